/* SPDX-License-Identifier: MIT */
/* Whole lists of handles: count, make room, fill. Queries do not refresh, so the count holds. */
#include "who.h"

#include <stdlib.h>

bool cli_all_groups(cli *tool, aid_group **out, size_t *out_count)
{
    if (!cli_try(tool, aid_group_list(tool->store, NULL, 0, out_count, &tool->error)))
        return false;
    *out = cli_take(*out_count, sizeof **out);
    return cli_try(tool, aid_group_list(tool->store, *out, *out_count, out_count, &tool->error));
}

static aid_status lists_members(cli *tool, aid_group group, aid_member *members, size_t capacity, size_t *out_count)
{
    if (group.id == 0)
        return aid_member_list(tool->store, members, capacity, out_count, &tool->error);
    return aid_group_members(tool->store, group, members, capacity, out_count, &tool->error);
}

bool cli_all_members(cli *tool, aid_group group, aid_member **out, size_t *out_count)
{
    if (!cli_try(tool, lists_members(tool, group, NULL, 0, out_count)))
        return false;
    *out = cli_take(*out_count, sizeof **out);
    return cli_try(tool, lists_members(tool, group, *out, *out_count, out_count));
}

bool cli_all_skills(cli *tool, aid_group group, aid_skill **out, size_t *out_count)
{
    if (!cli_try(tool, aid_skill_list(tool->store, group, NULL, 0, out_count, &tool->error)))
        return false;
    *out = cli_take(*out_count, sizeof **out);
    return cli_try(tool, aid_skill_list(tool->store, group, *out, *out_count, out_count, &tool->error));
}

bool cli_all_offers(cli *tool, const aid_list_options *options, aid_offer **out, size_t *out_count)
{
    if (!cli_try(tool, aid_offer_list(tool->store, options, NULL, 0, out_count, &tool->error)))
        return false;
    *out = cli_take(*out_count, sizeof **out);
    return cli_try(tool, aid_offer_list(tool->store, options, *out, *out_count, out_count, &tool->error));
}

bool cli_all_requests(cli *tool, const aid_list_options *options, aid_request **out, size_t *out_count)
{
    if (!cli_try(tool, aid_request_list(tool->store, options, NULL, 0, out_count, &tool->error)))
        return false;
    *out = cli_take(*out_count, sizeof **out);
    return cli_try(tool, aid_request_list(tool->store, options, *out, *out_count, out_count, &tool->error));
}

bool cli_all_exchanges(cli *tool, const aid_exchange_list_options *options, aid_exchange **out, size_t *out_count)
{
    if (!cli_try(tool, aid_exchange_list(tool->store, options, NULL, 0, out_count, &tool->error)))
        return false;
    *out = cli_take(*out_count, sizeof **out);
    return cli_try(tool, aid_exchange_list(tool->store, options, *out, *out_count, out_count, &tool->error));
}

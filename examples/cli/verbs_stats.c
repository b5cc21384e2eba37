/* SPDX-License-Identifier: MIT */
/* Simple figures that can be checked by counting: what there is, and what was really done. Only booked exchanges
 * count as done; a reversed one does not. */
#include "verbs_insight.h"
#include "who.h"

#include <stdlib.h>

enum { STATS_CATEGORIES = 10, STATS_WEEKS = 26 };

static const int64_t stats_week_us = INT64_C(604800000000);

static const cli_column stats_columns[] = {
    { "groups", NULL, CLI_CELL_NUMBER, "groups" },
    { "members", NULL, CLI_CELL_NUMBER, "members" },
    { "skills", NULL, CLI_CELL_NUMBER, "skills" },
    { "offers", NULL, CLI_CELL_NUMBER, "offers, open or not" },
    { "open_offers", NULL, CLI_CELL_NUMBER, "offers that can be matched" },
    { "requests", NULL, CLI_CELL_NUMBER, "requests, open or not" },
    { "open_requests", NULL, CLI_CELL_NUMBER, "requests that can be matched" },
    { "exchanges", NULL, CLI_CELL_NUMBER, "exchanges, in any state" },
    { "exchanges_done", NULL, CLI_CELL_NUMBER, "exchanges that are booked" },
    { "minutes_done", NULL, CLI_CELL_MINUTES, "minutes of help in them" },
    { "participants", NULL, CLI_CELL_NUMBER, "people who gave or received help in them" },
    { "weeks", NULL, CLI_CELL_TEXT, "hours of help a week as a line of heights: the 26 weeks up to the newest help" },
    { "records", NULL, CLI_CELL_NUMBER, "records in the journal" },
    { NULL },
};
static const cli_column stats_group_columns[] = {
    { "group", NULL, CLI_CELL_ID, "id of the group" },
    { "group_name", "Group", CLI_CELL_TEXT, "its name" },
    { "members", "Members", CLI_CELL_NUMBER, "active members" },
    { "participants", "Took part", CLI_CELL_NUMBER, "people who gave or received help that is booked there" },
    { "open_offers", "Offers", CLI_CELL_NUMBER, "open offers" },
    { "open_requests", "Requests", CLI_CELL_NUMBER, "open requests" },
    { "exchanges_done", "Done", CLI_CELL_NUMBER, "booked exchanges" },
    { "minutes_done", "Hours", CLI_CELL_MINUTES, "minutes of help in them" },
    { NULL },
};
static const cli_column stats_category_columns[] = {
    { "skill", NULL, CLI_CELL_ID, "id of the skill" },
    { "skill_label", "Kind of help", CLI_CELL_TEXT, "its label" },
    { "exchanges_done", "Done", CLI_CELL_NUMBER, "booked exchanges of it" },
    { "minutes_done", "Hours", CLI_CELL_MINUTES, "minutes of help in them" },
    { NULL },
};
const cli_shape cli_shape_stats[] = {
    { NULL, stats_columns },
    { "by_group", stats_group_columns },
    { "by_skill", stats_category_columns },
    { "figures", cli_figures_columns },
    { "people", cli_people_columns },
    { "limits", cli_limits_columns },
    { NULL },
};

/* What one booked exchange adds to; sorted to count people once. */
typedef struct stats_part {
    uint64_t group, member;
} stats_part;

typedef struct stats_skill {
    uint64_t skill;
    int64_t exchanges, minutes;
} stats_skill;

typedef struct stats_sums {
    aid_exchange_info *done; /* booked exchanges; their text is not used */
    size_t count;
    stats_part *parts; /* two an exchange, each once */
    size_t part_count;
} stats_sums;

static int stats_part_order(const void *a, const void *b)
{
    const stats_part *one = a, *other = b;
    if (one->group != other->group)
        return one->group < other->group ? -1 : 1;
    return one->member < other->member ? -1 : one->member > other->member;
}

static int stats_member_order(const void *a, const void *b)
{
    const stats_part *one = a, *other = b;
    return one->member < other->member ? -1 : one->member > other->member;
}

static int stats_skill_order(const void *a, const void *b)
{
    const stats_skill *one = a, *other = b;
    if (one->minutes != other->minutes)
        return one->minutes > other->minutes ? -1 : 1;
    return one->skill < other->skill ? -1 : one->skill > other->skill;
}

static bool stats_booked(int32_t state)
{
    return state == AID_EXCHANGE_DONE || state == AID_EXCHANGE_CONTESTED;
}

static bool stats_gather(cli *tool, stats_sums *sums)
{
    aid_exchange *exchanges = NULL;
    size_t count = 0;
    bool good = cli_all_exchanges(tool, NULL, &exchanges, &count);
    sums->done = cli_take(count, sizeof *sums->done);
    sums->parts = cli_take(2 * count, sizeof *sums->parts);
    for (size_t i = 0; good && i < count; i++) {
        aid_exchange_info *info = &sums->done[sums->count];
        info->struct_size = sizeof *info;
        good = cli_try(tool, aid_exchange_get(tool->store, exchanges[i], info, &tool->error));
        if (!good || !stats_booked(info->state))
            continue;
        sums->parts[sums->part_count++] = (stats_part){ info->group.id, info->requester.id };
        sums->parts[sums->part_count++] = (stats_part){ info->group.id, info->helper.id };
        sums->count++;
    }
    free(exchanges);
    return good;
}

/* How many different people are in the parts; sorts them. */
static size_t stats_people(stats_part *parts, size_t count)
{
    if (count > 1)
        qsort(parts, count, sizeof *parts, stats_member_order);
    size_t people = 0;
    for (size_t i = 0; i < count; i++)
        people += i == 0 || parts[i].member != parts[i - 1].member;
    return people;
}

static bool stats_open(cli *tool, aid_group group, size_t *out_offers, size_t *out_requests)
{
    aid_list_options options = { .struct_size = sizeof options, .group = group };
    return cli_try(tool, aid_offer_list(tool->store, &options, NULL, 0, out_offers, &tool->error)) &&
           cli_try(tool, aid_request_list(tool->store, &options, NULL, 0, out_requests, &tool->error));
}

static int64_t stats_done(const stats_sums *sums, uint64_t group, int64_t *out_minutes)
{
    int64_t exchanges = 0;
    *out_minutes = 0;
    for (size_t i = 0; i < sums->count; i++) {
        if (group != 0 && sums->done[i].group.id != group)
            continue;
        exchanges++;
        *out_minutes += sums->done[i].minutes;
    }
    return exchanges;
}

static bool stats_group(cli *tool, stats_sums *sums, aid_group group)
{
    aid_group_info info = { .struct_size = sizeof info };
    size_t offers = 0, requests = 0;
    if (!cli_try(tool, aid_group_get(tool->store, group, &info, &tool->error)) ||
        !stats_open(tool, group, &offers, &requests))
        return false;
    size_t from = 0, until;
    while (from < sums->part_count && sums->parts[from].group != group.id)
        from++;
    for (until = from; until < sums->part_count && sums->parts[until].group == group.id;)
        until++;
    int64_t minutes, exchanges = stats_done(sums, group.id, &minutes);
    cli_table *row = cli_row(tool, "by_group");
    cli_put_id(row, "group", group.id);
    cli_put_text(row, "group_name", info.name);
    cli_put_number(row, "members", (int64_t)info.member_count);
    cli_put_number(row, "participants", (int64_t)stats_people(sums->parts + from, until - from));
    cli_put_number(row, "open_offers", (int64_t)offers);
    cli_put_number(row, "open_requests", (int64_t)requests);
    cli_put_number(row, "exchanges_done", exchanges);
    cli_put_number(row, "minutes_done", minutes);
    return true;
}

static bool stats_groups(cli *tool, stats_sums *sums)
{
    aid_group *groups = NULL;
    size_t count = 0;
    bool good = cli_all_groups(tool, &groups, &count);
    if (sums->part_count > 1)
        qsort(sums->parts, sums->part_count, sizeof *sums->parts, stats_part_order);
    for (size_t i = 0; good && i < count; i++)
        good = stats_group(tool, sums, groups[i]);
    free(groups);
    return good;
}

static void stats_skills(cli *tool, const stats_sums *sums)
{
    stats_skill *skills = cli_take(sums->count, sizeof *skills);
    size_t count = 0;
    for (size_t i = 0; i < sums->count; i++) {
        size_t at = 0;
        while (at < count && skills[at].skill != sums->done[i].skill.id)
            at++;
        if (sums->done[i].skill.id == 0)
            continue;
        count += at == count;
        skills[at].skill = sums->done[i].skill.id;
        skills[at].exchanges++;
        skills[at].minutes += sums->done[i].minutes;
    }
    if (count > 1)
        qsort(skills, count, sizeof *skills, stats_skill_order);
    for (size_t i = 0; i < count && i < STATS_CATEGORIES; i++) {
        char *label = cli_skill_name(tool, (aid_skill){ skills[i].skill });
        cli_table *row = cli_row(tool, "by_skill");
        cli_put_id(row, "skill", skills[i].skill);
        cli_put_text(row, "skill_label", label);
        cli_put_number(row, "exchanges_done", skills[i].exchanges);
        cli_put_number(row, "minutes_done", skills[i].minutes);
        free(label);
    }
    free(skills);
}

/* Weeks are counted from the first that has help. */
static void stats_weeks(cli_table *row, const stats_sums *sums)
{
    int64_t weeks[STATS_WEEKS] = { 0 };
    aid_time newest = 0;
    size_t first = 0;
    cli_text line = { 0 };
    for (size_t i = 0; i < sums->count; i++)
        newest = sums->done[i].happened > newest ? sums->done[i].happened : newest;
    for (size_t i = 0; i < sums->count; i++) {
        int64_t back = (newest - sums->done[i].happened) / stats_week_us;
        if (back >= 0 && back < STATS_WEEKS)
            weeks[STATS_WEEKS - 1 - back] += sums->done[i].minutes;
    }
    while (first < STATS_WEEKS && weeks[first] == 0)
        first++;
    cli_sparkline(&line, weeks + first, STATS_WEEKS - first);
    cli_put_text(row, "weeks", cli_text_get(&line));
    cli_text_free(&line);
}

static bool stats_whole(cli *tool, stats_sums *sums)
{
    aid_store_info info = { .struct_size = sizeof info };
    size_t offers = 0, requests = 0;
    if (!cli_try(tool, aid_store_get(tool->store, &info, &tool->error)) ||
        !stats_open(tool, (aid_group){ 0 }, &offers, &requests))
        return false;
    int64_t minutes, exchanges = stats_done(sums, 0, &minutes);
    cli_table *row = cli_row(tool, NULL);
    cli_put_number(row, "groups", (int64_t)info.groups);
    cli_put_number(row, "members", (int64_t)info.members);
    cli_put_number(row, "skills", (int64_t)info.skills);
    cli_put_number(row, "offers", (int64_t)info.offers);
    cli_put_number(row, "open_offers", (int64_t)offers);
    cli_put_number(row, "requests", (int64_t)info.requests);
    cli_put_number(row, "open_requests", (int64_t)requests);
    cli_put_number(row, "exchanges", (int64_t)info.exchanges);
    cli_put_number(row, "exchanges_done", exchanges);
    cli_put_number(row, "minutes_done", minutes);
    cli_put_number(row, "participants", (int64_t)stats_people(sums->parts, sums->part_count));
    stats_weeks(row, sums);
    cli_put_number(row, "records", (int64_t)info.records);
    return true;
}

/* Only the list that was asked for. */
static bool stats_only(cli *tool, bool people)
{
    cli_hide(tool, NULL);
    cli_hide(tool, "by_group");
    cli_hide(tool, "by_skill");
    cli_hide(tool, "limits");
    cli_hide(tool, people ? "figures" : "people");
    return cli_insight(tool, people, false);
}

static bool stats_limits(cli *tool)
{
    static const char *const others[] = { NULL, "by_group", "by_skill", "figures", "people" };
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        cli_hide(tool, others[i]);
    return cli_limits(tool);
}

bool cli_verb_stats(cli *tool)
{
    stats_sums sums = { 0 };
    if (cli_has(tool, "--people") || cli_has(tool, "--figures"))
        return stats_only(tool, cli_has(tool, "--people"));
    if (cli_has(tool, "--limits"))
        return stats_limits(tool);
    cli_hide(tool, "people");
    cli_hide(tool, "limits");
    bool good = stats_gather(tool, &sums) && stats_groups(tool, &sums) && stats_whole(tool, &sums);
    if (good)
        stats_skills(tool, &sums);
    good = good && cli_insight(tool, false, true);
    free(sums.done);
    free(sums.parts);
    return good;
}

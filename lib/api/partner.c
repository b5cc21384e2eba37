/* SPDX-License-Identifier: MIT */
/* Partners in other communities: entering, changing, reading. */
#include "api/partner_inside.h"

#include "api/member_inside.h"
#include "base/text.h"
#include "base/unit.h"
#include <string.h>

void aid_partner_options_init(aid_partner_options *options, uint32_t struct_size)
{
    memset(options, 0, struct_size);
    options->struct_size = struct_size;
}

aid_status aid__partner_may(const aid_store *store, aid__row partner, aid_error *error)
{
    const aid__access access = { .group = aid__partner_at(&store->model, partner)->group };
    return aid__access_check(&store->model, &store->actor, AID__ACT_KEEP_BOOKS, &access, error);
}

aid_status aid__partner_enter(aid_store *store, aid_partner partner, aid__row *out_row, aid_error *error)
{
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__handle_row(store, AID__THING_PARTNER, partner.id, out_row, error);
    return status == AID_OK ? aid__partner_may(store, *out_row, error) : status;
}

aid_status aid__deal_check_unit(int32_t unit, const char *field, aid_error *error)
{
    aid_status status = aid__unit_check(unit, field, error);
    if (status == AID_OK && (unit == AID_UNIT_NONE || unit == AID_UNIT_VOLUNTEER))
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE, "%s: unpaid help is counted and thanked, never paid for", field);
    return status;
}

/* ---- entering and changing ---- */

static bool partner_digits(const char *text, size_t bytes)
{
    uint8_t out[32];
    return aid__lines_to_bytes(text, out, bytes);
}

static aid_status partner_check(const aid_partner_options *o, bool adding, aid_error *error)
{
    const aid__text_field texts[] = { { o->name, "name", AID_LIMIT_NAME_BYTES, 0 } };
    aid_status status = aid__check_texts(AID__FIELDS(texts), error);
    if (status == AID_OK)
        status = aid__check_enum(o->closed, AID_NO, "closed", error);
    if (status == AID_OK && adding && (o->name == NULL || o->name[0] == '\0'))
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_TEXT_MISSING, "name: say what the partner is called");
    if (status == AID_OK && adding && (o->community == NULL || !partner_digits(o->community, 16)))
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE, "community: give its id, 32 hexadecimal digits in lower case");
    if (status == AID_OK && (adding || o->key != NULL) && (o->key == NULL || !partner_digits(o->key, 32)))
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE, "key: give its public key, 64 hexadecimal digits in lower case");
    if (status == AID_OK && adding)
        status = aid__check_range((int64_t)o->other_group, 1, ((int64_t)1 << 53) - 1, "other_group", error);
    if (status == AID_OK && adding && o->closed != 0)
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_OPTIONS, "closed: a new partner is not closed");
    if (status == AID_OK && !adding && (o->community != NULL || o->other_group != 0 || o->group.id != 0))
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_OPTIONS,
                           "community, groups: these stay; enter another partner instead");
    return status;
}

static aid_status partner_decide_add(aid__command *command, void *draft, void *context, aid_error *error)
{
    aid_store *store = command->store;
    aid__partner_record *record = draft;
    uint8_t community[16] = { 0 };
    aid__row group;
    (void)context;
    aid_status status = aid__handle_row(store, AID__THING_GROUP, record->group, &group, error);
    if (status == AID_OK)
        status = aid__access_check(&store->model, &store->actor, AID__ACT_KEEP_BOOKS, &(aid__access){ .group = group }, error);
    if (status == AID_OK)
        status = aid__group_check_open(store, group, error);
    if (status != AID_OK)
        return status;
    (void)aid__lines_to_bytes(record->community, community, sizeof community);
    if (memcmp(community, store->journal.community, sizeof community) == 0)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE,
                         "community: this is this community; groups of one community agree with aid_group_agree");
    if (aid__partner_find(store, community, record->other_group, record->group) != 0)
        return aid__fail(error, AID_E_STATE, AID_REASON_ALREADY, "this partner is entered already for that group");
    record->partner = aid__store_draw_id(store);
    return AID_OK;
}

aid_status aid_partner_add(aid_store *store, const aid_partner_options *options, aid_partner *out_partner, aid_error *error)
{
    aid_partner_options o;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__options_read(&o, sizeof o, options, AID__OPTIONS_LEAST, "aid_partner_options", error);
    if (status == AID_OK)
        status = partner_check(&o, true, error);
    if (status != AID_OK)
        return aid__refuse(store, status);
    aid__partner_record record = { .group = o.group.id, .community = o.community, .other_group = o.other_group, .key = o.key,
                                   .name = o.name };
    const aid__execution execution = { .kind = AID__EVENT_PARTNER_ADDED, .draft = &record, .decide = partner_decide_add,
                                       .out_handle = out_partner ? &out_partner->id : NULL };
    return aid__execute(store, &execution, error);
}

typedef struct partner_change {
    char community[33], key[65];
    aid_partner_options options;
} partner_change;

static aid_status partner_decide_update(aid__command *command, void *draft, void *context, aid_error *error)
{
    aid_store *store = command->store;
    aid__partner_record *record = draft;
    partner_change *change = context;
    aid__row row;
    aid_status status = aid__partner_enter(store, (aid_partner){ record->partner }, &row, error);
    if (status != AID_OK)
        return status;
    const aid__partner_row *partner = aid__partner_at(&store->model, row);
    const aid_partner_options *o = &change->options;
    aid__lines_from_bytes(partner->community, 16, change->community);
    aid__lines_from_bytes(partner->key, 32, change->key);
    record->group = aid__group_at(&store->model, partner->group)->id;
    record->other_group = partner->other_group;
    record->community = change->community;
    record->key = o->key != NULL ? o->key : change->key;
    record->closed = o->closed != 0 ? o->closed == AID_YES : partner->closed;
    record->name = o->name != NULL && o->name[0] != '\0'
                       ? o->name
                       : aid__store_keep_text(store, aid__model_symbol_text(&store->model, partner->name));
    return record->name != NULL ? AID_OK : aid__fail_memory(error);
}

aid_status aid_partner_update(aid_store *store, aid_partner partner, const aid_partner_options *options, aid_error *error)
{
    partner_change change;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__options_read(&change.options, sizeof change.options, options, AID__OPTIONS_LEAST, "aid_partner_options", error);
    if (status == AID_OK)
        status = partner_check(&change.options, false, error);
    if (status != AID_OK)
        return aid__refuse(store, status);
    const aid_partner_options *o = &change.options;
    aid__partner_record record = { .partner = partner.id, .community = "", .key = aid__text_or_empty(o->key),
                                   .name = aid__text_or_empty(o->name), .closed = o->closed };
    const aid__execution execution = { .kind = AID__EVENT_PARTNER_UPDATED, .draft = &record, .decide = partner_decide_update,
                                       .context = &change };
    return aid__execute(store, &execution, error);
}

/* ---- reading ---- */

aid_status aid_partner_get(aid_store *store, aid_partner partner, aid_partner_info *out_info, aid_error *error)
{
    aid__row row;
    char community[33], key[65];
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__handle_row(store, AID__THING_PARTNER, partner.id, &row, error);
    if (status != AID_OK)
        return status;
    const aid__partner_row *at = aid__partner_at(&store->model, row);
    aid__lines_from_bytes(at->community, 16, community);
    aid__lines_from_bytes(at->key, 32, key);
    const aid_partner_info info = { .struct_size = (uint32_t)sizeof info, .closed = (int32_t)at->closed, .number = row,
                                    .other_group = at->other_group, .group = { aid__group_at(&store->model, at->group)->id },
                                    .since = at->since, .trades = at->trades, .community = aid__store_keep_text(store, community),
                                    .key = aid__store_keep_text(store, key),
                                    .name = aid__store_keep_text(store, aid__model_symbol_text(&store->model, at->name)) };
    if (info.community == NULL || info.key == NULL || info.name == NULL)
        return aid__fail_memory(error);
    return aid__info_write(out_info, &info, sizeof info, AID__OPTIONS_LEAST, "aid_partner_info", error);
}

aid_status aid_partner_list(aid_store *store, aid_group group, aid_partner *partners, size_t capacity, size_t *out_count,
                            aid_error *error)
{
    aid__list list;
    aid__row wanted;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__list_begin(&list, partners, sizeof *partners, sizeof *partners, capacity, out_count, error);
    if (status == AID_OK)
        status = aid__handle_row_or_none(store, AID__THING_GROUP, group.id, &wanted, error);
    if (status != AID_OK)
        return status;
    for (aid__row row = 1; row <= aid__model_count(&store->model, AID__TABLE_PARTNER); row++) {
        const aid__partner_row *partner = aid__partner_at(&store->model, row);
        if (wanted == 0 || partner->group == wanted)
            aid__list_add(&list, &(aid_partner){ partner->id });
    }
    *out_count = list.count;
    return AID_OK;
}

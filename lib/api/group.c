/* SPDX-License-Identifier: MIT */
/* Groups: founding, changing, closing, agreements between two of them. */
#include <mutualaid/group.h>

#include "api/listing_inside.h"
#include "api/handle.h"
#include "base/geography.h"
#include "base/text.h"
#include <string.h>

void aid_group_options_init(aid_group_options *options, uint32_t struct_size)
{
    memset(options, 0, struct_size);
    options->struct_size = struct_size;
}

typedef struct group_input {
    aid_group_options options;
    const char *languages;
    bool is_new;
} group_input;

/* ---- what can be said without the community ---- */

static aid_status group_check_text(const aid_group_options *options, aid_error *error)
{
    const aid__text_field texts[] = {
        { options->name, "name", AID_LIMIT_NAME_BYTES, 0 },
        { options->topics, "topics", AID_LIMIT_TEXT_BYTES, 1 },
        { options->text, "text", AID_LIMIT_TEXT_BYTES, 1 },
        { options->reference, "reference", AID_LIMIT_NAME_BYTES, 0 },
    };
    return aid__check_texts(AID__FIELDS(texts), error);
}

static aid_status group_check(aid_store *store, group_input *input, aid_error *error)
{
    const aid_group_options *options = &input->options;
    aid_status status = aid__check_bits(options->set, AID_GROUP_FIELD_SENSITIVE + 1, "aid_group_options.set", error);
    if (status == AID_OK)
        status = aid__reserved_check(options->reserved, "aid_group_options", error);
    if (status == AID_OK)
        status = aid__check_enum(options->kind, AID_GROUP_FAMILY, "kind", error);
    if (status == AID_OK)
        status = aid__check_enum(options->legal_form, AID_LEGAL_REGISTERED, "legal_form", error);
    if (status == AID_OK)
        status = aid__check_enum(options->sensitive, AID_NO, "sensitive", error);
    if (status == AID_OK)
        status = aid__check_bits(options->presence, AID_PRESENCE_SUPPORTED + 1, "presence", error);
    if (status == AID_OK)
        status = group_check_text(options, error);
    if (status == AID_OK && options->placed)
        status = aid__place_check(options->latitude, options->longitude, "place", error);
    if (status == AID_OK)
        status = aid__store_zone_check(store, options->zone, error);
    if (status == AID_OK)
        status = aid__languages_canonical(store, options->languages, &input->languages, error);
    if (status == AID_OK && input->is_new && (options->name == NULL || options->name[0] == '\0'))
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_TEXT_MISSING, "name: a group needs one");
    return status;
}

/* ---- the draft ---- */

static void group_merge_text(aid__group_record *record, const group_input *input)
{
    const aid_group_options *options = &input->options;
    uint64_t set = options->set;
    if (options->name != NULL && options->name[0] != '\0')
        record->name = options->name;
    if (AID__STATED(set, AID_GROUP_FIELD_TOPICS, options->topics))
        record->topics = aid__text_or_empty(options->topics);
    if (AID__STATED(set, AID_GROUP_FIELD_TEXT, options->text))
        record->text = aid__text_or_empty(options->text);
    if (AID__STATED(set, AID_GROUP_FIELD_REFERENCE, options->reference))
        record->reference = aid__text_or_empty(options->reference);
    if (AID__STATED(set, AID_GROUP_FIELD_ZONE, options->zone))
        record->zone = aid__text_or_empty(options->zone);
    if (AID__STATED(set, AID_GROUP_FIELD_LANGUAGES, options->languages))
        record->languages = input->languages;
}

static void group_merge(aid__group_record *record, const group_input *input)
{
    const aid_group_options *options = &input->options;
    uint64_t set = options->set;
    if (options->kind)
        record->kind = options->kind;
    if (options->legal_form)
        record->legal_form = options->legal_form;
    if (AID__STATED(set, AID_GROUP_FIELD_PRESENCE, options->presence))
        record->presence = (int64_t)options->presence;
    if (AID__STATED(set, AID_GROUP_FIELD_PARENT, options->parent.id))
        record->parent = options->parent.id;
    if (AID__STATED(set, AID_GROUP_FIELD_SENSITIVE, options->sensitive))
        record->sensitive = options->sensitive == AID_YES;
    if (AID__STATED(set, AID_GROUP_FIELD_PLACE, options->placed)) {
        record->placed = options->placed != 0;
        record->latitude = options->placed ? options->latitude : 0;
        record->longitude = options->placed ? options->longitude : 0;
    }
    group_merge_text(record, input);
}

/* Would `parent` make the group its own ancestor? */
static bool group_would_cycle(const aid__model *model, aid__row group, aid__row parent)
{
    for (; parent != 0; parent = aid__group_at(model, parent)->parent)
        if (parent == group)
            return true;
    return false;
}

static aid_status group_check_parent(const aid_store *store, aid__row group, uint64_t parent, aid_error *error)
{
    aid__row row;
    aid_status status = aid__handle_row_or_none(store, AID__THING_GROUP, parent, &row, error);
    if (status != AID_OK || row == 0)
        return status;
    if (aid__group_at(&store->model, row)->closed)
        return aid__fail(error, AID_E_STATE, AID_REASON_CLOSED, "parent: that group is closed");
    if (group != 0 && group_would_cycle(&store->model, group, row))
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_CYCLE,
                         "parent: the group would become its own ancestor; choose a group that is not below it");
    return AID_OK;
}

static aid_status group_check_reference(aid_store *store, aid__row group, const char *reference, aid_error *error)
{
    aid__row taken;
    if (reference == NULL || reference[0] == '\0')
        return AID_OK;
    aid_status status = aid__reference_find(store, AID__THING_GROUP, 0, reference, &taken, error);
    if (status == AID_OK && taken != 0 && taken != group)
        status = aid__fail(error, AID_E_STATE, AID_REASON_REFERENCE,
                           "reference: another group has \"%.80s\"; references are unique in a community", reference);
    return status;
}

static aid_status group_decide_found(aid__command *command, void *draft, void *context, aid_error *error)
{
    aid_store *store = command->store;
    aid__group_record *record = draft;
    group_input *input = context;
    aid__row founder;
    aid__access access = { 0 };
    aid_status status = aid__access_check(&store->model, &store->actor, AID__ACT_FOUND_GROUP, &access, error);
    if (status == AID_OK)
        status = group_check_parent(store, 0, record->parent, error);
    if (status == AID_OK)
        status = group_check_reference(store, 0, record->reference, error);
    if (status == AID_OK)
        status = aid__handle_row_or_none(store, AID__THING_MEMBER, record->founder, &founder, error);
    if (status != AID_OK)
        return status;
    if (record->founder == 0)
        record->founder = store->actor.id;
    else if (store->actor.id != 0 && store->actor.id != record->founder)
        return aid__fail(error, AID_E_DENIED, AID_REASON_ROLE,
                         "founder: the acting member may found a group for themselves only");
    record->group = aid__store_draw_id(store);
    (void)input;
    return AID_OK;
}

/* The founder joins as the first coordinator, in the same transaction. */
static aid_status group_seat_founder(aid__command *command, const aid__group_record *record, aid_error *error)
{
    if (record->founder == 0)
        return AID_OK;
    aid__membership_record membership = {
        .member = record->founder,
        .group = record->group,
        .roles = (int64_t)(AID_BIT(AID_ROLE_MEMBER) | AID_BIT(AID_ROLE_COORDINATOR)),
        .reason = "",
    };
    return aid__command_emit(command, AID__EVENT_MEMBER_JOINED, &membership, record->founder, error);
}

static aid_status group_after_found(aid__command *command, const void *draft, aid_error *error)
{
    return group_seat_founder(command, draft, error);
}

aid_status aid_group_found(aid_store *store, const aid_group_options *options, aid_group *out_group, aid_error *error)
{
    group_input input = { .is_new = true };
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__options_read(&input.options, sizeof input.options, options, AID__OPTIONS_LEAST,
                                   "aid_group_options", error);
    if (status == AID_OK)
        status = group_check(store, &input, error);
    if (status != AID_OK)
        return aid__refuse(store, status);
    aid__group_record record = { .kind = AID_GROUP_MUTUAL_AID, .legal_form = AID_LEGAL_INFORMAL,
                                 .touches = (int64_t)AID_BIT(AID_CLASS_IDENTITY), .zone = "", .languages = "",
                                 .name = "", .topics = "", .text = "", .reference = "",
                                 .founder = input.options.founder.id };
    group_merge(&record, &input);
    const aid__execution execution = { .kind = AID__EVENT_GROUP_FOUNDED, .draft = &record,
                                       .decide = group_decide_found, .context = &input, .after = group_after_found,
                                       .out_handle = out_group ? &out_group->id : NULL };
    return aid__execute(store, &execution, error);
}

/* ---- update and close ---- */

typedef struct group_change {
    group_input input;
    aid_group group;
} group_change;

static aid_status group_may_edit(const aid_store *store, aid__row group, aid_error *error)
{
    aid__access access = { .group = group };
    aid_status status = aid__access_check(&store->model, &store->actor, AID__ACT_EDIT_GROUP, &access, error);
    if (status == AID_OK && aid__group_at(&store->model, group)->closed)
        status = aid__fail(error, AID_E_STATE, AID_REASON_CLOSED, "the group is closed; nothing in it can change");
    return status;
}

static aid_status group_decide_update(aid__command *command, void *draft, void *context, aid_error *error)
{
    aid_store *store = command->store;
    aid__group_record *record = draft;
    group_change *change = context;
    aid__row group;
    aid__any_record before;
    aid_status status = aid__handle_row(store, AID__THING_GROUP, change->group.id, &group, error);
    if (status == AID_OK)
        status = group_may_edit(store, group, error);
    if (status == AID_OK)
        status = aid__store_recall(store, aid__group_at(&store->model, group)->text_seq, &before, NULL, error);
    if (status != AID_OK)
        return status;
    *record = before.group;
    record->touches = (int64_t)AID_BIT(AID_CLASS_IDENTITY);
    group_merge(record, &change->input);
    status = group_check_parent(store, group, record->parent, error);
    return status == AID_OK ? group_check_reference(store, group, record->reference, error) : status;
}

aid_status aid_group_update(aid_store *store, aid_group group, const aid_group_options *options, aid_error *error)
{
    group_change change = { .group = group };
    char extra[32];
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__options_read(&change.input.options, sizeof change.input.options, options, AID__OPTIONS_LEAST,
                                   "aid_group_options", error);
    if (status == AID_OK)
        status = group_check(store, &change.input, error);
    if (status != AID_OK)
        return aid__refuse(store, status);
    if (change.input.options.founder.id != 0)
        return aid__refuse(store, aid__fail(error, AID_E_ARGUMENT, AID_REASON_OPTIONS, "founder: can be said when founding only"));
    aid__group_record record = { .group = group.id, .zone = "", .languages = "", .name = "", .topics = "",
                                 .text = "", .reference = "" };
    group_merge(&record, &change.input);
    const aid__execution execution = { .kind = AID__EVENT_GROUP_UPDATED, .draft = &record,
                                       .decide = group_decide_update, .context = &change,
                                       .extra = aid__set_text(change.input.options.set, extra) };
    return aid__execute(store, &execution, error);
}

/* What is still offered and asked there ends with the group. */
static aid_status group_end_listings(aid__command *command, aid__row group, aid_error *error)
{
    const aid__model *model = &command->store->model;
    aid_status status = AID_OK;
    for (aid__row row = 1; status == AID_OK && row <= aid__model_count(model, AID__TABLE_LISTING); row++) {
        const aid__listing_row *listing = aid__listing_at(model, row);
        if (listing->group != group)
            continue;
        status = aid__listing_end_series(command, row, error);
        if (status != AID_OK || listing->state != AID_LISTING_OPEN)
            continue;
        aid__listing_end_record record = { .listing = listing->id, .state = AID_LISTING_WITHDRAWN, .reason = "" };
        status = aid__command_emit(command,
                                   listing->is_request ? AID__EVENT_REQUEST_WITHDRAWN : AID__EVENT_OFFER_WITHDRAWN,
                                   &record, aid__member_at(model, listing->member)->id, error);
    }
    return status;
}

static aid_status group_decide_close(aid__command *command, void *draft, void *context, aid_error *error)
{
    aid_store *store = command->store;
    aid__group_end_record *record = draft;
    aid__row group;
    (void)context;
    aid_status status = aid__handle_row(store, AID__THING_GROUP, record->group, &group, error);
    if (status == AID_OK)
        status = group_may_edit(store, group, error);
    for (aid__row row = 1; status == AID_OK && row <= aid__model_count(&store->model, AID__TABLE_EXCHANGE); row++) {
        const aid__exchange_row *exchange = aid__exchange_at(&store->model, row);
        if (exchange->group == group && exchange->state < AID_EXCHANGE_DONE)
            status = aid__fail(error, AID_E_STATE, AID_REASON_TRANSITION,
                               "the group has an open exchange (number %u); finish or cancel it first", (unsigned)row);
    }
    return status == AID_OK ? group_end_listings(command, group, error) : status;
}

aid_status aid_group_close(aid_store *store, aid_group group, const char *reason, aid_error *error)
{
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__text_check(reason, AID_LIMIT_TEXT_BYTES, 1, "reason", error);
    if (status != AID_OK)
        return aid__refuse(store, status);
    aid__group_end_record record = { .group = group.id, .reason = aid__text_or_empty(reason) };
    const aid__execution execution = { .kind = AID__EVENT_GROUP_CLOSED, .draft = &record,
                                       .decide = group_decide_close };
    return aid__execute(store, &execution, error);
}

/* ---- agreements ---- */

static aid_status group_decide_agreement(aid__command *command, void *draft, void *context, aid_error *error)
{
    aid_store *store = command->store;
    const aid__agreement_record *record = draft;
    bool wanted = context != NULL;
    aid__row a, b;
    aid_status status = aid__handle_row(store, AID__THING_GROUP, record->group, &a, error);
    if (status == AID_OK)
        status = aid__handle_row(store, AID__THING_GROUP, record->other, &b, error);
    if (status == AID_OK && a == b)
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE, "a group needs no agreement with itself");
    if (status == AID_OK)
        status = group_may_edit(store, a, error);
    if (status != AID_OK)
        return status;
    aid__row row = aid__model_agreement(&store->model, a, b);
    bool is = row != 0 && aid__agreement_at(&store->model, row)->active;
    if (is == wanted)
        return aid__fail(error, AID_E_STATE, AID_REASON_ALREADY, wanted ? "the two groups have an agreement already"
                                                                        : "the two groups have no agreement");
    return AID_OK;
}

static aid_status group_agreement(aid_store *store, aid_group group, aid_group other, bool wanted, aid_error *error)
{
    aid__agreement_record record = { .group = group.id, .other = other.id };
    const aid__execution execution = { .kind = wanted ? AID__EVENT_GROUP_AGREED : AID__EVENT_GROUP_AGREEMENT_ENDED,
                                       .draft = &record, .decide = group_decide_agreement,
                                       .context = wanted ? &record : NULL };
    return aid__execute(store, &execution, error);
}

aid_status aid_group_agree(aid_store *store, aid_group group, aid_group other, aid_error *error)
{
    return group_agreement(store, group, other, true, error);
}

aid_status aid_group_end_agreement(aid_store *store, aid_group group, aid_group other, aid_error *error)
{
    return group_agreement(store, group, other, false, error);
}

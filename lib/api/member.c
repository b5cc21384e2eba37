/* SPDX-License-Identifier: MIT */
/* People: enrolling and changing what is known about them. */
#include <mutualaid/member.h>

#include "api/handle.h"
#include "api/member_inside.h"
#include "base/geography.h"
#include "base/text.h"
#include <stdio.h>
#include <string.h>

enum { MEMBER_REACH_M = 20100000, MEMBER_WEEK_MINUTES = 7 * 1440, MEMBER_ASKS = 1000 };

void aid_member_options_init(aid_member_options *options, uint32_t struct_size)
{
    memset(options, 0, struct_size);
    options->struct_size = struct_size;
}

/* ---- what can be said without the community ---- */

/* Each line of a list of lines. */
static aid_status member_check_lines(const char *lines, const char *field, aid_error *error)
{
    for (const char *at = lines; at != NULL && *at != '\0'; at += strcspn(at, "\n"), at += *at == '\n')
        if (strcspn(at, "\n") > AID_LIMIT_LINE_BYTES)
            return aid__fail(error, AID_E_ARGUMENT, AID_REASON_TEXT_LONG, "%s: a line is longer than %d bytes", field,
                             (int)AID_LIMIT_LINE_BYTES);
    return AID_OK;
}

static aid_status member_check_text(const aid_member_options *options, aid_error *error)
{
    const aid__text_field texts[] = {
        { options->name, "name", AID_LIMIT_NAME_BYTES, 0 },
        { options->preferred_name, "preferred_name", AID_LIMIT_NAME_BYTES, 0 },
        { options->reference, "reference", AID_LIMIT_NAME_BYTES, 0 },
        { options->birth_band, "birth_band", AID_LIMIT_NAME_BYTES, 0 },
        { options->preferred_contact, "preferred_contact", AID_LIMIT_NAME_BYTES, 0 },
        { options->phones, "phones", AID_LIMIT_TEXT_BYTES, 1 },
        { options->emails, "emails", AID_LIMIT_TEXT_BYTES, 1 },
        { options->address, "address", AID_LIMIT_TEXT_BYTES, 1 },
    };
    aid_status status = aid__check_texts(AID__FIELDS(texts), error);
    if (status == AID_OK)
        status = member_check_lines(options->phones, "phones", error);
    if (status == AID_OK)
        status = member_check_lines(options->emails, "emails", error);
    return status == AID_OK ? member_check_lines(options->address, "address", error) : status;
}

static aid_status member_check_numbers(const aid_member_options *options, aid_error *error)
{
    const aid__number_field numbers[] = {
        { options->reach_m, 0, MEMBER_REACH_M, "reach_m" },
        { options->day_minutes, 0, 1440, "day_minutes" },
        { options->week_minutes, 0, MEMBER_WEEK_MINUTES, "week_minutes" },
        { options->asks_per_week, 0, MEMBER_ASKS, "asks_per_week" },
        { options->matching, 0, AID_NO, "matching" },
        { options->online, 0, AID_NO, "online" },
        { options->exact_place, 0, AID_NO, "exact_place" },
    };
    aid_status status = aid__check_numbers(AID__FIELDS(numbers), error);
    if (status == AID_OK)
        status = aid__check_time(options->pause_until, "pause_until", error);
    if (status == AID_OK && options->placed)
        status = aid__place_check(options->latitude, options->longitude, "place", error);
    return status == AID_OK ? aid__check_bits(options->roles, AID_ROLE_PRIVACY + 1, "roles", error) : status;
}

static aid_status member_check(aid_store *store, aid__member_input *input, aid_error *error)
{
    const aid_member_options *options = &input->options;
    aid_status status = aid__check_bits(options->set, AID_MEMBER_FIELD_UNSTATE_PLACE + 1, "aid_member_options.set", error);
    if (status == AID_OK)
        status = aid__reserved_check(options->reserved, "aid_member_options", error);
    if (status == AID_OK)
        status = member_check_text(options, error);
    if (status == AID_OK)
        status = member_check_numbers(options, error);
    if (status == AID_OK)
        status = aid__store_zone_check(store, options->zone, error);
    if (status == AID_OK)
        status = aid__languages_canonical(store, options->languages, &input->languages, error);
    if (status == AID_OK)
        status = aid__week_ranges(store, options->week.quarter, (options->set & AID_BIT(AID_MEMBER_FIELD_WEEK)) != 0,
                                  &input->week, error);
    return status;
}

/* ---- laying what is stated over a record ---- */

/* A number for which 0 means "not stated": a stated 0 is kept as AID__STATED_ZERO. */
static void member_merge_number(int64_t *to, uint64_t set, int bit, int32_t value)
{
    if (value != 0)
        *to = value;
    else if (set & AID_BIT(bit))
        *to = AID__STATED_ZERO;
}

static void member_merge_place(aid__member_record *record, const aid_member_options *options)
{
    uint64_t set = options->set;
    if (set & AID_BIT(AID_MEMBER_FIELD_UNSTATE_PLACE))
        record->placed = record->latitude = record->longitude = record->reach_m = record->exact_latitude =
            record->exact_longitude = 0;
    if (!AID__STATED(set, AID_MEMBER_FIELD_PLACE, options->placed))
        return;
    int32_t latitude = options->placed ? options->latitude : 0, longitude = options->placed ? options->longitude : 0;
    record->exact_latitude = latitude;
    record->exact_longitude = longitude;
    if (options->placed && options->exact_place != AID_YES)
        aid__place_coarsen(&latitude, &longitude);
    record->placed = options->placed != 0;
    record->latitude = latitude;
    record->longitude = longitude;
}

static void member_merge_clear(aid__member_record *record, const aid__member_input *input)
{
    const aid_member_options *options = &input->options;
    uint64_t set = options->set;
    if (set & AID_BIT(AID_MEMBER_FIELD_UNSTATE_MINUTES))
        record->day_minutes = record->week_minutes = record->asks_per_week = 0;
    member_merge_place(record, options);
    member_merge_number(&record->reach_m, set, AID_MEMBER_FIELD_REACH, options->reach_m);
    member_merge_number(&record->day_minutes, set, AID_MEMBER_FIELD_DAY_MINUTES, options->day_minutes);
    member_merge_number(&record->week_minutes, set, AID_MEMBER_FIELD_WEEK_MINUTES, options->week_minutes);
    member_merge_number(&record->asks_per_week, set, AID_MEMBER_FIELD_ASKS, options->asks_per_week);
    if (AID__STATED(set, AID_MEMBER_FIELD_PAUSE, options->pause_until))
        record->pause_until = options->pause_until;
    if (options->matching)
        record->matching = options->matching;
    if (options->online)
        record->online = options->online;
    if (AID__STATED(set, AID_MEMBER_FIELD_LANGUAGES, options->languages))
        record->languages = input->languages;
    if (AID__STATED(set, AID_MEMBER_FIELD_ZONE, options->zone))
        record->zone = aid__text_or_empty(options->zone);
    if (set & AID_BIT(AID_MEMBER_FIELD_UNSTATE_WEEK))
        record->week = (aid__nums){ 0 };
    else if (input->week.count != 0)
        record->week = input->week;
}

static bool member_states_contact(const aid_member_options *options)
{
    const uint64_t bits = AID_BIT(AID_MEMBER_FIELD_PHONES) | AID_BIT(AID_MEMBER_FIELD_EMAILS)
                          | AID_BIT(AID_MEMBER_FIELD_ADDRESS) | AID_BIT(AID_MEMBER_FIELD_PREFERRED_CONTACT)
                          | AID_BIT(AID_MEMBER_FIELD_PLACE) | AID_BIT(AID_MEMBER_FIELD_UNSTATE_PLACE);
    return (options->set & bits) != 0 || options->phones || options->emails || options->address
           || options->preferred_contact || options->placed;
}

static void member_merge_personal(aid__member_record *record, const aid_member_options *options)
{
    uint64_t set = options->set;
    const struct {
        int bit;
        const char *given;
        const char **to;
    } texts[] = {
        { AID_MEMBER_FIELD_PREFERRED_NAME, options->preferred_name, &record->preferred_name },
        { AID_MEMBER_FIELD_REFERENCE, options->reference, &record->reference },
        { AID_MEMBER_FIELD_BIRTH_BAND, options->birth_band, &record->birth_band },
        { AID_MEMBER_FIELD_PHONES, options->phones, &record->phones },
        { AID_MEMBER_FIELD_EMAILS, options->emails, &record->emails },
        { AID_MEMBER_FIELD_ADDRESS, options->address, &record->address },
        { AID_MEMBER_FIELD_PREFERRED_CONTACT, options->preferred_contact, &record->preferred_contact },
    };
    if (options->name != NULL && options->name[0] != '\0')
        record->name = options->name;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        if (AID__STATED(set, texts[i].bit, texts[i].given))
            *texts[i].to = aid__text_or_empty(texts[i].given);
}

static void member_merge(aid__member_record *record, const aid__member_input *input)
{
    member_merge_clear(record, input);
    member_merge_personal(record, &input->options);
    record->touches = (int64_t)AID_BIT(AID_CLASS_IDENTITY);
    if (member_states_contact(&input->options))
        record->touches |= (int64_t)AID_BIT(AID_CLASS_CONTACT);
}

static const aid__member_record member_blank = {
    .languages = "", .zone = "", .name = "", .preferred_name = "", .reference = "", .birth_band = "", .phones = "",
    .emails = "", .address = "", .preferred_contact = "",
};

static aid_status member_check_reference(aid_store *store, aid__row member, const char *reference, aid_error *error)
{
    aid__row taken;
    if (reference[0] == '\0')
        return AID_OK;
    aid_status status = aid__reference_find(store, AID__THING_MEMBER, 0, reference, &taken, error);
    if (status == AID_OK && taken != 0 && taken != member)
        status = aid__fail(error, AID_E_STATE, AID_REASON_REFERENCE,
                           "reference: another member has \"%.80s\"; references are unique in a community", reference);
    return status;
}

/* ---- enrolling ---- */

static aid_status member_decide_enrol(aid__command *command, void *draft, void *context, aid_error *error)
{
    aid_store *store = command->store;
    aid__member_record *record = draft;
    const aid__member_input *input = context;
    aid__row group;
    aid_status status = aid__handle_row_or_none(store, AID__THING_GROUP, input->options.group.id, &group, error);
    aid__access access = { .group = group };
    if (status == AID_OK)
        status = aid__access_check(&store->model, &store->actor, AID__ACT_ENROL, &access, error);
    if (status == AID_OK && group != 0)
        status = aid__group_check_open(store, group, error);
    if (status == AID_OK)
        status = member_check_reference(store, 0, record->reference, error);
    if (status != AID_OK)
        return status;
    record->member = command->subject = aid__store_draw_id(store);
    command->joins = (aid__membership_record){ .member = record->member, .group = input->options.group.id,
                                               .roles = (int64_t)(input->options.roles | AID_BIT(AID_ROLE_MEMBER)),
                                               .reason = "" };
    return AID_OK;
}

static aid_status member_after_enrol(aid__command *command, const void *draft, aid_error *error)
{
    (void)draft;
    if (command->joins.group == 0)
        return AID_OK;
    return aid__command_emit(command, AID__EVENT_MEMBER_JOINED, &command->joins, command->subject, error);
}

static aid_status member_read_options(aid_store *store, aid__member_input *input, const aid_member_options *options,
                                      aid_error *error)
{
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__options_read(&input->options, sizeof input->options, options, AID__OPTIONS_LEAST,
                                   "aid_member_options", error);
    return status == AID_OK ? member_check(store, input, error) : status;
}

aid_status aid_member_enrol(aid_store *store, const aid_member_options *options, aid_member *out_member,
                            aid_error *error)
{
    aid__member_input input = { 0 };
    char extra[96];
    aid_status status = member_read_options(store, &input, options, error);
    if (status == AID_OK && (input.options.name == NULL || input.options.name[0] == '\0'))
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_TEXT_MISSING, "name: a member needs one");
    if (status != AID_OK)
        return aid__refuse(store, status);
    aid__member_record record = member_blank;
    member_merge(&record, &input);
    snprintf(extra, sizeof extra, "group %llu roles %llu set %llu", (unsigned long long)input.options.group.id,
             (unsigned long long)input.options.roles, (unsigned long long)input.options.set);
    const aid__execution execution = { .kind = AID__EVENT_MEMBER_ENROLLED, .draft = &record,
                                       .decide = member_decide_enrol, .context = &input, .after = member_after_enrol,
                                       .extra = extra,
                                       .out_handle = out_member ? &out_member->id : NULL };
    return aid__execute(store, &execution, error);
}

/* ---- updating ---- */

/* What is known now, as a record to lay changes over. */
static aid_status member_recall_whole(aid_store *store, aid__row member, bool contact, aid__member_record *out,
                                      aid_error *error)
{
    const aid__member_row *row = aid__member_at(&store->model, member);
    aid__any_record record;
    aid_status status = aid__store_recall(store, row->identity_seq, &record, NULL, error);
    if (status != AID_OK)
        return status;
    *out = record.member;
    out->phones = out->emails = out->address = out->preferred_contact = "";
    out->exact_latitude = out->exact_longitude = 0;
    if (!contact || row->contact_seq == 0)
        return AID_OK;
    status = aid__store_recall(store, row->contact_seq, &record, NULL, error);
    if (status != AID_OK)
        return status;
    out->phones = record.member.phones;
    out->emails = record.member.emails;
    out->address = record.member.address;
    out->preferred_contact = record.member.preferred_contact;
    out->exact_latitude = record.member.exact_latitude;
    out->exact_longitude = record.member.exact_longitude;
    return AID_OK;
}

static aid_status member_decide_update(aid__command *command, void *draft, void *context, aid_error *error)
{
    aid_store *store = command->store;
    aid__member_record *record = draft;
    const aid__member_input *input = context;
    aid__row member;
    aid_status status = aid__handle_row(store, AID__THING_MEMBER, record->member, &member, error);
    aid__access access = { .subject = member };
    if (status == AID_OK)
        status = aid__access_check(&store->model, &store->actor, AID__ACT_EDIT_MEMBER, &access, error);
    if (status == AID_OK && aid__member_at(&store->model, member)->asked & AID_BIT(AID_CLASS_IDENTITY))
        status = aid__fail(error, AID_E_STATE, AID_REASON_ERASED,
                           "this person was erased; whoever comes back is enrolled anew");
    if (status == AID_OK)
        status = member_recall_whole(store, member, member_states_contact(&input->options), record, error);
    if (status != AID_OK)
        return status;
    member_merge(record, input);
    command->subject = record->member;
    return member_check_reference(store, member, record->reference, error);
}

aid_status aid_member_update(aid_store *store, aid_member member, const aid_member_options *options, aid_error *error)
{
    aid__member_input input = { 0 };
    char extra[32];
    aid_status status = member_read_options(store, &input, options, error);
    if (status == AID_OK && (input.options.group.id != 0 || input.options.roles != 0))
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_OPTIONS,
                           "group and roles: use aid_member_join and aid_member_set_roles");
    if (status != AID_OK)
        return aid__refuse(store, status);
    aid__member_record record = member_blank;
    record.member = member.id;
    member_merge(&record, &input);
    const aid__execution execution = { .kind = AID__EVENT_MEMBER_UPDATED, .draft = &record,
                                       .decide = member_decide_update, .context = &input,
                                       .extra = aid__set_text(input.options.set, extra) };
    return aid__execute(store, &execution, error);
}

/* SPDX-License-Identifier: MIT */
/* Offers and requests: coming in, changing, being taken back. */
#include "api/listing_inside.h"

#include "api/listing_check.h"
#include "api/member_inside.h"
#include "base/geography.h"
#include "base/text.h"
#include "rules/exchange_time.h"
#include "rules/policy.h"
#include <stdio.h>
#include <string.h>

/* ---- laying what is stated over a record ---- */

static void listing_merge_number(int64_t *to, uint64_t set, int bit, int32_t value)
{
    if (value != 0)
        *to = value;
    else if (bit >= 0 && (set & AID_BIT(bit)) != 0)
        *to = AID__STATED_ZERO;
}

static void listing_merge_place(aid__listing_record *record, const aid__listing_input *input)
{
    if (!AID__STATED(input->set, AID_OFFER_FIELD_PLACE, input->placed))
        return;
    int32_t latitude = input->placed ? input->latitude : 0, longitude = input->placed ? input->longitude : 0;
    record->exact_latitude = latitude;
    record->exact_longitude = longitude;
    record->touches |= (int64_t)AID_BIT(AID_CLASS_CONTACT);
    if (input->placed && input->exact_place != AID_YES)
        aid__place_coarsen(&latitude, &longitude);
    record->placed = input->placed != 0;
    record->latitude = latitude;
    record->longitude = longitude;
}

static void listing_merge_times(aid__listing_record *record, const aid__listing_input *input)
{
    uint64_t set = input->set;
    if (AID__STATED(set, AID_OFFER_FIELD_EXPIRES, input->expires))
        record->expires = input->expires;
    if (input->posted)
        record->posted = input->posted;
    if (set & AID_BIT(AID_OFFER_FIELD_UNSTATE_WEEK))
        record->week = (aid__nums){ 0 };
    else if (input->week_ranges.count != 0)
        record->week = input->week_ranges;
    if (AID__STATED(set, AID_OFFER_FIELD_WINDOWS, input->window_count))
        record->windows = input->windows_given;
}

static void listing_merge_text(aid__listing_record *record, const aid__listing_input *input)
{
    uint64_t set = input->set;
    if (AID__STATED(set, AID_OFFER_FIELD_LANGUAGES, input->languages))
        record->languages = input->languages_canonical;
    if (AID__STATED(set, AID_OFFER_FIELD_CREDENTIALS, input->credentials))
        record->credentials = input->credentials_canonical;
    if (AID__STATED(set, AID_OFFER_FIELD_TITLE, input->title))
        record->title = aid__text_or_empty(input->title);
    if (AID__STATED(set, AID_OFFER_FIELD_TEXT, input->text))
        record->text = aid__text_or_empty(input->text);
    if (AID__STATED(set, AID_OFFER_FIELD_REFERENCE, input->reference))
        record->reference = aid__text_or_empty(input->reference);
}

static void listing_merge(aid__listing_record *record, const aid__listing_input *input)
{
    uint64_t set = input->set;
    record->touches = (int64_t)AID_BIT(AID_CLASS_IDENTITY);
    listing_merge_times(record, input);
    listing_merge_place(record, input);
    listing_merge_text(record, input);
    listing_merge_number(&record->reach_m, set, AID_OFFER_FIELD_REACH, input->reach_m);
    listing_merge_number(&record->generalise, set, input->is_request ? AID_REQUEST_FIELD_GENERALISE : -1,
                         input->generalise);
    if (input->price != 0)
        record->price = input->price;
    if (AID__STATED(set, AID_OFFER_FIELD_LEVEL, input->level))
        record->level = input->level;
    const struct {
        int32_t value;
        int64_t *to;
    } numbers[] = {
        { input->minutes, &record->minutes }, { input->seats, &record->seats },     { input->online, &record->online },
        { input->unit, &record->unit },       { input->urgency, &record->urgency }, { input->essential, &record->essential },
        { input->all_seats, &record->all_seats },
    };
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        if (numbers[i].value != 0)
            *numbers[i].to = numbers[i].value;
}

static const aid__listing_record listing_blank = { .languages = "", .credentials = "", .title = "", .text = "",
                                                   .reference = "" };

/* What the draft does not say of the arguments, for the digest of a command. The text was checked: it fits. */
enum { LISTING_EXTRA = AID_LIMIT_NAME_BYTES + AID__REPEAT_BYTES + 96 };

static const char *listing_extra(const aid__listing_input *input, char text[LISTING_EXTRA])
{
    snprintf(text, LISTING_EXTRA, "group %llu set %llu strict %d skill %s repeats %s", (unsigned long long)input->group,
             (unsigned long long)input->set, (int)input->strict_skill, aid__text_or_empty(input->skill_text),
             aid__text_or_empty(input->repeats));
    return text;
}

/* ---- coming in ---- */

static aid_status listing_check_reference(aid_store *store, bool is_request, aid__row listing, aid__row group,
                                          const char *reference, aid_error *error)
{
    aid__row taken;
    if (reference[0] == '\0')
        return AID_OK;
    aid_status status = aid__reference_find(store, is_request ? AID__THING_REQUEST : AID__THING_OFFER, group, reference,
                                            &taken, error);
    if (status == AID_OK && taken != 0 && taken != listing)
        status = aid__fail(error, AID_E_STATE, AID_REASON_REFERENCE,
                           "reference: another %s of the group has \"%.80s\"", is_request ? "request" : "offer", reference);
    return status;
}

static void listing_complete(const aid_store *store, aid__listing_record *record, aid__row group, bool is_request)
{
    aid__policy_row policy;
    aid__policy_in_force(&store->model, group, &policy);
    if (record->minutes == 0)
        record->minutes = policy.default_minutes;
    if (record->seats == 0)
        record->seats = 1;
    if (record->unit == 0)
        record->unit = policy.unit;
    if (is_request && record->urgency == 0)
        record->urgency = AID_URGENCY_NORMAL;
}

/* A price only where the unit has one, and within the cap. */
static aid_status listing_check_price(const aid__command *command, const aid__listing_record *record, aid__row group,
                                      aid_error *error)
{
    aid__terms_row terms;
    aid__terms_in_force(&command->store->model, group, (int32_t)record->unit, command->at, &terms);
    return aid__booking_check_price(&terms, record->price, false, error);
}

static aid_status listing_decide_add(aid__command *command, void *draft, void *context, aid_error *error)
{
    aid_store *store = command->store;
    aid__listing_record *record = draft;
    aid__listing_input *input = context;
    aid__access access = { 0 };
    aid_status status = aid__handle_row(store, AID__THING_MEMBER, record->member, &access.subject, error);
    if (status == AID_OK)
        status = aid__member_group(store, access.subject, input->group, &access.group, error);
    if (status == AID_OK)
        status = aid__access_check(&store->model, &store->actor, AID__ACT_LIST, &access, error);
    if (status == AID_OK)
        status = listing_check_reference(store, input->is_request, 0, access.group, record->reference, error);
    command->subject = record->member;
    if (status == AID_OK)
        status = aid__listing_skills(command, input, access.subject, access.group, &record->skills, error);
    if (status != AID_OK)
        return status;
    if (record->posted == 0)
        record->posted = command->at;
    if (record->posted > command->at)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE, "posted: lies in the future");
    if (record->expires != 0 && record->expires <= command->at)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE, "expires: lies in the past; leave it out for never");
    record->group = aid__group_at(&store->model, access.group)->id;
    listing_complete(store, record, access.group, input->is_request);
    record->listing = aid__store_draw_id(store);
    status = aid__listing_repeat(command, input, access.subject, access.group, record, error);
    return status == AID_OK ? listing_check_price(command, record, access.group, error) : status;
}

aid_status aid__listing_add(aid_store *store, aid_member member, aid__listing_input *input, uint64_t *out_handle,
                            aid_error *error)
{
    aid_status status = aid__listing_check(store, input, error);
    if (status != AID_OK)
        return aid__refuse(store, status);
    aid__listing_record record = listing_blank;
    char extra[LISTING_EXTRA];
    record.member = member.id;
    record.skills = input->skills_given;
    listing_merge(&record, input);
    const aid__execution execution = { .kind = input->is_request ? AID__EVENT_REQUEST_OPENED : AID__EVENT_OFFER_POSTED,
                                       .draft = &record, .decide = listing_decide_add, .context = input,
                                       .after = input->repeat ? aid__listing_repeat_begin : NULL, .extra = listing_extra(input, extra), .out_handle = out_handle };
    return aid__execute(store, &execution, error);
}

/* ---- changing ---- */

typedef struct listing_change {
    aid__listing_input *input;
    uint64_t listing;
} listing_change;

static aid_status listing_open_row(const aid_store *store, bool is_request, uint64_t id, aid__access *access,
                                   aid__row *out_row, aid_error *error)
{
    aid_status status = aid__handle_row(store, is_request ? AID__THING_REQUEST : AID__THING_OFFER, id, out_row, error);
    if (status != AID_OK)
        return status;
    const aid__listing_row *listing = aid__listing_at(&store->model, *out_row);
    access->subject = listing->member;
    access->group = listing->group;
    status = aid__access_check(&store->model, &store->actor, AID__ACT_LIST, access, error);
    if (status == AID_OK && listing->state != AID_LISTING_OPEN)
        status = aid__fail(error, AID_E_STATE, AID_REASON_CLOSED, "the %s is not open any more",
                           is_request ? "request" : "offer");
    return status;
}

/* The record as it is now, exact place included. */
static aid_status listing_recall_whole(aid_store *store, aid__row row, aid__listing_record *out, aid_error *error)
{
    const aid__listing_row *listing = aid__listing_at(&store->model, row);
    aid__any_record record;
    aid_status status = aid__store_recall(store, listing->text_seq, &record, NULL, error);
    if (status != AID_OK)
        return status;
    *out = record.listing;
    if (listing->contact_seq == 0 || listing->contact_seq == listing->text_seq)
        return AID_OK;
    status = aid__store_recall(store, listing->contact_seq, &record, NULL, error);
    out->exact_latitude = record.listing.exact_latitude;
    out->exact_longitude = record.listing.exact_longitude;
    return status;
}

/* An occurrence that was never changed is told by the record of its series' first; what is its own is in the model. */
static aid_status listing_recall_own(aid_store *store, aid__row row, aid__listing_record *record, aid_error *error)
{
    const aid__listing_row *listing = aid__listing_at(&store->model, row);
    aid_status status = listing_recall_whole(store, row, record, error);
    if (status != AID_OK || record->listing == listing->id)
        return status;
    aid__window *windows = aid__arena_take(store->text, (listing->windows.count / 2 + 1) * sizeof *windows);
    if (windows == NULL)
        return aid__fail_memory(error);
    const uint64_t *words = aid__model_words(&store->model, listing->windows);
    record->windows = (aid__windows){ windows, listing->windows.count / 2 };
    for (size_t i = 0; i < record->windows.count; i++)
        windows[i] = (aid__window){ (int64_t)words[2 * i], (int64_t)words[2 * i + 1] };
    record->listing = listing->id;
    record->posted = listing->posted;
    record->expires = listing->expires;
    record->reference = "";
    record->repeat_weeks = record->repeat_days = record->repeat_count = record->repeat_cover = 0;
    record->repeat_until = record->repeat_next = 0;
    record->repeat_except = (aid__nums){ 0 };
    return AID_OK;
}

/* A request with as many helpers as seats would be filled, not open: one seat more than those is the least. */
static aid_status listing_check_seats(const aid__model *model, aid__row row, int64_t seats, aid_error *error)
{
    const aid__listing_row *listing = aid__listing_at(model, row);
    int32_t filled = listing->is_request ? aid__exchange_filled_seats(model, row, 0) : 0;
    if (filled == 0 || seats > filled)
        return AID_OK;
    return aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE,
                     "seats: %d have their helper already; say more, or withdraw the request", (int)filled);
}

static aid_status listing_decide_change(aid__command *command, void *draft, void *context, aid_error *error)
{
    aid_store *store = command->store;
    aid__listing_record *record = draft;
    listing_change *change = context;
    aid__listing_input *input = change->input;
    aid__access access = { 0 };
    aid__row row;
    aid_status status = listing_open_row(store, input->is_request, change->listing, &access, &row, error);
    if (status == AID_OK)
        status = listing_recall_own(store, row, record, error);
    if (status != AID_OK)
        return status;
    int64_t had_contact = aid__listing_at(&store->model, row)->contact_seq != 0 ? (int64_t)AID_BIT(AID_CLASS_CONTACT) : 0;
    listing_merge(record, input);
    record->touches |= had_contact; /* restated, so that the newest part is the whole truth */
    command->subject = record->member;
    status = listing_check_reference(store, input->is_request, row, access.group, record->reference, error);
    bool names_skill = input->skills_given.count != 0 || (input->skill_text && input->skill_text[0]);
    if (status == AID_OK && names_skill)
        status = aid__listing_skills(command, input, access.subject, access.group, &record->skills, error);
    if (status == AID_OK && record->expires != 0 && record->expires <= command->at)
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE, "expires: lies in the past; clear it for never");
    if (status == AID_OK && record->posted > command->at)
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE, "posted: lies in the future");
    if (status == AID_OK)
        status = listing_check_price(command, record, access.group, error);
    return status == AID_OK ? listing_check_seats(&store->model, row, record->seats, error) : status;
}

aid_status aid__listing_change(aid_store *store, uint64_t listing, aid__listing_input *input, aid_error *error)
{
    listing_change change = { .input = input, .listing = listing };
    aid_status status = aid__listing_check(store, input, error);
    if (status == AID_OK && input->group != 0)
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_OPTIONS, "group: cannot change; withdraw it and enter it anew");
    if (status == AID_OK && (input->repeat != NULL || input->repeat_cover != 0))
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_OPTIONS,
                           "repeats: cannot change; end it with aid_request_end_repeat and ask anew");
    if (status != AID_OK)
        return aid__refuse(store, status);
    aid__listing_record record = listing_blank;
    char extra[LISTING_EXTRA];
    record.listing = listing;
    record.skills = input->skills_given;
    listing_merge(&record, input);
    const aid__execution execution = { .kind = input->is_request ? AID__EVENT_REQUEST_UPDATED : AID__EVENT_OFFER_UPDATED,
                                       .draft = &record, .decide = listing_decide_change, .context = &change,
                                       .extra = listing_extra(input, extra) };
    return aid__execute(store, &execution, error);
}

/* ---- taking back ---- */

aid_status aid__listing_end_proposals(aid__command *command, aid__row listing, aid_error *error)
{
    const aid__model *model = &command->store->model;
    const aid__listing_row *row = aid__listing_at(model, listing);
    bool is_request = row->is_request != 0;
    aid__row next = is_request ? aid__member_at(model, row->member)->last_as_requester
                               : aid__member_at(model, row->member)->last_as_helper;
    aid_status status = AID_OK;
    while (status == AID_OK && next != 0) {
        const aid__exchange_row *exchange = aid__exchange_at(model, next);
        aid__row of = is_request ? exchange->request : exchange->offer;
        next = is_request ? exchange->previous_of_requester : exchange->previous_of_helper;
        if (of != listing || exchange->state != AID_EXCHANGE_PROPOSED)
            continue;
        aid__exchange_act_record act = { .exchange = exchange->id, .state = AID_EXCHANGE_VOID, .note = "",
                                         .override_reason = "" };
        status = aid__command_emit(command, AID__EVENT_EXCHANGE_CANCELLED, &act, command->subject, error);
    }
    return status;
}

static aid_status listing_decide_withdraw(aid__command *command, void *draft, void *context, aid_error *error)
{
    aid_store *store = command->store;
    aid__listing_end_record *record = draft;
    aid__access access = { 0 };
    aid__row row;
    aid_status status = listing_open_row(store, context != NULL, record->listing, &access, &row, error);
    if (status != AID_OK)
        return status;
    command->subject = aid__member_at(&store->model, access.subject)->id;
    if (record->reason[0] != '\0')
        record->author = store->actor.id ? store->actor.id : command->subject;
    return aid__listing_end_proposals(command, row, error);
}

aid_status aid__listing_withdraw(aid_store *store, bool is_request, uint64_t listing, const char *reason,
                                 aid_error *error)
{
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__text_check(reason, AID_LIMIT_TEXT_BYTES, 1, "reason", error);
    if (status != AID_OK)
        return aid__refuse(store, status);
    aid__listing_end_record record = { .listing = listing, .state = AID_LISTING_WITHDRAWN,
                                       .reason = aid__text_or_empty(reason) };
    const aid__execution execution = { .kind = is_request ? AID__EVENT_REQUEST_WITHDRAWN : AID__EVENT_OFFER_WITHDRAWN,
                                       .draft = &record, .decide = listing_decide_withdraw,
                                       .context = is_request ? &record : NULL };
    return aid__execute(store, &execution, error);
}

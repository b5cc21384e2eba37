/* SPDX-License-Identifier: MIT */
/* Offers and requests. Both are listings: the same facts, seen from the two sides. A need that comes again has a row for
 * each of its times, and one that ties them together. */
#include "model/model.h"

#include "base/error.h"
#include <assert.h>
#include <string.h>

enum { APPLY_LISTING_LIST = AID_LIMIT_LIST };

static bool listing_is_request(aid__event_kind kind)
{
    return kind == AID__EVENT_REQUEST_OPENED || kind == AID__EVENT_REQUEST_UPDATED
           || kind == AID__EVENT_REQUEST_WITHDRAWN || kind == AID__EVENT_REQUEST_EXPIRED;
}

/* One more or fewer open listing that names these skills. */
static bool listing_count_skills(aid__apply *apply, aid__span skills, bool is_request, int change)
{
    for (uint32_t i = 0; i < skills.count; i++) {
        aid__row row = (aid__row)aid__model_words(apply->model, skills)[i];
        aid__skill_row *skill = aid__model_touch(apply->model, AID__TABLE_SKILL, row);
        if (skill == NULL)
            return false;
        uint32_t *counter = is_request ? &skill->requests : &skill->offers;
        *counter = (uint32_t)((int64_t)*counter + change);
    }
    return true;
}

static aid_status listing_skills(aid__apply *apply, const aid__listing_record *record, aid__span *out)
{
    uint64_t rows[APPLY_LISTING_LIST];
    size_t count = record->skills.count < APPLY_LISTING_LIST ? record->skills.count : APPLY_LISTING_LIST;
    for (size_t i = 0; i < count; i++) {
        aid__row row;
        aid_status status = aid__apply_row(apply, AID__THING_SKILL, record->skills.at[i], &row);
        if (status != AID_OK)
            return status;
        if (row == 0)
            return aid__apply_unknown(apply, "skill", 0);
        rows[i] = row;
    }
    return aid__model_span(apply->model, rows, count, out) ? AID_OK : aid__fail_memory(apply->error);
}

static bool listing_windows(aid__apply *apply, const aid__windows *windows, aid__span *out)
{
    uint64_t words[2 * APPLY_LISTING_LIST];
    size_t count = windows->count < APPLY_LISTING_LIST ? windows->count : APPLY_LISTING_LIST;
    for (size_t i = 0; i < count; i++) {
        words[2 * i] = (uint64_t)windows->at[i].from;
        words[2 * i + 1] = (uint64_t)windows->at[i].until;
    }
    return aid__model_span(apply->model, words, 2 * count, out);
}

/* Codes separated by single spaces, as symbols. */
static bool listing_credentials(aid__apply *apply, const char *text, aid__span *out)
{
    uint64_t symbols[APPLY_LISTING_LIST];
    size_t count = 0;
    while (*text != '\0' && count < APPLY_LISTING_LIST) {
        char code[AID_LIMIT_NAME_BYTES + 1];
        size_t length = strcspn(text, " ");
        size_t kept = length < sizeof code - 1 ? length : sizeof code - 1;
        uint32_t symbol;
        memcpy(code, text, kept);
        code[kept] = '\0';
        if (!aid__model_symbol(apply->model, code, &symbol))
            return false;
        if (symbol != 0)
            symbols[count++] = symbol;
        text += length + (text[length] == ' ');
    }
    return aid__model_span(apply->model, symbols, count, out);
}

static bool listing_lists(aid__apply *apply, aid__listing_row *listing, const aid__listing_record *record)
{
    return aid__apply_week(apply, &record->week, &listing->week)
           && listing_windows(apply, &record->windows, &listing->windows)
           && aid__apply_languages(apply, record->languages, &listing->languages)
           && listing_credentials(apply, record->credentials, &listing->credentials);
}

static void listing_numbers(aid__apply *apply, aid__listing_row *listing, const aid__listing_record *record)
{
    if (record->touches & ((int64_t)1 << AID_CLASS_IDENTITY))
        listing->text_seq = apply->event->seq;
    if (record->touches & ((int64_t)1 << AID_CLASS_CONTACT))
        listing->contact_seq = apply->event->seq;
    listing->posted = record->posted;
    listing->expires = record->expires;
    listing->minutes = (int32_t)record->minutes;
    listing->seats = (int32_t)record->seats;
    listing->level = (int32_t)record->level;
    listing->generalise = (int32_t)record->generalise;
    listing->placed = (int32_t)record->placed;
    listing->latitude = (int32_t)record->latitude;
    listing->longitude = (int32_t)record->longitude;
    listing->reach_m = (int32_t)record->reach_m;
    listing->online = (int32_t)record->online;
    listing->unit = (int32_t)record->unit;
    listing->urgency = (int32_t)record->urgency;
    listing->essential = (int32_t)record->essential;
    listing->all_seats = (int32_t)record->all_seats;
    listing->price = record->price;
}

static aid_status listing_store(aid__apply *apply, aid__row row, const aid__listing_record *record)
{
    aid__span skills;
    aid_status status = listing_skills(apply, record, &skills);
    if (status != AID_OK)
        return status;
    aid__listing_row *listing = aid__vector_at(&apply->model->tables[AID__TABLE_LISTING], row);
    if (!listing_count_skills(apply, listing->skills, listing->is_request, -1)
        || !listing_count_skills(apply, skills, listing->is_request, 1) || !listing_lists(apply, listing, record))
        return aid__fail_memory(apply->error);
    listing->skills = skills;
    listing_numbers(apply, listing, record);
    return AID_OK;
}

/* The first of a series. */
static bool listing_begin_series(aid__apply *apply, aid__row row, const aid__listing_record *record)
{
    aid__row at;
    aid__series_row *series = aid__model_add(apply->model, AID__TABLE_SERIES, &at);
    if (series == NULL)
        return false;
    if (record->windows.count != 0) {
        series->first_from = record->windows.at[0].from;
        series->first_until = record->windows.at[0].until;
    }
    series->until = record->repeat_until;
    series->next = record->repeat_next;
    series->first = series->last = row;
    series->weeks = (int32_t)record->repeat_weeks;
    series->days = (int32_t)record->repeat_days;
    series->count = (int32_t)record->repeat_count;
    series->cover = (int32_t)record->repeat_cover;
    aid__listing_row *listing = aid__vector_at(&apply->model->tables[AID__TABLE_LISTING], row);
    listing->series = at;
    listing->number = 1;
    uint64_t days[APPLY_LISTING_LIST];
    size_t count = record->repeat_except.count < APPLY_LISTING_LIST ? record->repeat_except.count : APPLY_LISTING_LIST;
    for (size_t i = 0; i < count; i++)
        days[i] = (uint64_t)record->repeat_except.at[i];
    return aid__model_span(apply->model, days, count, &series->except);
}

static aid_status listing_added(aid__apply *apply, const aid__listing_record *record, bool is_request)
{
    aid__model *model = apply->model;
    aid__row member, group, row;
    aid_status status = aid__apply_row(apply, AID__THING_MEMBER, record->member, &member);
    if (status == AID_OK)
        status = aid__apply_row(apply, AID__THING_GROUP, record->group, &group);
    if (status != AID_OK)
        return status;
    if (member == 0 || group == 0)
        return aid__apply_unknown(apply, member == 0 ? "member" : "group", 0);
    aid__thing thing = is_request ? AID__THING_REQUEST : AID__THING_OFFER;
    aid__listing_row *listing = aid__model_add(model, AID__TABLE_LISTING, &row);
    aid__member_row *owner = listing ? aid__model_touch(model, AID__TABLE_MEMBER, member) : NULL;
    if (owner == NULL || !aid__model_link(model, AID__MAP_IDS, aid__key(0, record->listing), aid__place(thing, row)))
        return aid__fail_memory(apply->error);
    listing->id = record->listing;
    listing->member = member;
    listing->group = group;
    listing->is_request = is_request;
    listing->state = AID_LISTING_OPEN;
    listing->previous_of_member = owner->last_listing;
    owner->last_listing = row;
    if (record->repeat_weeks != 0 && !listing_begin_series(apply, row, record))
        return aid__fail_memory(apply->error);
    return listing_store(apply, row, record);
}

static aid_status listing_ended(aid__apply *apply, aid__listing_row *listing, int64_t state)
{
    if (listing->state == AID_LISTING_OPEN
        && !listing_count_skills(apply, listing->skills, listing->is_request, -1))
        return aid__fail_memory(apply->error);
    listing->state = (int32_t)state;
    return AID_OK;
}

aid_status aid__apply_listing(aid__apply *apply)
{
    aid__event_kind kind = apply->event->kind;
    const aid__listing_record *record = apply->event->record;
    const aid__listing_end_record *end = apply->event->record;
    bool is_request = listing_is_request(kind);
    if (kind == AID__EVENT_OFFER_POSTED || kind == AID__EVENT_REQUEST_OPENED)
        return listing_added(apply, record, is_request);
    bool updated = kind == AID__EVENT_OFFER_UPDATED || kind == AID__EVENT_REQUEST_UPDATED;
    uint64_t id = updated ? record->listing : end->listing;
    aid__row row;
    aid_status status = aid__apply_row(apply, is_request ? AID__THING_REQUEST : AID__THING_OFFER, id, &row);
    if (status != AID_OK)
        return status;
    if (row == 0)
        return aid__apply_unknown(apply, "listing", id);
    aid__listing_row *listing = aid__model_touch(apply->model, AID__TABLE_LISTING, row);
    if (listing == NULL)
        return aid__fail_memory(apply->error);
    return updated ? listing_store(apply, row, record) : listing_ended(apply, listing, end->state);
}

/* ---- series ---- */

/* A request like the first, at its own time. It is seats and places that are copied: what was read about the first
 * stands where it stood. */
static aid_status listing_recurred(aid__apply *apply, aid__row at, const aid__request_occurrence_record *record)
{
    aid__model *model = apply->model;
    aid__row row, first = aid__series_at(model, at)->first;
    const uint64_t window[2] = { (uint64_t)record->from, (uint64_t)record->until };
    aid__listing_row *listing = aid__model_add(model, AID__TABLE_LISTING, &row);
    aid__series_row *series = listing ? aid__model_touch(model, AID__TABLE_SERIES, at) : NULL;
    aid__member_row *owner =
        series ? aid__model_touch(model, AID__TABLE_MEMBER, aid__listing_at(model, first)->member) : NULL;
    if (owner == NULL
        || !aid__model_link(model, AID__MAP_IDS, aid__key(0, record->listing), aid__place(AID__THING_REQUEST, row)))
        return aid__fail_memory(apply->error);
    *listing = *aid__listing_at(model, first);
    listing->id = record->listing;
    listing->state = AID_LISTING_OPEN;
    listing->taken = 0;
    listing->posted = record->posted;
    listing->expires = record->until;
    listing->number = (int32_t)record->number;
    listing->previous_of_member = owner->last_listing;
    listing->previous_in_series = series->last;
    owner->last_listing = row;
    series->last = row;
    series->next = record->next;
    if (!aid__model_span(model, window, 2, &listing->windows)
        || !listing_count_skills(apply, listing->skills, true, 1))
        return aid__fail_memory(apply->error);
    return AID_OK;
}

aid_status aid__apply_series(aid__apply *apply)
{
    const aid__request_occurrence_record *record = apply->event->record;
    const aid__listing_end_record *end = apply->event->record;
    bool recurred = apply->event->kind == AID__EVENT_REQUEST_RECURRED;
    uint64_t id = recurred ? record->series : end->listing;
    aid__row row;
    aid_status status = aid__apply_row(apply, AID__THING_REQUEST, id, &row);
    if (status != AID_OK)
        return status;
    aid__row at = aid__listing_at(apply->model, row)->series;
    if (row == 0 || at == 0)
        return aid__apply_unknown(apply, "series", id);
    if (recurred)
        return listing_recurred(apply, at, record);
    aid__series_row *series = aid__model_touch(apply->model, AID__TABLE_SERIES, at);
    if (series == NULL)
        return aid__fail_memory(apply->error);
    series->next = 0;
    return AID_OK;
}

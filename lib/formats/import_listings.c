/* SPDX-License-Identifier: MIT */
/* Offers and requests: the fields, what may stand in them, and what a person is told before they are written. */
#include "formats/import_listing.h"

#include <assert.h>
#include <string.h>

enum { LISTINGS_LATITUDE_MOST = 900000000, LISTINGS_LONGITUDE_MOST = 1800000000 };

static const aid__import_field listings_fields[] = {
    [AID__IMPORT_LISTING_GROUP] = { "group", NULL, AID_LIMIT_NAME_BYTES, 0, "elm" },
    [AID__IMPORT_LISTING_MEMBER] = { "member", NULL, AID_LIMIT_NAME_BYTES, 0, "m01" },
    [AID__IMPORT_LISTING_KIND] = { "kind", NULL, AID__IMPORT_SHORT, 0, "offer" },
    [AID__IMPORT_LISTING_REFERENCE] = { "reference", NULL, AID_LIMIT_NAME_BYTES, 0, "o01" },
    [AID__IMPORT_LISTING_TITLE] = { "title", NULL, AID_LIMIT_TEXT_BYTES, 1, "Small plumbing jobs" },
    [AID__IMPORT_LISTING_TEXT] = { "text", NULL, AID_LIMIT_TEXT_BYTES, 1, "Taps, drains, cisterns; no gas." },
    [AID__IMPORT_LISTING_SKILLS] = { "skills", NULL, AID_LIMIT_TEXT_BYTES, 1, "home.plumbing|Leaking tap" },
    [AID__IMPORT_LISTING_MINUTES] = { "minutes", NULL, AID__IMPORT_SHORT, 0, "1:30" },
    [AID__IMPORT_LISTING_SEATS] = { "seats", NULL, AID__IMPORT_SHORT, 0, "1" },
    [AID__IMPORT_LISTING_AVAILABILITY] = { "availability", NULL, AID_LIMIT_TEXT_BYTES, 1, "Tu 09:00-13:00" },
    [AID__IMPORT_LISTING_PLACE] = { "place", NULL, AID__IMPORT_SHORT, 0, "54.0702 -2.8660" },
    [AID__IMPORT_LISTING_REACH] = { "reach_m", NULL, AID__IMPORT_SHORT, 0, "5000" },
    [AID__IMPORT_LISTING_ONLINE] = { "online", NULL, AID__IMPORT_SHORT, 0, "no" },
    [AID__IMPORT_LISTING_LANGUAGES] = { "languages", NULL, AID_LIMIT_NAME_BYTES, 0, "en" },
    [AID__IMPORT_LISTING_URGENCY] = { "urgency", NULL, AID__IMPORT_SHORT, 0, "" },
    [AID__IMPORT_LISTING_ESSENTIAL] = { "essential", NULL, AID__IMPORT_SHORT, 0, "" },
    [AID__IMPORT_LISTING_EXPIRES] = { "expires", NULL, AID__IMPORT_SHORT, 0, "" },
    [AID__IMPORT_LISTING_DATE] = { "date", NULL, AID__IMPORT_SHORT, 0, "2026-10-01" },
};

static const aid__import_word listings_kinds[] = {
    { "offer", AID__IMPORT_LISTING_OFFER },      { "request", AID__IMPORT_LISTING_REQUEST },
    { "service", AID__IMPORT_LISTING_OFFER },    { "offers", AID__IMPORT_LISTING_OFFER },
    { "requests", AID__IMPORT_LISTING_REQUEST }, { "want", AID__IMPORT_LISTING_REQUEST },
    { "need", AID__IMPORT_LISTING_REQUEST },     { "inquiry", AID__IMPORT_LISTING_REQUEST },
    { "search", AID__IMPORT_LISTING_REQUEST },   { "wants", AID__IMPORT_LISTING_REQUEST },
    { "needs", AID__IMPORT_LISTING_REQUEST },    { NULL, 0 }
};

static const aid__import_word listings_urgencies[] = { { "critical", AID_URGENCY_CRITICAL },
                                                       { "high", AID_URGENCY_HIGH },
                                                       { "normal", AID_URGENCY_NORMAL },
                                                       { "low", AID_URGENCY_LOW },
                                                       { NULL, 0 } };

static aid_status listings_columns(aid__import *import, aid_error *error)
{
    aid_status status = aid__import_require(import, AID__IMPORT_LISTING_KIND, error);
    if (status == AID_OK && import->options.group.id == 0)
        status = aid__import_require(import, AID__IMPORT_LISTING_GROUP, error);
    if (status == AID_OK && !aid__import_has(import, AID__IMPORT_LISTING_TITLE))
        status = aid__import_require(import, AID__IMPORT_LISTING_SKILLS, error);
    return status;
}

/* "latitude longitude", with blanks, a comma or a semicolon between. */
static aid_status listings_place(aid__import_at at, aid__import_listing *out, aid_error *error)
{
    const char *whole = aid__import_text(at.import, at.row, at.field), *text = whole;
    if (text[0] == '\0')
        return AID_OK;
    aid_status status = aid__import_degrees(at, &text, LISTINGS_LATITUDE_MOST, &out->latitude, error);
    if (status != AID_OK)
        return status;
    size_t between = strspn(text, " ,;");
    text += between;
    status = aid__import_degrees(at, &text, LISTINGS_LONGITUDE_MOST, &out->longitude, error);
    if (status != AID_OK)
        return status;
    if (between == 0 || *text != '\0')
        return aid__import_refuse(at, AID_REASON_PLACE, error,
                                  "\"%.*s\"; right would be latitude and longitude, such as 54.0702 -2.8660",
                                  aid__import_shown(whole), whole);
    out->placed = 1;
    return AID_OK;
}

/* The numbers and words among the cells. */
static aid_status listings_read_numbers(aid__import *import, size_t row, aid__import_listing *out, aid_error *error)
{
    const struct {
        uint32_t field;
        int32_t most;
        int32_t *out;
    } numbers[] = { { AID__IMPORT_LISTING_SEATS, AID_LIMIT_SEATS, &out->seats },
                    { AID__IMPORT_LISTING_REACH, INT32_MAX, &out->reach_m } };
    const struct {
        uint32_t field;
        const aid__import_word *words; /* NULL: yes or no */
        int32_t *out;
    } choices[] = { { AID__IMPORT_LISTING_KIND, listings_kinds, &out->kind },
                    { AID__IMPORT_LISTING_URGENCY, listings_urgencies, &out->urgency },
                    { AID__IMPORT_LISTING_ONLINE, NULL, &out->online },
                    { AID__IMPORT_LISTING_ESSENTIAL, NULL, &out->essential } };
    aid_status status = AID_OK;
    for (size_t i = 0; i < 4 && status == AID_OK; i++) {
        aid__import_at at = aid__import_cell_at(import, row, choices[i].field);
        status = choices[i].words != NULL ? aid__import_choice(at, choices[i].words, choices[i].out, error)
                                          : aid__import_answer(at, choices[i].out, error);
    }
    for (size_t i = 0; i < 2 && status == AID_OK; i++)
        status = aid__import_number(aid__import_cell_at(import, row, numbers[i].field), i == 0, numbers[i].most,
                                    numbers[i].out, error);
    if (status == AID_OK)
        status = aid__import_minutes(aid__import_cell_at(import, row, AID__IMPORT_LISTING_MINUTES), 1,
                                     AID_LIMIT_MINUTES, &out->minutes, error);
    return status;
}

aid_status aid__import_listing_read(aid__import *import, size_t row, aid__import_listing *out, aid_error *error)
{
    memset(out, 0, sizeof *out);
    out->reach_m = -1;
    aid_status status = listings_read_numbers(import, row, out, error);
    if (status == AID_OK)
        status = listings_place(aid__import_cell_at(import, row, AID__IMPORT_LISTING_PLACE), out, error);
    if (status == AID_OK)
        status =
            aid__import_week(aid__import_cell_at(import, row, AID__IMPORT_LISTING_AVAILABILITY), &out->week, error);
    if (status == AID_OK)
        status = aid__import_languages(aid__import_cell_at(import, row, AID__IMPORT_LISTING_LANGUAGES), error);
    if (status == AID_OK)
        status = aid__import_time(aid__import_cell_at(import, row, AID__IMPORT_LISTING_EXPIRES), &out->expires, error);
    if (status == AID_OK)
        status = aid__import_time(aid__import_cell_at(import, row, AID__IMPORT_LISTING_DATE), &out->posted, error);
    out->skills_stated = aid__import_text(import, row, AID__IMPORT_LISTING_SKILLS)[0] != '\0';
    out->week_stated = aid__import_text(import, row, AID__IMPORT_LISTING_AVAILABILITY)[0] != '\0';
    out->languages = aid__import_text(import, row, AID__IMPORT_LISTING_LANGUAGES);
    out->reference = aid__import_reference(import, row, AID__IMPORT_LISTING_REFERENCE, out->content);
    return status;
}

static aid_status listings_missing(aid__import *import, size_t row, uint32_t field, const char *why, aid_error *error)
{
    return aid__import_refuse(aid__import_cell_at(import, row, field), AID_REASON_TEXT_MISSING, error, "empty; %s",
                              why);
}

static aid_status listings_check(aid__import *import, size_t row, aid_error *error)
{
    aid__import_listing listing;
    if (aid__import_text(import, row, AID__IMPORT_LISTING_KIND)[0] == '\0')
        return listings_missing(import, row, AID__IMPORT_LISTING_KIND, "right would be offer or request", error);
    if (aid__import_text(import, row, AID__IMPORT_LISTING_GROUP)[0] == '\0' && import->options.group.id == 0)
        return listings_missing(import, row, AID__IMPORT_LISTING_GROUP,
                                "name the group here, or give one for the whole import", error);
    if (aid__import_text(import, row, AID__IMPORT_LISTING_SKILLS)[0] == '\0' &&
        aid__import_text(import, row, AID__IMPORT_LISTING_TITLE)[0] == '\0')
        return listings_missing(import, row, AID__IMPORT_LISTING_SKILLS, "a listing needs a skill, or at least a title",
                                error);
    return aid__import_listing_read(import, row, &listing, error);
}

static aid_status listings_key(aid__import *import, size_t row, aid__buffer *key)
{
    char content[AID__IMPORT_REFERENCE_BYTES];
    int32_t kind = 0;
    aid_error ignored;
    aid__import_at at = aid__import_cell_at(import, row, AID__IMPORT_LISTING_KIND);
    aid_status status = aid__import_choice(at, listings_kinds, &kind, &ignored);
    assert(status == AID_OK); /* it was checked */
    aid__import_key_part(key, aid__import_text(import, row, AID__IMPORT_LISTING_GROUP));
    aid__import_key_part(key, kind == AID__IMPORT_LISTING_REQUEST ? "request" : "offer");
    aid__import_key_part(key, aid__import_reference(import, row, AID__IMPORT_LISTING_REFERENCE, content));
    return status;
}

/* What the plan counts; the names of the groups to be made gather in the scratch buffer. */
typedef struct listings_plan {
    uint64_t groups, members;
} listings_plan;

/* The row's group as it is now; id 0: it is to be made. */
static aid_status listings_plan_group(aid__import *import, size_t row, listings_plan *plan, aid_group *out,
                                      aid_error *error)
{
    const char *text = aid__import_text(import, row, AID__IMPORT_LISTING_GROUP);
    *out = import->options.group;
    if (text[0] == '\0')
        return AID_OK;
    out->id = 0;
    aid_status status =
        aid__import_group(aid__import_cell_at(import, row, AID__IMPORT_LISTING_GROUP), text, out, error);
    if (status == AID_E_FORMAT) /* ambiguous: told of when it is written */
        return AID_OK;
    aid__map_key key = aid__import_hash(text, strlen(text));
    if (status != AID_OK || out->id != 0 || aid__map_get(&import->settled, key) != AID__MAP_NONE)
        return status;
    if (!aid__map_set(&import->settled, key, 0))
        return aid__fail_memory(error);
    if (plan->groups++ > 0)
        aid__buffer_add_text(&import->scratch, ", ");
    aid__buffer_add_text(&import->scratch, text);
    return aid__buffer_ok(&import->scratch) ? AID_OK : aid__fail_memory(error);
}

static aid_status listings_plan_row(aid__import *import, size_t row, listings_plan *plan, aid_error *error)
{
    aid__import_listing listing;
    uint64_t there = 0;
    aid_group group = { 0 };
    aid_status status = listings_plan_group(import, row, plan, &group, error);
    if (status != AID_OK || aid__import_text(import, row, AID__IMPORT_LISTING_MEMBER)[0] != '\0')
        return status;
    if (group.id != 0) {
        status = aid__import_listing_read(import, row, &listing, error);
        listing.group = group;
        if (status == AID_OK)
            status = aid__import_listing_find(import, &listing, &there, error);
    }
    plan->members += there == 0;
    return status;
}

static aid_status listings_plan_all(aid__import *import, aid_error *error)
{
    listings_plan plan = { 0, 0 };
    aid_status status = AID_OK;
    aid__buffer_clear(&import->scratch);
    for (size_t row = 0; row < import->rows.count && status == AID_OK; row++)
        if (((const aid__import_row *)aid__vector_at(&import->rows, row))->state == AID__IMPORT_PENDING)
            status = listings_plan_row(import, row, &plan, error);
    aid__buffer_add_char(&import->scratch, '\0');
    if (status == AID_OK && !aid__buffer_ok(&import->scratch))
        status = aid__fail_memory(error);
    if (status == AID_OK && plan.groups > 0)
        status = aid__import_note(import, error, "%llu group%s not there yet and will be made as time banks: %s.",
                                  (unsigned long long)plan.groups, plan.groups == 1 ? " is" : "s are",
                                  import->scratch.bytes);
    if (status == AID_OK && plan.members > 0)
        status = aid__import_note(import, error,
                                  "%llu new listing%s no member; each gets a member of its own, named after it.",
                                  (unsigned long long)plan.members, plan.members == 1 ? " names" : "s name");
    return status;
}

const aid__import_kind aid__import_listings = {
    .noun = "listing",
    .fields = listings_fields,
    .field_count = AID__IMPORT_LISTING_FIELDS,
    .columns = listings_columns,
    .check = listings_check,
    .key = listings_key,
    .plan = listings_plan_all,
    .write = aid__import_listing_write,
};

/* SPDX-License-Identifier: MIT */
/* Writes listings: one that is known is compared with what the row states and changed where they differ; a new one is
 * posted for its member, or for a member of its own. Offers and requests share their fields by name, so one text of a
 * macro serves both; the assertions below say what it counts on. */
#include "formats/import_listing.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

_Static_assert((int)AID_OFFER_FIELD_REACH == (int)AID_REQUEST_FIELD_REACH, "offers and requests share bit numbers");
_Static_assert((int)AID_OFFER_FIELD_WEEK == (int)AID_REQUEST_FIELD_WEEK, "offers and requests share bit numbers");

enum { IMPORT_LISTING_HIDDEN = 1 << AID_WITHHELD_SEALED | 1 << AID_WITHHELD_ERASED | 1 << AID_WITHHELD_DENIED };

/* A listing as it stands in the store. */
typedef struct import_listing_now {
    aid_member member;
    uint64_t withheld, skill_count;
    aid_time posted, expires;
    aid_week week;
    int32_t minutes, seats, placed, latitude, longitude, reach_m, online, week_stated, urgency, essential;
    const aid_skill *skills;
    const char *title, *text, *languages;
} import_listing_now;

#define IMPORT_LISTING_TAKE(now, info)                                                                                 \
    (*(now) = (import_listing_now) { .member = (info).member,                                                          \
                                     .withheld = (info).withheld,                                                      \
                                     .skill_count = (info).skill_count,                                                \
                                     .posted = (info).posted,                                                          \
                                     .expires = (info).expires,                                                        \
                                     .week = (info).week,                                                              \
                                     .minutes = (info).minutes,                                                        \
                                     .seats = (info).seats,                                                            \
                                     .placed = (info).placed,                                                          \
                                     .latitude = (info).latitude,                                                      \
                                     .longitude = (info).longitude,                                                    \
                                     .reach_m = (info).reach_m,                                                        \
                                     .online = (info).online,                                                          \
                                     .week_stated = (info).week_stated,                                                \
                                     .urgency = (info).urgency,                                                        \
                                     .essential = (info).essential,                                                    \
                                     .skills = (info).skills,                                                          \
                                     .title = (info).title,                                                            \
                                     .text = (info).text,                                                              \
                                     .languages = (info).languages })

/* What offers and requests have in common. */
#define IMPORT_LISTING_FILL(to, listing)                                                                               \
    do {                                                                                                               \
        (to)->posted = (listing)->posted;                                                                              \
        (to)->expires = (listing)->expires;                                                                            \
        (to)->week = (listing)->week;                                                                                  \
        (to)->minutes = (listing)->minutes;                                                                            \
        (to)->seats = (listing)->seats;                                                                                \
        (to)->placed = (listing)->placed;                                                                              \
        (to)->latitude = (listing)->latitude;                                                                          \
        (to)->longitude = (listing)->longitude;                                                                        \
        (to)->online = (listing)->online;                                                                              \
        (to)->title = import_listing_stated((listing)->title);                                                         \
        (to)->text = import_listing_stated((listing)->text);                                                           \
        (to)->languages = import_listing_stated((listing)->languages);                                                 \
        (to)->reach_m = (listing)->reach_m < 0 ? 0 : (listing)->reach_m;                                               \
        (to)->set = ((listing)->reach_m >= 0 ? AID_BIT(AID_OFFER_FIELD_REACH) : 0) |                                   \
                    ((listing)->week_stated ? AID_BIT(AID_OFFER_FIELD_WEEK) : 0);                                      \
    } while (0)

#define IMPORT_LISTING_FILL_SKILLS(to, import, listing)                                                                \
    do {                                                                                                               \
        (to)->skills = (import)->skills.count > 0 ? (import)->skills.rows : NULL;                                      \
        (to)->skill_count = (import)->skills.count;                                                                    \
        (to)->skill_text = (listing)->skill_text;                                                                      \
        (to)->strict_skill = (import)->options.strict_skills;                                                          \
    } while (0)

static const char *import_listing_stated(const char *text)
{
    return text[0] != '\0' ? text : NULL;
}

aid_status aid__import_listing_find(aid__import *import, const aid__import_listing *listing, uint64_t *out,
                                    aid_error *error)
{
    aid_offer offer = { 0 };
    aid_request request = { 0 };
    aid_status status = listing->kind == AID__IMPORT_LISTING_OFFER
                            ? aid_offer_find(import->store, listing->group, listing->reference, &offer, error)
                            : aid_request_find(import->store, listing->group, listing->reference, &request, error);
    if (status == AID_OK)
        *out = listing->kind == AID__IMPORT_LISTING_OFFER ? offer.id : request.id;
    return status == AID_E_NOT_FOUND ? AID_OK : status;
}

static aid_status import_listing_get(aid__import *import, const aid__import_listing *listing, uint64_t id,
                                     import_listing_now *out, aid_error *error)
{
    aid_status status;
    if (listing->kind == AID__IMPORT_LISTING_OFFER) {
        aid_offer_info info = { .struct_size = sizeof info };
        status = aid_offer_get(import->store, (aid_offer) { id }, &info, error);
        if (status == AID_OK)
            IMPORT_LISTING_TAKE(out, info);
    } else {
        aid_request_info info = { .struct_size = sizeof info };
        status = aid_request_get(import->store, (aid_request) { id }, &info, error);
        if (status == AID_OK)
            IMPORT_LISTING_TAKE(out, info);
    }
    return status;
}

/* Are these the words that the listing's own skill was typed with? One that was adopted under another label, or whose
 * words this store may not read, is taken for the same. */
static aid_status import_listing_same_words(aid__import *import, aid_skill skill, const char *words, bool *out_same,
                                            aid_error *error)
{
    aid_skill_info info = { .struct_size = sizeof info };
    aid_status status = aid_skill_get(import->store, skill, NULL, &info, error);
    if (status == AID_OK)
        *out_same = info.typed_by.id == 0 || info.label[0] == '\0' || strcmp(info.label, words) == 0;
    return status;
}

/* Does the listing have the skills that the row names, and no others? Words that no skill has stand for one. */
static aid_status import_listing_same_skills(aid__import *import, const aid__import_listing *listing,
                                             const import_listing_now *now, bool *out_same, aid_error *error)
{
    size_t common = 0;
    aid_skill other = { 0 };
    for (size_t i = 0; i < now->skill_count; i++) {
        bool named = false;
        for (size_t at = 0; at < import->skills.count && !named; at++)
            named = ((const aid_skill *)aid__vector_at(&import->skills, at))->id == now->skills[i].id;
        if (named)
            common++;
        else
            other = now->skills[i];
    }
    size_t words = listing->skill_text != NULL;
    *out_same = common == import->skills.count && now->skill_count == common + words;
    if (!*out_same || words == 0)
        return AID_OK;
    return import_listing_same_words(import, other, listing->skill_text, out_same, error);
}

static bool import_listing_same_texts(const aid__import_listing *listing, const import_listing_now *now)
{
    if ((now->withheld & IMPORT_LISTING_HIDDEN) != 0)
        return true;
    return (listing->title[0] == '\0' || strcmp(listing->title, now->title) == 0) &&
           (listing->text[0] == '\0' || strcmp(listing->text, now->text) == 0);
}

static bool import_listing_same_numbers(const aid__import_listing *listing, const import_listing_now *now)
{
    const int32_t pairs[][2] = {
        { listing->minutes, now->minutes },
        { listing->seats, now->seats },
        { listing->online, now->online },
        { listing->placed, now->placed },
    };
    for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++)
        if (pairs[i][0] != 0 && pairs[i][0] != pairs[i][1])
            return false;
    if (listing->kind == AID__IMPORT_LISTING_REQUEST &&
        ((listing->urgency != 0 && listing->urgency != now->urgency) ||
         (listing->essential != 0 && listing->essential != now->essential)))
        return false;
    const int32_t here[2] = { listing->latitude, listing->longitude }, there[2] = { now->latitude, now->longitude };
    if (listing->placed && !aid__import_same_place(here, there))
        return false;
    if (listing->week_stated && (!now->week_stated || memcmp(&listing->week, &now->week, sizeof now->week) != 0))
        return false;
    return (listing->reach_m < 0 || listing->reach_m == now->reach_m) &&
           (listing->expires == 0 || listing->expires == now->expires) &&
           (listing->posted == 0 || listing->posted == now->posted);
}

static bool import_listing_same_languages(const aid__import_listing *listing, const import_listing_now *now)
{
    return listing->languages[0] == '\0' || aid__import_same_languages(listing->languages, now->languages);
}

static aid_status import_listing_change(aid__import *import, const aid__import_listing *listing, uint64_t id,
                                        bool skills, aid_error *error)
{
    aid_status status;
    if (listing->kind == AID__IMPORT_LISTING_OFFER) {
        aid_offer_options options = { .struct_size = sizeof options };
        IMPORT_LISTING_FILL(&options, listing);
        if (skills)
            IMPORT_LISTING_FILL_SKILLS(&options, import, listing);
        status = aid_offer_update(import->store, (aid_offer) { id }, &options, error);
    } else {
        aid_request_options options = { .struct_size = sizeof options,
                                        .urgency = listing->urgency,
                                        .essential = listing->essential };
        IMPORT_LISTING_FILL(&options, listing);
        if (skills)
            IMPORT_LISTING_FILL_SKILLS(&options, import, listing);
        status = aid_request_update(import->store, (aid_request) { id }, &options, error);
    }
    import->commands += status == AID_OK;
    return status;
}

static aid_status import_listing_update(aid__import *import, const aid__import_listing *listing, uint64_t id,
                                        int32_t *outcome, aid_error *error)
{
    import_listing_now now;
    bool skills = true;
    aid_status status = import_listing_get(import, listing, id, &now, error);
    if (status == AID_OK && listing->member.id != 0 && listing->member.id != now.member.id)
        return aid__fail(error, AID_E_STATE, AID_REASON_REFERENCE,
                         "reference: \"%.*s\" is another member's listing; give this one another reference",
                         aid__import_shown(listing->reference), listing->reference);
    if (status == AID_OK && listing->skills_stated)
        status = import_listing_same_skills(import, listing, &now, &skills, error);
    if (status != AID_OK)
        return status;
    *outcome = AID__IMPORT_REPEATED;
    if (skills && import_listing_same_texts(listing, &now) && import_listing_same_numbers(listing, &now) &&
        import_listing_same_languages(listing, &now))
        return AID_OK;
    *outcome = AID__IMPORT_UPDATED;
    return import_listing_change(import, listing, id, !skills, error);
}

/* The first bytes of `from`, at most `most`, cut at a code point. */
static int import_listing_head(const char *from, size_t most)
{
    size_t length = strlen(from);
    if (length > most)
        for (length = most; length > 0 && ((unsigned char)from[length] & 0xC0) == 0x80;)
            length--;
    return (int)length;
}

/* A member for a listing that names none: found again by a reference that says whose listing it is. */
static aid_status import_listing_own_member(aid__import *import, aid__import_listing *listing, aid_error *error)
{
    char name[AID_LIMIT_NAME_BYTES + 1], reference[AID_LIMIT_NAME_BYTES + 1];
    aid_group_info group = { .struct_size = sizeof group };
    aid_status status = aid_group_get(import->store, listing->group, &group, error);
    if (status != AID_OK)
        return status;
    const char *of = group.reference[0] != '\0' ? group.reference : group.name;
    const char *kind = listing->kind == AID__IMPORT_LISTING_OFFER ? "offer" : "request";
    int length = snprintf(reference, sizeof reference, "listing:%s:%s:%s", of, kind, listing->reference);
    if (length >= (int)sizeof reference) { /* too long to be said: by its hash */
        aid__map_key hash = aid__import_hash(listing->reference, strlen(listing->reference));
        snprintf(reference, sizeof reference, "listing:%llx:%s:%016llx%016llx", (unsigned long long)listing->group.id,
                 kind, (unsigned long long)hash.high, (unsigned long long)hash.low);
    }
    snprintf(name, sizeof name, "Listing %.*s",
             import_listing_head(listing->reference, AID_LIMIT_NAME_BYTES - (sizeof "Listing " - 1)),
             listing->reference);
    status = aid_member_find(import->store, listing->group, reference, &listing->member, error);
    if (status != AID_E_NOT_FOUND)
        return status;
    aid_member_options options = {
        .struct_size = sizeof options, .group = listing->group, .name = name, .reference = reference
    };
    status = aid_member_enrol(import->store, &options, &listing->member, error);
    import->commands += status == AID_OK;
    import->report.members_added += status == AID_OK;
    return status;
}

static aid_status import_listing_post(aid__import *import, const aid__import_listing *listing, aid_error *error)
{
    aid_status status;
    if (listing->kind == AID__IMPORT_LISTING_OFFER) {
        aid_offer_options options = { .struct_size = sizeof options,
                                      .group = listing->group,
                                      .reference = listing->reference };
        IMPORT_LISTING_FILL(&options, listing);
        IMPORT_LISTING_FILL_SKILLS(&options, import, listing);
        status = aid_offer_post(import->store, listing->member, &options, NULL, error);
        import->report.offers_added += status == AID_OK;
    } else {
        aid_request_options options = { .struct_size = sizeof options,
                                        .group = listing->group,
                                        .urgency = listing->urgency,
                                        .essential = listing->essential,
                                        .reference = listing->reference };
        IMPORT_LISTING_FILL(&options, listing);
        IMPORT_LISTING_FILL_SKILLS(&options, import, listing);
        status = aid_request_open(import->store, listing->member, &options, NULL, error);
        import->report.requests_added += status == AID_OK;
    }
    import->commands += status == AID_OK;
    return status;
}

/* The row's group; a new one is founded under its text. */
static aid_status import_listing_group(aid__import *import, size_t row, aid_group *out, aid_error *error)
{
    aid__import_at at = aid__import_cell_at(import, row, AID__IMPORT_LISTING_GROUP);
    const char *text = aid__import_text(import, row, AID__IMPORT_LISTING_GROUP);
    aid_group group = { 0 };
    aid_status status = text[0] != '\0' ? aid__import_group(at, text, &group, error) : AID_OK;
    if (status != AID_OK)
        return status;
    if (text[0] != '\0' && group.id == 0) {
        aid_group_options options = {
            .struct_size = sizeof options, .kind = AID_GROUP_TIME_BANK, .name = text, .reference = text
        };
        status = aid_group_found(import->store, &options, &group, error);
        if (status != AID_OK)
            return status;
        import->commands++;
        import->report.groups_added++;
        status = aid__import_group_made(import, text, group, error);
        if (status != AID_OK)
            return status;
    }
    return aid__import_group_of(at, out, error);
}

aid_status aid__import_listing_write(aid__import *import, size_t row, int32_t *outcome, aid_error *error)
{
    aid__import_listing listing;
    aid__import_listing_offsets at = { 0, 0, 0 };
    uint64_t id = 0;
    aid__buffer_clear(&import->scratch);
    import->skills.count = 0;
    aid__buffer_add_char(&import->scratch, '\0'); /* offset 0: an empty text */
    aid_status status = aid__import_listing_read(import, row, &listing, error);
    if (status == AID_OK)
        status = import_listing_group(import, row, &listing.group, error);
    if (status == AID_OK)
        status = aid__import_listing_find(import, &listing, &id, error);
    if (status == AID_OK && (id == 0 || listing.skills_stated))
        status = aid__import_listing_skills(import, row, listing.group, &at, error);
    if (status == AID_OK)
        status = aid__import_listing_texts(import, row, &at, error);
    if (status == AID_OK && aid__import_text(import, row, AID__IMPORT_LISTING_MEMBER)[0] != '\0')
        status = aid__import_member(aid__import_cell_at(import, row, AID__IMPORT_LISTING_MEMBER), listing.group,
                                    &listing.member, error);
    else if (status == AID_OK && id == 0)
        status = import_listing_own_member(import, &listing, error);
    if (status != AID_OK)
        return status;
    listing.skill_text =
        import_listing_stated(import->scratch.bytes + at.words); /* nothing is added to the buffer any more */
    listing.title = import->scratch.bytes + at.title;
    listing.text = import->scratch.bytes + at.text;
    if (id != 0)
        return import_listing_update(import, &listing, id, outcome, error);
    *outcome = AID__IMPORT_ADDED;
    return import_listing_post(import, &listing, error);
}

/* SPDX-License-Identifier: MIT */
/* One sentence about one pair, made from the numbers that decided. It speaks of "the request", "the offer" and "the
 * helper": names are not here, and a host that knows them may say it better. */
#include "match/context.h"

#include "base/unit.h"
#include "base/calendar.h"
#include "base/text.h"
#include "rules/clearing.h"
#include <assert.h>
#include <stdio.h>
#include <string.h>

enum { EXPLAIN_BYTES = 512 };

typedef struct explain {
    aid__match_scene *scene;
    const aid__match_ask *ask;
    const aid__match_side *offer;
    const aid__match_facts *facts;
    char text[EXPLAIN_BYTES];
} explain;

static const aid__model *explain_model(const explain *of)
{
    return of->scene->context->model;
}

/* ---- why not ---- */

static bool explain_side(explain *of, const aid__match_side *side, const char *listing, const char *person)
{
    const aid__model *model = explain_model(of);
    char until[40];
    if (!aid__side_is_open(side->listing, of->scene->context->now))
        snprintf(of->text, sizeof of->text, "The %s is no longer open.", listing);
    else if (aid__group_at(model, side->listing->group)->closed)
        snprintf(of->text, sizeof of->text, "The %s's group is closed.", listing);
    else if (side->member->matching == AID_NO)
        snprintf(of->text, sizeof of->text, "The %s has said no to matching.", person);
    else if (side->member->pause_until > of->scene->context->now) {
        aid__time_format(side->member->pause_until, until);
        snprintf(of->text, sizeof of->text, "The %s is paused until %s.", person, until);
    } else if (!side->consents)
        snprintf(of->text, sizeof of->text, "The %s is not an active member of the %s's group.", person, listing);
    else
        return false;
    return true;
}

static void explain_consent(explain *of)
{
    if (!explain_side(of, &of->ask->side, "request", "requester"))
        explain_side(of, of->offer, "offer", "helper");
}

static void explain_self(explain *of)
{
    bool same = of->ask->side.listing->member == of->offer->listing->member;
    snprintf(of->text, sizeof of->text, "%s", same ? "Request and offer are of the same person."
                                                   : "The requester and the helper live in one household.");
}

static void explain_block(explain *of)
{
    const aid__model *model = explain_model(of);
    aid__row row = aid__model_pair(model, AID__PAIR_BAN, of->ask->side.listing->member, of->offer->listing->member);
    const aid__pair_row *ban = aid__pair_at(model, row);
    const aid__match_context *context = of->scene->context;
    const aid__match_ruling *ruling = NULL;
    char until[40];
    if (aid__rulings_ban(context->rulings, of->ask->side.listing->id, of->offer->listing->id, context->now))
        ruling = aid__rulings_find(context->rulings, of->ask->side.listing->id, of->offer->listing->id);
    if (ruling != NULL && ruling->until != 0) {
        aid__time_format(ruling->until, until);
        snprintf(of->text, sizeof of->text, "The coordinator keeps this pair apart until %s.", until);
    } else if (ruling != NULL) {
        snprintf(of->text, sizeof of->text, "The coordinator keeps this pair apart.");
    } else if (!ban->active || (ban->until != 0 && ban->until <= of->scene->context->now)) {
        snprintf(of->text, sizeof of->text, "One of the two has blocked the other.");
    } else if (ban->until == 0) {
        snprintf(of->text, sizeof of->text, "This helper was declined and is not proposed again.");
    } else {
        aid__time_format(ban->until, until);
        snprintf(of->text, sizeof of->text, "This pair was declined and is not proposed again before %s.", until);
    }
}

static void explain_skill(explain *of)
{
    snprintf(of->text, sizeof of->text,
             "No offered skill is a wanted one, a narrower one, or at most %d level(s) wider.", of->ask->generalise);
}

static void explain_level(explain *of)
{
    snprintf(of->text, sizeof of->text, "The offer's level %d is below the %d that the request needs.",
             of->offer->listing->level, of->ask->side.listing->level);
}

static void explain_credential(explain *of)
{
    const aid__model *model = explain_model(of);
    const aid__span wanted = of->ask->side.listing->credentials;
    char codes[EXPLAIN_BYTES / 2] = "";
    for (uint32_t i = 0; i < wanted.count; i++) {
        size_t length = strlen(codes);
        const char *code = aid__model_symbol_text(model, (uint32_t)aid__model_words(model, wanted)[i]);
        snprintf(codes + length, sizeof codes - length, "%s%s", i == 0 ? "" : ", ", code);
    }
    snprintf(of->text, sizeof of->text, "The helper does not hold, to the end of the service, all that is required: %s.",
             codes);
}

static void explain_language_list(const explain *of, aid__span languages, char *out, size_t capacity)
{
    const uint64_t *codes = aid__model_words(explain_model(of), languages);
    out[0] = '\0';
    for (uint32_t i = 0; i < languages.count; i++) {
        char one[4];
        size_t length = strlen(out);
        aid__language_text((uint16_t)codes[i], one);
        snprintf(out + length, capacity - length, "%s%s", i == 0 ? "" : ", ", one);
    }
}

static void explain_language(explain *of)
{
    char asked[EXPLAIN_BYTES / 4], spoken[EXPLAIN_BYTES / 4];
    explain_language_list(of, of->ask->side.languages, asked, sizeof asked);
    explain_language_list(of, of->offer->languages, spoken, sizeof spoken);
    snprintf(of->text, sizeof of->text, "No common language: the request asks for %s, the helper speaks %s.", asked,
             spoken);
}

static void explain_place(explain *of)
{
    const aid__match_facts *facts = of->facts;
    if (!(of->ask->side.online & of->offer->online & AID__SIDE_IN_PERSON))
        snprintf(of->text, sizeof of->text, "One side is online only and the other in person only.");
    else if (facts->limit_m == 0)
        snprintf(of->text, sizeof of->text, "%lld m apart, and one side stays at the same place.",
                 (long long)facts->distance_m);
    else
        snprintf(of->text, sizeof of->text, "%lld.%lld km is more than the %lld.%lld km that one side sets as its limit.",
                 (long long)(facts->distance_m / 1000), (long long)(facts->distance_m % 1000 / 100),
                 (long long)(facts->limit_m / 1000), (long long)(facts->limit_m % 1000 / 100));
}

static void explain_window(explain *of)
{
    snprintf(of->text, sizeof of->text, "There is no time for %d minutes in a row that suits both.", of->ask->minutes);
}

static void explain_capacity(explain *of)
{
    const aid__listing_row *request = of->ask->side.listing, *offer = of->offer->listing;
    const aid__member_row *helper = of->offer->member;
    if (of->ask->free_seats == 0)
        snprintf(of->text, sizeof of->text, "All %d seat(s) of the request are taken.", aid__side_seats(request));
    else if (aid__side_free_seats(offer) == 0)
        snprintf(of->text, sizeof of->text, "All %d seat(s) of the offer are taken.", aid__side_seats(offer));
    else
        snprintf(of->text, sizeof of->text,
                 "The helper has no %d minutes left: %d minute(s) a day and %d a week at most (0: not limited).",
                 of->ask->minutes, helper->day_minutes > 0 ? helper->day_minutes : 0,
                 helper->week_minutes > 0 ? helper->week_minutes : 0);
}

static void explain_busy(explain *of)
{
    snprintf(of->text, sizeof of->text, "One of the two is elsewhere, or on the way, at every time that suits both.");
}

static const char *explain_unit_name(int32_t unit)
{
    aid__unit known;
    if (unit == AID_UNIT_TIME || unit == AID_UNIT_VOLUNTEER || unit == AID_UNIT_NONE)
        return unit == AID_UNIT_TIME ? "time credit" : unit == AID_UNIT_VOLUNTEER ? "volunteer minutes" : "no unit";
    return aid__unit_find(unit, &known) ? known.code : "another unit";
}

static void explain_unit(explain *of)
{
    if (of->ask->side.unit == of->offer->unit) {
        snprintf(of->text, sizeof of->text, "An hour costs %lld; the request goes up to %lld.",
                 (long long)of->offer->listing->price, (long long)of->ask->side.listing->price);
        return;
    }
    snprintf(of->text, sizeof of->text, "The request counts in %s, the offer in %s.",
             explain_unit_name(of->ask->side.unit), explain_unit_name(of->offer->unit));
}

static void explain_credit(explain *of)
{
    int64_t left = of->ask->credit_left;
    snprintf(of->text, sizeof of->text, "The requester's credit reaches for %lld more minute(s); the request needs %d.",
             (long long)(left > 0 ? left : 0), of->ask->minutes);
}

static void explain_asked(explain *of)
{
    int32_t most = of->offer->member->asks_per_week;
    uint32_t asked = aid__scene_person(of->scene, of->offer->listing->member)->asked;
    snprintf(of->text, sizeof of->text, "The helper was asked %u time(s) in the last 7 days; at most %d is wanted.", asked,
             most > 0 ? most : 0);
}

static void explain_tier(explain *of)
{
    const aid__match_ask *ask = of->ask;
    int32_t tier = of->facts->tier;
    if (tier < 0)
        snprintf(of->text, sizeof of->text,
                 "The request is not open to the helper's group: the two groups have no agreement and no common parent.");
    else if (aid__clearing_closed(of->scene->context->model, ask->side.listing->group, of->offer->listing->group, ask->side.unit,
                                  of->scene->context->now))
        snprintf(of->text, sizeof of->text,
                 "The requester's group has received as much more from the helper's as the two agreed on; help or a gift the other way opens it again.");
    else
        snprintf(of->text, sizeof of->text, "The request opens to the helper's group after %d hour(s); %lld have passed.",
                 ask->policy.tier_hours[tier], (long long)(ask->waited_s / 3600));
}

static void explain_host(explain *of)
{
    snprintf(of->text, sizeof of->text, "The host's own rule keeps this pair apart.");
}

static void (*const explain_why_not[AID__CONSTRAINTS])(explain *of) = {
    [AID_CONSTRAINT_CONSENT] = explain_consent,       [AID_CONSTRAINT_SELF] = explain_self,
    [AID_CONSTRAINT_BLOCK] = explain_block,           [AID_CONSTRAINT_SKILL] = explain_skill,
    [AID_CONSTRAINT_LEVEL] = explain_level,           [AID_CONSTRAINT_CREDENTIAL] = explain_credential,
    [AID_CONSTRAINT_LANGUAGE] = explain_language,     [AID_CONSTRAINT_PLACE] = explain_place,
    [AID_CONSTRAINT_WINDOW] = explain_window,         [AID_CONSTRAINT_CAPACITY] = explain_capacity,
    [AID_CONSTRAINT_BUSY] = explain_busy,             [AID_CONSTRAINT_UNIT] = explain_unit,
    [AID_CONSTRAINT_CREDIT] = explain_credit,         [AID_CONSTRAINT_ASKED] = explain_asked,
    [AID_CONSTRAINT_TIER] = explain_tier,             [AID_CONSTRAINT_HOST] = explain_host,
};

/* ---- why ---- */

static void explain_score(explain *of, const aid__match_pair *pair, bool chosen, bool pinned)
{
    static const char *const names[AID_TERM_COUNT] = { "skill",   "distance", "load", "continuity",  "balance",
                                                       "idle",    "language", "time", "reliability", "tie" };
    int64_t sum = 0, weight = 0;
    int length = snprintf(of->text, sizeof of->text, "%s, score %d:", chosen ? pinned ? "Pinned" : "Chosen" : "Could be",
                          pair->score);
    for (size_t i = 0; i < AID_TERM_COUNT; i++) {
        length += snprintf(of->text + length, sizeof of->text - (size_t)length, " %s %dx%d%s", names[i],
                           pair->weights[i], pair->points[i], i + 1 < AID_TERM_COUNT ? "," : ";");
        sum += (int64_t)pair->weights[i] * pair->points[i];
        weight += pair->weights[i];
    }
    assert((size_t)length < sizeof of->text);
    snprintf(of->text + length, sizeof of->text - (size_t)length, " %lld/%lld.", (long long)sum, (long long)weight);
}

static void explain_copy(const char *text, char *out, size_t capacity)
{
    size_t length = strlen(text);
    if (length >= capacity) {
        length = capacity - 1;
        while (length > 0 && ((unsigned char)text[length] & 0xC0) == 0x80) /* not within a code point */
            length--;
    }
    memcpy(out, text, length);
    out[length] = '\0';
}

aid_status aid__match_sentence(const aid__match_context *context, const aid__match_pair *pair, uint64_t violated,
                               bool chosen, char *out, size_t capacity, aid_error *error)
{
    const aid__model *model = context->model;
    aid__match_scene scene;
    aid__match_ask ask;
    aid__match_side side;
    aid__match_facts facts;
    explain of = { .scene = &scene, .ask = &ask, .offer = &side, .facts = &facts };
    if (violated == 0) {
        const aid__match_ruling *ruling =
            context->rulings != NULL ? aid__rulings_find(context->rulings, pair->request_id, pair->offer_id) : NULL;
        explain_score(&of, pair, chosen, ruling != NULL && ruling->kind == AID_RULING_PIN);
        explain_copy(of.text, out, capacity);
        return AID_OK;
    }
    aid_status status = aid__scene_pair(&scene, context, aid__listing_at(model, pair->request)->member,
                                        aid__listing_at(model, pair->offer)->member, error);
    if (status != AID_OK)
        return status;
    status = aid__side_offer(&scene, pair->offer, &side, error);
    if (status == AID_OK) {
        int first = 0;
        while (!(violated & AID_BIT(first)))
            first++;
        aid__side_request(&scene, pair->request, &ask);
        aid__match_judge(&scene, &ask, &side, AID__CONSTRAINTS, &facts);
        explain_why_not[first](&of);
        explain_copy(of.text, out, capacity);
    }
    aid__scene_free(&scene);
    return status;
}

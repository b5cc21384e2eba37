/* SPDX-License-Identifier: MIT */
/* What a coordinator needs who phones people and hears no: rulings on pairs, the plan that follows from them and disturbs
 * the fewest, and the next best for one request. */
#include "api/match_inside.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

/* ---- rulings ---- */

aid_status aid_match_rule(aid_match *match, aid_request request, aid_offer offer, int32_t ruling, aid_time until,
                          aid_error *error)
{
    aid_store *store;
    aid__row row;
    aid_status status = aid__pointer_check(match, "match", error);
    if (status == AID_OK)
        status = aid__match_store(match, &store, error);
    if (status == AID_OK)
        status = aid__handle_row(store, AID__THING_REQUEST, request.id, &row, error);
    if (status == AID_OK)
        status = aid__handle_row(store, AID__THING_OFFER, offer.id, &row, error);
    if (status == AID_OK)
        status = aid__check_enum(ruling, AID_RULING_NONE, "ruling", error);
    if (status == AID_OK)
        status = aid__check_time(until, "until", error);
    if (status != AID_OK)
        return status;
    if (until != 0 && ruling != AID_RULING_BAN)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE, "until: only a ban ends by itself; 0 is right here");
    if (ruling == 0 || ruling == AID_RULING_NONE) {
        aid__rulings_drop(&match->rulings, request.id, offer.id);
        return AID_OK;
    }
    const aid__match_ruling said = { .request_id = request.id, .offer_id = offer.id, .until = until, .kind = ruling };
    return aid__rulings_set(&match->rulings, said) ? AID_OK : aid__fail_memory(error);
}

/* ---- repair ---- */

/* The rulings of the old result; and its pairs are to stay, where nothing else was said. */
static bool desk_inherit(const aid_match *old, bool keep, aid__match_rulings *out)
{
    for (size_t i = 0; i < old->rulings.rows.count; i++)
        if (!aid__rulings_set(out, *(const aid__match_ruling *)aid__vector_at(&old->rulings.rows, i)))
            return false;
    for (size_t i = 0; keep && i < old->plan.pairs.count; i++) {
        const aid__match_pair *pair = aid__vector_at(&old->plan.pairs, i);
        const aid__match_ruling stay = { .request_id = pair->request_id, .offer_id = pair->offer_id,
                                         .kind = AID_RULING_KEEP };
        if (aid__rulings_find(out, pair->request_id, pair->offer_id) == NULL && !aid__rulings_set(out, stay))
            return false;
    }
    return true;
}

static bool desk_has(const aid__vector *pairs, uint64_t request, uint64_t offer)
{
    for (size_t i = 0; i < pairs->count; i++) {
        const aid__match_pair *pair = aid__vector_at(pairs, i);
        if (pair->request_id == request && pair->offer_id == offer)
            return true;
    }
    return false;
}

/* The next pair of the request in `pairs` that `others` has not, after `*at`; 0: none. */
static uint64_t desk_only(const aid__vector *pairs, const aid__vector *others, uint64_t request, size_t *at)
{
    for (; *at < pairs->count; (*at)++) {
        const aid__match_pair *pair = aid__vector_at(pairs, *at);
        if (pair->request_id == request && !desk_has(others, request, pair->offer_id))
            return ((const aid__match_pair *)aid__vector_at(pairs, (*at)++))->offer_id;
    }
    return 0;
}

/* How the pairs of one request changed: lost ones beside gained ones. */
static bool desk_compare_request(const aid__vector *old, const aid__vector *now, uint64_t request, aid__vector *changes)
{
    size_t lost = 0, gained = 0;
    for (;;) {
        uint64_t from = desk_only(old, now, request, &lost), to = desk_only(now, old, request, &gained);
        if (from == 0 && to == 0)
            return true;
        aid__desk_change *change = aid__vector_push(changes);
        if (change == NULL)
            return false;
        *change = (aid__desk_change){ .request_id = request, .from_id = from, .to_id = to };
    }
}

static bool desk_seen(const aid__vector *pairs, size_t count, uint64_t request)
{
    for (size_t i = 0; i < count; i++)
        if (((const aid__match_pair *)aid__vector_at(pairs, i))->request_id == request)
            return true;
    return false;
}

static bool desk_compare(const aid__vector *old, const aid__vector *now, aid__vector *changes)
{
    for (int pass = 0; pass < 2; pass++) {
        const aid__vector *pairs = pass == 0 ? old : now;
        for (size_t i = 0; i < pairs->count; i++) {
            uint64_t request = ((const aid__match_pair *)aid__vector_at(pairs, i))->request_id;
            if (desk_seen(pairs, i, request) || (pass == 1 && desk_seen(old, old->count, request)))
                continue;
            if (!desk_compare_request(old, now, request, changes))
                return false;
        }
    }
    return true;
}

/* Brings the changes into the order in which they follow from each other: who takes another one's helper first, and
 * that one right after. */
static void desk_chain(aid__vector *changes)
{
    aid__desk_change *rows = changes->rows;
    for (size_t i = 0; i < changes->count; i++) {
        size_t next = i;
        for (size_t k = i; i > 0 && rows[i - 1].to_id != 0 && k < changes->count; k++)
            if (rows[k].from_id == rows[i - 1].to_id)
                next = k;
        bool follows = i > 0 && rows[i - 1].to_id != 0 && rows[next].from_id == rows[i - 1].to_id;
        for (size_t k = i; !follows && k < changes->count; k++) { /* a beginning: nobody takes this one's helper */
            bool taken = false;
            for (size_t other = i; other < changes->count && rows[k].from_id != 0; other++)
                taken |= rows[other].to_id == rows[k].from_id;
            if (!taken) {
                next = k;
                break;
            }
        }
        aid__desk_change swap = rows[i];
        rows[i] = rows[next];
        rows[next] = swap;
        rows[i].follows = follows;
    }
}

static aid_status desk_finish(aid_match *old, aid_match *match, bool keep, aid_error *error)
{
    aid__vector_init(&match->changes, &match->memory, sizeof(aid__desk_change));
    if (!desk_compare(&old->plan.pairs, &match->plan.pairs, &match->changes))
        return aid__fail_memory(error);
    desk_chain(&match->changes);
    for (uint64_t e = 0; keep && match->plan.rules != NULL && e < match->plan.problem.edge_count; e++)
        if (match->plan.rules[e] == AID_RULING_KEEP)
            match->plan.rules[e] = 0;
    for (size_t i = 0; keep && i < match->rulings.rows.count;) { /* what was to stay was said for this once */
        const aid__match_ruling *ruling = aid__vector_at(&match->rulings.rows, i);
        if (ruling->kind == AID_RULING_KEEP)
            aid__rulings_drop(&match->rulings, ruling->request_id, ruling->offer_id);
        else
            i++;
    }
    return AID_OK;
}

aid_status aid_match_repair(aid_match *match, const aid_match_repair_options *options, aid_match **out_match,
                            aid_error *error)
{
    aid_match_repair_options ours;
    aid_store *store;
    aid__match_rulings rulings;
    aid_match *made = NULL;
    aid_status status = aid__pointer_check(match, "match", error);
    if (status == AID_OK)
        status = aid__pointer_check(out_match, "out_match", error);
    if (status == AID_OK)
        status = aid__options_read(&ours, sizeof ours, options, AID__OPTIONS_LEAST_SMALL,
                                   "aid_match_repair_options", error);
    if (status == AID_OK)
        status = aid__check_enum(ours.keep, AID_NO, "keep", error);
    if (status == AID_OK)
        status = aid__match_store(match, &store, error);
    if (status != AID_OK)
        return status;
    bool keep = ours.keep != AID_NO;
    aid__rulings_init(&rulings, &match->memory);
    status = desk_inherit(match, keep, &rulings) ? aid__match_make(store, &match->options, &rulings, &made, error)
                                                 : aid__fail_memory(error);
    if (status == AID_OK)
        status = desk_finish(match, made, keep, error);
    if (status == AID_OK) {
        *out_match = made;
    } else {
        aid_match_free(made);
    }
    aid__rulings_free(&rulings);
    return status;
}

/* ---- what changed ---- */

static uint32_t desk_number(const aid_store *store, uint64_t id)
{
    aid__row row = 0;
    return id != 0 && aid__model_find(&store->model, id, &row) != AID__THING_NONE ? row : 0;
}

static void desk_say(const aid_store *store, const aid__desk_change *change, char *out, size_t size)
{
    uint32_t request = desk_number(store, change->request_id);
    uint32_t from = desk_number(store, change->from_id);
    uint32_t to = desk_number(store, change->to_id);
    const char *so = change->follows ? "so " : "";
    if (change->from_id == 0)
        snprintf(out, size, "%srequest %u is answered by offer %u.", so, request, to);
    else if (change->to_id == 0)
        snprintf(out, size, "%srequest %u loses offer %u and has nobody instead.", so, request, from);
    else
        snprintf(out, size, "%srequest %u goes from offer %u to offer %u.", so, request, from, to);
    if (!change->follows && out[0] == 'r')
        out[0] = 'R';
}

aid_status aid_match_changes(const aid_match *match, aid_match_change *rows, uint32_t row_size, size_t capacity,
                             size_t *out_count, aid_error *error)
{
    aid_store *store;
    aid__list list;
    aid_status status = aid__pointer_check(match, "match", error);
    if (status == AID_OK)
        status = aid__list_begin(&list, rows, row_size, sizeof *rows, capacity, out_count, error);
    if (status == AID_OK)
        status = aid__match_store(match, &store, error);
    if (status != AID_OK)
        return status;
    for (size_t i = 0; i < match->changes.count; i++) {
        const aid__desk_change *change = aid__vector_at(&match->changes, i);
        aid_match_change row = { .request = { change->request_id }, .from = { change->from_id },
                                 .to = { change->to_id }, .follows = change->follows };
        desk_say(store, change, row.sentence, sizeof row.sentence);
        aid__list_add(&list, &row);
    }
    *out_count = match->changes.count;
    return AID_OK;
}

/* ---- the next best ---- */

static void desk_say_next(const aid_store *store, const aid__match_alternative *next, char *out, size_t size)
{
    int length = snprintf(out, size, "Offer %u, score %d: %s", desk_number(store, next->offer_id),
                          next->score, next->seats_change == 0 ? "no seat is lost" : "");
    assert(length > 0 && (size_t)length < size);
    size_t at = (size_t)length;
    if (next->seats_change != 0)
        at += (size_t)snprintf(out + at, size - at, "%+lld seat(s)", (long long)next->seats_change);
    at += (size_t)snprintf(out + at, size - at, ", the sum of scores changes by %+lld, ", (long long)next->score_change);
    if (next->moved == 0)
        snprintf(out + at, size - at, "nobody else is moved.");
    else if (next->moved_to_id == 0)
        snprintf(out + at, size - at, "%u other request(s) are moved: request %u would have nobody.", next->moved,
                 desk_number(store, next->moved_request_id));
    else
        snprintf(out + at, size - at, "%u other request(s) are moved: request %u would go to offer %u.", next->moved,
                 desk_number(store, next->moved_request_id),
                 desk_number(store, next->moved_to_id));
}

static void desk_give_next(const aid_store *store, const aid__match_alternative *found, aid__list *list)
{
    const aid__model *model = &store->model;
    const aid__listing_row *offer = aid__listing_at(model, desk_number(store, found->offer_id));
    aid_match_next_row row = { .offer = { found->offer_id },
                               .helper = { aid__member_at(model, offer->member)->id },
                               .moved_request = { found->moved_request_id },
                               .moved_from = { found->moved_from_id },
                               .moved_to = { found->moved_to_id },
                               .seats_change = found->seats_change,
                               .score_change = found->score_change,
                               .score = found->score,
                               .tier = found->tier,
                               .moved = (int32_t)found->moved };
    desk_say_next(store, found, row.sentence, sizeof row.sentence);
    aid__list_add(list, &row);
}

aid_status aid_match_next(const aid_match *match, aid_request request, aid_match_next_row *rows, uint32_t row_size,
                          size_t capacity, size_t *out_count, aid_error *error)
{
    aid_store *store;
    aid__list list;
    aid__row row;
    size_t count = 0;
    aid_status status = aid__pointer_check(match, "match", error);
    if (status == AID_OK)
        status = aid__list_begin(&list, rows, row_size, sizeof *rows, capacity, out_count, error);
    if (status == AID_OK)
        status = aid__match_store(match, &store, error);
    if (status == AID_OK)
        status = aid__handle_row(store, AID__THING_REQUEST, request.id, &row, error);
    if (status != AID_OK)
        return status;
    size_t edges = (size_t)match->plan.problem.edge_count, most = capacity < edges ? capacity : edges;
    aid__match_alternative *found = aid__take(&match->memory, (most + 1) * sizeof *found);
    if (found == NULL)
        return aid__fail_memory(error);
    status = aid__match_plan_next(&match->plan, request.id, found, most, &count, error);
    if (status == AID_OK) {
        for (size_t i = 0; i < count && i < most; i++)
            desk_give_next(store, &found[i], &list);
        *out_count = count;
    }
    aid__give(&match->memory, found, (most + 1) * sizeof *found);
    return status;
}

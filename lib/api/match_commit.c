/* SPDX-License-Identifier: MIT */
/* From a plan to proposed exchanges: each pair is decided again, as if it had been proposed by hand. */
#include "api/match_inside.h"

#include <mutualaid/exchange.h>
#include <string.h>

typedef struct match_commit {
    aid_match *match;
    aid_store *store;
    int32_t keep_valid;
    aid_exchange *exchanges;
    size_t capacity, made;
    int64_t now;
} match_commit;

/* Does the refusal speak about the pair, rather than about the store, its actor or its storage? */
static bool match_is_stale(aid_status status, int32_t reason)
{
    if (status == AID_E_LIMIT || status == AID_E_NOT_FOUND)
        return true;
    return status == AID_E_STATE && reason != AID_REASON_CLOCK && reason != AID_REASON_FORK
           && reason != AID_REASON_CALLBACK && reason != AID_REASON_COMMAND_ID;
}

static aid_status match_propose(match_commit *commit, const aid__match_pair *pair, aid_exchange *out, aid_error *error)
{
    aid_exchange_options options;
    aid_exchange_options_init(&options, (uint32_t)sizeof options);
    options.starts = pair->starts > commit->now ? pair->starts : 0;
    aid_status status = aid_exchange_propose(commit->store, (aid_request){ pair->request_id },
                                             (aid_offer){ pair->offer_id }, &options, out, error);
    if (status == AID_OK || !match_is_stale(status, error->reason))
        return status;
    error->status = AID_E_STATE;
    error->reason = AID_REASON_MATCH_STALE;
    aid__error_prefix(error, "request number %u and offer number %u are no longer allowed together: ", pair->request,
                      pair->offer);
    return AID_E_STATE;
}

static aid_status match_propose_all(match_commit *commit, aid_error *error)
{
    const aid__vector *pairs = &commit->match->plan.pairs;
    for (size_t i = 0; i < pairs->count; i++) {
        aid_exchange exchange = { 0 };
        aid_error why = { 0 };
        aid_status status = match_propose(commit, aid__vector_at(pairs, i), &exchange, &why);
        bool left_out = status == AID_E_STATE && why.reason == AID_REASON_MATCH_STALE && commit->keep_valid;
        if (status != AID_OK && !left_out) {
            if (error != NULL)
                *error = why;
            return status;
        }
        commit->made += !left_out;
        if (i < commit->capacity)
            commit->exchanges[i] = left_out ? (aid_exchange){ 0 } : exchange;
    }
    return AID_OK;
}

/* In the host's transaction, or in one of its own. */
static aid_status match_commit_all(match_commit *commit, aid_error *error)
{
    aid_store *store = commit->store;
    if (!store->in_transaction) {
        aid_status status = aid_store_begin(store, NULL, error);
        if (status == AID_OK)
            status = match_propose_all(commit, error);
        if (status == AID_OK)
            return aid_store_commit(store, NULL, error);
        aid_store_rollback(store);
        return status;
    }
    aid__mark mark = aid__model_mark(&store->model);
    size_t pending = store->pending.count;
    aid_status status = match_propose_all(commit, error);
    if (status != AID_OK && store->in_transaction)
        aid__store_undo(store, mark, pending);
    return status;
}

static aid_status match_commit_check(const aid_match *match, const aid_match_commit_options *options,
                                     aid_match_commit_options *ours, aid_error *error)
{
    aid_status status = aid__pointer_check(match, "match", error);
    if (status == AID_OK)
        status =
            aid__options_read(ours, sizeof *ours, options, AID__OPTIONS_LEAST_SMALL, "aid_match_commit_options", error);
    if (status == AID_OK)
        status = aid__check_enum(ours->keep_valid, AID_NO, "keep_valid", error);
    if (status == AID_OK && match->committed)
        status = aid__fail(error, AID_E_STATE, AID_REASON_ALREADY, "this result was committed before; match again");
    return status;
}

aid_status aid_match_commit(aid_match *match, const aid_match_commit_options *options, aid_exchange *exchanges,
                            size_t capacity, size_t *out_count, aid_error *error)
{
    aid_match_commit_options ours;
    match_commit commit = { .match = match };
    aid_status status = match_commit_check(match, options, &ours, error);
    if (status == AID_OK)
        status = aid__match_store(match, &commit.store, error);
    if (status != AID_OK)
        return status;
    size_t pairs = match->plan.pairs.count, wanted = exchanges == NULL ? 0 : capacity < pairs ? capacity : pairs;
    size_t bytes = wanted * sizeof *exchanges; /* the caller's array is untouched until all is well */
    commit.keep_valid = ours.keep_valid == AID_YES;
    commit.capacity = wanted;
    commit.now = aid__store_now(commit.store);
    commit.exchanges = bytes == 0 ? NULL : aid__take(&match->memory, bytes);
    if (bytes != 0 && commit.exchanges == NULL)
        return aid__fail_memory(error);
    status = match_commit_all(&commit, error);
    if (status == AID_OK) {
        match->committed = 1;
        if (bytes != 0)
            memcpy(exchanges, commit.exchanges, bytes);
        if (out_count != NULL)
            *out_count = commit.made;
    }
    aid__give(&match->memory, commit.exchanges, bytes);
    return status;
}

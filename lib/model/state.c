/* SPDX-License-Identifier: MIT */
/* The state as a hash, and the check that the books balance.
 *
 * The hash goes over a numbered list of tables and columns. A list never changes once released; a release that adds
 * columns adds a list, and can still compute every older one. Columns that only link rows are left out: what they link
 * is in the columns already. */
#include "model/model.h"

#include "base/error.h"
#include <assert.h>
#include <sodium.h>

typedef struct state_column {
    uint16_t table;
    uint16_t is_span;
    uint32_t offset, size;
} state_column;

#define PLAIN(TABLE, noun, column) \
    { AID__TABLE_##TABLE, 0, (uint32_t)offsetof(aid__##noun##_row, column), (uint32_t)sizeof(((aid__##noun##_row *)0)->column) }
#define SPAN(TABLE, noun, column) { AID__TABLE_##TABLE, 1, (uint32_t)offsetof(aid__##noun##_row, column), 8 }

static const state_column state_list_1[] = {
    PLAIN(GROUP, group, id), PLAIN(GROUP, group, text_seq), PLAIN(GROUP, group, presence), PLAIN(GROUP, group, parent),
    PLAIN(GROUP, group, founder), PLAIN(GROUP, group, policy), PLAIN(GROUP, group, member_count),
    PLAIN(GROUP, group, kind), PLAIN(GROUP, group, legal_form), PLAIN(GROUP, group, sensitive),
    PLAIN(GROUP, group, placed), PLAIN(GROUP, group, latitude), PLAIN(GROUP, group, longitude),
    PLAIN(GROUP, group, zone), PLAIN(GROUP, group, closed), SPAN(GROUP, group, languages),
    PLAIN(MEMBER, member, id), PLAIN(MEMBER, member, identity_seq), PLAIN(MEMBER, member, contact_seq),
    PLAIN(MEMBER, member, pause_until), PLAIN(MEMBER, member, last_asked), SPAN(MEMBER, member, languages),
    SPAN(MEMBER, member, week), PLAIN(MEMBER, member, group_count), PLAIN(MEMBER, member, accepted),
    PLAIN(MEMBER, member, done), PLAIN(MEMBER, member, zone), PLAIN(MEMBER, member, placed),
    PLAIN(MEMBER, member, latitude), PLAIN(MEMBER, member, longitude), PLAIN(MEMBER, member, reach_m),
    PLAIN(MEMBER, member, day_minutes), PLAIN(MEMBER, member, week_minutes), PLAIN(MEMBER, member, asks_per_week),
    PLAIN(MEMBER, member, matching), PLAIN(MEMBER, member, online), PLAIN(MEMBER, member, disputes),
    PLAIN(MEMBER, member, held), PLAIN(MEMBER, member, asked), PLAIN(MEMBER, member, erased),
    PLAIN(SKILL, skill, id), PLAIN(SKILL, skill, text_seq), PLAIN(SKILL, skill, parent), PLAIN(SKILL, skill, group),
    PLAIN(SKILL, skill, typed_by), PLAIN(SKILL, skill, code), SPAN(SKILL, skill, also_under),
    PLAIN(SKILL, skill, retired), PLAIN(SKILL, skill, offers), PLAIN(SKILL, skill, requests),
    PLAIN(LISTING, listing, id), PLAIN(LISTING, listing, text_seq), PLAIN(LISTING, listing, contact_seq),
    PLAIN(LISTING, listing, posted), PLAIN(LISTING, listing, expires), PLAIN(LISTING, listing, member),
    PLAIN(LISTING, listing, group), PLAIN(LISTING, listing, is_request), SPAN(LISTING, listing, skills),
    SPAN(LISTING, listing, week), SPAN(LISTING, listing, windows), SPAN(LISTING, listing, languages),
    SPAN(LISTING, listing, credentials), PLAIN(LISTING, listing, state), PLAIN(LISTING, listing, minutes),
    PLAIN(LISTING, listing, seats), PLAIN(LISTING, listing, taken), PLAIN(LISTING, listing, level),
    PLAIN(LISTING, listing, generalise), PLAIN(LISTING, listing, placed), PLAIN(LISTING, listing, latitude),
    PLAIN(LISTING, listing, longitude), PLAIN(LISTING, listing, reach_m), PLAIN(LISTING, listing, online),
    PLAIN(LISTING, listing, unit), PLAIN(LISTING, listing, urgency), PLAIN(LISTING, listing, essential),
    PLAIN(LISTING, listing, all_seats), PLAIN(LISTING, listing, price), PLAIN(LISTING, listing, number),
    PLAIN(LISTING, listing, series), PLAIN(LISTING, listing, previous_in_series),
    PLAIN(EXCHANGE, exchange, id), PLAIN(EXCHANGE, exchange, seq), PLAIN(EXCHANGE, exchange, act_seq),
    PLAIN(EXCHANGE, exchange, created), PLAIN(EXCHANGE, exchange, starts), PLAIN(EXCHANGE, exchange, happened),
    PLAIN(EXCHANGE, exchange, deadline), PLAIN(EXCHANGE, exchange, request), PLAIN(EXCHANGE, exchange, offer),
    PLAIN(EXCHANGE, exchange, group), PLAIN(EXCHANGE, exchange, requester), PLAIN(EXCHANGE, exchange, helper),
    PLAIN(EXCHANGE, exchange, skill), PLAIN(EXCHANGE, exchange, corrects), PLAIN(EXCHANGE, exchange, state),
    PLAIN(EXCHANGE, exchange, unit), PLAIN(EXCHANGE, exchange, minutes), PLAIN(EXCHANGE, exchange, requester_minutes),
    PLAIN(EXCHANGE, exchange, helper_minutes), PLAIN(EXCHANGE, exchange, flags),
    PLAIN(EXCHANGE, exchange, first_posting), PLAIN(EXCHANGE, exchange, posting_count),
    PLAIN(EXCHANGE, exchange, was_accepted), PLAIN(EXCHANGE, exchange, proposed_by), PLAIN(EXCHANGE, exchange, payer),
    PLAIN(EXCHANGE, exchange, against), PLAIN(EXCHANGE, exchange, price), PLAIN(EXCHANGE, exchange, hold),
    PLAIN(EXCHANGE, exchange, helper_group), PLAIN(EXCHANGE, exchange, between), PLAIN(EXCHANGE, exchange, fraction),
    PLAIN(MEMBERSHIP, membership, member), PLAIN(MEMBERSHIP, membership, group), PLAIN(MEMBERSHIP, membership, roles),
    PLAIN(MEMBERSHIP, membership, since), PLAIN(MEMBERSHIP, membership, active),
    PLAIN(ACCOUNT, account, owner), PLAIN(ACCOUNT, account, balance), PLAIN(ACCOUNT, account, given),
    PLAIN(ACCOUNT, account, received), PLAIN(ACCOUNT, account, held), PLAIN(ACCOUNT, account, group),
    PLAIN(ACCOUNT, account, posting_count),
    PLAIN(ACCOUNT, account, kind), PLAIN(ACCOUNT, account, unit),
    PLAIN(POSTING, posting, seq), PLAIN(POSTING, posting, amount), PLAIN(POSTING, posting, at),
    PLAIN(POSTING, posting, happened), PLAIN(POSTING, posting, account), PLAIN(POSTING, posting, exchange),
    PLAIN(POSTING, posting, flags), PLAIN(POSTING, posting, kind), PLAIN(POSTING, posting, transfer), PLAIN(POSTING, posting, trade),
    PLAIN(PAIR, pair, a), PLAIN(PAIR, pair, b), PLAIN(PAIR, pair, kind), PLAIN(PAIR, pair, active),
    PLAIN(PAIR, pair, until),
    PLAIN(CREDENTIAL, credential, from), PLAIN(CREDENTIAL, credential, until), PLAIN(CREDENTIAL, credential, member),
    PLAIN(CREDENTIAL, credential, code), PLAIN(CREDENTIAL, credential, state),
    PLAIN(CREDENTIAL, credential, verifier), PLAIN(CREDENTIAL, credential, seq),
    PLAIN(POLICY, policy, credit_min), PLAIN(POLICY, policy, credit_max), PLAIN(POLICY, policy, group),
    PLAIN(POLICY, policy, version), PLAIN(POLICY, policy, unit), PLAIN(POLICY, policy, credit_min_mode),
    PLAIN(POLICY, policy, credit_max_mode), PLAIN(POLICY, policy, default_minutes), PLAIN(POLICY, policy, silence_days),
    PLAIN(POLICY, policy, proposal_days), PLAIN(POLICY, policy, ban_days), PLAIN(POLICY, policy, generalise),
    PLAIN(POLICY, policy, hold_days), PLAIN(POLICY, policy, tier_hours), PLAIN(POLICY, policy, weights),
    PLAIN(POLICY, policy, since),
    PLAIN(TERMS, terms, from), PLAIN(TERMS, terms, credit_min), PLAIN(TERMS, terms, credit_max),
    PLAIN(TERMS, terms, price_cap), PLAIN(TERMS, terms, pool_min), PLAIN(TERMS, terms, demurrage_exempt),
    PLAIN(TERMS, terms, adaptive_base), PLAIN(TERMS, terms, adaptive_least), PLAIN(TERMS, terms, adaptive_most),
    PLAIN(TERMS, terms, group), PLAIN(TERMS, terms, unit), PLAIN(TERMS, terms, version),
    PLAIN(TERMS, terms, credit_min_mode), PLAIN(TERMS, terms, credit_max_mode), PLAIN(TERMS, terms, fee_bp),
    PLAIN(TERMS, terms, demurrage_bp), PLAIN(TERMS, terms, expiry_days), PLAIN(TERMS, terms, notice_days),
    PLAIN(TERMS, terms, adaptive), PLAIN(TERMS, terms, adaptive_num), PLAIN(TERMS, terms, adaptive_den),
    PLAIN(TERMS, terms, suspend_at), PLAIN(TERMS, terms, ceiling_weeks),
    PLAIN(BOOK, book, group), PLAIN(BOOK, book, unit), PLAIN(BOOK, book, sum), PLAIN(BOOK, book, below),
    PLAIN(BOOK, book, above), PLAIN(BOOK, book, opened), PLAIN(BOOK, book, levied), PLAIN(BOOK, book, week),
    PLAIN(BOOK, book, turnover), PLAIN(BOOK, book, levy_next), PLAIN(BOOK, book, levy_kind),
    PLAIN(BOOK, book, levy_period),
    PLAIN(FUND, fund, id), PLAIN(FUND, fund, spent), PLAIN(FUND, fund, receipt), PLAIN(FUND, fund, group),
    PLAIN(FUND, fund, unit), PLAIN(FUND, fund, closed), PLAIN(FUND, fund, name), SPAN(FUND, fund, purposes),
    PLAIN(TRANSFER, transfer, id), PLAIN(TRANSFER, transfer, seq), PLAIN(TRANSFER, transfer, act_seq),
    PLAIN(TRANSFER, transfer, amount), PLAIN(TRANSFER, transfer, created), PLAIN(TRANSFER, transfer, happened),
    PLAIN(TRANSFER, transfer, deadline), PLAIN(TRANSFER, transfer, hold), PLAIN(TRANSFER, transfer, group),
    PLAIN(TRANSFER, transfer, payer), PLAIN(TRANSFER, transfer, receiver), PLAIN(TRANSFER, transfer, fund),
    PLAIN(TRANSFER, transfer, body), PLAIN(TRANSFER, transfer, kind), PLAIN(TRANSFER, transfer, unit),
    PLAIN(TRANSFER, transfer, state), PLAIN(TRANSFER, transfer, receipt), PLAIN(TRANSFER, transfer, purpose),
    PLAIN(TRANSFER, transfer, flags), PLAIN(TRANSFER, transfer, first_posting), PLAIN(TRANSFER, transfer, posting_count),
    PLAIN(TRANSFER, transfer, between), PLAIN(TRANSFER, transfer, fraction),
    PLAIN(AGREEMENT, agreement, a), PLAIN(AGREEMENT, agreement, b), PLAIN(AGREEMENT, agreement, active),
    SPAN(SYMBOL, symbol, text),
    PLAIN(COMMAND, command, id), PLAIN(COMMAND, command, digest), PLAIN(COMMAND, command, seq),
    PLAIN(COMMAND, command, handle),
    PLAIN(EVALUATION, evaluation, said[0].seq), PLAIN(EVALUATION, evaluation, said[0].contest_seq),
    PLAIN(EVALUATION, evaluation, said[0].flags), PLAIN(EVALUATION, evaluation, said[0].stand),
    PLAIN(EVALUATION, evaluation, said[1].seq), PLAIN(EVALUATION, evaluation, said[1].contest_seq),
    PLAIN(EVALUATION, evaluation, said[1].flags), PLAIN(EVALUATION, evaluation, said[1].stand),
    PLAIN(EVALUATION, evaluation, deadline), PLAIN(EVALUATION, evaluation, shown),
    PLAIN(EVALUATION, evaluation, exchange),
    PLAIN(TURN, turn, at), PLAIN(TURN, turn, membership), PLAIN(TURN, turn, active),
    PLAIN(CRITERION, criterion, text_seq), PLAIN(CRITERION, criterion, code), PLAIN(CRITERION, criterion, special), PLAIN(CRITERION, criterion, document),
    PLAIN(CRITERION, criterion, days),
    PLAIN(SERVICE, service, id), PLAIN(SERVICE, service, text_seq), PLAIN(SERVICE, service, fee),
    PLAIN(SERVICE, service, assured), PLAIN(SERVICE, service, group), PLAIN(SERVICE, service, code),
    PLAIN(SERVICE, service, answered), PLAIN(SERVICE, service, state), PLAIN(SERVICE, service, type),
    PLAIN(SERVICE, service, tier), PLAIN(SERVICE, service, unit), PLAIN(SERVICE, service, capacity),
    PLAIN(SERVICE, service, served), PLAIN(SERVICE, service, answer_hours), PLAIN(SERVICE, service, placed),
    PLAIN(SERVICE, service, latitude), PLAIN(SERVICE, service, longitude), PLAIN(SERVICE, service, reach_m),
    PLAIN(SERVICE, service, online), SPAN(SERVICE, service, measures), SPAN(SERVICE, service, credentials),
    SPAN(SERVICE, service, languages), SPAN(SERVICE, service, week), SPAN(SERVICE, service, rule),
    PLAIN(SERVICE_REQUEST, service_request, id),
    PLAIN(SERVICE_REQUEST, service_request, seq),
    PLAIN(SERVICE_REQUEST, service_request, act_seq),
    PLAIN(SERVICE_REQUEST, service_request, created),
    PLAIN(SERVICE_REQUEST, service_request, deadline),
    PLAIN(SERVICE_REQUEST, service_request, person),
    PLAIN(SERVICE_REQUEST, service_request, author),
    PLAIN(SERVICE_REQUEST, service_request, group),
    PLAIN(SERVICE_REQUEST, service_request, service),
    PLAIN(SERVICE_REQUEST, service_request, about),
    PLAIN(SERVICE_REQUEST, service_request, appeal),
    PLAIN(SERVICE_REQUEST, service_request, decided_by),
    PLAIN(SERVICE_REQUEST, service_request, measure),
    PLAIN(SERVICE_REQUEST, service_request, kind),
    PLAIN(SERVICE_REQUEST, service_request, state),
    PLAIN(SERVICE_REQUEST, service_request, urgency),
    PLAIN(SERVICE_REQUEST, service_request, type),
    PLAIN(SERVICE_REQUEST, service_request, reason),
    PLAIN(SERVICE_REQUEST, service_request, ground),
    PLAIN(SERVICE_REQUEST, service_request, sendings),
    PLAIN(SERVICE_REQUEST, service_request, placed),
    PLAIN(SERVICE_REQUEST, service_request, latitude),
    PLAIN(SERVICE_REQUEST, service_request, longitude),
    PLAIN(SENDING, sending, at),
    PLAIN(SENDING, sending, request),
    PLAIN(SENDING, sending, service),
    PLAIN(SENDING, sending, outcome),
    PLAIN(SENDING, sending, ground),
    PLAIN(CHARTER, charter, seq), SPAN(CHARTER, charter, forbids), PLAIN(CHARTER, charter, group),
    PLAIN(CHARTER, charter, glass_minutes), PLAIN(CHARTER, charter, threshold),
    PLAIN(CHARTER, charter, service_team),
    PLAIN(CONSENT, consent, id), PLAIN(CONSENT, consent, seq), PLAIN(CONSENT, consent, act_seq),
    PLAIN(CONSENT, consent, support_case), PLAIN(CONSENT, consent, classes), PLAIN(CONSENT, consent, roles),
    PLAIN(CONSENT, consent, created), PLAIN(CONSENT, consent, decided), PLAIN(CONSENT, consent, from),
    PLAIN(CONSENT, consent, until), PLAIN(CONSENT, consent, majority), PLAIN(CONSENT, consent, review),
    SPAN(CONSENT, consent, recipients), PLAIN(CONSENT, consent, subject), PLAIN(CONSENT, consent, giver),
    PLAIN(CONSENT, consent, asker), PLAIN(CONSENT, consent, state), PLAIN(CONSENT, consent, purpose),
    PLAIN(CONSENT, consent, ground), PLAIN(CONSENT, consent, notice),
    PLAIN(SIGNER, signer, key), PLAIN(SIGNER, signer, seq), PLAIN(SIGNER, signer, since),
    PLAIN(CASE, case, id), PLAIN(CASE, case, seq), PLAIN(CASE, case, types),
    PLAIN(CASE, case, opened), PLAIN(CASE, case, changed),
    PLAIN(CASE, case, group), PLAIN(CASE, case, family), PLAIN(CASE, case, subject),
    PLAIN(CASE, case, last_role), PLAIN(CASE, case, last_entry), PLAIN(CASE, case, entries),
    PLAIN(CASE, case, waiting), PLAIN(CASE, case, state), PLAIN(CASE, case, level),
    PLAIN(CASE, case, reason), PLAIN(CASE, case, ground),
    PLAIN(CASE_ROLE, case_role, from), PLAIN(CASE_ROLE, case_role, until), PLAIN(CASE_ROLE, case_role, support_case),
    PLAIN(CASE_ROLE, case_role, member), PLAIN(CASE_ROLE, case_role, granted_by), PLAIN(CASE_ROLE, case_role, previous_of_case),
    PLAIN(CASE_ROLE, case_role, role), PLAIN(CASE_ROLE, case_role, ended),
    PLAIN(ENTRY, entry, id), PLAIN(ENTRY, entry, seq), PLAIN(ENTRY, entry, answer_seq),
    PLAIN(ENTRY, entry, written), PLAIN(ENTRY, entry, answer_by), PLAIN(ENTRY, entry, answered),
    PLAIN(ENTRY, entry, support_case), PLAIN(ENTRY, entry, about), PLAIN(ENTRY, entry, author),
    PLAIN(ENTRY, entry, corrects), PLAIN(ENTRY, entry, corrected_by), PLAIN(ENTRY, entry, previous_of_case),
    PLAIN(ENTRY, entry, kind), PLAIN(ENTRY, entry, audience),
    PLAIN(READING, reading, at), PLAIN(READING, reading, seq), PLAIN(READING, reading, object),
    PLAIN(READING, reading, classes), PLAIN(READING, reading, actor), PLAIN(READING, reading, subject),
    PLAIN(READING, reading, support_case), PLAIN(READING, reading, consent), PLAIN(READING, reading, action),
    PLAIN(READING, reading, role), PLAIN(READING, reading, condition), PLAIN(READING, reading, purpose),
    PLAIN(READING, reading, acting), PLAIN(READING, reading, emergency),
    PLAIN(EMERGENCY, emergency, id), PLAIN(EMERGENCY, emergency, seq), PLAIN(EMERGENCY, emergency, end_seq),
    PLAIN(EMERGENCY, emergency, review_seq), PLAIN(EMERGENCY, emergency, classes), PLAIN(EMERGENCY, emergency, opened),
    PLAIN(EMERGENCY, emergency, until), PLAIN(EMERGENCY, emergency, ended), PLAIN(EMERGENCY, emergency, notice_from),
    PLAIN(EMERGENCY, emergency, reviewed), PLAIN(EMERGENCY, emergency, support_case), PLAIN(EMERGENCY, emergency, member),
    PLAIN(EMERGENCY, emergency, reviewer), PLAIN(EMERGENCY, emergency, reason), PLAIN(EMERGENCY, emergency, outcome),
    PLAIN(EMERGENCY, emergency, code),
    PLAIN(READING, reading, acting),
    PLAIN(SERIES, series, first_from), PLAIN(SERIES, series, first_until), PLAIN(SERIES, series, until),
    PLAIN(SERIES, series, next), PLAIN(SERIES, series, first), PLAIN(SERIES, series, last),
    PLAIN(SERIES, series, weeks), PLAIN(SERIES, series, days), PLAIN(SERIES, series, count),
    PLAIN(SERIES, series, cover), SPAN(SERIES, series, except),
    PLAIN(BETWEEN, between, id), PLAIN(BETWEEN, between, from), PLAIN(BETWEEN, between, said),
    PLAIN(BETWEEN, between, answered), PLAIN(BETWEEN, between, limit), PLAIN(BETWEEN, between, fraction),
    PLAIN(BETWEEN, between, group), PLAIN(BETWEEN, between, other), PLAIN(BETWEEN, between, proposer),
    PLAIN(BETWEEN, between, unit), PLAIN(BETWEEN, between, unit_there), PLAIN(BETWEEN, between, rate_num),
    PLAIN(BETWEEN, between, rate_den), PLAIN(BETWEEN, between, limited), PLAIN(BETWEEN, between, state),
    PLAIN(PARTNER, partner, id), PLAIN(PARTNER, partner, other_group), PLAIN(PARTNER, partner, trades),
    PLAIN(PARTNER, partner, since), PLAIN(PARTNER, partner, community), PLAIN(PARTNER, partner, key),
    PLAIN(PARTNER, partner, group), PLAIN(PARTNER, partner, name), PLAIN(PARTNER, partner, closed),
    PLAIN(DEAL, deal, version), PLAIN(DEAL, deal, most), PLAIN(DEAL, deal, other_most), PLAIN(DEAL, deal, from),
    PLAIN(DEAL, deal, fraction), PLAIN(DEAL, deal, partner), PLAIN(DEAL, deal, position), PLAIN(DEAL, deal, said),
    PLAIN(DEAL, deal, unit), PLAIN(DEAL, deal, other_unit), PLAIN(DEAL, deal, num), PLAIN(DEAL, deal, den),
    PLAIN(DEAL, deal, trades),
    PLAIN(POSITION, position, here), PLAIN(POSITION, position, there), PLAIN(POSITION, position, held),
    PLAIN(POSITION, position, other_held), PLAIN(POSITION, position, partner), PLAIN(POSITION, position, unit),
    PLAIN(POSITION, position, other_unit),
    PLAIN(TRADE, trade, id), PLAIN(TRADE, trade, seq), PLAIN(TRADE, trade, act_seq), PLAIN(TRADE, trade, proof_seq),
    PLAIN(TRADE, trade, other), PLAIN(TRADE, trade, here), PLAIN(TRADE, trade, there), PLAIN(TRADE, trade, made),
    PLAIN(TRADE, trade, until), PLAIN(TRADE, trade, ended), PLAIN(TRADE, trade, code), PLAIN(TRADE, trade, partner),
    PLAIN(TRADE, trade, deal), PLAIN(TRADE, trade, member), PLAIN(TRADE, trade, direction),
    PLAIN(TRADE, trade, state), PLAIN(TRADE, trade, extra), PLAIN(TRADE, trade, flags), PLAIN(TRADE, trade, reason),
    PLAIN(TRADE, trade, first_posting), PLAIN(TRADE, trade, posting_count),
    PLAIN(INSTRUMENT, instrument, seq), PLAIN(INSTRUMENT, instrument, code), PLAIN(INSTRUMENT, instrument, version),
    PLAIN(ASSESSMENT, assessment, id), PLAIN(ASSESSMENT, assessment, seq), PLAIN(ASSESSMENT, assessment, void_seq),
    PLAIN(ASSESSMENT, assessment, happened), PLAIN(ASSESSMENT, assessment, support_case),
    PLAIN(ASSESSMENT, assessment, about), PLAIN(ASSESSMENT, assessment, author),
    PLAIN(PLAN, plan, id), PLAIN(PLAN, plan, seq), PLAIN(PLAN, plan, agree_seq), PLAIN(PLAN, plan, act_seq),
    PLAIN(PLAN, plan, objection_seq), PLAIN(PLAN, plan, answer_seq), PLAIN(PLAN, plan, drafted),
    PLAIN(PLAN, plan, changed), PLAIN(PLAN, plan, review), PLAIN(PLAN, plan, support_case), PLAIN(PLAN, plan, subject),
    PLAIN(PLAN, plan, author), PLAIN(PLAN, plan, objector), PLAIN(PLAN, plan, replaces), PLAIN(PLAN, plan, goals),
    PLAIN(PLAN, plan, measures), PLAIN(PLAN, plan, state),
    PLAIN(GOAL, goal, seq), PLAIN(GOAL, goal, plan), PLAIN(GOAL, goal, about), PLAIN(GOAL, goal, author),
    PLAIN(GOAL, goal, number),
    PLAIN(RATING, rating, seq), PLAIN(RATING, rating, at), PLAIN(RATING, rating, goal), PLAIN(RATING, rating, author),
    PLAIN(MEASURE, measure, seq), PLAIN(MEASURE, measure, act_seq), PLAIN(MEASURE, measure, due),
    PLAIN(MEASURE, measure, started), PLAIN(MEASURE, measure, ended), PLAIN(MEASURE, measure, plan),
    PLAIN(MEASURE, measure, about), PLAIN(MEASURE, measure, author), PLAIN(MEASURE, measure, responsible),
    PLAIN(MEASURE, measure, service), PLAIN(MEASURE, measure, exchange), PLAIN(MEASURE, measure, number),
    PLAIN(MEASURE, measure, goal), PLAIN(MEASURE, measure, credential), PLAIN(MEASURE, measure, state),
    PLAIN(MEASURE, measure, result), SPAN(MEASURE, measure, after),
};

#undef PLAIN
#undef SPAN

/* Spans are hashed by content: their place in the pool depends on what was undone. Text spans count bytes. */
static void state_hash_span(crypto_generichash_state *hash, const aid__model *model, const state_column *column,
                            const void *row)
{
    aid__span span;
    memcpy(&span, (const char *)row + column->offset, sizeof span);
    size_t bytes = column->table == AID__TABLE_SYMBOL ? span.count : (size_t)span.count * 8;
    crypto_generichash_update(hash, (const uint8_t *)&span.count, sizeof span.count);
    if (bytes != 0)
        crypto_generichash_update(hash, (const uint8_t *)aid__model_words(model, span), bytes);
}

/* Numbers are hashed as they lie in memory: little-endian machines only agree with each other, so others swap. */
static void state_hash_plain(crypto_generichash_state *hash, const state_column *column, const void *row)
{
    const uint8_t *bytes = (const uint8_t *)row + column->offset;
    const uint16_t one = 1;
    bool is_little = *(const uint8_t *)&one == 1;
    bool is_bytes = column->size > 8 && (column->table == AID__TABLE_COMMAND || column->table == AID__TABLE_SIGNER ||
                                         column->table == AID__TABLE_PARTNER || column->table == AID__TABLE_TRADE);
    if (is_little || is_bytes) {
        crypto_generichash_update(hash, bytes, column->size);
        return;
    }
    uint32_t width = column->size <= 8 ? column->size : column->table == AID__TABLE_BOOK || column->table == AID__TABLE_FUND ? 8 : 4;
    for (uint32_t at = 0; at < column->size; at += width)
        for (uint32_t i = 0; i < width; i++)
            crypto_generichash_update(hash, bytes + at + width - 1 - i, 1);
}

void aid__model_hash(const aid__model *model, uint32_t list, uint8_t out[32])
{
    assert(list == 1);
    crypto_generichash_state hash;
    crypto_generichash_init(&hash, NULL, 0, 32);
    crypto_generichash_update(&hash, (const uint8_t *)"mutualaid-state", 15);
    for (size_t first = 0, last; first < sizeof state_list_1 / sizeof *state_list_1; first = last) {
        int table = state_list_1[first].table;
        for (last = first; last < sizeof state_list_1 / sizeof *state_list_1 && state_list_1[last].table == table;)
            last++;
        for (aid__row row = 1; row <= aid__model_count(model, (aid__table)table); row++)
            for (size_t column = first; column < last; column++)
                if (state_list_1[column].is_span)
                    state_hash_span(&hash, model, &state_list_1[column], aid__model_row(model, (aid__table)table, row));
                else
                    state_hash_plain(&hash, &state_list_1[column], aid__model_row(model, (aid__table)table, row));
    }
    (void)list;
    crypto_generichash_final(&hash, out, 32);
}

/* I2: the balance of one account is the sum of its lines. */
static bool state_account_adds_up(const aid__model *model, const aid__account_row *account)
{
    int64_t sum = 0;
    uint32_t count = 0;
    for (aid__row row = account->last_posting; row != 0; row = aid__posting_at(model, row)->previous, count++)
        sum += aid__posting_at(model, row)->amount;
    return sum == account->balance && count == account->posting_count;
}

aid_status aid__model_check(const aid__model *model, aid_error *error)
{
    aid__map sums; /* (group, unit) → index of the sum */
    aid__vector totals;
    aid__map_init(&sums, model->allocator);
    aid__vector_init(&totals, model->allocator, sizeof(int64_t));
    aid_status status = AID_OK;
    for (aid__row row = 1; status == AID_OK && row <= aid__model_count(model, AID__TABLE_ACCOUNT); row++) {
        const aid__account_row *account = aid__account_at(model, row);
        if (!state_account_adds_up(model, account))
            status = aid__fail(error, AID_E_CORRUPT, AID_REASON_STATE_HASH,
                               "account %u: the balance is not the sum of its lines", (unsigned)row);
        aid__map_key key = aid__key(account->group, (uint64_t)account->unit);
        uint32_t at = aid__map_get(&sums, key);
        if (at == AID__MAP_NONE) {
            at = (uint32_t)totals.count;
            if (aid__vector_push(&totals) == NULL || !aid__map_set(&sums, key, at)) {
                status = aid__fail_memory(error);
                break;
            }
        }
        *(int64_t *)aid__vector_at(&totals, at) += account->balance;
    }
    for (size_t i = 0; status == AID_OK && i < totals.count; i++)
        if (*(int64_t *)aid__vector_at(&totals, i) != 0)
            status = aid__fail(error, AID_E_CORRUPT, AID_REASON_STATE_HASH, "the books do not sum to zero");
    aid__map_free(&sums);
    aid__vector_free(&totals);
    return status == AID_OK ? aid__model_check_books(model, error) : status;
}

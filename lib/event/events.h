/* SPDX-License-Identifier: MIT */
/* The closed list of events: what can ever happen in a community, as one table.
 *
 * A *record* is the shape of an event's body; several kinds may share one. Each field of a record is
 *
 *   C(type, name)                  clear: always readable, hashed, enough for every decision
 *   P(type, name, class, holder)   personal: kept in a part of its own under (holder, class), where `holder` is the
 *                                  record's field that names the member whose data it is
 *   G(type, name, class, holder)   a group's own: clear, unless the record's `sensitive` field is set; then like P
 *
 * The table's order is the canonical order of the keys. Zero and empty fields are omitted. By convention the first
 * field is the handle of the thing the event is about; a repeated command answers with it.
 *
 * Rules for ever: a kind is never removed, a field never changes its meaning; new fields come at the end of their
 * record; a kind's version rises only when ignoring a new field would change a decision. Each kind that ever existed
 * has a fixture in tests/golden.
 *
 * An event that touches a personal class restates all its fields of that class and says so in `touches` (bits by
 * AID_CLASS_…), so the newest part of (thing, class) is the whole truth about it. */
#ifndef AID_EVENT_EVENTS_H
#define AID_EVENT_EVENTS_H

#include <mutualaid/base.h>
#include <mutualaid/values.h>

/* ---- field types ------------------------------------------------------------------------------------------- */

typedef struct aid__ids {
    const uint64_t *at;
    size_t count;
} aid__ids;

typedef struct aid__nums {
    const int64_t *at;
    size_t count;
} aid__nums;

/* One line of a ledger transaction. The signed amounts of one event sum to zero per (group, unit). */
typedef struct aid__posting {
    uint64_t owner; /* a member or a group */
    int64_t kind;   /* aid_account_kind; 0 the owner's ordinary account */
    uint64_t group; /* whose ledger; 0: the event's group */
    int64_t unit;   /* aid_unit; 0: the event's unit */
    int64_t amount;
} aid__posting;

typedef struct aid__postings {
    const aid__posting *at;
    size_t count;
} aid__postings;

typedef struct aid__label {
    const char *language; /* tag; "" any */
    const char *text;
    int64_t kind; /* AID__LABEL_… */
} aid__label;

enum { AID__LABEL_PREFERRED = 1, AID__LABEL_SYNONYM = 2, AID__LABEL_HIDDEN = 3 };

typedef struct aid__labels {
    const aid__label *at;
    size_t count;
} aid__labels;

/* A span of time in which something can take place; both ends are aid_time. */
typedef struct aid__window {
    int64_t from;
    int64_t until;
} aid__window;

typedef struct aid__windows {
    const aid__window *at;
    size_t count;
} aid__windows;

/* type name → C type, used by the table below */
typedef uint64_t aid__field_id;
typedef int64_t aid__field_num;
typedef const char *aid__field_text;
typedef aid__ids aid__field_ids;
typedef aid__nums aid__field_nums;
typedef aid__postings aid__field_postings;
typedef aid__labels aid__field_labels;
typedef aid__windows aid__field_windows;

/* ---- records ------------------------------------------------------------------------------------------------ */

#define AID__COMMUNITY_RECORD(C, P, G) \
    C(id, none)                        \
    C(text, community) /* the 16-byte id in hex */

#define AID__GROUP_RECORD(C, P, G)       \
    C(id, group)                         \
    C(id, parent)                        \
    C(num, kind)                         \
    C(num, legal_form)                   \
    C(num, presence)                     \
    C(num, sensitive)                    \
    C(num, touches)                      \
    C(num, placed)                       \
    C(num, latitude)                     \
    C(num, longitude)                    \
    C(text, zone)                        \
    C(text, languages)                   \
    C(id, founder)                       \
    G(text, name, IDENTITY, group)       \
    G(text, topics, IDENTITY, group)     \
    G(text, text, IDENTITY, group)       \
    G(text, reference, IDENTITY, group)

#define AID__GROUP_END_RECORD(C, P, G) \
    C(id, group)                       \
    C(text, reason)

#define AID__POLICY_RECORD(C, P, G) \
    C(id, group)                    \
    C(num, unit)                    \
    C(num, default_minutes)         \
    C(num, silence_days)            \
    C(num, proposal_days)           \
    C(num, ban_days)                \
    C(num, credit_min_mode)         \
    C(num, credit_min)              \
    C(num, credit_max_mode)         \
    C(num, credit_max)              \
    C(num, tier1_hours)             \
    C(num, tier2_hours)             \
    C(num, tier3_hours)             \
    C(num, generalise)              \
    C(nums, weights)                \
    C(num, hold_days)

/* What holds for all accounts of one unit in a group's books, from a date on. Every number is resolved. */
#define AID__TERMS_RECORD(C, P, G) \
    C(id, group)                   \
    C(num, unit)                   \
    C(num, from)                   \
    C(num, credit_min_mode) /* 0: the policy's limits, which are in the group's own unit */ \
    C(num, credit_min)             \
    C(num, credit_max_mode)        \
    C(num, credit_max)             \
    C(num, price_cap)              \
    C(num, fee_bp)                 \
    C(num, pool_min)               \
    C(num, demurrage_bp)           \
    C(num, demurrage_exempt)       \
    C(num, expiry_days)            \
    C(num, notice_days)            \
    C(num, adaptive)               \
    C(num, adaptive_base)          \
    C(num, adaptive_num)           \
    C(num, adaptive_den)           \
    C(num, adaptive_least)         \
    C(num, adaptive_most)          \
    C(num, suspend_at)             \
    C(num, ceiling_weeks)

/* Expiry or demurrage of one period, taken from some accounts of a unit. */
#define AID__LEVY_RECORD(C, P, G) \
    C(id, group)                  \
    C(num, unit)                  \
    C(num, kind)   /* AID__ENTRY_EXPIRY or AID__ENTRY_DEMURRAGE */ \
    C(num, period) /* months since 1970-01 that have begun */ \
    C(num, next)   /* account row to go on with in this period; 0: all had their turn */ \
    C(num, done)   /* 1: the period is finished */ \
    C(postings, postings)

#define AID__AGREEMENT_RECORD(C, P, G) \
    C(id, group)                       \
    C(id, other)

#define AID__MEMBER_RECORD(C, P, G)                 \
    C(id, member)                                   \
    C(num, touches)                                 \
    C(text, languages)                              \
    C(text, zone)                                   \
    C(num, placed)                                  \
    C(num, latitude)                                \
    C(num, longitude)                               \
    C(num, reach_m)                                 \
    C(nums, week)   /* quarter-hours: from, until, from, until, … ; [0,0] never */ \
    C(num, day_minutes)                             \
    C(num, week_minutes)                            \
    C(num, asks_per_week)                           \
    C(num, pause_until)                             \
    C(num, matching)                                \
    C(num, online)                                  \
    P(text, name, IDENTITY, member)                 \
    P(text, preferred_name, IDENTITY, member)       \
    P(text, reference, IDENTITY, member)            \
    P(text, birth_band, IDENTITY, member)           \
    P(text, phones, CONTACT, member)                \
    P(text, emails, CONTACT, member)                \
    P(text, address, CONTACT, member)               \
    P(text, preferred_contact, CONTACT, member)     \
    P(num, exact_latitude, CONTACT, member)         \
    P(num, exact_longitude, CONTACT, member)

#define AID__MEMBERSHIP_RECORD(C, P, G) \
    C(id, member)                       \
    C(id, group)                        \
    C(num, roles)                       \
    C(id, author)                       \
    P(text, reason, CASE, author)

#define AID__PAIR_RECORD(C, P, G) \
    C(id, member)                 \
    C(id, other)                  \
    C(num, kind)                  \
    C(num, until)                 \
    P(text, reason, CASE, member)

#define AID__CREDENTIAL_RECORD(C, P, G) \
    C(id, member)                       \
    C(text, code)                       \
    C(num, from)                        \
    C(num, until)                       \
    C(text, issuer)                     \
    C(id, verifier)                     \
    C(text, evidence) /* a hash of the document, in hex */

/* What a group's charter adds to the table of rights. The text is compiled: `forbids` are what decides. */
#define AID__CHARTER_RECORD(C, P, G) \
    C(id, group)                     \
    C(nums, forbids) /* see lib/rules/may.h */ \
    C(num, glass_minutes)            \
    C(num, threshold)                \
    C(num, service_team)             \
    C(text, text)

/* A consent, asked for or given, or another ground that was recorded; restated whole when it is given. */
#define AID__CONSENT_RECORD(C, P, G)     \
    C(id, consent)                       \
    C(id, subject)                       \
    C(id, giver) /* the subject, or a guardian; of another ground whoever recorded it */ \
    C(id, support_case) /* 0: not of one case alone */ \
    C(num, state)                        \
    C(num, purpose)                      \
    C(num, ground)                       \
    C(num, classes)                      \
    C(ids, recipients) /* persons, groups, cases: of a case its team */ \
    C(num, roles)                        \
    C(num, from)                         \
    C(num, until)                        \
    C(num, majority)                     \
    C(num, review)                       \
    C(text, notice)                      \
    P(text, text, CASE, subject)         \
    P(text, method, CASE, subject)       \
    P(text, document, CASE, subject)

#define AID__CONSENT_ACT_RECORD(C, P, G) \
    C(id, consent)                       \
    C(id, subject)                       \
    C(id, giver) /* who says it */       \
    C(num, state)                        \
    P(text, note, CASE, subject)


#define AID__SKILL_RECORD(C, P, G)      \
    C(id, skill)                        \
    C(id, parent)                       \
    C(ids, also_under)                  \
    C(id, group)                        \
    C(id, member) /* who typed it; 0 once a coordinator adopted it */ \
    C(num, retired)                     \
    C(num, levels)                      \
    C(text, code)                       \
    C(labels, labels)                   \
    P(text, typed, IDENTITY, member)

#define AID__LISTING_RECORD(C, P, G)            \
    C(id, listing)                              \
    C(id, member)                               \
    C(id, group)                                \
    C(ids, skills)                              \
    C(num, level)                               \
    C(num, generalise)                          \
    C(num, minutes)                             \
    C(num, seats)                               \
    C(num, all_seats)                           \
    C(nums, week)                               \
    C(windows, windows)                         \
    C(num, placed)                              \
    C(num, latitude)                            \
    C(num, longitude)                           \
    C(num, reach_m)                             \
    C(num, online)                              \
    C(text, languages)                          \
    C(text, credentials)                        \
    C(num, urgency)                             \
    C(num, essential)                           \
    C(num, unit)                                \
    C(num, posted)                              \
    C(num, expires)                             \
    C(num, touches)                             \
    P(text, title, IDENTITY, member)            \
    P(text, text, IDENTITY, member)             \
    P(text, reference, IDENTITY, member)        \
    P(num, exact_latitude, CONTACT, member)     \
    P(num, exact_longitude, CONTACT, member)    \
    C(num, price)                               \
    C(num, repeat_weeks) /* requests: every so many weeks; 0: once; see lib/base/repeat.h */ \
    C(num, repeat_days)                         \
    C(num, repeat_count)                        \
    C(num, repeat_until)                        \
    C(num, repeat_cover) /* of a thousand occurrences a helper covers at least so many; 0 any */ \
    C(nums, repeat_except)                      \
    C(num, repeat_next) /* when the next occurrence begins; 0: none comes */

/* One more time of a need that comes again: a request like its series' first, at another time. */
#define AID__REQUEST_OCCURRENCE_RECORD(C, P, G) \
    C(id, listing)                              \
    C(id, series) /* the first request */       \
    C(num, number)                              \
    C(num, from)                                \
    C(num, until)                               \
    C(num, posted)                              \
    C(num, next) /* when the one after begins; 0: none comes */

#define AID__LISTING_END_RECORD(C, P, G) \
    C(id, listing)                       \
    C(num, state)                        \
    C(id, author)                        \
    P(text, reason, CASE, author)

#define AID__EXCHANGE_RECORD(C, P, G)           \
    C(id, exchange)                             \
    C(id, request)                              \
    C(id, offer)                                \
    C(id, group)                                \
    C(id, requester)                            \
    C(id, helper)                               \
    C(id, skill)                                \
    C(num, unit)                                \
    C(num, minutes)                             \
    C(num, starts)                              \
    C(num, happened)                            \
    C(num, state)                               \
    C(num, deadline)                            \
    C(num, flags)                               \
    C(num, request_state)                       \
    C(id, corrects)                             \
    C(postings, postings)                       \
    C(id, author)                               \
    P(text, memo, CASE, author)                 \
    P(text, reference, CASE, author)            \
    P(text, override_reason, CASE, author)      \
    C(num, price)                               \
    C(id, payer)  /* the member who pays instead of the requester */ \
    C(num, hold)  /* what the payer's account keeps free for it */ \
    C(id, helper_group) /* in whose books the helper is credited; 0 the same */ \
    C(id, between)  /* whose rate the booking went by */ \
    C(num, fraction) /* what rounding kept back, in parts of that rate's denominator */

#define AID__EXCHANGE_ACT_RECORD(C, P, G)       \
    C(id, exchange)                             \
    C(num, state)                               \
    C(num, side)                                \
    C(num, requester_minutes)                   \
    C(num, helper_minutes)                      \
    C(num, deadline)                            \
    C(num, not_before) /* the pair is not proposed again before */ \
    C(num, request_state)                       \
    C(num, flags)                               \
    C(num, starts)                              \
    C(num, happened)                            \
    C(id, group)                                \
    C(num, unit)                                \
    C(postings, postings)                       \
    C(id, author)                               \
    P(text, note, CASE, author)                 \
    P(text, override_reason, CASE, author)      \
    C(num, hold)                                \
    C(id, between)                              \
    C(num, fraction)

/* `shown` is 1 when by this event what both sides said is shown to each other. */
#define AID__EVALUATION_RECORD(C, P, G)         \
    C(id, exchange)                             \
    C(num, side) /* who spoke */                \
    C(num, flags)                               \
    C(num, stand)                               \
    C(num, deadline)                            \
    C(num, shown)                               \
    C(id, author)                               \
    P(text, text, CASE, author)

#define AID__FUND_RECORD(C, P, G) \
    C(id, fund)                   \
    C(id, group)                  \
    C(num, unit)                  \
    C(num, closed)                \
    C(text, name)                 \
    C(text, purposes)

/* What moves without an exchange. */
#define AID__TRANSFER_RECORD(C, P, G) \
    C(id, transfer)                   \
    C(id, group)                      \
    C(num, unit)                      \
    C(num, kind)                      \
    C(num, state)                     \
    C(num, amount)                    \
    C(id, payer)                      \
    C(id, receiver)                   \
    C(id, fund)                       \
    C(id, body) /* the group that is awarded something */ \
    C(num, receipt)                    \
    C(text, purpose)                  \
    C(num, happened)                  \
    C(num, deadline)                  \
    C(num, flags)                     \
    C(num, hold)                      \
    C(postings, postings)             \
    C(id, author)                     \
    P(text, memo, CASE, author)       \
    C(id, between)                    \
    C(num, fraction)

#define AID__TRANSFER_ACT_RECORD(C, P, G) \
    C(id, transfer)                       \
    C(num, state)                         \
    C(num, stands) /* of a command's draft only: 0 in events */ \
    C(num, deadline)                      \
    C(num, flags)                         \
    C(num, hold)                          \
    C(postings, postings)                 \
    C(id, author)                         \
    P(text, note, CASE, author)           \
    C(id, between)                        \
    C(num, fraction)

/* What holds between two groups' books: `group` pays in `unit`, `other` is credited in `unit_there`. */
#define AID__BETWEEN_RECORD(C, P, G) \
    C(id, between)                   \
    C(id, group)                     \
    C(id, other)                     \
    C(id, proposer) /* the side that proposed it */ \
    C(num, unit)                     \
    C(num, unit_there)               \
    C(num, rate_num)                 \
    C(num, rate_den)                 \
    C(num, limited)                  \
    C(num, limit)                    \
    C(num, from)

#define AID__BETWEEN_ACT_RECORD(C, P, G) \
    C(id, between)                       \
    C(num, state)                        \
    C(num, from)

#define AID__ERASURE_RECORD(C, P, G) \
    C(id, member)                    \
    C(num, classes) /* bits by AID_CLASS_…; in member.held all that are held from now on */ \
    C(num, ground)

/* A criterion of eligibility: a word that rules may use. Said again, it means what was said last. */
#define AID__CRITERION_RECORD(C, P, G) \
    C(id, none)                   \
    C(text, code)                 \
    C(num, special)               \
    C(num, document)              \
    C(num, days)                  \
    C(labels, labels)

/* A service of the catalogue: public, so all of it is clear. */
#define AID__SERVICE_RECORD(C, P, G) \
    C(id, service)                   \
    C(id, group)                     \
    C(num, type)                     \
    C(num, tier)                     \
    C(num, unit)                     \
    C(num, fee)                      \
    C(num, capacity)                 \
    C(num, answer_hours)             \
    C(num, placed)                   \
    C(num, latitude)                 \
    C(num, longitude)                \
    C(num, reach_m)                  \
    C(num, online)                   \
    C(nums, week)                    \
    C(num, assured)                  \
    C(text, code)                    \
    C(text, measures)                \
    C(text, languages)               \
    C(text, credentials)             \
    C(text, rule)                    \
    C(text, name)                    \
    C(text, topics)                  \
    C(text, text)                    \
    C(text, contact)                 \
    C(text, documents)               \
    C(text, legal_basis)

/* A service moves, or was told to somebody: nothing says to whom. */
#define AID__SERVICE_ACT_RECORD(C, P, G) \
    C(id, service)                       \
    C(num, state)

/* Somebody asks for support. Without a person nothing personal is there. */
#define AID__SERVICE_REQUEST_RECORD(C, P, G) \
    C(id, service_request)                   \
    C(id, person)                            \
    C(id, group) /* of a complaint or appeal: who decides it */ \
    C(id, about)                             \
    C(id, author)                            \
    C(num, kind)                             \
    C(num, state)                            \
    C(num, urgency)                          \
    C(num, type)                             \
    C(text, measure)                         \
    C(num, placed)                           \
    C(num, latitude)                         \
    C(num, longitude)                        \
    C(num, deadline)                         \
    P(text, summary, CASE, person)           \
    P(text, criteria, SPECIAL, person)

#define AID__SERVICE_REQUEST_ACT_RECORD(C, P, G) \
    C(id, service_request)                       \
    C(id, service) /* where it is sent */        \
    C(id, person)                                \
    C(id, author)                                \
    C(num, state)                                \
    C(num, ground) /* aid_tier_ground of a sending */ \
    C(num, refusal)                              \
    C(num, deadline)                             \
    C(id, appeal)                                \
    P(text, note, CASE, person)
/* Whose signature under the community's statements counts from now on. */
#define AID__SIGNER_RECORD(C, P, G) \
    C(id, none)                     \
    C(text, key) /* Ed25519 public key, 64 hex digits */ \
    C(text, endorsed) /* signature of the key before it, 128 hex digits; empty: the first, or the key before was lost */

/* A support case as it is opened. `subject` is the client, or who speaks for the family. */
#define AID__CASE_RECORD(C, P, G)       \
    C(id, support_case)                 \
    C(id, group)                        \
    C(id, family)                       \
    C(id, subject)                      \
    C(num, level)                       \
    C(num, types)                       \
    P(text, title, CASE, subject)       \
    P(text, text, CASE, subject)

#define AID__CASE_ACT_RECORD(C, P, G)   \
    C(id, support_case)                 \
    C(id, subject)                      \
    C(num, state)                       \
    C(num, level)                       \
    C(num, reason)                      \
    C(num, ground)                      \
    P(text, text, CASE, subject)

/* A role on a case; of somebody who is barred, role 0. */
#define AID__CASE_ROLE_RECORD(C, P, G)  \
    C(id, support_case)                 \
    C(id, subject)                      \
    C(id, member)                       \
    C(num, role)                        \
    C(num, from)                        \
    C(num, until)                       \
    P(text, text, CASE, subject)

/* `holder` is whose data the text is: whom it is about, or its author where the entry is restricted. */
#define AID__ENTRY_RECORD(C, P, G)      \
    C(id, entry)                        \
    C(id, support_case)                 \
    C(id, about)                        \
    C(id, author)                       \
    C(id, holder)                       \
    C(id, corrects)                     \
    C(num, kind)                        \
    C(num, audience)                    \
    C(num, answer_by)                   \
    P(text, text, CASE, holder)

/* Somebody read what is protected. Who, for which purpose and in which group role, the record around it says. */
#define AID__ACCESS_RECORD(C, P, G)     \
    C(id, object) /* what was read */   \
    C(id, subject) /* whom it is about */ \
    C(id, support_case)                 \
    C(id, consent) /* the consent or other ground that it rests on; 0 none was needed */ \
    C(num, action)                      \
    C(num, role) /* aid_case_role that permitted it */ \
    C(num, condition)                   \
    C(num, classes)                     \
    C(id, emergency) /* that it rests on; 0 none */

/* An emergency access to one case. Why is kept as the client's. */
#define AID__EMERGENCY_RECORD(C, P, G)  \
    C(id, emergency)                    \
    C(id, support_case)                 \
    C(id, subject)                      \
    C(id, member) /* who opened it */   \
    C(num, reason)                      \
    C(num, classes)                     \
    C(num, until)                       \
    C(num, notice_from) /* the client sees it from then on; 0 at once */ \
    C(text, code) /* of the credential that it was opened with */ \
    P(text, text, CASE, subject)

#define AID__EMERGENCY_ACT_RECORD(C, P, G) \
    C(id, emergency)                    \
    C(id, subject)                      \
    C(num, outcome) /* of a review */   \
    P(text, text, CASE, subject)

/* A group of another community that one of ours trades with. */
#define AID__PARTNER_RECORD(C, P, G) \
    C(id, partner)                   \
    C(id, group)                     \
    C(text, community)               \
    C(id, other_group)               \
    C(text, key)                     \
    C(num, closed)                   \
    C(text, name)

/* Terms with a partner, as one side says them. */
#define AID__DEAL_RECORD(C, P, G) \
    C(id, partner)                \
    C(id, version)                \
    C(num, side) /* AID__DEAL_HERE or AID__DEAL_THERE */ \
    C(num, unit)                  \
    C(num, other_unit)            \
    C(num, rate_num)              \
    C(num, rate_den)              \
    C(num, most)                  \
    C(num, other_most)            \
    C(num, from)

/* A payment to or from another community: held there or promised here. */
#define AID__TRADE_RECORD(C, P, G) \
    C(id, trade)                   \
    C(id, partner)                 \
    C(text, code) /* 32 hex digits, the same on both sides */ \
    C(num, direction)              \
    C(num, state)                  \
    C(id, version) /* of the terms */ \
    C(id, member) /* 0: the group's pool */ \
    C(id, other)  /* who over there; 0 the pool */ \
    C(num, here)                   \
    C(num, there)                  \
    C(num, made)                   \
    C(num, until)                  \
    C(num, flags)                  \
    C(id, author)                  \
    P(text, memo, CASE, author)

/* `proof` is the other side's key and signature under its promise or its booking. */
#define AID__TRADE_ACT_RECORD(C, P, G) \
    C(id, trade)                       \
    C(num, state)                      \
    C(num, extra)                      \
    C(num, flags)                      \
    C(text, reason)                    \
    C(text, proof)                     \
    C(postings, postings)

/* A set of questions with the rule that makes a number of their answers; nothing in it is anybody's. */
#define AID__INSTRUMENT_RECORD(C, P, G) \
    C(id, none)                         \
    C(text, code)                       \
    C(num, version)                     \
    C(text, text) /* see lib/rules/instrument.h */

/* What somebody answered. The score is never written: it follows from instrument and answers. */
#define AID__ASSESSMENT_RECORD(C, P, G)     \
    C(id, assessment)                       \
    C(id, support_case)                     \
    C(id, about)                            \
    C(id, author)                           \
    C(num, happened)                        \
    P(text, instrument, CASE, about) /* "loneliness-3@1" */ \
    P(nums, answers, CASE, about)           \
    P(text, strengths, CASE, about)         \
    P(text, text, CASE, about)              \
    P(nums, special_answers, SPECIAL, about) /* a part of its own, so last */

#define AID__ASSESSMENT_ACT_RECORD(C, P, G) \
    C(id, assessment)                       \
    C(id, about)                            \
    C(id, author)                           \
    P(text, text, CASE, about)

/* A plan as it is begun. Without a case it is somebody's own. */
#define AID__PLAN_RECORD(C, P, G)       \
    C(id, plan)                         \
    C(id, support_case)                 \
    C(id, subject)                      \
    C(id, author)                       \
    C(id, replaces)                     \
    P(text, title, CASE, subject)       \
    P(text, text, CASE, subject)

#define AID__PLAN_ACT_RECORD(C, P, G)   \
    C(id, plan)                         \
    C(id, subject)                      \
    C(id, author)                       \
    C(num, state)                       \
    C(num, review) /* when an approved one is looked at again */ \
    P(num, refused, CASE, subject) /* domains in which the client wants no goal, bits by aid_domain */ \
    P(text, text, CASE, subject)

/* A goal as a draft holds it, restated whole. */
#define AID__GOAL_RECORD(C, P, G)       \
    C(id, plan)                         \
    C(id, about)                        \
    C(id, author)                       \
    C(num, goal) /* its number in the plan, from 1 */ \
    P(num, domain, CASE, about)         \
    P(num, aim, CASE, about)            \
    P(text, text, CASE, about)          \
    P(text, target, CASE, about)

/* How near a goal is: 1 much further away than hoped … 3 as hoped … 5 much nearer. */
#define AID__RATING_RECORD(C, P, G)     \
    C(id, plan)                         \
    C(id, about)                        \
    C(id, author)                       \
    C(num, goal)                        \
    P(num, rating, CASE, about)         \
    P(text, text, CASE, about)

/* A measure as a draft holds it, restated whole. */
#define AID__MEASURE_RECORD(C, P, G)    \
    C(id, plan)                         \
    C(id, about)                        \
    C(id, author)                       \
    C(id, responsible)                  \
    C(id, service)                      \
    C(num, measure) /* its number in the plan, from 1 */ \
    C(num, goal)                        \
    C(num, due)                         \
    C(nums, after) /* numbers of measures that come first, each smaller than its own */ \
    C(text, credential)                 \
    P(text, code, CASE, about)          \
    P(text, text, CASE, about)

#define AID__MEASURE_ACT_RECORD(C, P, G) \
    C(id, plan)                         \
    C(id, about)                        \
    C(id, author)                       \
    C(id, exchange)                     \
    C(num, measure)                     \
    C(num, state)                       \
    C(num, result)                      \
    P(text, text, CASE, about)

/* R(record in lower case, RECORD list) */
#define AID__RECORDS(R)                        \
    R(community, AID__COMMUNITY_RECORD)        \
    R(group, AID__GROUP_RECORD)                \
    R(group_end, AID__GROUP_END_RECORD)        \
    R(policy, AID__POLICY_RECORD)              \
    R(terms, AID__TERMS_RECORD)                \
    R(levy, AID__LEVY_RECORD)                  \
    R(agreement, AID__AGREEMENT_RECORD)        \
    R(member, AID__MEMBER_RECORD)              \
    R(membership, AID__MEMBERSHIP_RECORD)      \
    R(pair, AID__PAIR_RECORD)                  \
    R(credential, AID__CREDENTIAL_RECORD)      \
    R(skill, AID__SKILL_RECORD)                \
    R(listing, AID__LISTING_RECORD)            \
    R(listing_end, AID__LISTING_END_RECORD)    \
    R(request_occurrence, AID__REQUEST_OCCURRENCE_RECORD) \
    R(exchange, AID__EXCHANGE_RECORD)          \
    R(exchange_act, AID__EXCHANGE_ACT_RECORD)  \
    R(evaluation, AID__EVALUATION_RECORD)                \
    R(fund, AID__FUND_RECORD)                  \
    R(transfer, AID__TRANSFER_RECORD)          \
    R(transfer_act, AID__TRANSFER_ACT_RECORD)  \
    R(between, AID__BETWEEN_RECORD)            \
    R(between_act, AID__BETWEEN_ACT_RECORD)    \
    R(erasure, AID__ERASURE_RECORD)            \
    R(charter, AID__CHARTER_RECORD)            \
    R(consent, AID__CONSENT_RECORD)            \
    R(consent_act, AID__CONSENT_ACT_RECORD)                                    \
    R(criterion, AID__CRITERION_RECORD)             \
    R(service, AID__SERVICE_RECORD)            \
    R(service_act, AID__SERVICE_ACT_RECORD)    \
    R(service_request, AID__SERVICE_REQUEST_RECORD) \
    R(service_request_act, AID__SERVICE_REQUEST_ACT_RECORD) \
    R(signer, AID__SIGNER_RECORD)              \
    R(support_case, AID__CASE_RECORD)           \
    R(case_act, AID__CASE_ACT_RECORD)           \
    R(case_role, AID__CASE_ROLE_RECORD)         \
    R(entry, AID__ENTRY_RECORD)                \
    R(access, AID__ACCESS_RECORD) \
    R(emergency, AID__EMERGENCY_RECORD) \
    R(emergency_act, AID__EMERGENCY_ACT_RECORD) \
    R(partner, AID__PARTNER_RECORD) \
    R(deal, AID__DEAL_RECORD) \
    R(trade, AID__TRADE_RECORD) \
    R(trade_act, AID__TRADE_ACT_RECORD) \
    R(instrument, AID__INSTRUMENT_RECORD) \
    R(assessment, AID__ASSESSMENT_RECORD) \
    R(assessment_act, AID__ASSESSMENT_ACT_RECORD) \
    R(plan, AID__PLAN_RECORD) \
    R(plan_act, AID__PLAN_ACT_RECORD) \
    R(goal, AID__GOAL_RECORD) \
    R(rating, AID__RATING_RECORD) \
    R(measure, AID__MEASURE_RECORD) \
    R(measure_act, AID__MEASURE_ACT_RECORD)

/* ---- kinds -------------------------------------------------------------------------------------------------- */

/* E(NAME, number, "kind", version, record). Each kind also needs its row in registry.h: it does not build without. */
#define AID__EVENTS(E)                                                         \
    E(COMMUNITY_CREATED, 1, "community.created", 1, community)                 \
    E(GROUP_FOUNDED, 2, "group.founded", 1, group)                             \
    E(GROUP_UPDATED, 3, "group.updated", 1, group)                             \
    E(GROUP_CLOSED, 4, "group.closed", 1, group_end)                           \
    E(GROUP_POLICY_SET, 5, "group.policy_set", 1, policy)                      \
    E(GROUP_AGREED, 6, "group.agreed", 1, agreement)                           \
    E(GROUP_AGREEMENT_ENDED, 7, "group.agreement_ended", 1, agreement)         \
    E(MEMBER_ENROLLED, 8, "member.enrolled", 1, member)                        \
    E(MEMBER_UPDATED, 9, "member.updated", 1, member)                          \
    E(MEMBER_JOINED, 10, "member.joined", 1, membership)                       \
    E(MEMBER_LEFT, 11, "member.left", 1, membership)                           \
    E(MEMBER_ROLES_SET, 12, "member.roles_set", 1, membership)                 \
    E(PAIR_MARKED, 13, "pair.marked", 1, pair)                                 \
    E(PAIR_CLEARED, 14, "pair.cleared", 1, pair)                               \
    E(CREDENTIAL_GRANTED, 15, "credential.granted", 1, credential)             \
    E(CREDENTIAL_REVOKED, 16, "credential.revoked", 1, credential)             \
    E(SKILL_ADDED, 17, "skill.added", 1, skill)                                \
    E(SKILL_UPDATED, 18, "skill.updated", 1, skill)                            \
    E(OFFER_POSTED, 19, "offer.posted", 1, listing)                            \
    E(OFFER_UPDATED, 20, "offer.updated", 1, listing)                          \
    E(OFFER_WITHDRAWN, 21, "offer.withdrawn", 1, listing_end)                  \
    E(OFFER_EXPIRED, 22, "offer.expired", 1, listing_end)                      \
    E(REQUEST_OPENED, 23, "request.opened", 1, listing)                        \
    E(REQUEST_UPDATED, 24, "request.updated", 1, listing)                      \
    E(REQUEST_WITHDRAWN, 25, "request.withdrawn", 1, listing_end)              \
    E(REQUEST_EXPIRED, 26, "request.expired", 1, listing_end)                  \
    E(REQUEST_RECURRED, 70, "request.recurred", 1, request_occurrence)         \
    E(REQUEST_REPEAT_ENDED, 71, "request.repeat_ended", 1, listing_end)        \
    E(EXCHANGE_PROPOSED, 27, "exchange.proposed", 1, exchange)                 \
    E(EXCHANGE_LOGGED, 28, "exchange.logged", 1, exchange)                     \
    E(EXCHANGE_ACCEPTED, 29, "exchange.accepted", 1, exchange_act)             \
    E(EXCHANGE_DECLINED, 30, "exchange.declined", 1, exchange_act)             \
    E(EXCHANGE_CONFIRMED, 31, "exchange.confirmed", 1, exchange_act)           \
    E(EXCHANGE_LAPSED, 32, "exchange.lapsed", 1, exchange_act)                 \
    E(EXCHANGE_DISPUTED, 33, "exchange.disputed", 1, exchange_act)             \
    E(EXCHANGE_RESOLVED, 34, "exchange.resolved", 1, exchange_act)             \
    E(EXCHANGE_CANCELLED, 35, "exchange.cancelled", 1, exchange_act)           \
    E(EXCHANGE_REVERSED, 36, "exchange.reversed", 1, exchange_act)             \
    E(GROUP_TERMS_SET, 37, "group.terms_set", 1, terms)                        \
    E(LEVY_TAKEN, 38, "levy.taken", 1, levy)                                   \
    E(EVALUATION_GIVEN, 39, "evaluation.given", 1, evaluation)                 \
    E(EVALUATION_SHOWN, 40, "evaluation.shown", 1, evaluation)                 \
    E(EVALUATION_CONTESTED, 41, "evaluation.contested", 1, evaluation)         \
    E(EVALUATION_SETTLED, 42, "evaluation.settled", 1, evaluation)             \
    E(FUND_OPENED, 43, "fund.opened", 1, fund)                                 \
    E(FUND_UPDATED, 44, "fund.updated", 1, fund)                               \
    E(TRANSFER_MADE, 45, "transfer.made", 1, transfer)                         \
    E(TRANSFER_POSTED, 46, "transfer.posted", 1, transfer_act)                 \
    E(TRANSFER_VOIDED, 47, "transfer.voided", 1, transfer_act)                 \
    E(TRANSFER_LAPSED, 48, "transfer.lapsed", 1, transfer_act)                 \
    E(TRANSFER_DISPUTED, 49, "transfer.disputed", 1, transfer_act)             \
    E(TRANSFER_RESOLVED, 50, "transfer.resolved", 1, transfer_act)             \
    E(TRANSFER_REVERSED, 51, "transfer.reversed", 1, transfer_act)             \
    E(COMMUNITY_SEALED, 52, "community.sealed", 1, community)                  \
    E(MEMBER_HELD, 53, "member.held", 1, erasure)                              \
    E(MEMBER_ERASURE_ASKED, 54, "member.erasure_asked", 1, erasure)            \
    E(MEMBER_ERASED, 55, "member.erased", 1, erasure)                          \
    E(BETWEEN_PROPOSED, 57, "between.proposed", 1, between)                    \
    E(BETWEEN_ANSWERED, 58, "between.answered", 1, between_act)                \
    E(CHARTER_SET, 80, "charter.set", 1, charter)                              \
    E(CREDENTIAL_CLAIMED, 81, "credential.claimed", 1, credential)             \
    E(CONSENT_ASKED, 82, "consent.asked", 1, consent)                          \
    E(CONSENT_GIVEN, 83, "consent.given", 1, consent)                          \
    E(CONSENT_REFUSED, 84, "consent.refused", 1, consent_act)                  \
    E(CONSENT_WITHDRAWN, 85, "consent.withdrawn", 1, consent_act)              \
    E(CONSENT_CONFIRMED, 86, "consent.confirmed", 1, consent_act)              \
    E(ACCESS_READ, 87, "access.read", 1, access)                               \
    E(EMERGENCY_OPENED, 88, "emergency.opened", 1, emergency)                  \
    E(EMERGENCY_ENDED, 89, "emergency.ended", 1, emergency_act)                \
    E(EMERGENCY_REVIEWED, 90, "emergency.reviewed", 1, emergency_act)          \
    E(CASE_OPENED, 95, "case.opened", 1, support_case)                         \
    E(CASE_ACTIVATED, 96, "case.activated", 1, case_act)                       \
    E(CASE_PAUSED, 97, "case.paused", 1, case_act)                             \
    E(CASE_CLOSED, 98, "case.closed", 1, case_act)                             \
    E(CASE_REOPENED, 99, "case.reopened", 1, case_act)                         \
    E(CASE_LEVEL_SET, 100, "case.level_set", 1, case_act)                      \
    E(CASE_ROLE_GRANTED, 101, "case.role_granted", 1, case_role)               \
    E(CASE_ROLE_ENDED, 102, "case.role_ended", 1, case_role)                   \
    E(CASE_BARRED, 103, "case.barred", 1, case_role)                           \
    E(ENTRY_WRITTEN, 104, "entry.written", 1, entry)                           \
    E(ENTRY_ANSWERED, 105, "entry.answered", 1, entry)                   \
    E(CRITERION_SET, 110, "criterion.set", 1, criterion)                                 \
    E(SERVICE_DRAFTED, 111, "service.drafted", 1, service)                     \
    E(SERVICE_UPDATED, 112, "service.updated", 1, service)                     \
    E(SERVICE_PUBLISHED, 113, "service.published", 1, service_act)             \
    E(SERVICE_PAUSED, 114, "service.paused", 1, service_act)                   \
    E(SERVICE_CLOSED, 115, "service.closed", 1, service_act)                   \
    E(SERVICE_ANSWERED, 116, "service.answered", 1, service_act)               \
    E(SERVICE_REQUEST_OPENED, 117, "service_request.opened", 1, service_request) \
    E(SERVICE_REQUEST_SENT, 118, "service_request.sent", 1, service_request_act) \
    E(SERVICE_REQUEST_ACCEPTED, 119, "service_request.accepted", 1, service_request_act) \
    E(SERVICE_REQUEST_DECLINED, 120, "service_request.declined", 1, service_request_act) \
    E(SERVICE_REQUEST_WITHDRAWN, 121, "service_request.withdrawn", 1, service_request_act) \
    E(SERVICE_REQUEST_FULFILLED, 122, "service_request.fulfilled", 1, service_request_act) \
    E(SERVICE_REQUEST_FAILED, 123, "service_request.failed", 1, service_request_act) \
    E(SIGNER_PUBLISHED, 56, "signer.published", 1, signer) \
    E(PARTNER_ADDED, 63, "partner.added", 1, partner) \
    E(PARTNER_UPDATED, 64, "partner.updated", 1, partner) \
    E(PARTNER_TERMS_SAID, 65, "partner.terms_said", 1, deal) \
    E(TRADE_HELD, 66, "trade.held", 1, trade) \
    E(TRADE_ACCEPTED, 67, "trade.accepted", 1, trade) \
    E(TRADE_POSTED, 68, "trade.posted", 1, trade_act) \
    E(TRADE_ENDED, 69, "trade.ended", 1, trade_act) \
    E(INSTRUMENT_SET, 125, "instrument.set", 1, instrument) \
    E(ASSESSMENT_RECORDED, 126, "assessment.recorded", 1, assessment) \
    E(ASSESSMENT_VOIDED, 127, "assessment.voided", 1, assessment_act) \
    E(PLAN_DRAFTED, 128, "plan.drafted", 1, plan) \
    E(PLAN_GOAL_SET, 129, "plan.goal_set", 1, goal) \
    E(PLAN_MEASURE_SET, 130, "plan.measure_set", 1, measure) \
    E(PLAN_PROPOSED, 131, "plan.proposed", 1, plan_act) \
    E(PLAN_AGREED, 132, "plan.agreed", 1, plan_act) \
    E(PLAN_OBJECTED, 133, "plan.objected", 1, plan_act) \
    E(PLAN_ANSWERED, 134, "plan.answered", 1, plan_act) \
    E(PLAN_APPROVED, 135, "plan.approved", 1, plan_act) \
    E(PLAN_REVISED, 136, "plan.revised", 1, plan_act) \
    E(PLAN_REPLACED, 137, "plan.replaced", 1, plan_act) \
    E(PLAN_ENDED, 138, "plan.ended", 1, plan_act) \
    E(PLAN_GOAL_RATED, 139, "plan.goal_rated", 1, rating) \
    E(MEASURE_STARTED, 140, "measure.started", 1, measure_act) \
    E(MEASURE_DONE, 141, "measure.done", 1, measure_act) \
    E(MEASURE_FAILED, 142, "measure.failed", 1, measure_act) \
    E(MEASURE_SKIPPED, 143, "measure.skipped", 1, measure_act)

/* As large as the highest number: numbers have gaps, and lines need not stand in their order. */
union aid__event_numbers {
#define AID__EVENT_NUMBER(NAME, number, text, version, record) char NAME[number];
    AID__EVENTS(AID__EVENT_NUMBER)
#undef AID__EVENT_NUMBER
};

typedef enum aid__event_kind {
#define AID__EVENT_ENUM(NAME, number, text, version, record) AID__EVENT_##NAME = number,
    AID__EVENTS(AID__EVENT_ENUM)
#undef AID__EVENT_ENUM
    AID__EVENT_END = (int)sizeof(union aid__event_numbers) + 1
} aid__event_kind;

/* ---- the structs made from the table ------------------------------------------------------------------------- */

#define AID__FIELD_CLEAR(type, name) aid__field_##type name;
#define AID__FIELD_PERSONAL(type, name, class, holder) aid__field_##type name;
#define AID__RECORD_STRUCT(record, LIST)                                            \
    typedef struct aid__##record##_record {                                         \
        LIST(AID__FIELD_CLEAR, AID__FIELD_PERSONAL, AID__FIELD_PERSONAL)            \
    } aid__##record##_record;
AID__RECORDS(AID__RECORD_STRUCT)
#undef AID__RECORD_STRUCT
#undef AID__FIELD_CLEAR
#undef AID__FIELD_PERSONAL

/* Any record: big enough and aligned for all of them. */
typedef union aid__any_record {
#define AID__RECORD_MEMBER(record, LIST) aid__##record##_record record;
    AID__RECORDS(AID__RECORD_MEMBER)
#undef AID__RECORD_MEMBER
} aid__any_record;

/* Who has said terms between communities. */
enum { AID__DEAL_HERE = 1, AID__DEAL_THERE = 2 };

/* What kinds of pair marks there are. */
enum { AID__PAIR_BLOCK = 1, AID__PAIR_HOUSEHOLD = 2, AID__PAIR_BAN = 3, AID__PAIR_GUARDIAN = 4 };

/* Flags of exchanges and acts. */
enum {
    AID__FLAG_UNUSUAL = 1,    /* confirmed as unusual by the command */
    AID__FLAG_OVER_LIMIT = 2, /* posted beyond a credit limit in flag mode, by reversal, or with an accepted warning */
    AID__FLAG_OVERRIDE = 4,   /* a coordinator overrode the limit, with a reason */
    AID__FLAG_SILENCE = 8,    /* booked because the other side stayed silent */
    AID__FLAG_SETTLED = 16,   /* a coordinator settled the minutes */
    AID__FLAG_REFERENCE = 32, /* the event carries a host reference */
    AID__FLAG_SOLIDARITY = 64, /* the pool paid */
    AID__FLAG_GIFTED = 128,   /* the pool could not pay either: counted as unpaid help */
    AID__FLAG_NOT_WELL = 4096 /* of the exchange's row only: a side reported "not again" or "not safe", and that counts */
};

/* What a line of the books is; the numbers of aid_entry_kind. */
enum {
    AID__ENTRY_HELP = 1,
    AID__ENTRY_FEE = 2,
    AID__ENTRY_DEMURRAGE = 3,
    AID__ENTRY_EXPIRY = 4
};

#endif

/* SPDX-License-Identifier: MIT */
/* The registry of processing: for each kind of record one row that says whom it tells something about, whether it goes
 * into that person's export, why what is not personal in it outlives an erasure, and which clock its retention goes by.
 * Export, the preview of an erasure, retention and docs/registry.md all go by these rows and by nothing else.
 *
 * Which classes of personal data a kind has is not said twice: it is read off the fields of its record in events.h. A
 * kind without a row does not compile, and neither does a personal field under a row that is about nobody.
 *
 * Adding a kind: one line here, in the order of events.h.
 *
 *   K(NAME, about, export, stays, clock)
 *
 *   about    NOBODY    the community, the groups' rules, the catalogue
 *            GROUP     a group; personal only where the group is sensitive
 *            MEMBER    the member that its parts name
 *            AUTHOR    whoever wrote it, and those it names
 *   export   SHOWN     goes to whom it concerns, with their own parts
 *            INSIDE    of the machinery only; not exported
 *   stays    why its clear body stays when a person is erased:
 *            LIFE      ids and days of belonging: who counted as a member when
 *            BOOKS     minutes and money that are in the books of others too
 *            RULES     what a group decided for all
 *            DUTY      proof of who decided what, when, and on which ground
 *   clock    NONE      nothing personal, or as long as the thing itself
 *            RECORD    from the day of the record
 *            LEAVING   from the day on which the person left their last group
 *            CASE      from the day on which their last case was closed */
#ifndef AID_EVENT_REGISTRY_H
#define AID_EVENT_REGISTRY_H

#include "event/events.h"

#define AID__REGISTRY(K)                                  \
    K(COMMUNITY_CREATED, NOBODY, INSIDE, RULES, NONE)     \
    K(GROUP_FOUNDED, GROUP, SHOWN, RULES, NONE)           \
    K(GROUP_UPDATED, GROUP, SHOWN, RULES, NONE)           \
    K(GROUP_CLOSED, NOBODY, SHOWN, RULES, NONE)           \
    K(GROUP_POLICY_SET, NOBODY, SHOWN, RULES, NONE)       \
    K(GROUP_AGREED, NOBODY, SHOWN, RULES, NONE)           \
    K(GROUP_AGREEMENT_ENDED, NOBODY, SHOWN, RULES, NONE)  \
    K(MEMBER_ENROLLED, MEMBER, SHOWN, LIFE, LEAVING)      \
    K(MEMBER_UPDATED, MEMBER, SHOWN, LIFE, LEAVING)       \
    K(MEMBER_JOINED, AUTHOR, SHOWN, LIFE, LEAVING)        \
    K(MEMBER_LEFT, AUTHOR, SHOWN, LIFE, LEAVING)          \
    K(MEMBER_ROLES_SET, AUTHOR, SHOWN, LIFE, LEAVING)     \
    K(PAIR_MARKED, MEMBER, SHOWN, LIFE, LEAVING)          \
    K(PAIR_CLEARED, MEMBER, SHOWN, LIFE, LEAVING)         \
    K(CREDENTIAL_GRANTED, NOBODY, SHOWN, LIFE, NONE)      \
    K(CREDENTIAL_REVOKED, NOBODY, SHOWN, LIFE, NONE)      \
    K(SKILL_ADDED, MEMBER, SHOWN, RULES, LEAVING)         \
    K(SKILL_UPDATED, MEMBER, SHOWN, RULES, LEAVING)       \
    K(OFFER_POSTED, MEMBER, SHOWN, LIFE, LEAVING)         \
    K(OFFER_UPDATED, MEMBER, SHOWN, LIFE, LEAVING)        \
    K(OFFER_WITHDRAWN, AUTHOR, SHOWN, LIFE, RECORD)       \
    K(OFFER_EXPIRED, AUTHOR, SHOWN, LIFE, RECORD)         \
    K(REQUEST_OPENED, MEMBER, SHOWN, LIFE, LEAVING)       \
    K(REQUEST_UPDATED, MEMBER, SHOWN, LIFE, LEAVING)      \
    K(REQUEST_WITHDRAWN, AUTHOR, SHOWN, LIFE, RECORD)     \
    K(REQUEST_EXPIRED, AUTHOR, SHOWN, LIFE, RECORD)       \
    K(REQUEST_RECURRED, NOBODY, SHOWN, LIFE, NONE)        \
    K(REQUEST_REPEAT_ENDED, AUTHOR, SHOWN, LIFE, RECORD)  \
    K(EXCHANGE_PROPOSED, AUTHOR, SHOWN, BOOKS, RECORD)    \
    K(EXCHANGE_LOGGED, AUTHOR, SHOWN, BOOKS, RECORD)      \
    K(EXCHANGE_ACCEPTED, AUTHOR, SHOWN, BOOKS, RECORD)    \
    K(EXCHANGE_DECLINED, AUTHOR, SHOWN, BOOKS, RECORD)    \
    K(EXCHANGE_CONFIRMED, AUTHOR, SHOWN, BOOKS, RECORD)   \
    K(EXCHANGE_LAPSED, AUTHOR, SHOWN, BOOKS, RECORD)      \
    K(EXCHANGE_DISPUTED, AUTHOR, SHOWN, BOOKS, RECORD)    \
    K(EXCHANGE_RESOLVED, AUTHOR, SHOWN, BOOKS, RECORD)    \
    K(EXCHANGE_CANCELLED, AUTHOR, SHOWN, BOOKS, RECORD)   \
    K(EXCHANGE_REVERSED, AUTHOR, SHOWN, BOOKS, RECORD)    \
    K(GROUP_TERMS_SET, NOBODY, SHOWN, RULES, NONE)        \
    K(LEVY_TAKEN, NOBODY, SHOWN, BOOKS, NONE)             \
    K(EVALUATION_GIVEN, AUTHOR, SHOWN, LIFE, RECORD)      \
    K(EVALUATION_SHOWN, AUTHOR, SHOWN, LIFE, RECORD)      \
    K(EVALUATION_CONTESTED, AUTHOR, SHOWN, LIFE, RECORD)  \
    K(EVALUATION_SETTLED, AUTHOR, SHOWN, LIFE, RECORD)    \
    K(FUND_OPENED, NOBODY, SHOWN, RULES, NONE)            \
    K(FUND_UPDATED, NOBODY, SHOWN, RULES, NONE)           \
    K(TRANSFER_MADE, AUTHOR, SHOWN, BOOKS, RECORD)        \
    K(TRANSFER_POSTED, AUTHOR, SHOWN, BOOKS, RECORD)      \
    K(TRANSFER_VOIDED, AUTHOR, SHOWN, BOOKS, RECORD)      \
    K(TRANSFER_LAPSED, AUTHOR, SHOWN, BOOKS, RECORD)      \
    K(TRANSFER_DISPUTED, AUTHOR, SHOWN, BOOKS, RECORD)    \
    K(TRANSFER_RESOLVED, AUTHOR, SHOWN, BOOKS, RECORD)    \
    K(TRANSFER_REVERSED, AUTHOR, SHOWN, BOOKS, RECORD)    \
    K(COMMUNITY_SEALED, NOBODY, INSIDE, RULES, NONE)      \
    K(MEMBER_HELD, NOBODY, SHOWN, DUTY, NONE)             \
    K(MEMBER_ERASURE_ASKED, NOBODY, SHOWN, DUTY, NONE)    \
    K(MEMBER_ERASED, NOBODY, SHOWN, DUTY, NONE)           \
    K(BETWEEN_PROPOSED, NOBODY, SHOWN, RULES, NONE)       \
    K(BETWEEN_ANSWERED, NOBODY, SHOWN, RULES, NONE)       \
    K(CHARTER_SET, NOBODY, SHOWN, RULES, NONE)            \
    K(CREDENTIAL_CLAIMED, NOBODY, SHOWN, LIFE, NONE)      \
    K(CONSENT_ASKED, MEMBER, SHOWN, DUTY, CASE)           \
    K(CONSENT_GIVEN, MEMBER, SHOWN, DUTY, CASE)           \
    K(CONSENT_REFUSED, MEMBER, SHOWN, DUTY, CASE)         \
    K(CONSENT_WITHDRAWN, MEMBER, SHOWN, DUTY, CASE)       \
    K(CONSENT_CONFIRMED, MEMBER, SHOWN, DUTY, CASE)                            \
    K(ACCESS_READ, NOBODY, SHOWN, DUTY, NONE)             \
    K(EMERGENCY_OPENED, MEMBER, SHOWN, DUTY, CASE)        \
    K(EMERGENCY_ENDED, MEMBER, SHOWN, DUTY, CASE)         \
    K(EMERGENCY_REVIEWED, MEMBER, SHOWN, DUTY, CASE)      \
    K(CASE_OPENED, MEMBER, SHOWN, DUTY, CASE)             \
    K(CASE_ACTIVATED, MEMBER, SHOWN, DUTY, CASE)          \
    K(CASE_PAUSED, MEMBER, SHOWN, DUTY, CASE)             \
    K(CASE_CLOSED, MEMBER, SHOWN, DUTY, CASE)             \
    K(CASE_REOPENED, MEMBER, SHOWN, DUTY, CASE)           \
    K(CASE_LEVEL_SET, MEMBER, SHOWN, DUTY, CASE)          \
    K(CASE_ROLE_GRANTED, MEMBER, SHOWN, DUTY, CASE)       \
    K(CASE_ROLE_ENDED, MEMBER, SHOWN, DUTY, CASE)         \
    K(CASE_BARRED, MEMBER, SHOWN, DUTY, CASE)             \
    K(ENTRY_WRITTEN, AUTHOR, SHOWN, DUTY, CASE)           \
    K(ENTRY_ANSWERED, AUTHOR, SHOWN, DUTY, CASE)           \
    K(CRITERION_SET, NOBODY, SHOWN, RULES, NONE)               \
    K(SERVICE_DRAFTED, NOBODY, SHOWN, RULES, NONE)        \
    K(SERVICE_UPDATED, NOBODY, SHOWN, RULES, NONE)        \
    K(SERVICE_PUBLISHED, NOBODY, SHOWN, RULES, NONE)      \
    K(SERVICE_PAUSED, NOBODY, SHOWN, RULES, NONE)         \
    K(SERVICE_CLOSED, NOBODY, SHOWN, RULES, NONE)         \
    K(SERVICE_ANSWERED, NOBODY, SHOWN, RULES, NONE)       \
    K(SERVICE_REQUEST_OPENED, MEMBER, SHOWN, DUTY, CASE)  \
    K(SERVICE_REQUEST_SENT, MEMBER, SHOWN, DUTY, CASE)    \
    K(SERVICE_REQUEST_ACCEPTED, MEMBER, SHOWN, DUTY, CASE) \
    K(SERVICE_REQUEST_DECLINED, MEMBER, SHOWN, DUTY, CASE) \
    K(SERVICE_REQUEST_WITHDRAWN, MEMBER, SHOWN, DUTY, CASE) \
    K(SERVICE_REQUEST_FULFILLED, MEMBER, SHOWN, DUTY, CASE) \
    K(SERVICE_REQUEST_FAILED, MEMBER, SHOWN, DUTY, CASE) \
    K(SIGNER_PUBLISHED, NOBODY, SHOWN, RULES, NONE) \
    K(PARTNER_ADDED, NOBODY, SHOWN, RULES, NONE) \
    K(PARTNER_UPDATED, NOBODY, SHOWN, RULES, NONE) \
    K(PARTNER_TERMS_SAID, NOBODY, SHOWN, RULES, NONE) \
    K(TRADE_HELD, AUTHOR, SHOWN, BOOKS, RECORD) \
    K(TRADE_ACCEPTED, AUTHOR, SHOWN, BOOKS, RECORD) \
    K(TRADE_POSTED, NOBODY, SHOWN, BOOKS, NONE) \
    K(TRADE_ENDED, NOBODY, SHOWN, BOOKS, NONE) \
    K(INSTRUMENT_SET, NOBODY, SHOWN, RULES, NONE) \
    K(ASSESSMENT_RECORDED, AUTHOR, SHOWN, DUTY, CASE) \
    K(ASSESSMENT_VOIDED, AUTHOR, SHOWN, DUTY, CASE) \
    K(PLAN_DRAFTED, AUTHOR, SHOWN, DUTY, CASE) \
    K(PLAN_GOAL_SET, AUTHOR, SHOWN, DUTY, CASE) \
    K(PLAN_MEASURE_SET, AUTHOR, SHOWN, DUTY, CASE) \
    K(PLAN_PROPOSED, AUTHOR, SHOWN, DUTY, CASE) \
    K(PLAN_AGREED, AUTHOR, SHOWN, DUTY, CASE) \
    K(PLAN_OBJECTED, AUTHOR, SHOWN, DUTY, CASE) \
    K(PLAN_ANSWERED, AUTHOR, SHOWN, DUTY, CASE) \
    K(PLAN_APPROVED, AUTHOR, SHOWN, DUTY, CASE) \
    K(PLAN_REVISED, AUTHOR, SHOWN, DUTY, CASE) \
    K(PLAN_REPLACED, AUTHOR, SHOWN, DUTY, CASE) \
    K(PLAN_ENDED, AUTHOR, SHOWN, DUTY, CASE) \
    K(PLAN_GOAL_RATED, AUTHOR, SHOWN, DUTY, CASE) \
    K(MEASURE_STARTED, AUTHOR, SHOWN, DUTY, CASE) \
    K(MEASURE_DONE, AUTHOR, SHOWN, DUTY, CASE) \
    K(MEASURE_FAILED, AUTHOR, SHOWN, DUTY, CASE) \
    K(MEASURE_SKIPPED, AUTHOR, SHOWN, DUTY, CASE)

typedef enum aid__registry_about {
    AID__ABOUT_NOBODY = 1,
    AID__ABOUT_GROUP,
    AID__ABOUT_MEMBER,
    AID__ABOUT_AUTHOR
} aid__registry_about;

typedef enum aid__registry_export { AID__EXPORT_SHOWN = 1, AID__EXPORT_INSIDE } aid__registry_export;

/* The numbers of aid_stays. */
typedef enum aid__registry_stays {
    AID__STAYS_LIFE = 1,
    AID__STAYS_BOOKS = 2,
    AID__STAYS_RULES = 3,
    AID__STAYS_DUTY = 4
} aid__registry_stays;

typedef enum aid__registry_clock {
    AID__CLOCK_NONE = 1,
    AID__CLOCK_RECORD,
    AID__CLOCK_LEAVING,
    AID__CLOCK_CASE
} aid__registry_clock;

typedef struct aid__registry_row {
    uint64_t classes;       /* aid_class bits that a person's parts of this kind can have */
    uint64_t group_classes; /* those that a sensitive group's parts can have */
    uint8_t about;          /* aid__registry_about */
    uint8_t exported;       /* aid__registry_export */
    uint8_t stays;          /* aid__registry_stays */
    uint8_t clock;          /* aid__registry_clock */
} aid__registry_row;

/* The row of a kind; NULL for a number that is no kind. */
const aid__registry_row *aid__registry_at(aid__event_kind kind);

#endif

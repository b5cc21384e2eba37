/* SPDX-License-Identifier: MIT */
/** @file ledger.h
 * The books: double entry, never edited, summing to zero per group and unit after every event. Time, unpaid time, points
 * and money stand side by side, each in accounts of its own; what holds for a unit are its terms. Money is a record of
 * what people agreed, never a payment. */
#ifndef MUTUALAID_LEDGER_H
#define MUTUALAID_LEDGER_H

#include <mutualaid/exchange.h>

#ifdef __cplusplus
extern "C" {
#endif

/** A unit as people write it. */
typedef struct aid_unit_info {
    uint32_t struct_size; /**< sizeof(aid_unit_info) */
    int32_t unit;         /**< ::aid_unit */
    int32_t priced;       /**< 1: help in it has a price an hour */
    int32_t exponent;     /**< decimal places of the main unit: EUR 2, JPY 0, KWD 3; other units 0 */
    const char *code;     /**< "time", "volunteer", "none", "points", or an ISO 4217 code; static */
} aid_unit_info;

/** What a unit is.
 * @param unit      ::aid_unit
 * @param out_info  with its struct_size set
 * @param error     receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT when there is no such unit
 * @since 0.1 */
AID_API aid_status aid_unit_get(int32_t unit, aid_unit_info *out_info, aid_error *error);

/** The unit that a word or an ISO 4217 code names.
 * @param code      such as "time" or "EUR", in any case of letters
 * @param out_unit  receives the ::aid_unit
 * @param error     receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT when nothing has that code
 * @since 0.1 */
AID_API aid_status aid_unit_parse(const char *code, int32_t *out_unit, aid_error *error);

/** Bit numbers for aid_terms.set: the field counts even when it is 0. */
typedef enum aid_terms_field {
    AID_TERMS_FIELD_CREDIT_MIN = 0,       /**< credit_min: 0 is "never below zero" */
    AID_TERMS_FIELD_CREDIT_MAX = 1,       /**< credit_max: 0 is "never above zero" */
    AID_TERMS_FIELD_FEE_BP = 2,           /**< fee_bp: 0 ends it */
    AID_TERMS_FIELD_PRICE_CAP = 3,        /**< price_cap: 0 ends it */
    AID_TERMS_FIELD_POOL_MIN = 4,         /**< pool_min: 0 is "never below zero" */
    AID_TERMS_FIELD_DEMURRAGE_BP = 5,     /**< demurrage_bp: 0 ends it */
    AID_TERMS_FIELD_DEMURRAGE_EXEMPT = 6, /**< demurrage_exempt: 0 exempts nothing */
    AID_TERMS_FIELD_EXPIRY_DAYS = 7,      /**< expiry_days: 0 ends it */
    AID_TERMS_FIELD_NOTICE_DAYS = 8,      /**< notice_days: 0 gives none */
    AID_TERMS_FIELD_ADAPTIVE_BASE = 9,    /**< adaptive_base: 0 gives newcomers none */
    AID_TERMS_FIELD_ADAPTIVE_NUM = 10,    /**< adaptive_num: 0 counts nothing given */
    AID_TERMS_FIELD_ADAPTIVE_LEAST = 11,  /**< adaptive_least: 0 */
    AID_TERMS_FIELD_ADAPTIVE_MOST = 12,   /**< adaptive_most: 0 */
    AID_TERMS_FIELD_SUSPEND_AT = 13,      /**< suspend_at: 0 ends it */
    AID_TERMS_FIELD_CEILING_WEEKS = 14    /**< ceiling_weeks: 0 ends it */
} aid_terms_field;

/** What a group has decided for all accounts of one unit, from a date on. What happened is judged by the terms of its
 * date; what is booked stays. Nothing here is on unless stated.
 *
 * Amounts are in the unit; shares in basis points (bp), of which 10,000 are the whole. Rounding is always down, so in
 * favour of who pays a levy, and no levy takes a balance below zero. */
typedef struct aid_terms {
    uint32_t struct_size;     /**< sizeof(aid_terms) */
    int32_t unit;             /**< ::aid_unit; 0 the group's own */
    uint64_t set;             /**< ::aid_terms_field bits */
    aid_time from;            /**< from when on, not in the past; 0 now */
    int64_t credit_min;       /**< lowest balance of a member, ≤ 0. In the group's own unit the policy says it */
    int64_t credit_max;       /**< highest balance, ≥ 0. Likewise */
    int64_t price_cap;        /**< what an hour may cost at most; 0 no cap */
    int64_t pool_min;         /**< how low the pool may go when it pays, ≤ 0: the community's promise; default no limit */
    int64_t demurrage_exempt; /**< the balance up to which demurrage takes nothing */
    int64_t adaptive_base;    /**< the credit of someone who gave nothing yet; default 300 */
    int64_t adaptive_least;   /**< the least credit; default 180 */
    int64_t adaptive_most;    /**< the most; default 1800 */
    int32_t credit_min_mode;  /**< ::aid_credit_mode; default AID_CREDIT_OFF. Not for the group's own unit */
    int32_t credit_max_mode;  /**< ::aid_credit_mode; default AID_CREDIT_OFF. Likewise */
    int32_t fee_bp;           /**< of what a helper gets, to the pool, 0..5000 */
    int32_t demurrage_bp;     /**< of what lies above the exempt balance, to the pool at the start of each month (UTC), 0..5000 */
    int32_t expiry_days;      /**< credit older than so many days goes to the pool at the start of a month; the oldest is
                                   used up first; 0 never */
    int32_t notice_days;      /**< nothing expires before this many days after expiry was decided; default 30 */
    int32_t adaptive;         /**< ::aid_answer: yes, a member's lowest balance follows what they gave in 180 days:
                                   −clamp(base + ⌊num·given/den⌋, least, most); for the first 30 days in the group the base */
    int32_t adaptive_num;     /**< default 1 */
    int32_t adaptive_den;     /**< default 2 */
    int32_t suspend_at;       /**< with so many open disputes against them a member's account pays for nothing new; 0 off */
    int32_t ceiling_weeks;    /**< members' balances may lie below zero together by so many times the lower median of what
                                   members were credited a week, over the last 12 full weeks; 0 no ceiling; 8 is usual */
    int32_t reserved;         /**< 0 */
} aid_terms;

/** Fills terms with nothing stated; see ::aid_store_options_init.
 * @param terms  to fill
 * @param struct_size  sizeof as the caller knows it
 * @since 0.1 */
AID_API void aid_terms_init(aid_terms *terms, uint32_t struct_size);

/** Reads the terms of a unit in a group's books on a date; every field has its value, stated or default.
 * @param store      the community
 * @param group      whose books
 * @param unit       ::aid_unit; 0 the group's own
 * @param at         on which date; 0 now
 * @param out_terms  with its struct_size set
 * @param error      receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_ARGUMENT
 * @since 0.1 */
AID_API aid_status aid_terms_get(aid_store *store, aid_group group, int32_t unit, aid_time at, aid_terms *out_terms,
                                 aid_error *error);

/** Decides the terms of a unit from a date on: fields whose bit is set or whose value is not zero.
 * @param store  the community
 * @param group  whose books
 * @param terms  what changes
 * @param error  receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_ARGUMENT; AID_E_STATE (closed; a later version is decided already); AID_E_DENIED;
 *         AID_E_CONFLICT; AID_E_UNKNOWN; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_terms_set(aid_store *store, aid_group group, const aid_terms *terms, aid_error *error);

/** How an account stands and how far it may go. */
typedef struct aid_standing {
    uint32_t struct_size; /**< sizeof(aid_standing) */
    int32_t unit;         /**< ::aid_unit */
    aid_group group;      /**< in whose books */
    int64_t balance;      /**< in the unit */
    int64_t held;         /**< kept free for what is agreed and not booked yet */
    int64_t limit;        /**< the lowest balance that the terms let it have now */
    int64_t available;    /**< balance − held − limit, never below 0; INT64_MAX where nothing limits */
    int64_t expiring;     /**< what goes to the pool at `expires` if it is not used before */
    aid_time expires;     /**< the next month start at which credit expires; 0 none does */
    int32_t limit_mode;   /**< ::aid_credit_mode: what happens beyond the limit */
    int32_t suspended;    /**< 1: too many disputes are open against this member */
    int32_t certified;    /**< 1: the pool pays where their credit does not reach */
    int32_t disputes;     /**< open disputes against this member */
} aid_standing;

/** A member's standing in a group's books.
 * @param store         the community
 * @param member        whose
 * @param group         in whose books; id 0 the member's first group
 * @param unit          ::aid_unit; 0 the group's
 * @param out_standing  with its struct_size set
 * @param error         receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_ARGUMENT; AID_E_DENIED
 * @since 0.1 */
AID_API aid_status aid_standing_get(aid_store *store, aid_member member, aid_group group, int32_t unit,
                                    aid_standing *out_standing, aid_error *error);

/** A member's balance in a group's books: help given minus help received.
 * @param store        the community
 * @param member       whose
 * @param group        in whose books; id 0 the member's first group
 * @param unit         ::aid_unit; 0 the group's
 * @param out_balance  receives the balance in the unit (minutes); 0 when there is no account yet
 * @param error        receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_ARGUMENT; AID_E_DENIED. Constant time
 * @since 0.1 */
AID_API aid_status aid_balance_get(aid_store *store, aid_member member, aid_group group, int32_t unit,
                                   int64_t *out_balance, aid_error *error);

/** One account's standing. */
typedef struct aid_balance_row {
    aid_member member;  /**< whose; id 0 for the group's own accounts */
    int64_t balance;    /**< in the unit */
    int64_t given;      /**< sum of what came in */
    int64_t received;   /**< sum of what went out, as a positive number */
    uint64_t entries;   /**< how many lines */
    int32_t account;    /**< ::aid_account_kind; 0 a member's ordinary account */
    int32_t unit;       /**< ::aid_unit */
} aid_balance_row;

/** Lists the accounts of a group's books in order of opening; their balances sum to zero per unit.
 * @param store      the community
 * @param group      whose books
 * @param unit       ::aid_unit; 0 all
 * @param rows       to fill; may be NULL when capacity is 0
 * @param row_size   sizeof(aid_balance_row)
 * @param capacity   how many rows fit
 * @param out_count  receives how many there are
 * @param error      receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_ARGUMENT; AID_E_DENIED
 * @since 0.1 */
AID_API aid_status aid_balance_list(aid_store *store, aid_group group, int32_t unit, aid_balance_row *rows,
                                    uint32_t row_size, size_t capacity, size_t *out_count, aid_error *error);

/** Which lines of an account. */
typedef struct aid_statement_options {
    uint32_t struct_size; /**< sizeof(aid_statement_options) */
    int32_t unit;         /**< ::aid_unit; 0 the group's */
    aid_group group;      /**< in whose books; id 0 the member's first group */
    aid_time from;        /**< only lines that took effect at this time or later; 0 from the start */
    aid_time until;       /**< only before this time; 0 to the end */
} aid_statement_options;

/** One line of a member's account. */
typedef struct aid_posting {
    uint64_t seq;          /**< number of the journal record */
    aid_time at;           /**< when it was booked */
    aid_time happened;     /**< when the help took place */
    int64_t amount;        /**< positive: given; negative: received */
    int64_t balance;       /**< after this line, in order of booking */
    aid_exchange exchange; /**< which exchange; id 0 none */
    uint64_t transfer;     /**< id of the transfer, see <mutualaid/transfer.h>; 0 none */
    aid_member other;      /**< the other side; id 0 the group */
    aid_skill skill;       /**< id 0 not stated */
    int32_t reversal;      /**< 1: this line undoes an earlier one */
    int32_t over_limit;    /**< 1: booked beyond a credit limit */
    int32_t kind;          /**< ::aid_entry_kind */
    int32_t unit;          /**< ::aid_unit */
    const char *memo;      /**< never NULL; lives as info text does */
} aid_posting;

/** A member's statement, oldest line first.
 * @param store      the community
 * @param member     whose
 * @param options    which lines; NULL all in the member's first group
 * @param rows       to fill; may be NULL when capacity is 0
 * @param row_size   sizeof(aid_posting)
 * @param capacity   how many rows fit
 * @param out_count  receives how many lines there are
 * @param error      receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_ARGUMENT; AID_E_DENIED; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_statement(aid_store *store, aid_member member, const aid_statement_options *options,
                                 aid_posting *rows, uint32_t row_size, size_t capacity, size_t *out_count,
                                 aid_error *error);

#ifdef __cplusplus
}
#endif
#endif

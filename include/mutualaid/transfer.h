/* SPDX-License-Identifier: MIT */
/** @file transfer.h
 * What moves in the books without an exchange: gifts of hours, opening balances, a leaving member's account, and funds: money
 * and hours that a group collects and spends for a purpose. A transfer is booked at once, or held first and then booked or
 * called off; it can be disputed, resolved and, once, reversed. */
#ifndef MUTUALAID_TRANSFER_H
#define MUTUALAID_TRANSFER_H

#include <mutualaid/ledger.h>

#ifdef __cplusplus
extern "C" {
#endif

/** What a fund is. For ::aid_fund_open and ::aid_fund_update. */
typedef struct aid_fund_options {
    uint32_t struct_size;  /**< sizeof(aid_fund_options) */
    int32_t unit;          /**< ::aid_unit: time, points or money; 0 the group's. Opening only */
    int32_t closed;        /**< ::aid_answer: yes, nothing more is collected or spent. Updating only */
    int32_t reserved;      /**< 0 */
    const char *name;      /**< required when opening; at most 200 bytes, unique among the group's funds */
    const char *purposes;  /**< what it may be spent on, one a line; required when opening */
} aid_fund_options;

/** Fills options with defaults; see ::aid_store_options_init.
 * @param options  to fill
 * @param struct_size  sizeof as the caller knows it
 * @since 0.1 */
AID_API void aid_fund_options_init(aid_fund_options *options, uint32_t struct_size);

/** Opens a fund in a group's books.
 * @param store     the community
 * @param group     whose
 * @param options   what it is
 * @param out_fund  receives the handle; may be NULL
 * @param error     receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT; AID_E_NOT_FOUND; AID_E_DENIED; AID_E_STATE (closed group, name taken); AID_E_CONFLICT; AID_E_UNKNOWN;
 *         AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_fund_open(aid_store *store, aid_group group, const aid_fund_options *options, aid_fund *out_fund,
                                 aid_error *error);

/** Changes a fund's name or purposes, or closes it. What was spent stays as it was.
 * @param store    the community
 * @param fund     to change
 * @param options  what changes
 * @param error    receives the reason on failure; may be NULL
 * @return as ::aid_fund_open
 * @since 0.1 */
AID_API aid_status aid_fund_update(aid_store *store, aid_fund fund, const aid_fund_options *options, aid_error *error);

/** What is known about a fund. */
typedef struct aid_fund_info {
    uint32_t struct_size;  /**< sizeof(aid_fund_info) */
    int32_t unit;          /**< ::aid_unit */
    uint64_t number;       /**< short number, from 1 */
    aid_group group;       /**< whose */
    int64_t balance;       /**< what is in it */
    int64_t held;          /**< what of it is held for spending */
    int64_t spent;         /**< what was spent and not reversed */
    int64_t receipt[8];     /**< what came in and was not reversed, by ::aid_receipt; [0] is 0. Their sum less `spent` is `balance` */
    int32_t closed;        /**< 1: nothing more is collected or spent */
    int32_t reserved;      /**< 0 */
    const char *name;      /**< never NULL, nor is the following */
    const char *purposes;  /**< one a line */
} aid_fund_info;

/** Fills what is known about a fund.
 * @param store     the community
 * @param fund      which
 * @param out_info  with its struct_size set
 * @param error     receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_ARGUMENT; AID_E_DENIED; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_fund_get(aid_store *store, aid_fund fund, aid_fund_info *out_info, aid_error *error);

/** Lists the funds of a group in order of opening.
 * @param store      the community
 * @param group      whose; id 0 all
 * @param funds      to fill; may be NULL when capacity is 0
 * @param capacity   how many fit
 * @param out_count  receives how many there are
 * @param error      receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_ARGUMENT
 * @since 0.1 */
AID_API aid_status aid_fund_list(aid_store *store, aid_group group, aid_fund *funds, size_t capacity, size_t *out_count,
                                 aid_error *error);

/** What is to move. */
typedef struct aid_transfer_options {
    uint32_t struct_size;   /**< sizeof(aid_transfer_options) */
    int32_t kind;           /**< ::aid_transfer_kind; required */
    int64_t amount;         /**< in the unit, above 0. Opening: negative for somebody who has received more. Closing: 0, all there
                                 is. Write-off: 0, all that is open */
    aid_group group;        /**< in whose books; id 0 the fund's, or the one group of the member */
    aid_member payer;       /**< donation: who gives, required; across: who gives, id 0 the pool; receipt: the member it comes from, id 0 somebody outside; closing:
                                 whose account, required */
    aid_member receiver;    /**< donation: who gets it, id 0 the pool or the fund; across: who gets it there, id 0 the
                                 other group's pool; opening: whose account, required; closing: the
                                 heir, id 0 the pool; spending: the member paid, id 0 somebody outside */
    aid_fund fund;          /**< receipt, spending: which, required; donation: id 0 none */
    aid_time happened;      /**< when it took place; 0 now; not in the future */
    int32_t unit;           /**< ::aid_unit; 0 the fund's, or the group's */
    int32_t receipt;         /**< ::aid_receipt; required for receipt; a donation to a fund is AID_RECEIPT_DONATION */
    int32_t hold_days;      /**< donation, receipt, spending: kept free for so many days, until posted or called off; 0 booked at once */
    int32_t accept_warning; /**< ::aid_answer: yes, go on although a credit limit warns */
    const char *purpose;    /**< spending: one of the fund's purposes, required */
    const char *memo;       /**< kept as the author's; at most 64 KiB */
    aid_group body;         /**< across: the other group, whose books are its own; required */
} aid_transfer_options;

/** Fills options with defaults; see ::aid_store_options_init.
 * @param options  to fill
 * @param struct_size  sizeof as the caller knows it
 * @since 0.1 */
AID_API void aid_transfer_options_init(aid_transfer_options *options, uint32_t struct_size);

/** Makes a transfer. A member gives of their own; all other kinds are a coordinator's or the host's.
 * @param store         the community
 * @param options       what moves
 * @param out_transfer  receives the handle; may be NULL
 * @param error         receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT; AID_E_NOT_FOUND; AID_E_DENIED; AID_E_LIMIT (credit, the fund's balance, its purposes);
 *         AID_E_STATE (closed, nothing to move); AID_E_CONFLICT; AID_E_UNKNOWN; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_transfer_make(aid_store *store, const aid_transfer_options *options, aid_transfer *out_transfer,
                                     aid_error *error);

/** What an act on a transfer may say. */
typedef struct aid_transfer_act_options {
    uint32_t struct_size; /**< sizeof(aid_transfer_act_options) */
    int32_t stands;       /**< ::aid_answer: resolve: yes, it is booked, or stays so; no, it is called off, or reversed; required */
    const char *note;     /**< why; kept as the author's; at most 64 KiB */
} aid_transfer_act_options;

/** Fills options with defaults; see ::aid_store_options_init.
 * @param options  to fill
 * @param struct_size  sizeof as the caller knows it
 * @since 0.1 */
AID_API void aid_transfer_act_options_init(aid_transfer_act_options *options, uint32_t struct_size);

/** Books a held transfer.
 * @param store     the community
 * @param transfer  must be held
 * @param options   a note; NULL none
 * @param error     receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE; AID_E_LIMIT; AID_E_NOT_FOUND; AID_E_DENIED; AID_E_CONFLICT; AID_E_UNKNOWN; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_transfer_post(aid_store *store, aid_transfer transfer, const aid_transfer_act_options *options,
                                     aid_error *error);

/** Calls off a held transfer.
 * @param store     the community
 * @param transfer  must be held
 * @param options   a note; NULL none
 * @param error     receives the reason on failure; may be NULL
 * @return as ::aid_transfer_post
 * @since 0.1 */
AID_API aid_status aid_transfer_void(aid_store *store, aid_transfer transfer, const aid_transfer_act_options *options,
                                     aid_error *error);

/** Says that something is wrong: freezes a held transfer, marks a booked one. The payer or receiver may, or a coordinator.
 * @param store     the community
 * @param transfer  held or booked
 * @param options   a note; NULL none
 * @param error     receives the reason on failure; may be NULL
 * @return as ::aid_transfer_post
 * @since 0.1 */
AID_API aid_status aid_transfer_dispute(aid_store *store, aid_transfer transfer, const aid_transfer_act_options *options,
                                        aid_error *error);

/** A coordinator decides a dispute; who and why are recorded.
 * @param store     the community
 * @param transfer  disputed
 * @param options   `stands` is required
 * @param error     receives the reason on failure; may be NULL
 * @return as ::aid_transfer_post
 * @since 0.1 */
AID_API aid_status aid_transfer_resolve(aid_store *store, aid_transfer transfer, const aid_transfer_act_options *options,
                                        aid_error *error);

/** Undoes a booked transfer by a new transaction with every line negated; at most once.
 * @param store     the community
 * @param transfer  must be booked
 * @param options   a note; NULL none
 * @param error     receives the reason on failure; may be NULL
 * @return as ::aid_transfer_post; AID_E_LIMIT when a fund would fall below zero by it
 * @since 0.1 */
AID_API aid_status aid_transfer_reverse(aid_store *store, aid_transfer transfer, const aid_transfer_act_options *options,
                                        aid_error *error);

/** What is known about a transfer. */
typedef struct aid_transfer_info {
    uint32_t struct_size; /**< sizeof(aid_transfer_info) */
    int32_t state;        /**< ::aid_transfer_state */
    uint64_t withheld;    /**< ::aid_withheld bits: why the memo is empty */
    uint64_t number;      /**< short number, from 1 */
    int64_t amount;       /**< in the unit */
    int64_t held;         /**< kept free for it */
    aid_group group;      /**< in whose books */
    aid_member payer;     /**< id 0 none */
    aid_member receiver;  /**< id 0 none */
    aid_fund fund;        /**< id 0 none */
    aid_group body;       /**< award, across: the group that got it; id 0 none */
    aid_time created;     /**< when it was made */
    aid_time happened;    /**< when it took place */
    aid_time deadline;    /**< when time calls it off; 0 never */
    int32_t kind;         /**< ::aid_transfer_kind */
    int32_t unit;         /**< ::aid_unit */
    int32_t receipt;       /**< ::aid_receipt; 0 none */
    int32_t over_limit;   /**< 1: booked beyond a credit limit */
    const char *purpose;  /**< never NULL, nor is the following */
    const char *memo;     /**< a note */
    int64_t credited;     /**< award, across: what is credited in the other group's books, in `credited_unit`; 0 nothing */
    int32_t credited_unit; /**< ::aid_unit */
    int32_t reserved;     /**< 0 */
} aid_transfer_info;

/** Fills what is known about a transfer.
 * @param store     the community
 * @param transfer  which
 * @param out_info  with its struct_size set
 * @param error     receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_ARGUMENT; AID_E_DENIED; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_transfer_get(aid_store *store, aid_transfer transfer, aid_transfer_info *out_info, aid_error *error);

/** Which transfers to list. */
typedef struct aid_transfer_list_options {
    uint32_t struct_size; /**< sizeof(aid_transfer_list_options) */
    int32_t state;        /**< ::aid_transfer_state; 0 all */
    aid_group group;      /**< only in this group's books; id 0 all */
    aid_fund fund;        /**< only of this fund; id 0 all */
    aid_member member;    /**< only with this member on either side; id 0 all */
    int32_t kind;         /**< ::aid_transfer_kind; 0 all */
    int32_t reserved;     /**< 0 */
} aid_transfer_list_options;

/** Fills options with defaults; see ::aid_store_options_init.
 * @param options  to fill
 * @param struct_size  sizeof as the caller knows it
 * @since 0.1 */
AID_API void aid_transfer_list_options_init(aid_transfer_list_options *options, uint32_t struct_size);

/** Lists transfers in order of making.
 * @param store      the community
 * @param options    which; NULL all
 * @param transfers  to fill; may be NULL when capacity is 0
 * @param capacity   how many fit
 * @param out_count  receives how many there are
 * @param error      receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_ARGUMENT
 * @since 0.1 */
AID_API aid_status aid_transfer_list(aid_store *store, const aid_transfer_list_options *options, aid_transfer *transfers,
                                     size_t capacity, size_t *out_count, aid_error *error);

/** One who asks for a share of a budget: what is asked, and how the application was judged. There is no field for what kind of
 * body it is, so no rule can look at it: access is equal. */
typedef struct aid_application {
    aid_group body;   /**< the group that asks; ::aid_award_share does not look at it */
    int64_t asked;    /**< in the unit, above 0 */
    int32_t points;   /**< how it was judged, 0..1000 */
    int32_t reserved; /**< 0 */
} aid_application;

/** Shares a budget: those with more points come first; those with equal points get equal shares, nobody more than asked, and
 * what one does not need goes to the others of the same points before it goes further down (max-min fairness within a
 * rank). What cannot be divided goes, one each, to those who are named first.
 * @param budget        to share, 0 or more
 * @param applications  who asks for what
 * @param row_size      sizeof(aid_application)
 * @param count         how many
 * @param out_awards    receives as many amounts
 * @param error         receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT; O(count²)
 * @since 0.1 */
AID_API aid_status aid_award_share(int64_t budget, const aid_application *applications, uint32_t row_size, size_t count,
                                   int64_t *out_awards, aid_error *error);

/** Awards of a fund to groups by ::aid_award_share, in one transaction: each gets its share into its pool, in the fund's unit.
 * A group with books of its own is reached through the clearing accounts of both.
 * @param store         the community
 * @param fund          what is shared
 * @param purpose       one of the fund's purposes
 * @param budget        how much of it; at most what is free in it
 * @param applications  who asks for what; each body once
 * @param row_size      sizeof(aid_application)
 * @param count         how many; 1..1000
 * @param out_awards    receives as many amounts; may be NULL
 * @param error         receives the reason on failure; may be NULL
 * @return as ::aid_transfer_make
 * @since 0.1 */
AID_API aid_status aid_fund_award(aid_store *store, aid_fund fund, const char *purpose, int64_t budget,
                                  const aid_application *applications, uint32_t row_size, size_t count, int64_t *out_awards,
                                  aid_error *error);

#ifdef __cplusplus
}
#endif
#endif

/* SPDX-License-Identifier: MIT */
/** @file between.h
 * Help and gifts between groups of one community that each keep books of their own.
 *
 * When somebody of one group helps somebody of another, three things are booked in one event: the requester pays in the books
 * of their group, the helper is credited in the books of theirs, and in between each group has an account towards the other.
 * The two *clearing accounts* of a pair and unit always sum to zero: what one group has received more than it gave, the other
 * has given more than it received. Unpaid help is counted in the helper's books alone.
 *
 * What the two have agreed on holds in one direction and unit, from a date on: how far the balance may go, and by which rate
 * what is paid becomes what is credited. One side's coordinator proposes it and the other side's agrees; nothing of it ever
 * changes by itself. Where nothing is agreed, the same unit is credited one for one, without a limit; points need a rate, since
 * one group's points are not another's.
 *
 * **Rounding.** Whoever helped is credited ⌊amount · num / den⌋. What that keeps back is kept with the rate, and goes, as a whole
 * one, to whoever's own fraction completes it: 61 minutes at 4/5 are 48, and 4/5 are kept; the next 61 are 49. Where a rate is
 * not 1, the credited group's books have a *conversion account*, so that they balance in every unit and everybody can see what
 * the rate took.
 *
 * At its limit no new help is agreed on or logged; what was accepted before is booked, with a flag; what is essential is counted
 * as unpaid help. Help or a gift the other way, a set-off (<mutualaid/setoff.h>) or a new agreement opens it again. */
#ifndef MUTUALAID_BETWEEN_H
#define MUTUALAID_BETWEEN_H

#include <mutualaid/transfer.h>

#ifdef __cplusplus
extern "C" {
#endif

/** What is to hold between two groups. What is not stated stays as it is in force. */
typedef struct aid_between_options {
    uint32_t struct_size; /**< sizeof(aid_between_options) */
    int32_t unit;         /**< ::aid_unit in which `group` pays: time, points or money; 0 the group's own */
    aid_group group;      /**< whose books pay; required */
    aid_group other;      /**< whose books credit; required */
    aid_group by;         /**< which of the two proposes it; id 0 the one that the acting member coordinates */
    aid_time from;        /**< from when on, not in the past; 0 as soon as both agree */
    int64_t limit;        /**< how far `group` may have received more than it gave, 0 or more */
    int32_t limited;      /**< ::aid_answer: yes, `limit` holds; no, there is none; 0: yes when `limit` is not 0 */
    int32_t unit_there;   /**< ::aid_unit in which `other` credits; 0 the same, or as in force */
    int32_t rate_num;     /**< of an amount in `unit` this many … */
    int32_t rate_den;     /**< … to so many are credited; both above 0, or both 0: 1 to 1, or as in force */
} aid_between_options;

/** Fills options with defaults; see ::aid_store_options_init.
 * @param options  to fill
 * @param struct_size  sizeof as the caller knows it
 * @since 0.1 */
AID_API void aid_between_options_init(aid_between_options *options, uint32_t struct_size);

/** One side's coordinator proposes what is to hold between two groups that have an agreement or a common parent.
 * @param store        the community
 * @param options      what is to hold
 * @param out_between  receives the handle; may be NULL
 * @param error        receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT (the same group, a rate of 0, a date in the past); AID_E_NOT_FOUND; AID_E_DENIED; AID_E_STATE
 *         (closed, not near to each other); AID_E_CONFLICT; AID_E_UNKNOWN; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_between_propose(aid_store *store, const aid_between_options *options, aid_between *out_between,
                                       aid_error *error);

/** The other side's coordinator agrees or refuses; the proposing side can take it back, by refusing.
 * @param store    the community
 * @param between  must be proposed
 * @param agreed   ::aid_answer: yes, it holds from its date on, or from now if that has passed; no
 * @param error    receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE (answered already); AID_E_DENIED (nobody agrees with themselves); AID_E_ARGUMENT; AID_E_NOT_FOUND;
 *         AID_E_CONFLICT; AID_E_UNKNOWN; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_between_answer(aid_store *store, aid_between between, int32_t agreed, aid_error *error);

/** What holds, or was proposed. */
typedef struct aid_between_info {
    uint32_t struct_size; /**< sizeof(aid_between_info) */
    int32_t state;        /**< ::aid_between_state */
    uint64_t number;      /**< short number, from 1 */
    aid_group group;      /**< whose books pay */
    aid_group other;      /**< whose books credit */
    aid_group by;         /**< which of the two proposed it */
    aid_time proposed;    /**< when */
    aid_time answered;    /**< when; 0 not yet */
    aid_time from;        /**< from when on */
    int64_t limit;        /**< counts when `limited` */
    int64_t kept;         /**< what rounding has kept back by it so far, in parts of `rate_den` */
    int32_t limited;      /**< 1: there is a limit */
    int32_t in_force;     /**< 1: it holds now */
    int32_t unit;         /**< ::aid_unit */
    int32_t unit_there;   /**< ::aid_unit */
    int32_t rate_num;     /**< see ::aid_between_options */
    int32_t rate_den;     /**< see ::aid_between_options */
} aid_between_info;

/** Fills what is known about terms between two groups.
 * @param store     the community
 * @param between   which
 * @param out_info  with its struct_size set
 * @param error     receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_ARGUMENT; AID_E_DENIED
 * @since 0.1 */
AID_API aid_status aid_between_get(aid_store *store, aid_between between, aid_between_info *out_info, aid_error *error);

/** Which terms to list. */
typedef struct aid_between_list_options {
    uint32_t struct_size; /**< sizeof(aid_between_list_options) */
    int32_t state;        /**< ::aid_between_state; 0 all */
    aid_group group;      /**< only with this group on either side; id 0 all */
    aid_group other;      /**< only between `group` and this one; id 0 all */
    int32_t in_force;     /**< ::aid_answer: yes, only what holds now */
    int32_t reserved;     /**< 0 */
} aid_between_list_options;

/** Fills options with defaults; see ::aid_store_options_init.
 * @param options  to fill
 * @param struct_size  sizeof as the caller knows it
 * @since 0.1 */
AID_API void aid_between_list_options_init(aid_between_list_options *options, uint32_t struct_size);

/** Lists terms between groups in order of proposing.
 * @param store      the community
 * @param options    which; NULL all
 * @param betweens   to fill; may be NULL when capacity is 0
 * @param capacity   how many fit
 * @param out_count  receives how many there are
 * @param error      receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_ARGUMENT
 * @since 0.1 */
AID_API aid_status aid_between_list(aid_store *store, const aid_between_list_options *options, aid_between *betweens,
                                    size_t capacity, size_t *out_count, aid_error *error);

/** How a group stands towards another in a unit. */
typedef struct aid_clearing_row {
    aid_group other;     /**< towards whom */
    int64_t balance;     /**< received from the other less given to it; the other's row says the same, negated */
    int64_t received;    /**< Σ of what came from there */
    int64_t given;       /**< Σ of what went there */
    int64_t limit;       /**< how far the balance may go; INT64_MAX no limit */
    int64_t other_limit; /**< how far the other's may */
    int64_t converted;   /**< on the conversion account of this group's books: what rates took (above 0) or added, in the unit */
    int32_t unit;        /**< ::aid_unit */
    int32_t closed;      /**< 1: at its limit; no new help comes from there until something goes the other way */
} aid_clearing_row;

/** Lists how a group stands towards each other group that it has traded with or agreed on something with, in order of the first
 * line, then of agreeing.
 * @param store      the community
 * @param group      whose
 * @param unit       ::aid_unit; 0 all
 * @param rows       to fill; may be NULL when capacity is 0
 * @param row_size   sizeof(aid_clearing_row)
 * @param capacity   how many rows fit
 * @param out_count  receives how many there are
 * @param error      receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_ARGUMENT; AID_E_DENIED; O(accounts)
 * @since 0.1 */
AID_API aid_status aid_clearing_list(aid_store *store, aid_group group, int32_t unit, aid_clearing_row *rows,
                                     uint32_t row_size, size_t capacity, size_t *out_count, aid_error *error);

#ifdef __cplusplus
}
#endif
#endif

/* SPDX-License-Identifier: MIT */
/** @file exchange.h
 * Exchanges: one member helps another. Proposed → accepted → done when both confirm (or the other side stays silent for
 * the group's number of days), with decline, cancel, dispute, settlement, reversal and correction. What was done without
 * any of this is logged afterwards in one event. */
#ifndef MUTUALAID_EXCHANGE_H
#define MUTUALAID_EXCHANGE_H

#include <mutualaid/request.h>

#ifdef __cplusplus
extern "C" {
#endif

/** What an act may say besides itself. */
typedef struct aid_exchange_options {
    uint32_t struct_size;    /**< sizeof(aid_exchange_options) */
    int32_t minutes;         /**< confirm, settle, correct: minutes of help, 1..525,600; 0 as agreed, or as the other side named */
    int32_t confirm_unusual; /**< ::aid_answer: yes, more than three times what was agreed or over 16 hours is meant */
    int32_t accept_warning;  /**< ::aid_answer: yes, go on although a credit limit warns */
    int32_t side;            /**< ::aid_side for whom a coordinator or the host acts; 0 the acting member's own; when nobody acts: both */
    int32_t reserved;        /**< 0 */
    aid_time starts;         /**< propose, accept: when it is to take place; 0 open */
    aid_time happened;       /**< confirm, correct: when it took place; 0 now, or as logged */
    int64_t price;           /**< propose: what an hour costs, in the unit of money or points; 0 as offered or asked for */
    aid_member payer;        /**< propose: the member who pays instead of the requester; id 0 nobody. Only this member, a
                                  coordinator or the host may say so */
    const char *note;        /**< kept as the author's; at most 64 KiB */
    const char *override_reason; /**< a coordinator's reason to pass a credit limit in override mode */
} aid_exchange_options;

/** Fills options with defaults; see ::aid_store_options_init.
 * @param options  to fill
 * @param struct_size  sizeof as the caller knows it
 * @since 0.1 */
AID_API void aid_exchange_options_init(aid_exchange_options *options, uint32_t struct_size);

/** Suggests that the offer's member helps the request's member. Every matching constraint but the score's must hold.
 * @param store         the community
 * @param request       what is needed; must be open
 * @param offer         what is offered; must be open
 * @param options       minutes, start and a note; NULL as the request says
 * @param out_exchange  receives the handle; may be NULL
 * @param error         receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE (not open, blocked, declined before: the message names the constraint); AID_E_LIMIT (credit);
 *         AID_E_NOT_FOUND; AID_E_DENIED; AID_E_CONFLICT; AID_E_UNKNOWN; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_exchange_propose(aid_store *store, aid_request request, aid_offer offer,
                                        const aid_exchange_options *options, aid_exchange *out_exchange,
                                        aid_error *error);

/** Accepts a proposal: both sides mean to do it. A side that proposed it itself leaves this to the other.
 * @param store     the community
 * @param exchange  must be proposed
 * @param options   start and a note; NULL none
 * @param error     receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE; AID_E_NOT_FOUND; AID_E_DENIED; AID_E_CONFLICT; AID_E_UNKNOWN; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_exchange_accept(aid_store *store, aid_exchange exchange, const aid_exchange_options *options,
                                       aid_error *error);

/** Declines a proposal; the pair is not proposed again for the group's ban_days.
 * @param store     the community
 * @param exchange  must be proposed
 * @param options   a note; NULL none
 * @param error     receives the reason on failure; may be NULL
 * @return as ::aid_exchange_accept
 * @since 0.1 */
AID_API aid_status aid_exchange_decline(aid_store *store, aid_exchange exchange, const aid_exchange_options *options,
                                        aid_error *error);

/** Calls off an exchange that is not booked.
 * @param store     the community
 * @param exchange  proposed, accepted, or with differing or disputed minutes
 * @param options   a note; NULL none
 * @param error     receives the reason on failure; may be NULL
 * @return as ::aid_exchange_accept
 * @since 0.1 */
AID_API aid_status aid_exchange_cancel(aid_store *store, aid_exchange exchange, const aid_exchange_options *options,
                                       aid_error *error);

/** One side says that it was done and how long it took. When both have named the same minutes it is booked; when they
 * differ both numbers are shown, the later side may accept the other's by naming it, or a coordinator settles. With
 * `side` 0 and no acting member, the host confirms for both.
 * @param store     the community
 * @param exchange  accepted, confirmed by one side, or with differing minutes
 * @param options   minutes and more; NULL as agreed, or as the other side named
 * @param error     receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE; AID_E_LIMIT (credit, or unusual minutes without confirm_unusual); AID_E_ARGUMENT; AID_E_NOT_FOUND;
 *         AID_E_DENIED; AID_E_CONFLICT; AID_E_UNKNOWN; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_exchange_confirm(aid_store *store, aid_exchange exchange, const aid_exchange_options *options,
                                        aid_error *error);

/** Says that something is wrong: freezes an exchange that is not booked, marks one that is.
 * @param store     the community
 * @param exchange  accepted, confirmed by one side, differing, or booked
 * @param options   a note; NULL none
 * @param error     receives the reason on failure; may be NULL
 * @return as ::aid_exchange_accept
 * @since 0.1 */
AID_API aid_status aid_exchange_dispute(aid_store *store, aid_exchange exchange, const aid_exchange_options *options,
                                        aid_error *error);

/** A coordinator settles differing or disputed minutes (never by an average of the library's own), or lets a contested
 * booking stand.
 * @param store     the community
 * @param exchange  with differing, disputed or contested minutes
 * @param options   `minutes` is required unless a contested booking stands
 * @param error     receives the reason on failure; may be NULL
 * @return as ::aid_exchange_confirm
 * @since 0.1 */
AID_API aid_status aid_exchange_settle(aid_store *store, aid_exchange exchange, const aid_exchange_options *options,
                                       aid_error *error);

/** Undoes a booked exchange by a new transaction with every amount negated; at most once. A balance may pass a limit
 * by it; then the entry carries a flag.
 * @param store     the community
 * @param exchange  must be booked
 * @param options   a note; NULL none
 * @param error     receives the reason on failure; may be NULL
 * @return as ::aid_exchange_accept
 * @since 0.1 */
AID_API aid_status aid_exchange_reverse(aid_store *store, aid_exchange exchange, const aid_exchange_options *options,
                                        aid_error *error);

/** Reverses a booked exchange and enters it again with other minutes, in one transaction.
 * @param store         the community
 * @param exchange      must be booked
 * @param options       `minutes` is required
 * @param out_exchange  receives the handle of the new entry; may be NULL
 * @param error         receives the reason on failure; may be NULL
 * @return as ::aid_exchange_confirm
 * @since 0.1 */
AID_API aid_status aid_exchange_correct(aid_store *store, aid_exchange exchange, const aid_exchange_options *options,
                                        aid_exchange *out_exchange, aid_error *error);

/** Help already given. */
typedef struct aid_log_options {
    uint32_t struct_size;    /**< sizeof(aid_log_options) */
    int32_t minutes;         /**< minutes of help, 1..525,600; required */
    aid_member requester;    /**< who received it; required unless `request` says it */
    aid_member helper;       /**< who gave it; required unless `offer` says it */
    aid_group group;         /**< in whose books; id 0 the request's, or the one group both belong to */
    aid_request request;     /**< the request it answers; id 0 none */
    aid_offer offer;         /**< the offer it came from; id 0 none */
    aid_skill skill;         /**< what kind of help; id 0 not stated */
    aid_time happened;       /**< when; 0 now; not in the future */
    int64_t price;           /**< what an hour cost, in a unit of money or points; 0: the request's or the offer's */
    aid_member payer;        /**< the member who pays instead of the requester; id 0 nobody. Then this member, a coordinator
                                  or the host books it */
    int32_t confirm_unusual; /**< ::aid_answer: yes, over 16 hours is meant */
    int32_t accept_warning;  /**< ::aid_answer: yes, go on although a credit limit warns */
    int32_t unit;            /**< ::aid_unit; 0 the request's, or the group's */
    int32_t for_group;       /**< ::aid_answer: yes, the group as a whole was helped and its pool pays; no requester then */
    const char *memo;        /**< kept as the author's; at most 64 KiB */
    const char *reference;   /**< the host's own key, unique among the group's exchanges */
    const char *override_reason; /**< a coordinator's reason to pass a credit limit in override mode */
    aid_group helper_group;  /**< in whose books the helper is credited; id 0: `group` where the helper belongs to it, else the
                                  offer's group or the one the helper belongs to; see <mutualaid/between.h> */
} aid_log_options;

/** Fills options with defaults; see ::aid_store_options_init.
 * @param options  to fill
 * @param struct_size  sizeof as the caller knows it
 * @since 0.1 */
AID_API void aid_log_options_init(aid_log_options *options, uint32_t struct_size);

/** Books help already given, in one event. The acting member must be its requester, a coordinator, or the host; a
 * helper alone cannot book another's minutes.
 * @param store         the community
 * @param options       what happened
 * @param out_exchange  receives the handle; may be NULL
 * @param error         receives the reason on failure; may be NULL
 * @return as ::aid_exchange_confirm
 * @since 0.1 */
AID_API aid_status aid_exchange_log(aid_store *store, const aid_log_options *options, aid_exchange *out_exchange,
                                    aid_error *error);

/** Books help that several members gave together, in one transaction: each helper has an exchange of their own with
 * these minutes, so each gets minutes less the group's fee, and the requester, the payer or the pool pays for all.
 * @param store          the community
 * @param options        what happened; `helper`, `offer` and `reference` are left out
 * @param helpers        who helped, each once
 * @param count          how many; 1..1000
 * @param out_exchanges  receives as many handles; may be NULL
 * @param error          receives the reason on failure; may be NULL
 * @return as ::aid_exchange_log; nothing is booked unless all can be
 * @since 0.1 */
AID_API aid_status aid_exchange_log_group(aid_store *store, const aid_log_options *options, const aid_member *helpers,
                                          size_t count, aid_exchange *out_exchanges, aid_error *error);

/** What is known about an exchange. */
typedef struct aid_exchange_info {
    uint32_t struct_size;      /**< sizeof(aid_exchange_info) */
    int32_t state;             /**< ::aid_exchange_state */
    uint64_t withheld;         /**< ::aid_withheld bits: why memo and reference are empty */
    uint64_t number;           /**< short number, from 1 */
    aid_request request;       /**< id 0 none */
    aid_offer offer;           /**< id 0 none */
    aid_group group;           /**< in whose books */
    aid_member requester;      /**< who receives; id 0 the group as a whole */
    aid_member helper;         /**< who gives */
    aid_skill skill;           /**< id 0 not stated */
    aid_exchange corrects;     /**< the reversed exchange that this one replaces; id 0 none */
    aid_time created;          /**< when it was proposed or logged */
    aid_time starts;           /**< when it is to take place; 0 open */
    aid_time happened;         /**< when it took place; 0 not yet */
    aid_time deadline;         /**< when time alone moves it on; 0 never */
    int64_t price;             /**< what an hour costs, in units that have a price */
    int64_t amount;            /**< what is booked, in the unit; 0 nothing */
    int64_t held;              /**< what the payer's account keeps free for it */
    aid_member payer;          /**< who pays instead of the requester; id 0 nobody */
    int32_t minutes;           /**< agreed; once booked: booked */
    int32_t requester_minutes; /**< named by the requester; 0 not yet */
    int32_t helper_minutes;    /**< named by the helper; 0 not yet */
    int32_t unit;              /**< ::aid_unit */
    int32_t over_limit;        /**< 1: booked beyond a credit limit */
    int32_t by_silence;        /**< 1: booked because one side stayed silent */
    int32_t by_pool;           /**< 1: the group's pool paid */
    int32_t gifted;            /**< 1: nobody could pay, so it is counted as unpaid help */
    const char *memo;          /**< never NULL, nor is the following */
    const char *reference;     /**< the host's key */
    aid_group helper_group;    /**< in whose books the helper is credited, where these are not `group`'s; id 0 the same */
    int64_t credited;          /**< what the helper is credited, in `credited_unit`; 0 nothing */
    int32_t credited_unit;     /**< ::aid_unit */
    int32_t reserved;          /**< 0 */
} aid_exchange_info;

/** Fills what is known about an exchange.
 * @param store     the community
 * @param exchange  which
 * @param out_info  with its struct_size set
 * @param error     receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_ARGUMENT; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_exchange_get(aid_store *store, aid_exchange exchange, aid_exchange_info *out_info,
                                    aid_error *error);

/** Finds an exchange by the reference it was logged with, exactly.
 * @param store         the community
 * @param group         in whose books
 * @param reference     the host's key
 * @param out_exchange  receives the handle
 * @param error         receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_ARGUMENT; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_exchange_find(aid_store *store, aid_group group, const char *reference,
                                     aid_exchange *out_exchange, aid_error *error);

/** Which exchanges to list. */
typedef struct aid_exchange_list_options {
    uint32_t struct_size; /**< sizeof(aid_exchange_list_options) */
    int32_t state;        /**< ::aid_exchange_state; 0 all */
    aid_group group;      /**< only in this group's books; id 0 all */
    aid_member member;    /**< only with this member on either side; id 0 all */
    aid_request request;  /**< only of this request; id 0 all */
    aid_time from;        /**< only that took place (or began) at this time or later; 0 all */
    aid_time until;       /**< only before this time; 0 all */
} aid_exchange_list_options;

/** Lists exchanges in order of coming in.
 * @param store      the community
 * @param options    which; NULL all
 * @param exchanges  to fill; may be NULL when capacity is 0
 * @param capacity   how many fit
 * @param out_count  receives how many there are
 * @param error      receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_ARGUMENT
 * @since 0.1 */
AID_API aid_status aid_exchange_list(aid_store *store, const aid_exchange_list_options *options,
                                     aid_exchange *exchanges, size_t capacity, size_t *out_count, aid_error *error);

#ifdef __cplusplus
}
#endif
#endif

/* SPDX-License-Identifier: MIT */
/** @file evaluation.h
 * Mutual evaluation: after help was given, each side may say to the other what was good and what could be better, and
 * whether it would rather not meet again or did not feel safe.
 *
 * - **Revealed together.** What one side says is shown when the other has spoken too, or when ::AID_EVALUATION_DAYS days
 *   have passed since the first spoke. Until then nobody sees it but its author, and afterwards nobody can add to it: so
 *   nobody can answer in kind. The one exception is safety: that a side did not feel safe, coordinators see at once.
 * - **No stars.** There is no grade, no count and no list of what was said about a person. Each evaluation is between the two
 *   and the group's coordinators; so nothing can be collected, traded or grow by itself, and a new account gains nothing.
 *   It takes an exchange that is booked, hence confirmed by both sides, at most ::AID_EVALUATION_OPEN_DAYS days ago; each side
 *   speaks once.
 * - **Contestable.** Who was spoken about may contest it; a coordinator who is neither side lets it stand or sets it aside,
 *   and what was set aside is not shown to the other side any more.
 * - **In matching** only this counts: help that was completed, and after which neither side reported "not again" or "not
 *   safe" (revealed and not set aside), is good continuity between the two. Words never count. Who wants never to be
 *   matched with someone blocks them: ::aid_member_block.
 *
 * The text is its author's personal data (class case): sealed and erased with the author. */
#ifndef MUTUALAID_EVALUATION_H
#define MUTUALAID_EVALUATION_H

#include <mutualaid/exchange.h>

#ifdef __cplusplus
extern "C" {
#endif

/** What an act about an evaluation says. */
typedef struct aid_evaluation_options {
    uint32_t struct_size; /**< sizeof(aid_evaluation_options) */
    int32_t side;         /**< ::aid_side: who speaks (give), or who spoke (contest, settle): requester or helper. Give: 0 the acting member's own; contest: 0 the other than the acting member's */
    uint64_t set;         /**< no bit is known yet: 0 */
    uint64_t flags;       /**< give: ::aid_evaluation_flag bits */
    int32_t stands;       /**< settle: ::aid_answer, yes lets it stand, no sets it aside; required */
    int32_t reserved;     /**< 0 */
    const char *text;     /**< what is said, or why; at most 64 KiB */
} aid_evaluation_options;

/** Fills options with defaults; see ::aid_store_options_init.
 * @param options  to fill
 * @param struct_size  sizeof as the caller knows it
 * @since 0.1 */
AID_API void aid_evaluation_options_init(aid_evaluation_options *options, uint32_t struct_size);

/** One side says how it was. The acting member speaks for their own side; a coordinator, or the host, for the side it states
 * (someone who is not online).
 * @param store     the community
 * @param exchange  must be booked
 * @param options   `flags` and `text`; NULL says that all was well
 * @param error     receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE (not booked, too long ago, said already, shown already); AID_E_ARGUMENT; AID_E_NOT_FOUND;
 *         AID_E_DENIED; AID_E_CONFLICT; AID_E_UNKNOWN; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_evaluation_give(aid_store *store, aid_exchange exchange, const aid_evaluation_options *options,
                                       aid_error *error);

/** Whoever was spoken about says that it is not right.
 * @param store     the community
 * @param exchange  whose evaluation was shown
 * @param options   `side` is who spoke; `text` why
 * @param error     receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE (not shown yet, contested or settled already, nothing was said); otherwise as ::aid_evaluation_give
 * @since 0.1 */
AID_API aid_status aid_evaluation_contest(aid_store *store, aid_exchange exchange, const aid_evaluation_options *options,
                                          aid_error *error);

/** A coordinator who is neither side lets a contested evaluation stand or sets it aside.
 * @param store     the community
 * @param exchange  whose evaluation is contested
 * @param options   `side` is who spoke; `stands` is required; `text` why
 * @param error     receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE (not contested); otherwise as ::aid_evaluation_give
 * @since 0.1 */
AID_API aid_status aid_evaluation_settle(aid_store *store, aid_exchange exchange, const aid_evaluation_options *options,
                                         aid_error *error);

/** What is known of what one side said. */
typedef struct aid_evaluation_info {
    uint32_t struct_size; /**< sizeof(aid_evaluation_info) */
    int32_t state;        /**< ::aid_evaluation_state */
    uint64_t withheld;    /**< ::aid_withheld bits: why text and flags are empty */
    uint64_t flags;       /**< ::aid_evaluation_flag bits */
    aid_exchange exchange; /**< about which */
    aid_member author;    /**< who spoke, or may */
    aid_member about;     /**< the other side */
    aid_time deadline;    /**< when it is shown even if the other side stays silent; 0 no date */
    aid_time shown;       /**< when it was shown to both; 0 not yet */
    const char *text;     /**< never NULL, nor is the following */
    const char *contest;  /**< why it was contested; "" it was not */
} aid_evaluation_info;

/** Fills what is known of what one side said. An acting member must be one of the two, or coordinate the group.
 * @param store     the community
 * @param exchange  which
 * @param side      ::aid_side: who spoke, requester or helper
 * @param out_info  with its struct_size set
 * @param error     receives the reason on failure; may be NULL
 * @return AID_OK, also when nothing was said; AID_E_NOT_FOUND; AID_E_DENIED; AID_E_ARGUMENT; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_evaluation_get(aid_store *store, aid_exchange exchange, int32_t side, aid_evaluation_info *out_info,
                                      aid_error *error);

/** Which exchanges to list. */
typedef struct aid_evaluation_list_options {
    uint32_t struct_size; /**< sizeof(aid_evaluation_list_options) */
    int32_t which;        /**< ::aid_evaluation_list_kind; 0 those in which `member` may still speak */
    aid_member member;    /**< whose; required for 0 and AID_EVALUATION_LIST_TO_GIVE; id 0 anybody's */
    aid_group group;      /**< only in this group's books; id 0 all */
} aid_evaluation_list_options;

/** Lists exchanges by what is open about their evaluation, in order of coming in. Takes the member, a coordinator of the
 * group, or the host; contested and unsafe ones are for coordinators and the host.
 * @param store      the community
 * @param options    which
 * @param exchanges  to fill; may be NULL when capacity is 0
 * @param capacity   how many fit
 * @param out_count  receives how many there are
 * @param error      receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_DENIED; AID_E_ARGUMENT
 * @since 0.1 */
AID_API aid_status aid_evaluation_list(aid_store *store, const aid_evaluation_list_options *options,
                                       aid_exchange *exchanges, size_t capacity, size_t *out_count, aid_error *error);

#ifdef __cplusplus
}
#endif
#endif

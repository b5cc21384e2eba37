/* SPDX-License-Identifier: MIT */
/** @file emergency.h
 * Emergency access: somebody who is not on a case's team opens it because it cannot wait; with a reason, for this one case,
 * for a short time, told to the client and the lead, and looked at afterwards by another person.
 *
 * Who may: intake of the service, and specialists outside their own cases, who hold the verified credential `social-work` or
 * `on-call` at that moment. Never a case that is kept at AID_LEVEL_CLOSED. Who has an emergency access that was not reviewed
 * within ::AID_EMERGENCY_REVIEW_DAYS neither opens nor uses another until it is. */
#ifndef MUTUALAID_EMERGENCY_H
#define MUTUALAID_EMERGENCY_H

#include <mutualaid/case.h>

#ifdef __cplusplus
extern "C" {
#endif

/** What an emergency access states. */
typedef struct aid_emergency_options {
    uint32_t struct_size; /**< sizeof(aid_emergency_options) */
    int32_t reason;       /**< ::aid_emergency_reason; required */
    uint64_t set;         /**< no bit is known yet: 0 */
    uint64_t classes;     /**< what is needed: a bit for each class; 0 AID_CLASS_CASE */
    aid_time notice_from; /**< the client sees it from then on, at the latest when its review is due; 0 at once. Whoever leads
                               the case sees it at once, and `text` says why the client does not */
    int32_t minutes;      /**< how long, at most ::AID_EMERGENCY_MINUTES or what the charter says; 0 as long as that */
    int32_t reserved;     /**< 0 */
    const char *text;     /**< why, in words; required; kept as the client's; at most 64 KiB */
} aid_emergency_options;

/** Fills options with defaults; see ::aid_store_options_init.
 * @param options  to fill
 * @param struct_size  sizeof as the caller knows it
 * @since 0.1 */
AID_API void aid_emergency_options_init(aid_emergency_options *options, uint32_t struct_size);

/** Opens a case to the acting member for a short time. Its texts can then be read, each reading recorded.
 * @param store          the community
 * @param support_case   which
 * @param options        `reason` and `text` are required
 * @param out_emergency  receives the handle; may be NULL
 * @param error          receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_DENIED (role, credential, level closed, on the team anyway, a review is overdue); AID_E_STATE (open
 *         already); AID_E_ARGUMENT; AID_E_NOT_FOUND; AID_E_CONFLICT; AID_E_UNKNOWN; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_emergency_open(aid_store *store, aid_case support_case, const aid_emergency_options *options,
                                      aid_emergency *out_emergency, aid_error *error);

/** Ends an emergency access before its time: whoever opened it, or whoever may review it.
 * @param store      the community
 * @param emergency  which
 * @param error      receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE (it is over); otherwise as ::aid_emergency_open
 * @since 0.1 */
AID_API aid_status aid_emergency_end(aid_store *store, aid_emergency emergency, aid_error *error);

/** Says what somebody else found who looked at an emergency access: whoever leads the case, or a privacy officer.
 * @param store      the community
 * @param emergency  which; it must be over
 * @param outcome    ::aid_emergency_outcome
 * @param text       what was found, in words; required; kept as the client's; at most 64 KiB
 * @param error      receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE (still open, or reviewed already); AID_E_DENIED (whoever opened it, or whom it is about, does not
 *         review it); otherwise as ::aid_emergency_open
 * @since 0.1 */
AID_API aid_status aid_emergency_review(aid_store *store, aid_emergency emergency, int32_t outcome, const char *text,
                                        aid_error *error);

/** What is known of an emergency access. */
typedef struct aid_emergency_info {
    uint32_t struct_size;  /**< sizeof(aid_emergency_info) */
    int32_t state;         /**< ::aid_emergency_state at this moment */
    uint64_t withheld;     /**< ::aid_withheld bits: why texts are empty */
    uint64_t classes;      /**< what it opens: a bit for each class */
    aid_case support_case; /**< which case */
    aid_member subject;    /**< whose */
    aid_member member;     /**< who opened it */
    aid_member reviewer;   /**< who reviewed it; id 0 nobody yet */
    aid_time opened;       /**< when */
    aid_time until;        /**< open until then at most */
    aid_time ended;        /**< when it ended; 0 it is open */
    aid_time notice_from;  /**< the client sees it from then on; 0 at once */
    aid_time review_by;    /**< when it has to be reviewed */
    aid_time reviewed;     /**< when it was; 0 not yet */
    int32_t reason;        /**< ::aid_emergency_reason; 0 headers only */
    int32_t outcome;       /**< ::aid_emergency_outcome; 0 not reviewed, or headers only */
    uint32_t number;       /**< short number */
    int32_t extent;        /**< ::aid_extent: how much is shown */
    const char *credential; /**< the one it was opened with; never NULL, nor are the following */
    const char *text;      /**< why */
    const char *finding;   /**< what the review found */
} aid_emergency_info;

/** Fills what is known of an emergency access: for whoever opened it, the client and guardians once they are told, whoever leads
 * the case, and privacy officers; for the council that, when and by whom. Its texts are words of a case: reading them is
 * recorded, as ::aid_access_list shows.
 * @param store      the community
 * @param emergency  which
 * @param out_info   with its struct_size set
 * @param error      receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_DENIED; AID_E_ARGUMENT; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_emergency_get(aid_store *store, aid_emergency emergency, aid_emergency_info *out_info, aid_error *error);

/** Which emergency accesses. */
typedef struct aid_emergency_list_options {
    uint32_t struct_size;  /**< sizeof(aid_emergency_list_options) */
    int32_t state;         /**< ::aid_emergency_state; 0 all */
    uint64_t set;          /**< no bit is known yet: 0 */
    aid_case support_case; /**< only to this case; id 0 any */
    aid_member subject;    /**< only to this client's cases; id 0 anybody's */
    aid_member member;     /**< only those that this member opened; id 0 anybody's */
} aid_emergency_list_options;

/** Fills options with defaults; see ::aid_store_options_init.
 * @param options  to fill
 * @param struct_size  sizeof as the caller knows it
 * @since 0.1 */
AID_API void aid_emergency_list_options_init(aid_emergency_list_options *options, uint32_t struct_size);

/** Lists the emergency accesses that the acting member may see something of, the newest first. AID_EMERGENCY_OVER and
 * AID_EMERGENCY_OVERDUE are those that wait for a review.
 * @param store        the community
 * @param options      which; NULL all
 * @param emergencies  to fill; may be NULL when capacity is 0
 * @param capacity     how many fit
 * @param out_count    receives how many there are
 * @param error        receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_ARGUMENT
 * @since 0.1 */
AID_API aid_status aid_emergency_list(aid_store *store, const aid_emergency_list_options *options, aid_emergency *emergencies,
                                      size_t capacity, size_t *out_count, aid_error *error);

#ifdef __cplusplus
}
#endif
#endif

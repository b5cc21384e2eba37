/* SPDX-License-Identifier: MIT */
/** @file access.h
 * Who may do what on the support side, and why: one decision, by one table of 24 actions and ten roles, that a group's
 * charter can only narrow. Default is deny; a prohibition beats every permission. And who looked: whatever is read of a
 * case, or of somebody's words about their need, is written into the access log before it is returned, or it is refused. */
#ifndef MUTUALAID_ACCESS_H
#define MUTUALAID_ACCESS_H

#include <mutualaid/base.h>
#include <mutualaid/values.h>

#ifdef __cplusplus
extern "C" {
#endif

/** What else a decision goes by. */
typedef struct aid_may_options {
    uint32_t struct_size;   /**< sizeof(aid_may_options) */
    int32_t extent;         /**< ::aid_extent; 0 the thing itself */
    uint64_t classes;       /**< what would be seen: a bit for each class; 0 AID_CLASS_CASE */
    aid_member author;      /**< who wrote it, and so is no second person; id 0 nobody */
    aid_member assigned;    /**< to whom it is assigned; id 0 nobody */
    int32_t purpose;        /**< ::aid_consent_purpose; 0 ::AID_CONSENT_HELP */
    int32_t reserved;       /**< 0 */
    const char *credential; /**< the code that it asks for at this moment; NULL none */
} aid_may_options;

/** Fills options with defaults; see ::aid_store_options_init.
 * @param options  to fill
 * @param struct_size  sizeof as the caller knows it
 * @since 0.1 */
AID_API void aid_may_options_init(aid_may_options *options, uint32_t struct_size);

/** A decision, and what it rests on. */
typedef struct aid_verdict_info {
    uint32_t struct_size; /**< sizeof(aid_verdict_info) */
    int32_t permitted;    /**< ::aid_answer */
    uint64_t roles;       /**< what the acting member is towards the object: ::aid_case_role bits */
    int32_t role;         /**< ::aid_case_role that permitted, or whose condition failed; 0 none has the action at all */
    int32_t condition;    /**< ::aid_condition that the permission rests on, or that failed */
    int32_t reason;       /**< ::aid_reason_code; 0 when permitted */
    int32_t letter;       /**< the table's letter there, as a character: y o c 4 b a h or - */
} aid_verdict_info;

/** Decides whether the acting member may do something, at this moment. Nothing is remembered between calls: a consent that
 * was withdrawn no longer counts in the next one. A few hundred nanoseconds.
 * @param store     the community
 * @param action    ::aid_action
 * @param object    what it is about: the id of a member, a group, a consent, a case, an entry or a service
 * @param options   NULL: the thing itself, class case, for help
 * @param out_info  with its struct_size set; permitted or not, and why
 * @param error     receives the reason on failure; may be NULL
 * @return AID_OK whether permitted or not; AID_E_ARGUMENT; AID_E_NOT_FOUND
 * @since 0.1 */
AID_API aid_status aid_may(aid_store *store, int32_t action, uint64_t object, const aid_may_options *options,
                           aid_verdict_info *out_info, aid_error *error);

/** The letter of the table for an action and a role, as in docs/rights.md.
 * @param action  ::aid_action
 * @param role    ::aid_case_role
 * @return y yes, o own or assigned part, c with consent or another ground, 4 a second person, b emergency access, a counts
 *         only, h headers only, - never; 0 when there is no such action or role
 * @since 0.1 */
AID_API int32_t aid_may_letter(int32_t action, int32_t role);

/* ---- who looked ---- */

/** Which lines of the access log. */
typedef struct aid_access_list_options {
    uint32_t struct_size; /**< sizeof(aid_access_list_options) */
    int32_t reserved;     /**< 0 */
    uint64_t set;         /**< no bit is known yet: 0 */
    aid_case support_case; /**< only of this case; id 0 all */
    aid_member actor;     /**< only what this member read; id 0 anybody */
    aid_time from;        /**< not before; 0 no bound */
    aid_time until;       /**< before; 0 no bound */
    uint64_t before;      /**< only lines with lower numbers: the last number of the page before; 0 from the newest */
} aid_access_list_options;

/** Fills options with defaults; see ::aid_store_options_init.
 * @param options  to fill
 * @param struct_size  sizeof as the caller knows it
 * @since 0.1 */
AID_API void aid_access_list_options_init(aid_access_list_options *options, uint32_t struct_size);

/** One line of the access log: somebody read something about a person. */
typedef struct aid_access_row {
    uint64_t number;       /**< of the line, rising */
    aid_time at;           /**< when; ::AID_ACCESS_SAME_MINUTES from then on are the same line */
    aid_member actor;      /**< who */
    aid_case support_case; /**< in which case; id 0 in none */
    uint64_t object;       /**< what was read: the id of the case, entry or request; 0 not shown to headers only */
    aid_consent consent;   /**< the consent or other ground that it rested on; id 0 none was needed, or headers only */
    aid_emergency emergency; /**< the emergency access that was opened, or that it rested on; id 0 none, or headers only */
    uint64_t classes;      /**< which classes: a bit for each; 0 headers only */
    int32_t action;        /**< ::aid_action */
    int32_t role;          /**< ::aid_case_role that permitted it */
    int32_t condition;     /**< ::aid_condition that the permission rested on */
    int32_t purpose;       /**< ::aid_purpose that the actor named; 0 headers only */
    int32_t acting;        /**< ::aid_role plus 1 in which the actor said to act; 0 not said */
    int32_t extent;        /**< ::aid_extent: how much of the line is shown */
} aid_access_row;

/** Lists who read what is kept about a person, the newest first: for the person and guardians, for whoever leads a case the
 * lines of that case, and for privacy officer and council that, when and by whom.
 * @param store      the community
 * @param subject    about whom
 * @param options    which lines; NULL all
 * @param rows       to fill; may be NULL when capacity is 0
 * @param row_size   sizeof(aid_access_row)
 * @param capacity   how many rows fit
 * @param out_count  receives how many there are from `before` on
 * @param error      receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_DENIED: nothing of it may be seen; AID_E_NOT_FOUND; AID_E_ARGUMENT
 * @since 0.1 */
AID_API aid_status aid_access_list(aid_store *store, aid_member subject, const aid_access_list_options *options,
                                   aid_access_row *rows, uint32_t row_size, size_t capacity, size_t *out_count,
                                   aid_error *error);

/* ---- charters ---- */

/** Sets a group's charter: prohibitions that hold in the group and all groups below it, beside the table. Lines such as
 * `forbid role=guardian action=read-shared`: the words of a line are joined by "and", the lines by "or"; an unknown word is
 * refused. No charter permits anything, and none can take away what is listed in docs/support.md.
 * @param store  the community
 * @param group  whose
 * @param text   all of it; "" takes every prohibition back; at most 64 KiB
 * @param error  receives the reason on failure, with line and column; may be NULL
 * @return AID_OK; AID_E_FORMAT; AID_E_ARGUMENT; AID_E_NOT_FOUND; AID_E_DENIED: needs a coordinator or the host; AID_E_CONFLICT;
 *         AID_E_UNKNOWN; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_group_set_charter(aid_store *store, aid_group group, const char *text, aid_error *error);

/** What charters say in a group: its own text, and the strictest of its own and of all above it. */
typedef struct aid_charter_info {
    uint32_t struct_size;  /**< sizeof(aid_charter_info) */
    int32_t glass_minutes; /**< how long an emergency access is open at most */
    uint64_t forbids;      /**< how many prohibitions hold here */
    int32_t threshold;     /**< how many people a published figure is about at least; 0 no charter says it */
    int32_t service_team;  /**< 1: all specialists are the team of a case that is kept at AID_LEVEL_AUDITED */
    const char *text;      /**< the group's own; never NULL */
} aid_charter_info;

/** Fills what charters say in a group.
 * @param store     the community
 * @param group     where
 * @param out_info  with its struct_size set
 * @param error     receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_ARGUMENT; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_group_charter(aid_store *store, aid_group group, aid_charter_info *out_info, aid_error *error);

#ifdef __cplusplus
}
#endif
#endif

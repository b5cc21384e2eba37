/* SPDX-License-Identifier: MIT */
/** @file group.h
 * Groups: what kind they are, the tree they stand in, who is in them, and the policy each has given itself. */
#ifndef MUTUALAID_GROUP_H
#define MUTUALAID_GROUP_H

#include <mutualaid/store.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Bit numbers for aid_group_options.set: the field counts even when it is 0 or NULL. */
typedef enum aid_group_field {
    AID_GROUP_FIELD_PARENT = 0,   /**< parent: id 0 takes the group out of its parent */
    AID_GROUP_FIELD_PRESENCE = 1, /**< presence */
    AID_GROUP_FIELD_PLACE = 2,    /**< placed, latitude, longitude */
    AID_GROUP_FIELD_ZONE = 3,     /**< zone */
    AID_GROUP_FIELD_LANGUAGES = 4, /**< languages */
    AID_GROUP_FIELD_TOPICS = 5,   /**< topics */
    AID_GROUP_FIELD_TEXT = 6,     /**< text */
    AID_GROUP_FIELD_REFERENCE = 7, /**< reference */
    AID_GROUP_FIELD_SENSITIVE = 8 /**< sensitive */
} aid_group_field;

/** What a group is. For ::aid_group_found and ::aid_group_update. */
typedef struct aid_group_options {
    uint32_t struct_size;  /**< sizeof(aid_group_options) */
    int32_t kind;          /**< ::aid_group_kind; 0 mutual aid when founding */
    uint64_t set;          /**< ::aid_group_field bits */
    uint64_t presence;     /**< ::aid_presence bits; 0 not stated */
    aid_group parent;      /**< the group it belongs to; a group is never its own ancestor */
    aid_member founder;    /**< becomes its first coordinator; id 0: the acting member, if any. Founding only */
    int32_t legal_form;    /**< ::aid_legal_form; 0 informal when founding */
    int32_t sensitive;     /**< ::aid_answer: yes seals name and topics too (health, addiction, crisis, …) */
    int32_t placed;        /**< 1: latitude and longitude are given */
    int32_t latitude;      /**< degrees × 10⁷, ±900,000,000 */
    int32_t longitude;     /**< degrees × 10⁷, ±1,800,000,000 */
    int32_t reserved;      /**< 0 */
    const char *name;      /**< required when founding; at most 200 bytes */
    const char *topics;    /**< one a line */
    const char *text;      /**< a description; at most 64 KiB */
    const char *reference; /**< the host's own key, unique among the community's groups; at most 200 bytes */
    const char *zone;      /**< such as "Europe/Berlin"; default of its members; not stated: UTC */
    const char *languages; /**< tags in order of preference, such as "ru en" */
} aid_group_options;

/** Fills options with defaults; see ::aid_store_options_init.
 * @param options  to fill
 * @param struct_size  sizeof as the caller knows it
 * @since 0.1 */
AID_API void aid_group_options_init(aid_group_options *options, uint32_t struct_size);

/** Founds a group. Its founder becomes a member and the first coordinator.
 * @param store      the community
 * @param options    what it is; `name` is required
 * @param out_group  receives the handle; may be NULL
 * @param error      receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT; AID_E_NOT_FOUND (parent, founder); AID_E_DENIED; AID_E_STATE (reference taken);
 *         AID_E_CONFLICT; AID_E_UNKNOWN; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_group_found(aid_store *store, const aid_group_options *options, aid_group *out_group,
                                   aid_error *error);

/** Changes a group: fields whose bit is set or whose value is not zero.
 * @param store    the community
 * @param group    to change
 * @param options  what changes
 * @param error    receives the reason on failure; may be NULL
 * @return as ::aid_group_found; AID_E_ARGUMENT (CYCLE) when it would become its own ancestor
 * @since 0.1 */
AID_API aid_status aid_group_update(aid_store *store, aid_group group, const aid_group_options *options,
                                    aid_error *error);

/** Closes a group for good: nothing new can be done in it; its history stays.
 * @param store   the community
 * @param group   to close; must have no open exchanges
 * @param reason  clear text for the log; may be NULL
 * @param error   receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE; AID_E_DENIED; AID_E_NOT_FOUND; AID_E_CONFLICT; AID_E_UNKNOWN; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_group_close(aid_store *store, aid_group group, const char *reason, aid_error *error);

/** What is known about a group. */
typedef struct aid_group_info {
    uint32_t struct_size;  /**< sizeof(aid_group_info) */
    int32_t kind;          /**< ::aid_group_kind */
    uint64_t withheld;     /**< ::aid_withheld bits for the text that is empty */
    uint64_t presence;     /**< ::aid_presence bits */
    uint64_t member_count; /**< active members */
    uint64_t number;       /**< short number, from 1, in order of founding */
    aid_group parent;      /**< id 0 none */
    aid_member founder;    /**< id 0 the host program */
    int32_t legal_form;    /**< ::aid_legal_form */
    int32_t sensitive;     /**< ::aid_answer */
    int32_t placed;        /**< 1: latitude and longitude are given */
    int32_t latitude;      /**< degrees × 10⁷ */
    int32_t longitude;     /**< degrees × 10⁷ */
    int32_t closed;        /**< 1 once closed */
    const char *name;      /**< never NULL, nor are the following */
    const char *topics;    /**< one a line */
    const char *text;      /**< description */
    const char *reference; /**< the host's key */
    const char *zone;      /**< "" is UTC */
    const char *languages; /**< tags separated by spaces */
} aid_group_info;

/** Fills what is known about a group.
 * @param store     the community
 * @param group     which
 * @param out_info  with its struct_size set
 * @param error     receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_ARGUMENT; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_group_get(aid_store *store, aid_group group, aid_group_info *out_info, aid_error *error);

/** Finds a group by its reference, exactly.
 * @param store      the community
 * @param reference  the host's key
 * @param out_group  receives the handle
 * @param error      receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_ARGUMENT; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_group_find(aid_store *store, const char *reference, aid_group *out_group, aid_error *error);

/** Lists all groups in order of founding.
 * @param store      the community
 * @param groups     to fill; may be NULL when capacity is 0
 * @param capacity   how many fit
 * @param out_count  receives how many there are
 * @param error      receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT
 * @since 0.1 */
AID_API aid_status aid_group_list(aid_store *store, aid_group *groups, size_t capacity, size_t *out_count,
                                  aid_error *error);

/** Lists a group's active members in order of joining.
 * @param store      the community
 * @param group      which
 * @param members    to fill; may be NULL when capacity is 0
 * @param capacity   how many fit
 * @param out_count  receives how many there are
 * @param error      receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_ARGUMENT
 * @since 0.1 */
AID_API aid_status aid_group_members(aid_store *store, aid_group group, aid_member *members, size_t capacity,
                                     size_t *out_count, aid_error *error);

/** Two groups agree to help each other: their requests open to each other in tier 1.
 * @param store  the community
 * @param group  one
 * @param other  the other
 * @param error  receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_ARGUMENT (the same group); AID_E_STATE (agreed already); AID_E_DENIED; AID_E_CONFLICT;
 *         AID_E_UNKNOWN; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_group_agree(aid_store *store, aid_group group, aid_group other, aid_error *error);

/** Ends such an agreement.
 * @param store  the community
 * @param group  one
 * @param other  the other
 * @param error  receives the reason on failure; may be NULL
 * @return as ::aid_group_agree; AID_E_STATE when there is none
 * @since 0.1 */
AID_API aid_status aid_group_end_agreement(aid_store *store, aid_group group, aid_group other, aid_error *error);

/** Lists the groups that this one has an agreement with, in order of founding.
 * @param store      the community
 * @param group      whose
 * @param groups     to fill; may be NULL when capacity is 0
 * @param capacity   how many fit
 * @param out_count  receives how many there are
 * @param error      receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_ARGUMENT
 * @since 0.1 */
AID_API aid_status aid_group_agreements(aid_store *store, aid_group group, aid_group *groups, size_t capacity,
                                        size_t *out_count, aid_error *error);

/** Bit numbers for aid_policy.set. */
typedef enum aid_policy_field {
    AID_POLICY_FIELD_CREDIT_MIN = 0,    /**< credit_min: 0 is "never below zero" */
    AID_POLICY_FIELD_CREDIT_MAX = 1,    /**< credit_max: 0 is "never above zero" */
    AID_POLICY_FIELD_SILENCE_DAYS = 2,  /**< silence_days: 0 is "silence never counts" */
    AID_POLICY_FIELD_PROPOSAL_DAYS = 3, /**< proposal_days: 0 is "proposals never lapse" */
    AID_POLICY_FIELD_BAN_DAYS = 4,      /**< ban_days: 0 is "may come back at once" */
    AID_POLICY_FIELD_TIER_HOURS = 5,    /**< tier_hours: zeros are "open at once" */
    AID_POLICY_FIELD_WEIGHTS = 6,       /**< weights: zeros count */
    AID_POLICY_FIELD_GENERALISE = 7,    /**< generalise: 0 is "exact skill or narrower only" */
    AID_POLICY_FIELD_HOLD_DAYS = 8      /**< hold_days: 0 is "what was accepted stays" */
} aid_policy_field;

/** What a group has decided for itself. Charter versions judge commands, never what is booked already. */
typedef struct aid_policy {
    uint32_t struct_size;     /**< sizeof(aid_policy) */
    int32_t unit;             /**< ::aid_unit of its help; default by kind: volunteer centres count volunteer minutes, the rest time */
    uint64_t set;             /**< ::aid_policy_field bits */
    int64_t credit_min;       /**< lowest balance, ≤ 0, in the unit; default −600 */
    int64_t credit_max;       /**< highest balance, ≥ 0; default 1800 */
    int32_t credit_min_mode;  /**< ::aid_credit_mode; default AID_CREDIT_BLOCK */
    int32_t credit_max_mode;  /**< ::aid_credit_mode; default AID_CREDIT_FLAG */
    int32_t default_minutes;  /**< minutes of a listing that states none; default 60 */
    int32_t silence_days;     /**< after so many days the other side's silence is consent; default 14 */
    int32_t proposal_days;    /**< a proposal lapses after so many days; default 14 */
    int32_t ban_days;         /**< a declined pair is not proposed again for so many days; default 90 */
    int32_t generalise;       /**< how many levels up in the skill tree an offer may be; default 2 */
    int32_t hold_days;        /**< what was accepted is called off when nobody confirms it so many days after it was to take
                                   place; default 90 */
    int32_t tier_hours[4];    /**< hours after which tiers 0..3 open: own group, agreements, ancestors' groups, public service; default 0 24 48 72 */
    int32_t weights[10];      /**< score weights by ::aid_term, 0..10⁶; default 20 15 15 15 10 5 5 5 5 5 */
} aid_policy;

/** Fills a policy with nothing stated; see ::aid_store_options_init.
 * @param policy  to fill
 * @param struct_size  sizeof as the caller knows it
 * @since 0.1 */
AID_API void aid_policy_init(aid_policy *policy, uint32_t struct_size);

/** Reads the policy in force: every field has its value, stated or default.
 * @param store       the community
 * @param group       whose
 * @param out_policy  with its struct_size set
 * @param error       receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_ARGUMENT
 * @since 0.1 */
AID_API aid_status aid_group_policy_get(aid_store *store, aid_group group, aid_policy *out_policy, aid_error *error);

/** Changes the policy: fields whose bit is set or whose value is not zero.
 * @param store   the community
 * @param group   whose
 * @param policy  what changes
 * @param error   receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_ARGUMENT; AID_E_DENIED; AID_E_CONFLICT; AID_E_UNKNOWN; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_group_policy_set(aid_store *store, aid_group group, const aid_policy *policy,
                                        aid_error *error);

#ifdef __cplusplus
}
#endif
#endif

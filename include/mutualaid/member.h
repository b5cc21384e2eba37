/* SPDX-License-Identifier: MIT */
/** @file member.h
 * People: enrolling with one field, joining and leaving groups freely, roles, credentials, blocks, finding someone. */
#ifndef MUTUALAID_MEMBER_H
#define MUTUALAID_MEMBER_H

#include <mutualaid/calendar.h>
#include <mutualaid/group.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Bit numbers for aid_member_options.set: the field counts even when it is 0 or NULL. */
typedef enum aid_member_field {
    AID_MEMBER_FIELD_PREFERRED_NAME = 0,    /**< preferred_name */
    AID_MEMBER_FIELD_REFERENCE = 1,         /**< reference */
    AID_MEMBER_FIELD_BIRTH_BAND = 2,        /**< birth_band */
    AID_MEMBER_FIELD_PHONES = 3,            /**< phones */
    AID_MEMBER_FIELD_EMAILS = 4,            /**< emails */
    AID_MEMBER_FIELD_ADDRESS = 5,           /**< address */
    AID_MEMBER_FIELD_PREFERRED_CONTACT = 6, /**< preferred_contact */
    AID_MEMBER_FIELD_LANGUAGES = 7,         /**< languages */
    AID_MEMBER_FIELD_ZONE = 8,              /**< zone */
    AID_MEMBER_FIELD_PLACE = 9,             /**< placed, latitude, longitude */
    AID_MEMBER_FIELD_REACH = 10,            /**< reach_m: 0 is "same place only" */
    AID_MEMBER_FIELD_WEEK = 11,             /**< week: all zero is "never" */
    AID_MEMBER_FIELD_DAY_MINUTES = 12,      /**< day_minutes: 0 is "none" */
    AID_MEMBER_FIELD_WEEK_MINUTES = 13,     /**< week_minutes: 0 is "none" */
    AID_MEMBER_FIELD_ASKS = 14,             /**< asks_per_week: 0 is "do not ask me" */
    AID_MEMBER_FIELD_PAUSE = 15,            /**< pause_until: 0 ends a pause */
    AID_MEMBER_FIELD_UNSTATE_WEEK = 16,     /**< forgets the week: always available again */
    AID_MEMBER_FIELD_UNSTATE_MINUTES = 17,  /**< forgets day_minutes, week_minutes and asks_per_week */
    AID_MEMBER_FIELD_UNSTATE_PLACE = 18     /**< forgets place and reach: anywhere again */
} aid_member_field;

/** What a member tells about themselves. Only `name` is needed; what is not stated does not constrain matching. */
typedef struct aid_member_options {
    uint32_t struct_size;    /**< sizeof(aid_member_options) */
    int32_t placed;          /**< 1: latitude and longitude are given */
    uint64_t set;            /**< ::aid_member_field bits */
    aid_group group;         /**< a group to join at once; id 0 none. Enrolling only */
    uint64_t roles;          /**< ::aid_role bits in that group; 0 a plain member. Enrolling only */
    aid_time pause_until;    /**< not matched before this time; 0 not paused */
    aid_week week;           /**< when they can help, in their own zone; all zero: always */
    int32_t latitude;        /**< degrees × 10⁷ */
    int32_t longitude;       /**< degrees × 10⁷ */
    int32_t exact_place;     /**< ::aid_answer: yes lets matching see the exact place; otherwise a cell of 150 m or more */
    int32_t reach_m;         /**< how far they go, metres; 0 any distance */
    int32_t day_minutes;     /**< most minutes of help a day; 0 any */
    int32_t week_minutes;    /**< most minutes of help a week; 0 any */
    int32_t asks_per_week;   /**< how often they want to be asked; 0 any */
    int32_t matching;        /**< ::aid_answer: no keeps them out of matching */
    int32_t online;          /**< ::aid_answer: yes helps online too, no in person only */
    int32_t reserved;        /**< 0 */
    const char *name;        /**< required when enrolling; at most 200 bytes */
    const char *preferred_name; /**< how they want to be called */
    const char *reference;   /**< the host's own key, unique among the community's members */
    const char *birth_band;  /**< such as "1950-1959" */
    const char *phones;      /**< one a line */
    const char *emails;      /**< one a line */
    const char *address;     /**< lines */
    const char *preferred_contact; /**< such as "phone, evenings" */
    const char *languages;   /**< tags in order of preference */
    const char *zone;        /**< such as "Asia/Yekaterinburg"; not stated: their first group's */
} aid_member_options;

/** Fills options with defaults; see ::aid_store_options_init.
 * @param options  to fill
 * @param struct_size  sizeof as the caller knows it
 * @since 0.1 */
AID_API void aid_member_options_init(aid_member_options *options, uint32_t struct_size);

/** Enrols a person, perhaps in no group yet.
 * @param store       the community
 * @param options     who; `name` is required
 * @param out_member  receives the handle; may be NULL
 * @param error       receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT; AID_E_NOT_FOUND (group); AID_E_DENIED; AID_E_STATE (reference taken, group closed);
 *         AID_E_CONFLICT; AID_E_UNKNOWN; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_member_enrol(aid_store *store, const aid_member_options *options, aid_member *out_member,
                                    aid_error *error);

/** Changes what is known about a person: fields whose bit is set or whose value is not zero.
 * @param store    the community
 * @param member   who; the acting member must be the same, or a coordinator of one of their groups
 * @param options  what changes
 * @param error    receives the reason on failure; may be NULL
 * @return as ::aid_member_enrol
 * @since 0.1 */
AID_API aid_status aid_member_update(aid_store *store, aid_member member, const aid_member_options *options,
                                     aid_error *error);

/** Joining a group. */
typedef struct aid_join_options {
    uint32_t struct_size; /**< sizeof(aid_join_options) */
    uint32_t reserved;    /**< 0 */
    uint64_t roles;       /**< ::aid_role bits; 0 a plain member. More than member and volunteer needs a coordinator */
} aid_join_options;

/** Leaving a group. */
typedef struct aid_leave_options {
    uint32_t struct_size; /**< sizeof(aid_leave_options) */
    uint32_t reserved;    /**< 0 */
    const char *reason;   /**< a note, kept as the leaving member's; may be NULL */
} aid_leave_options;

/** A person joins a group; one who left may come back.
 * @param store    the community
 * @param member   who
 * @param group    where
 * @param options  NULL: as a plain member
 * @param error    receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE (is a member already, group closed); AID_E_NOT_FOUND; AID_E_DENIED; AID_E_CONFLICT; AID_E_UNKNOWN;
 *         AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_member_join(aid_store *store, aid_member member, aid_group group,
                                   const aid_join_options *options, aid_error *error);

/** A person leaves a group, at any time. Their open offers and requests there are withdrawn, proposed and accepted
 * exchanges there cancelled; the account stays in the books.
 * @param store    the community
 * @param member   who
 * @param group    from where
 * @param options  NULL for none
 * @param error    receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE (is no member); AID_E_NOT_FOUND; AID_E_DENIED; AID_E_CONFLICT; AID_E_UNKNOWN; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_member_leave(aid_store *store, aid_member member, aid_group group,
                                    const aid_leave_options *options, aid_error *error);

/** Says which roles a member has in a group. A group keeps at least one coordinator once it has one.
 * @param store   the community
 * @param member  who; must be active in the group
 * @param group   where
 * @param roles   ::aid_role bits, all of them; the member bit is implied
 * @param error   receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE; AID_E_ARGUMENT; AID_E_NOT_FOUND; AID_E_DENIED; AID_E_CONFLICT; AID_E_UNKNOWN; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_member_set_roles(aid_store *store, aid_member member, aid_group group, uint64_t roles,
                                        aid_error *error);

/** Which roles a member has in a group.
 * @param store      the community
 * @param member     who
 * @param group      where
 * @param out_roles  receives ::aid_role bits; 0 when not an active member
 * @param error      receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND
 * @since 0.1 */
AID_API aid_status aid_member_roles(aid_store *store, aid_member member, aid_group group, uint64_t *out_roles,
                                    aid_error *error);

/** Blocks or unblocks another person: a blocked pair is never matched, in either direction.
 * @param store    the community
 * @param member   who blocks
 * @param other    whom
 * @param blocked  ::aid_answer: yes blocks, no unblocks what `member` blocked
 * @param reason   a note only `member` and coordinators see; may be NULL
 * @param error    receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT; AID_E_STATE (is so already); AID_E_NOT_FOUND; AID_E_DENIED; AID_E_CONFLICT; AID_E_UNKNOWN;
 *         AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_member_block(aid_store *store, aid_member member, aid_member other, int32_t blocked,
                                    const char *reason, aid_error *error);

/** Says that two people live together: they are not matched with each other.
 * @param store     the community
 * @param member    one
 * @param other     the other
 * @param together  ::aid_answer
 * @param error     receives the reason on failure; may be NULL
 * @return as ::aid_member_block
 * @since 0.1 */
AID_API aid_status aid_member_household(aid_store *store, aid_member member, aid_member other, int32_t together,
                                        aid_error *error);

/** What a list of marked pairs shows. */
typedef enum aid_mark {
    AID_MARK_BLOCK = 1,    /**< whom the member has blocked */
    AID_MARK_HOUSEHOLD = 2, /**< with whom the member lives */
    AID_MARK_GUARDIAN = 4  /**< who is named as the member's guardian */
} aid_mark;

/** Lists the people whom a member has blocked, or lives with, in order of enrolling.
 * @param store      the community
 * @param member     who
 * @param mark       ::aid_mark
 * @param members    to fill; may be NULL when capacity is 0
 * @param capacity   how many fit
 * @param out_count  receives how many there are
 * @param error      receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_ARGUMENT; AID_E_DENIED: blocks are seen by the member, coordinators and the host
 * @since 0.1 */
AID_API aid_status aid_member_marked(aid_store *store, aid_member member, int32_t mark, aid_member *members,
                                     size_t capacity, size_t *out_count, aid_error *error);

/** A credential that matching can ask for. */
typedef struct aid_credential_options {
    uint32_t struct_size; /**< sizeof(aid_credential_options) */
    uint32_t reserved;    /**< 0 */
    aid_time from;        /**< valid from; 0 from now */
    aid_time until;       /**< valid until; 0 for ever */
    const char *code;     /**< which, such as "first-aid" or "over-18"; letters, digits, '-', '_', '.'; at most 64 bytes */
    const char *issuer;   /**< who issued it; clear text; may be NULL */
    const char *evidence; /**< a hash of the document, 16 to 64 hex digits; the document itself is not kept; may be NULL */
} aid_credential_options;

/** Says that a member has a credential, before anybody has looked at its document: the claim counts for nothing until
 * ::aid_member_grant_credential of the same code verifies it. That somebody is of age is such a claim ("over-18"), so that
 * no date of birth has to be kept.
 * @param store    the community
 * @param member   who; the acting member must be the same, or a coordinator of one of their groups
 * @param options  which; `code` is required
 * @param error    receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE (is verified already); AID_E_ARGUMENT; AID_E_NOT_FOUND; AID_E_DENIED; AID_E_CONFLICT; AID_E_UNKNOWN;
 *         AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_member_claim_credential(aid_store *store, aid_member member,
                                               const aid_credential_options *options, aid_error *error);

/** Records that a member holds a credential: verifies what was claimed, or states it anew. Needs a coordinator of one of the
 * member's groups, or the host; never the holder.
 * @param store    the community
 * @param member   who
 * @param options  which; `code` is required
 * @param error    receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT; AID_E_NOT_FOUND; AID_E_DENIED; AID_E_CONFLICT; AID_E_UNKNOWN; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_member_grant_credential(aid_store *store, aid_member member,
                                               const aid_credential_options *options, aid_error *error);

/** Takes a credential back.
 * @param store   the community
 * @param member  who
 * @param code    which
 * @param error   receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE (holds none); AID_E_NOT_FOUND; AID_E_DENIED; AID_E_CONFLICT; AID_E_UNKNOWN; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_member_revoke_credential(aid_store *store, aid_member member, const char *code,
                                                aid_error *error);

/** A credential that a member holds or held. */
typedef struct aid_credential {
    aid_time from;       /**< valid from */
    aid_time until;      /**< valid until; 0 for ever */
    int32_t revoked;     /**< 1: taken back */
    int32_t state;       /**< ::aid_credential_state at this moment */
    aid_member holder;   /**< whose */
    aid_member verifier; /**< who looked at the document; id 0 the host program, or nobody yet */
    const char *code;    /**< which; lives as info text does, like the next two */
    const char *issuer;  /**< who issued it */
    const char *evidence; /**< a hash of the document */
} aid_credential;

/** Lists a member's credentials, the newest first.
 * @param store      the community
 * @param member     who
 * @param rows       to fill; may be NULL when capacity is 0
 * @param row_size   sizeof(aid_credential)
 * @param capacity   how many rows fit
 * @param out_count  receives how many there are
 * @param error      receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_ARGUMENT; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_member_credentials(aid_store *store, aid_member member, aid_credential *rows, uint32_t row_size,
                                          size_t capacity, size_t *out_count, aid_error *error);

/** Lists verified credentials that are over within so many days, the soonest first.
 * @param store      the community
 * @param group      of active members of this group; id 0 of anyone
 * @param days       0 to 3660
 * @param rows       to fill; may be NULL when capacity is 0
 * @param row_size   sizeof(aid_credential)
 * @param capacity   how many rows fit
 * @param out_count  receives how many there are
 * @param error      receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_ARGUMENT; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_credential_expiring(aid_store *store, aid_group group, int32_t days, aid_credential *rows,
                                           uint32_t row_size, size_t capacity, size_t *out_count, aid_error *error);

/** Names a guardian of a person, or ends the guardianship. What a guardian consents to for the person ends with it.
 * @param store     the community
 * @param ward      the person
 * @param guardian  who; another than the acting member
 * @param named     ::aid_answer: yes names, or sets another end; no ends
 * @param until     until when, such as the day on which the person comes of age; 0 until ended
 * @param document  on which decision it rests, kept as the person's; may be NULL
 * @param error     receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE (is no guardian); AID_E_ARGUMENT; AID_E_NOT_FOUND; AID_E_DENIED: needs a coordinator of one of the
 *         person's groups, or the host; AID_E_CONFLICT; AID_E_UNKNOWN; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_member_guardian(aid_store *store, aid_member ward, aid_member guardian, int32_t named, aid_time until,
                                       const char *document, aid_error *error);

/** What is known about a person, as far as the acting member may see it. */
typedef struct aid_member_info {
    uint32_t struct_size;    /**< sizeof(aid_member_info) */
    int32_t placed;          /**< 1: latitude and longitude are given */
    uint64_t withheld_identity; /**< ::aid_withheld bits: why name, reference, birth band are empty */
    uint64_t withheld_contact; /**< ::aid_withheld bits: why phones, e-mails, address are empty */
    uint64_t number;         /**< short number, from 1, in order of enrolling */
    uint64_t group_count;    /**< groups they are active in */
    aid_group first_group;   /**< the first of them; id 0 none */
    aid_time pause_until;    /**< 0 not paused */
    aid_week week;           /**< when they can help */
    int32_t latitude;        /**< degrees × 10⁷, coarse unless the exact place may be seen */
    int32_t longitude;       /**< degrees × 10⁷ */
    int32_t reach_m;         /**< −1 not stated */
    int32_t day_minutes;     /**< −1 not stated */
    int32_t week_minutes;    /**< −1 not stated */
    int32_t asks_per_week;   /**< −1 not stated */
    int32_t matching;        /**< ::aid_answer; 0 not stated */
    int32_t online;          /**< ::aid_answer; 0 not stated */
    int32_t week_stated;     /**< 1: `week` was stated */
    int32_t reserved;        /**< 0 */
    const char *name;        /**< never NULL, nor are the following */
    const char *preferred_name; /**< how they want to be called */
    const char *reference;   /**< the host's key */
    const char *birth_band;  /**< such as "1950-1959" */
    const char *phones;      /**< one a line */
    const char *emails;      /**< one a line */
    const char *address;     /**< lines */
    const char *preferred_contact; /**< such as "phone, evenings" */
    const char *languages;   /**< tags separated by spaces */
    const char *zone;        /**< "" not stated */
} aid_member_info;

/** Fills what is known about a person.
 * @param store     the community
 * @param member    who
 * @param out_info  with its struct_size set
 * @param error     receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_ARGUMENT; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_member_get(aid_store *store, aid_member member, aid_member_info *out_info, aid_error *error);

/** Finds a member by reference, exactly.
 * @param store       the community
 * @param group       only an active member of this group; id 0 anyone
 * @param reference   the host's key
 * @param out_member  receives the handle
 * @param error       receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_ARGUMENT; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_member_find(aid_store *store, aid_group group, const char *reference, aid_member *out_member,
                                   aid_error *error);

/** Lists all members in order of enrolling.
 * @param store      the community
 * @param members    to fill; may be NULL when capacity is 0
 * @param capacity   how many fit
 * @param out_count  receives how many there are
 * @param error      receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT
 * @since 0.1 */
AID_API aid_status aid_member_list(aid_store *store, aid_member *members, size_t capacity, size_t *out_count,
                                   aid_error *error);

/** Lists the groups a member is active in, in order of joining.
 * @param store      the community
 * @param member     who
 * @param groups     to fill; may be NULL when capacity is 0
 * @param capacity   how many fit
 * @param out_count  receives how many there are
 * @param error      receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_ARGUMENT
 * @since 0.1 */
AID_API aid_status aid_member_groups(aid_store *store, aid_member member, aid_group *groups, size_t capacity,
                                     size_t *out_count, aid_error *error);

/** How to search. */
typedef struct aid_search_options {
    uint32_t struct_size;  /**< sizeof(aid_search_options) */
    uint32_t reserved;     /**< 0 */
    aid_group group;       /**< members: only this group's; skills: also this group's own list; id 0 the whole community */
    const char *languages; /**< skills: labels in these languages first */
} aid_search_options;

/** Someone whose name is like the text. */
typedef struct aid_member_hit {
    aid_member member; /**< who */
    int32_t points;    /**< how well it fits, 0..1000 */
    int32_t kind;      /**< ::aid_hit_kind */
    const char *name;  /**< their name; lives as info text does */
} aid_member_hit;

/** Searches people by name: any script, any case, parts of names, a typo or two.
 * @param store      the community
 * @param name       what to look for
 * @param options    NULL for the whole community
 * @param rows       to fill, best first; may be NULL when capacity is 0
 * @param row_size   sizeof(aid_member_hit)
 * @param capacity   how many rows fit
 * @param out_count  receives how many people fit
 * @param error      receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT; AID_E_NOT_FOUND (group); AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_member_search(aid_store *store, const char *name, const aid_search_options *options,
                                     aid_member_hit *rows, uint32_t row_size, size_t capacity, size_t *out_count,
                                     aid_error *error);

#ifdef __cplusplus
}
#endif
#endif

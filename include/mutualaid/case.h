/* SPDX-License-Identifier: MIT */
/** @file case.h
 * Support cases: one shared record of somebody's support, kept by a team, with its life, its entries and who may see what.
 *
 * A case is for a person, or for a family (a group of kind AID_GROUP_FAMILY). It starts in intake, becomes active on a
 * recorded ground, may rest, and is closed with a reason; it can be taken up again. Whoever is on its team has a role in
 * it from a day to a day; every decision goes through the one table of ::aid_may, so all specialists on a team see the
 * same. Texts are the personal data of whom they are about: sealed and erased with that person. What stays is the
 * skeleton: ids, days, states, roles.
 *
 * Everything here needs an acting member, see ::aid_store_act_as. */
#ifndef MUTUALAID_CASE_H
#define MUTUALAID_CASE_H

#include <mutualaid/store.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Why a case ended. */
typedef enum aid_case_reason {
    AID_CASE_NEED_MET = 1,       /**< the need is met */
    AID_CASE_REDUCED = 2,        /**< the need has become smaller */
    AID_CASE_ELSEWHERE = 3,      /**< somebody else helps */
    AID_CASE_WITHDREW = 4,       /**< the client did not wish to go on */
    AID_CASE_NO_CAPACITY = 5,    /**< nobody could */
    AID_CASE_MOVED = 6,          /**< the client moved away */
    AID_CASE_DIED = 7,           /**< the client died */
    AID_CASE_OTHER = 8           /**< another reason, said in the text */
} aid_case_reason;

/** What an entry of a case is. */
typedef enum aid_case_entry_kind {
    AID_CASE_ENTRY_NOTE = 1,      /**< a note of the team */
    AID_CASE_ENTRY_STATEMENT = 2, /**< what somebody says in their own words */
    AID_CASE_ENTRY_INCIDENT = 3,  /**< something that happened and should not have */
    AID_CASE_ENTRY_FINDING = 4,   /**< an oversight finding or a complaint; it must be answered within ::AID_ENTRY_ANSWER_DAYS days */
    AID_CASE_ENTRY_DECISION = 5,  /**< a decision that somebody else took, such as a court */
    AID_CASE_ENTRY_ADVICE = 6,    /**< advice */
    AID_CASE_ENTRY_RELEASE = 7    /**< something that was handed on */
} aid_case_entry_kind;

/** Who may read an entry, by the table of ::aid_may. */
typedef enum aid_audience {
    AID_AUDIENCE_SHARED = 1,    /**< client, guardians and team */
    AID_AUDIENCE_TEAM = 2,      /**< the team; the client by their own export */
    AID_AUDIENCE_RESTRICTED = 3 /**< its author and the lead: it protects a source or a third person. Others see that it is there */
} aid_audience;

/** Numbers that hold for all cases. */
typedef enum aid_case_number {
    AID_CASELOAD_WARN = 20,     /**< open cases of one specialist from which a further one wants `accept_warning` */
    AID_CASELOAD_MOST = 40,     /**< open cases of one specialist beyond which no other is assigned */
    AID_ENTRY_ANSWER_DAYS = 30  /**< days within which a finding is to be answered */
} aid_case_number;

/** What a new case states. */
typedef struct aid_case_options {
    uint32_t struct_size; /**< sizeof(aid_case_options) */
    int32_t level;        /**< ::aid_case_level; 0 AID_LEVEL_PROTECTED */
    uint64_t set;         /**< no bit is known yet: 0 */
    uint64_t types;       /**< what support it is about: a bit for each type; 0 not stated */
    aid_group group;      /**< whose service it is; required */
    aid_group family;     /**< of kind AID_GROUP_FAMILY when the case is for a family; the subject then speaks for it */
    const char *title;    /**< at most 200 bytes */
    const char *text;     /**< what it is about; at most 64 KiB */
} aid_case_options;

/** Fills options with defaults; see ::aid_store_options_init.
 * @param options  to fill
 * @param struct_size  sizeof as the caller knows it
 * @since 0.1 */
AID_API void aid_case_options_init(aid_case_options *options, uint32_t struct_size);

/** Opens a case, in intake. The acting member is the client, a guardian, or works for the group.
 * @param store     the community
 * @param subject   the client; in a family case who speaks for it
 * @param options   what it states; `group` is required
 * @param out_case  receives its handle; may be NULL
 * @param error     receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT; AID_E_NOT_FOUND; AID_E_DENIED; AID_E_STATE; AID_E_CONFLICT; AID_E_UNKNOWN;
 *         AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_case_open(aid_store *store, aid_member subject, const aid_case_options *options, aid_case *out_case,
                                 aid_error *error);

/** What an act on a case says. */
typedef struct aid_case_act_options {
    uint32_t struct_size; /**< sizeof(aid_case_act_options) */
    int32_t reason;       /**< close: ::aid_case_reason; required */
    uint64_t set;         /**< no bit is known yet: 0 */
    int32_t level;        /**< set level: ::aid_case_level; required */
    int32_t reserved;     /**< 0 */
    const char *text;     /**< a remark; at most 64 KiB. Closing with AID_CASE_OTHER needs it */
} aid_case_act_options;

/** Fills options with defaults; see ::aid_store_options_init.
 * @param options  to fill
 * @param struct_size  sizeof as the caller knows it
 * @since 0.1 */
AID_API void aid_case_act_options_init(aid_case_act_options *options, uint32_t struct_size);

/** Makes a case active, from intake or after a rest. The client's consent for whoever leads it must be in force, or another
 * ground be recorded: see ::aid_consent_give.
 * @param store         the community
 * @param support_case  which
 * @param options       `text`; may be NULL
 * @param error         receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE (it is active or closed; nobody leads it; no consent and no ground is in force); otherwise as ::aid_case_open
 * @since 0.1 */
AID_API aid_status aid_case_activate(aid_store *store, aid_case support_case, const aid_case_act_options *options,
                                     aid_error *error);

/** Lets an active case rest.
 * @param store         the community
 * @param support_case  which
 * @param options       `text`; may be NULL
 * @param error         receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE (it is not active); otherwise as ::aid_case_open
 * @since 0.1 */
AID_API aid_status aid_case_pause(aid_store *store, aid_case support_case, const aid_case_act_options *options,
                                  aid_error *error);

/** Closes a case, for a reason that is stated. Findings that are not answered stand in its way.
 * @param store         the community
 * @param support_case  which
 * @param options       `reason` is required
 * @param error         receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE (it is closed; a finding is open); otherwise as ::aid_case_open
 * @since 0.1 */
AID_API aid_status aid_case_close(aid_store *store, aid_case support_case, const aid_case_act_options *options,
                                  aid_error *error);

/** Takes a closed case up again, in intake.
 * @param store         the community
 * @param support_case  which
 * @param options       `text`; may be NULL
 * @param error         receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE (it is not closed); otherwise as ::aid_case_open
 * @since 0.1 */
AID_API aid_status aid_case_reopen(aid_store *store, aid_case support_case, const aid_case_act_options *options,
                                   aid_error *error);

/** Says how closely a case is kept from now on.
 * @param store         the community
 * @param support_case  which
 * @param options       `level` is required
 * @param error         receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE (it is closed, or at that level already); otherwise as ::aid_case_open
 * @since 0.1 */
AID_API aid_status aid_case_set_level(aid_store *store, aid_case support_case, const aid_case_act_options *options,
                                      aid_error *error);

/** What a role on a case states. */
typedef struct aid_case_role_options {
    uint32_t struct_size;   /**< sizeof(aid_case_role_options) */
    int32_t role;           /**< ::aid_case_role: guardian, peer, specialist or lead */
    uint64_t set;           /**< no bit is known yet: 0 */
    aid_time from;          /**< from when; 0 now */
    aid_time until;         /**< until when; 0 until it is ended */
    int32_t accept_warning; /**< ::aid_answer: yes assigns a specialist beyond ::AID_CASELOAD_WARN */
    int32_t reserved;       /**< 0 */
    const char *text;       /**< a remark; at most 64 KiB */
} aid_case_role_options;

/** Fills options with defaults; see ::aid_store_options_init.
 * @param options  to fill
 * @param struct_size  sizeof as the caller knows it
 * @since 0.1 */
AID_API void aid_case_role_options_init(aid_case_role_options *options, uint32_t struct_size);

/** Puts somebody on a case's team. A case has one lead at a time, who holds the verified credential "social-work".
 * @param store         the community
 * @param support_case  which
 * @param member        who
 * @param options       `role` is required
 * @param error         receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE (closed; the role is held; somebody leads; barred; no credential); AID_E_LIMIT (caseload);
 *         otherwise as ::aid_case_open
 * @since 0.1 */
AID_API aid_status aid_case_grant(aid_store *store, aid_case support_case, aid_member member,
                                  const aid_case_role_options *options, aid_error *error);

/** Ends a role on a case.
 * @param store         the community
 * @param support_case  which
 * @param member        whose
 * @param options       `role` is required
 * @param error         receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE (the role is not held); otherwise as ::aid_case_open
 * @since 0.1 */
AID_API aid_status aid_case_end_role(aid_store *store, aid_case support_case, aid_member member,
                                     const aid_case_role_options *options, aid_error *error);

/** Bars somebody from a case: a client's veto against a member of the team, or a guardian who must not see it. Roles of
 * theirs end, none can be granted, and nothing permits them anything on this case any more.
 * @param store         the community
 * @param support_case  which
 * @param member        whom; never the subject
 * @param options       `text`; may be NULL
 * @param error         receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE (barred already); otherwise as ::aid_case_open
 * @since 0.1 */
AID_API aid_status aid_case_bar(aid_store *store, aid_case support_case, aid_member member,
                                const aid_case_role_options *options, aid_error *error);

/** One role on a case, past or present. */
typedef struct aid_case_role_row {
    aid_member member;     /**< whose */
    aid_member granted_by; /**< by whom; id 0 the host program */
    aid_time from;         /**< from when */
    aid_time until;        /**< until when; 0 open */
    int32_t role;          /**< ::aid_case_role; 0 barred */
    int32_t active;        /**< 1: held at this moment, or barred */
} aid_case_role_row;

/** Lists the team of a case, past and present, newest first. For those who may read what is shared on it.
 * @param store         the community
 * @param support_case  which
 * @param rows          to fill; may be NULL when capacity is 0
 * @param row_size      sizeof(aid_case_role_row)
 * @param capacity      how many rows fit
 * @param out_count     receives how many there are
 * @param error         receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_DENIED; AID_E_ARGUMENT
 * @since 0.1 */
AID_API aid_status aid_case_team(aid_store *store, aid_case support_case, aid_case_role_row *rows, uint32_t row_size,
                                 size_t capacity, size_t *out_count, aid_error *error);

/** What is known of a case. */
typedef struct aid_case_info {
    uint32_t struct_size; /**< sizeof(aid_case_info) */
    int32_t state;        /**< ::aid_case_state */
    int32_t level;        /**< ::aid_case_level */
    int32_t reason;       /**< ::aid_case_reason; 0 it is not closed */
    int32_t ground;       /**< ::aid_ground that it was made active on; 0 it never was */
    uint32_t number;      /**< short number */
    uint64_t withheld;    /**< ::aid_withheld bits: why texts are empty */
    uint64_t types;       /**< what support it is about: ::aid_support_type bits */
    aid_group group;      /**< whose service */
    aid_group family;     /**< id 0: for one person */
    aid_member subject;   /**< the client */
    aid_member lead;      /**< who leads it at this moment; id 0 nobody */
    aid_time opened;      /**< when */
    aid_time changed;     /**< when its state was reached */
    uint64_t entries;     /**< how many entries it has */
    const char *title;    /**< never NULL, nor is the following */
    const char *text;     /**< what it is about */
} aid_case_info;

/** Fills what is known of a case. For those who may read what is shared on it.
 * @param store         the community
 * @param support_case  which
 * @param out_info      with its struct_size set
 * @param error         receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_DENIED; AID_E_ARGUMENT; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_case_get(aid_store *store, aid_case support_case, aid_case_info *out_info, aid_error *error);

/** Lists the cases that the acting member may read, in order of opening; others are not there for them.
 * @param store      the community
 * @param subject    only this client's; id 0 anybody's
 * @param cases      to fill; may be NULL when capacity is 0
 * @param capacity   how many fit
 * @param out_count  receives how many there are
 * @param error      receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_ARGUMENT
 * @since 0.1 */
AID_API aid_status aid_case_list(aid_store *store, aid_member subject, aid_case *cases, size_t capacity, size_t *out_count,
                                 aid_error *error);

/** Finds a case by its short number. That it is there is no secret; what it says is, see ::aid_case_get.
 * @param store     the community
 * @param number    from 1
 * @param out_case  receives the handle
 * @param error     receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_ARGUMENT
 * @since 0.1 */
AID_API aid_status aid_case_find(aid_store *store, uint64_t number, aid_case *out_case, aid_error *error);

/** What an entry states. */
typedef struct aid_entry_options {
    uint32_t struct_size; /**< sizeof(aid_entry_options) */
    int32_t kind;         /**< ::aid_case_entry_kind; 0 a note */
    uint64_t set;         /**< no bit is known yet: 0 */
    aid_member about;     /**< in a family case the member of it whom it is about; id 0 the subject */
    aid_entry corrects;   /**< the entry that this one corrects, of the same case; id 0 none */
    int32_t audience;     /**< ::aid_audience; 0 shared */
    int32_t reserved;     /**< 0 */
    const char *text;     /**< required; at most 64 KiB */
} aid_entry_options;

/** Fills options with defaults; see ::aid_store_options_init.
 * @param options  to fill
 * @param struct_size  sizeof as the caller knows it
 * @since 0.1 */
AID_API void aid_entry_options_init(aid_entry_options *options, uint32_t struct_size);

/** Writes an entry. Nothing that was written is ever replaced: a correction is an entry that names the one it corrects.
 * @param store         the community
 * @param support_case  in which case
 * @param options       `text` is required
 * @param out_entry     receives its handle; may be NULL
 * @param error         receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE (the case is closed; the other entry is corrected already); otherwise as ::aid_case_open
 * @since 0.1 */
AID_API aid_status aid_entry_write(aid_store *store, aid_case support_case, const aid_entry_options *options,
                                   aid_entry *out_entry, aid_error *error);

/** Answers a finding, by somebody else than its author.
 * @param store  the community
 * @param entry  an AID_CASE_ENTRY_FINDING
 * @param text   the answer; required, at most 64 KiB
 * @param error  receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE (no finding, or answered already); otherwise as ::aid_case_open
 * @since 0.1 */
AID_API aid_status aid_entry_answer(aid_store *store, aid_entry entry, const char *text, aid_error *error);

/** What is known of an entry. */
typedef struct aid_entry_info {
    uint32_t struct_size;      /**< sizeof(aid_entry_info) */
    int32_t kind;              /**< ::aid_case_entry_kind */
    int32_t audience;          /**< ::aid_audience */
    uint32_t number;           /**< short number */
    uint64_t withheld;         /**< ::aid_withheld bits: why texts are empty */
    aid_case support_case;     /**< in which case */
    aid_entry corrects;        /**< id 0 none */
    aid_entry corrected_by;    /**< id 0 it stands */
    aid_member about;          /**< whom it is about */
    aid_member author;         /**< who wrote it */
    aid_time written;          /**< when */
    aid_time answer_by;        /**< a finding: when it is to be answered; 0 no such date */
    aid_time answered;         /**< when it was; 0 it was not */
    const char *text;          /**< never NULL, nor is the following */
    const char *answer;        /**< "" there is none */
} aid_entry_info;

/** Fills what is known of an entry. Whoever may read what is shared on the case sees that it is there; the text is for
 * those whom its audience allows.
 * @param store     the community
 * @param entry     which
 * @param out_info  with its struct_size set
 * @param error     receives the reason on failure; may be NULL
 * @return AID_OK, also when the text is withheld; AID_E_NOT_FOUND; AID_E_DENIED; AID_E_ARGUMENT; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_entry_get(aid_store *store, aid_entry entry, aid_entry_info *out_info, aid_error *error);

/** Finds an entry by its short number. That it is there is no secret; what it says is, see ::aid_entry_get.
 * @param store      the community
 * @param number     from 1
 * @param out_entry  receives the handle
 * @param error      receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_ARGUMENT
 * @since 0.1 */
AID_API aid_status aid_entry_find(aid_store *store, uint64_t number, aid_entry *out_entry, aid_error *error);

/** Lists the entries of a case, newest first.
 * @param store         the community
 * @param support_case  which
 * @param entries       to fill; may be NULL when capacity is 0
 * @param capacity      how many fit
 * @param out_count     receives how many there are
 * @param error         receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_DENIED; AID_E_ARGUMENT
 * @since 0.1 */
AID_API aid_status aid_entry_list(aid_store *store, aid_case support_case, aid_entry *entries, size_t capacity,
                                  size_t *out_count, aid_error *error);

#ifdef __cplusplus
}
#endif
#endif

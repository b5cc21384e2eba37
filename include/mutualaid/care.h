/* SPDX-License-Identifier: MIT */
/** @file care.h
 * How a case is helped: instruments and assessments, plans of goals and ordered measures.
 *
 * An *instrument* is a set of questions that a community loads as a text (docs/support.md has the format); the library
 * brings none of its own. An *assessment* is what a client answered to one; the answers are sealed as theirs, and the
 * score is never stored: it follows from answers and instrument.
 *
 * A *plan* has goals and measures. Each measure has one responsible person and may come after others. It is drafted,
 * proposed, agreed to by the client, and approved by somebody who wrote none of it; then its measures are started and
 * done in their order, each by its responsible person, whose credential is asked for at that moment. The client may object
 * at any time; nothing goes on until that is answered.
 *
 * Everything here needs an acting member, see ::aid_store_act_as, and goes by the table of ::aid_may. */
#ifndef MUTUALAID_CARE_H
#define MUTUALAID_CARE_H

#include <mutualaid/case.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Numbers that hold for all plans. */
typedef enum aid_care_number {
    AID_PLAN_REVIEW_DAYS = 90,    /**< days after which an approved plan is looked at again, unless said otherwise */
    AID_PLAN_GOALS_MOST = 32,     /**< goals of one plan */
    AID_PLAN_MEASURES_MOST = 128  /**< measures of one plan */
} aid_care_number;

/* ---- instruments ---- */

/** Loads an instrument: a newer version beside the older ones, which stay for what was answered to them. Coordinators and
 * the host program may.
 * @param store  the community
 * @param text   the instrument, as docs/support.md says; its licence must be in it
 * @param error  receives the reason on failure, with line and column; may be NULL
 * @return AID_OK; AID_E_FORMAT; AID_E_STATE (that version, or a newer one, is there); AID_E_DENIED; AID_E_ARGUMENT;
 *         AID_E_CONFLICT; AID_E_UNKNOWN; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_instrument_set(aid_store *store, const char *text, aid_error *error);

/** What is known of an instrument. */
typedef struct aid_instrument_info {
    uint32_t struct_size;    /**< sizeof(aid_instrument_info) */
    int32_t version;         /**< from 1 */
    int32_t domain;          /**< ::aid_domain */
    int32_t less_is_better;  /**< 1: a lower score is better */
    int32_t least_change;    /**< least difference of two scores that counts */
    int32_t has_need;        /**< 1: need_from says from which score on there is a need */
    int32_t need_from;       /**< downwards when more is better */
    int32_t again_days;      /**< days after which it is asked again; 0 not said */
    int32_t least;           /**< least score */
    int32_t most;            /**< highest score */
    int32_t question_count;  /**< how many questions */
    int32_t special;         /**< 1: answers are sealed as what the law protects most */
    const char *code;        /**< such as "loneliness-3"; never NULL, nor is the following */
    const char *title;       /**< what people call it */
    const char *licence;     /**< what allows its use */
    const char *source;      /**< where it comes from and what is proven about it */
    const char *credential;  /**< asked of whoever records it for somebody else; "" none */
    const char *questions;   /**< one a line */
    const char *answers;     /**< one a line: number, space, words */
} aid_instrument_info;

/** Fills what is known of an instrument. It is nobody's personal data, so everybody may ask.
 * @param store     the community
 * @param code      "loneliness-3" for the newest version, "loneliness-3@1" for one of them
 * @param out_info  with its struct_size set
 * @param error     receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_ARGUMENT; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_instrument_get(aid_store *store, const char *code, aid_instrument_info *out_info, aid_error *error);

/** An instrument of the list. */
typedef struct aid_instrument_row {
    const char *code;      /**< lives as info text does */
    int32_t version;       /**< the newest */
    int32_t reserved;      /**< 0 */
} aid_instrument_row;

/** Lists instruments, each once at its newest version, in order of their first loading.
 * @param store      the community
 * @param rows       to fill; may be NULL when capacity is 0
 * @param row_size   sizeof(aid_instrument_row)
 * @param capacity   how many rows fit
 * @param out_count  receives how many there are
 * @param error      receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_instrument_list(aid_store *store, aid_instrument_row *rows, uint32_t row_size, size_t capacity,
                                       size_t *out_count, aid_error *error);

/* ---- assessments ---- */

/** What an assessment states. */
typedef struct aid_assessment_options {
    uint32_t struct_size;   /**< sizeof(aid_assessment_options) */
    int32_t reserved;       /**< 0 */
    uint64_t set;           /**< no bit is known yet: 0 */
    aid_member about;       /**< in a family case who of it answered; id 0 the subject */
    aid_time happened;      /**< when it was answered; 0 now; not in the future */
    const char *instrument; /**< its code, or "code@version"; required */
    const char *answers;    /**< the numbers in the order of the questions, "2 0 1"; required */
    const char *strengths;  /**< what the client is good at and can build on; at most 64 KiB */
    const char *text;       /**< a remark; at most 64 KiB */
} aid_assessment_options;

/** Fills options with defaults; see ::aid_store_options_init.
 * @param options  to fill
 * @param struct_size  sizeof as the caller knows it
 * @since 0.1 */
AID_API void aid_assessment_options_init(aid_assessment_options *options, uint32_t struct_size);

/** Records what somebody answered to an instrument: the client for themselves, or a specialist of the team, who must hold
 * the instrument's credential at this moment.
 * @param store           the community
 * @param support_case    in which case
 * @param options         `instrument` and `answers` are required
 * @param out_assessment  receives its handle; may be NULL
 * @param error           receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT (AID_REASON_INSTRUMENT: an answer that is none, or one is missing); AID_E_NOT_FOUND;
 *         AID_E_DENIED; AID_E_STATE; AID_E_CONFLICT; AID_E_UNKNOWN; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_assessment_record(aid_store *store, aid_case support_case, const aid_assessment_options *options,
                                         aid_assessment *out_assessment, aid_error *error);

/** Says that an assessment does not count. Whoever recorded it, whom it is about, or whoever leads the case may.
 * @param store       the community
 * @param assessment  which
 * @param text        why; required, at most 64 KiB
 * @param error       receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE (it does not count already; the case is closed); otherwise as ::aid_assessment_record
 * @since 0.1 */
AID_API aid_status aid_assessment_void(aid_store *store, aid_assessment assessment, const char *text, aid_error *error);

/** What is known of an assessment. */
typedef struct aid_assessment_info {
    uint32_t struct_size;  /**< sizeof(aid_assessment_info) */
    int32_t voided;        /**< 1: it does not count */
    uint32_t number;       /**< short number */
    int32_t scored;        /**< 1: `score` and `need` are known; 0: the answers are sealed or erased */
    uint64_t withheld;     /**< ::aid_withheld bits: why texts are empty */
    aid_case support_case; /**< in which case */
    aid_member about;      /**< who answered */
    aid_member author;     /**< who recorded it */
    aid_time happened;     /**< when it was answered */
    int32_t score;         /**< by the instrument's rule */
    int32_t need;          /**< 1: the instrument says that there is a need */
    int32_t domain;        /**< ::aid_domain of the instrument; 0 not known */
    int32_t version;       /**< of the instrument */
    const char *instrument; /**< its code; never NULL, nor is the following */
    const char *answers;   /**< "2 0 1" */
    const char *strengths; /**< what the client can build on */
    const char *text;      /**< a remark */
    const char *void_text; /**< why it does not count */
} aid_assessment_info;

/** Fills what is known of an assessment. For those who may read what is shared on the case; answers that are sealed as what
 * the law protects most are withheld from a specialist whom no consent for that covers.
 * @param store       the community
 * @param assessment  which
 * @param out_info    with its struct_size set
 * @param error       receives the reason on failure; may be NULL
 * @return AID_OK, also when texts are withheld; AID_E_NOT_FOUND; AID_E_DENIED; AID_E_ARGUMENT; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_assessment_get(aid_store *store, aid_assessment assessment, aid_assessment_info *out_info,
                                      aid_error *error);

/** Finds an assessment by its short number. That it is there is no secret; what it says is, see ::aid_assessment_get.
 * @param store  the community
 * @param number  from 1
 * @param out_assessment  receives the handle
 * @param error  receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_ARGUMENT
 * @since 0.1 */
AID_API aid_status aid_assessment_find(aid_store *store, uint64_t number, aid_assessment *out_assessment, aid_error *error);

/** Lists the assessments of a case, newest first.
 * @param store         the community
 * @param support_case  which
 * @param assessments   to fill; may be NULL when capacity is 0
 * @param capacity      how many fit
 * @param out_count     receives how many there are
 * @param error         receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_DENIED; AID_E_ARGUMENT
 * @since 0.1 */
AID_API aid_status aid_assessment_list(aid_store *store, aid_case support_case, aid_assessment *assessments, size_t capacity,
                                       size_t *out_count, aid_error *error);

/* ---- plans ---- */

/** What a plan states as it is begun. */
typedef struct aid_plan_options {
    uint32_t struct_size;  /**< sizeof(aid_plan_options) */
    int32_t reserved;      /**< 0 */
    uint64_t set;          /**< no bit is known yet: 0 */
    aid_case support_case; /**< of which case; id 0: the acting member's own plan, which nobody else reads */
    aid_plan replaces;     /**< an active plan of the same case whose place it takes when it is approved; id 0 none */
    const char *title;     /**< at most 200 bytes */
    const char *text;      /**< at most 64 KiB */
} aid_plan_options;

/** Fills options with defaults; see ::aid_store_options_init.
 * @param options  to fill
 * @param struct_size  sizeof as the caller knows it
 * @since 0.1 */
AID_API void aid_plan_options_init(aid_plan_options *options, uint32_t struct_size);

/** Begins a plan, as a draft.
 * @param store     the community
 * @param options   for which case
 * @param out_plan  receives its handle; may be NULL
 * @param error     receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT; AID_E_NOT_FOUND; AID_E_DENIED; AID_E_STATE; AID_E_CONFLICT; AID_E_UNKNOWN; AID_E_STORAGE;
 *         AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_plan_draft(aid_store *store, const aid_plan_options *options, aid_plan *out_plan, aid_error *error);

/** What a goal states. */
typedef struct aid_goal_options {
    uint32_t struct_size; /**< sizeof(aid_goal_options) */
    uint32_t number;      /**< 0: a new one; else the one of the draft that it restates */
    uint64_t set;         /**< no bit is known yet: 0 */
    aid_member about;     /**< in a family case whose goal it is; id 0 the subject's */
    int32_t domain;       /**< ::aid_domain; required */
    int32_t aim;          /**< ::aid_aim: how far it goes; required */
    const char *text;     /**< what is hoped for; required, at most 64 KiB */
    const char *target;   /**< by what one will see that it is reached; at most 64 KiB */
} aid_goal_options;

/** Fills options with defaults; see ::aid_store_options_init.
 * @param options  to fill
 * @param struct_size  sizeof as the caller knows it
 * @since 0.1 */
AID_API void aid_goal_options_init(aid_goal_options *options, uint32_t struct_size);

/** Adds a goal to a draft, or restates one.
 * @param store       the community
 * @param plan        a draft
 * @param options     `domain`, `aim` and `text` are required
 * @param out_number  receives its number in the plan; may be NULL
 * @param error       receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE (no draft); AID_E_LIMIT; otherwise as ::aid_plan_draft
 * @since 0.1 */
AID_API aid_status aid_plan_set_goal(aid_store *store, aid_plan plan, const aid_goal_options *options, uint32_t *out_number,
                                     aid_error *error);

/** What a measure states. */
typedef struct aid_measure_options {
    uint32_t struct_size;   /**< sizeof(aid_measure_options) */
    uint32_t number;        /**< 0: a new one; else the one of the draft that it restates */
    uint64_t set;           /**< no bit is known yet: 0 */
    uint32_t goal;          /**< number of the goal that it serves; 0 none in particular */
    int32_t reserved;       /**< 0 */
    aid_member responsible; /**< the one person who does it; required */
    aid_service service;    /**< the service that gives it: its credentials are asked for too; id 0 none */
    aid_time due;           /**< by when; 0 no date */
    const char *after;      /**< numbers of the measures that come first, "1 2"; each smaller than its own */
    const char *credential; /**< code of the credential that the responsible person must hold when it starts; NULL none */
    const char *code;       /**< what kind of measure, such as "psychology.counselling"; at most 200 bytes */
    const char *text;       /**< what is done; required, at most 64 KiB */
} aid_measure_options;

/** Fills options with defaults; see ::aid_store_options_init.
 * @param options  to fill
 * @param struct_size  sizeof as the caller knows it
 * @since 0.1 */
AID_API void aid_measure_options_init(aid_measure_options *options, uint32_t struct_size);

/** Adds a measure to a draft, or restates one.
 * @param store       the community
 * @param plan        a draft
 * @param options     `responsible` and `text` are required
 * @param out_number  receives its number in the plan; may be NULL
 * @param error       receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE (no draft); AID_E_LIMIT; otherwise as ::aid_plan_draft
 * @since 0.1 */
AID_API aid_status aid_plan_set_measure(aid_store *store, aid_plan plan, const aid_measure_options *options,
                                        uint32_t *out_number, aid_error *error);

/** What an act on a plan says. */
typedef struct aid_plan_act_options {
    uint32_t struct_size; /**< sizeof(aid_plan_act_options) */
    int32_t reserved;     /**< 0 */
    uint64_t set;         /**< no bit is known yet: 0 */
    uint64_t refused;     /**< agree: domains in which the client wants no goal although an assessment says need: a bit for each */
    aid_time review;      /**< approve: when the plan is looked at again; 0 after ::AID_PLAN_REVIEW_DAYS days */
    const char *text;     /**< a remark; objecting, answering and ending need it, and proposing a plan in which the client does
                               nothing; at most 64 KiB */
} aid_plan_act_options;

/** Fills options with defaults; see ::aid_store_options_init.
 * @param options  to fill
 * @param struct_size  sizeof as the caller knows it
 * @since 0.1 */
AID_API void aid_plan_act_options_init(aid_plan_act_options *options, uint32_t struct_size);

/** Puts a draft before the client. It has at least one measure; one of them is the client's own, or the text says why not.
 * @param store    the community
 * @param plan     a draft
 * @param options  `text`; may be NULL
 * @param error    receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE (AID_REASON_PLAN); otherwise as ::aid_plan_draft
 * @since 0.1 */
AID_API aid_status aid_plan_propose(aid_store *store, aid_plan plan, const aid_plan_act_options *options, aid_error *error);

/** The client, or a guardian, agrees. Somebody's own plan is active then.
 * @param store    the community
 * @param plan     proposed
 * @param options  `refused`, `text`; may be NULL
 * @param error    receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE (AID_REASON_PLAN); otherwise as ::aid_plan_draft
 * @since 0.1 */
AID_API aid_status aid_plan_agree(aid_store *store, aid_plan plan, const aid_plan_act_options *options, aid_error *error);

/** Approves a plan that the client agreed to: a specialist or lead who wrote none of it. Each need that an assessment says
 * has a goal in the plan, or the client's recorded refusal. An active plan that it replaces is replaced.
 * @param store    the community
 * @param plan     agreed
 * @param options  `review`, `text`; may be NULL
 * @param error    receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE (AID_REASON_PLAN: not agreed, a need without goal, another plan is active); AID_E_DENIED
 *         (AID_REASON_SECOND_PERSON); otherwise as ::aid_plan_draft
 * @since 0.1 */
AID_API aid_status aid_plan_approve(aid_store *store, aid_plan plan, const aid_plan_act_options *options, aid_error *error);

/** The client, or a guardian, objects. Nothing of the plan goes on until somebody else answers.
 * @param store    the community
 * @param plan     proposed, agreed or active
 * @param options  `text` is required
 * @param error    receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE (AID_REASON_PLAN); otherwise as ::aid_plan_draft
 * @since 0.1 */
AID_API aid_status aid_plan_object(aid_store *store, aid_plan plan, const aid_plan_act_options *options, aid_error *error);

/** Answers an objection. A plan that was active goes on; another waits for the client's agreement again.
 * @param store    the community
 * @param plan     objected or stopped
 * @param options  `text` is required
 * @param error    receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE (AID_REASON_PLAN); AID_E_DENIED (AID_REASON_SECOND_PERSON: one's own objection); otherwise as
 *         ::aid_plan_draft
 * @since 0.1 */
AID_API aid_status aid_plan_answer(aid_store *store, aid_plan plan, const aid_plan_act_options *options, aid_error *error);

/** Makes a plan a draft again, before it is approved; it is then proposed anew.
 * @param store    the community
 * @param plan     proposed or agreed
 * @param options  `text`; may be NULL
 * @param error    receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE (AID_REASON_PLAN); otherwise as ::aid_plan_draft
 * @since 0.1 */
AID_API aid_status aid_plan_revise(aid_store *store, aid_plan plan, const aid_plan_act_options *options, aid_error *error);

/** Ends a plan.
 * @param store    the community
 * @param plan     not ended
 * @param options  `text` is required: what came of it
 * @param error    receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE (AID_REASON_PLAN); otherwise as ::aid_plan_draft
 * @since 0.1 */
AID_API aid_status aid_plan_end(aid_store *store, aid_plan plan, const aid_plan_act_options *options, aid_error *error);

/** What is known of a plan. */
typedef struct aid_plan_info {
    uint32_t struct_size;  /**< sizeof(aid_plan_info) */
    int32_t state;         /**< ::aid_plan_state */
    uint32_t number;       /**< short number */
    uint32_t goals;        /**< how many goals, numbered from 1 */
    uint32_t measures;     /**< how many measures, numbered from 1 */
    uint32_t finished;     /**< how many of them are done, failed or skipped */
    uint64_t withheld;     /**< ::aid_withheld bits: why texts are empty */
    aid_case support_case; /**< id 0: somebody's own plan */
    aid_member subject;    /**< the client */
    aid_member author;     /**< who began it */
    aid_plan replaces;     /**< id 0 none */
    aid_time drafted;      /**< when */
    aid_time changed;      /**< when its state was reached */
    aid_time review;       /**< when an approved one is looked at again; 0 not approved */
    uint64_t refused;      /**< domains in which the client wants no goal: ::aid_domain bits */
    const char *title;     /**< never NULL, nor is the following */
    const char *text;      /**< what it is about */
    const char *objection; /**< the newest; "" there was none */
    const char *answer;    /**< to it; "" not yet */
} aid_plan_info;

/** Fills what is known of a plan. For those who may read what is shared on the case, and for whoever is responsible for a
 * measure of it; somebody's own plan for them alone.
 * @param store     the community
 * @param plan      which
 * @param out_info  with its struct_size set
 * @param error     receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_DENIED; AID_E_ARGUMENT; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_plan_get(aid_store *store, aid_plan plan, aid_plan_info *out_info, aid_error *error);

/** Finds a plan by its short number. That it is there is no secret; what it says is, see ::aid_plan_get.
 * @param store  the community
 * @param number  from 1
 * @param out_plan  receives the handle
 * @param error  receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_ARGUMENT
 * @since 0.1 */
AID_API aid_status aid_plan_find(aid_store *store, uint64_t number, aid_plan *out_plan, aid_error *error);

/** Lists the plans of a case, newest first; without a case the acting member's own.
 * @param store         the community
 * @param support_case  which; id 0: one's own plans
 * @param plans         to fill; may be NULL when capacity is 0
 * @param capacity      how many fit
 * @param out_count     receives how many there are
 * @param error         receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_DENIED; AID_E_ARGUMENT
 * @since 0.1 */
AID_API aid_status aid_plan_list(aid_store *store, aid_case support_case, aid_plan *plans, size_t capacity, size_t *out_count,
                                 aid_error *error);

/** What is known of a goal. */
typedef struct aid_goal_info {
    uint32_t struct_size; /**< sizeof(aid_goal_info) */
    uint32_t number;      /**< in the plan, from 1 */
    uint64_t withheld;    /**< ::aid_withheld bits: why texts are empty */
    aid_plan plan;        /**< of which plan */
    aid_member about;     /**< whose goal */
    int32_t domain;       /**< ::aid_domain; 0 withheld */
    int32_t aim;          /**< ::aid_aim; 0 withheld */
    int32_t ratings;      /**< how often it was rated */
    int32_t rating;       /**< the newest, −2 to 2 */
    int32_t rated;        /**< 1: `rating` is known */
    int32_t reserved;     /**< 0 */
    const char *text;     /**< never NULL, nor is the following */
    const char *target;   /**< by what one will see that it is reached */
} aid_goal_info;

/** Fills what is known of a goal; as ::aid_plan_get.
 * @param store     the community
 * @param plan      which
 * @param number    of the goal
 * @param out_info  with its struct_size set
 * @param error     receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_DENIED; AID_E_ARGUMENT; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_goal_get(aid_store *store, aid_plan plan, uint32_t number, aid_goal_info *out_info, aid_error *error);

/** Says how near a goal of an active plan is, by goal attainment scaling (Kiresuk and Sherman, 1968): −2 much further away
 * than hoped, 0 as hoped, 2 much nearer. The client or the team may.
 * @param store   the community
 * @param plan    active
 * @param number  of the goal
 * @param rating  −2 to 2
 * @param text    a remark; NULL none; at most 64 KiB
 * @param error   receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE (AID_REASON_PLAN); otherwise as ::aid_plan_draft
 * @since 0.1 */
AID_API aid_status aid_goal_rate(aid_store *store, aid_plan plan, uint32_t number, int32_t rating, const char *text,
                                 aid_error *error);

/** What is known of a measure. */
typedef struct aid_measure_info {
    uint32_t struct_size;   /**< sizeof(aid_measure_info) */
    int32_t state;          /**< ::aid_measure_state */
    uint32_t number;        /**< in the plan, from 1 */
    uint32_t goal;          /**< the goal that it serves; 0 none in particular */
    uint64_t withheld;      /**< ::aid_withheld bits: why texts are empty */
    aid_plan plan;          /**< of which plan */
    aid_member about;       /**< whose data its texts are */
    aid_member responsible; /**< who does it */
    aid_service service;    /**< id 0 none */
    aid_exchange exchange;  /**< the hours in the books; id 0 none */
    aid_time due;           /**< 0 no date */
    aid_time started;       /**< 0 not yet */
    aid_time ended;         /**< 0 not yet */
    int32_t result;         /**< ::aid_measure_result; 0 it is not done */
    uint32_t waits_for;     /**< number of a measure that comes first and is not over; 0 it may start */
    int32_t overdue;        /**< 1: it is not over, and was due before now */
    int32_t reserved;       /**< 0 */
    const char *after;      /**< numbers of the measures that come first; never NULL, nor is the following */
    const char *credential; /**< that the responsible person must hold */
    const char *code;       /**< what kind of measure */
    const char *text;       /**< what is done */
    const char *result_text; /**< what came of it, or why not */
} aid_measure_info;

/** Fills what is known of a measure; as ::aid_plan_get.
 * @param store     the community
 * @param plan      which
 * @param number    of the measure
 * @param out_info  with its struct_size set
 * @param error     receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_DENIED; AID_E_ARGUMENT; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_measure_get(aid_store *store, aid_plan plan, uint32_t number, aid_measure_info *out_info,
                                   aid_error *error);

/** What an act on a measure says. */
typedef struct aid_measure_act_options {
    uint32_t struct_size;  /**< sizeof(aid_measure_act_options) */
    int32_t result;        /**< done: ::aid_measure_result; required */
    uint64_t set;          /**< no bit is known yet: 0 */
    aid_exchange exchange; /**< done: the exchange in the books that holds the hours, between the responsible person and whom
                                it is about; id 0 none */
    const char *text;      /**< a remark; failing and skipping need it, and AID_RESULT_OTHER; at most 64 KiB */
} aid_measure_act_options;

/** Fills options with defaults; see ::aid_store_options_init.
 * @param options  to fill
 * @param struct_size  sizeof as the caller knows it
 * @since 0.1 */
AID_API void aid_measure_act_options_init(aid_measure_act_options *options, uint32_t struct_size);

/** Starts a measure: its responsible person, or whoever leads the case. The measures that come first are done or skipped;
 * the responsible person holds the credentials at this moment; and a consent or another ground is in force.
 * @param store    the community
 * @param plan     active
 * @param number   of the measure
 * @param options  `text`; may be NULL
 * @param error    receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE (AID_REASON_ORDER, AID_REASON_PLAN, AID_REASON_CREDENTIAL, AID_REASON_CONSENT); otherwise as
 *         ::aid_plan_draft
 * @since 0.1 */
AID_API aid_status aid_measure_start(aid_store *store, aid_plan plan, uint32_t number, const aid_measure_act_options *options,
                                     aid_error *error);

/** A started measure is done, with a result. Hours of help are an exchange in the books: log it with ::aid_exchange_log in
 * the same transaction (AID_UNIT_VOLUNTEER for unpaid ones) and name it here.
 * @param store    the community
 * @param plan     active
 * @param number   of the measure
 * @param options  `result` is required
 * @param error    receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE (AID_REASON_PLAN); otherwise as ::aid_plan_draft
 * @since 0.1 */
AID_API aid_status aid_measure_do(aid_store *store, aid_plan plan, uint32_t number, const aid_measure_act_options *options,
                                  aid_error *error);

/** A started measure did not come about. It may be started again.
 * @param store    the community
 * @param plan     active
 * @param number   of the measure
 * @param options  `text` is required: why
 * @param error    receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE (AID_REASON_PLAN); otherwise as ::aid_plan_draft
 * @since 0.1 */
AID_API aid_status aid_measure_fail(aid_store *store, aid_plan plan, uint32_t number, const aid_measure_act_options *options,
                                    aid_error *error);

/** Leaves a measure out.
 * @param store    the community
 * @param plan     active
 * @param number   of the measure
 * @param options  `text` is required: why
 * @param error    receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE (AID_REASON_PLAN); otherwise as ::aid_plan_draft
 * @since 0.1 */
AID_API aid_status aid_measure_skip(aid_store *store, aid_plan plan, uint32_t number, const aid_measure_act_options *options,
                                    aid_error *error);

#ifdef __cplusplus
}
#endif
#endif

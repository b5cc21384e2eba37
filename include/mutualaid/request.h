/* SPDX-License-Identifier: MIT */
/** @file request.h
 * Requests: what members need, how urgently, and by when. */
#ifndef MUTUALAID_REQUEST_H
#define MUTUALAID_REQUEST_H

#include <mutualaid/offer.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Bit numbers for aid_request_options.set: the field counts even when it is 0 or NULL. */
typedef enum aid_request_field {
    AID_REQUEST_FIELD_EXPIRES = 0,     /**< expires: 0 never */
    AID_REQUEST_FIELD_WEEK = 1,        /**< week: all zero is "never"; in an update */
    AID_REQUEST_FIELD_WINDOWS = 2,     /**< windows: none */
    AID_REQUEST_FIELD_PLACE = 3,       /**< placed 0: the member's place again */
    AID_REQUEST_FIELD_REACH = 4,       /**< reach_m: 0 is "same place only" */
    AID_REQUEST_FIELD_LANGUAGES = 5,   /**< languages */
    AID_REQUEST_FIELD_CREDENTIALS = 6, /**< credentials */
    AID_REQUEST_FIELD_TITLE = 7,       /**< title */
    AID_REQUEST_FIELD_TEXT = 8,        /**< text */
    AID_REQUEST_FIELD_REFERENCE = 9,   /**< reference */
    AID_REQUEST_FIELD_LEVEL = 10,      /**< level */
    AID_REQUEST_FIELD_UNSTATE_WEEK = 11, /**< forgets the week */
    AID_REQUEST_FIELD_GENERALISE = 12   /**< generalise: 0 is "this skill or narrower" */
} aid_request_field;

/** What someone needs. */
typedef struct aid_request_options {
    uint32_t struct_size;   /**< sizeof(aid_request_options) */
    int32_t strict_skill;   /**< ::aid_answer: yes refuses a `skill_text` that no skill fits, instead of making a free one */
    uint64_t set;           /**< ::aid_request_field bits */
    uint64_t skill_count;   /**< how many acceptable skills are in `skills` */
    aid_group group;        /**< where; id 0 when the member has one group only */
    aid_skill skill;        /**< the skill, when it is one */
    aid_time posted;        /**< when it was really opened, for imports; 0 now */
    aid_time expires;       /**< when it ends; 0 never */
    int64_t price;          /**< what an hour may cost at most, in units of money or points; 0 not stated */
    uint64_t window_count;  /**< how many windows are in `windows` */
    aid_week week;          /**< when it suits, in the member's zone; all zero: not stated */
    int32_t minutes;        /**< minutes of help at a time, 1..525,600; 0 the group's default */
    int32_t seats;          /**< how many helpers are needed; 0 means 1 */
    int32_t level;          /**< the least level a helper needs, 0..5 */
    int32_t placed;         /**< 1: latitude and longitude are given; otherwise the member's place counts */
    int32_t latitude;       /**< degrees × 10⁷ */
    int32_t longitude;      /**< degrees × 10⁷ */
    int32_t exact_place;    /**< ::aid_answer: yes lets matching see the exact place */
    int32_t reach_m;        /**< how far away a helper may be, metres; 0 the member's, or any */
    int32_t online;         /**< ::aid_answer: yes online, no in person only; 0 either */
    int32_t unit;           /**< ::aid_unit; 0 the group's */
    int32_t urgency;        /**< ::aid_urgency; 0 normal */
    int32_t essential;      /**< ::aid_answer: yes is never refused for a balance */
    int32_t all_seats;      /**< ::aid_answer: yes makes fewer helpers than `seats` useless */
    int32_t generalise;     /**< how many levels wider an offer may be, 0..8; not stated: the group's policy */
    int32_t repeat_cover;   /**< with `repeats`: of a thousand of its times that are known a helper has time at so many, or
                                 is not proposed; 0 any */
    int32_t reserved;       /**< 0 */
    const char *repeats;    /**< it comes again: a rule of RFC 5545 for weeks, "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=10",
                                 or UNTIL=20261231 instead of COUNT, and EXDATE=20261224,… for days left out; the only window
                                 is the first time, and clocks of the member's zone count; NULL once. See ::aid_request_open */
    const aid_skill *skills;   /**< several acceptable skills instead of one */
    const aid_window *windows; /**< spans of time in which it can take place, besides or instead of `week` */
    const char *skill_text; /**< the skill in words; what fits one skill is used, what fits several is AID_E_AMBIGUOUS, what fits none becomes a free skill */
    const char *title;      /**< at most 200 bytes */
    const char *text;       /**< at most 64 KiB */
    const char *languages;  /**< tags in order of preference; NULL the member's */
    const char *credentials; /**< what a helper must hold to the end of the service, codes separated by spaces */
    const char *reference;  /**< the host's own key, unique among the group's requests */
} aid_request_options;

/** Fills options with defaults; see ::aid_store_options_init.
 * @param options  to fill
 * @param struct_size  sizeof as the caller knows it
 * @since 0.1 */
AID_API void aid_request_options_init(aid_request_options *options, uint32_t struct_size);

/** Asks the community for help.
 *
 * The request is open at once and stays open until it is filled, withdrawn or expired.
 *
 * A need that comes again (`repeats`) is a series of requests, each with a life of its own: filled, changed, withdrawn or
 * expired without the others. The handle is the first one's. The others are opened five weeks before they begin, those
 * that begin sooner at once, with what the first one says then; the rest by ::aid_store_advance or any later command.
 * Each expires when its time is over, so that a series has at most 520 and what nobody answered is seen.
 *
 * @param store    the community
 * @param member   who needs help; must be active in `options->group` (or have one group only)
 * @param options  what; a skill or a skill text is required
 * @param out_request  receives the handle; may be NULL
 * @param error    receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT; AID_E_AMBIGUOUS (skill text); AID_E_NOT_FOUND; AID_E_DENIED if the acting member may not do
 *         it for `member`; AID_E_STATE (reference taken, group closed, no member); AID_E_CONFLICT; AID_E_UNKNOWN; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_request_open(aid_store *store, aid_member member, const aid_request_options *options,
                                  aid_request *out_request, aid_error *error);

/** Changes a request that is open: fields whose bit is set or whose value is not zero.
 * @param store    the community
 * @param request    which
 * @param options  what changes; `group` cannot
 * @param error    receives the reason on failure; may be NULL
 * @return as ::aid_request_open; AID_E_STATE when it is not open
 * @since 0.1 */
AID_API aid_status aid_request_update(aid_store *store, aid_request request, const aid_request_options *options,
                                    aid_error *error);

/** Takes a request back. Proposed exchanges of it lapse; accepted ones stand.
 * @param store   the community
 * @param request   which
 * @param reason  a note; may be NULL
 * @param error   receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE when it is not open; AID_E_NOT_FOUND; AID_E_DENIED; AID_E_CONFLICT; AID_E_UNKNOWN; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_request_withdraw(aid_store *store, aid_request request, const char *reason, aid_error *error);

/** Ends a need that comes again: its open times that are still to come are withdrawn, and no more come. What is
 * accepted stands. One time only is called off by ::aid_request_withdraw.
 * @param store    the community
 * @param request  any request of the series
 * @param reason   a note; may be NULL
 * @param error    receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE when it does not come again, or has ended; AID_E_NOT_FOUND; AID_E_DENIED; AID_E_CONFLICT;
 *         AID_E_UNKNOWN; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_request_end_repeat(aid_store *store, aid_request request, const char *reason, aid_error *error);

/** What is known about a request. */
typedef struct aid_request_info {
    uint32_t struct_size;   /**< sizeof(aid_request_info) */
    int32_t state;          /**< ::aid_listing_state */
    uint64_t withheld;      /**< ::aid_withheld bits: why title, text, reference are empty */
    uint64_t number;        /**< short number, from 1, in order of coming in (offers and requests together) */
    uint64_t skill_count;   /**< how many skills */
    uint64_t window_count;  /**< how many windows */
    aid_member member;      /**< whose */
    aid_group group;        /**< where */
    aid_skill skill;        /**< the first of `skills` */
    aid_request series;     /**< the first request of the need that comes again; id 0: it comes once */
    aid_time posted;        /**< when it came in */
    aid_time expires;       /**< 0 never */
    int64_t price;          /**< what an hour may cost at most, in units of money or points; 0 not stated */
    aid_week week;          /**< weekly times */
    int32_t minutes;        /**< minutes at a time */
    int32_t seats;          /**< how many at most */
    int32_t taken;          /**< seats with an open or done exchange */
    int32_t level;          /**< 0..5 */
    int32_t placed;         /**< 1: it has a place of its own */
    int32_t latitude;       /**< degrees × 10⁷ */
    int32_t longitude;      /**< degrees × 10⁷ */
    int32_t reach_m;        /**< −1 not stated */
    int32_t online;         /**< ::aid_answer; 0 either */
    int32_t unit;           /**< ::aid_unit */
    int32_t week_stated;    /**< 1: `week` was stated */
    int32_t urgency;        /**< ::aid_urgency; 0 for offers */
    int32_t essential;      /**< ::aid_answer; 0 for offers */
    int32_t occurrence;     /**< which time of its series, from 1, days left out counted; 0 it comes once */
    int32_t repeat_cover;   /**< as in the options */
    int32_t reserved;       /**< 0 */
    const char *repeats;    /**< the rule of its series in one spelling, UNTIL as an instant; "" once. Never NULL */
    const aid_skill *skills; /**< all skills; live as info text does, like the rest */
    const aid_window *windows; /**< all windows */
    const char *title;      /**< never NULL, nor are the following */
    const char *text;       /**< description */
    const char *languages;  /**< tags separated by spaces */
    const char *credentials; /**< codes separated by spaces */
    const char *reference;  /**< the host's key */
} aid_request_info;

/** Fills what is known about a request.
 * @param store     the community
 * @param request     which
 * @param out_info  with its struct_size set
 * @param error     receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_ARGUMENT; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_request_get(aid_store *store, aid_request request, aid_request_info *out_info, aid_error *error);

/** Finds a request by reference, exactly.
 * @param store      the community
 * @param group      whose
 * @param reference  the host's key
 * @param out_request  receives the handle
 * @param error      receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_ARGUMENT; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_request_find(aid_store *store, aid_group group, const char *reference, aid_request *out_request,
                                  aid_error *error);

/** Lists requests in order of coming in.
 * @param store      the community
 * @param options    which; NULL all open ones
 * @param requests     to fill; may be NULL when capacity is 0
 * @param capacity   how many fit
 * @param out_count  receives how many there are
 * @param error      receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_ARGUMENT
 * @since 0.1 */
AID_API aid_status aid_request_list(aid_store *store, const aid_list_options *options, aid_request *requests,
                                  size_t capacity, size_t *out_count, aid_error *error);

#ifdef __cplusplus
}
#endif
#endif

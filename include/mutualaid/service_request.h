/* SPDX-License-Identifier: MIT */
/** @file service_request.h
 * Asking a service for support: applications by anyone, calls, outreach, complaints and appeals, from asking to the
 * answer, with a clock.
 *
 * Anyone may apply, for themselves or for somebody else. What decides is what is needed, where, and what was said for
 * the service's rule; nothing else about a person is looked at.
 *
 * A higher tier is open only where the lower ones cannot help (subsidiarity): a service below that could help must
 * first have declined, let its time pass, be full or not be for this person; or it is an emergency. Each sending says
 * which of these it was.
 *
 * Every refusal names who decides an appeal. */
#ifndef MUTUALAID_SERVICE_REQUEST_H
#define MUTUALAID_SERVICE_REQUEST_H

#include <mutualaid/service.h>

#ifdef __cplusplus
extern "C" {
#endif

/** What is asked. */
typedef struct aid_service_request_options {
    uint32_t struct_size;  /**< sizeof(aid_service_request_options) */
    int32_t kind;          /**< ::aid_service_request_kind; 0 an application */
    aid_member person;     /**< for whom; id 0: nobody is named, and no word of anybody may be stored */
    aid_service service;   /**< where it is sent at once; id 0: not sent yet */
    aid_service_request about; /**< complaint or appeal: the request it is about */
    int32_t type;          /**< ::aid_support_type of what is needed; 0: the service's */
    int32_t urgency;       /**< ::aid_urgency; 0 normal */
    int32_t placed;        /**< 1: latitude and longitude say where; they are stored coarsely, see docs/geography.md */
    int32_t latitude;      /**< degrees × 10⁷ */
    int32_t longitude;     /**< degrees × 10⁷ */
    int32_t emergency;     /**< ::aid_answer: yes opens every tier at once, and is recorded */
    const char *measure;   /**< a code such as "psychology.counselling"; NULL any */
    const char *summary;   /**< what it is about, in words: sealed as the person's; needs `person` */
    const char *criteria;  /**< what holds for the person, a word a line, "low-income" or "low-income = document": sealed as what
                                the law protects most; needs `person` */
} aid_service_request_options;

/** Fills options with defaults; see ::aid_store_options_init.
 * @param options  to fill
 * @param struct_size  sizeof as the caller knows it
 * @since 0.1 */
AID_API void aid_service_request_options_init(aid_service_request_options *options, uint32_t struct_size);

/** Asks for support, and sends it to a service at once when one is named.
 * @param store        the community
 * @param options      what is asked
 * @param out_request  receives the handle; may be NULL
 * @param error        receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT; AID_E_NOT_FOUND; AID_E_DENIED (AID_REASON_INELIGIBLE: the service's rule does not hold);
 *         AID_E_STATE (AID_REASON_SERVICE, AID_REASON_CAPACITY, or AID_REASON_TIER naming the service that comes first);
 *         AID_E_CONFLICT; AID_E_UNKNOWN; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_service_request_open(aid_store *store, const aid_service_request_options *options,
                                            aid_service_request *out_request, aid_error *error);

/** Sends a request to a service: the first time, after a refusal, or when the service that had it let its time pass.
 * @param store      the community
 * @param request    open, declined, or sent and overdue
 * @param service    where to
 * @param emergency  ::aid_answer: yes opens every tier, and any time; it is recorded
 * @param error      receives the reason on failure; may be NULL
 * @return as ::aid_service_request_open
 * @since 0.1 */
AID_API aid_status aid_service_request_send(aid_store *store, aid_service_request request, aid_service service,
                                            int32_t emergency, aid_error *error);

/** Takes a request on: the first human answer. Takes one place of the service's capacity.
 * @param store    the community
 * @param request  sent
 * @param note     for the person, sealed as theirs; NULL none; needs a person
 * @param error    receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE (AID_REASON_SERVICE, AID_REASON_CAPACITY); AID_E_DENIED; AID_E_NOT_FOUND; AID_E_ARGUMENT;
 *         AID_E_CONFLICT; AID_E_UNKNOWN; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_service_request_accept(aid_store *store, aid_service_request request, const char *note,
                                              aid_error *error);

/** Refuses a request, with a reason; the refusal names who decides an appeal.
 * @param store    the community
 * @param request  sent
 * @param reason   ::aid_refusal
 * @param note     for the person, sealed as theirs; NULL none; needs a person
 * @param error    receives the reason on failure; may be NULL
 * @return as ::aid_service_request_accept
 * @since 0.1 */
AID_API aid_status aid_service_request_decline(aid_store *store, aid_service_request request, int32_t reason,
                                               const char *note, aid_error *error);

/** Takes a request back. The person, or whoever asked for them, may at any time before its end.
 * @param store    the community
 * @param request  not ended
 * @param error    receives the reason on failure; may be NULL
 * @return as ::aid_service_request_accept
 * @since 0.1 */
AID_API aid_status aid_service_request_withdraw(aid_store *store, aid_service_request request, aid_error *error);

/** What was asked was given: after accepting; a call, or what is critical, also at once. Needs no case.
 * @param store    the community
 * @param request  accepted; or a call or critical request that is open or sent
 * @param note     what was given, sealed as the person's; NULL none; needs a person
 * @param error    receives the reason on failure; may be NULL
 * @return as ::aid_service_request_accept
 * @since 0.1 */
AID_API aid_status aid_service_request_fulfil(aid_store *store, aid_service_request request, const char *note,
                                              aid_error *error);

/** What was asked could not be given: the end, with a reason, for the register of unmet needs.
 * @param store    the community
 * @param request  not ended
 * @param reason   ::aid_refusal
 * @param note     sealed as the person's; NULL none; needs a person
 * @param error    receives the reason on failure; may be NULL
 * @return as ::aid_service_request_accept
 * @since 0.1 */
AID_API aid_status aid_service_request_fail(aid_store *store, aid_service_request request, int32_t reason,
                                            const char *note, aid_error *error);

/** What is known about a request for support. Its words are for the person, for whoever asked for them, and for
 * coordinators of the service while it is sent or accepted: access ends with the refusal, withdrawal or end. */
typedef struct aid_service_request_info {
    uint32_t struct_size; /**< sizeof(aid_service_request_info) */
    int32_t kind;         /**< ::aid_service_request_kind */
    uint64_t number;      /**< short number, from 1 */
    uint64_t withheld;    /**< ::aid_withheld bits: why summary, criteria and note are empty */
    aid_member person;    /**< for whom; id 0 nobody named */
    aid_service service;  /**< where it is, or was last; id 0 not sent */
    aid_group group;      /**< who answers; id 0 nobody yet */
    aid_group appeal_to;  /**< after a refusal: who decides an appeal */
    aid_service_request about; /**< complaint or appeal: what it is about */
    aid_time created;     /**< when it was asked */
    aid_time deadline;    /**< when the answer is due */
    int32_t state;        /**< ::aid_service_request_state */
    int32_t urgency;      /**< ::aid_urgency */
    int32_t type;         /**< ::aid_support_type */
    int32_t reason;       /**< ::aid_refusal of the last refusal or failure */
    int32_t ground;       /**< ::aid_tier_ground: why the tier of the last sending was open */
    int32_t overdue;      /**< 1: open or sent, and the answer was due before now */
    int32_t sendings;     /**< how often it was sent */
    int32_t reserved;     /**< 0 */
    const char *measure;  /**< never NULL, nor are the following */
    const char *summary;  /**< what it is about */
    const char *criteria; /**< what holds for the person */
    const char *note;     /**< of the last answer */
} aid_service_request_info;

/** Fills what is known about a request for support.
 * @param store     the community
 * @param request   which
 * @param out_info  with its struct_size set
 * @param error     receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_ARGUMENT; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_service_request_get(aid_store *store, aid_service_request request,
                                           aid_service_request_info *out_info, aid_error *error);

/** Which requests for support to list. */
typedef struct aid_service_request_list_options {
    uint32_t struct_size; /**< sizeof(aid_service_request_list_options) */
    int32_t state;        /**< ::aid_service_request_state; 0 all */
    aid_group group;      /**< only those that this group answers; id 0 all */
    aid_member person;    /**< only for this person; id 0 all */
    int32_t kind;         /**< ::aid_service_request_kind; 0 all */
    int32_t overdue;      /**< ::aid_answer: yes only those whose answer was due before now, the longest overdue first */
} aid_service_request_list_options;

/** Lists requests for support in order of asking; overdue ones by their deadline.
 * @param store      the community
 * @param options    NULL for all
 * @param requests   to fill; may be NULL when capacity is 0
 * @param capacity   how many fit
 * @param out_count  receives how many there are
 * @param error      receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_ARGUMENT; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_service_request_list(aid_store *store, const aid_service_request_list_options *options,
                                            aid_service_request *requests, size_t capacity, size_t *out_count,
                                            aid_error *error);

/** A need that stays unmet, by place and type. */
typedef struct aid_unmet_row {
    uint64_t people;   /**< how many people, unnamed callers counted one by one */
    int32_t type;      /**< ::aid_support_type; 0 not stated */
    int32_t placed;    /**< 1: the place is known */
    int32_t latitude;  /**< south edge of a cell of a tenth of a degree, degrees × 10⁷ */
    int32_t longitude; /**< its west edge */
} aid_unmet_row;

/** The register of unmet needs: requests that were refused or failed, by place and type of support. Cells of fewer than
 * `least` people are left out, so that nobody is recognised.
 * @param store      the community
 * @param least      the fewest people of a row, 3 or more; 0 means 10. Where a charter of the community says more, that holds
 * @param rows       to fill, most people first; may be NULL when capacity is 0
 * @param row_size   sizeof(aid_unmet_row)
 * @param capacity   how many rows fit
 * @param out_count  receives how many there are
 * @param error      receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_unmet_list(aid_store *store, int32_t least, aid_unmet_row *rows, uint32_t row_size, size_t capacity,
                                  size_t *out_count, aid_error *error);

#ifdef __cplusplus
}
#endif
#endif

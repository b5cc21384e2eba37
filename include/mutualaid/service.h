/* SPDX-License-Identifier: MIT */
/** @file service.h
 * The catalogue of support: which group gives which support, to whom, where and when, and which of them comes first.
 *
 * Support of a small circle comes before that of a larger one: every service has a *tier*, from the self-help group up
 * to the state, and ::aid_service_route names the lowest tier that can help first (subsidiarity).
 *
 * Who may have a service is its *rule*, written in words that the community knows (::aid_criterion_set; a file with the eight
 * categories of the founding text is examples/support/criteria.csv): each line is one alternative, all words of a line must
 * hold. A word counts for a person when they, or a document, say so; it is never worked out from anything else.
 *
 * A catalogue is public: nothing in it is sealed. Asking it stores nothing about whoever asks (::aid_service_answer). */
#ifndef MUTUALAID_SERVICE_H
#define MUTUALAID_SERVICE_H

#include <mutualaid/calendar.h>
#include <mutualaid/member.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ---- words of eligibility ------------------------------------------------------------------------------------ */

/** A word that rules may use: a category of people a service is for. */
typedef struct aid_criterion_options {
    uint32_t struct_size; /**< sizeof(aid_criterion_options) */
    int32_t special;      /**< ::aid_answer: yes: saying it of somebody says what the law protects most; always sealed */
    int32_t document;     /**< ::aid_answer: yes: counts only when a document says it */
    int32_t days;         /**< for how many days it holds once said, 0 without end */
    const char *code;     /**< the word: a letter, then letters, digits, '.', '-' or '_'; at most 64 bytes */
    const char *label;    /**< what people call it; at most 200 bytes */
    const char *labels;   /**< the same in other languages, a line each: "ru малоимущие семьи"; NULL none */
} aid_criterion_options;

/** Fills options with defaults; see ::aid_store_options_init.
 * @param options  to fill
 * @param struct_size  sizeof as the caller knows it
 * @since 0.1 */
AID_API void aid_criterion_options_init(aid_criterion_options *options, uint32_t struct_size);

/** Adds a word that rules may use, or says anew what it means.
 * @param store    the community
 * @param options  the word; `code` and `label` are required
 * @param error    receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT; AID_E_DENIED; AID_E_CONFLICT; AID_E_UNKNOWN; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_criterion_set(aid_store *store, const aid_criterion_options *options, aid_error *error);

/** A word that rules may use. */
typedef struct aid_criterion_row {
    uint64_t services; /**< services whose rule uses it, closed ones not counted */
    int32_t special;   /**< 1: what the law protects most */
    int32_t document;  /**< 1: counts only when a document says it */
    int32_t days;      /**< how long it holds once said; 0 without end */
    uint32_t reserved; /**< 0 */
    const char *code;  /**< the word; lives as info text does */
    const char *label; /**< in the asked language where there is one */
} aid_criterion_row;

/** Lists the words that rules may use, in order of adding.
 * @param store      the community
 * @param languages  tags in order of preference for `label`; NULL any
 * @param rows       to fill; may be NULL when capacity is 0
 * @param row_size   sizeof(aid_criterion_row)
 * @param capacity   how many rows fit
 * @param out_count  receives how many there are
 * @param error      receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_criterion_list(aid_store *store, const char *languages, aid_criterion_row *rows, uint32_t row_size,
                                 size_t capacity, size_t *out_count, aid_error *error);

/* ---- services ------------------------------------------------------------------------------------------------ */

/** Bit numbers for aid_service_options.set: the field counts even when it is 0 or NULL. */
typedef enum aid_service_field {
    AID_SERVICE_FIELD_RULE = 0,        /**< rule: "" anyone */
    AID_SERVICE_FIELD_PLACE = 1,       /**< placed 0: the group's place again */
    AID_SERVICE_FIELD_REACH = 2,       /**< reach_m: 0 is "same place only" */
    AID_SERVICE_FIELD_WEEK = 3,        /**< week: all zero is "never" */
    AID_SERVICE_FIELD_CAPACITY = 4,    /**< capacity: 0 is "nobody more" */
    AID_SERVICE_FIELD_FEE = 5,         /**< fee: 0 is free of charge */
    AID_SERVICE_FIELD_TEXT = 6,        /**< text */
    AID_SERVICE_FIELD_CONTACT = 7,     /**< contact */
    AID_SERVICE_FIELD_DOCUMENTS = 8,   /**< documents */
    AID_SERVICE_FIELD_LEGAL_BASIS = 9, /**< legal_basis */
    AID_SERVICE_FIELD_LANGUAGES = 10,  /**< languages */
    AID_SERVICE_FIELD_CREDENTIALS = 11, /**< credentials */
    AID_SERVICE_FIELD_TOPICS = 12,     /**< topics */
    AID_SERVICE_FIELD_MEASURES = 13    /**< measures */
} aid_service_field;

/** What a service is. */
typedef struct aid_service_options {
    uint32_t struct_size;   /**< sizeof(aid_service_options) */
    int32_t type;           /**< ::aid_support_type, or a number of the community's own from AID_SUPPORT_EXTENSION to 999;
                                 0 not stated */
    uint64_t set;           /**< ::aid_service_field bits */
    aid_time assured;       /**< when somebody last made sure that all this is true; 0 not stated */
    int64_t fee;            /**< what it costs, in the smallest part of `unit`; 0 not stated */
    aid_week week;          /**< when it is open, in the group's zone; all zero: not stated */
    int32_t tier;           /**< ::aid_tier; 0: what the group's kind says */
    int32_t unit;           /**< of the fee; 0 the group's */
    int32_t capacity;       /**< how many people it can serve at a time; 0 not stated: as many as come */
    int32_t answer_hours;   /**< within how many hours it answers who applies; 0: by urgency */
    int32_t placed;         /**< 1: latitude and longitude are given; otherwise the group's place counts */
    int32_t latitude;       /**< degrees × 10⁷ */
    int32_t longitude;      /**< degrees × 10⁷ */
    int32_t reach_m;        /**< how far from there it serves, metres; 0 not stated: anywhere */
    int32_t online;         /**< ::aid_answer: yes: also online or by phone, so from anywhere */
    int32_t reserved;       /**< 0 */
    const char *name;        /**< what people call it; at most 200 bytes */
    const char *code;        /**< the host's own key, unique in the community; at most 200 bytes */
    const char *measures;    /**< what is done, as codes with spaces between, the main one first: "psychology.counselling" */
    const char *topics;      /**< further words it is found by, a line each */
    const char *text;        /**< what it is, at most 64 KiB */
    const char *contact;     /**< how to reach it: phone, address, page; a line each */
    const char *documents;   /**< what to bring along, a line each */
    const char *legal_basis; /**< the law or decision it rests on; a service of the state without one is flagged */
    const char *languages;   /**< in which it is given; NULL any */
    const char *credentials; /**< what whoever gives it must hold, codes with spaces between */
    const char *rule;        /**< for whom: alternatives, one a line; the words of a line must all hold; "" anyone */
} aid_service_options;

/** Fills options with defaults; see ::aid_store_options_init.
 * @param options  to fill
 * @param struct_size  sizeof as the caller knows it
 * @since 0.1 */
AID_API void aid_service_options_init(aid_service_options *options, uint32_t struct_size);

/** Enters a service into the catalogue, as a draft that nobody finds yet.
 * @param store        the community
 * @param group        who gives it; must be open
 * @param options      what it is; `name` is required
 * @param out_service  receives the handle; may be NULL
 * @param error        receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT (a word of the rule that is not known, with line and column: AID_REASON_RULE);
 *         AID_E_NOT_FOUND; AID_E_DENIED; AID_E_STATE (code taken, group closed); AID_E_CONFLICT; AID_E_UNKNOWN;
 *         AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_service_add(aid_store *store, aid_group group, const aid_service_options *options,
                                   aid_service *out_service, aid_error *error);

/** Changes a service that is not closed: fields whose bit is set or whose value is not zero.
 * @param store    the community
 * @param service  which
 * @param options  what changes
 * @param error    receives the reason on failure; may be NULL
 * @return as ::aid_service_add; AID_E_STATE (AID_REASON_SERVICE) when it is closed
 * @since 0.1 */
AID_API aid_status aid_service_update(aid_store *store, aid_service service, const aid_service_options *options,
                                      aid_error *error);

/** Says how many people a service can serve at a time. Whoever is served already stays.
 * @param store     the community
 * @param service   which; not closed
 * @param capacity  0 nobody more; up to 1,000,000
 * @param error     receives the reason on failure; may be NULL
 * @return as ::aid_service_update
 * @since 0.1 */
AID_API aid_status aid_service_set_capacity(aid_store *store, aid_service service, int32_t capacity, aid_error *error);

/** Opens a service: a draft, or one that was paused. From then on it is found and can be applied to.
 * @param store    the community
 * @param service  which
 * @param error    receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE (AID_REASON_SERVICE: it is open already, or closed); AID_E_NOT_FOUND; AID_E_DENIED;
 *         AID_E_ARGUMENT; AID_E_CONFLICT; AID_E_UNKNOWN; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_service_publish(aid_store *store, aid_service service, aid_error *error);

/** Pauses an open service: it stays in the catalogue, but nobody is sent there.
 * @param store    the community
 * @param service  which
 * @param error    receives the reason on failure; may be NULL
 * @return as ::aid_service_publish
 * @since 0.1 */
AID_API aid_status aid_service_pause(aid_store *store, aid_service service, aid_error *error);

/** Closes a service for good; what is known of it stays.
 * @param store    the community
 * @param service  which
 * @param error    receives the reason on failure; may be NULL
 * @return as ::aid_service_publish
 * @since 0.1 */
AID_API aid_status aid_service_close(aid_store *store, aid_service service, aid_error *error);

/** What is known about a service. */
typedef struct aid_service_info {
    uint32_t struct_size; /**< sizeof(aid_service_info) */
    int32_t state;        /**< ::aid_service_state */
    uint64_t number;      /**< short number, from 1 */
    uint64_t flags;       /**< ::aid_service_flag bits: what a coordinator should look at */
    uint64_t answered;    /**< how often it was told to somebody who asked; see ::aid_service_answer */
    aid_group group;      /**< who gives it */
    aid_time assured;     /**< when somebody last made sure that all this is true; 0 never */
    int64_t fee;          /**< in the smallest part of `unit`; 0 free of charge or not stated: see `fee_stated` */
    aid_week week;        /**< when it is open, in `zone`; see `hours_stated` */
    int32_t type;         /**< ::aid_support_type or the community's own; 0 not stated */
    int32_t tier;         /**< ::aid_tier */
    int32_t unit;         /**< of the fee */
    int32_t fee_stated;   /**< 1: the fee is stated, even when it is 0 */
    int32_t hours_stated; /**< 1: `week` says when it is open */
    int32_t capacity;     /**< how many people at a time; -1 not stated */
    int32_t served;       /**< how many it serves now */
    int32_t answer_hours; /**< within how many hours it answers; 0 by urgency */
    int32_t placed;       /**< 1: it has a place, its own or its group's */
    int32_t latitude;     /**< degrees × 10⁷ */
    int32_t longitude;    /**< degrees × 10⁷ */
    int32_t reach_m;      /**< metres from there; -1 not stated: anywhere */
    int32_t online;       /**< ::aid_answer; 0 not stated */
    int32_t reserved;     /**< 0 */
    const char *name;     /**< never NULL, nor are the following */
    const char *code;     /**< the host's own key */
    const char *measures; /**< codes with spaces between */
    const char *topics;   /**< a line each */
    const char *text;     /**< what it is */
    const char *contact;  /**< how to reach it */
    const char *documents; /**< what to bring along */
    const char *legal_basis; /**< what it rests on */
    const char *languages; /**< tags with spaces between; "" any */
    const char *credentials; /**< what whoever gives it must hold */
    const char *rule;     /**< for whom; "" anyone */
    const char *zone;     /**< the group's time zone */
} aid_service_info;

/** Fills what is known about a service.
 * @param store     the community
 * @param service   which
 * @param out_info  with its struct_size set
 * @param error     receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_ARGUMENT; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_service_get(aid_store *store, aid_service service, aid_service_info *out_info, aid_error *error);

/** Tells somebody about a service: fills the same as ::aid_service_get, and counts that it was told.
 *
 * Whoever asks need not say who they are: the event names the service and nothing else, opens no case and stores no word.
 * @param store     the community
 * @param service   which; open or paused
 * @param out_info  with its struct_size set: service, contact, documents, hours
 * @param error     receives the reason on failure; may be NULL
 * @return as ::aid_service_get; AID_E_STATE for a draft or a closed one; AID_E_DENIED; AID_E_CONFLICT; AID_E_UNKNOWN
 * @since 0.1 */
AID_API aid_status aid_service_answer(aid_store *store, aid_service service, aid_service_info *out_info,
                                      aid_error *error);

/** Which services to list. */
typedef struct aid_service_list_options {
    uint32_t struct_size; /**< sizeof(aid_service_list_options) */
    int32_t state;        /**< ::aid_service_state; 0 open ones; -1 all */
    uint64_t flags;       /**< only those with one of these ::aid_service_flag bits; 0 all */
    aid_group group;      /**< only this group's; id 0 all */
    int32_t type;         /**< only of this type; 0 all */
    int32_t tier;         /**< only of this tier; 0 all */
} aid_service_list_options;

/** Lists services in order of entering.
 * @param store      the community
 * @param options    NULL for all open ones
 * @param services   to fill; may be NULL when capacity is 0
 * @param capacity   how many fit
 * @param out_count  receives how many there are
 * @param error      receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_ARGUMENT
 * @since 0.1 */
AID_API aid_status aid_service_list(aid_store *store, const aid_service_list_options *options, aid_service *services,
                                    size_t capacity, size_t *out_count, aid_error *error);

/** Finds a service by its code, exactly.
 * @param store        the community
 * @param code         the host's own key
 * @param out_service  receives the handle
 * @param error        receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_ARGUMENT
 * @since 0.1 */
AID_API aid_status aid_service_find(aid_store *store, const char *code, aid_service *out_service, aid_error *error);

/** A service that fits a text. */
typedef struct aid_service_hit {
    aid_service service; /**< which */
    int32_t points;      /**< how well it fits, 0..1000 */
    int32_t kind;        /**< ::aid_hit_kind */
    const char *label;   /**< the name or topic that was hit; lives as info text does */
} aid_service_hit;

/** Searches open services by name and topics, as ::aid_skill_search does: any script, beginnings, a typo or two.
 * @param store      the community
 * @param text       what someone typed
 * @param options    only this group's; NULL for the whole community
 * @param hits       to fill, best first; may be NULL when capacity is 0
 * @param row_size   sizeof(aid_service_hit)
 * @param capacity   how many rows fit
 * @param out_count  receives how many services fit
 * @param error      receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT; AID_E_NOT_FOUND (group); AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_service_search(aid_store *store, const char *text, const aid_search_options *options,
                                      aid_service_hit *hits, uint32_t row_size, size_t capacity, size_t *out_count,
                                      aid_error *error);

/* ---- who comes first ----------------------------------------------------------------------------------------- */

/** What is needed, where, by whom. What is not stated does not constrain. */
typedef struct aid_need_options {
    uint32_t struct_size; /**< sizeof(aid_need_options) */
    int32_t type;         /**< ::aid_support_type; 0 any */
    aid_time when;        /**< when the words in `criteria` must hold; 0 now */
    int32_t placed;       /**< 1: latitude and longitude say where the person is */
    int32_t latitude;     /**< degrees × 10⁷ */
    int32_t longitude;    /**< degrees × 10⁷ */
    int32_t online;       /**< ::aid_answer: yes: online or by phone will do; no: must be in person */
    int32_t all;          /**< ::aid_answer: yes also lists, after those that can help, those that cannot, and why */
    int32_t reserved;     /**< 0 */
    const char *measure;  /**< a code, or the beginning of one up to a '.' or '-', such as "psychology"; NULL any */
    const char *criteria; /**< what holds for the person, as for ::aid_service_request_options; stored nowhere */
    const char *languages; /**< what the person speaks; NULL not stated */
} aid_need_options;

/** Fills options with defaults; see ::aid_store_options_init.
 * @param options  to fill
 * @param struct_size  sizeof as the caller knows it
 * @since 0.1 */
AID_API void aid_need_options_init(aid_need_options *options, uint32_t struct_size);

/** A service on the way to help. */
typedef struct aid_route_row {
    aid_service service; /**< which */
    uint64_t bars;       /**< ::aid_service_bar bits: why it cannot help; 0: it can */
    int64_t distance_m;  /**< from the person to its place; -1 where one of the two is not known */
    int32_t tier;        /**< ::aid_tier */
    int32_t free;        /**< how many more people it can serve; -1 not stated */
} aid_route_row;

/** Proposes who should help, the lowest capable tier first.
 *
 * Order: those without bars; of them the lower ::aid_tier; then the nearer, an unknown distance last; then the one that
 * was entered first. The function reads nothing about a person but what `need` states. O(services).
 * @param store      the community
 * @param need       what is needed; NULL anything
 * @param rows       to fill; may be NULL when capacity is 0
 * @param row_size   sizeof(aid_route_row)
 * @param capacity   how many rows fit
 * @param out_count  receives how many there are
 * @param error      receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT (a term that is not known: AID_REASON_RULE with line and column); AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_service_route(aid_store *store, const aid_need_options *need, aid_route_row *rows,
                                     uint32_t row_size, size_t capacity, size_t *out_count, aid_error *error);

#ifdef __cplusplus
}
#endif
#endif

/* SPDX-License-Identifier: MIT */
/** @file skill.h
 * Skills: a tree with labels and synonyms in many languages, a search that forgives, and lists of a group's own. */
#ifndef MUTUALAID_SKILL_H
#define MUTUALAID_SKILL_H

#include <mutualaid/member.h>

#ifdef __cplusplus
extern "C" {
#endif

/** What kind of label. */
typedef enum aid_label_kind {
    AID_LABEL_PREFERRED = 1, /**< shown to people; one a language */
    AID_LABEL_SYNONYM = 2,   /**< also found */
    AID_LABEL_HIDDEN = 3     /**< found, never shown: common misspellings */
} aid_label_kind;

/** One name of a skill. */
typedef struct aid_label {
    int32_t kind;         /**< ::aid_label_kind */
    uint32_t reserved;    /**< 0 */
    const char *language; /**< a tag such as "ru"; "" any language */
    const char *text;     /**< at most 200 bytes */
} aid_label;

/** Bit numbers for aid_skill_options.set. */
typedef enum aid_skill_field {
    AID_SKILL_FIELD_PARENT = 0, /**< parent: id 0 makes it a root */
    AID_SKILL_FIELD_LABELS = 1, /**< labels: also when there are none */
    AID_SKILL_FIELD_CODE = 2    /**< code */
} aid_skill_field;

/** What a skill is. */
typedef struct aid_skill_options {
    uint32_t struct_size;    /**< sizeof(aid_skill_options) */
    int32_t retired;         /**< ::aid_answer: yes takes it out of search; what uses it keeps it */
    uint64_t set;            /**< ::aid_skill_field bits */
    aid_skill parent;        /**< the wider skill; id 0 a root */
    aid_group group;         /**< whose own list it belongs to; id 0 the community's. Adding only */
    uint64_t label_count;    /**< how many labels */
    const aid_label *labels; /**< all of them; the first preferred one is the default label */
    const char *code;        /**< a stable code such as "home.plumbing", unique in its list; at most 200 bytes */
    const char *label;       /**< shorthand for one preferred label of any language */
} aid_skill_options;

/** Fills options with defaults; see ::aid_store_options_init.
 * @param options  to fill
 * @param struct_size  sizeof as the caller knows it
 * @since 0.1 */
AID_API void aid_skill_options_init(aid_skill_options *options, uint32_t struct_size);

/** Adds a skill to the tree or to a group's own list.
 * @param store      the community
 * @param options    what it is; `label` or `labels` is required
 * @param out_skill  receives the handle; may be NULL
 * @param error      receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT; AID_E_STATE (code taken); AID_E_NOT_FOUND; AID_E_DENIED; AID_E_CONFLICT; AID_E_UNKNOWN;
 *         AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_skill_add(aid_store *store, const aid_skill_options *options, aid_skill *out_skill,
                                 aid_error *error);

/** Changes a skill: fields whose bit is set or whose value is not zero. Giving labels to a skill that a member typed
 * adopts it: from then on it is public under the coordinator's label, and the member's own words are no longer shown.
 * @param store    the community
 * @param skill    to change
 * @param options  what changes
 * @param error    receives the reason on failure; may be NULL
 * @return as ::aid_skill_add; AID_E_ARGUMENT (CYCLE) when it would become its own ancestor
 * @since 0.1 */
AID_API aid_status aid_skill_update(aid_store *store, aid_skill skill, const aid_skill_options *options,
                                    aid_error *error);

/** What is known about a skill. */
typedef struct aid_skill_info {
    uint32_t struct_size; /**< sizeof(aid_skill_info) */
    int32_t retired;      /**< 1 once retired */
    uint64_t withheld;    /**< ::aid_withheld bits: why the label is empty */
    uint64_t number;      /**< short number, from 1 */
    uint64_t label_count; /**< how many labels */
    uint64_t offers;      /**< open offers that name it */
    uint64_t requests;    /**< open requests that name it */
    aid_skill parent;     /**< id 0 a root */
    aid_group group;      /**< whose own list; id 0 the community's */
    aid_member typed_by;  /**< a free skill that nobody adopted yet: who typed it; else id 0 */
    const aid_label *labels; /**< all labels; live as info text does */
    const char *code;     /**< never NULL, nor are the following */
    const char *label;    /**< preferred label in the asked language, else the default one, else what was typed */
} aid_skill_info;

/** Fills what is known about a skill.
 * @param store      the community
 * @param skill      which
 * @param languages  tags in order of preference for `label`; NULL any
 * @param out_info   with its struct_size set
 * @param error      receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_ARGUMENT; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_skill_get(aid_store *store, aid_skill skill, const char *languages, aid_skill_info *out_info,
                                 aid_error *error);

/** Finds a skill by its code, exactly: first in the group's own list, then in the community's.
 * @param store      the community
 * @param group      whose list first; id 0 only the community's
 * @param code       such as "home.plumbing"
 * @param out_skill  receives the handle
 * @param error      receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_ARGUMENT
 * @since 0.1 */
AID_API aid_status aid_skill_find(aid_store *store, aid_group group, const char *code, aid_skill *out_skill,
                                  aid_error *error);

/** Lists skills in order of adding.
 * @param store      the community
 * @param group      only this group's own list; id 0 all
 * @param skills     to fill; may be NULL when capacity is 0
 * @param capacity   how many fit
 * @param out_count  receives how many there are
 * @param error      receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_ARGUMENT
 * @since 0.1 */
AID_API aid_status aid_skill_list(aid_store *store, aid_group group, aid_skill *skills, size_t capacity,
                                  size_t *out_count, aid_error *error);

/** Lists free-text skills that members typed and nobody has adopted yet: work for a coordinator.
 * @param store      the community
 * @param skills     to fill; may be NULL when capacity is 0
 * @param capacity   how many fit
 * @param out_count  receives how many there are
 * @param error      receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT
 * @since 0.1 */
AID_API aid_status aid_skill_unadopted(aid_store *store, aid_skill *skills, size_t capacity, size_t *out_count,
                                       aid_error *error);

/** A skill that fits a text. */
typedef struct aid_skill_hit {
    aid_skill skill;   /**< which */
    int32_t points;    /**< how well it fits, 0..1000 */
    int32_t kind;      /**< ::aid_hit_kind */
    const char *label; /**< the label that was hit; lives as info text does */
    const char *language; /**< the label's language; "" any */
} aid_skill_hit;

/** Searches skills by text: folds case, marks and width, forgives typos, knows synonyms, beginnings, any script.
 * When there are fewer than five hits, parents and siblings follow as AID_HIT_RELATED.
 * @param store      the community
 * @param text       what someone typed
 * @param options    NULL for the community's list in any language
 * @param hits       to fill, best first; may be NULL when capacity is 0
 * @param row_size   sizeof(aid_skill_hit)
 * @param capacity   how many rows fit
 * @param out_count  receives how many skills fit
 * @param error      receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT; AID_E_NOT_FOUND (group); AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_skill_search(aid_store *store, const char *text, const aid_search_options *options,
                                    aid_skill_hit *hits, uint32_t row_size, size_t capacity, size_t *out_count,
                                    aid_error *error);

/** Resolves a text the way offers and requests do, and changes nothing: the one skill it names.
 * @param store      the community
 * @param text       what someone typed, or a code
 * @param options    NULL for the community's list in any language
 * @param out_skill  receives the skill
 * @param error      receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_AMBIGUOUS naming the nearest three; AID_E_NOT_FOUND; AID_E_ARGUMENT; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_skill_resolve(aid_store *store, const char *text, const aid_search_options *options,
                                     aid_skill *out_skill, aid_error *error);

#ifdef __cplusplus
}
#endif
#endif

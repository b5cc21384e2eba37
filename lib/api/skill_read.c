/* SPDX-License-Identifier: MIT */
/* Skills: reading, searching, resolving words. */
#include <mutualaid/skill.h>

#include "api/handle.h"
#include "api/skill_inside.h"
#include "base/text.h"
#include <string.h>

enum { SKILL_FEW_HITS = 5 };

/* ---- one ---- */

/* A skill that is still somebody's own words is shown to them and to coordinators. */
static bool skill_may_see_typed(const aid_store *store, const aid__skill_row *skill)
{
    return aid__may_read(store, AID__ACT_READ_CONTACT, skill->typed_by, 0, skill->group);
}

/* The preferred label in the first language that has one, else the first label there is. */
static const char *skill_label(const aid__labels *labels, const uint16_t *languages, size_t count)
{
    const char *first = "";
    for (size_t i = 0; i < labels->count; i++)
        if (first[0] == '\0' && labels->at[i].kind == AID__LABEL_PREFERRED)
            first = labels->at[i].text;
    for (size_t l = 0; l < count; l++)
        for (size_t i = 0; i < labels->count; i++) {
            uint16_t code = 0;
            size_t codes = 0;
            if (labels->at[i].kind == AID__LABEL_PREFERRED
                && aid__language_list(labels->at[i].language, &code, 1, &codes, "", NULL) == AID_OK && codes == 1
                && code == languages[l])
                return labels->at[i].text;
        }
    return first;
}

static aid_status skill_info_labels(aid_store *store, const aid__labels *labels, aid_skill_info *info, aid_error *error)
{
    aid_label *out = aid__arena_take(store->text, (labels->count + 1) * sizeof *out);
    if (out == NULL)
        return aid__fail_memory(error);
    for (size_t i = 0; i < labels->count; i++)
        out[i] = (aid_label){ .kind = (int32_t)labels->at[i].kind, .language = labels->at[i].language,
                              .text = labels->at[i].text };
    info->labels = out;
    info->label_count = labels->count;
    return AID_OK;
}

static void skill_info_typed(const aid_store *store, const aid__skill_row *skill, const char *typed, uint64_t gone,
                             aid_skill_info *info)
{
    info->typed_by.id = aid__member_at(&store->model, skill->typed_by)->id;
    info->withheld = gone;
    if (gone != 0)
        return;
    if (!skill_may_see_typed(store, skill))
        info->withheld = AID_BIT(AID_WITHHELD_DENIED);
    else
        info->label = typed;
}

aid_status aid_skill_get(aid_store *store, aid_skill skill, const char *languages, aid_skill_info *out_info,
                         aid_error *error)
{
    aid__row row;
    aid__any_record record;
    uint16_t codes[AID__LANGUAGES];
    size_t count = 0;
    aid__gaps gaps;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__handle_row(store, AID__THING_SKILL, skill.id, &row, error);
    if (status == AID_OK)
        status = aid__language_list(languages, codes, AID__LANGUAGES, &count, "languages", error);
    if (status == AID_OK)
        status = aid__store_recall(store, aid__skill_at(&store->model, row)->text_seq, &record, &gaps, error);
    if (status != AID_OK)
        return status;
    const aid__skill_row *known = aid__skill_at(&store->model, row);
    aid_skill_info info = { .struct_size = (uint32_t)sizeof info, .retired = (int32_t)known->retired, .number = row,
                            .offers = known->offers, .requests = known->requests,
                            .parent = { aid__skill_at(&store->model, known->parent)->id },
                            .group = { aid__group_at(&store->model, known->group)->id },
                            .code = record.skill.code, .label = "" };
    status = skill_info_labels(store, &record.skill.labels, &info, error);
    info.label = skill_label(&record.skill.labels, codes, count);
    if (known->typed_by != 0)
        skill_info_typed(store, known, record.skill.typed, aid__withheld(&gaps, UINT64_MAX), &info);
    if (status != AID_OK)
        return status;
    return aid__info_write(out_info, &info, sizeof info, AID__OPTIONS_LEAST, "aid_skill_info", error);
}

aid_status aid_skill_find(aid_store *store, aid_group group, const char *code, aid_skill *out_skill, aid_error *error)
{
    aid__row in, row = 0;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__pointer_check(out_skill, "out_skill", error);
    if (status == AID_OK)
        status = aid__text_check(code, AID_LIMIT_NAME_BYTES, 0, "code", error);
    if (status == AID_OK)
        status = aid__handle_row_or_none(store, AID__THING_GROUP, group.id, &in, error);
    if (status != AID_OK)
        return status;
    if (code != NULL && code[0] != '\0') {
        row = in ? aid__model_skill_code(&store->model, in, code) : 0;
        row = row ? row : aid__model_skill_code(&store->model, 0, code);
    }
    if (row == 0)
        return aid__fail(error, AID_E_NOT_FOUND, AID_REASON_REFERENCE, "code: no skill has \"%.80s\"",
                         aid__text_or_empty(code));
    out_skill->id = aid__skill_at(&store->model, row)->id;
    return AID_OK;
}

/* ---- lists ---- */

static aid_status skill_list(aid_store *store, aid__row group, bool unadopted, aid__list *list, size_t *out_count)
{
    for (aid__row row = 1; row <= aid__model_count(&store->model, AID__TABLE_SKILL); row++) {
        const aid__skill_row *skill = aid__skill_at(&store->model, row);
        if (unadopted ? skill->typed_by != 0 && !skill->retired : group == 0 || skill->group == group)
            aid__list_add(list, &skill->id);
    }
    *out_count = list->count;
    return AID_OK;
}

aid_status aid_skill_list(aid_store *store, aid_group group, aid_skill *skills, size_t capacity, size_t *out_count,
                          aid_error *error)
{
    aid__list list;
    aid__row in;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__list_begin(&list, skills, sizeof *skills, sizeof *skills, capacity, out_count, error);
    if (status == AID_OK)
        status = aid__handle_row_or_none(store, AID__THING_GROUP, group.id, &in, error);
    return status == AID_OK ? skill_list(store, in, false, &list, out_count) : status;
}

aid_status aid_skill_unadopted(aid_store *store, aid_skill *skills, size_t capacity, size_t *out_count,
                               aid_error *error)
{
    aid__list list;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__list_begin(&list, skills, sizeof *skills, sizeof *skills, capacity, out_count, error);
    return status == AID_OK ? skill_list(store, 0, true, &list, out_count) : status;
}

/* ---- searching ---- */

typedef struct skill_filter {
    const aid__model *model;
    aid__row member; /* whose own words count */
} skill_filter;

static bool skill_is_visible(void *context, uint32_t row)
{
    const skill_filter *filter = context;
    const aid__skill_row *skill = aid__skill_at(filter->model, row);
    return !skill->retired && (skill->typed_by == 0 || skill->typed_by == filter->member);
}

typedef struct skill_search {
    aid_search_options options;
    aid__row group;
    uint16_t codes[AID__LANGUAGES];
    size_t code_count;
    skill_filter filter;
    aid__search_query query;
    aid__search_index *index;
} skill_search;

static aid_status skill_search_begin(aid_store *store, const char *text, const aid_search_options *options,
                                     skill_search *search, aid_error *error)
{
    memset(search, 0, sizeof *search);
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__options_read(&search->options, sizeof search->options, options, AID__OPTIONS_LEAST,
                                   "aid_search_options", error);
    if (status == AID_OK)
        status = aid__reserved_check(search->options.reserved, "aid_search_options", error);
    if (status == AID_OK)
        status = aid__text_check(text, AID_LIMIT_TEXT_BYTES, 1, "text", error);
    if (status == AID_OK && (text == NULL || text[0] == '\0'))
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_TEXT_MISSING, "text: what should be searched for?");
    if (status == AID_OK)
        status = aid__handle_row_or_none(store, AID__THING_GROUP, search->options.group.id, &search->group, error);
    if (status == AID_OK)
        status = aid__language_list(search->options.languages, search->codes, AID__LANGUAGES, &search->code_count,
                                    "languages", error);
    if (status == AID_OK)
        status = aid__skills_index(store, &search->index, error);
    search->filter = (skill_filter){ .model = &store->model, .member = store->actor.row };
    search->query = (aid__search_query){ .text = text, .languages = search->codes,
                                         .language_count = search->code_count, .list = search->group, .prefix_ok = 1,
                                         .allow = skill_is_visible, .context = &search->filter };
    return status;
}

static bool skill_is_hit(const aid__vector *hits, aid__row row)
{
    for (size_t i = 0; i < hits->count; i++)
        if (((const aid__search_hit *)aid__vector_at(hits, i))->row == row)
            return true;
    return false;
}

/* Few hits: parents and siblings of what was hit follow, marked as such. */
static aid_status skill_add_related(const aid_store *store, const skill_search *search, aid__vector *hits,
                                    aid_error *error)
{
    size_t found = hits->count;
    if (found == 0 || found >= SKILL_FEW_HITS)
        return AID_OK;
    for (aid__row row = 1; row <= aid__model_count(&store->model, AID__TABLE_SKILL); row++) {
        const aid__skill_row *skill = aid__skill_at(&store->model, row);
        bool related = false;
        for (size_t i = 0; i < found; i++) {
            aid__row parent = aid__skill_at(&store->model, ((aid__search_hit *)aid__vector_at(hits, i))->row)->parent;
            related = related || (parent != 0 && (row == parent || skill->parent == parent));
        }
        bool listed = skill->group == 0 || skill->group == search->group;
        if (!related || !listed || !skill_is_visible((void *)&search->filter, row) || skill_is_hit(hits, row))
            continue;
        aid__search_hit *hit = aid__vector_push(hits);
        if (hit == NULL)
            return aid__fail_memory(error);
        *hit = (aid__search_hit){ .row = row, .points = 0, .kind = AID_HIT_RELATED };
    }
    return AID_OK;
}

static aid_status skill_give_hits(aid_store *store, const skill_search *search, const aid__vector *hits,
                                  aid__list *list, aid_error *error)
{
    for (size_t i = 0; i < hits->count; i++) {
        const aid__search_hit *hit = aid__vector_at(hits, i);
        aid_skill_hit row = { .skill = { aid__skill_at(&store->model, hit->row)->id }, .points = hit->points,
                              .kind = hit->kind, .label = "", .language = "" };
        if (aid__list_wants(list)) {
            const char *language = "";
            const char *label = aid__search_label(search->index, hit->row, hit->label, &language);
            row.label = aid__store_keep_text(store, label ? label : "");
            row.language = aid__store_keep_text(store, label ? language : "");
            if (row.label == NULL || row.language == NULL)
                return aid__fail_memory(error);
        }
        aid__list_add(list, &row);
    }
    return AID_OK;
}

aid_status aid_skill_search(aid_store *store, const char *text, const aid_search_options *options, aid_skill_hit *hits,
                            uint32_t row_size, size_t capacity, size_t *out_count, aid_error *error)
{
    skill_search search;
    aid__list list;
    aid__vector found;
    aid_status status = skill_search_begin(store, text, options, &search, error);
    if (status == AID_OK)
        status = aid__list_begin(&list, hits, row_size, sizeof *hits, capacity, out_count, error);
    if (status != AID_OK)
        return status;
    aid__vector_init(&found, &store->memory, sizeof(aid__search_hit));
    status = aid__search_find(search.index, &search.query, &found, SIZE_MAX, error);
    if (status == AID_OK)
        status = skill_add_related(store, &search, &found, error);
    if (status == AID_OK)
        status = skill_give_hits(store, &search, &found, &list, error);
    aid__vector_free(&found);
    if (status == AID_OK)
        *out_count = list.count;
    return status;
}

/* ---- resolving ---- */

aid_status aid__skill_resolve_row(aid_store *store, const aid__skill_question *question, aid__row *out_row,
                                  aid_error *error)
{
    aid__row row = question->group ? aid__model_skill_code(&store->model, question->group, question->text) : 0;
    row = row ? row : aid__model_skill_code(&store->model, 0, question->text);
    if (row != 0 && !aid__skill_at(&store->model, row)->retired) {
        *out_row = row;
        return AID_OK;
    }
    uint16_t codes[AID__LANGUAGES];
    for (uint32_t i = 0; i < question->languages.count && i < AID__LANGUAGES; i++)
        codes[i] = (uint16_t)aid__model_words(&store->model, question->languages)[i];
    skill_filter filter = { .model = &store->model, .member = question->member };
    const aid__search_query query = { .text = question->text, .languages = codes,
                                      .language_count = question->languages.count, .list = question->group,
                                      .allow = skill_is_visible, .context = &filter };
    aid__search_index *index;
    aid__search_hit near[3];
    size_t near_count = 0;
    aid_status status = aid__skills_index(store, &index, error);
    return status == AID_OK ? aid__search_resolve(index, &query, out_row, near, &near_count, error) : status;
}

aid_status aid_skill_resolve(aid_store *store, const char *text, const aid_search_options *options,
                             aid_skill *out_skill, aid_error *error)
{
    skill_search search;
    aid__row row = 0;
    aid_status status = aid__pointer_check(out_skill, "out_skill", error);
    if (status == AID_OK)
        status = skill_search_begin(store, text, options, &search, error);
    if (status != AID_OK)
        return status;
    aid__search_hit near[3];
    size_t near_count = 0;
    row = search.group ? aid__model_skill_code(&store->model, search.group, text) : 0;
    row = row ? row : aid__model_skill_code(&store->model, 0, text);
    if (row == 0 || aid__skill_at(&store->model, row)->retired)
        status = aid__search_resolve(search.index, &search.query, &row, near, &near_count, error);
    if (status == AID_OK)
        out_skill->id = aid__skill_at(&store->model, row)->id;
    return status;
}

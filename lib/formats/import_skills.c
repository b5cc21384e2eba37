/* SPDX-License-Identifier: MIT */
/* Taxonomies: our own layout (code, parent, a column of labels per language), a simple one (code, label, parent), and
 * ESCO's files, which are recognised by their columns. A file that has parents and no labels (ESCO's broader relations)
 * only moves skills that are there.
 *
 * A row states all labels of the languages it has something to say in; labels in other languages stay. A skill has one
 * parent: of several rows of relations for one skill the first whose parent is there counts. */
#include "formats/import_inside.h"

#include <assert.h>
#include <string.h>

enum { SKILLS_CODE, SKILLS_PARENT, SKILLS_LABEL, SKILLS_SYNONYMS, SKILLS_HIDDEN, SKILLS_FIELDS };

static const aid__import_field skills_fields[] = {
    [SKILLS_CODE] = { "code", "conceptUri", AID_LIMIT_NAME_BYTES, 0, "home.plumbing" },
    [SKILLS_PARENT] = { "parent", "broaderUri", AID_LIMIT_NAME_BYTES, 0, "home" },
    [SKILLS_LABEL] = { "label", "preferredLabel", AID_LIMIT_NAME_BYTES, 0, "Plumbing" },
    [SKILLS_SYNONYMS] = { "synonyms", "altLabels", AID_LIMIT_TEXT_BYTES, 1, "Plumber|Leaking tap" },
    [SKILLS_HIDDEN] = { "hidden", "hiddenLabels", AID_LIMIT_TEXT_BYTES, 1, "Plumming" },
};

static bool skills_has_labels(const aid__import *import)
{
    for (size_t i = 0; i < import->columns.count; i++)
        if (((const aid__import_column *)aid__vector_at(&import->columns, i))->field == AID__IMPORT_NONE)
            return true;
    return aid__import_has(import, SKILLS_LABEL) || aid__import_has(import, SKILLS_SYNONYMS);
}

static aid_status skills_columns(aid__import *import, aid_error *error)
{
    aid_status status = aid__import_require(import, SKILLS_CODE, error);
    if (status == AID_OK && !skills_has_labels(import) && !aid__import_has(import, SKILLS_PARENT))
        status = aid__import_require(import, SKILLS_LABEL, error);
    return status;
}

/* The language of synonyms: that of the one language column there is (an ESCO file whose label column was mapped to a
 * language); otherwise any. */
static const char *skills_synonym_language(const aid__import *import)
{
    const char *language = "";
    size_t count = 0;
    for (size_t i = 0; i < import->columns.count; i++) {
        const aid__import_column *column = aid__vector_at(&import->columns, i);
        if (column->field == AID__IMPORT_NONE) {
            language = column->language;
            count++;
        }
    }
    return count == 1 && !aid__import_has(import, SKILLS_LABEL) ? language : "";
}

static bool skills_same_label(const aid_label *label, const char *language, const char *text)
{
    return strcmp(label->language, language) == 0 && strcmp(label->text, text) == 0;
}

static bool skills_has_preferred(const aid__import *import, const char *language)
{
    for (size_t i = 0; i < import->labels.count; i++) {
        const aid_label *label = aid__vector_at(&import->labels, i);
        if (label->kind == AID_LABEL_PREFERRED && strcmp(label->language, language) == 0)
            return true;
    }
    return false;
}

/* Adds a label unless it is there. The first of a language is its preferred one, the others are synonyms; hidden ones
 * stay hidden. */
static bool skills_add_label(aid__import *import, int32_t kind, const char *language, const char *text)
{
    for (size_t i = 0; i < import->labels.count; i++)
        if (skills_same_label(aid__vector_at(&import->labels, i), language, text))
            return true;
    if (kind != AID_LABEL_HIDDEN)
        kind = skills_has_preferred(import, language) ? AID_LABEL_SYNONYM : AID_LABEL_PREFERRED;
    aid_label *label = aid__vector_push(&import->labels);
    if (label == NULL)
        return false;
    label->kind = kind;
    label->language = language;
    label->text = text;
    return true;
}

/* The labels of one cell. Their texts go to the scratch buffer, which has room for them. */
static aid_status skills_add_cell(aid__import_at at, size_t column, const char *language, int32_t kind,
                                  aid_error *error)
{
    aid__import *import = at.import;
    aid__buffer *texts = &import->scratch;
    const aid__import_cell *cell = aid__import_row_cells(import, at.row) + column;
    const char *list = import->texts.bytes + cell->text, *piece;
    size_t length = 0;
    while ((piece = aid__import_piece(&list, "|\n", &length)) != NULL) {
        if (length > AID_LIMIT_NAME_BYTES)
            return aid__fail_at(error, AID_E_FORMAT, AID_REASON_TEXT_LONG, cell->line, cell->column,
                                "the label \"%.*s…\" has %zu bytes; at most %d fit", aid__text_shown(piece, length),
                                piece, length, AID_LIMIT_NAME_BYTES);
        assert(texts->capacity - texts->length > length); /* so that earlier labels do not move */
        const char *text = texts->bytes + texts->length;
        aid__buffer_add(texts, piece, length);
        aid__buffer_add_char(texts, '\0');
        if (!skills_add_label(import, kind, language, text))
            return aid__fail_memory(error);
    }
    return AID_OK;
}

/* A named field's cell. */
static aid_status skills_add_field(aid__import_at at, int32_t kind, aid_error *error)
{
    uint32_t column = at.import->column_of[at.field];
    if (column == AID__IMPORT_NONE)
        return AID_OK;
    const char *language = at.field == SKILLS_LABEL ? "" : skills_synonym_language(at.import);
    return skills_add_cell(at, column, language, kind, error);
}

/* Gathers the row's labels in import->labels. */
static aid_status skills_labels(aid__import *import, size_t row, aid_error *error)
{
    const aid__import_cell *cells = aid__import_row_cells(import, row);
    size_t room = 0;
    for (size_t i = 0; i < import->columns.count; i++)
        room += strlen(import->texts.bytes + cells[i].text) + 1;
    import->labels.count = 0;
    aid__buffer_clear(&import->scratch);
    if (!aid__buffer_reserve(&import->scratch, room))
        return aid__fail_memory(error);
    aid__import_at at = aid__import_cell_at(import, row, SKILLS_LABEL);
    aid_status status = skills_add_field(at, AID_LABEL_PREFERRED, error);
    for (size_t i = 0; i < import->columns.count && status == AID_OK; i++) {
        const aid__import_column *column = aid__vector_at(&import->columns, i);
        if (column->field == AID__IMPORT_NONE)
            status = skills_add_cell(at, i, column->language, AID_LABEL_SYNONYM, error);
    }
    at.field = SKILLS_SYNONYMS;
    if (status == AID_OK)
        status = skills_add_field(at, AID_LABEL_SYNONYM, error);
    at.field = SKILLS_HIDDEN;
    if (status == AID_OK)
        status = skills_add_field(at, AID_LABEL_HIDDEN, error);
    return status;
}

static aid_status skills_check(aid__import *import, size_t row, aid_error *error)
{
    aid__import_at at = aid__import_cell_at(import, row, SKILLS_CODE);
    if (aid__import_text(import, row, SKILLS_CODE)[0] == '\0')
        return aid__import_refuse(at, AID_REASON_TEXT_MISSING, error, "empty; a skill needs a code");
    return skills_labels(import, row, error);
}

static aid_status skills_key(aid__import *import, size_t row, aid__buffer *key)
{
    if (skills_has_labels(import)) /* relations are taken one by one */
        aid__import_key_part(key, aid__import_text(import, row, SKILLS_CODE));
    return AID_OK;
}

static aid_status skills_plan(aid__import *import, aid_error *error)
{
    if (!skills_has_labels(import))
        return aid__import_note(
            import, error,
            "The file says only which skill is wider than which; a skill keeps the first that it names.");
    if (aid__import_has(import, SKILLS_LABEL))
        return aid__import_note(
            import, error,
            "Labels are taken for any language; map their column to a language tag to say which it is in.");
    return AID_OK;
}

/* The skill of this code in the list that is imported to; id 0: there is none. */
static aid_status skills_known(aid__import *import, const char *code, aid_skill *out, aid_skill_info *info,
                               aid_error *error)
{
    aid_skill skill = { 0 };
    aid_status status = aid_skill_find(import->store, import->options.group, code, &skill, error);
    if (status == AID_E_NOT_FOUND)
        return AID_OK;
    if (status == AID_OK)
        status = aid_skill_get(import->store, skill, NULL, info, error);
    if (status == AID_OK && info->group.id == import->options.group.id)
        *out = skill;
    return status;
}

/* The parent that the row names; `out_later`: it may come yet. */
static aid_status skills_parent(aid__import *import, size_t row, aid_skill *out, bool *out_later, aid_error *error)
{
    const char *code = aid__import_text(import, row, SKILLS_PARENT);
    if (code[0] == '\0')
        return AID_OK;
    aid_status status = aid_skill_find(import->store, import->options.group, code, out, error);
    if (status != AID_E_NOT_FOUND)
        return status;
    *out_later = skills_has_labels(import) && !import->last;
    if (*out_later)
        return AID_OK;
    return aid__import_refuse(aid__import_cell_at(import, row, SKILLS_PARENT), AID_REASON_TAXONOMY, error,
                              "no skill has the code \"%.*s\", or it waits for this one to be its parent",
                              aid__import_shown(code), code);
}

static bool skills_row_states(const aid__import *import, size_t own, const char *language)
{
    for (size_t i = 0; i < own; i++)
        if (strcmp(((const aid_label *)aid__vector_at(&import->labels, i))->language, language) == 0)
            return true;
    return false;
}

/* Puts the labels that stay before and among the row's `own` ones, languages in the order the skill has them: the first
 * label is the one a skill is shown by. The merged labels follow the own ones in import->labels. */
static aid_status skills_merge(aid__import *import, size_t own, const aid_skill_info *info, aid_error *error)
{
    if (!aid__vector_reserve(&import->labels, own + (size_t)info->label_count))
        return aid__fail_memory(error); /* rows no longer move */
    for (size_t i = 0; i < info->label_count; i++) {
        const char *language = info->labels[i].language;
        bool seen = false;
        for (size_t j = 0; j < i && !seen; j++)
            seen = strcmp(info->labels[j].language, language) == 0;
        bool stated = skills_row_states(import, own, language);
        if (!stated)
            *(aid_label *)aid__vector_push(&import->labels) = info->labels[i];
        for (size_t j = 0; j < own && stated && !seen; j++) {
            const aid_label *label = aid__vector_at(&import->labels, j);
            if (strcmp(label->language, language) == 0)
                *(aid_label *)aid__vector_push(&import->labels) = *label;
        }
    }
    for (size_t j = 0; j < own; j++) {
        const aid_label *label = aid__vector_at(&import->labels, j);
        bool there = false;
        for (size_t i = own; i < import->labels.count && !there; i++)
            there = skills_same_label(aid__vector_at(&import->labels, i), label->language, label->text);
        if (!there)
            *(aid_label *)aid__vector_push(&import->labels) = *label;
    }
    return AID_OK;
}

static bool skills_same_labels(const aid_label *labels, size_t count, const aid_skill_info *info)
{
    if (count != info->label_count)
        return false;
    for (size_t i = 0; i < count; i++)
        if (labels[i].kind != info->labels[i].kind ||
            !skills_same_label(&labels[i], info->labels[i].language, info->labels[i].text))
            return false;
    return true;
}

static aid_status skills_update(aid__import *import, aid_skill skill, const aid_skill_info *info, aid_skill parent,
                                int32_t *outcome, aid_error *error)
{
    aid_skill_options options = { .struct_size = sizeof options };
    size_t own = import->labels.count;
    aid_status status = skills_merge(import, own, info, error);
    if (status != AID_OK)
        return status;
    const aid_label *merged = aid__vector_at(&import->labels, own);
    *outcome = AID__IMPORT_REPEATED;
    if (!skills_same_labels(merged, import->labels.count - own, info)) {
        options.labels = merged;
        options.label_count = import->labels.count - own;
    }
    if (parent.id != 0 && parent.id != info->parent.id)
        options.parent = parent;
    if (options.labels == NULL && options.parent.id == 0)
        return AID_OK;
    status = aid_skill_update(import->store, skill, &options, error);
    import->commands += status == AID_OK;
    *outcome = AID__IMPORT_UPDATED;
    return status;
}

static aid_status skills_add(aid__import *import, size_t row, aid_skill parent, aid_error *error)
{
    aid_skill_options options = { .struct_size = sizeof options,
                                  .parent = parent,
                                  .group = import->options.group,
                                  .label_count = import->labels.count,
                                  .labels = import->labels.rows,
                                  .code = aid__import_text(import, row, SKILLS_CODE) };
    if (import->labels.count == 0)
        return aid__import_refuse(aid__import_cell_at(import, row, SKILLS_LABEL), AID_REASON_TEXT_MISSING, error,
                                  "empty; the new skill \"%.*s\" needs a label in some language",
                                  aid__import_shown(options.code), options.code);
    aid_status status = aid_skill_add(import->store, &options, NULL, error);
    import->commands += status == AID_OK;
    import->report.skills_added += status == AID_OK;
    return status;
}

/* A row of relations: the skill is there, and this is the first parent that counts. */
static aid_status skills_relate(aid__import *import, aid_skill skill, const aid_skill_info *info, aid_skill parent,
                                int32_t *outcome, aid_error *error)
{
    aid__map_key key = aid__key(0, skill.id);
    *outcome = AID__IMPORT_REPEATED;
    if (parent.id == 0 || aid__map_get(&import->settled, key) != AID__MAP_NONE)
        return AID_OK;
    if (!aid__map_reserve(&import->settled, 1))
        return aid__fail_memory(error);
    aid_status status = skills_update(import, skill, info, parent, outcome, error);
    if (status == AID_OK)
        aid__map_set(&import->settled, key, 0);
    return status;
}

static aid_status skills_write(aid__import *import, size_t row, int32_t *outcome, aid_error *error)
{
    const char *code = aid__import_text(import, row, SKILLS_CODE);
    aid_skill_info info = { .struct_size = sizeof info };
    aid_skill skill = { 0 }, parent = { 0 };
    bool later = false;
    aid_status status = skills_parent(import, row, &parent, &later, error);
    *outcome = AID__IMPORT_LATER;
    if (status != AID_OK || later)
        return status;
    status = skills_known(import, code, &skill, &info, error);
    if (status == AID_OK)
        status = skills_labels(import, row, error);
    if (status != AID_OK)
        return status;
    if (skill.id != 0 && skills_has_labels(import))
        return skills_update(import, skill, &info, parent, outcome, error);
    if (skill.id != 0)
        return skills_relate(import, skill, &info, parent, outcome, error);
    if (!skills_has_labels(import))
        return aid__import_refuse(aid__import_cell_at(import, row, SKILLS_CODE), AID_REASON_TAXONOMY, error,
                                  "no skill has the code \"%.*s\"; import the file with its labels first",
                                  aid__import_shown(code), code);
    *outcome = AID__IMPORT_ADDED;
    return skills_add(import, row, parent, error);
}

const aid__import_kind aid__import_skills = {
    .noun = "skill",
    .fields = skills_fields,
    .field_count = SKILLS_FIELDS,
    .columns = skills_columns,
    .check = skills_check,
    .key = skills_key,
    .plan = skills_plan,
    .write = skills_write,
};

/* SPDX-License-Identifier: MIT */
/* Skills: adding, changing, adopting. */
#include <mutualaid/skill.h>

#include "api/handle.h"
#include "base/text.h"
#include <string.h>

void aid_skill_options_init(aid_skill_options *options, uint32_t struct_size)
{
    memset(options, 0, struct_size);
    options->struct_size = struct_size;
}

typedef struct skill_input {
    aid_skill_options options;
    aid__labels labels;
    uint64_t skill; /* updating */
} skill_input;

static aid_status skill_check_label(const aid_label *label, size_t number, aid__label *out, aid_error *error)
{
    uint16_t code;
    size_t count = 0;
    aid_status status = aid__text_check(label->text, AID_LIMIT_NAME_BYTES, 0, "label", error);
    if (status == AID_OK && (label->text == NULL || label->text[0] == '\0'))
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_TEXT_MISSING, "labels: number %zu has no text", number);
    if (status == AID_OK)
        status = aid__check_range(label->kind, AID_LABEL_PREFERRED, AID_LABEL_HIDDEN, "label kind", error);
    if (status == AID_OK)
        status = aid__language_list(label->language, &code, 1, &count, "label language", error);
    if (status != AID_OK)
        return status;
    *out = (aid__label){ .language = aid__text_or_empty(label->language), .text = label->text, .kind = label->kind };
    return AID_OK;
}

/* The labels as an event has them, in the store's text arena. */
static aid_status skill_check_labels(aid_store *store, skill_input *input, aid_error *error)
{
    const aid_skill_options *options = &input->options;
    if (options->label_count > AID_LIMIT_LIST || (options->label_count != 0 && options->labels == NULL))
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE, "labels: give at most %d, and the array",
                         (int)AID_LIMIT_LIST);
    bool single = options->label != NULL && options->label[0] != '\0';
    size_t count = (size_t)options->label_count + single;
    aid__label *labels = aid__arena_take(store->text, (count + 1) * sizeof *labels);
    if (labels == NULL)
        return aid__fail_memory(error);
    aid_status status = AID_OK;
    const aid_label shorthand = { .kind = AID_LABEL_PREFERRED, .language = "", .text = options->label };
    if (single)
        status = skill_check_label(&shorthand, 1, &labels[0], error);
    for (size_t i = 0; status == AID_OK && i < options->label_count; i++)
        status = skill_check_label(&options->labels[i], i + 1, &labels[i + single], error);
    input->labels = (aid__labels){ labels, count };
    return status;
}

static aid_status skill_read_options(aid_store *store, const aid_skill_options *options, skill_input *input,
                                     aid_error *error)
{
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__options_read(&input->options, sizeof input->options, options, AID__OPTIONS_LEAST,
                                   "aid_skill_options", error);
    if (status == AID_OK)
        status = aid__check_bits(input->options.set, AID_SKILL_FIELD_CODE + 1, "aid_skill_options.set", error);
    if (status == AID_OK)
        status = aid__check_enum(input->options.retired, AID_NO, "retired", error);
    if (status == AID_OK)
        status = aid__text_check(input->options.code, AID_LIMIT_NAME_BYTES, 0, "code", error);
    return status == AID_OK ? skill_check_labels(store, input, error) : status;
}

static void skill_merge(aid__skill_record *record, const skill_input *input)
{
    const aid_skill_options *options = &input->options;
    if (AID__STATED(options->set, AID_SKILL_FIELD_PARENT, options->parent.id))
        record->parent = options->parent.id;
    if (AID__STATED(options->set, AID_SKILL_FIELD_CODE, options->code))
        record->code = aid__text_or_empty(options->code);
    if (AID__STATED(options->set, AID_SKILL_FIELD_LABELS, input->labels.count))
        record->labels = input->labels;
    if (options->retired)
        record->retired = options->retired == AID_YES ? AID_YES : 0;
}

static bool skill_would_cycle(const aid__model *model, aid__row skill, aid__row parent)
{
    for (; parent != 0; parent = aid__skill_at(model, parent)->parent)
        if (parent == skill)
            return true;
    return false;
}

/* Parent and code, in the list that the skill belongs to. */
static aid_status skill_check_place(const aid_store *store, const aid__skill_record *record, aid__row skill,
                                    aid__row group, aid_error *error)
{
    aid__row parent;
    aid_status status = aid__handle_row_or_none(store, AID__THING_SKILL, record->parent, &parent, error);
    if (status != AID_OK)
        return status;
    if (parent != 0 && skill != 0 && skill_would_cycle(&store->model, skill, parent))
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_CYCLE, "parent: the skill would become its own ancestor");
    if (parent != 0 && aid__skill_at(&store->model, parent)->group != 0
        && aid__skill_at(&store->model, parent)->group != group)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_HANDLE, "parent: is on another group's own list");
    if (record->code[0] == '\0')
        return AID_OK;
    aid__row taken = aid__model_skill_code(&store->model, group, record->code);
    if (taken != 0 && taken != skill)
        return aid__fail(error, AID_E_STATE, AID_REASON_REFERENCE, "code: another skill of this list has \"%.80s\"",
                         record->code);
    return AID_OK;
}

static aid_status skill_decide_add(aid__command *command, void *draft, void *context, aid_error *error)
{
    aid_store *store = command->store;
    aid__skill_record *record = draft;
    aid__access access = { 0 };
    (void)context;
    aid_status status = aid__handle_row_or_none(store, AID__THING_GROUP, record->group, &access.group, error);
    if (status == AID_OK)
        status = aid__access_check(&store->model, &store->actor, AID__ACT_EDIT_SKILLS, &access, error);
    if (status == AID_OK)
        status = skill_check_place(store, record, 0, access.group, error);
    if (status == AID_OK)
        record->skill = aid__store_draw_id(store);
    return status;
}

aid_status aid_skill_add(aid_store *store, const aid_skill_options *options, aid_skill *out_skill, aid_error *error)
{
    skill_input input = { 0 };
    aid_status status = skill_read_options(store, options, &input, error);
    if (status == AID_OK && input.labels.count == 0)
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_TEXT_MISSING, "label: a skill needs one");
    if (status != AID_OK)
        return aid__refuse(store, status);
    aid__skill_record record = { .group = input.options.group.id, .code = "", .typed = "" };
    skill_merge(&record, &input);
    const aid__execution execution = { .kind = AID__EVENT_SKILL_ADDED, .draft = &record, .decide = skill_decide_add,
                                       .out_handle = out_skill ? &out_skill->id : NULL };
    return aid__execute(store, &execution, error);
}

static aid_status skill_decide_update(aid__command *command, void *draft, void *context, aid_error *error)
{
    aid_store *store = command->store;
    aid__skill_record *record = draft;
    const skill_input *input = context;
    aid__row row;
    aid__any_record before;
    aid_status status = aid__handle_row(store, AID__THING_SKILL, input->skill, &row, error);
    aid__access access = { .group = aid__skill_at(&store->model, row)->group };
    if (status == AID_OK)
        status = aid__access_check(&store->model, &store->actor, AID__ACT_EDIT_SKILLS, &access, error);
    if (status == AID_OK)
        status = aid__store_recall(store, aid__skill_at(&store->model, row)->text_seq, &before, NULL, error);
    if (status != AID_OK)
        return status;
    *record = before.skill;
    skill_merge(record, input);
    if (record->member != 0 && record->labels.count != 0) { /* adopted: public from now on, in the coordinator's words */
        record->member = 0;
        record->typed = "";
    }
    return skill_check_place(store, record, row, access.group, error);
}

aid_status aid_skill_update(aid_store *store, aid_skill skill, const aid_skill_options *options, aid_error *error)
{
    skill_input input = { .skill = skill.id };
    char extra[32];
    aid_status status = skill_read_options(store, options, &input, error);
    if (status == AID_OK && input.options.group.id != 0)
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_OPTIONS, "group: can be said when adding only");
    if (status != AID_OK)
        return aid__refuse(store, status);
    aid__skill_record record = { .skill = skill.id, .code = "", .typed = "" };
    skill_merge(&record, &input);
    const aid__execution execution = { .kind = AID__EVENT_SKILL_UPDATED, .draft = &record,
                                       .decide = skill_decide_update, .context = &input,
                                       .extra = aid__set_text(input.options.set, extra) };
    return aid__execute(store, &execution, error);
}

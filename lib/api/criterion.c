/* SPDX-License-Identifier: MIT */
/* The words that rules of eligibility may use. */
#include "api/handle.h"
#include "api/service_inside.h"
#include "base/text.h"
#include <string.h>

enum { CRITERION_LABELS_MOST = 64, CRITERION_DAYS_MOST = 36525 };

void aid_criterion_options_init(aid_criterion_options *options, uint32_t struct_size)
{
    memset(options, 0, struct_size);
    options->struct_size = struct_size;
}

/* "ru малоимущие семьи": a language tag, a space, the label; copied into the store's text arena. */
static aid_status criterion_label_line(aid_store *store, const char *line, size_t length, size_t number, aid__label *out,
                                  aid_error *error)
{
    size_t tag = 0, count = 0;
    uint16_t code;
    while (tag < length && line[tag] != ' ')
        tag++;
    out->kind = AID__LABEL_PREFERRED;
    out->language = aid__arena_text(store->text, line, tag);
    out->text = aid__arena_text(store->text, tag < length ? line + tag + 1 : line + tag, tag < length ? length - tag - 1 : 0);
    if (out->language == NULL || out->text == NULL)
        return aid__fail_memory(error);
    if (out->text[0] == '\0')
        return aid__fail_at(error, AID_E_ARGUMENT, AID_REASON_TEXT_MISSING, (uint32_t)number, 1,
                            "labels: line %zu is no language tag with a label behind it, such as \"ru малоимущие семьи\"", number);
    return aid__language_list(out->language, &code, 1, &count, "labels", error);
}

static aid_status criterion_labels(aid_store *store, const aid_criterion_options *options, aid__labels *out, aid_error *error)
{
    aid__label *labels = aid__arena_take(store->text, CRITERION_LABELS_MOST * sizeof *labels);
    if (labels == NULL)
        return aid__fail_memory(error);
    size_t count = 0, number = 1;
    labels[count++] = (aid__label){ .kind = AID__LABEL_PREFERRED, .language = "", .text = options->label };
    aid_status status = AID_OK;
    for (const char *at = aid__text_or_empty(options->labels); status == AID_OK && *at != '\0'; number++) {
        size_t length = strcspn(at, "\n");
        if (length != 0 && count == CRITERION_LABELS_MOST)
            return aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE, "labels: at most %d", (int)CRITERION_LABELS_MOST - 1);
        if (length != 0)
            status = criterion_label_line(store, at, length, number, &labels[count++], error);
        at += length + (at[length] == '\n');
    }
    *out = (aid__labels){ labels, count };
    return status;
}

static aid_status criterion_check(aid_store *store, aid_criterion_options *ours, const aid_criterion_options *options, aid_error *error)
{
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__options_read(ours, sizeof *ours, options, AID__OPTIONS_LEAST, "aid_criterion_options", error);
    const aid__text_field texts[] = { { ours->code, "code", AID_LIMIT_NAME_BYTES, 0 },
                                      { ours->label, "label", AID_LIMIT_NAME_BYTES, 0 },
                                      { ours->labels, "labels", AID_LIMIT_TEXT_BYTES, 1 } };
    if (status == AID_OK)
        status = aid__check_texts(AID__FIELDS(texts), error);
    if (status == AID_OK)
        status = aid__check_enum(ours->special, AID_NO, "special", error);
    if (status == AID_OK)
        status = aid__check_enum(ours->document, AID_NO, "document", error);
    if (status == AID_OK)
        status = aid__check_range(ours->days, 0, CRITERION_DAYS_MOST, "days", error);
    if (status == AID_OK && (ours->code == NULL || !aid__service_is_word(ours->code, strlen(ours->code))))
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE,
                           "code: \"%.80s\" is no word; write a letter, then letters, digits, '-', '_' or '.', such as low-income",
                           aid__text_or_empty(ours->code));
    if (status == AID_OK && aid__text_or_empty(ours->label)[0] == '\0')
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_TEXT_MISSING, "label: say what people call it");
    return status;
}

static aid_status criterion_decide(aid__command *command, void *draft, void *context, aid_error *error)
{
    const aid__access access = { 0 };
    (void)draft;
    (void)context;
    return aid__access_check(&command->store->model, &command->store->actor, AID__ACT_EDIT_SERVICES, &access, error);
}

aid_status aid_criterion_set(aid_store *store, const aid_criterion_options *options, aid_error *error)
{
    aid_criterion_options ours = { .struct_size = 0 };
    aid__criterion_record record = { .code = "" };
    aid_status status = criterion_check(store, &ours, options, error);
    if (status == AID_OK)
        status = criterion_labels(store, &ours, &record.labels, error);
    if (status != AID_OK)
        return aid__refuse(store, status);
    record.code = ours.code;
    record.special = ours.special == AID_YES;
    record.document = ours.document == AID_YES;
    record.days = ours.days;
    const aid__execution execution = { .kind = AID__EVENT_CRITERION_SET, .draft = &record, .decide = criterion_decide };
    return aid__execute(store, &execution, error);
}

/* The label in the first of the languages that has one, else the first. */
static const char *criterion_label(const aid__labels *labels, const uint16_t *languages, size_t count)
{
    for (size_t l = 0; l < count; l++)
        for (size_t i = 0; i < labels->count; i++) {
            uint16_t code = 0;
            size_t codes = 0;
            if (aid__language_list(labels->at[i].language, &code, 1, &codes, "", NULL) == AID_OK && codes == 1
                && code == languages[l])
                return labels->at[i].text;
        }
    return labels->count != 0 ? labels->at[0].text : "";
}

aid_status aid_criterion_list(aid_store *store, const char *languages, aid_criterion_row *rows, uint32_t row_size, size_t capacity,
                         size_t *out_count, aid_error *error)
{
    uint16_t codes[AID__LANGUAGES];
    size_t count = 0;
    aid__list list;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__language_list(languages, codes, AID__LANGUAGES, &count, "languages", error);
    if (status == AID_OK)
        status = aid__list_begin(&list, rows, row_size, sizeof *rows, capacity, out_count, error);
    for (aid__row row = 1; status == AID_OK && row <= aid__model_count(&store->model, AID__TABLE_CRITERION); row++) {
        const aid__criterion_row *criterion = aid__criterion_at(&store->model, row);
        aid_criterion_row out = { .services = criterion->services, .special = criterion->special, .document = criterion->document,
                             .days = criterion->days, .code = "", .label = "" };
        aid__any_record record;
        if (aid__list_wants(&list)) {
            status = aid__store_recall(store, criterion->text_seq, &record, NULL, error);
            if (status != AID_OK)
                return status;
            out.code = record.criterion.code;
            out.label = criterion_label(&record.criterion.labels, codes, count);
        }
        aid__list_add(&list, &out);
    }
    if (status == AID_OK)
        *out_count = list.count;
    return status;
}

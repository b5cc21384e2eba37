/* SPDX-License-Identifier: MIT */
/* The catalogue of services, and the words of their rules. */
#include "model/model.h"

#include "base/error.h"
#include <string.h>

/* ---- words of rules ---- */

aid_status aid__apply_criterion(aid__apply *apply)
{
    const aid__criterion_record *record = apply->event->record;
    aid__model *model = apply->model;
    uint32_t symbol;
    if (!aid__model_symbol(model, record->code, &symbol))
        return aid__fail_memory(apply->error);
    if (symbol == 0)
        return aid__apply_unknown(apply, "criterion", 0);
    aid__row row = aid__model_criterion(model, symbol);
    bool isnew = row == 0;
    aid__criterion_row *criterion = isnew ? aid__model_add(model, AID__TABLE_CRITERION, &row) : aid__model_touch(model, AID__TABLE_CRITERION, row);
    if (criterion == NULL || (isnew && !aid__model_link(model, AID__MAP_LINKS, aid__link_criterion(symbol), row)))
        return aid__fail_memory(apply->error);
    criterion->text_seq = apply->event->seq;
    criterion->code = symbol;
    criterion->special = (int32_t)record->special;
    criterion->document = (int32_t)record->document;
    criterion->days = (int32_t)record->days;
    return AID_OK;
}

/* ---- services ---- */

/* The next word of a text as a symbol; moves the text behind it. 0: out of memory. */
static uint32_t service_word(aid__apply *apply, const char **text)
{
    char word[AID_LIMIT_NAME_BYTES + 1];
    size_t length = strcspn(*text, " \n"), kept = length < sizeof word - 1 ? length : sizeof word - 1;
    uint32_t symbol = 0;
    memcpy(word, *text, kept);
    word[kept] = '\0';
    *text += length;
    return aid__model_symbol(apply->model, word, &symbol) ? symbol : 0;
}

static bool service_symbols(aid__apply *apply, const char *text, aid__span *out)
{
    uint64_t symbols[AID__SERVICE_WORDS];
    size_t count = 0;
    while (*(text += strspn(text, " \n")) != '\0' && count < AID__SERVICE_WORDS) {
        symbols[count] = service_word(apply, &text);
        if (symbols[count++] == 0)
            return false;
    }
    return aid__model_span(apply->model, symbols, count, out);
}

/* Alternatives of criterion rows, each ended by a 0. A word that is none (of a foreign journal) never holds. */
static bool service_rule(aid__apply *apply, const char *text, aid__span *out)
{
    uint64_t rows[AID__SERVICE_WORDS];
    size_t count = 0;
    while (*(text += strspn(text, " ")) != '\0' && count + 1 < AID__SERVICE_WORDS) {
        if (*text == '\n') {
            rows[count++] = 0;
            text++;
            continue;
        }
        uint32_t symbol = service_word(apply, &text);
        if (symbol == 0)
            return false;
        aid__row row = aid__model_criterion(apply->model, symbol);
        rows[count++] = row != 0 ? row : UINT32_MAX;
    }
    if (count != 0 && rows[count - 1] != 0)
        rows[count++] = 0;
    return aid__model_span(apply->model, rows, count, out);
}

/* Counts the service in or out of the words of its rule; a word that stands in it twice is counted once. */
static bool service_count_criteria(aid__apply *apply, aid__span rule, bool in)
{
    for (uint32_t i = 0; i < rule.count; i++) {
        const uint64_t *rows = aid__model_words(apply->model, rule);
        bool before = rows[i] == 0 || rows[i] > aid__model_count(apply->model, AID__TABLE_CRITERION);
        for (uint32_t j = 0; !before && j < i; j++)
            before = rows[j] == rows[i];
        if (before)
            continue;
        aid__criterion_row *criterion = aid__model_touch(apply->model, AID__TABLE_CRITERION, (aid__row)rows[i]);
        if (criterion == NULL)
            return false;
        criterion->services += in ? 1u : UINT32_MAX;
    }
    return true;
}

static bool service_lists(aid__apply *apply, aid__service_row *service, const aid__service_record *record)
{
    aid__span old = service->rule;
    return aid__apply_week(apply, &record->week, &service->week)
           && aid__apply_languages(apply, record->languages, &service->languages)
           && service_symbols(apply, record->measures, &service->measures)
           && service_symbols(apply, record->credentials, &service->credentials)
           && service_count_criteria(apply, old, false) && service_rule(apply, record->rule, &service->rule)
           && service_count_criteria(apply, service->rule, true);
}

static void service_numbers(aid__apply *apply, aid__service_row *service, const aid__service_record *record)
{
    service->text_seq = apply->event->seq;
    service->fee = record->fee;
    service->assured = record->assured;
    service->type = (int32_t)record->type;
    service->tier = (int32_t)record->tier;
    service->unit = (int32_t)record->unit;
    service->capacity = (int32_t)record->capacity;
    service->answer_hours = (int32_t)record->answer_hours;
    service->placed = (int32_t)record->placed;
    service->latitude = (int32_t)record->latitude;
    service->longitude = (int32_t)record->longitude;
    service->reach_m = (int32_t)record->reach_m;
    service->online = (int32_t)record->online;
    service->has_legal_basis = record->legal_basis[0] != '\0';
}

static bool service_code(aid__apply *apply, aid__row row, aid__service_row *service, const char *code)
{
    uint32_t symbol;
    if (!aid__model_symbol(apply->model, code, &symbol))
        return false;
    if (symbol == service->code)
        return true;
    if (service->code != 0 && !aid__model_unlink(apply->model, AID__MAP_LINKS, aid__link_service_code(service->code)))
        return false;
    service->code = symbol;
    return symbol == 0 || aid__model_link(apply->model, AID__MAP_LINKS, aid__link_service_code(symbol), row);
}

static aid_status service_store(aid__apply *apply, aid__row row, aid__service_row *service)
{
    const aid__service_record *record = apply->event->record;
    service_numbers(apply, service, record);
    if (!service_lists(apply, service, record) || !service_code(apply, row, service, record->code))
        return aid__fail_memory(apply->error);
    return AID_OK;
}

static aid_status service_drafted(aid__apply *apply)
{
    const aid__service_record *record = apply->event->record;
    aid__model *model = apply->model;
    aid__row group, row;
    aid_status status = aid__apply_row(apply, AID__THING_GROUP, record->group, &group);
    if (status == AID_OK && group == 0)
        status = aid__apply_unknown(apply, "group", 0);
    if (status != AID_OK)
        return status;
    aid__service_row *service = aid__model_add(model, AID__TABLE_SERVICE, &row);
    if (service == NULL
        || !aid__model_link(model, AID__MAP_IDS, aid__key(0, record->service), aid__place(AID__THING_SERVICE, row)))
        return aid__fail_memory(apply->error);
    service->id = record->service;
    service->group = group;
    service->state = AID_SERVICE_DRAFT;
    return service_store(apply, row, service);
}

static aid_status service_act(aid__apply *apply, aid__service_row *service)
{
    const aid__service_act_record *record = apply->event->record;
    if (apply->event->kind == AID__EVENT_SERVICE_ANSWERED) {
        service->answered++;
        return AID_OK;
    }
    service->state = (int32_t)record->state;
    if (service->state == AID_SERVICE_CLOSED && !service_count_criteria(apply, service->rule, false))
        return aid__fail_memory(apply->error);
    return AID_OK;
}

aid_status aid__apply_service(aid__apply *apply)
{
    aid__row row;
    if (apply->event->kind == AID__EVENT_SERVICE_DRAFTED)
        return service_drafted(apply);
    bool restated = apply->event->kind == AID__EVENT_SERVICE_UPDATED;
    uint64_t id = restated ? ((const aid__service_record *)apply->event->record)->service
                           : ((const aid__service_act_record *)apply->event->record)->service;
    aid_status status = aid__apply_row(apply, AID__THING_SERVICE, id, &row);
    if (status == AID_OK && row == 0)
        status = aid__apply_unknown(apply, "service", 0);
    if (status != AID_OK)
        return status;
    aid__service_row *service = aid__model_touch(apply->model, AID__TABLE_SERVICE, row);
    if (service == NULL)
        return aid__fail_memory(apply->error);
    return restated ? service_store(apply, row, service) : service_act(apply, service);
}

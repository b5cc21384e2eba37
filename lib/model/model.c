/* SPDX-License-Identifier: MIT */
/* Making and unmaking a model, and finding things in it. */
#include "model/model.h"

#include "base/error.h"
#include "base/mix.h"
#include <assert.h>
#include <string.h>

static const size_t model_row_size[AID__TABLE_COUNT] = {
    [AID__TABLE_GROUP] = sizeof(aid__group_row),
    [AID__TABLE_MEMBER] = sizeof(aid__member_row),
    [AID__TABLE_SKILL] = sizeof(aid__skill_row),
    [AID__TABLE_LISTING] = sizeof(aid__listing_row),
    [AID__TABLE_EXCHANGE] = sizeof(aid__exchange_row),
    [AID__TABLE_MEMBERSHIP] = sizeof(aid__membership_row),
    [AID__TABLE_ACCOUNT] = sizeof(aid__account_row),
    [AID__TABLE_POSTING] = sizeof(aid__posting_row),
    [AID__TABLE_PAIR] = sizeof(aid__pair_row),
    [AID__TABLE_CREDENTIAL] = sizeof(aid__credential_row),
    [AID__TABLE_POLICY] = sizeof(aid__policy_row),
    [AID__TABLE_TERMS] = sizeof(aid__terms_row),
    [AID__TABLE_BOOK] = sizeof(aid__book_row),
    [AID__TABLE_FUND] = sizeof(aid__fund_row),
    [AID__TABLE_TRANSFER] = sizeof(aid__transfer_row),
    [AID__TABLE_AGREEMENT] = sizeof(aid__agreement_row),
    [AID__TABLE_SYMBOL] = sizeof(aid__symbol_row),
    [AID__TABLE_EVALUATION] = sizeof(aid__evaluation_row),
    [AID__TABLE_TURN] = sizeof(aid__turn_row),
    [AID__TABLE_CRITERION] = sizeof(aid__criterion_row),
    [AID__TABLE_SERVICE] = sizeof(aid__service_row),
    [AID__TABLE_SERVICE_REQUEST] = sizeof(aid__service_request_row),
    [AID__TABLE_SENDING] = sizeof(aid__sending_row),
    [AID__TABLE_CHARTER] = sizeof(aid__charter_row),
    [AID__TABLE_CONSENT] = sizeof(aid__consent_row),
    [AID__TABLE_SIGNER] = sizeof(aid__signer_row),
    [AID__TABLE_CASE] = sizeof(aid__case_row),
    [AID__TABLE_CASE_ROLE] = sizeof(aid__case_role_row),
    [AID__TABLE_ENTRY] = sizeof(aid__entry_row),
    [AID__TABLE_READING] = sizeof(aid__reading_row),
    [AID__TABLE_EMERGENCY] = sizeof(aid__emergency_row),
    [AID__TABLE_SERIES] = sizeof(aid__series_row),
    [AID__TABLE_BETWEEN] = sizeof(aid__between_row),
    [AID__TABLE_INSTRUMENT] = sizeof(aid__instrument_row),
    [AID__TABLE_ASSESSMENT] = sizeof(aid__assessment_row),
    [AID__TABLE_PLAN] = sizeof(aid__plan_row),
    [AID__TABLE_GOAL] = sizeof(aid__goal_row),
    [AID__TABLE_RATING] = sizeof(aid__rating_row),
    [AID__TABLE_MEASURE] = sizeof(aid__measure_row),
    [AID__TABLE_COMMAND] = sizeof(aid__command_row),
    [AID__TABLE_PARTNER] = sizeof(aid__partner_row),
    [AID__TABLE_DEAL] = sizeof(aid__deal_row),
    [AID__TABLE_POSITION] = sizeof(aid__position_row),
    [AID__TABLE_TRADE] = sizeof(aid__trade_row),
};

aid_status aid__model_init(aid__model *model, const aid_allocator *allocator, aid_error *error)
{
    memset(model, 0, sizeof *model);
    model->allocator = allocator;
    for (int table = 0; table < AID__TABLE_COUNT; table++)
        aid__vector_init(&model->tables[table], allocator, model_row_size[table]);
    for (int map = 0; map < AID__MAP_COUNT; map++)
        aid__map_init(&model->maps[map], allocator);
    aid__vector_init(&model->words, allocator, sizeof(uint64_t));
    aid__vector_init(&model->undo, allocator, sizeof(aid__undo_entry));
    aid__buffer_init(&model->saved, allocator);
    for (int table = 0; table < AID__TABLE_COUNT; table++)
        if (aid__vector_push(&model->tables[table]) == NULL) {
            aid__model_free(model);
            return aid__fail_memory(error);
        }
    return AID_OK;
}

void aid__model_free(aid__model *model)
{
    if (model->allocator == NULL)
        return;
    for (int table = 0; table < AID__TABLE_COUNT; table++)
        aid__vector_free(&model->tables[table]);
    for (int map = 0; map < AID__MAP_COUNT; map++)
        aid__map_free(&model->maps[map]);
    aid__vector_free(&model->words);
    aid__vector_free(&model->undo);
    aid__buffer_free(&model->saved);
    model->allocator = NULL;
}

const char *aid__thing_words(aid__thing thing)
{
    static const char *const words[AID__THING_LIMIT] = {
        [AID__THING_NONE] = "nothing",
        [AID__THING_GROUP] = "a group",
        [AID__THING_MEMBER] = "a member",
        [AID__THING_SKILL] = "a skill",
        [AID__THING_OFFER] = "an offer",
        [AID__THING_REQUEST] = "a request",
        [AID__THING_EXCHANGE] = "an exchange",
        [AID__THING_FUND] = "a fund",
        [AID__THING_TRANSFER] = "a transfer",
        [AID__THING_CASE] = "a case",
        [AID__THING_ENTRY] = "an entry",
        [AID__THING_BETWEEN] = "terms between two groups",
        [AID__THING_ASSESSMENT] = "an assessment",
        [AID__THING_PLAN] = "a plan",
        [AID__THING_CONSENT] = "a consent",
        [AID__THING_SERVICE] = "a service",
        [AID__THING_PARTNER] = "a partner",
        [AID__THING_TRADE] = "a trade",
        [AID__THING_SERVICE_REQUEST] = "a request for support",
        [AID__THING_EMERGENCY] = "an emergency access",
    };
    return words[thing] != NULL ? words[thing] : "a thing of an unknown kind";
}

/* ---- finding ---- */

static uint32_t model_get(const aid__model *model, aid__model_map map, aid__map_key key)
{
    return aid__model_get(model, map, key);
}

aid__row aid__model_membership(const aid__model *model, aid__row member, aid__row group)
{
    return model_get(model, AID__MAP_LINKS, aid__link_membership(member, group));
}

bool aid__model_is_active(const aid__model *model, aid__row member, aid__row group)
{
    aid__row row = aid__model_membership(model, member, group);
    return row != 0 && aid__membership_at(model, row)->active;
}

aid__row aid__model_deal(const aid__model *model, aid__row partner, uint64_t version)
{
    return model_get(model, AID__MAP_LINKS, aid__link_deal(partner, version));
}

aid__row aid__model_position(const aid__model *model, aid__row partner, int32_t unit, int32_t other_unit)
{
    return model_get(model, AID__MAP_LINKS, aid__link_position(partner, unit, other_unit));
}

aid__row aid__model_trade(const aid__model *model, const uint8_t code[16])
{
    return model_get(model, AID__MAP_LINKS, aid__link_trade(code));
}

aid__row aid__model_book(const aid__model *model, aid__row group, int32_t unit)
{
    return model_get(model, AID__MAP_LINKS, aid__link_book(group, unit));
}

aid__row aid__model_pair(const aid__model *model, int32_t kind, aid__row a, aid__row b)
{
    if (kind == AID__PAIR_HOUSEHOLD && a > b) {
        aid__row other = a;
        a = b;
        b = other;
    }
    return model_get(model, AID__MAP_LINKS, aid__link_pair(kind, a, b));
}

aid__row aid__model_reading(const aid__model *model, aid__row actor, uint64_t object, int32_t purpose)
{
    return model_get(model, AID__MAP_LINKS, aid__link_reading(actor, object, purpose));
}

aid__row aid__model_evaluation(const aid__model *model, aid__row exchange)
{
    return model_get(model, AID__MAP_LINKS, aid__link_evaluation(exchange));
}

aid__row aid__model_between(const aid__model *model, aid__row group, aid__row other, int32_t unit)
{
    return model_get(model, AID__MAP_LINKS, aid__link_between(group, other, unit));
}

aid__row aid__model_agreement(const aid__model *model, aid__row a, aid__row b)
{
    return model_get(model, AID__MAP_LINKS, aid__link_agreement(a, b));
}

/* Two independent mixes of the text: 128 bits, so that a collision is never met; symbols are compared all the same. */
static aid__map_key model_text_key(const char *text, size_t length)
{
    uint64_t high = aid__mix(length + 1), low = aid__mix(length + 0x51ED2701u);
    for (size_t i = 0; i < length; i += 8) {
        uint64_t word = 0;
        memcpy(&word, text + i, length - i < 8 ? length - i : 8);
        high = aid__mix(high ^ word);
        low = aid__mix(low + word * 0x9E3779B97F4A7C15u);
    }
    return aid__key(high, low);
}

aid__row aid__model_criterion(const aid__model *model, uint32_t symbol)
{
    return symbol == 0 ? 0 : model_get(model, AID__MAP_LINKS, aid__link_criterion(symbol));
}

aid__row aid__model_service_code(const aid__model *model, const char *code)
{
    uint32_t symbol = aid__model_symbol_find(model, code);
    return symbol == 0 ? 0 : model_get(model, AID__MAP_LINKS, aid__link_service_code(symbol));
}

const char *aid__model_symbol_text(const aid__model *model, uint32_t symbol)
{
    if (symbol == 0)
        return "";
    return (const char *)aid__model_words(model, aid__symbol_at(model, symbol)->text);
}

uint32_t aid__model_symbol_find(const aid__model *model, const char *text)
{
    uint32_t symbol = model_get(model, AID__MAP_SYMBOLS, model_text_key(text, strlen(text)));
    return symbol != 0 && strcmp(aid__model_symbol_text(model, symbol), text) == 0 ? symbol : 0;
}

aid__row aid__model_skill_code(const aid__model *model, aid__row group, const char *code)
{
    uint32_t symbol = aid__model_symbol_find(model, code);
    return symbol == 0 ? 0 : model_get(model, AID__MAP_LINKS, aid__link_code(group, symbol));
}

static aid__map_key model_command_key(const uint8_t id[16])
{
    aid__map_key key;
    memcpy(&key, id, sizeof key);
    return key;
}

aid__row aid__model_command(const aid__model *model, const uint8_t id[16])
{
    return model_get(model, AID__MAP_COMMANDS, model_command_key(id));
}

/* ---- writing ---- */

static aid__undo_entry *model_record(aid__model *model, uint32_t what, uint32_t where, aid__row row)
{
    aid__undo_entry *entry = aid__vector_push(&model->undo);
    if (entry != NULL) {
        entry->what = what;
        entry->where = where;
        entry->row = row;
        entry->saved = model->saved.length;
    }
    return entry;
}

void *aid__model_add(aid__model *model, aid__table table, aid__row *out_row)
{
    aid__vector *rows = &model->tables[table];
    if (rows->count > AID__ROW_LIMIT || !aid__vector_reserve(rows, 1))
        return NULL;
    if (model->recording && model_record(model, AID__UNDO_ADDED, (uint32_t)table, (aid__row)rows->count) == NULL)
        return NULL;
    *out_row = (aid__row)rows->count;
    return aid__vector_push(rows);
}

void *aid__model_touch(aid__model *model, aid__table table, aid__row row)
{
    assert(row != 0 && row < model->tables[table].count);
    void *bytes = aid__vector_at(&model->tables[table], row);
    if (!model->recording)
        return bytes;
    size_t size = model_row_size[table];
    if (!aid__buffer_reserve(&model->saved, size)) {
        model->saved.failed = false;
        return NULL;
    }
    if (model_record(model, AID__UNDO_ROW, (uint32_t)table, row) == NULL)
        return NULL;
    aid__buffer_add(&model->saved, bytes, size);
    return bytes;
}

static bool model_record_map(aid__model *model, aid__model_map map, aid__map_key key)
{
    if (!model->recording)
        return true;
    aid__undo_entry *entry = model_record(model, AID__UNDO_MAP, (uint32_t)map, aid__map_get(&model->maps[map], key));
    if (entry == NULL)
        return false;
    entry->key = key;
    return true;
}

bool aid__model_link(aid__model *model, aid__model_map map, aid__map_key key, uint32_t value)
{
    return aid__map_reserve(&model->maps[map], 1) && model_record_map(model, map, key)
           && aid__map_set(&model->maps[map], key, value);
}

bool aid__model_unlink(aid__model *model, aid__model_map map, aid__map_key key)
{
    if (!model_record_map(model, map, key))
        return false;
    aid__map_remove(&model->maps[map], key);
    return true;
}

bool aid__model_span(aid__model *model, const uint64_t *words, size_t count, aid__span *out)
{
    if (count == 0) {
        *out = (aid__span){ 0 };
        return true;
    }
    if (model->words.count + count > UINT32_MAX || !aid__vector_reserve(&model->words, count))
        return false;
    *out = (aid__span){ .offset = (uint32_t)model->words.count, .count = (uint32_t)count };
    memcpy(aid__vector_at(&model->words, model->words.count), words, count * sizeof *words);
    model->words.count += count;
    return true;
}

bool aid__model_text_span(aid__model *model, const char *text, aid__span *out)
{
    size_t length = strlen(text);
    size_t words = length / 8 + 1; /* room for the NUL */
    if (length > UINT32_MAX || model->words.count + words > UINT32_MAX
        || !aid__vector_reserve(&model->words, words))
        return false;
    *out = (aid__span){ .offset = (uint32_t)model->words.count, .count = (uint32_t)length };
    char *at = aid__vector_at(&model->words, model->words.count);
    memset(at, 0, words * 8);
    memcpy(at, text, length);
    model->words.count += words;
    return true;
}

bool aid__model_symbol(aid__model *model, const char *text, uint32_t *out_symbol)
{
    if (text[0] == '\0') {
        *out_symbol = 0;
        return true;
    }
    uint32_t known = aid__model_symbol_find(model, text);
    if (known != 0) {
        *out_symbol = known;
        return true;
    }
    aid__row row;
    aid__symbol_row *symbol = aid__model_add(model, AID__TABLE_SYMBOL, &row);
    if (symbol == NULL || !aid__model_text_span(model, text, &symbol->text))
        return false;
    *out_symbol = row;
    return aid__model_link(model, AID__MAP_SYMBOLS, model_text_key(text, strlen(text)), row);
}

/* ---- undo ---- */

aid__mark aid__model_mark(const aid__model *model)
{
    return (aid__mark){ .undo = model->undo.count,
                        .words = model->words.count,
                        .saved = model->saved.length,
                        .seq = model->seq,
                        .at = model->at };
}

static void model_undo_entry(aid__model *model, const aid__undo_entry *entry)
{
    aid__vector *rows = &model->tables[entry->where % AID__TABLE_COUNT];
    switch (entry->what) {
    case AID__UNDO_ROW:
        memcpy(aid__vector_at(rows, entry->row), model->saved.bytes + entry->saved, rows->row_size);
        break;
    case AID__UNDO_ADDED:
        assert(rows->count == (size_t)entry->row + 1 || rows->count == entry->row);
        rows->count = entry->row;
        break;
    case AID__UNDO_MAP:
        if (entry->row == AID__MAP_NONE)
            aid__map_remove(&model->maps[entry->where], entry->key);
        else
            (void)aid__map_set(&model->maps[entry->where], entry->key, entry->row); /* the key's room is still there */
        break;
    default: assert(0);
    }
}

void aid__model_undo(aid__model *model, aid__mark mark)
{
    assert(model->recording && mark.undo <= model->undo.count);
    while (model->undo.count > mark.undo)
        model_undo_entry(model, aid__vector_at(&model->undo, --model->undo.count));
    model->words.count = mark.words;
    model->saved.length = mark.saved;
    model->seq = mark.seq;
    model->at = mark.at;
    if (model->sealed > model->seq)
        model->sealed = 0;
}

void aid__model_keep(aid__model *model)
{
    model->undo.count = 0;
    aid__buffer_clear(&model->saved);
}

/* SPDX-License-Identifier: MIT */
/* Signed heads of the journal, as checkpoint.h has them: writing one, reading it back, and comparing a journal with it.
 * The signature and the way from one key to the next are store/signing.c. */
#include <mutualaid/checkpoint.h>
#include <mutualaid/signature.h>

#include "api/signature_inside.h"
#include "base/lines.h"
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

enum { CHECKPOINT_VERSION = 1 };

static const char checkpoint_first[] = "mutualaid checkpoint ";

/* ---- writing ---- */

static void checkpoint_hex_line(aid__buffer *text, const char *word, const uint8_t *bytes, size_t size)
{
    char hex[65];
    aid__lines_from_bytes(bytes, size, hex);
    aid__lines_add(text, word, hex);
}

static aid_status checkpoint_write(aid_store *store, aid__buffer *text, aid_error *error)
{
    uint8_t state[32];
    const aid_storage_head *head = &store->journal.head;
    aid__model_hash(&store->model, AID__STATE_LIST, state);
    aid__buffer_add_text(text, checkpoint_first);
    aid__buffer_add_int(text, CHECKPOINT_VERSION);
    aid__buffer_add_char(text, '\n');
    checkpoint_hex_line(text, "community", store->journal.community, sizeof store->journal.community);
    aid__lines_add_number(text, "records", (int64_t)head->seq);
    checkpoint_hex_line(text, "head", head->hash, sizeof head->hash);
    aid__lines_add_number(text, "state-list", AID__STATE_LIST);
    checkpoint_hex_line(text, "state", state, sizeof state);
    aid__lines_add_time(text, "made", aid__store_now(store));
    return aid__signing_close(store, text, error);
}

aid_status aid_checkpoint_make(aid_store *store, aid_text_fn write, void *context, aid_error *error)
{
    aid__buffer text;
    aid_status status = aid__signature_enter(store, write, error);
    if (status == AID_OK)
        status = aid_store_refresh(store, NULL, error);
    if (status == AID_OK)
        status = aid__access_check(&store->model, &store->actor, AID__ACT_KEYS, &(aid__access){ 0 }, error);
    if (status != AID_OK)
        return status;
    aid__buffer_init(&text, &store->memory);
    status = checkpoint_write(store, &text, error);
    if (status == AID_OK)
        status = aid__text_write(store, &text, write, context, error);
    aid__buffer_free(&text);
    return status;
}

/* ---- reading ---- */

static void checkpoint_bytes(aid__lines *lines, const char *word, uint8_t *out, size_t size)
{
    char hex[AID__LINES_FIELD];
    uint32_t line = lines->line;
    aid__lines_text(lines, word, hex);
    if (lines->status == AID_OK && !aid__lines_to_bytes(hex, out, size))
        aid__lines_refuse(lines, line, "it has digits 0-9 a-f, two a byte");
}

static aid_status checkpoint_first_line(const char *text, size_t length, size_t *out_length, aid_error *error)
{
    size_t head = sizeof checkpoint_first - 1;
    if (length < head + 2 || memcmp(text, checkpoint_first, head) != 0)
        return aid__fail(error, AID_E_FORMAT, AID_REASON_SIGNATURE, "this is no checkpoint: it begins with \"%s%d\"",
                         checkpoint_first, CHECKPOINT_VERSION);
    if (text[head] != '0' + CHECKPOINT_VERSION || text[head + 1] != '\n')
        return aid__fail(error, AID_E_NEWER, AID_REASON_SIGNATURE,
                         "this checkpoint is of another version than %d, which library %s knows; use a newer library",
                         CHECKPOINT_VERSION, aid_version());
    *out_length = head + 2;
    return AID_OK;
}

static aid_status checkpoint_lines(const char *text, size_t length, aid_checkpoint_info *info, aid_error *error)
{
    aid__lines lines;
    size_t first = 0;
    aid_status status = checkpoint_first_line(text, length, &first, error);
    if (status != AID_OK)
        return status;
    aid__lines_begin(&lines, text + first, length - first - AID__SIGNED_LINES, error);
    lines.line = 2;
    checkpoint_bytes(&lines, "community", info->community, sizeof info->community);
    info->records = (uint64_t)aid__lines_number(&lines, "records");
    checkpoint_bytes(&lines, "head", info->head, sizeof info->head);
    int64_t list = aid__lines_number(&lines, "state-list");
    checkpoint_bytes(&lines, "state", info->state_hash, sizeof info->state_hash);
    info->at = aid__lines_time(&lines, "made");
    if (lines.status == AID_OK && (lines.at != lines.end || list < 1 || info->records >> 53 != 0))
        aid__lines_refuse(&lines, lines.line, "no other lines than those of a checkpoint, and no negative number");
    if (lines.status == AID_OK && list > AID__STATE_LIST)
        return aid__fail(error, AID_E_NEWER, AID_REASON_SIGNATURE,
                         "this checkpoint hashes the state by list %lld, and library %s knows lists up to %d; use a newer "
                         "library",
                         (long long)list, aid_version(), AID__STATE_LIST);
    return lines.status;
}

static void checkpoint_stranger(aid_checkpoint_info *info)
{
    char hex[AID_SIGNATURE_KEY_TEXT];
    aid__signing_hex(info->key, hex);
    info->finding = AID_CHECKPOINT_STRANGER;
    aid__fail(&info->problem, AID_E_DENIED, AID_REASON_SIGNATURE,
              "the checkpoint was signed by %s, which the trusted key does not lead to; ask the community which key is "
              "its own",
              hex);
}

static aid_status checkpoint_parse(const char *text, size_t length, const char *key, aid_checkpoint_info *info,
                                   aid_error *error)
{
    *info = (aid_checkpoint_info){ .struct_size = (uint32_t)sizeof *info, .finding = AID_CHECKPOINT_HOLDS };
    aid_status status = aid__pointer_check(text, "text", error);
    if (status == AID_OK)
        status = aid__signature_key_check(key, "key", error);
    if (status == AID_OK)
        status = aid__signing_check(text, length, info->key, error);
    return status == AID_OK ? checkpoint_lines(text, length, info, error) : status;
}

static bool checkpoint_is(const char *key, const uint8_t signer[AID__SIGNING_KEY])
{
    char hex[AID_SIGNATURE_KEY_TEXT];
    aid__signing_hex(signer, hex);
    return aid__signature_same(key, hex);
}

aid_status aid_checkpoint_read(const char *text, size_t length, const char *key, aid_checkpoint_info *out_info,
                               aid_error *error)
{
    aid_checkpoint_info info;
    aid_status status = checkpoint_parse(text, length, key, &info, error);
    if (status != AID_OK)
        return status;
    if (key != NULL && !checkpoint_is(key, info.key))
        checkpoint_stranger(&info);
    return aid__info_write(out_info, &info, sizeof info, AID__OPTIONS_LEAST, "aid_checkpoint_info", error);
}

/* ---- comparing ---- */

static void checkpoint_found(aid_checkpoint_info *info, int32_t finding, const char *words)
{
    info->finding = finding;
    aid__fail(&info->problem, AID_E_CORRUPT, AID_REASON_CHAIN, "%s", words);
}

/* Did the key before sign for this one? *out says so. */
static aid_status checkpoint_endorsed(aid_store *store, aid__row row, bool *out, aid_error *error)
{
    const aid__signer_row *signer = aid__signer_at(&store->model, row), *before = aid__signer_at(&store->model, row - 1);
    aid__any_record record;
    char community[33], previous[AID_SIGNATURE_KEY_TEXT], next[AID_SIGNATURE_KEY_TEXT];
    uint8_t signature[AID__SIGNATURE];
    aid__buffer text;
    aid_status status = aid__store_recall(store, signer->seq, &record, NULL, error);
    if (status != AID_OK)
        return status;
    aid__signing_hex(before->key, previous);
    aid__signing_hex(signer->key, next);
    aid__buffer_init(&text, &store->memory);
    aid__signing_next_text(&text, aid__store_community(store, community), row, previous, next);
    if (!aid__buffer_ok(&text))
        status = aid__fail_memory(error);
    *out = status == AID_OK && aid__lines_to_bytes(record.signer.endorsed, signature, sizeof signature) &&
           aid__signing_fits(before->key, text.bytes, text.length, signature);
    aid__buffer_free(&text);
    return status;
}

/* Do the published keys lead from the trusted one (NULL: from the first) to the one that signed? */
static aid_status checkpoint_follow(aid_store *store, const char *key, aid_checkpoint_info *info, aid_error *error)
{
    bool follows = false, endorsed = true;
    if (key != NULL && checkpoint_is(key, info->key))
        return AID_OK;
    for (aid__row row = 1; row <= aid__model_count(&store->model, AID__TABLE_SIGNER); row++) {
        const aid__signer_row *signer = aid__signer_at(&store->model, row);
        if (signer->seq > info->records)
            break;
        aid_status status = follows && key != NULL ? checkpoint_endorsed(store, row, &endorsed, error) : AID_OK;
        if (status != AID_OK)
            return status;
        follows = key == NULL || (follows && endorsed) || checkpoint_is(key, signer->key);
        if (follows && memcmp(signer->key, info->key, sizeof info->key) == 0)
            return AID_OK;
    }
    checkpoint_stranger(info);
    return AID_OK;
}

static aid_status checkpoint_hash_each(void *context, const aid_storage_record *record, aid_error *error)
{
    (void)error;
    memcpy(context, record->hash, sizeof record->hash);
    return AID_OK;
}

static aid_status checkpoint_hash_at(aid_store *store, uint64_t seq, uint8_t out[32], aid_error *error)
{
    const aid_storage *storage = &store->journal.storage;
    memset(out, 0, sizeof(aid_storage_head){ 0 }.hash);
    return seq == 0 ? AID_OK : storage->read(storage->context, seq - 1, seq, checkpoint_hash_each, out, error);
}

static aid_status checkpoint_chain(aid_store *store, aid_checkpoint_info *info, aid_error *error)
{
    aid_verify_report report = { .struct_size = sizeof report };
    aid_storage_head head = { .seq = 0 };
    const aid_storage *storage = &store->journal.storage;
    aid_status status = aid_store_verify(store, NULL, &report, error);
    if (status == AID_OK)
        status = storage->head(storage->context, &head, error);
    if (status != AID_OK)
        return status;
    info->present = head.seq;
    if (!report.ok && report.problem.status == AID_E_REWOUND && head.seq < info->records)
        return AID_OK; /* cut while this store was open: said by the numbers */
    if (!report.ok) {
        info->finding = AID_CHECKPOINT_BROKEN;
        info->bad_seq = report.bad_seq;
        info->problem = report.problem;
    }
    return AID_OK;
}

static aid_status checkpoint_compare(aid_store *store, aid_checkpoint_info *info, aid_error *error)
{
    uint8_t hash[32], state[32];
    char words[160];
    aid_status status = checkpoint_chain(store, info, error);
    if (status != AID_OK || info->finding != AID_CHECKPOINT_HOLDS)
        return status;
    if (info->present < info->records) {
        snprintf(words, sizeof words,
                 "the journal ends at record %" PRIu64 ", and there were %" PRIu64 ": %" PRIu64 " at its end are gone",
                 info->present, info->records, info->records - info->present);
        checkpoint_found(info, AID_CHECKPOINT_CUT, words);
        return AID_OK;
    }
    status = checkpoint_hash_at(store, info->records, hash, error);
    if (status != AID_OK)
        return status;
    if (memcmp(hash, info->head, sizeof hash) != 0) {
        snprintf(words, sizeof words, "record %" PRIu64 " has another hash than the checkpoint says: the history up to it "
                 "was replaced by another", info->records);
        checkpoint_found(info, AID_CHECKPOINT_REPLACED, words);
        return AID_OK;
    }
    status = aid__verify_state_at(store, info->records, state, error);
    if (status == AID_OK && memcmp(state, info->state_hash, sizeof state) != 0)
        checkpoint_found(info, AID_CHECKPOINT_STATE,
                         "the records are the same, but this library reads another state out of them; report it");
    return status;
}

aid_status aid_checkpoint_check(aid_store *store, const char *text, size_t length, const char *key,
                                aid_checkpoint_info *out_info, aid_error *error)
{
    aid_checkpoint_info info;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK && store->in_transaction)
        status = aid__fail(error, AID_E_STATE, AID_REASON_IN_TRANSACTION,
                           "a transaction is open; commit it or roll it back before a checkpoint is compared");
    if (status == AID_OK)
        status = checkpoint_parse(text, length, key, &info, error);
    if (status != AID_OK)
        return status;
    if (memcmp(info.community, store->journal.community, sizeof info.community) != 0)
        checkpoint_found(&info, AID_CHECKPOINT_COMMUNITY, "the checkpoint is about another community");
    else
        status = checkpoint_follow(store, key, &info, error);
    if (status == AID_OK && info.finding == AID_CHECKPOINT_HOLDS)
        status = checkpoint_compare(store, &info, error);
    if (status != AID_OK)
        return status;
    return aid__info_write(out_info, &info, sizeof info, AID__OPTIONS_LEAST, "aid_checkpoint_info", error);
}

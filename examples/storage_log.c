/* SPDX-License-Identifier: MIT */
/* A storage backend in one file that only grows: a word and the number of bytes that count, then entries: the number of
 * a community, a record with its parts as they lie in memory, their bytes, its body, its kind. A community is record 0.
 * A batch is written behind what counts and made durable, and only then is the number moved: a crash leaves it whole or
 * not at all. Readers look at the mapped file and wait for nobody; who writes holds flock. Every question walks the
 * file, and the file is for one kind of machine; a backup is a copy of it. tests/storage proves the contract of
 * storage.h. */
#include "storage_log.h"

#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

enum { LOG_KIND = 65, LOG_WAIT_MS = 5000 };
static const size_t log_room = (size_t)1 << 36; /* of addresses, not of memory: more than the file will ever have */

typedef struct log_top {
    char word[8];
    uint64_t counts;
} log_top;
typedef struct log_file {
    FILE *file;
    const log_top *map;
    uint64_t community;
    aid_storage_part parts[AID_STORAGE_PARTS_MAX];
} log_file;

static aid_status refuse(aid_error *error, aid_status status, int32_t reason, const char *format, const char *text,
                         size_t number)
{
    if (error != NULL) {
        *error = (aid_error) { .status = status, .reason = reason };
        snprintf(error->message, sizeof error->message, format, text, number);
    }
    return status;
}

/* Reads the entry at `*from` and moves on; false at the end, and where an entry has lost its shape. */
static int step(log_file *log, uint64_t *from, uint64_t *community, aid_storage_record *out)
{
    uint64_t left = log->map->counts - *from;
    const char *text = (const char *)log->map + *from, *start = text;
    if (left < sizeof *community + sizeof *out)
        return 0;
    memcpy(community, text, sizeof *community);
    memcpy(out, text + sizeof *community, sizeof *out);
    text += sizeof *community + sizeof *out;
    size_t parts_size = out->part_count * sizeof *log->parts;
    if (out->part_count > AID_STORAGE_PARTS_MAX || out->body_length > left ||
        parts_size + (size_t)(text - start) > left)
        return 0;
    memcpy(log->parts, text, parts_size);
    text += parts_size;
    for (size_t i = 0; i < out->part_count; text += log->parts[i++].length)
        log->parts[i].bytes = log->parts[i].bytes == NULL ? NULL : (const uint8_t *)text;
    out->parts = log->parts;
    out->body = text;
    out->kind = text + out->body_length + 1;
    *from += (uint64_t)(out->kind + LOG_KIND - start);
    return *from <= log->map->counts;
}

static aid_status log_read(void *context, uint64_t after, uint64_t until, aid_storage_record_fn each, void *to,
                           aid_error *error)
{
    log_file *log = context;
    aid_storage_record record;
    aid_status status = AID_OK;
    uint64_t end = log->map->counts, from = sizeof(log_top), community;
    while (status == AID_OK && from < end && step(log, &from, &community, &record))
        if (community == log->community && record.seq > after && (until == 0 || record.seq <= until))
            status = each(to, &record, error);
    return status == AID_OK && from < end ? refuse(error, AID_E_CORRUPT, 0, "no %s ends at byte %zu", "entry", from)
                                          : status;
}

/* What a walk is asked: where the journal ends, whether it has the expected record, and a command. */
typedef struct asked {
    aid_storage_head head;
    const aid_storage_head *expected;
    const uint8_t *command;
    int same, known;
} asked;

static aid_status see(void *context, const aid_storage_record *record, aid_error *error)
{
    (void)error;
    asked *asks = context;
    asks->head.seq = record->seq;
    memcpy(asks->head.hash, record->hash, sizeof record->hash);
    asks->same |= asks->expected != NULL && memcmp(&asks->head, asks->expected, sizeof asks->head) == 0;
    asks->known |= asks->command != NULL && record->has_command && memcmp(asks->command, record->command, 16) == 0;
    return AID_OK;
}

static aid_status log_head(void *context, aid_storage_head *out_head, aid_error *error)
{
    asked asks = { 0 };
    aid_status status = log_read(context, 0, 0, see, &asks, error);
    if (status == AID_OK)
        *out_head = asks.head;
    return status;
}

static void log_unlock(void *context)
{
    flock(fileno(((log_file *)context)->file), LOCK_UN);
}

static aid_status log_lock(void *context, uint32_t wait_ms, aid_storage_head *out_head, aid_error *error)
{
    for (uint32_t waited = 0; flock(fileno(((log_file *)context)->file), LOCK_EX | LOCK_NB) != 0; waited++) {
        if (waited >= wait_ms)
            return refuse(error, AID_E_CONFLICT, AID_REASON_BUSY, "another has had %s for %zu ms", "the lock", wait_ms);
        nanosleep(&(struct timespec) { .tv_nsec = 1000000 }, NULL);
    }
    return log_head(context, out_head, error);
}

static int put(log_file *log, uint64_t community, const aid_storage_record *record)
{
    char kind[LOG_KIND] = { 0 };
    strncpy(kind, record->kind, sizeof kind - 1);
    int good = fwrite(&community, sizeof community, 1, log->file) == 1 &&
               fwrite(record, sizeof *record, 1, log->file) == 1 &&
               (record->part_count == 0 ||
                fwrite(record->parts, sizeof *record->parts, record->part_count, log->file) == record->part_count);
    for (size_t i = 0; i < record->part_count; i++)
        good = good && (record->parts[i].length == 0 || fwrite(record->parts[i].bytes, record->parts[i].length, 1, log->file) == 1);
    return good && fwrite(record->body, 1, record->body_length + 1, log->file) == record->body_length + 1 &&
           fwrite(kind, sizeof kind, 1, log->file) == 1;
}

static int durable(log_file *log)
{
    return fflush(log->file) == 0 && fsync(fileno(log->file)) == 0;
}

/* Writes behind what counts, then lets it count. */
static aid_status grow(log_file *log, uint64_t community, const aid_storage_record *records, size_t count,
                       aid_error *error)
{
    int good = fseek(log->file, (long)log->map->counts, SEEK_SET) == 0;
    for (size_t i = 0; i < count; i++)
        good = good && put(log, community, &records[i]);
    uint64_t counts = (uint64_t)ftell(log->file);
    if (!good || !durable(log))
        return refuse(error, AID_E_STORAGE, AID_REASON_IO, "%s could not be written: %zu", "a batch", count);
    good = fseek(log->file, sizeof log->map->word, SEEK_SET) == 0 && fwrite(&counts, sizeof counts, 1, log->file) == 1;
    return good && durable(log) ? AID_OK
                                : refuse(error, AID_E_UNKNOWN, 0, "is %s in, %zu records?", "the batch", count);
}

static aid_status log_append(void *context, const aid_storage_head *expected, const aid_storage_record *records,
                             size_t count, aid_error *error)
{
    asked asks = { .expected = expected };
    asks.same = memcmp(expected, &asks.head, sizeof *expected) == 0; /* before the first record */
    for (size_t i = 0; i < count; i++)
        asks.command = records[i].has_command ? records[i].command : asks.command;
    aid_storage_head head;
    aid_status status = log_lock(context, LOG_WAIT_MS, &head, error); /* nothing new for who holds it already */
    if (status == AID_OK && (status = log_read(context, 0, 0, see, &asks, error)) == AID_OK)
        status =
            !asks.same ? refuse(error, AID_E_REWOUND, 0, "%s, record %zu, is not in the log", "what is expected",
                                expected->seq)
            : head.seq > expected->seq ? refuse(error, AID_E_CONFLICT, 0, "%s appended up to %zu", "others", head.seq)
            : asks.known ? refuse(error, AID_E_STATE, AID_REASON_COMMAND_ID, "%s is known%.0zu", "the command id", 0)
                         : grow(context, ((log_file *)context)->community, records, count, error);
    log_unlock(context);
    return status;
}

typedef struct names {
    aid_storage_name_fn each;
    void *to;
    const char *wanted;
    uint64_t found, count;
    uint8_t id[16];
} names;

static aid_status see_name(void *context, const aid_storage_record *record, aid_error *error)
{
    names *list = context;
    list->count = record->seq;
    if (list->each != NULL)
        return list->each(list->to, record->body, record->command, error);
    if (strcmp(record->body, list->wanted) == 0) {
        list->found = record->seq;
        memcpy(list->id, record->command, sizeof list->id);
    }
    return AID_OK;
}

static aid_status log_list(void *context, aid_storage_name_fn each, void *to, aid_error *error)
{
    names list = { .each = each, .to = to };
    ((log_file *)context)->community = 0; /* whose records are the communities */
    return log_read(context, 0, 0, see_name, &list, error);
}

static aid_status log_attach(void *context, const char *name, int32_t mode, const uint8_t new_id[16],
                             uint8_t out_id[16], aid_error *error)
{
    log_file *log = context;
    names list = { .wanted = name };
    aid_storage_head head;
    aid_storage_record made = { .kind = "community", .body = name, .body_length = strlen(name) };
    if (made.body_length < 1 || made.body_length > AID_STORAGE_NAME_BYTES)
        return refuse(error, AID_E_ARGUMENT, AID_REASON_TEXT_LONG, "%s has 1 to 200 bytes, not %zu", "a name",
                      made.body_length);
    log->community = 0;
    aid_status status = log_lock(log, LOG_WAIT_MS, &head, error);
    if (status == AID_OK && (status = log_read(log, 0, 0, see_name, &list, error)) == AID_OK) {
        if (list.found != 0 && mode == AID_ATTACH_MUST_CREATE)
            status = refuse(error, AID_E_STATE, AID_REASON_EXISTS, "there is already a community \"%s\"%.0zu", name, 0);
        else if (list.found == 0 && mode == AID_ATTACH_MUST_EXIST)
            status = refuse(error, AID_E_NOT_FOUND, AID_REASON_COMMUNITY, "there is no community \"%s\"%.0zu", name, 0);
        else if (list.found == 0) {
            memcpy(made.command, new_id, sizeof list.id);
            made.seq = list.found = list.count + 1;
            memcpy(list.id, new_id, sizeof list.id);
            status = grow(log, 0, &made, 1, error);
        }
    }
    log_unlock(log);
    log->community = list.found;
    if (status == AID_OK)
        memcpy(out_id, list.id, sizeof list.id);
    return status;
}

static void log_close(void *context)
{
    log_file *log = context;
    if (log->map != MAP_FAILED)
        munmap((void *)(uintptr_t)log->map, log_room);
    if (log->file != NULL)
        fclose(log->file);
    free(log);
}

aid_status storage_log_open(const char *path, aid_storage *out, aid_error *error)
{
    static const log_top fresh = { "aid log", sizeof fresh };
    log_file *log = calloc(1, sizeof *log);
    if (log == NULL)
        return refuse(error, AID_E_MEMORY, 0, "no memory for %s (%zu)", path, sizeof *log);
    int file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    log->file = file < 0 ? NULL : fdopen(file, "r+b");
    log->map = file < 0 ? MAP_FAILED : mmap(NULL, log_room, PROT_READ, MAP_SHARED, file, 0);
    if (log->file == NULL || log->map == MAP_FAILED || flock(file, LOCK_EX) != 0 ||
        (lseek(file, 0, SEEK_END) == 0 && (fwrite(&fresh, sizeof fresh, 1, log->file) != 1 || !durable(log))) ||
        flock(file, LOCK_UN) != 0 || strcmp(log->map->word, fresh.word) != 0) {
        log_close(log);
        return refuse(error, AID_E_STORAGE, AID_REASON_IO, "%s is no log and cannot be one (%zu)", path, 0);
    }
    *out = (aid_storage) { .struct_size = sizeof *out,
                           .context = log,
                           .list = log_list,
                           .attach = log_attach,
                           .head = log_head,
                           .lock = log_lock,
                           .unlock = log_unlock,
                           .append = log_append,
                           .read = log_read,
                           .close = log_close };
    return AID_OK;
}

/* SPDX-License-Identifier: MIT */
/* A storage backend in one file that only grows: one community, its name and id in the first bytes, then its records as
 * aid_storage_pack writes them. A batch is written behind what counts and made durable, and only then is the number of
 * bytes that count moved: a crash leaves it whole or not at all. Readers look at the mapped file and wait for nobody;
 * who writes holds flock. Every question walks the file. tests/storage proves the contract of storage.h. */
#include "storage_log.h"

#include <fcntl.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <unistd.h>

static const size_t log_room = (size_t)1 << 36; /* of addresses, not of memory: more than the file will ever have */

typedef struct log_top {
    char word[8];
    uint64_t counts; /* bytes, these included; what stands behind them was never finished */
    uint8_t id[16];
    char name[AID_STORAGE_NAME_BYTES + 8];
} log_top;
static const log_top log_fresh = { "aid log", sizeof log_fresh, { 0 }, "" };
typedef struct log_file {
    int file;
    const log_top *top;
} log_file;

static aid_status log_read(void *context, uint64_t after, uint64_t until, aid_storage_record_fn each, void *to,
                           aid_error *error)
{
    const log_top *top = ((log_file *)context)->top;
    return aid_storage_unpack((const uint8_t *)(top + 1), top->counts - sizeof *top, after, until, each, to, error);
}

static aid_status log_head(void *context, aid_storage_head *out_head, aid_error *error)
{
    return aid_storage_judge(log_read, context, NULL, NULL, 0, out_head, error);
}

static void log_unlock(void *context)
{
    flock(((log_file *)context)->file, LOCK_UN);
}

static aid_status log_lock(void *context, uint32_t wait_ms, aid_storage_head *out_head, aid_error *error)
{
    for (; flock(((log_file *)context)->file, LOCK_EX | LOCK_NB) != 0; wait_ms--) {
        if (wait_ms == 0)
            return aid_storage_fail(error, AID_E_CONFLICT, AID_REASON_BUSY, "another has the lock; try again");
        usleep(1000);
    }
    return log_head(context, out_head, error);
}

static aid_status log_write(log_file *log, const void *bytes, size_t size, uint64_t at, aid_error *error)
{
    return pwrite(log->file, bytes, size, (off_t)at) == (ssize_t)size && fsync(log->file) == 0
               ? AID_OK
               : aid_storage_fail(error, AID_E_STORAGE, AID_REASON_IO, "the log could not be written");
}

static aid_status log_append(void *context, const aid_storage_head *expected, const aid_storage_record *records,
                             size_t count, aid_error *error)
{
    log_file *log = context;
    aid_storage_head head;
    size_t size = aid_storage_pack(records, count, NULL, 0);
    uint8_t *batch = malloc(size);
    aid_status status = batch != NULL ? log_lock(log, 5000, &head, error) /* nothing new for who holds it already */
                                      : aid_storage_fail(error, AID_E_MEMORY, 0, "no memory for a batch");
    if (status == AID_OK)
        status = aid_storage_judge(log_read, log, expected, records, count, NULL, error);
    if (status == AID_OK) {
        uint64_t counts = log->top->counts + size;
        aid_storage_pack(records, count, batch, size);
        status = log_write(log, batch, size, log->top->counts, error);
        if (status == AID_OK && log_write(log, &counts, sizeof counts, offsetof(log_top, counts), NULL) != AID_OK)
            status = aid_storage_fail(error, AID_E_UNKNOWN, AID_REASON_IO, "the batch may be in the log or not");
    }
    free(batch);
    log_unlock(log);
    return status;
}

static aid_status log_list(void *context, aid_storage_name_fn each, void *to, aid_error *error)
{
    const log_top *top = ((log_file *)context)->top;
    return top->name[0] != '\0' ? each(to, top->name, top->id, error) : AID_OK;
}

static aid_status log_attach(void *context, const char *name, int32_t mode, const uint8_t new_id[16],
                             uint8_t out_id[16], aid_error *error)
{
    log_file *log = context;
    log_top made = log_fresh;
    aid_storage_head head;
    aid_status status = log_lock(log, 5000, &head, error);
    int exists = strcmp(name, log->top->name) == 0;
    if (status == AID_OK)
        status = aid_storage_choose(name, mode, exists, error);
    if (status == AID_OK && !exists && log->top->name[0] != '\0')
        status = aid_storage_fail(error, AID_E_LIMIT, AID_REASON_COMMUNITY, "a log keeps one community: another file");
    if (status == AID_OK && !exists) {
        memcpy(made.id, new_id, sizeof made.id);
        memcpy(made.name, name, strlen(name));
        status = log_write(log, &made, sizeof made, 0, error);
    }
    log_unlock(log);
    if (status == AID_OK)
        memcpy(out_id, log->top->id, sizeof log->top->id);
    return status;
}

static void log_close(void *context)
{
    log_file *log = context; /* where opening failed, the next two refuse and do nothing */
    munmap((void *)(uintptr_t)log->top, log_room);
    close(log->file);
    free(log);
}

aid_status storage_log_open(const char *path, aid_storage *out, aid_error *error)
{
    log_file *log = malloc(sizeof *log);
    if (log == NULL)
        return aid_storage_fail(error, AID_E_MEMORY, 0, "no memory to open a log");
    log->file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    log->top = mmap(NULL, log_room, PROT_READ, MAP_SHARED, log->file, 0);
    int good = log->top != MAP_FAILED && flock(log->file, LOCK_EX) == 0 &&
               (lseek(log->file, 0, SEEK_END) > 0 || log_write(log, &log_fresh, sizeof log_fresh, 0, NULL) == AID_OK);
    log_unlock(log);
    if (!good || memcmp(log->top->word, log_fresh.word, sizeof log_fresh.word) != 0) {
        log_close(log);
        return aid_storage_fail(error, AID_E_STORAGE, AID_REASON_IO, "this file is no log and cannot be one");
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

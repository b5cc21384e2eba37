/* SPDX-License-Identifier: MIT */
/* A storage around another one whose n-th call of one slot fails once: before anything was done, in the middle of a
 * reading, or, for an append, after it was done but without the answer coming back. */
#ifndef AID_TESTS_FAULTY_STORAGE_H
#define AID_TESTS_FAULTY_STORAGE_H

#include "base/error.h"
#include <mutualaid/storage.h>
#include <stdbool.h>

typedef enum faulty_slot {
    FAULTY_LIST,
    FAULTY_ATTACH,
    FAULTY_HEAD,
    FAULTY_LOCK,
    FAULTY_APPEND,
    FAULTY_READ,
    FAULTY_BACKUP,
    FAULTY_SLOTS
} faulty_slot;

typedef struct faulty {
    aid_storage inner;
    faulty_slot slot;  /* which fails */
    size_t fails_at;   /* which call of it, from 1; 0 none */
    aid_status with;   /* what it answers */
    bool done;         /* an append is done nevertheless; a reading fails after its first record */
    bool unreachable;  /* head, lock and read fail from then on */
    size_t calls[FAULTY_SLOTS];
    bool fired;
    aid_storage_record_fn each; /* of the reading that is to fail */
    void *each_context;
} faulty;

static aid_status faulty_answer(faulty *f, aid_error *error)
{
    f->fired = true;
    return aid__fail(error, f->with, f->with == AID_E_STORAGE ? AID_REASON_IO : 0, "the test made it fail");
}

static bool faulty_hits(faulty *f, faulty_slot slot)
{
    f->calls[slot]++;
    return (f->slot == slot && f->calls[slot] == f->fails_at)
           || (f->unreachable && f->fired && (slot == FAULTY_HEAD || slot == FAULTY_LOCK || slot == FAULTY_READ));
}

static aid_status faulty_list(void *context, aid_storage_name_fn each, void *each_context, aid_error *error)
{
    faulty *f = context;
    return faulty_hits(f, FAULTY_LIST) ? faulty_answer(f, error) : f->inner.list(f->inner.context, each, each_context, error);
}

static aid_status faulty_attach(void *context, const char *name, int32_t mode, const uint8_t new_id[16],
                                uint8_t out_id[16], aid_error *error)
{
    faulty *f = context;
    return faulty_hits(f, FAULTY_ATTACH) ? faulty_answer(f, error)
                                         : f->inner.attach(f->inner.context, name, mode, new_id, out_id, error);
}

static aid_status faulty_head(void *context, aid_storage_head *out_head, aid_error *error)
{
    faulty *f = context;
    return faulty_hits(f, FAULTY_HEAD) ? faulty_answer(f, error) : f->inner.head(f->inner.context, out_head, error);
}

static aid_status faulty_lock(void *context, uint32_t wait_ms, aid_storage_head *out_head, aid_error *error)
{
    faulty *f = context;
    return faulty_hits(f, FAULTY_LOCK) ? faulty_answer(f, error)
                                       : f->inner.lock(f->inner.context, wait_ms, out_head, error);
}

static void faulty_unlock(void *context)
{
    faulty *f = context;
    f->inner.unlock(f->inner.context);
}

static aid_status faulty_append(void *context, const aid_storage_head *expected, const aid_storage_record *records,
                                size_t count, aid_error *error)
{
    faulty *f = context;
    bool hit = faulty_hits(f, FAULTY_APPEND);
    if (hit && !f->done) {
        f->inner.unlock(f->inner.context);
        return faulty_answer(f, error);
    }
    aid_status status = f->inner.append(f->inner.context, expected, records, count, error);
    return hit && status == AID_OK ? faulty_answer(f, error) : status;
}

static aid_status faulty_read_each(void *context, const aid_storage_record *record, aid_error *error)
{
    faulty *f = context;
    aid_status status = f->each(f->each_context, record, error);
    return status == AID_OK ? faulty_answer(f, error) : status;
}

static aid_status faulty_read(void *context, uint64_t after, uint64_t until, aid_storage_record_fn each,
                              void *each_context, aid_error *error)
{
    faulty *f = context;
    if (!faulty_hits(f, FAULTY_READ))
        return f->inner.read(f->inner.context, after, until, each, each_context, error);
    if (!f->done)
        return faulty_answer(f, error);
    f->each = each;
    f->each_context = each_context;
    return f->inner.read(f->inner.context, after, until, faulty_read_each, f, error);
}

static aid_status faulty_backup(void *context, const char *path, aid_progress_fn progress, void *progress_context,
                                aid_error *error)
{
    faulty *f = context;
    return faulty_hits(f, FAULTY_BACKUP)
               ? faulty_answer(f, error)
               : f->inner.backup(f->inner.context, path, progress, progress_context, error);
}

static void faulty_close(void *context)
{
    faulty *f = context;
    f->inner.close(f->inner.context);
}

/* `f` must stay where it is. */
static inline aid_storage faulty_storage(faulty *f)
{
    return (aid_storage){ .struct_size = (uint32_t)sizeof(aid_storage),
                          .context = f,
                          .list = faulty_list,
                          .attach = faulty_attach,
                          .head = faulty_head,
                          .lock = faulty_lock,
                          .unlock = faulty_unlock,
                          .append = faulty_append,
                          .read = faulty_read,
                          .backup = f->inner.backup != NULL ? faulty_backup : NULL,
                          .close = faulty_close };
}

#endif

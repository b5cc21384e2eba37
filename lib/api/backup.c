/* SPDX-License-Identifier: MIT */
/* Backups, as backup.h has them. Writing, reading and restoring are store/archive_….c. */
#include <mutualaid/backup.h>

#include "api/handle.h"
#include "store/archive.h"
#include "store/holders.h"
#include <string.h>

static aid_status backup_secret(const aid_secret *given, aid_secret *out, aid_error *error)
{
    if (given == NULL)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_NULL, "secret: a backup needs a secret of its own");
    aid_status status = aid__secret_read(given, out, error);
    if (status == AID_OK && out->kind == AID_SECRET_SERVICE)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE,
                         "secret: a backup must open without a service; give a passphrase, a key or a recovery text");
    return status;
}

static aid_status backup_options(const aid_backup_options *given, aid_secret *secret, aid__archive_progress *progress,
                                 aid_error *error)
{
    aid_backup_options ours;
    aid_status status = aid__options_read(&ours, sizeof ours, given, AID__OPTIONS_LEAST, "aid_backup_options", error);
    if (status == AID_OK)
        status = aid__reserved_check(ours.reserved, "aid_backup_options", error);
    if (status == AID_OK)
        status = backup_secret(ours.secret, secret, error);
    if (status == AID_OK)
        *progress = (aid__archive_progress){ .call = ours.progress, .context = ours.progress_context };
    return status;
}

static aid_status backup_path(const char *path, aid_error *error)
{
    if (path != NULL && path[0] != '\0')
        return AID_OK;
    return aid__fail(error, AID_E_ARGUMENT, AID_REASON_TEXT_MISSING, "path: name the file of the backup");
}

static aid_status backup_tell(const aid__archive_facts *facts, aid_backup_info *out_info, aid_error *error)
{
    aid_backup_info info = { .struct_size = (uint32_t)sizeof info, .records = facts->records, .keys = facts->keys,
                             .size = facts->bytes, .at = facts->at };
    memcpy(info.community, facts->community, sizeof info.community);
    memcpy(info.head, facts->head, sizeof info.head);
    return out_info == NULL ? AID_OK
                            : aid__info_write(out_info, &info, sizeof info, AID__OPTIONS_LEAST, "aid_backup_info", error);
}

aid_status aid_backup_make(aid_store *store, const char *path, const aid_backup_options *options, aid_backup_info *out_info,
                           aid_error *error)
{
    aid_secret secret;
    aid__archive_progress progress;
    aid__archive_facts facts;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = backup_path(path, error);
    if (status == AID_OK)
        status = backup_options(options, &secret, &progress, error);
    if (status == AID_OK && store->in_transaction)
        status = aid__fail(error, AID_E_STATE, AID_REASON_IN_TRANSACTION, "commit or roll back before a backup");
    if (status == AID_OK)
        status = aid__access_check(&store->model, &store->actor, AID__ACT_KEYS, &(aid__access){ 0 }, error);
    if (status == AID_OK)
        status = aid__archive_write(store, path, &secret, &progress, &facts, error);
    return status == AID_OK ? backup_tell(&facts, out_info, error) : status;
}

aid_status aid_backup_check(const char *path, const aid_backup_options *options, aid_backup_info *out_info,
                            aid_error *error)
{
    aid_secret secret;
    aid_allocator memory;
    aid__archive_progress progress;
    aid__archive_facts facts;
    aid_status status = backup_path(path, error);
    if (status == AID_OK)
        status = backup_options(options, &secret, &progress, error);
    if (status == AID_OK)
        status = aid__allocator_choose(NULL, &memory, error);
    if (status == AID_OK)
        status = aid__archive_read(&memory, path, &secret, NULL, &progress, &facts, error);
    return status == AID_OK ? backup_tell(&facts, out_info, error) : status;
}

static aid_status backup_rows(const void *rows, uint32_t row_size, uint64_t count, aid_error *error)
{
    if (count == 0 || (rows != NULL && row_size >= sizeof(aid_erased_row)))
        return AID_OK;
    return aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE, "erased: give the rows, and sizeof(aid_erased_row)");
}

aid_status aid_backup_restore(const char *path, const char *location, const aid_restore_options *options,
                              aid_store **out_store, aid_error *error)
{
    aid_secret secret;
    aid_restore_options ours;
    aid_status status = backup_path(path, error);
    if (status == AID_OK && out_store == NULL)
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_NULL, "out_store: is NULL");
    if (status == AID_OK && sodium_init() < 0)
        status = aid__fail(error, AID_E_STORAGE, AID_REASON_IO, "libsodium could not be started");
    if (status == AID_OK)
        status = aid__options_read(&ours, sizeof ours, options, AID__OPTIONS_LEAST, "aid_restore_options", error);
    if (status == AID_OK)
        status = backup_secret(ours.secret, &secret, error);
    if (status == AID_OK)
        status = backup_rows(ours.erased, ours.erased_row_size, ours.erased_count, error);
    if (status != AID_OK)
        return status;
    const aid__archive_target target = { .location = location, .options = ours.store, .erased_by = ours.erased_by,
                                         .erased = (const char *)ours.erased, .erased_count = (size_t)ours.erased_count,
                                         .erased_row_size = ours.erased_row_size };
    const aid__archive_progress progress = { .call = ours.progress, .context = ours.progress_context };
    return aid__archive_restore(path, &secret, &target, &progress, out_store, error);
}

/* ---- who was erased ---- */

aid_status aid_store_erased(aid_store *store, aid_erased_row *rows, uint32_t row_size, size_t capacity, size_t *out_count,
                            aid_error *error)
{
    aid__list list;
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = aid__list_begin(&list, rows, row_size, sizeof *rows, capacity, out_count, error);
    if (status == AID_OK)
        status = aid__access_check(&store->model, &store->actor, AID__ACT_KEYS, &(aid__access){ 0 }, error);
    if (status != AID_OK)
        return status;
    for (aid__row row = 1; row <= aid__model_count(&store->model, AID__TABLE_MEMBER); row++) {
        const aid__member_row *member = aid__member_at(&store->model, row);
        const aid_erased_row out = { .member = member->id, .classes = member->asked };
        if (member->asked != 0)
            aid__list_add(&list, &out);
    }
    *out_count = list.count;
    return AID_OK;
}

aid_status aid_store_erase_again(aid_store *store, const aid_erased_row *rows, uint32_t row_size, size_t count,
                                 aid_error *error)
{
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK)
        status = backup_rows(rows, row_size, count, error);
    if (status == AID_OK && store->in_transaction)
        status = aid__fail(error, AID_E_STATE, AID_REASON_IN_TRANSACTION, "commit or roll back before erasing");
    if (status == AID_OK)
        status = aid__access_check(&store->model, &store->actor, AID__ACT_KEYS, &(aid__access){ 0 }, error);
    return status == AID_OK ? aid__erase_again(store, (const char *)rows, row_size, count, error) : status;
}

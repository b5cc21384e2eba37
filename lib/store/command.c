/* SPDX-License-Identifier: MIT */
/* How a command goes; see store.h. */
#include "store/store.h"

#include "base/calendar.h"
#include <assert.h>
#include <string.h>

static const int64_t command_clock_behind_us = 5 * AID__MINUTE_US;

/* The time of the next event: never before the previous one, and only by a clock that can be believed. */
static aid_status command_time(aid_store *store, int64_t *out_at, aid_error *error)
{
    int64_t now = aid__store_now(store), last = store->model.at;
    bool any = (store->options.flags & AID_BIT(AID_OPEN_ANY_CLOCK)) != 0;
    int64_t jump = (int64_t)store->options.max_clock_jump_days * AID__DAY_US;
    *out_at = now;
    if (store->model.seq == 0)
        return AID_OK;
    if (now < last)
        *out_at = last;
    if (any || (now >= last - command_clock_behind_us && now <= last + jump))
        return AID_OK;
    char text[40];
    aid__time_format(last, text);
    return aid__fail(error, AID_E_STATE, AID_REASON_CLOCK,
                     "the clock is more than %s the journal's last event of %s; set the clock right, or open with "
                     "AID_OPEN_ANY_CLOCK if it is",
                     now < last ? "5 minutes behind" : "max_clock_jump_days ahead of", text);
}

aid_status aid__command_open(aid_store *store, aid__command *command, aid_error *error)
{
    memset(command, 0, sizeof *command);
    aid_status status = aid__store_check(store, error);
    if (status != AID_OK)
        return status;
    command->store = store;
    command->alone = !store->in_transaction;
    if (command->alone)
        status = aid__store_lock(store, 0, error);
    if (status != AID_OK) {
        aid__store_end_command_id(store, status);
        return status;
    }
    command->mark = aid__model_mark(&store->model);
    command->first_pending = store->pending.count;
    command->used_before = store->command_used;
    status = command_time(store, &command->at, error);
    return status == AID_OK ? AID_OK : aid__command_end(command, status, error);
}

/* Ends a full batch of what was due, and keeps the host's command id for the command itself. */
static aid_status command_end_due_batch(aid__command *command, aid_error *error)
{
    aid_store *store = command->store;
    int32_t has_command = store->has_command;
    assert(command->alone);
    (void)command;
    aid_status status = aid__store_append(store, error); /* the text arena stays: the draft to come lives in it */
    store->has_command = has_command;
    return status;
}

aid_status aid__command_begin(aid_store *store, aid__command *command, aid_error *error)
{
    int32_t more = 1;
    aid_status status = AID_OK;
    while (status == AID_OK && more) {
        more = 0;
        status = aid__command_open(store, command, error);
        if (status != AID_OK)
            return status;
        status = aid__due_book(command, command->alone ? AID__DUE_BATCH : 0, &more, error);
        if (status != AID_OK)
            return aid__command_end(command, status, error);
        if (more)
            status = command_end_due_batch(command, error);
    }
    return status;
}

static void command_salt(void *context, uint8_t *bytes, size_t length)
{
    aid__store_random(context, bytes, length);
}

/* Copies the encoded event into the batch's arena, where it waits for the append. */
static bool command_copy(aid_store *store, aid_storage_record *record)
{
    const aid__encoded *encoded = &store->encoded;
    record->body = aid__arena_text(store->batch, encoded->body.bytes, encoded->body.length);
    record->body_length = encoded->body.length;
    record->part_count = encoded->part_count;
    if (record->body == NULL || encoded->part_count == 0)
        return record->body != NULL;
    aid_storage_part *parts = aid__arena_take(store->batch, encoded->part_count * sizeof *parts);
    if (parts == NULL)
        return false;
    for (size_t i = 0; i < encoded->part_count; i++) {
        parts[i] = encoded->parts[i];
        uint8_t *bytes = aid__arena_take(store->batch, parts[i].length);
        if (bytes == NULL)
            return false;
        memcpy(bytes, encoded->parts[i].bytes, parts[i].length);
        parts[i].bytes = bytes;
    }
    record->parts = parts;
    return true;
}

static aid_status command_pend(aid__command *command, const aid__event_type *type, const aid__event *event,
                               aid_error *error)
{
    aid_store *store = command->store;
    aid_status status = aid__event_encode(type, event->record, command_salt, store, &store->encoded, error);
    if (status != AID_OK)
        return status;
    aid_storage_record *record = aid__vector_push(&store->pending);
    if (record == NULL)
        return aid__fail_memory(error);
    *record = (aid_storage_record){ .at = event->at, .due = event->due, .kind = aid__event_type_name(type),
                                    .version = aid__event_type_version(type), .actor = event->actor,
                                    .subject = event->subject, .role = event->role, .purpose = event->purpose };
    if (event->command != NULL) {
        record->has_command = 1;
        memcpy(record->command, event->command, sizeof record->command);
    }
    record->seq = event->seq;
    if (!command_copy(store, record))
        return aid__fail_memory(error);
    return store->model.sealed != 0 && record->part_count != 0 ? aid__keyring_seal(store, record, error) : AID_OK;
}

aid_status aid__command_emit_due(aid__command *command, aid__event_kind kind, const void *record, uint64_t subject,
                                 int64_t due, aid_error *error)
{
    aid_store *store = command->store;
    const aid__event_type *type = aid__event_type_at(kind);
    bool by_time = due != 0;
    bool names_command = !by_time && !store->command_used
                         && (store->has_command == 2 || (store->has_command && command->names_command));
    aid__event event = {
        .kind = kind, .seq = store->model.seq + 1, .at = command->at, .due = due == command->at ? 0 : due,
        .actor = by_time ? 0 : store->actor.id, .subject = subject,
        .role = by_time ? 0 : (uint64_t)store->actor.role, .purpose = by_time ? 0 : (uint64_t)store->actor.purpose,
        .command = names_command ? store->command : NULL, .record = record,
    };
    aid__mark before = aid__model_mark(&store->model);
    aid_status status = command_pend(command, type, &event, error);
    event.has_parts = status == AID_OK && store->encoded.part_count != 0;
    if (status == AID_OK)
        status = aid__model_apply(&store->model, &event, error);
    if (status == AID_OK)
        status = aid__index_event(store, kind, record, error);
    if (status != AID_OK)
        return status;
    if (names_command)
        store->command_used = 1;
    aid__due_touch(store, before);
    aid__finder_touch(store, before);
    return AID_OK;
}

aid_status aid__command_emit(aid__command *command, aid__event_kind kind, const void *record, uint64_t subject,
                             aid_error *error)
{
    return aid__command_emit_due(command, kind, record, subject, 0, error);
}

aid_status aid__command_end(aid__command *command, aid_status status, aid_error *error)
{
    aid_store *store = command->store;
    if (status != AID_OK) {
        store->command_used = command->used_before;
        aid__store_undo(store, command->mark, command->first_pending);
        if (command->alone) {
            aid__journal_unlock(&store->journal);
            aid__store_end_command_id(store, status);
        }
        return status;
    }
    aid__arena_reset(store->text);
    return command->alone ? aid__store_append(store, error) : AID_OK;
}

/* A command id that was used before: the same arguments get the same answer, others are refused. */
static aid_status command_notice_repeat(aid__command *command, const aid__execution *execution, aid_error *error)
{
    aid_store *store = command->store;
    if (!store->has_command || store->has_command == 2)
        return AID_OK;
    uint8_t digest[32];
    aid_status status = aid__event_digest(aid__event_type_at(execution->kind), execution->draft, execution->extra,
                                          digest, &store->encoded, error);
    if (status != AID_OK)
        return status;
    memcpy(store->command + 16, digest, sizeof digest);
    aid__row row = aid__model_command(&store->model, store->command);
    if (row == 0)
        return AID_OK;
    const aid__command_row *known = aid__command_at(&store->model, row);
    if (memcmp(known->digest, digest, sizeof digest) != 0)
        return aid__fail(error, AID_E_STATE, AID_REASON_COMMAND_ID,
                         "this command id was used before for something else; draw a new one");
    command->repeated = 1;
    command->handle = known->handle;
    return AID_OK;
}

aid_status aid__execute(aid_store *store, const aid__execution *execution, aid_error *error)
{
    aid__command command;
    aid_status status = aid__command_begin(store, &command, error);
    if (status != AID_OK)
        return status;
    status = command_notice_repeat(&command, execution, error);
    if (status == AID_OK && !command.repeated) {
        status = execution->decide(&command, execution->draft, execution->context, error);
        const aid__event_type *type = aid__event_type_at(execution->kind);
        if (status == AID_OK) {
            command.handle = aid__event_handle(type, execution->draft);
            command.names_command = 1;
            status = aid__command_emit(&command, execution->kind, execution->draft, command.subject, error);
            command.names_command = 0;
        }
        if (status == AID_OK && execution->after != NULL) {
            status = execution->after(&command, execution->draft, error);
        }
    }
    status = aid__command_end(&command, status, error);
    if (status == AID_OK && execution->out_handle != NULL)
        *execution->out_handle = command.handle;
    return status;
}

/* SPDX-License-Identifier: MIT */
/* Everything that is kept about a person, as one JSON document. The records' bodies and the opened parts are canonical
 * JSON already, so this only puts them together. */
#include <mutualaid/privacy.h>

#include "api/handle.h"
#include "api/member_inside.h"
#include "base/calendar.h"
#include "event/registry.h"
#include "rules/emergency_rules.h"
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

/* One export under way: what was already written, and how to go on. */
typedef struct export_run {
    aid_store *store;
    uint64_t member;
    aid_text_fn write;
    void *context;
    uint64_t others; /* parts that are other people's */
    int64_t now;
    int32_t begun;   /* 1: a record was written */
    int32_t waits;   /* 1: the notice of some emergency access waits */
    aid_error *error;
    aid_status status;
} export_run;

static void export_bytes(export_run *run, const char *text, size_t length)
{
    if (run->status != AID_OK || length == 0)
        return;
    run->store->in_callback = 1;
    int32_t stop = run->write(run->context, (const uint8_t *)text, length);
    run->store->in_callback = 0;
    if (stop != 0)
        run->status = aid__fail(run->error, AID_E_CANCELLED, AID_REASON_CANCELLED, "the export was ended by its writer");
}

static void export_text(export_run *run, const char *text)
{
    export_bytes(run, text, strlen(text));
}

static void export_number(export_run *run, const char *before, uint64_t number)
{
    char text[64];
    size_t length = (size_t)snprintf(text, sizeof text, "%s%" PRIu64, before, number);
    export_bytes(run, text, length);
}

static const char *export_class(int32_t personal_class)
{
    static const char *const names[] = { "", "identity", "contact", "case", "special" };
    return personal_class > 0 && personal_class <= AID_CLASS_SPECIAL ? names[personal_class] : "other";
}

/* The parts are canonical JSON already; what cannot be read says why. */
static void export_parts(export_run *run, const aid_storage_record *record, const aid_storage_part *opened)
{
    bool first = true;
    for (size_t i = 0; i < record->part_count; i++) {
        const aid_storage_part *part = &record->parts[i];
        if (part->subject != run->member) {
            run->others++;
            continue;
        }
        export_text(run, first ? "\"" : ",\"");
        export_text(run, export_class(part->personal_class));
        export_text(run, "\":");
        if (opened[i].bytes != NULL && opened[i].length > AID__PART_SALT_BYTES)
            export_bytes(run, (const char *)opened[i].bytes + AID__PART_SALT_BYTES,
                         opened[i].length - AID__PART_SALT_BYTES);
        else
            export_text(run, part->bytes == NULL ? "\"erased\"" : "\"sealed\"");
        first = false;
    }
}

static void export_record(export_run *run, const aid_storage_record *record, const aid_storage_part *opened)
{
    char at[40];
    aid__time_format(record->at, at);
    export_text(run, run->begun ? ",\n" : "\n");
    run->begun = 1;
    export_number(run, "{\"seq\":", record->seq);
    export_text(run, ",\"at\":\"");
    export_text(run, at);
    export_text(run, "\",\"kind\":\"");
    export_text(run, record->kind);
    export_text(run, record->actor == run->member ? "\",\"by_you\":true,\"record\":" : "\",\"by_you\":false,\"record\":");
    export_bytes(run, record->body, record->body_length);
    export_text(run, ",\"personal\":{");
    export_parts(run, record, opened);
    export_text(run, "}}");
}

static aid_status export_one(export_run *run, uint64_t seq, aid_error *error)
{
    aid_storage_record record;
    const aid_storage_part *opened;
    aid__gaps gaps;
    aid__arena *arena = run->store->scratch;
    aid__arena_reset(arena);
    aid_status status = aid__store_fetch(run->store, arena, seq, &record, error);
    if (status == AID_OK)
        status = aid__keyring_open(run->store, &record, arena, &opened, &gaps, error);
    if (status == AID_OK)
        export_record(run, &record, opened);
    aid__arena_reset(arena);
    return status;
}

/* What tells of an emergency access is left out as long as the notice of it waits. */
static bool export_waits(const export_run *run, uint64_t seq)
{
    const aid__model *model = &run->store->model;
    aid__row subject;
    aid__model_find(model, run->member, &subject);
    for (aid__row row = aid__model_count(model, AID__TABLE_EMERGENCY); row != 0; row--) {
        const aid__emergency_row *emergency = aid__emergency_at(model, row);
        if ((emergency->seq == seq || emergency->end_seq == seq || emergency->review_seq == seq)
            && aid__emergency_waits(emergency, run->now) && emergency->member != subject)
            return true;
    }
    for (aid__row row = aid__member_at(model, subject)->first_reading; row != 0; row = aid__reading_at(model, row)->next_of_subject)
        if (aid__reading_at(model, row)->seq == seq)
            return aid__emergency_waits(aid__emergency_at(model, aid__reading_at(model, row)->emergency), run->now);
    return false;
}

/* Only kinds that can tell of one are looked at closely. */
static bool export_may_tell(const aid__event_type *type)
{
    aid__event_kind kind = aid__event_type_kind(type);
    return kind == AID__EVENT_ACCESS_READ || kind == AID__EVENT_EMERGENCY_OPENED || kind == AID__EVENT_EMERGENCY_ENDED
           || kind == AID__EVENT_EMERGENCY_REVIEWED;
}

static bool export_concerns(const export_run *run, const aid_storage_record *record)
{
    const aid__event_type *type = aid__event_type_find(record->kind);
    if (type == NULL || aid__registry_at(aid__event_type_kind(type))->exported != AID__EXPORT_SHOWN)
        return false;
    if (run->waits && export_may_tell(type) && export_waits(run, record->seq))
        return false;
    if (record->subject == run->member || record->actor == run->member)
        return true;
    for (size_t i = 0; i < record->part_count; i++)
        if (record->parts[i].subject == run->member)
            return true;
    return false;
}

typedef struct export_found {
    const export_run *run;
    aid__vector records; /* uint64_t: numbers of the records that concern the person */
} export_found;

static aid_status export_each(void *context, const aid_storage_record *record, aid_error *error)
{
    export_found *found = context;
    if (!export_concerns(found->run, record))
        return AID_OK;
    uint64_t *seq = aid__vector_push(&found->records);
    if (seq == NULL)
        return aid__fail_memory(error);
    *seq = record->seq;
    return AID_OK;
}

aid_status aid_member_export(aid_store *store, aid_member member, aid_text_fn write, void *context, aid_error *error)
{
    aid__row row;
    aid_status status = aid__privacy_enter(store, member, AID__ACT_READ_DATA, &row, error);
    if (status == AID_OK && write == NULL)
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_NULL, "write: is NULL");
    if (status != AID_OK)
        return status;
    export_run run = { .store = store, .member = member.id, .write = write, .context = context, .error = error };
    run.now = aid__store_now(store);
    for (aid__row each = aid__model_count(&store->model, AID__TABLE_EMERGENCY); each != 0; each--)
        run.waits = run.waits || aid__emergency_waits(aid__emergency_at(&store->model, each), run.now);
    export_found found = { .run = &run };
    aid__vector_init(&found.records, &store->memory, sizeof(uint64_t));
    const aid_storage *storage = &store->journal.storage;
    status = storage->read(storage->context, 0, 0, export_each, &found, error);
    export_number(&run, "{\"member\":", member.id);
    export_text(&run, ",\"records\":[");
    for (size_t i = 0; status == AID_OK && run.status == AID_OK && i < found.records.count; i++)
        status = export_one(&run, *(uint64_t *)aid__vector_at(&found.records, i), error);
    export_text(&run, "\n]");
    export_number(&run, ",\"parts_of_others\":", run.others);
    export_text(&run, "}\n");
    aid__vector_free(&found.records);
    return status == AID_OK ? run.status : status;
}

/* SPDX-License-Identifier: MIT */
/* Opening and closing a store. */
#include "store/store.h"

#include "backends/backends.h"
#include "base/platform.h"
#include "search/taxonomy.h"
#include "store/location.h"
#include <assert.h>
#include <sodium.h>
#include <string.h>

enum { OPEN_WAIT_MS = 5000, OPEN_CLOCK_JUMP_DAYS = 400 };

static aid_status open_may_be_called(const aid_store *store, aid_error *error)
{
    if (store == NULL)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_NULL, "store: is NULL; open one with aid_store_open");
    if (store->in_callback)
        return aid__fail(error, AID_E_STATE, AID_REASON_CALLBACK, "a callback of a store must not call the same store");
    if (!aid__fork_guard_holds(&store->guard))
        return aid__fail(error, AID_E_STATE, AID_REASON_FORK,
                         "this store was opened before a fork; open it again in the child process");
    return AID_OK;
}

aid_status aid__store_check_slowly(aid_store *store, aid_error *error)
{
    aid_status status = open_may_be_called(store, error);
    return status == AID_OK ? aid__store_settle(store, error) : status;
}

void aid_store_options_init(aid_store_options *options, uint32_t struct_size)
{
    memset(options, 0, struct_size);
    options->struct_size = struct_size;
}

static aid_status open_read_options(aid_store *store, const aid_store_options *given, aid_error *error)
{
    aid_store_options *ours = &store->options;
    aid_status status = aid__options_read(ours, sizeof *ours, given, offsetof(aid_store_options, wait_ms),
                                          "aid_store_options", error);
    if (status != AID_OK)
        return status;
    if (ours->mode < 0 || ours->mode > AID_OPEN_READ_ONLY)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE, "mode: %d is no aid_open_mode", (int)ours->mode);
    if (ours->set != 0 || ours->flags >= AID_BIT(AID_OPEN_ANY_CLOCK + 1))
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE, "aid_store_options: an unknown bit is set");
    if (ours->wait_ms == 0)
        ours->wait_ms = OPEN_WAIT_MS;
    if (ours->max_clock_jump_days == 0)
        ours->max_clock_jump_days = OPEN_CLOCK_JUMP_DAYS;
    store->read_only = ours->mode == AID_OPEN_READ_ONLY;
    store->actor.required = (ours->flags & AID_BIT(AID_OPEN_REQUIRE_ACTOR)) != 0;
    return aid__allocator_choose(ours->allocator, &store->memory, error);
}

/* ---- which community ---- */

typedef struct open_names {
    const aid_allocator *allocator;
    char *only; /* the one name there is */
    size_t size;
    uint32_t count;
} open_names;

static aid_status open_each_name(void *context, const char *name, const uint8_t id[16], aid_error *error)
{
    open_names *names = context;
    (void)id;
    if (names->count++ > 0)
        return AID_OK;
    names->size = strlen(name) + 1;
    names->only = aid__take(names->allocator, names->size);
    if (names->only == NULL)
        return aid__fail_memory(error);
    memcpy(names->only, name, names->size);
    return AID_OK;
}

static aid_status open_choose_name(aid_store *store, const aid_storage *storage, const char *wanted, aid_error *error)
{
    open_names names = { .allocator = &store->memory };
    aid_status status = AID_OK;
    if (wanted == NULL)
        status = storage->list(storage->context, open_each_name, &names, error);
    if (status == AID_OK && names.count > 1)
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_COMMUNITY,
                           "location: %u communities are kept here; say which with ?community=NAME, such as \"%.80s\"",
                           (unsigned)names.count, names.only);
    if (status == AID_OK && names.count == 1) {
        store->name = names.only;
        return AID_OK;
    }
    if (names.only != NULL)
        aid__give(&store->memory, names.only, names.size);
    if (status != AID_OK)
        return status;
    const char *name = wanted ? wanted : "main";
    store->name = aid__take(&store->memory, strlen(name) + 1);
    if (store->name == NULL)
        return aid__fail_memory(error);
    memcpy(store->name, name, strlen(name) + 1);
    return AID_OK;
}

/* ---- the first events of a new community ---- */

typedef struct open_taxonomy {
    aid__command *command;
    aid__map codes; /* hash of the code → index of the id */
    aid__vector ids;
} open_taxonomy;

static aid__map_key open_code_key(const char *code)
{
    uint8_t hash[16];
    aid__map_key key;
    crypto_generichash(hash, sizeof hash, (const uint8_t *)code, strlen(code), NULL, 0);
    memcpy(&key, hash, sizeof key);
    return key;
}

static aid_status open_add_skill(void *context, const char *code, const char *parent, const aid__label *labels,
                                 size_t count, aid_error *error)
{
    open_taxonomy *taxonomy = context;
    aid__skill_record record = { .skill = aid__store_draw_id(taxonomy->command->store),
                                 .code = code,
                                 .typed = "",
                                 .labels = { labels, count } };
    if (parent[0] != '\0') {
        uint32_t at = aid__map_get(&taxonomy->codes, open_code_key(parent));
        assert(at != AID__MAP_NONE); /* the shipped file lists parents first; a test says so */
        record.parent = *(uint64_t *)aid__vector_at(&taxonomy->ids, at);
    }
    uint64_t *id = aid__vector_push(&taxonomy->ids);
    if (id == NULL || !aid__map_set(&taxonomy->codes, open_code_key(code), (uint32_t)taxonomy->ids.count - 1))
        return aid__fail_memory(error);
    *id = record.skill;
    return aid__command_emit(taxonomy->command, AID__EVENT_SKILL_ADDED, &record, 0, error);
}

static aid_status open_load_taxonomy(aid__command *command, aid_error *error)
{
    const aid_allocator *allocator = &command->store->memory;
    open_taxonomy taxonomy = { .command = command };
    aid__map_init(&taxonomy.codes, allocator);
    aid__vector_init(&taxonomy.ids, allocator, sizeof(uint64_t));
    aid_status status = aid__taxonomy_each(open_add_skill, &taxonomy, allocator, error);
    aid__map_free(&taxonomy.codes);
    aid__vector_free(&taxonomy.ids);
    return status;
}

static const char open_first_holder[] = "first"; /* aid_keys_add gives others, and this one may then be removed */

static aid_status open_create(aid_store *store, aid_error *error)
{
    aid__command command;
    char hex[33];
    aid_status status = aid__command_begin(store, &command, error);
    if (status != AID_OK)
        return status;
    if (store->model.seq == 0) { /* nobody was faster */
        aid__community_record record = { .community = aid__store_community(store, hex) };
        status = aid__command_emit(&command, AID__EVENT_COMMUNITY_CREATED, &record, 0, error);
        if (status == AID_OK && store->options.secret != NULL)
            status = aid__keyring_begin(store, open_first_holder, store->options.secret, error);
        if (status == AID_OK && store->options.secret != NULL)
            status = aid__command_emit(&command, AID__EVENT_COMMUNITY_SEALED, &record, 0, error);
        if (status == AID_OK && !(store->options.flags & AID_BIT(AID_OPEN_NO_TAXONOMY)))
            status = open_load_taxonomy(&command, error);
    }
    return aid__command_end(&command, status, error);
}

/* ---- opening ---- */

static int32_t open_attach_mode(int32_t mode)
{
    switch (mode) {
    case AID_OPEN_MUST_CREATE: return AID_ATTACH_MUST_CREATE;
    case AID_OPEN_MUST_EXIST:
    case AID_OPEN_READ_ONLY: return AID_ATTACH_MUST_EXIST;
    default: return AID_ATTACH_MAY_CREATE;
    }
}

static aid_status open_storage(aid_store *store, const aid__location *location, aid_storage *out, aid_error *error)
{
    if (location->kind == AID__LOCATION_MEMORY)
        return aid__memory_storage(&store->memory, out, error);
#ifdef AID_WITH_SQLITE
    /* A file may hold other communities, so "must create" is the community's business, not the file's. */
    int32_t mode = store->options.mode == AID_OPEN_MUST_EXIST || store->read_only ? AID_ATTACH_MUST_EXIST
                                                                                  : AID_ATTACH_MAY_CREATE;
    return aid__sqlite_storage(&store->memory, location->path, mode, store->read_only, out, error);
#else
    return aid__fail(error, AID_E_STORAGE, AID_REASON_BACKEND,
                     "location: this library was built without SQLite; use memory: or a storage of your own");
#endif
}

/* Gets the storage, chooses the community and opens its journal; closes the storage again when that fails. */
static aid_status open_journal(aid_store *store, const char *location_text, aid_error *error)
{
    aid_storage storage;
    aid__location location = { 0 };
    aid_status status;
    if (store->options.storage != NULL) {
        status = aid__journal_take_storage(store->options.storage, &storage, error);
        if (status == AID_OK)
            status =
                open_choose_name(store, &storage, location_text && location_text[0] ? location_text : "main", error);
    } else {
        status = aid__location_parse(&store->memory, location_text, &location, error);
        if (status == AID_OK)
            status = open_storage(store, &location, &storage, error);
        if (status != AID_OK) {
            aid__location_free(&store->memory, &location);
            return status;
        }
        status = open_choose_name(store, &storage, location.community, error);
    }
    uint8_t id[16];
    aid__store_random(store, id, sizeof id);
    if (status == AID_OK)
        status = aid__journal_open(&store->journal, &store->memory, &storage, store->name,
                                   open_attach_mode(store->options.mode), id, error);
    if (status != AID_OK && store->options.storage == NULL)
        storage.close(storage.context);
    aid__location_free(&store->memory, &location);
    return status;
}

static aid_status open_prepare(aid_store *store, aid_error *error)
{
    aid_status status = aid__model_init(&store->model, &store->memory, error);
    if (status != AID_OK)
        return status;
    aid__vector_init(&store->pending, &store->memory, sizeof(aid_storage_record));
    aid__vector_init(&store->due, &store->memory, sizeof(aid__due));
    aid__vector_init(&store->zones, &store->memory, sizeof(aid__zone_slot));
    aid__vector_init(&store->references.hashes, &store->memory, sizeof(aid__map_key));
    aid__map_init(&store->references.rows, &store->memory);
    aid__map_init(&store->references.keys, &store->memory);
    aid__encoded_init(&store->encoded, &store->memory);
    bool ring = aid__keyring_init(&store->keyring, &store->memory);
    store->batch = aid__arena_new(&store->memory);
    store->text = aid__arena_new(&store->memory);
    store->scratch = aid__arena_new(&store->memory);
    store->shell = aid__take(&store->memory, sizeof *store->shell);
    if (store->shell != NULL)
        *store->shell = (aid__shell){ .store = store, .memory = store->memory, .references = 1 };
    if (!ring || store->batch == NULL || store->text == NULL || store->scratch == NULL || store->shell == NULL)
        return aid__fail_memory(error);
    aid__store_random(store, store->references.key, sizeof store->references.key);
    return AID_OK;
}

/* A secret that the community has no use for is a mistake worth hearing of: the host believes that it is sealed. */
static aid_status open_unlock(aid_store *store, aid_error *error)
{
    if (store->model.sealed != 0)
        return aid__keyring_unlock(store, store->options.secret, error);
    return aid__fail(error, AID_E_STATE, AID_REASON_NO_KEYS,
                     "secret: nothing is sealed in this community; open it without one, and seal it with aid_keys_init");
}

static aid_status open_fill(aid_store *store, const char *location, aid_error *error)
{
    aid_status status = open_prepare(store, error);
    if (status == AID_OK)
        status = open_journal(store, location, error);
    if (status == AID_OK)
        status = aid__store_catch_up(store, (store->options.flags & AID_BIT(AID_OPEN_VERIFY)) != 0,
                                     store->options.progress, store->options.progress_context, error);
    store->model.recording = 1;
    if (status == AID_OK && store->model.seq == 0 && !store->read_only)
        status = open_create(store, error);
    else if (status == AID_OK && store->options.secret != NULL)
        status = open_unlock(store, error);
    store->options.secret = NULL;
    return status == AID_OK && !store->read_only ? aid__erase_resume(store, error) : status;
}

/* A storage that the host brought stays the host's when opening fails. */
static void open_return_storage(aid_store *store)
{
    if (store->options.storage == NULL || store->journal.storage.close == NULL)
        return;
    aid__journal_unlock(&store->journal);
    store->journal.storage.close = NULL;
}

aid_status aid_store_open(const char *location, const aid_store_options *options, aid_store **out_store,
                          aid_error *error)
{
    if (out_store == NULL)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_NULL, "out_store: is NULL");
    if (sodium_init() < 0)
        return aid__fail(error, AID_E_STORAGE, AID_REASON_IO, "libsodium could not be started");
    aid_store first = { 0 };
    aid_status status = open_read_options(&first, options, error);
    if (status != AID_OK)
        return status;
    aid_store *store = aid__take_zero(&first.memory, sizeof *store);
    if (store == NULL)
        return aid__fail_memory(error);
    *store = first;
    aid__fork_guard_begin(&store->guard);
    status = open_fill(store, location, error);
    if (status != AID_OK) {
        open_return_storage(store);
        aid_store_close(store);
        return status;
    }
    *out_store = store;
    return AID_OK;
}

static void open_free_zones(aid_store *store)
{
    for (size_t i = 0; i < store->zones.count; i++)
        aid__zone_free(&store->memory, ((aid__zone_slot *)aid__vector_at(&store->zones, i))->zone);
    aid__vector_free(&store->zones);
}

void aid_store_close(aid_store *store)
{
    if (store == NULL || store->in_callback)
        return;
    aid_allocator memory = store->memory;
    aid__journal_close(&store->journal);
    if (store->model.allocator != NULL) {
        aid__index_drop(store);
        aid__finder_free(store->finder);
        aid__reference_drop(store);
        aid__model_free(&store->model);
        aid__vector_free(&store->pending);
        aid__vector_free(&store->due);
        open_free_zones(store);
        aid__encoded_free(&store->encoded);
        aid__keyring_free(&store->keyring);
        aid__arena_free(store->batch);
        aid__arena_free(store->text);
        aid__arena_free(store->scratch);
    }
    if (store->name != NULL)
        aid__give(&memory, store->name, strlen(store->name) + 1);
    if (store->shell != NULL) {
        store->shell->store = NULL;
        aid__shell_release(store->shell);
    }
    aid__fork_guard_end(&store->guard);
    sodium_memzero(store, sizeof *store);
    aid__give(&memory, store, sizeof *store);
}

aid__shell *aid__store_shell(aid_store *store)
{
    store->shell->references++;
    return store->shell;
}

void aid__shell_release(aid__shell *shell)
{
    assert(shell->references > 0);
    if (--shell->references == 0) {
        aid_allocator memory = shell->memory;
        aid__give(&memory, shell, sizeof *shell);
    }
}

/* SPDX-License-Identifier: MIT */
/* What a store takes from outside: time, randomness, time zones. Everything goes through the host's callbacks when
 * there are any; while one runs, the store refuses calls. */
#include "store/store.h"

#include "base/calendar.h"
#include "base/platform.h"
#include "base/zoneinfo.h"
#include <assert.h>
#include <sodium.h>
#include <string.h>

static const uint64_t surroundings_id_max = ((uint64_t)1 << 53) - 1;

int64_t aid__store_now(aid_store *store)
{
    if (store->options.clock != NULL) {
        store->in_callback = 1;
        int64_t now = store->options.clock(store->options.clock_context);
        store->in_callback = 0;
        return now < -AID__TIME_MAX ? -AID__TIME_MAX : now > AID__TIME_MAX ? AID__TIME_MAX : now;
    }
    return aid__platform_utc_us();
}

static void surroundings_refill(aid_store *store)
{
    if (store->options.random != NULL) {
        store->in_callback = 1;
        store->options.random(store->options.random_context, store->random_pool, sizeof store->random_pool);
        store->in_callback = 0;
    } else {
        randombytes_buf(store->random_pool, sizeof store->random_pool);
    }
    store->random_left = AID__RANDOM_POOL;
}

/* Drawn in pools of 512 bytes: a system call for each id would cost more than the whole command. */
void aid__store_random(aid_store *store, uint8_t *bytes, size_t length)
{
    while (length > 0) {
        if (store->random_left == 0)
            surroundings_refill(store);
        size_t taken = length < (size_t)store->random_left ? length : (size_t)store->random_left;
        uint8_t *from = store->random_pool + AID__RANDOM_POOL - store->random_left;
        memcpy(bytes, from, taken);
        memset(from, 0, taken);
        store->random_left -= (int32_t)taken;
        bytes += taken;
        length -= taken;
    }
}

uint64_t aid__store_draw_id(aid_store *store)
{
    for (;;) {
        uint8_t bytes[8];
        uint64_t id = 0;
        aid__row row;
        aid__store_random(store, bytes, sizeof bytes);
        for (int i = 0; i < 8; i++)
            id = id << 8 | bytes[i];
        id &= surroundings_id_max;
        if (id != 0 && aid__model_find(&store->model, id, &row) == AID__THING_NONE)
            return id;
    }
}

const char *aid__store_community(const aid_store *store, char hex[33])
{
    return sodium_bin2hex(hex, 33, store->journal.community, sizeof store->journal.community);
}

void aid__store_log(aid_store *store, int32_t level, const char *message)
{
    if (store->options.log == NULL)
        return;
    store->in_callback = 1;
    store->options.log(store->options.log_context, level, message);
    store->in_callback = 0;
}

/* ---- zones ---- */

static aid_status surroundings_ask_host(aid_store *store, const char *name, aid__buffer *out, aid_error *error)
{
    size_t size = 0, capacity = 4096;
    for (int round = 0; round < 2; round++) {
        if (!aid__buffer_reserve(out, capacity))
            return aid__fail_memory(error);
        store->in_callback = 1;
        int32_t failed = store->options.zone_data(store->options.zone_context, name, (uint8_t *)out->bytes,
                                                  out->capacity, &size);
        store->in_callback = 0;
        if (failed || size > (size_t)1 << 24)
            break;
        if (size <= out->capacity) {
            out->length = size;
            return AID_OK;
        }
        capacity = size;
    }
    return aid__fail(error, AID_E_NOT_FOUND, AID_REASON_ZONE, "zone: the host knows no time zone \"%.64s\"", name);
}

static aid_status surroundings_load_zone(aid_store *store, const char *name, aid__zone **out, aid_error *error)
{
    aid__buffer bytes;
    aid__buffer_init(&bytes, &store->memory);
    aid_status status = store->options.zone_data != NULL ? surroundings_ask_host(store, name, &bytes, error)
                                                         : aid__zoneinfo_read(name, &bytes, error);
    if (status == AID_OK)
        status = aid__zone_parse(&store->memory, (const uint8_t *)bytes.bytes, bytes.length, out, error);
    aid__buffer_free(&bytes);
    return status;
}

static bool surroundings_is_utc(const char *name)
{
    return name[0] == '\0' || strcmp(name, "UTC") == 0 || strcmp(name, "Etc/UTC") == 0;
}

const aid__zone *aid__store_zone(aid_store *store, uint32_t symbol)
{
    if (symbol == 0)
        return NULL;
    for (size_t i = 0; i < store->zones.count; i++) {
        aid__zone_slot *slot = aid__vector_at(&store->zones, i);
        if (slot->symbol == symbol)
            return slot->zone;
    }
    const char *name = aid__model_symbol_text(&store->model, symbol);
    aid__zone *zone = NULL;
    aid_error error = { 0 };
    aid_status status = surroundings_is_utc(name) ? AID_OK : surroundings_load_zone(store, name, &zone, &error);
    if (status != AID_OK) {
        zone = NULL;
        aid__store_log(store, 1, error.message);
    }
    aid__zone_slot *slot = status == AID_E_MEMORY ? NULL : aid__vector_push(&store->zones);
    if (slot == NULL) {
        aid__zone_free(&store->memory, zone);
        store->zone_refused = 1;
        return NULL;
    }
    *slot = (aid__zone_slot){ .symbol = symbol, .zone = zone };
    return zone;
}

aid_status aid__store_zones_had(aid_store *store, aid_error *error)
{
    int32_t refused = store->zone_refused;
    store->zone_refused = 0;
    return refused ? aid__fail_memory(error) : AID_OK;
}

aid_status aid__store_zone_check(aid_store *store, const char *name, aid_error *error)
{
    if (name == NULL || surroundings_is_utc(name))
        return AID_OK;
    aid_status status = aid__zone_name_check(name, error);
    if (status != AID_OK)
        return status;
    uint32_t symbol = aid__model_symbol_find(&store->model, name);
    if (symbol != 0 && aid__store_zone(store, symbol) != NULL)
        return AID_OK;
    status = aid__store_zones_had(store, error);
    if (status != AID_OK)
        return status;
    aid__zone *zone = NULL;
    status = surroundings_load_zone(store, name, &zone, error);
    aid__zone_free(&store->memory, zone);
    if (status == AID_E_MEMORY)
        return status;
    if (status != AID_OK)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_ZONE,
                         "zone: \"%.64s\" is not in the time zone data; write a name such as Europe/Berlin", name);
    return AID_OK;
}

aid_status aid_zone_offset(aid_store *store, const char *zone, aid_time time, int32_t *out_seconds, aid_error *error)
{
    aid_status status = aid__store_check(store, error);
    if (status == AID_OK && out_seconds == NULL)
        status = aid__fail(error, AID_E_ARGUMENT, AID_REASON_NULL, "out_seconds: is NULL");
    if (status == AID_OK)
        status = aid__store_zone_check(store, zone, error);
    if (status != AID_OK)
        return status;
    int64_t seconds = time / AID__SECOND_US - (time % AID__SECOND_US < 0);
    uint32_t symbol = zone == NULL ? 0 : aid__model_symbol_find(&store->model, zone);
    aid__zone *loaded = NULL;
    if (symbol == 0 && zone != NULL && !surroundings_is_utc(zone)) { /* nobody in the community lives there */
        status = surroundings_load_zone(store, zone, &loaded, error);
        if (status != AID_OK)
            return status;
    }
    *out_seconds = aid__zone_offset_s(loaded ? loaded : aid__store_zone(store, symbol), seconds);
    aid__zone_free(&store->memory, loaded);
    return aid__store_zones_had(store, error);
}

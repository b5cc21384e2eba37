/* SPDX-License-Identifier: MIT */
#include "disk.h"

#include <assert.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { DISK_FILES = 16, DISK_NAME = 128, DISK_SECTOR = 512, DISK_REGIONS = 8 };

/* A write or (bytes NULL) a truncation that is not yet synced. */
typedef struct disk_change {
    size_t at, length; /* for a truncation `at` is the new size */
    uint8_t *bytes;
} disk_change;

typedef struct disk_bytes {
    uint8_t *at;
    size_t size;
} disk_bytes;

typedef struct disk_node {
    char name[DISK_NAME];
    bool used, linked;
    int opened;
    disk_bytes now, safe;
    disk_change *changes;
    size_t change_count;
    void *regions[DISK_REGIONS];
    int region_size;
} disk_node;

typedef struct disk_handle {
    sqlite3_file base;
    disk_node *node;
} disk_handle;

struct disk_state {
    char names[DISK_FILES][DISK_NAME];
    disk_bytes bytes[DISK_FILES];
};

static disk_node disk_nodes[DISK_FILES];
static size_t disk_countdown; /* calls until one fails; 0: none will */
static size_t disk_number;    /* varies how a call fails */
static bool disk_lasting, disk_down, disk_did_fail;
static char disk_words[DISK_NAME + 32];

/* ---- bytes --------------------------------------------------------------------------------------------------- */

static void bytes_resize(disk_bytes *bytes, size_t size)
{
    bytes->at = realloc(bytes->at, size + 1);
    if (size > bytes->size)
        memset(bytes->at + bytes->size, 0, size - bytes->size);
    bytes->size = size;
}

static void bytes_write(disk_bytes *bytes, size_t at, const uint8_t *from, size_t length)
{
    if (at + length > bytes->size)
        bytes_resize(bytes, at + length);
    memcpy(bytes->at + at, from, length);
}

static void bytes_copy(disk_bytes *to, const disk_bytes *from)
{
    bytes_resize(to, from->size);
    if (from->size > 0)
        memcpy(to->at, from->at, from->size);
}

static void node_add_change(disk_node *node, size_t at, const void *bytes, size_t length)
{
    node->changes = realloc(node->changes, (node->change_count + 1) * sizeof *node->changes);
    disk_change *change = &node->changes[node->change_count++];
    *change = (disk_change){ .at = at, .length = length };
    if (bytes != NULL) {
        change->bytes = malloc(length + 1);
        memcpy(change->bytes, bytes, length);
    }
}

static void node_forget_changes(disk_node *node)
{
    for (size_t i = 0; i < node->change_count; i++)
        free(node->changes[i].bytes);
    free(node->changes);
    node->changes = NULL;
    node->change_count = 0;
}

static void node_forget_regions(disk_node *node)
{
    for (size_t i = 0; i < DISK_REGIONS; i++) {
        free(node->regions[i]);
        node->regions[i] = NULL;
    }
}

static void node_free(disk_node *node)
{
    assert(node->opened == 0);
    node_forget_changes(node);
    node_forget_regions(node);
    free(node->now.at);
    free(node->safe.at);
    memset(node, 0, sizeof *node);
}

static disk_node *node_find(const char *name)
{
    for (size_t i = 0; i < DISK_FILES; i++)
        if (disk_nodes[i].used && disk_nodes[i].linked && strcmp(disk_nodes[i].name, name) == 0)
            return &disk_nodes[i];
    return NULL;
}

static disk_node *node_make(const char *name)
{
    for (size_t i = 0; i < DISK_FILES; i++)
        if (!disk_nodes[i].used) {
            disk_nodes[i].used = disk_nodes[i].linked = true;
            snprintf(disk_nodes[i].name, DISK_NAME, "%s", name);
            return &disk_nodes[i];
        }
    abort();
}

/* ---- failing ------------------------------------------------------------------------------------------------- */

static bool disk_fails(const char *call, const char *name)
{
    disk_number++;
    if (!disk_down && (disk_countdown == 0 || --disk_countdown > 0))
        return false;
    if (!disk_did_fail)
        snprintf(disk_words, sizeof disk_words, "%s of %s", call, name);
    disk_did_fail = true;
    disk_down = disk_lasting;
    return true;
}

void disk_fail_at(size_t n, bool lasting)
{
    disk_countdown = n;
    disk_number = n;
    disk_lasting = lasting;
    disk_down = disk_did_fail = false;
    disk_words[0] = '\0';
}

void disk_heal(void)
{
    disk_countdown = 0;
    disk_down = disk_lasting = false;
}

bool disk_failed(void)
{
    return disk_did_fail;
}

const char *disk_what(void)
{
    return disk_words;
}

size_t disk_open_files(void)
{
    size_t open = 0;
    for (size_t i = 0; i < DISK_FILES; i++)
        open += (size_t)disk_nodes[i].opened;
    return open;
}

/* ---- files --------------------------------------------------------------------------------------------------- */

static disk_node *node_of(sqlite3_file *file)
{
    return ((disk_handle *)file)->node;
}

static int file_close(sqlite3_file *file)
{
    disk_node *node = node_of(file);
    if (--node->opened == 0 && !node->linked)
        node_free(node);
    return SQLITE_OK;
}

static int file_read(sqlite3_file *file, void *to, int length, sqlite3_int64 at)
{
    disk_node *node = node_of(file);
    if (disk_fails("xRead", node->name))
        return SQLITE_IOERR_READ;
    size_t from = (size_t)at, there = from < node->now.size ? node->now.size - from : 0;
    if (there >= (size_t)length) {
        memcpy(to, node->now.at + from, (size_t)length);
        return SQLITE_OK;
    }
    memset(to, 0, (size_t)length);
    if (there > 0)
        memcpy(to, node->now.at + from, there);
    return SQLITE_IOERR_SHORT_READ;
}

/* A write that fails has written nothing, half, or (an error, but not a full disk) all of it. */
static int file_write(sqlite3_file *file, const void *from, int length, sqlite3_int64 at)
{
    disk_node *node = node_of(file);
    size_t done = (size_t)length;
    int code = SQLITE_OK;
    if (disk_fails("xWrite", node->name)) {
        code = disk_number % 2 ? SQLITE_FULL : SQLITE_IOERR_WRITE;
        done = disk_number % 4 == 0 ? done : disk_number % 4 == 2 ? 0 : done / 2;
    }
    if (done > 0) {
        bytes_write(&node->now, (size_t)at, from, done);
        node_add_change(node, (size_t)at, from, done);
    }
    return code;
}

static int file_truncate(sqlite3_file *file, sqlite3_int64 size)
{
    disk_node *node = node_of(file);
    if (disk_fails("xTruncate", node->name))
        return SQLITE_IOERR_TRUNCATE;
    bytes_resize(&node->now, (size_t)size);
    node_add_change(node, (size_t)size, NULL, 0);
    return SQLITE_OK;
}

static int file_sync(sqlite3_file *file, int flags)
{
    (void)flags;
    disk_node *node = node_of(file);
    if (disk_fails("xSync", node->name))
        return SQLITE_IOERR_FSYNC;
    bytes_copy(&node->safe, &node->now);
    node_forget_changes(node);
    return SQLITE_OK;
}

static int file_size(sqlite3_file *file, sqlite3_int64 *out)
{
    disk_node *node = node_of(file);
    if (disk_fails("xFileSize", node->name))
        return SQLITE_IOERR_FSTAT;
    *out = (sqlite3_int64)node->now.size;
    return SQLITE_OK;
}

static int file_lock(sqlite3_file *file, int level)
{
    (void)level;
    return disk_fails("xLock", node_of(file)->name) ? SQLITE_IOERR_LOCK : SQLITE_OK;
}

static int file_unlock(sqlite3_file *file, int level)
{
    (void)file;
    (void)level;
    return SQLITE_OK;
}

static int file_reserved(sqlite3_file *file, int *out)
{
    (void)file;
    *out = 0;
    return SQLITE_OK;
}

static int file_control(sqlite3_file *file, int operation, void *argument)
{
    (void)file;
    (void)operation;
    (void)argument;
    return SQLITE_NOTFOUND;
}

static int file_sector(sqlite3_file *file)
{
    (void)file;
    return DISK_SECTOR;
}

static int file_traits(sqlite3_file *file)
{
    (void)file;
    return SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}

static int file_shm_map(sqlite3_file *file, int region, int size, int extend, void volatile **out)
{
    disk_node *node = node_of(file);
    assert(region < DISK_REGIONS);
    if (disk_fails("xShmMap", node->name))
        return SQLITE_IOERR_SHMMAP;
    if (node->regions[region] == NULL && extend)
        node->regions[region] = calloc(1, (size_t)size);
    *out = node->regions[region];
    return SQLITE_OK;
}

static int file_shm_lock(sqlite3_file *file, int offset, int count, int flags)
{
    (void)offset;
    (void)count;
    if (flags & SQLITE_SHM_UNLOCK)
        return SQLITE_OK;
    return disk_fails("xShmLock", node_of(file)->name) ? SQLITE_IOERR_SHMLOCK : SQLITE_OK;
}

static void file_shm_barrier(sqlite3_file *file)
{
    (void)file;
}

static int file_shm_unmap(sqlite3_file *file, int delete)
{
    if (delete || node_of(file)->opened == 1)
        node_forget_regions(node_of(file));
    return SQLITE_OK;
}

static const sqlite3_io_methods file_methods = {
    .iVersion = 2,
    .xClose = file_close,
    .xRead = file_read,
    .xWrite = file_write,
    .xTruncate = file_truncate,
    .xSync = file_sync,
    .xFileSize = file_size,
    .xLock = file_lock,
    .xUnlock = file_unlock,
    .xCheckReservedLock = file_reserved,
    .xFileControl = file_control,
    .xSectorSize = file_sector,
    .xDeviceCharacteristics = file_traits,
    .xShmMap = file_shm_map,
    .xShmLock = file_shm_lock,
    .xShmBarrier = file_shm_barrier,
    .xShmUnmap = file_shm_unmap,
};

/* ---- the file system ----------------------------------------------------------------------------------------- */

static int disk_open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out_flags)
{
    (void)vfs;
    disk_handle *handle = (disk_handle *)file;
    handle->base.pMethods = NULL;
    if (disk_fails("xOpen", name != NULL ? name : "a temporary file"))
        return SQLITE_CANTOPEN;
    disk_node *node = name != NULL ? node_find(name) : NULL;
    if (node == NULL && name != NULL && !(flags & SQLITE_OPEN_CREATE))
        return SQLITE_CANTOPEN;
    if (node == NULL)
        node = node_make(name != NULL ? name : "temporary");
    if (name == NULL || (flags & SQLITE_OPEN_DELETEONCLOSE))
        node->linked = false;
    node->opened++;
    handle->node = node;
    handle->base.pMethods = &file_methods;
    if (out_flags != NULL)
        *out_flags = flags;
    return SQLITE_OK;
}

static int disk_delete(sqlite3_vfs *vfs, const char *name, int sync)
{
    (void)vfs;
    (void)sync;
    if (disk_fails("xDelete", name))
        return SQLITE_IOERR_DELETE;
    disk_node *node = node_find(name);
    if (node == NULL)
        return SQLITE_IOERR_DELETE_NOENT;
    node->linked = false;
    if (node->opened == 0)
        node_free(node);
    return SQLITE_OK;
}

static int disk_access(sqlite3_vfs *vfs, const char *name, int flags, int *out)
{
    (void)vfs;
    (void)flags;
    if (disk_fails("xAccess", name))
        return SQLITE_IOERR_ACCESS;
    const disk_node *node = node_find(name);
    *out = node != NULL;
    return SQLITE_OK;
}

static int disk_full_pathname(sqlite3_vfs *vfs, const char *name, int size, char *out)
{
    (void)vfs;
    snprintf(out, (size_t)size, "%s", name);
    return SQLITE_OK;
}

void disk_install(void)
{
    static sqlite3_vfs vfs;
    const sqlite3_vfs *real = sqlite3_vfs_find(NULL);
    vfs = (sqlite3_vfs){ .iVersion = 1, .szOsFile = (int)sizeof(disk_handle), .mxPathname = DISK_NAME - 1,
                         .zName = "disk", .xOpen = disk_open, .xDelete = disk_delete, .xAccess = disk_access,
                         .xFullPathname = disk_full_pathname, .xRandomness = real->xRandomness,
                         .xSleep = real->xSleep, .xCurrentTime = real->xCurrentTime,
                         .xGetLastError = real->xGetLastError };
    sqlite3_vfs_register(&vfs, 1);
}

void disk_clear(void)
{
    for (size_t i = 0; i < DISK_FILES; i++)
        if (disk_nodes[i].used)
            node_free(&disk_nodes[i]);
}

/* ---- power and kill ------------------------------------------------------------------------------------------ */

static uint64_t disk_dice(uint64_t *seed)
{
    *seed ^= *seed << 13;
    *seed ^= *seed >> 7;
    *seed ^= *seed << 17;
    return *seed * UINT64_C(0x2545F4914F6CDD1D) >> 33;
}

static void disk_settle_change(disk_node *node, const disk_change *change, uint64_t *seed)
{
    uint64_t fate = disk_dice(seed) % 4; /* dropped, kept, or torn */
    if (fate == 0)
        return;
    if (change->bytes == NULL) {
        bytes_resize(&node->safe, change->at);
        return;
    }
    for (size_t done = 0; done < change->length;) {
        size_t piece = DISK_SECTOR - (change->at + done) % DISK_SECTOR;
        if (piece > change->length - done)
            piece = change->length - done;
        if (fate == 1 || disk_dice(seed) % 2)
            bytes_write(&node->safe, change->at + done, change->bytes + done, piece);
        done += piece;
    }
}

void disk_lose_power(uint64_t seed)
{
    seed = seed * 2 + 1;
    for (size_t i = 0; i < DISK_FILES; i++) {
        disk_node *node = &disk_nodes[i];
        if (!node->used)
            continue;
        assert(node->opened == 0);
        for (size_t c = 0; c < node->change_count; c++)
            disk_settle_change(node, &node->changes[c], &seed);
        node_forget_changes(node);
        node_forget_regions(node);
        bytes_copy(&node->now, &node->safe);
    }
}

disk_state *disk_save(void)
{
    disk_state *state = calloc(1, sizeof *state);
    for (size_t i = 0; i < DISK_FILES; i++)
        if (disk_nodes[i].used && disk_nodes[i].linked) {
            memcpy(state->names[i], disk_nodes[i].name, DISK_NAME);
            bytes_copy(&state->bytes[i], &disk_nodes[i].now);
        }
    return state;
}

void disk_restore(disk_state *saved)
{
    disk_clear();
    for (size_t i = 0; i < DISK_FILES; i++) {
        if (saved->names[i][0] != '\0') {
            disk_node *node = node_make(saved->names[i]);
            bytes_copy(&node->now, &saved->bytes[i]);
            bytes_copy(&node->safe, &saved->bytes[i]);
        }
        free(saved->bytes[i].at);
    }
    free(saved);
}

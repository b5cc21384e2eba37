/* SPDX-License-Identifier: MIT */
/* A disk in memory that can fail and lose power: an SQLite VFS for tests.
 *
 * Each file has what a process sees now and what would survive a power loss. A write is only safe once the file is
 * synced; power loss keeps any of the unsynced writes, drops any, and tears any at a 512-byte sector. One connection at a
 * time, so locks are granted always. */
#ifndef AID_TESTS_STORAGE_DISK_H
#define AID_TESTS_STORAGE_DISK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

void disk_install(void); /* becomes the default VFS of this process */
void disk_clear(void);   /* forgets every file; none may be open */

/* The n-th call from now on (from 1) fails; with `lasting` every later one too, until disk_heal. */
void disk_fail_at(size_t n, bool lasting);
void disk_heal(void);
bool disk_failed(void);       /* a call has failed since disk_fail_at */
const char *disk_what(void);  /* which one it was: "xSync of /town.aid-wal" */
size_t disk_open_files(void);

/* Loses power: what was not synced is kept, dropped or torn as the dice say. Files must be closed. */
void disk_lose_power(uint64_t seed);

/* Puts what a process sees now aside, as a kill would leave it, and brings it back. Files must be closed for the latter. */
typedef struct disk_state disk_state;
disk_state *disk_save(void);
void disk_restore(disk_state *saved); /* and frees it */

#endif

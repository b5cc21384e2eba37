/* SPDX-License-Identifier: MIT */
/* The few things that POSIX and Windows do differently: clocks, sleeping, which process this is, and files by their path,
 * which is UTF-8 everywhere. Nothing else in the library asks what system it is on. */
#ifndef AID_BASE_PLATFORM_H
#define AID_BASE_PLATFORM_H

#include <mutualaid/base.h>
#include <stdbool.h>
#include <stdio.h>

/* Microseconds of a clock that only goes forward; 0 where there is none. */
int64_t aid__platform_ticks_us(void);

/* The time, in microseconds since 1970 UTC. */
aid_time aid__platform_utc_us(void);

void aid__platform_sleep_us(int64_t us);

/* Tells after a fork the child from the process that began the guard. Asking the system each time costs a fifth of a
 * microsecond, more than reading a balance; so where it can (Linux), a page is kept that the child finds empty. */
typedef struct aid__fork_guard {
    int64_t process;
    const volatile uint8_t *page; /* NULL: there is none, and the process is asked for */
} aid__fork_guard;
void aid__fork_guard_begin(aid__fork_guard *guard);
bool aid__fork_guard_asks(const aid__fork_guard *guard); /* the slow way */
void aid__fork_guard_end(aid__fork_guard *guard); /* one of zeros is fine */

/* Still the same process? */
static inline bool aid__fork_guard_holds(const aid__fork_guard *guard)
{
    return guard->page != NULL ? *guard->page != 0 : aid__fork_guard_asks(guard);
}

/* The file for reading, or NULL with errno. */
FILE *aid__platform_open_file(const char *path);

/* A new file for writing that nobody but its owner can read (on Windows: with the rights of its folder), or NULL with errno. */
FILE *aid__platform_create_file(const char *path);
int aid__platform_sync_file(FILE *file); /* flushes it to the disk; 0, or -1 with errno */

bool aid__platform_file_exists(const char *path);
void aid__platform_remove_file(const char *path);

/* Gives a finished file its name, so that it lasts. 0; or −1 with errno, EEXIST when the name is taken, also by somebody
 * who took it just now (where a file system has no links, POSIX cannot exclude that). */
int aid__platform_name_file(const char *temporary, const char *path);

#endif

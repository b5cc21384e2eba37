/* SPDX-License-Identifier: MIT */
#if defined(__linux__) && !defined(_DEFAULT_SOURCE)
#define _DEFAULT_SOURCE /* madvise; must come before any header of the system */
#endif
#include "base/platform.h"

#include <errno.h>
#include <string.h>

#ifdef _WIN32

#define WIN32_LEAN_AND_MEAN
#include <fcntl.h>
#include <io.h>
#include <sys/stat.h>
#include <windows.h>

enum { PLATFORM_PATH = 1024 }; /* UTF-16 units */

/* The path as Windows wants it; false with errno when it is no UTF-8 or too long. */
static bool platform_wide(const char *path, wchar_t wide[PLATFORM_PATH])
{
    if (MultiByteToWideChar(CP_UTF8, MB_ERR_INVALID_CHARS, path, -1, wide, PLATFORM_PATH) > 0)
        return true;
    errno = EINVAL;
    return false;
}

int64_t aid__platform_ticks_us(void)
{
    LARGE_INTEGER now, per_second;
    if (!QueryPerformanceFrequency(&per_second) || !QueryPerformanceCounter(&now) || per_second.QuadPart == 0)
        return 0;
    return now.QuadPart / per_second.QuadPart * 1000000 +
           now.QuadPart % per_second.QuadPart * 1000000 / per_second.QuadPart;
}

aid_time aid__platform_utc_us(void)
{
    FILETIME now; /* tenths of a microsecond since 1601 */
    GetSystemTimeAsFileTime(&now);
    return (int64_t)((uint64_t)now.dwHighDateTime << 32 | now.dwLowDateTime) / 10 - INT64_C(11644473600000000);
}

void aid__platform_sleep_us(int64_t us)
{
    Sleep((DWORD)((us + 999) / 1000));
}

/* Nothing forks there. */
void aid__fork_guard_begin(aid__fork_guard *guard)
{
    *guard = (aid__fork_guard){ .process = (int64_t)GetCurrentProcessId() };
}

bool aid__fork_guard_asks(const aid__fork_guard *guard)
{
    return guard->process == (int64_t)GetCurrentProcessId();
}

void aid__fork_guard_end(aid__fork_guard *guard)
{
    *guard = (aid__fork_guard){ 0 };
}

FILE *aid__platform_open_file(const char *path)
{
    wchar_t wide[PLATFORM_PATH];
    return platform_wide(path, wide) ? _wfopen(wide, L"rb") : NULL;
}

FILE *aid__platform_create_file(const char *path)
{
    wchar_t wide[PLATFORM_PATH];
    if (!platform_wide(path, wide))
        return NULL;
    int file = _wopen(wide, _O_WRONLY | _O_CREAT | _O_EXCL | _O_BINARY, _S_IREAD | _S_IWRITE);
    FILE *stream = file < 0 ? NULL : _fdopen(file, "wb");
    if (stream == NULL && file >= 0)
        _close(file);
    return stream;
}

int aid__platform_sync_file(FILE *file)
{
    return fflush(file) == 0 && _commit(_fileno(file)) == 0 ? 0 : -1;
}

bool aid__platform_file_exists(const char *path)
{
    wchar_t wide[PLATFORM_PATH];
    return platform_wide(path, wide) && GetFileAttributesW(wide) != INVALID_FILE_ATTRIBUTES;
}

void aid__platform_remove_file(const char *path)
{
    wchar_t wide[PLATFORM_PATH];
    if (platform_wide(path, wide))
        DeleteFileW(wide);
}

int aid__platform_name_file(const char *temporary, const char *path)
{
    wchar_t from[PLATFORM_PATH], to[PLATFORM_PATH];
    if (!platform_wide(temporary, from) || !platform_wide(path, to))
        return -1;
    if (MoveFileExW(from, to, MOVEFILE_WRITE_THROUGH)) /* never onto another file, as no flag says so */
        return 0;
    DWORD code = GetLastError();
    errno = code == ERROR_ALREADY_EXISTS || code == ERROR_FILE_EXISTS ? EEXIST
            : code == ERROR_DISK_FULL                                 ? ENOSPC
            : code == ERROR_ACCESS_DENIED                             ? EACCES
                                                                      : EIO;
    return -1;
}

#else

#include <fcntl.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

static int64_t platform_clock_us(clockid_t clock)
{
    struct timespec now;
    if (clock_gettime(clock, &now) != 0)
        return 0;
    return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

int64_t aid__platform_ticks_us(void)
{
    return platform_clock_us(CLOCK_MONOTONIC);
}

aid_time aid__platform_utc_us(void)
{
    return platform_clock_us(CLOCK_REALTIME);
}

void aid__platform_sleep_us(int64_t us)
{
    struct timespec sleep = { .tv_sec = (time_t)(us / 1000000), .tv_nsec = (long)(us % 1000000) * 1000 };
    nanosleep(&sleep, NULL);
}

/* A page of the system's, since only whole pages can be emptied by a fork; NULL where that cannot be had. */
static const volatile uint8_t *platform_guard_page(void)
{
#if defined(MADV_WIPEONFORK) && defined(MAP_ANONYMOUS)
    uint8_t *page = mmap(NULL, 1, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (page == MAP_FAILED)
        return NULL;
    if (madvise(page, 1, MADV_WIPEONFORK) == 0) {
        *page = 1;
        return page;
    }
    munmap(page, 1);
#endif
    return NULL;
}

void aid__fork_guard_begin(aid__fork_guard *guard)
{
    *guard = (aid__fork_guard){ .process = (int64_t)getpid(), .page = platform_guard_page() };
}

bool aid__fork_guard_asks(const aid__fork_guard *guard)
{
    return guard->process == (int64_t)getpid();
}

void aid__fork_guard_end(aid__fork_guard *guard)
{
    if (guard->page != NULL)
        munmap((void *)(uintptr_t)guard->page, 1);
    *guard = (aid__fork_guard){ 0 };
}

FILE *aid__platform_open_file(const char *path)
{
    return fopen(path, "rb");
}

FILE *aid__platform_create_file(const char *path)
{
    int file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    FILE *stream = file < 0 ? NULL : fdopen(file, "wb");
    if (stream == NULL && file >= 0)
        close(file);
    return stream;
}

int aid__platform_sync_file(FILE *file)
{
    return fflush(file) == 0 && fsync(fileno(file)) == 0 ? 0 : -1;
}

bool aid__platform_file_exists(const char *path)
{
    return access(path, F_OK) == 0;
}

void aid__platform_remove_file(const char *path)
{
    unlink(path);
}

/* Makes a name last: the folder's entry is synced too. */
static int platform_sync_folder(const char *path)
{
    const char *slash = strrchr(path, '/');
    size_t length = slash == NULL ? 0 : slash == path ? 1 : (size_t)(slash - path);
    char folder[4096]; /* PATH_MAX of every system we know: a longer path was refused before */
    if (length >= sizeof folder) {
        errno = ENAMETOOLONG;
        return -1;
    }
    memcpy(folder, path, length);
    folder[length] = '\0';
    int file = open(length > 0 ? folder : ".", O_RDONLY);
    if (file < 0)
        return -1;
    int result = fsync(file);
    if (result != 0 && errno == EINVAL) /* some file systems cannot sync a folder, and need not */
        result = 0;
    close(file);
    return result;
}

/* link() refuses a name that is taken, also one that was taken just now; where there are no links, rename() has to do.
 */
int aid__platform_name_file(const char *temporary, const char *path)
{
    if (link(temporary, path) == 0) {
        unlink(temporary);
    } else if (errno == EEXIST || access(path, F_OK) == 0) {
        errno = EEXIST;
        return -1;
    } else if (rename(temporary, path) != 0) {
        return -1;
    }
    return platform_sync_folder(path);
}

#endif

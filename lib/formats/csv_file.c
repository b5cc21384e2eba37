/* SPDX-License-Identifier: MIT */
/* Reads a whole CSV file into a buffer, up to the reader's limit. */
#include "formats/csv_inside.h"

#include "base/platform.h"
#include <assert.h>
#include <errno.h>
#include <stdio.h>
#if !defined(_WIN32)
#include <sys/stat.h>
#endif

enum {
    CSV_FILE_STEP = 1 << 16,
    CSV_FILE_PATH_SHOWN = 140 /* bytes of the path in a message */
};

static aid_status csv_file_refuse(const char *path, int code, aid_error *error)
{
    char why[80];
#if defined(_WIN32)
    if (strerror_s(why, sizeof why, code) != 0)
#else
    if (strerror_r(code, why, sizeof why) != 0)
#endif
        snprintf(why, sizeof why, "error %d", code);
    return aid__fail(error, AID_E_STORAGE, AID_REASON_IO, "%.*s: cannot be read: %s",
                     aid__csv_shown(path, CSV_FILE_PATH_SHOWN), path, why);
}

static aid_status csv_file_too_long(const char *path, aid_error *error)
{
    return aid__fail(error, AID_E_LIMIT, AID_REASON_RANGE, "%.*s: the file has 2 GiB or more; split it",
                     aid__csv_shown(path, CSV_FILE_PATH_SHOWN), path);
}

/* Refuses at once what is a directory or too long, and makes room for the rest. What is no plain file, such as a pipe,
 * or grows meanwhile, is met while reading. */
static aid_status csv_file_measure(FILE *file, const char *path, aid__buffer *buffer, aid_error *error)
{
    size_t size = 0;
#if !defined(_WIN32)
    struct stat status;
    if (fstat(fileno(file), &status) != 0)
        return csv_file_refuse(path, errno, error);
    if (S_ISDIR(status.st_mode))
        return csv_file_refuse(path, EISDIR, error);
    if (S_ISREG(status.st_mode) && status.st_size > AID__CSV_BYTES_LIMIT)
        return csv_file_too_long(path, error);
    if (S_ISREG(status.st_mode))
        size = (size_t)status.st_size;
#else
    (void)file;
    (void)path;
#endif
    return aid__buffer_reserve(buffer, size + CSV_FILE_STEP) ? AID_OK : aid__fail_memory(error);
}

static aid_status csv_file_fill(FILE *file, const char *path, aid__buffer *buffer, aid_error *error)
{
    for (;;) {
        if (!aid__buffer_reserve(buffer, CSV_FILE_STEP))
            return aid__fail_memory(error);
        errno = 0;
        size_t got = fread(buffer->bytes + buffer->length, 1, buffer->capacity - buffer->length, file);
        buffer->length += got;
        if (buffer->length > AID__CSV_BYTES_LIMIT)
            return csv_file_too_long(path, error);
        if (ferror(file) && errno == EINTR)
            clearerr(file);
        else if (ferror(file))
            return csv_file_refuse(path, errno ? errno : EIO, error);
        else if (feof(file))
            return AID_OK;
    }
}

aid_status aid__csv_file_read(const char *path, aid__buffer *buffer, aid_error *error)
{
    assert(buffer->length == 0);
    FILE *file = aid__platform_open_file(path);
    if (file == NULL)
        return csv_file_refuse(path, errno, error);
    setvbuf(file, NULL, _IONBF, 0); /* we read in large steps; a buffer of its own would be one allocation more */
    aid_status status = csv_file_measure(file, path, buffer, error);
    if (status == AID_OK)
        status = csv_file_fill(file, path, buffer, error);
    fclose(file);
    return status;
}

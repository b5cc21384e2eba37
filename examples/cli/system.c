/* SPDX-License-Identifier: MIT */
#define _CRT_RAND_S /* rand_s of Windows; it must be said before <stdlib.h> */
#include "system.h"

#include <stdio.h>
#include <stdlib.h>

#if defined(_WIN32)

#define WIN32_LEAN_AND_MEAN
#include <windows.h>

#include <io.h>
#include <shellapi.h>

char **cli_system_arguments(int count, char **given)
{
    (void)given; /* what does not fit into the old code page is "?" there */
    int found = 0;
    wchar_t **wide = CommandLineToArgvW(GetCommandLineW(), &found);
    char **arguments = calloc((size_t)count + 1, sizeof *arguments);
    bool good = wide != NULL && arguments != NULL && found == count;
    for (int i = 0; good && i < count; i++) {
        int size = WideCharToMultiByte(CP_UTF8, 0, wide[i], -1, NULL, 0, NULL, NULL);
        arguments[i] = size > 0 ? malloc((size_t)size) : NULL;
        good = arguments[i] != NULL && WideCharToMultiByte(CP_UTF8, 0, wide[i], -1, arguments[i], size, NULL, NULL) > 0;
    }
    LocalFree(wide);
    SetConsoleOutputCP(CP_UTF8);
    if (good)
        return arguments;
    cli_system_arguments_free(arguments != NULL ? count : 0, arguments);
    return NULL;
}

void cli_system_arguments_free(int count, char **arguments)
{
    for (int i = 0; i < count; i++)
        free(arguments[i]);
    free(arguments);
}

bool cli_system_durable(int descriptor)
{
    return _commit(descriptor) == 0;
}

bool cli_system_replace(const char *from, const char *to)
{
    wchar_t wide_from[1024], wide_to[1024];
    return MultiByteToWideChar(CP_UTF8, 0, from, -1, wide_from, 1024) > 0 &&
           MultiByteToWideChar(CP_UTF8, 0, to, -1, wide_to, 1024) > 0 &&
           MoveFileExW(wide_from, wide_to, MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH) != 0;
}

bool cli_system_echo(bool shown)
{
    HANDLE input = GetStdHandle(STD_INPUT_HANDLE);
    DWORD mode = 0;
    if (GetConsoleMode(input, &mode) == 0)
        return false;
    FlushConsoleInputBuffer(input);
    mode = shown ? mode | ENABLE_ECHO_INPUT : mode & ~(DWORD)ENABLE_ECHO_INPUT;
    return SetConsoleMode(input, mode) != 0;
}

bool cli_system_random(unsigned char *bytes, size_t count)
{
    unsigned drawn = 0;
    for (size_t i = 0; i < count; i++) {
        if (rand_s(&drawn) != 0)
            return false;
        bytes[i] = (unsigned char)drawn;
    }
    return true;
}

int64_t cli_system_peak_kib(void)
{
    return -1;
}

#else

#include <fcntl.h>
#include <sys/resource.h>
#include <termios.h>
#include <unistd.h>

char **cli_system_arguments(int count, char **given)
{
    (void)count;
    return given;
}

void cli_system_arguments_free(int count, char **arguments)
{
    (void)count;
    (void)arguments;
}

bool cli_system_durable(int descriptor)
{
    return fsync(descriptor) == 0;
}

bool cli_system_replace(const char *from, const char *to)
{
    return rename(from, to) == 0;
}

bool cli_system_echo(bool shown)
{
    struct termios terminal;
    if (tcgetattr(STDIN_FILENO, &terminal) != 0)
        return false;
    tcflag_t echo = ECHO;
    terminal.c_lflag = shown ? terminal.c_lflag | echo : terminal.c_lflag & ~echo;
    return tcsetattr(STDIN_FILENO, TCSAFLUSH, &terminal) == 0;
}

bool cli_system_random(unsigned char *bytes, size_t count)
{
    int file = open("/dev/urandom", O_RDONLY);
    bool drawn = file >= 0 && read(file, bytes, count) == (ssize_t)count;
    if (file >= 0)
        close(file);
    return drawn;
}

int64_t cli_system_peak_kib(void)
{
    struct rusage usage = { 0 };
    return getrusage(RUSAGE_SELF, &usage) == 0 ? (int64_t)usage.ru_maxrss : -1;
}

#endif

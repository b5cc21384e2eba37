/* SPDX-License-Identifier: MIT */
/* Looking a command up in the table, and guessing what was meant when it is not there. */
#include "command.h"

#include <string.h>

enum { COMMAND_WORD_MOST = 48 };

/* How many words of `name` the arguments begin with: all of them, or none. */
static int command_words(const char *name, char **words, int count)
{
    int used = 0;
    for (; used < count; used++) {
        size_t length = strcspn(name, " ");
        if (strlen(words[used]) != length || strncmp(words[used], name, length) != 0)
            return 0;
        if (name[length] == '\0')
            return used + 1;
        name += length + 1;
    }
    return 0;
}

const cli_command *cli_command_find(char **words, int count, int *out_words)
{
    const cli_command *best = NULL;
    *out_words = 0;
    for (const cli_command *command = cli_commands; command->name != NULL; command++) {
        int used = command_words(command->name, words, count);
        if (used > *out_words) {
            best = command;
            *out_words = used;
        }
    }
    return best;
}

/* Letters to add, drop, change or swap with a neighbour until one word is the other. */
static size_t command_distance(const char *from, const char *to)
{
    size_t rows[3][COMMAND_WORD_MOST + 1];
    size_t from_length = strlen(from), to_length = strlen(to);
    if (from_length > COMMAND_WORD_MOST || to_length > COMMAND_WORD_MOST)
        return COMMAND_WORD_MOST;
    for (size_t j = 0; j <= to_length; j++)
        rows[0][j] = j;
    for (size_t i = 1; i <= from_length; i++) {
        size_t *row = rows[i % 3];
        const size_t *above = rows[(i + 2) % 3], *beyond = rows[(i + 1) % 3];
        row[0] = i;
        for (size_t j = 1; j <= to_length; j++) {
            size_t change = above[j - 1] + (from[i - 1] != to[j - 1]);
            size_t least = above[j] + 1 < row[j - 1] + 1 ? above[j] + 1 : row[j - 1] + 1;
            row[j] = change < least ? change : least;
            bool swapped = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
            if (swapped && beyond[j - 2] + 1 < row[j])
                row[j] = beyond[j - 2] + 1;
        }
    }
    return rows[from_length % 3][to_length];
}

const char *cli_command_nearest(const char *typed)
{
    const char *nearest = NULL;
    size_t least = strlen(typed) / 3 + 2;
    for (const cli_command *command = cli_commands; command->name != NULL; command++) {
        const char *space = strrchr(command->name, ' ');
        size_t whole = command_distance(typed, command->name);
        size_t last = space == NULL ? whole : command_distance(typed, space + 1) + 1;
        size_t distance = whole < last ? whole : last;
        if (distance < least) {
            least = distance;
            nearest = command->name;
        }
    }
    return nearest;
}

void cli_operand_range(const cli_command *command, size_t *out_least, size_t *out_most)
{
    *out_least = *out_most = 0;
    for (const char *at = command->operands; at != NULL && *at != '\0'; at += strspn(at, " ")) {
        size_t length = strcspn(at, " ");
        bool many = length > 3 && memcmp(at + length - 3, "...", 3) == 0;
        *out_least += *at != '[';
        *out_most += many ? 100 : 1;
        at += length;
    }
}

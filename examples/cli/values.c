/* SPDX-License-Identifier: MIT */
/* Texts of the command line into the library's numbers, and options into the struct they belong to. */
#include "cli.h"
#include "exit.h"
#include "who.h"

#include <assert.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { VALUE_WEIGHT_MOST = 1000000 };

static bool value_wrong(cli *tool, const char *what)
{
    aid_error wrong = tool->error;
    return cli_fail(tool, CLI_EXIT_USAGE, "%s: %s", what, wrong.message);
}

bool cli_read_hours(cli *tool, const char *what, const char *text, int64_t *out)
{
    bool minus = text[0] == '-';
    int64_t minutes;
    if (aid_minutes_parse(text + minus, &minutes, &tool->error) != AID_OK)
        return value_wrong(tool, what);
    *out = minus ? -minutes : minutes;
    return true;
}

bool cli_read_minutes(cli *tool, const char *what, const char *text, int32_t *out)
{
    int64_t minutes;
    if (aid_minutes_parse(text, &minutes, &tool->error) != AID_OK)
        return value_wrong(tool, what);
    if (minutes > INT32_MAX)
        return cli_fail(tool, CLI_EXIT_USAGE, "%s: %s is more than the %d minutes a year has", what, text,
                        AID_LIMIT_MINUTES);
    *out = (int32_t)minutes;
    return true;
}

bool cli_read_count(cli *tool, const char *what, const char *text, uint64_t most, uint64_t *out)
{
    uint64_t number = 0;
    const char *at = text;
    for (; *at >= '0' && *at <= '9' && number <= most; at++)
        number = number * 10 + (uint64_t)(*at - '0');
    if (*at != '\0' || at == text || number > most)
        return cli_fail(tool, CLI_EXIT_USAGE, "%s: \"%.40s\" is not a whole number from 0 to %llu", what, text,
                        (unsigned long long)most);
    *out = number;
    return true;
}

bool cli_read_time(cli *tool, const char *what, const char *text, aid_time *out)
{
    return aid_time_parse(text, out, &tool->error) == AID_OK || value_wrong(tool, what);
}

/* "54.0702" as 540702000; digits beyond the seventh are cut. */
static bool value_degrees(const char **at, int32_t most, int32_t *out)
{
    bool minus = **at == '-';
    *at += minus;
    int64_t degrees = 0;
    int digits = 0, places = -1;
    for (; (**at >= '0' && **at <= '9') || (**at == '.' && places < 0); (*at)++) {
        if (**at == '.') {
            places = 0;
        } else if (places < 7 && digits < 12) {
            degrees = degrees * 10 + (**at - '0');
            digits++;
            places += places >= 0;
        }
    }
    for (places = places < 0 ? 0 : places; places < 7; places++)
        degrees *= 10;
    if (digits == 0 || degrees > most)
        return false;
    *out = (int32_t)(minus ? -degrees : degrees);
    return true;
}

bool cli_read_place(cli *tool, const char *what, const char *text, int32_t *out_latitude, int32_t *out_longitude)
{
    const char *at = text;
    bool good = value_degrees(&at, 900000000, out_latitude);
    at += strspn(at, ", ");
    good = good && value_degrees(&at, 1800000000, out_longitude) && *at == '\0';
    return good || cli_fail(tool, CLI_EXIT_USAGE, "%s: \"%.60s\" is not a place such as 54.0702,-2.8660 (degrees north, "
                                                  "degrees east)", what, text);
}

bool cli_option_time(cli *tool, const char *option, aid_time *out)
{
    const char *text = cli_value(tool, option);
    return text == NULL || cli_read_time(tool, option, text, out);
}

bool cli_option_count(cli *tool, const char *option, uint64_t most, uint64_t *out)
{
    const char *text = cli_value(tool, option);
    return text == NULL || cli_read_count(tool, option, text, most, out);
}

/* "0,24,48,72": exactly as many numbers as the option says. */
static bool value_numbers(cli *tool, const cli_option *option, const char *text, int32_t *numbers)
{
    for (size_t i = 0; i < option->also; i++) {
        char number[16];
        uint64_t value = 0;
        size_t length = strcspn(text, ",");
        snprintf(number, sizeof number, "%.*s", (int)(length < sizeof number ? length : sizeof number - 1), text);
        if (!cli_read_count(tool, option->name, number, VALUE_WEIGHT_MOST, &value))
            return false;
        numbers[i] = (int32_t)value;
        text += length;
        bool last = i + 1 == option->also;
        if ((*text == ',') == last)
            return cli_fail(tool, CLI_EXIT_USAGE, "%s: %zu numbers are needed, with commas between", option->name,
                            option->also);
        text += *text == ',';
    }
    return true;
}

static bool value_choice(cli *tool, const cli_option *option, const char *text, int32_t *out)
{
    *out = cli_word_number(option->argument, text);
    return *out != 0 || cli_fail(tool, CLI_EXIT_USAGE, "%s: \"%.40s\" is not one of %s", option->name, text,
                                 option->argument);
}

bool cli_option_choice(cli *tool, const char *option, int32_t *out)
{
    for (size_t i = 0; i < tool->given_count; i++) {
        const cli_given *given = &tool->given[i];
        if (strcmp(given->option->name, option) == 0)
            return value_choice(tool, given->option, given->value, out);
    }
    return true;
}

static bool value_mask(cli *tool, const cli_option *option, const char *text, uint64_t *out)
{
    *out = 0;
    for (; *text != '\0'; text += strspn(text, ", ")) {
        char word[CLI_WORD_BYTES];
        size_t length = strcspn(text, ", ");
        int32_t number = 0;
        snprintf(word, sizeof word, "%.*s", (int)(length < sizeof word ? length : sizeof word - 1), text);
        if (!value_choice(tool, option, word, &number))
            return false;
        *out |= AID_BIT(number - 1 + (int32_t)option->also);
        text += length;
    }
    return true;
}

/* Everything that was said under this option, one a line. */
static const char *value_lines(cli *tool, const cli_option *option)
{
    char *lines = NULL;
    size_t length = 0;
    for (size_t i = 0; i < tool->given_count; i++) {
        const cli_given *given = &tool->given[i];
        if (given->option == option)
            length += strlen(given->value) + 1;
    }
    lines = cli_keep(tool, length + 1);
    for (size_t i = 0; i < tool->given_count; i++) {
        const cli_given *given = &tool->given[i];
        if (given->option != option || given->value[0] == '\0')
            continue;
        strcat(lines, lines[0] != '\0' ? "\n" : "");
        strcat(lines, given->value);
    }
    return lines;
}

static bool value_count32(cli *tool, const cli_option *option, const char *text, int32_t *out)
{
    uint64_t number = 0;
    if (!cli_read_count(tool, option->name, text, INT32_MAX, &number))
        return false;
    *out = (int32_t)number;
    return true;
}

static bool value_answer(cli *tool, const cli_option *option, const char *text, int32_t *out)
{
    *out = cli_word_number("yes|no", text);
    return *out != 0 || cli_fail(tool, CLI_EXIT_USAGE, "%s: say yes or no, not \"%.40s\"", option->name, text);
}

static bool value_week(cli *tool, const cli_option *option, const char *text, aid_week *out)
{
    return aid_week_parse(text, out, &tool->error) == AID_OK || value_wrong(tool, option->name);
}

/* Numbers and texts; handles are below. */
static bool value_write(cli *tool, const cli_option *option, const char *text, char *options)
{
    void *field = options + option->offset;
    switch (option->kind) {
    case CLI_OPTION_TEXT: *(const char **)field = text; return true;
    case CLI_OPTION_LINES: *(const char **)field = value_lines(tool, option); return true;
    case CLI_OPTION_MINUTES: return cli_read_minutes(tool, option->name, text, field);
    case CLI_OPTION_HOURS:
    case CLI_OPTION_AMOUNT: return cli_read_hours(tool, option->name, text, field);
    case CLI_OPTION_UNIT: return aid_unit_parse(text, field, &tool->error) == AID_OK || value_wrong(tool, option->name);
    case CLI_OPTION_COUNT: return value_count32(tool, option, text, field);
    case CLI_OPTION_TIME: return cli_read_time(tool, option->name, text, field);
    case CLI_OPTION_ANSWER: return value_answer(tool, option, text, field);
    case CLI_OPTION_YES: *(int32_t *)field = AID_YES; return true;
    case CLI_OPTION_CHOICE: return value_choice(tool, option, text, field);
    case CLI_OPTION_MASK: return value_mask(tool, option, text, field);
    case CLI_OPTION_WEEK: return value_week(tool, option, text, field);
    case CLI_OPTION_PLACE:
        *(int32_t *)(void *)(options + option->also) = 1;
        return cli_read_place(tool, option->name, text, field, (int32_t *)field + 1);
    case CLI_OPTION_NUMBERS: return value_numbers(tool, option, text, field);
    case CLI_OPTION_GROUP: return cli_find_group(tool, text, field);
    case CLI_OPTION_MEMBER: return cli_find_member(tool, text, field);
    case CLI_OPTION_SKILL: return cli_find_skill(tool, text, field);
    case CLI_OPTION_OFFER: return cli_find_offer(tool, text, field);
    default: assert(option->kind == CLI_OPTION_REQUEST); return cli_find_request(tool, text, field);
    }
}

bool cli_bind(cli *tool, void *options, uint64_t *set)
{
    for (size_t i = 0; i < tool->given_count; i++) {
        const cli_option *option = tool->given[i].option;
        const char *text = tool->given[i].value;
        if (option->kind == CLI_OPTION_OWN)
            continue;
        /* An empty value clears the field: nothing is written, and its bit says that this is meant. */
        bool clears = text != NULL && text[0] == '\0' && option->kind != CLI_OPTION_TEXT;
        if (!clears && !value_write(tool, option, text, options))
            return false;
        int32_t bit = clears && option->kind == CLI_OPTION_WEEK ? (int32_t)option->also : option->bit;
        if (set != NULL && bit != CLI_NO_BIT)
            *set |= AID_BIT(bit);
    }
    return true;
}

/* SPDX-License-Identifier: MIT */
/* Requests that come again: what the options say as a rule of RFC 5545, and ending such a need. */
#include "verbs.h"
#include "exit.h"
#include "who.h"

#include <stdlib.h>
#include <string.h>

enum { SERIES_WEEKS = 52 };

/* "week", "2 weeks", "2w", "2" */
static bool series_weeks(cli *tool, const char *text, long *out)
{
    char *end = NULL;
    *out = strtol(text, &end, 10);
    if (end == text)
        *out = 1;
    while (*end == ' ')
        end++;
    bool unit = *end == '\0' || strcmp(end, "w") == 0 || strcmp(end, "week") == 0 || strcmp(end, "weeks") == 0;
    if (text[0] != '\0' && unit && *out >= 1 && *out <= SERIES_WEEKS)
        return true;
    return cli_fail(tool, CLI_EXIT_USAGE, "--every: \"%.40s\" is no number of weeks; say week, or such as \"2 weeks\", up to 52",
                    text);
}

/* Days as 2026-12-24,2026-12-31: without their hyphens they are those of the rule. */
static void series_dates(cli_text *rule, const char *key, const char *text)
{
    cli_text_format(rule, "%s", key);
    for (; *text != '\0'; text++)
        if (*text != '-' && *text != ' ')
            cli_text_format(rule, "%c", *text);
}

bool cli_series_rule(cli *tool, aid_request_options *options)
{
    const char *every = cli_value(tool, "--every"), *on = cli_value(tool, "--on"), *times = cli_value(tool, "--times");
    const char *until = cli_value(tool, "--until"), *except = cli_value(tool, "--except");
    long weeks;
    cli_text rule = { 0 };
    if (every == NULL)
        return on == NULL && times == NULL && until == NULL && except == NULL
               ? true
               : cli_fail(tool, CLI_EXIT_USAGE, "--on, --times, --until and --except belong to a need that comes again; "
                                                "say --every week, too");
    if (!series_weeks(tool, every, &weeks))
        return false;
    cli_text_format(&rule, "FREQ=WEEKLY;INTERVAL=%ld", weeks);
    if (on != NULL)
        cli_text_format(&rule, ";BYDAY=%s", on);
    if (times != NULL)
        cli_text_format(&rule, ";COUNT=%s", times);
    if (until != NULL)
        series_dates(&rule, ";UNTIL=", until);
    if (except != NULL)
        series_dates(&rule, ";EXDATE=", except);
    const char *text = cli_text_get(&rule);
    char *kept = cli_keep(tool, strlen(text) + 1);
    memcpy(kept, text, strlen(text) + 1);
    cli_text_free(&rule);
    options->repeats = kept;
    return true;
}

bool cli_verb_request_end(cli *tool)
{
    aid_request request;
    return cli_find_request(tool, cli_operand(tool, 0), &request) &&
           cli_try(tool, aid_request_end_repeat(tool->store, request, cli_value(tool, "--reason"), &tool->error)) &&
           cli_listing_request_done(tool, request, "comes no more");
}

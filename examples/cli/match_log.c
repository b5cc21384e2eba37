/* SPDX-License-Identifier: MIT */
/* match --log: what was decided, for an audit outside. The first line says which run it was, each other one is a pair.
 * Numbers and fixed words only: nobody's name, and no attribute of anybody. docs/matching.md describes the lines. */
#include "cli.h"
#include "exit.h"
#include "match_words.h"
#include "verbs.h"
#include "words.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void log_run(FILE *file, const aid_match_summary *summary, const aid_store_info *store, uint64_t seed)
{
    char word[CLI_WORD_BYTES], head[65];
    cli_hex(store->head, sizeof store->head, head);
    fprintf(file, "{\"run\":{\"library\":\"%s\",\"head\":\"%s\",\"at_us\":%" PRId64 ",\"seed\":%" PRIu64
                  ",\"status\":\"%s\",\"seats\":%" PRIu64 ",\"seats_wanted\":%" PRIu64 "}}\n",
            aid_version(), head, store->now, seed, cli_word(CLI_WORDS_SOLVE, summary->status, word), summary->seats,
            summary->seats_wanted);
}

static void log_terms(FILE *file, const char *name, const int32_t *numbers)
{
    char word[CLI_WORD_BYTES];
    fprintf(file, ",\"%s\":{", name);
    for (int32_t i = 0; i < AID_TERM_COUNT; i++)
        fprintf(file, "%s\"%s\":%" PRId32, i == 0 ? "" : ",", cli_word(CLI_WORDS_TERM, i + 1, word), numbers[i]);
    fputc('}', file);
}

static void log_decision(FILE *file, const aid_decision *decision)
{
    char word[CLI_WORD_BYTES];
    const char *between = "";
    fprintf(file, "{\"request\":%" PRIu64 ",\"offer\":%" PRIu64 ",\"requester\":%" PRIu64 ",\"helper\":%" PRIu64
                  ",\"group\":%" PRIu64 ",\"skill\":%" PRIu64 ",\"chosen\":%s,\"violated\":[",
            decision->request.id, decision->offer.id, decision->requester.id, decision->helper.id, decision->group.id,
            decision->skill.id, decision->chosen ? "true" : "false");
    for (int32_t i = 0; i < CLI_CONSTRAINTS; i++) {
        if ((decision->violated & AID_BIT(i)) == 0)
            continue;
        fprintf(file, "%s\"%s\"", between, cli_word(CLI_WORDS_CONSTRAINT, i + 1, word));
        between = ",";
    }
    fprintf(file, "],\"distance_m\":%" PRId64 ",\"tier\":%" PRId32 ",\"score\":%" PRId32, decision->distance_m,
            decision->tier, decision->score);
    if (decision->violated == 0) {
        log_terms(file, "points", decision->points);
        log_terms(file, "weights", decision->weights);
    }
    fputs("}\n", file);
}

static bool log_write(cli *tool, const aid_match *match, const char *path, const aid_decision *rows, size_t count)
{
    aid_match_summary summary = { .struct_size = sizeof summary };
    aid_store_info store = { .struct_size = sizeof store };
    uint64_t seed = 0;
    if (!cli_try(tool, aid_match_summary_get(match, &summary, &tool->error)) ||
        !cli_try(tool, aid_store_get(tool->store, &store, &tool->error)) ||
        !cli_option_count(tool, "--seed", UINT64_MAX / 16, &seed))
        return false;
    FILE *file = fopen(path, "w");
    if (file == NULL)
        return cli_fail(tool, CLI_EXIT_STORAGE, "%s: %s", path, strerror(errno));
    log_run(file, &summary, &store, seed);
    for (size_t i = 0; i < count; i++)
        log_decision(file, &rows[i]);
    bool good = !ferror(file);
    good = fclose(file) == 0 && good;
    return good || cli_fail(tool, CLI_EXIT_STORAGE, "%s cannot be written: %s", path, strerror(errno));
}

bool cli_match_log(cli *tool, const aid_match *match, const char *path)
{
    size_t most = 0, count = 0;
    if (!cli_try(tool, aid_match_decisions(match, (aid_request){ 0 }, NULL, sizeof(aid_decision), 0, &most, &tool->error)))
        return false;
    aid_decision *rows = cli_take(most, sizeof *rows);
    bool good = cli_try(tool, aid_match_decisions(match, (aid_request){ 0 }, rows, sizeof *rows, most, &count, &tool->error));
    good = good && log_write(tool, match, path, rows, count < most ? count : most);
    free(rows);
    return good;
}

/* SPDX-License-Identifier: MIT */
/* Keeps what `draft.h` promises. */
#include "draft.h"
#include "exit.h"
#include "system.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char draft_head[] = "mutualaid-plan 1";

bool cli_draft_lives(const cli_draft_pair *pair)
{
    return pair->state == CLI_DRAFT_OPEN || pair->state == CLI_DRAFT_PINNED || pair->state == CLI_DRAFT_YES ||
           pair->state == CLI_DRAFT_NO_REPLY || pair->state == CLI_DRAFT_COMMITTING;
}

bool cli_draft_path(cli *tool, cli_draft *draft)
{
    const char *said = cli_value(tool, "--draft");
    if (said != NULL) {
        draft->path = cli_copy(said);
        return true;
    }
    if (strncmp(tool->place, "memory:", 7) == 0 || strstr(tool->place, "://") != NULL)
        return cli_fail(tool, CLI_EXIT_USAGE, "the store %s is no file, so a draft needs a place: --draft FILE", tool->place);
    cli_text path = { 0 };
    const char *community = strstr(tool->place, "?community=");
    cli_text_add_bytes(&path, tool->place, community != NULL ? (size_t)(community - tool->place) : strlen(tool->place));
    if (community != NULL)
        cli_text_format(&path, ".%s", community + strlen("?community="));
    cli_text_add(&path, ".plan");
    draft->path = path.bytes;
    return true;
}

bool cli_draft_exists(const cli_draft *draft)
{
    return access(draft->path, F_OK) == 0;
}

void cli_draft_add(cli_draft *draft, const cli_draft_pair *pair)
{
    draft->pairs = cli_grow(draft->pairs, draft->count + 1, sizeof *draft->pairs);
    draft->pairs[draft->count++] = *pair;
}

void cli_draft_free(cli_draft *draft)
{
    free(draft->path);
    free(draft->pairs);
}

bool cli_draft_draw_id(cli *tool, cli_draft *draft)
{
    FILE *file = fopen("/dev/urandom", "rb");
    bool drawn = file != NULL && fread(draft->id, sizeof draft->id, 1, file) == 1;
    if (file != NULL)
        fclose(file);
    return drawn || cli_fail(tool, CLI_EXIT_STORAGE, "/dev/urandom cannot be read, so the draft has no name");
}

/* ---- reading ---- */

static bool draft_hex(const char *text, uint8_t out[16])
{
    for (int i = 0; i < 16; i++) {
        unsigned byte;
        if (sscanf(text + 2 * i, "%2x", &byte) != 1)
            return false;
        out[i] = (uint8_t)byte;
    }
    return true;
}

static bool draft_weights(const char *text, int32_t *weights)
{
    for (int i = 0; i < AID_TERM_COUNT; i++) {
        char *end;
        weights[i] = (int32_t)strtol(text, &end, 10);
        if (end == text)
            return false;
        text = end;
    }
    return true;
}

static bool draft_line(cli_draft *draft, const char *line)
{
    aid_match_options *options = &draft->options;
    cli_draft_pair pair = { 0 };
    char word[CLI_WORD_BYTES];
    if (strncmp(line, "draft ", 6) == 0)
        return strlen(line) == 6 + 32 && draft_hex(line + 6, draft->id);
    if (strncmp(line, "run ", 4) == 0)
        return sscanf(line, "run %" SCNu64 " %" SCNu64 " %" SCNd32 " %" SCNd32 " %" SCNd32 " %" SCNd32 " %" SCNd32 " %" SCNu64,
                      &options->group.id, &options->seed, &options->meet_new_people, &options->fairness,
                      &options->load_weight, &options->ageing_days, &options->isolated_every, &options->set) == 8;
    if (strncmp(line, "weights ", 8) == 0)
        return draft_weights(line + 8, options->weights);
    if (sscanf(line, "pair %" SCNu64 " %" SCNu64 " %39s %" SCNd64 " %" SCNu64 " %" SCNd64, &pair.request, &pair.offer,
               word, &pair.starts, &pair.exchange, &pair.until) != 6)
        return false;
    pair.state = cli_word_number(CLI_WORDS_DRAFT, word);
    cli_draft_add(draft, &pair);
    return pair.state != 0;
}

bool cli_draft_read(cli *tool, cli_draft *draft)
{
    char line[512];
    FILE *file = fopen(draft->path, "r");
    if (file == NULL && errno == ENOENT)
        return cli_fail(tool, CLI_EXIT_NOT_FOUND, "there is no draft %s; mutualaid plan makes one", draft->path);
    if (file == NULL)
        return cli_fail(tool, CLI_EXIT_STORAGE, "%s: %s", draft->path, strerror(errno));
    bool good = true;
    for (int number = 1; good && fgets(line, sizeof line, file) != NULL; number++) {
        line[strcspn(line, "\r\n")] = '\0';
        if (number == 1 ? strcmp(line, draft_head) != 0 : !draft_line(draft, line))
            good = cli_fail(tool, CLI_EXIT_FORMAT, "%s: line %d is not one of a plan of this version", draft->path, number);
    }
    fclose(file);
    draft->options.struct_size = sizeof draft->options;
    return good;
}

/* ---- writing ---- */

static void draft_print(FILE *file, const cli_draft *draft)
{
    const aid_match_options *options = &draft->options;
    char word[CLI_WORD_BYTES], hex[33];
    cli_hex(draft->id, sizeof draft->id, hex);
    fprintf(file, "%s\ndraft %.32s\nrun %" PRIu64 " %" PRIu64 " %d %d %d %d %d %" PRIu64 "\nweights", draft_head, hex,
            options->group.id, options->seed, options->meet_new_people, options->fairness, options->load_weight,
            options->ageing_days, options->isolated_every, options->set);
    for (int i = 0; i < AID_TERM_COUNT; i++)
        fprintf(file, " %d", options->weights[i]);
    fputc('\n', file);
    for (size_t i = 0; i < draft->count; i++) {
        const cli_draft_pair *pair = &draft->pairs[i];
        fprintf(file, "pair %" PRIu64 " %" PRIu64 " %s %" PRId64 " %" PRIu64 " %" PRId64 "\n", pair->request, pair->offer,
                cli_word(CLI_WORDS_DRAFT, pair->state, word), pair->starts, pair->exchange, pair->until);
    }
}

bool cli_draft_write(cli *tool, const cli_draft *draft)
{
    cli_text fresh = { 0 };
    cli_text_format(&fresh, "%s.new", draft->path);
    int descriptor = open(cli_text_get(&fresh), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    FILE *file = descriptor < 0 ? NULL : fdopen(descriptor, "w");
    bool good = file != NULL;
    if (good) {
        draft_print(file, draft);
        good = fflush(file) == 0 && cli_system_durable(descriptor);
        good = fclose(file) == 0 && good;
    }
    good = good && cli_system_replace(cli_text_get(&fresh), draft->path);
    if (!good)
        cli_fail(tool, CLI_EXIT_STORAGE, "%s cannot be written: %s; the draft is as it was", draft->path, strerror(errno));
    cli_text_free(&fresh);
    return good;
}

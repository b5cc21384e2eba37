/* SPDX-License-Identifier: MIT */
/* The numbered draft of a plan, kept beside the store between runs: what has been proposed to whom by phone, and what
 * they said. A number names one pair for the whole life of the draft.
 *
 * It is a text file, STORE.plan unless --draft says another, written whole to a neighbour and renamed, so that it is the
 * old one or the new one and nothing between. It holds numbers and states only: no name, no word of anybody. Lines:
 *
 *     mutualaid-plan 1
 *     draft HEX                      32 digits, drawn when it was made: names the commands that commit it
 *     run GROUP SEED MEET FAIRNESS LOAD_WEIGHT AGEING ISOLATED SET     how it was made, as in aid_match_options
 *     weights N N N N N N N N N N
 *     pair REQUEST OFFER STATE STARTS EXCHANGE UNTIL                   in the order of their numbers */
#ifndef CLI_DRAFT_H
#define CLI_DRAFT_H

#include "cli.h"

#define CLI_WORDS_DRAFT "open|pinned|yes|no_reply|no|forbidden|dropped|moved|committing|committed"

typedef enum cli_draft_state {
    CLI_DRAFT_OPEN = 1,
    CLI_DRAFT_PINNED,
    CLI_DRAFT_YES,
    CLI_DRAFT_NO_REPLY,
    CLI_DRAFT_NO,        /* asked, and declined */
    CLI_DRAFT_FORBIDDEN, /* not to be, says the coordinator */
    CLI_DRAFT_DROPPED,   /* taken out without anybody instead */
    CLI_DRAFT_MOVED,     /* another pair has taken its place */
    CLI_DRAFT_COMMITTING, /* about to be proposed with the start that stands here */
    CLI_DRAFT_COMMITTED
} cli_draft_state;

typedef struct cli_draft_pair {
    uint64_t request, offer, exchange;
    aid_time starts;
    aid_time until; /* no, forbidden: when the pair may be again; 0 never */
    int32_t state;
} cli_draft_pair;

typedef struct cli_draft {
    char *path;
    uint8_t id[16];
    aid_match_options options;
    cli_draft_pair *pairs;
    size_t count;
} cli_draft;

/* Is the pair part of the plan now? */
bool cli_draft_lives(const cli_draft_pair *pair);

bool cli_draft_path(cli *tool, cli_draft *draft);
bool cli_draft_exists(const cli_draft *draft);
bool cli_draft_read(cli *tool, cli_draft *draft); /* false also where there is none */
bool cli_draft_write(cli *tool, const cli_draft *draft);
bool cli_draft_draw_id(cli *tool, cli_draft *draft);
void cli_draft_add(cli_draft *draft, const cli_draft_pair *pair);
void cli_draft_free(cli_draft *draft);

#endif

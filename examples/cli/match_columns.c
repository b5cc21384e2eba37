/* SPDX-License-Identifier: MIT */
/* What match answers: its lists and their columns. */
#include "cli.h"
#include "match_words.h"
#include "verbs.h"

#define MATCH_TERMS(object, meaning)                                         \
    { object ".skill", NULL, CLI_CELL_NUMBER, meaning "skill" },             \
    { object ".distance", NULL, CLI_CELL_NUMBER, meaning "distance" },       \
    { object ".load", NULL, CLI_CELL_NUMBER, meaning "load" },               \
    { object ".continuity", NULL, CLI_CELL_NUMBER, meaning "continuity" },   \
    { object ".balance", NULL, CLI_CELL_NUMBER, meaning "balance" },         \
    { object ".idle", NULL, CLI_CELL_NUMBER, meaning "idle" },               \
    { object ".language", NULL, CLI_CELL_NUMBER, meaning "language" },       \
    { object ".time", NULL, CLI_CELL_NUMBER, meaning "time" },               \
    { object ".reliability", NULL, CLI_CELL_NUMBER, meaning "reliability" }, \
    { object ".tie", NULL, CLI_CELL_NUMBER, meaning "tie" }

#define MATCH_CONSTRAINTS(object, meaning)                                 \
    { object ".consent", NULL, CLI_CELL_NUMBER, meaning "consent" },       \
    { object ".self", NULL, CLI_CELL_NUMBER, meaning "self" },             \
    { object ".block", NULL, CLI_CELL_NUMBER, meaning "block" },           \
    { object ".skill", NULL, CLI_CELL_NUMBER, meaning "skill" },           \
    { object ".level", NULL, CLI_CELL_NUMBER, meaning "level" },           \
    { object ".credential", NULL, CLI_CELL_NUMBER, meaning "credential" }, \
    { object ".language", NULL, CLI_CELL_NUMBER, meaning "language" },     \
    { object ".place", NULL, CLI_CELL_NUMBER, meaning "place" },           \
    { object ".window", NULL, CLI_CELL_NUMBER, meaning "window" },         \
    { object ".capacity", NULL, CLI_CELL_NUMBER, meaning "capacity" },     \
    { object ".busy", NULL, CLI_CELL_NUMBER, meaning "busy" },             \
    { object ".unit", NULL, CLI_CELL_NUMBER, meaning "unit" },             \
    { object ".credit", NULL, CLI_CELL_NUMBER, meaning "credit" },         \
    { object ".asked", NULL, CLI_CELL_NUMBER, meaning "asked" },           \
    { object ".tier", NULL, CLI_CELL_NUMBER, meaning "tier" },             \
    { object ".host", NULL, CLI_CELL_NUMBER, meaning "host" }

static const cli_column match_proposal_columns[] = {
    { "request", NULL, CLI_CELL_ID, "id of the request" },
    { "request_number", NULL, CLI_CELL_NUMBER, "its short number" },
    { "request_reference", NULL, CLI_CELL_TEXT, "its reference" },
    { "title", "Request", CLI_CELL_TEXT, "its title" },
    { "offer", NULL, CLI_CELL_ID, "id of the offer" },
    { "offer_number", NULL, CLI_CELL_NUMBER, "its short number" },
    { "offer_reference", NULL, CLI_CELL_TEXT, "its reference" },
    { "requester", NULL, CLI_CELL_ID, "id of the member who is helped" },
    { "requester_name", "Helped", CLI_CELL_TEXT, "their name" },
    { "helper", NULL, CLI_CELL_ID, "id of the member who helps" },
    { "helper_name", "Helper", CLI_CELL_TEXT, "their name" },
    { "group", NULL, CLI_CELL_ID, "id of the group in whose books it would be" },
    { "group_name", NULL, CLI_CELL_TEXT, "its name" },
    { "skill", NULL, CLI_CELL_ID, "id of the offered skill that fits best" },
    { "skill_label", "With", CLI_CELL_TEXT, "its label" },
    { "starts", NULL, CLI_CELL_TIME, "earliest time that suits both; null: no time was stated" },
    { "starts_local", "Starts", CLI_CELL_TEXT, "the same as the group's clocks show it, with the time zone" },
    { "minutes", "Time", CLI_CELL_MINUTES, "minutes as requested" },
    { "distance_m", NULL, CLI_CELL_NUMBER, "metres between them; null: not known, or online" },
    { "tier", NULL, CLI_CELL_NUMBER, "0 own group, 1 agreement, 2 common ancestor, 3 public service" },
    { "score", "Score", CLI_CELL_NUMBER, "weighted mean of the points, 0 to 1000" },
    MATCH_TERMS("points", "0 to 1000 points for "),
    MATCH_TERMS("weights", "weight, as used, of "),
    { "sentence", NULL, CLI_CELL_TEXT, "the reasons in one English sentence" },
    { "exchange", NULL, CLI_CELL_ID, "with --commit: id of the proposed exchange; null: left out" },
    { NULL },
};
static const cli_column match_unserved_columns[] = {
    { "request", NULL, CLI_CELL_ID, "id of the request" },
    { "request_number", NULL, CLI_CELL_NUMBER, "its short number" },
    { "request_reference", NULL, CLI_CELL_TEXT, "its reference" },
    { "title", NULL, CLI_CELL_TEXT, "its title" },
    { "requester", NULL, CLI_CELL_ID, "id of the member who asks" },
    { "requester_name", NULL, CLI_CELL_TEXT, "their name" },
    { "group", NULL, CLI_CELL_ID, "id of the group" },
    { "group_name", NULL, CLI_CELL_TEXT, "its name" },
    { "seats_missing", NULL, CLI_CELL_NUMBER, "seats that stay empty" },
    { "candidates", NULL, CLI_CELL_NUMBER, "offers that could answer it, all wanted elsewhere" },
    { "why", NULL, CLI_CELL_TEXT, "too_few_helpers, or the constraint at which the nearest offers fail; no_offers: there are none" },
    { "sentence", NULL, CLI_CELL_TEXT, "the same for people" },
    { "rivals", NULL, CLI_CELL_NUMBER, "requests, this one included, that share too few helpers" },
    { "helpers", NULL, CLI_CELL_NUMBER, "the helpers they share" },
    { "shared_skill", NULL, CLI_CELL_ID, "id of the skill that most of the rivals ask for" },
    { "weekday", NULL, CLI_CELL_TEXT, "on which all of them want it: " CLI_WORDS_WEEKDAY "; empty: several, or not stated" },
    { "day_part", NULL, CLI_CELL_TEXT, "in which most of their time lies: " CLI_WORDS_DAY_PART "; empty: several, or not stated" },
    MATCH_CONSTRAINTS("refused", "offers whose first violated constraint is "),
    MATCH_CONSTRAINTS("would_open", "offers that fail nothing but "),
    { NULL },
};
static const cli_column match_columns[] = {
    { "status", NULL, CLI_CELL_TEXT, "how good the plan is: " CLI_WORDS_SOLVE },
    { "seconds", NULL, CLI_CELL_SECONDS, "how long matching took" },
    { "seats", NULL, CLI_CELL_NUMBER, "seats filled, which is the number of proposals" },
    { "seats_wanted", NULL, CLI_CELL_NUMBER, "seats that were open" },
    { "requests", NULL, CLI_CELL_NUMBER, "open requests looked at" },
    { "requests_unserved", NULL, CLI_CELL_NUMBER, "requests with a seat that stays empty" },
    { "offers", NULL, CLI_CELL_NUMBER, "open offers looked at" },
    { "pairs", NULL, CLI_CELL_NUMBER, "pairs that could be" },
    { "score", NULL, CLI_CELL_NUMBER, "sum of the scores" },
    { "bound", NULL, CLI_CELL_NUMBER, "no plan of as many seats has a higher sum" },
    MATCH_CONSTRAINTS("refused", "pairs whose first violated constraint is "),
    MATCH_CONSTRAINTS("would_open", "pairs that fail nothing but "),
    { "missing_datum.constraint", NULL, CLI_CELL_TEXT, "the constraint about which one more statement would open most pairs" },
    { "missing_datum.pairs", NULL, CLI_CELL_NUMBER, "how many it would open" },
    { "missing_datum.sentence", NULL, CLI_CELL_TEXT, "what to ask people" },
    { "committed", NULL, CLI_CELL_NUMBER, "with --commit: how many exchanges were proposed" },
    { NULL },
};
static const cli_column match_candidate_columns[] = {
    { "offer", NULL, CLI_CELL_ID, "id of the offer" },
    { "offer_number", "Offer", CLI_CELL_NUMBER, "its short number" },
    { "offer_reference", NULL, CLI_CELL_TEXT, "its reference" },
    { "title", "Title", CLI_CELL_TEXT, "its title" },
    { "helper", NULL, CLI_CELL_ID, "id of the member who could help" },
    { "helper_name", "Helper", CLI_CELL_TEXT, "their name" },
    { "distance_m", "Metres", CLI_CELL_NUMBER, "metres between them; null: not known, or online" },
    { "tier", "Tier", CLI_CELL_NUMBER, "0 own group, 1 agreement, 2 common ancestor, 3 public service" },
    { "score", "Score", CLI_CELL_NUMBER, "weighted mean of the points, 0 to 1000" },
    MATCH_TERMS("points", "0 to 1000 points for "),
    { NULL },
};
static const cli_column match_reason_columns[] = {
    { "request", NULL, CLI_CELL_ID, "id of the request" },
    { "offer", NULL, CLI_CELL_ID, "id of the offer" },
    { "chosen", NULL, CLI_CELL_FLAG, "whether the plan has this pair" },
    { "possible", NULL, CLI_CELL_FLAG, "whether it violates nothing" },
    { "first", NULL, CLI_CELL_TEXT, "the first violated constraint" },
    { "violated", NULL, CLI_CELL_WORDS, "all violated constraints" },
    { "score", NULL, CLI_CELL_NUMBER, "0 to 1000; 0 when it cannot be" },
    { "distance_m", NULL, CLI_CELL_NUMBER, "metres between them" },
    { "tier", NULL, CLI_CELL_NUMBER, "0 own group, 1 agreement, 2 common ancestor, 3 public service" },
    MATCH_TERMS("points", "0 to 1000 points for "),
    MATCH_TERMS("weights", "weight, as used, of "),
    { "seats_change", NULL, CLI_CELL_NUMBER, "possible, not chosen: seats of the whole plan, more or fewer, if it had to be" },
    { "score_change", NULL, CLI_CELL_NUMBER, "the sum of scores likewise" },
    { "moved", NULL, CLI_CELL_NUMBER, "other requests whose helper would be another" },
    { "sentence", NULL, CLI_CELL_TEXT, "the reasons in one English sentence" },
    { "instead", NULL, CLI_CELL_TEXT, "what would change if it had to be; empty where that is no question" },
    { NULL },
};
const cli_shape cli_shape_match[] = {
    { "proposals", match_proposal_columns },
    { NULL, match_columns },
    { "unserved", match_unserved_columns },
    { "recruit", cli_recruit_columns },
    { "candidates", match_candidate_columns },
    { "explanations", match_reason_columns },
    { NULL },
};

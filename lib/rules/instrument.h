/* SPDX-License-Identifier: MIT */
/* Instruments: questions with fixed answers, and the rule that makes a number of them. An instrument is a text, so that a
 * community brings its own and the library ships none that it has no right to:
 *
 *     instrument loneliness-3
 *     version 1
 *     title How it has been lately
 *     licence MIT
 *     source written for this project; nothing is proven about it
 *     domain loneliness
 *     better less
 *     least-change 2
 *     need-from 7
 *     again-days 30
 *     answer 0 never
 *     answer 1 now and then
 *     answer 2 often
 *     question I miss having people around me.
 *     question reversed Somebody needs me.
 *     # a line that begins so says nothing
 *
 * The score is the sum of the answers, of a reversed question the least answer plus the most minus the one given. Every
 * question is answered, or there is no score. `better` is less or more. `least-change` is the least difference of two
 * scores that counts; `need-from` the score from which on there is a need (downwards when more is better).
 * `class special` seals the answers as what the law protects most. `credential WORD` must be held by whoever records it
 * for somebody else. An instrument without a licence is not read: whoever may not use one cannot load it by mistake. */
#ifndef AID_RULES_INSTRUMENT_H
#define AID_RULES_INSTRUMENT_H

#include "base/error.h"
#include <stdbool.h>

enum { AID__INSTRUMENT_QUESTIONS = 64, AID__INSTRUMENT_ANSWERS = 16, AID__INSTRUMENT_WORD = 64 };

/* A piece of the text; not NUL-terminated. */
typedef struct aid__piece {
    const char *at;
    size_t length;
} aid__piece;

typedef struct aid__instrument_question {
    aid__piece text;
    int32_t reversed;
    int32_t reserved;
} aid__instrument_question;

typedef struct aid__instrument_answer {
    aid__piece text;
    int32_t value;
    int32_t reserved;
} aid__instrument_answer;

typedef struct aid__instrument {
    aid__piece title, licence, source;
    aid__instrument_question questions[AID__INSTRUMENT_QUESTIONS];
    aid__instrument_answer answers[AID__INSTRUMENT_ANSWERS];
    char code[AID__INSTRUMENT_WORD + 1];
    char credential[AID__INSTRUMENT_WORD + 1]; /* "" none */
    int32_t question_count, answer_count;
    int32_t version, domain; /* aid_domain */
    int32_t less_is_better, special;
    int32_t least_change;
    int32_t has_need, need_from; /* has_need 0: it says nothing about needs */
    int32_t again_days;          /* 0 not said */
    int32_t least, most;         /* of the score */
} aid__instrument;

/* Reads a text; pieces point into it. AID_E_FORMAT with line and column of what is wrong. */
aid_status aid__instrument_parse(const char *text, aid__instrument *out, aid_error *error);

/* The score of answers in the order of the questions. AID_E_ARGUMENT (INSTRUMENT) names the answer that is none. */
aid_status aid__instrument_score(const aid__instrument *instrument, const int64_t *answers, size_t count, int32_t *out_score,
                                 aid_error *error);

/* Does the score say that there is a need? */
bool aid__instrument_needs(const aid__instrument *instrument, int32_t score);

/* "loneliness" for AID_DOMAIN_LONELINESS; "" for a number that is none. */
const char *aid__domain_word(int32_t domain);

#endif

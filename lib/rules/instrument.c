/* SPDX-License-Identifier: MIT */
#include "rules/instrument.h"

#include <assert.h>
#include <mutualaid/values.h>
#include <string.h>

enum { INSTRUMENT_DOMAINS = AID_DOMAIN_OTHER + 1, INSTRUMENT_VALUE_MOST = 1000, INSTRUMENT_NUMBER_MOST = 100000 };

static const char *const instrument_domains[INSTRUMENT_DOMAINS] = {
    "", "adaptation", "crisis", "habits", "status", "interaction", "participation", "loneliness", "confidence", "livelihood",
    "integration", "quality", "family", "safety", "other",
};

const char *aid__domain_word(int32_t domain)
{
    return domain > 0 && domain < INSTRUMENT_DOMAINS ? instrument_domains[domain] : "";
}

/* One line: its first word, and what follows. */
typedef struct instrument_line {
    const char *start;
    aid__piece word, rest;
    uint32_t number;
    aid_error *error;
} instrument_line;

static aid_status instrument_refuse(const instrument_line *line, const char *at, const char *why)
{
    return aid__fail_at(line->error, AID_E_FORMAT, AID_REASON_INSTRUMENT, line->number, (uint32_t)(at - line->start) + 1,
                        "instrument: %s (line %u)", why, (unsigned)line->number);
}

static bool instrument_is(aid__piece piece, const char *word)
{
    return strlen(word) == piece.length && memcmp(piece.at, word, piece.length) == 0;
}

static aid__piece instrument_trim(const char *at, size_t length)
{
    while (length > 0 && strchr(" \t\r", at[0]) != NULL)
        at++, length--;
    while (length > 0 && strchr(" \t\r", at[length - 1]) != NULL)
        length--;
    return (aid__piece){ at, length };
}

/* Takes the first word off. */
static aid__piece instrument_take(aid__piece *rest)
{
    size_t length = 0;
    while (length < rest->length && rest->at[length] != ' ' && rest->at[length] != '\t')
        length++;
    const aid__piece word = { rest->at, length };
    *rest = instrument_trim(rest->at + length, rest->length - length);
    return word;
}

static aid_status instrument_number(const instrument_line *line, aid__piece piece, int32_t least, int32_t *out)
{
    int32_t value = 0;
    bool minus = piece.length > 0 && piece.at[0] == '-';
    size_t i = minus ? 1 : 0;
    if (i == piece.length)
        return instrument_refuse(line, piece.at, "a whole number is missing");
    for (; i < piece.length; i++) {
        if (piece.at[i] < '0' || piece.at[i] > '9' || value > INSTRUMENT_NUMBER_MOST)
            return instrument_refuse(line, piece.at, "that is no whole number up to 100000");
        value = value * 10 + (piece.at[i] - '0');
    }
    value = minus ? -value : value;
    if (value < least || value > INSTRUMENT_NUMBER_MOST)
        return instrument_refuse(line, piece.at, "the number is out of its range");
    *out = value;
    return AID_OK;
}

static aid_status instrument_word(const instrument_line *line, char out[AID__INSTRUMENT_WORD + 1])
{
    static const char allowed[] = "abcdefghijklmnopqrstuvwxyz0123456789-_.";
    if (line->rest.length == 0 || line->rest.length > AID__INSTRUMENT_WORD)
        return instrument_refuse(line, line->rest.at, "write one word of small letters, digits, '-', '_' or '.'");
    for (size_t i = 0; i < line->rest.length; i++)
        if (line->rest.at[i] == '\0' || strchr(allowed, line->rest.at[i]) == NULL)
            return instrument_refuse(line, line->rest.at + i, "write one word of small letters, digits, '-', '_' or '.'");
    memcpy(out, line->rest.at, line->rest.length);
    out[line->rest.length] = '\0';
    return AID_OK;
}

/* One of two words. */
static aid_status instrument_choice(const instrument_line *line, const char *zero, const char *one, int32_t *out)
{
    *out = instrument_is(line->rest, one);
    if (*out || instrument_is(line->rest, zero))
        return AID_OK;
    return instrument_refuse(line, line->rest.at, "\"better\" is less or more; \"class\" is case or special");
}

static aid_status instrument_domain(const instrument_line *line, int32_t *out)
{
    for (*out = 1; *out < INSTRUMENT_DOMAINS; ++*out)
        if (instrument_is(line->rest, instrument_domains[*out]))
            return AID_OK;
    *out = 0;
    return instrument_refuse(line, line->rest.at, "no such domain; the words are in docs/support.md");
}

static aid_status instrument_answer(const instrument_line *line, aid__instrument *out)
{
    aid__piece text = line->rest;
    const aid__piece number = instrument_take(&text);
    int32_t value = 0;
    aid_status status = instrument_number(line, number, 0, &value);
    if (status != AID_OK)
        return status;
    if (value > INSTRUMENT_VALUE_MOST || text.length == 0)
        return instrument_refuse(line, number.at, "an answer is a number up to 1000 and its words");
    if (out->answer_count == AID__INSTRUMENT_ANSWERS)
        return instrument_refuse(line, line->start, "there are 16 answers already");
    if (out->answer_count != 0 && out->answers[out->answer_count - 1].value >= value)
        return instrument_refuse(line, number.at, "answers stand in rising order");
    out->answers[out->answer_count++] = (aid__instrument_answer){ .text = text, .value = value };
    return AID_OK;
}

static aid_status instrument_question(const instrument_line *line, aid__instrument *out)
{
    aid__piece text = line->rest, after = line->rest;
    int32_t reversed = instrument_is(instrument_take(&after), "reversed");
    if (reversed)
        text = after;
    if (text.length == 0)
        return instrument_refuse(line, line->start, "a question asks something");
    if (out->question_count == AID__INSTRUMENT_QUESTIONS)
        return instrument_refuse(line, line->start, "there are 64 questions already");
    out->questions[out->question_count++] = (aid__instrument_question){ .text = text, .reversed = reversed };
    return AID_OK;
}

typedef enum instrument_key {
    INSTRUMENT_CODE, INSTRUMENT_VERSION, INSTRUMENT_TITLE, INSTRUMENT_LICENCE, INSTRUMENT_SOURCE, INSTRUMENT_DOMAIN,
    INSTRUMENT_BETTER, INSTRUMENT_CHANGE, INSTRUMENT_NEED, INSTRUMENT_AGAIN, INSTRUMENT_CLASS, INSTRUMENT_CREDENTIAL,
    INSTRUMENT_ANSWER, INSTRUMENT_QUESTION, INSTRUMENT_KEYS
} instrument_key;

static const char *const instrument_keys[INSTRUMENT_KEYS] = {
    "instrument", "version", "title", "licence", "source", "domain", "better", "least-change", "need-from", "again-days",
    "class", "credential", "answer", "question",
};

static aid_status instrument_text(const instrument_line *line, aid__piece *out)
{
    *out = line->rest;
    return line->rest.length != 0 ? AID_OK : instrument_refuse(line, line->start, "the words are missing");
}

static aid_status instrument_set(const instrument_line *line, instrument_key key, aid__instrument *out)
{
    switch (key) {
    case INSTRUMENT_CODE: return instrument_word(line, out->code);
    case INSTRUMENT_VERSION: return instrument_number(line, line->rest, 1, &out->version);
    case INSTRUMENT_TITLE: return instrument_text(line, &out->title);
    case INSTRUMENT_LICENCE: return instrument_text(line, &out->licence);
    case INSTRUMENT_SOURCE: return instrument_text(line, &out->source);
    case INSTRUMENT_DOMAIN: return instrument_domain(line, &out->domain);
    case INSTRUMENT_BETTER: return instrument_choice(line, "more", "less", &out->less_is_better);
    case INSTRUMENT_CHANGE: return instrument_number(line, line->rest, 1, &out->least_change);
    case INSTRUMENT_NEED: out->has_need = 1; return instrument_number(line, line->rest, -INSTRUMENT_NUMBER_MOST, &out->need_from);
    case INSTRUMENT_AGAIN: return instrument_number(line, line->rest, 1, &out->again_days);
    case INSTRUMENT_CLASS: return instrument_choice(line, "case", "special", &out->special);
    case INSTRUMENT_CREDENTIAL: return instrument_word(line, out->credential);
    case INSTRUMENT_ANSWER: return instrument_answer(line, out);
    case INSTRUMENT_QUESTION: return instrument_question(line, out);
    case INSTRUMENT_KEYS: break;
    }
    return instrument_refuse(line, line->start, "no such word; the words are in docs/support.md");
}

static aid_status instrument_read_line(instrument_line *line, uint32_t *said, aid__instrument *out)
{
    int key = 0;
    if (line->rest.length == 0 || line->rest.at[0] == '#')
        return AID_OK;
    line->word = instrument_take(&line->rest);
    while (key < INSTRUMENT_KEYS && !instrument_is(line->word, instrument_keys[key]))
        key++;
    if (key < INSTRUMENT_ANSWER && (*said & AID_BIT(key)) != 0)
        return instrument_refuse(line, line->word.at, "is said twice");
    if (key < INSTRUMENT_KEYS)
        *said |= (uint32_t)AID_BIT(key);
    return instrument_set(line, (instrument_key)key, out);
}

/* What an instrument cannot do without. */
static aid_status instrument_complete(const instrument_line *line, uint32_t said, aid__instrument *out)
{
    static const instrument_key wanted[] = { INSTRUMENT_CODE, INSTRUMENT_VERSION, INSTRUMENT_TITLE, INSTRUMENT_LICENCE,
                                             INSTRUMENT_DOMAIN, INSTRUMENT_BETTER, INSTRUMENT_CHANGE, INSTRUMENT_ANSWER,
                                             INSTRUMENT_QUESTION };
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++)
        if ((said & AID_BIT(wanted[i])) == 0)
            return aid__fail_at(line->error, AID_E_FORMAT, AID_REASON_INSTRUMENT, line->number, 1,
                                "instrument: there is no line \"%s\"; it is needed", instrument_keys[wanted[i]]);
    if (out->answer_count < 2)
        return instrument_refuse(line, line->start, "a question has at least two answers");
    out->least = out->question_count * out->answers[0].value;
    out->most = out->question_count * out->answers[out->answer_count - 1].value;
    if (out->least_change > out->most - out->least)
        return instrument_refuse(line, line->start, "least-change is more than any two scores can differ");
    return AID_OK;
}

aid_status aid__instrument_parse(const char *text, aid__instrument *out, aid_error *error)
{
    instrument_line line = { .start = text, .error = error };
    uint32_t said = 0;
    memset(out, 0, sizeof *out);
    for (;;) {
        size_t length = strcspn(line.start, "\n");
        line.number++;
        line.rest = instrument_trim(line.start, length);
        aid_status status = instrument_read_line(&line, &said, out);
        if (status != AID_OK)
            return status;
        if (line.start[length] == '\0')
            return instrument_complete(&line, said, out);
        line.start += length + 1;
    }
}

/* ---- scores ---- */

static bool instrument_has_answer(const aid__instrument *instrument, int64_t value)
{
    for (int32_t i = 0; i < instrument->answer_count; i++)
        if (instrument->answers[i].value == value)
            return true;
    return false;
}

aid_status aid__instrument_score(const aid__instrument *instrument, const int64_t *answers, size_t count, int32_t *out_score,
                                 aid_error *error)
{
    assert(instrument->question_count > 0);
    int32_t turn = instrument->answers[0].value + instrument->answers[instrument->answer_count - 1].value, score = 0;
    if (count != (size_t)instrument->question_count)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_INSTRUMENT,
                         "answers: %zu are given and the instrument asks %d questions; without every answer there is no score",
                         count, (int)instrument->question_count);
    for (size_t i = 0; i < count; i++) {
        if (!instrument_has_answer(instrument, answers[i]))
            return aid__fail(error, AID_E_ARGUMENT, AID_REASON_INSTRUMENT, "answers: %lld is no answer to question %zu",
                             (long long)answers[i], i + 1);
        score += instrument->questions[i].reversed ? turn - (int32_t)answers[i] : (int32_t)answers[i];
    }
    *out_score = score;
    return AID_OK;
}

bool aid__instrument_needs(const aid__instrument *instrument, int32_t score)
{
    return instrument->has_need && (instrument->less_is_better ? score >= instrument->need_from : score <= instrument->need_from);
}

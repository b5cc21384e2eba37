/* SPDX-License-Identifier: MIT */
/* Known answers of a whole community as text (docs/matching.md has the format): reads a line into words and keeps what
 * the names stand for. What a line does is in test_known_answers.c. */
#ifndef AID_TESTS_MATCH_KNOWN_H
#define AID_TESTS_MATCH_KNOWN_H

#include "../store/town.h"

enum { KNOWN_WORDS = 24, KNOWN_NAMES = 40, KNOWN_NAME = 16, KNOWN_LINE = 256 };

typedef enum known_kind { KNOWN_GROUP, KNOWN_SKILL, KNOWN_MEMBER, KNOWN_OFFER, KNOWN_REQUEST, KNOWN_KINDS } known_kind;

/* One name may be a member, and that member's offer and request. */
typedef struct known_thing {
    char name[KNOWN_NAME];
    uint64_t id[KNOWN_KINDS];
    int64_t hours; /* of help that the file says was given before */
} known_thing;

typedef struct known {
    town town;
    aid_match *match;
    const char *path;
    known_thing things[KNOWN_NAMES];
    size_t count;
    aid_group home; /* the first group: everybody's unless said */
    int expected;   /* how many expectations were looked at */
} known;

typedef struct known_line {
    char text[KNOWN_LINE];
    char *word[KNOWN_WORDS];
    size_t count;
    uint32_t used; /* a bit for each word that was understood */
} known_line;

static inline void known_split(known_line *line)
{
    line->count = 0;
    line->used = 0;
    for (char *at = strtok(line->text, " \n"); at != NULL; at = strtok(NULL, " \n")) {
        assert_true(line->count < KNOWN_WORDS);
        line->word[line->count++] = at;
    }
}

static inline const char *known_word(known_line *line, size_t index)
{
    if (index >= line->count)
        fail_msg("a line that begins with \"%s\" is too short", line->word[0]);
    line->used |= UINT32_C(1) << index;
    return line->word[index];
}

/* What stands behind "key="; NULL when the line does not say it. */
static inline const char *known_value(known_line *line, const char *key)
{
    size_t length = strlen(key);
    for (size_t i = 1; i < line->count; i++)
        if (strncmp(line->word[i], key, length) == 0 && line->word[i][length] == '=') {
            line->used |= UINT32_C(1) << i;
            return line->word[i] + length + 1;
        }
    return NULL;
}

static inline int32_t known_number(known_line *line, const char *key)
{
    const char *text = known_value(line, key);
    return text == NULL ? 0 : (int32_t)strtol(text, NULL, 10);
}

/* A misspelt key is not passed over. */
static inline void known_done(const known_line *line)
{
    for (size_t i = 0; i < line->count; i++)
        if ((line->used >> i & 1) == 0)
            fail_msg("\"%s\" is not understood in a line that begins with \"%s\"", line->word[i], line->word[0]);
}

static inline known_thing *known_find(known *k, const char *name)
{
    for (size_t i = 0; i < k->count; i++)
        if (strcmp(k->things[i].name, name) == 0)
            return &k->things[i];
    assert_true(k->count < KNOWN_NAMES && strlen(name) < KNOWN_NAME);
    known_thing *fresh = &k->things[k->count++];
    snprintf(fresh->name, sizeof fresh->name, "%s", name);
    return fresh;
}

/* The id of what a line names; it must have come before. */
static inline uint64_t known_id(known *k, const char *name, known_kind kind)
{
    uint64_t id = known_find(k, name)->id[kind];
    if (id == 0)
        fail_msg("nothing of this kind is called \"%s\" yet", name);
    return id;
}

static inline const char *known_name(const known *k, uint64_t id, known_kind kind)
{
    for (size_t i = 0; i < k->count; i++)
        if (k->things[i].id[kind] == id)
            return k->things[i].name;
    fail_msg("the plan has something that the file does not");
    return "";
}

/* Degrees, as LATITUDE,LONGITUDE. */
static inline int32_t known_place(known_line *line, int32_t *latitude, int32_t *longitude)
{
    const char *text = known_value(line, "place");
    if (text == NULL)
        return 0;
    char *end;
    double degrees[2] = { strtod(text, &end), 0 };
    assert_int_equal(*end, ',');
    degrees[1] = strtod(end + 1, &end);
    assert_int_equal(*end, '\0');
    *latitude = (int32_t)(degrees[0] * 1e7 + (degrees[0] < 0 ? -0.5 : 0.5));
    *longitude = (int32_t)(degrees[1] * 1e7 + (degrees[1] < 0 ? -0.5 : 0.5));
    return 1;
}

/* "Mo@09:00-11:00" as every week. */
static inline aid_week known_week(known *k, known_line *line)
{
    aid_week week = { { 0 } };
    char text[32];
    const char *value = known_value(line, "available");
    if (value == NULL)
        return week;
    snprintf(text, sizeof text, "%s", value);
    assert_non_null(strchr(text, '@'));
    *strchr(text, '@') = ' ';
    assert_ok(aid_week_parse(text, &week, &k->town.error));
    return week;
}

/* "Mo@09:00-10:00" in the week after the present one. */
static inline uint64_t known_window(known *k, known_line *line, aid_window *window)
{
    static const char days[] = "MoTuWeThFrSaSu";
    const char *value = known_value(line, "window");
    unsigned from[2], until[2];
    char day[3];
    if (value == NULL)
        return 0;
    assert_int_equal(sscanf(value, "%2s@%2u:%2u-%2u:%2u", day, &from[0], &from[1], &until[0], &until[1]), 5);
    assert_non_null(strstr(days, day));
    int64_t today = k->town.now / town_days(1), monday = today - (today + 3) % 7 + 7; /* 1970 began on a Thursday */
    int64_t midnight = town_days(monday + (strstr(days, day) - days) / 2), minute = town_days(1) / 1440;
    window->from = midnight + (int64_t)(from[0] * 60 + from[1]) * minute;
    window->until = midnight + (int64_t)(until[0] * 60 + until[1]) * minute;
    return 1;
}

#endif

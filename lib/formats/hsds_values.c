/* SPDX-License-Identifier: MIT */
/* Cells of HSDS tables as the import of services reads them. */
#include "formats/hsds_inside.h"

#include <stdio.h>
#include <string.h>

enum { HSDS_DAY_MINUTES = 1440, HSDS_QUARTER = 15, HSDS_WORD_BYTES = 40 };

static char hsds_lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/* The text in small letters without blanks around it; longer ones are no word. */
static bool hsds_word(const char *text, char out[HSDS_WORD_BYTES])
{
    size_t length = 0;
    text += strspn(text, " \t");
    for (; text[length] != '\0' && length < HSDS_WORD_BYTES - 1; length++)
        out[length] = hsds_lower(text[length]);
    bool whole = text[length] == '\0';
    while (length > 0 && out[length - 1] == ' ')
        length--;
    out[length] = '\0';
    return whole;
}

/* "9:00am", "12:30 PM", "09:00", "17:00:00": minutes of the day; -1: none. */
static int hsds_minutes(const char *text)
{
    char word[HSDS_WORD_BYTES];
    int hour = 0, minute = 0, used = 0;
    if (!hsds_word(text, word) || sscanf(word, "%2d:%2d%n", &hour, &minute, &used) < 2 || hour < 0 || hour > 24 || minute < 0 || minute > 59)
        return -1;
    const char *rest = word + used;
    rest += strncmp(rest, ":00", 3) == 0 ? 3 : 0;
    rest += strspn(rest, " ");
    bool morning = rest[0] == 'a', afternoon = rest[0] == 'p';
    if ((morning || afternoon) && (hour < 1 || hour > 12))
        return -1;
    if (!morning && !afternoon && rest[0] != '\0')
        return -1;
    hour = morning && hour == 12 ? 0 : afternoon && hour < 12 ? hour + 12 : hour;
    return hour * 60 + minute <= HSDS_DAY_MINUTES ? hour * 60 + minute : -1;
}

/* The number of a day that a word begins with, in English; -1: none. */
static int hsds_day(const char *word)
{
    static const char names[] = "motuwethfrsasu";
    for (int day = 0; day < 7; day++)
        if (hsds_lower(word[0]) == names[2 * day] && hsds_lower(word[1]) == names[2 * day + 1])
            return day;
    return -1;
}

void aid__hsds_hours(aid__buffer *out, const char *days, const char *opens, const char *closes)
{
    static const char *const names[] = { "Mo", "Tu", "We", "Th", "Fr", "Sa", "Su" };
    int from = hsds_minutes(opens), until = hsds_minutes(closes);
    until = until == 0 ? HSDS_DAY_MINUTES : until;
    if (from < 0 || until < 0)
        return;
    from = (from + HSDS_QUARTER - 1) / HSDS_QUARTER * HSDS_QUARTER;
    until -= until % HSDS_QUARTER;
    for (const char *at = days; from < until && *at != '\0'; at += strspn(at, ", ")) {
        int day = hsds_day(at);
        char text[40];
        if (day >= 0) {
            snprintf(text, sizeof text, "%s%s %02d:%02d-%02d:%02d", out->length > 0 ? "; " : "", names[day], from / 60, from % 60,
                     until / 60, until % 60);
            aid__buffer_add_text(out, text);
        }
        at += strcspn(at, ", ");
    }
}

void aid__hsds_language(aid__buffer *out, const char *text)
{
    static const char *const known[][2] = {
        { "english", "en" },      { "spanish", "es" },        { "creole", "ht" },     { "haitian creole", "ht" },
        { "haitian-creole", "ht" }, { "french", "fr" },       { "portuguese", "pt" }, { "hebrew", "he" },
        { "russian", "ru" },      { "arabic", "ar" },         { "italian", "it" },    { "greek", "el" },
        { "yiddish", "yi" },      { "german", "de" },         { "chinese", "zh" },    { "mandarin", "zh" },
        { "cantonese", "yue" },   { "japanese", "ja" },       { "korean", "ko" },     { "vietnamese", "vi" },
        { "hindi", "hi" },        { "urdu", "ur" },           { "punjabi", "pa" },    { "bengali", "bn" },
        { "romanian", "ro" },     { "dutch", "nl" },          { "polish", "pl" },     { "ukrainian", "uk" },
        { "turkish", "tr" },      { "farsi", "fa" },          { "persian", "fa" },    { "tagalog", "tl" },
        { "american sign language", "ase" }, { "swahili", "sw" }, { "somali", "so" }, { "amharic", "am" },
    };
    char word[HSDS_WORD_BYTES];
    const char *tag = NULL;
    if (!hsds_word(text, word))
        return;
    for (size_t i = 0; i < sizeof known / sizeof known[0] && tag == NULL; i++)
        if (strcmp(word, known[i][0]) == 0 || strcmp(word, known[i][1]) == 0)
            tag = known[i][1];
    if (tag == NULL)
        return;
    size_t length = strlen(tag), at = 0;
    while (at < out->length) { /* said already? */
        size_t there = 0;
        while (at + there < out->length && out->bytes[at + there] != ' ')
            there++;
        if (there == length && memcmp(out->bytes + at, tag, length) == 0)
            return;
        at += there + 1;
    }
    aid__buffer_add_text(out, out->length > 0 ? " " : "");
    aid__buffer_add_text(out, tag);
}

void aid__hsds_text(aid__buffer *out, const char *text)
{
    for (; *text != '\0'; text++) {
        bool line = text[0] == '\\' && text[1] == 'n';
        aid__buffer_add_char(out, line ? '\n' : *text);
        text += line;
    }
}

void aid__hsds_line(aid__buffer *out, const char *text, size_t length)
{
    for (size_t at = 0; at < out->length;) {
        size_t there = 0;
        while (at + there < out->length && out->bytes[at + there] != '\n')
            there++;
        if (there == length && memcmp(out->bytes + at, text, length) == 0)
            return;
        at += there + 1;
    }
    if (length == 0)
        return;
    aid__buffer_add_text(out, out->length > 0 ? "\n" : "");
    aid__buffer_add(out, text, length);
}

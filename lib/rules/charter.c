/* SPDX-License-Identifier: MIT */
#include "rules/charter.h"

#include "rules/may.h"
#include <stdbool.h>
#include <string.h>

/* The words of each dimension of a prohibition, in the order of its bits. */
static const char *const charter_actions[] = {
    "open-request", "read-shared", "read-team", "read-restricted", "write-entry", "assess", "draft-plan", "agree-plan",
    "approve-plan", "do-measure", "refer", "answer-request", "grant-role", "close-case", "give-consent", "break-glass",
    "review-glass", "see-access", "verify-credential", "complain", "statistics", "export-person", "erase-person", "release",
};
static const char *const charter_roles[] = { "client", "guardian", "peer", "specialist", "lead",
                                             "intake", "manager", "council", "researcher", "privacy" };
static const char *const charter_states[] = { "none", "intake", "active", "paused", "closed" };
static const char *const charter_levels[] = { "none", "protected", "closed", "audited" };
static const char *const charter_grounds[] = { "none", "consent", "other" };
static const char *const charter_credentials[] = { "not-needed", "held", "lacking" };
static const char *const charter_extents[] = { "content", "headers", "aggregates" };

#define CHARTER_WORDS(list) list, (uint32_t)(sizeof list / sizeof *list)

static const struct {
    const char *name;
    const char *const *words;
    uint32_t count;
    uint32_t first_bit;
} charter_dimensions[] = {
    { "action", CHARTER_WORDS(charter_actions), AID__FORBID_ACTION },
    { "role", CHARTER_WORDS(charter_roles), AID__FORBID_ROLE },
    { "state", CHARTER_WORDS(charter_states), AID__FORBID_STATE },
    { "level", CHARTER_WORDS(charter_levels), AID__FORBID_LEVEL },
    { "ground", CHARTER_WORDS(charter_grounds), AID__FORBID_GROUND },
    { "credential", CHARTER_WORDS(charter_credentials), AID__FORBID_CREDENTIAL },
    { "extent", CHARTER_WORDS(charter_extents), AID__FORBID_EXTENT },
};
enum { CHARTER_DIMENSIONS = sizeof charter_dimensions / sizeof *charter_dimensions };

#undef CHARTER_WORDS

/* Where the reader stands. */
typedef struct charter_reader {
    const char *line; /* the line's beginning */
    const char *at;
    uint32_t number;  /* of the line, from 1 */
    aid_error *error;
} charter_reader;

static aid_status charter_refuse(const charter_reader *reader, const char *at, const char *why)
{
    int length = (int)strcspn(at, " \t\r\n");
    return aid__fail_at(reader->error, AID_E_FORMAT, AID_REASON_VALUE, reader->number, (uint32_t)(at - reader->line) + 1,
                        "charter: \"%.*s\": %s", length > 60 ? 60 : length, at, why);
}

static bool charter_is(const char *at, size_t length, const char *word)
{
    return strlen(word) == length && memcmp(at, word, length) == 0;
}

/* One `name=value,value`: the bits that it covers of its dimension. */
static aid_status charter_condition(charter_reader *reader, uint64_t covered[CHARTER_DIMENSIONS])
{
    const char *start = reader->at;
    size_t name = strcspn(start, "= \t\r\n"), d = 0;
    while (d < CHARTER_DIMENSIONS && !charter_is(start, name, charter_dimensions[d].name))
        d++;
    if (d == CHARTER_DIMENSIONS || start[name] != '=')
        return charter_refuse(reader, start, "write action=…, role=…, state=…, level=…, ground=…, credential=… or extent=…");
    if (covered[d] != 0)
        return charter_refuse(reader, start, "is said twice in this line; put the values together with commas");
    reader->at += name;
    do {
        const char *value = ++reader->at;
        size_t length = strcspn(value, ", \t\r\n"), i = 0;
        while (i < charter_dimensions[d].count && !charter_is(value, length, charter_dimensions[d].words[i]))
            i++;
        if (i == charter_dimensions[d].count)
            return charter_refuse(reader, value, "no such value; the words are in docs/support.md");
        covered[d] |= AID_BIT(charter_dimensions[d].first_bit + i);
        reader->at += length;
    } while (*reader->at == ',');
    return AID_OK;
}

static uint64_t charter_action_bits(const int32_t *actions, size_t count)
{
    uint64_t bits = 0;
    for (size_t i = 0; i < count; i++)
        bits |= AID_BIT(AID__FORBID_ACTION + actions[i] - 1);
    return bits;
}

/* What no charter can say; NULL when it can. */
static const char *charter_beyond(uint64_t forbid)
{
    static const int32_t own[] = { AID_ACTION_AGREE_PLAN, AID_ACTION_GIVE_CONSENT, AID_ACTION_SEE_ACCESS,
                                   AID_ACTION_EXPORT_PERSON, AID_ACTION_ERASE_PERSON };
    static const int32_t shared[] = { AID_ACTION_READ_SHARED, AID_ACTION_READ_TEAM };
    static const int32_t always[] = { AID_ACTION_COMPLAIN };
    const uint64_t specialist = AID_BIT(AID__FORBID_ROLE + AID_CASE_ROLE_SPECIALIST - 1);
    const uint64_t lead = AID_BIT(AID__FORBID_ROLE + AID_CASE_ROLE_LEAD - 1);
    const uint64_t persons = AID_BIT(AID__FORBID_ROLE + AID_CASE_ROLE_CLIENT - 1)
                             | AID_BIT(AID__FORBID_ROLE + AID_CASE_ROLE_GUARDIAN - 1);
    if (forbid & charter_action_bits(always, 1))
        return "no charter can forbid to complain; name the actions that are meant";
    if ((forbid & charter_action_bits(own, 5)) && (forbid & persons))
        return "no charter can take from client and guardian to object, to withdraw consent, to see who looked, to have "
               "their data and to have it erased; name other actions or roles";
    if ((forbid & charter_action_bits(shared, 2)) && ((forbid & specialist) != 0) != ((forbid & lead) != 0))
        return "specialist and lead read the shared and the team part alike; forbid it to both or to neither";
    return NULL;
}

static aid_status charter_forbid(charter_reader *reader, const char *start, aid__charter *out)
{
    uint64_t covered[CHARTER_DIMENSIONS] = { 0 }, forbid = 0;
    bool any = false;
    for (;;) {
        reader->at += strspn(reader->at, " \t\r");
        if (*reader->at == '\0' || *reader->at == '\n' || *reader->at == '#')
            break;
        aid_status status = charter_condition(reader, covered);
        if (status != AID_OK)
            return status;
        any = true;
    }
    if (!any)
        return charter_refuse(reader, start, "say what is forbidden, such as action=refer level=closed");
    for (size_t d = 0; d < CHARTER_DIMENSIONS; d++)
        forbid |= covered[d] != 0 ? covered[d]
                                  : (AID_BIT(charter_dimensions[d].count) - 1) << charter_dimensions[d].first_bit;
    const char *beyond = charter_beyond(forbid);
    if (beyond != NULL)
        return charter_refuse(reader, start, beyond);
    if (out->forbid_count == AID__CHARTER_FORBIDS)
        return charter_refuse(reader, start, "there are 64 prohibitions already; put some together with commas");
    out->forbids[out->forbid_count++] = forbid;
    return AID_OK;
}

static aid_status charter_number(charter_reader *reader, int32_t least, int32_t most, int32_t *out)
{
    reader->at += strspn(reader->at, " \t");
    size_t digits = strspn(reader->at, "0123456789");
    int64_t value = 0;
    for (size_t i = 0; i < digits && i < 9; i++)
        value = value * 10 + (reader->at[i] - '0');
    if (digits == 0 || digits > 9 || value < least || value > most)
        return aid__fail_at(reader->error, AID_E_FORMAT, AID_REASON_RANGE, reader->number,
                            (uint32_t)(reader->at - reader->line) + 1,
                            "charter: write a whole number from %d to %d; a charter makes it stricter only", (int)least, (int)most);
    if (*out != 0)
        return charter_refuse(reader, reader->line, "is said twice");
    *out = (int32_t)value;
    reader->at += digits;
    reader->at += strspn(reader->at, " \t\r");
    return *reader->at == '\0' || *reader->at == '\n' || *reader->at == '#' ? AID_OK
           : charter_refuse(reader, reader->at, "nothing may follow the number");
}

static aid_status charter_team(charter_reader *reader, const char *start, aid__charter *out)
{
    reader->at += strspn(reader->at, " \t");
    size_t length = strcspn(reader->at, " \t\r\n");
    if (!charter_is(reader->at, length, "service"))
        return charter_refuse(reader, start, "the only other team that there can be is \"team service\"");
    reader->at += length;
    reader->at += strspn(reader->at, " \t\r");
    out->service_team = 1;
    return *reader->at == '\0' || *reader->at == '\n' || *reader->at == '#' ? AID_OK
           : charter_refuse(reader, reader->at, "nothing may follow");
}

static aid_status charter_line(charter_reader *reader, aid__charter *out)
{
    const char *start = reader->at += strspn(reader->at, " \t\r");
    size_t length = strcspn(start, " \t\r\n");
    reader->at += length;
    if (length == 0 || *start == '#')
        return AID_OK;
    if (charter_is(start, length, "forbid"))
        return charter_forbid(reader, start, out);
    if (charter_is(start, length, "break-glass-minutes"))
        return charter_number(reader, 1, AID__CHARTER_MINUTES, &out->glass_minutes);
    if (charter_is(start, length, "threshold"))
        return charter_number(reader, AID__CHARTER_THRESHOLD, 1000000, &out->threshold);
    if (charter_is(start, length, "team"))
        return charter_team(reader, start, out);
    return charter_refuse(reader, start, "write forbid, break-glass-minutes, threshold or team; a charter permits nothing");
}

aid_status aid__charter_parse(const char *text, aid__charter *out, aid_error *error)
{
    aid__charter charter = { .forbid_count = 0 };
    charter_reader reader = { .line = text, .at = text, .number = 1, .error = error };
    for (;;) {
        aid_status status = charter_line(&reader, &charter);
        if (status != AID_OK)
            return status;
        const char *end = strchr(reader.at, '\n');
        if (end == NULL)
            break;
        reader.line = reader.at = end + 1;
        reader.number++;
    }
    *out = charter;
    return AID_OK;
}

/* SPDX-License-Identifier: MIT */
/* Checking a signed statement on bytes alone. It reads one line after the other and takes the one form there is. */
#include "api/statement_inside.h"

#include "base/unit.h"
#include <string.h>

typedef struct statement_reading {
    aid__lines lines;
    aid_statement_info info;
    int64_t given, received; /* as the entries add up */
    int64_t seq;             /* of the entry before */
} statement_reading;

static void statement_hex(statement_reading *reading, const char *word, uint8_t *out, size_t count)
{
    char value[AID__LINES_FIELD];
    uint32_t line = reading->lines.line;
    aid__lines_text(&reading->lines, word, value);
    if (reading->lines.status == AID_OK && !aid__lines_to_bytes(value, out, count))
        aid__lines_refuse(&reading->lines, line, "it has lower-case hexadecimal digits, two a byte");
}

static uint64_t statement_id(aid__lines *lines, const char *word)
{
    uint32_t line = lines->line;
    int64_t number = aid__lines_number(lines, word);
    if (lines->status == AID_OK && number <= 0)
        aid__lines_refuse(lines, line, "it has a number above 0");
    return (uint64_t)number;
}

static int64_t statement_end(aid__lines *lines, const char *word, const char *open)
{
    char value[AID__LINES_FIELD];
    int64_t time = 0;
    uint32_t line = lines->line;
    aid__lines_text(lines, word, value);
    if (lines->status == AID_OK && strcmp(value, open) != 0 && (!aid__lines_to_time(value, &time) || time == 0))
        aid__lines_refuse(lines, line, "it has a time, or the word for none");
    return time;
}

static void statement_read_head(statement_reading *reading)
{
    aid__lines *lines = &reading->lines;
    aid_statement_info *info = &reading->info;
    char value[AID__LINES_FIELD];
    aid__unit unit = { 0 };
    statement_hex(reading, "community", info->community, sizeof info->community);
    info->sequence = statement_id(lines, "sequence");
    statement_hex(reading, "head", info->head, sizeof info->head);
    info->made = aid__lines_time(lines, "made");
    info->group = statement_id(lines, "group");
    info->member = statement_id(lines, "member");
    aid__lines_text(lines, "name", value);
    uint32_t line = lines->line;
    aid__lines_text(lines, "unit", value);
    if (lines->status == AID_OK && (!aid__unit_named(value, &unit) || strcmp(value, unit.code) != 0))
        aid__lines_refuse(lines, line, "it has the code of a unit");
    info->unit = unit.number;
    info->from = statement_end(lines, "from", AID__STATEMENT_START);
    info->until = statement_end(lines, "until", AID__STATEMENT_END);
    info->opening = aid__lines_number(lines, "opening");
}

/* A sum that leaves ±(2^53−1) is not one that a statement can have. */
static bool statement_within(int64_t sum)
{
    const int64_t most = ((int64_t)1 << 53) - 1;
    return sum <= most && sum >= -most;
}

static void statement_wrong(statement_reading *reading, uint32_t line, const char *what)
{
    if (reading->lines.status == AID_OK)
        reading->lines.status = aid__fail_at(reading->lines.error, AID_E_CORRUPT, AID_REASON_MESSAGE, line, 1,
                                             "line %u: %s: whoever signed this did not add it up with this library", (unsigned)line,
                                             what);
}

static void statement_add_up(statement_reading *reading, uint32_t line, int64_t seq, int64_t happened, int64_t amount, int64_t balance)
{
    const aid_statement_info *info = &reading->info;
    reading->given += amount > 0 ? amount : 0;
    reading->received -= amount < 0 ? amount : 0;
    if (seq < reading->seq || seq > (int64_t)info->sequence)
        statement_wrong(reading, line, "the records are not in their order");
    if ((info->from != 0 && happened < info->from) || (info->until != 0 && happened >= info->until))
        statement_wrong(reading, line, "the entry lies outside the period");
    if (!statement_within(reading->given) || !statement_within(reading->received) ||
        balance != info->opening + reading->given - reading->received)
        statement_wrong(reading, line, "the balance is not what the lines before add up to");
    reading->seq = seq;
    reading->info.entries++;
}

static void statement_read_entry(statement_reading *reading)
{
    enum { SEQ, AT, HAPPENED, KIND, AMOUNT, BALANCE, OTHER, THING, FIELDS };
    char value[AID__LINES_FIELD], *rest = value;
    const char *fields[FIELDS];
    int64_t seq, at, happened, amount, balance, other, thing;
    uint32_t line = reading->lines.line;
    aid__lines_text(&reading->lines, "entry", value);
    if (reading->lines.status != AID_OK)
        return;
    for (int i = 0; i < FIELDS; i++)
        fields[i] = aid__lines_cut(&rest);
    if (rest[0] != '\0' || !aid__lines_to_number(fields[SEQ], &seq) || !aid__lines_to_time(fields[AT], &at) ||
        !aid__lines_to_time(fields[HAPPENED], &happened) || fields[KIND][0] == '\0' ||
        strspn(fields[KIND], "abcdefghijklmnopqrstuvwxyz_") != strlen(fields[KIND]) ||
        !aid__lines_to_number(fields[AMOUNT], &amount) || !aid__lines_to_number(fields[BALANCE], &balance) ||
        !aid__lines_to_number(fields[OTHER], &other) || !aid__lines_to_number(fields[THING], &thing)) {
        aid__lines_refuse(&reading->lines, line,
                          "record, two times, a word, amount, balance, other side and what it belongs to, one blank between");
        return;
    }
    statement_add_up(reading, line, seq, happened, amount, balance);
}

static void statement_read(statement_reading *reading)
{
    aid__lines *lines = &reading->lines;
    aid_statement_info *info = &reading->info;
    statement_read_head(reading);
    while (aid__lines_is(lines, "entry"))
        statement_read_entry(reading);
    uint32_t line = lines->line;
    info->given = aid__lines_number(lines, "given");
    info->received = aid__lines_number(lines, "received");
    info->closing = aid__lines_number(lines, "closing");
    info->balance = aid__lines_number(lines, "balance");
    if (lines->status == AID_OK && lines->at != lines->end)
        aid__lines_refuse(lines, lines->line, "nothing stands between the balance and the key");
    if (info->given != reading->given || info->received != reading->received ||
        info->closing != info->opening + info->given - info->received)
        statement_wrong(reading, line, "the sums are not those of the entries");
    if (info->from == 0 && info->until == 0 && (info->opening != 0 || info->closing != info->balance))
        statement_wrong(reading, line, "all entries are there, and the balance is another than their sum");
}

aid_status aid_statement_check(const char *text, size_t length, const char *key, aid_statement_info *out_info,
                               aid_error *error)
{
    static const char first[] = AID__STATEMENT_FIRST;
    statement_reading reading = { .info = { .struct_size = (uint32_t)sizeof reading.info } };
    char hex[AID_SIGNATURE_KEY_TEXT];
    aid_status status = aid_signature_check(text, length, key, hex, sizeof hex, error);
    if (status != AID_OK)
        return status;
    (void)aid__lines_to_bytes(hex, reading.info.key, sizeof reading.info.key);
    size_t head = sizeof first - 1;
    if (length < head + AID__SIGNED_LINES || memcmp(text, first, head) != 0)
        return aid__fail_at(error, AID_E_FORMAT, AID_REASON_MESSAGE, 1, 1,
                            "this is no statement that library %s knows: its first line is \"mutualaid statement 1\"",
                            aid_version());
    aid__lines_begin(&reading.lines, text + head, length - head - AID__SIGNED_LINES, error);
    reading.lines.line = 2;
    statement_read(&reading);
    if (reading.lines.status != AID_OK)
        return reading.lines.status;
    return out_info == NULL ? AID_OK
                            : aid__info_write(out_info, &reading.info, sizeof reading.info, AID__OPTIONS_LEAST,
                                              "aid_statement_info", error);
}

/* SPDX-License-Identifier: MIT */
/* make_store FILE: makes a store with two communities, batches of several sizes, command ids and parts, and prints each
 * community as the program in docs/journal.md does: name, number of records, last hash. */
#include "fixture.h"

static int make_community(const char *path, const char *name, size_t batches)
{
    aid_storage storage;
    aid__journal journal;
    aid_error error = { 0 };
    uint8_t id[16] = { (uint8_t)batches, 0xFF };
    if (aid__sqlite_storage(fixture_memory(), path, AID_ATTACH_MAY_CREATE, 0, &storage, &error) != AID_OK ||
        aid__journal_open(&journal, fixture_memory(), &storage, name, AID_ATTACH_MUST_CREATE, id, &error) != AID_OK)
        return fprintf(stderr, "%s\n", error.message);
    static fixture_batch batch;
    for (size_t i = 0; i < batches; i++) {
        size_t count = 1 + i * 5 % 8;
        aid_storage_record *records = fixture_fill(&batch, journal.head.seq + 1, count);
        records[0].has_command = i % 2;
        memset(records[0].command, (int)i, sizeof records[0].command);
        records[0].due = i % 3 ? 0 : -5;
        if (aid__journal_append(&journal, records, count, &error) != AID_OK)
            return fprintf(stderr, "%s\n", error.message);
    }
    printf("%s %d ", name, (int)journal.head.seq);
    for (size_t i = 0; i < sizeof journal.head.hash; i++)
        printf("%02x", journal.head.hash[i]);
    printf("\n");
    aid__journal_close(&journal);
    return 0;
}

int main(int argc, char **argv)
{
    return argc != 2 || make_community(argv[1], "Кооператив", 40) || make_community(argv[1], "main", 23);
}

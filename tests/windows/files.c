/* SPDX-License-Identifier: MIT */
/* What another system could do differently with files: a path in other scripts, two that want to write, a backup that
 * must not overwrite, lines that end in CR LF. Prints a sentence for each that is right; runs anywhere. */
#include <mutualaid.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const files_town = "Stra\xc3\x9f"
                                      "e \xe6\x97\xa5\xe6\x9c\xac.aid";
static const char *const files_copy = "\xd0\xba\xd0\xbe\xd0\xbf\xd0\xb8\xd1\x8f.aid";

static void files_must(int good, const char *what, const aid_error *error)
{
    printf("%s: %s%s\n", what, good ? "yes" : "NO: ", good ? "" : error->message);
    if (!good)
        exit(1);
}

static aid_store *files_open(const char *path, aid_error *error)
{
    aid_store *town = NULL;
    if (aid_store_open(path, AID_WITH(aid_store_options, .wait_ms = 50), &town, error) != AID_OK)
        fprintf(stderr, "%s\n", error->message);
    return town;
}

static void files_two_writers(aid_store *one, aid_error *error)
{
    aid_store *two = files_open(files_town, error);
    aid_member ben;
    files_must(two != NULL, "a second store opens the file", error);
    files_must(aid_store_begin(one, NULL, error) == AID_OK, "the first one writes", error);
    aid_status status = aid_store_begin(two, NULL, error);
    files_must(status == AID_E_CONFLICT && error->reason == AID_REASON_BUSY, "the second one is told to wait", error);
    files_must(aid_member_enrol(one, AID_WITH(aid_member_options, .name = "Ben"), &ben, error) == AID_OK &&
                   aid_store_commit(one, NULL, error) == AID_OK,
               "the first one is done", error);
    files_must(aid_store_begin(two, NULL, error) == AID_OK && aid_id_kind(two, ben.id) != 0, "the second one sees it",
               error);
    aid_store_close(two);
}

static void files_backup(aid_store *town, aid_error *error)
{
    size_t here = 0, there = 0;
    files_must(aid_store_backup(town, files_copy, NULL, NULL, error) == AID_OK, "a backup is made", error);
    aid_status status = aid_store_backup(town, files_copy, NULL, NULL, error);
    files_must(status == AID_E_STATE && error->reason == AID_REASON_EXISTS, "and never overwritten", error);
    aid_store *copy = files_open(files_copy, error);
    files_must(copy != NULL && aid_member_list(copy, NULL, 0, &there, error) == AID_OK &&
                   aid_member_list(town, NULL, 0, &here, error) == AID_OK && here == there && here == 2,
               "and holds the same", error);
    aid_store_close(copy);
}

/* A table that this system's own text mode wrote, and one with the line ends of another. */
static void files_lines(const char *mode, const char *end, aid_error *error)
{
    static const char *const path = "table.csv";
    FILE *out = fopen(path, mode);
    int32_t row = 0;
    size_t rows = 0;
    const char *field = "";
    aid_csv *table = NULL;
    if (out == NULL)
        exit(1);
    fprintf(out, "name,place%sAna,Elm%sBen,\"Oak\"%s", end, end, end);
    fclose(out);
    aid_status status = aid_csv_open_file(path, NULL, &table, error);
    while (status == AID_OK && (status = aid_csv_next(table, &row, error)) == AID_OK && row) {
        status = aid_csv_field(table, 1, &field, NULL, error);
        rows++;
    }
    files_must(status == AID_OK && rows == 2 && strcmp(field, "Oak") == 0, "a table is read", error);
    aid_csv_close(table);
    remove(path);
}

int main(void)
{
    aid_error error = { 0 };
    aid_member ana;
    aid_member_info info = { .struct_size = sizeof info };
    aid_store *town = files_open(files_town, &error);
    files_must(town != NULL, "a path in other scripts opens", &error);
    files_must(aid_member_enrol(town, AID_WITH(aid_member_options, .name = "Ana"), &ana, &error) == AID_OK,
               "somebody joins", &error);
    aid_store_close(town);
    town = files_open(files_town, &error);
    files_must(town != NULL && aid_member_get(town, ana, &info, &error) == AID_OK && strcmp(info.name, "Ana") == 0,
               "and is there the next time", &error);
    files_two_writers(town, &error);
    files_backup(town, &error);
    aid_store_close(town);
    files_lines("w", "\n", &error);
    files_lines("wb", "\r\n", &error);
    files_lines("wb", "\r", &error);
    return 0;
}

/* SPDX-License-Identifier: MIT */
/* Tables in text without a store: reads a CSV that a spreadsheet wrote, says where a number is wrong, and writes the sums
 * as a CSV that a spreadsheet opens without running anything. */
#include <mutualaid.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

static const char table_text[] = "who;hours\n=Ana;1h30\n\"Ben, of No. 9\";0:45\nCy;soon\n";

/* One row of the input becomes one of the output; minutes that cannot be read are named by line and column. */
static aid_status table_row(aid_csv *csv, aid_csv_writer *writer, uint32_t who, uint32_t hours, aid_error *error)
{
    const char *name, *text;
    int64_t minutes = 0;
    uint32_t line = 0, column = 0;
    aid_status status = aid_csv_field(csv, hours, &text, NULL, error);
    if (status == AID_OK && aid_minutes_parse(text, &minutes, error) != AID_OK) {
        status = aid_csv_place(csv, hours, &line, &column, error);
        if (status == AID_OK)
            printf("line %" PRIu32 ", column %" PRIu32 ": \"%s\" is no length of time\n", line, column, text);
        return status;
    }
    if (status == AID_OK)
        status = aid_csv_field(csv, who, &name, NULL, error);
    if (status == AID_OK)
        status = aid_csv_writer_text(writer, name, error);
    if (status == AID_OK)
        status = aid_csv_writer_integer(writer, minutes, error);
    return status == AID_OK ? aid_csv_writer_end_row(writer, error) : status;
}

static aid_status table_convert(aid_csv *csv, aid_csv_writer *writer, aid_error *error)
{
    aid_csv_info info = { .struct_size = sizeof info };
    const char *first;
    uint32_t who = 0, hours = 0;
    int32_t row = 1;
    aid_status status = aid_csv_get(csv, &info, error);
    if (status == AID_OK)
        status = aid_csv_name(csv, 0, &first, error);
    if (status == AID_OK)
        printf("%" PRIu32 " columns, between them \"%s\"; the first is \"%s\"\n", info.columns, info.separator, first);
    if (status == AID_OK)
        status = aid_csv_column(csv, "who", &who, error);
    if (status == AID_OK)
        status = aid_csv_column(csv, "hours", &hours, error);
    while (status == AID_OK && (status = aid_csv_next(csv, &row, error)) == AID_OK && row)
        status = table_row(csv, writer, who, hours, error);
    return status;
}

int main(void)
{
    aid_error error = { 0 };
    aid_csv *csv = NULL;
    aid_csv_writer *writer = NULL;
    const char *bytes = "";
    size_t length = 0;
    aid_status status = aid_csv_open(table_text, strlen(table_text), NULL, &csv, &error);
    if (status == AID_OK)
        status = aid_csv_writer_open(NULL, NULL, AID_WITH(aid_csv_writer_options, .lf = 1), &writer, &error);
    if (status == AID_OK)
        status = table_convert(csv, writer, &error);
    if (status == AID_OK)
        status = aid_csv_writer_bytes(writer, &bytes, &length, &error);
    if (status == AID_OK)
        printf("%.*s", (int)length, bytes);
    else
        fprintf(stderr, "%s: %s\n", aid_status_name(status), error.message);
    aid_csv_writer_close(writer);
    aid_csv_close(csv);
    return status == AID_OK ? 0 : 1;
}

/* SPDX-License-Identifier: MIT */
/* Empty files to fill in: every field of a kind as a column, and one example row that the import skips. */
#include "formats/import_inside.h"

#include <string.h>

/* Labels of a taxonomy go by language; the template shows two. */
static const aid__import_field template_skills[] = { { "code", NULL, 0, 0, "home.plumbing" },
                                                     { "parent", NULL, 0, 0, "home" },
                                                     { "en", NULL, 0, 0, "Plumbing|Plumber|Leaking tap" },
                                                     { "ru", NULL, 0, 0, "Сантехника|Сантехник|Протекает труба" } };

static aid_status template_write(aid_csv_writer *writer, const aid__import_field *fields, size_t count,
                                 aid_error *error)
{
    char first[AID__IMPORT_SHORT] = "#example ";
    aid_status status = AID_OK;
    strncat(first, fields[0].example, sizeof first - strlen(first) - 1);
    for (size_t i = 0; i < count && status == AID_OK; i++)
        status = aid_csv_writer_text(writer, fields[i].name, error);
    if (status == AID_OK)
        status = aid_csv_writer_end_row(writer, error);
    for (size_t i = 0; i < count && status == AID_OK; i++)
        status = aid_csv_writer_text(writer, i == 0 ? first : fields[i].example, error);
    if (status == AID_OK)
        status = aid_csv_writer_end_row(writer, error);
    return status;
}

/* Copies the file and a NUL out. */
static aid_status template_give(const aid_csv_writer *writer, char *out, size_t capacity, size_t *out_length,
                                aid_error *error)
{
    const char *bytes = NULL;
    size_t length = 0;
    aid_status status = aid_csv_writer_bytes(writer, &bytes, &length, error);
    if (status != AID_OK)
        return status;
    if (capacity > 0 && capacity <= length)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE, "capacity: %zu is too small for %zu bytes and a NUL",
                         capacity, length);
    if (capacity > 0) {
        memcpy(out, bytes, length);
        out[length] = '\0';
    }
    *out_length = length;
    return AID_OK;
}

aid_status aid_import_template(int32_t kind, char *out, size_t capacity, size_t *out_length, aid_error *error)
{
    const aid__import_kind *known = aid__import_kind_of(kind);
    const aid_csv_writer_options how = { .struct_size = sizeof how, .raw_formulas = 1 };
    aid_csv_writer *writer = NULL;
    if (known == NULL)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE,
                         "kind: %d is none; right would be " AID__IMPORT_KINDS,
                         (int)kind);
    if (out_length == NULL || (out == NULL && capacity > 0))
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_NULL, "%s must not be NULL",
                         out_length == NULL ? "out_length" : "out");
    bool skills = kind == AID_IMPORT_SKILLS;
    aid_status status = aid_csv_writer_open(NULL, NULL, &how, &writer, error);
    if (status == AID_OK)
        status =
            template_write(writer, skills ? template_skills : known->fields,
                           skills ? sizeof template_skills / sizeof template_skills[0] : known->field_count, error);
    if (status == AID_OK)
        status = template_give(writer, out, capacity, out_length, error);
    aid_csv_writer_close(writer);
    return status;
}

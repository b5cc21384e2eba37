/* SPDX-License-Identifier: MIT */
/* A directory of services in the Open Referral format (HSDS), brought in as groups and services of the catalogue.
 *
 * What the tables say is laid out as two files of this library's own import, which checks and writes them, in one
 * transaction; a bad row is told of by its line in services.csv. An organisation becomes a group with the reference
 * hsds:ID, a service one with the code hsds:ID; so the same directory again changes what it says otherwise and nothing else. */
#include "formats/hsds_inside.h"
#include "formats/import_inside.h"

#include <stdio.h>
#include <string.h>

enum { HSDS_FILES_MOST = 1000, HSDS_ID_BYTES = AID_LIMIT_NAME_BYTES + 8 };

/* Where a row of the laid-out file begins, and where it comes from. */
typedef struct hsds_place {
    uint32_t laid, source;
} hsds_place;

typedef struct hsds_layout {
    aid__hsds *hsds;
    aid_csv_writer *writer;
    aid__vector places; /* hsds_place, rising */
    aid__buffer text;   /* of the cell at hand */
    uint32_t line;      /* that the next row begins on */
    uint32_t row;       /* of hsds->services */
    const char *source; /* name of the table */
} hsds_layout;

static aid_status hsds_cell(hsds_layout *layout, const char *text, aid_error *error)
{
    for (const char *at = strchr(text, '\n'); at != NULL; at = strchr(at + 1, '\n'))
        layout->line++;
    return aid_csv_writer_text(layout->writer, text, error);
}

static aid_status hsds_end_row(hsds_layout *layout, uint32_t source, uint32_t laid, aid_error *error)
{
    hsds_place *place = aid__vector_push(&layout->places);
    if (place == NULL)
        return aid__fail_memory(error);
    *place = (hsds_place) { .laid = laid, .source = source };
    layout->line++;
    return aid_csv_writer_end_row(layout->writer, error);
}

static aid_status hsds_header(hsds_layout *layout, const char *names, aid_error *error)
{
    aid_status status = AID_OK;
    while (status == AID_OK && *names != '\0') {
        char name[AID__IMPORT_SHORT];
        size_t length = strcspn(names, " ");
        memcpy(name, names, length);
        name[length] = '\0';
        names += length + strspn(names + length, " ");
        status = hsds_cell(layout, name, error);
    }
    layout->line++;
    return status == AID_OK ? aid_csv_writer_end_row(layout->writer, error) : status;
}

/* What was gathered, as a cell. */
static aid_status hsds_part(hsds_layout *layout, const aid__hsds_service *service, int part, aid_error *error)
{
    aid__buffer_clear(&layout->text);
    aid__buffer_add(&layout->text, service->parts[part].bytes, service->parts[part].length);
    aid__buffer_add_char(&layout->text, '\0');
    return aid__buffer_ok(&layout->text) ? hsds_cell(layout, layout->text.bytes, error) : aid__fail_memory(error);
}

static void hsds_paragraph(aid__buffer *out, const char *label, const char *text)
{
    if (text[0] == '\0')
        return;
    aid__buffer_add_text(out, out->length > 0 ? "\n" : "");
    aid__buffer_add_text(out, label);
    aid__hsds_text(out, text);
}

static aid_status hsds_id(hsds_layout *layout, const char *id, aid_error *error)
{
    char text[HSDS_ID_BYTES];
    snprintf(text, sizeof text, "hsds:%.*s", AID_LIMIT_NAME_BYTES, id);
    return hsds_cell(layout, text, error);
}

/* ---- organisations ---- */

static aid_status hsds_lay_group(void *context, const char *const *cells, uint32_t line, aid_error *error)
{
    hsds_layout *layout = context;
    uint32_t laid = layout->line;
    aid_status status = hsds_id(layout, cells[0], error);
    if (status == AID_OK)
        status = hsds_cell(layout, cells[1], error);
    if (status == AID_OK)
        status = hsds_cell(layout, "partner", error);
    aid__buffer_clear(&layout->text);
    hsds_paragraph(&layout->text, "", cells[2]);
    aid__buffer_add_char(&layout->text, '\0');
    if (status == AID_OK && !aid__buffer_ok(&layout->text))
        status = aid__fail_memory(error);
    if (status == AID_OK)
        status = hsds_cell(layout, layout->text.bytes, error);
    return status == AID_OK ? hsds_end_row(layout, line, laid, error) : status;
}

/* ---- services ---- */

enum { HSDS_ID, HSDS_ORGANISATION, HSDS_NAME, HSDS_DESCRIPTION, HSDS_URL, HSDS_EMAIL, HSDS_APPLICATION, HSDS_FEES, HSDS_STATUS,
       HSDS_ASSURED };

/* The group of an organisation that the directory describes; otherwise the one that the host names. */
static aid_status hsds_lay_whose(hsds_layout *layout, const char *organisation, aid_error *error)
{
    const aid__hsds *hsds = layout->hsds;
    bool known = aid__map_get(&hsds->organisations, aid__hsds_key(organisation)) != AID__MAP_NONE;
    return known || hsds->options->group.id == 0 ? hsds_id(layout, organisation, error) : hsds_cell(layout, "", error);
}

static aid_status hsds_lay_words(hsds_layout *layout, const aid__hsds_service *service, const char *const *cells, aid_error *error)
{
    const aid__buffer *eligibility = &service->parts[AID__HSDS_ELIGIBILITY];
    aid__buffer *text = &layout->text;
    aid__buffer_clear(text);
    hsds_paragraph(text, "", cells[HSDS_DESCRIPTION]);
    if (eligibility->length > 0) {
        aid__buffer_add_text(text, text->length > 0 ? "\nFor: " : "For: ");
        aid__buffer_add(text, eligibility->bytes, eligibility->length);
    }
    hsds_paragraph(text, "To apply: ", cells[HSDS_APPLICATION]);
    hsds_paragraph(text, "Fees: ", cells[HSDS_FEES]);
    aid__buffer_add_char(text, '\0');
    return aid__buffer_ok(text) ? hsds_cell(layout, text->bytes, error) : aid__fail_memory(error);
}

static aid_status hsds_lay_contact(hsds_layout *layout, const aid__hsds_service *service, const char *const *cells, aid_error *error)
{
    const aid__buffer *contact = &service->parts[AID__HSDS_CONTACT];
    aid__buffer *text = &layout->text;
    aid__buffer_clear(text);
    aid__buffer_add(text, contact->bytes, contact->length);
    hsds_paragraph(text, "", cells[HSDS_EMAIL]);
    hsds_paragraph(text, "", cells[HSDS_URL]);
    aid__buffer_add_char(text, '\0');
    return aid__buffer_ok(text) ? hsds_cell(layout, text->bytes, error) : aid__fail_memory(error);
}

static const char hsds_service_columns[] =
    "code group name measures topics documents languages open latitude longitude assured contact text";

static aid_status hsds_lay_service(void *context, const char *const *cells, uint32_t line, aid_error *error)
{
    static const int parts[] = { AID__HSDS_MEASURES, AID__HSDS_TOPICS, AID__HSDS_DOCUMENTS, AID__HSDS_LANGUAGES,
                                 AID__HSDS_HOURS,    AID__HSDS_LATITUDE, AID__HSDS_LONGITUDE };
    hsds_layout *layout = context;
    const aid__hsds_service *service = aid__vector_at(&layout->hsds->services, layout->row++);
    uint32_t laid = layout->line;
    if (strcmp(cells[HSDS_STATUS], "inactive") == 0 || strcmp(cells[HSDS_STATUS], "defunct") == 0)
        return AID_OK;
    aid_status status = hsds_id(layout, cells[HSDS_ID], error);
    if (status == AID_OK)
        status = hsds_lay_whose(layout, cells[HSDS_ORGANISATION], error);
    if (status == AID_OK)
        status = hsds_cell(layout, cells[HSDS_NAME], error);
    for (size_t i = 0; status == AID_OK && i < sizeof parts / sizeof parts[0]; i++)
        status = hsds_part(layout, service, parts[i], error);
    if (status == AID_OK)
        status = hsds_cell(layout, cells[HSDS_ASSURED], error);
    if (status == AID_OK)
        status = hsds_lay_contact(layout, service, cells, error);
    if (status == AID_OK)
        status = hsds_lay_words(layout, service, cells, error);
    return status == AID_OK ? hsds_end_row(layout, line, laid, error) : status;
}

/* ---- handing over ---- */

/* The line of the source that the laid-out line belongs to. */
static uint32_t hsds_source_line(const hsds_layout *layout, uint32_t laid)
{
    uint32_t source = 1;
    for (size_t i = 0; i < layout->places.count; i++) {
        const hsds_place *place = aid__vector_at(&layout->places, i);
        if (place->laid > laid)
            break;
        source = place->source;
    }
    return source;
}

static void hsds_tell_source(const hsds_layout *layout, aid_error *problem)
{
    problem->line = hsds_source_line(layout, problem->line);
    problem->column = 1;
    aid__error_prefix(problem, "%s: ", layout->source);
}

static int32_t hsds_problem(void *context, const aid_error *problem)
{
    const hsds_layout *layout = context;
    const aid_import_options *options = layout->hsds->options;
    aid_error told = *problem;
    if (options->problem == NULL)
        return 0;
    hsds_tell_source(layout, &told);
    return options->problem(options->problem_context, &told);
}

static aid_status hsds_hand_over(hsds_layout *layout, int32_t kind, aid_import_report *report, aid_error *error)
{
    aid_import_options how = *layout->hsds->options;
    const char *bytes = NULL;
    size_t length = 0;
    how.struct_size = sizeof how;
    how.kind = kind;
    how.map = how.separator = how.encoding = NULL;
    how.dry_run = 0;
    how.note = NULL;
    how.problem = hsds_problem;
    how.problem_context = layout;
    how.separator = ",";
    how.allocator = &layout->hsds->allocator;
    aid_status status = aid_csv_writer_bytes(layout->writer, &bytes, &length, error);
    if (status != AID_OK)
        return status;
    status = aid_import_csv(layout->hsds->store, bytes, length, &how, report, error);
    if (status == AID_E_FORMAT)
        hsds_tell_source(layout, error);
    return status;
}

/* One table laid out and brought in. */
static aid_status hsds_bring(aid__hsds *hsds, const aid__hsds_table *table, const char *columns, aid_import_report *report,
                             aid_error *error)
{
    const aid_csv_writer_options raw = { .struct_size = sizeof raw, .raw_formulas = 1, .allocator = &hsds->allocator };
    bool services = strcmp(table->name, "services") == 0;
    hsds_layout layout = { .hsds = hsds, .line = 1, .source = services ? "services.csv" : "organizations.csv" };
    if (aid__hsds_file(hsds, table->name) == NULL)
        return AID_OK;
    aid__vector_init(&layout.places, &hsds->allocator, sizeof(hsds_place));
    aid__buffer_init(&layout.text, &hsds->allocator);
    aid_status status = aid_csv_writer_open(NULL, NULL, &raw, &layout.writer, error);
    if (status == AID_OK)
        status = hsds_header(&layout, columns, error);
    if (status == AID_OK)
        status = aid__hsds_each(hsds, table, &layout, error);
    if (status == AID_OK)
        status = hsds_hand_over(&layout, services ? AID_IMPORT_SERVICES : AID_IMPORT_GROUPS, report, error);
    aid_csv_writer_close(layout.writer);
    aid__buffer_free(&layout.text);
    aid__vector_free(&layout.places);
    return status;
}

static aid_status hsds_write(aid__hsds *hsds, aid_import_report *out_report, aid_error *error)
{
    static const aid__hsds_table groups = { "organizations", NULL, { "id", "name", "description" }, hsds_lay_group };
    static const aid__hsds_table services = {
        "services", NULL,
        { "id", "organization_id", "name", "description", "url", "email", "application_process", "fees|fees_description", "status",
          "assured_date" },
        hsds_lay_service,
    };
    aid_import_report made = { .struct_size = sizeof made };
    aid_status status = hsds_bring(hsds, &groups, "reference name kind text", &made, error);
    if (status == AID_OK)
        status = hsds_bring(hsds, &services, hsds_service_columns, out_report, error);
    out_report->groups_added = made.groups_added;
    return status;
}

/* ---- the door ---- */

static void hsds_init(aid__hsds *hsds)
{
    const aid_allocator *allocator = &hsds->allocator;
    aid__vector_init(&hsds->services, allocator, sizeof(aid__hsds_service));
    aid__vector_init(&hsds->next_at, allocator, sizeof(uint32_t));
    aid__vector_init(&hsds->term_names, allocator, sizeof(uint64_t));
    aid__map_init(&hsds->service_rows, allocator);
    aid__map_init(&hsds->locations, allocator);
    aid__map_init(&hsds->organisations, allocator);
    aid__map_init(&hsds->taxonomy, allocator);
    aid__buffer_init(&hsds->names, allocator);
}

static void hsds_free(aid__hsds *hsds)
{
    for (size_t i = 0; i < hsds->services.count; i++)
        for (size_t part = 0; part < AID__HSDS_PARTS; part++)
            aid__buffer_free(&((aid__hsds_service *)aid__vector_at(&hsds->services, i))->parts[part]);
    aid__vector_free(&hsds->services);
    aid__vector_free(&hsds->next_at);
    aid__vector_free(&hsds->term_names);
    aid__map_free(&hsds->service_rows);
    aid__map_free(&hsds->locations);
    aid__map_free(&hsds->organisations);
    aid__map_free(&hsds->taxonomy);
    aid__buffer_free(&hsds->names);
}

/* All or nothing, unless the host has begun a transaction: then it is the host's. A trial is undone at the end. */
static aid_status hsds_transact(aid__hsds *hsds, aid_import_report *report, aid_error *error)
{
    aid_store_info info = { .struct_size = sizeof info };
    bool trial = hsds->options->dry_run == AID_YES;
    aid_status status = aid_store_get(hsds->store, &info, error);
    if (status == AID_OK && info.in_transaction != 0 && trial)
        return aid__fail(error, AID_E_STATE, AID_REASON_IN_TRANSACTION,
                         "dry_run: a transaction is open, and a trial could not be undone in it; commit or roll back first");
    if (status != AID_OK || info.in_transaction != 0)
        return status == AID_OK ? hsds_write(hsds, report, error) : status;
    status = aid_store_begin(hsds->store, NULL, error);
    if (status != AID_OK)
        return status;
    status = hsds_write(hsds, report, error);
    if (status == AID_OK && !trial)
        return aid_store_commit(hsds->store, NULL, error);
    aid_store_rollback(hsds->store);
    return status;
}

static aid_status hsds_check_files(const aid_import_file *files, uint32_t row_size, size_t count, aid_error *error)
{
    if (files == NULL || row_size < sizeof *files || count > HSDS_FILES_MOST)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_NULL, "files: at most %d, and their row_size", (int)HSDS_FILES_MOST);
    for (size_t i = 0; i < count; i++) {
        const aid_import_file *file = (const void *)((const char *)files + i * row_size);
        if (file->name == NULL || (file->bytes == NULL && file->length > 0))
            return aid__fail(error, AID_E_ARGUMENT, AID_REASON_NULL, "files: number %zu has no name or no bytes", i + 1);
    }
    return AID_OK;
}

aid_status aid_import_hsds(aid_store *store, const aid_import_file *files, uint32_t row_size, size_t count,
                           const aid_import_options *options, aid_import_report *out_report, aid_error *error)
{
    aid_error box;
    aid_import_options ours;
    aid_import_report report = { .struct_size = sizeof report };
    aid__hsds hsds;
    memset(&box, 0, sizeof box);
    memset(&hsds, 0, sizeof hsds);
    aid_status status = store == NULL || out_report == NULL
                            ? aid__fail(&box, AID_E_ARGUMENT, AID_REASON_NULL, "store and out_report must not be NULL")
                            : hsds_check_files(files, row_size, count, &box);
    if (status == AID_OK)
        status = aid__options_read(&ours, sizeof ours, options, offsetof(aid_import_options, allocator), "aid_import_options", &box);
    if (status == AID_OK)
        status = aid__allocator_choose(ours.allocator, &hsds.allocator, &box);
    if (status == AID_OK && out_report->struct_size < AID__OPTIONS_LEAST)
        status = aid__info_write(out_report, &report, sizeof report, AID__OPTIONS_LEAST, "aid_import_report", &box);
    if (status == AID_OK) {
        hsds.store = store;
        hsds.files = files;
        hsds.file_size = row_size;
        hsds.file_count = count;
        hsds.options = &ours;
        hsds_init(&hsds);
        status = aid__hsds_read(&hsds, &box);
        if (status == AID_OK)
            status = hsds_transact(&hsds, &report, &box);
        hsds_free(&hsds);
    }
    if (status == AID_OK)
        status = aid__info_write(out_report, &report, sizeof report, AID__OPTIONS_LEAST, "aid_import_report", &box);
    if (status != AID_OK && error != NULL)
        *error = box;
    return status;
}

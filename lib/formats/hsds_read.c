/* SPDX-License-Identifier: MIT */
/* The tables of a directory, each read once, in an order in which what a row names is known already. */
#include "formats/hsds_inside.h"
#include "formats/import_inside.h"

#include <stdio.h>
#include <string.h>

aid__map_key aid__hsds_key(const char *id)
{
    return aid__import_hash(id, strlen(id));
}

/* "folder/services.csv" is called services. */
static bool hsds_is_called(const char *path, const char *name)
{
    const char *slash = strrchr(path, '/');
    const char *base = slash == NULL ? path : slash + 1;
    size_t length = strlen(name);
    return strncmp(base, name, length) == 0 && (base[length] == '\0' || strcmp(base + length, ".csv") == 0);
}

const aid_import_file *aid__hsds_file(const aid__hsds *hsds, const char *name)
{
    for (size_t i = 0; name != NULL && i < hsds->file_count; i++) {
        const aid_import_file *file = (const void *)((const char *)hsds->files + i * hsds->file_size);
        if (hsds_is_called(file->name, name))
            return file;
    }
    return NULL;
}

/* The number of the first of these columns that is there, "weekday|byday"; AID__IMPORT_NONE: none is. */
static aid_status hsds_column(const aid_csv *csv, const char *names, uint32_t *out, aid_error *error)
{
    *out = AID__IMPORT_NONE;
    while (*names != '\0') {
        char name[AID__IMPORT_SHORT];
        size_t length = strcspn(names, "|");
        memcpy(name, names, length);
        name[length] = '\0';
        aid_status status = aid_csv_column(csv, name, out, error);
        if (status != AID_E_NOT_FOUND)
            return status;
        names += length + (names[length] == '|');
    }
    return AID_OK;
}

static aid_status hsds_rows(const aid__hsds_table *table, aid_csv *csv, const uint32_t *columns, void *context, aid_error *error)
{
    for (;;) {
        const char *cells[AID__HSDS_COLUMNS_MOST];
        int32_t more = 0;
        uint32_t line = 0, column = 0;
        aid_status status = aid_csv_next(csv, &more, error);
        if (status != AID_OK || !more)
            return status;
        status = aid_csv_place(csv, 0, &line, &column, error);
        for (size_t i = 0; status == AID_OK && table->columns[i] != NULL; i++) {
            cells[i] = "";
            if (columns[i] != AID__IMPORT_NONE)
                status = aid_csv_field(csv, columns[i], &cells[i], NULL, error);
        }
        if (status == AID_OK)
            status = table->take(context, cells, line, error);
        if (status != AID_OK)
            return status;
    }
}

aid_status aid__hsds_each(const aid__hsds *hsds, const aid__hsds_table *table, void *context, aid_error *error)
{
    const aid_import_file *file = aid__hsds_file(hsds, table->name);
    file = file != NULL ? file : aid__hsds_file(hsds, table->also);
    if (file == NULL)
        return AID_OK;
    const aid_csv_options how = { .struct_size = sizeof how, .separator = ",", .allocator = &hsds->allocator };
    uint32_t columns[AID__HSDS_COLUMNS_MOST] = { 0 };
    aid_csv *csv = NULL;
    aid_status status = aid_csv_open(file->bytes, (size_t)file->length, &how, &csv, error);
    for (size_t i = 0; status == AID_OK && table->columns[i] != NULL; i++)
        status = hsds_column(csv, table->columns[i], &columns[i], error);
    if (status == AID_OK && columns[0] == AID__IMPORT_NONE)
        status = aid__fail_at(error, AID_E_FORMAT, AID_REASON_VALUE, 1, 1, "there is no column %s; right would be a table of HSDS",
                              table->columns[0]);
    if (status == AID_OK)
        status = hsds_rows(table, csv, columns, context, error);
    aid_csv_close(csv);
    if (status == AID_E_FORMAT)
        aid__error_prefix(error, "%s: ", file->name);
    return status;
}

/* ---- what each table says ---- */

static aid_status hsds_memory(bool good, aid_error *error)
{
    return good ? AID_OK : aid__fail_memory(error);
}

static aid_status hsds_take_service(void *context, const char *const *cells, uint32_t line, aid_error *error)
{
    aid__hsds *hsds = context;
    uint32_t *next = aid__vector_push(&hsds->next_at);
    aid__hsds_service *service = aid__vector_push(&hsds->services);
    if (next == NULL || service == NULL)
        return aid__fail_memory(error);
    *next = AID__MAP_NONE;
    service->line = line;
    for (size_t i = 0; i < AID__HSDS_PARTS; i++)
        aid__buffer_init(&service->parts[i], &hsds->allocator);
    return hsds_memory(aid__map_set(&hsds->service_rows, aid__hsds_key(cells[0]), (uint32_t)(hsds->services.count - 1)), error);
}

/* The service that a row names; NULL: none, which is counted. */
static aid__hsds_service *hsds_service_of(aid__hsds *hsds, const char *id)
{
    uint32_t row = id[0] == '\0' ? AID__MAP_NONE : aid__map_get(&hsds->service_rows, aid__hsds_key(id));
    hsds->strays += row == AID__MAP_NONE;
    return row == AID__MAP_NONE ? NULL : aid__vector_at(&hsds->services, row);
}

static aid_status hsds_take_organisation(void *context, const char *const *cells, uint32_t line, aid_error *error)
{
    aid__hsds *hsds = context;
    (void)line;
    return hsds_memory(aid__map_set(&hsds->organisations, aid__hsds_key(cells[0]), 1), error);
}

static aid_status hsds_take_term(void *context, const char *const *cells, uint32_t line, aid_error *error)
{
    aid__hsds *hsds = context;
    uint64_t *at = aid__vector_push(&hsds->term_names);
    (void)line;
    if (at == NULL)
        return aid__fail_memory(error);
    *at = hsds->names.length;
    aid__buffer_add(&hsds->names, cells[1], strlen(cells[1]) + 1);
    return hsds_memory(aid__buffer_ok(&hsds->names) &&
                           aid__map_set(&hsds->taxonomy, aid__hsds_key(cells[0]), (uint32_t)(hsds->term_names.count - 1)), error);
}

static aid_status hsds_take_taxonomy(void *context, const char *const *cells, uint32_t line, aid_error *error)
{
    aid__hsds *hsds = context;
    aid__hsds_service *service = hsds_service_of(hsds, cells[0]);
    uint32_t term = aid__map_get(&hsds->taxonomy, aid__hsds_key(cells[1]));
    (void)line;
    if (service == NULL || cells[1][0] == '\0')
        return AID_OK;
    aid__buffer *measures = &service->parts[AID__HSDS_MEASURES];
    aid__buffer_add_text(measures, measures->length > 0 ? " " : "");
    aid__buffer_add_text(measures, cells[1]);
    if (term != AID__MAP_NONE) {
        const char *name = hsds->names.bytes + *(const uint64_t *)aid__vector_at(&hsds->term_names, term);
        aid__hsds_line(&service->parts[AID__HSDS_TOPICS], name, strlen(name));
    }
    return hsds_memory(aid__buffer_ok(measures) && aid__buffer_ok(&service->parts[AID__HSDS_TOPICS]), error);
}

static aid_status hsds_take_phone(void *context, const char *const *cells, uint32_t line, aid_error *error)
{
    aid__hsds_service *service = hsds_service_of(context, cells[0]);
    (void)line;
    if (service == NULL || cells[1][0] == '\0')
        return AID_OK;
    aid__buffer *contact = &service->parts[AID__HSDS_CONTACT];
    aid__buffer_add_text(contact, contact->length > 0 ? "\n" : "");
    aid__buffer_add_text(contact, cells[1]);
    if (cells[2][0] != '\0') {
        aid__buffer_add_text(contact, " ext. ");
        aid__buffer_add_text(contact, cells[2]);
    }
    return hsds_memory(aid__buffer_ok(contact), error);
}

static aid_status hsds_take_hours(void *context, const char *const *cells, uint32_t line, aid_error *error)
{
    aid__hsds_service *service = hsds_service_of(context, cells[0]);
    (void)line;
    if (service == NULL)
        return AID_OK;
    aid__hsds_hours(&service->parts[AID__HSDS_HOURS], cells[1], cells[2], cells[3]);
    return hsds_memory(aid__buffer_ok(&service->parts[AID__HSDS_HOURS]), error);
}

static aid_status hsds_take_language(void *context, const char *const *cells, uint32_t line, aid_error *error)
{
    aid__hsds_service *service = hsds_service_of(context, cells[0]);
    (void)line;
    if (service == NULL)
        return AID_OK;
    aid__hsds_language(&service->parts[AID__HSDS_LANGUAGES], cells[1]);
    return hsds_memory(aid__buffer_ok(&service->parts[AID__HSDS_LANGUAGES]), error);
}

static aid_status hsds_take_lines(aid__hsds *hsds, const char *const *cells, int part, aid_error *error)
{
    aid__hsds_service *service = hsds_service_of(hsds, cells[0]);
    if (service == NULL || cells[1][0] == '\0')
        return AID_OK;
    aid__buffer *lines = &service->parts[part];
    aid__buffer_add_text(lines, lines->length > 0 ? "\n" : "");
    aid__hsds_text(lines, cells[1]);
    return hsds_memory(aid__buffer_ok(lines), error);
}

static aid_status hsds_take_document(void *context, const char *const *cells, uint32_t line, aid_error *error)
{
    (void)line;
    return hsds_take_lines(context, cells, AID__HSDS_DOCUMENTS, error);
}

static aid_status hsds_take_eligibility(void *context, const char *const *cells, uint32_t line, aid_error *error)
{
    (void)line;
    return hsds_take_lines(context, cells, AID__HSDS_ELIGIBILITY, error);
}

/* A service stands where its first location is. */
static aid_status hsds_take_at(void *context, const char *const *cells, uint32_t line, aid_error *error)
{
    aid__hsds *hsds = context;
    (void)line;
    aid__hsds_service *service = hsds_service_of(hsds, cells[0]);
    if (service == NULL || cells[1][0] == '\0' || service->placed)
        return AID_OK;
    service->placed = 1;
    uint32_t row = aid__map_get(&hsds->service_rows, aid__hsds_key(cells[0]));
    uint32_t *next = aid__vector_at(&hsds->next_at, row);
    *next = aid__map_get(&hsds->locations, aid__hsds_key(cells[1]));
    return hsds_memory(aid__map_set(&hsds->locations, aid__hsds_key(cells[1]), row), error);
}

static aid_status hsds_take_location(void *context, const char *const *cells, uint32_t line, aid_error *error)
{
    aid__hsds *hsds = context;
    bool good = true;
    (void)line;
    for (uint32_t row = aid__map_get(&hsds->locations, aid__hsds_key(cells[0])); row != AID__MAP_NONE;
         row = *(const uint32_t *)aid__vector_at(&hsds->next_at, row)) {
        aid__hsds_service *service = aid__vector_at(&hsds->services, row);
        aid__buffer_add_text(&service->parts[AID__HSDS_LATITUDE], cells[1]);
        aid__buffer_add_text(&service->parts[AID__HSDS_LONGITUDE], cells[2]);
        good = good && aid__buffer_ok(&service->parts[AID__HSDS_LATITUDE]) && aid__buffer_ok(&service->parts[AID__HSDS_LONGITUDE]);
    }
    return hsds_memory(good, error);
}

static aid_status hsds_take_address(void *context, const char *const *cells, uint32_t line, aid_error *error)
{
    aid__hsds *hsds = context;
    bool good = true;
    (void)line;
    for (uint32_t row = aid__map_get(&hsds->locations, aid__hsds_key(cells[0])); row != AID__MAP_NONE;
         row = *(const uint32_t *)aid__vector_at(&hsds->next_at, row)) {
        aid__buffer *contact = &((aid__hsds_service *)aid__vector_at(&hsds->services, row))->parts[AID__HSDS_CONTACT];
        const char *between = contact->length > 0 ? "\n" : "";
        for (size_t i = 1; i <= 4; i++) { /* street, city, state, postal code */
            const char *text = cells[i] + strspn(cells[i], " ");
            size_t length = strlen(text);
            while (length > 0 && text[length - 1] == ' ')
                length--;
            if (length == 0)
                continue;
            aid__buffer_add_text(contact, between);
            aid__buffer_add(contact, text, length);
            between = ", ";
        }
        good = good && aid__buffer_ok(contact);
    }
    return hsds_memory(good, error);
}

static aid_status hsds_note(const aid__hsds *hsds, const char *name, aid_error *error)
{
    char sentence[160];
    if (hsds->strays == 0 || hsds->options->note == NULL)
        return AID_OK;
    snprintf(sentence, sizeof sentence, "%llu rows of %s.csv name no service of services.csv; they are left out.",
             (unsigned long long)hsds->strays, name);
    if (hsds->options->note(hsds->options->note_context, sentence) == 0)
        return AID_OK;
    return aid__fail(error, AID_E_CANCELLED, AID_REASON_CANCELLED, "the note callback said stop; nothing was imported");
}

aid_status aid__hsds_read(aid__hsds *hsds, aid_error *error)
{
    static const aid__hsds_table tables[] = {
        { "services", NULL, { "id" }, hsds_take_service },
        { "organizations", NULL, { "id" }, hsds_take_organisation },
        { "taxonomy", "taxonomy_terms", { "id", "name" }, hsds_take_term },
        { "services_taxonomy", "attributes", { "service_id|link_id", "taxonomy_id|taxonomy_term_id" }, hsds_take_taxonomy },
        { "phones", NULL, { "service_id", "number", "extension" }, hsds_take_phone },
        { "regular_schedules", "schedules", { "service_id", "weekday|byday", "opens_at", "closes_at" }, hsds_take_hours },
        { "languages", NULL, { "service_id", "language|code|name" }, hsds_take_language },
        { "required_documents", NULL, { "service_id", "document" }, hsds_take_document },
        { "eligibility", NULL, { "service_id", "eligibility" }, hsds_take_eligibility },
        { "services_at_location", "service_at_locations", { "service_id", "location_id" }, hsds_take_at },
        { "locations", NULL, { "id", "latitude", "longitude" }, hsds_take_location },
        { "physical_addresses", "addresses", { "location_id", "address_1", "city", "state_province", "postal_code" },
          hsds_take_address },
    };
    if (aid__hsds_file(hsds, "services") == NULL)
        return aid__fail(error, AID_E_FORMAT, AID_REASON_VALUE, "services.csv is not among the files; right would be a directory in HSDS");
    for (size_t i = 0; i < sizeof tables / sizeof tables[0]; i++) {
        hsds->strays = 0;
        aid_status status = aid__hsds_each(hsds, &tables[i], hsds, error);
        if (status == AID_OK)
            status = hsds_note(hsds, tables[i].name, error);
        if (status != AID_OK)
            return status;
    }
    return AID_OK;
}

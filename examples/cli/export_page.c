/* SPDX-License-Identifier: MIT */
/* The export is canonical JSON of the library's own, so it is walked without asking whether it is right: an object
 * becomes a table of names and values, a list a list, and every text is escaped for HTML. One file without scripts and
 * without anything from elsewhere, so that it can be kept and printed. */
#include "export_page.h"

#include <ctype.h>
#include <string.h>

enum { EXPORT_DEPTH = 32 };

static const char export_head[] =
    "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n"
    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
    "<title>What is kept about you</title>\n<style>\n"
    "body{font:16px/1.5 system-ui,sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem;color:#222}\n"
    "table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.15rem .6rem .15rem 0}\n"
    "th{font-weight:400;color:#667;width:11rem}ol{padding:0;list-style:none}\n"
    "li{border-top:1px solid #ccd;padding:.6rem 0}li li{border:0;padding:0}td table{margin-left:.2rem}\n"
    "@media print{body{margin:0}}\n</style></head><body>\n<h1>What is kept about you</h1>\n"
    "<p>Every record that is about you, was made by you, or says something personal about you, with its number and time. "
    "Under <b>personal</b> stands what is yours and what an erasure takes; the rest are ids, times and amounts. Parts that "
    "belong to others in the same records are left out and counted at the end.</p>\n";

static const char *export_value(const char *at, cli_text *out, int depth);

static const char *export_hex(const char *at, unsigned *out)
{
    *out = 0;
    for (int i = 0; i < 4 && isxdigit((unsigned char)*at); i++, at++)
        *out = *out << 4 | (unsigned)(isdigit((unsigned char)*at) ? *at - '0' : (*at | 32) - 'a' + 10);
    return at;
}

/* `at` stands after the opening mark; answers what is after the closing one. */
static const char *export_string(const char *at, cli_text *out)
{
    while (*at != '\0' && *at != '"') {
        unsigned code = 0;
        if (at[0] == '\\' && at[1] == 'u') { /* only control characters are written so */
            at = export_hex(at + 2, &code);
            cli_text_add(out, code == '\n' ? "<br>" : " ");
            continue;
        }
        if (*at == '\\')
            at++;
        switch (*at) {
        case '<': cli_text_add(out, "&lt;"); break;
        case '>': cli_text_add(out, "&gt;"); break;
        case '&': cli_text_add(out, "&amp;"); break;
        default: cli_text_add_bytes(out, at, 1);
        }
        at++;
    }
    return *at == '"' ? at + 1 : at;
}

static const char *export_object(const char *at, cli_text *out, int depth)
{
    cli_text_add(out, "<table>");
    while (*at != '\0' && *at != '}') {
        if (*at != '"') {
            at++;
            continue;
        }
        cli_text_add(out, "<tr><th>");
        at = export_string(at + 1, out);
        cli_text_add(out, "</th><td>");
        at = export_value(*at == ':' ? at + 1 : at, out, depth + 1);
        cli_text_add(out, "</td></tr>\n");
    }
    cli_text_add(out, "</table>");
    return *at == '}' ? at + 1 : at;
}

static const char *export_list(const char *at, cli_text *out, int depth)
{
    cli_text_add(out, "<ol>");
    while (*at != '\0' && *at != ']') {
        if (*at == ',' || isspace((unsigned char)*at)) {
            at++;
            continue;
        }
        cli_text_add(out, "<li>");
        at = export_value(at, out, depth + 1);
        cli_text_add(out, "</li>\n");
    }
    cli_text_add(out, "</ol>");
    return *at == ']' ? at + 1 : at;
}

static const char *export_value(const char *at, cli_text *out, int depth)
{
    while (isspace((unsigned char)*at))
        at++;
    if (*at == '"')
        return export_string(at + 1, out);
    if (*at == '{' && depth < EXPORT_DEPTH)
        return export_object(at + 1, out, depth);
    if (*at == '[' && depth < EXPORT_DEPTH)
        return export_list(at + 1, out, depth);
    size_t length = strcspn(at, ",]}\n");
    cli_text_add_bytes(out, at, length);
    return length > 0 ? at + length : at + (*at != '\0');
}

void export_page(const char *json, cli_text *out)
{
    cli_text_add(out, export_head);
    export_value(json, out, 0);
    cli_text_add(out, "\n</body></html>\n");
}

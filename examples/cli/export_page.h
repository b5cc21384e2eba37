/* SPDX-License-Identifier: MIT */
/* A person's export as a page to read: the library's JSON document, drawn as tables. */
#ifndef CLI_EXPORT_PAGE_H
#define CLI_EXPORT_PAGE_H

#include "words.h"

/* Adds the page that shows `json`, which is what aid_member_export wrote. */
void export_page(const char *json, cli_text *out);

#endif

/* SPDX-License-Identifier: MIT */
/* The skill taxonomy that the library carries: lib/search/taxonomy.csv, embedded when the library is built. */
#ifndef AID_SEARCH_TAXONOMY_H
#define AID_SEARCH_TAXONOMY_H

#include "event/events.h"
#include "base/error.h"

/* The file itself: UTF-8, LF line ends, a NUL after its last byte. Static. */
const char *aid__taxonomy_csv(size_t *out_length);

/* Called once for each skill, parents before children. `parent` is "" for a root. Everything lives for this call only.
 * Not AID_OK ends the reading. */
typedef aid_status (*aid__taxonomy_each_fn)(void *context, const char *code, const char *parent,
                                            const aid__label *labels, size_t count, aid_error *error);

/* Hands over every skill of the embedded file, in its order. A cell's first label is preferred, the others are
 * synonyms. Answers what `each` answered, or AID_E_MEMORY. */
aid_status aid__taxonomy_each(aid__taxonomy_each_fn each, void *context, const aid_allocator *allocator,
                              aid_error *error);

/* The same for any text of that format: columns code, parent, then one a language; no quotes; labels split at `|`.
 * AID_E_FORMAT (AID_REASON_TAXONOMY) with line for what does not fit. */
aid_status aid__taxonomy_read(const char *csv, size_t length, aid__taxonomy_each_fn each, void *context,
                              const aid_allocator *allocator, aid_error *error);

#endif

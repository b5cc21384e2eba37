/* SPDX-License-Identifier: MIT */
/* Writes records as canonical JSON text and reads them back, driven by the table in events.h.
 *
 * Canonical: one object, `"v"` first, then the fields in the table's order, zero and empty fields omitted, no white
 * space, only `\"`, `\\` and `\u00xx` (lower-case hex, for U+0000–U+001F and U+007F) escaped. Personal fields go to
 * parts, one for each (holder, class) in table order, each an object of its own without `"v"`. An unsealed part's
 * bytes begin with 16 random salt bytes.
 *
 * Reading is strict: anything but a single canonical-grammar object of known types is AID_E_FORMAT (reason
 * EVENT_FORMAT) with the byte position; keys may come in the table's order only, unknown keys between or after them
 * are skipped (any strictly valid JSON value, depth ≤ 16); numbers are integers within ±(2^53−1) without leading zeros,
 * ids within 1..2^53−1, text is valid UTF-8. An unknown kind or a higher version is AID_E_NEWER naming both.
 * A field that is there but zero or empty, a key that is there twice, personal data in the body or in another's part
 * are refused as well: what was read without unknown keys is written again with the same bytes. Parts come in the
 * order in which they are written; a part that no field of ours lies in is a newer release's and stepped over. */
#ifndef AID_EVENT_CODEC_H
#define AID_EVENT_CODEC_H

#include "base/buffer.h"
#include "event/events.h"
#include <mutualaid/storage.h>

enum { AID__PART_SALT_BYTES = 16 };

/* A kind's row in the table; NULL for a number or name that is none. */
typedef struct aid__event_type aid__event_type;
const aid__event_type *aid__event_type_at(aid__event_kind kind);
const aid__event_type *aid__event_type_find(const char *kind);
const char *aid__event_type_name(const aid__event_type *type);
aid__event_kind aid__event_type_kind(const aid__event_type *type);
uint64_t aid__event_type_version(const aid__event_type *type);
uint64_t aid__event_handle(const aid__event_type *type, const void *record); /* its first field */

/* The row of a kind that can be read at this version; else AID_E_NEWER, naming kind and versions (or AID_E_FORMAT for
 * version 0). */
aid_status aid__event_type_require(const char *kind, uint64_t version, const aid__event_type **out_type,
                                   aid_error *error);

/* A run of memory that decoded lists and text live in. Blocks never move; reset keeps the memory. */
typedef struct aid__arena aid__arena;
aid__arena *aid__arena_new(const aid_allocator *allocator);   /* NULL: out of memory */
void aid__arena_free(aid__arena *arena);                      /* wipes first; NULL is fine */
void aid__arena_reset(aid__arena *arena);                     /* wipes what was used (it may be personal) */
void *aid__arena_take(aid__arena *arena, size_t size);        /* aligned for any type; NULL: out of memory */
char *aid__arena_bytes(aid__arena *arena, size_t size);       /* the same without alignment, for text */
const char *aid__arena_text(aid__arena *arena, const char *text, size_t length); /* a NUL-terminated copy, or NULL */

/* What encoding makes: body and parts, in buffers that are cleared first and may be reused. */
typedef struct aid__encoded {
    aid__buffer body;                                /* NUL-terminated behind its length */
    aid__buffer bytes;                               /* all parts' bytes, one after the other */
    aid_storage_part *parts;                         /* point into `bytes`; hashes not filled */
    size_t part_count, part_capacity;
} aid__encoded;
void aid__encoded_init(aid__encoded *encoded, const aid_allocator *allocator);
void aid__encoded_free(aid__encoded *encoded);
void aid__encoded_wipe(aid__encoded *encoded); /* what it held may be personal */

/* Draws the salt; must fill `length` bytes. */
typedef void (*aid__salt_fn)(void *context, uint8_t *bytes, size_t length);

/* Encodes one record. AID_E_LIMIT (EVENT_SIZE) beyond AID_LIMIT_EVENT_BYTES, AID_E_MEMORY. The record's numbers must
 * be in range and its text valid: that is the rules' business, so here they are asserts. */
/* A text as a JSON string, in quotes, as records have it. */
void aid__event_add_text(aid__buffer *out, const char *text);

aid_status aid__event_encode(const aid__event_type *type, const void *record, aid__salt_fn salt, void *salt_context,
                             aid__encoded *out, aid_error *error);

/* Decodes the clear body into `record` (cleared first); lists and text live in `arena`. Absent text becomes "". After a
 * failure the record holds nothing to rely on. */
aid_status aid__event_decode(const aid__event_type *type, uint64_t version, const char *body, size_t length,
                             aid__arena *arena, void *record, aid_error *error);

/* Adds the personal fields of unsealed parts to a decoded record. Cut parts (bytes NULL) leave their fields empty and
 * set the bit of their class in *out_cut. */
aid_status aid__event_decode_parts(const aid__event_type *type, const aid_storage_part *parts, size_t count,
                                   aid__arena *arena, void *record, uint64_t *out_cut, aid_error *error);

/* A hash of everything a draft says (clear and personal, no salt), for command ids: 32 bytes of BLAKE2b. Here ids that
 * are not drawn yet, holders too, may be 0. `extra` is hashed along; NULL is "". */
aid_status aid__event_digest(const aid__event_type *type, const void *record, const char *extra, uint8_t out[32],
                             aid__encoded *scratch, aid_error *error);

#endif

/* SPDX-License-Identifier: MIT */
/* The hash chain: what ties every record to all before it. docs/journal.md says it byte by byte. */
#ifndef AID_JOURNAL_CHAIN_H
#define AID_JOURNAL_CHAIN_H

#include <mutualaid/storage.h>

/* BLAKE2b-256 of a personal part's bytes. */
void aid__chain_part_hash(const uint8_t *bytes, size_t length, uint8_t out[32]);

/* The chain's hash at `record`, from the hash before it. Every field of the record counts but `hash`; of its parts the
 * hashes count and not the bytes, so that a part can be cut. `out` may be `previous` or `record->hash`. */
void aid__chain_hash(const uint8_t previous[32], const uint8_t community[16], const aid_storage_record *record,
                     uint8_t out[32]);

#endif

/* SPDX-License-Identifier: MIT */
/* The smallest `most` of many 64-bit keys, in order: a bounded heap with the largest kept key on top. */
#ifndef AID_SEARCH_SEARCH_TOP_H
#define AID_SEARCH_SEARCH_TOP_H

#include <stddef.h>
#include <stdint.h>

/* Moves the smallest `most` keys to the front, ascending; the others follow in any order. Answers how many come
 * first. */
size_t aid__top_select(uint64_t *keys, size_t count, size_t most);

#endif

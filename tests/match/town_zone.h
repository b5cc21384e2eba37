/* SPDX-License-Identifier: MIT */
/* A zone made by hand: central Europe by its rule alone. */
#ifndef AID_TESTS_MATCH_TOWN_ZONE_H
#define AID_TESTS_MATCH_TOWN_ZONE_H

#include "base/zone.h"

static const uint8_t zone_bytes[] = {
    'T', 'Z', 'i', 'f', '2', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 4, /* one type, four letters */
    0, 0, 0x0E, 0x10, 0, 0, 'C', 'E', 'T', 0,
    'T', 'Z', 'i', 'f', '2', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 4,
    0, 0, 0x0E, 0x10, 0, 0, 'C', 'E', 'T', 0,
    '\n', 'C', 'E', 'T', '-', '1', 'C', 'E', 'S', 'T', ',', 'M', '3', '.', '5', '.', '0', ',', 'M', '1', '0', '.', '5',
    '.', '0', '/', '3', '\n',
};

#endif

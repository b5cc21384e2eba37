/* SPDX-License-Identifier: MIT */
/* Distances on the Earth in integers only, so that every machine decides alike. docs/geography.md writes the arithmetic
 * down bit by bit. Places are degrees × 10^7. */
#ifndef AID_BASE_GEOGRAPHY_H
#define AID_BASE_GEOGRAPHY_H

#include "base/error.h"

enum {
    AID__LATITUDE_MAX = 900000000,   /* 90° */
    AID__LONGITUDE_MAX = 1800000000, /* 180° */
};

/* Great-circle distance (haversine, mean radius 6371008.8 m) in whole metres, rounded down. Symmetric; 0 for the same
 * place. Arguments must pass aid__place_check. */
int64_t aid__distance_m(int32_t latitude1, int32_t longitude1, int32_t latitude2, int32_t longitude2);

/* The place as metres from the Earth's centre, each within 2 m: what bounds a region of places by a box, poles and the
 * 180th meridian included. The straight line between two such points is never longer than the way, but for 8 m. */
void aid__place_vector(int32_t latitude, int32_t longitude, int32_t out[3]);

/* AID_E_ARGUMENT (AID_REASON_PLACE) unless |latitude| ≤ 90° and |longitude| ≤ 180°, both × 10^7. */
aid_status aid__place_check(int64_t latitude, int64_t longitude, const char *field, aid_error *error);

/* Moves a place to the centre of its grid cell, which is at least 150 m high and wide: enough to find neighbours by,
 * too little to find the door. Nearer to the poles a cell spans more degrees of longitude; the polar rows are one cell.
 * Doing it again changes nothing. */
void aid__place_coarsen(int32_t *latitude, int32_t *longitude);

#endif

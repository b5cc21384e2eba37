/* SPDX-License-Identifier: MIT */
/* A listing of a file: what import_listings.c reads from a row, import_listing_skills.c makes of its skills, and
 * import_listing_write.c compares and posts. */
#ifndef AID_FORMATS_IMPORT_LISTING_H
#define AID_FORMATS_IMPORT_LISTING_H

#include "formats/import_inside.h"

enum {
    AID__IMPORT_LISTING_GROUP,
    AID__IMPORT_LISTING_MEMBER,
    AID__IMPORT_LISTING_KIND,
    AID__IMPORT_LISTING_REFERENCE,
    AID__IMPORT_LISTING_TITLE,
    AID__IMPORT_LISTING_TEXT,
    AID__IMPORT_LISTING_SKILLS,
    AID__IMPORT_LISTING_MINUTES,
    AID__IMPORT_LISTING_SEATS,
    AID__IMPORT_LISTING_AVAILABILITY,
    AID__IMPORT_LISTING_PLACE,
    AID__IMPORT_LISTING_REACH,
    AID__IMPORT_LISTING_ONLINE,
    AID__IMPORT_LISTING_LANGUAGES,
    AID__IMPORT_LISTING_URGENCY,
    AID__IMPORT_LISTING_ESSENTIAL,
    AID__IMPORT_LISTING_EXPIRES,
    AID__IMPORT_LISTING_DATE,
    AID__IMPORT_LISTING_FIELDS
};

enum { AID__IMPORT_LISTING_OFFER = 1, AID__IMPORT_LISTING_REQUEST = 2 };

/* What a row states; 0 where it states nothing, save for `reach_m`. */
typedef struct aid__import_listing {
    aid_group group;
    aid_member member; /* id 0: the row names none and the listing is there */
    aid_week week;
    aid_time posted, expires;
    int32_t kind; /* offer or request */
    int32_t minutes, seats;
    int32_t reach_m; /* −1: not stated */
    int32_t online, urgency, essential;
    int32_t placed, latitude, longitude;
    bool week_stated, skills_stated;
    const char *reference; /* given, or from the content */
    const char *title;     /* at most 200 bytes, one line; "" not stated */
    const char *text;      /* with the whole title when that was cut */
    const char *languages;
    const char *skill_text; /* words that no skill has; NULL: none. Its skills are in import->skills */
    char content[AID__IMPORT_REFERENCE_BYTES];
} aid__import_listing;

/* import_listings.c: the row but for its group, skills and texts. */
aid_status aid__import_listing_read(aid__import *import, size_t row, aid__import_listing *out, aid_error *error);

/* Texts of the listing at hand, as offsets in the scratch buffer. */
typedef struct aid__import_listing_offsets {
    size_t words; /* that no skill has; "" when there are none */
    size_t title;
    size_t text;
} aid__import_listing_offsets;

/* import_listing_skills.c: finds or makes what the cell names, then puts together title and text as they are stored. */
aid_status aid__import_listing_skills(aid__import *import, size_t row, aid_group group,
                                      aid__import_listing_offsets *out, aid_error *error);
aid_status aid__import_listing_texts(aid__import *import, size_t row, aid__import_listing_offsets *offsets,
                                     aid_error *error);

/* import_listing_write.c: the aid__import_kind.write of listings. */
aid_status aid__import_listing_write(aid__import *import, size_t row, int32_t *outcome, aid_error *error);
/* The listing with this reference in this group; 0: there is none. */
aid_status aid__import_listing_find(aid__import *import, const aid__import_listing *listing, uint64_t *out,
                                    aid_error *error);

#endif

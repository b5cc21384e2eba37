/* SPDX-License-Identifier: MIT */
/** @file privacy.h
 * What is kept about a person, all of it in their hands, and gone when they say so.
 *
 * *Erasing* destroys a person's keys and cuts what is personal out of every record. What stays are ids, times and
 * amounts under a number that names nobody any more: so balances stand, the books of others do not change, and the chain
 * still verifies. What others wrote about a person in their own words is theirs, and goes when they are erased.
 *
 * The list of who was erased is kept with the keys, apart from the journal. So a copy of the journal from before the
 * erasure, put back in its place, is erased again when it is opened. Copies that lie elsewhere are out of reach. */
#ifndef MUTUALAID_PRIVACY_H
#define MUTUALAID_PRIVACY_H

#include <mutualaid/store.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Why something may not be erased for now. */
typedef enum aid_hold_ground {
    AID_HOLD_LAW = 1,   /**< a law demands that it is kept */
    AID_HOLD_CLAIM = 2, /**< it is needed for a legal claim */
    AID_HOLD_SAFETY = 3 /**< somebody's safety depends on it */
} aid_hold_ground;

/** How far a person's erasure has come. Masks are bits by ::aid_class. */
typedef struct aid_erasure_info {
    uint32_t struct_size; /**< sizeof(aid_erasure_info) */
    int32_t ground;       /**< ::aid_hold_ground of the hold; 0 nothing is held */
    uint64_t held;        /**< ::aid_class bits that may not be erased now */
    uint64_t asked;       /**< ::aid_class bits whose erasure was asked for */
    uint64_t erased;      /**< ::aid_class bits that are gone */
    uint64_t parts;       /**< personal parts that are still there */
    uint64_t parts_held;  /**< those of them that the hold keeps */
    uint64_t records;     /**< records that stay, under the person's number */
} aid_erasure_info;

/** Tells how far a person's erasure has come, and what an erasure now would take and leave. Reads the whole journal.
 * @param store     the community
 * @param member    the person
 * @param out_info  with its struct_size set
 * @param error     receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_DENIED; AID_E_ARGUMENT; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_member_erasure(aid_store *store, aid_member member, aid_erasure_info *out_info,
                                      aid_error *error);

/** Why the clear body of a record stays when the person is erased. */
typedef enum aid_stays {
    AID_STAYS_LIFE = 1,  /**< ids and days of belonging: who was there when */
    AID_STAYS_BOOKS = 2, /**< minutes and money that are in the books of others too */
    AID_STAYS_RULES = 3, /**< what a group decided for all, and the catalogue */
    AID_STAYS_DUTY = 4   /**< proof of who decided what, when, and on which ground */
} aid_stays;

/** How much of one class one kind of record says about a person. Text lives as info text does. */
typedef struct aid_data_row {
    const char *kind;       /**< of the record, such as "member.enrolled" */
    int32_t personal_class; /**< ::aid_class */
    int32_t held;           /**< 1: a hold keeps it */
    uint64_t parts;         /**< how many parts are there */
    uint64_t erased;        /**< how many are gone */
    uint64_t sealed;        /**< how many of those that are there this store cannot read */
    int32_t stays;          /**< ::aid_stays: why ids, times and amounts of the record stay */
    int32_t reserved;       /**< 0 */
} aid_data_row;

/** Lists what is kept about a person, by kind of record and class: what an erasure takes. Reads the whole journal.
 * @param store      the community
 * @param member     the person
 * @param rows       to fill; may be NULL when capacity is 0
 * @param row_size   sizeof(aid_data_row)
 * @param capacity   how many rows fit
 * @param out_count  receives how many rows there are
 * @param error      receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_DENIED; AID_E_ARGUMENT; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_member_data(aid_store *store, aid_member member, aid_data_row *rows, uint32_t row_size,
                                   size_t capacity, size_t *out_count, aid_error *error);

/** Keeps classes of a person's data from being erased, or lets go of them again. An erasure that waited for it is then
 * finished at once.
 * @param store    the community
 * @param member   the person
 * @param classes  ::aid_class bits that are held from now on; 0: none any more
 * @param ground   ::aid_hold_ground; 0 when nothing is held
 * @param error    receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_DENIED; AID_E_ARGUMENT; AID_E_STATE (a transaction is open); AID_E_CONFLICT;
 *         AID_E_UNKNOWN; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_member_hold(aid_store *store, aid_member member, uint64_t classes, int32_t ground,
                                   aid_error *error);

/** Erases a person, or some classes of what is kept about them. They leave every group first, as ::aid_member_leave
 * does it. What a hold keeps is erased when it ends. It cannot be taken back. Should the program end on the way, the
 * next opening (or ::aid_store_advance) finishes it.
 * @param store    the community
 * @param member   the person
 * @param classes  ::aid_class bits; 0 all of them. With AID_CLASS_IDENTITY the person leaves all groups
 * @param error    receives the reason on failure; may be NULL
 * @return AID_OK, also when a hold keeps some of it (see ::aid_member_erasure); AID_E_NOT_FOUND; AID_E_DENIED;
 *         AID_E_ARGUMENT; AID_E_STATE (a transaction is open; this storage cannot cut); AID_E_CONFLICT; AID_E_UNKNOWN;
 *         AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_member_erase(aid_store *store, aid_member member, uint64_t classes, aid_error *error);

/** Writes everything that is kept about a person as one JSON document: for each record that is about them, was made by
 * them, or says something personal about them, its number, time, kind and clear body, and the personal parts that are
 * theirs. Parts of others are left out and counted; parts that cannot be read say why.
 * @param store    the community
 * @param member   the person
 * @param write    receives the text piece by piece
 * @param context  handed to `write`
 * @param error    receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_DENIED; AID_E_ARGUMENT; AID_E_CANCELLED (`write` said so); AID_E_CORRUPT;
 *         AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_member_export(aid_store *store, aid_member member, aid_text_fn write, void *context,
                                     aid_error *error);

#ifdef __cplusplus
}
#endif
#endif

/* SPDX-License-Identifier: MIT */
/* Gathers the facts of one decision of the support side from the model, asks aid__may, and records what is read.
 * Commands and reads of cases, plans and services go through here and never check for themselves:
 *
 *   a command   aid__may_allow(store, AID_ACTION_APPROVE_PLAN, &object, command->at, error)
 *   a read      aid__store_read_recorded(store, AID_ACTION_READ_TEAM, &object, error), then recall the text */
#ifndef AID_STORE_RIGHTS_H
#define AID_STORE_RIGHTS_H

#include "rules/may.h"
#include "store/store.h"

/* What a decision is about; every field may be 0: none, or not stated. */
typedef struct aid__may_object {
    uint64_t id;         /* its handle, as it stands in the access log */
    uint64_t classes;    /* what it holds: bits by aid_class */
    aid__row case_row;   /* the case it belongs to */
    aid__row group;      /* whose service or group; of a case: filled in when 0 */
    aid__row subject;    /* member: whom it is about; of a case for one person: filled in when 0 */
    aid__row author;     /* member: who wrote or asked it, who is no second person */
    aid__row assigned;   /* member: to whom it is assigned, as a measure or a request is */
    uint32_t credential; /* symbol of the code that it asks for */
    int32_t purpose;     /* aid_consent_purpose; 0: AID_CONSENT_HELP */
    int32_t extent;      /* aid_extent; 0: the thing itself */
} aid__may_object;

/* Decides for the acting member. Pure reading, no allocation, and nothing is remembered from one call to the next: what
 * is withdrawn holds from the next call on. */
void aid__store_may(const aid_store *store, int32_t action, const aid__may_object *object, int64_t at, aid__verdict *out);

/* The same as a status: AID_E_DENIED with the verdict's reason and a sentence that says who may, and how. */
aid_status aid__may_allow(const aid_store *store, int32_t action, const aid__may_object *object, int64_t at,
                          aid_error *error);

/* Decides, then appends to the access log before any byte is handed out; what cannot be recorded is not read. Needs an
 * acting member and a purpose. The same actor, object and purpose within 15 minutes is one line of the log. */
aid_status aid__store_read_recorded(aid_store *store, int32_t action, const aid__may_object *object, aid_error *error);

#endif

/* SPDX-License-Identifier: MIT */
/* Gathers the facts of one decision of the support side from the model and asks aid__may. Commands and reads of cases,
 * plans and services go through here and never check for themselves. What only a case knows (its team, its state, its
 * level) whoever asks about a case puts into the object; the rest is found here. */
#ifndef AID_STORE_RIGHTS_H
#define AID_STORE_RIGHTS_H

#include "rules/may.h"
#include "store/store.h"

/* What a decision is about; every field may be 0: none, or not stated. */
typedef struct aid__may_object {
    uint64_t classes;      /* what it holds: bits by aid_class; 0: AID_CLASS_CASE */
    uint64_t support_case; /* id of the case it belongs to */
    uint32_t case_roles;   /* what the actor is on that case: bits by aid_case_role */
    int32_t state, level;  /* of that case: aid_case_state, aid_case_level */
    aid__row group;        /* whose service or group; 0: any group of the subject */
    aid__row subject;      /* member: whom it is about */
    aid__row author;       /* member: who wrote or asked it, who is no second person */
    aid__row assigned;     /* member: to whom it is assigned, as a measure or a request is */
    uint32_t credential;   /* symbol of the code that it asks for */
    int32_t purpose;       /* aid_consent_purpose; 0: AID_CONSENT_HELP */
    int32_t extent;        /* aid_extent; 0: the thing itself */
    uint32_t reserved;
} aid__may_object;

/* Decides for the acting member. Reads only, allocates nothing, and remembers nothing from one call to the next: what is
 * withdrawn holds from the next call on. *out_roles receives what the actor is towards the object; may be NULL. */
void aid__store_may(const aid_store *store, int32_t action, const aid__may_object *object, int64_t at, aid__verdict *out,
                    uint32_t *out_roles);

/* The same as a status: AID_E_DENIED with the verdict's reason and a sentence that says what is missing. */
aid_status aid__may_allow(const aid_store *store, int32_t action, const aid__may_object *object, int64_t at,
                          aid_error *error);

#endif

/* SPDX-License-Identifier: MIT */
/* Gathers the facts of one decision of the support side from the model and asks aid__may. Commands and reads of cases,
 * plans and services go through here and never check for themselves. What a case knows (its team, its state, its level)
 * is found here too, so that it is as it stands at the moment of the decision. */
#ifndef AID_STORE_RIGHTS_H
#define AID_STORE_RIGHTS_H

#include "rules/may.h"
#include "store/store.h"

/* What a decision is about; every field may be 0: none, or not stated. */
typedef struct aid__may_object {
    uint64_t classes;      /* what it holds: bits by aid_class; 0: AID_CLASS_CASE */
    aid__row support_case; /* the case it belongs to */
    aid__row group;        /* whose service or group; 0: the case's, or any group of the subject */
    aid__row subject;      /* member: whom it is about; 0: whom the case is about */
    aid__row author;       /* member: who wrote or asked it, who is no second person */
    aid__row assigned;     /* member: to whom it is assigned, as a measure or a request is */
    uint32_t credential;   /* symbol of the code that it asks for */
    int32_t purpose;       /* aid_consent_purpose; 0: AID_CONSENT_HELP */
    int32_t extent;        /* aid_extent; 0: the thing itself */
} aid__may_object;

/* What a decision found on its way. */
typedef struct aid__may_found {
    uint32_t roles;   /* what the actor is towards the object: bits by aid_case_role */
    aid__row consent; /* a consent or other ground that covers it; 0 none */
    aid__row emergency; /* of the actor's, open on the case at this moment; 0 none */
} aid__may_found;

/* Decides for the acting member. Reads only, allocates nothing, and remembers nothing from one call to the next: what is
 * withdrawn holds from the next call on. `found` may be NULL. */
void aid__store_may(const aid_store *store, int32_t action, const aid__may_object *object, int64_t at, aid__verdict *out,
                    aid__may_found *found);

/* The same as a status: AID_E_DENIED with the verdict's reason and a sentence that says what is missing. */
aid_status aid__may_allow(const aid_store *store, int32_t action, const aid__may_object *object, int64_t at,
                          aid_error *error);

/* A verdict that does not permit, as a status. */
aid_status aid__may_refuse(int32_t action, const aid__verdict *verdict, aid_error *error);

#endif

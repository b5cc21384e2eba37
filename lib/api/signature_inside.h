/* SPDX-License-Identifier: MIT */
/* What the files about signed texts share. */
#ifndef AID_API_SIGNATURE_INSIDE_H
#define AID_API_SIGNATURE_INSIDE_H

#include "api/handle.h"
#include "store/signing.h"

aid_status aid__signature_key_check(const char *key, const char *field, aid_error *error); /* NULL is fine */

/* The same digits, in whatever case of letters they were given. */
bool aid__signature_same(const char *given, const char hex[65]);

/* May a signed text be made now? AID_E_STATE in a transaction: what is not committed is signed by nobody. */
aid_status aid__signature_enter(aid_store *store, aid_text_fn write, aid_error *error);

#endif

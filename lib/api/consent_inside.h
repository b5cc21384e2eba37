/* SPDX-License-Identifier: MIT */
/* What the files on consent share. */
#ifndef AID_API_CONSENT_INSIDE_H
#define AID_API_CONSENT_INSIDE_H

#include "store/store.h"
#include <mutualaid/consent.h>

/* The consent's row, if it concerns whoever acts: the person, guardians, whoever asked or gave, whom it names; and the host
 * program. Else AID_E_DENIED. */
aid_status aid__consent_enter(aid_store *store, aid_consent consent, aid__row *out_row, aid_error *error);

#endif

/* SPDX-License-Identifier: MIT */
/* Who may ask, send, answer, take back and read a request for support.
 *
 * For whoever acts it is the one decision of rights.h. The host program, acting as nobody, has no role in that table and
 * reads no word; but a desk that writes down what a caller says, or a program that passes on what came by post, is no
 * person either, so for it the column of the host in access.h says what it may, as long as the store does not require an
 * actor. */
#ifndef AID_API_SERVICE_REQUEST_ALLOW_H
#define AID_API_SERVICE_REQUEST_ALLOW_H

#include "rules/service_request_rules.h"
#include "store/store.h"

/* Anyone may ask for anybody: whoever does it is assigned to it. */
aid_status aid__ask_allow_open(const aid_store *store, aid__row person, int64_t at, aid_error *error);

/* What is done with one that is there. */
aid_status aid__ask_allow(const aid_store *store, aid__row request, aid__ask_command what, int64_t at, aid_error *error);

/* Its words are for the person, for whoever asked, and for those who answer it while it is with them. *out_may 0: not for the
 * acting member. Else the reading is recorded, or refused; rows may have moved. */
aid_status aid__ask_allow_words(aid_store *store, aid__row request, int32_t *out_may, aid_error *error);

#endif

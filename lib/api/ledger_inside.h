/* SPDX-License-Identifier: MIT */
/* What reading the books and writing statements share. */
#ifndef AID_API_LEDGER_INSIDE_H
#define AID_API_LEDGER_INSIDE_H

#include "store/store.h"

/* The books a call means: the group given, or the member's first; unit 0 is the group's. */
aid_status aid__ledger_books(const aid_store *store, aid__row member, uint64_t group, int32_t unit, aid__row *out_group,
                             int32_t *out_unit, aid_error *error);

aid_status aid__ledger_may_read(const aid_store *store, aid__row member, aid__row group, aid_error *error);

/* The account's lines, oldest first, as rows of the posting table; freed by the caller also on failure. */
aid_status aid__ledger_lines(const aid_store *store, aid__row account, aid__vector *out, aid_error *error);

#endif

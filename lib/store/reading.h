/* SPDX-License-Identifier: MIT */
/* Reading what is protected: decided, and written into the access log before whoever asks has a byte of it; or refused.
 * Nothing of a case, and no words of somebody's about their need, is read past this door.
 *
 * Invariants
 * - A line is durable before the bytes are returned: an append that fails, a store that is read-only and a transaction
 *   that could still be rolled back refuse the reading.
 * - What somebody reads of what is about themself is nobody's business, and no line.
 * - The same actor, object and purpose within AID_ACCESS_SAME_MINUTES are one line, as long as they rest on the same role
 *   and ground and the case is not kept at AID_LEVEL_AUDITED. */
#ifndef AID_STORE_READING_H
#define AID_STORE_READING_H

#include "store/rights.h"

typedef struct aid__reading {
    aid__may_object object;
    uint64_t of;    /* id of what is read */
    int32_t action; /* aid_action */
    int32_t reserved;
} aid__reading;

/* Rows of the model may have moved when it answers: look them up again. Texts that were handed out stay. AID_E_DENIED;
 * AID_E_STATE (IN_TRANSACTION); AID_E_STORAGE, also where the store is read-only; whatever an append answers. */
aid_status aid__read_allow(aid_store *store, const aid__reading *reading, aid_error *error);

#endif

/* SPDX-License-Identifier: MIT */
/* What the files about partners and trades share. */
#ifndef AID_API_PARTNER_INSIDE_H
#define AID_API_PARTNER_INSIDE_H

#include "api/trade_text.h"
#include "rules/trade_rules.h"

/* The partner's row, after asking whether the acting member keeps the books of its group. */
aid_status aid__partner_enter(aid_store *store, aid_partner partner, aid__row *out_row, aid_error *error);
aid_status aid__partner_may(const aid_store *store, aid__row partner, aid_error *error);

/* Does the group's books take this unit between communities? Time, points and money do. */
aid_status aid__deal_check_unit(int32_t unit, const char *field, aid_error *error);

/* One message about a trade, signed: `step` 0 is the one that its state asks for, or nothing. Proofs of the other side come from
 * `known`, or (NULL) from the journal. */
aid_status aid__trade_message(aid_store *store, aid__row trade, int32_t step, const aid__trade_text *known, aid__buffer *out,
                              aid_error *error);

/* The terms as a signed message. */
aid_status aid__deal_message(aid_store *store, aid__row deal, aid__buffer *out, aid_error *error);

/* What is received of terms, of a list of keys, of a trade: each emits inside the command, and adds its answer. */
typedef struct aid__receiving {
    aid__command command;
    const char *text;
    size_t length;
    uint8_t signer[32]; /* by whom it was signed */
    aid__buffer reply;
    aid__row partner, trade;
    int32_t outcome; /* aid_message_outcome */
    uint32_t reserved;
} aid__receiving;
aid_status aid__receive_deal(aid__receiving *receiving, aid_error *error);
aid_status aid__receive_keys(aid__receiving *receiving, aid_error *error);
aid_status aid__receive_trade(aid__receiving *receiving, aid_error *error);

/* Is it for this community, from a partner that it knows, by that partner's key? Sets `partner`. */
aid_status aid__receive_from(aid__receiving *receiving, const aid__text_route *route, aid_error *error);

#define AID__DEAL_FIRST "mutualaid terms 1\n"
#define AID__KEYS_FIRST "mutualaid keys 1\n"
#define AID__POSITION_FIRST "mutualaid position 1\n"

#endif

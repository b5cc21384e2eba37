/* SPDX-License-Identifier: MIT */
/* The messages of a trade as texts: `mutualaid trade 1`. docs/federation.md has their form for people.
 *
 * Every message of a trade says all of it, so that it can be understood by a side that forgot. Two signatures go beside
 * the message's own: the receiver's under its promise and the payer's under its booking. Each side can tell its own
 * by its keys, whatever its journal remembers, and each is carried by the steps that rest on it. */
#ifndef AID_API_TRADE_TEXT_H
#define AID_API_TRADE_TEXT_H

#include "api/signature_inside.h"
#include "base/lines.h"
#include <mutualaid/partner.h>

#define AID__TRADE_FIRST "mutualaid trade 1\n"

typedef enum aid__trade_step {
    AID__STEP_OFFER = 1, /* by the payer's side, as are POST and VOID */
    AID__STEP_ACCEPT,    /* by the receiver's side, as are REFUSE and DONE */
    AID__STEP_REFUSE,
    AID__STEP_POST,
    AID__STEP_VOID,
    AID__STEP_DONE
} aid__trade_step;

enum { AID__PROOF_TEXT = 64 + 1 + 128 + 1, AID__REASON_WORD = 16 };

typedef struct aid__trade_side {
    uint8_t community[16];
    uint64_t group, member; /* member 0: the group's pool */
    int64_t amount;
    int32_t unit;
    uint32_t reserved;
} aid__trade_side;

typedef struct aid__trade_text {
    aid__trade_side payer, receiver;
    uint8_t code[16];
    int64_t made, until, extra;
    uint64_t version;
    int32_t step; /* aid__trade_step */
    char reason[AID__REASON_WORD];
    char accepted[AID__PROOF_TEXT], posted[AID__PROOF_TEXT]; /* key and signature; "" none */
} aid__trade_text;

/* What a trade of the model says, for a step; without proofs. */
void aid__trade_text_of(const aid_store *store, aid__row trade, aid__trade_step step, aid__trade_text *out);

/* Signs the promise (by the receiver's side) or the booking (by the payer's) with the key in use. */
aid_status aid__trade_text_prove(aid_store *store, aid__trade_text *text, aid__trade_step step, aid_error *error);

/* Does a proof fit? `key` NULL: it must be by a key of this community, whichever; else by this one. */
bool aid__trade_text_proven(const aid_store *store, const aid__trade_text *text, aid__trade_step step, const uint8_t key[32]);

/* Adds the signed message. */
aid_status aid__trade_text_write(aid_store *store, const aid__trade_text *text, aid__buffer *out, aid_error *error);

/* Reads a message whose signature fits. */
aid_status aid__trade_text_read(const char *message, size_t length, aid__trade_text *out, aid_error *error);

/* The key and the sender that other messages begin with, and their reading. */
typedef struct aid__text_route {
    uint8_t from[16], to[16];
    uint64_t from_group, to_group;
} aid__text_route;
void aid__text_route_add(aid__buffer *out, const aid__text_route *route);
void aid__text_route_read(aid__lines *lines, aid__text_route *out);
void aid__text_route_of(const aid_store *store, aid__row partner, aid__text_route *out); /* from here to the partner */
int32_t aid__text_unit_read(aid__lines *lines, const char *word);
uint64_t aid__text_id_read(aid__lines *lines, const char *word, int64_t least);

/* The partner's row for a community and both groups; 0 none. */
aid__row aid__partner_find(const aid_store *store, const uint8_t community[16], uint64_t other_group, uint64_t group);

#endif

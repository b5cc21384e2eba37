/* SPDX-License-Identifier: MIT */
/* What the files about members share. */
#ifndef AID_API_MEMBER_INSIDE_H
#define AID_API_MEMBER_INSIDE_H

#include "store/store.h"
#include <mutualaid/member.h>

/* Options with what had to be worked out from their text. */
typedef struct aid__member_input {
    aid_member_options options;
    const char *languages;
    aid__nums week;
} aid__member_input;

/* The member's row, after asking whether the acting member may do this with what is kept about them. */
aid_status aid__privacy_enter(aid_store *store, aid_member member, aid__act act, aid__row *out_row, aid_error *error);

/* Ends a membership inside a command: what is under way, the listings, and the event that the person left. */
aid_status aid__membership_end(aid__command *command, aid__row member, aid__row group, aid_error *error);

/* AID_E_STATE when the group is closed. */
aid_status aid__group_check_open(const aid_store *store, aid__row group, aid_error *error);

/* The group a member means: the one given, or the only one they are active in. Checks that they are active there. */
aid_status aid__member_group(const aid_store *store, aid__row member, uint64_t group, aid__row *out_group,
                             aid_error *error);

#endif

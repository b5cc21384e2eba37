/* SPDX-License-Identifier: MIT */
/* What the files about match results share. */
#ifndef AID_API_MATCH_INSIDE_H
#define AID_API_MATCH_INSIDE_H

#include "api/handle.h"
#include "match/plan.h"
#include <mutualaid/match.h>

/* A step from the plan before to this one. */
typedef struct aid__desk_change {
    uint64_t request_id, from_id, to_id; /* offers; 0: nobody */
    int32_t follows;                     /* 1: since the step before took its helper */
    int32_t reserved;
} aid__desk_change;

struct aid_match {
    aid__shell *shell;
    aid_allocator memory;
    aid_match_options options;
    aid__match_plan plan;
    aid__match_rulings rulings;
    aid__vector changes; /* aid__desk_change; of a repair */
    int32_t committed;
};

/* The context of a call with what its callbacks need; it must not move while in use. */
typedef struct aid__match_call {
    aid_store *store;
    aid_match_options options;
    aid__match_context context;
    aid__row group;
} aid__match_call;

aid_status aid__match_begin(aid__match_call *call, aid_store *store, const aid_match_options *options, aid_error *error);
/* A call on a result, as its run was: the store must be open; the result's rulings hold. */
aid_status aid__match_again(const aid_match *match, aid__match_call *call, aid_error *error);
/* Neither the result nor what it is to fill is NULL. */
aid_status aid__match_read(const aid_match *match, const void *out, const char *name, aid_error *error);

/* A plan under these rulings (NULL: none), which are copied into it. */
aid_status aid__match_make(aid_store *store, const aid_match_options *options, const aid__match_rulings *rulings,
                           aid_match **out, aid_error *error);

/* The result's store, still open and fit to be called. */
aid_status aid__match_store(const aid_match *match, aid_store **out_store, aid_error *error);

#endif

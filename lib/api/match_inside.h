/* SPDX-License-Identifier: MIT */
/* What the two files about match results share. */
#ifndef AID_API_MATCH_INSIDE_H
#define AID_API_MATCH_INSIDE_H

#include "api/handle.h"
#include "match/plan.h"
#include <mutualaid/match.h>

struct aid_match {
    aid__shell *shell;
    aid_allocator memory;
    aid_match_options options;
    aid__match_plan plan;
    int32_t committed;
};

/* The result's store, still open and fit to be called. */
aid_status aid__match_store(const aid_match *match, aid_store **out_store, aid_error *error);

#endif

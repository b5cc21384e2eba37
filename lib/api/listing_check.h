/* SPDX-License-Identifier: MIT */
/* What is checked of an offer or request before any rule looks at it. */
#ifndef AID_API_LISTING_CHECK_H
#define AID_API_LISTING_CHECK_H

#include "api/listing_inside.h"

/* Checks every option and works out what comes from text; what it makes lives in the store's text arena. */
aid_status aid__listing_check(aid_store *store, aid__listing_input *input, aid_error *error);

#endif

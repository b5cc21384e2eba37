/* SPDX-License-Identifier: MIT */
/* The life of a service as a table: in each state, where each command leads, or that it is refused. */
#ifndef AID_RULES_SERVICE_LIFE_H
#define AID_RULES_SERVICE_LIFE_H

#include "base/error.h"
#include "model/model.h"

typedef enum aid__service_command {
    AID__SERVICE_UPDATE, /* and set_capacity */
    AID__SERVICE_PUBLISH,
    AID__SERVICE_PAUSE,
    AID__SERVICE_CLOSE,
    AID__SERVICE_ANSWER, /* told to somebody */
    AID__SERVICE_COMMANDS
} aid__service_command;

/* The state the command leads to; AID_E_STATE naming state and command when it is refused. */
aid_status aid__service_next(int32_t state, aid__service_command command, int32_t *out_state, aid_error *error);

/* The tier that a kind of group stands in unless it says otherwise. */
int32_t aid__tier_of_kind(int32_t group_kind);

/* aid_service_flag bits of a service at a time. */
uint64_t aid__service_flags(const aid__service_row *service, int64_t now);

#endif

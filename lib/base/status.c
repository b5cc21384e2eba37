/* SPDX-License-Identifier: MIT */
/* Names of statuses, meanings of reasons, and which library this is. */
#include "base/error.h"

const char *aid_status_name(aid_status status)
{
    switch (status) {
#define STATUS_NAME(name) case name: return #name
    STATUS_NAME(AID_OK);
    STATUS_NAME(AID_E_ARGUMENT);
    STATUS_NAME(AID_E_DENIED);
    STATUS_NAME(AID_E_NOT_FOUND);
    STATUS_NAME(AID_E_AMBIGUOUS);
    STATUS_NAME(AID_E_LIMIT);
    STATUS_NAME(AID_E_STATE);
    STATUS_NAME(AID_E_CONFLICT);
    STATUS_NAME(AID_E_UNKNOWN);
    STATUS_NAME(AID_E_REPEATED);
    STATUS_NAME(AID_E_REWOUND);
    STATUS_NAME(AID_E_NEWER);
    STATUS_NAME(AID_E_STORAGE);
    STATUS_NAME(AID_E_FORMAT);
    STATUS_NAME(AID_E_CORRUPT);
    STATUS_NAME(AID_E_CANCELLED);
    STATUS_NAME(AID_E_MEMORY);
#undef STATUS_NAME
    default: return "unknown status";
    }
}

const char *aid_version(void)
{
    return AID_VERSION_TEXT;
}

uint32_t aid_abi(void)
{
    return AID_ABI;
}

aid_status aid_version_get(aid_version_info *out_info, aid_error *error)
{
    aid_version_info info = { .struct_size = (uint32_t)sizeof info };
    const char *text = aid_version();
    uint32_t *parts[3] = { &info.major, &info.minor, &info.patch };
    for (int i = 0; i < 3; i++) {
        while (*text >= '0' && *text <= '9')
            *parts[i] = *parts[i] * 10 + (uint32_t)(*text++ - '0');
        if (*text == '.')
            text++;
    }
    return aid__info_write(out_info, &info, sizeof info, AID__OPTIONS_LEAST, "aid_version_info", error);
}

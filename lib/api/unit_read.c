/* SPDX-License-Identifier: MIT */
/* Units by number and by code. */
#include <mutualaid/ledger.h>

#include "api/give.h"
#include "base/unit.h"

aid_status aid_unit_get(int32_t unit, aid_unit_info *out_info, aid_error *error)
{
    aid__unit known;
    if (unit == 0 || !aid__unit_find(unit, &known))
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE, "unit: %d is none; see aid_unit", (int)unit);
    const aid_unit_info info = { .struct_size = (uint32_t)sizeof info, .unit = unit, .priced = aid__unit_is_priced(unit),
                                 .exponent = known.exponent, .code = known.code };
    return aid__info_write(out_info, &info, sizeof info, AID__OPTIONS_LEAST, "aid_unit_info", error);
}

aid_status aid_unit_parse(const char *code, int32_t *out_unit, aid_error *error)
{
    aid__unit known;
    aid_status status = aid__pointer_check(out_unit, "out_unit", error);
    if (status != AID_OK)
        return status;
    if (code == NULL || !aid__unit_named(code, &known))
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE,
                         "code: \"%.20s\" is no unit; right would be time, volunteer, none, points or a currency such as EUR",
                         code == NULL ? "" : code);
    *out_unit = known.number;
    return AID_OK;
}

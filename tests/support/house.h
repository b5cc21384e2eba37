/* SPDX-License-Identifier: MIT */
/* A support case for the tests of the public interface: Ben is the client, Ana runs the service, Cy leads, Dora is a
 * specialist, Eve is a stranger. Everybody acts for support. */
#ifndef AID_TESTS_HOUSE_H
#define AID_TESTS_HOUSE_H

#include "../store/town.h"

typedef struct house {
    town t;
    aid_member dora, eve;
    aid_case record;
} house;

static inline void as(house *h, aid_member member)
{
    assert_ok(aid_store_act_as(h->t.store, member, AID_WITH(aid_act_options, .purpose = AID_PURPOSE_SUPPORT), &h->t.error));
}

static inline aid_member enrol(house *h, const char *name)
{
    aid_member member;
    assert_ok(aid_member_enrol(h->t.store, AID_WITH(aid_member_options, .name = name, .group = h->t.street), &member, &h->t.error));
    return member;
}

static inline aid_status grant(house *h, aid_member member, int32_t role)
{
    return aid_case_grant(h->t.store, h->record, member, AID_WITH(aid_case_role_options, .role = role), &h->t.error);
}

static inline aid_case_info got(house *h)
{
    aid_case_info info = { .struct_size = sizeof info };
    assert_ok(aid_case_get(h->t.store, h->record, &info, &h->t.error));
    return info;
}

/* A case of Ben's in intake, led by Cy; the store is open. */
static inline void house_people(house *h)
{
    town_people(&h->t);
    h->dora = enrol(h, "Dora");
    h->eve = enrol(h, "Eve");
    as(h, h->t.ana);
    assert_ok(aid_member_grant_credential(h->t.store, h->t.cy, AID_WITH(aid_credential_options, .code = "social-work"), &h->t.error));
    as(h, h->t.ben);
    assert_ok(aid_case_open(h->t.store, h->t.ben, AID_WITH(aid_case_options, .group = h->t.street, .title = "A quiet year", .text = "living alone"),
                            &h->record, &h->t.error));
    as(h, h->t.ana);
    assert_ok(grant(h, h->t.cy, AID_CASE_ROLE_LEAD));
}

static inline void house_open(house *h, const char *location)
{
    memset(h, 0, sizeof *h);
    town_open(&h->t, location, 0);
    house_people(h);
}

static inline void consent(house *h)
{
    as(h, h->t.ben);
    assert_ok(aid_consent_give(h->t.store, h->t.ben,
                               AID_WITH(aid_consent_options, .purpose = AID_CONSENT_HELP, .classes = AID_BIT(AID_CLASS_CASE),
                                        .roles = AID_BIT(AID_CASE_ROLE_LEAD) | AID_BIT(AID_CASE_ROLE_SPECIALIST)),
                               NULL, &h->t.error));
}

static inline void house_close(house *h)
{
    aid_store_close(h->t.store);
}

static inline aid_entry_info entry(house *h, aid_entry which)
{
    aid_entry_info info = { .struct_size = sizeof info };
    assert_ok(aid_entry_get(h->t.store, which, &info, &h->t.error));
    return info;
}

static inline aid_entry written(house *h, int32_t kind, int32_t audience, const char *text)
{
    aid_entry which = { 0 };
    assert_ok(aid_entry_write(h->t.store, h->record, AID_WITH(aid_entry_options, .kind = kind, .audience = audience, .text = text), &which,
                              &h->t.error));
    return which;
}

#endif

/* SPDX-License-Identifier: MIT */
/* Somebody else's program: opens a community, enrols a member and reads the name back. */
#include <mutualaid.h>

#include <stdio.h>
#include <string.h>

int main(void)
{
    aid_error error = { 0 };
    aid_store *store = NULL;
    aid_member member;
    aid_member_info info = { .struct_size = sizeof info };
    int same = 0;

    if (aid_store_open("memory:", NULL, &store, &error)
        || aid_member_enrol(store, AID_WITH(aid_member_options, .name = "Анна"), &member, &error)
        || aid_member_get(store, member, &info, &error)) {
        fprintf(stderr, "%s\n", error.message);
    } else {
        same = strcmp(info.name, "Анна") == 0;
        printf("%s keeps %s\n", aid_version(), info.name);
    }
    aid_store_close(store);
    return same ? 0 : 1;
}

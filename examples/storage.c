/* SPDX-License-Identifier: MIT */
/* A community on a storage of one's own (storage_log.c): written, closed, opened again, read and verified. */
#include "storage_log.h"

#include <stdio.h>

static aid_status storage_town(const char *path, aid_store **town, aid_error *error)
{
    aid_storage storage;
    aid_status status = storage_log_open(path, &storage, error);
    if (status == AID_OK &&
        (status = aid_store_open("main", AID_WITH(aid_store_options, .storage = &storage), town, error)) != AID_OK)
        storage.close(storage.context); /* a storage that was not taken stays ours */
    return status;
}

int main(int count, char **arguments)
{
    const char *path = count > 1 ? arguments[1] : "town.log";
    aid_error error = { 0 };
    aid_store *town = NULL;
    aid_member ana;
    aid_member_info info = { .struct_size = sizeof info };
    aid_verify_report report = { .struct_size = sizeof report };

    aid_status status = storage_town(path, &town, &error);
    if (status == AID_OK)
        status = aid_member_enrol(town, AID_WITH(aid_member_options, .name = "Ana"), &ana, &error);
    aid_store_close(town);
    town = NULL;
    if (status == AID_OK)
        status = storage_town(path, &town, &error);
    if (status == AID_OK)
        status = aid_member_get(town, ana, &info, &error);
    if (status == AID_OK)
        printf("%s is still there\n", info.name);
    if (status == AID_OK)
        status = aid_store_verify(town, NULL, &report, &error);
    if (status == AID_OK)
        printf("%s\n", report.ok ? "every record fits" : report.problem.message);
    else
        fprintf(stderr, "%s\n", error.message);
    aid_store_close(town);
    return status == AID_OK ? 0 : 1;
}

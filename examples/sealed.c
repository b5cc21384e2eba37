/* SPDX-License-Identifier: MIT */
/* A community whose names only its keepers can read: it is sealed when it is made, a second person gets the key, a sheet
 * of paper is printed for the safe; it opens without a key for whoever only checks the books; a member takes everything
 * that is kept about her along and is erased, and the books still balance. */
#include <mutualaid.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#define TRY(call)              \
    do {                       \
        aid_status said = (call); \
        if (said != AID_OK)    \
            return said;       \
    } while (0)

/* A host draws the key at random and keeps it in a file that only the office can read. */
static const uint8_t sealed_office[32] = "an example: draw 32 random bytes";

static aid_secret sealed_words(const char *words)
{
    aid_secret secret = { .struct_size = sizeof secret, .kind = AID_SECRET_PASSPHRASE, .bytes = words,
                          .length = strlen(words), .passes = 1, .memory_kib = 1024 }; /* weak on purpose: it is a demo */
    return secret;
}

/* Who holds the key. */
static aid_status sealed_holders(aid_store *town, aid_error *error)
{
    char sheet[AID_RECOVERY_TEXT_BYTES];
    const char *whose = NULL;
    aid_holder_row rows[4];
    size_t count = 0;
    const aid_secret first = sealed_words("twelve green bottles"), better = sealed_words("thirteen green bottles");
    TRY(aid_keys_add(town, "Ana", &first, error));
    TRY(aid_keys_change(town, "Ana", &better, error));
    TRY(aid_keys_recovery(town, "sheet in the safe", sheet, sizeof sheet, error));
    TRY(aid_keys_check(town, &better, &whose, error));
    printf("\"%s\" opens the copy of %s\n", "thirteen green bottles", whose);
    TRY(aid_keys_holders(town, rows, sizeof *rows, 4, &count, error));
    for (size_t i = 0; i < count; i++)
        printf("  holder: %s\n", rows[i].name);
    printf("the sheet has %zu letters\n", strlen(sheet));
    memset(sheet, 0, sizeof sheet); /* once it is printed */
    return aid_keys_remove(town, "first", error);
}

static aid_status sealed_show(aid_store *town, aid_member member, aid_group group, const char *how, aid_error *error)
{
    aid_member_info info = { .struct_size = sizeof info };
    int64_t balance = 0;
    TRY(aid_member_get(town, member, &info, error));
    TRY(aid_balance_get(town, member, group, 0, &balance, error));
    printf("%s: \"%s\" has %+" PRId64 " minutes\n", how, info.name, balance);
    return AID_OK;
}

static int32_t sealed_count(void *context, const uint8_t *text, size_t length)
{
    (void)text; /* a host writes it to a file and hands it over */
    *(size_t *)context += length;
    return 0;
}

static aid_status sealed_erase(aid_store *town, aid_member member, aid_error *error)
{
    aid_data_row rows[16];
    aid_erasure_info state = { .struct_size = sizeof state };
    size_t count = 0, bytes = 0;
    TRY(aid_member_data(town, member, rows, sizeof *rows, 16, &count, error));
    for (size_t i = 0; i < count && i < 16; i++)
        printf("  %s, class %d: %" PRIu64 "\n", rows[i].kind, (int)rows[i].personal_class, rows[i].parts);
    TRY(aid_member_export(town, member, sealed_count, &bytes, error));
    printf("her own copy: %s\n", bytes > 100 ? "written" : "empty");
    TRY(aid_member_hold(town, member, AID_BIT(AID_CLASS_CASE), AID_HOLD_CLAIM, error));
    TRY(aid_member_erase(town, member, 0, error));
    TRY(aid_member_erasure(town, member, &state, error));
    printf("erased; a claim keeps %" PRIu64 " part\n", state.parts_held);
    TRY(aid_member_hold(town, member, 0, 0, error));
    TRY(aid_member_erasure(town, member, &state, error));
    printf("the claim is over: %" PRIu64 " parts are left\n", state.parts);
    return AID_OK;
}

static aid_status sealed_run(aid_store *town, aid_error *error)
{
    aid_group street;
    aid_member ana, ben;
    aid_exchange exchange;
    const aid_secret office = { .struct_size = sizeof office, .kind = AID_SECRET_KEY, .bytes = sealed_office,
                                .length = sizeof sealed_office };
    const aid_secret words = sealed_words("thirteen green bottles");
    TRY(aid_keys_init(town, "first", &office, error));
    TRY(aid_group_found(town, AID_WITH(aid_group_options, .name = "Elm Street"), &street, error));
    TRY(aid_member_enrol(town, AID_WITH(aid_member_options, .name = "Ana", .group = street), &ana, error));
    TRY(aid_member_enrol(town, AID_WITH(aid_member_options, .name = "Ben", .group = street), &ben, error));
    TRY(aid_exchange_log(town,
                         AID_WITH(aid_log_options, .requester = ana, .helper = ben, .minutes = 90, .memo = "the roof"),
                         &exchange, error));
    TRY(sealed_holders(town, error));
    TRY(sealed_show(town, ana, street, "with the key", error));
    aid_keys_lock(town);
    TRY(sealed_show(town, ana, street, "without", error));
    TRY(aid_keys_unlock(town, &words, error));
    TRY(sealed_erase(town, ana, error));
    return sealed_show(town, ana, street, "afterwards", error);
}

int main(void)
{
    aid_error error = { 0 };
    aid_store *town = NULL;
    aid_verify_report report = { .struct_size = sizeof report };
    aid_status status = aid_store_open("memory:", NULL, &town, &error);
    if (status == AID_OK)
        status = sealed_run(town, &error);
    if (status == AID_OK)
        status = aid_store_verify(town, NULL, &report, &error);
    if (status != AID_OK)
        fprintf(stderr, "%s\n", error.message);
    else
        printf("the chain %s\n", report.ok ? "stands" : "is broken");
    aid_store_close(town);
    return status == AID_OK && report.ok ? 0 : 1;
}

/* SPDX-License-Identifier: MIT */
/* A program that was compiled with one size of the public structs and runs with a library of another: what it states
 * arrives, what it has room for is filled, and nothing is written behind it. tests/abi/sizes.py compiles it as the old
 * program and, with -DLATER, as the new one, whose structs have one more field at their end, `later`. */
#include <mutualaid.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ROWS = 3, GUARD = 0x5A };

static void check(int good, const char *what, const aid_error *error)
{
    if (good)
        return;
    fprintf(stderr, "%s: %s\n", what, error->message);
    exit(1);
}

/* Room for a struct, a guard behind it. */
#define ROOM(type, name)                                                                                               \
    struct {                                                                                                           \
        type it;                                                                                                       \
        unsigned char guard[64];                                                                                       \
    } name;                                                                                                            \
    memset(&name, GUARD, sizeof name);                                                                                 \
    memset(&name.it, 0, sizeof name.it);                                                                               \
    name.it.struct_size = (uint32_t)sizeof(type)

static int whole(const unsigned char guard[64])
{
    for (size_t i = 0; i < 64; i++)
        if (guard[i] != GUARD)
            return 0;
    return 1;
}

static void *resize(void *context, void *block, size_t old_size, size_t new_size)
{
    (void)context;
    (void)old_size;
    if (new_size == 0) {
        free(block);
        return NULL;
    }
    return realloc(block, new_size);
}

static aid_store *town_open(aid_error *error)
{
    const aid_allocator allocator = { .struct_size = sizeof allocator, .resize = resize };
    aid_store *town = NULL;
    check(aid_store_open("memory:", AID_WITH(aid_store_options, .allocator = &allocator), &town, error) == AID_OK, "open",
          error);
    return town;
}

static void statement_rows(aid_store *town, aid_error *error)
{
    aid_group street;
    aid_member ana, ben;
    check(aid_group_found(town, AID_WITH(aid_group_options, .name = "Elm", .kind = AID_GROUP_TIME_BANK), &street, error) ==
              AID_OK,
          "found", error);
    check(aid_member_enrol(town, AID_WITH(aid_member_options, .name = "Ana", .group = street), &ana, error) == AID_OK,
          "enrol", error);
    check(aid_member_enrol(town, AID_WITH(aid_member_options, .name = "Ben", .group = street), &ben, error) == AID_OK,
          "enrol", error);
    for (int32_t minutes = 10; minutes <= 30; minutes += 10)
        check(aid_exchange_log(town,
                               AID_WITH(aid_log_options, .helper = ben, .requester = ana, .group = street,
                                        .minutes = minutes, .memo = "bread"),
                               NULL, error) == AID_OK,
              "log", error);

    ROOM(aid_group_info, group);
    check(aid_group_get(town, street, &group.it, error) == AID_OK && strcmp(group.it.name, "Elm") == 0, "group", error);
    check(whole(group.guard) && group.it.struct_size == sizeof group.it, "written behind the group", error);
    struct {
        aid_posting it[ROWS];
        unsigned char guard[64];
    } lines;
    memset(&lines, GUARD, sizeof lines);
    size_t count = 0;
    check(aid_statement(town, ben, NULL, lines.it, sizeof lines.it[0], ROWS, &count, error) == AID_OK && count == ROWS,
          "statement", error);
    check(whole(lines.guard), "written behind the rows", error);
    int64_t sum = 0;
    for (size_t i = 0; i < ROWS; i++) {
        sum += lines.it[i].amount;
        check(strcmp(lines.it[i].memo, "bread") == 0, "the rows are not in step", error);
#ifdef LATER
        check(lines.it[i].later == 0, "what an old library does not know is not 0", error);
#endif
    }
    printf("%" PRId64 " minutes in %zu rows\n", sum, count);
}

static void solver_alone(aid_error *error)
{
    static const uint64_t offsets[] = { 0, 2, 3 };
    static const uint32_t helpers[] = { 0, 1, 0 };
    static const int32_t scores[] = { 900, 300, 500 };
    uint8_t chosen[3];
    const aid_assign_problem problem = { .struct_size = sizeof problem, .request_count = 2, .helper_count = 2,
                                         .edge_count = 3, .offsets = offsets, .helpers = helpers, .scores = scores };
    ROOM(aid_assign_result, result);
    result.it.chosen = chosen;
    check(aid_solve_assign(&problem, AID_WITH(aid_solve_options, 0), &result.it, error) == AID_OK, "assign", error);
    check(whole(result.guard), "written behind the result", error);
    printf("%" PRId64 " seats, score %" PRId64 "\n", result.it.seats, result.it.objective);
}

/* Small options, each with a call: only that they are taken. */
static void small_options(aid_store *town, aid_error *error)
{
    aid_version_info version = { .struct_size = sizeof version };
    uint64_t events = 0;
    int32_t more = 0;
    check(aid_version_get(&version, error) == AID_OK, "version", error);
    check(aid_store_advance(town, AID_WITH(aid_advance_options, 0), &events, &more, error) == AID_OK, "advance", error);
    check(aid_store_begin(town, AID_WITH(aid_begin_options, 0), error) == AID_OK, "begin", error);
    check(aid_store_commit(town, AID_WITH(aid_commit_options, 0), error) == AID_OK, "commit", error);
    ROOM(aid_verify_report, report);
    check(aid_store_verify(town, AID_WITH(aid_verify_options, 0), &report.it, error) == AID_OK, "verify", error);
    check(whole(report.guard), "written behind the report", error);
}

int main(int count, char **arguments)
{
    aid_error error = { 0 };
    aid_store *town = town_open(&error);
    (void)arguments;
    statement_rows(town, &error);
    solver_alone(&error);
    small_options(town, &error);
#ifdef LATER
    /* With an argument: state what only a newer library knows. */
    if (count > 1) {
        aid_status status = aid_group_found(town, AID_WITH(aid_group_options, .name = "Oak", .later = 7), NULL, &error);
        printf("later: %s\n", aid_status_name(status));
        status = aid_group_found(town, AID_WITH(aid_group_options, .name = "Ash", .set = AID_BIT(63)), NULL, &error);
        printf("bit 63: %s\n", aid_status_name(status));
    }
#else
    (void)count;
#endif
    aid_store_close(town);
    return 0;
}

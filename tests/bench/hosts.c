/* SPDX-License-Identifier: MIT */
/* What the same reading costs in C, for comparison with Python and Lua (hosts.sh).
 *
 *   hosts make FILE MEMBERS    a town of so many members, each with a line in the books
 *   hosts read FILE            nanoseconds of CPU time a row or a call, the least of five rounds */
#include <mutualaid.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static aid_error problem;

static void hosts_check(aid_status status)
{
    if (status == AID_OK)
        return;
    fprintf(stderr, "%s\n", problem.message);
    exit(1);
}

static double hosts_now(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec * 1e9 + (double)now.tv_nsec;
}

static void hosts_make(aid_store *town, int members)
{
    aid_group street;
    aid_member before = { 0 }, member;
    hosts_check(aid_group_found(town, AID_WITH(aid_group_options, .name = "Elm Street", .kind = AID_GROUP_TIME_BANK), &street, &problem));
    hosts_check(aid_store_begin(town, NULL, &problem));
    for (int i = 0; i < members; i++) {
        char name[32];
        snprintf(name, sizeof name, "Neighbour %d", i);
        hosts_check(aid_member_enrol(town, AID_WITH(aid_member_options, .name = name, .languages = "en ru", .group = street), &member, &problem));
        if (before.id != 0)
            hosts_check(aid_exchange_log(town, AID_WITH(aid_log_options, .requester = before, .helper = member, .minutes = 30), NULL, &problem));
        before = member;
        if (i % 10000 == 9999) {
            hosts_check(aid_store_commit(town, NULL, &problem));
            hosts_check(aid_store_begin(town, NULL, &problem));
        }
    }
    hosts_check(aid_store_commit(town, NULL, &problem));
}

static size_t hosts_members(aid_store *town, size_t *length)
{
    size_t count = 0;
    hosts_check(aid_member_list(town, NULL, 0, &count, &problem));
    aid_member *members = malloc((count + 1) * sizeof *members);
    hosts_check(aid_member_list(town, members, count, &count, &problem));
    for (size_t i = 0; i < count; i++) {
        aid_member_info info = { .struct_size = sizeof info };
        hosts_check(aid_member_get(town, members[i], &info, &problem));
        *length += strlen(info.name) + strlen(info.languages);
        if (i % 1024 == 1023)
            aid_store_forget_text(town);
    }
    free(members);
    return count;
}

static size_t hosts_balances(aid_store *town, int64_t *sum)
{
    size_t count = 0;
    aid_group street = { 0 };
    hosts_check(aid_group_list(town, &street, 1, &count, &problem));
    hosts_check(aid_balance_list(town, street, AID_UNIT_TIME, NULL, sizeof(aid_balance_row), 0, &count, &problem));
    aid_balance_row *rows = malloc((count + 1) * sizeof *rows);
    hosts_check(aid_balance_list(town, street, AID_UNIT_TIME, rows, sizeof *rows, count, &count, &problem));
    for (size_t i = 0; i < count; i++)
        *sum += rows[i].given;
    free(rows);
    return count;
}

int main(int argc, char **argv)
{
    if (argc < 3) {
        fputs("usage: hosts make FILE MEMBERS | hosts read FILE\n", stderr);
        return 2;
    }
    aid_store *town;
    hosts_check(aid_store_open(argv[2], AID_WITH(aid_store_options, .flags = AID_BIT(AID_OPEN_NO_TAXONOMY)), &town, &problem));
    if (strcmp(argv[1], "make") == 0) {
        hosts_make(town, argc > 3 ? atoi(argv[3]) : 100000);
    } else {
        double least[2] = { 1e18, 1e18 };
        for (int round = 0; round < 5; round++) {
            size_t length = 0;
            int64_t sum = 0;
            double start = hosts_now();
            double members = (double)hosts_members(town, &length);
            double between = hosts_now();
            double rows = (double)hosts_balances(town, &sum), end = hosts_now();
            if (length == 0 || sum == 0)
                return 1;
            if ((between - start) / members < least[0])
                least[0] = (between - start) / members;
            if ((end - between) / rows < least[1])
                least[1] = (end - between) / rows;
        }
        printf("members %.1f\nbalances %.1f\n", least[0], least[1]);
    }
    aid_store_close(town);
    return 0;
}

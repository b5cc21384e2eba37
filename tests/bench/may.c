/* SPDX-License-Identifier: MIT */
/* What a decision costs: aid_may against one prepared lookup of a stored answer in an SQLite table in memory, by key, in
 * the same run. CPU time, the median of interleaved rounds. Every decision gathers its facts anew (roles, consent, team,
 * level, charter); the lookup only finds a row that somebody would have had to keep right. bench_may [ROUNDS] [MEMBERS] */
#define _POSIX_C_SOURCE 200809L
#include <mutualaid.h>

#include <inttypes.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { MAY_ASKED = 200000, MAY_ROUNDS_MOST = 99, MAY_CASES = 64 };

static aid_error may_error;

#define MAY_MUST(call)                               \
    do {                                             \
        if ((call) != AID_OK) {                      \
            fprintf(stderr, "%s\n", may_error.message); \
            exit(1);                                 \
        }                                            \
    } while (0)

typedef struct may_place {
    aid_store *store;
    aid_group street;
    aid_member lead, specialist, client[MAY_CASES];
    aid_case record[MAY_CASES];
    sqlite3 *db;
    sqlite3_stmt *find;
} may_place;

static double may_now(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static void may_act(may_place *p, aid_member member)
{
    MAY_MUST(aid_store_act_as(p->store, member, AID_WITH(aid_act_options, .purpose = AID_PURPOSE_SUPPORT), &may_error));
}

static aid_member may_enrol(may_place *p, const char *name)
{
    aid_member member;
    MAY_MUST(aid_member_enrol(p->store, AID_WITH(aid_member_options, .name = name, .group = p->street), &member, &may_error));
    return member;
}

/* A case with a lead, a specialist, and two consents: one for research, one for help. */
static void may_case(may_place *p, int i, aid_member manager)
{
    const uint64_t roles = AID_BIT(AID_CASE_ROLE_LEAD) | AID_BIT(AID_CASE_ROLE_SPECIALIST);
    p->client[i] = may_enrol(p, "client");
    may_act(p, p->client[i]);
    MAY_MUST(aid_case_open(p->store, p->client[i], AID_WITH(aid_case_options, .group = p->street), &p->record[i], &may_error));
    MAY_MUST(aid_consent_give(p->store, p->client[i], AID_WITH(aid_consent_options, .purpose = AID_CONSENT_HELP, .classes = AID_BIT(AID_CLASS_CASE),
                                                               .roles = roles), NULL, &may_error));
    MAY_MUST(aid_consent_give(p->store, p->client[i], AID_WITH(aid_consent_options, .purpose = AID_CONSENT_RESEARCH,
                                                               .classes = AID_BIT(AID_CLASS_CASE), .roles = roles), NULL, &may_error));
    may_act(p, manager);
    const int32_t granted[] = { AID_CASE_ROLE_LEAD, AID_CASE_ROLE_SPECIALIST };
    for (int r = 0; r < 2; r++)
        MAY_MUST(aid_case_grant(p->store, p->record[i], r == 0 ? p->lead : p->specialist,
                                AID_WITH(aid_case_role_options, .role = granted[r], .accept_warning = AID_YES), &may_error));
    may_act(p, (aid_member){ 0 });
}

static void may_fill_store(may_place *p, int members)
{
    aid_member manager;
    MAY_MUST(aid_store_open("memory:", AID_WITH(aid_store_options, .flags = AID_BIT(AID_OPEN_NO_TAXONOMY)), &p->store, &may_error));
    MAY_MUST(aid_member_enrol(p->store, AID_WITH(aid_member_options, .name = "manager"), &manager, &may_error));
    MAY_MUST(aid_group_found(p->store, AID_WITH(aid_group_options, .name = "street", .founder = manager), &p->street, &may_error));
    for (int i = 0; i < members; i++)
        (void)may_enrol(p, "somebody");
    for (int i = 0; i < MAY_CASES; i++) {
        if (i % 32 == 0) { /* nobody is on more than forty cases */
            p->lead = may_enrol(p, "lead");
            p->specialist = may_enrol(p, "specialist");
            MAY_MUST(aid_member_grant_credential(p->store, p->lead, AID_WITH(aid_credential_options, .code = "social-work"), &may_error));
        }
        may_case(p, i, manager);
    }
    MAY_MUST(aid_group_set_charter(p->store, p->street, "forbid action=refer role=peer\n", &may_error));
    may_act(p, p->specialist);
}

static void may_fill_table(may_place *p, int members)
{
    sqlite3_stmt *put;
    if (sqlite3_open(":memory:", &p->db) != SQLITE_OK
        || sqlite3_exec(p->db, "create table may(actor integer, action integer, object integer, answer integer, "
                               "primary key(actor, action, object)) without rowid; begin", NULL, NULL, NULL) != SQLITE_OK
        || sqlite3_prepare_v2(p->db, "insert into may values(?, ?, ?, 1)", -1, &put, NULL) != SQLITE_OK)
        exit(1);
    for (int i = 0; i < members * 10; i++) {
        sqlite3_bind_int64(put, 1, i % 50 == 0 ? (int64_t)p->specialist.id : 1000 + i % 50);
        sqlite3_bind_int64(put, 2, i < MAY_CASES * 50 ? AID_ACTION_READ_TEAM : i % 24);
        sqlite3_bind_int64(put, 3, i / 50 < MAY_CASES ? (int64_t)p->record[i / 50].id : i);
        sqlite3_step(put);
        sqlite3_reset(put);
    }
    sqlite3_finalize(put);
    if (sqlite3_exec(p->db, "commit", NULL, NULL, NULL) != SQLITE_OK
        || sqlite3_prepare_v3(p->db, "select answer from may where actor = ? and action = ? and object = ?", -1,
                              SQLITE_PREPARE_PERSISTENT, &p->find, NULL) != SQLITE_OK)
        exit(1);
}

/* Seconds of CPU for MAY_ASKED decisions; half of the cases are on the specialist's list. */
static double may_decide(const may_place *p, int64_t *out_yes)
{
    aid_verdict_info info = { .struct_size = sizeof info };
    double start = may_now();
    *out_yes = 0;
    for (int i = 0; i < MAY_ASKED; i++) {
        MAY_MUST(aid_may(p->store, AID_ACTION_READ_TEAM, p->record[i % MAY_CASES].id, NULL, &info, &may_error));
        *out_yes += info.permitted == AID_YES;
    }
    return may_now() - start;
}

static double may_look_up(const may_place *p, int64_t *out_yes)
{
    double start = may_now();
    *out_yes = 0;
    for (int i = 0; i < MAY_ASKED; i++) {
        sqlite3_bind_int64(p->find, 1, (int64_t)p->specialist.id);
        sqlite3_bind_int64(p->find, 2, AID_ACTION_READ_TEAM);
        sqlite3_bind_int64(p->find, 3, (int64_t)p->record[i % MAY_CASES].id);
        if (sqlite3_step(p->find) == SQLITE_ROW)
            *out_yes += sqlite3_column_int(p->find, 0);
        sqlite3_reset(p->find);
    }
    return may_now() - start;
}

static int may_order(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return x < y ? -1 : x > y;
}

int main(int argc, char **argv)
{
    may_place place = { .store = NULL };
    double decided[MAY_ROUNDS_MOST], looked[MAY_ROUNDS_MOST];
    int rounds = argc > 1 ? atoi(argv[1]) : 15, members = argc > 2 ? atoi(argv[2]) : 10000;
    int64_t yes = 0, rows = 0;
    if (rounds < 1 || rounds > MAY_ROUNDS_MOST || members < 500)
        return 2;
    may_fill_store(&place, members);
    may_fill_table(&place, members);
    for (int i = 0; i < rounds; i++) {
        looked[i] = may_look_up(&place, &rows);
        decided[i] = may_decide(&place, &yes);
    }
    qsort(decided, (size_t)rounds, sizeof *decided, may_order);
    qsort(looked, (size_t)rounds, sizeof *looked, may_order);
    double a = decided[rounds / 2] / MAY_ASKED * 1e9, b = looked[rounds / 2] / MAY_ASKED * 1e9;
    printf("aid_may %.0f ns (%" PRId64 " of %d permitted), a prepared lookup %.0f ns (%" PRId64 " found): %.1f times as fast\n", a, yes,
           MAY_ASKED, b, rows, b / a);
    sqlite3_finalize(place.find);
    sqlite3_close(place.db);
    aid_store_close(place.store);
    return 0;
}

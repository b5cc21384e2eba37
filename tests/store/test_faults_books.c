/* SPDX-License-Identifier: MIT */
/* Do the calls about books survive every failed allocation? Terms, transfers, funds, awards, trade between groups: the n-th
 * request of a short life is refused once, for every n; the call it hits answers AID_E_MEMORY, changes nothing, works when it
 * is made again, and nothing leaks. */
#include "../failing.h"
#include "store/store.h"
#include "town.h"
#include <string.h>

enum { FAULTS_EUR = 1978, FAULTS_ROWS = 40 };

typedef struct faults_books {
    town t;
    const aid_allocator *allocator;
    aid_group hill;
    aid_member dora;
    aid_fund fund;
    aid_transfer gift, held, across;
    aid_between between;
    aid_exchange exchange;
} faults_books;

typedef aid_status (*faults_books_step)(faults_books *b, aid_error *error);

static aid_status faults_books_open(faults_books *b, aid_error *error)
{
    return aid_store_open("memory:", AID_WITH(aid_store_options, .flags = AID_BIT(AID_OPEN_NO_TAXONOMY), .clock = town_clock,
                                              .clock_context = &b->t, .random = town_random, .random_context = &b->t,
                                              .allocator = b->allocator), &b->t.store, error);
}

static aid_status faults_books_ana(faults_books *b, aid_error *error)
{
    return aid_member_enrol(b->t.store, AID_WITH(aid_member_options, .name = "Ana"), &b->t.ana, error);
}

static aid_status faults_books_street(faults_books *b, aid_error *error)
{
    return aid_group_found(b->t.store, AID_WITH(aid_group_options, .name = "Elm Street", .founder = b->t.ana), &b->t.street, error);
}

static aid_status faults_books_hill(faults_books *b, aid_error *error)
{
    return aid_group_found(b->t.store, AID_WITH(aid_group_options, .name = "Hill", .parent = b->t.street), &b->hill, error);
}

static aid_status faults_books_ben(faults_books *b, aid_error *error)
{
    return aid_member_enrol(b->t.store, AID_WITH(aid_member_options, .name = "Ben", .group = b->t.street), &b->t.ben, error);
}

static aid_status faults_books_dora(faults_books *b, aid_error *error)
{
    return aid_member_enrol(b->t.store, AID_WITH(aid_member_options, .name = "Dora", .group = b->hill), &b->dora, error);
}

static aid_status faults_books_terms(faults_books *b, aid_error *error)
{
    return aid_terms_set(b->t.store, b->t.street, AID_WITH(aid_terms, .fee_bp = 500, .demurrage_bp = 100), error);
}

static aid_status faults_books_opening(faults_books *b, aid_error *error)
{
    return aid_transfer_make(b->t.store, AID_WITH(aid_transfer_options, .kind = AID_TRANSFER_OPENING, .receiver = b->t.ben, .amount = 300), NULL,
                             error);
}

static aid_status faults_books_give(faults_books *b, aid_error *error)
{
    return aid_transfer_make(b->t.store, AID_WITH(aid_transfer_options, .kind = AID_TRANSFER_DONATION, .payer = b->t.ben, .receiver = b->t.ana,
                                                  .amount = 30, .memo = "for the garden"), &b->gift, error);
}

static aid_status faults_books_hold(faults_books *b, aid_error *error)
{
    return aid_transfer_make(b->t.store, AID_WITH(aid_transfer_options, .kind = AID_TRANSFER_DONATION, .payer = b->t.ben, .amount = 10,
                                                  .hold_days = 7), &b->held, error);
}

static aid_status faults_books_post(faults_books *b, aid_error *error)
{
    return aid_transfer_post(b->t.store, b->held, AID_WITH(aid_transfer_act_options, .note = "yes"), error);
}

static aid_status faults_books_dispute(faults_books *b, aid_error *error)
{
    return aid_transfer_dispute(b->t.store, b->gift, AID_WITH(aid_transfer_act_options, .note = "too much"), error);
}

static aid_status faults_books_resolve(faults_books *b, aid_error *error)
{
    return aid_transfer_resolve(b->t.store, b->gift, AID_WITH(aid_transfer_act_options, .stands = AID_NO), error);
}

static aid_status faults_books_fund(faults_books *b, aid_error *error)
{
    return aid_fund_open(b->t.store, b->t.street, AID_WITH(aid_fund_options, .name = "Winter", .unit = FAULTS_EUR,
                                                           .purposes = "heating\nwarm meals"), &b->fund, error);
}

static aid_status faults_books_update_fund(faults_books *b, aid_error *error)
{
    return aid_fund_update(b->t.store, b->fund, AID_WITH(aid_fund_options, .purposes = "heating\nwarm meals\nblankets"), error);
}

static aid_status faults_books_receive(faults_books *b, aid_error *error)
{
    return aid_transfer_make(b->t.store, AID_WITH(aid_transfer_options, .kind = AID_TRANSFER_RECEIPT, .fund = b->fund,
                                                  .receipt = AID_RECEIPT_GRANT, .amount = 50000), NULL, error);
}

static aid_status faults_books_spend(faults_books *b, aid_error *error)
{
    return aid_transfer_make(b->t.store, AID_WITH(aid_transfer_options, .kind = AID_TRANSFER_SPENDING, .fund = b->fund, .purpose = "blankets",
                                                  .amount = 1200), NULL, error);
}

static aid_status faults_books_award(faults_books *b, aid_error *error)
{
    const aid_application asked[2] = { { .body = b->hill, .asked = 9000, .points = 700 }, { .body = b->t.street, .asked = 9000, .points = 700 } };
    return aid_fund_award(b->t.store, b->fund, "heating", 10000, asked, sizeof *asked, 2, NULL, error);
}

static aid_status faults_books_propose(faults_books *b, aid_error *error)
{
    return aid_between_propose(b->t.store, AID_WITH(aid_between_options, .group = b->t.street, .other = b->hill, .rate_num = 4, .rate_den = 5,
                                                    .limit = 500), &b->between, error);
}

static aid_status faults_books_agree(faults_books *b, aid_error *error)
{
    return aid_between_answer(b->t.store, b->between, AID_YES, error);
}

static aid_status faults_books_help(faults_books *b, aid_error *error)
{
    return aid_exchange_log(b->t.store, AID_WITH(aid_log_options, .requester = b->t.ben, .helper = b->dora, .minutes = 61, .group = b->t.street,
                                                 .helper_group = b->hill, .memo = "the fence"), &b->exchange, error);
}

static aid_status faults_books_across(faults_books *b, aid_error *error)
{
    return aid_transfer_make(b->t.store, AID_WITH(aid_transfer_options, .kind = AID_TRANSFER_ACROSS, .group = b->hill, .body = b->t.street,
                                                  .amount = 20), &b->across, error);
}

static aid_status faults_books_reverse(faults_books *b, aid_error *error)
{
    return aid_transfer_reverse(b->t.store, b->across, NULL, error);
}

static aid_status faults_books_undo(faults_books *b, aid_error *error)
{
    return aid_exchange_reverse(b->t.store, b->exchange, NULL, error);
}

static aid_status faults_books_months(faults_books *b, aid_error *error)
{
    b->t.now = town_days(TOWN_START_DAY + 70);
    return aid_store_advance(b->t.store, NULL, NULL, NULL, error);
}

static aid_status faults_books_close(faults_books *b, aid_error *error)
{
    return aid_transfer_make(b->t.store, AID_WITH(aid_transfer_options, .kind = AID_TRANSFER_CLOSING, .payer = b->t.ben, .receiver = b->t.ana,
                                                  .group = b->t.street), NULL, error);
}

static aid_status faults_books_write_off(faults_books *b, aid_error *error)
{
    return aid_transfer_make(b->t.store, AID_WITH(aid_transfer_options, .kind = AID_TRANSFER_WRITE_OFF, .group = b->t.street), NULL, error);
}

static aid_status faults_books_read(faults_books *b, aid_error *error)
{
    aid_transfer_info transfer = { .struct_size = sizeof transfer };
    aid_fund_info fund = { .struct_size = sizeof fund };
    aid_between_info between = { .struct_size = sizeof between };
    aid_clearing_row rows[FAULTS_ROWS];
    size_t count;
    aid_status status = aid_transfer_get(b->t.store, b->gift, &transfer, error);
    if (status == AID_OK)
        status = aid_fund_get(b->t.store, b->fund, &fund, error);
    if (status == AID_OK)
        status = aid_between_get(b->t.store, b->between, &between, error);
    if (status == AID_OK)
        status = aid_clearing_list(b->t.store, b->hill, 0, rows, sizeof *rows, FAULTS_ROWS, &count, error);
    return status;
}

static aid_status faults_books_verify(faults_books *b, aid_error *error)
{
    aid_verify_report report = { .struct_size = sizeof report };
    aid_status status = aid_store_verify(b->t.store, NULL, &report, error);
    if (status == AID_OK && !report.ok) {
        *error = report.problem;
        return report.problem.status; /* what verifying ran into is in the report */
    }
    return status;
}

static const faults_books_step faults_books_life[] = {
    faults_books_open, faults_books_ana, faults_books_street, faults_books_hill, faults_books_ben, faults_books_dora, faults_books_terms,
    faults_books_opening, faults_books_give, faults_books_hold, faults_books_post, faults_books_dispute, faults_books_resolve,
    faults_books_fund, faults_books_update_fund, faults_books_receive, faults_books_spend, faults_books_award, faults_books_propose,
    faults_books_agree, faults_books_help, faults_books_across, faults_books_read, faults_books_reverse, faults_books_undo,
    faults_books_months, faults_books_close, faults_books_write_off, faults_books_verify,
};
enum { FAULTS_BOOKS_STEPS = sizeof faults_books_life / sizeof *faults_books_life };

static void faults_books_hash(const faults_books *b, uint8_t out[32])
{
    memset(out, 0, 32);
    if (b->t.store != NULL)
        aid__model_hash(&b->t.store->model, AID__STATE_LIST, out);
}

/* What is derived is dropped without memory, and built again by the call that needs it. */
static bool faults_books_went_on(const faults_books *b)
{
    return b->t.store != NULL && !b->t.store->due_built;
}

static bool faults_books_live(size_t n)
{
    faults_books b = { .t = { .dice = 42, .now = town_days(TOWN_START_DAY) } };
    failing memory = failing_at(n);
    b.allocator = failing_allocator(&memory);
    for (size_t i = 0; i < FAULTS_BOOKS_STEPS; i++) {
        uint8_t before[32], after[32];
        bool was_refused = memory.refused;
        faults_books_hash(&b, before);
        aid_status status = faults_books_life[i](&b, &b.t.error);
        if (status == AID_OK && (was_refused || !memory.refused || faults_books_went_on(&b)))
            continue;
        if (status != AID_E_MEMORY || was_refused)
            fail_msg("step %zu at request %zu: %s: %s", i, n, aid_status_name(status), b.t.error.message);
        faults_books_hash(&b, after);
        if (memcmp(before, after, sizeof before) != 0)
            fail_msg("step %zu at request %zu failed and changed something", i, n);
        status = faults_books_life[i](&b, &b.t.error);
        if (status != AID_OK)
            fail_msg("step %zu at request %zu, again: %s", i, n, b.t.error.message);
    }
    aid_store_close(b.t.store);
    if (memory.live_bytes != 0)
        fail_msg("request %zu: %zu bytes leaked", n, memory.live_bytes);
    return memory.refused;
}

static void test_every_allocation_of_the_books_may_fail_once(void **state)
{
    (void)state;
    size_t n = 1;
    while (faults_books_live(n))
        n++;
    print_message("%zu requests\n", n);
    assert_true(n > 100);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(test_every_allocation_of_the_books_may_fail_once) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

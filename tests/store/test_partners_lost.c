/* SPDX-License-Identifier: MIT */
/* One of two communities that trade goes back to an older copy of its file: what it signed since is booked again by its own
 * hand, and comparing says where and why until then. */
#include "letters.h"

#include <mutualaid/keys.h>

static const uint8_t lost_master[32] = { 5, 5, 5 };

static void lost_open(town *t, const char *path, uint64_t dice)
{
    const aid_secret secret = { .struct_size = sizeof secret, .kind = AID_SECRET_KEY, .bytes = lost_master, .length = 32 };
    t->dice = dice;
    assert_ok(aid_store_open(path,
                             AID_WITH(aid_store_options, .flags = AID_BIT(AID_OPEN_NO_TAXONOMY), .clock = town_clock, .clock_context = t,
                                      .random = town_random, .random_context = t, .secret = &secret),
                             &t->store, &t->error));
}

static void lost_copy(const char *from, const char *to)
{
    static const char *const ends[] = { "", "-keys" };
    for (int i = 0; i < 2; i++) {
        char source[96], target[96], block[4096];
        snprintf(source, sizeof source, "%s%s", from, ends[i]);
        snprintf(target, sizeof target, "%s%s", to, ends[i]);
        FILE *in = fopen(source, "rb"), *out = fopen(target, "wb");
        assert_non_null(in);
        assert_non_null(out);
        for (size_t length; (length = fread(block, 1, sizeof block, in)) != 0;)
            assert_int_equal(fwrite(block, 1, length, out), length);
        fclose(in);
        assert_int_equal(fclose(out), 0);
    }
}

static void lost_remove(const char *path)
{
    char keys[96];
    static const char *const ends[] = { "-keys", "-keys-wal", "-keys-shm" };
    town_remove(path);
    for (int i = 0; i < 3; i++) {
        snprintf(keys, sizeof keys, "%s%s", path, ends[i]);
        unlink(keys);
    }
}

/* Two towns in files, that have agreed; `w` keeps the rest. */
static void lost_towns(towns *w, char path[2][64])
{
    char ids[2][33], keys[2][AID_SIGNATURE_KEY_TEXT];
    memset(w, 0, sizeof *w);
    for (int i = 0; i < 2; i++) {
        town_path(path[i]);
        w->of[i].now = town_days(TOWN_START_DAY);
        lost_open(&w->of[i], path[i], 500 + (uint64_t)i);
        town_people(&w->of[i]);
        assert_ok(aid_signature_begin(w->of[i].store, &w->of[i].error));
        towns_community(&w->of[i], ids[i]);
        towns_key(&w->of[i], keys[i]);
    }
    for (int i = 0; i < 2; i++)
        assert_ok(aid_partner_add(w->of[i].store,
                                  AID_WITH(aid_partner_options, .group = w->of[i].street, .community = ids[1 - i],
                                           .other_group = w->of[1 - i].street.id, .key = keys[1 - i], .name = "the other town"),
                                  &w->partner[i], &w->of[i].error));
    towns_agree(w, AID_WITH(aid_deal_options, .most = 600, .other_most = 600));
}

static size_t lost_compare(towns *w, int at, aid_difference *rows)
{
    letters all = { .count = 0 };
    size_t count = 0;
    assert_ok(aid_partner_position(w->of[1 - at].store, w->partner[1 - at], letters_take, &all, &w->of[1 - at].error));
    assert_ok(aid_partner_compare(w->of[at].store, all.at[0].text, all.at[0].length, rows, sizeof *rows, 8, &count, &w->of[at].error));
    letters_drop(&all);
    return count;
}

static void lost_run(int lost, bool was_held)
{
    towns w;
    char path[2][64], copy[64];
    aid_difference rows[8] = { { { 0 } } };
    lost_towns(&w, path);
    town_path(copy);
    towns_pay(&w, 0, w.of[0].ben, w.of[1].cy, 20);
    letters_settle(&w);
    if (was_held)
        towns_pay(&w, 0, w.of[0].cy, w.of[1].ben, 35);
    aid_store_close(w.of[lost].store); /* so that the copy is whole */
    lost_copy(path[lost], copy);
    lost_open(&w.of[lost], path[lost], 600);
    if (!was_held)
        towns_pay(&w, 0, w.of[0].cy, w.of[1].ben, 35);
    letters_settle(&w);
    towns_mirror(&w);
    aid_store_close(w.of[lost].store);
    lost_remove(path[lost]);
    lost_copy(copy, path[lost]); /* back to the older copy */
    lost_open(&w.of[lost], path[lost], 700);
    if (was_held) { /* it even believes that the offer ran out */
        w.of[0].now += town_days(5);
        w.of[1].now += town_days(5);
        assert_ok(aid_store_advance(w.of[0].store, NULL, NULL, NULL, &w.of[0].error));
    }
    assert_int_equal(lost_compare(&w, lost, rows), 2);
    assert_int_equal(rows[0].what, lost == 0 ? AID_DIFFERENCE_PAYER_LOST : AID_DIFFERENCE_RECEIVER_LOST);
    assert_non_null(strstr(rows[0].advice, "This side has lost it"));
    assert_int_equal(rows[1].what, AID_DIFFERENCE_POSITION);
    assert_int_equal(lost_compare(&w, 1 - lost, rows), 2);
    assert_non_null(strstr(rows[0].advice, "The other side has lost it"));
    letters all = { .to = lost };
    assert_ok(aid_partner_outbox(w.of[1 - lost].store, w.partner[1 - lost], rows[0].trade, letters_take, &all, &w.of[1 - lost].error));
    for (size_t i = 0; i < all.count; i++)
        assert_ok(letters_hand(&w, &all.at[i], &all, NULL));
    letters_drop(&all);
    letters_settle(&w);
    assert_int_equal(lost_compare(&w, 0, rows), 0);
    assert_int_equal(lost_compare(&w, 1, rows), 0);
    assert_int_equal(town_balance(&w.of[0], w.of[0].cy), -35);
    assert_int_equal(town_balance(&w.of[1], w.of[1].ben), 35);
    towns_mirror(&w);
    towns_end(&w);
    for (int i = 0; i < 2; i++)
        lost_remove(path[i]);
    lost_remove(copy);
}

static void test_the_payers_side_went_back_to_an_older_copy(void **state)
{
    (void)state;
    lost_run(0, false);
}

static void test_the_receivers_side_went_back_to_an_older_copy(void **state)
{
    (void)state;
    lost_run(1, false);
}

static void test_the_payers_side_went_back_to_where_it_held(void **state)
{
    (void)state;
    lost_run(0, true);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_payers_side_went_back_to_an_older_copy),
        cmocka_unit_test(test_the_receivers_side_went_back_to_an_older_copy),
        cmocka_unit_test(test_the_payers_side_went_back_to_where_it_held),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

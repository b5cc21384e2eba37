/* SPDX-License-Identifier: MIT */
/* Two towns that trade, and the letters between them, which a test may lose, repeat, mix up or change. */
#ifndef AID_TESTS_LETTERS_H
#define AID_TESTS_LETTERS_H

#include "town.h"

enum { LETTERS_MOST = 256 };

typedef struct letter {
    char *text;
    size_t length;
    int to; /* which town */
} letter;

typedef struct letters {
    letter at[LETTERS_MOST];
    size_t count;
    int to; /* for whom the next ones are */
} letters;

typedef struct towns {
    town of[2];
    aid_partner partner[2]; /* the other one, as each sees it */
} towns;

static inline int32_t letters_take(void *context, const uint8_t *text, size_t length)
{
    letters *all = context;
    if (all->count == LETTERS_MOST)
        return 1;
    letter *one = &all->at[all->count++];
    *one = (letter){ .text = malloc(length + 1), .length = length, .to = all->to };
    memcpy(one->text, text, length);
    one->text[length] = '\0';
    return 0;
}

static inline void letters_drop(letters *all)
{
    for (size_t i = 0; i < all->count; i++)
        free(all->at[i].text);
    all->count = 0;
}

/* What town `from` has for the other. */
static inline void letters_write(towns *w, int from, letters *all)
{
    all->to = 1 - from;
    assert_ok(aid_partner_outbox(w->of[from].store, w->partner[from], (aid_trade){ 0 }, letters_take, all, &w->of[from].error));
}

/* Hands a letter over; its answer is a letter for the other town. */
static inline aid_status letters_hand(towns *w, const letter *one, letters *answers, aid_message_info *out)
{
    aid_message_info info = { .struct_size = sizeof info };
    town *to = &w->of[one->to];
    answers->to = 1 - one->to;
    to->error = (aid_error){ 0 };
    aid_status status = aid_partner_receive(to->store, one->text, one->length, letters_take, answers, &info, &to->error);
    if (out != NULL)
        *out = info;
    return status;
}

/* Everything is delivered, in order, until nobody has anything to say that changes something. */
static inline void letters_settle(towns *w)
{
    for (int round = 0; round < 4; round++)
        for (int from = 0; from < 2; from++) {
            letters all = { .count = 0 };
            letters_write(w, from, &all);
            for (size_t i = 0; i < all.count; i++)
                if (letters_hand(w, &all.at[i], &all, NULL) != AID_OK)
            fail_msg("%s", w->of[all.at[i].to].error.message);
            letters_drop(&all);
        }
}

static inline void towns_key(town *t, char key[AID_SIGNATURE_KEY_TEXT])
{
    aid_signature_key_row rows[16];
    size_t count = 0;
    assert_ok(aid_signature_keys(t->store, rows, sizeof *rows, 16, &count, &t->error));
    snprintf(key, AID_SIGNATURE_KEY_TEXT, "%s", rows[count - 1].key);
}

/* The community's id as others tell it: from a signed list of keys, which names it. */
static inline void towns_community(town *t, char out[33])
{
    letters all = { .count = 0 };
    assert_ok(aid_signature_chain(t->store, letters_take, &all, &t->error));
    const char *line = strstr(all.at[0].text, "community: ");
    assert_non_null(line);
    snprintf(out, 33, "%.32s", line + 11);
    letters_drop(&all);
}

/* Both say the same terms. */
static inline void towns_agree(towns *w, const aid_deal_options *deal)
{
    uint64_t version = 0;
    assert_ok(aid_deal_propose(w->of[0].store, w->partner[0], deal, &version, &w->of[0].error));
    letters all = { .count = 0 };
    letters_write(w, 0, &all);
    for (size_t i = 0; i < all.count; i++)
        if (letters_hand(w, &all.at[i], &all, NULL) != AID_OK)
            fail_msg("%s", w->of[all.at[i].to].error.message);
    letters_drop(&all);
    if (aid_deal_agree(w->of[1].store, w->partner[1], version, &w->of[1].error) != AID_OK)
        fail_msg("%s", w->of[1].error.message);
    letters_settle(w);
}

/* Two towns of three people each that have agreed on `deal` (NULL: on nothing). */
static inline void towns_open(towns *w, const aid_deal_options *deal)
{
    char ids[2][33];
    for (int i = 0; i < 2; i++) {
        town_open_dice(&w->of[i], "memory:", 0, 42 + (uint64_t)i);
        town_people(&w->of[i]);
    }
    for (int i = 0; i < 2; i++)
        assert_ok(aid_signature_begin(w->of[i].store, &w->of[i].error));
    for (int i = 0; i < 2; i++)
        towns_community(&w->of[i], ids[i]);
    const char *const community[2] = { ids[0], ids[1] };
    char keys[2][AID_SIGNATURE_KEY_TEXT];
    for (int i = 0; i < 2; i++)
        towns_key(&w->of[i], keys[i]);
    for (int i = 0; i < 2; i++)
        assert_ok(aid_partner_add(w->of[i].store,
                                  AID_WITH(aid_partner_options, .group = w->of[i].street, .community = community[1 - i],
                                           .other_group = w->of[1 - i].street.id, .key = keys[1 - i], .name = "the other town"),
                                  &w->partner[i], &w->of[i].error));
    if (deal != NULL)
        towns_agree(w, deal);
}

static inline aid_deal_row towns_deal(towns *w, int which, uint64_t version)
{
    aid_deal_row rows[16];
    size_t count = 0;
    assert_ok(aid_deal_list(w->of[which].store, w->partner[which], rows, sizeof *rows, 16, &count, &w->of[which].error));
    for (size_t i = 0; i < count; i++)
        if (rows[i].version == version || version == 0)
            return rows[i];
    fail_msg("no such terms");
    return rows[0];
}

/* What both sides see is the same, turned round. */
static inline void towns_mirror(towns *w)
{
    aid_deal_row a = towns_deal(w, 0, 0), b = towns_deal(w, 1, 0);
    assert_int_equal(a.position, b.mirror);
    assert_int_equal(b.position, a.mirror);
    assert_int_equal(a.held + a.other_held + b.held + b.other_held, 0);
}

static inline void towns_end(towns *w)
{
    for (int i = 0; i < 2; i++)
        town_end(&w->of[i]);
}

static inline aid_trade towns_pay(towns *w, int from, aid_member payer, aid_member receiver, int64_t amount)
{
    aid_trade trade = { 0 };
    if (aid_trade_pay(w->of[from].store, w->partner[from],
                      AID_WITH(aid_trade_options, .payer = payer, .receiver = receiver.id, .amount = amount), &trade,
                      &w->of[from].error) != AID_OK)
        fail_msg("%s", w->of[from].error.message);
    return trade;
}

static inline int32_t towns_state(towns *w, int which, aid_trade trade)
{
    aid_trade_info info = { .struct_size = sizeof info };
    assert_ok(aid_trade_get(w->of[which].store, trade, &info, &w->of[which].error));
    return info.state;
}

#endif

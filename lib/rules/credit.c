/* SPDX-License-Identifier: MIT */
/* The formulas are those of the specification: adaptive limit −clamp(base + ⌊num·given/den⌋, least, most), where
 * newcomers of less than 30 days have the base; too little credit strangles a community and too much lets people stop
 * helping (Kash, Friedman, Halpern, Optimizing scrip systems, 2007), so the limit follows what somebody gives. */
#include "rules/credit.h"

#include "base/calendar.h"
#include <stdlib.h>

enum { CREDIT_GIVEN_DAYS = 180, CREDIT_NEWCOMER_DAYS = 30, CREDIT_WEEKS = 12, CREDIT_MEDIAN = 5 /* lower one of 12 */ };

static int64_t credit_given_in(const aid__model *model, aid__row member, aid__row group, int32_t unit, int64_t now)
{
    int64_t sum = 0, since = now - CREDIT_GIVEN_DAYS * AID__DAY_US;
    aid__row account = aid__model_account(model, aid__member_at(model, member)->id, 0, group, unit);
    for (aid__row row = aid__account_at(model, account)->last_posting; row != 0;) {
        const aid__posting_row *line = aid__posting_at(model, row);
        if (line->at < since)
            break; /* lines stand in order of time */
        const aid__exchange_row *exchange = aid__exchange_at(model, line->exchange);
        bool stands = exchange->state == AID_EXCHANGE_DONE || exchange->state == AID_EXCHANGE_CONTESTED;
        if (stands && exchange->helper == member && line->amount > 0 && line->at < now)
            sum += exchange->minutes;
        row = line->previous;
    }
    return sum;
}

int64_t aid__credit_given(const aid__model *model, aid__row member, aid__row group, int64_t now)
{
    return credit_given_in(model, member, group, AID_UNIT_TIME, now)
           + credit_given_in(model, member, group, AID_UNIT_VOLUNTEER, now);
}

static int64_t credit_adaptive(const aid__model *model, aid__row member, const aid__terms_row *terms, int64_t now)
{
    aid__row membership = aid__model_membership(model, member, terms->group);
    bool newcomer = aid__membership_at(model, membership)->since > now - CREDIT_NEWCOMER_DAYS * AID__DAY_US;
    int64_t credit = terms->adaptive_base;
    if (!newcomer)
        credit += aid__credit_given(model, member, terms->group, now) * terms->adaptive_num / terms->adaptive_den;
    if (credit < terms->adaptive_least)
        credit = terms->adaptive_least;
    return -(credit > terms->adaptive_most ? terms->adaptive_most : credit);
}

void aid__credit_of(const aid__model *model, aid__row member, const aid__terms_row *terms, int64_t now, aid__credit *out)
{
    const aid__member_row *of = aid__member_at(model, member);
    const aid__account_row *account =
        aid__account_at(model, aid__model_account(model, of->id, 0, terms->group, terms->unit));
    const aid__membership_row *membership =
        aid__membership_at(model, aid__model_membership(model, member, terms->group));
    *out = (aid__credit){
        .balance = account->balance, .held = account->held, .limit = terms->credit_min, .mode = terms->credit_min_mode,
        .suspended = terms->suspend_at != 0 && of->disputes >= (uint32_t)terms->suspend_at,
        .certified = (membership->roles & AID_BIT(AID_ROLE_CERTIFIED)) != 0,
    };
    if (terms->adaptive == AID_YES)
        out->limit = credit_adaptive(model, member, terms, now);
}

int64_t aid__credit_left(const aid__model *model, aid__row member, const aid__terms_row *terms, int64_t now)
{
    aid__credit credit;
    aid__credit_of(model, member, terms, now, &credit);
    if (credit.certified || (credit.mode != AID_CREDIT_BLOCK && !credit.suspended))
        return INT64_MAX;
    return credit.suspended ? 0 : credit.balance - credit.held - credit.limit;
}

static int credit_compare(const void *a, const void *b)
{
    const int64_t *x = a, *y = b;
    return (*x > *y) - (*x < *y);
}

int64_t aid__credit_ceiling(const aid__model *model, const aid__terms_row *terms, int64_t now)
{
    const aid__book_row *book = aid__book_at(model, aid__model_book(model, terms->group, terms->unit));
    int64_t this_week = aid__week_number(now), weeks[CREDIT_WEEKS];
    if (terms->ceiling_weeks == 0 || this_week - aid__week_number(book->opened) <= CREDIT_WEEKS)
        return INT64_MAX;
    for (int64_t i = 0; i < CREDIT_WEEKS; i++) {
        int64_t week = this_week - 1 - i;
        weeks[i] = week > book->week ? 0 : book->turnover[aid__book_slot(week)];
    }
    qsort(weeks, CREDIT_WEEKS, sizeof *weeks, credit_compare);
    int64_t median = weeks[CREDIT_MEDIAN];
    return median > INT64_MAX / terms->ceiling_weeks ? INT64_MAX : median * terms->ceiling_weeks;
}

bool aid__credit_passes(const aid__model *model, aid__row row, int64_t amount, int64_t now)
{
    const aid__account_row *account = aid__account_at(model, row);
    aid__terms_row terms;
    aid__credit credit;
    if (account->kind != 0 || account->owner_row == 0)
        return false;
    aid__terms_in_force(model, account->group, account->unit, now, &terms);
    aid__credit_of(model, account->owner_row, &terms, now, &credit);
    int64_t after = account->balance + amount;
    return (credit.mode != AID_CREDIT_OFF && amount < 0 && after < credit.limit)
           || (terms.credit_max_mode != AID_CREDIT_OFF && amount > 0 && after > terms.credit_max);
}

aid_status aid__limit_check(const aid__limit_end *end, const aid__limit_word *word, int64_t *flags, aid_error *error)
{
    if (!end->passed || end->mode == AID_CREDIT_OFF)
        return AID_OK;
    if (end->mode == AID_CREDIT_FLAG || (end->mode == AID_CREDIT_WARN && word->accept_warning)) {
        *flags |= AID__FLAG_OVER_LIMIT;
        return AID_OK;
    }
    bool reasoned = word->override_reason != NULL && word->override_reason[0] != '\0';
    if (end->mode == AID_CREDIT_OVERRIDE && word->may_override && reasoned) {
        *flags |= AID__FLAG_OVER_LIMIT | AID__FLAG_OVERRIDE;
        return AID_OK;
    }
    const char *remedy = end->mode == AID_CREDIT_WARN       ? "; say accept_warning if it is meant"
                         : end->mode == AID_CREDIT_OVERRIDE ? "; a coordinator may override with a reason"
                                                            : "";
    return aid__fail(error, AID_E_LIMIT, AID_REASON_CREDIT,
                     "the %s balance would go from %lld to %lld, beyond the group's %s of %lld%s", end->whose,
                     (long long)end->before, (long long)end->after, end->side, (long long)end->limit, remedy);
}

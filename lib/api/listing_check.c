/* SPDX-License-Identifier: MIT */
/* Offers and requests: what can be said about their options without the community. */
#include "api/listing_check.h"

#include "base/calendar.h"
#include "base/geography.h"
#include "base/text.h"
#include "base/unit.h"
#include <string.h>

static const int64_t listing_price_max = (INT64_C(1) << 53) - 1;

enum { LISTING_REACH_M = 20100000, LISTING_LEVELS = 5, LISTING_GENERALISE = 8, LISTING_CODE_BYTES = 64 };

static aid_status listing_check_text(const aid__listing_input *input, aid_error *error)
{
    const aid__text_field texts[] = {
        { input->title, "title", AID_LIMIT_NAME_BYTES, 0 },
        { input->text, "text", AID_LIMIT_TEXT_BYTES, 1 },
        { input->skill_text, "skill_text", AID_LIMIT_NAME_BYTES, 0 },
        { input->reference, "reference", AID_LIMIT_NAME_BYTES, 0 },
        { input->credentials, "credentials", AID_LIMIT_TEXT_BYTES, 0 },
    };
    return aid__check_texts(AID__FIELDS(texts), error);
}

static aid_status listing_check_numbers(const aid__listing_input *input, aid_error *error)
{
    const aid__number_field numbers[] = {
        { input->minutes, 0, AID_LIMIT_MINUTES, "minutes" }, { input->seats, 0, AID_LIMIT_SEATS, "seats" },
        { input->level, 0, LISTING_LEVELS, "level" },        { input->reach_m, 0, LISTING_REACH_M, "reach_m" },
        { input->online, 0, AID_NO, "online" },              { input->price, 0, listing_price_max, "price" },
        { input->exact_place, 0, AID_NO, "exact_place" },    { input->strict_skill, 0, AID_NO, "strict_skill" },
        { input->urgency, 0, AID_URGENCY_LOW, "urgency" },   { input->essential, 0, AID_NO, "essential" },
        { input->all_seats, 0, AID_NO, "all_seats" },        { input->generalise, 0, LISTING_GENERALISE, "generalise" },
        { input->repeat_cover, 0, 1000, "repeat_cover" },
    };
    aid_status status = aid__check_numbers(AID__FIELDS(numbers), error);
    if (status == AID_OK)
        status = aid__unit_check(input->unit, "unit", error);
    if (status == AID_OK)
        status = aid__check_time(input->posted, "posted", error);
    if (status == AID_OK)
        status = aid__check_time(input->expires, "expires", error);
    if (status == AID_OK && input->placed)
        status = aid__place_check(input->latitude, input->longitude, "place", error);
    return status;
}

static aid_status listing_check_windows(aid_store *store, aid__listing_input *input, aid_error *error)
{
    if (input->window_count > AID_LIMIT_LIST || (input->window_count != 0 && input->windows == NULL))
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE, "windows: %llu are too many, or the array is NULL; %d at most",
                         (unsigned long long)input->window_count, (int)AID_LIMIT_LIST);
    if (input->window_count == 0)
        return AID_OK;
    aid__window *windows = aid__arena_take(store->text, (size_t)input->window_count * sizeof *windows);
    if (windows == NULL)
        return aid__fail_memory(error);
    for (size_t i = 0; i < input->window_count; i++) {
        const aid_window *given = &input->windows[i];
        if (given->from >= given->until || given->from < -AID__TIME_MAX || given->until > AID__TIME_MAX)
            return aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE,
                             "windows: number %zu must end later than it begins, within ±2^53 microseconds", i + 1);
        windows[i] = (aid__window){ given->from, given->until };
    }
    input->windows_given = (aid__windows){ windows, (size_t)input->window_count };
    return AID_OK;
}

static aid_status listing_check_repeats(aid_store *store, aid__listing_input *input, aid_error *error)
{
    if (input->repeats == NULL || input->repeats[0] == '\0')
        return input->repeat_cover == 0
                   ? AID_OK
                   : aid__fail(error, AID_E_ARGUMENT, AID_REASON_OPTIONS, "repeat_cover: only what repeats has it; say repeats");
    aid_status status = aid__text_check(input->repeats, AID__REPEAT_BYTES - 1, 0, "repeats", error);
    if (status != AID_OK)
        return status;
    input->repeat = aid__arena_take(store->text, sizeof *input->repeat);
    return input->repeat != NULL ? aid__repeat_parse(input->repeats, input->repeat, error) : aid__fail_memory(error);
}

/* The handles as given; whether they are any is for the decision to say. */
static aid_status listing_check_skills(aid__listing_input *input, aid_error *error)
{
    const aid_skill *skills = input->skill_count ? input->skills : &input->skill;
    size_t count = input->skill_count ? (size_t)input->skill_count : input->skill.id != 0;
    if (skills == NULL || count > AID_LIMIT_LIST)
        return aid__fail(error, AID_E_ARGUMENT, AID_REASON_RANGE, "skills: give 1 to %d, and the array",
                         (int)AID_LIMIT_LIST);
    input->skills_given = (aid__ids){ &skills->id, count };
    return AID_OK;
}

/* Codes separated by single spaces, each checked. */
static aid_status listing_check_credentials(aid_store *store, aid__listing_input *input, aid_error *error)
{
    const char *text = aid__text_or_empty(input->credentials);
    char *canonical = aid__arena_take(store->text, strlen(text) + 1);
    size_t length = 0;
    if (canonical == NULL)
        return aid__fail_memory(error);
    while (*(text += strspn(text, " ,;")) != '\0') {
        size_t code = strcspn(text, " ,;");
        size_t fits = strspn(text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.");
        if (code > LISTING_CODE_BYTES || fits != code)
            return aid__fail(error, AID_E_ARGUMENT, AID_REASON_VALUE,
                             "credentials: \"%.*s\" is no code; write letters, digits, '-', '_' or '.', such as first-aid",
                             aid__text_shown(text, code), text);
        if (length != 0)
            canonical[length++] = ' ';
        memcpy(canonical + length, text, code);
        length += code;
        text += code;
    }
    canonical[length] = '\0';
    input->credentials_canonical = canonical;
    return AID_OK;
}

aid_status aid__listing_check(aid_store *store, aid__listing_input *input, aid_error *error)
{
    int bits = input->is_request ? AID_REQUEST_FIELD_GENERALISE + 1 : AID_OFFER_FIELD_UNSTATE_WEEK + 1;
    aid_status status = aid__check_bits(input->set, bits, "set", error);
    if (status == AID_OK)
        status = listing_check_text(input, error);
    if (status == AID_OK)
        status = listing_check_numbers(input, error);
    if (status == AID_OK)
        status = listing_check_skills(input, error);
    if (status == AID_OK)
        status = listing_check_windows(store, input, error);
    if (status == AID_OK)
        status = listing_check_repeats(store, input, error);
    if (status == AID_OK)
        status = listing_check_credentials(store, input, error);
    if (status == AID_OK)
        status = aid__languages_canonical(store, input->languages, &input->languages_canonical, error);
    if (status == AID_OK)
        status = aid__week_ranges(store, input->week.quarter, (input->set & AID_BIT(AID_OFFER_FIELD_WEEK)) != 0,
                                  &input->week_ranges, error);
    return status;
}

/* SPDX-License-Identifier: MIT */
/* The receipt of a consent: one list of words and values, written as lines and as JSON at the same time. A word that has
 * several values is a line each, and a list in JSON. */
#include "api/consent_inside.h"

#include "api/handle.h"
#include "api/signature_inside.h"
#include "base/calendar.h"
#include "base/lines.h"
#include "rules/consent_rules.h"
#include "rules/may.h"
#include "store/signing.h"
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#define RECEIPT_FIRST "mutualaid consent-receipt 1\n"

typedef struct receipt {
    aid_store *store;
    aid__row row;
    aid__buffer text, json;
} receipt;

/* ---- a word and its value, in both forms ---- */

/* A value of several lines is as many lines of that word. */
static void receipt_lines(receipt *r, const char *word, const char *value)
{
    for (;;) {
        size_t length = strcspn(value, "\n");
        aid__buffer_add_text(&r->text, word);
        aid__buffer_add_text(&r->text, ": ");
        aid__buffer_add(&r->text, value, length);
        aid__buffer_add_char(&r->text, '\n');
        if (value[length] == '\0')
            return;
        value += length + 1;
    }
}

static void receipt_word(receipt *r, const char *word)
{
    aid__buffer_add_text(&r->json, r->json.length > 1 ? ",\n " : "\n ");
    aid__event_add_text(&r->json, word);
    aid__buffer_add_char(&r->json, ':');
}

static void receipt_add(receipt *r, const char *word, const char *value)
{
    receipt_lines(r, word, value);
    receipt_word(r, word);
    aid__event_add_text(&r->json, value);
}

static void receipt_add_id(receipt *r, const char *word, uint64_t id)
{
    char number[24];
    snprintf(number, sizeof number, "%" PRIu64, id);
    receipt_add(r, word, number);
}

/* A time that is not there is said in words, so that nobody takes a gap for an oversight. */
static void receipt_add_time(receipt *r, const char *word, int64_t time, const char *open)
{
    char text[40];
    if (time != 0)
        aid__time_format(time, text);
    receipt_add(r, word, time != 0 ? text : open);
}

static void receipt_begin_list(receipt *r, const char *word)
{
    receipt_word(r, word);
    aid__buffer_add_char(&r->json, '[');
}

static void receipt_add_item(receipt *r, const char *word, const char *value)
{
    receipt_lines(r, word, value);
    if (r->json.bytes != NULL && r->json.length != 0 && r->json.bytes[r->json.length - 1] != '[')
        aid__buffer_add_char(&r->json, ',');
    aid__event_add_text(&r->json, value);
}

/* An empty list is said too: nobody, nothing. */
static void receipt_end_list(receipt *r, const char *word, const char *none)
{
    if (r->json.bytes != NULL && r->json.length != 0 && r->json.bytes[r->json.length - 1] == '[')
        receipt_lines(r, word, none);
    aid__buffer_add_char(&r->json, ']');
}

/* ---- words for numbers ---- */

static const char *receipt_of(const char *const *words, int32_t count, int32_t value)
{
    return value > 0 && value < count ? words[value] : "not known";
}

static const char *receipt_purpose(int32_t purpose)
{
    static const char *const words[] = { "", "help", "contact", "referral", "oversight", "research", "emergency", "legal" };
    return receipt_of(words, 8, purpose);
}

static const char *receipt_ground(int32_t ground)
{
    static const char *const words[] = { "", "consent of the person or a guardian", "a contract with the person", "a legal duty",
                                         "somebody's life", "a task in the public interest", "a decision of a court or authority" };
    return receipt_of(words, 7, ground);
}

static const char *receipt_state(int32_t state)
{
    static const char *const words[] = { "", "asked for, not answered", "in force", "refused", "withdrawn", "its period is over",
                                         "waits for the person to confirm it" };
    return receipt_of(words, 7, state);
}

static const char *receipt_class(int32_t personal_class)
{
    static const char *const words[] = { "", "identity: names, references", "contact: phones, e-mails, addresses, the exact place",
                                         "case: notes and messages about help", "special: health, belief, origin" };
    return receipt_of(words, 5, personal_class);
}

/* ---- names ---- */

/* "member 123, Ana": what people call somebody, where that can be read. */
static aid_status receipt_name(receipt *r, aid__thing thing, aid__row row, char *out, size_t capacity, aid_error *error)
{
    const aid__model *model = &r->store->model;
    aid__any_record record;
    aid__gaps gaps;
    bool member = thing == AID__THING_MEMBER;
    uint64_t seq = member ? aid__member_at(model, row)->identity_seq : aid__group_at(model, row)->text_seq;
    aid_status status = aid__store_recall(r->store, seq, &record, &gaps, error);
    if (status != AID_OK)
        return status;
    const char *name = member ? record.member.name : record.group.name;
    snprintf(out, capacity, "%s %" PRIu64 "%s%s", member ? "member" : "group",
             member ? aid__member_at(model, row)->id : aid__group_at(model, row)->id, name[0] != '\0' ? ", " : "", name);
    return AID_OK;
}

static aid_status receipt_add_person(receipt *r, const char *word, aid__row row, const char *none, aid_error *error)
{
    char name[AID_LIMIT_NAME_BYTES + 64];
    snprintf(name, sizeof name, "%s", none);
    aid_status status = row != 0 ? receipt_name(r, AID__THING_MEMBER, row, name, sizeof name, error) : AID_OK;
    if (status == AID_OK)
        receipt_add(r, word, name);
    return status;
}

/* ---- the parts of it ---- */

static aid_status receipt_recipients(receipt *r, const aid__consent_row *consent, aid_error *error)
{
    char name[AID_LIMIT_NAME_BYTES + 64];
    aid_status status = AID_OK;
    receipt_begin_list(r, "recipient");
    for (uint32_t i = 0; i < consent->recipients.count && status == AID_OK; i++) {
        aid__row row;
        aid__thing thing = aid__model_find(&r->store->model, aid__model_words(&r->store->model, consent->recipients)[i], &row);
        status = receipt_name(r, thing, row, name, sizeof name, error);
        if (status == AID_OK)
            receipt_add_item(r, "recipient", name);
    }
    for (int32_t role = 1; role <= AID__CASE_ROLES; role++)
        if (consent->roles & AID_BIT(role)) {
            snprintf(name, sizeof name, "whoever is %s towards the person", aid__case_role_words(role));
            receipt_add_item(r, "recipient", name);
        }
    receipt_end_list(r, "recipient", "nobody");
    return status;
}

static void receipt_classes(receipt *r, const aid__consent_row *consent)
{
    receipt_begin_list(r, "data");
    for (int32_t one = AID_CLASS_IDENTITY; one <= AID_CLASS_SPECIAL; one++)
        if (consent->classes & AID_BIT(one))
            receipt_add_item(r, "data", receipt_class(one));
    receipt_end_list(r, "data", "nothing");
    receipt_add(r, "special", consent->classes & AID_BIT(AID_CLASS_SPECIAL) ? "yes" : "no");
}

/* The words that were put to the person, and why some are not here. */
static aid_status receipt_words(receipt *r, const aid__consent_row *consent, aid_error *error)
{
    aid__any_record record;
    aid__gaps gaps;
    aid_status status = aid__store_recall(r->store, consent->seq, &record, &gaps, error);
    if (status != AID_OK)
        return status;
    uint64_t withheld = aid__withheld(&gaps, AID_BIT(AID_CLASS_CASE));
    const char *missing = withheld & AID_BIT(AID_WITHHELD_ERASED) ? "erased" : withheld != 0 ? "sealed" : "none";
    receipt_add(r, "notice", record.consent.notice[0] != '\0' ? record.consent.notice : "none");
    receipt_add(r, "said", record.consent.text[0] != '\0' ? record.consent.text : missing);
    receipt_add(r, "method", record.consent.method[0] != '\0' ? record.consent.method : missing);
    receipt_add(r, "document", record.consent.document[0] != '\0' ? record.consent.document : missing);
    return AID_OK;
}

static void receipt_times(receipt *r, const aid__consent_row *consent)
{
    bool asks = consent->state == AID_CONSENT_ASKED;
    receipt_add_time(r, "recorded", consent->created, "not known");
    receipt_add_time(r, "decided", asks ? 0 : consent->decided != 0 ? consent->decided : consent->created, "not yet");
    receipt_add_time(r, "from", consent->from, "at once");
    receipt_add_time(r, "until", consent->until, "until it is withdrawn");
    receipt_add_time(r, "majority", consent->majority, "not known");
    receipt_add_time(r, "review", consent->review, "none");
}

static aid_status receipt_write(receipt *r, aid_error *error)
{
    static const char *const withdraw[] = {
        "at any time and without a reason: tell anybody of the group, or withdraw it in the program; it holds from the next use on",
        "it does not rest on consent, so it cannot be withdrawn; object, complain, or wait for its review",
    };
    const aid__model *model = &r->store->model;
    const aid__consent_row *consent = aid__consent_at(model, r->row);
    char community[33];
    aid__buffer_add_text(&r->text, RECEIPT_FIRST);
    aid__buffer_add_char(&r->json, '{');
    receipt_add(r, "community", aid__store_community(r->store, community));
    receipt_add(r, "controller", r->store->name);
    receipt_add_id(r, "receipt", consent->id);
    receipt_add_time(r, "made", aid__store_now(r->store), "");
    receipt_add(r, "state", receipt_state(aid__consent_state_at(model, consent, aid__store_now(r->store))));
    aid_status status = receipt_add_person(r, "person", consent->subject, "", error);
    if (status == AID_OK)
        status = receipt_add_person(r, "given-by", consent->giver, "nobody yet", error);
    if (status == AID_OK)
        status = receipt_add_person(r, "asked-by", consent->asker, "nobody in particular", error);
    receipt_add(r, "purpose", receipt_purpose(consent->purpose));
    receipt_add(r, "ground", receipt_ground(consent->ground));
    receipt_classes(r, consent);
    if (status == AID_OK)
        status = receipt_recipients(r, consent, error);
    receipt_times(r, consent);
    if (status == AID_OK)
        status = receipt_words(r, consent, error);
    receipt_add(r, "withdraw", withdraw[consent->ground != AID_BASIS_CONSENT]);
    return status;
}

/* Signed when the community has a key; else it says that it is not. */
static aid_status receipt_close(receipt *r, aid_error *error)
{
    aid_status status = AID_OK;
    if (aid__model_count(&r->store->model, AID__TABLE_SIGNER) != 0)
        status = aid__signing_close(r->store, &r->text, error);
    else
        receipt_add(r, "signed", "no: this community has no signing key");
    if (!aid__buffer_ok(&r->text))
        return aid__fail_memory(error);
    aid__buffer_add_char(&r->text, '\0');
    receipt_word(r, "text");
    aid__event_add_text(&r->json, aid__buffer_ok(&r->text) ? r->text.bytes : "");
    aid__buffer_add_text(&r->json, "\n}\n");
    if (!aid__buffer_ok(&r->text))
        return aid__fail_memory(error);
    r->text.length--; /* the end of the text is none of it */
    return status;
}

aid_status aid_consent_receipt(aid_store *store, aid_consent consent, int32_t form, aid_text_fn write, void *context,
                               aid_error *error)
{
    receipt r = { .store = store };
    aid_status status = aid__consent_enter(store, consent, &r.row, error);
    if (status == AID_OK)
        status = aid__check_range(form, AID_RECEIPT_TEXT, AID_RECEIPT_JSON, "form", error);
    if (status == AID_OK)
        status = aid__signature_enter(store, write, error);
    if (status != AID_OK)
        return status;
    aid__buffer_init(&r.text, &store->memory);
    aid__buffer_init(&r.json, &store->memory);
    status = receipt_write(&r, error);
    if (status == AID_OK)
        status = receipt_close(&r, error);
    if (status == AID_OK)
        status = aid__text_write(store, form == AID_RECEIPT_TEXT ? &r.text : &r.json, write, context, error);
    aid__buffer_free(&r.text);
    aid__buffer_free(&r.json);
    return status;
}

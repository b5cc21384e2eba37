/* SPDX-License-Identifier: MIT */
/** @file consent.h
 * Consent: what may be done with what is known about a person, for what, by whom, how long, and who said so. It is asked
 * for, given or refused, and withdrawn at any time; a withdrawal holds from the next call on. An empty list of recipients
 * means nobody, no classes mean nothing. */
#ifndef MUTUALAID_CONSENT_H
#define MUTUALAID_CONSENT_H

#include <mutualaid/base.h>
#include <mutualaid/values.h>

#ifdef __cplusplus
extern "C" {
#endif

/** What is asked for or given. */
typedef struct aid_consent_options {
    uint32_t struct_size;       /**< sizeof(aid_consent_options) */
    int32_t purpose;            /**< ::aid_consent_purpose; required */
    uint64_t classes;           /**< a bit for each class; 0 nothing at all */
    uint64_t roles;             /**< recipients by what they are towards the person: a bit for each role */
    uint64_t recipient_count;   /**< how many recipients are in `recipients` */
    aid_time from;              /**< begins then; 0 at once */
    aid_time until;             /**< over at that very second; 0 until withdrawn */
    aid_time majority;          /**< given by a guardian: when the person comes of age and has to confirm; 0 not known */
    aid_time review;            /**< another ground than consent: counts until then; required there */
    int32_t ground;             /**< ::aid_basis; 0 ::AID_BASIS_CONSENT */
    int32_t reserved;           /**< 0 */
    const uint64_t *recipients; /**< ids of members and groups: of a group everyone active in it */
    const char *notice;         /**< which version of the notice was read, such as "2026-11"; clear text; may be NULL */
    const char *text;           /**< what was put to the person, in words; kept as the person's; may be NULL */
    const char *method;         /**< how it was said, such as "on paper, signed"; kept as the person's; may be NULL */
    const char *document;       /**< another ground than consent: its document; required there; kept as the person's */
} aid_consent_options;

/** Fills options with defaults; see ::aid_store_options_init.
 * @param options  to fill
 * @param struct_size  sizeof as the caller knows it
 * @since 0.1 */
AID_API void aid_consent_options_init(aid_consent_options *options, uint32_t struct_size);

/** Asks a person, or a guardian, for consent. It allows nothing until it is given.
 * @param store        the community
 * @param subject      about whom
 * @param options      what is asked for
 * @param out_consent  receives the handle; may be NULL
 * @param error        receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT; AID_E_NOT_FOUND; AID_E_DENIED; AID_E_CONFLICT; AID_E_UNKNOWN; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_consent_ask(aid_store *store, aid_member subject, const aid_consent_options *options,
                                   aid_consent *out_consent, aid_error *error);

/** Gives a consent that nobody asked for: the acting member must be the person or a guardian. Or, with another ground than
 * consent, records that ground: a coordinator of a group of the person does, and the document and a review date are required.
 * @param store        the community
 * @param subject      about whom
 * @param options      what is given
 * @param out_consent  receives the handle; may be NULL
 * @param error        receives the reason on failure; may be NULL
 * @return as ::aid_consent_ask
 * @since 0.1 */
AID_API aid_status aid_consent_give(aid_store *store, aid_member subject, const aid_consent_options *options,
                                    aid_consent *out_consent, aid_error *error);

/** Gives a consent as it was asked for. The acting member must be the person or a guardian.
 * @param store    the community
 * @param consent  which
 * @param error    receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE (is answered already, or its period is over); AID_E_NOT_FOUND; AID_E_DENIED; AID_E_CONFLICT;
 *         AID_E_UNKNOWN; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_consent_accept(aid_store *store, aid_consent consent, aid_error *error);

/** Refuses a consent that was asked for.
 * @param store    the community
 * @param consent  which
 * @param note     why, if somebody wants to say; kept as the person's; may be NULL
 * @param error    receives the reason on failure; may be NULL
 * @return as ::aid_consent_accept
 * @since 0.1 */
AID_API aid_status aid_consent_refuse(aid_store *store, aid_consent consent, const char *note, aid_error *error);

/** Withdraws a consent; it allows nothing from the next call on. Needs no reason.
 * @param store    the community
 * @param consent  which; given, or waiting to be confirmed
 * @param note     why, if somebody wants to say; may be NULL
 * @param error    receives the reason on failure; may be NULL
 * @return as ::aid_consent_accept
 * @since 0.1 */
AID_API aid_status aid_consent_withdraw(aid_store *store, aid_consent consent, const char *note, aid_error *error);

/** The person confirms what a guardian once gave: it is their own from now on.
 * @param store    the community
 * @param consent  which; ::AID_CONSENT_WAITING
 * @param note     may be NULL
 * @param error    receives the reason on failure; may be NULL
 * @return as ::aid_consent_accept
 * @since 0.1 */
AID_API aid_status aid_consent_confirm(aid_store *store, aid_consent consent, const char *note, aid_error *error);

/** What is known about a consent. */
typedef struct aid_consent_info {
    uint32_t struct_size;       /**< sizeof(aid_consent_info) */
    int32_t state;              /**< ::aid_consent_state at this moment */
    uint64_t withheld;          /**< ::aid_withheld bits: why text, method and document are empty */
    uint64_t number;            /**< short number, from 1 */
    uint64_t classes;           /**< ::aid_class bits */
    uint64_t roles;             /**< ::aid_case_role bits */
    uint64_t recipient_count;   /**< how many recipients are in `recipients` */
    aid_member subject;         /**< about whom */
    aid_member giver;           /**< who gave it; id 0 not given; of another ground who recorded it */
    aid_member asker;           /**< who asked; id 0 nobody, or the host program */
    aid_time created;           /**< asked, or given unasked */
    aid_time decided;           /**< given, refused, withdrawn or confirmed; 0 not yet */
    aid_time from;              /**< 0 at once */
    aid_time until;             /**< 0 until withdrawn */
    aid_time majority;          /**< 0 not known */
    aid_time review;            /**< 0 none */
    int32_t purpose;            /**< ::aid_consent_purpose */
    int32_t ground;             /**< ::aid_basis */
    const uint64_t *recipients; /**< ids; live as info text does, like the rest */
    const char *notice;         /**< never NULL, nor are the following */
    const char *text;           /**< what was put to the person */
    const char *method;         /**< how it was said */
    const char *document;       /**< of another ground */
} aid_consent_info;

/** Fills what is known about a consent. The person, their guardians, whoever asked, gave or receives by it, and the host see it.
 * @param store     the community
 * @param consent   which
 * @param out_info  with its struct_size set
 * @param error     receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_ARGUMENT; AID_E_DENIED; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_consent_get(aid_store *store, aid_consent consent, aid_consent_info *out_info, aid_error *error);

/** Finds a consent by its short number. That it is there is no secret; what it says is, see ::aid_consent_get.
 * @param store        the community
 * @param number       from 1
 * @param out_consent  receives the handle
 * @param error        receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_ARGUMENT
 * @since 0.1 */
AID_API aid_status aid_consent_find(aid_store *store, uint64_t number, aid_consent *out_consent, aid_error *error);

/** Lists the consents about a person that the acting member may see, the newest first.
 * @param store      the community
 * @param subject    about whom
 * @param consents   to fill; may be NULL when capacity is 0
 * @param capacity   how many fit
 * @param out_count  receives how many there are
 * @param error      receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_ARGUMENT
 * @since 0.1 */
AID_API aid_status aid_consent_list(aid_store *store, aid_member subject, aid_consent *consents, size_t capacity,
                                    size_t *out_count, aid_error *error);

/** The form of a receipt. */
typedef enum aid_receipt_form {
    AID_RECEIPT_TEXT = 1, /**< lines `word: value`, to be printed; signed by the community when it has a key (signature.h) */
    AID_RECEIPT_JSON = 2  /**< the same as JSON; its member `text` is the text form, with its signature */
} aid_receipt_form;

/** Writes the receipt of a consent, for the person to keep: who, about whom, for what, who may see what, how long, on which
 * ground, what was put to the person and how they said it, and how to withdraw. The fields follow the consent records of
 * ISO/IEC TS 27560 and Kantara's consent receipt 1.1; docs/support.md names them. For whom ::aid_consent_get is.
 * @param store    the community; no transaction is open, since what is not committed is not signed
 * @param consent  which
 * @param form     ::aid_receipt_form
 * @param write    receives the text
 * @param context  handed to `write`
 * @param error    receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_ARGUMENT; AID_E_DENIED; AID_E_STATE (a transaction is open; sealed and locked);
 *         AID_E_CANCELLED (`write` said so); AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_consent_receipt(aid_store *store, aid_consent consent, int32_t form, aid_text_fn write, void *context,
                                       aid_error *error);

#ifdef __cplusplus
}
#endif
#endif

/* SPDX-License-Identifier: MIT */
/** @file partner.h
 * Trade between communities: a member of one pays a member of another for help, and the books of both stay right whatever
 * happens to the messages between them.
 *
 * A *partner* is a group of another community, seen from a group of this one. The two agree on *terms*: units, a rate with
 * a date, and how far each side may have received more than it gave. A *trade* is one payment:
 *
 * | step | at the payer's community | at the receiver's community |
 * |---|---|---|
 * | hold | the amount is kept free on the payer's account; an offer goes out | |
 * | accept | | the receiver is known and the limit has room: a promise goes back, nothing is booked |
 * | post | payer to clearing account; this decides | |
 * | post | | clearing account to receiver; "done" goes back |
 *
 * Both clearing accounts then mirror each other. Without a promise before its deadline an offer is void and the payer has
 * the amount back; a promise alone never books anything. All steps carry one code, so each may be repeated at will.
 *
 * The library makes and takes messages, signed texts (signature.h); how they travel is the host's: a file, a mail, a request.
 * ::aid_partner_outbox writes everything that the other side should hear now, and may be called as often as one
 * likes; ::aid_partner_receive takes what came and writes the answer. Lost, late, repeated and reordered messages do no harm,
 * nor does a crash between any two steps, on either side. docs/federation.md has the form of the messages and the reasons. */
#ifndef MUTUALAID_PARTNER_H
#define MUTUALAID_PARTNER_H

#include <mutualaid/signature.h>
#include <mutualaid/transfer.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Who the partner is. */
typedef struct aid_partner_options {
    uint32_t struct_size;  /**< sizeof(aid_partner_options) */
    int32_t closed;        /**< ::aid_answer: yes, nothing new is traded; no, again. Updating only */
    uint64_t other_group;  /**< id of the group in the other community, as its people tell it; required when adding */
    aid_group group;       /**< which group trades with it; required when adding */
    const char *community; /**< id of the other community, 32 hex digits; required when adding */
    const char *key;       /**< its public key, 64 hex digits, had on a way that you trust; required when adding */
    const char *name;      /**< what it is called here; at most 200 bytes; required when adding */
} aid_partner_options;

/** Fills options with defaults; see ::aid_store_options_init.
 * @param options  to fill
 * @param struct_size  sizeof as the caller knows it
 * @since 0.1 */
AID_API void aid_partner_options_init(aid_partner_options *options, uint32_t struct_size);

/** Enters a partner. The other side enters this community likewise; nothing is traded before both have said the same terms.
 * @param store        the community
 * @param options      who it is
 * @param out_partner  receives the handle; may be NULL
 * @param error        receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT; AID_E_NOT_FOUND; AID_E_DENIED; AID_E_STATE (closed group, entered already);
 *         AID_E_CONFLICT; AID_E_UNKNOWN; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_partner_add(aid_store *store, const aid_partner_options *options, aid_partner *out_partner,
                                   aid_error *error);

/** Changes a partner's name or key, or closes it. What is under way with a closed partner is still brought to its end.
 * A key that the partner replaced itself is taken over by its signed list of keys; this is for one that was lost.
 * @param store    the community
 * @param partner  to change
 * @param options  what changes
 * @param error    receives the reason on failure; may be NULL
 * @return as ::aid_partner_add
 * @since 0.1 */
AID_API aid_status aid_partner_update(aid_store *store, aid_partner partner, const aid_partner_options *options,
                                      aid_error *error);

/** What is known about a partner. */
typedef struct aid_partner_info {
    uint32_t struct_size;  /**< sizeof(aid_partner_info) */
    int32_t closed;        /**< 1: nothing new is traded */
    uint64_t number;       /**< short number, from 1 */
    uint64_t other_group;  /**< id of its group in its community */
    aid_group group;       /**< which group trades with it */
    aid_time since;        /**< when it was entered */
    uint64_t trades;       /**< how many trades there were */
    const char *community; /**< its id, 32 hex digits; never NULL, nor are the following */
    const char *key;       /**< its public key, 64 hex digits */
    const char *name;      /**< what it is called here */
} aid_partner_info;

/** Fills what is known about a partner.
 * @param store     the community
 * @param partner   which
 * @param out_info  with its struct_size set
 * @param error     receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_ARGUMENT; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_partner_get(aid_store *store, aid_partner partner, aid_partner_info *out_info, aid_error *error);

/** Lists partners in order of entering.
 * @param store      the community
 * @param group      only those of this group; id 0 all
 * @param partners   to fill; may be NULL when capacity is 0
 * @param capacity   how many fit
 * @param out_count  receives how many there are
 * @param error      receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_ARGUMENT
 * @since 0.1 */
AID_API aid_status aid_partner_list(aid_store *store, aid_group group, aid_partner *partners, size_t capacity,
                                    size_t *out_count, aid_error *error);

/** Terms between two partners, for one pair of units. */
typedef struct aid_deal_options {
    uint32_t struct_size; /**< sizeof(aid_deal_options) */
    int32_t unit;         /**< ::aid_unit here: time, points or money; 0 the group's */
    int64_t most;         /**< how much this side may have received beyond what it gave, in `unit`; 0 nothing */
    int64_t other_most;   /**< how much the other side may, in `other_unit`; 0 nothing */
    aid_time from;        /**< judges trades made from then on; 0 now */
    int32_t other_unit;   /**< ::aid_unit there; 0 the same as here */
    int32_t rate_num;     /**< `rate_num` of `other_unit` are `rate_den` of `unit`; 1..1,000,000; 0 is 1 */
    int32_t rate_den;     /**< 1..1,000,000; 0 is 1 */
    int32_t reserved;     /**< 0 */
} aid_deal_options;

/** Fills terms with defaults; see ::aid_store_options_init.
 * @param deal  to fill
 * @param struct_size  sizeof as the caller knows it
 * @since 0.1 */
AID_API void aid_deal_options_init(aid_deal_options *deal, uint32_t struct_size);

/** Says terms to a partner; the outbox tells it. They hold once the partner has said the same.
 * @param store        the community
 * @param partner      to whom
 * @param deal         the terms
 * @param out_version  receives their number, one side's odd, the other's even; may be NULL
 * @param error        receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT; AID_E_NOT_FOUND; AID_E_DENIED; AID_E_STATE (closed); AID_E_CONFLICT; AID_E_UNKNOWN;
 *         AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_deal_propose(aid_store *store, aid_partner partner, const aid_deal_options *deal, uint64_t *out_version,
                                    aid_error *error);

/** Says yes to terms that the partner has said.
 * @param store    the community
 * @param partner  whose
 * @param version  their number
 * @param error    receives the reason on failure; may be NULL
 * @return AID_OK, also when that was said before; AID_E_NOT_FOUND (the partner has not said them); else as
 *         ::aid_deal_propose
 * @since 0.1 */
AID_API aid_status aid_deal_agree(aid_store *store, aid_partner partner, uint64_t version, aid_error *error);

/** Terms as they stand, with what was traded under that pair of units. */
typedef struct aid_deal_row {
    uint64_t version;     /**< their number */
    aid_time from;        /**< judges trades made from then on */
    int64_t most;         /**< how much this side may have received beyond what it gave, in `unit` */
    int64_t other_most;   /**< how much the other side may, in `other_unit` */
    int64_t position;     /**< how much this side has, in `unit`; negative: it gave more. The clearing account's balance */
    int64_t mirror;       /**< what the partner's own position should be, in `other_unit` */
    int64_t held;         /**< offered and not booked yet, in `unit` */
    int64_t other_held;   /**< promised to the partner and not booked yet, in `other_unit` */
    int64_t fraction;     /**< what rounding left of what went out, in parts of `rate_den`: a whole unit goes to the other
                               side's pool when it is full */
    int32_t unit;         /**< ::aid_unit here */
    int32_t other_unit;   /**< ::aid_unit there */
    int32_t rate_num;     /**< `rate_num` of `other_unit` … */
    int32_t rate_den;     /**< … are `rate_den` of `unit` */
    int32_t said_here;    /**< 1: this side has said them */
    int32_t said_there;   /**< 1: the partner has */
    int32_t in_force;     /**< 1: they judge what is traded now */
    int32_t reserved;     /**< 0 */
} aid_deal_row;

/** Lists the terms with a partner in order of saying.
 * @param store      the community
 * @param partner    with whom
 * @param rows       to fill; may be NULL when capacity is 0
 * @param row_size   sizeof(aid_deal_row)
 * @param capacity   how many rows fit
 * @param out_count  receives how many there are
 * @param error      receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_ARGUMENT
 * @since 0.1 */
AID_API aid_status aid_deal_list(aid_store *store, aid_partner partner, aid_deal_row *rows, uint32_t row_size,
                                 size_t capacity, size_t *out_count, aid_error *error);

/** A payment to somebody in another community. */
typedef struct aid_trade_options {
    uint32_t struct_size;   /**< sizeof(aid_trade_options) */
    int32_t unit;           /**< ::aid_unit here; 0 the group's */
    int64_t amount;         /**< what the payer pays, in `unit`, above 0; the receiver gets ⌊amount · rate_num / rate_den⌋ */
    uint64_t receiver;      /**< id of the member over there; 0 the pool of the partner's group */
    aid_member payer;       /**< who pays; id 0 the group's pool: a gift, or to bring the position back */
    int32_t hold_hours;     /**< void without a promise after so many hours; 1..8760; 0 is 72 */
    int32_t accept_warning; /**< ::aid_answer: yes, go on although a credit limit warns */
    const char *memo;       /**< kept here as the author's, never sent; at most 64 KiB */
} aid_trade_options;

/** Fills options with defaults; see ::aid_store_options_init.
 * @param options  to fill
 * @param struct_size  sizeof as the caller knows it
 * @since 0.1 */
AID_API void aid_trade_options_init(aid_trade_options *options, uint32_t struct_size);

/** Holds a payment to somebody in another community; the outbox offers it.
 * @param store      the community
 * @param partner    whose member receives it
 * @param options    who pays what to whom
 * @param out_trade  receives the handle; may be NULL
 * @param error      receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT; AID_E_NOT_FOUND; AID_E_DENIED; AID_E_LIMIT (CREDIT: the payer's, or what was agreed
 *         with the partner; AMOUNT); AID_E_STATE (PARTNER: closed, or no terms in force for the unit); AID_E_CONFLICT;
 *         AID_E_UNKNOWN; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_trade_pay(aid_store *store, aid_partner partner, const aid_trade_options *options,
                                 aid_trade *out_trade, aid_error *error);

/** Calls off a payment that is held. A promise that is on its way is answered with that.
 * @param store  the community
 * @param trade  going out and held
 * @param error  receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE; AID_E_NOT_FOUND; AID_E_DENIED; AID_E_CONFLICT; AID_E_UNKNOWN; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_trade_void(aid_store *store, aid_trade trade, aid_error *error);

/** What is known about a trade. */
typedef struct aid_trade_info {
    uint32_t struct_size; /**< sizeof(aid_trade_info) */
    int32_t state;        /**< ::aid_trade_state */
    uint64_t withheld;    /**< ::aid_withheld bits: why the memo is empty */
    uint64_t number;      /**< short number, from 1 */
    aid_partner partner;  /**< with whom */
    aid_member member;    /**< who pays or receives here; id 0 the pool */
    uint64_t other;       /**< id of who receives or pays there; 0 the pool */
    int64_t amount;       /**< here, in `unit` */
    int64_t other_amount; /**< there, in `other_unit` */
    int64_t extra;        /**< what rounding had left before and made a whole: to the receiving side's pool, besides the amount */
    uint64_t version;     /**< of the terms that judged it */
    aid_time made;        /**< when it was held */
    aid_time deadline;    /**< when it is void without a promise */
    aid_time ended;       /**< when it was booked or became void; 0 not yet */
    int32_t direction;    /**< ::aid_trade_direction */
    int32_t unit;         /**< ::aid_unit here */
    int32_t other_unit;   /**< ::aid_unit there */
    int32_t over_limit;   /**< 1: booked beyond a credit limit */
    const char *code;     /**< 32 hex digits, the same on both sides; never NULL, nor are the following */
    const char *reason;   /**< why it is void, in one word; "" otherwise */
    const char *memo;     /**< a note */
} aid_trade_info;

/** Fills what is known about a trade.
 * @param store     the community
 * @param trade     which
 * @param out_info  with its struct_size set
 * @param error     receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_DENIED; AID_E_ARGUMENT; AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_trade_get(aid_store *store, aid_trade trade, aid_trade_info *out_info, aid_error *error);

/** Lists trades in order of making.
 * @param store      the community
 * @param partner    only with this one; id 0 all
 * @param state      ::aid_trade_state; 0 all
 * @param trades     to fill; may be NULL when capacity is 0
 * @param capacity   how many fit
 * @param out_count  receives how many there are
 * @param error      receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_NOT_FOUND; AID_E_ARGUMENT
 * @since 0.1 */
AID_API aid_status aid_trade_list(aid_store *store, aid_partner partner, int32_t state, aid_trade *trades,
                                  size_t capacity, size_t *out_count, aid_error *error);

/** Writes all messages that a partner should have now, one after the other: the community's keys once one was replaced, terms
 * that it has not said, offers, promises, bookings that it has not confirmed. Changes nothing and may be repeated at
 * will; what needs an answer is written until the answer is there.
 * @param store    the community; has begun to sign
 * @param partner  for whom
 * @param trade    only the message about this trade, whatever its state: for a partner who lost it; id 0 all as above
 * @param write    receives the messages, one a call
 * @param context  handed to `write`
 * @param error    receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_STATE (NO_SIGNER, SEALED, a transaction is open); AID_E_NOT_FOUND; AID_E_DENIED; AID_E_ARGUMENT;
 *         AID_E_CANCELLED (`write` said so); AID_E_STORAGE; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_partner_outbox(aid_store *store, aid_partner partner, aid_trade trade, aid_text_fn write,
                                      void *context, aid_error *error);

/** What became of a message. */
typedef struct aid_message_info {
    uint32_t struct_size; /**< sizeof(aid_message_info) */
    int32_t outcome;      /**< ::aid_message_outcome */
    uint64_t used;        /**< bytes of the text that this message took; further ones may follow it. Set on failure too, 0
                               where no message can be told from the rest */
    aid_partner partner;  /**< who sent it */
    aid_trade trade;      /**< which trade it is about; id 0 none */
} aid_message_info;

/** Takes the first message of a text, from one of the partners. What it says is checked before anything changes: its
 * signature, that it is for this community, that the step may follow what is known. The answer, if there is one, is
 * written after the change is kept; a lost one is made again when the message comes again.
 * @param store     the community; has begun to sign
 * @param text      one message or several
 * @param length    their length in bytes
 * @param write     receives the answer, a message for the sender; nothing when there is none
 * @param context   handed to `write`
 * @param out_info  with its struct_size set; receives what became of it
 * @param error     receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_CORRUPT (changed on its way); AID_E_DENIED (SIGNATURE: another key than the partner's); AID_E_FORMAT
 *         (no message that this library knows); AID_E_NOT_FOUND (PARTNER: from or for somebody else); AID_E_STATE (it
 *         contradicts what is known); AID_E_LIMIT (AMOUNT); AID_E_CONFLICT; AID_E_UNKNOWN; AID_E_STORAGE; AID_E_MEMORY.
 *         A message that is refused changes nothing
 * @since 0.1 */
AID_API aid_status aid_partner_receive(aid_store *store, const char *text, size_t length, aid_text_fn write,
                                       void *context, aid_message_info *out_info, aid_error *error);

/** Writes how this side sees the trade with a partner, as a signed text: positions, and every trade.
 * @param store    the community; has begun to sign
 * @param partner  with whom
 * @param write    receives the text
 * @param context  handed to `write`
 * @param error    receives the reason on failure; may be NULL
 * @return as ::aid_partner_outbox
 * @since 0.1 */
AID_API aid_status aid_partner_position(aid_store *store, aid_partner partner, aid_text_fn write, void *context,
                                        aid_error *error);

/** Where the two sides differ. Text lives as info text does. */
typedef struct aid_difference {
    aid_trade trade;      /**< which trade here; id 0: not known here, or the positions as a whole */
    int64_t here;         /**< amount here, in this side's unit; of positions: the clearing account */
    int64_t there;        /**< what the other side says it is */
    int32_t what;         /**< ::aid_difference_kind */
    int32_t state;        /**< ::aid_trade_state here; 0 not known here */
    int32_t other_state;  /**< ::aid_trade_state there; 0 not known there */
    int32_t unit;         /**< ::aid_unit here */
    const char *code;     /**< the trade's; "" of the positions */
    const char *advice;   /**< what explains it and what mends it, in one English sentence */
} aid_difference;

/** Compares what a partner wrote by its ::aid_partner_position with what is known here.
 * @param store      the community
 * @param text       what it wrote
 * @param length     its length in bytes
 * @param rows       to fill; may be NULL when capacity is 0
 * @param row_size   sizeof(aid_difference)
 * @param capacity   how many rows fit
 * @param out_count  receives how many differences there are; 0: both sides agree
 * @param error      receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_CORRUPT; AID_E_DENIED; AID_E_FORMAT; AID_E_NOT_FOUND; AID_E_ARGUMENT; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_partner_compare(aid_store *store, const char *text, size_t length, aid_difference *rows,
                                       uint32_t row_size, size_t capacity, size_t *out_count, aid_error *error);

#ifdef __cplusplus
}
#endif
#endif

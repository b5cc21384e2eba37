/* SPDX-License-Identifier: MIT */
/* Every option there is: what it is called, what help says of it, and which field of which of the library's structs it
 * fills. An option that fills no field is read by its verb. */
#include "option_table.h"
#include "verbs.h"

const cli_option cli_global_options[] = {
    { "--store", "FILE", "where the community is kept", OPTION_OWN },
    { "--as", "MEMBER", "who acts; without it the host program does", OPTION_OWN },
    { "--purpose", CLI_WORDS_PURPOSE, "what for; support unless said where cases, consent and services are dealt with", OPTION_OWN },
    { "--key-file", "FILE", "opens what is sealed; 32 bytes, or 64 hexadecimal digits", OPTION_OWN },
    { "--passphrase-fd", "N", "opens what is sealed; the passphrase, or the text of a recovery sheet, is read from this "
      "open file, such as 0", OPTION_OWN },
    { "--json", NULL, "answer with one JSON document", OPTION_OWN },
    { "--csv", NULL, "answer with CSV", OPTION_OWN },
    { "--quiet", NULL, "say nothing but errors", OPTION_OWN },
    { "--yes", NULL, "do not ask before what cannot be taken back", OPTION_OWN },
    { "--help", NULL, "explain the tool or a command", OPTION_OWN },
    { "--version", NULL, "tell the version", OPTION_OWN },
    OPTION_END,
};

const cli_option cli_options_init[] = {
    { "--name", "NAME", "name of the community in the file; without it \"main\"", OPTION_OWN },
    { "--no-taxonomy", NULL, "start without the shipped skills", OPTION_OWN },
    { "--no-seal", NULL, "leave what people tell readable in the file", OPTION_OWN },
    OPTION_END,
};

const cli_option cli_options_key_new[] = {
    { "--new-key-file", "FILE", "the new secret is this key file, made if it is not there", OPTION_OWN },
    { "--new-passphrase-fd", "N", "the new secret is the passphrase in this open file", OPTION_OWN },
    OPTION_END,
};

const cli_option cli_options_erase[] = {
    { "--preview", NULL, "say what would go and what would stay, and change nothing", OPTION_OWN },
    OPTION_END,
};

const cli_option cli_options_hold[] = {
    { "--ground", CLI_WORDS_HOLD, "why it may not be erased", OPTION_OWN },
    { "--end", NULL, "nothing is held any more; an erasure that waited is finished", OPTION_OWN },
    OPTION_END,
};

const cli_option cli_options_export[] = {
    { "--html", NULL, "as a page to read instead of JSON", OPTION_OWN },
    { "--out", "FILE", "into a new file instead of standard output", OPTION_OWN },
    OPTION_END,
};

const cli_option cli_options_checkpoint_make[] = {
    { "--out", "FILE", "into a new file instead of standard output", OPTION_OWN },
    OPTION_END,
};

const cli_option cli_options_checkpoint_check[] = {
    { "--signer", "KEY", "a public key of the community that you trust; those that it signed for count too", OPTION_OWN },
    OPTION_END,
};

#define OPTION_BACKUP                                                                                              \
    { "--backup-key-file", "FILE", "the backup opens with this key file; made if it is not there", OPTION_OWN },      \
    { "--backup-passphrase-fd", "N", "the backup opens with the passphrase in this open file", OPTION_OWN }

const cli_option cli_options_backup[] = {
    OPTION_BACKUP,
    { "--plain", NULL, "a copy of the SQLite file instead: no keys in it, not encrypted as a whole", OPTION_OWN },
    OPTION_END,
};

const cli_option cli_options_backup_check[] = {
    OPTION_BACKUP,
    OPTION_END,
};

const cli_option cli_options_restore[] = {
    OPTION_BACKUP,
    { "--erased-by", "FILE", "a later key store, which knows who was erased since", OPTION_OWN },
    OPTION_END,
};

const cli_option cli_options_advance[] = {
    { "--limit", "N", "stop after so many", OPTION_OWN },
    OPTION_END,
};

const cli_option cli_options_log[] = {
    { "--after", "N", "only records after this one", OPTION_OWN },
    { "--limit", "N", "at most so many; 50 unless said", OPTION_OWN },
    OPTION_END,
};

#define OPTIONS_IMPORT                                                                                                 \
    { "--map", "COLUMN=field,...", "which column holds which field; without it columns have the fields' names",        \
      OPTION_OWN },                                                                                                    \
    { "--dry-run", NULL, "report, and write nothing", OPTION(aid_import_options, dry_run, YES, CLI_NO_BIT) },          \
    { "--strict", NULL, "stop at the first bad row with nothing written",                                              \
      OPTION(aid_import_options, strict, YES, CLI_NO_BIT) },                                                           \
    { "--separator", "TEXT", "what stands between fields; found out unless said",                                      \
      OPTION(aid_import_options, separator, TEXT, CLI_NO_BIT) },                                                       \
    { "--encoding", "NAME", "utf-8, utf-16le, utf-16be or windows-1252; found out unless said",                        \
      OPTION(aid_import_options, encoding, TEXT, CLI_NO_BIT) },                                                        \
    { "--group", "GROUP", "where rows without a group column go", OPTION(aid_import_options, group, GROUP, CLI_NO_BIT) }

const cli_option cli_options_import[] = { OPTIONS_IMPORT, OPTION_END };
const cli_option cli_options_import_directory[] = {
    { "--group", "GROUP", "where services go whose organisation the directory does not describe",
      OPTION(aid_import_options, group, GROUP, CLI_NO_BIT) },
    { "--dry-run", NULL, "report, and write nothing", OPTION(aid_import_options, dry_run, YES, CLI_NO_BIT) },
    { "--strict", NULL, "stop at the first bad row with nothing written", OPTION(aid_import_options, strict, YES, CLI_NO_BIT) },
    OPTION_END,
};
const cli_option cli_options_import_listings[] = {
    OPTIONS_IMPORT,
    { "--strict-skills", NULL, "refuse skill codes and words that no taxonomy knows",
      OPTION(aid_import_options, strict_skills, YES, CLI_NO_BIT) },
    OPTION_END,
};

#define OPTIONS_GROUP                                                                                                  \
    { "--kind", CLI_WORDS_GROUP_KIND, "what kind of group; mutual_aid unless said",                                    \
      OPTION(aid_group_options, kind, CHOICE, CLI_NO_BIT) },                                                           \
    { "--parent", "GROUP", "the group it belongs to",                                                                  \
      OPTION(aid_group_options, parent, GROUP, AID_GROUP_FIELD_PARENT) },                                              \
    { "--legal", CLI_WORDS_LEGAL, "how far it is an institution",                                                      \
      OPTION(aid_group_options, legal_form, CHOICE, CLI_NO_BIT) },                                                     \
    { "--presence", CLI_WORDS_PRESENCE, "how it meets; several with commas between",                                   \
      OPTION(aid_group_options, presence, MASK, AID_GROUP_FIELD_PRESENCE) },                                           \
    { "--sensitive", CLI_WORDS_ANSWER, "whether its topic must stay confidential",                                     \
      OPTION(aid_group_options, sensitive, ANSWER, AID_GROUP_FIELD_SENSITIVE) },                                       \
    { "--place", "LAT,LON", "where it is, in degrees", OPTION_PLACE(aid_group_options, AID_GROUP_FIELD_PLACE) },       \
    { "--zone", "ZONE", "its time zone, such as Europe/Berlin",                                                        \
      OPTION(aid_group_options, zone, TEXT, AID_GROUP_FIELD_ZONE) },                                                   \
    { "--languages", "TAGS", "language tags in order of preference, such as \"ru en\"",                                \
      OPTION(aid_group_options, languages, TEXT, AID_GROUP_FIELD_LANGUAGES) },                                         \
    { "--topic", "TEXT", "a topic; may be said several times",                                                         \
      OPTION(aid_group_options, topics, LINES, AID_GROUP_FIELD_TOPICS) },                                              \
    { "--text", "TEXT", "a description", OPTION(aid_group_options, text, TEXT, AID_GROUP_FIELD_TEXT) },                \
    { "--reference", "KEY", "your own key for it", OPTION(aid_group_options, reference, TEXT, AID_GROUP_FIELD_REFERENCE) }

const cli_option cli_options_group_add[] = {
    OPTIONS_GROUP,
    { "--founder", "MEMBER", "who becomes its first coordinator", OPTION(aid_group_options, founder, MEMBER, CLI_NO_BIT) },
    OPTION_END,
};
const cli_option cli_options_group_edit[] = {
    { "--name", "NAME", "a new name", OPTION(aid_group_options, name, TEXT, CLI_NO_BIT) },
    OPTIONS_GROUP,
    OPTION_END,
};

const cli_option cli_options_policy[] = {
    { "--unit", "UNIT", "in what help is counted: " CLI_WORDS_UNIT, OPTION(aid_policy, unit, UNIT, CLI_NO_BIT) },
    { "--credit-min", "HOURS", "lowest balance, such as -10:00",
      OPTION(aid_policy, credit_min, HOURS, AID_POLICY_FIELD_CREDIT_MIN) },
    { "--credit-min-mode", CLI_WORDS_CREDIT, "what happens below it",
      OPTION(aid_policy, credit_min_mode, CHOICE, CLI_NO_BIT) },
    { "--credit-max", "HOURS", "highest balance", OPTION(aid_policy, credit_max, HOURS, AID_POLICY_FIELD_CREDIT_MAX) },
    { "--credit-max-mode", CLI_WORDS_CREDIT, "what happens above it",
      OPTION(aid_policy, credit_max_mode, CHOICE, CLI_NO_BIT) },
    { "--default-minutes", "TIME", "time of a listing that states none",
      OPTION(aid_policy, default_minutes, MINUTES, CLI_NO_BIT) },
    { "--silence-days", "N", "days after which silence is consent; 0 never",
      OPTION(aid_policy, silence_days, COUNT, AID_POLICY_FIELD_SILENCE_DAYS) },
    { "--proposal-days", "N", "days after which a proposal lapses; 0 never",
      OPTION(aid_policy, proposal_days, COUNT, AID_POLICY_FIELD_PROPOSAL_DAYS) },
    { "--ban-days", "N", "days for which a declined pair is not proposed again",
      OPTION(aid_policy, ban_days, COUNT, AID_POLICY_FIELD_BAN_DAYS) },
    { "--generalise", "N", "levels of the skill tree that an offer may be wider",
      OPTION(aid_policy, generalise, COUNT, AID_POLICY_FIELD_GENERALISE) },
    { "--hold-days", "N", "days after which what was accepted and not confirmed is called off; 0 never",
      OPTION(aid_policy, hold_days, COUNT, AID_POLICY_FIELD_HOLD_DAYS) },
    { "--tier-hours", "N,N,N,N", "hours after which requests open to own group, agreements, ancestors, public service",
      OPTION_NUMBERS(aid_policy, tier_hours, AID_POLICY_FIELD_TIER_HOURS, 4) },
    { "--weights", "N,N,...", "the ten weights of the score", OPTION_NUMBERS(aid_policy, weights, AID_POLICY_FIELD_WEIGHTS, AID_TERM_COUNT) },
    OPTION_END,
};

const cli_option cli_options_terms[] = { { "--unit", "UNIT", "which unit; the group's unless said", OPTION_OWN },
                                         { "--at", "TIME", "on which date; now unless said", OPTION_OWN },
                                         OPTION_END };
const cli_option cli_options_terms_set[] = {
    { "--unit", "UNIT", "which unit; the group's unless said", OPTION(aid_terms, unit, UNIT, CLI_NO_BIT) },
    { "--from", "TIME", "from when on; now unless said", OPTION(aid_terms, from, TIME, CLI_NO_BIT) },
    { "--fee", "BP", "hundredths of a percent of what a helper gets, to the pool",
      OPTION(aid_terms, fee_bp, COUNT, AID_TERMS_FIELD_FEE_BP) },
    { "--price-cap", "AMOUNT", "what an hour may cost at most", OPTION(aid_terms, price_cap, AMOUNT, AID_TERMS_FIELD_PRICE_CAP) },
    { "--pool-min", "AMOUNT", "how low the pool may go", OPTION(aid_terms, pool_min, AMOUNT, AID_TERMS_FIELD_POOL_MIN) },
    { "--credit-min", "AMOUNT", "lowest balance of a member, in another unit than the group's",
      OPTION(aid_terms, credit_min, AMOUNT, AID_TERMS_FIELD_CREDIT_MIN) },
    { "--credit-min-mode", CLI_WORDS_CREDIT, "what happens below it", OPTION(aid_terms, credit_min_mode, CHOICE, CLI_NO_BIT) },
    { "--credit-max", "AMOUNT", "highest balance", OPTION(aid_terms, credit_max, AMOUNT, AID_TERMS_FIELD_CREDIT_MAX) },
    { "--credit-max-mode", CLI_WORDS_CREDIT, "what happens above it", OPTION(aid_terms, credit_max_mode, CHOICE, CLI_NO_BIT) },
    { "--demurrage", "BP", "hundredths of a percent a month of what lies above the exempt balance, to the pool",
      OPTION(aid_terms, demurrage_bp, COUNT, AID_TERMS_FIELD_DEMURRAGE_BP) },
    { "--exempt", "AMOUNT", "the balance up to which it takes nothing",
      OPTION(aid_terms, demurrage_exempt, AMOUNT, AID_TERMS_FIELD_DEMURRAGE_EXEMPT) },
    { "--expiry-days", "N", "credit older than so many days goes to the pool; 0 never",
      OPTION(aid_terms, expiry_days, COUNT, AID_TERMS_FIELD_EXPIRY_DAYS) },
    { "--notice-days", "N", "days of notice before anything expires",
      OPTION(aid_terms, notice_days, COUNT, AID_TERMS_FIELD_NOTICE_DAYS) },
    { "--adaptive", CLI_WORDS_ANSWER, "whether the lowest balance follows what a member gave",
      OPTION(aid_terms, adaptive, ANSWER, CLI_NO_BIT) },
    { "--adaptive-base", "AMOUNT", "the credit of who gave nothing yet",
      OPTION(aid_terms, adaptive_base, AMOUNT, AID_TERMS_FIELD_ADAPTIVE_BASE) },
    { "--adaptive-least", "AMOUNT", "the least credit", OPTION(aid_terms, adaptive_least, AMOUNT, AID_TERMS_FIELD_ADAPTIVE_LEAST) },
    { "--adaptive-most", "AMOUNT", "the most credit", OPTION(aid_terms, adaptive_most, AMOUNT, AID_TERMS_FIELD_ADAPTIVE_MOST) },
    { "--suspend-at", "N", "open disputes against a member at which nothing new is paid for; 0 off",
      OPTION(aid_terms, suspend_at, COUNT, AID_TERMS_FIELD_SUSPEND_AT) },
    { "--ceiling-weeks", "N", "all balances below zero together: so many weeks of usual turnover; 0 off",
      OPTION(aid_terms, ceiling_weeks, COUNT, AID_TERMS_FIELD_CEILING_WEEKS) },
    OPTION_END,
};

#define OPTIONS_MEMBER                                                                                                 \
    { "--preferred-name", "NAME", "how they want to be called",                                                        \
      OPTION(aid_member_options, preferred_name, TEXT, AID_MEMBER_FIELD_PREFERRED_NAME) },                             \
    { "--reference", "KEY", "your own key for them",                                                                   \
      OPTION(aid_member_options, reference, TEXT, AID_MEMBER_FIELD_REFERENCE) },                                       \
    { "--phone", "NUMBER", "a telephone number; may be said several times",                                            \
      OPTION(aid_member_options, phones, LINES, AID_MEMBER_FIELD_PHONES) },                                            \
    { "--email", "ADDRESS", "an e-mail address; may be said several times",                                            \
      OPTION(aid_member_options, emails, LINES, AID_MEMBER_FIELD_EMAILS) },                                            \
    { "--address", "LINE", "a line of the address; may be said several times",                                         \
      OPTION(aid_member_options, address, LINES, AID_MEMBER_FIELD_ADDRESS) },                                          \
    { "--birth-band", "YEARS", "years between which they were born, such as 1950-1959",                                \
      OPTION(aid_member_options, birth_band, TEXT, AID_MEMBER_FIELD_BIRTH_BAND) },                                     \
    { "--contact", "TEXT", "how they want to be reached",                                                              \
      OPTION(aid_member_options, preferred_contact, TEXT, AID_MEMBER_FIELD_PREFERRED_CONTACT) },                       \
    { "--languages", "TAGS", "language tags in order of preference",                                                   \
      OPTION(aid_member_options, languages, TEXT, AID_MEMBER_FIELD_LANGUAGES) },                                       \
    { "--zone", "ZONE", "their time zone; their first group's unless said",                                            \
      OPTION(aid_member_options, zone, TEXT, AID_MEMBER_FIELD_ZONE) },                                                 \
    { "--place", "LAT,LON", "where they are, in degrees", OPTION_PLACE(aid_member_options, AID_MEMBER_FIELD_PLACE) },  \
    { "--exact-place", CLI_WORDS_ANSWER, "whether matching may see the exact place",                                   \
      OPTION(aid_member_options, exact_place, ANSWER, CLI_NO_BIT) },                                                   \
    { "--reach", "METRES", "how far they go", OPTION(aid_member_options, reach_m, COUNT, AID_MEMBER_FIELD_REACH) },    \
    { "--online", CLI_WORDS_ANSWER, "yes: helps online too; no: in person only",                                       \
      OPTION(aid_member_options, online, ANSWER, CLI_NO_BIT) },                                                        \
    { "--available", "WEEK", "when they can help, such as \"Mo-Fr 09:00-12:30; Sa 10:00-14:00\"",                      \
      OPTION_WEEK(aid_member_options, AID_MEMBER_FIELD_WEEK, AID_MEMBER_FIELD_UNSTATE_WEEK) },                         \
    { "--day-minutes", "TIME", "most help a day",                                                                      \
      OPTION(aid_member_options, day_minutes, MINUTES, AID_MEMBER_FIELD_DAY_MINUTES) },                                \
    { "--week-minutes", "TIME", "most help a week",                                                                    \
      OPTION(aid_member_options, week_minutes, MINUTES, AID_MEMBER_FIELD_WEEK_MINUTES) },                              \
    { "--asks", "N", "how often they want to be asked a week",                                                         \
      OPTION(aid_member_options, asks_per_week, COUNT, AID_MEMBER_FIELD_ASKS) },                                       \
    { "--matching", CLI_WORDS_ANSWER, "no keeps them out of matching",                                                 \
      OPTION(aid_member_options, matching, ANSWER, CLI_NO_BIT) },                                                      \
    { "--pause-until", "TIME", "not matched before this time",                                                         \
      OPTION(aid_member_options, pause_until, TIME, AID_MEMBER_FIELD_PAUSE) }

const cli_option cli_options_member_add[] = {
    { "--group", "GROUP", "a group to join at once", OPTION(aid_member_options, group, GROUP, CLI_NO_BIT) },
    { "--roles", CLI_WORDS_ROLE, "what they are there; several with commas between",
      OPTION(aid_member_options, roles, MASK, CLI_NO_BIT) },
    OPTIONS_MEMBER,
    OPTION_END,
};
const cli_option cli_options_member_edit[] = {
    { "--name", "NAME", "a new name", OPTION(aid_member_options, name, TEXT, CLI_NO_BIT) },
    OPTIONS_MEMBER,
    OPTION_END,
};

const cli_option cli_options_join[] = {
    { "--roles", CLI_WORDS_ROLE, "what they are there; several with commas between",
      OPTION(aid_join_options, roles, MASK, CLI_NO_BIT) },
    OPTION_END,
};
const cli_option cli_options_reason[] = {
    { "--reason", "TEXT", "a note on why", OPTION_OWN },
    OPTION_END,
};
const cli_option cli_options_end[] = {
    { "--end", NULL, "it no longer holds", OPTION_OWN },
    OPTION_END,
};
const cli_option cli_options_in_group[] = {
    { "--group", "GROUP", "only this group's", OPTION_OWN },
    OPTION_END,
};

#define OPTIONS_SKILL                                                                                              \
    { "--code", "CODE", "a stable code, such as home.plumbing", OPTION(aid_skill_options, code, TEXT, AID_SKILL_FIELD_CODE) }, \
    { "--parent", "SKILL", "the wider skill", OPTION(aid_skill_options, parent, SKILL, AID_SKILL_FIELD_PARENT) },  \
    { "--label", "[LANG:]TEXT", "a label, perhaps of one language, such as ru:Сантехник", OPTION_OWN },            \
    { "--synonym", "[LANG:]TEXT", "what it is also found by; may be said several times", OPTION_OWN },             \
    { "--languages", "TAGS", "show its label in the first of these languages", OPTION_OWN }

const cli_option cli_options_skill_add[] = {
    { "--group", "GROUP", "whose own list it belongs to; the community's unless said",
      OPTION(aid_skill_options, group, GROUP, CLI_NO_BIT) },
    OPTIONS_SKILL,
    OPTION_END,
};
const cli_option cli_options_skill_edit[] = {
    { "--retired", CLI_WORDS_ANSWER, "yes takes it out of search", OPTION(aid_skill_options, retired, ANSWER, CLI_NO_BIT) },
    OPTIONS_SKILL,
    OPTION_END,
};
const cli_option cli_options_skill_list[] = {
    { "--group", "GROUP", "only this group's own list", OPTION_OWN },
    { "--unadopted", NULL, "only words that members typed and nobody has adopted", OPTION_OWN },
    { "--languages", "TAGS", "labels in the first of these languages", OPTION_OWN },
    OPTION_END,
};
const cli_option cli_options_skill_show[] = {
    { "--languages", "TAGS", "its label in the first of these languages", OPTION_OWN },
    OPTION_END,
};

/* Offers and requests have the same fields under two types. */
#define OPTIONS_LISTING(type, bits)                                                                                    \
    { "--also", "SKILL", "another acceptable skill; may be said several times", OPTION_OWN },                          \
    { "--strict-skill", NULL, "refuse words that no skill fits, instead of making a skill of them",                    \
      OPTION(type, strict_skill, YES, CLI_NO_BIT) },                                                                   \
    { "--title", "TEXT", "a title", OPTION(type, title, TEXT, bits##_TITLE) },                                         \
    { "--text", "TEXT", "a description", OPTION(type, text, TEXT, bits##_TEXT) },                                      \
    { "--minutes", "TIME", "how long at a time: 90, 1:30 or 1.5h", OPTION(type, minutes, MINUTES, CLI_NO_BIT) },       \
    { "--seats", "N", "offers: how many at a time; requests: how many helpers", OPTION(type, seats, COUNT, CLI_NO_BIT) }, \
    { "--level", "N", "how well it is done, or must be, 0 to 5", OPTION(type, level, COUNT, bits##_LEVEL) },           \
    { "--available", "WEEK", "weekly times, such as \"Tu 09:00-13:00\"",                                               \
      OPTION_WEEK(type, bits##_WEEK, bits##_UNSTATE_WEEK) },                                                           \
    { "--window", "FROM/UNTIL", "a span of time; may be said several times", OPTION_OWN },                             \
    { "--place", "LAT,LON", "where, if not at the member's place", OPTION_PLACE(type, bits##_PLACE) },                 \
    { "--exact-place", CLI_WORDS_ANSWER, "whether matching may see the exact place",                                   \
      OPTION(type, exact_place, ANSWER, CLI_NO_BIT) },                                                                 \
    { "--reach", "METRES", "how far away the other may be", OPTION(type, reach_m, COUNT, bits##_REACH) },              \
    { "--online", CLI_WORDS_ANSWER, "yes: online; no: in person only", OPTION(type, online, ANSWER, CLI_NO_BIT) },     \
    { "--languages", "TAGS", "if not the member's", OPTION(type, languages, TEXT, bits##_LANGUAGES) },                 \
    { "--credentials", "CODES", "credentials brought along, or needed",                                                \
      OPTION(type, credentials, TEXT, bits##_CREDENTIALS) },                                                           \
    { "--unit", "UNIT", "in what it is counted; the group's unless said", OPTION(type, unit, UNIT, CLI_NO_BIT) },      \
    { "--price", "AMOUNT", "what an hour costs, in a unit of money or points; cents of EUR",                           \
      OPTION(type, price, AMOUNT, CLI_NO_BIT) },                                                                       \
    { "--expires", "TIME", "when it ends", OPTION(type, expires, TIME, bits##_EXPIRES) },                              \
    { "--reference", "KEY", "your own key for it", OPTION(type, reference, TEXT, bits##_REFERENCE) }

#define OPTIONS_LISTING_ADD(type)                                                                                   \
    { "--group", "GROUP", "where; needed when the member has several", OPTION(type, group, GROUP, CLI_NO_BIT) },    \
    { "--posted", "TIME", "when it really came in; now unless said", OPTION(type, posted, TIME, CLI_NO_BIT) }

#define OPTIONS_REQUEST                                                                                               \
    { "--urgency", CLI_WORDS_URGENCY, "how urgent; normal unless said", OPTION(aid_request_options, urgency, CHOICE, CLI_NO_BIT) }, \
    { "--essential", CLI_WORDS_ANSWER, "yes is never refused for a balance",                                          \
      OPTION(aid_request_options, essential, ANSWER, CLI_NO_BIT) },                                                   \
    { "--all-seats", CLI_WORDS_ANSWER, "yes: fewer helpers than --seats are of no use",                               \
      OPTION(aid_request_options, all_seats, ANSWER, CLI_NO_BIT) },                                                   \
    { "--generalise", "N", "levels of the skill tree that an offer may be wider",                                     \
      OPTION(aid_request_options, generalise, COUNT, AID_REQUEST_FIELD_GENERALISE) }

const cli_option cli_options_offer_add[] = {
    OPTIONS_LISTING_ADD(aid_offer_options),
    OPTIONS_LISTING(aid_offer_options, AID_OFFER_FIELD),
    OPTION_END,
};
const cli_option cli_options_offer_edit[] = {
    { "--skill", "SKILL", "another skill instead", OPTION_OWN },
    OPTIONS_LISTING(aid_offer_options, AID_OFFER_FIELD),
    OPTION_END,
};
const cli_option cli_options_request_add[] = {
    OPTIONS_REQUEST,
    { "--every", "WEEKS", "it comes again: week, or such as \"2 weeks\"; the --window is the first time", OPTION_OWN },
    { "--on", "DAYS", "with --every: on these days, such as Tu,Th", OPTION_OWN },
    { "--times", "N", "with --every: how often in all, up to 520", OPTION_OWN },
    { "--until", "DAY", "with --every: none begins later, such as 2027-06-30", OPTION_OWN },
    { "--except", "DAYS", "with --every: not on these days, such as 2026-12-24,2026-12-31", OPTION_OWN },
    { "--cover", "N", "with --every: only helpers who have time at so many of a thousand of its times",
      OPTION(aid_request_options, repeat_cover, COUNT, CLI_NO_BIT) },
    OPTIONS_LISTING_ADD(aid_request_options),
    OPTIONS_LISTING(aid_request_options, AID_REQUEST_FIELD),
    OPTION_END,
};
const cli_option cli_options_request_edit[] = {
    { "--skill", "SKILL", "another skill instead", OPTION_OWN },
    OPTIONS_REQUEST,
    OPTIONS_LISTING(aid_request_options, AID_REQUEST_FIELD),
    OPTION_END,
};

const cli_option cli_options_listing_list[] = {
    { "--group", "GROUP", "only this group's", OPTION(aid_list_options, group, GROUP, CLI_NO_BIT) },
    { "--member", "MEMBER", "only this member's", OPTION(aid_list_options, member, MEMBER, CLI_NO_BIT) },
    { "--skill", "SKILL", "only with this skill or a narrower one", OPTION(aid_list_options, skill, SKILL, CLI_NO_BIT) },
    { "--state", CLI_WORDS_LISTING, "only in this state; open unless said",
      OPTION(aid_list_options, state, CHOICE, CLI_NO_BIT) },
    { "--all", NULL, "in any state", OPTION_OWN },
    OPTION_END,
};
const cli_option cli_options_expiring[] = {
    { "--days", "N", "within so many days; 14 unless said", OPTION_OWN },
    { "--group", "GROUP", "only this group's", OPTION(aid_list_options, group, GROUP, CLI_NO_BIT) },
    { "--member", "MEMBER", "only this member's", OPTION(aid_list_options, member, MEMBER, CLI_NO_BIT) },
    OPTION_END,
};

#define OPTIONS_NOTE                                                                                                \
    { "--note", "TEXT", "a note, kept as the author's", OPTION(aid_exchange_options, note, TEXT, CLI_NO_BIT) },     \
    { "--side", CLI_WORDS_SIDE, "for whom you act; without --as and --side: for both",                              \
      OPTION(aid_exchange_options, side, CHOICE, CLI_NO_BIT) }

const cli_option cli_options_exchange_act[] = { OPTIONS_NOTE, OPTION_END };

#define OPTIONS_SPOKE(help) \
    { "--side", CLI_WORDS_SPOKE, help, OPTION(aid_evaluation_options, side, CHOICE, CLI_NO_BIT) }, \
    { "--text", "TEXT", "in words", OPTION(aid_evaluation_options, text, TEXT, CLI_NO_BIT) }
const cli_option cli_options_evaluation_give[] = {
    OPTIONS_SPOKE("who speaks; your own side with --as"),
    { "--report", "not_again|not_safe", "would rather not meet again; did not feel safe",
      OPTION(aid_evaluation_options, flags, MASK, CLI_NO_BIT) },
    OPTION_END,
};
const cli_option cli_options_evaluation_act[] = { OPTIONS_SPOKE("who spoke; the other side with --as"), OPTION_END };
const cli_option cli_options_evaluation_settle[] = {
    OPTIONS_SPOKE("who spoke"),
    { "--stands", CLI_WORDS_ANSWER, "yes lets it stand, no sets it aside",
      OPTION(aid_evaluation_options, stands, ANSWER, CLI_NO_BIT) },
    OPTION_END,
};
const cli_option cli_options_evaluation_list[] = {
    { "--which", "to_give|contested|not_safe", "what is open about them; to_give unless said",
      OPTION(aid_evaluation_list_options, which, CHOICE, CLI_NO_BIT) },
    { "--member", "MEMBER", "whose; needed for to_give", OPTION(aid_evaluation_list_options, member, MEMBER, CLI_NO_BIT) },
    { "--group", "GROUP", "only in this group's books", OPTION(aid_evaluation_list_options, group, GROUP, CLI_NO_BIT) },
    OPTION_END,
};
const cli_option cli_options_exchange_start[] = {
    OPTIONS_NOTE,
    { "--minutes", "TIME", "how long; as the request says unless said", OPTION(aid_exchange_options, minutes, MINUTES, CLI_NO_BIT) },
    { "--starts", "TIME", "when it is to take place", OPTION(aid_exchange_options, starts, TIME, CLI_NO_BIT) },
    { "--price", "AMOUNT", "what an hour costs; as offered or asked for unless said",
      OPTION(aid_exchange_options, price, AMOUNT, CLI_NO_BIT) },
    { "--payer", "MEMBER", "who pays instead of the one who is helped", OPTION(aid_exchange_options, payer, MEMBER, CLI_NO_BIT) },
    OPTION_END,
};
const cli_option cli_options_exchange_confirm[] = {
    { "--minutes", "TIME", "how long it took: 90, 1:30 or 1.5h; as agreed unless said",
      OPTION(aid_exchange_options, minutes, MINUTES, CLI_NO_BIT) },
    { "--when", "TIME", "when it took place; now unless said", OPTION(aid_exchange_options, happened, TIME, CLI_NO_BIT) },
    OPTIONS_NOTE,
    { "--unusual", NULL, "that unusually long time is meant", OPTION(aid_exchange_options, confirm_unusual, YES, CLI_NO_BIT) },
    { "--accept-warning", NULL, "go on although a credit limit warns",
      OPTION(aid_exchange_options, accept_warning, YES, CLI_NO_BIT) },
    { "--override", "REASON", "pass a credit limit, for this recorded reason",
      OPTION(aid_exchange_options, override_reason, TEXT, CLI_NO_BIT) },
    OPTION_END,
};
const cli_option cli_options_exchange_log[] = {
    { "--when", "TIME", "when it took place; now unless said", OPTION(aid_log_options, happened, TIME, CLI_NO_BIT) },
    { "--group", "GROUP", "in whose books", OPTION(aid_log_options, group, GROUP, CLI_NO_BIT) },
    { "--helper-group", "GROUP", "in whose books the helper is credited, where these are other ones",
      OPTION(aid_log_options, helper_group, GROUP, CLI_NO_BIT) },
    { "--skill", "SKILL", "what kind of help", OPTION(aid_log_options, skill, SKILL, CLI_NO_BIT) },
    { "--request", "REQUEST", "the request it answers", OPTION(aid_log_options, request, REQUEST, CLI_NO_BIT) },
    { "--offer", "OFFER", "the offer it came from", OPTION(aid_log_options, offer, OFFER, CLI_NO_BIT) },
    { "--memo", "TEXT", "a note, kept as the author's", OPTION(aid_log_options, memo, TEXT, CLI_NO_BIT) },
    { "--reference", "KEY", "your own key for it", OPTION(aid_log_options, reference, TEXT, CLI_NO_BIT) },
    { "--unit", "UNIT", "in what it is counted; the request's or the group's unless said",
      OPTION(aid_log_options, unit, UNIT, CLI_NO_BIT) },
    { "--price", "AMOUNT", "what an hour cost, in a unit of money or points", OPTION(aid_log_options, price, AMOUNT, CLI_NO_BIT) },
    { "--payer", "MEMBER", "who pays instead of the one who was helped", OPTION(aid_log_options, payer, MEMBER, CLI_NO_BIT) },
    { "--unusual", NULL, "over 16 hours is meant", OPTION(aid_log_options, confirm_unusual, YES, CLI_NO_BIT) },
    { "--accept-warning", NULL, "go on although a credit limit warns",
      OPTION(aid_log_options, accept_warning, YES, CLI_NO_BIT) },
    { "--override", "REASON", "pass a credit limit, for this recorded reason",
      OPTION(aid_log_options, override_reason, TEXT, CLI_NO_BIT) },
    OPTION_END,
};
const cli_option cli_options_exchange_together[] = {
    { "--for-group", NULL, "HELPED is a group, which was helped as a whole; its pool pays", OPTION_OWN },
    { "--when", "TIME", "when it took place; now unless said", OPTION(aid_log_options, happened, TIME, CLI_NO_BIT) },
    { "--group", "GROUP", "in whose books", OPTION(aid_log_options, group, GROUP, CLI_NO_BIT) },
    { "--skill", "SKILL", "what kind of help", OPTION(aid_log_options, skill, SKILL, CLI_NO_BIT) },
    { "--request", "REQUEST", "the request it answers", OPTION(aid_log_options, request, REQUEST, CLI_NO_BIT) },
    { "--unit", "UNIT", "in what it is counted", OPTION(aid_log_options, unit, UNIT, CLI_NO_BIT) },
    { "--price", "AMOUNT", "what an hour of each cost", OPTION(aid_log_options, price, AMOUNT, CLI_NO_BIT) },
    { "--payer", "MEMBER", "who pays instead of the one who was helped", OPTION(aid_log_options, payer, MEMBER, CLI_NO_BIT) },
    { "--memo", "TEXT", "a note, kept as the author's", OPTION(aid_log_options, memo, TEXT, CLI_NO_BIT) },
    OPTION_END,
};

const cli_option cli_options_exchange_list[] = {
    { "--state", CLI_WORDS_EXCHANGE, "only in this state", OPTION(aid_exchange_list_options, state, CHOICE, CLI_NO_BIT) },
    { "--group", "GROUP", "only in this group's books", OPTION(aid_exchange_list_options, group, GROUP, CLI_NO_BIT) },
    { "--member", "MEMBER", "only with this member on either side",
      OPTION(aid_exchange_list_options, member, MEMBER, CLI_NO_BIT) },
    { "--request", "REQUEST", "only of this request", OPTION(aid_exchange_list_options, request, REQUEST, CLI_NO_BIT) },
    { "--from", "TIME", "only from this time on", OPTION(aid_exchange_list_options, from, TIME, CLI_NO_BIT) },
    { "--until", "TIME", "only before this time", OPTION(aid_exchange_list_options, until, TIME, CLI_NO_BIT) },
    OPTION_END,
};

const cli_option cli_options_transfer_add[] = {
    { "--from", "MEMBER", "who gives, or whose account is closed", OPTION(aid_transfer_options, payer, MEMBER, CLI_NO_BIT) },
    { "--to", "MEMBER", "who gets it; the pool, the fund or somebody outside unless said",
      OPTION(aid_transfer_options, receiver, MEMBER, CLI_NO_BIT) },
    { "--fund", "FUND", "which fund", OPTION_OWN },
    { "--group", "GROUP", "in whose books", OPTION(aid_transfer_options, group, GROUP, CLI_NO_BIT) },
    { "--body", "GROUP", "across: to which other group", OPTION(aid_transfer_options, body, GROUP, CLI_NO_BIT) },
    { "--unit", "UNIT", "in which unit; the fund's or the group's unless said", OPTION(aid_transfer_options, unit, UNIT, CLI_NO_BIT) },
    { "--receipt", CLI_WORDS_RECEIPT, "where a fund's means come from", OPTION(aid_transfer_options, receipt, CHOICE, CLI_NO_BIT) },
    { "--purpose", "TEXT", "what is paid: one of the fund's purposes", OPTION(aid_transfer_options, purpose, TEXT, CLI_NO_BIT) },
    { "--hold-days", "N", "kept free for so many days, until it is booked or called off",
      OPTION(aid_transfer_options, hold_days, COUNT, CLI_NO_BIT) },
    { "--when", "TIME", "when it took place; now unless said", OPTION(aid_transfer_options, happened, TIME, CLI_NO_BIT) },
    { "--accept-warning", NULL, "go on although a credit limit warns", OPTION(aid_transfer_options, accept_warning, YES, CLI_NO_BIT) },
    { "--memo", "TEXT", "a note, kept as the author's", OPTION(aid_transfer_options, memo, TEXT, CLI_NO_BIT) },
    OPTION_END,
};
const cli_option cli_options_between[] = {
    { "--unit", "UNIT", "in which unit GROUP pays; its own unless said", OPTION(aid_between_options, unit, UNIT, CLI_NO_BIT) },
    { "--unit-there", "UNIT", "in which unit OTHER credits; the same unless said",
      OPTION(aid_between_options, unit_there, UNIT, CLI_NO_BIT) },
    { "--rate", "N/D", "how much is credited: 4/5 is four of five", OPTION_OWN },
    { "--limit", "AMOUNT", "how far GROUP may have received more than it gave", OPTION_OWN },
    { "--no-limit", NULL, "end the limit", OPTION_OWN },
    { "--from", "TIME", "from when on; as soon as both agree unless said", OPTION(aid_between_options, from, TIME, CLI_NO_BIT) },
    { "--by", "GROUP", "which of the two proposes it; the one that --as coordinates unless said",
      OPTION(aid_between_options, by, GROUP, CLI_NO_BIT) },
    OPTION_END,
};
const cli_option cli_options_between_list[] = {
    { "--state", CLI_WORDS_BETWEEN, "only in this state", OPTION(aid_between_list_options, state, CHOICE, CLI_NO_BIT) },
    { "--with", "GROUP", "only with this group", OPTION(aid_between_list_options, other, GROUP, CLI_NO_BIT) },
    { "--in-force", NULL, "only what holds now", OPTION(aid_between_list_options, in_force, YES, CLI_NO_BIT) },
    OPTION_END,
};
const cli_option cli_options_unit[] = {
    { "--unit", "UNIT", "only in this unit", OPTION(aid_terms, unit, UNIT, CLI_NO_BIT) },
    OPTION_END,
};
const cli_option cli_options_transfer_act[] = {
    { "--note", "TEXT", "why; kept as the author's", OPTION(aid_transfer_act_options, note, TEXT, CLI_NO_BIT) },
    OPTION_END,
};
const cli_option cli_options_transfer_resolve[] = {
    { "--stands", CLI_WORDS_ANSWER, "yes: it is right; no: it is called off, or reversed",
      OPTION(aid_transfer_act_options, stands, ANSWER, CLI_NO_BIT) },
    { "--note", "TEXT", "why; kept as the author's", OPTION(aid_transfer_act_options, note, TEXT, CLI_NO_BIT) },
    OPTION_END,
};
const cli_option cli_options_transfer_list[] = {
    { "--kind", CLI_WORDS_TRANSFER, "only of this kind", OPTION(aid_transfer_list_options, kind, CHOICE, CLI_NO_BIT) },
    { "--state", CLI_WORDS_TRANSFER_STATE, "only in this state", OPTION(aid_transfer_list_options, state, CHOICE, CLI_NO_BIT) },
    { "--group", "GROUP", "only in this group's books", OPTION(aid_transfer_list_options, group, GROUP, CLI_NO_BIT) },
    { "--member", "MEMBER", "only with this member", OPTION(aid_transfer_list_options, member, MEMBER, CLI_NO_BIT) },
    { "--fund", "FUND", "only of this fund", OPTION_OWN },
    OPTION_END,
};
const cli_option cli_options_fund_add[] = {
    { "--unit", "UNIT", "in which unit; the group's unless said", OPTION(aid_fund_options, unit, UNIT, CLI_NO_BIT) },
    { "--purpose", "TEXT", "what it may be spent on; may be said several times", OPTION(aid_fund_options, purposes, LINES, CLI_NO_BIT) },
    OPTION_END,
};
const cli_option cli_options_fund_edit[] = {
    { "--name", "NAME", "a new name", OPTION(aid_fund_options, name, TEXT, CLI_NO_BIT) },
    { "--purpose", "TEXT", "what it may be spent on; may be said several times", OPTION(aid_fund_options, purposes, LINES, CLI_NO_BIT) },
    { "--closed", CLI_WORDS_ANSWER, "yes: nothing more goes in or out", OPTION(aid_fund_options, closed, ANSWER, CLI_NO_BIT) },
    OPTION_END,
};

const cli_option cli_options_standing[] = {
    { "--group", "GROUP", "in whose books; their first group's unless said",
      OPTION(aid_statement_options, group, GROUP, CLI_NO_BIT) },
    { "--unit", "UNIT", "in what it is counted; the group's unless said",
      OPTION(aid_statement_options, unit, UNIT, CLI_NO_BIT) },
    OPTION_END,
};

const cli_option cli_options_statement[] = {
    { "--group", "GROUP", "in whose books; the member's first group unless said",
      OPTION(aid_statement_options, group, GROUP, CLI_NO_BIT) },
    { "--from", "TIME", "only from this time on", OPTION(aid_statement_options, from, TIME, CLI_NO_BIT) },
    { "--until", "TIME", "only before this time", OPTION(aid_statement_options, until, TIME, CLI_NO_BIT) },
    { "--unit", "UNIT", "in what it is counted; the group's unless said",
      OPTION(aid_statement_options, unit, UNIT, CLI_NO_BIT) },
    { "--signed", "FILE", "into a new file, as a signed text that others can check; - is standard output", OPTION_OWN },
    OPTION_END,
};
const cli_option cli_options_check[] = {
    { "--key", "KEY", "a public key of the community that you trust, 64 digits", OPTION_OWN },
    { "--keys", "FILE", "the community's list of keys, by which the key that signed is followed from the one you trust",
      OPTION_OWN },
    OPTION_END,
};
const cli_option cli_options_chain[] = {
    { "--out", "FILE", "into a new file instead of standard output", OPTION_OWN },
    OPTION_END,
};
const cli_option cli_options_stats[] = {
    { "--figures", NULL, "only the figures of giving and getting", OPTION_OWN },
    { "--people", NULL, "only the people, and what stands out about them", OPTION_OWN },
    { "--limits", NULL, "only how the limits of time accounts work out, with advice; nothing is changed", OPTION_OWN },
    { "--refused", "N", "limits: commands that a limit refused, as you counted them; the books cannot know", OPTION_OWN },
    { "--group", "GROUP", "figures and people: this group with those below it; the whole community unless said",
      OPTION(aid_insight_options, group, GROUP, CLI_NO_BIT) },
    { "--books-only", NULL, "figures and people: without the groups below it",
      OPTION(aid_insight_options, books_only, YES, CLI_NO_BIT) },
    { "--from", "TIME", "figures and people: help from this time on", OPTION(aid_insight_options, from, TIME, CLI_NO_BIT) },
    { "--until", "TIME", "figures and people: help before this time", OPTION(aid_insight_options, until, TIME, CLI_NO_BIT) },
    { "--unit", "time|volunteer", "figures and people: only help that is counted so",
      OPTION(aid_insight_options, unit, CHOICE, CLI_NO_BIT) },
    { "--null-model", CLI_WORDS_ANSWER, "what would come back by chance: yes up to 2000 people; up to 200 unless said",
      OPTION(aid_insight_options, null_model, ANSWER, CLI_NO_BIT) },
    { "--circulation", CLI_WORDS_ANSWER, "what runs in circles, however long it takes; up to 100000 links unless said",
      OPTION(aid_insight_options, circulation, ANSWER, CLI_NO_BIT) },
    { "--rewirings", "N", "compare cycles with N random networks of the same kind; 100 is usual",
      OPTION(aid_insight_options, rewirings, COUNT, CLI_NO_BIT) },
    OPTION_END,
};
const cli_option cli_options_report[] = {
    { "--html", "FILE", "write one page with charts and the network, which needs nothing else", OPTION_OWN },
    { "--dot", "FILE", "write the network for Graphviz", OPTION_OWN },
    { "--list", "counts|figures|periods|skills|people|links", "only this list; what --csv prints", OPTION_OWN },
    { "--people", NULL, "for those who run the group: names, and cells about fewer than five people", OPTION_OWN },
    { "--title", "TEXT", "what the page is called; the group's name unless said", OPTION_OWN },
    { "--group", "GROUP", "this group with those below it; the whole community unless said",
      OPTION(aid_insight_options, group, GROUP, CLI_NO_BIT) },
    { "--books-only", NULL, "without the groups below it", OPTION(aid_insight_options, books_only, YES, CLI_NO_BIT) },
    { "--from", "TIME", "help from this time on", OPTION(aid_insight_options, from, TIME, CLI_NO_BIT) },
    { "--until", "TIME", "help before this time", OPTION(aid_insight_options, until, TIME, CLI_NO_BIT) },
    { "--unit", "time|volunteer", "only help that is counted so", OPTION(aid_insight_options, unit, CHOICE, CLI_NO_BIT) },
    { "--step", "week|month|quarter|year", "how the time is cut; the finest that can be read unless said",
      OPTION(aid_insight_options, step, CHOICE, CLI_NO_BIT) },
    { "--hour-value", "AMOUNT", "what an unpaid hour is worth, such as 15.50", OPTION_OWN },
    { "--currency", "WORD", "in which currency that is, such as EUR", OPTION_OWN },
    { "--null-model", CLI_WORDS_ANSWER, "what would come back by chance: yes up to 2000 people; up to 200 unless said",
      OPTION(aid_insight_options, null_model, ANSWER, CLI_NO_BIT) },
    { "--circulation", CLI_WORDS_ANSWER, "what runs in circles, however long it takes; up to 100000 links unless said",
      OPTION(aid_insight_options, circulation, ANSWER, CLI_NO_BIT) },
    { "--rewirings", "N", "compare cycles with N random networks of the same kind; 100 is usual",
      OPTION(aid_insight_options, rewirings, COUNT, CLI_NO_BIT) },
    OPTION_END,
};
const cli_option cli_options_search[] = {
    { "--group", "GROUP", "people of this group, and also its own skills",
      OPTION(aid_search_options, group, GROUP, CLI_NO_BIT) },
    { "--languages", "TAGS", "labels in these languages first", OPTION(aid_search_options, languages, TEXT, CLI_NO_BIT) },
    OPTION_END,
};

#define OPTION_DRAFT { "--draft", "FILE", "where the draft is kept; beside the store unless said", OPTION_OWN }

const cli_option cli_options_draft[] = { OPTION_DRAFT, OPTION_END };
const cli_option cli_options_plan[] = {
    OPTION_DRAFT,
    { "--again", NULL, "drop a draft that is not finished", OPTION_OWN },
    { "--group", "GROUP", "only requests of this group", OPTION(aid_match_options, group, GROUP, CLI_NO_BIT) },
    { "--seed", "N", "breaks exact ties; the same number gives the same plan", OPTION_OWN },
    { "--meet-new", NULL, "favour people who never met", OPTION(aid_match_options, meet_new_people, YES, CLI_NO_BIT) },
    { "--fairness", "score|loads|weighed", "whether level loads count before the score, or in it", OPTION(aid_match_options, fairness, CHOICE, CLI_NO_BIT) },
    { "--load-weight", "N", "with --fairness weighed: points for one unit of load squared", OPTION(aid_match_options, load_weight, COUNT, CLI_NO_BIT) },
    { "--ageing-days", "N", "each so many days of waiting make a request more urgent; 7 unless said, 0 none", OPTION(aid_match_options, ageing_days, COUNT, AID_MATCH_FIELD_AGEING_DAYS) },
    { "--isolated-every", "N", "of so many seats one goes to somebody who is alone; 20 unless said, 0 none", OPTION(aid_match_options, isolated_every, COUNT, AID_MATCH_FIELD_ISOLATED_EVERY) },
    { "--weights", "N,N,...", "ten weights instead of the group's own", OPTION_NUMBERS(aid_match_options, weights, AID_MATCH_FIELD_WEIGHTS, AID_TERM_COUNT) },
    OPTION_END,
};
const cli_option cli_options_plan_pin[] = {
    OPTION_DRAFT,
    { "--off", NULL, "it need not stay any more", OPTION_OWN },
    OPTION_END,
};
const cli_option cli_options_plan_forbid[] = {
    OPTION_DRAFT,
    { "--until", "TIME", "not before this time; for ever unless said", OPTION_OWN },
    OPTION_END,
};
const cli_option cli_options_plan_next[] = {
    OPTION_DRAFT,
    { "--top", "N", "at most so many; 3 unless said", OPTION_OWN },
    OPTION_END,
};

const cli_option cli_options_match[] = {
    { "--group", "GROUP", "only requests of this group", OPTION(aid_match_options, group, GROUP, CLI_NO_BIT) },
    { "--commit", NULL, "propose these exchanges to both sides", OPTION_OWN },
    { "--keep-valid", NULL, "with --commit: leave out pairs that are no longer allowed, instead of refusing all", OPTION_OWN },
    { "--request", "REQUEST", "the best helpers for this request instead", OPTION_OWN },
    { "--top", "N", "with --request: at most so many; 10 unless said", OPTION_OWN },
    { "--log", "FILE", "write every decision to this file, a JSON object a line, for an audit (docs/matching.md)", OPTION_OWN },
    { "--explain", NULL, "why REQUEST and OFFER can or cannot be matched", OPTION_OWN },
    { "--seed", "N", "breaks exact ties; the same number gives the same plan", OPTION_OWN },
    { "--meet-new", NULL, "favour people who never met", OPTION(aid_match_options, meet_new_people, YES, CLI_NO_BIT) },
    { "--weights", "N,N,...", "ten weights instead of the group's own", OPTION_NUMBERS(aid_match_options, weights, AID_MATCH_FIELD_WEIGHTS, AID_TERM_COUNT) },
    { "--now", "TIME", "match as of this time", OPTION(aid_match_options, now, TIME, CLI_NO_BIT) },
    { "--fairness", "score|loads|weighed", "whether level loads count before the score, or in it", OPTION(aid_match_options, fairness, CHOICE, CLI_NO_BIT) },
    { "--load-weight", "N", "with --fairness weighed: points for one unit of load squared", OPTION(aid_match_options, load_weight, COUNT, CLI_NO_BIT) },
    { "--ageing-days", "N", "each so many days of waiting make a request more urgent; 7 unless said, 0 none", OPTION(aid_match_options, ageing_days, COUNT, AID_MATCH_FIELD_AGEING_DAYS) },
    { "--isolated-every", "N", "of so many seats one goes to somebody who is alone; 20 unless said, 0 none", OPTION(aid_match_options, isolated_every, COUNT, AID_MATCH_FIELD_ISOLATED_EVERY) },
    OPTION_END,
};

#define OPTIONS_SOLVE                                                                                                  \
    { "--solution", "FILE", "where the answer itself is written, a line an item", OPTION_OWN },                       \
    { "--time-limit", "SECONDS", "stop then, with the best found and its bound", OPTION_OWN },                        \
    { "--work-limit", "N", "stop after so many steps, the same on every machine", OPTION_OWN },                       \
    { "--threads", "N", "how many may be used; so far one does all the work, whatever is said", OPTION_OWN }

const cli_option cli_options_solve_assign[] = {
    { "--objective", "seats-then-score|score", "what is best; seats-then-score unless said", OPTION_OWN },
    { "--complete", NULL, "every seat is to be filled, else it is infeasible", OPTION_OWN },
    { "--fairness", "score|loads|weighed", "whether level loads count before the score, or in it", OPTION_OWN },
    { "--load-weight", "N", "with --fairness weighed: points for one unit of load squared", OPTION_OWN },
    OPTIONS_SOLVE,
    OPTION_END,
};
const cli_option cli_options_solve_balance[] = {
    { "--objective", "max-then-lex|lex|score", "what is best; max-then-lex unless said", OPTION_OWN },
    { "--max-ring", "N", "most members in a ring; no cap unless said", OPTION_OWN },
    OPTIONS_SOLVE,
    OPTION_END,
};
const cli_option cli_options_solve_rings[] = {
    { "--max-ring", "N", "most members in a ring; 0 no cap, 1 no rings", OPTION_OWN },
    { "--max-chain", "N", "most arcs in a chain from an altruist; no chains unless said", OPTION_OWN },
    { "--success", "PPM", "chance of each service in millionths, for the expected value", OPTION_OWN },
    OPTIONS_SOLVE,
    OPTION_END,
};
const cli_option cli_options_solve_schedule[] = {
    { "--speed-kmh", "N", "speed of travel in a straight line; 30 unless said", OPTION_OWN },
    OPTIONS_SOLVE,
    OPTION_END,
};
const cli_option cli_options_solve_setoff[] = {
    OPTIONS_SOLVE,
    OPTION_END,
};

/* SPDX-License-Identifier: MIT */
/* The options of the support side's commands. */
#include "option_table.h"
#include "verbs.h"
#include "verbs_support.h"

#define OPTION_NOTE(help) { "--note", "TEXT", help, OPTION_OWN }
#define OPTION_SUPPORT_TYPE(help) { "--type", CLI_WORDS_SUPPORT, help, OPTION_OWN }

const cli_option cli_options_criterion_set[] = {
    { "--special", CLI_WORDS_ANSWER, "yes: saying it of somebody says what the law protects most",
      OPTION(aid_criterion_options, special, ANSWER, CLI_NO_BIT) },
    { "--document", CLI_WORDS_ANSWER, "yes: counts only when a document says it",
      OPTION(aid_criterion_options, document, ANSWER, CLI_NO_BIT) },
    { "--days", "N", "for how many days it holds once said; without end unless said",
      OPTION(aid_criterion_options, days, COUNT, CLI_NO_BIT) },
    { "--label", "LANG TEXT", "the same in another language, such as 'ru малоимущие семьи'; may be said several times",
      OPTION(aid_criterion_options, labels, LINES, CLI_NO_BIT) },
    OPTION_END,
};
const cli_option cli_options_languages[] = {
    { "--languages", "TAGS", "labels in the first of these languages", OPTION_OWN },
    OPTION_END,
};

#define OPTIONS_SERVICE \
    OPTION_SUPPORT_TYPE("type of support, or a number of your own from 100 to 999"), \
    { "--measures", "CODES", "what is done, the main one first, such as psychology.counselling", \
      OPTION(aid_service_options, measures, TEXT, AID_SERVICE_FIELD_MEASURES) }, \
    { "--tier", CLI_WORDS_TIER, "how large a circle gives it; what the group's kind says unless said", \
      OPTION(aid_service_options, tier, CHOICE, CLI_NO_BIT) }, \
    { "--rule", "WORDS", "for whom: words that must all hold; said several times: alternatives", \
      OPTION(aid_service_options, rule, LINES, AID_SERVICE_FIELD_RULE) }, \
    { "--capacity", "N", "how many people it can serve at a time", \
      OPTION(aid_service_options, capacity, COUNT, AID_SERVICE_FIELD_CAPACITY) }, \
    { "--open", "WEEK", "weekly hours, such as \"Mo-Fr 09:00-17:00\"", \
      OPTION(aid_service_options, week, WEEK, AID_SERVICE_FIELD_WEEK) }, \
    { "--contact", "LINE", "how to reach it; may be said several times", \
      OPTION(aid_service_options, contact, LINES, AID_SERVICE_FIELD_CONTACT) }, \
    { "--document", "LINE", "what to bring along; may be said several times", \
      OPTION(aid_service_options, documents, LINES, AID_SERVICE_FIELD_DOCUMENTS) }, \
    { "--legal-basis", "TEXT", "the law or decision it rests on", \
      OPTION(aid_service_options, legal_basis, TEXT, AID_SERVICE_FIELD_LEGAL_BASIS) }, \
    { "--credentials", "CODES", "what whoever gives it must hold", \
      OPTION(aid_service_options, credentials, TEXT, AID_SERVICE_FIELD_CREDENTIALS) }, \
    { "--languages", "TAGS", "in which it is given", OPTION(aid_service_options, languages, TEXT, AID_SERVICE_FIELD_LANGUAGES) }, \
    { "--place", "LAT,LON", "where it is; the group's place unless said", OPTION_PLACE(aid_service_options, AID_SERVICE_FIELD_PLACE) }, \
    { "--reach", "METRES", "how far from there it serves", OPTION(aid_service_options, reach_m, COUNT, AID_SERVICE_FIELD_REACH) }, \
    { "--online", CLI_WORDS_ANSWER, "yes: also online or by phone", OPTION(aid_service_options, online, ANSWER, CLI_NO_BIT) }, \
    { "--fee", "AMOUNT", "what it costs; 0 is free of charge", OPTION(aid_service_options, fee, AMOUNT, AID_SERVICE_FIELD_FEE) }, \
    { "--unit", "UNIT", "of the fee; the group's unless said", OPTION(aid_service_options, unit, UNIT, CLI_NO_BIT) }, \
    { "--answer-hours", "N", "within how many hours it answers; by urgency unless said", \
      OPTION(aid_service_options, answer_hours, COUNT, CLI_NO_BIT) }, \
    { "--assured", "TIME", "when somebody last made sure that all this is true", \
      OPTION(aid_service_options, assured, TIME, CLI_NO_BIT) }, \
    { "--topic", "TEXT", "a word it is found by; may be said several times", \
      OPTION(aid_service_options, topics, LINES, AID_SERVICE_FIELD_TOPICS) }, \
    { "--text", "TEXT", "what it is", OPTION(aid_service_options, text, TEXT, AID_SERVICE_FIELD_TEXT) }, \
    { "--code", "KEY", "your own key for it", OPTION(aid_service_options, code, TEXT, CLI_NO_BIT) }

const cli_option cli_options_service_add[] = {
    OPTIONS_SERVICE,
    { "--publish", NULL, "open it at once", OPTION_OWN },
    OPTION_END,
};
const cli_option cli_options_service_edit[] = {
    { "--name", "NAME", "a new name", OPTION(aid_service_options, name, TEXT, CLI_NO_BIT) },
    OPTIONS_SERVICE,
    OPTION_END,
};
const cli_option cli_options_service_list[] = {
    { "--group", "GROUP", "only this group's", OPTION(aid_service_list_options, group, GROUP, CLI_NO_BIT) },
    OPTION_SUPPORT_TYPE("only of this type"),
    { "--tier", CLI_WORDS_TIER, "only of this tier", OPTION(aid_service_list_options, tier, CHOICE, CLI_NO_BIT) },
    { "--state", CLI_WORDS_SERVICE, "only in this state; open unless said", OPTION(aid_service_list_options, state, CHOICE, CLI_NO_BIT) },
    { "--all", NULL, "in any state", OPTION_OWN },
    { "--flags", CLI_WORDS_SERVICE_FLAG, "only those with one of these flags",
      OPTION(aid_service_list_options, flags, MASK, CLI_NO_BIT) },
    OPTION_END,
};
const cli_option cli_options_service_route[] = {
    OPTION_SUPPORT_TYPE("type of what is needed"),
    { "--measure", "CODE", "what is needed, or the beginning of it", OPTION(aid_need_options, measure, TEXT, CLI_NO_BIT) },
    { "--place", "LAT,LON", "where the person is", OPTION_PLACE(aid_need_options, CLI_NO_BIT) },
    { "--criterion", "WORD[=DOCUMENT]", "what holds for the person; may be said several times",
      OPTION(aid_need_options, criteria, LINES, CLI_NO_BIT) },
    { "--languages", "TAGS", "what the person speaks", OPTION(aid_need_options, languages, TEXT, CLI_NO_BIT) },
    { "--online", CLI_WORDS_ANSWER, "yes: by phone will do; no: must be in person",
      OPTION(aid_need_options, online, ANSWER, CLI_NO_BIT) },
    { "--all", NULL, "also those that cannot help, and why", OPTION(aid_need_options, all, YES, CLI_NO_BIT) },
    { "--top", "N", "at most so many; 20 unless said", OPTION_OWN },
    OPTION_END,
};

#define OPTIONS_ASKED \
    { "--service", "SERVICE", "where it is sent at once", OPTION_OWN }, \
    OPTION_SUPPORT_TYPE("type of what is needed; the service's unless said"), \
    { "--measure", "CODE", "what is needed", OPTION(aid_service_request_options, measure, TEXT, CLI_NO_BIT) }, \
    { "--urgency", CLI_WORDS_URGENCY, "how urgent; normal unless said", \
      OPTION(aid_service_request_options, urgency, CHOICE, CLI_NO_BIT) }, \
    { "--place", "LAT,LON", "where; kept coarsely", OPTION_PLACE(aid_service_request_options, CLI_NO_BIT) }, \
    { "--summary", "TEXT", "what it is about, sealed as the person's", \
      OPTION(aid_service_request_options, summary, TEXT, CLI_NO_BIT) }, \
    { "--criterion", "WORD[=DOCUMENT]", "what holds for the person; may be said several times", \
      OPTION(aid_service_request_options, criteria, LINES, CLI_NO_BIT) }, \
    { "--emergency", NULL, "opens every tier at once, and is recorded", \
      OPTION(aid_service_request_options, emergency, YES, CLI_NO_BIT) }

const cli_option cli_options_asked_open[] = { OPTIONS_ASKED, OPTION_END };
const cli_option cli_options_asked_send[] = {
    { "--emergency", NULL, "opens every tier, and any time; it is recorded", OPTION_OWN },
    OPTION_END,
};
const cli_option cli_options_asked_answer[] = { OPTION_NOTE("for the person, sealed as theirs"), OPTION_END };
const cli_option cli_options_asked_list[] = {
    { "--state", CLI_WORDS_ASKED, "only in this state", OPTION(aid_service_request_list_options, state, CHOICE, CLI_NO_BIT) },
    { "--kind", CLI_WORDS_ASKED_KIND, "only of this kind", OPTION(aid_service_request_list_options, kind, CHOICE, CLI_NO_BIT) },
    { "--group", "GROUP", "only those that this group answers", OPTION(aid_service_request_list_options, group, GROUP, CLI_NO_BIT) },
    { "--person", "MEMBER", "only for this person", OPTION(aid_service_request_list_options, person, MEMBER, CLI_NO_BIT) },
    { "--overdue", NULL, "only those whose answer was due before now, the longest first",
      OPTION(aid_service_request_list_options, overdue, YES, CLI_NO_BIT) },
    OPTION_END,
};
const cli_option cli_options_unmet[] = {
    { "--least", "N", "the fewest people of a row, 3 or more; 10 unless said", OPTION_OWN },
    OPTION_END,
};

const cli_option cli_options_consent[] = {
    { "--to", "WHO", "a recipient: a person, or group:NAME; may be said several times", OPTION_OWN },
    { "--roles", CLI_WORDS_CASE_ROLE, "recipients by what they are to the person; several with commas between",
      OPTION_BITS(aid_consent_options, roles) },
    { "--classes", CLI_WORDS_CLASS, "what may be used; several with commas between", OPTION_BITS(aid_consent_options, classes) },
    { "--from", "TIME", "begins then; at once unless said", OPTION(aid_consent_options, from, TIME, CLI_NO_BIT) },
    { "--until", "TIME", "over then; until withdrawn unless said", OPTION(aid_consent_options, until, TIME, CLI_NO_BIT) },
    { "--majority", "TIME", "when the person comes of age, if a guardian gives it",
      OPTION(aid_consent_options, majority, TIME, CLI_NO_BIT) },
    { "--ground", CLI_WORDS_BASIS, "what it rests on; consent unless said", OPTION(aid_consent_options, ground, CHOICE, CLI_NO_BIT) },
    { "--review", "TIME", "another ground than consent: counts until then", OPTION(aid_consent_options, review, TIME, CLI_NO_BIT) },
    { "--document", "TEXT", "another ground than consent: its document", OPTION(aid_consent_options, document, TEXT, CLI_NO_BIT) },
    { "--notice", "VERSION", "which version of the notice was read", OPTION(aid_consent_options, notice, TEXT, CLI_NO_BIT) },
    { "--text", "TEXT", "what was put to the person", OPTION(aid_consent_options, text, TEXT, CLI_NO_BIT) },
    { "--method", "TEXT", "how it was said, such as \"on paper, signed\"", OPTION(aid_consent_options, method, TEXT, CLI_NO_BIT) },
    OPTION_END,
};
const cli_option cli_options_consent_answer[] = { OPTION_NOTE("why, if somebody wants to say"), OPTION_END };

const cli_option cli_options_may[] = {
    { "--classes", CLI_WORDS_CLASS, "what would be seen; case unless said", OPTION_BITS(aid_may_options, classes) },
    { "--extent", CLI_WORDS_EXTENT, "how much of it", OPTION(aid_may_options, extent, CHOICE, CLI_NO_BIT) },
    { "--author", "MEMBER", "who wrote it, and so is no second person", OPTION(aid_may_options, author, MEMBER, CLI_NO_BIT) },
    { "--assigned", "MEMBER", "to whom it is assigned", OPTION(aid_may_options, assigned, MEMBER, CLI_NO_BIT) },
    { "--for", CLI_WORDS_CONSENT_FOR, "for which purpose; help unless said", OPTION(aid_may_options, purpose, CHOICE, CLI_NO_BIT) },
    { "--credential", "CODE", "the credential that it asks for", OPTION(aid_may_options, credential, TEXT, CLI_NO_BIT) },
    OPTION_END,
};
const cli_option cli_options_guardian[] = {
    { "--until", "TIME", "until when; until ended unless said", OPTION_OWN },
    { "--document", "TEXT", "on which decision it rests", OPTION_OWN },
    { "--end", NULL, "the guardianship ends", OPTION_OWN },
    OPTION_END,
};
const cli_option cli_options_credential[] = {
    { "--from", "TIME", "valid from; from now unless said", OPTION(aid_credential_options, from, TIME, CLI_NO_BIT) },
    { "--until", "TIME", "valid until; for ever unless said", OPTION(aid_credential_options, until, TIME, CLI_NO_BIT) },
    { "--issuer", "NAME", "who issued it", OPTION(aid_credential_options, issuer, TEXT, CLI_NO_BIT) },
    { "--evidence", "HASH", "a hash of the document, in hexadecimal digits",
      OPTION(aid_credential_options, evidence, TEXT, CLI_NO_BIT) },
    OPTION_END,
};
const cli_option cli_options_credential_expiring[] = {
    { "--days", "N", "within so many days; 60 unless said", OPTION_OWN },
    { "--group", "GROUP", "only of this group", OPTION_OWN },
    OPTION_END,
};

const cli_option cli_options_case_open[] = {
    { "--family", "GROUP", "the family it is for; MEMBER then speaks for it", OPTION(aid_case_options, family, GROUP, CLI_NO_BIT) },
    { "--level", CLI_WORDS_LEVEL, "how closely it is kept; protected unless said", OPTION(aid_case_options, level, CHOICE, CLI_NO_BIT) },
    { "--types", CLI_WORDS_SUPPORT, "what support it is about; several with commas between", OPTION_BITS(aid_case_options, types) },
    { "--title", "TEXT", "a title", OPTION(aid_case_options, title, TEXT, CLI_NO_BIT) },
    { "--text", "TEXT", "what it is about", OPTION(aid_case_options, text, TEXT, CLI_NO_BIT) },
    OPTION_END,
};
const cli_option cli_options_case_act[] = { { "--text", "TEXT", "a remark", OPTION_OWN }, OPTION_END };
const cli_option cli_options_case_role[] = {
    { "--from", "TIME", "from when; now unless said", OPTION(aid_case_role_options, from, TIME, CLI_NO_BIT) },
    { "--until", "TIME", "until when; until ended unless said", OPTION(aid_case_role_options, until, TIME, CLI_NO_BIT) },
    { "--accept-warning", NULL, "although they have many cases already",
      OPTION(aid_case_role_options, accept_warning, YES, CLI_NO_BIT) },
    { "--text", "TEXT", "a remark", OPTION(aid_case_role_options, text, TEXT, CLI_NO_BIT) },
    { "--end", NULL, "the role ends", OPTION_OWN },
    OPTION_END,
};
const cli_option cli_options_case_bar[] = {
    { "--text", "TEXT", "a remark", OPTION(aid_case_role_options, text, TEXT, CLI_NO_BIT) },
    OPTION_END,
};
const cli_option cli_options_case_write[] = {
    { "--kind", CLI_WORDS_NOTE, "what it is; a note unless said", OPTION(aid_entry_options, kind, CHOICE, CLI_NO_BIT) },
    { "--audience", CLI_WORDS_AUDIENCE, "who may read it; shared unless said", OPTION(aid_entry_options, audience, CHOICE, CLI_NO_BIT) },
    { "--about", "MEMBER", "in a family case whom it is about", OPTION(aid_entry_options, about, MEMBER, CLI_NO_BIT) },
    { "--corrects", "ENTRY", "the entry that this one corrects", OPTION_OWN },
    OPTION_END,
};
const cli_option cli_options_access[] = {
    { "--case", "CASE", "only of this case", OPTION_OWN },
    { "--actor", "MEMBER", "only what this person read", OPTION(aid_access_list_options, actor, MEMBER, CLI_NO_BIT) },
    { "--from", "TIME", "not before", OPTION(aid_access_list_options, from, TIME, CLI_NO_BIT) },
    { "--until", "TIME", "before", OPTION(aid_access_list_options, until, TIME, CLI_NO_BIT) },
    OPTION_END,
};
const cli_option cli_options_emergency_open[] = {
    { "--minutes", "TIME", "how long; as long as it may unless said", OPTION(aid_emergency_options, minutes, MINUTES, CLI_NO_BIT) },
    { "--classes", CLI_WORDS_CLASS, "what is needed; case unless said", OPTION_BITS(aid_emergency_options, classes) },
    { "--tell", "TIME", "when the client is told; at once unless said", OPTION(aid_emergency_options, notice_from, TIME, CLI_NO_BIT) },
    OPTION_END,
};
const cli_option cli_options_emergency_list[] = {
    { "--state", CLI_WORDS_EMERGENCY, "only in this state", OPTION(aid_emergency_list_options, state, CHOICE, CLI_NO_BIT) },
    { "--client", "MEMBER", "only to this person's cases", OPTION(aid_emergency_list_options, subject, MEMBER, CLI_NO_BIT) },
    OPTION_END,
};

const cli_option cli_options_assess[] = {
    { "--about", "MEMBER", "in a family case who of it answered", OPTION(aid_assessment_options, about, MEMBER, CLI_NO_BIT) },
    { "--when", "TIME", "when it was answered; now unless said", OPTION(aid_assessment_options, happened, TIME, CLI_NO_BIT) },
    { "--strengths", "TEXT", "what the client is good at and can build on",
      OPTION(aid_assessment_options, strengths, TEXT, CLI_NO_BIT) },
    { "--text", "TEXT", "a remark", OPTION(aid_assessment_options, text, TEXT, CLI_NO_BIT) },
    OPTION_END,
};
const cli_option cli_options_care_draft[] = {
    { "--title", "TEXT", "a title", OPTION(aid_plan_options, title, TEXT, CLI_NO_BIT) },
    { "--text", "TEXT", "what it is about", OPTION(aid_plan_options, text, TEXT, CLI_NO_BIT) },
    { "--replaces", "PLAN", "an active plan whose place it takes when it is approved", OPTION_OWN },
    OPTION_END,
};
const cli_option cli_options_care_goal[] = {
    { "--about", "MEMBER", "in a family case whose goal it is", OPTION(aid_goal_options, about, MEMBER, CLI_NO_BIT) },
    { "--target", "TEXT", "by what one will see that it is reached", OPTION(aid_goal_options, target, TEXT, CLI_NO_BIT) },
    { "--number", "N", "the goal of the draft that it restates", OPTION_OWN },
    OPTION_END,
};
const cli_option cli_options_care_measure[] = {
    { "--goal", "N", "the goal that it serves", OPTION_OWN },
    { "--after", "NUMBERS", "the measures that come first, such as \"1 2\"", OPTION(aid_measure_options, after, TEXT, CLI_NO_BIT) },
    { "--credential", "CODE", "that whoever does it must hold when it starts",
      OPTION(aid_measure_options, credential, TEXT, CLI_NO_BIT) },
    { "--service", "SERVICE", "the service that gives it", OPTION_OWN },
    { "--due", "TIME", "by when", OPTION(aid_measure_options, due, TIME, CLI_NO_BIT) },
    { "--code", "CODE", "what kind of measure, such as psychology.counselling", OPTION(aid_measure_options, code, TEXT, CLI_NO_BIT) },
    { "--number", "N", "the measure of the draft that it restates", OPTION_OWN },
    OPTION_END,
};

#define OPTION_CARE_TEXT { "--text", "TEXT", "in words", OPTION(aid_plan_act_options, text, TEXT, CLI_NO_BIT) }
const cli_option cli_options_care_act[] = { OPTION_CARE_TEXT, OPTION_END };
const cli_option cli_options_care_agree[] = {
    { "--refused", CLI_WORDS_DOMAIN, "where no goal is wanted although an assessment says need; several with commas between",
      OPTION_BITS(aid_plan_act_options, refused) },
    OPTION_CARE_TEXT,
    OPTION_END,
};
const cli_option cli_options_care_approve[] = {
    { "--review", "TIME", "when it is looked at again; after 90 days unless said",
      OPTION(aid_plan_act_options, review, TIME, CLI_NO_BIT) },
    OPTION_CARE_TEXT,
    OPTION_END,
};
const cli_option cli_options_care_step[] = {
    { "--text", "TEXT", "in words", OPTION(aid_measure_act_options, text, TEXT, CLI_NO_BIT) },
    OPTION_END,
};

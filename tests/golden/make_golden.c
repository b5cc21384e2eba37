/* SPDX-License-Identifier: MIT */
/* Writes the fixtures that are missing: for each kind at its present version, one with a value in every field. Run by
 * hand after a kind, a version or a field is added: make_golden FOLDER. A fixture that is there is never written again,
 * since it says what was once written to people's disks: a new field gives the version a second fixture. */
#include "golden.h"

#include <stdlib.h>

typedef struct golden_value {
    const char *key;
    int64_t number;
    const char *text;
} golden_value;

static const golden_value golden_values[] = {
    /* handles */
    { "none", 0, NULL }, { "group", 5404319552844595, NULL }, { "parent", 1351079888211148, NULL },
    { "founder", 4503599627370001, NULL }, { "member", 4503599627370001, NULL }, { "other", 7205759403792793, NULL },
    { "author", 7205759403792793, NULL }, { "skill", 2702159776422297, NULL }, { "listing", 3602879701896396, NULL },
    { "exchange", 8106479329266892, NULL }, { "request", 1801439850948198, NULL }, { "offer", 3602879701896396, NULL },
    { "requester", 4503599627370001, NULL }, { "helper", 7205759403792793, NULL }, { "corrects", 900719925474099, NULL },
    { "owner", 4503599627370001, NULL },
    /* numbers */
    { "kind", 3, NULL }, { "legal_form", 2, NULL }, { "presence", 5, NULL }, { "sensitive", 1, NULL }, { "touches", 6, NULL },
    { "placed", 1, NULL }, { "latitude", 521234567, NULL }, { "longitude", -131234567, NULL }, { "unit", 1, NULL },
    { "default_minutes", 60, NULL }, { "silence_days", 14, NULL }, { "proposal_days", 7, NULL }, { "ban_days", 90, NULL },
    { "credit_min_mode", 4, NULL }, { "credit_min", -1200, NULL }, { "credit_max_mode", 2, NULL }, { "credit_max", 3000, NULL },
    { "tier1_hours", 24, NULL }, { "tier2_hours", 48, NULL }, { "tier3_hours", 72, NULL }, { "generalise", 1, NULL },
    { "reach_m", 5000, NULL }, { "day_minutes", 180, NULL }, { "week_minutes", 600, NULL }, { "asks_per_week", 3, NULL },
    { "pause_until", 1769904000000000, NULL }, { "matching", 1, NULL }, { "online", 2, NULL }, { "roles", 3, NULL },
    { "until", 1767232800000000, NULL }, { "from", 1767225600000000, NULL }, { "retired", 1, NULL }, { "levels", 5, NULL },
    { "level", 2, NULL }, { "minutes", 90, NULL }, { "seats", 4, NULL }, { "all_seats", 1, NULL }, { "urgency", 3, NULL },
    { "essential", 1, NULL }, { "posted", 1767139200000000, NULL }, { "expires", 1769817600000000, NULL }, { "state", 6, NULL },
    { "starts", 1767225600000000, NULL }, { "happened", 1767225600000000, NULL }, { "deadline", 1768435200000000, NULL },
    { "stand", 4, NULL }, { "shown", 1, NULL }, { "flags", 3, NULL }, { "request_state", 2, NULL }, { "side", 1, NULL }, { "requester_minutes", 90, NULL },
    { "helper_minutes", 105, NULL }, { "not_before", 1775001600000000, NULL }, { "amount", -90, NULL },
    { "hold_days", 90, NULL }, { "price_cap", 2500, NULL }, { "fee_bp", 500, NULL }, { "pool_min", -6000, NULL },
    { "demurrage_bp", 100, NULL }, { "demurrage_exempt", 600, NULL }, { "expiry_days", 730, NULL }, { "notice_days", 30, NULL },
    { "adaptive", 1, NULL }, { "adaptive_base", 300, NULL }, { "adaptive_num", 1, NULL }, { "adaptive_den", 2, NULL },
    { "adaptive_least", 180, NULL }, { "adaptive_most", 1800, NULL }, { "suspend_at", 2, NULL }, { "ceiling_weeks", 8, NULL },
    { "period", 672, NULL }, { "next", 17, NULL }, { "done", 1, NULL }, { "price", 1800, NULL }, { "hold", 90, NULL },
    { "repeat_weeks", 2, NULL }, { "repeat_days", 10, NULL }, { "repeat_count", 10, NULL }, { "repeat_until", 1798675200000000, NULL },
    { "repeat_cover", 500, NULL }, { "repeat_next", 1768435200000000, NULL }, { "number", 2, NULL }, { "series", 5404319552844595, NULL },
    { "payer", 7205759403792793, NULL }, { "receiver", 4503599627370001, NULL }, { "fund", 3152519739159347, NULL },
    { "transfer", 6755399441055744, NULL }, { "body", 1351079888211148, NULL }, { "receipt", 2, NULL }, { "closed", 1, NULL },
    { "stands", 1, NULL },
    { "partner", 3377699720527872, NULL },
    { "trade", 3940649673949184, NULL },
    { "other_group", 1351079888211148, NULL },
    { "version", 3, NULL },
    { "other_unit", 4, NULL },
    { "rate_num", 4, NULL },
    { "rate_den", 5, NULL },
    { "most", 600, NULL },
    { "other_most", 480, NULL },
    { "direction", 1, NULL },
    { "here", 61, NULL },
    { "there", 48, NULL },
    { "made", 1767225600000000, NULL },
    { "extra", 1, NULL },
    { "proof", 0, "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b" },
    { "endorsed", 0, "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b" },
    { "key", 0, "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a" },
    { "purposes", 0, "rent\ntools" }, { "purpose", 0, "tools" },
    { "classes", 6, NULL }, { "ground", 2, NULL },
    { "verifier", 7205759403792793, NULL }, { "consent", 2251799813685249, NULL }, { "subject", 4503599627370001, NULL },
    { "giver", 4503599627370001, NULL }, { "support_case", 4953959590107545, NULL }, { "purpose", 1, NULL },
    { "glass_minutes", 60, NULL }, { "threshold", 15, NULL }, { "majority", 1830297600000000, NULL },
    { "review", 1775001600000000, NULL }, { "evidence", 0, "00112233445566778899aabbccddeeff" }, { "notice", 0, "2026-11" },
    { "method", 0, "on paper, signed" }, { "document", 0, "decision 12/26" },
    { "exact_latitude", 521234512, NULL }, { "exact_longitude", -131234509, NULL },
    /* text */
    { "community", 0, "0f1e2d3c4b5a69788796a5b4c3d2e1f0" }, { "zone", 0, "Europe/Moscow" }, { "languages", 0, "ru,en" },
    { "name", 0, "\xD0\x90\xD0\xBD\xD0\xBD\xD0\xB0 \"Anya\" Petrova" }, { "topics", 0, "grief\nliving alone" },
    { "text", 0, "Help in the garden; tools are there \xF0\x9F\x8C\xB1" }, { "reference", 0, "host-4711" },
    { "reason", 0, "moved to another town" }, { "preferred_name", 0, "Anya" }, { "birth_band", 0, "1950-1959" },
    { "phones", 0, "+7 912 555 01 23\n+44 20 7946 0123" }, { "emails", 0, "anya@example.org" },
    { "address", 0, "12 Elm Street\nrear house" }, { "preferred_contact", 0, "phone after 18:00" }, { "code", 0, "first-aid" },
    { "issuer", 0, "Red Cross, Tver" }, { "typed", 0, "mending fences" }, { "credentials", 0, "first-aid driving" },
    { "title", 0, "A fence to mend" }, { "memo", 0, "Two hours; the fence stands again" },
    { "override_reason", 0, "agreed at the meeting of 12 March" }, { "note", 0, "we counted the journey too" },
    { "language", 0, "en" },
    /* cases */
    { "family", 1351079888211148, NULL }, { "types", 34, NULL }, { "level", 2, NULL }, { "reason", 1, NULL }, { "role", 5, NULL },
    { "support_case", 6305039478318694, NULL }, { "entry", 6755399441055744, NULL }, { "holder", 4503599627370001, NULL },
    { "audience", 3, NULL }, { "answer_by", 1767225600000000, NULL },
    /* who looked */
    { "object", 6755399441055744, NULL }, { "action", 2, NULL }, { "condition", 4, NULL }, { "emergency", 6755399441055749, NULL },
    { "notice_from", 1767225600000000, NULL }, { "outcome", 2, NULL }, { "service_team", 1, NULL },
    /* between groups */
    { "between", 3377699720527872, NULL }, { "helper_group", 1351079888211148, NULL }, { "fraction", 4, NULL },
    { "proposer", 5404319552844595, NULL }, { "unit_there", 1978, NULL }, { "rate_num", 4, NULL }, { "rate_den", 5, NULL },
    { "limited", 1, NULL }, { "limit", 1200, NULL },
    /* care */
    { "assessment", 6755399441055745, NULL }, { "plan", 6755399441055746, NULL }, { "replaces", 6755399441055747, NULL },
    { "responsible", 7205759403792793, NULL }, { "version", 2, NULL }, { "goal", 1, NULL }, { "domain", 7, NULL }, { "aim", 2, NULL },
    { "rating", 4, NULL }, { "measure", 3, NULL }, { "due", 1767225600000000, NULL }, { "result", 7, NULL }, { "refused", 128, NULL },
    { "instrument", 0, "loneliness-3@1" }, { "strengths", 0, "sings in the choir" }, { "target", 0, "a visit every week" },
    { "credential", 0, "counselling" },
    /* services */
    { "service_request", 5404319552844595, NULL }, { "person", 4503599627370001, NULL }, { "about", 5404319552844596, NULL },
    { "refusal", 1, NULL }, { "appeal", 1351079888211148, NULL }, { "measure", 0, "psychology.counselling" },
    { "summary", 0, "cannot sleep since March" }, { "criteria", 0, "low-income = certificate 12/2026" },
    { "service", 4953959590107546, NULL }, { "special", 1, NULL }, { "document", 1, NULL }, { "days", 300, NULL },
    { "type", 4, NULL }, { "tier", 5, NULL }, { "fee", 1250, NULL }, { "capacity", 12, NULL }, { "answer_hours", 24, NULL },
    { "assured", 1767225600000000, NULL }, { "measures", 0, "psychology.counselling psychology.training" },
    { "rule", 0, "guardian low-income\nlarge-family" }, { "contact", 0, "+44 20 7946 0999\n3 Mill Lane" },
    { "documents", 0, "identity document" }, { "legal_basis", 0, "442-FZ, art. 20" },
};

static const golden_value *golden_value_of(const aid__event_field *field)
{
    size_t length;
    const char *name = aid__event_field_name(field, &length);
    bool text = field->type == AID__FIELD_TYPE_text;
    for (size_t i = 0; i < sizeof golden_values / sizeof golden_values[0]; i++)
        if (strlen(golden_values[i].key) == length && memcmp(golden_values[i].key, name, length) == 0 &&
            (golden_values[i].text != NULL) == text)
            return &golden_values[i];
    fprintf(stderr, "give \"%.*s\" a value in golden_values\n", (int)length, name);
    exit(1);
}

static void golden_fill(const aid__event_layout *layout, aid__arena *arena, void *record);

static aid__event_list golden_list(aid__field_type type, aid__arena *arena)
{
    static const int64_t numbers[] = { 0, 96, 4503599627370001 };
    const aid__event_layout *element = aid__event_element(type);
    if (element == NULL)
        return type == AID__FIELD_TYPE_ids ? (aid__event_list){ numbers + 1, 2 } : (aid__event_list){ numbers, 2 };
    char *rows = aid__arena_take(arena, 2 * element->size);
    if (rows == NULL)
        exit(1);
    golden_fill(element, arena, rows);
    memcpy(rows + element->size, element->blank, element->size); /* an element may be all blank */
    return (aid__event_list){ rows, 2 };
}

static void golden_fill(const aid__event_layout *layout, aid__arena *arena, void *record)
{
    for (size_t i = 0; i < layout->count; i++) {
        const aid__event_field *field = &layout->fields[i];
        char *to = (char *)record + field->offset;
        if (field->type == AID__FIELD_TYPE_id || field->type == AID__FIELD_TYPE_num) {
            memcpy(to, &golden_value_of(field)->number, sizeof(int64_t));
        } else if (field->type == AID__FIELD_TYPE_text) {
            const char *text = golden_value_of(field)->text;
            memcpy(to, &text, sizeof text);
        } else {
            aid__event_list list = golden_list(field->type, arena);
            memcpy(to, &list, sizeof list);
        }
    }
}

/* Writes a file that is not there; "x" is C11's word for it. */
static void golden_write(const char *path, const aid__buffer *bytes)
{
    FILE *file = fopen(path, "wbx");
    if (file == NULL)
        return;
    fwrite(bytes->bytes, 1, bytes->length, file);
    if (fclose(file) == 0)
        printf("%s\n", path);
}

/* Writes the next fixture unless an earlier one has the same body and parts. */
static void golden_add(const char *folder, const aid__event_type *type, const aid__buffer *body, const aid__buffer *parts)
{
    for (unsigned issue = 1;; issue++) {
        char body_path[512], parts_path[512];
        aid__buffer there;
        golden_path(body_path, folder, type, type->version, issue, "json");
        golden_path(parts_path, folder, type, type->version, issue, "parts.json");
        aid__buffer_init(&there, body->allocator);
        bool exists = golden_load(body_path, &there);
        golden_load(parts_path, &there);
        bool same = there.length == body->length + parts->length &&
                    memcmp(there.bytes, body->bytes, body->length) == 0 &&
                    (parts->length == 0 || memcmp(there.bytes + body->length, parts->bytes, parts->length) == 0);
        aid__buffer_free(&there);
        if (exists && !same)
            continue;
        if (!exists) {
            golden_write(body_path, body);
            if (parts->length != 0)
                golden_write(parts_path, parts);
        }
        return;
    }
}

int main(int count, char **arguments)
{
    if (count != 2) {
        fprintf(stderr, "usage: make_golden FOLDER\n");
        return 2;
    }
    aid_allocator memory;
    if (aid__allocator_choose(NULL, &memory, NULL) != AID_OK)
        return 1;
    aid__arena *arena = aid__arena_new(&memory);
    aid__encoded encoded;
    aid__buffer parts;
    aid__encoded_init(&encoded, &memory);
    aid__buffer_init(&parts, &memory);
    for (int kind = 1; arena != NULL && kind < AID__EVENT_END; kind++) {
        const aid__event_type *type = aid__event_type_at((aid__event_kind)kind);
        if (type == NULL) /* numbers have gaps */
            continue;
        aid__any_record record;
        golden_fill(type->layout(), arena, &record);
        if (aid__event_encode(type, &record, golden_salt, NULL, &encoded, NULL) != AID_OK)
            return 1;
        aid__buffer_add_char(&encoded.body, '\n');
        aid__buffer_clear(&parts);
        golden_write_parts(&parts, &encoded);
        golden_add(arguments[1], type, &encoded.body, &parts);
    }
    aid__encoded_free(&encoded);
    aid__buffer_free(&parts);
    aid__arena_free(arena);
    return 0;
}

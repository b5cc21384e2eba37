/* SPDX-License-Identifier: MIT */
/* Real texts, where they are at hand: 4,472 skills that members of a time bank typed, with their own typos. How many of
 * them find something in the taxonomy that the library carries is reported; only what must hold is asserted. */
#include "desk.h"
#include "search/taxonomy.h"

#include <stdio.h>

enum { LINE = 2000 };

typedef struct shelf {
    aid__search_index *index;
    uint32_t rows;
} shelf;

static aid_status shelve(void *context, const char *code, const char *parent, const aid__label *labels, size_t count,
                         aid_error *error)
{
    shelf *s = context;
    (void)parent, (void)code;
    return aid__search_set(s->index, s->rows++, 0, labels, count, error);
}

/* The third column of `id,field_id,skill_text,member_id,lang`, for lines without quotes; NULL for others. */
static char *skill_text(char *line)
{
    char *text = line;
    if (strchr(line, '"') != NULL)
        return NULL;
    for (int i = 0; i < 2 && text != NULL; i++) {
        text = strchr(text, ',');
        text = text == NULL ? NULL : text + 1;
    }
    if (text == NULL || strchr(text, ',') == NULL)
        return NULL;
    *strchr(text, ',') = '\0';
    return text;
}

static void test_what_members_typed_finds_skills(void **state)
{
    (void)state;
    FILE *file = fopen(AID_SHARED_DATA "/timebank-cyclos-skills/skills.csv", "rb");
    if (file == NULL) {
        print_message("skipped: no " AID_SHARED_DATA "/timebank-cyclos-skills\n");
        skip();
    }
    desk d;
    desk_open(&d);
    shelf s = { .index = d.index };
    assert_ok(aid__taxonomy_each(shelve, &s, &d.memory.allocator, &d.error));
    size_t by_kind[AID_HIT_RELATED + 1] = { 0 }, asked = 0, resolved = 0, questions = 0;
    char line[LINE];
    while (fgets(line, sizeof line, file) != NULL) {
        char *text = skill_text(line);
        if (text == NULL || !aid__text_valid(text, strlen(text)) || *text == '\0')
            continue;
        asked++;
        by_kind[desk_find(&d, text, 1) == 0 ? 0 : desk_hit(&d, 0)->kind]++;
        aid__search_hit near[3];
        size_t near_count;
        uint32_t row;
        aid_status status = aid__search_resolve(d.index, &d.query, &row, near, &near_count, &d.error);
        assert_true(status == AID_OK || status == AID_E_AMBIGUOUS || status == AID_E_NOT_FOUND);
        resolved += status == AID_OK;
        questions += status == AID_E_AMBIGUOUS;
    }
    fclose(file);
    print_message("%zu texts (English and Dutch): whole label %zu, words %zu, typos %zu, alike %zu, nothing %zu\n", asked,
                  by_kind[AID_HIT_EXACT] + by_kind[AID_HIT_SYNONYM], by_kind[AID_HIT_PREFIX], by_kind[AID_HIT_TYPO],
                  by_kind[AID_HIT_TRIGRAM], by_kind[0]);
    print_message("%zu name one skill, %zu are ambiguous\n", resolved, questions);
    assert_true(asked > 1000 && resolved > 0);
    desk_close(&d);
}

static void test_a_typed_skill_finds_its_twin(void **state)
{
    (void)state;
    FILE *file = fopen(AID_SHARED_DATA "/timebank-cyclos-skills/skills.csv", "rb");
    if (file == NULL) {
        print_message("skipped: no " AID_SHARED_DATA "/timebank-cyclos-skills\n");
        skip();
    }
    desk d;
    desk_open(&d);
    char line[LINE];
    uint32_t row = 0;
    while (fgets(line, sizeof line, file) != NULL) {
        char *text = skill_text(line);
        if (text != NULL && aid__text_valid(text, strlen(text)))
            desk_put(&d, row++, text);
    }
    fclose(file);
    assert_true(row > 1000);
    for (uint32_t i = 0; i < row; i += 3) { /* each is a whole label of itself, or of one written the same */
        char text[LINE];
        strcpy(text, aid__search_label(d.index, i, 0, NULL));
        if (desk_find(&d, text, 1) > 0)
            assert_int_equal(desk_hit(&d, 0)->kind, AID_HIT_EXACT);
        else
            assert_int_equal(strspn(text, " "), strlen(text));
    }
    desk_close(&d);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_members_typed_finds_skills),
        cmocka_unit_test(test_a_typed_skill_finds_its_twin),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

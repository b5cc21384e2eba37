/* SPDX-License-Identifier: MIT */
/* Mistakes that people really make (sounds, doubled letters, forgotten marks, the wrong layout of a phone), collected
 * by hand in four languages over the taxonomy that the library carries. A misspelling counts as found when its skill
 * is among the first five hits in any language, as first when it is the first. */
#include "desk.h"
#include "search/taxonomy.h"

enum { CODES = 1000, CODE_BYTES = 80 };

typedef struct shelf {
    desk d;
    char codes[CODES][CODE_BYTES];
    uint32_t count;
} shelf;

typedef struct misspelling {
    const char *typed, *code;
} misspelling;

static const misspelling english[] = {
    { "plummer", "home.plumbing" }, { "pluming", "home.plumbing" }, { "electritian", "home.electrical" },
    { "carpentary", "home.carpentry" }, { "gardner", "garden.gardening" }, { "gardenning", "garden.gardening" },
    { "baby siting", "care.children" }, { "babysiter", "care.children" }, { "child care", "care.children" },
    { "dog waking", "pets.dog_walking" }, { "swiming", "sport.swimming" }, { "knittng", "craft.knitting" },
    { "crotchet", "craft.knitting" }, { "embroidary", "craft.embroidery" }, { "fotography", "craft.photography" },
    { "photografer", "craft.photography" }, { "accordian", "music.accordion" }, { "guitarr lessons", "music.lessons.guitar" },
    { "bycicle repair", "repair.bicycle" }, { "refridgerator repair", "repair.appliances.fridge" },
    { "wheelchare repair", "repair.aids" }, { "physcological support", "mind" }, { "counceling", "mind.counselling" },
    { "lawer", "law.advice" }, { "book keeping", "money.bookkeeping" }, { "accountent", "money.bookkeeping" },
    { "proof reading", "text.proofreading" }, { "intepreting", "text.interpreting" }, { "sewwing", "craft.sewing" },
    { "firts aid", "health.first_aid" }, { "hairdreser", "care.personal.hair" }, { "wall papering", "home.painting" },
    { "computer lesons", "digital.computer.course" }, { "sking", "sport.winter" },
};

static const misspelling russian[] = {
    { "сантехнек", "home.plumbing" }, { "сантэхник", "home.plumbing" }, { "электрек", "home.electrical" },
    { "илектрик", "home.electrical" }, { "парекмахер", "care.personal.hair" }, { "парикмахир", "care.personal.hair" },
    { "массажыст", "health.massage" }, { "масаж", "health.massage" }, { "логапед", "health.speech" },
    { "бугалтер", "money.bookkeeping" }, { "бухгалтир", "money.bookkeeping" }, { "юрыст", "law.advice" },
    { "психалог", "mind.counselling" }, { "псехолог", "mind.counselling" }, { "переводчек", "text.translation" },
    { "рукаделие", "craft" }, { "вышевка", "craft.embroidery" }, { "вязанье", "craft.knitting" },
    { "фотагроф", "craft.photography" }, { "видиосъемка", "craft.video" }, { "гетара", "music.lessons.guitar" },
    { "окордеон", "music.accordion" }, { "компютерная помощь", "digital" }, { "програмист", "digital.programming" },
    { "выгул сабак", "pets.dog_walking" }, { "садавник", "garden.gardening" }, { "уборщеца", "home.cleaning" },
    { "шытье", "craft.sewing" }, { "медсистра", "health.nursing" }, { "сапожнек", "repair.shoes" },
    { "ремонт холодильнеков", "repair.appliances.fridge" }, { "волантёр хосписа", "care.hospice" },
};

static const misspelling spanish[] = {
    { "fontaneria", "home.plumbing" }, { "fontanerya", "home.plumbing" }, { "electrisista", "home.electrical" },
    { "jardineria", "garden.gardening" }, { "gardinero", "garden.gardening" }, { "carpinteria", "home.carpentry" },
    { "limpiesa", "home.cleaning" }, { "pelukeria", "care.personal.hair" }, { "peluqeria", "care.personal.hair" },
    { "tradusion", "text.translation" }, { "fotografia", "craft.photography" }, { "natasion", "sport.swimming" },
    { "clases de ingles", "learning.languages.english" }, { "clases de gitarra", "music.lessons.guitar" },
    { "clases de pyano", "music.lessons.piano" }, { "primeros ausilios", "health.first_aid" },
    { "enfermeria", "health.nursing" }, { "cuidado de ninos", "care.children" }, { "cosinar", "food.cooking" },
    { "pasear peros", "pets.dog_walking" }, { "asesoria juridica", "law.advice" }, { "contavilidad", "money.bookkeeping" },
    { "mudansa", "home.moving" }, { "progamacion", "digital.programming" }, { "albanileria", "home.masonry" },
};

static const misspelling german[] = {
    { "klemptner", "home.plumbing" }, { "elektricker", "home.electrical" }, { "tischler", "home.carpentry" },
    { "gertner", "garden.gardening" }, { "gaertner", "garden.gardening" }, { "rasen mähen", "garden.lawn" },
    { "rasenmehen", "garden.lawn" }, { "schlossser", "home.locks" }, { "umzugs hilfe", "home.moving" },
    { "kinder betreuung", "care.children" }, { "kinderbetreung", "care.children" }, { "babysiten", "care.children" },
    { "friseuer", "care.personal.hair" }, { "frisör", "care.personal.hair" }, { "haare schneiden", "care.personal.hair" },
    { "fahrad reparatur", "repair.bicycle" }, { "fahradreparatur", "repair.bicycle" }, { "kuhlschrankreparatur", "repair.appliances.fridge" },
    { "übersetsung", "text.translation" }, { "uebersetzung", "text.translation" }, { "dolmetchen", "text.interpreting" },
    { "steuererklarung", "money.tax" }, { "buchaltung", "money.bookkeeping" }, { "stikken", "craft.embroidery" },
    { "nehen", "craft.sewing" }, { "fotografiern", "craft.photography" }, { "klavier unterricht", "music.lessons.piano" },
    { "gitarenunterricht", "music.lessons.guitar" }, { "schwimen", "sport.swimming" }, { "erste hilfe kurs", "health.first_aid.course" },
    { "massasche", "health.massage" }, { "logopedie", "health.speech" }, { "krankenflege", "health.nursing" },
};

static aid_status shelve(void *context, const char *code, const char *parent, const aid__label *labels, size_t count,
                         aid_error *error)
{
    shelf *s = context;
    (void)parent;
    assert_true(s->count < CODES && strlen(code) < CODE_BYTES);
    strcpy(s->codes[s->count], code);
    return aid__search_set(s->d.index, s->count++, 0, labels, count, error);
}

static void open_shelf(shelf *s)
{
    s->count = 0;
    desk_open(&s->d);
    assert_ok(aid__taxonomy_each(shelve, s, &s->d.memory.allocator, &s->d.error));
}

static uint32_t row_of(const shelf *s, const char *code)
{
    for (uint32_t row = 0; row < s->count; row++)
        if (strcmp(s->codes[row], code) == 0)
            return row;
    fail_msg("no skill %s", code);
    return 0;
}

/* In percent, of one language's list. */
static void recall(shelf *s, const char *name, const misspelling *list, size_t count, double *at_1, double *at_5)
{
    int first = 0, five = 0;
    for (size_t i = 0; i < count; i++) {
        int rank = desk_rank(&s->d, list[i].typed, row_of(s, list[i].code), 5);
        first += rank == 0;
        five += rank >= 0;
        if (rank != 0)
            print_message("  %s: %s is %s\n", list[i].typed, list[i].code,
                          rank < 0 ? "not among the first five" : "not the first");
    }
    *at_1 = 100.0 * first / (double)count;
    *at_5 = 100.0 * five / (double)count;
    print_message("%s: %zu misspellings, recall@1 %.1f %%, recall@5 %.1f %%\n", name, count, *at_1, *at_5);
}

static void check(const char *name, const misspelling *list, size_t count)
{
    static shelf s;
    double at_1, at_5;
    open_shelf(&s);
    recall(&s, name, list, count, &at_1, &at_5);
    assert_true(at_5 >= 95);
    assert_true(at_1 >= 85);
    desk_close(&s.d);
}

static void test_misspelt_english_is_understood(void **state)
{
    (void)state;
    check("English", english, sizeof english / sizeof *english);
}

static void test_misspelt_russian_is_understood(void **state)
{
    (void)state;
    check("Russian", russian, sizeof russian / sizeof *russian);
}

static void test_misspelt_spanish_is_understood(void **state)
{
    (void)state;
    check("Spanish", spanish, sizeof spanish / sizeof *spanish);
}

static void test_misspelt_german_is_understood(void **state)
{
    (void)state;
    check("German", german, sizeof german / sizeof *german);
}

typedef struct self_check {
    shelf *s;
    uint32_t row, ambiguous;
} self_check;

static aid_status resolve_labels(void *context, const char *code, const char *parent, const aid__label *labels,
                                 size_t count, aid_error *error)
{
    self_check *check_of = context;
    desk *d = &check_of->s->d;
    (void)code, (void)parent, (void)error;
    for (size_t i = 0; i < count; i++) {
        aid__search_hit near[3];
        size_t near_count;
        uint32_t row = UINT32_MAX;
        desk_languages(d, labels[i].language);
        d->query.text = labels[i].text;
        aid_status status = aid__search_resolve(d->index, &d->query, &row, near, &near_count, &d->error);
        if (status == AID_E_AMBIGUOUS)
            check_of->ambiguous++;
        else if (labels[i].kind == AID__LABEL_PREFERRED && row != check_of->row)
            fail_msg("\"%s\" (%s) names %s", labels[i].text, check_of->s->codes[check_of->row],
                     row == UINT32_MAX ? "nothing" : check_of->s->codes[row]);
    }
    check_of->row++;
    return AID_OK;
}

static void test_every_preferred_label_names_its_own_skill(void **state)
{
    (void)state;
    static shelf s;
    open_shelf(&s);
    self_check checked = { .s = &s };
    assert_ok(aid__taxonomy_each(resolve_labels, &checked, &s.d.memory.allocator, NULL));
    print_message("%u skills, %u labels stand at two of them\n", checked.row, checked.ambiguous);
    assert_int_equal(checked.ambiguous, 0);
    desk_close(&s.d);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_misspelt_english_is_understood),
        cmocka_unit_test(test_misspelt_russian_is_understood),
        cmocka_unit_test(test_misspelt_spanish_is_understood),
        cmocka_unit_test(test_misspelt_german_is_understood),
        cmocka_unit_test(test_every_preferred_label_names_its_own_skill),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

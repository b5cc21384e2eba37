/* SPDX-License-Identifier: MIT */
/* How often what was meant is found after one or two random edits, among 12,000 other labels. 40 things people help
 * each other with, in five languages, each label mistyped five times; the other labels are made up, half of them with
 * words of the real ones. Everything is drawn from fixed seeds, so the figures are the same everywhere. */
#include "desk.h"

#include <stdio.h>

enum { CONCEPTS = 40, TONGUES = 5, LABELS = CONCEPTS * TONGUES, TYPOS = 5, OTHERS = 12000, LETTERS = 80 };

static const char *const concepts[CONCEPTS][TONGUES] = {
    { "plumbing", "Klempnerarbeiten", "fontanería", "plomberie", "сантехника" },
    { "gardening", "Gartenarbeit", "jardinería", "jardinage", "садоводство" },
    { "babysitting", "Kinderbetreuung", "cuidado de niños", "garde d'enfants", "присмотр за детьми" },
    { "shopping for someone", "Einkaufshilfe", "hacer la compra", "faire les courses", "помощь с покупками" },
    { "driving to the doctor", "Fahrt zum Arzt", "llevar al médico", "conduire chez le médecin", "отвезти к врачу" },
    { "cooking", "Kochen", "cocinar", "cuisine", "готовка" },
    { "sewing", "Nähen", "costura", "couture", "шитьё" },
    { "dog walking", "Hunde ausführen", "pasear perros", "promener le chien", "выгул собак" },
    { "computer help", "Computerhilfe", "ayuda informática", "aide informatique", "компьютерная помощь" },
    { "English lessons", "Englischunterricht", "clases de inglés", "cours d'anglais", "уроки английского" },
    { "translation", "Übersetzung", "traducción", "traduction", "перевод" },
    { "house cleaning", "Wohnungsputz", "limpieza de casa", "ménage", "уборка квартиры" },
    { "moving furniture", "Möbel tragen", "mover muebles", "déménagement", "переноска мебели" },
    { "bicycle repair", "Fahrradreparatur", "reparar bicicletas", "réparation de vélos", "ремонт велосипедов" },
    { "haircut", "Haareschneiden", "corte de pelo", "coupe de cheveux", "стрижка" },
    { "massage", "Massage bei Rückenschmerzen", "masaje de espalda", "massage du dos", "массаж спины" },
    { "reading aloud", "Vorlesen", "leer en voz alta", "lecture à voix haute", "чтение вслух" },
    { "company for lonely people", "Gesellschaft leisten", "hacer compañía", "tenir compagnie", "общение" },
    { "filling in forms", "Formulare ausfüllen", "rellenar formularios", "remplir des formulaires", "заполнить анкету" },
    { "tax return", "Steuererklärung", "declaración de la renta", "déclaration d'impôts", "налоговая декларация" },
    { "painting walls", "Wände streichen", "pintar paredes", "peindre les murs", "покраска стен" },
    { "electrician", "Elektriker", "electricista", "électricien", "электрик" },
    { "carpentry", "Tischlerei", "carpintería", "menuiserie", "столярные работы" },
    { "piano lessons", "Klavierunterricht", "clases de piano", "leçons de piano", "уроки фортепиано" },
    { "photography", "Fotografieren", "fotografía", "photographie", "фотосъёмка" },
    { "baking bread", "Brot backen", "hornear pan", "faire du pain", "выпечка хлеба" },
    { "knitting", "Stricken", "tejer", "tricot", "вязание" },
    { "homework help", "Hausaufgabenhilfe", "ayuda con los deberes", "aide aux devoirs", "помощь с уроками" },
    { "snow shovelling", "Schneeschippen", "quitar la nieve", "déneigement", "уборка снега" },
    { "window cleaning", "Fenster putzen", "limpiar ventanas", "laver les vitres", "мытьё окон" },
    { "first aid", "Erste Hilfe", "primeros auxilios", "premiers secours", "первая помощь" },
    { "yoga class", "Yogakurs", "clase de yoga", "cours de yoga", "занятия йогой" },
    { "bookkeeping", "Buchhaltung", "contabilidad", "comptabilité", "бухгалтерия" },
    { "legal advice", "Rechtsberatung", "asesoría jurídica", "conseil juridique", "юридическая консультация" },
    { "car repair", "Autoreparatur", "reparación de coches", "réparation de voiture", "ремонт автомобиля" },
    { "hospital visits", "Krankenhausbesuche", "visitas al hospital", "visites à l'hôpital", "навестить в больнице" },
    { "collecting medicine", "Medikamente abholen", "recoger medicinas", "chercher des médicaments", "забрать лекарства" },
    { "firewood", "Brennholz", "leña para la estufa", "bois de chauffage", "дрова" },
    { "telephone calls", "Telefonate", "llamadas de teléfono", "appels téléphoniques", "звонки по телефону" },
    { "repairing shoes", "Schuhe reparieren", "arreglar zapatos", "réparer des chaussures", "ремонт обуви" },
};

static uint32_t dice(uint64_t *seed, uint32_t sides)
{
    *seed = *seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (uint32_t)(*seed >> 33) % sides;
}

static void write_utf8(uint32_t code, char **out)
{
    if (code < 0x80) {
        *(*out)++ = (char)code;
    } else {
        assert_true(code < 0x800); /* Latin and Cyrillic only */
        *(*out)++ = (char)(0xC0 | code >> 6);
        *(*out)++ = (char)(0x80 | (code & 63));
    }
}

/* One insertion, deletion, substitution or swap anywhere, spaces too. */
static void edit(uint64_t *seed, uint32_t codes[LETTERS], uint32_t *count)
{
    uint32_t at = dice(seed, *count), what = dice(seed, 4);
    bool cyrillic = codes[0] >= 0x400;
    uint32_t letter = cyrillic ? 0x430 + dice(seed, 32) : 'a' + dice(seed, 26);
    if (what == 0) {
        memmove(codes + at + 1, codes + at, (*count - at) * sizeof *codes);
        codes[at] = letter;
        ++*count;
    } else if (what == 1 && *count > 1) {
        memmove(codes + at, codes + at + 1, (*count - at - 1) * sizeof *codes);
        --*count;
    } else if (what == 2 && at + 1 < *count) {
        uint32_t code = codes[at];
        codes[at] = codes[at + 1];
        codes[at + 1] = code;
    } else {
        codes[at] = letter;
    }
}

static void mistype(uint64_t *seed, const char *label, int edits, char out[2 * LETTERS])
{
    uint32_t codes[LETTERS], count = 0;
    for (size_t at = 0, length = strlen(label); at < length;)
        codes[count++] = aid__text_next(label, length, &at);
    while (edits-- > 0)
        edit(seed, codes, &count);
    for (uint32_t i = 0; i < count; i++)
        write_utf8(codes[i], &out);
    *out = '\0';
}

/* One to three words; a word is made of syllables or, in every second label, taken from a real one. */
static void make_up(uint64_t *seed, bool borrow, char *out, size_t size)
{
    static const char *const latin[] = { "ba", "re", "tion", "ma", "li", "ken", "ta", "sch", "ro", "ing",
                                         "de", "por", "ver", "si", "cha", "lo", "gar", "ment", "ne", "wal" };
    static const char *const cyrillic[] = { "по", "ра", "ст", "ние", "ка", "во", "ло", "ход", "мер", "бо",
                                            "ре", "ть", "ши", "на", "ги", "дел", "про", "зы", "те", "лу" };
    const char *const *syllables = dice(seed, 4) == 0 ? cyrillic : latin;
    out[0] = '\0';
    for (uint32_t word = 0, words = 1 + dice(seed, 3); word < words; word++) {
        size_t length = strlen(out);
        if (borrow && word == 0) {
            snprintf(out, size, "%s", concepts[dice(seed, CONCEPTS)][dice(seed, TONGUES)]);
            out[strcspn(out, " ")] = '\0';
            words += words == 1; /* or it would be a real label */
            continue;
        }
        snprintf(out + length, size - length, "%s", word > 0 ? " " : "");
        for (uint32_t k = 0, count = 2 + dice(seed, 3); k < count; k++) {
            length = strlen(out);
            snprintf(out + length, size - length, "%s", syllables[dice(seed, 20)]);
        }
    }
}

static void fill(desk *d, bool borrow)
{
    uint64_t seed = 20240;
    char text[200];
    desk_open(d);
    for (uint32_t row = 0; row < LABELS; row++)
        desk_put(d, row, concepts[row / TONGUES][row % TONGUES]);
    for (uint32_t i = 0; i < OTHERS; i++) {
        make_up(&seed, borrow && i % 2 == 0, text, sizeof text);
        desk_put(d, LABELS + i, text);
    }
}

static void recall(desk *d, int edits, double out_at[2])
{
    uint64_t seed = 4242 + (uint64_t)edits;
    int first = 0, five = 0;
    char typed[2 * LETTERS];
    for (uint32_t row = 0; row < LABELS; row++)
        for (int i = 0; i < TYPOS; i++) {
            mistype(&seed, concepts[row / TONGUES][row % TONGUES], edits, typed);
            int rank = desk_rank(d, typed, row, 5);
            first += rank == 0;
            five += rank >= 0;
        }
    out_at[0] = 100.0 * first / (LABELS * TYPOS);
    out_at[1] = 100.0 * five / (LABELS * TYPOS);
    print_message("%d edits: recall@1 %.1f %%, recall@5 %.1f %%\n", edits, out_at[0], out_at[1]);
}

static void test_one_random_edit_hides_nothing(void **state)
{
    (void)state;
    desk d;
    double at[2];
    fill(&d, true);
    recall(&d, 0, at);
    assert_true(at[0] == 100);
    recall(&d, 1, at);
    assert_true(at[1] >= 99.5);
    desk_close(&d);
}

static void test_two_random_edits_hide_little(void **state)
{
    (void)state;
    desk d;
    double at[2];
    fill(&d, true);
    recall(&d, 2, at);
    assert_true(at[1] >= 97);
    desk_close(&d);
}

static void test_half_a_word_is_enough(void **state)
{
    (void)state;
    desk d;
    fill(&d, false); /* what thirty labels begin with alike nobody can tell apart */
    d.query.prefix_ok = 1;
    int found = 0;
    for (uint32_t row = 0; row < LABELS; row++) {
        const char *label = concepts[row / TONGUES][row % TONGUES];
        char begun[200];
        size_t length = strlen(label), half = 0, letters = 0;
        while (half < length && (letters < 5 || half < length / 2)) {
            aid__text_next(label, length, &half);
            letters++;
        }
        snprintf(begun, sizeof begun, "%.*s", (int)half, label);
        found += desk_rank(&d, begun, row, 5) >= 0;
    }
    print_message("half typed: recall@5 %.1f %%\n", 100.0 * found / LABELS);
    assert_true(found >= LABELS * 95 / 100);
    desk_close(&d);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_one_random_edit_hides_nothing),
        cmocka_unit_test(test_two_random_edits_hide_little),
        cmocka_unit_test(test_half_a_word_is_enough),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

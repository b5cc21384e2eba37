/* SPDX-License-Identifier: MIT */
/* How long a search takes, over 12,000 made-up labels and over as many as ESCO has, or over the lines of a file given
 * as argument: the median and the 99th percentile in microseconds of processor time for each way of typing. Run by hand. */
#include "base/text.h"
#include "search/search_index.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { VOCABULARY = 12000, QUERIES = 4000, LABEL_BYTES = 200, A_ROW = 7 };

typedef enum bench_way { WAY_WHOLE, WAY_EDIT, WAY_TWO_EDITS, WAY_BEGUN, WAY_LETTERS, WAY_COUNT } bench_way;
static const char *const way_names[WAY_COUNT] = { "whole label", "one edit", "two edits", "half typed", "1-3 letters" };

static uint32_t dice(uint64_t *seed, uint32_t sides)
{
    *seed = *seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (uint32_t)(*seed >> 33) % sides;
}

/* Small numbers are much more frequent, as words are. */
static uint32_t skewed(uint64_t *seed, uint32_t sides)
{
    return (uint32_t)((uint64_t)dice(seed, sides) * dice(seed, sides) / sides * dice(seed, sides) / sides);
}

static void make_word(uint32_t number, char *out, size_t size)
{
    static const char *const syllables[] = { "ba", "re", "tion", "ma", "li", "ken", "ta", "st", "ro", "ing", "de",
                                             "por", "ver", "si", "ch", "lo", "gar", "ment", "ne", "wal", "un", "pro",
                                             "au", "ge", "pe" };
    uint64_t seed = number * UINT64_C(2654435761) + 17;
    out[0] = '\0';
    for (uint32_t i = 0, count = (number > 200 ? 2 : 1) + dice(&seed, 3); i < count; i++)
        strncat(out, syllables[dice(&seed, 25)], size - strlen(out) - 1);
}

static void make_label(uint64_t *seed, char *out)
{
    char word[40];
    out[0] = '\0';
    for (uint32_t i = 0, count = 1 + dice(seed, 4); i < count; i++) {
        make_word(skewed(seed, VOCABULARY), word, sizeof word);
        strncat(out, i > 0 ? " " : "", 2);
        strncat(out, word, LABEL_BYTES - strlen(out) - 2);
    }
}

static char *bench_lines(const char *path, size_t *out_count)
{
    FILE *file = fopen(path, "rb");
    size_t capacity = 1 << 16, count = 0;
    char *lines = malloc(capacity * LABEL_BYTES);
    if (file == NULL || lines == NULL) {
        perror(path);
        exit(EXIT_FAILURE);
    }
    while (fgets(lines + count * LABEL_BYTES, LABEL_BYTES, file) != NULL) {
        lines[count * LABEL_BYTES + strcspn(lines + count * LABEL_BYTES, "\r\n")] = '\0';
        count += aid__text_valid(lines + count * LABEL_BYTES, strlen(lines + count * LABEL_BYTES));
        if (count == capacity && (lines = realloc(lines, (capacity *= 2) * LABEL_BYTES)) == NULL)
            exit(EXIT_FAILURE);
    }
    fclose(file);
    *out_count = count;
    return lines;
}

static char *bench_labels(size_t count)
{
    char *labels = malloc(count * LABEL_BYTES);
    uint64_t seed = 1;
    for (size_t i = 0; labels != NULL && i < count; i++)
        make_label(&seed, labels + i * LABEL_BYTES);
    return labels;
}

/* Swaps or replaces a byte; an edit that breaks a letter is not made. */
static void mistype(uint64_t *seed, char *text)
{
    char edited[LABEL_BYTES + 2];
    size_t length = strlen(text);
    if (length < 2)
        return;
    size_t at = dice(seed, (uint32_t)length - 1);
    strcpy(edited, text);
    edited[at] = text[at + 1];
    edited[at + 1] = text[at];
    if (dice(seed, 2) == 0) {
        edited[at] = (char)('a' + dice(seed, 26));
        edited[at + 1] = text[at + 1];
    }
    if (aid__text_valid(edited, length))
        strcpy(text, edited);
}

static void type(uint64_t *seed, bench_way way, const char *label, char *out)
{
    strcpy(out, label);
    size_t length = strlen(out), cut = length;
    if (way == WAY_EDIT || way == WAY_TWO_EDITS)
        mistype(seed, out);
    if (way == WAY_TWO_EDITS)
        mistype(seed, out);
    if (way == WAY_BEGUN)
        cut = (length + 1) / 2;
    if (way == WAY_LETTERS)
        cut = 1 + dice(seed, 3);
    cut = cut < length ? cut : length;
    while (!aid__text_valid(out, cut))
        cut++;
    out[cut] = '\0';
}

static double now_us(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec * 1e6 + (double)now.tv_nsec * 1e-3;
}

static int compare_times(const void *a, const void *b)
{
    double difference = *(const double *)a - *(const double *)b;
    return (difference > 0) - (difference < 0);
}

static void bench_way_run(aid__search_index *index, const char *labels, size_t count, bench_way way, aid__vector *hits)
{
    static double times[QUERIES];
    uint64_t seed = 100 + (uint64_t)way;
    size_t found = 0;
    for (size_t i = 0; i < QUERIES; i++) {
        char typed[LABEL_BYTES + 2];
        size_t at = dice(&seed, (uint32_t)count);
        type(&seed, way, labels + at * LABEL_BYTES, typed);
        aid__search_query query = { .text = typed, .list = 0, .prefix_ok = way == WAY_BEGUN || way == WAY_LETTERS };
        double start = now_us();
        if (aid__search_find(index, &query, hits, 10, NULL) != AID_OK)
            exit(EXIT_FAILURE);
        times[i] = now_us() - start;
        for (size_t k = 0; k < hits->count; k++)
            found += ((const aid__search_hit *)hits->rows)[k].row == at / A_ROW;
    }
    qsort(times, QUERIES, sizeof *times, compare_times);
    printf("  %-12s p50 %7.1f us   p99 %7.1f us   found %5.1f %%\n", way_names[way], times[QUERIES / 2],
           times[QUERIES * 99 / 100], 100.0 * (double)found / QUERIES);
}

static void bench_run(const aid_allocator *allocator, const char *name, const char *labels, size_t count)
{
    aid__search_index *index = aid__search_new(allocator);
    aid__vector hits;
    aid__vector_init(&hits, allocator, sizeof(aid__search_hit));
    double start = now_us();
    for (size_t row = 0; row * A_ROW < count && index != NULL; row++) {
        aid__label given[A_ROW];
        size_t given_count = count - row * A_ROW < A_ROW ? count - row * A_ROW : A_ROW;
        for (size_t i = 0; i < given_count; i++)
            given[i] = (aid__label){ .language = "", .text = labels + (row * A_ROW + i) * LABEL_BYTES, .kind = 1 };
        if (aid__search_set(index, (uint32_t)row, 0, given, given_count, NULL) != AID_OK)
            exit(EXIT_FAILURE);
    }
    printf("%s: %zu labels, built in %.0f ms\n", name, count, (now_us() - start) / 1000);
    for (int way = 0; way < WAY_COUNT && index != NULL; way++)
        bench_way_run(index, labels, count, (bench_way)way, &hits);
    start = now_us();
    for (uint32_t row = 0; row < 1000 && row * A_ROW < count; row++)
        if (aid__search_set(index, row, 0, NULL, 0, NULL) != AID_OK)
            exit(EXIT_FAILURE);
    printf("  removing 1000 rows of %d labels: %.1f us a row\n", A_ROW, (now_us() - start) / 1000);
    aid__vector_free(&hits);
    aid__search_free(index);
}

int main(int argument_count, char **arguments)
{
    static const size_t sizes[] = { 12000, 100000 };
    aid_allocator allocator;
    if (aid__allocator_choose(NULL, &allocator, NULL) != AID_OK)
        return EXIT_FAILURE;
    for (size_t i = 0; argument_count < 2 && i < 2; i++) {
        char *labels = bench_labels(sizes[i]);
        if (labels != NULL)
            bench_run(&allocator, "made up", labels, sizes[i]);
        free(labels);
    }
    if (argument_count > 1) {
        size_t count;
        char *labels = bench_lines(arguments[1], &count);
        bench_run(&allocator, arguments[1], labels, count);
        free(labels);
    }
    return EXIT_SUCCESS;
}

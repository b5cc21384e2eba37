/* SPDX-License-Identifier: MIT */
/** @file import.h
 * Bringing in what others have: taxonomies, groups, members, offers and requests, past exchanges, services, from CSV in
 * any encoding and with any column names; and directories of services in the Open Referral format. Every bad row is reported by line and column; importing again adds nothing. */
#ifndef MUTUALAID_IMPORT_H
#define MUTUALAID_IMPORT_H

#include <mutualaid/exchange.h>

#ifdef __cplusplus
extern "C" {
#endif

/** What kind of rows a file has. Its fields are listed here; docs/import.md says what each may hold. A row's key decides
 * whether it is new: what is known under it is compared with the fields that the row states (a cell that is empty states
 * nothing), and changed where they differ. */
typedef enum aid_import_kind {
    /** code, parent, label, synonyms, and a column of labels per language, named by its tag (cells split at `|`); or
     * ESCO's own CSV files. Key: code. */
    AID_IMPORT_SKILLS = 1,
    /** reference, name, kind, parent, zone, languages, latitude, longitude, topics, text. Key: reference, else name. */
    AID_IMPORT_GROUPS = 2,
    /** reference, name, preferred_name, groups, roles, languages, zone, latitude, longitude, availability, day_minutes,
     * week_minutes, phones, emails, address, birth_band. Key: reference, else name and first group. */
    AID_IMPORT_MEMBERS = 3,
    /** group, member, kind, reference, title, text, skills, minutes, seats, availability, place, reach_m, online,
     * languages, urgency, essential, expires, date. Key: group, kind and reference, else the row's content. */
    AID_IMPORT_LISTINGS = 4,
    /** group, date, requester, helper, skill, minutes, memo, reference. Key: group and reference, else the row's
     * content. What is booked is never changed by an import. */
    AID_IMPORT_EXCHANGES = 5,
    /** code, group, name, type, measures, tier, rule, credentials, capacity, open, contact, documents, legal_basis,
     * languages, latitude, longitude, reach_m, online, answer_hours, assured, topics, text. Key: code, else the row's
     * content. New ones are opened; a service does not move to another group. */
    AID_IMPORT_SERVICES = 6,
    /** code, label, special, document, days, and a column of labels per language, named by its tag. Key: code. A row is the
     * whole truth about its word. */
    AID_IMPORT_CRITERIA = 7
} aid_import_kind;

/** Called for each row that is not taken.
 * @return non-zero to stop: the import answers AID_E_CANCELLED and writes nothing */
typedef int32_t (*aid_import_problem_fn)(void *context, const aid_error *problem);

/** Called with sentences a person should read before anything is written (encoding, separator, what will be made).
 * @return non-zero to stop: the import answers AID_E_CANCELLED and writes nothing */
typedef int32_t (*aid_import_note_fn)(void *context, const char *sentence);

/** How to import. */
typedef struct aid_import_options {
    uint32_t struct_size;          /**< sizeof(aid_import_options) */
    int32_t kind;                  /**< ::aid_import_kind; required */
    int32_t dry_run;               /**< ::aid_answer: yes reports and writes nothing */
    int32_t strict;                /**< ::aid_answer: yes stops at the first bad row with nothing written */
    int32_t strict_skills;         /**< ::aid_answer: yes refuses skill codes and texts of listings that no taxonomy knows */
    int32_t reserved;              /**< 0 */
    aid_group group;               /**< where rows without a group column go; id 0: a row without one is bad */
    /** "COLUMN=field,COLUMN=field"; a column name with a comma or an equals sign stands in double quotes. Columns that
     * are not mapped are used when they have the name of a field that is not mapped. For skills a language tag is a
     * field too: "preferredLabel=es". NULL: columns have the fields' names. */
    const char *map;
    const char *separator;         /**< 1 to 4 bytes; NULL: found out */
    const char *encoding;          /**< "utf-8", "utf-16le", "utf-16be", "windows-1252"; NULL: found out */
    aid_import_problem_fn problem; /**< may be NULL */
    void *problem_context;         /**< handed to `problem` */
    aid_import_note_fn note;       /**< may be NULL */
    void *note_context;            /**< handed to `note` */
    aid_progress_fn progress;      /**< may cancel; may be NULL */
    void *progress_context;        /**< handed to `progress` */
    const aid_allocator *allocator; /**< where the import's own memory comes from; copied; NULL: the C library */
} aid_import_options;

/** What an import did. read = added + updated + repeated + rejected. */
typedef struct aid_import_report {
    uint32_t struct_size; /**< sizeof(aid_import_report) */
    uint32_t reserved;    /**< 0 */
    uint64_t read;        /**< rows read, without the header */
    uint64_t added;       /**< new things */
    uint64_t updated;     /**< things changed */
    uint64_t repeated;    /**< rows that change nothing: known already, or superseded by a later row of the same key */
    uint64_t rejected;    /**< bad rows */
    uint64_t groups;      /**< different groups that its rows belong to */
    uint64_t groups_added; /**< groups that were made */
    uint64_t members_added; /**< members that were made for listings without one */
    uint64_t skills_added; /**< skills that were made, not counting words that stay with one listing */
    uint64_t offers_added;   /**< offers among the added */
    uint64_t requests_added; /**< requests among the added */
} aid_import_report;

/** Imports CSV bytes in one transaction.
 *
 * First every row is read and checked, then the notes are said, then it is written. A row that the store refuses counts
 * as rejected and leaves nothing behind; the store's sentence goes to `problem`. When the host has begun a transaction
 * the import joins it: it is the host's to commit, a failure leaves to the host what was written so far, and what a
 * refused row had already made (its group, its skills) stays.
 *
 * @param store       the community
 * @param bytes       the file's content
 * @param length      its length, less than 2 GiB
 * @param options     what and how; `kind` is required
 * @param out_report  with its struct_size set
 * @param error       receives the reason on failure; may be NULL
 * @return AID_OK (also with rejected rows, unless strict); AID_E_FORMAT (strict: the first bad row; or the file as a whole, with
 *         line and column: a missing column, not text in its encoding); AID_E_ARGUMENT (map, options); AID_E_NOT_FOUND
 *         (`group`); AID_E_STATE (`dry_run` inside the host's transaction, clock); AID_E_DENIED; AID_E_CANCELLED;
 *         AID_E_CONFLICT; AID_E_UNKNOWN; AID_E_STORAGE; AID_E_LIMIT (2 GiB or more); AID_E_MEMORY. Outside a transaction of
 *         the host nothing is written then
 * @since 0.1 */
AID_API aid_status aid_import_csv(aid_store *store, const void *bytes, size_t length,
                                  const aid_import_options *options, aid_import_report *out_report, aid_error *error);

/** Writes an empty CSV of a kind: the header line, and an example row a person can overwrite. The example's first cell
 * begins with `#example`; such rows are skipped by the import and not counted.
 * @param kind        ::aid_import_kind
 * @param out         receives NUL-terminated text; may be NULL when capacity is 0
 * @param capacity    how many bytes fit
 * @param out_length  receives the length without the NUL
 * @param error       receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT (no such kind, `capacity` too small); AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_import_template(int32_t kind, char *out, size_t capacity, size_t *out_length,
                                       aid_error *error);

/** A file of a directory, in memory. */
typedef struct aid_import_file {
    uint64_t length;   /**< bytes, less than 2 GiB */
    const char *name;  /**< such as "services.csv"; a folder before it does not count */
    const void *bytes; /**< its content; borrowed */
} aid_import_file;

/** Brings in a directory of services in the Open Referral format (HSDS 1.1 to 3.0 as CSV, https://docs.openreferral.org):
 * services.csv is required; organizations, taxonomy, services_taxonomy, phones, regular_schedules, languages,
 * required_documents, eligibility, services_at_location, locations and physical_addresses (or what HSDS 3 calls them) are
 * read when they are there.
 *
 * An organisation becomes a group of kind partner with the reference hsds:ID, a service one with the code hsds:ID, open, in
 * the tier of its group. Taxonomy codes become its measures, their names its topics. What HSDS says about eligibility is
 * words for people, and becomes part of the text, not a rule. A service of an organisation that the directory does not
 * describe goes to `options->group`, or is refused. One that is inactive or defunct is left out. The same directory again
 * changes what it says otherwise.
 *
 * @param store       the community
 * @param files       the tables
 * @param row_size    sizeof(aid_import_file)
 * @param count       how many, at most 1000
 * @param options     `dry_run`, `strict`, `group`, `problem`, `note`, `progress` and `allocator` as for ::aid_import_csv; NULL none
 * @param out_report  with its struct_size set: of the services; `groups_added` counts organisations
 * @param error       receives the reason on failure, with the line in services.csv; may be NULL
 * @return as ::aid_import_csv
 * @since 0.1 */
AID_API aid_status aid_import_hsds(aid_store *store, const aid_import_file *files, uint32_t row_size, size_t count,
                                   const aid_import_options *options, aid_import_report *out_report, aid_error *error);

#ifdef __cplusplus
}
#endif
#endif

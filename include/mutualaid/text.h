/* SPDX-License-Identifier: MIT */
/** @file text.h
 * What a program that shows or compares people's words needs from Unicode, and has here anyway. Pure functions. */
#ifndef MUTUALAID_TEXT_H
#define MUTUALAID_TEXT_H

#include <mutualaid/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/** How many columns of a terminal a text fills: 2 for most Chinese and Japanese letters, 0 for combining marks.
 *
 * @param text         UTF-8; a byte that is none counts 1
 * @param out_columns  receives the columns
 * @param error        receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT for NULL
 * @since 0.1 */
AID_API aid_status aid_text_columns(const char *text, uint32_t *out_columns, aid_error *error);

/** Fold a text to the form in which search compares: equal for "Straße" and "STRASSE", "Café" and "cafe".
 *
 * NFKC with case folded and invisible characters dropped; accents are dropped from Latin and Greek letters only, since
 * in other scripts they make other letters; ё becomes е, ı becomes i, every dash a hyphen. Folding twice changes
 * nothing. The result may be longer than the text: Unicode has single characters that fold to 18.
 *
 * @param text        UTF-8
 * @param out         receives the folded text and a NUL; may be NULL when `capacity` is 0
 * @param capacity    how many bytes `out` has; 0 only asks for the length
 * @param out_length  receives the length without the NUL; may be NULL
 * @param error       receives the reason on failure; may be NULL
 * @return AID_OK; AID_E_ARGUMENT if a pointer is missing, `text` is not UTF-8 or `capacity` is too small; AID_E_MEMORY
 * @since 0.1 */
AID_API aid_status aid_text_fold(const char *text, char *out, size_t capacity, size_t *out_length, aid_error *error);

#ifdef __cplusplus
}
#endif
#endif

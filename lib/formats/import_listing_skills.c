/* SPDX-License-Identifier: MIT */
/* The skills cell of a listing, and the texts a listing is stored with.
 *
 * A cell is one code or text, or a list: `{59, 7}`, `59|7`, `59;7`, `59,7`, one a line. Commas part a list only in
 * braces, or when no piece has a blank in it: "cooking, baking" is a list, "help with cooking, and baking" one text.
 * Each piece is looked for as a code in the group's list and the community's, then as words. What is known nowhere
 * becomes a flat skill of the group when it is a token without blanks. Otherwise it stays with that listing: as the one
 * skill in its member's words when there is no other skill, and as a line of its text when there is. */
#include "formats/import_listing.h"

#include <assert.h>
#include <string.h>

static const char import_listing_ellipsis[] = "…";

/* Which bytes part the list; passes the opening brace. */
static const char *import_listing_separators(const char **list)
{
    const char *text = *list;
    size_t length = strlen(text);
    bool braces = length >= 2 && text[0] == '{' && text[length - 1] == '}';
    bool brackets = length >= 2 && text[0] == '[' && text[length - 1] == ']';
    if (braces || brackets) {
        (*list)++;
        return braces ? ",;|\n}" : ",;|\n]";
    }
    if (strpbrk(text, "|;\n") != NULL)
        return "|;\n";
    for (const char *at = text; *at != '\0'; at++)
        if (*at == ' ' && at[-1] != ',') /* trimmed: there is a byte before */
            return "\n";
    return ",";
}

static aid_status import_listing_add_skill(aid__import *import, aid_skill skill, aid_error *error)
{
    for (size_t i = 0; i < import->skills.count; i++)
        if (((const aid_skill *)aid__vector_at(&import->skills, i))->id == skill.id)
            return AID_OK;
    aid_skill *fresh = aid__vector_push(&import->skills);
    if (fresh == NULL)
        return aid__fail_memory(error);
    *fresh = skill;
    return AID_OK;
}

static aid_status import_listing_make_skill(aid__import *import, aid_group group, const char *code, aid_skill *out,
                                            aid_error *error)
{
    aid_skill_options options = { .struct_size = sizeof options, .group = group, .code = code, .label = code };
    aid_status status = aid_skill_add(import->store, &options, out, error);
    if (status != AID_OK)
        return status;
    import->commands++;
    import->report.skills_added++;
    return aid__import_skill_keep(import, group, code, *out) == AID_OK ? AID_OK : aid__fail_memory(error);
}

/* One piece: a skill for the list, or words for the text that gathers at `start` of the scratch buffer. */
static aid_status import_listing_take_piece(aid__import_at at, aid_group group, const char *piece, size_t start,
                                            aid_error *error)
{
    aid__import *import = at.import;
    aid_skill skill = { 0 };
    aid_status status = aid__import_skill(at, group, piece, &skill, error);
    if (status != AID_OK)
        return status;
    if (skill.id == 0 && import->options.strict_skills == AID_YES)
        return aid__import_refuse(at, AID_REASON_SKILL_UNKNOWN, error, "\"%.*s\" is no skill's code or name here",
                                  aid__import_shown(piece), piece);
    bool token = at.field == AID__IMPORT_LISTING_SKILLS && strpbrk(piece, " \t") == NULL;
    if (skill.id == 0 && token)
        status = import_listing_make_skill(import, group, piece, &skill, error);
    if (status == AID_OK && skill.id != 0)
        return import_listing_add_skill(import, skill, error);
    if (status != AID_OK)
        return status;
    if (import->scratch.length > start)
        aid__buffer_add_text(&import->scratch, ", ");
    aid__buffer_add_text(&import->scratch, piece);
    return aid__buffer_ok(&import->scratch) ? AID_OK : aid__fail_memory(error);
}

/* Copies a piece and takes quotes off. */
static aid_status import_listing_copy_piece(aid__import_at at, const char *piece, size_t length,
                                            char out[AID_LIMIT_NAME_BYTES + 1], aid_error *error)
{
    if (length >= 2 && piece[0] == '"' && piece[length - 1] == '"') {
        piece++;
        length -= 2;
    }
    if (length > AID_LIMIT_NAME_BYTES)
        return aid__import_refuse(at, AID_REASON_TEXT_LONG, error,
                                  "\"%.*s…\" has %zu bytes; a skill's code or name has at most %d",
                                  aid__text_shown(piece, length), piece, length, AID_LIMIT_NAME_BYTES);
    memcpy(out, piece, length);
    out[length] = '\0';
    return AID_OK;
}

/* The pieces of the skills cell. */
static aid_status import_listing_take_list(aid__import_at at, aid_group group, size_t start, aid_error *error)
{
    const char *list = aid__import_text(at.import, at.row, at.field), *piece;
    const char *separators = import_listing_separators(&list);
    size_t length = 0;
    while ((piece = aid__import_piece(&list, separators, &length)) != NULL) {
        char text[AID_LIMIT_NAME_BYTES + 1];
        aid_status status = import_listing_copy_piece(at, piece, length, text, error);
        if (status == AID_OK && text[0] != '\0')
            status = import_listing_take_piece(at, group, text, start, error);
        if (status != AID_OK)
            return status;
    }
    return AID_OK;
}

/* A cut that leaves whole code points and room for the ellipsis. */
static size_t import_listing_cut(const char *text)
{
    size_t length = AID_LIMIT_NAME_BYTES - (sizeof import_listing_ellipsis - 1);
    while (length > 0 && ((unsigned char)text[length] & 0xC0) == 0x80)
        length--;
    return length;
}

/* The title as one line of at most 200 bytes, with a NUL. Answers whether it is less than what the cell has. */
static bool import_listing_add_title(aid__buffer *out, const char *whole)
{
    size_t length = strlen(whole);
    bool cut = length > AID_LIMIT_NAME_BYTES, lines = false;
    if (cut)
        length = import_listing_cut(whole);
    for (size_t i = 0; i < length; i++) {
        bool line = whole[i] == '\n' || whole[i] == '\t';
        aid__buffer_add_char(out, line ? ' ' : whole[i]);
        lines = lines || line;
    }
    if (cut)
        aid__buffer_add_text(out, import_listing_ellipsis);
    aid__buffer_add_char(out, '\0');
    return cut || lines;
}

aid_status aid__import_listing_texts(aid__import *import, size_t row, aid__import_listing_offsets *offsets,
                                     aid_error *error)
{
    aid__buffer *out = &import->scratch;
    const char *title = aid__import_text(import, row, AID__IMPORT_LISTING_TITLE);
    const char *text = aid__import_text(import, row, AID__IMPORT_LISTING_TEXT);
    offsets->title = out->length;
    bool less = import_listing_add_title(out, title);
    offsets->text = out->length;
    if (less)
        aid__buffer_add_text(out, title);
    if (less && text[0] != '\0')
        aid__buffer_add_text(out, "\n\n");
    aid__buffer_add_text(out, text);
    if (!aid__buffer_ok(out))
        return aid__fail_memory(error);
    size_t words = strlen(out->bytes + offsets->words);
    if (import->skills.count > 0 && words > 0) {
        if (out->length > offsets->text)
            aid__buffer_add_char(out, '\n');
        if (aid__buffer_reserve(out, words)) /* the words lie in the same buffer */
            aid__buffer_add(out, out->bytes + offsets->words, words);
    }
    aid__buffer_add_char(out, '\0');
    if (!aid__buffer_ok(out))
        return aid__fail_memory(error);
    if (import->skills.count > 0)
        offsets->words = out->length - 1; /* an empty text */
    return AID_OK;
}

aid_status aid__import_listing_skills(aid__import *import, size_t row, aid_group group,
                                      aid__import_listing_offsets *out, aid_error *error)
{
    aid__import_at at = aid__import_cell_at(import, row, AID__IMPORT_LISTING_SKILLS);
    char title[AID_LIMIT_NAME_BYTES + 1];
    size_t start = import->scratch.length;
    aid_status status = AID_OK;
    if (aid__import_text(import, row, AID__IMPORT_LISTING_SKILLS)[0] != '\0') {
        status = import_listing_take_list(at, group, start, error);
    } else {
        at.field = AID__IMPORT_LISTING_TITLE;
        import_listing_add_title(&import->scratch, aid__import_text(import, row, AID__IMPORT_LISTING_TITLE));
        if (!aid__buffer_ok(&import->scratch))
            return aid__fail_memory(error);
        memcpy(title, import->scratch.bytes + start, import->scratch.length - start);
        import->scratch.length = start;
        status = import_listing_take_piece(at, group, title, start, error);
    }
    if (status != AID_OK)
        return status;
    out->words = start;
    if (import->skills.count == 0 && import->scratch.length == start)
        return aid__import_refuse(at, AID_REASON_TEXT_MISSING, error, "an empty list; a listing needs a skill");
    aid__buffer_add_char(&import->scratch, '\0');
    return aid__buffer_ok(&import->scratch) ? AID_OK : aid__fail_memory(error);
}

/* SPDX-License-Identifier: MIT */
/* How the things of the support side are named on the command line. A case, an entry and a consent are found by number
 * without being read, so that whoever may not read them is told why. */
#include "verbs_support.h"
#include "exit.h"
#include "who.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool cli_all_services(cli *tool, const aid_service_list_options *options, aid_service **out, size_t *out_count)
{
    if (!cli_try(tool, aid_service_list(tool->store, options, NULL, 0, out_count, &tool->error)))
        return false;
    *out = cli_take(*out_count, sizeof **out);
    return cli_try(tool, aid_service_list(tool->store, options, *out, *out_count, out_count, &tool->error));
}

bool cli_all_asked(cli *tool, const aid_service_request_list_options *options, aid_service_request **out, size_t *out_count)
{
    if (!cli_try(tool, aid_service_request_list(tool->store, options, NULL, 0, out_count, &tool->error)))
        return false;
    *out = cli_take(*out_count, sizeof **out);
    return cli_try(tool, aid_service_request_list(tool->store, options, *out, *out_count, out_count, &tool->error));
}

/* "@ID": 1; "#12" or "12": 2; else 0. */
static int whom_number(const char *name, uint64_t *out)
{
    const char *digits = name + (name[0] == '@' || name[0] == '#');
    size_t length = strspn(digits, "0123456789");
    if (length == 0 || length > 16 || digits[length] != '\0')
        return 0;
    *out = strtoull(digits, NULL, 10);
    return name[0] == '@' ? 1 : 2;
}

static bool whom_missing(cli *tool, const char *what, const char *name)
{
    return cli_fail(tool, CLI_EXIT_NOT_FOUND, "%s \"%.60s\": there is none of this number; right would be a number such as 3", what,
                    name);
}

bool cli_find_service(cli *tool, const char *name, aid_service *out)
{
    uint64_t number = 0;
    aid_service *services = NULL;
    size_t count = 0, found = 0;
    int named = whom_number(name, &number);
    if (named == 1 || aid_service_find(tool->store, name, out, NULL) == AID_OK) {
        out->id = named == 1 ? number : out->id;
        return true;
    }
    aid_service_list_options all = { .struct_size = sizeof all, .state = -1 };
    bool good = cli_all_services(tool, &all, &services, &count);
    if (good && named == 2 && number >= 1 && number <= count) {
        *out = services[number - 1];
        found = 1;
    }
    for (size_t i = 0; good && named == 0 && i < count; i++) {
        aid_service_info info = { .struct_size = sizeof info };
        good = cli_try(tool, aid_service_get(tool->store, services[i], &info, &tool->error));
        bool fits = good && info.state != AID_SERVICE_CLOSED && strstr(info.name, name) != NULL;
        *out = fits ? services[i] : *out;
        found += fits;
    }
    free(services);
    if (good && found != 1)
        return cli_fail(tool, CLI_EXIT_NOT_FOUND, "service \"%.60s\" fits %zu; say its number or code, see service list", name, found);
    return good;
}

bool cli_find_asked(cli *tool, const char *name, aid_service_request *out)
{
    uint64_t number = 0;
    aid_service_request *asked = NULL;
    size_t count = 0;
    int named = whom_number(name, &number);
    out->id = number;
    if (named == 1)
        return true;
    bool good = cli_all_asked(tool, NULL, &asked, &count), found = named == 2 && number >= 1 && number <= count;
    if (good && found)
        *out = asked[number - 1];
    free(asked);
    return good && (found || whom_missing(tool, "request for support", name));
}

bool cli_find_consent(cli *tool, const char *name, aid_consent *out)
{
    uint64_t number = 0;
    int named = whom_number(name, &number);
    out->id = number;
    return named == 1 || (named == 0 ? whom_missing(tool, "consent", name)
                                     : cli_try(tool, aid_consent_find(tool->store, number, out, &tool->error)));
}

bool cli_find_case(cli *tool, const char *name, aid_case *out)
{
    uint64_t number = 0;
    int named = whom_number(name, &number);
    out->id = number;
    return named == 1 || (named == 0 ? whom_missing(tool, "case", name)
                                     : cli_try(tool, aid_case_find(tool->store, number, out, &tool->error)));
}

bool cli_find_entry(cli *tool, const char *name, aid_entry *out)
{
    uint64_t number = 0;
    int named = whom_number(name, &number);
    out->id = number;
    return named == 1 || (named == 0 ? whom_missing(tool, "entry", name)
                                     : cli_try(tool, aid_entry_find(tool->store, number, out, &tool->error)));
}

bool cli_find_plan(cli *tool, const char *name, aid_plan *out)
{
    uint64_t number = 0;
    int named = whom_number(name, &number);
    out->id = number;
    return named == 1 || (named == 0 ? whom_missing(tool, "plan", name)
                                     : cli_try(tool, aid_plan_find(tool->store, number, out, &tool->error)));
}

bool cli_find_assessment(cli *tool, const char *name, aid_assessment *out)
{
    uint64_t number = 0;
    int named = whom_number(name, &number);
    out->id = number;
    return named == 1 || (named == 0 ? whom_missing(tool, "assessment", name)
                                     : cli_try(tool, aid_assessment_find(tool->store, number, out, &tool->error)));
}

bool cli_find_object(cli *tool, const char *name, uint64_t *out_id)
{
    aid_group group = { 0 };
    aid_member member = { 0 };
    aid_case of = { 0 };
    aid_consent consent = { 0 };
    bool good;
    if (strncmp(name, "group:", 6) == 0)
        good = cli_find_group(tool, name + 6, &group);
    else if (strncmp(name, "case:", 5) == 0)
        good = cli_find_case(tool, name + 5, &of);
    else if (strncmp(name, "consent:", 8) == 0)
        good = cli_find_consent(tool, name + 8, &consent);
    else
        good = cli_find_member(tool, name, &member);
    *out_id = group.id + of.id + consent.id + member.id; /* one of them */
    return good;
}

char *cli_object_name(cli *tool, uint64_t id)
{
    char *name = cli_group_name(tool, (aid_group){ id });
    if (name[0] != '\0')
        return name;
    free(name);
    return cli_member_name(tool, (aid_member){ id });
}

bool cli_support_type(cli *tool, const char *option, int32_t *out)
{
    uint64_t number = 0;
    const char *text = cli_value(tool, option);
    if (text == NULL || (*out = cli_word_number(CLI_WORDS_SUPPORT, text)) != 0)
        return true;
    if (whom_number(text, &number) != 2 || number < AID_SUPPORT_EXTENSION || number > 999)
        return cli_fail(tool, CLI_EXIT_USAGE, "%s: \"%.40s\" is not one of %s, nor a number of your own from %d to 999", option, text,
                        CLI_WORDS_SUPPORT, (int)AID_SUPPORT_EXTENSION);
    *out = (int32_t)number;
    return true;
}

const char *cli_support_word(int32_t type, char buffer[CLI_WORD_BYTES])
{
    if (type < AID_SUPPORT_EXTENSION)
        return cli_word(CLI_WORDS_SUPPORT, type, buffer);
    snprintf(buffer, CLI_WORD_BYTES, "%" PRId32, type);
    return buffer;
}

// SPDX-License-Identifier: MIT
// A community in a file, through a second translation unit that includes the same headers.
#include "expect.hpp"

void keep_and_reopen(const std::string &folder)
{
    const std::string path = folder + "/town.aid", copy = folder + "/copy.aid";
    mutualaid::store_options how;
    how.mode = AID_OPEN_MUST_CREATE;
    aid_member ana{};
    {
        mutualaid::store town(path, how);
        mutualaid::member_options who;
        const std::string name = "Анна 🫂";
        who.name = name.c_str();
        ana = town.member_enrol(who);
        town.backup(copy);
        EXPECT_THROWS(mutualaid::state_error, town.backup(copy));
        EXPECT_THROWS(mutualaid::state_error, mutualaid::store(path, how));
    }
    how.mode = AID_OPEN_READ_ONLY;
    for (const std::string &each : { path, copy }) {
        mutualaid::store town(each, how);
        EXPECT(town.member_get(ana).name == "Анна 🫂");
        mutualaid::group_options street;
        street.name = "Elm Street";
        EXPECT_THROWS(mutualaid::storage_error, town.group_found(street));
        town.close();
        town.close();
        EXPECT(!town);
        EXPECT_THROWS(mutualaid::argument_error, town.info()); // none is a sentence, no crash
    }
    how.mode = AID_OPEN_MUST_EXIST;
    try {
        mutualaid::store nowhere(folder + "/nowhere.aid", how);
        EXPECT(!nowhere);
    } catch (const mutualaid::not_found_error &refused) {
        EXPECT(refused.status() == AID_E_NOT_FOUND && refused.reason() == AID_REASON_NO_STORE);
        EXPECT(refused.line() == 0 && refused.column() == 0);
    }
}

// SPDX-License-Identifier: MIT
// What the C++ tests share: expectations that say what failed and where.
#ifndef EXPECT_HPP
#define EXPECT_HPP

#include <mutualaid.hpp>

#include <cstdio>
#include <exception>
#include <string>

inline int failures = 0;

inline void expect(bool holds, const char *what, const char *file, int line)
{
    if (!holds) {
        std::fprintf(stderr, "%s:%d: not so: %s\n", file, line, what);
        failures++;
    }
}

#define EXPECT(condition) expect((condition), #condition, __FILE__, __LINE__)
#define EXPECT_THROWS(kind, call)                                                  \
    do {                                                                           \
        bool thrown_ = false;                                                      \
        try {                                                                      \
            static_cast<void>(call);                                               \
        } catch (const kind &caught_) {                                            \
            thrown_ = std::string(caught_.what()).size() > 10;                     \
        }                                                                          \
        expect(thrown_, #call " throws " #kind, __FILE__, __LINE__);               \
    } while (0)

// Runs a test and answers main's result; an exception that nobody expected fails it.
template <class Test>
int run(Test test)
{
    try {
        test();
    } catch (const std::exception &unexpected) {
        std::fprintf(stderr, "unexpected: %s\n", unexpected.what());
        failures++;
    }
    return failures == 0 ? 0 : 1;
}

// answers.cpp: figures of a community, and the solvers.
void figures_and_plans();

// file.cpp: a community in a file of this folder, kept, copied and opened again.
void keep_and_reopen(const std::string &folder);

#endif

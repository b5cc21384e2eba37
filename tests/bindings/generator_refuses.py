# SPDX-License-Identifier: MIT
"""Does bindings/generate.py --check fail, by name, on each thing it is there for? Each is done to a copy of the tree."""
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
NEW = '''
/** Does nothing at all.
 * @param group  which group
 * @return AID_OK
 * @since 0.1 */
AID_API aid_status aid_group_nothing(aid_group group);
'''


class Refuses(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.tree = pathlib.Path(cls.folder.name)
        shutil.copy(ROOT / 'README.md', cls.tree)
        for name in ('include', 'bindings', 'examples', 'docs', 'tests'):
            shutil.copytree(ROOT / name, cls.tree / name, ignore=shutil.ignore_patterns('data', 'golden', '__pycache__', 'build*'))

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def said(self, path, old, new):
        """What --check says when `old` in a file is `new`; the file is as before afterwards."""
        file = self.tree / path
        before = file.read_text(encoding='utf-8')
        self.assertIn(old, before)
        try:
            file.write_text(before.replace(old, new, 1), encoding='utf-8')
            done = subprocess.run([sys.executable, str(self.tree / 'bindings/generate.py'), '--check'], stdout=subprocess.PIPE,
                                  stderr=subprocess.STDOUT, text=True)
        finally:
            file.write_text(before, encoding='utf-8')
        self.assertEqual(done.returncode, 1, done.stdout)
        return done.stdout

    def header(self, new):
        return self.said('include/mutualaid/group.h', '#ifdef __cplusplus\n}', new + '\n#ifdef __cplusplus\n}')

    def test_a_new_function_is_missed_everywhere(self):
        said = self.header(NEW)
        for what in ('has no test', 'has no example', 'has no wrapper'):
            self.assertIn('aid_group_nothing: ' + what, said)
        for path in ('bindings/python/mutualaid/_abi.py', 'docs/functions.md'):
            self.assertIn(path + ' is not what the headers say', said)

    def test_a_comment_must_be_there_and_whole(self):
        self.assertIn('aid_group_nothing: has no comment', self.header(NEW[NEW.index('AID_API'):]))
        for line in ('@param group', '@return', '@since'):
            said = self.header('\n'.join(one for one in NEW.splitlines() if line not in one or line == '@since').replace(
                ' * @since 0.1 */', ' */') if line == '@since' else NEW.replace(' * ' + line, ' * '))
            self.assertIn('aid_group_nothing: its comment lacks %s' % line, said)

    def test_a_wrapper_that_goes_away_is_missed(self):
        self.assertIn('aid_group_agree: has no wrapper',
                      self.said('bindings/python/mutualaid/_handles.py', 'lib.aid_group_agree,', 'lib.nothing,'))

    def test_what_not_every_language_can_follow_is_refused(self):
        for wrong, words in (('typedef struct aid_bits { uint32_t one : 3; } aid_bits;', 'a bit-field'),
                             ('AID_API void aid_many(const char *text, ...);', 'a variable number of arguments'),
                             ('AID_API long aid_long(void);', 'not in the dialect'),
                             ('AID_API aid_store *aid_pointer(void);', 'returns a pointer'),
                             ('AID_API aid_status aid_empty();', 'has an empty parameter list'),
                             ('typedef struct aid_gap { uint8_t one; uint64_t two; } aid_gap;', 'hidden padding')):
            with self.subTest(wrong=wrong):
                self.assertIn(words, self.header('/** Wrong. */\n' + wrong))

    def test_a_changed_constant_or_field_is_out_of_date(self):
        said = self.said('include/mutualaid/values.h', 'AID_ACCOUNT_OPENING = 3', 'AID_ACCOUNT_OPENING = 33')
        for path in ('_abi.py', 'generated.c'):
            self.assertRegex(said, r'%s is not what the headers say' % path)

    def test_lua_methods_are_described_and_there(self):
        self.assertIn('Store:rewind is registered and not described',
                      self.said('bindings/lua/store.c', '{ "refresh", store_refresh }', '{ "rewind", store_refresh }'))
        self.assertIn('Store:refresh is described and not registered',
                      self.said('bindings/lua/store.c', '{ "refresh", store_refresh }', '{ "rewind", store_refresh }'))

    def test_a_solver_array_without_its_length_is_named(self):
        self.assertIn("aid_setoff_problem.debtors: its comment does not begin with how long it is",
                      self.said('include/mutualaid/solve_setoff.h', 'obligation_count: who', 'who'))


if __name__ == '__main__':
    unittest.main()

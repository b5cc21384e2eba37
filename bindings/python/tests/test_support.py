# SPDX-License-Identifier: MIT
"""The support side from Python: the catalogue from files, finding by number, and whoever may not is told why."""
import pathlib
import tempfile

from mutualaid import (CaseRole, Class, ConsentPurpose, DeniedError, GroupKind, ImportKind, NotFoundError, Purpose, SupportType)

from .town import Town

CRITERIA = "code,label,special,document,days,ru\nlow-income,poor families,no,no,365,малоимущие семьи\n".encode()
SERVICES = b"code,name,type,measures,rule\ntalk,Talking,psychological,psychology.counselling,low-income\nx,Odd,,,tall\n"
DIRECTORY = {
    "organizations.csv": b"id,name\n7,Harbour House\n",
    "services.csv": b"id,organization_id,name\n70,7,Soup kitchen\n71,9,Orphan\n",
    "services_taxonomy.csv": b"service_id,taxonomy_id\n70,BD-1800.2000\n99,X\n",
}


class Support(Town):
    def test_a_catalogue_comes_in_from_files_and_again_changes_nothing(self):
        problems = []
        self.assertEqual(self.town.import_csv(CRITERIA, ImportKind.CRITERIA).added, 1)
        self.assertEqual(self.town.criteria("ru")[0].label, "малоимущие семьи")
        report = self.town.import_csv(SERVICES, ImportKind.SERVICES, group=self.street, problem=problems.append)
        self.assertEqual((report.added, report.rejected, problems[0].line), (1, 1, 3))
        self.assertIn('"tall" is no criterion', str(problems[0]))
        talk = self.town.find_service("talk")
        self.assertIs(talk.info.type, SupportType.PSYCHOLOGICAL)
        self.assertEqual([row.service for row in self.town.route(measure="psychology", criteria="low-income")], [talk])
        before = self.town.info.head
        self.town.import_csv(SERVICES, ImportKind.SERVICES, group=self.street)
        self.assertEqual(self.town.info.head, before)

    def test_a_directory_comes_in_from_a_folder_or_from_bytes(self):
        notes, problems = [], []
        report = self.town.import_directory(DIRECTORY, note=notes.append, problem=problems.append)
        self.assertEqual((report.added, report.rejected, report.groups_added), (1, 1, 1))
        self.assertEqual((problems[0].line, "hsds:9" in str(problems[0])), (3, True))
        self.assertEqual(notes, ["1 rows of services_taxonomy.csv name no service of services.csv; they are left out."])
        with tempfile.TemporaryDirectory() as folder:
            for name, data in DIRECTORY.items():
                pathlib.Path(folder, name).write_bytes(data)
            again = self.town.import_directory(folder, group=self.street)
        self.assertEqual((again.added, again.repeated, again.rejected), (1, 1, 0))
        self.assertEqual(self.town.find_service("hsds:70").info.measures, "BD-1800.2000")

    def test_a_number_leads_to_what_may_not_be_read(self):
        centre = self.town.found_group(name="Centre", kind=GroupKind.PUBLIC_SERVICE)
        self.ana.join(centre)
        with self.town.acting_as(self.ana, Purpose.SUPPORT):
            case = self.ana.open_case(centre, title="A quiet year")
            given = self.ana.give_consent(ConsentPurpose.HELP, [Class.CASE], roles=[CaseRole.LEAD])
            entry = case.write("living alone")
            self.assertEqual((self.town.find_case(1), self.town.find_entry(1), self.town.find_consent(1)), (case, entry, given))
        with self.town.acting_as(self.ben, Purpose.SUPPORT):
            found = self.town.find_case(1)
            with self.assertRaisesRegex(DeniedError, "read the shared part"):
                found.info
        with self.assertRaisesRegex(NotFoundError, "there are 1"):
            self.town.find_case(2)

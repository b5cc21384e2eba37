#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""A family's case from asking for help to the end, step by step, and at each step somebody who may not, with the reason.

    python3 family_case.py [town.aid]

Anna asks for help for herself and her son Max. Olga, a social worker, leads the case; Petra, a psychologist, is on the team;
Boris, a neighbour, helps with one thing; Carla runs the service and so reads nothing of it; Igor, Max's father, is kept away.
"""
import json
import pathlib
import sys

from mutualaid import (Action, Aim, Audience, CaseEntryKind, CaseReason, CaseRole, Class, ConsentPurpose, Domain, Error, GroupKind, ImportKind,
                       MeasureResult, Purpose, Role, Store)

SUPPORT = pathlib.Path(__file__).resolve().parent / "support"


class Walk:
    def __init__(self, town):
        self.town = town

    def step(self, words):
        print("\n%s" % words)

    def by(self, who):
        """Everything in the block is done by this person, for a support case."""
        return self.town.acting_as(who, purpose=Purpose.SUPPORT)

    def refused(self, who, what, call):
        """This person tries, and is told why not. That it were allowed would end the walk."""
        try:
            with self.by(who):
                call()
        except Error as no:
            print("  no:  %s may not %s: %s" % (who.name, what, no))
            return
        sys.exit("%s could %s" % (who.name, what))

    def done(self, words):
        print("  yes: %s" % words)


def reads(town, case):
    return "yes" if town.may(Action.READ_SHARED, case).permitted else "no"


def people(walk):
    town = walk.town
    walk.step("The house")
    centre = town.found_group(name="Family Centre", kind=GroupKind.PUBLIC_SERVICE, reference="centre")
    carla, olga, petra, anna, max_, igor = (centre.enrol(name=name) for name in ("Carla", "Olga", "Petra", "Anna", "Max", "Igor"))
    elm = town.found_group(name="Elm Street", kind=GroupKind.SELF_HELP)
    boris = elm.enrol(name="Boris")
    carla.set_roles(centre, Role.COORDINATOR)
    family = town.found_group(name="Anna's family", kind=GroupKind.FAMILY)
    for one in (anna, max_):
        one.join(family)
    town.import_csv((SUPPORT / "criteria.csv").read_bytes(), ImportKind.CRITERIA)
    services = town.import_csv((SUPPORT / "services.csv").read_bytes(), ImportKind.SERVICES, group=centre)
    town.set_instrument((SUPPORT / "loneliness-3.txt").read_text(encoding="utf-8"))
    with town.acting_as(carla, purpose=Purpose.ADMINISTRATION):
        olga.grant("social-work", issuer="City college")
        petra.grant("psychologist", issuer="Medical chamber")
        max_.name_guardian(anna, document="birth certificate")
    walk.done("%d services, of which %s is one" % (services.added, town.find_service("s2.domestic.economic").info.name))
    walk.refused(olga, "verify her own credential", lambda: olga.grant("psychologist"))
    return centre, family, carla, olga, petra, anna, max_, igor, boris


def main(location="memory:"):
    with Store.open(location) as town:
        walk = Walk(town)
        centre, family, carla, olga, petra, anna, max_, igor, boris = people(walk)

        walk.step("Application")
        economic = town.find_service("s2.domestic.economic")
        walk.refused(anna, "be taken on by a service that is for others", lambda: town.apply(person=anna, service=economic))
        with walk.by(anna):
            asked = town.apply(person=anna, service=economic, summary="We cannot pay the heating, and Max stays in bed",
                                         criteria="single-parent\nlow-income = certificate 12/2026")
        walk.refused(igor, "answer for the service", asked.accept)
        with walk.by(carla):
            asked.accept("Come on Thursday at ten")
        walk.done("request %s, the first human answer is the second command" % asked.state.name.lower())

        walk.step("A case for the family, and consent")
        with walk.by(anna):
            case = anna.open_case(centre, family=family, title="A warm winter", text="Anna and Max")
        with walk.by(carla):
            case.grant(olga, CaseRole.LEAD)
            case.grant(petra, CaseRole.SPECIALIST)
        walk.refused(carla, "read the case that she found people for", lambda: case.info)
        walk.refused(olga, "begin without consent", case.activate)
        with walk.by(olga):
            help_ = anna.ask_consent(ConsentPurpose.HELP, [Class.CASE, Class.SPECIAL], roles=[CaseRole.LEAD, CaseRole.SPECIALIST],
                                     notice="2026-11", text="May the team know what you tell us?")
        walk.refused(igor, "give Anna's consent", help_.accept)
        with walk.by(anna):
            help_.accept()
            for_max = max_.give_consent(ConsentPurpose.HELP, [Class.CASE], roles=[CaseRole.LEAD, CaseRole.SPECIALIST])
            contact = anna.give_consent(ConsentPurpose.CONTACT, [Class.CONTACT], to=[boris])
            case.bar(igor, "He must not know where we are")
        walk.refused(igor, "see the case", lambda: case.info)
        with walk.by(olga):
            case.activate()
            walk.done("the case is %s" % case.state.name.lower())
            note = case.write("Visited on Monday. The flat is cold.", audience=Audience.TEAM)
        with walk.by(anna):
            case.write("I want to keep the flat", about=max_)
        walk.refused(boris, "read what the team wrote", lambda: note.info)

        walk.step("Assessment")
        walk.refused(igor, "record an assessment", lambda: case.assess("loneliness-3", [2, 2, 0]))
        with walk.by(anna):
            first = case.assess("loneliness-3", [2, 2, 0])
        with walk.by(olga):
            walk.done("score %d, %s" % (first.info.score, "a need" if first.info.need else "no need"))

        walk.step("Plan")
        with walk.by(olga):
            plan = case.draft_plan(title="Heating, and somebody to talk to")
            company = plan.set_goal("somebody to talk to", Domain.LONELINESS, Aim.REDUCE)
            papers = plan.set_measure("help with the application for heating", olga)
            talk = plan.set_measure("talking once a week", petra, goal=company, credential="psychologist", follows=[papers])
            choir = plan.set_measure("sing in the choir again", anna, goal=company, follows=[papers])
            plan.propose()
        walk.refused(igor, "agree for Anna", plan.agree)
        walk.refused(petra, "approve what Anna has not agreed to", plan.approve)
        with walk.by(anna):
            plan.agree()
        walk.refused(olga, "approve her own plan", plan.approve)
        with walk.by(petra):
            plan.approve()
            walk.done("the plan is %s" % plan.state.name.lower())

        walk.step("Measures")
        walk.refused(petra, "start before what comes first", lambda: plan.start(talk))
        with walk.by(olga):
            plan.start(papers)
            plan.do(papers, MeasureResult.INFORMED, "granted on 3 December")
        with town.acting_as(carla):
            petra.revoke("psychologist")
        walk.refused(petra, "start without her credential", lambda: plan.start(talk))
        with town.acting_as(carla):
            petra.grant("psychologist", issuer="Medical chamber")
        with walk.by(petra):
            plan.start(talk)
            plan.do(talk, MeasureResult.CONTACT)
        with walk.by(anna):
            plan.start(choir)
            plan.do(choir, MeasureResult.CONTACT)
            case.assess("loneliness-3", [0, 1, 2])
            walk.done("%d of %d measures are finished" % (plan.info.finished, plan.info.measures))

        walk.step("One consent is withdrawn")
        with walk.by(petra):
            before = reads(town, case)
        with walk.by(anna):
            contact.withdraw("not needed any more")
            help_.withdraw("from now on Olga alone")
            only = anna.give_consent(ConsentPurpose.HELP, [Class.CASE, Class.SPECIAL], to=[olga])
        walk.refused(petra, "read on", lambda: case.info)
        with walk.by(olga):
            walk.done("Petra could read: %s; Olga can: %s, on the consent that is %s" % (
                before, reads(town, case), only.state.name.lower()))

        walk.step("Closing")
        walk.refused(petra, "close the case", lambda: case.close(CaseReason.NEED_MET))
        with walk.by(anna):
            case.write("Nobody called back on Tuesday", kind=CaseEntryKind.FINDING)
            finding = case.entries[0]
        walk.refused(olga, "close it while a complaint waits for its answer", lambda: case.close(CaseReason.NEED_MET))
        walk.refused(anna, "answer her own complaint", lambda: finding.answer("never mind"))
        with walk.by(olga):
            finding.answer("I was ill; from now on a colleague calls")
            plan.end("warm, and the choir on Tuesdays")
            case.close(CaseReason.NEED_MET)
        walk.refused(olga, "write into a closed case", lambda: case.write("one more thing"))
        with walk.by(anna):
            walk.done("the case is %s, and Anna can still read it" % case.state.name.lower())

        walk.step("Anna's own export")
        walk.refused(igor, "have it", anna.export)
        walk.refused(carla, "have it", anna.export)
        with walk.by(anna):
            document = anna.export()
            looked = sorted({(row.actor.name, row.role.name.lower()) for row in anna.access_log() if row.actor != anna})
        words = ("We cannot pay the heating", "Visited on Monday", "I want to keep the flat")
        walk.done("%d records; in it: %s" % (len(json.loads(document)["records"]), ", ".join(
            "%s %s" % ("what" if said in document else "not what", who) for said, who in zip(words, (
                "she asked for", "the team wrote about her", "was written about Max")))))
        walk.done("who looked: %s" % ", ".join("%s as %s" % row for row in looked))
        print("\njournal: %s" % ("in order" if town.verify().ok else "damaged"))


if __name__ == "__main__":
    main(*sys.argv[1:])

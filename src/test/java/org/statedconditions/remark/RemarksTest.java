package org.statedconditions.remark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.statedconditions.Evaluator;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.fact.Contribution;
import org.statedconditions.fact.Extent;
import org.statedconditions.fact.MandateBuilder;
import org.statedconditions.fact.Unit;
import org.statedconditions.pack.RulePack;
import org.statedconditions.scenario.Scenario;

/** What reports cannot play a part, or look mistaken, is told. */
class RemarksTest {
  private static final Evaluator TURKIYE =
      Evaluator.of(RulePack.bundled("turkiye-reassurance-force"));

  @Test
  void a_contribution_to_a_mission_that_no_mandate_names_is_told_with_the_one_that_was_meant() {
    List<Remark> remarks = of("2026-09-01", """
        - mandate: {id: mnf-u}
        - contribution: {id: mnfu/FR, mission: mnfu, country: FR}
        - requirement: {id: patrols, mission: mnfu}
        - contribution: {id: mnf-u/GB, mission: mnf-u, country: GB}
        """);
    assertThat(told(remarks, RemarkCode.UNKNOWN_MISSION))
        .containsExactly(
            "No mandate in the file is about the mission `mnfu`, so what is reported of it plays no part"
                + "; did you mean `mnf-u`?; [facts[1], facts[2]]");
  }

  @Test
  void a_mandate_that_names_its_mission_in_a_field_names_it() {
    assertThat(codes(of("2026-09-01", """
            - mandate: {id: report, mission: mnf-u}
            - contribution: {id: FR, mission: mnf-u}
            """))).isEmpty();
  }

  @Test
  void a_party_that_is_written_out_is_told_with_its_code_once_for_all_reports() {
    List<Remark> remarks = of("2026-05-10", """
        - ceasefire: {id: t, parties: [Russia, UA], declarations: [{party: Russia, accepts: true}]}
        - ceasefire: {id: u, parties: [Russia, UKRAYNA]}
        """);
    assertThat(told(remarks, RemarkCode.UNKNOWN_PARTY))
        .containsExactly(
            "`Russia` is no country's code (ISO 3166-1 alpha-2) and no organisation that is known here"
                + "; did you mean `RU`?; [facts[0], facts[1]]",
            "`UKRAYNA` is no country's code (ISO 3166-1 alpha-2) and no organisation that is known here"
                + "; did you mean `UA`?; [facts[1]]");
  }

  @Test
  void parties_that_are_countries_or_organisations_are_not_remarked_on() {
    assertThat(codes(
            of("2026-05-10", "- ceasefire: {id: t, parties: [RU, UA, NATO, YU, XK, OSCE]}\n")))
        .isEmpty();
  }

  @Test
  void a_party_that_the_scenario_itself_asks_for_is_meant_as_it_is_written() {
    Assessment assessment = assess("2002-06-20", """
        parameters: {parties: [ISAF, ADVERSARY]}
        facts:
          - ceasefire: {id: t, parties: [ISAF, ADVERSARY, ADVERSRAY]}
        """);
    assertThat(told(Remarks.of(assessment), RemarkCode.UNKNOWN_PARTY))
        .singleElement()
        .asString()
        .startsWith("`ADVERSRAY`");
  }

  @Test
  void a_field_by_which_rules_join_the_facts_of_a_pack_is_looked_at() {
    Evaluator settlement = Evaluator.of(RulePack.bundled("e3-settlement"));
    assertThat(Remarks.of(settlement.assess(settlement.parse("scenario.yaml", """
            asOf: 2025-12-01
            facts:
              - settlementProposal: {id: plan, territorialConcessionsListed: true}
              - territorialConcession: {id: plan/one, settlementProposal: plan, automatic: false}
              - militaryConcession: {id: plan/army, settlementProposal: plan, sweeping: true}
            """))))
        .isEmpty();
  }

  @Test
  void a_field_that_names_what_a_subject_lies_within_is_looked_at(@TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve("pack.yaml"), """
        id: memorandum
        title: A memorandum (invented)
        actor: A state (invented)
        version: 1.0.0
        disclaimer: Met means that what was agreed has been done.
        statements:
          - {date: 2030-01-01, title: A statement, sources: [{id: s, publisher: P}], clauses: [{id: c, paraphrase: Requests are answered}]}
        readings: [{id: literal, title: As it stands}]
        defaultReading: literal
        conditions:
          - id: requests
            title: Requests are answered
            clause: c
            about: country
            criteria: [{id: requests.answered, title: Each is answered, basis: quoted, readings: [literal], about: request, quantifier: every}]
        stages: [{id: waiting, title: Waiting, next: Answers}]
        """);
    Files.writeString(folder.resolve("requests.drl"), """
        declare Country
            id : String
        end
        declare Request
            id : String
            country : String
            answered : Boolean
            urgent : Boolean
        end
        rule "A country is looked at" @candidate("country")
        when $c : Country() then findings.candidate($c); end
        rule "A request is looked at" @candidate("request")
        when $r : Request() then findings.candidate($r); end
        rule "It is answered" @criterion("requests.answered")
        when $r : Request(answered == true) then findings.met($r); end
        """);
    Evaluator memorandum = Evaluator.of(folder);
    assertThat(told(
            Remarks.of(memorandum.assess(memorandum.parse("scenario.yaml", """
                asOf: 2030-06-01
                facts:
                  - country: {id: SE}
                  - request: {id: SE/1, country: SE, answered: true, urgent: true}
                """))),
            RemarkCode.PLAYS_NO_PART))
        .containsExactly("No rule of this pack looks at `urgent` of a request; ; [facts[1]]");
    assertThat(told(
            Remarks.of(memorandum.assess(memorandum.parse("scenario.yaml", """
                asOf: 2030-06-01
                facts:
                  - country: {id: sweden}
                  - request: {id: first, country: sweden, answered: true}
                  - request: {id: second, country: swedne, answered: false}
                """))),
            RemarkCode.UNKNOWN_SUBJECT))
        .containsExactly(
            "No report in the file is about the country `swedne`, so what is reported of it plays no part"
                + "; did you mean `sweden`?; [facts[2]]");
  }

  @Test
  void fields_elements_and_grades_that_no_rule_looks_at_are_told_by_type_but_context_is_not() {
    Assessment assessment = assess("2026-05-10", """
        sources: {a: {publisher: A, reliability: A, credibility: 1}}
        facts:
          - ceasefire: {id: t, scope: general, purpose: holiday, source: a}
          - ceasefire: {id: u, ceasefireClass: definitive}
          - ceasefire: {id: v, form: written}
          - mandate: {id: m, startsOn: 2026-05-01, elements: {tasks: draft, host-consent: adopted}}
          - proposal: {id: p, by: FR, countries: [FR, GB]}
          - requirement: {id: m/one, mission: m, task: patrols}
          - contribution: {id: m/FR, mission: m, country: FR, resolution: {body: Assembly}}
        """);
    assertThat(told(Remarks.of(assessment), RemarkCode.PLAYS_NO_PART))
        .containsExactly(
            "No rule of this pack looks at `purpose`, `ceasefireClass` of a ceasefire; ; [facts[0], facts[1]]",
            "No rule of this pack looks at `elements.host-consent`, `startsOn` of a mandate; ; [facts[3]]",
            "No rule of this pack looks at `resolution` of a contribution; ; [facts[6]]",
            "No rule of this pack looks at `reliability`, `credibility` of a source; ; [facts[0]]");
  }

  @Test
  void a_source_dated_after_the_date_asked_about_is_told_of_reports_that_count() {
    Assessment assessment = assess("2026-05-01", """
        sources: {aa: {publisher: AA, date: 2026-12-01T00:00:00+03:00}}
        facts:
          - ceasefire: {id: t, status: none, source: aa}
          - ceasefire: {id: u, from: 2026-12-01, source: aa}
        """);
    assertThat(told(Remarks.of(assessment), RemarkCode.LATER_SOURCE))
        .containsExactly(
            "The source `aa` is dated 2026-12-01, after the date asked about (2026-05-01)"
                + "; give the report `reportedOn` and ask for what was known by then to leave it out; [facts[0]]");
  }

  @Test
  void an_undated_report_of_what_may_have_changed_is_told_once_it_is_older_than_asked() {
    String facts = """
        sources: {aa: {publisher: AA, date: 2026-02-01}}
        facts:
          - ceasefire: {id: t, status: in-force, source: aa}
          - ceasefire: {id: t, status: collapsed, source: aa}
          - ceasefire: {id: t, from: 2026-02-01, compliance: holding, source: aa}
          - ceasefire: {id: t, scope: general, source: aa}
          - mandate: {id: m, phase: concept, reportedOn: 2026-02-02}
        """;
    assertThat(told(Remarks.of(assess("2027-02-03", facts)), RemarkCode.STALE_REPORT))
        .containsExactly(
            "What was reported on 2026-02-01 is taken to hold still on 2027-02-03, for the report gives"
                + " neither `from` nor `until`; ; [facts[0]]",
            "What was reported on 2026-02-02 is taken to hold still on 2027-02-03, for the report gives"
                + " neither `from` nor `until`; ; [facts[4]]");
    assertThat(told(Remarks.of(assess("2027-02-01", facts)), RemarkCode.STALE_REPORT))
        .isEmpty();
    assertThat(told(
            Remarks.of(assess("2026-03-15", facts), Period.ofDays(30)), RemarkCode.STALE_REPORT))
        .hasSize(2);
  }

  @Test
  void a_figure_without_a_unit_is_told() {
    Scenario scenario = Scenario.builder()
        .asOf(Instant.parse("2026-05-10T00:00:00Z"))
        .fact(MandateBuilder.builder().id("m").build())
        .fact(offer("FR", Extent.of(5000, null)))
        .fact(offer("GB", Extent.of(5000, Unit.PERSONNEL)))
        .fact(offer("DE", Extent.UNDETERMINED))
        .build();
    assertThat(told(Remarks.of(TURKIYE.assess(scenario)), RemarkCode.QUANTITY_WITHOUT_UNIT))
        .containsExactly("A figure in `extent` has no unit, so it is compared with no other figure"
            + "; for example `unit: personnel`; [facts[1]]");
  }

  private static Contribution offer(String country, Extent extent) {
    return Contribution.about("m/" + country)
        .mission("m")
        .country(country)
        .extent(extent)
        .build();
  }

  @Test
  void remarks_change_no_status() {
    String asked = """
        - ceasefire: {id: t, parties: [RU, UA], status: in-force}
        """;
    String more = asked + "- contribution: {id: x/FR, mission: x, country: FR}\n";
    assertThat(codes(of("2026-05-10", more))).containsExactly(RemarkCode.UNKNOWN_MISSION);
    assertThat(assess("2026-05-10", "facts:\n" + more.indent(2)).readings())
        .isEqualTo(assess("2026-05-10", "facts:\n" + asked.indent(2)).readings());
  }

  private static List<Remark> of(String asOf, String facts) {
    return Remarks.of(assess(asOf, "facts:\n" + facts.indent(2)));
  }

  private static Assessment assess(String asOf, String rest) {
    return TURKIYE.assess(TURKIYE.parse("scenario.yaml", "asOf: " + asOf + "\n" + rest));
  }

  private static List<RemarkCode> codes(List<Remark> remarks) {
    return remarks.stream().map(Remark::code).toList();
  }

  private static List<String> told(List<Remark> remarks, RemarkCode code) {
    return remarks.stream()
        .filter(remark -> remark.code() == code)
        .map(r -> r.message() + "; " + r.hint().orElse("") + "; " + r.facts())
        .toList();
  }
}

package org.statedconditions.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.statedconditions.fact.FactType;
import org.statedconditions.fact.TextForm;
import org.statedconditions.fact.ValueType;
import org.statedconditions.problem.ProblemsException;

/** Reader and schema accept and refuse the same. */
class SchemaAgreementTest {
  private static final ValueType TEXT = new ValueType.Text(TextForm.ANY);
  private static final List<FactType> OWN = List.of(FactType.declare(
      "SettlementProposal",
      Map.of(
          "author", TEXT,
          "share", ValueType.Decimal.EXACT,
          "points", ValueType.WholeNumber.INT,
          "agreed", ValueType.Flag.FLAG,
          "tabledOn", ValueType.Time.TIME,
          "topics", new ValueType.ListOf(TEXT),
          "form", ValueType.OneOf.declared("Form", List.of("DRAFT", "FINAL")))));
  private static final ScenarioReader READER = ScenarioReader.withTypes(OWN);
  private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(
          SpecVersion.VersionFlag.V202012)
      .getSchema(ScenarioSchema.text(OWN));

  private static final String FULL = """
      title: Everything there is
      note: 2024
      asOf: 2025-11-27T10:30+03:00
      knownBy: 2025-11-28
      timeZone: Europe/Kyiv
      sources:
        trt:
          publisher: TRT World
          title: true
          date: 2025-11-27
          url: "https://example.org/a?b=c"
          attribution: press-report
          reliability: B
          credibility: 2
        empty: {}
      parameters: {minimumTermDays: 30, parties: [RU, UA, 1], strictly: true, word: yes}
      facts:
        - ceasefire:
            id: general-ceasefire
            source: trt
            from: 2025-01-01
            until: 2025-12-01T00:00:00.5Z
            reportedOn: 2025-01-02
            parties: [RU, UA, NO, NATO]
            status: in-force
            declarations: [{party: RU, on: 2025-01-01, accepts: true}, {party: UA}]
            effectiveFrom: 2024-02-29
            expiresOn: 2025-01-01T23:59-18:00
            endedOn: 2025-01-01T23:59:59Z
            kind: humanitarian-pause
            ceasefireClass: preliminary
            scope: sectoral
            form: written
            monitoring: international-organisation
            compliance: violated-minor
            purpose: peace-process
        - ceasefire: {id: truce, lastDay: 2025-01-01, scope: general, inferred: {scope: no front is named}}
        - ceasefire: {id: said, quote: The words, locator: 3, note: A note, monitors: [OSCE, US]}
        - ceasefire: {id: counted, violations: [{count: 12, by: RU, countedBy: OSCE, since: 2025-01-01}]}
        - ceasefire: {id: planned, phases: [{on: 2025-01-01, what: at sea}]}
        - ceasefire: {id: half, declarations: [{party: RU, accepts: conditional, condition: relief}]}
        - mandate: {id: 8, participants: [FR, GB], requirementsNamed: true}
        - proposal: {id: idea, by: FR, on: 2025-01-01, countries: [FR, TR], mission: force, what: a force, revises: plan}
        - contribution: {id: 9, extent: {from: 10, to: 15, unit: vessels}}
        - contribution: {id: 11, resolution: {body: TBMM, number: 1, date: 2025-01-01, term: a year, expiresOn: 2025-01-01}}
        - contribution: {id: 10, extent: {atMost: 5000}}
        - mandate:
            id: 7
            mission: reassurance-force
            participantsNamed: false
            phase: launched
            elements: {objective: draft, rules-of-engagement: adopted}
            authorisedBy: UN
            instrument: "S/RES/1031"
            adoptedOn: 2025-01-01
            confirmedOn: 2025-01-01
            startsOn: 2025-01-01
            endsOn: 2025-01-01
        - contribution:
            id: force/FR
            mission: force
            country: FR
            status: nationally-approved
            type: undetermined
            extent: {quantity: 1.5e3, unit: personnel}
            role: lead-nation
            task: air policing
            caveatsDeclared: true
            fundingDeclared: false
        - contribution: {id: force/NO, country: NO, extent: undetermined, role: undetermined}
        - requirement: {id: air, mission: force, task: air, critical: true, lead: GB}
        - requirement: {id: sea, lead: none}
        - settlementProposal:
            {id: plan, source: trt, author: 28, share: 0.5, points: 28, agreed: false, tabledOn: 2025-11-20,
             topics: [a, 2], form: draft}
      expect:
        turkiye-reassurance-force:
          literal: {verdict: not-met, stage: awaiting-ceasefire, ceasefire: met, ceasefire.in-force: undetermined,
                    fired: [A rule], notFired: [Another], missing: [ceasefire.in-force]}
          strict: {}
          customary:
            candidates: {ceasefire: {truce: met, half: undetermined}, mandate: {}}
            chosen: {ceasefire: truce, mandate: 7}
            subjects: {burden-sharing.type: {force/FR: not-met}}
            gates: {talks: contested}
            remarks: [unknown-mission, stale-report: truce]
            because:
              ceasefire.in-force: {rules: [A rule], facts: [truce, "facts[0]"], sources: [trt], unknown: []}
              ceasefire.general:
                unknown: [ceasefire.scope]
      probabilities: {ceasefire.general: 0.7, truce.scope: {general: 0.6, local: 0.4}}
      """;

  /** One change each: what is replaced, and by what. */
  private static final List<Map.Entry<String, String>> BROKEN = List.of(
      Map.entry("ceasefire.general: 0.7", "ceasefire.general: 1.7"),
      Map.entry("ceasefire.general: 0.7", "ceasefire.general: -0.7"),
      Map.entry("ceasefire.general: 0.7", "ceasefire.general: '0.7'"),
      Map.entry("ceasefire.general: 0.7", "ceasefire.general: {}"),
      Map.entry("ceasefire.general: 0.7", "ceasefire.general: [0.7]"),
      Map.entry("local: 0.4", "local: much"),
      Map.entry("local: 0.4", "local: {met: 0.4}"),
      Map.entry("title: Everything there is", "titel: Everything there is"),
      Map.entry("title: Everything there is", "title: [a]"),
      Map.entry("title: Everything there is", "title:"),
      Map.entry("title: Everything there is", "title: ''"),
      Map.entry("title: Everything there is", "title: '  '"),
      Map.entry("note: 2024", "note: {a: b}"),
      Map.entry("note: 2024", "note: ~"),
      Map.entry("asOf: 2025-11-27T10:30+03:00", "asOf: 2025-11-27T10:30"),
      Map.entry("asOf: 2025-11-27T10:30+03:00", "asOf: 2025-11-27 10:30Z"),
      Map.entry("asOf: 2025-11-27T10:30+03:00", "asOf: 2025-11-27T24:00Z"),
      Map.entry("asOf: 2025-11-27T10:30+03:00", "asOf: 2025-11-27T10:60Z"),
      Map.entry("asOf: 2025-11-27T10:30+03:00", "asOf: 2025-11-27T10:30:60Z"),
      Map.entry("asOf: 2025-11-27T10:30+03:00", "asOf: 2025-11-27T10:30+18:01"),
      Map.entry("asOf: 2025-11-27T10:30+03:00", "asOf: 2025-11-27T10:30+3:00"),
      Map.entry("asOf: 2025-11-27T10:30+03:00", "asOf: 2025-11-27T10Z"),
      Map.entry("asOf: 2025-11-27T10:30+03:00", "asOf: 2025-11-27T10:30:00.Z"),
      Map.entry("asOf: 2025-11-27T10:30+03:00", "asOf: 2025-11-27T10:30:00.1234567890Z"),
      Map.entry("asOf: 2025-11-27T10:30+03:00", "asOf: 2025-11-31"),
      Map.entry("asOf: 2025-11-27T10:30+03:00", "asOf: 2025-02-29"),
      Map.entry("asOf: 2025-11-27T10:30+03:00", "asOf: 1900-02-29"),
      Map.entry("asOf: 2025-11-27T10:30+03:00", "asOf: 2025-13-01"),
      Map.entry("asOf: 2025-11-27T10:30+03:00", "asOf: 0000-01-01"),
      Map.entry("asOf: 2025-11-27T10:30+03:00", "asOf: 20251127"),
      Map.entry("asOf: 2025-11-27T10:30+03:00", "asOf: 27.11.2025"),
      Map.entry("knownBy: 2025-11-28", "knownBy: soon"),
      Map.entry("knownBy: 2025-11-28", "knownBy: 2025"),
      Map.entry("publisher: TRT World", "publsher: TRT World"),
      Map.entry("attribution: press-report", "attribution: press_report"),
      Map.entry("reliability: B", "reliability: b"),
      Map.entry("reliability: B", "reliability: G"),
      Map.entry("credibility: 2", "credibility: 7"),
      Map.entry("credibility: 2", "credibility: 0"),
      Map.entry("credibility: 2", "credibility: 1.5"),
      Map.entry("credibility: 2", "credibility: '2'"),
      Map.entry("\"https://example.org/a?b=c\"", "\"ftp://example.org/\""),
      Map.entry("\"https://example.org/a?b=c\"", "\"https://\""),
      Map.entry("\"https://example.org/a?b=c\"", "\"https://example.org/a b\""),
      Map.entry("empty: {}", "empty: []"),
      Map.entry("empty: {}", "empty:"),
      Map.entry("empty: {}", "'': {}"),
      Map.entry("minimumTermDays: 30", "minimumTermDays: {days: 30}"),
      Map.entry("minimumTermDays: 30", "minimumTermDays:"),
      Map.entry("[RU, UA, 1]", "[RU, [UA]]"),
      Map.entry("- ceasefire:", "- ceaseFire:"),
      Map.entry("- settlementProposal:", "- SettlementProposal:"),
      Map.entry("id: general-ceasefire", "name: general-ceasefire"),
      Map.entry("id: general-ceasefire", "id: ''"),
      Map.entry("id: general-ceasefire", "id: [a]"),
      Map.entry("id: general-ceasefire\n", "source: trt\n"),
      Map.entry("parties: [RU, UA, NO, NATO]", "parties: RU"),
      Map.entry("parties: [RU, UA, NO, NATO]", "parties: [ru, UA]"),
      Map.entry("parties: [RU, UA, NO, NATO]", "parties: [\"RU UA\"]"),
      Map.entry("parties: [RU, UA, NO, NATO]", "parties: [RU, 7]"),
      Map.entry("parties: [RU, UA, NO, NATO]", "parties: [RU, ~]"),
      Map.entry("parties: [RU, UA, NO, NATO]", "partys: [RU, UA]"),
      Map.entry("status: in-force", "status: IN_FORCE"),
      Map.entry("status: in-force", "status: in force"),
      Map.entry("status: in-force", "status: [in-force]"),
      Map.entry("status: in-force", "status: true"),
      Map.entry("status: in-force", "status:"),
      Map.entry(
          "{party: RU, on: 2025-01-01, accepts: true}",
          "{party: RU, on: 2025-01-01, accepts: yes}"),
      Map.entry(
          "{party: RU, on: 2025-01-01, accepts: true}",
          "{party: RU, on: 2025-01-01, accepts: 'true'}"),
      Map.entry(
          "{party: RU, on: 2025-01-01, accepts: true}", "{party: RU, on: 2025-01-01, accepts: 1}"),
      Map.entry("{party: RU, on: 2025-01-01, accepts: true}", "{on: 2025-01-01, accepts: true}"),
      Map.entry("{party: RU, on: 2025-01-01, accepts: true}", "{party: RU, date: 2025-01-01}"),
      Map.entry("{party: RU, on: 2025-01-01, accepts: true}", "RU"),
      Map.entry("effectiveFrom: 2024-02-29", "effectiveFrom: 2023-02-29"),
      Map.entry("kind: humanitarian-pause", "kind: pause"),
      Map.entry("ceasefireClass: preliminary", "class: preliminary"),
      Map.entry("participantsNamed: false", "participantsNamed: no"),
      Map.entry("participantsNamed: false", "participantsNamed: False"),
      Map.entry("phase: launched", "phase: started"),
      Map.entry("{objective: draft,", "{objectives: draft,"),
      Map.entry("{objective: draft,", "{objective: drafted,"),
      Map.entry("{objective: draft, rules-of-engagement: adopted}", "[objective]"),
      Map.entry("country: FR", "country: France"),
      Map.entry("country: FR", "country: fr"),
      Map.entry("country: FR", "country: UK"),
      Map.entry("country: FR", "country: NATO"),
      Map.entry("{quantity: 1.5e3, unit: personnel}", "{quantity: 1, to: 2, unit: ships}"),
      Map.entry("{quantity: 1.5e3, unit: personnel}", "{quantity: 1, atMost: 2, unit: ships}"),
      Map.entry("{quantity: 1.5e3, unit: personnel}", "{from: 1, unit: ships}"),
      Map.entry("{quantity: 1.5e3, unit: personnel}", "{to: 1, unit: ships}"),
      Map.entry("{quantity: 1.5e3, unit: personnel}", "{quantity: 1, unit: battalions}"),
      Map.entry("{quantity: 1.5e3, unit: personnel}", "{quantity: 1, unit: Troops}"),
      Map.entry("timeZone: Europe/Kyiv", "timeZone: [Europe/Kyiv]"),
      Map.entry("timeZone: Europe/Kyiv", "timeZone: +03:00"),
      Map.entry("timeZone: Europe/Kyiv", "timezone: Europe/Kyiv"),
      Map.entry("inferred: {scope: no front is named}", "inferred: {scop: no front is named}"),
      Map.entry("inferred: {scope: no front is named}", "inferred: [scope]"),
      Map.entry("inferred: {scope: no front is named}", "inferred: {scope: ''}"),
      Map.entry("inferred: {scope: no front is named}", "inferred: {id: a guess}"),
      Map.entry("quote: The words", "quote: [The words]"),
      Map.entry("lastDay: 2025-01-01", "lastDay: 2025-01-01T00:00Z"),
      Map.entry("lastDay: 2025-01-01", "lastDay: 2025-01-32"),
      Map.entry("lastDay: 2025-01-01", "lastDay: 2025-01-01, expiresOn: 2025-01-01"),
      Map.entry("accepts: conditional, condition: relief", "accepts: conditionally"),
      Map.entry("accepts: conditional, condition: relief", "accepts: true, condition: relief"),
      Map.entry("accepts: conditional, condition: relief", "condition: relief"),
      Map.entry("participants: [FR, GB]", "participants: [France, GB]"),
      Map.entry("participants: [FR, GB]", "participants: [FR, GB], participantsNamed: false"),
      Map.entry("requirementsNamed: true", "requirementsNamed: yes"),
      Map.entry("monitors: [OSCE, US]", "monitors: OSCE"),
      Map.entry("count: 12", "count: -1"),
      Map.entry("count: 12", "count: many"),
      Map.entry("what: at sea", "what: ''"),
      Map.entry("{body: TBMM,", "{bodies: TBMM,"),
      Map.entry("{body: TBMM,", "{"),
      Map.entry("countries: [FR, TR]", "countries: [FR, 1]"),
      Map.entry("{quantity: 1.5e3, unit: personnel}", "{unit: personnel}"),
      Map.entry("{quantity: 1.5e3, unit: personnel}", "{quantity: -1, unit: personnel}"),
      Map.entry("{quantity: 1.5e3, unit: personnel}", "{quantity: '1500', unit: personnel}"),
      Map.entry("{quantity: 1.5e3, unit: personnel}", "{quantity: 1_500, unit: personnel}"),
      Map.entry("{quantity: 1.5e3, unit: personnel}", "{quantity: 0777, unit: personnel}"),
      Map.entry("{quantity: 1.5e3, unit: personnel}", "{quantity: 0x1F, unit: personnel}"),
      Map.entry("{quantity: 1.5e3, unit: personnel}", "{quantity: 1, unit: a, of: b}"),
      Map.entry("{quantity: 1.5e3, unit: personnel}", "1500"),
      Map.entry("{quantity: 1.5e3, unit: personnel}", "unknown"),
      Map.entry("critical: true", "critical: on"),
      Map.entry("lead: GB", "lead: nobody"),
      Map.entry("lead: GB", "lead: NATO"),
      Map.entry("share: 0.5", "share: half"),
      Map.entry("points: 28", "points: 28.5"),
      Map.entry("points: 28", "points: 3000000000"),
      Map.entry("agreed: false", "agreed: off"),
      Map.entry("tabledOn: 2025-11-20", "tabledOn: 2025-11"),
      Map.entry("topics: [a, 2]", "topics: a"),
      Map.entry("form: draft}", "form: drafts}"),
      Map.entry("form: draft}", "format: draft}"),
      Map.entry("verdict: not-met", "verdict: no"),
      Map.entry("stage: awaiting-ceasefire", "stage: []"),
      Map.entry("ceasefire: met", "ceasefire: true"),
      Map.entry("fired: [A rule]", "fired: []"),
      Map.entry("fired: [A rule]", "fired: A rule"),
      Map.entry("candidates: {ceasefire: {truce: met,", "candidates: {ceasefire: {truce: maybe,"),
      Map.entry(
          "candidates: {ceasefire: {truce: met, half: undetermined}, mandate: {}}",
          "candidates: {}"),
      Map.entry("mandate: {}}", "mandate: []}"),
      Map.entry("mandate: {}}", "mandate: met}"),
      Map.entry("candidates:", "candidate:"),
      Map.entry("chosen: {ceasefire: truce, mandate: 7}", "chosen: {}"),
      Map.entry("chosen: {ceasefire: truce,", "chosen: {ceasefire: [truce],"),
      Map.entry("chosen: {ceasefire: truce,", "chosen: {ceasefire: '',"),
      Map.entry("subjects: {burden-sharing.type: {force/FR: not-met}}", "subjects: {}"),
      Map.entry("{force/FR: not-met}", "[force/FR]"),
      Map.entry("gates: {talks: contested}", "gates: {talks: open}"),
      Map.entry("gates: {talks: contested}", "gates: {}"),
      Map.entry("gates: {talks: contested}", "gates: [talks]"),
      Map.entry("remarks: [unknown-mission, stale-report: truce]", "remarks: unknown-mission"),
      Map.entry("remarks: [unknown-mission, stale-report: truce]", "remarks: [{}]"),
      Map.entry("stale-report: truce]", "{stale-report: truce, later-source: truce}]"),
      Map.entry("stale-report: truce]", "stale-report: [truce]]"),
      Map.entry("[unknown-mission, stale", "['', stale"),
      Map.entry("{rules: [A rule],", "{rule: [A rule],"),
      Map.entry("{rules: [A rule],", "{rules: A rule,"),
      Map.entry("sources: [trt]", "sources: [[trt]]"),
      Map.entry("unknown: []}", "unknown: {}}"),
      Map.entry("unknown: [ceasefire.scope]", "{}"),
      Map.entry("strict: {}", "strict: met"),
      Map.entry("strict: {}", "strict:"),
      Map.entry("  - requirement: {id: sea, lead: none}", "  - requirement"),
      Map.entry("  - requirement: {id: sea, lead: none}", "  - {}"),
      Map.entry(
          "  - requirement: {id: sea, lead: none}",
          "  - {requirement: {id: sea}, mandate: {id: sea}}"),
      Map.entry("  - requirement: {id: sea, lead: none}", "  - requirement:\n    id: sea"),
      Map.entry("  - requirement: {id: sea, lead: none}", "  - requirement: [sea]"));

  /** One change each that leaves the file a good one. */
  private static final List<Map.Entry<String, String>> GOOD = List.of(
      Map.entry("note: 2024", "note: no"),
      Map.entry("note: 2024", "note: .5"),
      Map.entry("note: 2024", "note: -0.0"),
      Map.entry("asOf: 2025-11-27T10:30+03:00", "asOf: '2025-11-27'"),
      Map.entry("asOf: 2025-11-27T10:30+03:00", "asOf: 2000-02-29"),
      Map.entry("remarks: [unknown-mission, stale-report: truce]", "remarks: []"),
      Map.entry("remarks: [unknown-mission, stale-report: truce]", "remarks: [7]"),
      Map.entry("unknown: [ceasefire.scope]", "facts: []"),
      Map.entry("{force/FR: not-met}", "{}"),
      Map.entry("credibility: 2", "credibility: 2.0"),
      Map.entry("credibility: 2", "credibility: 20e-1"),
      Map.entry("status: in-force", "status: \"in-force\""),
      Map.entry("country: FR", "country: YU"),
      Map.entry("quantity: 1.5e3", "quantity: 0"),
      Map.entry("{quantity: 1.5e3, unit: personnel}", "{quantity: 1.5e3}"),
      Map.entry("{quantity: 1.5e3, unit: personnel}", "{quantity: 1.5e3, unit: troops}"),
      Map.entry("{quantity: 1.5e3, unit: personnel}", "{from: 1, to: 1, unit: euro}"),
      Map.entry("accepts: conditional, condition: relief", "accepts: conditional"),
      Map.entry("participants: [FR, GB]", "participants: [FR, GB], participantsNamed: true"),
      Map.entry("inferred: {scope: no front is named}", "inferred: {lastDay: a reason}"),
      Map.entry("[RU, UA, 1]", "[]"),
      Map.entry("[{party: RU, on: 2025-01-01, accepts: true}, {party: UA}]", "[]"),
      Map.entry("{objective: draft, rules-of-engagement: adopted}", "{}"));

  @Test
  void the_full_file_is_accepted_by_both() {
    assertThat(problems(FULL)).isEmpty();
    assertThat(SCHEMA.validate(JsonOfDocument.of(FULL))).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> every_single_mistake_is_refused_by_both() {
    return BROKEN.stream()
        .map(change -> DynamicTest.dynamicTest(change.getValue(), () -> {
          String text = changed(change);
          assertThat(problems(text)).as("reader").isNotEmpty();
          assertThat(SCHEMA.validate(JsonOfDocument.of(text))).as("schema").isNotEmpty();
        }));
  }

  @TestFactory
  Stream<DynamicTest> every_harmless_change_is_accepted_by_both() {
    return GOOD.stream()
        .map(change -> DynamicTest.dynamicTest(change.getValue(), () -> {
          String text = changed(change);
          assertThat(problems(text)).as("reader").isEmpty();
          assertThat(SCHEMA.validate(JsonOfDocument.of(text))).as("schema").isEmpty();
        }));
  }

  @TestFactory
  Stream<DynamicTest> examples_and_cases_are_accepted_by_both() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path folder : List.of(
        Path.of("examples/timelines"),
        Path.of("examples/scenarios"),
        Path.of("rules/turkiye-reassurance-force/cases"))) {
      try (Stream<Path> found = Files.list(folder)) {
        // What the E3 pack declares itself stands in the schema of that pack, not in the one for
        // all.
        found
            .filter(file -> file.toString().endsWith(".yaml"))
            .filter(file -> !file.getFileName().toString().startsWith("e3-"))
            .sorted()
            .forEach(files::add);
      }
    }
    assertThat(files).isNotEmpty();
    return files.stream()
        .map(file -> DynamicTest.dynamicTest(file.toString(), () -> {
          String text = Files.readString(file);
          assertThat(problems(text)).as("reader").isEmpty();
          assertThat(SCHEMA.validate(JsonOfDocument.of(text))).as("schema").isEmpty();
        }));
  }

  /** Values of all looks put in the place of values, at random but always the same ones. */
  @Test
  void generated_changes_are_judged_alike() {
    List<String> values = List.of(
        "7",
        "-1",
        "1.5",
        "true",
        "false",
        "yes",
        "none",
        "undetermined",
        "FR",
        "RU",
        "NATO",
        "trt",
        "draft",
        "met",
        "in-force",
        "2025-01-01",
        "2025-02-30",
        "2025-01-01T00:00Z",
        "'7'",
        "'true'",
        "\"\"",
        "~",
        "",
        "[]",
        "{}",
        "[RU]",
        "[a, b]",
        "{a: b}",
        "{id: x}",
        "https://a.org",
        "Ω",
        "0.0",
        "1e2",
        "None");
    List<String> lines = FULL.lines().toList();
    Random random = new Random(20251127);
    int refused = 0;
    for (int i = 0; i < 2000; i++) {
      int at = random.nextInt(lines.size());
      String line = lines.get(at);
      int colon = line.indexOf(": ");
      if (colon < 0
          || line.substring(0, colon).contains("{")
          || line.contains("source:")
          || line.contains("from:")
          || line.contains("until:")
          || line.substring(colon).chars().filter(c -> c == '{').count()
              != line.substring(colon).chars().filter(c -> c == '}').count()) {
        continue;
      }
      List<String> changed = new ArrayList<>(lines);
      changed.set(at, line.substring(0, colon + 2) + values.get(random.nextInt(values.size())));
      String text = String.join("\n", changed);
      if (text.contains("\nsources: ")
          || JsonOfDocument.of(text).path("sources").path("trt").isMissingNode()) {
        continue;
      }
      boolean accepted = problems(text).isEmpty();
      refused += accepted ? 0 : 1;
      assertThat(SCHEMA.validate(JsonOfDocument.of(text)).isEmpty())
          .as(changed.get(at))
          .isEqualTo(accepted);
    }
    assertThat(refused).isGreaterThan(200);
  }

  /** Only the reader refuses these: a schema sees neither what the parser drops nor how values hang together. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "facts: [{requirement: {id: a, id: b}}]",
        "facts: [{requirement: {id: a, source: nobody}}]",
        "facts: [{requirement: {id: a, from: 2025-01-02, until: 2025-01-02}}]",
        "facts: [{contribution: {id: a, extent: {quantity: 12345678901234567890123456789012345678901, unit: x}}}]",
        "facts: [{contribution: {id: a, extent: {quantity: 1e101, unit: x}}}]",
        "facts: &all []",
        "facts: !!seq []",
        "facts: []\n---\nfacts: []"
      })
  void what_no_schema_can_say_is_refused_by_the_reader(String text) {
    assertThat(problems(text)).isNotEmpty();
  }

  private static String changed(Map.Entry<String, String> change) {
    int at = FULL.indexOf(change.getKey());
    assertThat(at).as(change.getKey()).isNotNegative();
    return FULL.substring(0, at)
        + change.getValue()
        + FULL.substring(at + change.getKey().length());
  }

  private static List<String> problems(String text) {
    try {
      READER.parse("test.yaml", text);
      return List.of();
    } catch (ProblemsException e) {
      return e.problems().stream().map(Object::toString).toList();
    }
  }
}

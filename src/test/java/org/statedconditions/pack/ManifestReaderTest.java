package org.statedconditions.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.statedconditions.fact.Attribution;
import org.statedconditions.problem.ProblemsException;

class ManifestReaderTest {
  static final String GOOD = """
      id: harbour
      title: Conditions for opening the harbour
      actor: The town
      actorCode: TOWN
      version: 1.0
      disclaimer: Met means that the town would look into it.
      statements:
        - id: second
          date: 2026-02-01T12:00:00+03:00
          title: The council, again
          clauses:
            - {id: dredging, paraphrase: The basin has to be deep}
        - date: 2026-01-01
          title: The council
          sources:
            - {id: gazette, publisher: The gazette, date: 2026-01-02, attribution: official-document, reliability: B}
          clauses:
            - {id: dredging, paraphrase: The basin has to be deep}
            - {id: mood, paraphrase: The town likes ships, context: true}
      readings:
        - {id: plain, title: The words}
        - {id: full, title: All of it, extends: plain}
      defaultReading: plain
      conditions:
        - id: dredging
          title: The basin is deep
          clause: dredging
          about: basin
          criteria:
            - {id: dredging.done, title: It is dredged, basis: quoted, readings: [plain]}
            - {id: dredging.checked, title: It is checked, basis: reading, readings: [full]}
        - id: berths
          title: The berths are ready
          clause: dredging
          about: basin
          after: [dredging]
          follows: dredging
          criteria:
            - {id: berths.ready, title: Each is ready, basis: reading, about: berth, quantifier: every, assume: complete, reason: The plan lists them}
      stages:
        - {id: waiting, title: Nothing done, requires: [], next: Dredge the basin}
        - {id: open, title: All done, requires: [dredging, berths], next: The town would look into it}
      gates:
        - {id: visit, title: A visit, clause: mood, requires: [dredging]}
        - {id: party, title: A party, clause: dredging, requires: [dredging, berths]}
      parameters:
        depth: {default: 4.5, unit: metres, reference: The pilots}
        towns: {default: [NO, SE], reference: The charter}
        tidal: {default: true, reference: The charter}
        flag: {default: "4", reference: The charter}
      notCovered:
        - The weather
      """;

  private static ManifestReader.Read read(String text) {
    return ManifestReader.read("pack.yaml", text).sound();
  }

  /** What is said of the good manifest once {@code part} is replaced. */
  private static String said(String part, String by) {
    assertThat(GOOD).contains(part);
    ProblemsException thrown =
        catchThrowableOfType(ProblemsException.class, () -> read(GOOD.replace(part, by)));
    assertThat(thrown).as("refused").isNotNull();
    return thrown.getMessage();
  }

  @Test
  void reads_everything_that_a_manifest_says() {
    Manifest manifest = read(GOOD).manifest();

    assertThat(manifest.id()).isEqualTo("harbour");
    assertThat(manifest.version()).isEqualTo("1.0");
    assertThat(manifest.statements())
        .extracting(Statement::id)
        .containsExactly("2026-01-01", "second");
    assertThat(manifest.statements().get(1).date())
        .isEqualTo(Instant.parse("2026-02-01T09:00:00Z"));
    assertThat(manifest.statements().get(1).sources()).isEmpty();
    assertThat(manifest.statements().get(0).sources().get(0).attribution())
        .isEqualTo(Attribution.OFFICIAL_DOCUMENT);
    assertThat(manifest.statements().get(0).clauses())
        .extracting(Clause::context)
        .containsExactly(false, true);
    assertThat(manifest.conditions())
        .extracting(Condition::id)
        .containsExactly("dredging", "berths");
    assertThat(manifest.condition("berths").orElseThrow().follows())
        .isEqualTo(Optional.of("dredging"));
    assertThat(manifest.stages().get(1).requires()).containsExactly("dredging", "berths");
    assertThat(manifest.notCovered()).containsExactly("The weather");
  }

  @Test
  void a_criterion_belongs_to_the_readings_that_extend_the_named_one_too() {
    Manifest manifest = read(GOOD).manifest();

    assertThat(manifest.criterion("dredging.done").orElseThrow().readings())
        .containsExactly("plain", "full");
    assertThat(manifest.criterion("dredging.checked").orElseThrow().readings())
        .containsExactly("full");
    assertThat(manifest.criterion("berths.ready").orElseThrow().readings()).isEmpty();
  }

  @Test
  void a_criterion_is_about_the_subject_of_its_condition_unless_it_says_otherwise() {
    Manifest manifest = read(GOOD).manifest();

    Criterion done = manifest.criterion("dredging.done").orElseThrow();
    assertThat(done.about()).isEqualTo("basin");
    assertThat(done.quantifier()).isEqualTo(Quantifier.SOME);
    Criterion ready = manifest.criterion("berths.ready").orElseThrow();
    assertThat(ready.about()).isEqualTo("berth");
    assertThat(ready.quantifier()).isEqualTo(Quantifier.EVERY);
  }

  @Test
  void what_older_packs_call_stated_is_quoted() {
    Manifest manifest = read(GOOD.replace("basis: quoted", "basis: stated")).manifest();
    assertThat(manifest).isEqualTo(read(GOOD).manifest());
  }

  @Test
  void the_actor_has_a_code_and_some_things_wait_for_conditions() {
    Manifest manifest = read(GOOD).manifest();

    assertThat(manifest.actorCode()).contains("TOWN");
    assertThat(manifest.gates())
        .containsExactly(
            new Gate("visit", "A visit", "mood", List.of("dredging")),
            new Gate("party", "A party", "dredging", List.of("dredging", "berths")));
    assertThat(manifest.criterion("berths.ready").orElseThrow().assumedComplete())
        .contains("The plan lists them");
    assertThat(manifest.criterion("dredging.done").orElseThrow().assumedComplete())
        .isEmpty();
    Manifest without = read(GOOD.replaceAll("(?s)gates:.*parameters:", "parameters:")
            .replace("actorCode: TOWN\n", ""))
        .manifest();
    assertThat(without.gates()).isEmpty();
    assertThat(without.actorCode()).isEmpty();
  }

  @Test
  void parameters_are_numbers_texts_truths_or_lists() {
    assertThat(read(GOOD).manifest().defaults())
        .containsEntry("depth", new BigDecimal("4.5"))
        .containsEntry("towns", List.of("NO", "SE"))
        .containsEntry("tidal", true)
        .containsEntry("flag", "4");
    assertThat(read(GOOD).manifest().parameters().get(0).unit()).isEqualTo("metres");
  }

  @Test
  void everything_is_found_at_its_place() {
    ManifestPlaces places = read(GOOD).places();

    assertThat(places.of("title")).hasToString("pack.yaml:2:8");
    assertThat(places.of("statements.2026-01-01.clauses.mood").text()).contains("likes ships");
    assertThat(places.of("conditions.dredging.criteria.dredging.done"))
        .hasToString("pack.yaml:30:14");
    assertThat(places.of("conditions.dredging.criteria.dredging.done.readings").text())
        .contains("dredging.done");
    assertThat(places.of("readings.full.extends").column())
        .isGreaterThan(places.of("readings.full").column());
    assertThat(places.of("stages.open.next").text()).contains("All done");
    assertThat(places.of("parameters.depth.default").text()).contains("4.5");
  }

  @Test
  void what_is_not_written_is_found_at_what_is_around_it() {
    ManifestPlaces places = read(GOOD).places();

    assertThat(places.has("conditions.dredging.follows")).isFalse();
    assertThat(places.of("conditions.dredging.follows"))
        .isEqualTo(places.of("conditions.dredging"));
    assertThat(places.of("nothing.of.this")).hasToString("pack.yaml");
  }

  @Test
  void every_mistake_is_reported_in_its_own_words() throws Exception {
    List<String[]> mistakes = new ArrayList<>();
    mistakes.add(new String[] {"id: harbour", "id: The Harbour"});
    mistakes.add(new String[] {"title: Conditions for opening the harbour\n", ""});
    mistakes.add(new String[] {"actor: The town", "actor: [The town]"});
    mistakes.add(new String[] {"version: 1.0", "version:"});
    mistakes.add(new String[] {"actor: The town", "actor: #1 of the towns"});
    mistakes.add(new String[] {"{default: 4.5, unit: metres, reference: The pilots}", "4.5"});
    mistakes.add(new String[] {
      "disclaimer: Met means", "disclaimer: |\n  Two lines are\n  one too many: it means"
    });
    mistakes.add(new String[] {"defaultReading: plain", "defaultreading: plain"});
    mistakes.add(new String[] {"defaultReading: plain", "defaultReading: plan"});
    mistakes.add(new String[] {"date: 2026-01-01", "date: 1 January 2026"});
    mistakes.add(new String[] {"date: 2026-02-01T12:00:00+03:00", "date: 2026-01-01"});
    mistakes.add(new String[] {"id: second", "id: 2026-01-01"});
    mistakes.add(new String[] {
      "attribution: official-document", "attribution: official-documnt, url: gazette.example"
    });
    mistakes.add(new String[] {"reliability: B", "reliability: G, credibility: 9"});
    mistakes.add(new String[] {"{id: gazette, publisher", "{publisher"});
    mistakes.add(new String[] {"{id: mood,", "{id: dredging,"});
    mistakes.add(new String[] {"context: true", "context: yes"});
    mistakes.add(new String[] {
      "{id: full, title: All of it, extends: plain}", "{id: plain, title: All of it}"
    });
    mistakes.add(new String[] {"extends: plain", "extends: plane"});
    mistakes.add(new String[] {"title: The words}", "title: The words, extends: full}"});
    mistakes.add(new String[] {
      "clause: dredging\n    about: basin\n    criteria",
      "clause: drudging\n    about: basin\n    criteria"
    });
    mistakes.add(new String[] {
      "clause: dredging\n    about: basin\n    after", "clause: mood\n    about: basin\n    after"
    });
    mistakes.add(new String[] {"about: basin\n    criteria", "about: Basin\n    criteria"});
    mistakes.add(new String[] {"about: basin\n    after", "about: berth\n    after"});
    mistakes.add(new String[] {"id: berths\n", "id: dredging\n"});
    mistakes.add(new String[] {"id: berths\n ", "id: verdict\n "});
    mistakes.add(new String[] {"after: [dredging]", "after: [dregding]"});
    mistakes.add(new String[] {"after: [dredging]\n", "after: [berths]\n"});
    mistakes.add(new String[] {"follows: dredging", "follows: dreding"});
    mistakes.add(new String[] {"follows: dredging\n", "follows: berths\n"});
    mistakes.add(new String[] {"id: dredging.checked", "id: berths.checked"});
    mistakes.add(new String[] {"id: dredging.checked,", "id: dredging.done,"});
    mistakes.add(new String[] {"{id: dredging.checked,", "{id: dredging.Checked twice,"});
    mistakes.add(new String[] {"basis: quoted", "basis: state"});
    mistakes.add(new String[] {"basis: quoted, ", ""});
    mistakes.add(new String[] {"readings: [full]", "readings: [ful]"});
    mistakes.add(new String[] {"readings: [full]}", "readings: full}"});
    mistakes.add(new String[] {", quantifier: every", ""});
    mistakes.add(new String[] {"quantifier: every", "quantifier: each"});
    mistakes.add(new String[] {
      "criteria:\n      - {id: berths.ready, title: Each is ready, basis: reading, about: berth, quantifier: every, assume: complete, reason: The plan lists them}",
      "criteria: []"
    });
    mistakes.add(new String[] {"requires: [],", "requires: [dredging],"});
    mistakes.add(
        new String[] {"requires: [dredging, berths]", "requires: [dredging, birth, dredging]"});
    mistakes.add(new String[] {"requires: [dredging, berths],", "requires: [],"});
    mistakes.add(new String[] {"requires: [dredging, berths], next", "next"});
    mistakes.add(new String[] {"{id: open,", "{id: waiting,"});
    mistakes.add(new String[] {"default: 4.5", "defualt: 4.5"});
    mistakes.add(new String[] {"depth: {default: 4.5", "The depth: {default: {metres: 4.5}"});
    mistakes.add(new String[] {"default: [NO, SE]", "default: []"});
    mistakes.add(new String[] {"{default: true, reference: The charter}", "true"});
    mistakes.add(new String[] {"actorCode: TOWN", "actorCode: the town"});
    mistakes.add(new String[] {"actorCode: TOWN", "actorCode: tr"});
    mistakes.add(new String[] {"assume: complete", "assume: true"});
    mistakes.add(new String[] {", assume: complete", ""});
    mistakes.add(new String[] {", reason: The plan lists them", ""});
    mistakes.add(new String[] {
      "basis: quoted, readings", "basis: quoted, assume: complete, reason: It is, readings"
    });
    mistakes.add(new String[] {"requires: [dredging]}", "requires: [drudging]}"});
    mistakes.add(new String[] {"requires: [dredging]}", "requires: []}"});
    mistakes.add(new String[] {"requires: [dredging]}", "requires: [dredging, dredging]}"});
    mistakes.add(new String[] {"clause: mood, requires: [dredging]}", "clause: mood}"});
    mistakes.add(new String[] {"clause: mood", "clause: moody"});
    mistakes.add(new String[] {"{id: party", "{id: visit"});
    mistakes.add(new String[] {"{id: party", "{id: The Party"});
    mistakes.add(new String[] {"gates:\n", "gate:\n"});
    mistakes.add(new String[] {"notCovered:\n  - The weather", "notCovered: The weather"});
    mistakes.add(new String[] {"version: 1.0", "version: first"});
    mistakes.add(new String[] {"quantifier: every", "quanitfier: every"});
    mistakes.add(new String[] {"next: The", "next:The"});
    StringBuilder all = new StringBuilder();
    for (String[] mistake : mistakes) {
      all.append("=== ").append(mistake[1].replace("\n", "\\n")).append('\n');
      all.append(said(mistake[0], mistake[1])).append('\n');
    }

    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(
          Path.of("src/test/resources/org/statedconditions/pack/manifest-problems.txt"),
          all.toString());
    }
    assertThat(all.toString()).isEqualTo(golden());
  }

  private static String golden() throws IOException {
    try (InputStream in = ManifestReaderTest.class.getResourceAsStream("manifest-problems.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void all_mistakes_of_a_manifest_are_reported_at_once() {
    String text = GOOD.replace("actor: The town", "aktor: The town")
        .replace("extends: plain", "extends: plane");
    ProblemsException thrown = catchThrowableOfType(ProblemsException.class, () -> read(text));

    assertThat(thrown.problems()).hasSize(2);
    assertThat(thrown.problems()).isSorted();
  }

  @Test
  void what_yaml_itself_refuses_is_reported_once() {
    assertThat(said("actor: The town", "actor: The town\nactor: Another"))
        .containsOnlyOnce("expected");
    assertThat(said("defaultReading: plain", "defaultReading: &a plain"))
        .containsOnlyOnce("expected");
  }

  @Test
  void a_text_that_is_no_manifest_is_refused() {
    for (String text : List.of("", "- a\n- b\n", "just words\n", "{", "\u0000")) {
      assertThatThrownBy(() -> read(text))
          .as(text)
          .isInstanceOf(ProblemsException.class)
          .hasMessageContaining("expected");
    }
  }

  @Test
  void circles_are_written_out() {
    Map<String, List<String>> next = Map.of(
        "a",
        List.of("b"),
        "b",
        List.of("c", "d"),
        "c",
        List.of("a"),
        "d",
        List.of("d"),
        "e",
        List.of("a"));

    assertThat(Circles.through("a", next)).contains("a → b → c → a");
    assertThat(Circles.through("d", next)).contains("d → d");
    assertThat(Circles.through("e", next)).isEmpty();
  }
}

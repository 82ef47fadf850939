package org.statedconditions.drl.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.statedconditions.Evaluator;
import org.statedconditions.author.check.CaseMistakes;
import org.statedconditions.pack.PackDraft;
import org.statedconditions.pack.RulePack;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemsException;

/** Whole packs of strangers that are meant to keep the loader busy, from their folder to what is said of them. */
class AttackOnLoaderTest {
  /** What nobody has to wait for; far above what each takes, for the machine may have other work. */
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  static final String MANIFEST = """
      id: tried
      title: A position (invented)
      actor: A government (invented)
      version: 1.0.0
      disclaimer: Met means that it would be considered.
      statements:
        - date: 2030-03-01
          title: A speech (invented)
          sources: [{id: gazette, publisher: A gazette (invented), date: 2030-03-02, attribution: press-report}]
          clauses: [{id: a, paraphrase: The guns are silent}]
      readings: [{id: plain, title: Plain}]
      defaultReading: plain
      conditions:
        - id: a
          title: The guns are silent
          clause: a
          about: ceasefire
          criteria: [{id: a.b, title: They are, basis: quoted, readings: [plain]}]
      stages: [{id: waiting, title: Nothing done, requires: [], next: Silence}]
      """;

  @TempDir
  private Path temp;

  private Path pack;

  @BeforeEach
  void aSmallPack() throws IOException {
    pack = Files.createDirectory(temp.resolve("tried"));
    Files.writeString(pack.resolve("pack.yaml"), MANIFEST);
    Files.writeString(pack.resolve("a.drl"), rule(0, "$c : Ceasefire()"));
  }

  private static String rule(int number, String conditions) {
    return Attacks.rule(conditions, "findings.met($c);").replace("Attack", "Rule " + number);
  }

  private static String rules(int many, String conditions) {
    return IntStream.range(1, many + 1)
        .mapToObj(i -> rule(i, conditions))
        .collect(Collectors.joining());
  }

  private static String within(String text) {
    return text.substring(0, Math.min(text.length(), RulePack.LONGEST_FILE));
  }

  private List<Problem> problems() {
    return assertTimeoutPreemptively(PATIENCE, () -> {
      PackDraft draft = PackDraft.read(pack);
      if (!draft.isLegible()) {
        return PackMistakes.of(draft, List.of());
      }
      ProblemsException thrown =
          catchThrowableOfType(ProblemsException.class, () -> Evaluator.of(draft.pack()));
      return thrown == null ? List.<Problem>of() : thrown.problems();
    });
  }

  static Stream<Attacks.Attack> attacks() {
    return OtherAttacks.all().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("attacks")
  void is_refused_in_words_and_runs_nothing(Attacks.Attack attack) throws IOException {
    System.clearProperty(Attacks.MARKER);
    Files.writeString(pack.resolve("a.drl"), attack.text());

    List<Problem> problems = problems();

    assertThat(System.getProperty(Attacks.MARKER)).isNull();
    assertThat(problems)
        .isNotEmpty()
        .allSatisfy(problem -> assertThat(problem.message())
            .isNotBlank()
            .doesNotContain("Exception", "mismatched", "Lambda", "\n")
            .hasSizeLessThan(400));
    assertThat(problems)
        .allSatisfy(problem -> assertThat(
                problem.toString().codePoints().filter(c -> c != '\n' && c != '\t'))
            .noneMatch(Character::isISOControl));
  }

  static Stream<Arguments> files() {
    return Stream.of(
        Arguments.of("ten thousand rules", "rule \"a\" when then end\n".repeat(10_000)),
        Arguments.of(
            "rules each with two mistakes and a refusal",
            rules(1_500, "$c : Ceasefire(idd == 1, id.getClass() == statuss)")),
        Arguments.of(
            "rules without an end",
            rules(1_500, "$c : Ceasefire(id == 1)").replace("\nend\n", "\n")),
        Arguments.of(
            "brackets as deep as allowed, everywhere",
            rules(70, "$c : Ceasefire(" + "((((id == \"x\")))), ".repeat(60) + "id != null)")),
        Arguments.of(
            "lists in lists",
            rules(200, "$c : Ceasefire(" + "id in ([[[1]]]), ".repeat(20) + "id != null)")),
        Arguments.of("unknown types", "rule \"a\" when\n" + "Foo()\n".repeat(9_000) + "then end"),
        Arguments.of("words and nothing else", "word\n".repeat(39_000)),
        Arguments.of("quotes that never close", "\"\n".repeat(100_000)),
        Arguments.of("comments that never close", "/* rule \"x\"\n".repeat(20_000)),
        Arguments.of(
            "calls without end", "rule \"a\" when " + "accumulate( ".repeat(15_000) + "then end"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void a_rule_file_is_refused_however_much_is_wrong_with_it(String name, String text)
      throws IOException {
    Files.writeString(pack.resolve("a.drl"), within(text));

    assertThat(problems()).isNotEmpty().hasSizeLessThan(1_200);
  }

  @Test
  void a_folder_of_large_files_is_refused_for_its_size_alone() throws IOException {
    for (int i = 0; i < 150; i++) {
      Files.writeString(
          pack.resolve("f" + i + ".drl"),
          within(rules(2_300, "$c : Ceasefire(idd == 1, id.getClass() == statuss)")));
    }

    assertThat(problems()).hasSize(1);
  }

  @Test
  void one_mistake_among_many_rules_does_not_have_each_of_them_parsed_alone() throws IOException {
    Files.writeString(
        pack.resolve("a.drl"),
        rules(390, "$c : Ceasefire(id != \"" + "y".repeat(400) + "\")")
            + rule(1_000, "$c : Ceasefire() (Mandate() Mandate())"));

    assertThat(problems()).hasSize(1);
  }

  @Test
  void rules_that_share_a_condition_are_allowed_however_many_they_are() throws IOException {
    Files.writeString(pack.resolve("a.drl"), rules(40, "$c : Ceasefire(id == \"x\")"));

    assertThat(problems()).isEmpty();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_pipe_is_refused_and_never_waited_for() throws Exception {
    for (String name : List.of("x.drl", "cases/x.yaml")) {
      Path pipe = pack.resolve(name);
      Files.createDirectories(pipe.getParent());
      Process made = new ProcessBuilder("mkfifo", pipe.toString()).start();
      Assumptions.assumeTrue(made.waitFor(10, TimeUnit.SECONDS) && made.exitValue() == 0);
    }
    assertThat(problems())
        .singleElement()
        .satisfies(p -> assertThat(p.toString())
            .contains("x.drl")
            .contains("expected a file but was something else"));
    List<Problem> ofCases =
        assertTimeoutPreemptively(PATIENCE, () -> CaseMistakes.of(PackDraft.read(pack)));
    assertThat(ofCases)
        .singleElement()
        .satisfies(p -> assertThat(p.toString())
            .contains("cases")
            .contains("expected a file but was something else"));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_device_and_a_link_in_a_circle_are_refused() throws IOException {
    Files.createSymbolicLink(pack.resolve("x.drl"), Path.of("/dev/zero"));
    Files.createSymbolicLink(pack.resolve("y.drl"), Path.of("y.drl"));

    assertThat(problems()).hasSize(2).allSatisfy(p -> assertThat(p.message()).contains("expected"));
  }

  @Test
  void of_a_file_of_gigabytes_no_more_is_read_than_a_file_may_have() throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(pack.resolve("x.drl").toFile(), "rw")) {
      file.setLength(8_000_000_000L);
    }

    assertThat(problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).contains("expected at most 256 KB"));
  }

  @Test
  void all_cases_together_have_a_limit() throws IOException {
    Path cases = Files.createDirectory(pack.resolve("cases"));
    for (int i = 0; i < 12; i++) {
      Files.writeString(cases.resolve("c" + i + ".yaml"), "# " + "x".repeat(900_000));
    }

    ProblemsException thrown =
        catchThrowableOfType(ProblemsException.class, () -> RulePack.read(pack).cases());
    assertThat(thrown).hasMessageContaining("in all cases of a pack");
  }

  @Test
  void what_rules_know_by_name_is_no_name_for_a_type() throws IOException {
    Files.writeString(
        pack.resolve("a.drl"),
        "declare Findings id : String end\ndeclare T id : String id : String end\n"
            + rule(1, "$c : Ceasefire()"));

    assertThat(problems()).extracting(Problem::message).anyMatch(m -> m.contains("Findings"));
  }

  @Test
  void repetitions_of_a_pattern_multiply() throws IOException {
    Files.writeString(
        pack.resolve("a.drl"), rule(1, "$c : Ceasefire(id matches \"a*a{0,20}a{0,20}b\")"));

    assertThat(problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).contains("too many ways"));
  }
}

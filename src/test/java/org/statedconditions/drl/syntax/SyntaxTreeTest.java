package org.statedconditions.drl.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.statedconditions.pack.RuleFile;

class SyntaxTreeTest {

  static List<Path> files() throws IOException {
    try (Stream<Path> rules = Files.walk(Path.of("rules"));
        Stream<Path> tests = Files.walk(Path.of("src/test/resources"))) {
      return Stream.concat(rules, tests)
          .filter(p -> p.toString().endsWith(".drl"))
          .sorted()
          .toList();
    }
  }

  private static DrlFile read(Path path) {
    try {
      return DrlFile.of(new RuleFile(path.toString(), Files.readString(path)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DrlFile rule(String conditions) {
    return DrlFile.of(new RuleFile(
        "x.drl",
        "rule \"x\" @criterion(\"a.b\") when " + conditions + " then findings.met($c); end"));
  }

  private static Expr constraint(String written) {
    DrlFile file = rule("$c : Ceasefire(" + written + ")");
    assertThat(file.problems()).isEmpty();
    return file.rules().get(0).when().get(0).expressions().get(0);
  }

  /** What stands in a file, in order: a piece of text and where it begins. */
  private record Piece(int start, int end, String text) {}

  @ParameterizedTest
  @MethodSource("files")
  void tokens_comments_and_blanks_are_the_whole_file(Path path) {
    DrlFile file = read(path);
    List<Piece> pieces = new ArrayList<>();
    file.tokens().forEach(t -> pieces.add(new Piece(t.start(), t.end(), t.text())));
    file.comments().forEach(c -> pieces.add(new Piece(c.start(), c.end(), c.text())));
    pieces.sort(Comparator.comparingInt(Piece::start));
    int at = 0;
    for (Piece piece : pieces) {
      assertThat(file.text().substring(at, piece.start())).isBlank();
      assertThat(piece.text()).isEqualTo(file.text().substring(piece.start(), piece.end()));
      at = piece.end();
    }
    assertThat(file.text().substring(at)).isBlank();
  }

  @ParameterizedTest
  @MethodSource("files")
  void what_is_inside_of_something_stands_inside_of_it(Path path) {
    for (DrlRule rule : read(path).rules()) {
      for (Lhs condition : rule.when()) {
        assertThat(condition.start()).isGreaterThanOrEqualTo(rule.start());
        assertThat(condition.end()).isLessThanOrEqualTo(rule.end());
        condition.each(part -> {
          assertThat(part.start()).isLessThan(part.end());
          part.parts()
              .forEach(inner -> assertThat(inner.start()).isGreaterThanOrEqualTo(part.start()));
          part.parts().forEach(inner -> assertThat(inner.end()).isLessThanOrEqualTo(part.end()));
        });
        condition.eachExpression(expr -> assertThat(expr.start()).isLessThan(expr.end()));
      }
    }
  }

  @Test
  void brackets_inside_an_expression_belong_to_its_place() {
    DrlFile file = rule("$c : Ceasefire(!(a == b), (a + b) * c > 1)");
    List<Expr> constraints = file.rules().get(0).when().get(0).expressions();
    assertThat(constraints.stream().map(file::written))
        .containsExactly("!(a == b)", "(a + b) * c > 1");
  }

  @Test
  void the_tree_says_what_no_one_should_have_to_look_for_in_the_text() {
    assertThat(((Expr.In) constraint("id not in (\"a\", \"b\")")).negated()).isTrue();
    assertThat(((Expr.In) constraint("id in (\"a\")")).negated()).isFalse();
    Expr.Binary starts = (Expr.Binary) constraint("id not str[startsWith] \"a\"");
    assertThat(starts.negated()).isTrue();
    assertThat(starts.parameter().text()).isEqualTo("startsWith");
    Expr.Binary more = (Expr.Binary) constraint("extent!.quantity > 1");
    assertThat(((Expr.Access) more.left()).nullSafe()).isTrue();
    Expr.Binary both = (Expr.Binary) constraint("id == \"a\" || == \"b\"");
    assertThat(((Expr.Binary) both.right()).left()).isEqualTo(((Expr.Binary) both.left()).left());
  }

  @Test
  void queries_of_another_file_are_no_misspelt_keywords() {
    List<DrlFile> files = DrlFile.all(
        List.of(
            new RuleFile("a.drl", "query exist(String $i) Ceasefire(id == $i) end"),
            new RuleFile(
                "b.drl",
                "rule \"x\" @criterion(\"a.b\") when $c : Ceasefire($i : id) exist ($i;) then findings.met($c); end")));
    assertThat(files.get(1).problems()).isEmpty();
  }

  @Test
  void what_cannot_be_read_is_reported_and_marks_the_rule() {
    DrlRule damaged = rule("$c : Ceasefire(id == ) Mandate()").rules().get(0);
    assertThat(damaged.damaged()).isTrue();
    assertThat(rule("$c : Ceasefire()").rules().get(0).damaged()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"!", "not ", "(", "[", "a.", "a == 1 && ", "this#A.", "a[0].", "-"})
  void nothing_is_too_deep_or_too_long_to_be_refused(String piece) {
    for (String text :
        List.of(piece.repeat(60_000), "$c : Ceasefire(" + piece.repeat(60_000) + ")")) {
      DrlFile file = rule(text);
      assertThat(file.problems()).isNotEmpty();
      file.rules().forEach(r -> r.when().forEach(part -> part.eachExpression(Expr::end)));
    }
  }

  @Test
  void halves_of_comparisons_do_not_multiply() {
    String nested = "x == 1 || == 2";
    for (int i = 0; i < 30; i++) {
      nested = "(" + nested + ") == 1 || == 2";
    }
    assertThat(rule("$c : Ceasefire(" + nested + ")").problems()).isNotEmpty();
  }
}

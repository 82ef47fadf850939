package org.statedconditions.drl.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.statedconditions.problem.Problem;

/**
 * What authors write who know something else is answered at its token with how it is said here. The lines and the answers stand
 * in {@code src/test/resources/idioms/table.txt}.
 */
class IdiomsTest {
  private static final Path TABLE = Path.of("src/test/resources/idioms/table.txt");
  private static final String RULE = """
      rule "One"
          @criterion("ceasefire.in-force")
      HEAD
      when
          $c : Ceasefire(CONSTRAINT)
      PATTERN
      then
          THEN
      end
      """;

  private record Row(String written, String rule, String phrase) {
    static Row of(String line) {
      int arrow = line.lastIndexOf(" => ");
      String written = line.substring(2, arrow).replace("\\n", "\n");
      String text = switch (line.charAt(0)) {
        case 'C' -> rule("", written, "", "findings.met($c);");
        case 'P' -> rule("", "$id : id", "    " + written, "findings.met($c);");
        case 'H' -> rule("    " + written, "", "", "findings.met($c);");
        case 'T' -> rule("", "", "", written);
        case 'F' -> written + "\n" + rule("", "", "", "findings.met($c);");
        case 'R' -> written + "\n";
        default -> throw new IllegalArgumentException(line);
      };
      return new Row(line.substring(0, arrow), text, line.substring(arrow + 4));
    }

    private static String rule(String head, String constraint, String pattern, String then) {
      return RULE.replace("HEAD", head)
          .replace("CONSTRAINT", constraint)
          .replace("PATTERN", pattern)
          .replace("THEN", then);
    }

    /** What is wrong with the answer; empty if nothing is. */
    String wrong() {
      int mark = rule.indexOf('«');
      String before = rule.substring(0, mark);
      int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
      int column = mark - before.lastIndexOf('\n');
      List<Problem> problems = TestPack.problems(rule.replace("«", ""));
      boolean told = problems.stream()
          .anyMatch(p -> p.place().line() == line
              && p.place().column() == column
              && p.toString().contains(phrase));
      boolean elsewhere = problems.stream().anyMatch(p -> p.place().line() != line);
      return told && !elsewhere
          ? ""
          : written + "\n  expected " + line + ":" + column + " … " + phrase + "\n"
              + String.join("\n", problems.stream().map(Problem::toString).toList());
    }
  }

  @Test
  void what_is_said_otherwise_elsewhere_is_answered_at_its_token_with_how_it_is_said_here()
      throws IOException {
    List<String> wrong = new ArrayList<>();
    int rows = 0;
    for (String line : Files.readAllLines(TABLE)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        rows++;
        String answer = Row.of(line).wrong();
        if (!answer.isEmpty()) {
          wrong.add(answer);
        }
      }
    }
    assertThat(rows).isGreaterThan(150);
    assertThat(String.join("\n\n", wrong)).isEmpty();
  }
}

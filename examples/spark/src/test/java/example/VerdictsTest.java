package example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.statedconditions.Evaluator;
import org.statedconditions.assessment.ReadingResult;
import org.statedconditions.pack.RulePack;

/** Runs the job in two threads of this process: its answers have to be those of the library without Spark. */
class VerdictsTest {
  private static final List<String> STATES = List.of("none", "in-force", "collapsed", "proposed");

  @TempDir
  static Path folder;

  @BeforeAll
  static void onThisMachine() {
    System.setProperty("spark.master", "local[2]");
    System.setProperty("spark.ui.enabled", "false");
  }

  @AfterAll
  static void nowhere() {
    System.clearProperty("spark.master");
  }

  @Test
  void every_line_is_answered_as_the_library_answers_it_and_what_cannot_be_used_is_told()
      throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      lines.add(
          "{\"title\": \"Scenario %d\", \"asOf\": \"2030-01-01\", \"facts\": [{\"ceasefire\": {\"id\": \"c\", \"parties\": [\"RU\", \"UA\"], \"status\": \"%s\"}}]}"
              .formatted(i, STATES.get(i % STATES.size())));
    }
    lines.add("{\"title\": 7, \"asOf\": \"yesterday\"}");
    lines.add("");
    Path in = Files.write(folder.resolve("scenarios.ndjson"), lines);
    Path out = folder.resolve("verdicts");

    Verdicts.main(in.toString(), out.toString());

    try (SparkSession spark = SparkSession.builder().getOrCreate();
        Evaluator evaluator = Evaluator.of(RulePack.bundled("turkiye-reassurance-force"))) {
      List<Row> rows = spark.read().parquet(out.toString()).collectAsList();
      assertThat(rows.stream()
              .filter(row -> row.<String>getAs("problem").isEmpty())
              .map(row -> row.getAs("title") + " " + row.getAs("reading") + " "
                  + row.getAs("verdict") + " " + row.getAs("stage"))
              .collect(Collectors.toSet()))
          .isEqualTo(lines.stream()
              .limit(2_000)
              .flatMap(line -> {
                var assessment = evaluator.assess(evaluator.parse("line", line));
                return assessment.readings().stream()
                    .map(reading -> assessment.title().orElseThrow() + " " + said(reading));
              })
              .collect(Collectors.toSet()));
      assertThat(rows.stream().map(row -> row.<String>getAs("problem")).filter(p -> !p.isEmpty()))
          .singleElement()
          .asString()
          .contains("line:1:");
    }
  }

  private static String said(ReadingResult reading) {
    return reading.reading() + " " + reading.verdict().written() + " " + reading.stage();
  }
}

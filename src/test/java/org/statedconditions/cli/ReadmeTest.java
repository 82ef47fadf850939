package org.statedconditions.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.statedconditions.Evaluator;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.RulePack;
import org.statedconditions.scenario.Scenario;

/** What the README shows is what the product does. */
class ReadmeTest {
  private static final String RUN = "$ java -jar target/stated-conditions-cli.jar ";
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");
  private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)\\)");

  @TempDir
  Path folder;

  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md"));
  }

  private static List<String> blocks(String language) throws IOException {
    List<String> blocks = new ArrayList<>();
    Matcher block = BLOCK.matcher(readme());
    while (block.find()) {
      if (block.group(1).equals(language)) {
        blocks.add(block.group(2));
      }
    }
    assertThat(blocks).as("blocks of " + language).isNotEmpty();
    return blocks;
  }

  @Test
  void what_it_shows_as_output_is_printed() throws IOException {
    for (String block : blocks("console")) {
      List<String> lines = block.lines().toList();
      assertThat(lines.get(0)).startsWith(RUN);
      String printed = run(lines.get(0).substring(RUN.length()).split(" ", -1));
      StringBuilder part = new StringBuilder();
      int from = 0;
      for (String line : lines.subList(1, lines.size())) {
        if (line.equals("…")) {
          from = after(printed, part, from);
          part.setLength(0);
        } else {
          part.append(line).append('\n');
        }
      }
      after(printed, part, from);
    }
  }

  private static int after(String printed, StringBuilder part, int from) {
    int at = printed.indexOf(part.toString(), from);
    assertThat(at).as("not printed as shown:\n" + part).isNotNegative();
    return at + part.length();
  }

  private static String run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Terminal terminal = new Terminal(
        new ByteArrayInputStream(new byte[0]),
        out,
        new ByteArrayOutputStream(),
        Map.of(),
        false,
        Path.of(""));
    assertThat(Main.run(terminal, arguments)).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void its_scenarios_can_be_assessed() throws IOException {
    Evaluator evaluator = Evaluator.of(RulePack.bundled("turkiye-reassurance-force"));
    for (String block : blocks("yaml")) {
      Scenario scenario = Scenario.parse("README.md", block);
      assertThat(evaluator
              .assess(scenario)
              .reading("literal")
              .condition("ceasefire")
              .status())
          .isEqualTo(Status.MET);
    }
  }

  @Test
  void its_lines_of_java_compile_and_run() throws Exception {
    Path scenario =
        Path.of("examples/scenarios/2025-11-27-ministry-briefing.yaml").toAbsolutePath();
    for (String block : blocks("java")) {
      Path source = folder.resolve("Shown.java");
      Files.writeString(
          source,
          """
          import java.nio.file.Path;
          import org.statedconditions.Evaluator;
          import org.statedconditions.pack.RulePack;
          import org.statedconditions.report.AssessmentReport;
          import org.statedconditions.scenario.Scenario;
          public class Shown {
            public static String shown() {
          """
              + block
                  .replace("\"scenario.yaml\"", '"' + scenario.toString() + '"')
                  .replace("System.out.println(", "String.valueOf(")
              + "    return assessment.verdict() + AssessmentReport.of(assessment).text();\n  }\n}\n");
      ByteArrayOutputStream said = new ByteArrayOutputStream();
      int status = ToolProvider.getSystemJavaCompiler()
          .run(
              null,
              said,
              said,
              "-d",
              folder.toString(),
              "-cp",
              System.getProperty("java.class.path"),
              source.toString());
      assertThat(status).as(said.toString(StandardCharsets.UTF_8)).isZero();
      try (var loader = new java.net.URLClassLoader(
          new java.net.URL[] {folder.toUri().toURL()}, ReadmeTest.class.getClassLoader())) {
        assertThat((String) loader.loadClass("Shown").getMethod("shown").invoke(null))
            .startsWith("NOT_MET")
            .contains("First of all, a ceasefire");
      }
    }
  }

  @Test
  void its_links_lead_somewhere() throws IOException {
    Matcher link = LINK.matcher(readme());
    int seen = 0;
    while (link.find()) {
      assertThat(Path.of(link.group(1))).exists();
      seen++;
    }
    assertThat(seen).isGreaterThan(5);
  }
}

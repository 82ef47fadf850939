package org.statedconditions.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class PlainArgumentsTest {
  private static final Terminal NOBODY = new Terminal(
      InputStream.nullInputStream(),
      OutputStream.nullOutputStream(),
      OutputStream.nullOutputStream(),
      Map.of(),
      false,
      Path.of(""));

  @Provide
  Arbitrary<List<String>> arguments() {
    return Arbitraries.frequencyOf(
            Tuple.of(
                6,
                Arbitraries.of(
                    "a.yaml", "b c.json", "evaluate", "packs", "met", "literal", "json", "text")),
            Tuple.of(6, Arbitraries.of("--pack", "--reading", "--as-of", "--known-by", "--format")),
            Tuple.of(
                1,
                Arbitraries.of(
                    "",
                    "-",
                    "--",
                    "-v",
                    "--help",
                    "--trust",
                    "--batch",
                    "--pack=x",
                    "@a",
                    "'a'",
                    "\"a\"",
                    "${user.home}",
                    "JSON",
                    "--no-cache",
                    "a=b",
                    "a,b",
                    "!a",
                    "/pack")))
        .list()
        .ofMaxSize(8);
  }

  @Property
  void are_read_as_the_parser_reads_them(@ForAll("arguments") List<String> arguments)
      throws IllegalAccessException {
    List<String> all = new ArrayList<>(List.of("evaluate"));
    all.addAll(arguments);
    String[] args = all.toArray(String[]::new);
    Optional<PlainArguments> plain = PlainArguments.of(args);
    if (plain.isPresent()) {
      CommandLine parser = new CommandTree(NOBODY, new Faults(NOBODY)).parser(args);
      parser.parseArgs(args);
      Object parsed = parser.getSubcommands().get("evaluate").getCommand();
      assertThat(fields(new EvaluateCommand(NOBODY, plain.get()))).isEqualTo(fields(parsed));
      RootCommand root = parser.getCommand();
      assertThat(root.verbosity()).isZero();
      assertThat(root.compiledPacks().folder()).isEmpty();
    }
  }

  @Test
  void the_usual_ones_are_plain() {
    assertThat(PlainArguments.of("evaluate", "a.yaml")).isPresent();
    assertThat(PlainArguments.of(
            "evaluate", "a.yaml", "--pack", "x", "b.yaml", "--pack", "y", "--format", "json"))
        .isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "packs",
        "evaluate",
        "evaluate --pack x",
        "evaluate a.yaml --pack",
        "evaluate a.yaml --format xml",
        "evaluate a.yaml --format json --format text",
        "evaluate a.yaml --reading --pack",
        "evaluate a.yaml --help",
        "-v evaluate a.yaml"
      })
  void others_are_left_to_the_parser(String line) {
    assertThat(PlainArguments.of(line.split(" "))).isEmpty();
  }

  private static Map<String, Object> fields(Object command) throws IllegalAccessException {
    Map<String, Object> values = new TreeMap<>();
    for (Field field : command.getClass().getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers())) {
        field.setAccessible(true);
        values.put(field.getName(), field.get(command));
      }
    }
    return values;
  }
}

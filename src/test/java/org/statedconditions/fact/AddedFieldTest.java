package org.statedconditions.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What has to change for one field more of a built-in fact: the record, its row in the table, and rules that look at it. */
@Tag("slow")
class AddedFieldTest {
  private static final Path SOURCES = Path.of("src/main/java/org/statedconditions/fact");

  private static final String MANIFEST = """
      id: prisoners
      title: A position on prisoners
      actor: A government
      version: 1.0.0
      disclaimer: Met means that prisoners have been exchanged.
      statements:
        - date: 2030-01-01
          title: A speech
          sources: [{id: speech, publisher: The government, date: 2030-01-01, attribution: official-statement}]
          clauses: [{id: prisoners, paraphrase: Prisoners have to be exchanged}]
      readings: [{id: literal, title: The words}]
      defaultReading: literal
      conditions:
        - id: prisoners
          title: Prisoners have been exchanged
          clause: prisoners
          about: ceasefire
          criteria:
            - {id: prisoners.exchanged, title: Exchanged, basis: quoted, readings: [literal]}
      stages:
        - {id: open, title: Open, requires: [], next: An exchange}
        - {id: done, title: Done, requires: [prisoners], next: Nothing}
      notCovered: [Everything else]
      """;

  private static final String RULES = """
      rule "The ceasefire is looked at" @candidate("ceasefire")
      when $c : Ceasefire() then findings.candidate($c); end

      rule "Prisoners have been exchanged" @criterion("prisoners.exchanged")
      when $c : Ceasefire(prisonersExchanged == true) then findings.met($c); end
      """;

  private static final String SCENARIO = """
      asOf: 2030-06-01
      facts:
        - ceasefire: {id: truce, parties: [RU, UA], prisonersExchanged: true}
      """;

  @TempDir
  private Path folder;

  @Test
  void one_more_field_takes_its_component_its_row_and_a_rule() throws Exception {
    Path sources = Files.createDirectories(folder.resolve("sources"));
    patch(
        sources,
        "Ceasefire.java",
        "Purpose purpose)",
        "Purpose purpose,\n    @Nullable Boolean prisonersExchanged)");
    patch(sources, "FactTypes.java", "\"What it is for.\"),", """
                  "What it is for.")
              .row(
                  "prisonersExchanged",
                  FLAG,
                  "Whether prisoners have been exchanged."),
        """);
    Path classes = compile(sources);
    Path pack = Files.createDirectories(folder.resolve("prisoners"));
    Files.writeString(pack.resolve("pack.yaml"), MANIFEST);
    Files.writeString(pack.resolve("prisoners.drl"), RULES);
    String[] seen = run(classes, pack);
    assertThat(seen[0])
        .contains("\"prisonersExchanged\": {")
        .contains("Whether prisoners have been exchanged.");
    assertThat(seen[1]).contains("prisonersExchanged: true");
    assertThat(seen[2]).contains("prisoners exchanged yes");
    assertThat(seen[3]).isEqualTo("MET");
  }

  private static void patch(Path into, String file, String from, String to) throws IOException {
    String text = Files.readString(SOURCES.resolve(file));
    assertThat(text).containsOnlyOnce(from);
    Files.writeString(into.resolve(file), text.replace(from, to));
  }

  /** The two sources with the builder that is generated of the record; everything else is as it is. */
  private Path compile(Path sources) throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes"));
    List<String> arguments = new ArrayList<>(List.of(
        "-nowarn",
        "-parameters",
        "-d",
        classes.toString(),
        "-cp",
        String.join(File.pathSeparator, classPath()),
        "-processorpath",
        processor()));
    try (Stream<Path> files = Files.list(sources)) {
      files.map(Path::toString).forEach(arguments::add);
    }
    int failed = ToolProvider.getSystemJavaCompiler()
        .run(null, null, null, arguments.toArray(String[]::new));
    assertThat(failed).isZero();
    return classes;
  }

  /** The processor's own jars, from the repository in which its annotations lie. */
  private static String processor() throws IOException {
    Path annotations = classPath().stream()
        .filter(entry -> entry.contains("record-builder-core"))
        .map(Path::of)
        .findFirst()
        .orElseThrow();
    // group/…/artifact/version/jar, with three parts of the group: io, soabase, record-builder.
    Path repository = annotations;
    for (int i = 0; i < 6; i++) {
      repository = repository.getParent();
    }
    try (Stream<Path> jars = Files.find(
        repository,
        10,
        (path, a) -> path.getFileName().toString().matches("(record-builder|javapoet).*\\.jar"))) {
      return String.join(File.pathSeparator, jars.map(Path::toString).toList());
    }
  }

  /** Whoever runs the tests says in a way of its own what is on the class path. */
  private static List<String> classPath() {
    if (AddedFieldTest.class.getClassLoader() instanceof URLClassLoader loader) {
      return Arrays.stream(loader.getURLs())
          .map(url -> Path.of(URI.create(url.toString())).toString())
          .toList();
    }
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.asList(path.split(File.pathSeparator, -1));
  }

  private static String[] run(Path classes, Path pack) throws Exception {
    List<URL> urls = new ArrayList<>();
    urls.add(classes.toUri().toURL());
    for (String entry : classPath()) {
      urls.add(Path.of(entry).toUri().toURL());
    }
    try (URLClassLoader loader =
        new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      Thread thread = Thread.currentThread();
      ClassLoader before = thread.getContextClassLoader();
      thread.setContextClassLoader(loader);
      try {
        return (String[]) loader
            .loadClass(AddedFieldRun.class.getName())
            .getMethod("run", Path.class, String.class)
            .invoke(null, pack, SCENARIO);
      } finally {
        thread.setContextClassLoader(before);
      }
    }
  }
}

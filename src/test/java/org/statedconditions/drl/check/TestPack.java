package org.statedconditions.drl.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.statedconditions.pack.Manifest;
import org.statedconditions.pack.RuleFile;
import org.statedconditions.pack.RulePack;
import org.statedconditions.problem.Problem;

/** The bundled pack, whose manifest the broken rules of these tests are written for. */
public final class TestPack {
  static final RulePack BUNDLED = RulePack.read(Path.of("rules/turkiye-reassurance-force"));
  static final Manifest MANIFEST = BUNDLED.manifest();
  static final Path DIAGNOSTICS = Path.of("src/test/resources/diagnostics");

  /** What Drools, its compilers and their parsers write and no author should have to read. */
  public static final String RAW =
      "(?s).*(mismatched input|no viable alternative|extraneous|\\[ERR|line -1|<eof>|<EOF>"
          + "|Exception|Lambda|PatternDSL|Descr|antlr|javaparser|Unable to|cannot be resolved).*";

  private TestPack() {}

  static List<Problem> problems(RuleFile... files) {
    return CheckedRules.of(MANIFEST, List.of(files)).problems();
  }

  public static List<Problem> problems(String text) {
    return problems(new RuleFile("rules.drl", text));
  }

  static List<RuleFile> drlFilesIn(Path folder) {
    try (Stream<Path> paths = Files.list(folder)) {
      List<RuleFile> files = new ArrayList<>();
      for (Path path : paths.filter(p -> p.toString().endsWith(".drl")).sorted().toList()) {
        files.add(new RuleFile(path.getFileName().toString(), Files.readString(path)));
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.statedconditions.engine.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.statedconditions.engine.compile.CompiledRules;
import org.statedconditions.engine.compile.Prelude;
import org.statedconditions.engine.compile.RuleIndex;

/**
 * What the build has left of a pack that was compiled with the project: its classes lie among the library's own, and beside
 * the pack's files a text says which of them is the model.
 *
 * @param inputs the digest of the pack's files that were compiled, and that of what they refer to
 * @param model the name of the model's class
 * @param index the rules
 */
public record Precompiled(String inputs, String model, RuleIndex index) {
  private static final String FOLDER = "org/statedconditions/rules/";
  private static final String FILE = "/compiled.tsv";

  /** What was left of the pack {@code id}; empty if it was not compiled with the project. */
  public static Optional<Precompiled> of(String id) {
    try (InputStream in =
        Precompiled.class.getClassLoader().getResourceAsStream(FOLDER + id + FILE)) {
      return in == null
          ? Optional.empty()
          : Optional.of(parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether it was made of files with the digest {@code sha256}: others of the same id are another pack. */
  public boolean isOf(String sha256) {
    return inputs.startsWith(sha256);
  }

  private static Precompiled parse(String text) {
    int first = text.indexOf('\n');
    int second = text.indexOf('\n', first + 1);
    return new Precompiled(
        text.substring(0, first),
        text.substring(first + 1, second),
        RuleIndex.parse(text.substring(second + 1)));
  }

  /** The text of {@link #of} for the pack in {@code classes}, a folder of compiled classes; empty if there is none. */
  public static Optional<String> read(Path classes, String id) throws IOException {
    Path file = classes.resolve(FOLDER + id + FILE);
    return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
  }

  /** Writes the classes and the text into {@code classes}, a folder of compiled classes. */
  public static void write(
      Path classes, String id, String inputs, CompiledRules rules, RuleIndex index)
      throws IOException {
    // What an earlier build left of rules that are gone since would end in the jar.
    Path own = classes.resolve(Prelude.packageOf(id).replace('.', '/'));
    if (Files.exists(own)) {
      try (Stream<Path> old = Files.walk(own)) {
        for (Path file : old.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    for (Map.Entry<String, byte[]> c : rules.classes().entrySet()) {
      Path file = classes.resolve(c.getKey().replace('.', '/') + ".class");
      Files.createDirectories(file.getParent());
      Files.write(file, c.getValue());
    }
    Path text = classes.resolve(FOLDER + id + FILE);
    Files.createDirectories(text.getParent());
    // Written last: a build that was cut short leaves no text, and the next one starts over.
    Files.write(text, List.of(inputs, rules.model(), index.text().stripTrailing()));
  }
}

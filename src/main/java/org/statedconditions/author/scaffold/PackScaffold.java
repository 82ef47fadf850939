package org.statedconditions.author.scaffold;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.statedconditions.pack.RulePack;
import org.statedconditions.problem.ProblemsException;

/** Writes a pack with one condition, its rules and its cases; it passes a check as it is. */
public final class PackScaffold {
  private static final List<String> FILES = List.of(
      "pack.yaml",
      "ceasefire.drl",
      "cases/a-ceasefire-in-force-meets-the-condition.yaml",
      "cases/a-proposal-is-not-in-force.yaml",
      "cases/nothing-known-decides-nothing.yaml",
      "cases/sources-that-differ-contest-it.yaml");

  private PackScaffold() {}

  /**
   * Writes a pack into {@code folder}, which is made if it is not there, and gives the files in the order in which to read
   * them. Throws {@link ProblemsException} and writes nothing if there is something in the folder already, the id is not in
   * kebab-case or that of a bundled pack, or a file cannot be written.
   */
  public static List<Path> write(Path folder, PackNames names) {
    check(folder, names);
    Map<String, String> values = Map.of(
        "id",
        names.id(),
        "title",
        Template.yaml(names.title()),
        "actor",
        Template.yaml(names.actor()),
        "date",
        names.date().toString());
    NewFiles files = new NewFiles(folder);
    FILES.forEach(file -> files.add(file, Template.of("pack/" + file).with(values)));
    return files.write();
  }

  private static void check(Path folder, PackNames names) {
    if (!names.id().matches("[a-z][a-z0-9]{0,62}(-[a-z0-9]{1,63}){0,12}")) {
      throw Refused.because(
          "--id",
          "expected an id in kebab-case but was `" + names.id() + "`",
          "small letters, digits and hyphens, for example `my-position`; without --id it is the folder's name");
    }
    if (RulePack.bundledIds().contains(names.id())) {
      throw Refused.because(
          "--id", "expected an id of its own but was that of the bundled pack " + names.id(), null);
    }
    if (Files.isRegularFile(folder)) {
      throw Refused.because(folder.toString(), "expected a folder but was a file", null);
    }
    if (Files.isDirectory(folder)) {
      try (Stream<Path> there = Files.list(folder)) {
        there.sorted().findFirst().ifPresent(first -> {
          throw Refused.because(
              folder.toString(),
              "expected a new or an empty folder but found " + first.getFileName() + " in it",
              "nothing is ever overwritten; name another folder");
        });
      } catch (IOException e) {
        throw new UncheckedIOException(folder + " cannot be listed: " + e.getMessage(), e);
      }
    }
  }
}

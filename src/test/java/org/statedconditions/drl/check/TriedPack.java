package org.statedconditions.drl.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.statedconditions.pack.Manifest;
import org.statedconditions.pack.PackDraft;
import org.statedconditions.pack.RuleFile;
import org.statedconditions.problem.Problem;

/** A small pack whose one criterion, {@code a.b}, the rules of these tests decide: they are refused for nothing else. */
final class TriedPack {
  static final Manifest MANIFEST = manifest();

  private TriedPack() {}

  static List<Problem> problems(RuleFile file) {
    return problems(List.of(file));
  }

  static List<Problem> problems(List<RuleFile> files) {
    return CheckedRules.of(MANIFEST, files).problems();
  }

  private static Manifest manifest() {
    try {
      Path folder = Files.createTempDirectory("tried");
      Path file = folder.resolve("pack.yaml");
      Files.writeString(file, AttackOnLoaderTest.MANIFEST);
      Manifest manifest = PackDraft.read(folder).manifest();
      Files.delete(file);
      Files.delete(folder);
      return manifest;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

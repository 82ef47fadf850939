package org.statedconditions.pack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.TreeSet;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemCode;
import org.statedconditions.problem.ProblemsException;

/**
 * A pack as far as its files can be read: for reporting what is wrong with all of them at once. Immutable.
 */
public final class PackDraft {
  static final String CASES = "cases";

  private final PackFolder folder;
  private final ManifestReader.Read manifest;
  private final String manifestText;
  private final List<RuleFile> ruleFiles;
  private final List<Problem> problems;
  private final Optional<RulePack> pack;

  private PackDraft(
      PackFolder folder,
      ManifestReader.Read manifest,
      String manifestText,
      List<RuleFile> ruleFiles,
      List<Problem> problems,
      Optional<RulePack> pack) {
    this.folder = folder;
    this.manifest = manifest;
    this.manifestText = manifestText;
    this.ruleFiles = List.copyOf(ruleFiles);
    this.problems = List.copyOf(problems);
    this.pack = pack;
  }

  /** Reads what can be read of the pack in {@code folder}. Throws {@link ProblemsException} if there is no folder. */
  public static PackDraft read(Path folder) {
    return read(DiskFolder.of(Objects.requireNonNull(folder, "folder")), false);
  }

  /**
   * Reads what can be read of a pack that lies in memory.
   *
   * @param name how messages call it, as they else name its folder
   * @param texts its files by name, such as {@code pack.yaml}, {@code ceasefire.drl} and {@code cases/one.yaml}
   */
  public static PackDraft of(String name, Map<String, String> texts) {
    return read(new TextFolder(name, texts), false);
  }

  /** A pack all of whose files can be read. */
  public static PackDraft of(RulePack pack) {
    return new PackDraft(
        pack.folder(),
        new ManifestReader.Read(
            pack.manifest(),
            pack.places(),
            pack.silences(),
            EnumSet.noneOf(ManifestPart.class),
            List.of()),
        "",
        pack.ruleFiles(),
        List.of(),
        Optional.of(pack));
  }

  static PackDraft read(PackFolder folder, boolean bundled) {
    List<Problem> problems = new ArrayList<>();
    List<String> names = folder.names("");
    if (!names.contains(RulePack.MANIFEST)) {
      problems.add(Problem.error(
          ProblemCode.NOT_A_PACK,
          Place.of(folder.shown("")),
          "expected a file " + RulePack.MANIFEST + " in the folder of a pack but found none",
          PassedOver.manifest(names)
              .map(name -> "rename `" + name + "` to `" + RulePack.MANIFEST + "`")
              .orElse(null)));
    }
    List<Problem> passedOver = PassedOver.inPack(folder, names);
    problems.addAll(passedOver);
    List<String> drl = names.stream().filter(name -> name.endsWith(".drl")).toList();
    if (drl.isEmpty() && passedOver.isEmpty()) {
      problems.add(Problem.error(
          ProblemCode.NOT_A_PACK,
          Place.of(folder.shown("")),
          "expected at least one .drl file in the folder of a pack but found none"));
    }
    if (drl.size() > RulePack.MOST_FILES) {
      problems.add(Problem.error(
          ProblemCode.TOO_LARGE,
          Place.of(folder.shown("")),
          "expected at most " + RulePack.MOST_FILES + " .drl files in a pack but was "
              + drl.size()));
      drl = List.of();
    }
    PackDigest digest = new PackDigest();
    String manifestText = "";
    ManifestReader.Read manifest = ManifestReader.nothing(folder.shown(RulePack.MANIFEST));
    if (names.contains(RulePack.MANIFEST)) {
      Optional<String> text = text(folder, RulePack.MANIFEST, digest, problems);
      if (text.isPresent()) {
        manifestText = text.get();
        manifest = ManifestReader.read(folder.shown(RulePack.MANIFEST), manifestText);
        problems.addAll(manifest.problems());
      }
    }
    List<RuleFile> ruleFiles = new ArrayList<>();
    for (String name : drl) {
      text(folder, name, digest, problems)
          .ifPresent(text -> ruleFiles.add(new RuleFile(name, text)));
    }
    Optional<RulePack> pack = problems.isEmpty()
        ? Optional.of(new RulePack(
            folder,
            bundled,
            manifest.manifest(),
            manifest.places(),
            manifest.silences(),
            ruleFiles,
            digest.hex()))
        : Optional.empty();
    return new PackDraft(folder, manifest, manifestText, ruleFiles, problems, pack);
  }

  private static Optional<String> text(
      PackFolder folder, String name, PackDigest digest, List<Problem> problems) {
    try {
      byte[] bytes = folder.read(name, RulePack.LONGEST_FILE);
      digest.add(name, bytes);
      return Optional.of(Refusal.utf8(bytes, Place.of(folder.shown(name))));
    } catch (ProblemsException e) {
      problems.addAll(e.problems());
      return Optional.empty();
    }
  }

  /** The cases in {@code folder} that can be read; what is wrong with the others is added to {@code problems}. */
  static List<CaseFile> cases(PackFolder folder, List<Problem> problems) {
    List<CaseFile> cases = new ArrayList<>();
    try {
      List<String> all = folder.names(CASES);
      problems.addAll(PassedOver.inCases(folder, all));
      List<String> names = all.stream().filter(name -> name.endsWith(".yaml")).toList();
      if (names.size() > RulePack.MOST_CASES) {
        throw Refusal.of(
            ProblemCode.TOO_LARGE,
            Place.of(folder.shown(CASES)),
            "expected at most " + RulePack.MOST_CASES + " cases in a pack but was " + names.size());
      }
      long characters = 0;
      for (String name : names) {
        readCase(folder, name, problems).ifPresent(cases::add);
        characters += cases.isEmpty() ? 0 : cases.get(cases.size() - 1).text().length();
        if (characters > RulePack.ALL_CASES) {
          throw Refusal.of(
              ProblemCode.TOO_LARGE,
              Place.of(folder.shown(name)),
              "expected at most " + RulePack.ALL_CASES / 1024
                  + " KB in all cases of a pack but they are larger");
        }
      }
    } catch (ProblemsException e) {
      problems.addAll(e.problems());
    }
    return List.copyOf(cases);
  }

  private static Optional<CaseFile> readCase(
      PackFolder folder, String name, List<Problem> problems) {
    try {
      Place place = Place.of(folder.shown(name));
      String text = Refusal.utf8(folder.read(name, RulePack.LONGEST_CASE), place);
      return Optional.of(new CaseFile(name, place.file(), text));
    } catch (ProblemsException e) {
      problems.addAll(e.problems());
      return Optional.empty();
    }
  }

  /** The pack. Throws {@link ProblemsException} with {@link #problems} if there are any. */
  public RulePack pack() {
    return pack.orElseThrow(() -> new ProblemsException(problems));
  }

  /** Whether all files can be read. */
  public boolean isLegible() {
    return pack.isPresent();
  }

  /** What keeps files from being read; empty if nothing does. What is wrong with the rules is found elsewhere. */
  public List<Problem> problems() {
    return problems;
  }

  /** What could be read of {@code pack.yaml}: empty texts and shorter lists where it could not be. */
  public Manifest manifest() {
    return manifest.manifest();
  }

  /** Where that stands. */
  public ManifestPlaces places() {
    return manifest.places();
  }

  /** The parts of {@code pack.yaml} of which something could not be read: that a name is not in them says nothing. */
  public Set<ManifestPart> unread() {
    return Set.copyOf(manifest.unread());
  }

  /** The words of {@code pack.yaml} with their dots and hyphens, also where it is no YAML; none if all of it can be read. */
  public Set<String> wordsOfManifest() {
    Set<String> words = new TreeSet<>();
    StringTokenizer all = new StringTokenizer(isLegible() ? "" : manifestText, " \t\r\n\"'{}[],:#");
    while (all.hasMoreTokens()) {
      words.add(all.nextToken());
    }
    return words;
  }

  /** The rule files that could be read, sorted by name. */
  public List<RuleFile> ruleFiles() {
    return ruleFiles;
  }

  /** The cases that can be read, sorted by name; what is wrong with the others is added to {@code problems}. */
  public List<CaseFile> cases(List<Problem> more) {
    return cases(folder, more);
  }

  /** How messages name the file {@code name} of the pack; the pack's folder for an empty name. */
  public String shown(String name) {
    return folder.shown(name);
  }
}

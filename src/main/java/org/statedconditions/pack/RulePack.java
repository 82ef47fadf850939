package org.statedconditions.pack;

import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.statedconditions.problem.DidYouMean;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemCode;
import org.statedconditions.problem.ProblemsException;

/**
 * A position, ready to be compiled: its manifest and the texts of its rule files. Immutable.
 *
 * <p>A pack is a folder with a {@code pack.yaml}, at least one {@code .drl} file beside it and, if it has any, its cases in
 * {@code cases/*.yaml}. The same code reads it from a folder, from a jar on a class path, and from this library's own jar.
 */
public final class RulePack {
  /** The name of the manifest in a pack's folder. */
  public static final String MANIFEST = "pack.yaml";

  /** How long the manifest and a rule file may be, in bytes. */
  public static final int LONGEST_FILE = 256 * 1024;

  /** How long a case may be, in bytes. */
  public static final int LONGEST_CASE = 1_000_000;

  /** The size limit of all cases of a pack together, in bytes. */
  public static final int ALL_CASES = 8_000_000;

  /** How many rule files a pack may have. */
  public static final int MOST_FILES = 200;

  /** How many cases a pack may have. */
  public static final int MOST_CASES = 2_000;

  private static final String RULES = "org/statedconditions/rules";
  private static final String ANCHOR = "core/roll-up.drl";

  private final PackFolder folder;
  private final boolean bundled;
  private final Manifest manifest;
  private final ManifestPlaces places;
  private final List<Silence> silences;
  private final List<RuleFile> ruleFiles;
  private final String sha256;

  RulePack(
      PackFolder folder,
      boolean bundled,
      Manifest manifest,
      ManifestPlaces places,
      List<Silence> silences,
      List<RuleFile> ruleFiles,
      String sha256) {
    this.folder = folder;
    this.bundled = bundled;
    this.manifest = manifest;
    this.places = places;
    this.silences = silences;
    this.ruleFiles = List.copyOf(ruleFiles);
    this.sha256 = sha256;
  }

  /** The pack called {@code id} that this library brings. Throws {@link ProblemsException} if there is none. */
  public static RulePack bundled(String id) {
    Objects.requireNonNull(id, "id");
    Optional<PackFolder> folder = bundledFolder(id);
    if (folder.isEmpty()) {
      List<String> known = bundledIds();
      throw new ProblemsException(List.of(Problem.error(
          ProblemCode.UNKNOWN_PACK,
          Place.of(id),
          "expected the id of a bundled pack (" + String.join(", ", known) + ") but was `" + id
              + "`",
          DidYouMean.hint(id, known))));
    }
    return read(folder.get(), true);
  }

  private static Optional<PackFolder> bundledFolder(String id) {
    return Ids.isId(id)
        ? ClassPath.find(RulePack.class.getClassLoader(), RULES + "/" + id)
        : Optional.empty();
  }

  /** Whether this library brings a pack called {@code id}: quicker than to look for all that it brings. */
  public static boolean isBundled(String id) {
    return bundledFolder(id).isPresent();
  }

  /** Looked for once: the library does not change while it runs, and its jar has thousands of names. */
  private static final class Bundled {
    static final List<String> IDS = find();

    private static List<String> find() {
      // Asked of the class: a class loader does not show what is in the packages of a module.
      URL known = RulePack.class.getResource("/" + RULES + "/" + ANCHOR);
      return ClassPath.packsBeside(Objects.requireNonNull(known, ANCHOR), RULES, ANCHOR);
    }
  }

  /** The ids of the packs that this library brings, sorted. */
  public static List<String> bundledIds() {
    return Bundled.IDS;
  }

  /**
   * Reads the pack in {@code folder}. Throws {@link ProblemsException} with everything that keeps its files from being read;
   * whether the rules can be used, an evaluator tells. {@link PackDraft} goes on where this throws.
   */
  public static RulePack read(Path folder) {
    return read(DiskFolder.of(Objects.requireNonNull(folder, "folder")), false);
  }

  /**
   * Reads the pack in the folder {@code folder} of a class path, be it in a folder or in a jar; of several of that name
   * the first. Throws {@link ProblemsException} if there is none, or with everything that is wrong with its files.
   *
   * @param folder its name on the class path, with {@code /} and without one at the ends
   */
  public static RulePack fromClassPath(ClassLoader loader, String folder) {
    Objects.requireNonNull(loader, "loader");
    Objects.requireNonNull(folder, "folder");
    return read(
        ClassPath.find(loader, folder)
            .orElseThrow(() -> Refusal.of(
                ProblemCode.UNREADABLE,
                Place.of(folder),
                "expected a folder with a file pack.yaml on the class path but found none")),
        false);
  }

  private static RulePack read(PackFolder folder, boolean bundled) {
    return PackDraft.read(folder, bundled).pack();
  }

  /**
   * The same pack with other texts in its rule files, for trying out what comes of a change. Its {@link #sha256} is that of this
   * one.
   *
   * @param checked whether these rules are taken as they are, without a check, as those of this library are: much faster, and what
   *     comes of rules with mistakes in them is anybody's guess
   */
  public RulePack withRuleFiles(List<RuleFile> changed, boolean checked) {
    return new RulePack(folder, checked, manifest, places, silences, changed, sha256);
  }

  PackFolder folder() {
    return folder;
  }

  /** What {@code pack.yaml} says. */
  public Manifest manifest() {
    return manifest;
  }

  /** The text of {@code pack.yaml}, read anew at each call. Throws {@link ProblemsException} if it cannot be read any more. */
  public String manifestText() {
    return Refusal.utf8(folder.read(MANIFEST, LONGEST_FILE), Place.of(folder.shown(MANIFEST)));
  }

  /** Where everything stands in {@code pack.yaml}. */
  public ManifestPlaces places() {
    return places;
  }

  /** The lints that do not apply, in the order of {@code pack.yaml}. */
  public List<Silence> silences() {
    return silences;
  }

  /** The rule files, sorted by name; at least one. */
  public List<RuleFile> ruleFiles() {
    return ruleFiles;
  }

  /** The names of all its files, sorted. */
  List<String> files() {
    List<String> files = new ArrayList<>(folder.names(""));
    files.remove(PackDraft.CASES);
    files.addAll(folder.names(PackDraft.CASES));
    files.sort(null);
    return files;
  }

  /**
   * The cases, sorted by name. They are read anew at each call, for an evaluation needs none of them. Throws
   * {@link ProblemsException} with every file that cannot be read.
   */
  public List<CaseFile> cases() {
    List<Problem> problems = new ArrayList<>();
    List<CaseFile> cases = PackDraft.cases(folder, problems);
    if (!problems.isEmpty()) {
      throw new ProblemsException(problems);
    }
    return cases;
  }

  /**
   * The digest of the manifest and the rule files, names included: 64 hexadecimal digits. The cases play no part, for they
   * decide nothing.
   */
  public String sha256() {
    return sha256;
  }

  /** Whether this library brings the pack, so that its rules need no check. */
  public boolean bundled() {
    return bundled;
  }

  /** The folder as it was named, if the pack was read from the file system. */
  public Optional<Path> directory() {
    return folder.directory();
  }

  /** How messages name the file {@code name} of the pack; the pack's folder for an empty name. */
  public String shown(String name) {
    return folder.shown(name);
  }

  /** The pack's id, its version and where it comes from. */
  @Override
  public String toString() {
    return manifest.id() + " " + manifest.version() + " (" + folder.shown("") + ")";
  }
}

package org.statedconditions.author.mutant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.statedconditions.author.check.CaseMistakes;
import org.statedconditions.author.check.CheckOptions;
import org.statedconditions.author.check.CheckReport;
import org.statedconditions.author.check.PackCheck;
import org.statedconditions.author.scaffold.PackNames;
import org.statedconditions.author.scaffold.PackScaffold;
import org.statedconditions.author.scaffold.RuleRequest;
import org.statedconditions.author.scaffold.RuleScaffold;
import org.statedconditions.drl.check.CheckedRules;
import org.statedconditions.drl.check.PackMistakes;
import org.statedconditions.drl.vocabulary.Vocabulary;
import org.statedconditions.pack.PackDraft;
import org.statedconditions.problem.Problem;

/** Makes mutants of whole packs and looks what is said of them. */
final class MutantRun {
  static final List<Path> PACKS = List.of(
      Path.of("rules/turkiye-reassurance-force"),
      Path.of("rules/e3-settlement"),
      Path.of("examples/custom-pack/esterhaven-corridor"));
  /** What Drools, its compilers, their parsers and Java write and no author should have to read. */
  static final String RAW =
      "(?s).*(mismatched input|no viable alternative|extraneous|\\[ERR|line -1|<eof>|<EOF>|Exception|Lambda|PatternDSL"
          + "|Descr|antlr|javaparser|Unable to|cannot be resolved|null Package|ParseProblem).*";

  private MutantRun() {}

  /** Those of the packs of this project, and of one that was just scaffolded. */
  static List<Mutant> all(Path work) throws IOException {
    List<Path> packs = new ArrayList<>(PACKS);
    packs.add(scaffolded(work));
    List<Mutant> all = new ArrayList<>();
    for (Path pack : packs) {
      try (Stream<Path> files = Files.list(pack)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          String name = file.getFileName().toString();
          String text = Files.readString(file);
          if (name.endsWith(".drl")) {
            all.addAll(RuleMutants.of(pack.toString(), name, text));
            all.addAll(IdiomMutants.of(pack.toString(), name, text));
          } else if (name.equals("pack.yaml")) {
            all.addAll(ManifestMutants.of(pack.toString(), name, text));
          }
        }
      }
      try (Stream<Path> files = Files.list(pack.resolve("cases"))) {
        for (Path file : files.sorted().limit(8).toList()) {
          all.addAll(ManifestMutants.of(
              pack.toString(), "cases/" + file.getFileName(), Files.readString(file)));
        }
      }
    }
    return all;
  }

  private static Path scaffolded(Path work) {
    Path pack = work.resolve("scaffolded").resolve("my-position");
    PackScaffold.write(
        pack, new PackNames("my-position", "A title", "An actor", LocalDate.parse("2030-03-01")));
    RuleScaffold.write(
        pack,
        new RuleRequest(
            "ceasefire.general",
            Optional.empty(),
            Optional.empty(),
            "scope",
            List.of("general"),
            List.of("local", "sectoral"),
            Optional.empty()));
    return pack;
  }

  /** {@code n} of them, each kind of mistake in its turn, always the same ones. */
  static List<Mutant> sample(List<Mutant> all, int n, long seed) {
    List<Mutant> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, new Random(seed));
    Map<String, List<Mutant>> byOperator = new TreeMap<>();
    shuffled.forEach(
        m -> byOperator.computeIfAbsent(kind(m), k -> new ArrayList<>()).add(m));
    List<Mutant> sample = new ArrayList<>();
    for (int round = 0; sample.size() < Math.min(n, all.size()); round++) {
      for (List<Mutant> kind : byOperator.values()) {
        if (round < kind.size() && sample.size() < n) {
          sample.add(kind.get(round));
        }
      }
    }
    return sample;
  }

  private static String kind(Mutant mutant) {
    String file = mutant.file().endsWith(".drl")
        ? "drl "
        : mutant.file().startsWith("cases/") ? "case " : "yaml ";
    return file + mutant.operator();
  }

  /** What is said of a mutant before its rules are compiled. */
  static List<Problem> problems(Mutant mutant, Path work) throws IOException {
    Path copy = copy(mutant, work);
    PackDraft draft = PackDraft.read(copy);
    if (mutant.file().startsWith("cases/")) {
      return CaseMistakes.of(draft);
    }
    return draft.isLegible()
        ? CheckedRules.of(draft, Vocabulary.builtIn()).problems()
        : PackMistakes.of(draft, List.of());
  }

  static CheckReport check(Mutant mutant, Path work) throws IOException {
    Path copy = copy(mutant, work);
    Path cases = Path.of(mutant.pack(), "cases");
    Files.createDirectories(copy.resolve("cases"));
    try (Stream<Path> files = Files.list(cases)) {
      for (Path file : files.toList()) {
        Path to = copy.resolve("cases").resolve(file.getFileName());
        if (!Files.exists(to)) {
          Files.copy(file, to);
        }
      }
    }
    return PackCheck.of(copy, CheckOptions.DEFAULT);
  }

  private static Path copy(Mutant mutant, Path work) throws IOException {
    Path copy = work.resolve(Path.of(mutant.pack()).getFileName());
    Files.createDirectories(copy);
    try (Stream<Path> files = Files.list(Path.of(mutant.pack()))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString();
        Files.writeString(
            copy.resolve(name),
            name.equals(mutant.file()) ? mutant.text() : Files.readString(file));
      }
    }
    if (mutant.file().startsWith("cases/")) {
      Files.createDirectories(copy.resolve("cases"));
      try (Stream<Path> cases = Files.list(copy.resolve("cases"))) {
        for (Path file : cases.toList()) {
          Files.delete(file);
        }
      }
      Files.writeString(copy.resolve(mutant.file()), mutant.text());
    }
    return copy;
  }

  /** Prints a table over {@code args[0]} mutants; with a second argument what is bad of the kinds it matches. */
  public static void main(String[] args) throws IOException {
    Path work = Files.createTempDirectory("mutants");
    List<Mutant> all = new ArrayList<>(all(work));
    String only = System.getProperty("mutants", ".*");
    all.removeIf(m -> !kind(m).matches(only));
    List<Mutant> sample = sample(all, Integer.parseInt(args[0]), 20251127);
    Map<String, int[]> table = new TreeMap<>();
    List<Mutant> silent = new ArrayList<>();
    long slowest = 0;
    for (Mutant mutant : sample) {
      long start = System.nanoTime();
      List<Problem> problems = problems(mutant, work);
      slowest = Math.max(slowest, System.nanoTime() - start);
      String key = kind(mutant);
      int[] row = table.computeIfAbsent(key, k -> new int[7]);
      row[0]++;
      TreeSet<String> lines = new TreeSet<>();
      problems.forEach(p -> lines.add(
          work.resolve(Path.of(mutant.pack()).getFileName())
                  .relativize(Path.of(p.place().file())) + ":" + p.place().line()));
      boolean own = lines.contains(mutant.file() + ":" + mutant.line());
      boolean also = lines.contains(mutant.file() + ":" + mutant.also());
      boolean exact = own || also;
      boolean near = lines.stream()
          .anyMatch(l -> l.startsWith(mutant.file())
              && Integer.parseInt(l.substring(l.indexOf(':') + 1)) >= mutant.line()
              && Integer.parseInt(l.substring(l.indexOf(':') + 1)) <= mutant.last());
      boolean raw = problems.stream().anyMatch(p -> p.toString().matches(RAW));
      boolean bad = false;
      if (problems.isEmpty()) {
        row[1]++;
        silent.add(mutant);
      } else if (exact && lines.size() == (own && also && mutant.line() != mutant.also() ? 2 : 1)) {
        row[2]++;
      } else if (exact) {
        row[3]++;
        bad = true;
      } else if (near) {
        row[4]++;
        bad = true;
      } else {
        row[5]++;
        bad = true;
      }
      boolean answered = mutant.answer().isEmpty()
          || problems.stream().anyMatch(p -> p.toString().contains(mutant.answer()));
      bad |= !answered;
      if (raw || !answered) {
        row[6]++;
        bad = true;
      }
      if (bad && args.length > 1 && key.matches(args[1])) {
        System.out.println("---- " + mutant + "\n"
            + String.join(
                "\n", problems.stream().limit(6).map(Problem::toString).toList()));
      }
    }
    if (args.length > 2) {
      for (Mutant m : silent) {
        String key = kind(m);
        if (key.matches(args[2]) && args.length == 3) {
          System.out.println("SILENT " + m);
        } else if (key.matches(args[2])) {
          CheckReport report = check(m, work);
          System.out.println("SILENT " + m + " => problems " + report.problems().size() + ", lints "
              + report.findings().size() + ", failed cases "
              + report.cases().stream().filter(c -> !c.passed()).count());
          report.problems().stream()
              .limit(2)
              .forEach(p -> System.out.println("     " + p.toString().replace("\n", "\n     ")));
        }
      }
    }
    System.out.printf(
        "%-42s %5s %6s %6s %6s %6s %6s %4s%n",
        "operator", "n", "silent", "exact", "+more", "next", "away", "raw");
    int[] sum = new int[7];
    table.forEach((k, r) -> {
      System.out.printf(
          "%-42s %5d %6d %6d %6d %6d %6d %4d%n", k, r[0], r[1], r[2], r[3], r[4], r[5], r[6]);
      for (int i = 0; i < 7; i++) {
        sum[i] += r[i];
      }
    });
    System.out.printf(
        "%-42s %5d %6d %6d %6d %6d %6d %4d%n",
        "sum", sum[0], sum[1], sum[2], sum[3], sum[4], sum[5], sum[6]);
    System.out.println("slowest ms " + slowest / 1_000_000);
  }
}

package org.statedconditions.author.scaffold;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.statedconditions.Evaluator;
import org.statedconditions.author.check.CaseResult;
import org.statedconditions.author.check.CheckOptions;
import org.statedconditions.author.check.CheckReport;
import org.statedconditions.author.check.CheckReport.Outcome;
import org.statedconditions.author.check.PackCheck;
import org.statedconditions.drl.outline.RuleOutline;
import org.statedconditions.pack.Condition;
import org.statedconditions.pack.Criterion;
import org.statedconditions.pack.Reading;
import org.statedconditions.pack.RulePack;
import org.statedconditions.problem.DidYouMean;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemsException;

/**
 * Adds to a pack a rule that meets a criterion and one that refutes it, with a case each and one in which nothing decides it;
 * the criterion itself where it is new. Everything is tried on a copy first: if the copy does not pass a check as well as the
 * pack did, nothing is written.
 */
public final class RuleScaffold {
  private final Path folder;
  private final RuleRequest request;
  private final RulePack pack;
  private final Evaluator evaluator;
  private final Condition condition;
  private final FieldChoice choice;

  /**
   * What was written.
   *
   * @param files the files that are new or changed
   * @param reading the reading that asks for the criterion
   * @param newReading whether that reading is new
   */
  public record Written(List<Path> files, String reading, boolean newReading) {

    /** Copies the list. */
    public Written {
      files = List.copyOf(files);
    }
  }

  private RuleScaffold(Path folder, RuleRequest request) {
    this.folder = folder;
    this.request = request;
    this.pack = RulePack.read(folder);
    this.evaluator = Evaluator.builder(pack).functionsOfLibraries().build();
    this.condition = condition();
    String type = request.type().orElseGet(() -> typeOf(condition.about()));
    this.choice =
        FieldChoice.of(type, evaluator.declaredTypes(), pack.manifest().parameters(), request);
  }

  /**
   * Adds the rules to the pack in {@code folder}. Throws {@link ProblemsException}, and writes nothing, if the pack cannot be
   * used, the request does not fit it, or the pack would no longer pass a check.
   */
  public static Written write(Path folder, RuleRequest request) {
    return new RuleScaffold(folder, request).write();
  }

  private Condition condition() {
    String id = request.criterion();
    int point = id.indexOf('.');
    List<String> known =
        pack.manifest().conditions().stream().map(Condition::id).toList();
    String name = point < 0 ? id : id.substring(0, point);
    Optional<Condition> found = pack.manifest().condition(name);
    if (found.isEmpty() || point < 0 || !id.substring(point + 1).matches("[a-z][a-z0-9-]*")) {
      throw Refused.because(
          "--criterion",
          "expected a condition of the pack (" + String.join(", ", known)
              + "), a point and a name in kebab-case but was `" + id + "`",
          found.isEmpty() ? newCondition(name, known) : null);
    }
    return found.get();
  }

  private static String newCondition(String name, List<String> known) {
    String near = DidYouMean.hint(name, known);
    return near != null
        ? near
        : "write a new condition into pack.yaml yourself first, with its clause and its criteria";
  }

  private static String typeOf(String kind) {
    if (kind.equals("mission")) {
      return "Mandate";
    }
    return Stream.of(kind.split("-"))
        .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
        .collect(Collectors.joining());
  }

  private String kind() {
    return choice.type().equals("Mandate")
        ? "mission"
        : choice.type().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  private Written write() {
    CheckReport before = PackCheck.of(pack, CheckOptions.DEFAULT);
    List<Problem> refused = new ArrayList<>();
    for (String reading : readings()) {
      boolean isNew = pack.manifest().reading(reading).isEmpty();
      try (PackCopy copy = PackCopy.of(folder)) {
        List<Path> changed;
        try {
          changed = addTo(copy, reading, isNew);
        } catch (ProblemsException e) {
          throw new ProblemsException(copy.shownAs(e.problems(), folder));
        }
        CheckReport after = PackCheck.of(copy.folder(), CheckOptions.DEFAULT);
        List<Problem> worse = worse(before, after);
        if (worse.isEmpty()) {
          return new Written(copy.bringBack(changed), reading, isNew);
        }
        refused = copy.shownAs(worse, folder);
      } catch (IOException e) {
        throw new UncheckedIOException("the rules could not be written: " + e.getMessage(), e);
      }
    }
    throw new ProblemsException(refused);
  }

  /** The readings to try, the likeliest first. */
  private List<String> readings() {
    Optional<Criterion> known = pack.manifest().criterion(request.criterion());
    List<String> ids = pack.manifest().readings().stream().map(Reading::id).toList();
    if (known.isPresent() && !known.get().readings().isEmpty()) {
      return List.of(known.get().readings().get(0));
    }
    if (request.reading().isPresent()) {
      String wanted = request.reading().get();
      if (!ids.contains(wanted)) {
        throw Refused.because(
            "--reading",
            "expected one of the readings (" + String.join(", ", ids) + ") but was `" + wanted
                + "`",
            DidYouMean.hint(wanted, ids));
      }
      return List.of(wanted);
    }
    String first = pack.manifest().defaultReading();
    List<String> tried = new ArrayList<>(List.of(first));
    // The strictest one is the least likely to change what a case expects.
    String last = ids.get(ids.size() - 1);
    if (!last.equals(first)) {
      tried.add(last);
    }
    tried.add(Stream.of("strict", "stricter", "strictest")
        .filter(name -> !ids.contains(name))
        .findFirst()
        .orElse("strict-" + (ids.size() + 1)));
    return tried;
  }

  private List<Problem> worse(CheckReport before, CheckReport after) {
    if (after.outcome() == Outcome.UNUSABLE) {
      return after.problems();
    }
    Set<String> failed = before.failed().stream().map(CaseResult::name).collect(Collectors.toSet());
    Set<String> found =
        before.findings().stream().map(f -> f.lint().id() + f.at()).collect(Collectors.toSet());
    List<Problem> worse = new ArrayList<>();
    after.failed().stream()
        .filter(c -> !failed.contains(c.name()))
        .flatMap(c -> c.complaints().stream())
        .map(p -> Problem.error(
            p.code(),
            p.place(),
            p.message(),
            "this case came out as expected before: let it report " + choice.fieldWords()
                + " too, or let a stricter reading ask for " + request.criterion()))
        .forEach(worse::add);
    after.findings().stream()
        .filter(f -> !found.contains(f.lint().id() + f.at()))
        .forEach(f -> worse.add(f.asProblem()));
    return worse;
  }

  private List<Path> addTo(PackCopy copy, String reading, boolean newReading) throws IOException {
    List<Path> changed = new ArrayList<>();
    ManifestText manifest = new ManifestText(copy.read(RulePack.MANIFEST));
    boolean newCriterion = pack.manifest().criterion(request.criterion()).isEmpty();
    if (newCriterion) {
      // From below upwards: places tell of the file as it was.
      boolean readingsBelow = pack.places().of("readings").line()
          > pack.places().of("conditions." + condition.id()).line();
      if (newReading && readingsBelow) {
        manifest.addReading(pack, reading(reading));
      }
      manifest.addCriterion(pack, condition, criterion(reading));
      if (newReading && !readingsBelow) {
        manifest.addReading(pack, reading(reading));
      }
    }
    List<Limit> limits = choice.parameters().stream().filter(l -> !l.known()).toList();
    for (Limit limit : limits) {
      manifest.addParameter(pack, limit.name(), parameter(limit));
    }
    if (newCriterion || !limits.isEmpty()) {
      changed.add(copy.write(RulePack.MANIFEST, manifest.toString()));
    }
    String file = ruleFile();
    String there = copy.has(file) ? copy.read(file).stripTrailing() + "\n" : "";
    changed.add(copy.write(file, there + rules(there.isEmpty())));
    changed.addAll(new CaseWriter(copy, request.criterion(), reading, choice).write());
    return changed;
  }

  private String criterion(String reading) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("criterion", request.criterion());
    values.put("title", Template.yaml(title()));
    values.put("basis", "reading");
    values.put("reading", reading);
    values.put("about", kind());
    String name =
        kind().equals(condition.about()) ? "rule/criterion.yaml" : "rule/criterion-of-others.yaml";
    return Template.of(name).with(values);
  }

  private String title() {
    return request.title().orElseGet(() -> {
      String usual = "Its " + choice.fieldWords() + " has to be "
          + choice.place(true).orElseGet(() -> choice.words(true));
      boolean taken = pack.manifest().conditions().stream()
          .flatMap(c -> c.criteria().stream())
          .anyMatch(c -> c.title().equals(usual));
      return taken && !choice.parameters().isEmpty()
          ? usual + ", " + choice.parameters().get(0).name()
          : usual;
    });
  }

  private static String parameter(Limit limit) {
    String unit = limit.unit().map(u -> "unit: " + Template.yaml(u) + "\n").orElse("");
    return "default: " + limit.value().toPlainString() + "\n" + unit
        + "reference: EXAMPLE, where this figure comes from\n";
  }

  private String reading(String id) {
    return Template.of("rule/reading.yaml")
        .with(Map.of(
            "reading",
            id,
            "title",
            "EXAMPLE, a stricter way to read the statement",
            "extends",
            pack.manifest()
                .readings()
                .get(pack.manifest().readings().size() - 1)
                .id()));
  }

  /** Where the rules on the condition stand. */
  private String ruleFile() {
    String own = condition.id() + ".drl";
    boolean there = pack.ruleFiles().stream().anyMatch(f -> f.name().equals(own));
    if (there) {
      return own;
    }
    Set<String> criteria =
        condition.criteria().stream().map(Criterion::id).collect(Collectors.toSet());
    return evaluator.rules().stream()
        .filter(r -> r.criterion().filter(criteria::contains).isPresent())
        .map(r -> r.place().file())
        .flatMap(shown -> pack.ruleFiles().stream()
            .map(f -> f.name())
            .filter(name -> pack.shown(name).equals(shown)))
        .findFirst()
        .orElse(own);
  }

  private String rules(boolean first) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("criterion", request.criterion());
    values.put("type", choice.type());
    values.put("kind", kind());
    values.put("metConstraint", choice.constraint(true));
    values.put("notMetConstraint", choice.constraint(false));
    values.put("metRule", name(true));
    values.put("notMetRule", name(false));
    List<RuleOutline> rules = evaluator.rules();
    boolean looked = rules.stream().anyMatch(r -> r.candidateKind().equals(Optional.of(kind())));
    String text = (looked ? "" : Template.of("rule/candidate.drl").with(values))
        + Template.of("rule/rules.drl").with(values);
    return first ? text.stripLeading() : text;
  }

  private String name(boolean meet) {
    String subject = kind().replace('-', ' ');
    String name = choice
        .place(meet)
        .map(at -> "A report puts the " + choice.fieldWords() + " of the " + subject + " " + at)
        .orElse("A report gives the " + subject + " the " + choice.fieldWords() + " "
            + choice.words(meet));
    boolean taken = evaluator.rules().stream().anyMatch(r -> r.name().equals(name));
    String criterion = request.criterion().substring(request.criterion().indexOf('.') + 1);
    return taken ? name + ", which bears on " + criterion.replace('-', ' ') : name;
  }
}

package org.statedconditions.author.scaffold;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.statedconditions.Evaluator;
import org.statedconditions.assessment.CriterionResult;
import org.statedconditions.fact.Contribution;
import org.statedconditions.fact.ContributionStatus;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.Mandate;
import org.statedconditions.fact.Requirement;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.CaseFile;
import org.statedconditions.pack.RulePack;
import org.statedconditions.problem.Article;
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.scenario.Scenario;
import org.statedconditions.scenario.ScenarioText;

/** Writes the cases of a new pair of rules: the smallest of the pack's own facts, with the field that the rules look at. */
final class CaseWriter {
  private final PackCopy copy;
  private final String criterion;
  private final String reading;
  private final FieldChoice choice;
  private final Evaluator evaluator;

  /** For the rules that are in {@code copy} already. Throws {@link ProblemsException} if they cannot be used. */
  CaseWriter(PackCopy copy, String criterion, String reading, FieldChoice choice) {
    this.copy = copy;
    this.criterion = criterion;
    this.reading = reading;
    this.choice = choice;
    this.evaluator =
        Evaluator.builder(RulePack.read(copy.folder())).functionsOfLibraries().build();
  }

  List<Path> write() throws IOException {
    List<Path> written = new ArrayList<>();
    written.add(write("met", choice.fieldWords() + " " + choice.words(true), Status.MET));
    written.add(write("not-met", choice.fieldWords() + " " + choice.words(false), Status.NOT_MET));
    written.add(write("open", choice.fieldWords() + " not reported", Status.UNDETERMINED));
    written.add(
        write("contested", "reports differ on the " + choice.fieldWords(), Status.CONTESTED));
    return written;
  }

  private Path write(String end, String what, Status status) throws IOException {
    String file = "cases/" + criterion.replace('.', '-') + "-" + end + ".yaml";
    if (copy.has(file)) {
      throw Refused.because(
          file, "expected a case that is new but it is there", "nothing is ever overwritten");
    }
    for (Scenario base : bases()) {
      Scenario scenario = facts(base, status);
      if (comesOut(scenario, status)) {
        String facts = ScenarioText.of(untitled(scenario));
        Map<String, String> values = new LinkedHashMap<>();
        values.put("title", Template.yaml(criterion + ": " + what));
        values.put("asOf", asOf(facts));
        values.put("facts", facts.substring(facts.indexOf('\n') + 1));
        values.put("pack", evaluator.pack().manifest().id());
        values.put("reading", reading);
        values.put("criterion", criterion);
        values.put("status", status.written());
        return copy.write(file, Template.of("rule/case.yaml").with(values));
      }
    }
    throw Refused.because(
        "--criterion",
        "expected facts under which " + criterion + " is " + status.written()
            + " but found none among the pack's cases",
        "write a case by hand that has " + Article.with(choice.type())
            + " which is looked at, then try again");
  }

  /** The facts of {@code base} with the field as it takes for the status to come out. */
  private Scenario facts(Scenario base, Status status) {
    Instant asOf = base.asOf().orElseThrow();
    return switch (status) {
      case MET -> withValue(base, choice.example(true, asOf));
      case NOT_MET -> withValue(base, choice.example(false, asOf));
      case UNDETERMINED -> withValue(base, null);
      case CONTESTED -> {
        List<Fact> facts =
            new ArrayList<>(withValue(base, choice.example(true, asOf)).facts());
        base.facts().stream()
            .filter(choice::fits)
            .findFirst()
            .ifPresent(fact -> facts.add(choice.with(fact, choice.example(false, asOf))));
        yield scenario(base.asOf(), base.parameters(), facts);
      }
    };
  }

  private static String asOf(String text) {
    return text.substring("asOf: ".length(), text.indexOf('\n'));
  }

  private boolean comesOut(Scenario scenario, Status wanted) {
    return evaluator.assess(scenario).reading(reading).conditions().stream()
        .flatMap(c -> c.criteria().stream())
        .filter(c -> c.id().equals(criterion))
        .filter(c -> wanted != Status.UNDETERMINED || !c.subjects().isEmpty())
        .map(CriterionResult::status)
        .anyMatch(wanted::equals);
  }

  private Scenario withValue(Scenario base, @Nullable Object value) {
    List<Fact> facts = base.facts().stream()
        .map(f -> choice.fits(f) ? choice.with(f, value) : f)
        .toList();
    return scenario(base.asOf(), base.parameters(), facts);
  }

  private static Scenario untitled(Scenario scenario) {
    return scenario(scenario.asOf(), scenario.parameters(), scenario.facts());
  }

  private static Scenario scenario(
      Optional<Instant> asOf, Map<String, Object> parameters, List<Fact> facts) {
    return new Scenario(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        asOf,
        Optional.empty(),
        parameters,
        facts,
        List.of(),
        Map.of());
  }

  /** Facts to start from: made up ones, then those of the pack's cases, the fewest first. */
  private List<Scenario> bases() {
    List<Scenario> bases = new ArrayList<>();
    for (CaseFile file : evaluator.pack().cases()) {
      Scenario scenario = evaluator.parse(file.shown(), file.text());
      if (scenario.asOf().isPresent() && scenario.facts().stream().anyMatch(choice::fits)) {
        bases.add(scenario);
      }
    }
    bases.sort(Comparator.comparingInt(s -> s.facts().size()));
    var statements = evaluator.pack().manifest().statements();
    Instant date = statements.get(statements.size() - 1).date();
    bases.add(0, scenario(Optional.of(date), Map.of(), List.of(report(""))));
    bases.add(
        1,
        scenario(
            Optional.of(date),
            Map.of(),
            List.of(Mandate.about("mission").build(), report("mission"))));
    return bases;
  }

  private Fact report(String mission) {
    return switch (choice.type()) {
      case "Ceasefire" -> org.statedconditions.fact.Ceasefire.about("truce").build();
      case "Mandate" -> Mandate.about("mission").build();
      case "Contribution" ->
        Contribution.about(mission + "/FR")
            .mission("mission")
            .country("FR")
            .status(ContributionStatus.INDICATED)
            .build();
      case "Requirement" ->
        Requirement.about(mission + "/lift").mission("mission").critical(true).build();
      default -> choice.report("example");
    };
  }
}

package org.statedconditions.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.statedconditions.pack.Reading;
import org.statedconditions.question.change.MissingCriteria;
import org.statedconditions.question.change.SmallestChanges;
import org.statedconditions.report.MissingReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows what keeps the verdicts from being met. */
@Command(
    addMethodSubcommands = false,
    name = "missing",
    description =
        "Shows, for each reading and in the order of the stages, the criteria that are open, what would settle each,"
            + " and the smallest changes that would turn the verdict.",
    sortOptions = false)
final class MissingCommand extends AskOneCommand {
  @Option(
      names = "--reading",
      paramLabel = "READING",
      description = "Show one reading only. Default: all.")
  private @Nullable String reading;

  MissingCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  @Nullable
  String readingAsked() {
    return reading;
  }

  @Override
  void answer(Session session, Asked q) {
    MissingCriteria missing = MissingCriteria.of(q.evaluator(), q.scenario(), q.assess());
    print(MissingReport.of(missing, changes(q)), reading);
  }

  private List<SmallestChanges> changes(Asked question) {
    return question.evaluator().pack().manifest().readings().stream()
        .map(Reading::id)
        .filter(id -> reading == null || reading.equals(id))
        .map(id -> SmallestChanges.of(
            question.evaluator(), question.scenario(), question.asOf(), question.knownBy(), id))
        .toList();
  }
}

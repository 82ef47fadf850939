package org.statedconditions.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.statedconditions.question.change.Edits;
import org.statedconditions.question.change.Effect;
import org.statedconditions.question.change.WhatIf;
import org.statedconditions.report.DifferencesReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows what would become of an answer if facts or parameters were others. */
@Command(
    name = "what-if",
    description = {
      "Shows what would become of the verdicts if facts were others, and only what changes.",
      "",
      "What is removed goes first, then comes what is added, then what is set."
    },
    sortOptions = false)
final class WhatIfCommand extends AskOneCommand {
  @Option(
      names = "--set",
      paramLabel = "SUBJECT.FIELD=VALUE",
      description = {
        "Suppose another value, written as in files; without a value: that no report gives the field. May be given several"
            + " times. Each report on the subject that gives the field gets the value; if none of those"
            + " counts, the last one that does as well. facts[N].FIELD=VALUE means one report, counted from 0. asOf=TIME and knownBy=TIME move the question, after only."
            + " parameters.NAME=VALUE overrides a parameter of the pack; without a value it is the pack's own again.",
        "For example force.elements.tasks=adopted or 'force/FR.extent={quantity: 100, unit: personnel}'."
      })
  private List<String> sets = List.of();

  @Option(
      names = "--remove",
      paramLabel = "SUBJECT|facts[N]",
      description =
          "Suppose that there are no reports on a subject, or not this one. May be given several times.")
  private List<String> removes = List.of();

  @Option(
      names = "--add",
      paramLabel = "FACT",
      description =
          "Suppose one more report, written as in files: 'ceasefire: {id: truce, parties: [RU, UA]}'. May be given several"
              + " times.")
  private List<String> adds = List.of();

  @Option(
      names = "--reading",
      paramLabel = "READING",
      description = "The reading whose changes are shown first. Default: the pack's own.")
  private @Nullable String reading;

  WhatIfCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  @Nullable
  String readingAsked() {
    return reading;
  }

  @Override
  void answer(Session session, Asked question) {
    print(DifferencesReport.of(effect(question)), reading);
  }

  private Effect effect(Asked question) {
    Edits edits = Edits.none();
    for (String remove : removes) {
      edits = edits.remove(remove);
    }
    for (String add : adds) {
      edits = edits.add(add);
    }
    for (String set : sets) {
      edits = edits.set(set);
    }
    try (WhatIf whatIf =
        WhatIf.of(question.evaluator(), question.scenario(), question.asOf(), question.knownBy())) {
      return whatIf.after(edits);
    }
  }
}

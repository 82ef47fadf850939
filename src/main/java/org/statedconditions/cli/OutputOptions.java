package org.statedconditions.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemCode;
import org.statedconditions.report.OutputForm;
import picocli.CommandLine.Option;

/** In which form results are written, and where: the options of every command that reports. */
final class OutputOptions {
  /** The forms of a report in which there is a table. */
  static final Set<OutputForm> WITH_TABLE =
      Set.copyOf(EnumSet.complementOf(EnumSet.of(OutputForm.JUNIT)));

  /** The forms of a report in which there is none. */
  static final Set<OutputForm> WITHOUT_TABLE =
      Set.copyOf(EnumSet.complementOf(EnumSet.of(OutputForm.JUNIT, OutputForm.CSV)));

  @Option(
      names = "--format",
      paramLabel = "FORM",
      description =
          "How results are written: text, markdown, html, json (all there is, for programs), csv (a table, for spreadsheets) or, by"
              + " check, junit. Default: text.")
  private @Nullable OutputForm form;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description =
          "Write results to this file, whole or not at all, instead of standard output. One that exists is replaced, but never"
              + " one that is read.")
  private @Nullable String file;

  OutputForm form() {
    return form == null ? OutputForm.TEXT : form;
  }

  /** The form that was asked for; empty: none was. */
  Optional<OutputForm> asked() {
    return Optional.ofNullable(form);
  }

  /**
   * Does {@code work}, whose results go where the options say.
   *
   * @param forms those that the command has
   * @param inputs files and folders that it reads, as they were written
   */
  int run(
      Session session, Set<OutputForm> forms, List<String> inputs, ToIntFunction<Session> work) {
    if (!forms.contains(form())) {
      session.problem(Problem.error(
          ProblemCode.WRONG_OPTION,
          Place.of("--format"),
          "expected " + listed(forms) + " but was " + form(),
          form() == OutputForm.CSV
              ? "every other command that reports has a table; an explanation is none"
              : "only `check` has it"));
    }
    if (file == null) {
      return work.applyAsInt(session);
    }
    OutputFile output = new OutputFile(session.terminal(), file);
    output.problem(inputs).ifPresent(session::problem);
    // Reading may find more, which is told together; nothing is written then.
    return session.isUsable()
        ? output.write(() -> work.applyAsInt(session))
        : work.applyAsInt(session);
  }

  private static String listed(Set<OutputForm> forms) {
    List<String> names = forms.stream().sorted().map(OutputForm::toString).toList();
    int last = names.size() - 1;
    return names.stream().limit(last).collect(Collectors.joining(", ")) + " or " + names.get(last);
  }
}

package org.statedconditions.lsp;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.statedconditions.author.check.CaseMistakes;
import org.statedconditions.drl.check.PackMistakes;
import org.statedconditions.editor.KnownPack;
import org.statedconditions.fact.FactType;
import org.statedconditions.pack.PackDraft;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.problem.Severity;
import org.statedconditions.scenario.ScenarioReader;

/** What is wrong with a file, and with the files of its pack. */
final class Mistakes {
  private final Texts texts;
  private final Assistants assistants;

  Mistakes(Texts texts, Assistants assistants) {
    this.texts = texts;
    this.assistants = assistants;
  }

  /** What is wrong with {@code file} and with every open file of the same pack, by file; an empty list where nothing is. */
  Map<Path, List<Diagnostic>> around(Path file) {
    Map<Path, List<Diagnostic>> found = new LinkedHashMap<>();
    Optional<Path> folder = texts.pack(file);
    if (folder.isEmpty()) {
      texts.of(file).ifPresent(text -> found.put(file, scenario(file, text)));
      return found;
    }
    for (Path open : texts.open()) {
      if (texts.pack(open).equals(folder)) {
        found.put(open, new ArrayList<>());
      }
    }
    for (Problem problem : pack(folder.get())) {
      Path where = folder.get().resolve(problem.place().file());
      List<Diagnostic> of = found.get(where);
      if (of != null) {
        texts.of(where).ifPresent(text -> of.add(diagnostic(text, problem)));
      }
    }
    return found;
  }

  private List<Problem> pack(Path folder) {
    PackDraft draft = PackDraft.of(folder.toString(), texts.files(folder, true));
    List<Problem> problems = new ArrayList<>(PackMistakes.of(draft, List.of()));
    problems.addAll(CaseMistakes.of(draft));
    return problems.stream().distinct().sorted().toList();
  }

  private List<Diagnostic> scenario(Path file, String text) {
    List<FactType> types = assistants.packs(file, text).stream()
        .map(KnownPack::declared)
        .flatMap(List::stream)
        .distinct()
        .toList();
    try {
      ScenarioReader.withTypes(types).parse(file.toString(), text);
      return List.of();
    } catch (ProblemsException e) {
      return e.problems().stream().map(problem -> diagnostic(text, problem)).toList();
    }
  }

  private static Diagnostic diagnostic(String text, Problem problem) {
    String hint = problem.hint() == null ? "" : "\n" + problem.hint();
    return new Diagnostic(
        Positions.range(text, problem.place()),
        problem.message() + hint,
        problem.severity() == Severity.ERROR
            ? DiagnosticSeverity.Error
            : DiagnosticSeverity.Warning,
        "stated-conditions");
  }
}

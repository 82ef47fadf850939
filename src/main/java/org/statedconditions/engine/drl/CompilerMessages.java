package org.statedconditions.engine.drl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.statedconditions.engine.compile.RawMessage;
import org.statedconditions.pack.RuleFile;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;

/**
 * Turns what the compiler says into problems in plain words, for the mistakes that {@link DrlDiagnostics} does not find. Which
 * rules are to blame is found out by compiling some of them without the others.
 */
public final class CompilerMessages {
  /** A compilation takes a fraction of a second; a pack in which everything is broken must not take minutes. */
  private static final int MOST_COMPILATIONS = 40;

  private final List<DrlFile> files;
  private final Function<List<RuleFile>, List<RawMessage>> compile;
  private final List<Unit> units = new ArrayList<>();
  private final Map<Unit, List<RawMessage>> culprits = new LinkedHashMap<>();
  private int compilations;

  private CompilerMessages(
      List<RuleFile> files, Function<List<RuleFile>, List<RawMessage>> compile) {
    this.files = files.stream().map(DrlFile::of).toList();
    this.compile = compile;
    for (DrlFile file : this.files) {
      file.rules().forEach(rule -> units.add(new Unit(file, rule)));
    }
  }

  /** A rule in its file. */
  private record Unit(DrlFile file, DrlRule rule) {}

  /**
   * Problems for {@code messages}, each at the rule that is to blame and, where it can be told, at the words in it.
   *
   * @param files what was compiled
   * @param messages what the compiler said of it
   * @param compile compiles files and gives what the compiler says, nothing where it is content; it must not throw
   * @return the problems, sorted; empty only if {@code messages} is
   */
  public static List<Problem> translate(
      List<RuleFile> files,
      List<RawMessage> messages,
      Function<List<RuleFile>, List<RawMessage>> compile) {
    return messages.isEmpty() ? List.of() : new CompilerMessages(files, compile).problems(messages);
  }

  private List<Problem> problems(List<RawMessage> messages) {
    List<Problem> problems = new ArrayList<>();
    Optional<Problem> queries = TooLarge.queries(files, messages);
    if (queries.isPresent()) {
      return List.of(queries.get());
    }
    List<RawMessage> withoutRules = compiled(List.of());
    if (!withoutRules.isEmpty()) {
      problems.add(declarations(withoutRules));
    } else {
      blame(units, messages);
      culprits.forEach((unit, said) -> problems.add(problem(unit, said)));
    }
    if (problems.isEmpty()) {
      problems.add(unexplained(messages));
    }
    return problems.stream().distinct().sorted().toList();
  }

  /** Halves the rules until those are found that do not compile alone. */
  private void blame(List<Unit> suspects, List<RawMessage> messages) {
    if (suspects.isEmpty() || messages.isEmpty()) {
      return;
    }
    if (suspects.size() == 1) {
      culprits.put(suspects.get(0), messages);
      return;
    }
    int half = suspects.size() / 2;
    for (List<Unit> part :
        List.of(suspects.subList(0, half), suspects.subList(half, suspects.size()))) {
      if (compilations < MOST_COMPILATIONS) {
        blame(part, compiled(part));
      }
    }
  }

  private List<RawMessage> compiled(List<Unit> kept) {
    compilations++;
    List<RuleFile> reduced = new ArrayList<>();
    for (DrlFile file : files) {
      StringBuilder text = new StringBuilder(file.text());
      for (Unit unit : units) {
        if (unit.file() == file && !kept.contains(unit)) {
          blank(text, unit.rule());
        }
      }
      reduced.add(new RuleFile(file.name(), text.toString()));
    }
    return compile.apply(reduced);
  }

  private static void blank(StringBuilder text, DrlRule rule) {
    for (int i = rule.start(); i < rule.end(); i++) {
      char c = text.charAt(i);
      if (c != '\n' && c != '\r') {
        text.setCharAt(i, ' ');
      }
    }
  }

  private static Problem problem(Unit unit, List<RawMessage> said) {
    DrlRule rule = unit.rule();
    String called = "rule \"" + rule.name() + "\": ";
    for (RawMessage message : said) {
      Optional<PlainMessage> plain = PlainMessage.of(message.text());
      if (plain.isPresent()) {
        Place place = find(unit, plain.get().about())
            .orElseGet(() -> unit.file().place(rule.nameStart(), rule.nameEnd()));
        return Problem.error(place, called + plain.get().message());
      }
    }
    Place name = unit.file().place(rule.nameStart(), rule.nameEnd());
    return TooLarge.rule(called, name, said)
        .orElseGet(() -> Problem.error(
            name,
            called
                + "expected conditions that fit the types of their fields but was something that cannot be compiled",
            "leave out one constraint after the other to find it"));
  }

  /** Where a rule says something, whatever the blanks between its words. */
  private static Optional<Place> find(Unit unit, String words) {
    String pattern = "";
    for (String word : words.strip().split("\\s+|(?<=\\W)(?=\\w)|(?<=\\w)(?=\\W)", -1)) {
      pattern += (pattern.isEmpty() ? "" : "\\s*") + java.util.regex.Pattern.quote(word);
    }
    if (words.isBlank()) {
      return Optional.empty();
    }
    boolean startsWithWord = Character.isJavaIdentifierPart(words.strip().charAt(0));
    var matcher = java.util.regex.Pattern.compile((startsWithWord ? "(?<![\\w$])" : "") + pattern)
        .matcher(unit.file().text());
    matcher.region(
        unit.rule().whenStart(), Math.max(unit.rule().whenStart(), unit.rule().end()));
    return matcher.find()
        ? Optional.of(unit.file().place(matcher.start(), matcher.end()))
        : Optional.empty();
  }

  private Problem declarations(List<RawMessage> said) {
    for (RawMessage message : said) {
      for (DrlFile file : files) {
        for (DrlType type : file.types()) {
          if (message.text().contains(type.name())) {
            return Problem.error(
                file.place(type.start(), type.start() + type.name().length()),
                "type " + type.name()
                    + ": expected fields of known types but was something that cannot be compiled");
          }
        }
        for (DrlQuery query : file.queries()) {
          if (message.text().contains(query.name())) {
            return Problem.error(
                file.place(query.start(), query.start() + "query".length()),
                "query \"" + query.name()
                    + "\": expected conditions that fit their types but was something that cannot be"
                    + " compiled");
          }
        }
      }
    }
    return unexplained(said);
  }

  private Problem unexplained(List<RawMessage> said) {
    for (RawMessage message : said) {
      for (DrlFile file : files) {
        if (file.name().equals(message.file())
            && message.line() > 0
            && message.line() <= file.source().lines()) {
          return Problem.error(
              file.source().placeOfLine(message.line()),
              "expected rules that can be compiled but was something that cannot be, near this line");
        }
      }
    }
    String first = files.isEmpty() ? "rules" : files.get(0).name();
    String others = files.size() > 1 ? " or one of the pack's other rule files" : "";
    return Problem.error(
        Place.of(first),
        "expected rules that can be compiled but was something in this file" + others
            + " that cannot be");
  }
}

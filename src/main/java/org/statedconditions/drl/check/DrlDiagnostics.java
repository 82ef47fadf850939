package org.statedconditions.drl.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.statedconditions.drl.syntax.DrlFile;
import org.statedconditions.drl.syntax.DrlQuery;
import org.statedconditions.drl.syntax.DrlRule;
import org.statedconditions.drl.syntax.DrlType;
import org.statedconditions.drl.syntax.Expr;
import org.statedconditions.drl.syntax.Lhs;
import org.statedconditions.drl.syntax.Problems;
import org.statedconditions.drl.syntax.Token;
import org.statedconditions.drl.vocabulary.Vocabulary;
import org.statedconditions.pack.Manifest;
import org.statedconditions.pack.ManifestPart;
import org.statedconditions.pack.PackDraft;
import org.statedconditions.pack.RuleFile;
import org.statedconditions.problem.Problem;

/**
 * Finds the mistakes in the rule files of a pack, all at once and each in plain words at its own place, before a compiler sees
 * them. What it does not understand it does not report.
 */
public final class DrlDiagnostics {

  private final List<DrlFile> files;
  private final PackNames names;
  private final Manifest manifest;

  private DrlDiagnostics(
      Manifest manifest, Set<ManifestPart> unread, List<DrlFile> files, Vocabulary vocabulary) {
    this.manifest = manifest;
    this.files = files;
    this.names = new PackNames(manifest, unread, this.files, vocabulary);
  }

  /**
   * Every problem of the files, sorted by place; empty where nothing is wrong and nothing is asked for that rules cannot have.
   * Never throws.
   *
   * @param unread the parts of the manifest that could not be read, which rules are not held to
   * @param vocabulary the functions that rules may call
   */
  public static List<Problem> of(
      Manifest manifest, Set<ManifestPart> unread, List<RuleFile> files, Vocabulary vocabulary) {
    List<Problem> tooMuch = PackSize.check(files);
    return tooMuch.isEmpty()
        ? new DrlDiagnostics(manifest, unread, DrlFile.all(files), vocabulary).all()
        : tooMuch;
  }

  /** The same for all that can be read of the manifest, with the functions that every pack has. */
  public static List<Problem> of(Manifest manifest, List<RuleFile> files) {
    return of(manifest, Set.of(), files, Vocabulary.builtIn());
  }

  /**
   * Every problem of the pack's rule files, and what only they show of the manifest: a kind that no fact type is of, a name
   * that they agree to spell otherwise. Files are named as the user named the pack. Sorted by place. Never throws.
   */
  static CheckedRules of(PackDraft pack, Vocabulary vocabulary) {
    List<RuleFile> shown = CheckedRules.shown(pack.ruleFiles(), pack::shown);
    List<Problem> tooMuch = PackSize.check(shown);
    if (!tooMuch.isEmpty()) {
      return new CheckedRules(List.of(), tooMuch);
    }
    List<DrlFile> files = DrlFile.all(shown);
    DrlDiagnostics diagnostics =
        new DrlDiagnostics(pack.manifest(), pack.unread(), files, vocabulary);
    List<Problem> found = new ArrayList<>(diagnostics.all());
    PackNames names = diagnostics.names;
    new KindCheck(names, pack.places(), found).check(pack.manifest());
    found.addAll(names.misnamed().problems(pack.manifest(), pack.places()));
    return new CheckedRules(files, found.stream().distinct().sorted().toList());
  }

  private List<Problem> all() {
    boolean byCondition =
        files.stream().anyMatch(f -> manifest.condition(f.stem()).isPresent());
    Map<String, String> seen = new HashMap<>();
    Set<String> types = new HashSet<>();
    Map<DrlFile, Problems> mistakes = new LinkedHashMap<>();
    Map<DrlFile, Refusals> refusals = new LinkedHashMap<>();
    for (DrlFile file : files) {
      Problems problems = file.startProblems();
      mistakes.put(file, problems);
      new FileCheck(names, file, problems).check();
      duplicateTypes(file, problems, types);
      String condition =
          byCondition && manifest.condition(file.stem()).isPresent() ? file.stem() : null;
      for (DrlQuery query : file.queries()) {
        query(query, problems);
      }
      for (DrlRule rule : file.rules()) {
        rule(rule, problems, condition);
        duplicateRules(file, rule, problems, seen);
      }
      Refusals refused = new Refusals(file);
      refusals.put(file, refused);
      new Gate(names, file, refused).check();
    }
    Gate.count(refusals);
    Unjoined.check(refusals);
    List<Problem> found = new ArrayList<>();
    mistakes.forEach((file, problems) -> {
      found.addAll(problems.all());
      for (Refusals.Refused refused : refusals.get(file).all()) {
        if (!told(file, problems, refused)) {
          found.add(refused.problem());
        }
      }
    });
    return found.stream().distinct().sorted().toList();
  }

  /**
   * Whether a mistake is told already of the rule or line that a refusal is about. They may well be one: who mends the first
   * sees whether the second is still there.
   */
  private static boolean told(DrlFile file, Problems problems, Refusals.Refused refused) {
    int at = refused.start();
    for (DrlRule rule : file.rules()) {
      if (rule.start() <= at && at <= rule.end()) {
        return problems.within(rule.start(), rule.end());
      }
    }
    for (DrlQuery query : file.queries()) {
      if (query.start() <= at && at <= query.end()) {
        return problems.within(query.start(), query.end());
      }
    }
    return at >= 0 && problems.onLineOf(at);
  }

  private static void duplicateTypes(DrlFile file, Problems problems, Set<String> types) {
    for (DrlType type : file.types()) {
      if (!types.add(type.name())) {
        problems.about("type " + type.name());
        problems.meaning(
            type.start(),
            type.start() + type.name().length(),
            "expected a new name but was `" + type.name() + "`, which is declared already",
            null);
      }
    }
    problems.about("");
  }

  /** {@code seen}: where the rule of each name stands. */
  private static void duplicateRules(
      DrlFile file, DrlRule rule, Problems problems, Map<String, String> seen) {
    if (rule.name().isEmpty()) {
      return;
    }
    String first =
        seen.putIfAbsent(rule.name(), file.name() + ":" + rule.line() + ":" + rule.column());
    if (first != null) {
      problems.about(rule.called());
      problems.meaning(
          rule.nameStart(),
          rule.nameEnd(),
          "expected a name of its own but was that of the rule at " + first,
          null);
    }
  }

  private void query(DrlQuery query, Problems problems) {
    problems.about(query.called());
    Variables scope = new Variables();
    for (DrlQuery.Parameter parameter : query.parameters()) {
      Type type = parameter.type() == null
          ? Basic.UNKNOWN
          : names.types().find(parameter.type()).orElse(Basic.UNKNOWN);
      scope.bind(parameter.name(), new Variables.Variable(type, true, null));
    }
    Map<String, Integer> mentions = mentions(query.when());
    new ConditionCheck(names, problems, mentions, query.damaged()).all(query.when(), scope);
  }

  private void rule(DrlRule rule, Problems problems, @Nullable String condition) {
    problems.about(rule.called());
    Claim claim = new ClaimCheck(names, problems, condition).check(rule);
    Variables scope = new Variables();
    Map<String, Integer> mentions = mentions(rule.when());
    if (rule.then() != null) {
      mentions.merge(rule.then().argument().text(), 1, Integer::sum);
    }
    new ConditionCheck(names, problems, mentions, rule.damaged()).all(rule.when(), scope);
    new ConsequenceCheck(names, problems).check(rule, claim, scope);
  }

  /** How often each word is mentioned in conditions. */
  private static Map<String, Integer> mentions(List<Lhs> conditions) {
    Map<String, Integer> mentions = new HashMap<>();
    Consumer<Token> mention = token -> mentions.merge(token.text(), 1, Integer::sum);
    Consumer<Expr> expressions = expr -> {
      if (expr instanceof Expr.Name name) {
        mention.accept(name.token());
      } else if (expr instanceof Expr.Bind bind) {
        mention.accept(bind.variable());
      }
    };
    for (Lhs condition : conditions) {
      condition.eachExpression(expressions);
      condition.each(part -> {
        if (part instanceof Lhs.Pattern pattern && pattern.variable() != null) {
          mention.accept(pattern.variable());
        } else if (part instanceof Lhs.Accumulate accumulate) {
          accumulate.results().stream()
              .map(Lhs.Result::variable)
              .filter(Objects::nonNull)
              .forEach(mention);
        }
      });
    }
    return mentions;
  }
}

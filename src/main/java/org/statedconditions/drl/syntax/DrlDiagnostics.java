package org.statedconditions.drl.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
      Manifest manifest, Set<ManifestPart> unread, List<RuleFile> files) {
    this.manifest = manifest;
    this.files = files.stream().map(DrlFile::of).toList();
    this.names = new PackNames(manifest, unread, this.files);
  }

  /** Every problem of the files, sorted by place; empty where nothing is wrong. Never throws. */
  public static List<Problem> of(Manifest manifest, List<RuleFile> files) {
    return new DrlDiagnostics(manifest, Set.of(), files).all();
  }

  /**
   * Every problem of the pack's rule files, and what only they show of the manifest: a kind that no fact type is of, a name
   * that they agree to spell otherwise. What could not be read of the manifest they are not held to. Files are named as the
   * user named the pack. Sorted by place; empty where nothing is wrong. Never throws.
   */
  public static List<Problem> of(PackDraft pack) {
    List<RuleFile> shown = pack.ruleFiles().stream()
        .map(file -> new RuleFile(pack.shown(file.name()), file.text()))
        .toList();
    DrlDiagnostics diagnostics = new DrlDiagnostics(pack.manifest(), pack.unread(), shown);
    List<Problem> found = new ArrayList<>(diagnostics.all());
    PackNames names = diagnostics.names;
    new KindCheck(names, pack.places(), found).check(pack.manifest());
    found.addAll(names.misnamed().problems(pack.manifest(), pack.places()));
    return found.stream().distinct().sorted().toList();
  }

  private List<Problem> all() {
    boolean byCondition =
        files.stream().anyMatch(f -> manifest.condition(f.stem()).isPresent());
    Map<String, DrlRule> seen = new LinkedHashMap<>();
    Map<DrlRule, DrlFile> where = new HashMap<>();
    Set<String> types = new HashSet<>();
    List<Problem> found = new ArrayList<>();
    for (DrlFile file : files) {
      new FileCheck(names, file).check(false);
      duplicateTypes(file, types);
      String condition =
          byCondition && manifest.condition(file.stem()).isPresent() ? file.stem() : null;
      for (ParsedQuery query : file.parsedQueries()) {
        query(file, query);
      }
      for (ParsedRule rule : file.parsedRules()) {
        rule(file, rule, condition);
        duplicateRules(file, rule, seen, where);
      }
      file.collected().all().forEach(f -> found.add(f.problem()));
    }
    return found.stream().distinct().sorted().toList();
  }

  private void duplicateTypes(DrlFile file, Set<String> types) {
    for (DrlType type : file.types()) {
      if (!types.add(type.name())) {
        file.collected().about("type " + type.name());
        file.collected()
            .meaning(
                type.start(),
                type.start() + type.name().length(),
                "expected a new name but was `" + type.name() + "`, which is declared already",
                null);
      }
    }
    file.collected().about("");
  }

  private static void duplicateRules(
      DrlFile file, ParsedRule parsed, Map<String, DrlRule> seen, Map<DrlRule, DrlFile> where) {
    DrlRule rule = parsed.rule();
    if (rule.name().isEmpty()) {
      return;
    }
    DrlRule first = seen.putIfAbsent(rule.name(), rule);
    where.putIfAbsent(rule, file);
    if (first != null) {
      file.collected().about(parsed.called());
      file.collected()
          .meaning(
              rule.nameStart(),
              rule.nameEnd(),
              "expected a name of its own but was that of the rule at "
                  + where.get(first).name() + ":" + first.line() + ":" + first.column(),
              null);
    }
  }

  private void query(DrlFile file, ParsedQuery query) {
    Problems problems = file.collected();
    problems.about("query \"" + query.query().name() + "\"");
    Scope scope = new Scope();
    for (int i = 0; i < query.query().parameters().size(); i++) {
      Type type = names.types().find(query.parameterTypes().get(i)).orElse(Basic.UNKNOWN);
      scope.bind(query.query().parameters().get(i), new Scope.Variable(type, true, null));
    }
    conditions(file, query.from(), query.to(), query.to(), scope);
  }

  private void rule(DrlFile file, ParsedRule parsed, String condition) {
    Problems problems = file.collected();
    problems.about(parsed.called());
    Claim claim = new ClaimCheck(names, problems, condition).check(parsed.rule());
    Scope scope = new Scope();
    boolean damaged = conditions(file, parsed.whenFrom(), parsed.whenTo(), parsed.thenTo(), scope);
      boolean broken = broken(file, parsed.thenFrom(), parsed.thenTo());
      if (!broken) {
        new ConsequenceCheck(names, problems).check(parsed, file.tokens(), claim, scope, damaged);
      }
  }

  /** Checks conditions of a part that ends at {@code end}; gives whether some of them could not be read. */
  private boolean conditions(DrlFile file, int from, int to, int end, Scope scope) {
    Problems problems = file.collected();
    if (broken(file, from, to)) {
      return true;
    }
    LhsParser parser =
        new LhsParser(new Cursor(file.tokens(), from, to), problems, names.queries()::contains);
    List<Lhs> parts = parser.all();
    List<Token> around = file.tokens().subList(from, Math.max(to, end));
    new ConditionCheck(names, problems, around, parser.damaged()).all(parts, scope);
    return parser.damaged();
  }

  /** Whether a text that is not closed stands there: then only that is reported. */
  private static boolean broken(DrlFile file, int from, int to) {
    return from < to && file.tokens().subList(from, to).stream().anyMatch(Token::broken);
  }
}

package org.statedconditions.drl.check.mistake;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.statedconditions.drl.check.names.Basic;
import org.statedconditions.drl.check.names.PackNames;
import org.statedconditions.drl.check.names.Type;
import org.statedconditions.drl.check.names.Variables;
import org.statedconditions.drl.syntax.DrlFile;
import org.statedconditions.drl.syntax.DrlQuery;
import org.statedconditions.drl.syntax.DrlRule;
import org.statedconditions.drl.syntax.Expr;
import org.statedconditions.drl.syntax.Lhs;
import org.statedconditions.drl.syntax.Problems;
import org.statedconditions.drl.syntax.Token;

/** Finds what authors of rules get wrong: names that nothing has, values that cannot be compared, findings that fit no fact. */
public final class Mistakes {
  private final PackNames names;

  private Mistakes(PackNames names) {
    this.names = names;
  }

  /** What is wrong with each of the files, what cannot be read of it included. */
  public static Map<DrlFile, Problems> of(PackNames names, List<DrlFile> files) {
    Mistakes mistakes = new Mistakes(names);
    Duplicates duplicates = new Duplicates();
    Map<DrlFile, Problems> found = new LinkedHashMap<>();
    for (DrlFile file : files) {
      Problems problems = file.startProblems();
      found.put(file, problems);
      new DeclarationCheck(names, file, problems).check();
      mistakes.file(file, problems);
      duplicates.check(file, problems);
    }
    CircleCheck.check(names, found);
    return found;
  }

  private void file(DrlFile file, Problems problems) {
    // Where files are named for conditions, the rules of a condition stand in its own.
    String condition = names.manifest().condition(file.stem()).isPresent() ? file.stem() : null;
    file.queries().forEach(query -> query(query, problems));
    file.rules().forEach(rule -> rule(rule, problems, condition));
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

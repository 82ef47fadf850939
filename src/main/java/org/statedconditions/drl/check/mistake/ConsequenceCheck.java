package org.statedconditions.drl.check.mistake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.statedconditions.drl.check.names.PackNames;
import org.statedconditions.drl.check.names.Type;
import org.statedconditions.drl.check.names.Type.Sort;
import org.statedconditions.drl.check.names.Variables;
import org.statedconditions.drl.syntax.Consequence;
import org.statedconditions.drl.syntax.DrlRule;
import org.statedconditions.drl.syntax.Lhs;
import org.statedconditions.drl.syntax.Problems;
import org.statedconditions.drl.syntax.Token;
import org.statedconditions.problem.Article;
import org.statedconditions.problem.ProblemCode;

/** Checks that a consequence is one call of the vocabulary, on a fact of the kind that the rule is about. */
final class ConsequenceCheck {
  private final PackNames names;
  private final Problems problems;

  ConsequenceCheck(PackNames names, Problems problems) {
    this.names = names;
    this.problems = problems;
  }

  /**
   * Checks the consequence of a rule, if it has one that can be read.
   *
   * @param claim what the rule's annotation says that it is about; {@code null} where it says nothing clear
   * @param scope the variables that are bound
   */
  void check(DrlRule rule, @Nullable Claim claim, Variables scope) {
    Consequence consequence = rule.then();
    if (consequence == null) {
      return;
    }
    // Of an id that is mistaken it may as well be the annotation that is another.
    if (claim != null
        && !claim.id().isEmpty()
        && Consequence.FINDINGS.methods().contains(consequence.method().text())) {
      fitsClaim(consequence.method(), claim);
    }
    argument(consequence.argument(), claim, scope, rule.damaged());
  }

  private void fitsClaim(Token method, Claim claim) {
    List<String> allowed = claim.sort().calls();
    if (!allowed.contains(method.text())) {
      problems.meaning(
          ProblemCode.WRONG_CONSEQUENCE,
          method.start(),
          method.end(),
          "expected `" + allowed.get(0) + "` or `" + allowed.get(1) + "` under `@"
              + claim.sort().word() + "` but was " + method.shown(),
          null);
    }
  }

  private void argument(Token argument, @Nullable Claim claim, Variables scope, boolean damaged) {
    Variables.Variable variable = scope.find(argument.text()).orElse(null);
    if (variable == null) {
      if (!damaged || !argument.text().startsWith("$")) {
        NameCheck.unknownVariable(problems, argument, scope);
      }
      return;
    }
    Type type = variable.type();
    Set<String> kinds = names.types().kinds(type);
    boolean candidate = type instanceof Type.Java java
        && java.raw() == org.statedconditions.finding.Candidate.class;
    boolean chosen =
        type instanceof Type.Java java && java.raw() == org.statedconditions.finding.Chosen.class;
    if (kinds.isEmpty() && !candidate && !chosen && type.sort() != Sort.ANY) {
      String was =
          type.sort() == Sort.FACT ? Article.with(type.shown()) : type.sort().shown();
      problems.meaning(
          ProblemCode.WRONG_CONSEQUENCE,
          argument.start(),
          argument.end(),
          "expected a variable bound to a fact but was `" + argument.text() + "`, " + was,
          null);
      return;
    }
    if (claim == null || claim.about() == null) {
      return;
    }
    boolean wrong = candidate
        ? variable.kind() != null && !variable.kind().equals(claim.about())
        : !kinds.isEmpty() && !kinds.contains(claim.about());
    if (wrong) {
      String about = claim.sort() == Claim.Sort.CRITERION
          ? "criterion `" + claim.id() + "`"
          : "`@" + claim.sort().word() + "(\"" + claim.id() + "\")`";
      List<String> fitting = fitting(scope, claim.about());
      if (variable.bare() != null && fitting.isEmpty() && !candidate) {
        Lhs.Pattern bare = variable.bare();
        problems.meaning(
            ProblemCode.WRONG_CONSEQUENCE,
            bare.typeStart(),
            bare.typeEnd(),
            "expected a fact about " + Article.with(claim.about()) + ", which " + about
                + " is about, but was `" + bare.typeName() + "`",
            names
                .types()
                .typeOf(claim.about())
                .map(t -> "did you mean `" + t + "`?")
                .orElse(null));
        return;
      }
      String was =
          candidate ? "a Candidate of kind " + variable.kind() : Article.with(type.shown());
      problems.meaning(
          ProblemCode.WRONG_CONSEQUENCE,
          argument.start(),
          argument.end(),
          "expected a fact about " + Article.with(claim.about()) + ", which " + about
              + " is about, but was `" + argument.text() + "`, " + was,
          fitting.size() == 1 ? "did you mean `" + fitting.get(0) + "`?" : null);
    }
  }

  private List<String> fitting(Variables scope, String about) {
    List<String> fitting = new ArrayList<>();
    for (String name : scope.names()) {
      boolean fits = scope
          .find(name)
          .filter(v -> names.types().kinds(v.type()).contains(about))
          .isPresent();
      if (fits) {
        fitting.add(name);
      }
    }
    return fitting;
  }
}

package org.statedconditions.drl.check.mistake;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.statedconditions.drl.check.names.PackNames;
import org.statedconditions.drl.check.names.Type;
import org.statedconditions.drl.check.names.Variables;
import org.statedconditions.drl.syntax.Expr;
import org.statedconditions.drl.syntax.Lhs;
import org.statedconditions.drl.syntax.Problems;
import org.statedconditions.drl.syntax.Token;
import org.statedconditions.finding.Candidate;
import org.statedconditions.finding.Chosen;
import org.statedconditions.pack.Condition;
import org.statedconditions.pack.ManifestPart;
import org.statedconditions.pack.Reading;
import org.statedconditions.problem.DidYouMean;
import org.statedconditions.problem.ProblemCode;

/** Checks constraints that compile and that nobody can have meant: they would never hold. */
final class OddConstraints {
  private final PackNames names;
  private final Problems problems;

  OddConstraints(PackNames names, Problems problems) {
    this.names = names;
    this.problems = problems;
  }

  /** Checks those of a pattern on {@code type}; {@code outside} is what is bound before it. */
  void check(Lhs.Pattern pattern, Type type, Variables outside) {
    Map<String, Type> fields = names.types().fields(type).orElse(Map.of());
    for (Expr constraint : pattern.constraints()) {
      if (constraint instanceof Expr.Binary binary
          && (binary.op().equals("==") || binary.op().equals("!="))
          && binary.left() instanceof Expr.Name field) {
        if (binary.right() instanceof Expr.Name other) {
          dollarForgotten(field.token(), other.token(), fields, outside);
        } else if (binary.right() instanceof Expr.Literal literal) {
          nameOfManifest(type, field.token(), literal.token());
        }
      } else if (constraint instanceof Expr.In in && in.left() instanceof Expr.Name field) {
        in.values().stream()
            .filter(Expr.Literal.class::isInstance)
            .forEach(v -> nameOfManifest(type, field.token(), ((Expr.Literal) v).token()));
      }
    }
  }

  /** {@code ceasefire == id} compares two fields of one fact, where {@code $id} of another one is at hand. */
  private void dollarForgotten(
      Token field, Token other, Map<String, Type> fields, Variables outside) {
    String variable = "$" + other.text();
    if (fields.containsKey(field.text())
        && fields.containsKey(other.text())
        && !field.is(other.text())
        && outside.find(variable).isPresent()) {
      problems.meaning(
          ProblemCode.UNKNOWN_VARIABLE,
          other.start(),
          other.end(),
          "expected a bound variable but was `" + other.text() + "`, a field of the same fact",
          "did you mean `" + variable + "`?");
    }
  }

  /** The condition and the reading of a {@code Chosen} and the kind of a {@code Candidate} are those of the manifest. */
  private void nameOfManifest(Type type, Token field, Token literal) {
    if (!literal.literalText() || !(type instanceof Type.Java java)) {
      return;
    }
    Collection<String> known = known(java.raw(), field.text()).orElse(List.of());
    String written = literal.content();
    if (!known.isEmpty() && !known.contains(written) && !names.doubtfulKinds().contains(written)) {
      String hint = DidYouMean.hint(written, known);
      problems.meaning(
          ProblemCode.UNKNOWN_NAME,
          literal.start(),
          literal.end(),
          "expected a " + field.text() + " of pack.yaml but was `" + written + "`",
          hint != null ? hint : "known are " + String.join(", ", known));
    }
  }

  private Optional<Collection<String>> known(Class<?> type, String field) {
    if (type == Chosen.class && field.equals("condition") && names.knows(ManifestPart.CONDITIONS)) {
      return Optional.of(
          names.manifest().conditions().stream().map(Condition::id).toList());
    }
    if (type == Chosen.class && field.equals("reading") && names.knows(ManifestPart.READINGS)) {
      return Optional.of(names.manifest().readings().stream().map(Reading::id).toList());
    }
    if (type == Candidate.class
        && field.equals("kind")
        && names.knows(ManifestPart.KINDS)
        && names.knows(ManifestPart.CONDITIONS)
        && names.types().allKinds().containsAll(ClaimCheck.kinds(names.manifest()))) {
      return Optional.of(ClaimCheck.kinds(names.manifest()));
    }
    return Optional.empty();
  }
}

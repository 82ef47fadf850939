package org.statedconditions.engine.reasons;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drools.model.AlphaIndex;
import org.drools.model.Constraint;
import org.drools.model.Index;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.statedconditions.drl.syntax.ConstraintText;
import org.statedconditions.assessment.reason.Need;
import org.statedconditions.assessment.reason.Need.Seen;
import org.statedconditions.assessment.reason.Relation;

/**
 * Takes the text of a constraint apart, for people: which field, which values. Whether it holds is never decided here, only by
 * the compiled rule.
 */
final class Needs {
  private final Values values;
  private final Memory memory;

  Needs(Values values, Memory memory) {
    this.values = values;
    this.memory = memory;
  }

  /** What {@code constraint} asks of {@code fact}, which may be {@code null}. */
  Need of(Constraint constraint, Object fact, Bindings bindings) {
    if (!(constraint instanceof SingleConstraint single)) {
      List<Need> parts = new ArrayList<>();
      constraint.getChildren().forEach(c -> parts.add(of(c, fact, bindings)));
      return constraint.getType() == Constraint.Type.OR ? new Need.Any(parts) : new Need.All(parts);
    }
    String text = Facts.written(single);
    if (text.isEmpty()) {
      return withoutText(single, fact);
    }
    Map<String, Variable<?>> variables = new HashMap<>();
    for (Variable<?> variable : single.getVariables()) {
      variables.put(Facts.plainName(variable), variable);
    }
    NeedReader reader =
        new NeedReader(new ValueReader(values, memory, text, fact, bindings, variables));
    return ConstraintText.read(text)
        .map(reader::need)
        .orElseGet(() -> new Need.Written(text, List.of()));
  }

  /** The constraints of queries are kept without their text, but not without what they look at. */
  private Need withoutText(SingleConstraint constraint, Object fact) {
    String[] fields = constraint.getReactiveProps();
    List<Seen> seen = new ArrayList<>();
    for (String field : fields) {
      Object value = values.field(fact, field);
      if (value != Values.UNKNOWN) {
        seen.add(new Seen(field, Values.shown(value), Optional.empty()));
      }
    }
    if (seen.size() == 1
        && constraint.getIndex() instanceof AlphaIndex<?, ?> index
        && index.getConstraintType() == Index.ConstraintType.EQUAL) {
      return new Need.Compare(
          seen.get(0),
          Relation.IS,
          List.of(Seen.plain(Values.shown(index.getRightValue()).orElse(null))));
    }
    return new Need.Written("", seen);
  }
}

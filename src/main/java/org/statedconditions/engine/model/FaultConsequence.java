package org.statedconditions.engine.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.drools.model.consequences.ConsequenceBuilder;

/** Says why a constraint cannot be worked out, and what the rule would say that has it. */
final class FaultConsequence extends ConsequenceBuilder.AbstractValidBuilder<FaultConsequence> {

  FaultConsequence(
      BiConsumer<Object, Object> says,
      List<Constraint> failing,
      org.drools.model.Variable<?> subject,
      org.drools.model.Variable<?> receiver,
      Function<Variable, org.drools.model.Variable<?>> known) {
    this(says, failing, subject, receiver, known, read(failing));
  }

  private FaultConsequence(
      BiConsumer<Object, Object> says,
      List<Constraint> failing,
      org.drools.model.Variable<?> subject,
      org.drools.model.Variable<?> receiver,
      Function<Variable, org.drools.model.Variable<?>> known,
      List<Variable> read) {
    super(declarations(subject, receiver, known, read));
    block = values -> {
      Map<Variable, Object> of = new HashMap<>();
      for (int i = 0; i < read.size(); i++) {
        of.put(read.get(i), values[i + 2]);
      }
      EvaluationFault why = Failing.why(failing, of);
      if (why == null) {
        throw new IllegalStateException("a constraint failed and does so no longer: " + failing);
      }
      ((FaultListener) values[1]).failed(why);
      says.accept(values[1], values[0]);
    };
  }

  private static List<Variable> read(List<Constraint> failing) {
    Set<Variable> read = new LinkedHashSet<>();
    failing.forEach(constraint -> read.addAll(constraint.reads()));
    return new ArrayList<>(read);
  }

  private static org.drools.model.Variable<?>[] declarations(
      org.drools.model.Variable<?> subject,
      org.drools.model.Variable<?> receiver,
      Function<Variable, org.drools.model.Variable<?>> known,
      List<Variable> read) {
    List<org.drools.model.Variable<?>> all = new ArrayList<>(List.of(subject, receiver));
    read.forEach(variable -> all.add(known.apply(variable)));
    return all.toArray(org.drools.model.Variable[]::new);
  }
}

package org.statedconditions.engine.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.statedconditions.drl.syntax.DrlFile;
import org.statedconditions.drl.syntax.Expr;

/**
 * An expression of a rule that is ready to be worked out: where it stands, which variables it reads, and its value for values of
 * those. Immutable and thread-safe.
 */
public final class Computed {
  private final Expr node;
  private final DrlFile file;
  private final @Nullable Variable self;
  private final List<Variable> others;
  private final Typed typed;

  Computed(Expr node, DrlFile file, @Nullable Variable self, List<Variable> others, Typed typed) {
    this.node = node;
    this.file = file;
    this.self = self;
    this.others = List.copyOf(others);
    this.typed = typed;
  }

  /** Where it stands in the tree. */
  public Expr node() {
    return node;
  }

  /** As it is written. */
  public String text() {
    return file.written(node);
  }

  /** What it gives. */
  public Kind kind() {
    return typed.kind();
  }

  /** The variables that it reads, in the order in which {@link #value} takes their values. */
  public List<Variable> reads() {
    return reads(self, others);
  }

  /**
   * The value for these values of {@link #reads}; empty text, {@code null} and so on are values. {@link Constraint#UNKNOWN} if
   * there is none. Throws {@link EvaluationFault}.
   */
  public @Nullable Object value(@Nullable Object... values) {
    return worked(typed.formula(), self, others.size(), values);
  }

  /** The same of other variables, which hold the same kinds of values. */
  Computed of(UnaryOperator<Variable> renamed) {
    return new Computed(
        node,
        file,
        self == null ? null : renamed.apply(self),
        others.stream().map(renamed).toList(),
        typed);
  }

  /** The same, but where it cannot be worked out its value is the {@link EvaluationFault}. */
  Computed givingFaults() {
    return new Computed(
        node,
        file,
        self,
        others,
        Typed.of(new Failing.Given(typed.formula()), typed.kind(), typed.id(), typed.weight()));
  }

  Typed typed() {
    return typed;
  }

  List<Variable> others() {
    return others;
  }

  static List<Variable> reads(@Nullable Variable self, List<Variable> others) {
    if (self == null) {
      return others;
    }
    List<Variable> all = new ArrayList<>(others.size() + 1);
    all.add(self);
    all.addAll(others);
    return Collections.unmodifiableList(all);
  }

  static @Nullable Object worked(
      Formula formula, @Nullable Variable self, int others, @Nullable Object[] values) {
    int from = self == null ? 0 : 1;
    return formula.of(
        from == 1 ? values[0] : null,
        others > 0 ? values[from] : null,
        others > 1 ? values[from + 1] : null,
        others > 2 ? values[from + 2] : null,
        rest(others, from, values));
  }

  static Object @Nullable [] rest(int others, int from, @Nullable Object[] values) {
    return others > 3 ? java.util.Arrays.copyOfRange(values, from + 3, from + others) : null;
  }
}

package org.statedconditions.engine.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.statedconditions.drl.syntax.DrlFile;
import org.statedconditions.drl.syntax.Expr;
import org.statedconditions.engine.model.Scope.Context;

/**
 * One thing that a rule asks: what stands between two commas of a pattern, or between two {@code &&} of that. The session and
 * whoever explains work it out with the same code. Immutable and thread-safe.
 *
 * <p>To explain it: {@link #holds} says whether it holds for values of {@link #reads}, and {@link #part} gives any expression in
 * {@link #node}, such as both sides of a comparison, with the variables that it reads and its value.
 */
public final class Constraint {
  /** What an expression gives that has no value: a constraint with such a value holds neither as it stands nor negated. */
  public static final Object UNKNOWN = Formula.UNKNOWN;

  private final Expr node;
  private final Context context;
  private final Types types;
  private final @Nullable Variable self;
  private final List<Variable> others;
  private final Typed.Tested tested;
  private final @Nullable Index index;

  Constraint(
      Expr node,
      Context context,
      Types types,
      @Nullable Variable self,
      List<Variable> others,
      Typed.Tested tested,
      @Nullable Index index) {
    this.node = node;
    this.context = context;
    this.types = types;
    this.self = self;
    this.others = List.copyOf(others);
    this.tested = tested;
    this.index = index;
  }

  /** Where it stands in the tree. */
  public Expr node() {
    return node;
  }

  /** The file that it stands in. */
  public DrlFile file() {
    return context.file();
  }

  /** The rule or query that it stands in. */
  public String rule() {
    return context.rule();
  }

  /** As it is written, each run of blanks as one. */
  public String text() {
    return context.file().written(node);
  }

  /** The variables that it reads, in the order in which {@link #holds} takes their values. */
  public List<Variable> reads() {
    return Computed.reads(self, others);
  }

  /** What the pattern looks at that it belongs to; {@code null} if it belongs to none. */
  public @Nullable Variable self() {
    return self;
  }

  /** Whether it holds for these values of {@link #reads}. Throws {@link EvaluationFault}. */
  public boolean holds(@Nullable Object... values) {
    int from = self == null ? 0 : 1;
    int many = others.size();
    return tested
        .test()
        .holds(
            from == 1 ? values[0] : null,
            many > 0 ? values[from] : null,
            many > 1 ? values[from + 1] : null,
            many > 2 ? values[from + 2] : null,
            Computed.rest(many, from, values));
  }

  /** {@code part}, an expression in {@link #node} such as one side of a comparison, on its own. */
  public Computed part(Expr part) {
    // What the pattern looks at is a variable as any other here: it is read or it is not.
    ExpressionBuilder values = new ExpressionBuilder(types, null);
    Typed typed = values.typed(part, context);
    return new Computed(part, context.file(), null, values.others(), typed);
  }

  Test test() {
    return tested.test();
  }

  /** That it failed on {@code fact}. */
  EvaluationFault fault(RuntimeException cause, @Nullable Object fact) {
    return new Faults(context.file(), context.rule(), node).of(cause, fact);
  }

  /** Equal for two constraints only if they mean the same. */
  String id() {
    return tested.id();
  }

  List<Variable> others() {
    return others;
  }

  @Nullable
  Index index() {
    return index;
  }

  Context context() {
    return context;
  }

  @Override
  public String toString() {
    return text();
  }
}

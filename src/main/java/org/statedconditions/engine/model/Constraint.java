package org.statedconditions.engine.model;

import java.util.List;
import java.util.function.UnaryOperator;
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
  private final boolean canFail;

  Constraint(
      Expr node,
      Context context,
      Types types,
      @Nullable Variable self,
      List<Variable> others,
      Typed.Tested tested,
      @Nullable Index index,
      boolean canFail) {
    this.node = node;
    this.context = context;
    this.types = types;
    this.self = self;
    this.others = List.copyOf(others);
    this.tested = tested;
    this.index = index;
    this.canFail = canFail;
  }

  /** Whether there are values that it cannot be worked out for. */
  boolean canFail() {
    return canFail;
  }

  /** The same of other variables, which hold the same kinds of values. */
  Constraint of(UnaryOperator<Variable> renamed) {
    return new Constraint(
        node,
        context,
        types,
        self == null ? null : renamed.apply(self),
        others.stream().map(renamed).toList(),
        tested,
        index,
        canFail);
  }

  /** The same, but where it cannot be worked out it holds or does not, as {@code failing} says. */
  Constraint whenFailing(boolean failing) {
    return canFail ? with(new Failing.Counted(tested, failing).tested(), others) : this;
  }

  /**
   * Holds where none of {@code constraints}, all of one pattern, is known not to hold and one cannot be worked out.
   *
   * @param constraints one at least
   */
  static Constraint undecided(List<Constraint> constraints) {
    Failing.Undecided test = new Failing.Undecided(constraints);
    return constraints.get(0).with(test.tested(), test.others());
  }

  private Constraint with(Typed.Tested other, List<Variable> read) {
    return new Constraint(node, context, types, self, read, other, null, true);
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

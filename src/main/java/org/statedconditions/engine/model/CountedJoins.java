package org.statedconditions.engine.model;

import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.drools.base.base.ObjectType;
import org.drools.base.base.ValueResolver;
import org.drools.base.reteoo.BaseTuple;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.constraint.BetaConstraint;
import org.drools.core.RuleBaseConfiguration;
import org.drools.core.common.BaseNode;
import org.drools.core.common.BetaConstraints;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.reteoo.BetaMemory;
import org.drools.core.reteoo.BetaNode;
import org.drools.core.reteoo.FromNode;
import org.drools.core.reteoo.LeftTupleSource;
import org.drools.core.reteoo.ObjectSource;
import org.drools.core.reteoo.Rete;
import org.drools.core.reteoo.Tuple;
import org.drools.core.reteoo.builder.BuildContext;
import org.drools.util.bitmask.BitMask;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.runtime.rule.FactHandle;

/**
 * Counts in every join of a network. Drools asks the constraints of a join about each pair that it looks at, also where an index
 * has found the pair: so they stand inside a counter. Drools has no way to hand it constraints of one's own, hence the one use of
 * reflection here; a join whose constraints cannot be replaced fails the build.
 */
@SuppressWarnings({"rawtypes", "unchecked"})
public final class CountedJoins {
  private static final Field OF_JOINS = field(BetaNode.class, "constraints");
  private static final Field OF_LISTS = field(FromNode.class, "betaConstraints");

  private CountedJoins() {}

  /** Has every join of {@code base} count; before its first session. */
  public static void install(KieBase base) {
    Rete rete = ((InternalRuleBase) base).getRete();
    List<BaseNode> open = new ArrayList<>();
    rete.getEntryPointNodes()
        .values()
        .forEach(e -> open.addAll(e.getObjectTypeNodes().values()));
    java.util.Set<BaseNode> seen =
        java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
    while (!open.isEmpty()) {
      BaseNode node = open.remove(open.size() - 1);
      if (!seen.add(node)) {
        continue;
      }
      if (node instanceof BetaNode) {
        count(OF_JOINS, node);
      } else if (node instanceof FromNode) {
        count(OF_LISTS, node);
      }
      if (node instanceof ObjectSource source) {
        Arrays.stream(source.getObjectSinkPropagator().getSinks())
            .forEach(sink -> open.add((BaseNode) sink));
      } else if (node instanceof LeftTupleSource source) {
        Arrays.stream(source.getSinkPropagator().getSinks())
            .forEach(sink -> open.add((BaseNode) sink));
      }
    }
  }

  private static Field field(Class<?> type, String name) {
    try {
      Field field = type.getDeclaredField(name);
      field.setAccessible(true);
      return field;
    } catch (ReflectiveOperationException | RuntimeException e) {
      throw new IllegalStateException("joins of this release of Drools cannot be counted", e);
    }
  }

  private static void count(Field field, BaseNode node) {
    try {
      BetaConstraints constraints = (BetaConstraints) field.get(node);
      if (!(constraints instanceof Counting)) {
        List<String> rules = Arrays.stream(node.getAssociatedRules())
            .map(rule -> PackModel.ruleOf(rule.getName()))
            .distinct()
            .sorted()
            .toList();
        field.set(node, new Counting(constraints, rules));
      }
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("joins of this release of Drools cannot be counted", e);
    }
  }

  /** What a join of one session remembers while it looks at pairs. */
  private static final class Context {
    final Object inner;

    @Nullable
    Budget budget;

    Context(Object inner) {
      this.inner = inner;
    }

    Budget budget(ValueResolver session) {
      Budget known = budget;
      if (known == null) {
        known = ((ReteEvaluator) session).getGlobalResolver() instanceof Budget.Owner owner
            ? owner.budget()
            : new Budget();
        budget = known;
      }
      return known;
    }

    /** The budget, once a tuple or a fact has been set: Drools asks of pairs only then. */
    Budget budget() {
      return Objects.requireNonNull(budget);
    }
  }

  /** The constraints of a join, counted. */
  private static final class Counting implements BetaConstraints<Context> {
    private final BetaConstraints inner;
    private final List<String> rules;

    Counting(BetaConstraints inner, List<String> rules) {
      this.inner = inner;
      this.rules = rules;
    }

    @Override
    public Context createContext() {
      return new Context(inner.createContext());
    }

    @Override
    public void updateFromTuple(Context context, ValueResolver session, Tuple tuple) {
      context.budget(session);
      inner.updateFromTuple(context.inner, session, tuple);
    }

    @Override
    public void updateFromFactHandle(Context context, ValueResolver session, FactHandle fact) {
      context.budget(session);
      inner.updateFromFactHandle(context.inner, session, fact);
    }

    @Override
    public boolean isAllowedCachedLeft(Context context, FactHandle fact) {
      Budget budget = context.budget();
      budget.look(rules);
      if (!inner.isAllowedCachedLeft(context.inner, fact)) {
        return false;
      }
      budget.make(rules);
      return true;
    }

    @Override
    public boolean isAllowedCachedRight(BaseTuple tuple, Context context) {
      Budget budget = context.budget();
      budget.look(rules);
      if (!inner.isAllowedCachedRight(tuple, context.inner)) {
        return false;
      }
      budget.make(rules);
      return true;
    }

    @Override
    public void resetTuple(Context context) {
      inner.resetTuple(context.inner);
    }

    @Override
    public void resetFactHandle(Context context) {
      inner.resetFactHandle(context.inner);
    }

    @Override
    public BetaMemory createBetaMemory(RuleBaseConfiguration configuration, int nodeType) {
      BetaMemory memory = inner.createBetaMemory(configuration, nodeType);
      return new BetaMemory(
          memory.getLeftTupleMemory(),
          memory.getRightTupleMemory(),
          new Context(memory.getContext()),
          nodeType);
    }

    @Override
    public BetaConstraint[] getConstraints() {
      return inner.getConstraints();
    }

    @Override
    public BetaConstraints getOriginalConstraint() {
      return inner.getOriginalConstraint();
    }

    @Override
    public boolean isIndexed() {
      return inner.isIndexed();
    }

    @Override
    public int getIndexCount() {
      return inner.getIndexCount();
    }

    @Override
    public boolean isEmpty() {
      return inner.isEmpty();
    }

    @Override
    public BitMask getListenedPropertyMask(
        Pattern pattern, ObjectType type, List<String> properties) {
      return inner.getListenedPropertyMask(pattern, type, properties);
    }

    @Override
    public void init(BuildContext context, int nodeType) {
      inner.init(context, nodeType);
    }

    @Override
    public void initIndexes(int depth, int nodeType, RuleBaseConfiguration configuration) {
      inner.initIndexes(depth, nodeType, configuration);
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // As Drools has it.
    public <T> T cloneIfInUse() {
      return (T) this;
    }

    @Override
    public boolean isLeftUpdateOptimizationAllowed() {
      return inner.isLeftUpdateOptimizationAllowed();
    }

    @Override
    public void registerEvaluationContext(BuildContext context) {
      inner.registerEvaluationContext(context);
    }

    @Override
    public void writeExternal(ObjectOutput out) {
      throw new UnsupportedOperationException("knowledge bases are not serialised");
    }

    @Override
    public void readExternal(ObjectInput in) {
      throw new UnsupportedOperationException("knowledge bases are not serialised");
    }
  }
}

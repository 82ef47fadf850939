package org.statedconditions.drl.check.names;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.statedconditions.drl.syntax.Lhs;

/** The variables that are bound at some point of a rule. */
public final class Variables {

  /**
   * A bound variable.
   *
   * @param type what it is bound to
   * @param pattern whether to a whole fact that the rule matches
   * @param kind the kind that its pattern asks for, of a {@code Candidate}; or {@code null}
   * @param bare its pattern if that asks for nothing that only facts of its type have, so that nothing but the name of the
   *     type says what was meant; or {@code null}
   */
  public record Variable(
      Type type, boolean pattern, @Nullable String kind, Lhs.@Nullable Pattern bare) {
    public Variable(Type type, boolean pattern, @Nullable String kind) {
      this(type, pattern, kind, null);
    }

    private Variable anywhere() {
      return bare == null ? this : new Variable(type, pattern, kind);
    }

    /** Whether rules may take the two for one; of a type that is not known they may. */
    private boolean isLike(Variable other) {
      return type.equals(other.type)
          || type.sort() == Type.Sort.ANY
          || other.type.sort() == Type.Sort.ANY;
    }

    private Variable or(Variable other) {
      if (equals(other)) {
        return this;
      }
      return anywhere().equals(other.anywhere())
          ? anywhere()
          : new Variable(Basic.UNKNOWN, pattern && other.pattern, null);
    }
  }

  private final Map<String, Variable> bound;
  private final Map<String, String> hidden;
  private final Set<String> results = new HashSet<>();

  public Variables() {
    this(new LinkedHashMap<>(), new LinkedHashMap<>());
  }

  private Variables(Map<String, Variable> bound, Map<String, String> hidden) {
    this.bound = bound;
    this.hidden = hidden;
  }

  /** A scope that sees this one and whose own variables stay in it. */
  public Variables inner() {
    return new Variables(new LinkedHashMap<>(bound), hidden);
  }

  public void bind(String name, Variable variable) {
    bound.put(name, variable);
  }

  /** Binds a name to a result of {@code accumulate}. */
  public void bindResult(String name, Variable variable) {
    bound.put(name, variable);
    results.add(name);
  }

  /** Remembers what an inner scope bound, to say why it is not known outside. */
  public void hide(Variables inner, String where) {
    inner.bound.keySet().stream()
        .filter(n -> !bound.containsKey(n))
        .forEach(n -> hidden.put(n, where));
  }

  /**
   * Takes over what all the branches of an {@code or} bind to values of one type: what they bind otherwise is not known behind
   * it.
   */
  public void merge(List<Variables> branches) {
    Map<String, Variable> before = Map.copyOf(bound);
    branches.forEach(branch -> branch.bound.keySet().forEach(name -> {
      if (before.containsKey(name)) {
        return;
      }
      List<Variable> all =
          branches.stream().flatMap(other -> other.find(name).stream()).toList();
      if (all.size() < branches.size()) {
        hidden.put(name, "some branches of `or`");
      } else if (!all.stream().allMatch(all.get(0)::isLike)) {
        hidden.put(name, "branches of `or` with values of different types");
      } else if (branches.stream().anyMatch(other -> other.results.contains(name))) {
        hidden.put(name, "`accumulate` in branches of `or`");
      } else {
        bound.put(name, all.stream().reduce(Variable::or).orElseThrow());
      }
    }));
  }

  public Optional<Variable> find(String name) {
    return Optional.ofNullable(bound.get(name));
  }

  public Optional<String> whereHidden(String name) {
    return Optional.ofNullable(hidden.get(name));
  }

  public Set<String> names() {
    return bound.keySet();
  }
}

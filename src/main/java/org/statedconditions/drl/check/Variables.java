package org.statedconditions.drl.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.statedconditions.drl.syntax.Lhs;

/** The variables that are bound at some point of a rule. */
final class Variables {

  /**
   * A bound variable.
   *
   * @param type what it is bound to
   * @param pattern whether to a whole fact that the rule matches
   * @param kind the kind that its pattern asks for, of a {@code Candidate}; or {@code null}
   * @param bare its pattern if that asks for nothing that only facts of its type have, so that nothing but the name of the
   *     type says what was meant; or {@code null}
   */
  record Variable(Type type, boolean pattern, String kind, Lhs.Pattern bare) {
    Variable(Type type, boolean pattern, String kind) {
      this(type, pattern, kind, null);
    }

    private Variable anywhere() {
      return bare == null ? this : new Variable(type, pattern, kind);
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

  Variables() {
    this(new LinkedHashMap<>(), new LinkedHashMap<>());
  }

  private Variables(Map<String, Variable> bound, Map<String, String> hidden) {
    this.bound = bound;
    this.hidden = hidden;
  }

  /** A scope that sees this one and whose own variables stay in it. */
  Variables inner() {
    return new Variables(new LinkedHashMap<>(bound), hidden);
  }

  void bind(String name, Variable variable) {
    bound.put(name, variable);
  }

  /** Remembers what an inner scope bound, to say why it is not known outside. */
  void hide(Variables inner, String where) {
    inner.bound.keySet().stream()
        .filter(n -> !bound.containsKey(n))
        .forEach(n -> hidden.put(n, where));
  }

  /** Takes over what the branches of an {@code or} bound. */
  void merge(Variables branch) {
    branch.bound.forEach((name, variable) -> bound.merge(name, variable, Variable::or));
  }

  Optional<Variable> find(String name) {
    return Optional.ofNullable(bound.get(name));
  }

  Optional<String> whereHidden(String name) {
    return Optional.ofNullable(hidden.get(name));
  }

  Set<String> names() {
    return bound.keySet();
  }
}

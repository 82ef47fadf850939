package org.statedconditions.engine.model;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.statedconditions.drl.syntax.DrlFile;
import org.statedconditions.drl.syntax.Expr;

/** The names that are known at a place of a rule. */
final class Scope {

  /** What a name stands for. */
  sealed interface Meaning permits OfVariable, OfExpression, OfResult, OfOpen {}

  /** What a variable holds. */
  record OfVariable(Variable variable) implements Meaning {}

  /** An expression, written in place of the name. */
  record OfExpression(Expr expr, Context context) implements Meaning {}

  /** One of the values that were gathered. */
  record OfResult(Variable gathered, int place, Kind kind) implements Meaning {}

  /** A parameter of a query that the caller leaves open: the query's conditions give it a meaning. */
  static final class OfOpen implements Meaning {
    @Nullable
    Meaning found;
  }

  /**
   * Where an expression stands.
   *
   * @param file the file that it is written in
   * @param rule the rule or query
   * @param scope the names known there
   * @param self what {@code this} means and whose fields can be named alone; {@code null} outside of patterns
   */
  record Context(
      DrlFile file, String rule, Scope scope, @Nullable Meaning self) {
    Context with(Scope other) {
      return new Context(file, rule, other, self);
    }

    Context within(@Nullable Meaning of) {
      return new Context(file, rule, scope, of);
    }
  }

  private final @Nullable Scope outer;
  private final Map<String, Meaning> known = new LinkedHashMap<>();

  Scope(@Nullable Scope outer) {
    this.outer = outer;
  }

  @Nullable
  Meaning get(String name) {
    for (Scope scope = this; scope != null; scope = scope.outer) {
      Meaning meaning = scope.known.get(name);
      if (meaning != null) {
        return resolved(meaning);
      }
    }
    return null;
  }

  /** What an open parameter was found to mean. */
  static Meaning resolved(Meaning meaning) {
    Meaning at = meaning;
    while (at instanceof OfOpen open && open.found != null) {
      at = open.found;
    }
    return at;
  }

  void put(String name, Meaning meaning) {
    known.put(name, meaning);
  }

  /** The names that this scope adds to those around it. */
  Map<String, Meaning> own() {
    return known;
  }
}

package org.statedconditions.drl.syntax;

import java.util.List;

/** A part of what stands between {@code when} and {@code then}. */
sealed interface Lhs {

  /** A pattern; {@code variable} and {@code from} may be {@code null}; {@code arguments} are those before a {@code ;}. */
  record Pattern(
      Token variable,
      List<Token> type,
      List<Expr> arguments,
      List<Expr> constraints,
      boolean query,
      From from)
      implements Lhs {
    boolean positional() {
      return query || !arguments.isEmpty();
    }

    /** Whether it says {@code this == $other}. */
    boolean aboutTheSame() {
      return constraints.stream()
          .anyMatch(c -> c instanceof Expr.Binary binary
              && binary.op().equals("==")
              && binary.left() instanceof Expr.Name name
              && name.token().is("this"));
    }

    String typeName() {
      StringBuilder name = new StringBuilder();
      type.forEach(t -> name.append(t.text()));
      return name.toString();
    }

    int typeStart() {
      return type.get(0).start();
    }

    int typeEnd() {
      return type.get(type.size() - 1).end();
    }
  }

  /** Several parts; {@code variable} may be {@code null}. */
  record Group(Kind kind, Token variable, List<Lhs> parts) implements Lhs {
    enum Kind {
      AND,
      OR,
      NOT,
      EXISTS,
      FORALL
    }
  }

  /** {@code eval( … )}. */
  record Eval(Expr condition) implements Lhs {}

  /** {@code accumulate( … )} or {@code groupby( … )}; {@code key} may be {@code null}. */
  record Accumulate(
      Lhs source, Expr key, List<Result> results, List<Expr> constraints, boolean opaque)
      implements Lhs {}

  /** {@code $variable : function(arguments)}; {@code variable} may be {@code null}. */
  record Result(Token variable, Token function, List<Expr> arguments) {}

  /** Where a pattern's facts come from. */
  sealed interface From {
    /** {@code from $list}. */
    record Value(Expr value) implements From {}

    /** {@code from collect( … )}. */
    record Collect(Lhs pattern) implements From {}

    /** {@code from accumulate( … )}. */
    record Accumulated(Accumulate accumulate) implements From {}

    /** {@code from entry-point "…"}. */
    record EntryPoint() implements From {}
  }
}

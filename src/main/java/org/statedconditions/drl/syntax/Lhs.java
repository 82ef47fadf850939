package org.statedconditions.drl.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A part of what stands between {@code when} and {@code then}. Offsets count from the beginning of the file. */
public sealed interface Lhs {
  /** The offset of its first character. */
  int start();

  /** The offset behind its last character. */
  int end();

  /** The parts that it is made of: those of a group, what is accumulated or collected. */
  List<Lhs> parts();

  /** Its own expressions in their order, those of its {@link #parts} left out. */
  List<Expr> expressions();

  /** Hands over this part and all that are in it, outer ones first. */
  default void each(Consumer<Lhs> visitor) {
    visitor.accept(this);
    parts().forEach(part -> part.each(visitor));
  }

  /** Hands over every expression in this part and in all that are in it. */
  default void eachExpression(Consumer<Expr> visitor) {
    each(part -> part.expressions().forEach(expression -> expression.each(visitor)));
  }

  /**
   * A pattern, or the call of a query.
   *
   * @param variable what it is bound to, or {@code null}
   * @param type the name of the type or query, with its dots
   * @param arguments those before a {@code ;}, of the call of a query
   * @param constraints those between the brackets
   * @param query whether a {@code ?} marks it as the call of a query; most calls have none
   * @param from where its values come from; {@code null} for the facts of the session
   */
  record Pattern(
      @Nullable Token variable,
      List<Token> type,
      List<Expr> arguments,
      List<Expr> constraints,
      boolean query,
      @Nullable From from,
      int start,
      int end)
      implements Lhs {
    /** Copies the lists. */
    public Pattern {
      type = List.copyOf(type);
      arguments = List.copyOf(arguments);
      constraints = List.copyOf(constraints);
    }

    /** Whether it can only be the call of a query. */
    public boolean positional() {
      return query || !arguments.isEmpty();
    }

    /** Whether it says {@code this == $other}. */
    public boolean aboutTheSame() {
      return constraints.stream()
          .anyMatch(c -> c instanceof Expr.Binary binary
              && binary.op().equals("==")
              && binary.left() instanceof Expr.Name name
              && name.token().is("this"));
    }

    /** The type or query as written. */
    public String typeName() {
      StringBuilder name = new StringBuilder();
      type.forEach(t -> name.append(t.text()));
      return name.toString();
    }

    /** The offset of the type. */
    public int typeStart() {
      return type.get(0).start();
    }

    /** The offset behind the type. */
    public int typeEnd() {
      return type.get(type.size() - 1).end();
    }

    @Override
    public List<Lhs> parts() {
      if (from instanceof From.Collect collect) {
        return List.of(collect.pattern());
      }
      return from instanceof From.Accumulated accumulated
          ? List.of(accumulated.accumulate())
          : List.of();
    }

    @Override
    public List<Expr> expressions() {
      List<Expr> all = new ArrayList<>(arguments);
      all.addAll(constraints);
      if (from instanceof From.Value value) {
        all.add(value.value());
      }
      return all;
    }
  }

  /** Several parts; {@code variable} is what they are bound to, or {@code null}. */
  record Group(Kind kind, @Nullable Token variable, List<Lhs> parts, int start, int end)
      implements Lhs {
    /** Copies the list. */
    public Group {
      parts = List.copyOf(parts);
    }

    /** What is said of the parts. */
    public enum Kind {
      /** Each has a match. */
      AND,
      /** Some have a match. */
      OR,
      /** There is no match of the one part. */
      NOT,
      /** There is a match of the one part. */
      EXISTS,
      /** Each match of the first part has one of the others. */
      FORALL
    }

    @Override
    public List<Expr> expressions() {
      return List.of();
    }
  }

  /** {@code eval( … )}. */
  record Eval(Expr condition, int start, int end) implements Lhs {
    @Override
    public List<Lhs> parts() {
      return List.of();
    }

    @Override
    public List<Expr> expressions() {
      return List.of(condition);
    }
  }

  /**
   * {@code accumulate( … )}, or {@code groupby( … )}, which has a key.
   *
   * @param source what is accumulated
   * @param key of a {@code groupby}; else {@code null}
   * @param constraints on the results
   * @param opaque whether it holds code, which is not looked into and reported
   */
  record Accumulate(
      Lhs source,
      @Nullable Expr key,
      List<Result> results,
      List<Expr> constraints,
      boolean opaque,
      int start,
      int end)
      implements Lhs {
    /** Copies the lists. */
    public Accumulate {
      results = List.copyOf(results);
      constraints = List.copyOf(constraints);
    }

    @Override
    public List<Lhs> parts() {
      return List.of(source);
    }

    @Override
    public List<Expr> expressions() {
      List<Expr> all = new ArrayList<>();
      if (key != null) {
        all.add(key);
      }
      results.forEach(result -> all.addAll(result.arguments()));
      all.addAll(constraints);
      return all;
    }
  }

  /** {@code $variable : function(arguments)}; {@code variable} may be {@code null}. */
  record Result(@Nullable Token variable, Token function, List<Expr> arguments) {
    /** The functions that there are, by name. */
    public static final List<String> FUNCTIONS = List.of(
        "average",
        "collectList",
        "collectSet",
        "count",
        "max",
        "min",
        "subjects",
        "sum",
        "sumLatest");

    /** Copies the list. */
    public Result {
      arguments = List.copyOf(arguments);
    }
  }

  /** Where a pattern's values come from. */
  sealed interface From {
    /** {@code from $report.declarations}. */
    record Value(Expr value) implements From {}

    /** {@code from collect( … )}. */
    record Collect(Lhs pattern) implements From {}

    /** {@code from accumulate( … )}. */
    record Accumulated(Accumulate accumulate) implements From {}

    /** {@code from entry-point "…"}, which is reported: the language does not have it. */
    record EntryPoint() implements From {}
  }
}

package org.statedconditions.drl.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An expression in a constraint. Offsets count from the beginning of the file; brackets around a whole expression are not part
 * of it, those inside it are.
 */
public sealed interface Expr {
  /** The offset of its first character. */
  int start();

  /** The offset behind its last character. */
  int end();

  /** The expressions that it is made of, from left to right; none for a literal or a name. */
  default List<Expr> children() {
    return List.of();
  }

  /** Hands over this expression and all that are in it, outer ones first. */
  default void each(Consumer<Expr> visitor) {
    visitor.accept(this);
    children().forEach(child -> child.each(visitor));
  }

  /** A text, number, {@code true}, {@code false} or {@code null}. */
  record Literal(Token token) implements Expr {
    @Override
    public int start() {
      return token.start();
    }

    @Override
    public int end() {
      return token.end();
    }
  }

  /** A field, variable, global, {@code this} or the name of a type. */
  record Name(Token token) implements Expr {
    @Override
    public int start() {
      return token.start();
    }

    @Override
    public int end() {
      return token.end();
    }
  }

  /** {@code target.name}, or {@code target!.name}, which is null-safe: the constraint does not hold if the target is null. */
  record Access(Expr target, boolean nullSafe, Token name, int start) implements Expr {
    @Override
    public int end() {
      return name.end();
    }

    @Override
    public List<Expr> children() {
      return List.of(target);
    }
  }

  /**
   * A call.
   *
   * @param target what the method is called on; {@code null} for a function, or a method of the fact itself
   * @param nullSafe whether it is written {@code target!.name(…)}
   */
  record Call(
      @Nullable Expr target, boolean nullSafe, Token name, List<Expr> arguments, int start, int end)
      implements Expr {
    /** Copies the list. */
    public Call {
      arguments = List.copyOf(arguments);
    }

    @Override
    public List<Expr> children() {
      List<Expr> all = new ArrayList<>(arguments.size() + 1);
      if (target != null) {
        all.add(target);
      }
      all.addAll(arguments);
      return all;
    }
  }

  /** {@code target[index]}. */
  record Index(Expr target, Expr index, int start, int end) implements Expr {
    @Override
    public List<Expr> children() {
      return List.of(target, index);
    }
  }

  /** {@code target#Type}. */
  record Cast(Expr target, Token type, int start) implements Expr {
    @Override
    public int end() {
      return type.end();
    }

    @Override
    public List<Expr> children() {
      return List.of(target);
    }
  }

  /** {@code !a}, {@code -a} or {@code +a}. */
  record Unary(Token operator, Expr operand, int end) implements Expr {
    @Override
    public int start() {
      return operator.start();
    }

    @Override
    public List<Expr> children() {
      return List.of(operand);
    }
  }

  /**
   * {@code a op b}.
   *
   * @param op the operator in its normal form, for example {@code &&} where the author wrote {@code &}, which is reported
   * @param operator the token that it is written with
   * @param negated whether {@code not} stands before it, as in {@code a not contains b}
   * @param parameter what stands in square brackets behind it, as in {@code a str[startsWith] b}; else {@code null}
   * @param left of {@code country == "FR" || == "GB"}: {@code country} both times
   */
  record Binary(
      String op,
      Token operator,
      boolean negated,
      @Nullable Token parameter,
      Expr left,
      Expr right,
      int start,
      int end)
      implements Expr {
    @Override
    public List<Expr> children() {
      return List.of(left, right);
    }
  }

  /** {@code a in (b, c)}, or {@code a not in (b, c)}, which is negated. */
  record In(Expr left, boolean negated, List<Expr> values, int start, int end) implements Expr {
    /** Copies the list. */
    public In {
      values = List.copyOf(values);
    }

    @Override
    public List<Expr> children() {
      List<Expr> all = new ArrayList<>(values.size() + 1);
      all.add(left);
      all.addAll(values);
      return all;
    }
  }

  /** {@code [a, b]}. */
  record ListOf(List<Expr> values, int start, int end) implements Expr {
    /** Copies the list. */
    public ListOf {
      values = List.copyOf(values);
    }

    @Override
    public List<Expr> children() {
      return values;
    }
  }

  /** {@code $x : a}. */
  record Bind(Token variable, Expr value, int end) implements Expr {
    @Override
    public int start() {
      return variable.start();
    }

    @Override
    public List<Expr> children() {
      return List.of(value);
    }
  }

  /** Something that the language does not have, which is reported; a sound file has none. */
  record Opaque(int start, int end) implements Expr {}
}

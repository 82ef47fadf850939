package org.statedconditions.drl.syntax;

import java.util.List;

/** An expression in a constraint. Offsets count from the beginning of the file. */
public sealed interface Expr {
  /** The offset of its first character. */
  int start();

  /** The offset behind its last character. */
  int end();

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

  /** A field, variable, global or the beginning of a type's name. */
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

  /** {@code target.name} or {@code target!.name}. */
  record Access(Expr target, Token name) implements Expr {
    @Override
    public int start() {
      return target.start();
    }

    @Override
    public int end() {
      return name.end();
    }
  }

  /** A method call; {@code target} is {@code null} for one on the fact itself. */
  record Call(Expr target, Token name, List<Expr> arguments, int end) implements Expr {
    @Override
    public int start() {
      return target == null ? name.start() : target.start();
    }
  }

  /** {@code target[index]}. */
  record Index(Expr target, Expr index, int end) implements Expr {
    @Override
    public int start() {
      return target.start();
    }
  }

  /** {@code target#Type}. */
  record Cast(Expr target, Token type) implements Expr {
    @Override
    public int start() {
      return target.start();
    }

    @Override
    public int end() {
      return type.end();
    }
  }

  /** {@code !a} or {@code -a}. */
  record Unary(Token operator, Expr operand) implements Expr {
    @Override
    public int start() {
      return operator.start();
    }

    @Override
    public int end() {
      return operand.end();
    }
  }

  /** {@code a op b}; {@code op} is normal, for example {@code ==} where the author wrote {@code =}. */
  record Binary(String op, Token operator, boolean negated, Expr left, Expr right) implements Expr {
    @Override
    public int start() {
      return Math.min(left.start(), operator.start());
    }

    @Override
    public int end() {
      return right.end();
    }
  }

  /** {@code a in (b, c)} or {@code a not in (b, c)}. */
  record In(Expr left, List<Expr> values, int end) implements Expr {
    @Override
    public int start() {
      return left.start();
    }
  }

  /** {@code [a, b]}. */
  record ListOf(List<Expr> values, int start, int end) implements Expr {}

  /** {@code $x : a}. */
  record Bind(Token variable, Expr value) implements Expr {
    @Override
    public int start() {
      return variable.start();
    }

    @Override
    public int end() {
      return value.end();
    }
  }

  /** Something that is not looked into. */
  record Opaque(int start, int end) implements Expr {}
}

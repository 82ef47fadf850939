package org.statedconditions.engine.reasons;

import java.math.BigDecimal;
import java.util.Map;
import org.drools.model.Variable;
import org.statedconditions.drl.syntax.Expr;
import org.statedconditions.finding.Parameters;

/** Reads the values that the text of a constraint speaks of. */
final class ValueReader {
  private final Values values;
  private final Memory memory;
  private final String text;
  private final Object fact;
  private final Bindings bindings;
  private final Map<String, Variable<?>> variables;

  /** A reader for {@code text}, a constraint on {@code fact}, which may be {@code null}. */
  ValueReader(
      Values values,
      Memory memory,
      String text,
      Object fact,
      Bindings bindings,
      Map<String, Variable<?>> variables) {
    this.values = values;
    this.memory = memory;
    this.text = text;
    this.fact = fact;
    this.bindings = bindings;
    this.variables = variables;
  }

  Object fact() {
    return fact;
  }

  /** The text as written between two offsets. */
  String text(int from, int to) {
    return text.substring(from, to);
  }

  /** The value of a field of another fact. */
  Object field(Object of, String field) {
    return values.field(of, field);
  }

  Read own(String field) {
    return new Read(values.field(fact, field), field, true, null);
  }

  /** The value of {@code expr}. */
  Read read(Expr expr) {
    if (expr instanceof Expr.Literal literal) {
      return Read.plain(literal(literal));
    } else if (expr instanceof Expr.Name name) {
      return named(name.token().text());
    } else if (expr instanceof Expr.Access access) {
      return accessed(access);
    } else if (expr instanceof Expr.Call call) {
      return called(call);
    } else if (expr instanceof Expr.Index index
        && index.target() instanceof Expr.Name of
        && of.token().is("elements")
        && fact != null) {
      Object element = read(index.index()).value();
      Object elements = values.field(fact, "elements");
      Object value = elements instanceof Map<?, ?> map ? map.get(element) : elements;
      return new Read(value, "elements." + Values.shown(element).orElse(""), true, null);
    } else if (expr instanceof Expr.Index index) {
      Read target = read(index.target());
      Object value = values.element(target.value(), read(index.index()).value());
      return new Read(value, text.substring(expr.start(), expr.end()), target.own(), target.of());
    } else if (expr instanceof Expr.Unary unary
        && unary.operator().is("-")
        && read(unary.operand()).value() instanceof BigDecimal number) {
      return Read.plain(number.negate());
    } else if (expr instanceof Expr.ListOf list) {
      return Read.plain(list.values().stream().map(v -> read(v).value()).toList());
    }
    return Read.plain(Values.UNKNOWN);
  }

  private Object literal(Expr.Literal literal) {
    String written = literal.token().text();
    if (literal.token().literalText()) {
      return literal.token().content();
    }
    return switch (written) {
      case "true" -> true;
      case "false" -> false;
      case "null" -> null;
      default -> {
        try {
          yield new BigDecimal(written.replaceAll("[_]|[LlBbIFfDd]$", ""));
        } catch (NumberFormatException e) {
          yield Values.UNKNOWN;
        }
      }
    };
  }

  private Read named(String name) {
    if (name.equals("this") || name.equals("_this")) {
      return new Read(fact, "this", true, null);
    }
    Variable<?> variable = variables.get(name);
    if (variable != null) {
      Object value = bindings.get(variable);
      if (value == Bindings.MISSING && !name.startsWith("$")) {
        return new Read(memory.global(name), name, false, null);
      }
      return new Read(
          value == Bindings.OPEN ? Values.UNKNOWN : value,
          name.startsWith("$") ? name.substring(1) : name,
          value == fact && fact != null,
          bindings.origin(variable));
    }
    return own(name);
  }

  private Read accessed(Expr.Access access) {
    String name = access.name().text();
    if (access.target() instanceof Expr.Name type
        && Character.isUpperCase(type.token().text().charAt(0))) {
      return Read.plain(values.constant(type.token().text(), name));
    }
    Read target = read(access.target());
    if (target.known() && target.value() == null) {
      // What is read off a value that is not given is not given either.
      return new Read(null, path(target, name), target.own(), target.of());
    }
    return new Read(
        values.field(target.value(), name), path(target, name), target.own(), target.of());
  }

  private String path(Read target, String name) {
    boolean whole = target.own() ? target.value() == fact : isFactOf(target);
    return whole || target.name().isEmpty() ? name : target.name() + "." + name;
  }

  private boolean isFactOf(Read target) {
    return target.of() != null && target.of().object() == target.value();
  }

  private Read called(Expr.Call call) {
    if (call.target() instanceof Expr.Name name
        && name.token().is("parameters")
        && call.arguments().size() == 1
        && read(call.arguments().get(0)).value() instanceof String parameter) {
      return parameter(call.name().text(), parameter);
    }
    if (call.target() == null && call.name().is("element") && call.arguments().size() == 1) {
      Object element = read(call.arguments().get(0)).value();
      Object elements = values.field(fact, "elements");
      Object value = elements instanceof Map<?, ?> map ? map.get(element) : elements;
      return new Read(value, "elements." + Values.shown(element).orElse(""), true, null);
    }
    if (call.arguments().isEmpty()) {
      Read target =
          call.target() == null ? new Read(fact, "this", true, null) : read(call.target());
      return new Read(
          values.field(target.value(), call.name().text()),
          path(target, call.name().text()),
          target.own(),
          target.of());
    }
    return Read.plain(Values.UNKNOWN);
  }

  private Read parameter(String type, String name) {
    if (!(memory.global("parameters") instanceof Parameters parameters)) {
      return Read.plain(Values.UNKNOWN);
    }
    try {
      Object value = switch (type) {
        case "number" -> parameters.number(name);
        case "text" -> parameters.text(name);
        case "flag" -> parameters.flag(name);
        case "texts" -> parameters.texts(name);
        default -> Values.UNKNOWN;
      };
      return new Read(value, "parameter " + name, false, null);
    } catch (IllegalArgumentException e) {
      return Read.plain(Values.UNKNOWN);
    }
  }
}

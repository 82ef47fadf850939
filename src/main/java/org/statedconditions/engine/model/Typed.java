package org.statedconditions.engine.model;

import org.jspecify.annotations.Nullable;

/**
 * An expression that is ready to be worked out, with what is known of its value.
 *
 * @param formula works it out
 * @param kind what it gives
 * @param id says the same of two expressions only if they are the same wherever they stand: it names the types of variables and
 *     fields, and holds what bound names stand for
 * @param weight how many steps it takes to work it out
 * @param field the field of the fact itself that it reads, if it is just that; else {@code null}
 * @param constant the formula again, if it is a value that is always the same; else {@code null}
 */
record Typed(
    Formula formula,
    Kind kind,
    String id,
    int weight,
    @Nullable Field field,
    Variables.@Nullable Constant constant) {

  static Typed of(Formula formula, Kind kind, String id, int weight) {
    return new Typed(formula, kind, id, weight, null, null);
  }

  static Typed value(@Nullable Object value, String id) {
    Variables.Constant constant = new Variables.Constant(value);
    return new Typed(
        constant, Kind.of(value == null ? Object.class : value.getClass()), id, 1, null, constant);
  }

  boolean isConstant() {
    return constant != null;
  }

  /** Whether it can be without a value, other than by a field that no report gives. */
  boolean canBeUnknown() {
    return !isConstant()
        && field == null
        && !(formula instanceof Reads.FirstsField)
        && !(formula == Variables.SELF);
  }

  /** A test with its id. */
  record Tested(Test test, String id, int weight) {}
}

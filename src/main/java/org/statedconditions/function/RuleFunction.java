package org.statedconditions.function;

import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A function that rules may call by its name, for example {@code workingDays(effectiveFrom, expiresOn) >= 60}. A program hands
 * it to the evaluator's builder; the command line finds those that a library offers to {@link ServiceLoader}.
 *
 * <p>A function is pure: it gives equal results for equal arguments, reads no clock, file or network, and changes nothing. The
 * engine calls it as often as it likes, from several threads at once. The names
 * and types of registered functions are part of an assessment's digest, for the answer depends on them.
 */
public interface RuleFunction {

  /**
   * What rules call it: a word that begins with a small letter and holds only letters, digits and {@code _}. It may not be the
   * name of a built-in function.
   */
  String name();

  /** One sentence that says what it gives, for {@code check} and for authors. */
  String definition();

  /**
   * The types of its arguments, in their order: {@link String}, {@link Boolean}, {@link Number} (any figure),
   * {@link java.math.BigDecimal}, {@link Integer}, {@link Long}, {@link java.time.Instant}, {@link java.util.Collection} (of
   * texts), an enum of the facts, or a type of facts. An argument of type {@link java.math.BigDecimal}, {@link Integer} or
   * {@link Long} is converted from whatever figure a rule gives.
   */
  List<Class<?>> parameters();

  /** The type of what it gives; one of those that arguments may have. */
  Class<?> result();

  /**
   * What it gives for {@code arguments}, none of which is {@code null}: where an argument is unknown, the function is not called
   * and the constraint that holds the call does not match. {@code null} says that the result is unknown, with the same effect.
   * What it throws is a problem that names the rule and the function; what the rule decides is undetermined then.
   */
  @Nullable
  Object apply(List<Object> arguments);

  /** Those that libraries offer to {@link ServiceLoader}, in the order in which it finds them. */
  static List<RuleFunction> ofLibraries() {
    return ServiceLoader.load(RuleFunction.class).stream()
        .map(ServiceLoader.Provider::get)
        .toList();
  }

  /** A function of one argument. */
  static <A, R> RuleFunction of(
      String name,
      String definition,
      Class<A> parameter,
      Class<R> result,
      Function<A, @Nullable R> body) {
    Objects.requireNonNull(body, "body");
    return new GivenFunction(
        name, definition, List.of(parameter), result, a -> body.apply(parameter.cast(a.get(0))));
  }

  /** A function of two arguments. */
  static <A, B, R> RuleFunction of(
      String name,
      String definition,
      Class<A> first,
      Class<B> second,
      Class<R> result,
      BiFunction<A, B, @Nullable R> body) {
    Objects.requireNonNull(body, "body");
    return new GivenFunction(
        name,
        definition,
        List.of(first, second),
        result,
        a -> body.apply(first.cast(a.get(0)), second.cast(a.get(1))));
  }
}

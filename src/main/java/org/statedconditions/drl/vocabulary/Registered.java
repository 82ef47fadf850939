package org.statedconditions.drl.vocabulary;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.Term;
import org.statedconditions.function.RuleFunction;

/** A function that a program registered, as an entry of the table. */
final class Registered {
  private static final int MOST_PARAMETERS = 8;
  private static final Set<Class<?>> VALUES = Set.of(
      String.class,
      Boolean.class,
      Number.class,
      BigDecimal.class,
      Integer.class,
      Long.class,
      Instant.class,
      Collection.class,
      List.class);

  private Registered() {}

  static Operation operation(RuleFunction function) {
    List<Class<?>> parameters = List.copyOf(function.parameters());
    if (parameters.isEmpty() || parameters.size() > MOST_PARAMETERS) {
      throw new IllegalArgumentException("function " + function.name() + ": expected 1 to "
          + MOST_PARAMETERS + " parameters but was " + parameters.size());
    }
    parameters.forEach(p -> known(function, p));
    known(function, function.result());
    Class<?>[] types = parameters.toArray(Class<?>[]::new);
    return new Operation(
        null,
        function.name(),
        parameters,
        function.result(),
        Collection.class.isAssignableFrom(function.result()) ? String.class : null,
        true,
        function.definition(),
        (Body.Many) arguments -> function.apply(converted(arguments, types)));
  }

  private static void known(RuleFunction function, Class<?> type) {
    if (!VALUES.contains(type)
        && !Term.class.isAssignableFrom(type)
        && !Fact.class.isAssignableFrom(type)) {
      throw new IllegalArgumentException("function " + function.name()
          + ": expected String, Boolean, Number, BigDecimal, Integer, Long, Instant, Collection, a value set or a type of"
          + " facts but was " + type.getName());
    }
  }

  private static List<Object> converted(Object[] arguments, Class<?>[] types) {
    Object[] converted = arguments.clone();
    for (int i = 0; i < converted.length; i++) {
      converted[i] = converted(converted[i], types[i]);
    }
    return Arrays.asList(converted);
  }

  private static Object converted(Object argument, Class<?> type) {
    if (!(argument instanceof Number figure)) {
      return argument;
    } else if (type == BigDecimal.class) {
      return Figures.decimal(figure);
    } else if (type == Integer.class) {
      return Figures.decimal(figure).intValueExact();
    } else if (type == Long.class) {
      return Figures.decimal(figure).longValueExact();
    }
    return argument;
  }
}

package org.statedconditions.author.scaffold;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.statedconditions.pack.Parameter;

/**
 * The parameter that holds the number of a {@link Bound}.
 *
 * @param name in camelCase
 * @param value the number
 * @param unit its unit; empty where nobody says
 * @param known whether the pack has it already
 */
record Limit(String name, BigDecimal value, Optional<String> unit, boolean known) {

  /**
   * The parameter for {@code bound}: one of the pack's if it is called the same and has that value, else a new one.
   *
   * @param usual what to call it, for example {@code leastQuantity}
   * @param taken names that are used already for another number
   */
  static Limit of(Bound bound, String usual, List<Parameter> parameters, List<Limit> taken) {
    String name = usual;
    for (int i = 2; ; i++) {
      String tried = name;
      Optional<Parameter> there =
          parameters.stream().filter(p -> p.name().equals(tried)).findFirst();
      Optional<Limit> other = taken.stream().filter(l -> l.name().equals(tried)).findFirst();
      boolean free = there
          .map(p -> p.value() instanceof BigDecimal n && n.compareTo(bound.number()) == 0)
          .or(() -> other.map(l -> l.value().compareTo(bound.number()) == 0))
          .orElse(true);
      if (free) {
        return new Limit(name, bound.number(), bound.unit(), there.isPresent());
      }
      name = usual + i;
    }
  }
}

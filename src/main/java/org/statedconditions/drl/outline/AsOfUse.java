package org.statedconditions.drl.outline;

import java.util.Objects;
import java.util.Set;

/**
 * A use of {@code asOf}, the instant asked about, in the conditions of a rule: what has to be looked at anew when the clock
 * moves.
 */
public sealed interface AsOfUse {

  /**
   * A date of a fact is compared with the instant, perhaps so many days earlier or later. Nothing of it can change but where the
   * clock passes that date.
   *
   * @param date which one
   * @param shift what is added to it; {@link Shift#NONE} if it is compared as it is
   * @param turns when the comparison can change
   */
  record Compared(DateOf date, Shift shift, Turns turns) implements AsOfUse {
    // Written out: to link the methods that Java makes takes longer than reading a pack's rules.
    @Override
    public boolean equals(Object other) {
      return other instanceof Compared compared
          && turns == compared.turns
          && date.path().equals(compared.date.path())
          && date.type().equals(compared.date.type())
          && Objects.equals(shift, compared.shift);
    }

    @Override
    public int hashCode() {
      return date.path().hashCode();
    }
  }

  /**
   * A date that the pack or the scenario gives as a parameter is compared with the instant, perhaps so many days earlier or later.
   * Where the clock passes it, all facts of these types are to be looked at anew.
   *
   * @param parameter the name of the parameter
   * @param shift what is added to it; {@link Shift#NONE} if it is compared as it is
   * @param turns when the comparison can change
   * @param types the types that patterns of the rule match, those of the queries that it calls included, as written
   */
  record Deadline(String parameter, Shift shift, Turns turns, Set<String> types)
      implements AsOfUse {
    /** Copies the set. */
    public Deadline {
      types = Set.copyOf(types);
    }
  }

  /**
   * Anything else: the instant is handed to a function, bound to a variable, compared with a date that was worked out. Whenever
   * the clock moves, all facts of these types are to be looked at anew.
   *
   * @param types the types that patterns of the rule match, those of the queries that it calls included, as written
   */
  record Other(Set<String> types) implements AsOfUse {
    /** Copies the set. */
    public Other {
      types = Set.copyOf(types);
    }
  }

  /**
   * A date that facts give.
   *
   * @param type the type of the facts, as written
   * @param path the field, for example {@code effectiveFrom}, {@code source.date} or {@code declarations.on}
   */
  record DateOf(String type, String path) {}

  /** When a comparison of a date with the instant can change. */
  enum Turns {
    /** When the clock reaches the date: {@code date <= asOf}, {@code date > asOf}. */
    AT,
    /** Right after the date: {@code date < asOf}, {@code date >= asOf}. */
    AFTER,
    /** At the date and again right after it: {@code date == asOf}, {@code date != asOf}. */
    BOTH
  }
}

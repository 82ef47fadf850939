package org.statedconditions.assessment.reason;

import java.util.List;
import java.util.Optional;
import org.statedconditions.assessment.FactRef;

/** What a constraint asks for. */
public sealed interface Need {

  /**
   * A value compared with others.
   *
   * @param found the value, where it was found
   * @param relation how it has to stand to {@code operands}
   * @param operands what it is compared with; none for a relation that needs nothing
   */
  record Compare(Seen found, Relation relation, List<Seen> operands) implements Need {

    /** Copies the list. */
    public Compare {
      operands = List.copyOf(operands);
    }
  }

  /** All of {@code parts}. */
  record All(List<Need> parts) implements Need {

    /** Copies the list. */
    public All {
      parts = List.copyOf(parts);
    }
  }

  /** One of {@code parts} at least. */
  record Any(List<Need> parts) implements Need {

    /** Copies the list. */
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /**
   * What is not understood, as written in the rule.
   *
   * @param text on one line; empty where it is not kept
   * @param seen the values of the fields in it
   */
  record Written(String text, List<Seen> seen) implements Need {

    /** Copies the list. */
    public Written {
      seen = List.copyOf(seen);
    }
  }

  /**
   * A value and where it comes from.
   *
   * @param name as scenario files or rules call it, for example {@code scope} or {@code asOf}; empty for a plain value
   * @param value the value; empty: not given
   * @param of another fact of the scenario that it is taken from
   */
  record Seen(String name, Optional<Object> value, Optional<FactRef> of) {

    /** A value that stands in the rule itself. */
    public static Seen plain(Object value) {
      return new Seen("", Optional.ofNullable(value), Optional.empty());
    }
  }
}

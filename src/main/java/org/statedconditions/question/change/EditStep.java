package org.statedconditions.question.change;

import java.util.Objects;
import java.util.Optional;

/**
 * What an edit comes to: which fact it changes and how. An edit of a subject with several reports comes to several steps. Facts are
 * numbered from 0 as the scenario has them before the first step; those that are added have the numbers after.
 */
public sealed interface EditStep {

  /**
   * A field of a fact gets another value.
   *
   * @param fact the number of the fact
   * @param field the field, or one value of a mapping: {@code elements.tasks}
   * @param value as files write it; empty: the field is not given any more
   */
  record Give(int fact, String field, Optional<String> value) implements EditStep {
    /** Checks that nothing is {@code null}. */
    public Give {
      Objects.requireNonNull(field, "field");
      Objects.requireNonNull(value, "value");
    }
  }

  /**
   * A fact goes.
   *
   * @param fact its number, which no other fact gets
   */
  record Remove(int fact) implements EditStep {}

  /**
   * A fact is added after the others.
   *
   * @param fact the number that it gets
   * @param text as files write it, with or without braces around it
   */
  record Add(int fact, String text) implements EditStep {
    /** Checks that nothing is {@code null}. */
    public Add {
      Objects.requireNonNull(text, "text");
    }
  }

  /**
   * A parameter of the pack gets another value.
   *
   * @param name that of the parameter
   * @param value as files write it; empty: the pack's own again
   */
  record Parameter(String name, Optional<String> value) implements EditStep {
    /** Checks that nothing is {@code null}. */
    public Parameter {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(value, "value");
    }
  }

  /**
   * The scenario is asked about at another time.
   *
   * @param key {@code asOf} or {@code knownBy}
   * @param value as files write it; empty: {@code knownBy} is not given any more
   */
  record Head(String key, Optional<String> value) implements EditStep {
    /** Checks that nothing is {@code null}. */
    public Head {
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(value, "value");
    }
  }
}

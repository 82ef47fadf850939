package org.statedconditions.engine.answer;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.FactType;
import org.statedconditions.fact.FactTypes;
import org.statedconditions.fact.FieldPath;

/** A field that rules look at, by the name that scenario files and rules use. How it is read is worked out once for a type. */
final class RuleField implements Predicate<Fact> {
  private final String written;
  private final String type;
  private final String name;
  /** Of the type asked about last: as good as always the same. */
  private volatile @Nullable Known known;

  private record Known(FactType of, boolean fits, @Nullable FieldPath path) {}

  private RuleField(String written) {
    this.written = written;
    int point = written.indexOf('.');
    type = written.substring(0, point);
    name = written.substring(point + 1);
  }

  /** {@code written}: type and field, for example {@code ceasefire.status}. */
  static RuleField of(String written) {
    return new RuleField(written);
  }

  /** Type and name as the rules' users write them. */
  String written() {
    return written;
  }

  /** Whether {@code fact} is of the type that has the field. */
  boolean isOf(Fact fact) {
    return known(fact).fits();
  }

  /** Whether {@code fact} is of the type that has the field, and gives it. */
  @Override
  public boolean test(Fact fact) {
    Known of = known(fact);
    return of.path() != null && of.path().get(fact) != null;
  }

  @SuppressWarnings(
      "ReferenceEquality") // The last type is remembered; an equal one is looked up anew.
  private Known known(Fact fact) {
    FactType of = FactTypes.of(fact);
    Known last = known;
    if (last == null || last.of() != of) {
      boolean fits = of.key().equals(type);
      last = new Known(of, fits, fits ? of.path(name).orElse(null) : null);
      known = last;
    }
    return last;
  }
}

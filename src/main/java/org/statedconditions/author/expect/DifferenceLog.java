package org.statedconditions.author.expect;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.statedconditions.author.expect.Expectations.Difference;
import org.statedconditions.problem.Place;
import org.statedconditions.scenario.Expectation;

/** Collects what comes out otherwise than expected under one reading. */
final class DifferenceLog {
  /** How messages call it that there is nothing. */
  static final String NONE = "none";

  private final Expectation expected;
  private final Place fallback;
  private final List<Difference> differences = new ArrayList<>();

  DifferenceLog(Expectation expected, Place fallback) {
    this.expected = expected;
    this.fallback = fallback;
  }

  List<Difference> differences() {
    return differences;
  }

  /** The same of what stands under its own name. */
  void compare(String what, String wanted, String was, Supplier<String> why) {
    compare(what, what, wanted, was, why);
  }

  /**
   * Adds a difference unless {@code wanted} and {@code was} are the same.
   *
   * @param path where the expectation stands, as in {@link Expectation#places}
   * @param what how messages call it
   * @param why why it came out so; only asked for where it did
   */
  void compare(String path, String what, String wanted, String was, Supplier<String> why) {
    if (!wanted.equals(was)) {
      Place place = ExpectedPlaces.of(expected, path, fallback);
      differences.add(new Difference(place, expected.reading(), what, wanted, was, why.get()));
    }
  }
}

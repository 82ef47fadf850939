package org.statedconditions.author.expect;

import org.statedconditions.problem.Place;
import org.statedconditions.scenario.Expectation;

/** Where a part of an expectation stands. */
final class ExpectedPlaces {
  private ExpectedPlaces() {}

  /** Where {@code path} stands, else what it lies within; {@code fallback} for an expectation made in code. */
  static Place of(Expectation expected, String path, Place fallback) {
    for (String at = path; ; at = at.substring(0, at.lastIndexOf('/'))) {
      Place place = expected.places().get(at);
      if (place != null) {
        return place;
      } else if (at.indexOf('/') < 0) {
        return fallback;
      }
    }
  }
}

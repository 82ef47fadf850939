package org.statedconditions.author.scaffold;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.statedconditions.fact.Unit;
import org.statedconditions.problem.DidYouMean;

/**
 * What a figure has to be.
 *
 * @param side on which side of the number
 * @param number the number
 * @param unit what is counted, for example {@code personnel}; empty where nobody says
 */
record Bound(Side side, BigDecimal number, Optional<String> unit) {
  private static final Pattern WRITTEN = Pattern.compile(
      "(?:([a-z]+-[a-z]+) +)?(-?[0-9]{1,15}(?:\\.[0-9]{1,9})?)(?: +(\\p{L}[\\p{L} -]*))?");

  private static final List<String> UNITS =
      Arrays.stream(Unit.values()).map(Unit::written).toList();

  /** What may stand before the number. */
  private static final String SIDES = "at-least, more-than, at-most, less-than";

  /** On which side of a number. */
  enum Side {
    AT_LEAST(">=", "at or above the limit"),
    MORE_THAN(">", "above the limit"),
    AT_MOST("<=", "at or below the limit"),
    LESS_THAN("<", "below the limit");

    private final String operator;
    private final String place;

    Side(String operator, String place) {
      this.operator = operator;
      this.place = place;
    }

    private boolean above() {
      return this == AT_LEAST || this == MORE_THAN;
    }

    private boolean inclusive() {
      return this == AT_LEAST || this == AT_MOST;
    }

    private Side opposite() {
      return switch (this) {
        case AT_LEAST -> LESS_THAN;
        case LESS_THAN -> AT_LEAST;
        case AT_MOST -> MORE_THAN;
        case MORE_THAN -> AT_MOST;
      };
    }

    private static Optional<Side> of(String word) {
      for (Side side : values()) {
        if (side.words('-').equals(word)) {
          return Optional.of(side);
        }
      }
      return Optional.empty();
    }

    private String words(char between) {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', between);
    }
  }

  /**
   * Reads {@code at-least 500 personnel}, where the unit may be missing.
   *
   * @param usual the side if none is written
   */
  private static Optional<Bound> read(String written, Side usual) {
    Matcher matcher = WRITTEN.matcher(written.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Optional<Side> side = matcher.group(1) == null ? Optional.of(usual) : Side.of(matcher.group(1));
    return side.map(
        s -> new Bound(s, new BigDecimal(matcher.group(2)), Optional.ofNullable(matcher.group(3))));
  }

  /**
   * What is asked of a figure by {@code --met} or {@code --not-met}. Throws {@link
   * org.statedconditions.problem.ProblemsException} if it is no bound.
   *
   * @param counted whether it has to say what is counted
   */
  static Bound asked(String option, List<String> given, boolean counted) {
    String such = "a figure such as `at-least 500" + (counted ? " personnel" : "") + "`";
    Optional<Bound> bound = given.size() == 1
        ? read(given.get(0), option.equals("--met") ? Side.AT_LEAST : Side.LESS_THAN)
        : Optional.empty();
    if (bound.isEmpty()) {
      throw Refused.because(
          option,
          "expected " + such + " but was "
              + (given.isEmpty() ? "nothing" : "`" + String.join(",", given) + "`"),
          "before the number may stand " + SIDES);
    }
    Optional<String> unit = bound.get().unit();
    if (counted && unit.isPresent() && Unit.of(unit.get()).isEmpty()) {
      throw Refused.because(
          option,
          "expected a unit (" + String.join(", ", UNITS) + ") but was `" + unit.get() + "`",
          DidYouMean.hint(unit.get(), UNITS));
    }
    if (counted && unit.isEmpty()) {
      throw Refused.because(
          option,
          "expected " + such + " but was `" + given.get(0)
              + "`, which does not say what is counted",
          null);
    }
    return counted
        ? new Bound(
            bound.get().side(), bound.get().number(), unit.flatMap(Unit::of).map(Unit::written))
        : bound.get();
  }

  /** What every other figure is. */
  Bound opposite() {
    return new Bound(side.opposite(), number, unit);
  }

  /** Whether some figure is within both. */
  boolean overlaps(Bound other) {
    if (side.above() == other.side.above()) {
      return true;
    }
    int c = (side.above() ? this : other).number.compareTo((side.above() ? other : this).number);
    return c < 0 || (c == 0 && side.inclusive() && other.side.inclusive());
  }

  /** A figure within it, whole if the number is. */
  BigDecimal example() {
    return switch (side) {
      case AT_LEAST, AT_MOST -> number;
      case MORE_THAN -> number.add(BigDecimal.ONE);
      case LESS_THAN ->
        number.signum() > 0 && number.compareTo(BigDecimal.ONE) < 0
            ? number.divide(BigDecimal.valueOf(2))
            : number.subtract(BigDecimal.ONE);
    };
  }

  /** Whether fields that hold whole numbers only can be compared with it and be within it. */
  boolean whole() {
    return number.stripTrailingZeros().scale() <= 0
        && number.toBigInteger().abs().compareTo(BigInteger.valueOf(Integer.MAX_VALUE)) < 0;
  }

  /** In words, for example {@code at least 500 personnel}. */
  String words() {
    return side.words(' ') + " " + number.toPlainString()
        + unit.map(u -> " " + u).orElse("");
  }

  /** Where a figure within it is, without the number, which a scenario may override: {@code at or above the limit}. */
  String place() {
    return side.place;
  }

  /** Whether the number is the least of the figures, and not the most. */
  boolean above() {
    return side.above();
  }

  /** The sign between a field and the number. */
  String operator() {
    return side.operator;
  }
}

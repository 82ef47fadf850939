package org.statedconditions.document;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A date or date-time as a file gives it.
 *
 * @param instant the instant; a plain date is 00:00 UTC of it
 * @param written the text as written, for display
 */
public record Moment(Instant instant, String written) {
  private static final String DAY =
      "((?!0000)[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)"
          + "|02-(0[1-9]|1[0-9]|2[0-8]))"
          + "|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)";
  private static final String TIME = "T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,9})?)?";
  private static final String OFFSET = "(Z|[+-]((0[0-9]|1[0-7]):[0-5][0-9]|18:00))";

  /** What a plain date looks like, as a regular expression of a JSON Schema. */
  public static final String DAY_PATTERN = "^" + DAY + "$";

  /** What a date or date-time looks like, as a regular expression of a JSON Schema. */
  public static final String PATTERN = "^" + DAY + "$|^" + DAY + TIME + OFFSET + "$";

  /** The instant where a plain date is 00:00 of it in {@code zone}: the first instant after a midnight that does not exist, the earlier of one that comes twice. */
  public Instant in(ZoneId zone) {
    return isDate() ? LocalDate.parse(written).atStartOfDay(zone).toInstant() : instant;
  }

  /** Whether it is a plain date. */
  public boolean isDate() {
    return written.length() == 10;
  }

  /** Whether it is written with an offset other than {@code Z}, which says more than UTC would. */
  public boolean hasOffset() {
    return written.length() > 10 && !written.endsWith("Z");
  }

  /** The moment that files write as {@code text}; empty if it is none. */
  public static Optional<Moment> of(String text) {
    return Optional.ofNullable(read(text).moment());
  }

  /** The moment, or {@code null} and what was expected in its place. */
  record Read(
      @Nullable Moment moment, String expected, @Nullable String hint) {
    static Read of(Moment moment) {
      return new Read(moment, FORM, null);
    }

    static Read failed(String expected, @Nullable String hint) {
      return new Read(null, expected, hint);
    }
  }

  private static final String FORM =
      "a date such as 2025-11-27 or a date-time such as 2025-11-27T10:30+03:00";

  static Read read(String text) {
    if (!hasForm(text, 0, "dddd-dd-dd")) {
      return Read.failed(FORM, WrittenDate.hint(text));
    }
    LocalDate date;
    try {
      date = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
    } catch (DateTimeException e) {
      return Read.failed("a day of the calendar", null);
    }
    if (date.getYear() == 0) {
      return Read.failed("a day of the calendar", null);
    }
    if (text.length() == 10) {
      return Read.of(new Moment(date.atStartOfDay(ZoneOffset.UTC).toInstant(), text));
    }
    return readTime(text, date);
  }

  private static Read readTime(String text, LocalDate date) {
    if (!hasForm(text, 10, "Tdd:dd")) {
      return Read.failed(
          FORM,
          text.charAt(10) == ' ' || text.charAt(10) == 't' ? "write `T` before the time" : null);
    }
    int second = 0;
    int nano = 0;
    int i = 16;
    if (hasForm(text, i, ":dd")) {
      second = number(text, 17, 19);
      i = 19;
      if (i < text.length() && text.charAt(i) == '.') {
        int start = ++i;
        while (i < text.length() && isDigit(text.charAt(i))) {
          i++;
        }
        if (i == start || i - start > 9) {
          return Read.failed(FORM, "a fraction of a second has one to nine digits");
        }
        nano = number(text, start, i);
        for (int digits = i - start; digits < 9; digits++) {
          nano *= 10;
        }
      }
    }
    if (i == text.length()) {
      return Read.failed(
          "a date-time with an offset",
          "say what the time is relative to: `" + text + "Z` for UTC or `" + text + "+03:00`");
    }
    ZoneOffset offset = offset(text, i);
    if (offset == null) {
      return Read.failed(FORM, "the offset is `Z` or one such as `+03:00`, at most 18:00");
    }
    try {
      LocalTime time = LocalTime.of(number(text, 11, 13), number(text, 14, 16), second, nano);
      return Read.of(new Moment(date.atTime(time).toInstant(offset), text));
    } catch (DateTimeException e) {
      return Read.failed("a time of the day", null);
    }
  }

  private static @Nullable ZoneOffset offset(String text, int at) {
    if (text.charAt(at) == 'Z') {
      return text.length() == at + 1 ? ZoneOffset.UTC : null;
    }
    int sign = text.charAt(at) == '+' ? 1 : text.charAt(at) == '-' ? -1 : 0;
    if (sign == 0 || text.length() != at + 6 || !hasForm(text, at + 1, "dd:dd")) {
      return null;
    }
    int hours = number(text, at + 1, at + 3);
    int minutes = number(text, at + 4, at + 6);
    boolean valid = minutes < 60 && (hours < 18 || (hours == 18 && minutes == 0));
    return valid ? ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes) : null;
  }

  /** {@code d} in {@code form} is a digit, anything else itself. */
  private static boolean hasForm(String text, int at, String form) {
    if (text.length() < at + form.length()) {
      return false;
    }
    for (int i = 0; i < form.length(); i++) {
      char f = form.charAt(i);
      char c = text.charAt(at + i);
      if (f == 'd' ? !isDigit(c) : c != f) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static int number(String text, int start, int end) {
    int value = 0;
    for (int i = start; i < end; i++) {
      value = value * 10 + (text.charAt(i) - '0');
    }
    return value;
  }
}

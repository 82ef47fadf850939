package org.statedconditions.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A date as people write it, for messages that say which one was meant. */
final class WrittenDate {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /** Day 0 of the dates of spreadsheets. */
  private static final LocalDate SPREADSHEET = LocalDate.of(1899, 12, 30);

  private WrittenDate() {}

  /** A hint that names the date, or both where a day and a month may be either; {@code null} where it looks like none. */
  static @Nullable String hint(String text) {
    List<String> words = words(text);
    if (words.size() == 1 && words.get(0).length() == 5 && isNumber(words.get(0))) {
      LocalDate date = SPREADSHEET.plusDays(Integer.parseInt(words.get(0)));
      return date.getYear() < 1950 || date.getYear() > 2100
          ? null
          : "it looks like a date of a spreadsheet: did you mean `" + date + "`?";
    } else if (words.size() != 3) {
      return null;
    }
    Set<LocalDate> meant = new TreeSet<>();
    add(meant, words.get(0), words.get(1), words.get(2));
    add(meant, words.get(2), words.get(1), words.get(0));
    // The month first, as in the United States.
    add(meant, words.get(2), words.get(0), words.get(1));
    if (meant.isEmpty()) {
      return null;
    }
    return "did you mean `"
        + String.join("` or `", meant.stream().map(LocalDate::toString).toList()) + "`?";
  }

  private static void add(Set<LocalDate> meant, String year, String month, String day) {
    int ofMonth = MONTHS.indexOf(month.length() < 3 ? month : month.substring(0, 3)) + 1;
    int number =
        ofMonth > 0 ? ofMonth : isNumber(month) && month.length() < 3 ? Integer.parseInt(month) : 0;
    if (year.length() != 4 || !isNumber(year) || !isNumber(day) || day.length() > 2) {
      return;
    }
    try {
      meant.add(LocalDate.of(Integer.parseInt(year), number, Integer.parseInt(day)));
    } catch (DateTimeException e) {
      // It is no day of the calendar in this order.
    }
  }

  /** Runs of letters and of digits, in small letters; the suffixes of ordinal numbers are left out. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    String read = text.length() > 40 ? "" : text.toLowerCase(Locale.ROOT) + " ";
    for (int i = 0; i < read.length(); i++) {
      char c = read.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      boolean letter = Character.isLetter(c);
      boolean goesOn =
          word.length() > 0 && (digit || letter) && digit == Character.isDigit(word.charAt(0));
      if (!goesOn && word.length() > 0) {
        words.add(word.toString());
        word.setLength(0);
      }
      if (digit || letter) {
        word.append(c);
      }
    }
    words.removeIf(Set.of("st", "nd", "rd", "th")::contains);
    return words;
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}

package org.statedconditions.cli;

import java.time.Period;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a number of days. */
final class DaysConverter implements ITypeConverter<Period> {
  @Override
  public Period convert(String value) {
    try {
      int days = Integer.parseInt(value);
      if (days >= 0) {
        return Period.ofDays(days);
      }
    } catch (NumberFormatException e) {
      // Told below, as what is below nought is.
    }
    throw new TypeConversionException(
        "expected a number of days such as 365 but was `" + value + "`");
  }
}

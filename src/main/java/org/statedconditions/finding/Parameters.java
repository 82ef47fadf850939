package org.statedconditions.finding;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * The pack's parameters as rules see them: the defaults of {@code pack.yaml}, overridden by the scenario. Every method
 * throws {@link IllegalArgumentException} if the pack has no parameter of that name and type.
 */
public interface Parameters {

  /** The value of a parameter that is a number. */
  BigDecimal number(String name);

  /** The value of a parameter that is a date. */
  Instant date(String name);

  /** The value of a parameter that is a text. */
  String text(String name);

  /** The value of a parameter that is true or false. */
  boolean flag(String name);

  /** The values of a parameter that is a list of texts. */
  List<String> texts(String name);
}

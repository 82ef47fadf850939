package org.statedconditions.engine.session;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.statedconditions.finding.Parameters;

/** Parameters in a map. */
record KnownParameters(Map<String, Object> values) implements Parameters {

  @Override
  public BigDecimal number(String name) {
    return value(name, BigDecimal.class, "a number");
  }

  @Override
  public Instant date(String name) {
    return value(name, Instant.class, "a date");
  }

  @Override
  public String text(String name) {
    return value(name, String.class, "a text");
  }

  @Override
  public boolean flag(String name) {
    return value(name, Boolean.class, "true or false");
  }

  @Override
  @SuppressWarnings("unchecked")
  public List<String> texts(String name) {
    return (List<String>) value(name, List.class, "a list of texts");
  }

  private <T> T value(String name, Class<T> type, String expected) {
    Object value = values.get(name);
    if (!type.isInstance(value)) {
      throw new IllegalArgumentException("parameter " + name + ": expected " + expected
          + " but was " + (value == null ? "none of that name" : value));
    }
    return type.cast(value);
  }
}

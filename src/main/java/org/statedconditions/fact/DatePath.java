package org.statedconditions.fact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a fact gives a date: in a field, or in a field of a record that it holds or has a list of.
 *
 * @param path how files and rules call it, for example {@code declarations.on}
 * @param field the field of the fact
 * @param inside the field of the record, or {@code null} where the date is in {@code field} itself
 * @param ofReport whether {@code field} is one that every fact has
 */
record DatePath(String path, FactField field, @Nullable FactField inside, boolean ofReport) {

  /** The dates in {@code fields}, of which the first {@code common} are those of every fact. */
  static List<DatePath> in(List<FactField> fields, int common) {
    List<DatePath> dates = new ArrayList<>();
    for (FactField field : fields) {
      boolean ofReport = fields.indexOf(field) < common;
      ValueType type = field.type();
      if (field.isDate()) {
        dates.add(new DatePath(field.name(), field, null, ofReport));
      } else if (type instanceof ValueType.Structure structure) {
        addInside(dates, field, structure, ofReport);
      } else if (type instanceof ValueType.ListOf list
          && list.item() instanceof ValueType.Structure structure) {
        addInside(dates, field, structure, ofReport);
      }
    }
    return List.copyOf(dates);
  }

  private static void addInside(
      List<DatePath> dates, FactField field, ValueType.Structure structure, boolean ofReport) {
    for (FactField part : structure.record().fields()) {
      if (part.isDate()) {
        dates.add(new DatePath(field.name() + "." + part.name(), field, part, ofReport));
      }
    }
  }

  void collect(Fact fact, List<FactDate> found) {
    Object value = field.get(fact);
    if (value == null) {
      return;
    } else if (inside == null) {
      found.add(new FactDate(path, (Instant) value, ofReport));
      return;
    }
    List<?> records = value instanceof List<?> list ? list : List.of(value);
    for (Object record : records) {
      Object date = inside.get(record);
      if (date != null) {
        found.add(new FactDate(path, (Instant) date, ofReport));
      }
    }
  }
}

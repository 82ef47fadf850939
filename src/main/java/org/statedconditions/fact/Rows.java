package org.statedconditions.fact;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the fields of a record class row by row, each named as the component that it reads. */
final class Rows {
  private final Components components;
  private final List<FactField> fields = new ArrayList<>();

  Rows(Class<? extends Record> type) {
    components = new Components(type);
  }

  /** A field that files write. */
  Rows row(String name, ValueType holds, String definition) {
    return row(name, holds, definition, null, true);
  }

  /** Says how files may give the last day instead of the last field, which is the instant after it. */
  Rows orByLastDay(String name, String definition) {
    int last = fields.size() - 1;
    fields.set(last, fields.get(last).orByLastDay(new FactField.LastDay(name, definition)));
    return this;
  }

  /** Says where the term comes from that the last field is named for. */
  Rows from(Reference reference) {
    int last = fields.size() - 1;
    fields.set(last, fields.get(last).from(reference));
    return this;
  }

  /** Says that the last field is evidence or context, which no rule needs to look at. */
  Rows context() {
    int last = fields.size() - 1;
    fields.set(last, fields.get(last).asContext());
    return this;
  }

  /** A field that files write and whose figures have a unit. */
  Rows measured(String name, ValueType holds, String definition, String unit) {
    return row(name, holds, definition, unit, true);
  }

  /** A field that is filled in from around it. */
  Rows filledIn(String name, ValueType holds, String definition) {
    return row(name, holds, definition, null, false);
  }

  private Rows row(
      String name, ValueType holds, String definition, @Nullable String unit, boolean written) {
    fields.add(new FactField(
        name,
        holds,
        definition,
        Reference.OURS,
        unit,
        written,
        components,
        components.place(name)));
    return this;
  }

  List<FactField> fields() {
    return List.copyOf(fields);
  }

  Components components() {
    return components;
  }
}

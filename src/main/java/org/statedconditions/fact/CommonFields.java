package org.statedconditions.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What every fact has, be its type built in or declared. */
final class CommonFields {
  static final ValueType TEXT = new ValueType.Text(TextForm.ANY);
  static final String INFERRED = "inferred";

  private static final ValueType SOURCE = new ValueType.Structure(RecordTypes.SOURCE);

  /** Holds the place of a mapping from the fields of the type, which are known once all of them are. */
  private static final ValueType LATER = reasons(Map.of());

  private static final String ID_SAYS =
      "The subject of the report; two facts may report on one subject.";
  private static final String SOURCE_SAYS = "Who reported it: a key of sources.";
  private static final String FROM_SAYS = "From when the report holds, inclusive.";
  private static final String UNTIL_SAYS = "Until when the report holds, exclusive.";
  private static final String REPORTED_ON_SAYS =
      "When it became known: of one source's reports on one subject the latest replaces the earlier ones field by"
          + " field, which is how a source corrects itself; reports without it, or of different sources, stand side by"
          + " side, and where they differ the answer is contested.";
  private static final String INFERRED_SAYS =
      "The fields of this fact that whoever wrote the file concluded from the source, which does not say them, each with"
          + " the reason; they count like others, and every report says so.";
  private static final String QUOTE_SAYS = "The words of the source; plays no part in any verdict.";
  private static final String LOCATOR_SAYS =
      "Where in the source it stands, such as a page or a paragraph; plays no part in any verdict.";
  private static final String NOTE_SAYS =
      "What else is to be said of the report; plays no part in any verdict.";

  private CommonFields() {}

  /** The first rows of a built-in type. */
  static Rows rows(Rows rows) {
    return rows.row("id", TEXT, ID_SAYS)
        .row("source", SOURCE, SOURCE_SAYS)
        .row("from", ValueType.Time.TIME, FROM_SAYS)
        .row("until", ValueType.Time.TIME, UNTIL_SAYS)
        .row("reportedOn", ValueType.Time.TIME, REPORTED_ON_SAYS)
        .row(INFERRED, LATER, INFERRED_SAYS)
        .row("quote", TEXT, QUOTE_SAYS)
        .row("locator", TEXT, LOCATOR_SAYS)
        .row("note", TEXT, NOTE_SAYS);
  }

  /** The first fields of a declared type. */
  static List<FactField> declared() {
    return List.of(
        FactField.declared("id", TEXT, ID_SAYS, DeclaredFact.ID),
        FactField.declared("source", SOURCE, SOURCE_SAYS, DeclaredFact.SOURCE),
        FactField.declared("from", ValueType.Time.TIME, FROM_SAYS, DeclaredFact.FROM),
        FactField.declared("until", ValueType.Time.TIME, UNTIL_SAYS, DeclaredFact.UNTIL),
        FactField.declared(
            "reportedOn", ValueType.Time.TIME, REPORTED_ON_SAYS, DeclaredFact.REPORTED_ON),
        FactField.declared(INFERRED, LATER, INFERRED_SAYS, DeclaredFact.INFERRED),
        FactField.declared("quote", TEXT, QUOTE_SAYS, DeclaredFact.QUOTE),
        FactField.declared("locator", TEXT, LOCATOR_SAYS, DeclaredFact.LOCATOR),
        FactField.declared("note", TEXT, NOTE_SAYS, DeclaredFact.NOTE));
  }

  /** The same fields, of which {@code inferred} has as keys those that say something, the parts of mappings one by one. */
  static List<FactField> withKeysOfInferred(List<FactField> fields) {
    Map<String, Object> keys = new LinkedHashMap<>();
    for (FactField field : fields.subList(declared().size(), fields.size())) {
      keys.put(field.name(), field.name());
      field.lastDay().ifPresent(day -> keys.put(day.name(), field.name()));
      if (field.type() instanceof ValueType.MapOf map) {
        map.key()
            .choices()
            .keySet()
            .forEach(key -> keys.put(field.name() + "." + key, field.name() + "." + key));
      }
    }
    List<FactField> with = new ArrayList<>(fields);
    with.replaceAll(field -> field.name().equals(INFERRED) ? field.holding(reasons(keys)) : field);
    return with;
  }

  private static ValueType reasons(Map<String, Object> keys) {
    return new ValueType.MapOf(new ValueType.OneOf(String.class, keys), TEXT);
  }
}

package org.statedconditions.fact;

import java.util.List;

/** What every fact has, be its type built in or declared. */
final class CommonFields {
  static final ValueType TEXT = new ValueType.Text(TextForm.ANY);

  private static final ValueType SOURCE = new ValueType.Structure(RecordTypes.SOURCE);

  private static final String ID_SAYS =
      "The subject of the report. Two facts may report on one subject.";
  private static final String SOURCE_SAYS = "Who reported it: a key of sources.";
  private static final String FROM_SAYS =
      "From when the report holds, inclusive: a date is 00:00 UTC of it.";
  private static final String UNTIL_SAYS =
      "Until when the report holds, exclusive: a date is 00:00 UTC of it.";
  private static final String REPORTED_ON_SAYS =
      "When it became known. Of one source's reports on one subject the latest replaces the earlier ones field by"
          + " field, which is how a source corrects itself; reports without it, or of different sources, stand side by"
          + " side, and where they differ the answer is contested.";

  private CommonFields() {}

  /** The first rows of a built-in type. */
  static <T extends Fact, B> Rows<T, B> rows(Rows<T, B> rows) {
    return rows.row("id", TEXT, Fact::id, ID_SAYS)
        .row("source", SOURCE, Fact::source, SOURCE_SAYS)
        .row("from", ValueType.Time.TIME, Fact::from, FROM_SAYS)
        .row("until", ValueType.Time.TIME, Fact::until, UNTIL_SAYS)
        .row("reportedOn", ValueType.Time.TIME, Fact::reportedOn, REPORTED_ON_SAYS);
  }

  /** The first fields of a declared type. */
  static List<FactField> declared() {
    return List.of(
        FactField.declared("id", TEXT, ID_SAYS, DeclaredFact.ID),
        FactField.declared("source", SOURCE, SOURCE_SAYS, DeclaredFact.SOURCE),
        FactField.declared("from", ValueType.Time.TIME, FROM_SAYS, DeclaredFact.FROM),
        FactField.declared("until", ValueType.Time.TIME, UNTIL_SAYS, DeclaredFact.UNTIL),
        FactField.declared(
            "reportedOn", ValueType.Time.TIME, REPORTED_ON_SAYS, DeclaredFact.REPORTED_ON));
  }
}

package org.statedconditions.fact;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The records that facts hold: one row for each of their fields. */
public final class RecordTypes {
  private static final String COUNTED = "what unit says";

  /** Where a report comes from. */
  public static final RecordType SOURCE = new RecordType(
      new Rows(Source.class)
          .filledIn(
              "id", new ValueType.Text(TextForm.ANY), "The short name by which facts refer to it.")
          .row("publisher", new ValueType.Text(TextForm.ANY), "Who published it.")
          .row("title", new ValueType.Text(TextForm.ANY), "Its title.")
          .row("date", ValueType.Time.TIME, "When it was published; plays no part in any verdict.")
          .row("url", new ValueType.Text(TextForm.WEB_ADDRESS), "Where it can be read.")
          .row("attribution", ValueType.OneOf.constants(Attribution.class), "Who stands behind it.")
          .row(
              "reliability",
              ValueType.OneOf.texts(List.of("A", "B", "C", "D", "E", "F")),
              "The Admiralty grade of the source, A to F; plays no part in any verdict.")
          .from(Reference.ADMIRALTY)
          .measured(
              "credibility",
              new ValueType.WholeNumber(Integer.class, 1, 6),
              "The Admiralty grade of the report, 1 to 6; plays no part in any verdict.",
              "grade: 1 is confirmed, 6 cannot be judged")
          .from(Reference.ADMIRALTY)
          .row(
              "quote", new ValueType.Text(TextForm.ANY), "Its words; plays no part in any verdict.")
          .row(
              "locator",
              new ValueType.Text(TextForm.ANY),
              "Where in it, such as a page or a paragraph; plays no part in any verdict.")
          .row(
              "note",
              new ValueType.Text(TextForm.ANY),
              "What else is to be said of it; plays no part in any verdict."),
      "a source",
      "sources",
      List.of("id"),
      Map.of(),
      null);

  /** One party's word on a ceasefire. */
  public static final RecordType DECLARATION = new RecordType(
      new Rows(Declaration.class)
          .row("party", new ValueType.Text(TextForm.PARTY), "Who declares.")
          .row(
              "on",
              ValueType.Time.TIME,
              "From when the declaration counts; always, if it is not given.")
          .row(
              "accepts",
              ValueType.OneOf.constants(Acceptance.class),
              "Whether the party accepts the ceasefire; false: it refuses it.")
          .from(Reference.CEASEFIRE_DATASET)
          .row(
              "condition",
              new ValueType.Text(TextForm.ANY),
              "On what the party's acceptance depends, in words; plays no part in any verdict.")
          .filledIn(
              "ceasefire",
              new ValueType.Text(TextForm.ANY),
              "The ceasefire that it is about: the subject of the report that holds it."),
      "a declaration",
      "declarations",
      List.of("party"),
      Map.of(),
      null);

  /** How much a country contributes. */
  public static final RecordType EXTENT = new RecordType(
          new Rows(Extent.class)
              .measured("quantity", ValueType.Decimal.NOT_NEGATIVE, "The figure.", COUNTED)
              .measured(
                  "from", ValueType.Decimal.NOT_NEGATIVE, "The least figure of a range.", COUNTED)
              .measured(
                  "to", ValueType.Decimal.NOT_NEGATIVE, "The largest figure of a range.", COUNTED)
              .measured(
                  "atMost",
                  ValueType.Decimal.NOT_NEGATIVE,
                  "An upper bound where nothing else is said, which settles nothing.",
                  COUNTED)
              .row("unit", ValueType.OneOf.withSynonyms(Unit.class), "What is counted.")
              .from(Reference.NATO_FORCE_GENERATION),
          "an extent",
          "extents",
          List.of(),
          Map.of("undetermined", Extent.UNDETERMINED),
          "write a figure as {quantity: 1000, unit: personnel}, a range as {from: 10, to: 15, unit: ships}, and \"up to\" as"
              + " {atMost: 5000, unit: personnel}")
      .inOneWayOf(List.of(List.of("quantity"), List.of("from", "to"), List.of("atMost")));

  /** How many violations of a ceasefire are counted. */
  public static final RecordType VIOLATIONS = new RecordType(
      new Rows(Violations.class)
          .measured(
              "count",
              new ValueType.WholeNumber(Integer.class, 0, Integer.MAX_VALUE),
              "How many violations.",
              "violations")
          .row("by", new ValueType.Text(TextForm.PARTY), "Whose violations they are.")
          .row("countedBy", new ValueType.Text(TextForm.ANY), "Who counted them, in words.")
          .row("since", ValueType.Time.TIME, "From when they were counted."),
      "a count of violations",
      "counts of violations",
      List.of("count"),
      Map.of(),
      null);

  /** One step of a plan. */
  public static final RecordType STEP = new RecordType(
      new Rows(Step.class)
          .row("on", ValueType.Time.TIME, "When it is due.")
          .row("what", new ValueType.Text(TextForm.ANY), "What is to happen."),
      "a step",
      "steps",
      List.of("what"),
      Map.of(),
      null);

  /** An act of approval. */
  public static final RecordType RESOLUTION = new RecordType(
      new Rows(Resolution.class)
          .row(
              "body", new ValueType.Text(TextForm.ANY), "Who adopted it, for example a parliament.")
          .row("number", new ValueType.Text(TextForm.ANY), "Its number.")
          .row("date", ValueType.Time.TIME, "When it was adopted.")
          .row("term", new ValueType.Text(TextForm.ANY), "For how long it runs, in words.")
          .row("expiresOn", ValueType.Time.TIME, "The instant from which it no longer runs."),
      "a resolution",
      "resolutions",
      List.of("body"),
      Map.of(),
      null);

  private static final Map<Class<?>, RecordType> BY_CLASS = Stream.of(
          SOURCE, DECLARATION, EXTENT, VIOLATIONS, STEP, RESOLUTION)
      .collect(Collectors.toUnmodifiableMap(RecordType::javaClass, type -> type));

  private RecordTypes() {}

  /** The type of a record that a fact holds; empty for what is none. */
  public static Optional<RecordType> of(Object record) {
    return record instanceof DeclaredRecord declared
        ? Optional.of(declared.type())
        : Optional.ofNullable(BY_CLASS.get(record.getClass()));
  }
}

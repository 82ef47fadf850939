package org.statedconditions.fact;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The records that facts hold: one row for each of their fields. */
public final class RecordTypes {

  /** Where a report comes from. */
  public static final RecordType SOURCE = new RecordType(
      new Rows<>(Source.class, SourceBuilder::builder, SourceBuilder::builder, SourceBuilder::build)
          .filledIn(
              "id",
              new ValueType.Text(TextForm.ANY),
              Source::id,
              "The short name by which facts refer to it.")
          .row(
              "publisher", new ValueType.Text(TextForm.ANY), Source::publisher, "Who published it.")
          .row("title", new ValueType.Text(TextForm.ANY), Source::title, "Its title.")
          .row(
              "date",
              ValueType.Time.TIME,
              Source::date,
              "When it was published; plays no part in any verdict.")
          .row(
              "url", new ValueType.Text(TextForm.WEB_ADDRESS), Source::url, "Where it can be read.")
          .row(
              "attribution",
              ValueType.OneOf.constants(Attribution.class),
              Source::attribution,
              "Who stands behind it.")
          .row(
              "reliability",
              ValueType.OneOf.texts(List.of("A", "B", "C", "D", "E", "F")),
              Source::reliability,
              "The Admiralty grade of the source, A to F.")
          .measured(
              "credibility",
              new ValueType.WholeNumber(Integer.class, 1, 6),
              Source::credibility,
              "The Admiralty grade of the report, 1 to 6.",
              "grade: 1 is confirmed, 6 cannot be judged"),
      "a source",
      "sources",
      List.of("id"),
      Map.of(),
      null);

  /** One party's word on a ceasefire. */
  public static final RecordType DECLARATION = new RecordType(
      new Rows<>(
              Declaration.class,
              DeclarationBuilder::builder,
              DeclarationBuilder::builder,
              DeclarationBuilder::build)
          .row("party", new ValueType.Text(TextForm.PARTY), Declaration::party, "Who declares.")
          .row(
              "on",
              ValueType.Time.TIME,
              Declaration::on,
              "From when the declaration counts; always, if it is not given.")
          .row(
              "accepts",
              ValueType.Flag.FLAG,
              Declaration::accepts,
              "Whether the party accepts the ceasefire; false: it refuses it.")
          .filledIn(
              "ceasefire",
              new ValueType.Text(TextForm.ANY),
              Declaration::ceasefire,
              "The ceasefire that it is about: the subject of the report that holds it."),
      "a declaration",
      "declarations",
      List.of("party"),
      Map.of(),
      null);

  /** How much a country contributes. */
  public static final RecordType EXTENT = new RecordType(
      new Rows<>(Extent.class, ExtentBuilder::builder, ExtentBuilder::builder, ExtentBuilder::build)
          .measured(
              "quantity",
              ValueType.Decimal.NOT_NEGATIVE,
              Extent::quantity,
              "The figure.",
              "what unit says")
          .row(
              "unit",
              new ValueType.Text(TextForm.ANY),
              Extent::unit,
              "What is counted: personnel, ships, aircraft, euro or another unit."),
      "an extent",
      "extents",
      List.of("quantity", "unit"),
      Map.of("undetermined", Extent.UNDETERMINED),
      "write a figure as {quantity: 1000, unit: personnel}");

  private static final Map<Class<?>, RecordType> BY_CLASS =
      Map.of(Source.class, SOURCE, Declaration.class, DECLARATION, Extent.class, EXTENT);

  private RecordTypes() {}

  /** The type of a record that a fact holds; empty for what is none. */
  public static Optional<RecordType> of(Object record) {
    return Optional.ofNullable(BY_CLASS.get(record.getClass()));
  }
}

package org.statedconditions.conformance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Reads a scenario from YAML. It refuses nothing: scenarios with mistakes are not asked about. */
final class ScenarioReader {
  private static final Set<String> WORDS_FOR_PERSONNEL = Set.of("personnel", "troops", "soldiers");

  private ScenarioReader() {}

  static Scenario read(String yaml) {
    return read(Node.of(load(yaml)));
  }

  static Object load(String yaml) {
    return new Load(LoadSettings.builder().setSchema(new CoreSchema()).build())
        .loadFromString(yaml);
  }

  static Scenario read(Node file) {
    Node parameters = Node.of(file.entries().get("parameters"));
    return new Scenario(
        file.text("title"),
        file.moment("asOf"),
        file.moment("knownBy"),
        file.text("timeZone"),
        parameters.has("parties") ? parameters.list("parties") : null,
        parameters.has("minimumTermDays")
            ? Integer.valueOf(parameters.text("minimumTermDays"))
            : null,
        Node.of(file.entries().get("sources")).entries(),
        facts(file));
  }

  private static List<Report> facts(Node file) {
    List<Report> reports = new ArrayList<>();
    for (Node fact : file.nodes("facts")) {
      Map.Entry<String, Object> only = fact.entries().entrySet().iterator().next();
      reports.add(report(only.getKey(), Node.of(only.getValue())));
    }
    return List.copyOf(reports);
  }

  private static Report report(String kind, Node fields) {
    Header header = new Header(
        fields.text("id"),
        fields.text("source"),
        fields.moment("from"),
        fields.moment("until"),
        fields.moment("reportedOn"),
        fields.words("inferred"));
    return switch (kind) {
      case "ceasefire" -> ceasefire(header, fields);
      case "mandate" -> mandate(header, fields);
      case "contribution" -> contribution(header, fields);
      case "requirement" ->
        new RequirementReport(
            header,
            fields.text("mission"),
            fields.text("task"),
            fields.truth("critical"),
            fields.text("lead"));
      default -> new OtherReport(header, kind, fields.entries());
    };
  }

  private static CeasefireReport ceasefire(Header header, Node fields) {
    List<Declaration> declarations = new ArrayList<>();
    for (Node declaration : fields.nodes("declarations")) {
      declarations.add(new Declaration(
          declaration.text("party"),
          declaration.moment("on"),
          answer(declaration.text("accepts")),
          declaration.text("condition")));
    }
    return new CeasefireReport(
        header,
        fields.list("parties"),
        fields.text("status"),
        List.copyOf(declarations),
        fields.moment("effectiveFrom"),
        fields.moment("expiresOn"),
        fields.moment("lastDay"),
        fields.moment("endedOn"),
        fields.text("kind"),
        fields.text("ceasefireClass"),
        fields.text("scope"),
        fields.text("form"),
        fields.text("monitoring"),
        fields.text("compliance"),
        fields.text("purpose"));
  }

  private static Declaration.Answer answer(String accepts) {
    if (accepts == null) {
      return null;
    }
    return switch (accepts.toLowerCase(Locale.ROOT)) {
      case "true" -> Declaration.Answer.YES;
      case "false" -> Declaration.Answer.NO;
      case "conditional" -> Declaration.Answer.CONDITIONAL;
      default -> throw new IllegalArgumentException("accepts: " + accepts);
    };
  }

  private static MandateReport mandate(Header header, Node fields) {
    return new MandateReport(
        header,
        fields.text("mission"),
        fields.list("participants"),
        fields.truth("participantsNamed"),
        fields.truth("requirementsNamed"),
        fields.text("phase"),
        fields.words("elements"),
        fields.text("authorisedBy"),
        fields.text("instrument"),
        fields.moment("adoptedOn"),
        fields.moment("confirmedOn"),
        fields.moment("startsOn"),
        fields.moment("endsOn"));
  }

  private static ContributionReport contribution(Header header, Node fields) {
    return new ContributionReport(
        header,
        fields.text("mission"),
        fields.text("country"),
        fields.text("status"),
        fields.text("type"),
        extent(fields.entries().get("extent")),
        fields.text("role"),
        fields.text("task"),
        fields.truth("caveatsDeclared"),
        fields.truth("fundingDeclared"));
  }

  private static Extent extent(Object value) {
    if (value == null) {
      return null;
    }
    if (!(value instanceof Map)) {
      return new Extent.Undetermined();
    }
    Node extent = Node.of(value);
    String unit = unit(extent.text("unit"));
    if (extent.has("atMost")) {
      return new Extent.AtMost(extent.figure("atMost"), unit);
    }
    BigDecimal quantity = extent.figure("quantity");
    return quantity == null
        ? new Extent.Between(extent.figure("from"), extent.figure("to"), unit)
        : Extent.Between.exactly(quantity, unit);
  }

  private static String unit(String written) {
    return written != null && WORDS_FOR_PERSONNEL.contains(written) ? "personnel" : written;
  }
}

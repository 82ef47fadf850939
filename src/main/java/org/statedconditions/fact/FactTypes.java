package org.statedconditions.fact;

import static org.statedconditions.fact.CommonFields.TEXT;
import static org.statedconditions.fact.ValueType.Flag.FLAG;
import static org.statedconditions.fact.ValueType.OneOf.constants;
import static org.statedconditions.fact.ValueType.Time.TIME;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.statedconditions.fact.ValueType.ListOf;
import org.statedconditions.fact.ValueType.MapOf;
import org.statedconditions.fact.ValueType.Structure;
import org.statedconditions.fact.ValueType.Text;

/**
 * The one table of the built-in facts: a row for each field. Whoever knows fields knows them from here: scenario files and
 * their schema, rules, sessions, explanations, reports, scaffolds. A field that is added to a record gets its row here, and
 * nothing else has to change but rules that look at it.
 */
public final class FactTypes {

  /** Reports on ceasefires. */
  public static final FactType CEASEFIRE = FactType.builtIn(
      CommonFields.rows(new Rows<>(
              Ceasefire.class,
              CeasefireBuilder::builder,
              CeasefireBuilder::builder,
              CeasefireBuilder::build))
          .row(
              "parties",
              new ListOf(new Text(TextForm.PARTY)),
              Ceasefire::parties,
              "Between whom it is: ISO 3166-1 alpha-2 codes or short names.")
          .row("status", constants(CeasefireStatus.class), Ceasefire::status, "Where it stands.")
          .row(
              "declarations",
              new ListOf(new Structure(RecordTypes.DECLARATION)),
              Ceasefire::declarations,
              "The parties' own words on it.")
          .row("effectiveFrom", TIME, Ceasefire::effectiveFrom, "When it takes effect.")
          .row("expiresOn", TIME, Ceasefire::expiresOn, "When its fixed term is over.")
          .row("endedOn", TIME, Ceasefire::endedOn, "When it came to an end.")
          .row("kind", constants(CeasefireKind.class), Ceasefire::kind, "What kind of halt it is.")
          .row(
              "ceasefireClass",
              constants(CeasefireClass.class),
              Ceasefire::ceasefireClass,
              "How far it reaches in the process.")
          .row("scope", constants(Scope.class), Ceasefire::scope, "What it covers.")
          .row("form", constants(Form.class), Ceasefire::form, "Whether it is written.")
          .row("monitoring", constants(Monitoring.class), Ceasefire::monitoring, "Who monitors it.")
          .row("compliance", constants(Compliance.class), Ceasefire::compliance, "How it is kept.")
          .row("purpose", constants(Purpose.class), Ceasefire::purpose, "What it is for."),
      "ceasefire",
      "id",
      null);

  /** Reports on the frameworks of missions. */
  public static final FactType MANDATE = FactType.builtIn(
      CommonFields.rows(new Rows<>(
              Mandate.class,
              MandateBuilder::builder,
              MandateBuilder::builder,
              MandateBuilder::build))
          .row(
              "mission",
              TEXT,
              Mandate::mission,
              "The mission it is about; its id where none is given.")
          .row(
              "participantsNamed",
              FLAG,
              Mandate::participantsNamed,
              "Whether the participating countries are named.")
          .row(
              "phase",
              constants(MandatePhase.class),
              Mandate::phase,
              "How far the mission has come.")
          .row(
              "elements",
              new MapOf(constants(MandateElement.class), constants(ElementState.class)),
              Mandate::elements,
              "The state of each part of the mandate; not given is unknown.")
          .row("authorisedBy", TEXT, Mandate::authorisedBy, "Who authorised it.")
          .row("instrument", TEXT, Mandate::instrument, "The legal instrument.")
          .row("adoptedOn", TIME, Mandate::adoptedOn, "When the framework was adopted.")
          .row("confirmedOn", TIME, Mandate::confirmedOn, "When it was confirmed.")
          .row("startsOn", TIME, Mandate::startsOn, "When the mission starts.")
          .row("endsOn", TIME, Mandate::endsOn, "When the mission ends."),
      FactType.MISSION,
      "mission",
      null);

  /** Reports on what countries contribute to missions. */
  public static final FactType CONTRIBUTION = FactType.builtIn(
      CommonFields.rows(new Rows<>(
              Contribution.class,
              ContributionBuilder::builder,
              ContributionBuilder::builder,
              ContributionBuilder::build))
          .row("mission", TEXT, Contribution::mission, "The mission contributed to.")
          .row(
              "country",
              new Text(TextForm.COUNTRY),
              Contribution::country,
              "Who contributes: ISO 3166-1 alpha-2.")
          .row(
              "status",
              constants(ContributionStatus.class),
              Contribution::status,
              "How firm it is.")
          .row(
              "type", constants(ContributionType.class), Contribution::type, "What is contributed.")
          .row(
              "extent",
              new Structure(RecordTypes.EXTENT),
              Contribution::extent,
              "How much of it; undetermined: the source says it is not settled.")
          .row("role", constants(Role.class), Contribution::role, "The part the country plays.")
          .row("task", TEXT, Contribution::task, "What the country is to do.")
          .row(
              "caveatsDeclared",
              FLAG,
              Contribution::caveatsDeclared,
              "Whether its national caveats are declared.")
          .row(
              "fundingDeclared",
              FLAG,
              Contribution::fundingDeclared,
              "Whether it is declared who pays for it."),
      "contribution",
      "id",
      "mission");

  /** Reports on what missions need. */
  public static final FactType REQUIREMENT = FactType.builtIn(
      CommonFields.rows(new Rows<>(
              Requirement.class,
              RequirementBuilder::builder,
              RequirementBuilder::builder,
              RequirementBuilder::build))
          .row("mission", TEXT, Requirement::mission, "The mission that needs it.")
          .row("task", TEXT, Requirement::task, "What is needed.")
          .row("critical", FLAG, Requirement::critical, "Whether the mission cannot do without it.")
          .row(
              "lead",
              new Text(TextForm.COUNTRY_OR_NOBODY),
              Requirement::lead,
              "The country responsible; none: the source says that nobody leads it."),
      "requirement",
      "id",
      "mission");

  /** The built-in types, in the order in which messages and the schema list them. */
  public static final List<FactType> BUILT_IN =
      List.of(CEASEFIRE, MANDATE, CONTRIBUTION, REQUIREMENT);

  private static final ClassValue<FactType> BY_CLASS = new ClassValue<>() {
    @Override
    protected FactType computeValue(Class<?> type) {
      return BUILT_IN.stream()
          .filter(builtIn -> builtIn.javaClass() == type)
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("a fact without a row: " + type));
    }
  };

  private static final Map<String, ValueType> DECLARABLE = declarable();

  private FactTypes() {}

  private static Map<String, ValueType> declarable() {
    Map<String, ValueType> types = new HashMap<>();
    types.put("String", TEXT);
    types.put("BigDecimal", ValueType.Decimal.EXACT);
    types.put("double", ValueType.Decimal.BINARY);
    types.put("Double", ValueType.Decimal.BINARY);
    types.put("int", ValueType.WholeNumber.INT);
    types.put("Integer", ValueType.WholeNumber.INT);
    types.put("long", ValueType.WholeNumber.LONG);
    types.put("Long", ValueType.WholeNumber.LONG);
    types.put("boolean", FLAG);
    types.put("Boolean", FLAG);
    types.put("Instant", TIME);
    types.put("List", new ListOf(TEXT));
    for (FactType type : BUILT_IN) {
      for (FactField field : type.fields()) {
        addNamed(field.type(), types);
      }
    }
    return Map.copyOf(types);
  }

  private static void addNamed(ValueType type, Map<String, ValueType> types) {
    if (type instanceof ValueType.OneOf oneOf && oneOf.javaClass().isEnum()) {
      types.put(oneOf.javaClass().getSimpleName(), oneOf);
    } else if (type instanceof MapOf map) {
      addNamed(map.key(), types);
      addNamed(map.value(), types);
    } else if (type instanceof Structure structure) {
      structure.record().fields().forEach(field -> addNamed(field.type(), types));
    }
  }

  /**
   * What a field of a declared type holds for which rules say {@code name} as its type: a text, a number, a flag, a date, a list
   * of texts, or one of the sets of terms that built-in facts have; empty for any other name, for files cannot fill such a
   * field.
   */
  public static Optional<ValueType> valueType(String name) {
    return Optional.ofNullable(DECLARABLE.get(name));
  }

  /** The type that {@code fact} is of. */
  public static FactType of(Fact fact) {
    return fact instanceof DeclaredFact declared ? declared.type() : BY_CLASS.get(fact.getClass());
  }

  /** The built-in type that rules call {@code name}, for example {@code Ceasefire}. */
  public static Optional<FactType> builtIn(String name) {
    return BUILT_IN.stream().filter(type -> type.name().equals(name)).findFirst();
  }
}

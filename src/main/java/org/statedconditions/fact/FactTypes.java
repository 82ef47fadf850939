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
      CommonFields.rows(new Rows(Ceasefire.class))
          .row(
              "parties",
              new ListOf(new Text(TextForm.PARTY)),
              "Between whom it is: countries by their codes, organisations by their own short names.")
          .from(Reference.ISO_3166)
          .row(
              "status",
              constants(CeasefireStatus.class),
              "Where it stood at the time of the report; a status with dates that contradict it is contested.")
          .from(Reference.CEASEFIRE_DATASET)
          .row(
              "declarations",
              new ListOf(new Structure(RecordTypes.DECLARATION)),
              "The parties' own words on it, each with its date.")
          .from(Reference.CEASEFIRE_DATASET)
          .row("effectiveFrom", TIME, "The instant from which it runs.")
          .from(Reference.HAGUE)
          .row(
              "expiresOn",
              TIME,
              "The instant from which it no longer runs, its fixed term being over; lastDay says the same by the day before.")
          .from(Reference.HAGUE)
          .orByLastDay(
              "lastDay",
              "The last day on which it runs, a plain date: the same as expiresOn on the next day.")
          .row("endedOn", TIME, "The instant at which it came to an end, for whatever reason.")
          .from(Reference.CEASEFIRE_DATASET)
          .row("kind", constants(CeasefireKind.class), "What kind of halt it is.")
          .from(Reference.UN_GLOSSARY)
          .row(
              "ceasefireClass",
              constants(CeasefireClass.class),
              "How far it reaches in the process.")
          .from(Reference.CEASEFIRE_DATASET)
          .row("scope", constants(Scope.class), "What it covers.")
          .from(Reference.HAGUE)
          .row("form", constants(Form.class), "Whether it is written down.")
          .from(Reference.CEASEFIRE_DATASET)
          .row("monitoring", constants(Monitoring.class), "Who monitors it.")
          .from(Reference.UN_GUIDANCE)
          .row("monitors", new ListOf(TEXT), "The names of those who monitor it.")
          .from(Reference.UN_GUIDANCE)
          .row("compliance", constants(Compliance.class), "How it is kept.")
          .from(Reference.HAGUE)
          .row(
              "violations",
              new ListOf(new Structure(RecordTypes.VIOLATIONS)),
              "How many violations are counted, whose, and by whom.")
          .from(Reference.UN_GUIDANCE)
          .row(
              "phases",
              new ListOf(new Structure(RecordTypes.STEP)),
              "The dated steps in which it takes effect or is carried out.")
          .from(Reference.UN_GUIDANCE)
          .row("purpose", constants(Purpose.class), "What it is for."),
      "ceasefire",
      "id",
      null);

  /** Reports on the frameworks of missions. */
  public static final FactType MANDATE = FactType.builtIn(
      CommonFields.rows(new Rows(Mandate.class))
          .row("mission", TEXT, "The mission it is about; its id where none is given.")
          .row(
              "participants",
              new ListOf(new Text(TextForm.COUNTRY)),
              "The settled list of the countries that take part.")
          .from(Reference.NATO_FORCE_GENERATION)
          .row(
              "participantsNamed",
              FLAG,
              "Whether the participating countries are named elsewhere; false: the source says that the list is not settled or"
                  + " not disclosed.")
          .row(
              "requirementsNamed",
              FLAG,
              "Whether the requirements that are reported are all that the mission has; false: the source says that they are"
                  + " not.")
          .from(Reference.NATO_FORCE_GENERATION)
          .row("phase", constants(MandatePhase.class), "How far the mission has come.")
          .from(Reference.EU_PLANNING)
          .row(
              "elements",
              new MapOf(constants(MandateElement.class), constants(ElementState.class)),
              "The state of each part of the mandate; a part that is not given is unknown.")
          .from(Reference.UN_CAPSTONE)
          .row("authorisedBy", TEXT, "The body that authorised the mission.")
          .from(Reference.SIPRI)
          .row("instrument", TEXT, "The legal instrument on which the mission rests.")
          .from(Reference.EU_PLANNING)
          .row("adoptedOn", TIME, "When the framework was adopted.")
          .from(Reference.EU_PLANNING)
          .row("confirmedOn", TIME, "When the framework was confirmed after its adoption.")
          .row("startsOn", TIME, "When the mission starts.")
          .from(Reference.SIPRI)
          .row("endsOn", TIME, "The instant from which the mission no longer runs.")
          .from(Reference.SIPRI),
      FactType.MISSION,
      "mission",
      null);

  /** Reports on what countries contribute to missions. */
  public static final FactType CONTRIBUTION = FactType.builtIn(
      CommonFields.rows(new Rows(Contribution.class))
          .row("mission", TEXT, "The mission contributed to.")
          .row("country", new Text(TextForm.COUNTRY), "Who contributes.")
          .from(Reference.ISO_3166)
          .row("status", constants(ContributionStatus.class), "How firm it is.")
          .from(Reference.NATO_FORCE_GENERATION)
          .row("type", constants(ContributionType.class), "What is contributed.")
          .from(Reference.NATO_FORCE_GENERATION)
          .row(
              "extent",
              new Structure(RecordTypes.EXTENT),
              "How much of it; undetermined: the source says that it is not settled or not disclosed.")
          .from(Reference.NATO_FORCE_GENERATION)
          .row("role", constants(Role.class), "The part that the country plays.")
          .from(Reference.NATO_FORCE_GENERATION)
          .row("task", TEXT, "What the country is to do.")
          .row(
              "resolution",
              new Structure(RecordTypes.RESOLUTION),
              "The act by which the country's parliament, or another body, approved the contribution.")
          .row(
              "caveatsDeclared",
              FLAG,
              "Whether its national caveats are declared; declaring that there are none counts.")
          .from(Reference.NATO_FORCE_GENERATION)
          .row("fundingDeclared", FLAG, "Whether it is declared who pays for the contribution.")
          .from(Reference.NATO_FORCE_GENERATION),
      "contribution",
      "id",
      "mission");

  /** Reports on what missions need. */
  public static final FactType REQUIREMENT = FactType.builtIn(
      CommonFields.rows(new Rows(Requirement.class))
          .row("mission", TEXT, "The mission that needs it.")
          .from(Reference.NATO_FORCE_GENERATION)
          .row("task", TEXT, "The task or capability that is needed.")
          .from(Reference.NATO_FORCE_GENERATION)
          .context()
          .row("critical", FLAG, "Whether the mission cannot do without it.")
          .from(Reference.NATO_FORCE_GENERATION)
          .row(
              "lead",
              new Text(TextForm.COUNTRY_OR_NOBODY),
              "The country responsible; none: the source says that nobody leads it.")
          .from(Reference.NATO_FORCE_GENERATION),
      "requirement",
      "id",
      "mission");

  /** Reports on what somebody proposed. */
  public static final FactType PROPOSAL = FactType.builtIn(
      CommonFields.rows(new Rows(Proposal.class))
          .row("by", new Text(TextForm.PARTY), "Who proposed it.")
          .context()
          .row("on", TIME, "When it was proposed.")
          .context()
          .row(
              "countries",
              new ListOf(new Text(TextForm.COUNTRY)),
              "The countries that are to take part; the proposal commits none of them but its author.")
          .context()
          .row("mission", TEXT, "The mission in which they are to take part.")
          .context()
          .row("what", TEXT, "What is proposed, in words.")
          .context()
          .row("revises", TEXT, "The id of the proposal that it revises.")
          .context(),
      "proposal",
      "id",
      null);

  /** The built-in types, in the order in which messages and the schema list them. */
  public static final List<FactType> BUILT_IN =
      List.of(CEASEFIRE, MANDATE, CONTRIBUTION, REQUIREMENT, PROPOSAL);

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

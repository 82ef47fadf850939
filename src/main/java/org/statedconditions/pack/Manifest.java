package org.statedconditions.pack;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.statedconditions.fact.ValueType;

/**
 * What {@code pack.yaml} says.
 *
 * @param id the pack's id in kebab-case, also the name of its folder
 * @param title what the position is about
 * @param actor whose position it is
 * @param actorCode the code by which facts name the actor, such as {@code TR}; rules read it as {@code actorCode}
 * @param version the pack's own version
 * @param disclaimer the line that every report carries
 * @param statements what was stated, by date, earliest first; at least one
 * @param conditions the conditions in their order; at least one
 * @param readings the readings in their order; at least one
 * @param defaultReading the id of the reading that {@code assessment.verdict()} is about
 * @param stages the stages, first to last; at least one
 * @param gates what waits for which conditions, in the manifest's order; may be empty
 * @param parameters what a scenario may override
 * @param notCovered what the position implies and the pack leaves out
 * @param ownTypes what the fields of its fact types may hold besides what every pack knows: closed lists and records, by name
 */
public record Manifest(
    String id,
    String title,
    String actor,
    Optional<String> actorCode,
    String version,
    String disclaimer,
    List<Statement> statements,
    List<Condition> conditions,
    List<Reading> readings,
    String defaultReading,
    List<Stage> stages,
    List<Gate> gates,
    List<Parameter> parameters,
    List<String> notCovered,
    Map<String, ValueType> ownTypes) {

  /** One without types of its own. */
  public Manifest(
      String id,
      String title,
      String actor,
      Optional<String> actorCode,
      String version,
      String disclaimer,
      List<Statement> statements,
      List<Condition> conditions,
      List<Reading> readings,
      String defaultReading,
      List<Stage> stages,
      List<Gate> gates,
      List<Parameter> parameters,
      List<String> notCovered) {
    this(
        id,
        title,
        actor,
        actorCode,
        version,
        disclaimer,
        statements,
        conditions,
        readings,
        defaultReading,
        stages,
        gates,
        parameters,
        notCovered,
        Map.of());
  }

  /** Of what cannot be read at all. */
  static final Manifest NONE = new Manifest(
      "",
      "",
      "",
      Optional.empty(),
      "",
      "",
      List.of(),
      List.of(),
      List.of(),
      "",
      List.of(),
      List.of(),
      List.of(),
      List.of());

  /** Copies the lists. */
  public Manifest {
    statements = List.copyOf(statements);
    conditions = List.copyOf(conditions);
    readings = List.copyOf(readings);
    stages = List.copyOf(stages);
    gates = List.copyOf(gates);
    parameters = List.copyOf(parameters);
    notCovered = List.copyOf(notCovered);
    ownTypes = Collections.unmodifiableMap(new LinkedHashMap<>(ownTypes));
  }

  /** The condition called {@code id}. */
  public Optional<Condition> condition(String id) {
    return conditions.stream().filter(c -> c.id().equals(id)).findFirst();
  }

  /** The criterion called {@code id}, of whichever condition. */
  public Optional<Criterion> criterion(String id) {
    return conditions.stream()
        .flatMap(c -> c.criteria().stream())
        .filter(c -> c.id().equals(id))
        .findFirst();
  }

  /** The reading called {@code id}. */
  public Optional<Reading> reading(String id) {
    return readings.stream().filter(r -> r.id().equals(id)).findFirst();
  }

  /** The version of the statement in force at {@code instant}; empty: the position had not been stated yet. */
  public Optional<Statement> statementAt(Instant instant) {
    return statements.stream()
        .filter(s -> !s.date().isAfter(instant))
        .max(Comparator.comparing(Statement::date));
  }

  /** The same with values in place of the parameters that the texts of stages name in braces. */
  public Manifest filledIn(Map<String, Object> values) {
    return new Manifest(
        id,
        title,
        actor,
        actorCode,
        version,
        disclaimer,
        statements,
        conditions,
        readings,
        defaultReading,
        stages.stream()
            .map(stage -> new Stage(
                stage.id(),
                ParameterText.filled(stage.title(), values),
                stage.requires(),
                ParameterText.filled(stage.next(), values)))
            .toList(),
        gates,
        parameters,
        notCovered,
        ownTypes);
  }

  /** The default values of the parameters by name. */
  public Map<String, Object> defaults() {
    Map<String, Object> values = new LinkedHashMap<>();
    parameters.forEach(p -> values.put(p.name(), p.value()));
    return values;
  }

  /** The package that the pack's rule files may name as their own. */
  public String rulePackage() {
    return "org.statedconditions.rules." + id.toLowerCase(Locale.ROOT).replace('-', '_');
  }
}

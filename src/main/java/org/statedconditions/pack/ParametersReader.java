package org.statedconditions.pack;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.statedconditions.document.Node;
import org.statedconditions.problem.ProblemCode;

/** Reads the parameters: by name, each with a default, its unit and where it comes from. */
final class ParametersReader {
  private static final List<String> KEYS =
      List.of("default", "type", "least", "most", "unit", "reference");
  private static final String VALUE =
      "a number, a text, true, false or a list of texts for `default`";
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

  private static final Map<String, ParameterType> TYPES = types();

  private final ManifestLog log;

  ParametersReader(ManifestLog log) {
    this.log = log;
  }

  private static Map<String, ParameterType> types() {
    Map<String, ParameterType> types = new LinkedHashMap<>();
    for (ParameterType type : ParameterType.values()) {
      types.put(type.written(), type);
    }
    return types;
  }

  List<Parameter> read(Entries pack) {
    Optional<Node> node = pack.node("parameters");
    if (node.isEmpty()) {
      return List.of();
    }
    if (!(node.get() instanceof Node.Mapping mapping)) {
      log.expected("a mapping from the names of parameters for `parameters`", node.get());
      return List.of();
    }
    List<Parameter> parameters = new ArrayList<>();
    for (Node.Entry entry : mapping.entries()) {
      String name = entry.key().text();
      if (!Ids.isParameter(name)) {
        log.expected("the name of a parameter in camelCase", entry.key());
      }
      if (entry.value() instanceof Node.Scalar bare && !bare.isNothing()) {
        log.binder()
            .wrong(
                bare,
                "a parameter",
                "write `" + name + ": {default: " + bare.text() + ", reference: …}`");
        continue;
      }
      Entries.of(entry.value(), "a parameter", KEYS, log)
          .map(entries -> entries.at("parameters." + name, entry.key().spot()))
          .flatMap(entries -> parameter(name, entries))
          .ifPresent(parameters::add);
    }
    return parameters;
  }

  private Optional<Parameter> parameter(String name, Entries entries) {
    Optional<String> unit = entries.optionalText("unit");
    Optional<String> reference = entries.text("reference");
    Optional<ParameterType> said = entries.oneOf("type", TYPES);
    boolean mistyped = entries.node("type").isPresent() && said.isEmpty();
    Optional<BigDecimal> least = figure(entries, "least");
    Optional<BigDecimal> most = figure(entries, "most");
    Optional<Object> value = entries.required("default").flatMap(node -> value(entries, node));
    if (value.isEmpty() || mistyped) {
      return Optional.empty();
    }
    ParameterType type = said.orElse(ParameterType.of(value.get()));
    Parameter parameter = new Parameter(
        name,
        type,
        value.get(),
        least.orElse(null),
        most.orElse(null),
        unit.orElse(null),
        reference.orElse(""));
    return bounded(parameter, entries)
        ? parameter
            .held(value.get(), ZoneOffset.UTC)
            .map(held -> new Parameter(
                name,
                type,
                held,
                parameter.least(),
                parameter.most(),
                parameter.unit(),
                parameter.reference()))
            .or(() -> wrongDefault(parameter, entries))
        : Optional.empty();
  }

  /** Units and bounds are those of figures, and bounds leave room for some. */
  private boolean bounded(Parameter parameter, Entries entries) {
    if (parameter.unit() != null && !parameter.type().isFigure()) {
      log.expected(
          "a number, for it has a unit, for `default`", entries.node("default").orElseThrow());
      return false;
    }
    for (String bound : List.of("least", "most")) {
      if (entries.node(bound).isPresent() && !parameter.type().isFigure()) {
        log.error(
            ProblemCode.WRONG_PARAMETER,
            entries.spot(bound),
            "expected bounds of a number only but was `" + bound + "` of "
                + parameter.type().expected(),
            null);
        return false;
      }
    }
    BigDecimal least = parameter.least();
    BigDecimal most = parameter.most();
    if (least != null && most != null && least.compareTo(most) > 0) {
      log.error(
          ProblemCode.WRONG_PARAMETER,
          entries.spot("most"),
          "expected at least " + least.toPlainString() + ", which is the least, but was "
              + most.toPlainString(),
          null);
      return false;
    }
    return true;
  }

  private Optional<Parameter> wrongDefault(Parameter parameter, Entries entries) {
    Node node = entries.node("default").orElseThrow();
    String expected = parameter.expected() + " for `default`";
    // What is no date is told with the date that it may mean.
    if (parameter.type() != ParameterType.DATE
        || !(node instanceof Node.Scalar scalar)
        || scalar.isNothing()
        || log.binder().moment(node).isPresent()) {
      log.expected(expected, node);
    }
    return Optional.empty();
  }

  private Optional<BigDecimal> figure(Entries entries, String key) {
    Optional<Node> node = entries.node(key);
    if (node.isEmpty()) {
      return Optional.empty();
    } else if (node.get() instanceof Node.Scalar scalar
        && scalar.style() == Node.Style.PLAIN
        && NUMBER.matcher(scalar.text()).matches()) {
      return Optional.of(new BigDecimal(scalar.text()));
    }
    log.expected("a number for `" + key + "`", node.get());
    return Optional.empty();
  }

  private Optional<Object> value(Entries entries, Node node) {
    if (node instanceof Node.Items list) {
      if (list.items().isEmpty()) {
        log.error(
            ProblemCode.WRONG_PARAMETER,
            list.spot(),
            "expected at least one item for `default` but was an empty list",
            null);
      }
      return Optional.of(List.copyOf(entries.optionalTexts("default", "a text").keySet()));
    }
    if (node instanceof Node.Scalar scalar
        && !scalar.isNothing()
        && scalar.style() == Node.Style.PLAIN) {
      String text = scalar.text();
      if (text.equals("true") || text.equals("false")) {
        return Optional.of(Boolean.valueOf(text));
      }
      if (NUMBER.matcher(text).matches()) {
        return Optional.of(new BigDecimal(text));
      }
    }
    return entries.text(node, VALUE).map(value -> value);
  }
}

package org.statedconditions.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.statedconditions.document.Node;

/** Reads the parameters: by name, each with a default, its unit and where it comes from. */
final class ParametersReader {
  private static final List<String> KEYS = List.of("default", "unit", "reference");
  private static final String VALUE =
      "a number, a text, true, false or a list of texts for `default`";
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

  private final ManifestLog log;

  ParametersReader(ManifestLog log) {
    this.log = log;
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
      Entries.of(entry.value(), "a parameter", KEYS, log)
          .map(entries -> entries.at("parameters." + name, entry.key().spot()))
          .flatMap(entries -> parameter(name, entries))
          .ifPresent(parameters::add);
    }
    return parameters;
  }

  private Optional<Parameter> parameter(String name, Entries entries) {
    String unit = entries.optionalText("unit").orElse(null);
    Optional<String> reference = entries.text("reference");
    Optional<Object> value = entries.required("default").flatMap(node -> value(entries, node));
    return value.map(v -> new Parameter(name, v, unit, reference.orElse("")));
  }

  private Optional<Object> value(Entries entries, Node node) {
    if (node instanceof Node.Items list) {
      if (list.items().isEmpty()) {
        log.error(
            list.spot(), "expected at least one item for `default` but was an empty list", null);
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
    Optional<String> text = entries.text(node, VALUE);
    if (text.isPresent() && entries.node("unit").isPresent()) {
      log.expected("a number, for it has a unit, for `default`", node);
      return Optional.empty();
    }
    return text.map(value -> value);
  }
}

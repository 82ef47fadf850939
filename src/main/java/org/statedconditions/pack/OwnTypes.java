package org.statedconditions.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.statedconditions.document.Node;
import org.statedconditions.fact.FactTypes;
import org.statedconditions.fact.RecordType;
import org.statedconditions.fact.ValueType;
import org.statedconditions.problem.DidYouMean;
import org.statedconditions.problem.ProblemCode;

/** Reads the closed lists and the records that a manifest declares for the fields of its fact types. */
final class OwnTypes {
  private static final Pattern NAME = Pattern.compile("[A-Z][A-Za-z0-9]{0,63}");
  private static final Pattern FIELD = Pattern.compile("[a-z][A-Za-z0-9]{0,63}");
  private static final Pattern VALUE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final List<String> LIST = List.of("definition", "ordered", "values");
  private static final List<String> RECORD = List.of("definition", "fields");
  private static final List<String> FIELD_KEYS = List.of("type", "definition", "unit", "required");
  private static final int MOST = 100;

  /** As manifests write them. */
  private static final Map<String, ValueType> PLAIN = plain();

  /** Names that rules have for what they match and read. */
  private static final Set<String> TAKEN = Set.of(
      "Candidate",
      "Chosen",
      "Collection",
      "Declaration",
      "Extent",
      "Fact",
      "Findings",
      "Map",
      "Number",
      "Object",
      "Parameters",
      "Set",
      "Source",
      "Status",
      "Term");

  private final ManifestLog log;
  private final Map<String, ValueType> types = new LinkedHashMap<>();

  OwnTypes(ManifestLog log) {
    this.log = log;
  }

  private static Map<String, ValueType> plain() {
    Map<String, ValueType> plain = new LinkedHashMap<>();
    plain.put("number", ValueType.Decimal.EXACT);
    plain.put("whole-number", ValueType.WholeNumber.LONG);
    plain.put("date", ValueType.Time.TIME);
    plain.put("text", FactTypes.valueType("String").orElseThrow());
    plain.put("texts", FactTypes.valueType("List").orElseThrow());
    plain.put("flag", ValueType.Flag.FLAG);
    return plain;
  }

  /** What fields of each type hold, by its name. */
  Map<String, ValueType> read(Entries pack) {
    each(pack, "lists", "a closed list", LIST, this::list);
    each(pack, "records", "a record", RECORD, this::record);
    return types;
  }

  private interface One {
    Optional<ValueType> read(String name, Entries entries);
  }

  private void each(Entries pack, String key, String what, List<String> keys, One one) {
    for (Node.Entry entry : entries(pack.node(key), "the names of " + key, key)) {
      String name = entry.key().text();
      if (!NAME.matcher(name).matches()) {
        log.expected("the name of " + what + ", such as PledgeStage", entry.key());
      } else if (types.containsKey(name)
          || FactTypes.valueType(name).isPresent()
          || isTaken(name)) {
        log.error(
            ProblemCode.DUPLICATE_ID,
            entry.key().spot(),
            "expected a name of its own for " + what + " but was `" + name + "`",
            null);
      } else {
        Entries.of(entry.value(), what, keys, log)
            .map(entries -> entries.at(key + "." + name, entry.key().spot()))
            .flatMap(entries -> one.read(name, entries))
            .ifPresent(type -> types.put(name, type));
      }
    }
  }

  private static boolean isTaken(String name) {
    return FactTypes.builtIn(name).isPresent() || TAKEN.contains(name);
  }

  private List<Node.Entry> entries(Optional<Node> node, String what, String key) {
    if (node.isEmpty()) {
      return List.of();
    }
    if (!(node.get() instanceof Node.Mapping mapping)) {
      log.expected("a mapping from " + what + " for `" + key + "`", node.get());
      return List.of();
    }
    if (mapping.entries().size() > MOST) {
      log.error(
          ProblemCode.TOO_LARGE,
          mapping.entries().get(MOST).key().spot(),
          "expected at most " + MOST + " entries for `" + key + "` but this is one more",
          null);
      return List.of();
    }
    return mapping.entries();
  }

  private Optional<ValueType> list(String name, Entries entries) {
    entries.text("definition");
    boolean ordered = entries.flag("ordered");
    Map<String, String> values = new LinkedHashMap<>();
    for (Node.Entry entry :
        entries(entries.required("values"), "values to what they mean", "values")) {
      String value = entry.key().text();
      if (!VALUE.matcher(value).matches()) {
        log.error(
            ProblemCode.WRONG_ID,
            entry.key().spot(),
            "expected a value in kebab-case, such as in-force, but was `" + value + "`",
            "rules write it in capitals: `" + name + "."
                + value.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_") + "`");
      } else {
        entries
            .text(entry.value(), "what `" + value + "` means, in one sentence")
            .ifPresent(definition -> values.put(value, definition));
      }
    }
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(ValueType.OneOf.declared(name, values, ordered));
  }

  private Optional<ValueType> record(String name, Entries entries) {
    String definition = entries.text("definition").orElse("");
    RecordType.Builder record = RecordType.declare(name, definition);
    int fields = 0;
    for (Node.Entry entry : entries(entries.required("fields"), "names of fields", "fields")) {
      String field = entry.key().text();
      if (!FIELD.matcher(field).matches()) {
        log.expected("the name of a field in camelCase", entry.key());
        continue;
      }
      Optional<Entries> of = Entries.of(entry.value(), "a field", FIELD_KEYS, log);
      Optional<ValueType> type = of.flatMap(e -> e.required("type").flatMap(t -> type(e, t)));
      if (of.isPresent() && type.isPresent()) {
        String said = of.get().text("definition").orElse("");
        String unit = of.get().optionalText("unit").orElse(null);
        record.field(field, type.get(), said, unit, of.get().flag("required"));
        fields++;
      }
    }
    return fields == 0 ? Optional.empty() : Optional.of(new ValueType.Structure(record.build()));
  }

  private Optional<ValueType> type(Entries entries, Node node) {
    Optional<String> name = entries.text(node, "the type of a field");
    if (name.isEmpty()) {
      return Optional.empty();
    }
    ValueType found = PLAIN.getOrDefault(name.get(), types.get(name.get()));
    Optional<ValueType> type = Optional.ofNullable(found)
        .or(() -> FactTypes.valueType(name.get()).filter(ValueType.OneOf.class::isInstance));
    // A record within a record: rules and files go no deeper.
    if (type.isEmpty() || type.get() instanceof ValueType.Structure) {
      List<String> offered = new ArrayList<>(PLAIN.keySet());
      types.forEach((own, of) -> {
        if (of instanceof ValueType.OneOf) {
          offered.add(own);
        }
      });
      log.error(
          ProblemCode.UNKNOWN_TYPE,
          node.spot(),
          "expected the type of a field, one of " + String.join(", ", offered)
              + " or a built-in closed list, but was `" + name.get() + "`",
          DidYouMean.hint(name.get(), offered));
      return Optional.empty();
    }
    return type;
  }
}

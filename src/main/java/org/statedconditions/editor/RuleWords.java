package org.statedconditions.editor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.statedconditions.drl.check.names.Basic;
import org.statedconditions.drl.check.names.Type;
import org.statedconditions.drl.check.names.Types;
import org.statedconditions.drl.syntax.DrlFile;
import org.statedconditions.drl.syntax.DrlQuery;
import org.statedconditions.drl.vocabulary.Operation;
import org.statedconditions.drl.vocabulary.Vocabulary;
import org.statedconditions.editor.Suggestion.Kind;
import org.statedconditions.fact.FactField;
import org.statedconditions.fact.FactType;
import org.statedconditions.fact.FactTypes;
import org.statedconditions.fact.RecordType;
import org.statedconditions.fact.Term;
import org.statedconditions.fact.ValueType;
import org.statedconditions.pack.Condition;
import org.statedconditions.pack.Criterion;
import org.statedconditions.pack.Parameter;

/** The words that the rules of a pack may use, each with what it means. */
final class RuleWords {
  private final KnownPack pack;
  private final Vocabulary vocabulary;
  private final Types types;
  private final Map<String, List<FactField>> fields = new TreeMap<>();
  private final Map<String, Map<String, String>> terms = new TreeMap<>();
  private final Map<String, String> definitions = new TreeMap<>();

  RuleWords(KnownPack pack, Vocabulary vocabulary) {
    this.pack = pack;
    this.vocabulary = vocabulary;
    this.types = new Types(pack.files(), vocabulary, pack.manifest().ownTypes());
    FactTypes.BUILT_IN.forEach(this::add);
    pack.declared().forEach(this::add);
    pack.manifest().ownTypes().values().forEach(this::add);
    definitions.put("Candidate", "A subject that is looked at.");
    definitions.put("Chosen", "What a condition reports under a reading.");
  }

  private void add(FactType type) {
    fields.put(type.name(), type.fields());
    definitions.put(type.name(), "A report that is about a " + type.kind().replace('-', ' ') + ".");
    type.fields().forEach(field -> add(field.type()));
  }

  private void add(ValueType type) {
    if (type instanceof ValueType.OneOf oneOf) {
      oneOf.typeName().ifPresent(name -> terms.put(name, constants(oneOf)));
    } else if (type instanceof ValueType.ListOf list) {
      add(list.item());
    } else if (type instanceof ValueType.MapOf map) {
      add(map.key());
      add(map.value());
    } else if (type instanceof ValueType.Structure structure) {
      RecordType record = structure.record();
      if (fields.put(record.name(), record.fields()) == null) {
        definitions.put(record.name(), record.definition());
        record.fields().forEach(field -> add(field.type()));
      }
    }
  }

  private static Map<String, String> constants(ValueType.OneOf type) {
    Map<String, String> constants = new LinkedHashMap<>();
    type.choices().values().forEach(value -> {
      if (value instanceof Term term) {
        constants.put(term.name(), term.meaning().definition());
      }
    });
    return constants;
  }

  Types types() {
    return types;
  }

  /** What rules may match. */
  List<Suggestion> patterns() {
    List<Suggestion> all = new ArrayList<>();
    types
        .patternNames()
        .forEach(name -> all.add(
            new Suggestion(name, Kind.TYPE, name + "(", definitions.getOrDefault(name, ""))));
    for (String result : List.of("Set", "List", "Number")) {
      all.add(new Suggestion(result, Kind.TYPE, result + "(", "What an accumulate may give."));
    }
    for (DrlFile file : pack.files()) {
      for (DrlQuery query : file.queries()) {
        all.add(new Suggestion(query.name(), Kind.FUNCTION, query.name() + "(", described(query)));
      }
    }
    return all;
  }

  private static String described(DrlQuery query) {
    List<String> parameters = query.parameters().stream()
        .map(one -> (one.type() == null ? "" : one.type() + " ") + one.name())
        .toList();
    return "The query " + query.name() + "(" + String.join(", ", parameters) + ").";
  }

  boolean isPattern(String name) {
    return types.patternNames().contains(name);
  }

  /** What constraints may name of a fact or record of that type. */
  List<Suggestion> fields(String type) {
    Map<String, Suggestion> all = new LinkedHashMap<>();
    for (FactField field : fields.getOrDefault(type, List.of())) {
      all.put(
          field.name(), new Suggestion(field.name(), Kind.FIELD, field.name(), field.definition()));
    }
    types
        .find(type)
        .flatMap(types::fields)
        .ifPresent(found -> Types.offered(found)
            .forEach(name -> all.putIfAbsent(
                name,
                new Suggestion(
                    name, Kind.FIELD, name, member(found.getOrDefault(name, Basic.UNKNOWN))))));
    return List.copyOf(all.values());
  }

  private static String member(Type type) {
    return type.sort() == Type.Sort.ANY ? "" : "It is " + type.sort().shown() + ".";
  }

  /** The type of a field of a type, by its simple name; of a list what it holds. */
  Optional<String> typeOf(String type, String field) {
    Optional<Type> found = types.find(type).flatMap(types::fields).map(all -> all.get(field));
    return found.map(one -> one.sort() == Type.Sort.LIST ? one.element() : one).map(Type::shown);
  }

  /** The constants of a closed set, or the values that have a name behind that of a type. */
  List<Suggestion> constants(String type) {
    Map<String, String> known = terms.getOrDefault(type, Map.of());
    List<String> names = types.find(type).map(types::constantNames).orElse(List.of());
    return names.stream()
        .map(name -> new Suggestion(name, Kind.VALUE, name, known.getOrDefault(name, "")))
        .toList();
  }

  List<Suggestion> functions() {
    return vocabulary.functions().stream().map(RuleWords::function).toList();
  }

  private static Suggestion function(Operation function) {
    return new Suggestion(
        function.name(),
        Kind.FUNCTION,
        function.name() + "(",
        function.signature() + ": " + function.definition());
  }

  /** What a value of that type can be asked. */
  List<Suggestion> members(String type) {
    List<Suggestion> all = new ArrayList<>(fields(type));
    types
        .find(type)
        .filter(Type.Java.class::isInstance)
        .map(found -> vocabulary.members(((Type.Java) found).raw()))
        .orElse(List.of())
        .stream()
        .filter(member -> !member.parameters().isEmpty())
        .forEach(member -> all.add(function(member)));
    return all;
  }

  List<Suggestion> globals() {
    List<Suggestion> all = new ArrayList<>(List.of(
        new Suggestion("asOf", Kind.VALUE, "asOf", "The instant that is asked about."),
        new Suggestion(
            "parameters",
            Kind.VALUE,
            "parameters",
            "The pack's parameters, with what the scenario overrides.")));
    pack.manifest()
        .actorCode()
        .ifPresent(code -> all.add(new Suggestion(
            "actorCode", Kind.VALUE, "actorCode", "The code of the actor: " + code + ".")));
    return all;
  }

  /** Those parameters that {@code reader} reads, all for an empty one. */
  List<Suggestion> parameters(String reader) {
    return pack.manifest().parameters().stream()
        .filter(one -> reader.isEmpty() || one.type().reader().equals(reader))
        .map(one -> new Suggestion(one.name(), Kind.REFERENCE, one.name(), described(one)))
        .toList();
  }

  private static String described(Parameter one) {
    return one.expected() + (one.unit() == null ? "" : ", in " + one.unit()) + ": "
        + one.reference() + ".";
  }

  /** What reads a parameter: one for each type that the pack has parameters of. */
  List<Suggestion> readers() {
    Map<String, Suggestion> readers = new LinkedHashMap<>();
    pack.manifest()
        .parameters()
        .forEach(one -> readers.putIfAbsent(
            one.type().reader(),
            new Suggestion(
                one.type().reader(),
                Kind.FUNCTION,
                one.type().reader() + "(\"",
                "Reads a parameter that is " + one.type().expected() + ".")));
    return List.copyOf(readers.values());
  }

  List<Suggestion> criteria() {
    List<Suggestion> all = new ArrayList<>();
    for (Condition condition : pack.manifest().conditions()) {
      for (Criterion criterion : condition.criteria()) {
        all.add(new Suggestion(criterion.id(), Kind.REFERENCE, criterion.id(), criterion.title()));
      }
    }
    return all;
  }

  List<Suggestion> conditions() {
    return pack.manifest().conditions().stream()
        .map(one -> new Suggestion(one.id(), Kind.REFERENCE, one.id(), one.title()))
        .toList();
  }

  List<Suggestion> readings() {
    return pack.manifest().readings().stream()
        .map(one -> new Suggestion(one.id(), Kind.REFERENCE, one.id(), one.title()))
        .toList();
  }

  /** The kinds of subjects. */
  List<Suggestion> kinds() {
    Map<String, String> kinds = new LinkedHashMap<>();
    new NamesInPack(pack.declared()).values(List.of("about"), Optional.empty()).forEach(kinds::put);
    return kinds.entrySet().stream()
        .map(one -> new Suggestion(one.getKey(), Kind.REFERENCE, one.getKey(), one.getValue()))
        .toList();
  }

  /** What fields of a declared type may hold. */
  List<Suggestion> fieldTypes() {
    List<Suggestion> all = new ArrayList<>();
    for (String name :
        List.of("String", "Instant", "BigDecimal", "Integer", "Long", "Boolean", "List")) {
      all.add(new Suggestion(name, Kind.TYPE, name, ""));
    }
    types.names().stream()
        .filter(name ->
            !types.find(name).map(types::constantNames).orElse(List.of()).isEmpty()
                || types.isOwnValue(name))
        .forEach(name ->
            all.add(new Suggestion(name, Kind.TYPE, name, definitions.getOrDefault(name, ""))));
    return all;
  }
}

package org.statedconditions.drl.check.names;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.statedconditions.drl.syntax.DrlFile;
import org.statedconditions.drl.syntax.DrlType;
import org.statedconditions.drl.syntax.TypeName;
import org.statedconditions.drl.vocabulary.Operation;
import org.statedconditions.drl.vocabulary.Vocabulary;
import org.statedconditions.fact.CeasefireStatus;
import org.statedconditions.fact.Declaration;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.FactField;
import org.statedconditions.fact.FactType;
import org.statedconditions.fact.FactTypes;
import org.statedconditions.fact.Term;
import org.statedconditions.fact.ValueType;
import org.statedconditions.finding.Candidate;
import org.statedconditions.finding.Chosen;
import org.statedconditions.finding.Findings;
import org.statedconditions.finding.Parameters;
import org.statedconditions.finding.Status;

/** The types that a pack's rules may name, and what their values have. */
public final class Types {
  private static final List<Class<?>> VALUES = List.of(
      String.class,
      Number.class,
      Integer.class,
      Long.class,
      Double.class,
      BigDecimal.class,
      Instant.class,
      List.class,
      Set.class,
      Map.class,
      CeasefireStatus.class,
      Parameters.class);
  private static final List<Class<?>> OTHERS = List.of(
      Fact.class,
      Term.class,
      Findings.class,
      Parameters.class,
      List.class,
      Set.class,
      Collection.class,
      Map.class,
      BigDecimal.class,
      Instant.class);
  private static final Set<String> PRIMITIVES =
      Set.of("boolean", "byte", "short", "int", "long", "float", "double", "char");

  private final Vocabulary vocabulary;
  private final Map<String, Type> patterns = new TreeMap<>();
  private final Map<String, Type> terms = new TreeMap<>();
  private final Map<String, Type> others = new TreeMap<>();
  private final Set<String> builtIn = new TreeSet<>();
  private final Set<String> ownValues = new TreeSet<>();
  private final Set<String> ordered = new TreeSet<>();
  private final Set<String> members = new TreeSet<>();
  private final Map<Class<?>, List<FactField>> rows = new HashMap<>();
  private final Map<String, Optional<Class<?>>> looked = new HashMap<>();

  /** The types of this library, those that {@code files} declare and those that they import. */
  public Types(Collection<DrlFile> files, Vocabulary vocabulary, Map<String, ValueType> own) {
    this.vocabulary = vocabulary;
    FactTypes.BUILT_IN.forEach(fact -> facts(fact.javaClass(), fact.fields()));
    patterns.put("Candidate", Type.of(Candidate.class));
    patterns.put("Chosen", Type.of(Chosen.class));
    terms.put("Status", Type.of(Status.class));
    OTHERS.forEach(type -> others.put(type.getSimpleName(), Type.of(type)));
    own.forEach(this::own);
    List.of(patterns, terms, others).forEach(known -> builtIn.addAll(known.keySet()));
    for (DrlFile file : files) {
      for (DrlType type : file.types()) {
        if (find(type.name()).isEmpty()) {
          (type.enumeration() ? terms : patterns).put(type.name(), new Type.Declared(type));
        }
      }
    }
    for (DrlFile file : files) {
      for (DrlFile.Import line : file.imports()) {
        if (line.form().isEmpty() && line.name().contains(".") && !line.name().endsWith("*")) {
          String simple = line.name().substring(line.name().lastIndexOf('.') + 1);
          if (find(simple).isEmpty()) {
            others.put(simple, load(line.name()).map(Type::of).orElse(Basic.UNKNOWN));
          }
        }
      }
    }
    collectMembers();
  }

  /** A closed list or a record that the manifest declares. */
  private void own(String name, ValueType type) {
    ownValues.add(name);
    if (type instanceof ValueType.OneOf list) {
      List<String> constants =
          list.choices().values().stream().map(term -> ((Term) term).name()).toList();
      terms.put(
          name, new Type.Declared(new DrlType(name, "", "", true, List.of(), constants, 0, 0, 0)));
      if (list.ordered()) {
        ordered.add(name);
      }
    } else if (type instanceof ValueType.Structure structure) {
      List<DrlType.Field> fields = structure.record().fields().stream()
          .map(field -> new DrlType.Field(
              field.name(), new TypeName(named(field.type()), List.of(), false, 0, 0), 0))
          .toList();
      patterns.put(
          name, new Type.Declared(new DrlType(name, "", "", false, fields, List.of(), 0, 0, 0)));
    }
  }

  private static String named(ValueType type) {
    return type instanceof ValueType.OneOf list
        ? list.typeName().orElse("Object")
        : type.javaClass().getName();
  }

  /** Whether the manifest declares a closed list or a record of that name. */
  public boolean isOwnValue(String simpleName) {
    return ownValues.contains(simpleName);
  }

  /** Whether the values of that type have an order, so that rules may compare them. */
  public boolean isOrdered(Type type) {
    return type instanceof Type.Declared declared
        && ordered.contains(declared.type().name());
  }

  /** Facts of a class, or records that facts hold, with what their fields hold in turn. */
  private void facts(Class<?> type, List<FactField> fields) {
    if (rows.put(type, fields) == null) {
      patterns.put(type.getSimpleName(), Type.of(type));
      fields.forEach(field -> heldBy(field.type()));
    }
  }

  private void heldBy(ValueType type) {
    if (type instanceof ValueType.Structure structure) {
      facts(structure.record().javaClass(), structure.record().fields());
    } else if (type instanceof ValueType.ListOf list) {
      heldBy(list.item());
    } else if (type instanceof ValueType.MapOf map) {
      heldBy(map.key());
      heldBy(map.value());
    } else if (type instanceof ValueType.OneOf one && one.javaClass().isEnum()) {
      terms.put(one.javaClass().getSimpleName(), Type.of(one.javaClass()));
    }
  }

  /** The type of that simple or qualified name. */
  public Optional<Type> find(String name) {
    for (Map<String, Type> known : List.of(patterns, terms, others)) {
      if (known.containsKey(name)) {
        return Optional.of(known.get(name));
      }
    }
    if (PRIMITIVES.contains(name)) {
      return Optional.of(primitive(name));
    }
    if (name.contains(".")) {
      String simple = name.substring(name.lastIndexOf('.') + 1);
      Optional<Type> type = load(name).map(Type::of);
      return type.isPresent() || !(patterns.get(simple) instanceof Type.Declared)
          ? type
          : Optional.of(patterns.get(simple));
    }
    return load("java.lang." + name).map(Type::of);
  }

  /** The type of that name where it is declared; one with type arguments is not known further. */
  public Optional<Type> find(TypeName name) {
    return name.arguments().isEmpty() && !name.array() ? find(name.name()) : Optional.empty();
  }

  private static Type primitive(String name) {
    return switch (name) {
      case "boolean" -> Basic.BOOLEAN;
      case "char" -> Basic.TEXT;
      default -> Basic.NUMBER;
    };
  }

  /** A class that the rules may know, looked at but not initialised. */
  private Optional<Class<?>> load(String name) {
    return looked.computeIfAbsent(name, n -> {
      if (!n.startsWith("java.") && !n.startsWith("org.statedconditions.")) {
        return Optional.empty();
      }
      try {
        return Optional.of(Class.forName(n, false, Types.class.getClassLoader()));
      } catch (ClassNotFoundException | LinkageError e) {
        return Optional.empty();
      }
    });
  }

  /** Whether rules may name a type of that simple name: one of facts, of their parts, of the engine's, or of constants. */
  public boolean isNameable(String simpleName) {
    return patterns.containsKey(simpleName) || terms.containsKey(simpleName);
  }

  /** Whether a pattern may match that type, by its simple name or with the package that it is in. */
  public boolean isMatchable(String name) {
    String simple = name.substring(name.lastIndexOf('.') + 1);
    Type type = patterns.get(simple);
    return type != null
        && (name.equals(simple)
            || (type instanceof Type.Java java && java.raw().getName().equals(name)));
  }

  /** Whether something that every rule knows is called that, so that no declared type can be. */
  public boolean isTaken(String simpleName) {
    return builtIn.contains(simpleName) || load("java.lang." + simpleName).isPresent();
  }

  /** Whether some value that rules see has a field or a member of that name. */
  public boolean isFieldOfSome(String name) {
    return members.contains(name);
  }

  /** Whether there is a function of that name, or something that facts can be asked. */
  public boolean isFunction(String name) {
    return vocabulary.function(name).isPresent() || members.contains(name);
  }

  private void collectMembers() {
    patterns.forEach((name, type) -> {
      fields(type).ifPresent(fields -> members.addAll(fields.keySet()));
      members.addAll(methodNames(type));
    });
    for (Class<?> value : VALUES) {
      members.addAll(methodNames(Type.of(value)));
      fields(Type.of(value)).ifPresent(fields -> members.addAll(fields.keySet()));
    }
  }

  /** The types that patterns are about. */
  public Set<String> patternNames() {
    return new TreeSet<>(patterns.keySet());
  }

  /** The types that rules may name. */
  public Set<String> names() {
    Set<String> names = new TreeSet<>(patternNames());
    names.addAll(terms.keySet());
    return names;
  }

  /** The names of the terms that have a constant of this name. */
  public List<String> termsWith(String constant) {
    return terms.entrySet().stream()
        .filter(e -> constants(e.getValue()).contains(constant))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The constants of a term, in their order; none of another type. */
  public static List<String> constants(Type type) {
    if (type instanceof Type.Declared declared) {
      return declared.type().constants();
    }
    List<String> names = new ArrayList<>();
    if (type instanceof Type.Java java && java.raw().isEnum()) {
      for (Object constant : java.raw().getEnumConstants()) {
        names.add(((Enum<?>) constant).name());
      }
    }
    return names;
  }

  /** What {@code owner.name} is: a constant of a set, or a value that has a name; empty if there is none of that name. */
  public Optional<Type> constant(Type owner, String name) {
    if (constants(owner).contains(name)) {
      return Optional.of(owner);
    }
    return Optional.ofNullable(vocabulary.namedValues(owner.shown()).get(name))
        .map(value -> Type.of(value.getClass()));
  }

  /** The names behind {@code owner.}: the constants of a set in their order, or the values that have a name. */
  public List<String> constantNames(Type owner) {
    List<String> constants = constants(owner);
    return constants.isEmpty()
        ? List.copyOf(vocabulary.namedValues(owner.shown()).keySet())
        : constants;
  }

  /** What constraints may name of a value of this type, with its types; empty where that is not known. */
  public Optional<Map<String, Type>> fields(Type type) {
    if (type instanceof Type.Declared declared) {
      return declaredFields(declared.type(), 0);
    }
    if (!(type instanceof Type.Java java) || Map.class.isAssignableFrom(java.raw())) {
      return Optional.empty();
    }
    Map<String, Type> fields = new LinkedHashMap<>();
    rows.getOrDefault(java.raw(), List.of())
        .forEach(field -> fields.put(field.name(), Type.of(field.type())));
    for (Operation member : vocabulary.members(java.raw())) {
      if (member.parameters().isEmpty()) {
        Type result = Signature.of(member).result();
        fields.putIfAbsent(member.name(), result);
        property(member.name()).ifPresent(name -> fields.putIfAbsent(name, result));
      }
    }
    return Optional.of(fields);
  }

  /** The names of the fields of facts of this type, without what else they can be asked. */
  public List<String> fieldNames(Type type) {
    return type instanceof Type.Java java && rows.containsKey(java.raw())
        ? rows.get(java.raw()).stream().map(FactField::name).toList()
        : List.copyOf(fields(type).orElse(Map.of()).keySet());
  }

  private Optional<Map<String, Type>> declaredFields(DrlType type, int depth) {
    Map<String, Type> fields = new LinkedHashMap<>();
    if (!type.parent().isEmpty()) {
      Type parent = find(type.parent()).orElse(Basic.UNKNOWN);
      Optional<Map<String, Type>> inherited = parent instanceof Type.Declared declared && depth < 20
          ? declaredFields(declared.type(), depth + 1)
          : Optional.empty();
      if (inherited.isEmpty()) {
        return Optional.empty();
      }
      fields.putAll(inherited.get());
    }
    if (type.enumeration()) {
      return Optional.empty();
    }
    // A plain type is a mistake of its own: what rules compare the field with says nothing more.
    type.fields()
        .forEach(f -> fields.put(
            f.name(),
            PRIMITIVES.contains(f.type().name())
                ? Basic.UNKNOWN
                : find(f.type()).orElse(Basic.UNKNOWN)));
    return Optional.of(fields);
  }

  /** The names that hints are chosen from. */
  public static Collection<String> offered(Map<String, Type> fields) {
    Set<String> names = new LinkedHashSet<>(fields.keySet());
    names.removeAll(List.of("hashCode", "toString", "class", "getClass"));
    return names;
  }

  /** {@code status} for {@code getStatus}, {@code critical} for {@code isCritical}. */
  public static Optional<String> property(String accessor) {
    for (String prefix : List.of("get", "is", "has")) {
      if (accessor.length() > prefix.length()
          && accessor.startsWith(prefix)
          && Character.isUpperCase(accessor.charAt(prefix.length()))) {
        String rest = accessor.substring(prefix.length());
        return Optional.of(rest.substring(0, 1).toLowerCase(Locale.ROOT) + rest.substring(1));
      }
    }
    return Optional.empty();
  }

  /** The functions of that name. */
  public Optional<Signature> function(String name) {
    return vocabulary.function(name).map(Signature::of);
  }

  /** The names of all functions. */
  public Set<String> functionNames() {
    Set<String> names = new TreeSet<>();
    vocabulary.functions().forEach(f -> names.add(f.name()));
    return names;
  }

  /** What a value of this type can be asked by that name; empty where that is not known. */
  public Optional<List<Signature>> methods(Type type, String name) {
    if (type instanceof Type.Declared declared) {
      return fields(declared)
          .map(fields -> fields.containsKey(name)
              ? List.of(new Signature(List.of(), fields.get(name)))
              : List.of());
    }
    if (!(type instanceof Type.Java java) || java.raw().isArray() || java.raw().isPrimitive()) {
      return Optional.empty();
    }
    Optional<FactField> field = rows.getOrDefault(java.raw(), List.of()).stream()
        .filter(row -> row.name().equals(name))
        .findFirst();
    if (field.isPresent()) {
      return Optional.of(List.of(new Signature(List.of(), Type.of(field.get().type()))));
    }
    return Optional.of(vocabulary.members(java.raw()).stream()
        .filter(member -> member.name().equals(name))
        .map(Signature::of)
        .toList());
  }

  /** The names of what a value of this type can be asked besides its fields. */
  public Set<String> methodNames(Type type) {
    Set<String> names = new TreeSet<>();
    if (type instanceof Type.Java java) {
      vocabulary.members(java.raw()).forEach(member -> names.add(member.name()));
    }
    return names;
  }

  /** The kinds of subjects that a fact of this type can be about; empty where it is no fact or that is not known. */
  public Set<String> kinds(Type type) {
    Set<String> kinds = new TreeSet<>();
    ownKind(type).ifPresent(own -> {
      kinds.add(own);
      fields(type).orElse(Map.of()).forEach((name, t) -> within(kinds, name, t));
    });
    return kinds;
  }

  /** Whether subjects of {@code kind} lie within subjects of {@code container}: their type has a field called like it. */
  public boolean liesWithin(String kind, String container) {
    return typeOf(kind).flatMap(this::find).map(this::kinds).orElse(Set.of()).contains(container);
  }

  /** The kind that facts of a type are subjects of themselves; a declaration is a ceasefire's. */
  private static Optional<String> ownKind(Type type) {
    if (type instanceof Type.Declared declared) {
      return declared.type().enumeration() || declared.type().kind().isEmpty()
          ? Optional.empty()
          : Optional.of(declared.type().kind());
    } else if (type instanceof Type.Java java && java.raw() == Declaration.class) {
      return Optional.of(FactTypes.CEASEFIRE.kind());
    }
    return type instanceof Type.Java java
        ? FactTypes.BUILT_IN.stream()
            .filter(fact -> fact.javaClass() == java.raw())
            .map(FactType::kind)
            .findFirst()
        : Optional.empty();
  }

  private static void within(Set<String> kinds, String field, Type type) {
    // One whose type is misspelt is reported as that, and may well be a text.
    if (type.sort() == Type.Sort.TEXT || type instanceof Type.Unknown) {
      kinds.add(DrlType.kindOf(field));
    }
  }

  /** The name of the type whose facts are subjects of {@code kind} themselves; empty if the pack has none. */
  public Optional<String> typeOf(String kind) {
    return patterns.entrySet().stream()
        .filter(e -> ownKind(e.getValue()).filter(kind::equals).isPresent())
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The kinds that some fact type of the pack is of. */
  public Set<String> allKinds() {
    Set<String> kinds = new TreeSet<>();
    patterns.values().forEach(type -> ownKind(type).ifPresent(kinds::add));
    return kinds;
  }
}

package org.statedconditions.drl.check;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
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
import org.statedconditions.fact.Ceasefire;
import org.statedconditions.fact.CeasefireStatus;
import org.statedconditions.fact.Contribution;
import org.statedconditions.fact.Declaration;
import org.statedconditions.fact.Extent;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.Mandate;
import org.statedconditions.fact.Requirement;
import org.statedconditions.fact.Source;
import org.statedconditions.fact.Term;
import org.statedconditions.finding.Candidate;
import org.statedconditions.finding.Chosen;
import org.statedconditions.finding.Findings;
import org.statedconditions.finding.Parameters;
import org.statedconditions.finding.Status;

/** The types that a pack's rules may name, and what their values have. */
final class Types {
  private static final List<String> OTHER_PACKAGES =
      List.of("java.time.", "java.math.", "java.util.");
  private static final Set<String> NOT_FOR_RULES = Set.of("OwnFact", "DeclaredFact");
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
  private static final Set<String> PRIMITIVES =
      Set.of("boolean", "byte", "short", "int", "long", "float", "double", "char");
  private static final Map<Class<?>, String> KINDS = Map.of(
      Ceasefire.class,
      "ceasefire",
      Mandate.class,
      "mission",
      Contribution.class,
      "contribution",
      Requirement.class,
      "requirement",
      Declaration.class,
      "ceasefire");

  private final Vocabulary vocabulary;
  private final Map<String, Type> patterns = new TreeMap<>();
  private final Map<String, Type> terms = new TreeMap<>();
  private final Map<String, Type> others = new TreeMap<>();
  private final Set<String> builtIn = new TreeSet<>();
  private final Set<String> members = new TreeSet<>();
  private final Map<String, Optional<Class<?>>> looked = new HashMap<>();

  Types(Collection<DrlFile> files, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    for (Class<?> fact : Fact.class.getPermittedSubclasses()) {
      if (fact.isRecord()) {
        patterns.put(fact.getSimpleName(), java(fact));
      }
    }
    for (Class<?> type :
        List.of(Candidate.class, Chosen.class, Source.class, Declaration.class, Extent.class)) {
      patterns.put(type.getSimpleName(), java(type));
    }
    for (Class<?> term : Term.class.getPermittedSubclasses()) {
      if (term.isEnum()) {
        terms.put(term.getSimpleName(), java(term));
      }
    }
    terms.put("Status", java(Status.class));
    for (Class<?> type : List.of(Fact.class, Term.class, Findings.class, Parameters.class)) {
      others.put(type.getSimpleName(), java(type));
    }
    for (Class<?> type : List.of(List.class, Set.class)) {
      others.put(type.getSimpleName(), java(type));
    }
    builtIn.addAll(patterns.keySet());
    builtIn.addAll(terms.keySet());
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
            others.put(simple, load(line.name()).map(Types::java).orElse(Basic.UNKNOWN));
          }
        }
      }
    }
    collectMembers();
  }

  private static Type java(Class<?> raw) {
    return new Type.Java(raw, List.of());
  }

  /** The type of that simple or qualified name. */
  Optional<Type> find(String name) {
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
      Optional<Type> type = load(name).map(Types::java);
      return type.isPresent() || !(patterns.get(simple) instanceof Type.Declared)
          ? type
          : Optional.of(patterns.get(simple));
    }
    return load("java.lang." + name).map(Types::java);
  }

  /** The type of that name where it is declared; one with type arguments is not known further. */
  Optional<Type> find(TypeName name) {
    return name.arguments().isEmpty() && !name.array() ? find(name.name()) : Optional.empty();
  }

  /** The whole name of a type that is not known by its simple one. */
  Optional<String> wholeName(String simple) {
    return OTHER_PACKAGES.stream()
        .map(p -> p + simple)
        .filter(n -> load(n).isPresent())
        .findFirst();
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
  boolean isNameable(String simpleName) {
    return (patterns.containsKey(simpleName) || terms.containsKey(simpleName))
        && !NOT_FOR_RULES.contains(simpleName);
  }

  /** Whether a pattern may match that type, by its simple name or with the package that it is in. */
  boolean isMatchable(String name) {
    String simple = name.substring(name.lastIndexOf('.') + 1);
    Type type = patterns.get(simple);
    return type != null
        && !NOT_FOR_RULES.contains(simple)
        && (name.equals(simple)
            || (type instanceof Type.Java java && java.raw().getName().equals(name)));
  }

  /** Whether the library has a type of that simple name. */
  boolean isBuiltIn(String simpleName) {
    return builtIn.contains(simpleName);
  }

  /** Whether Java would find a type of that simple name without any import. */
  boolean isJavaLang(String simpleName) {
    return load("java.lang." + simpleName).isPresent();
  }

  /** Whether some value that rules see has a field or a member of that name. */
  boolean isFieldOfSome(String name) {
    return members.contains(name);
  }

  /** Whether there is a function of that name, or something that facts can be asked. */
  boolean isFunction(String name) {
    return vocabulary.function(name).isPresent() || members.contains(name);
  }

  private void collectMembers() {
    patterns.forEach((name, type) -> {
      fields(type).ifPresent(fields -> members.addAll(fields.keySet()));
      if (!NOT_FOR_RULES.contains(name)) {
        members.addAll(methodNames(type));
      }
    });
    for (Class<?> value : VALUES) {
      members.addAll(methodNames(java(value)));
      fields(java(value)).ifPresent(fields -> members.addAll(fields.keySet()));
    }
  }

  /** The types that patterns are about. */
  Set<String> patternNames() {
    Set<String> names = new TreeSet<>(patterns.keySet());
    return names;
  }

  Set<String> names() {
    Set<String> names = new TreeSet<>(patternNames());
    names.addAll(terms.keySet());
    return names;
  }

  /** The names of the terms that have a constant of this name. */
  List<String> termsWith(String constant) {
    return terms.entrySet().stream()
        .filter(e -> constants(e.getValue()).contains(constant))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The constants of a term, in their order; none of another type. */
  static List<String> constants(Type type) {
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

  /** Whether {@code type} has a constant of that name: one of its set, or a text that its facts give for something special. */
  static boolean hasConstant(Type type, String name) {
    return constants(type).contains(name)
        || (type instanceof Type.Java java && textConstants(java.raw()).contains(name));
  }

  /** The names of the texts that a record of facts has a word for. */
  static Set<String> textConstants(Class<?> raw) {
    Set<String> names = new TreeSet<>();
    if (raw.isRecord() && raw.getPackage() == Fact.class.getPackage()) {
      for (Field field : raw.getFields()) {
        if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
          names.add(field.getName());
        }
      }
    }
    return names;
  }

  /** What constraints may name of a value of this type, with its types; empty where that is not known. */
  Optional<Map<String, Type>> fields(Type type) {
    if (type instanceof Type.Declared declared) {
      return declaredFields(declared.type(), 0);
    }
    if (!(type instanceof Type.Java java) || Map.class.isAssignableFrom(java.raw())) {
      return Optional.empty();
    }
    Map<String, Type> fields = new LinkedHashMap<>();
    if (java.raw().isRecord()) {
      for (RecordComponent component : java.raw().getRecordComponents()) {
        fields.put(component.getName(), Type.of(component.getGenericType(), java));
      }
    }
    for (Operation member : vocabulary.members(java.raw())) {
      if (member.parameters().isEmpty()) {
        Type result = Signature.of(member).result();
        fields.putIfAbsent(member.name(), result);
        property(member.name()).ifPresent(name -> fields.putIfAbsent(name, result));
      }
    }
    return Optional.of(fields);
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
  static Collection<String> offered(Map<String, Type> fields) {
    Set<String> names = new LinkedHashSet<>(fields.keySet());
    names.removeAll(List.of("hashCode", "toString", "class", "getClass"));
    return names;
  }

  /** {@code status} for {@code getStatus}, {@code critical} for {@code isCritical}. */
  static Optional<String> property(String accessor) {
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
  Optional<Signature> function(String name) {
    return vocabulary.function(name).map(Signature::of);
  }

  /** The names of all functions. */
  Set<String> functionNames() {
    Set<String> names = new TreeSet<>();
    vocabulary.functions().forEach(f -> names.add(f.name()));
    return names;
  }

  /** What a value of this type can be asked by that name; empty where that is not known. */
  Optional<List<Signature>> methods(Type type, String name) {
    if (type instanceof Type.Declared declared) {
      return fields(declared)
          .map(fields -> fields.containsKey(name)
              ? List.of(new Signature(List.of(), fields.get(name)))
              : List.of());
    }
    if (!(type instanceof Type.Java java) || java.raw().isArray() || java.raw().isPrimitive()) {
      return Optional.empty();
    }
    List<Signature> found = new ArrayList<>();
    if (java.raw().isRecord()) {
      Type field = fields(type).orElse(Map.of()).get(name);
      if (field != null) {
        found.add(new Signature(List.of(), field));
      }
    }
    if (found.isEmpty()) {
      vocabulary.members(java.raw()).stream()
          .filter(member -> member.name().equals(name))
          .forEach(member -> found.add(Signature.of(member)));
    }
    return Optional.of(found);
  }

  Set<String> methodNames(Type type) {
    Set<String> names = new TreeSet<>();
    if (type instanceof Type.Java java) {
      vocabulary.members(java.raw()).forEach(member -> names.add(member.name()));
    }
    return names;
  }

  /** The kinds of subjects that a fact of this type can be about; empty where it is no fact or that is not known. */
  Set<String> kinds(Type type) {
    Set<String> kinds = new TreeSet<>();
    if (type instanceof Type.Java java && KINDS.containsKey(java.raw())) {
      kinds.add(KINDS.get(java.raw()));
      fields(type).orElse(Map.of()).forEach((name, t) -> within(kinds, name, t));
    } else if (type instanceof Type.Java java
        && java.raw() == org.statedconditions.fact.Declaration.class) {
      kinds.add("ceasefire");
    } else if (type instanceof Type.Declared declared && !declared.type().enumeration()) {
      kinds.add(declared.type().kind());
      fields(type).orElse(Map.of()).forEach((name, t) -> within(kinds, name, t));
    }
    return kinds;
  }

  /** Whether subjects of {@code kind} lie within subjects of {@code container}: their type has a field called like it. */
  boolean liesWithin(String kind, String container) {
    return typeOf(kind).flatMap(this::find).map(this::kinds).orElse(Set.of()).contains(container);
  }

  private static void within(Set<String> kinds, String field, Type type) {
    // One whose type is misspelt is reported as that, and may well be a text.
    if (type.sort() == Type.Sort.TEXT || type instanceof Type.Unknown) {
      kinds.add(DrlType.kindOf(field));
    }
  }

  /** The name of the type whose facts are subjects of {@code kind} themselves; empty if the pack has none. */
  Optional<String> typeOf(String kind) {
    return patterns.entrySet().stream()
        .filter(e -> e.getValue() instanceof Type.Declared declared
            ? !declared.type().enumeration() && declared.type().kind().equals(kind)
            : e.getValue() instanceof Type.Java java && kind.equals(KINDS.get(java.raw())))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The kinds that some fact type of the pack is of. */
  Set<String> allKinds() {
    Set<String> kinds = new TreeSet<>(KINDS.values());
    for (Type type : patterns.values()) {
      if (type instanceof Type.Declared declared) {
        kinds.add(declared.type().kind());
      }
    }
    return kinds;
  }
}

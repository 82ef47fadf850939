package org.statedconditions.drl.check;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.statedconditions.drl.outline.Prelude;
import org.statedconditions.drl.syntax.DrlFile;
import org.statedconditions.drl.syntax.DrlType;
import org.statedconditions.drl.syntax.TypeName;
import org.statedconditions.fact.Ceasefire;
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
  private static final Pattern PRELUDE_IMPORT = Pattern.compile("\\bimport ([\\w.]+)\\.(\\w+);");
  private static final List<String> OTHER_PACKAGES =
      List.of("java.time.", "java.math.", "java.util.");
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

  private final Map<String, Type> patterns = new TreeMap<>();
  private final Map<String, Type> terms = new TreeMap<>();
  private final Map<String, Type> others = new TreeMap<>();
  private final Map<String, Optional<Class<?>>> looked = new HashMap<>();

  Types(Collection<DrlFile> files) {
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
    Matcher given = PRELUDE_IMPORT.matcher(Prelude.of("x"));
    while (given.find()) {
      if (find(given.group(2)).isEmpty()) {
        load(given.group(1) + "." + given.group(2))
            .ifPresent(c -> others.put(c.getSimpleName(), java(c)));
      }
    }
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
    for (Method method : java.raw().getMethods()) {
      boolean plain = method.getParameterCount() == 0 && method.getReturnType() != void.class;
      if (!plain
          || Modifier.isStatic(method.getModifiers())
          || method.getDeclaringClass() == Object.class) {
        continue;
      }
      Type returned = Type.of(method.getGenericReturnType(), java);
      fields.putIfAbsent(method.getName(), returned);
      property(method.getName()).ifPresent(name -> fields.putIfAbsent(name, returned));
    }
    if (java.raw().isArray()) {
      fields.put("length", Basic.NUMBER);
    }
    fields.putIfAbsent("class", Basic.UNKNOWN);
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
    fields.putIfAbsent("class", Basic.UNKNOWN);
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

  /** The methods of that name; empty where the type's methods are not known. */
  Optional<List<Method>> methods(Type type, String name) {
    Class<?> raw = type instanceof Type.Java java
        ? java.raw()
        : type instanceof Type.Declared ? Object.class : null;
    if (raw == null || raw.isArray() || raw.isPrimitive()) {
      return Optional.empty();
    }
    List<Method> methods = new ArrayList<>();
    for (Class<?> owner : raw.isInterface() ? List.of(raw, Object.class) : List.of(raw)) {
      for (Method method : owner.getMethods()) {
        if (method.getName().equals(name)) {
          methods.add(method);
        }
      }
    }
    return Optional.of(methods);
  }

  Set<String> methodNames(Type type) {
    Set<String> names = new TreeSet<>();
    if (type instanceof Type.Java java) {
      for (Method method : java.raw().getMethods()) {
        if (method.getDeclaringClass() != Object.class) {
          names.add(method.getName());
        }
      }
    }
    names.removeAll(List.of("hashCode", "toString", "equals"));
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

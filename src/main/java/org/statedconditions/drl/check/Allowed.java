package org.statedconditions.drl.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The list of what restricted rules may use: {@code allowed-members.txt}, which says what its lines mean. */
final class Allowed {
  private static final String FILE = "allowed-members.txt";
  private static final Set<String> NEVER =
      Set.of("getClass", "clone", "finalize", "wait", "notify", "notifyAll");

  /** Words that Java gives a meaning. */
  private static final Set<String> JAVA = Set.of(
      ("abstract assert boolean break byte case catch char class const continue default do double else enum extends false"
              + " final finally float for goto if implements import instanceof int interface long native new null package"
              + " private protected public return short static strictfp super switch synchronized this throw throws"
              + " transient true try void volatile while")
          .split(" ", -1));

  /** Words that Drools or the engine give a meaning. */
  private static final Set<String> DROOLS = Set.of(
      ("acc accumulate action and asOf auto collect contains declare dialect drools end entry eval excludes exists"
              + " findings forall from function global groupby in init insert insertLogical kcontext lock logicalInsert"
              + " matches memberOf modify not or over parameters query result retract reverse rule soundslike str"
              + " template then traitable unit update when window")
          .split(" ", -1));

  private final Map<String, Set<String>> sections = new HashMap<>();
  private final Map<String, Set<String>> members = new HashMap<>();
  private final Map<String, Set<String>> declared = new HashMap<>();
  private final Map<String, String> simpleNames = new HashMap<>();
  private final Set<String> methodNames = new TreeSet<>();

  private Allowed() {}

  private static final class Bundled {
    static final Allowed LIST = load();

    private static Allowed load() {
      try (InputStream in = Allowed.class.getResourceAsStream(FILE)) {
        if (in == null) {
          throw new IllegalStateException(FILE + " is missing beside " + Allowed.class.getName());
        }
        return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
            .lines()
            .toList());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The list that ships with the library. */
  static Allowed bundled() {
    return Bundled.LIST;
  }

  /** Throws {@link IllegalArgumentException} for a line that says nothing, for example of a type that there is not. */
  static Allowed read(List<String> lines) {
    Allowed allowed = new Allowed();
    String section = null;
    for (String written : lines) {
      String line = written.strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith("[")) {
        section = line.substring(1, line.length() - 1);
        allowed.sections.put(section, new TreeSet<>());
      } else if (section == null) {
        throw new IllegalArgumentException("expected a [section] but was " + line);
      } else {
        allowed.sections.get(section).add(line);
        if (!section.equals("accumulate")) {
          allowed.line(section, line);
        }
      }
    }
    return allowed;
  }

  private void line(String section, String line) {
    int hash = line.indexOf('#');
    String owner = hash < 0 ? line : line.substring(0, hash);
    Class<?> type = type(owner);
    Set<String> ofOwner = members.computeIfAbsent(owner, o -> new HashSet<>());
    boolean byAuthors = section.equals("facts") || section.equals("values");
    if (byAuthors) {
      simpleNames.put(type.getSimpleName(), owner);
    }
    if (hash < 0) {
      return;
    }
    String member = line.substring(hash + 1);
    Set<String> known = declared.computeIfAbsent(owner, o -> declaredBy(type));
    if (member.equals("*")) {
      known.stream().filter(k -> !NEVER.contains(nameOf(k))).forEach(ofOwner::add);
      if (byAuthors || section.equals("globals")) {
        ofOwner.stream().filter(m -> m.endsWith(")")).forEach(m -> methodNames.add(nameOf(m)));
      }
    } else if (!known.contains(member) && !inheritedBy(type).contains(member)) {
      throw new IllegalArgumentException(
          "expected a public member of " + owner + " but was " + member);
    } else {
      ofOwner.add(member);
      if (byAuthors && member.endsWith(")")) {
        methodNames.add(nameOf(member));
      }
    }
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name, false, Allowed.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException("expected a type but was " + name, e);
    }
  }

  private static Set<String> declaredBy(Class<?> type) {
    Set<String> out = new HashSet<>();
    for (Field field : type.getDeclaredFields()) {
      if (Modifier.isPublic(field.getModifiers())) {
        out.add(field.getName());
      }
    }
    for (Method method : type.getDeclaredMethods()) {
      if (Modifier.isPublic(method.getModifiers())) {
        out.add(method.getName() + types(method));
      }
    }
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (Modifier.isPublic(constructor.getModifiers())
          || Modifier.isProtected(constructor.getModifiers())) {
        out.add("<init>" + types(constructor));
      }
    }
    return out;
  }

  private static Set<String> inheritedBy(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .map(m -> m.getName() + types(m))
        .collect(Collectors.toSet());
  }

  private static String types(Executable executable) {
    return Arrays.stream(executable.getParameterTypes())
        .map(Class::getTypeName)
        .collect(Collectors.joining(",", "(", ")"));
  }

  private static String nameOf(String member) {
    int bracket = member.indexOf('(');
    return bracket < 0 ? member : member.substring(0, bracket);
  }

  // --- what the text asks
  // ----------------------------------------------------------------------------------------------

  /** Whether an author may name the type by its simple name. */
  boolean isTypeName(String simpleName) {
    return simpleNames.containsKey(simpleName);
  }

  boolean isImportable(String name) {
    return simpleNames.containsValue(name);
  }

  boolean isFieldType(String name) {
    String full = simpleNames.getOrDefault(name, name);
    return Set.of("boolean", "int", "long", "double").contains(name)
        || (simpleNames.containsValue(full) && !full.startsWith("org.statedconditions.finding."));
  }

  String fieldTypes() {
    return simpleNames.values().stream()
        .filter(n -> n.startsWith("java."))
        .map(n -> n.startsWith("java.lang.") ? n.substring("java.lang.".length()) : n)
        .sorted()
        .collect(Collectors.joining(", "));
  }

  /** Whether the name of a type means a list, a set or a collection, which {@code collect} may fill. */
  boolean isCollection(String name) {
    return Set.of("java.util.List", "java.util.Set", "java.util.Collection")
        .contains(simpleNames.getOrDefault(name, name));
  }

  Set<String> typeNames() {
    return simpleNames.keySet();
  }

  /** The full name of the type that a rule may call {@code name}, or {@code name} itself. */
  String fullName(String name) {
    return simpleNames.getOrDefault(name, name);
  }

  /** Whether some type that conditions see has a method of that name which they may call. */
  boolean isMethodName(String name) {
    return methodNames.contains(name)
        || org.statedconditions.drl.vocabulary.Vocabulary.builtIn().function(name).isPresent();
  }

  Set<String> methodNames() {
    return methodNames;
  }

  Set<String> accumulateFunctions() {
    return sections.get("accumulate");
  }

  /** The types of a section, with every public member or with some. */
  Set<String> typesOf(String section) {
    return sections.get(section).stream()
        .map(l -> l.replaceFirst("#.*", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether a query or a type may not be called that. */
  static boolean isReserved(String word) {
    return isReservedForFields(word) || DROOLS.contains(word);
  }

  /** Whether Java gives the word a meaning. */
  static boolean isJavaWord(String word) {
    return JAVA.contains(word);
  }

  /** Whether a field may not be called that. */
  static boolean isReservedForFields(String word) {
    return JAVA.contains(word)
        || Set.of("end", "rule", "query", "declare", "when", "then", "not", "exists", "eval")
            .contains(word);
  }

  /** Whether Java would find a type of that simple name without any import. */
  static boolean isJavaLang(String simpleName) {
    return ClassLoader.getPlatformClassLoader().getResource("java/lang/" + simpleName + ".class")
        != null;
  }
}

package org.statedconditions.drl.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.statedconditions.function.RuleFunction;

/**
 * The functions and members of values that the rules of a pack may use. Null in, nothing out: where the value that a member is
 * read of, or an argument, is unknown, the constraint that holds the call does not match, negated or not.
 */
public final class Vocabulary {
  private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9_]*");
  private static final Vocabulary BUILT_IN = new Vocabulary(List.of());

  private final Map<String, Operation> functions = new TreeMap<>();
  private final Map<Class<?>, Map<String, Operation>> members = new HashMap<>();
  private final List<Operation> registered;

  private Vocabulary(List<Operation> registered) {
    this.registered = List.copyOf(registered);
    for (Operation function : Functions.builtIn()) {
      functions.put(function.name(), function);
    }
    for (Operation function : registered) {
      functions.put(function.name(), function);
    }
    for (Operation member : Members.builtIn()) {
      members.computeIfAbsent(member.owner(), o -> new TreeMap<>()).put(member.name(), member);
    }
  }

  /** What every pack has. */
  public static Vocabulary builtIn() {
    return BUILT_IN;
  }

  /**
   * What every pack has, and {@code functions}. Throws {@link IllegalArgumentException} if one has a name that rules cannot
   * write, that a built-in function has or that two share, no or more than eight parameters, or a type that rules do not know.
   */
  public static Vocabulary with(List<? extends RuleFunction> functions) {
    if (functions.isEmpty()) {
      return BUILT_IN;
    }
    List<Operation> more = new ArrayList<>();
    Set<String> names = new java.util.HashSet<>(BUILT_IN.functions.keySet());
    for (RuleFunction function : functions) {
      if (!NAME.matcher(function.name()).matches()) {
        throw new IllegalArgumentException(
            "function: expected a name such as workingDays but was \"" + function.name() + "\"");
      }
      if (!names.add(function.name())) {
        throw new IllegalArgumentException(
            "function " + function.name() + ": there is one of that name already");
      }
      more.add(Registered.operation(function));
    }
    return new Vocabulary(more);
  }

  /** The function of that name. */
  public Optional<Operation> function(String name) {
    return Optional.ofNullable(functions.get(name));
  }

  /** All functions, by name. */
  public List<Operation> functions() {
    return List.copyOf(functions.values());
  }

  /** The functions that a program registered, in the order in which it did. */
  public List<Operation> registered() {
    return registered;
  }

  /**
   * The member of that name of values of {@code type} or of what it extends. {@code x.empty} means {@code isEmpty}, as in other
   * rules of this language.
   */
  public Optional<Operation> member(Class<?> type, String name) {
    Operation found = find(type, name);
    if (found == null && !name.isEmpty()) {
      found = find(type, "is" + Character.toUpperCase(name.charAt(0)) + name.substring(1));
    }
    return Optional.ofNullable(found);
  }

  private @Nullable Operation find(Class<?> type, String name) {
    for (Class<?> at = type; at != null; at = at.getSuperclass()) {
      Operation found = members.getOrDefault(at, Map.of()).get(name);
      if (found != null) {
        return found;
      }
    }
    for (Map.Entry<Class<?>, Map<String, Operation>> of : members.entrySet()) {
      if (of.getKey().isInterface() && of.getKey().isAssignableFrom(type)) {
        Operation found = of.getValue().get(name);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /** The values that have names of the form {@code type.NAME}, by those names; {@code type} is a simple name. */
  public Map<String, Object> namedValues(String type) {
    return NamedValues.ALL.getOrDefault(type, Map.of());
  }

  /** All members of values of {@code type}, by name. */
  public List<Operation> members(Class<?> type) {
    Map<String, Operation> all = new TreeMap<>();
    members.forEach((owner, ofOwner) -> {
      if (owner.isAssignableFrom(type)) {
        ofOwner.forEach(all::putIfAbsent);
      }
    });
    return List.copyOf(all.values());
  }
}

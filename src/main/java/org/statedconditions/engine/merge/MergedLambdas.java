package org.statedconditions.engine.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.statedconditions.engine.compile.CompiledRules;

/**
 * Puts the conditions, values and consequences of rules into a few classes. Drools makes a class of each of them, and a package
 * for most; finding, reading and verifying these is a large part of loading a pack. What they do stays what it was: each body is
 * taken over as it is, and found by its number instead of by its class. A class of any other form than Drools gives them is left
 * alone.
 */
public final class MergedLambdas {
  /** So many in one class: the method that tells them apart is still compiled by the JVM. */
  private static final int MOST = 200;

  private MergedLambdas() {}

  /** The same rules in fewer classes. */
  public static CompiledRules in(CompiledRules rules) {
    Map<String, GeneratedLambda> lambdas = new TreeMap<>();
    rules.classes().forEach((name, bytes) -> {
      if (name.contains(".Lambda")) {
        GeneratedLambda.read(bytes).ifPresent(lambda -> lambdas.put(lambda.internalName(), lambda));
      }
    });
    while (true) {
      Map<String, byte[]> merged = merge(rules, lambdas);
      Set<String> stillNamed = new TreeSet<>();
      merged
          .values()
          .forEach(bytes -> stillNamed.addAll(NamesIn.constants(bytes, lambdas.keySet())));
      if (stillNamed.isEmpty()) {
        return new CompiledRules(merged, rules.model());
      }
      // Somebody uses them otherwise than by taking the one object of the class.
      lambdas.keySet().removeAll(stillNamed);
    }
  }

  private static Map<String, byte[]> merge(
      CompiledRules rules, Map<String, GeneratedLambda> lambdas) {
    Map<String, List<GeneratedLambda>> alike = new TreeMap<>();
    lambdas
        .values()
        .forEach(lambda ->
            alike.computeIfAbsent(lambda.shape(), shape -> new ArrayList<>()).add(lambda));
    String folder =
        rules.model().substring(0, rules.model().lastIndexOf('.') + 1).replace('.', '/');
    Map<String, byte[]> classes = new HashMap<>();
    Map<String, MergedClass.Place> places = new HashMap<>();
    for (List<GeneratedLambda> group : alike.values()) {
      for (int from = 0; from < group.size(); from += MOST) {
        List<GeneratedLambda> some = group.subList(from, Math.min(from + MOST, group.size()));
        MergedClass merged =
            new MergedClass(freeName(folder, some.get(0), rules, classes), List.copyOf(some));
        classes.put(merged.internalName().replace('/', '.'), merged.bytes());
        places.putAll(merged.places());
      }
    }
    rules.classes().forEach((name, bytes) -> {
      if (!lambdas.containsKey(name.replace('.', '/'))) {
        classes.put(name, Relinked.bytes(bytes, places));
      }
    });
    return classes;
  }

  /** Named as Drools names them, so that whoever verifies generated classes knows what they hold. */
  private static String freeName(
      String folder, GeneratedLambda first, CompiledRules rules, Map<String, byte[]> taken) {
    for (int number = 0; ; number++) {
      String name = folder + "Lambdas" + first.kind() + number;
      String dotted = name.replace('/', '.');
      if (!rules.classes().containsKey(dotted) && !taken.containsKey(dotted)) {
        return name;
      }
    }
  }
}

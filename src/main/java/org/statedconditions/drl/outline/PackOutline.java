package org.statedconditions.drl.outline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.statedconditions.drl.syntax.DrlFile;
import org.statedconditions.drl.syntax.DrlQuery;
import org.statedconditions.drl.syntax.DrlRule;
import org.statedconditions.drl.syntax.Lhs;
import org.statedconditions.fact.Term;
import org.statedconditions.problem.Place;

/**
 * What the rules of a pack look at and what they say, read off their syntax trees.
 *
 * @param rules in the order of the files
 * @param patternsAlone whether the conditions are nothing but patterns, and {@code not} of one pattern
 * @param fields all the fields that some rule looks at, such as {@code ceasefire.scope}, {@code mandate.elements.tasks} and
 *     {@code source.date}; those that name subjects or say when a report holds are left out
 * @param places where each rule stands, by its name
 */
public record PackOutline(
    List<RuleOutline> rules, boolean patternsAlone, Set<String> fields, Map<String, Place> places) {

  /** Copies the collections. */
  public PackOutline {
    rules = List.copyOf(rules);
    fields = Set.copyOf(fields);
    places = Map.copyOf(places);
  }

  /** Reads the files of one pack, in which nothing is wrong. */
  @SuppressWarnings("exports") // For packages of this library: users have no DrlFile.
  public static PackOutline of(List<DrlFile> files) {
    Map<String, DrlQuery> queries = new HashMap<>();
    files.forEach(file -> file.queries().forEach(query -> queries.put(query.name(), query)));
    Map<String, List<String>> constants = constants(files);
    FieldUses fields = FieldUses.of(files);
    SubjectFields subjects = new SubjectFields(files);
    List<RuleOutline> rules = new ArrayList<>();
    for (DrlFile file : files) {
      Contradictions contradictions = new Contradictions(constants, file);
      for (DrlRule rule : file.rules()) {
        rules.add(new RuleReading(file, contradictions, subjects).outline(rule, fields, queries));
      }
    }
    boolean patternsAlone = queries.isEmpty()
        && files.stream()
            .flatMap(file -> file.rules().stream())
            .flatMap(rule -> rule.when().stream())
            .allMatch(PackOutline::isPattern);
    Map<String, Place> places = new HashMap<>();
    rules.forEach(rule -> places.putIfAbsent(rule.name(), rule.place()));
    return new PackOutline(rules, patternsAlone, FieldsLookedAt.of(files), places);
  }

  private static boolean isPattern(Lhs part) {
    boolean not = part instanceof Lhs.Group group && group.kind() == Lhs.Group.Kind.NOT;
    Lhs inner = not ? part.parts().get(0) : part;
    return inner instanceof Lhs.Pattern pattern && pattern.from() == null;
  }

  /** The constants of each type that has some, by its name. */
  private static Map<String, List<String>> constants(List<DrlFile> files) {
    Map<String, List<String>> constants = new HashMap<>();
    for (DrlFile file : files) {
      file.types().forEach(type -> constants.put(type.name(), type.constants()));
    }
    for (Class<?> term : Term.class.getPermittedSubclasses()) {
      if (term.isEnum()) {
        constants.put(
            term.getSimpleName(),
            Arrays.stream(term.getEnumConstants())
                .map(c -> ((Enum<?>) c).name())
                .toList());
      }
    }
    constants.values().removeIf(List::isEmpty);
    return constants;
  }

  /** Whether some rule matches facts of the type {@code simpleName}. */
  public boolean matches(String simpleName) {
    return rules.stream().anyMatch(rule -> rule.matches().contains(simpleName));
  }

  /** The uses that rules make of the instant asked about, each once. */
  public Set<AsOfUse> asOfUses() {
    Set<AsOfUse> uses = new LinkedHashSet<>();
    rules.forEach(rule -> uses.addAll(rule.asOfUses()));
    return uses;
  }
}

package org.statedconditions.author.expect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.statedconditions.assessment.FactRef;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.FactType;
import org.statedconditions.fact.FactTypes;

/** How expectations name the facts of a scenario: by id, by the subject that they are about, or by place. */
final class FactNames {
  private final List<Fact> facts;

  FactNames(List<Fact> facts) {
    this.facts = facts;
  }

  /** The ids of the facts and the subjects that they are about. */
  Set<String> all() {
    Set<String> names = new TreeSet<>();
    for (Fact fact : facts) {
      names.add(fact.id());
      names.add(FactTypes.of(fact).subject(fact));
    }
    return names;
  }

  /** The same with the subjects of {@code kinds} that facts name as what theirs lie within. */
  Set<String> subjects(Collection<String> kinds) {
    Set<String> names = all();
    for (Fact fact : facts) {
      FactType type = FactTypes.of(fact);
      for (String kind : kinds) {
        type.naming(kind).map(field -> field.get(fact)).ifPresent(n -> names.add(n.toString()));
      }
    }
    return names;
  }

  /** The ids of the sources of the facts. */
  Set<String> sources() {
    Set<String> ids = new TreeSet<>();
    for (Fact fact : facts) {
      if (fact.source() != null) {
        ids.add(fact.source().id());
      }
    }
    return ids;
  }

  /** The facts that {@code name} means; none if there is no such fact. */
  Set<FactRef> meant(String name) {
    Set<FactRef> meant = new LinkedHashSet<>();
    for (int i = 0; i < facts.size(); i++) {
      FactRef ref = new FactRef(i);
      Fact fact = facts.get(i);
      if (ref.toString().equals(name)
          || fact.id().equals(name)
          || FactTypes.of(fact).subject(fact).equals(name)) {
        meant.add(ref);
      }
    }
    return meant;
  }

  /** Whether {@code names} name all of {@code actual}, and nothing else. */
  boolean areAll(Collection<String> names, Set<FactRef> actual) {
    Set<FactRef> left = new LinkedHashSet<>(actual);
    for (String name : names) {
      Set<FactRef> meant = meant(name);
      if (meant.stream().noneMatch(actual::contains)) {
        return false;
      }
      left.removeAll(meant);
    }
    return left.isEmpty();
  }

  /** As messages list them: {@code facts[0] truce}. */
  List<String> shown(Collection<FactRef> refs) {
    List<String> shown = new ArrayList<>();
    refs.stream()
        .sorted()
        .forEach(ref -> shown.add(ref + " " + facts.get(ref.index()).id()));
    return shown;
  }
}

package org.statedconditions.engine.session;

import java.util.ArrayList;
import java.util.List;
import org.statedconditions.engine.rollup.SubjectKey;
import org.statedconditions.engine.rollup.Tally;
import org.statedconditions.fact.Fact;

/** Which of the facts in a session bear on a subject. */
final class Surroundings {
  private final FactsInside inside;

  Surroundings(FactsInside inside) {
    this.inside = inside;
  }

  /** The counting facts that are about a subject. */
  List<Fact> reportsOn(Tally subject) {
    int[] places = subject.places();
    if (places.length == 1) {
      Fact only = inside.at(places[0]);
      return only == null ? List.of() : List.of(only);
    }
    List<Fact> reports = new ArrayList<>(2);
    for (int place : places) {
      if (inside.at(place) != null) {
        reports.add(inside.at(place));
      }
    }
    return reports;
  }

  /**
   * The counting facts about other subjects that bear on one: what lies within it or within the same one, and what lies
   * within none.
   */
  List<Fact> reportsAround(SubjectKey key) {
    List<Fact> reports = new ArrayList<>();
    for (int i = 0; i < inside.size(); i++) {
      SubjectKey own = inside.at(i) == null ? null : inside.key(i);
      if (own != null && !own.equals(key) && own.kind() != key.kind() && sameBranch(own, key)) {
        reports.add(inside.at(i));
      } else if (inside.at(i) != null && own == null && namesBranch(inside.named(i), key)) {
        reports.add(inside.at(i));
      }
    }
    return reports;
  }

  /** Whether a fact of a kind that no criterion is about bears on {@code key} by the subject it names. */
  private static boolean namesBranch(SubjectKey named, SubjectKey key) {
    return named == null || named.equals(key) || sameBranch(key, named);
  }

  private static boolean sameBranch(SubjectKey own, SubjectKey key) {
    return own.within() == null
        || own.within().equals(key.within() == null ? key.id() : key.within());
  }
}

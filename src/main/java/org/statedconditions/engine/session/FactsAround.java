package org.statedconditions.engine.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.statedconditions.engine.rollup.SubjectKey;
import org.statedconditions.fact.Fact;

/**
 * The counting facts by whom they bear on: on a subject bears what lies within it or within the same one, and what lies within
 * none, but nothing of its own kind. A fact of a kind that no criterion is about bears on the subject that it names and on
 * those around that; on all of them if it names none.
 *
 * <p>What was asked once is counted from then on, so that a question about one more subject costs no look at the facts.
 */
final class FactsAround {
  private final int kinds;

  /**
   * By the kind of the facts, last those of which no criterion is about the kind; and by the subject within which they are, {@code
   * null} for those within none or naming none.
   */
  private final List<Map<@Nullable String, Group>> groups = new ArrayList<>();

  private final Group withoutKind = new Group();

  /** {@code kinds}: how many kinds of subjects there are. */
  FactsAround(int kinds) {
    this.kinds = kinds;
    for (int i = 0; i <= kinds; i++) {
      groups.add(new HashMap<>());
    }
  }

  /**
   * Notes that {@code fact} counts.
   *
   * @param index where it stands in the scenario
   * @param own the subject it is about; {@code null} if no criterion is about its kind
   * @param named the subject that it names if it is about none; {@code null} if there is none
   */
  void add(int index, Fact fact, @Nullable SubjectKey own, @Nullable SubjectKey named) {
    Map<@Nullable String, Group> ofKind = groups.get(own == null ? kinds : own.kind());
    String within = within(own, named);
    Group group = ofKind.get(within);
    if (group == null) {
      group = new Group();
      ofKind.put(within, group);
    }
    group.add(index, fact);
    if (own == null) {
      withoutKind.add(index, fact);
    }
  }

  /** Notes that a fact, added with {@code own} and {@code named}, counts no longer. */
  void remove(int index, @Nullable SubjectKey own, @Nullable SubjectKey named) {
    Map<@Nullable String, Group> ofKind = groups.get(own == null ? kinds : own.kind());
    String within = within(own, named);
    Group group = Objects.requireNonNull(ofKind.get(within), "added before");
    group.remove(index);
    if (group.facts.isEmpty()) {
      ofKind.remove(within);
    }
    if (own == null) {
      withoutKind.remove(index);
    }
  }

  private static @Nullable String within(@Nullable SubjectKey own, @Nullable SubjectKey named) {
    return own != null ? own.within() : named == null ? null : branch(named);
  }

  private static String branch(SubjectKey key) {
    return key.within() == null ? key.id() : key.within();
  }

  /** Whether {@code question}, the same object whenever the same is asked, is so of a fact that bears on {@code key}. */
  boolean any(SubjectKey key, Predicate<Fact> question) {
    String branch = branch(key);
    for (int kind = 0; kind < kinds; kind++) {
      if (kind != key.kind() && (any(kind, null, question) || any(kind, branch, question))) {
        return true;
      }
    }
    return key.within() == null
        ? withoutKind.any(question)
        : any(kinds, null, question) || any(kinds, branch, question);
  }

  private boolean any(int kind, @Nullable String within, Predicate<Fact> question) {
    Group group = groups.get(kind).get(within);
    return group != null && group.any(question);
  }

  /** Facts, and of how many of them is so what was ever asked. */
  private static final class Group {
    private final Map<Integer, Fact> facts = new HashMap<>();
    private final IdentityHashMap<Predicate<Fact>, Integer> answers = new IdentityHashMap<>();

    void add(int index, Fact fact) {
      facts.put(index, fact);
      answers.replaceAll((question, of) -> question.test(fact) ? of + 1 : of);
    }

    void remove(int index) {
      Fact fact = facts.remove(index);
      answers.replaceAll((question, of) -> question.test(fact) ? of - 1 : of);
    }

    boolean any(Predicate<Fact> question) {
      Integer of = answers.get(question);
      if (of == null) {
        of = (int) facts.values().stream().filter(question).count();
        answers.put(question, of);
      }
      return of > 0;
    }
  }
}

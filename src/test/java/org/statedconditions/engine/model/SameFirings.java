package org.statedconditions.engine.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.kie.api.KieBase;

/** The same rules built in memory and compiled by Drools, side by side in sessions on the same facts. */
final class SameFirings {
  private final OurRules ours;
  private final DroolsRules theirs;
  private final Set<String> differing = new TreeSet<>();
  private final Set<String> rules = new TreeSet<>();
  private int compared;
  private int held;
  private int lost;
  private int stale;
  private int facts;

  SameFirings(OurRules ours, DroolsRules theirs) {
    this.ours = ours;
    this.theirs = theirs;
  }

  /** Where one found what the other did not: {@code +} what only ours found, {@code -} what only Drools did. */
  Set<String> differing() {
    return differing;
  }

  /** The rules that held of something. */
  Set<String> rules() {
    return rules;
  }

  /** How often what holds was compared. */
  int compared() {
    return compared;
  }

  /** How much held, all told. */
  int held() {
    return held;
  }

  /** Compares on {@code times} lists of facts, each first in a new session and then in the same one as facts come and go. */
  void compare(Random random, FactSource source, int times, int edits) {
    for (int i = 0; i < times; i++) {
      List<Object> facts = new ArrayList<>();
      for (int k = 1 + random.nextInt(14); k > 0; k--) {
        facts.add(source.one());
      }
      List<Edit> script = new ArrayList<>();
      for (int k = 0; k < edits; k++) {
        script.add(
            new Edit(random.nextInt(facts.size()), random.nextInt(3) == 0 ? null : source.one()));
      }
      this.facts += facts.size();
      List<Set<String>> found = run(ours.base(), UnaryOperator.identity(), source, facts, script);
      try {
        same(
            found,
            run(theirs.base(), theirs::asSeen, source, facts, script),
            source,
            facts,
            script);
      } catch (NullPointerException e) {
        // Drools' own network for `forall` and queries loses a tuple now and then as facts go.
        lost++;
      }
    }
  }

  /** How many facts there were at the start of sessions, all told. */
  int facts() {
    return facts;
  }

  /** How often a session of Drools that was kept said something else than a new one of its own, and ours did not. */
  int stale() {
    return stale;
  }

  /** How many sessions Drools broke off. */
  int lost() {
    return lost;
  }

  /** Another fact in place of the one at {@code at}; {@code null}: none. */
  private record Edit(int at, Object fact) {}

  private static List<Set<String>> run(
      KieBase base,
      UnaryOperator<Object> asSeen,
      FactSource source,
      List<Object> facts,
      List<Edit> script) {
    List<Set<String>> all = new ArrayList<>();
    try (Holding session = new Holding(base, source.asOf(), source.parameters(), asSeen)) {
      for (int i = 0; i < facts.size(); i++) {
        session.put(i, facts.get(i));
      }
      all.add(session.now());
      Set<Integer> out = new HashSet<>();
      for (Edit edit : script) {
        if (!out.remove(edit.at())) {
          session.take(edit.at());
        }
        if (edit.fact() == null) {
          out.add(edit.at());
        } else {
          session.put(edit.at(), edit.fact());
        }
        all.add(session.now());
      }
    }
    return all;
  }

  private void same(
      List<Set<String>> found,
      List<Set<String>> expected,
      FactSource source,
      List<Object> facts,
      List<Edit> script) {
    List<Object> now = new ArrayList<>(facts);
    for (int i = 0; i < found.size(); i++) {
      if (i > 0) {
        now.set(script.get(i - 1).at(), script.get(i - 1).fact());
      }
      compared++;
      held += found.get(i).size();
      found.get(i).forEach(one -> rules.add(rule(one)));
      Set<String> differ = new TreeSet<>();
      missing(found.get(i), expected.get(i)).forEach(one -> differ.add("+" + rule(one)));
      missing(expected.get(i), found.get(i)).forEach(one -> differ.add("-" + rule(one)));
      if (!differ.isEmpty() && i > 0 && onlyTheirsIsStale(found.get(i), source, now)) {
        stale++;
      } else {
        differing.addAll(differ);
      }
    }
  }

  /** Whether new sessions of both find on {@code facts} what ours found in a session that was kept. */
  private boolean onlyTheirsIsStale(Set<String> found, FactSource source, List<Object> facts) {
    return found.equals(fresh(ours.base(), UnaryOperator.identity(), source, facts))
        && found.equals(fresh(theirs.base(), theirs::asSeen, source, facts));
  }

  private static Set<String> fresh(
      KieBase base, UnaryOperator<Object> asSeen, FactSource source, List<Object> facts) {
    try (Holding session = new Holding(base, source.asOf(), source.parameters(), asSeen)) {
      for (int i = 0; i < facts.size(); i++) {
        if (facts.get(i) != null) {
          session.put(i, facts.get(i));
        }
      }
      return session.now();
    }
  }

  private static Set<String> missing(Set<String> of, Set<String> in) {
    Set<String> missing = new TreeSet<>(of);
    missing.removeAll(in);
    return missing;
  }

  private static String rule(String one) {
    return one.substring(0, one.indexOf(" @"));
  }
}

package org.statedconditions.engine.session;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.statedconditions.assessment.DateTurn;
import org.statedconditions.drl.outline.AsOfUse;
import org.statedconditions.drl.outline.AsOfUse.Compared;
import org.statedconditions.drl.outline.AsOfUse.Turns;
import org.statedconditions.drl.outline.PackOutline;
import org.statedconditions.drl.outline.Shift;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.FactDate;
import org.statedconditions.fact.FactType;
import org.statedconditions.fact.FactTypes;

/** How the rules of a pack look at the instant asked about: which dates of which facts they compare with it. */
public final class RuleClock {
  private static final String DECLARATION = "Declaration";
  private static final String DECLARED_ON = "declarations.on";

  private final Map<String, List<Use>> compared = new HashMap<>();
  private final Map<String, List<Deadline>> deadlines = new HashMap<>();
  private final Set<String> seenAnew = new HashSet<>();
  private final Map<FactType, OfType> byType = new ConcurrentHashMap<>();
  private final boolean otherThanFacts;

  /** A comparison of the date at {@code path} with the instant. */
  private record Use(String path, Shift shift, Turns turns) {}

  /** A comparison of the date that a parameter gives. */
  private record Deadline(String parameter, Shift shift, Turns turns) {}

  /** What is compared of the facts of one type, with what other types it extends. */
  private record OfType(List<Use> uses, List<Deadline> deadlines, boolean seenAnew) {}

  /** {@code declared}: the names of the types that the pack declares. */
  RuleClock(PackOutline rules, Set<String> declared) {
    // Whatever rules ask: a declaration counts from its own date on.
    add(FactTypes.CEASEFIRE.name(), new Use(DECLARED_ON, Shift.NONE, Turns.AT));
    boolean others = false;
    for (AsOfUse use : rules.asOfUses()) {
      if (use instanceof Compared c) {
        others |= !isFact(c.date().type(), declared);
        // A declaration is put in with the ceasefire that it belongs to.
        boolean word = c.date().type().equals(DECLARATION);
        String path = word ? "declarations." + c.date().path() : c.date().path();
        add(
            word ? FactTypes.CEASEFIRE.name() : c.date().type(),
            new Use(path, c.shift(), c.turns()));
      } else if (use instanceof AsOfUse.Deadline d) {
        others |= !d.types().stream().allMatch(type -> isFact(type, declared));
        Deadline deadline = new Deadline(d.parameter(), d.shift(), d.turns());
        d.types()
            .forEach(type -> deadlines
                .computeIfAbsent(
                    type.equals(DECLARATION) ? FactTypes.CEASEFIRE.name() : type,
                    t -> new ArrayList<>())
                .add(deadline));
      } else if (use instanceof AsOfUse.Other other) {
        others |= !other.types().stream().allMatch(type -> isFact(type, declared));
        other
            .types()
            .forEach(t -> seenAnew.add(t.equals(DECLARATION) ? FactTypes.CEASEFIRE.name() : t));
      }
    }
    otherThanFacts = others;
  }

  private void add(String type, Use use) {
    compared.computeIfAbsent(type, t -> new ArrayList<>()).add(use);
  }

  private static boolean isFact(String type, Set<String> declared) {
    return declared.contains(type)
        || type.equals(DECLARATION)
        || FactTypes.builtIn(type).isPresent();
  }

  private OfType of(Fact fact) {
    return byType.computeIfAbsent(FactTypes.of(fact), type -> {
      List<Use> uses = new ArrayList<>();
      Set<Deadline> of = new LinkedHashSet<>();
      boolean anew = false;
      for (Optional<FactType> t = Optional.of(type); t.isPresent(); t = t.get().parent()) {
        uses.addAll(compared.getOrDefault(t.get().name(), List.of()));
        of.addAll(deadlines.getOrDefault(t.get().name(), List.of()));
        anew |= seenAnew.contains(t.get().name());
      }
      return new OfType(List.copyOf(uses), List.copyOf(of), anew);
    });
  }

  /** The instants from which on rules see {@code fact} otherwise, where they know {@code parameters}. */
  public List<DateTurn> turns(Fact fact, Map<String, Object> parameters) {
    List<Use> uses = of(fact).uses();
    List<Deadline> ends = of(fact).deadlines();
    if (uses.isEmpty() && ends.isEmpty()) {
      return List.of();
    }
    Set<DateTurn> turns = new LinkedHashSet<>();
    for (Deadline end : ends) {
      if (parameters.get(end.parameter()) instanceof Instant date) {
        end.shift()
            .of(date, name -> number(parameters, name))
            .ifPresent(at -> add(turns, "parameters." + end.parameter(), date, at, end.turns()));
      }
    }
    for (FactDate date : FactDate.of(fact)) {
      for (Use use : uses) {
        if (use.path().equals(date.field())) {
          use.shift()
              .of(date.instant(), name -> number(parameters, name))
              .ifPresent(at -> add(turns, date.field(), date.instant(), at, use.turns()));
        }
      }
    }
    return List.copyOf(turns);
  }

  private static void add(Set<DateTurn> turns, String field, Instant date, Instant at, Turns when) {
    if (when != Turns.AFTER) {
      turns.add(new DateTurn(field, date, at));
    }
    if (when != Turns.AT && at.isBefore(Instant.MAX)) {
      turns.add(new DateTurn(field, date, at.plusNanos(1)));
    }
  }

  private static Optional<BigDecimal> number(Map<String, Object> parameters, String name) {
    return parameters.get(name) instanceof BigDecimal number
        ? Optional.of(number)
        : Optional.empty();
  }

  /** Whether rules may see {@code fact} otherwise after any move. */
  boolean turnsAlways(Fact fact) {
    return of(fact).seenAnew();
  }

  /** Whether rules may see {@code fact} otherwise after a move between the two instants. */
  boolean turnsBetween(Fact fact, Instant before, Instant now, Map<String, Object> parameters) {
    OfType type = of(fact);
    if (type.seenAnew()) {
      return true;
    } else if (type.uses().isEmpty() && type.deadlines().isEmpty()) {
      return false;
    }
    Instant start = before.isBefore(now) ? before : now;
    Instant end = before.isBefore(now) ? now : before;
    for (DateTurn turn : turns(fact, parameters)) {
      if (turn.at().isAfter(start) && !turn.at().isAfter(end)) {
        return true;
      }
    }
    return false;
  }

  /** Whether only a new session sees that the clock has moved, because rules hold other things than facts against it. */
  public boolean needsNewSession() {
    return otherThanFacts;
  }

  /** Whether an answer may change at instants that {@link #turns} does not give. */
  public boolean mayMissInstants() {
    return otherThanFacts || !seenAnew.isEmpty();
  }
}

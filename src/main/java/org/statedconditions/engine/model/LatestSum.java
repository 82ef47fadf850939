package org.statedconditions.engine.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.statedconditions.fact.Declaration;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.FactTypes;

/**
 * A sum that takes each subject once: of several reports on it, the one known last. A report that does not say when it was known is
 * neither earlier nor later than another. Where reports of which none is known to be later give different figures, there is no sum.
 */
final class LatestSum extends Tally {
  private final Map<Object, List<Said>> said = new LinkedHashMap<>();

  /** A figure and the fact that gives it. */
  record Said(Object fact, Object value) {
    @Nullable
    Instant known() {
      return fact instanceof Fact report ? report.reportedOn() : null;
    }
  }

  /** What a fact is about; any other value itself. */
  static Object subject(Object value) {
    if (value instanceof Fact fact) {
      return List.of(FactTypes.of(fact).kind(), FactTypes.of(fact).wholeSubject(fact));
    }
    return value instanceof Declaration word ? List.of(String.valueOf(word.ceasefire())) : value;
  }

  @Override
  public void add(Object value) {
    said.computeIfAbsent(subject(((Said) value).fact()), s -> new ArrayList<>(1))
        .add((Said) value);
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // Facts that say the same are two facts.
  public void remove(Object value) {
    Said gone = (Said) value;
    said.computeIfPresent(subject(gone.fact()), (subject, all) -> {
      for (int i = 0; i < all.size(); i++) {
        if (all.get(i).fact() == gone.fact()) {
          all.remove(i);
          break;
        }
      }
      return all.isEmpty() ? null : all;
    });
  }

  @Override
  public @Nullable Object result() {
    Sum sum = new Sum(false);
    for (List<Said> reports : said.values()) {
      Object latest = latest(reports);
      if (latest == null) {
        return null;
      }
      sum.add(latest);
    }
    return sum.result();
  }

  private static @Nullable Object latest(List<Said> reports) {
    Instant last = null;
    for (Said report : reports) {
      Instant known = report.known();
      last = last == null || (known != null && known.isAfter(last)) ? known : last;
    }
    Object value = null;
    for (Said report : reports) {
      if (report.known() == null || report.known().equals(last)) {
        if (value != null
            && !org.statedconditions.engine.model.Values.equal(value, report.value())) {
          return null;
        }
        value = report.value();
      }
    }
    return value;
  }
}

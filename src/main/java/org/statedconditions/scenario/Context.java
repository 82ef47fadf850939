package org.statedconditions.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.statedconditions.document.Binder;
import org.statedconditions.document.Moment;
import org.statedconditions.document.Node;
import org.statedconditions.document.ProblemLog;
import org.statedconditions.document.Zones;
import org.statedconditions.fact.Source;

/** What reading the values of one file needs to know, and collects. */
final class Context {
  final Binder binder;
  final Map<String, Source> sources = new HashMap<>();
  final Map<Instant, String> written = new HashMap<>();
  private ZoneId zone = ZoneOffset.UTC;

  Context(ProblemLog problems) {
    this.binder = new Binder(problems);
  }

  ProblemLog problems() {
    return binder.problems();
  }

  /** Takes plain dates in {@code zone} from now on. */
  void in(ZoneId zone) {
    this.zone = zone;
  }

  /** The instant; how it was written is kept where that says more than UTC would. */
  @Nullable
  Instant instant(Node node) {
    Optional<Moment> moment = binder.moment(node);
    return moment.isEmpty() ? null : instant(moment.get());
  }

  private Instant instant(Moment moment) {
    Instant instant = moment.in(zone);
    if (moment.hasOffset() || !zone.equals(ZoneOffset.UTC)) {
      written.putIfAbsent(instant, moment.written());
    }
    return instant;
  }

  /** The first instant after a day, which is given as a plain date. */
  @Nullable
  Instant afterDay(Node node) {
    Optional<Moment> moment = binder.moment(node);
    if (moment.isEmpty()) {
      return null;
    } else if (!moment.get().isDate()) {
      binder.wrong(node, "a date without a time", "it is the last day on which it runs");
      return null;
    }
    String next = LocalDate.parse(moment.get().written()).plusDays(1).toString();
    return instant(new Moment(moment.get().instant().plus(1, ChronoUnit.DAYS), next));
  }

  /** Reads the time zone of a scenario, and takes plain dates in it from now on; empty after a problem was reported. */
  Optional<ZoneId> zone(Node node) {
    Optional<String> name = binder.text(node, Zones.EXPECTED);
    Optional<ZoneId> known = name.flatMap(Zones::of);
    if (name.isPresent() && known.isEmpty()) {
      binder.wrong(node, Zones.EXPECTED, Zones.hint(name.get()));
    }
    known.ifPresent(this::in);
    return known;
  }
}

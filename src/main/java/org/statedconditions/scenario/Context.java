package org.statedconditions.scenario;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.statedconditions.document.Binder;
import org.statedconditions.document.Moment;
import org.statedconditions.document.Node;
import org.statedconditions.document.ProblemLog;
import org.statedconditions.fact.Source;

/** What reading the values of one file needs to know, and collects. */
final class Context {
  final Binder binder;
  final Map<String, Source> sources = new HashMap<>();
  final Map<Instant, String> written = new HashMap<>();

  Context(ProblemLog problems) {
    this.binder = new Binder(problems);
  }

  ProblemLog problems() {
    return binder.problems();
  }

  /** The instant; how it was written is kept where that says more than UTC would. */
  @Nullable
  Instant instant(Node node) {
    Optional<Moment> moment = binder.moment(node);
    if (moment.isEmpty()) {
      return null;
    }
    if (moment.get().hasOffset()) {
      written.putIfAbsent(moment.get().instant(), moment.get().written());
    }
    return moment.get().instant();
  }
}

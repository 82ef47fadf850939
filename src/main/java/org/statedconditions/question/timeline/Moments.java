package org.statedconditions.question.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.statedconditions.assessment.DateTurn;
import org.statedconditions.assessment.FactRef;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.FactDate;

/** Every instant at which an answer can change, with the facts that give it; in order. */
final class Moments {

  /** One instant that one fact gives; {@code at} is when it takes effect. */
  record Moment(Instant at, Cause cause) {}

  private static final Comparator<Moment> ORDER = Comparator.comparing(Moment::at)
      .thenComparing(m -> m.cause().fact())
      .thenComparing(m -> m.cause().how())
      .thenComparing(m -> m.cause().field());

  private Moments() {}

  /**
   * @param reported whether facts become known on the way
   * @param turns from when on rules see a fact otherwise because of a date that it gives
   */
  static List<Moment> of(List<Fact> facts, boolean reported, Function<Fact, List<DateTurn>> turns) {
    List<Moment> moments = new ArrayList<>();
    for (int i = 0; i < facts.size(); i++) {
      Fact fact = facts.get(i);
      FactRef ref = new FactRef(i);
      add(moments, fact.from(), new Cause(ref, Cause.How.STARTS_TO_HOLD, "from"));
      add(moments, fact.until(), new Cause(ref, Cause.How.CEASES_TO_HOLD, "until"));
      if (reported) {
        add(moments, fact.reportedOn(), new Cause(ref, Cause.How.BECOMES_KNOWN, "reportedOn"));
      }
      for (FactDate date : FactDate.of(fact)) {
        if (!date.ofReport()) {
          add(moments, date.instant(), new Cause(ref, Cause.How.DATE_PASSES, date.field()));
        }
      }
      for (DateTurn turn : turns.apply(fact)) {
        add(moments, turn.at(), new Cause(ref, Cause.How.DATE_PASSES, turn.written()));
      }
    }
    moments.sort(ORDER);
    return moments;
  }

  private static void add(List<Moment> moments, @Nullable Instant at, Cause cause) {
    Optional.ofNullable(at).ifPresent(instant -> moments.add(new Moment(instant, cause)));
  }
}

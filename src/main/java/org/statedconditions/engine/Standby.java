package org.statedconditions.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.regex.Pattern;
import org.statedconditions.drl.outline.RuleText;
import org.statedconditions.engine.answer.Assembler;
import org.statedconditions.engine.session.AsOfUse;
import org.statedconditions.engine.session.Evaluation;
import org.statedconditions.pack.RuleFile;
import org.statedconditions.pack.RulePack;

/**
 * Sessions that have answered and wait for the next scenario, from which they take over what is the same. That is quicker than
 * a new one even where nothing is the same: the network's memories and what the rules have to run are there. At most as many as
 * there are processors, and none with many facts, for each keeps those of the last scenario alive. Thread-safe.
 */
final class Standby {
  /** A session with more facts is given up. */
  private static final int MANY_FACTS = 1_000;

  /** Whatever is neither a pattern nor {@code not} and a pattern. */
  private static final Pattern SAYS_MORE = Pattern.compile(
      "\\b(accumulate|acc|and|collect|eval|exists|forall|from|groupby|or|query)\\b");

  /** A session, with what reads answers off it. */
  record Ready(
      Evaluation evaluation, Assembler assembler, Map<String, Object> parameters, Instant asOf) {}

  private final AtomicReferenceArray<Ready> waiting;
  private final boolean clockMoves;

  private Standby(int places, boolean clockMoves) {
    waiting = new AtomicReferenceArray<>(places);
    this.clockMoves = clockMoves;
  }

  /**
   * For sessions with the rules of {@code pack}. None waits where rules could leave something behind in a session, which only
   * trusted ones can, or say more than patterns do: with these Drools has gone wrong before where facts come and go, and a plain
   * question should not depend on it. Bundled packs are held against new sessions and against an oracle whatever they say.
   */
  static Standby of(RulePack pack) {
    List<RuleFile> rules = pack.ruleFiles();
    boolean patternsAlone = rules.stream()
        .noneMatch(file -> SAYS_MORE.matcher(RuleText.words(file.text())).find());
    boolean sound = pack.bundled() || patternsAlone;
    return new Standby(
        sound ? Runtime.getRuntime().availableProcessors() : 0,
        rules.stream().allMatch(file -> AsOfUse.onlyDatesOfFacts(file.text())));
  }

  /** One that can be moved to {@code asOf}, where rules know {@code parameters}; {@code null} if there is none. */
  Ready take(Map<String, Object> parameters, Instant asOf) {
    for (int i = 0; i < waiting.length(); i++) {
      Ready ready = waiting.getAndSet(place(i), null);
      if (ready != null) {
        if ((clockMoves || ready.asOf().equals(asOf)) && ready.parameters().equals(parameters)) {
          return ready;
        }
        // The next ones will be like this one rather than like that.
        ready.evaluation().close();
        return null;
      }
    }
    return null;
  }

  /** Has {@code ready} wait, if there is room. It must have answered, and nobody may use it any more. */
  void giveBack(Ready ready) {
    if (ready.evaluation().size() <= MANY_FACTS) {
      for (int i = 0; i < waiting.length(); i++) {
        if (waiting.compareAndSet(place(i), null, ready)) {
          return;
        }
      }
    }
    ready.evaluation().close();
  }

  /** A thread finds again what it gave back, so that several do not meet at the same place. */
  private int place(int next) {
    return (int) ((Thread.currentThread().getId() + next) % waiting.length());
  }
}

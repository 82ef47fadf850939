package org.statedconditions.engine.model;

import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.statedconditions.finding.Findings;

/**
 * What the consequences of rules call: a global of the session.
 *
 * @param name what rules call it
 * @param type its class
 * @param methods what is called on it, with what the consequence is about, by name
 */
public record Receiver(
    String name, Class<?> type, Map<String, BiConsumer<Object, Object>> methods) {

  /** Where the rules of packs put their findings. */
  public static final Receiver FINDINGS = new Receiver(
      "findings",
      Findings.class,
      Map.of(
          "met", (findings, fact) -> ((Findings) findings).met(fact),
          "notMet", (findings, fact) -> ((Findings) findings).notMet(fact),
          "candidate", (findings, fact) -> ((Findings) findings).candidate(fact),
          "notCandidate", (findings, fact) -> ((Findings) findings).notCandidate(fact),
          "complete", (findings, fact) -> ((Findings) findings).complete(fact),
          "notComplete", (findings, fact) -> ((Findings) findings).notComplete(fact)));

  /** Copies the map. */
  public Receiver {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    methods = Map.copyOf(methods);
  }
}

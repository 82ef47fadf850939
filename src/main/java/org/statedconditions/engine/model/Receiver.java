package org.statedconditions.engine.model;

import java.util.List;
import java.util.Objects;
import org.statedconditions.finding.Findings;

/**
 * What the consequences of rules call: a global of the session.
 *
 * @param name what rules call it
 * @param type its class
 * @param methods what is called on it, with what the consequence is about
 * @param caller calls them
 */
public record Receiver(String name, Class<?> type, List<String> methods, Caller caller) {

  /** Where the rules of packs put their findings. */
  public static final Receiver FINDINGS = new Receiver(
      "findings",
      Findings.class,
      List.of("met", "notMet", "candidate", "notCandidate", "complete", "notComplete"),
      Receiver::find);

  /** One for all methods: to link each by itself takes time at every start. */
  @FunctionalInterface
  public interface Caller {
    /** Calls {@code method} of {@code receiver}. */
    void call(Object receiver, String method, Object about);
  }

  private static void find(Object receiver, String method, Object fact) {
    Findings findings = (Findings) receiver;
    switch (method) {
      case "met" -> findings.met(fact);
      case "notMet" -> findings.notMet(fact);
      case "candidate" -> findings.candidate(fact);
      case "notCandidate" -> findings.notCandidate(fact);
      case "complete" -> findings.complete(fact);
      case "notComplete" -> findings.notComplete(fact);
      default -> throw new IllegalArgumentException(method);
    }
  }

  /** Copies the list. */
  public Receiver {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    methods = List.copyOf(methods);
    Objects.requireNonNull(caller, "caller");
  }
}

package org.statedconditions.fact;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One reported thing. It says which subject it is about and which source reported it; two facts may report on one
 * subject. A component that is {@code null} is unknown, which is never the same as "no".
 */
public sealed interface Fact
    permits Ceasefire, Mandate, Contribution, Requirement, Proposal, DeclaredFact {

  /** Names the subject; never {@code null} or blank. */
  String id();

  /** Who reported it, or {@code null}: the fact then shows as unsourced. */
  @Nullable
  Source source();

  /** From when the report holds (inclusive), or {@code null} for ever since. */
  @Nullable
  Instant from();

  /** Until when the report holds (exclusive), or {@code null} for ever on. */
  @Nullable
  Instant until();

  /** When it became known, or {@code null} if that is not reported. */
  @Nullable
  Instant reportedOn();

  /**
   * The fields that whoever wrote the file concluded from the source, which does not say them, each with the reason; {@code
   * null} if there are none. A part of a mandate is named as {@code elements.tasks}. They count like others.
   */
  @Nullable
  Map<String, String> inferred();

  /** The words of the source, or {@code null}. */
  @Nullable
  String quote();

  /** Where in the source: page, paragraph; or {@code null}. */
  @Nullable
  String locator();

  /** What else is to be said of the report, or {@code null}. */
  @Nullable
  String note();
}

package org.statedconditions.assessment.reason;

import java.util.Objects;
import java.util.Optional;

/**
 * What an explanation is asked for. Start with {@link #verdict} or {@link #about}.
 *
 * @param id {@value #VERDICT}, or the id of a condition or of a criterion
 * @param reading the reading's id; empty: the pack's default reading, or, for a criterion that it does not ask for, the first
 *     one that does
 * @param subject the subject to look at; empty: the one that the condition reports
 */
public record Question(String id, Optional<String> reading, Optional<String> subject) {
  /** What asks for the verdict. */
  public static final String VERDICT = "verdict";

  /** Refuses {@code null}. */
  public Question {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(reading, "reading");
    Objects.requireNonNull(subject, "subject");
  }

  /** Why the verdict is what it is. */
  public static Question verdict() {
    return about(VERDICT);
  }

  /** Why the condition or criterion {@code id} has the status that it has. */
  public static Question about(String id) {
    return new Question(id, Optional.empty(), Optional.empty());
  }

  /** The same under the reading {@code reading}. */
  public Question under(String newReading) {
    return new Question(id, Optional.of(newReading), subject);
  }

  /** The same for the subject {@code subject}. */
  public Question of(String newSubject) {
    return new Question(id, reading, Optional.of(newSubject));
  }

  /** Whether it asks for the verdict. */
  public boolean asksVerdict() {
    return id.equals(VERDICT);
  }
}

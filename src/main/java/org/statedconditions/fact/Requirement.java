package org.statedconditions.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A report on a task or capability that a mission needs.
 *
 * @param id the subject, never blank
 * @param source who reported it, or {@code null}
 * @param from from when the report holds, or {@code null}
 * @param until until when the report holds (exclusive), or {@code null}
 * @param reportedOn when it became known, or {@code null}
 * @param inferred the fields that whoever wrote the file concluded from the source, which does not say them, each with the
 *     reason
 * @param quote the words of the source
 * @param locator where in the source: page, paragraph
 * @param note what else is to be said of it
 * @param mission the mission that needs it
 * @param task what is needed
 * @param critical whether the mission cannot do without it
 * @param lead the country responsible for it, or {@link #NOBODY}: the source says that nobody leads it
 */
@RecordBuilder
public record Requirement(
    String id,
    @Nullable Source source,
    @Nullable Instant from,
    @Nullable Instant until,
    @Nullable Instant reportedOn,
    @Nullable Map<String, String> inferred,
    @Nullable String quote,
    @Nullable String locator,
    @Nullable String note,
    @Nullable String mission,
    @Nullable String task,
    @Nullable Boolean critical,
    @Nullable String lead)
    implements Fact {

  /** The {@code lead} of a requirement of which a source says that nobody leads it. */
  public static final String NOBODY = "none";

  /**
   * Throws {@link IllegalArgumentException} for a blank text, an {@code until} that is not after {@code from}, and a lead that is
   * neither a country's code nor {@link #NOBODY}.
   */
  public Requirement {
    Checks.id(id, "requirement");
    Checks.holding(from, until);
    Checks.reported(quote, locator, note);
    inferred = Checks.inferred(inferred, FactTypes.REQUIREMENT);
    Checks.text("mission", TextForm.ANY, mission);
    Checks.text("task", TextForm.ANY, task);
    Checks.text("lead", TextForm.COUNTRY_OR_NOBODY, lead);
  }

  /** A builder for a report on the requirement {@code id}. */
  public static RequirementBuilder about(String id) {
    return RequirementBuilder.builder().id(Objects.requireNonNull(id, "id"));
  }
}

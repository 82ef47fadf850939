package org.statedconditions.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A report on what a country contributes to a mission.
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
 * @param mission the mission contributed to
 * @param country who contributes: ISO 3166-1 alpha-2
 * @param status how firm it is
 * @param type what is contributed
 * @param extent how much of it
 * @param role the part the country plays
 * @param task what the country is to do
 * @param resolution the act by which the country's parliament, or another body, approved it
 * @param caveatsDeclared whether its national caveats are declared; declaring that there are none counts
 * @param fundingDeclared whether it is declared who pays for it
 */
@RecordBuilder
public record Contribution(
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
    @Nullable String country,
    @Nullable ContributionStatus status,
    @Nullable ContributionType type,
    @Nullable Extent extent,
    @Nullable Role role,
    @Nullable String task,
    @Nullable Resolution resolution,
    @Nullable Boolean caveatsDeclared,
    @Nullable Boolean fundingDeclared)
    implements Fact {

  /**
   * Throws {@link IllegalArgumentException} for a blank text, an {@code until} that is not after {@code from}, and a country
   * that is no code.
   */
  public Contribution {
    Checks.id(id, "contribution");
    Checks.holding(from, until);
    Checks.reported(quote, locator, note);
    inferred = Checks.inferred(inferred, FactTypes.CONTRIBUTION);
    Checks.text("mission", TextForm.ANY, mission);
    Checks.text("country", TextForm.COUNTRY, country);
    Checks.text("task", TextForm.ANY, task);
  }

  /** A builder for a report on the contribution {@code id}. */
  public static ContributionBuilder about(String id) {
    return ContributionBuilder.builder().id(Objects.requireNonNull(id, "id"));
  }
}

package org.statedconditions.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A report that somebody proposed something: that countries take part in a mission, or that an earlier proposal be changed. What
 * one party proposes commits no other.
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
 * @param by who proposed it: an ISO 3166-1 alpha-2 code or an organisation's own short name
 * @param on when it was proposed
 * @param countries the countries that are to take part
 * @param mission the mission in which they are to take part
 * @param what what is proposed, in words
 * @param revises the id of the proposal that it revises
 */
@RecordBuilder
public record Proposal(
    String id,
    @Nullable Source source,
    @Nullable Instant from,
    @Nullable Instant until,
    @Nullable Instant reportedOn,
    @Nullable Map<String, String> inferred,
    @Nullable String quote,
    @Nullable String locator,
    @Nullable String note,
    @Nullable String by,
    @Nullable Instant on,
    @Nullable List<String> countries,
    @Nullable String mission,
    @Nullable String what,
    @Nullable String revises)
    implements Fact {

  private static final ValueType COUNTRY = new ValueType.Text(TextForm.COUNTRY);

  /**
   * Copies the list. Throws {@link IllegalArgumentException} for a blank text, an {@code until} that is not after {@code from},
   * and a party or country that is no code.
   */
  public Proposal {
    Checks.id(id, "proposal");
    Checks.holding(from, until);
    Checks.reported(quote, locator, note);
    inferred = Checks.inferred(inferred, FactTypes.PROPOSAL);
    Checks.text("by", TextForm.PARTY, by);
    countries = Checks.list("countries", COUNTRY, countries);
    Checks.text("mission", TextForm.ANY, mission);
    Checks.text("what", TextForm.ANY, what);
    Checks.text("revises", TextForm.ANY, revises);
  }

  /** A builder for a report on the proposal {@code id}. */
  public static ProposalBuilder about(String id) {
    return ProposalBuilder.builder().id(Objects.requireNonNull(id, "id"));
  }
}

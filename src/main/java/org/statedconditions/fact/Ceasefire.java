package org.statedconditions.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A report on a ceasefire.
 *
 * @param id the subject, never blank
 * @param source who reported it, or {@code null}
 * @param from from when the report holds, or {@code null}
 * @param until until when the report holds (exclusive), or {@code null}
 * @param reportedOn when it became known, or {@code null}
 * @param parties between whom it is: ISO 3166-1 alpha-2 codes or organisations' own short names
 * @param status where it stands
 * @param declarations the parties' own words on it
 * @param effectiveFrom when it takes effect
 * @param expiresOn when its fixed term is over
 * @param endedOn when it came to an end
 * @param kind what kind of halt it is
 * @param ceasefireClass how far it reaches in the process
 * @param scope what it covers
 * @param form whether it is written
 * @param monitoring who monitors it
 * @param compliance how it is kept
 * @param purpose what it is for
 */
@RecordBuilder
public record Ceasefire(
    String id,
    @Nullable Source source,
    @Nullable Instant from,
    @Nullable Instant until,
    @Nullable Instant reportedOn,
    @Nullable List<String> parties,
    @Nullable CeasefireStatus status,
    @Nullable List<Declaration> declarations,
    @Nullable Instant effectiveFrom,
    @Nullable Instant expiresOn,
    @Nullable Instant endedOn,
    @Nullable CeasefireKind kind,
    @Nullable CeasefireClass ceasefireClass,
    @Nullable Scope scope,
    @Nullable Form form,
    @Nullable Monitoring monitoring,
    @Nullable Compliance compliance,
    @Nullable Purpose purpose)
    implements Fact {

  private static final ValueType PARTY = new ValueType.Text(TextForm.PARTY);
  private static final ValueType DECLARATION = new ValueType.Structure(RecordTypes.DECLARATION);

  /**
   * Copies the lists. Throws {@link IllegalArgumentException} for a blank id, an {@code until} that is not after {@code from},
   * a party that is no code, and nothing in a list.
   */
  public Ceasefire {
    Checks.id(id, "ceasefire");
    Checks.holding(from, until);
    parties = Checks.list("parties", PARTY, parties);
    if (declarations != null) {
      String about = id;
      declarations = Checks.items("declarations", DECLARATION, declarations).stream()
          .map(d -> d.about(about))
          .toList();
    }
  }

  /** A builder for a report on the ceasefire {@code id}. */
  public static CeasefireBuilder about(String id) {
    return CeasefireBuilder.builder().id(Objects.requireNonNull(id, "id"));
  }
}

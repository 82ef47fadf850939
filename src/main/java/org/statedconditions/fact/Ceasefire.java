package org.statedconditions.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
 * @param inferred the fields that whoever wrote the file concluded from the source, which does not say them, each with the
 *     reason
 * @param quote the words of the source
 * @param locator where in the source: page, paragraph
 * @param note what else is to be said of it
 * @param parties between whom it is: ISO 3166-1 alpha-2 codes or organisations' own short names
 * @param status where it stands
 * @param declarations the parties' own words on it
 * @param effectiveFrom when it takes effect
 * @param expiresOn the instant from which it no longer runs, its fixed term being over; files may give the last day instead
 * @param endedOn when it came to an end
 * @param kind what kind of halt it is
 * @param ceasefireClass how far it reaches in the process
 * @param scope what it covers
 * @param form whether it is written
 * @param monitoring who monitors it
 * @param monitors the names of those who monitor it
 * @param compliance how it is kept
 * @param violations how many violations are counted, and by whom
 * @param phases the dated steps in which it takes effect or is carried out
 * @param purpose what it is for
 */
@RecordBuilder
public record Ceasefire(
    String id,
    @Nullable Source source,
    @Nullable Instant from,
    @Nullable Instant until,
    @Nullable Instant reportedOn,
    @Nullable Map<String, String> inferred,
    @Nullable String quote,
    @Nullable String locator,
    @Nullable String note,
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
    @Nullable List<String> monitors,
    @Nullable Compliance compliance,
    @Nullable List<Violations> violations,
    @Nullable List<Step> phases,
    @Nullable Purpose purpose)
    implements Fact {

  private static final ValueType PARTY = new ValueType.Text(TextForm.PARTY);
  private static final ValueType DECLARATION = new ValueType.Structure(RecordTypes.DECLARATION);
  private static final ValueType VIOLATIONS = new ValueType.Structure(RecordTypes.VIOLATIONS);
  private static final ValueType STEP = new ValueType.Structure(RecordTypes.STEP);

  /**
   * Copies the lists. Throws {@link IllegalArgumentException} for a blank id or text, an {@code until} that is not after {@code
   * from}, a party that is no code, nothing in a list, and a field in {@code inferred} that there is not.
   */
  public Ceasefire {
    Checks.id(id, "ceasefire");
    Checks.holding(from, until);
    Checks.reported(quote, locator, note);
    inferred = Checks.inferred(inferred, FactTypes.CEASEFIRE);
    parties = Checks.list("parties", PARTY, parties);
    monitors = Checks.list("monitors", CommonFields.TEXT, monitors);
    violations = Checks.list("violations", VIOLATIONS, violations);
    phases = Checks.list("phases", STEP, phases);
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

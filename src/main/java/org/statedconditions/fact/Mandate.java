package org.statedconditions.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A report on the framework of a mission. Its subject is the mission.
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
 * @param mission the mission it is about; its id where none is given
 * @param participants the settled list of the countries that take part
 * @param participantsNamed whether the participating countries are named elsewhere; {@code false}: the source says that the
 *     list is not settled or not disclosed
 * @param requirementsNamed whether the requirements that are reported are all; {@code false}: the source says that they are not
 * @param phase how far the mission has come
 * @param elements the state of the parts of the mandate; a part that is not given is unknown
 * @param authorisedBy who authorised it
 * @param instrument the legal instrument
 * @param adoptedOn when the framework was adopted
 * @param confirmedOn when it was confirmed
 * @param startsOn when the mission starts
 * @param endsOn when the mission ends
 */
@RecordBuilder
public record Mandate(
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
    @Nullable List<String> participants,
    @Nullable Boolean participantsNamed,
    @Nullable Boolean requirementsNamed,
    @Nullable MandatePhase phase,
    @Nullable Map<MandateElement, ElementState> elements,
    @Nullable String authorisedBy,
    @Nullable String instrument,
    @Nullable Instant adoptedOn,
    @Nullable Instant confirmedOn,
    @Nullable Instant startsOn,
    @Nullable Instant endsOn)
    implements Fact {

  private static final ValueType COUNTRY = new ValueType.Text(TextForm.COUNTRY);

  /**
   * Fills in the mission and copies the elements. Throws {@link IllegalArgumentException} for a blank text, an {@code until}
   * that is not after {@code from}, an element without a state, a country that is no code, and a list of participants that the
   * same report says is not settled.
   */
  public Mandate {
    Checks.id(id, "mandate");
    Checks.holding(from, until);
    Checks.reported(quote, locator, note);
    inferred = Checks.inferred(inferred, FactTypes.MANDATE);
    Checks.text("mission", TextForm.ANY, mission);
    Checks.text("authorisedBy", TextForm.ANY, authorisedBy);
    Checks.text("instrument", TextForm.ANY, instrument);
    mission = mission == null ? id : mission;
    participants = Checks.list("participants", COUNTRY, participants);
    if (participants != null && Boolean.FALSE.equals(participantsNamed)) {
      throw new IllegalArgumentException(
          "participantsNamed: expected true or nothing beside a list of participants but was `false`");
    }
    if (elements != null) {
      Map<MandateElement, ElementState> copy = new EnumMap<>(MandateElement.class);
      elements.forEach((element, state) -> copy.put(
          Checks.given("elements", "a part of a mandate", element),
          Checks.given("elements." + element.written(), "a state", state)));
      elements = Collections.unmodifiableMap(copy);
    }
  }

  /** A builder for a report on the framework of the mission {@code id}. */
  public static MandateBuilder about(String id) {
    return MandateBuilder.builder().id(Objects.requireNonNull(id, "id"));
  }
}

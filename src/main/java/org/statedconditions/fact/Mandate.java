package org.statedconditions.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
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
 * @param mission the mission it is about; its id where none is given
 * @param participantsNamed whether the participating countries are named; {@code false}: the source says that the list is
 *     not settled or not disclosed
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
    @Nullable String mission,
    @Nullable Boolean participantsNamed,
    @Nullable MandatePhase phase,
    @Nullable Map<MandateElement, ElementState> elements,
    @Nullable String authorisedBy,
    @Nullable String instrument,
    @Nullable Instant adoptedOn,
    @Nullable Instant confirmedOn,
    @Nullable Instant startsOn,
    @Nullable Instant endsOn)
    implements Fact {

  /**
   * Fills in the mission and copies the elements. Throws {@link IllegalArgumentException} for a blank text, an {@code until}
   * that is not after {@code from}, and an element without a state.
   */
  public Mandate {
    Checks.id(id, "mandate");
    Checks.holding(from, until);
    Checks.text("mission", TextForm.ANY, mission);
    Checks.text("authorisedBy", TextForm.ANY, authorisedBy);
    Checks.text("instrument", TextForm.ANY, instrument);
    mission = mission == null ? id : mission;
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

  /** The state of {@code element}, or {@code null} if it is unknown. */
  public @Nullable ElementState element(MandateElement element) {
    return elements == null ? null : elements.get(element);
  }
}

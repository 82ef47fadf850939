package org.statedconditions.oracle;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.statedconditions.fact.Ceasefire;
import org.statedconditions.fact.CeasefireKind;
import org.statedconditions.fact.CeasefireStatus;
import org.statedconditions.fact.Compliance;
import org.statedconditions.fact.Contribution;
import org.statedconditions.fact.ContributionStatus;
import org.statedconditions.fact.ContributionType;
import org.statedconditions.fact.Declaration;
import org.statedconditions.fact.ElementState;
import org.statedconditions.fact.Extent;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.Form;
import org.statedconditions.fact.Mandate;
import org.statedconditions.fact.MandateElement;
import org.statedconditions.fact.MandatePhase;
import org.statedconditions.fact.Monitoring;
import org.statedconditions.fact.Requirement;
import org.statedconditions.fact.Role;
import org.statedconditions.fact.Scope;
import org.statedconditions.fact.Unit;

/** Invented reports under which every criterion of every reading is met at {@link #AS_OF}. */
final class AllMet {
  static final Instant AS_OF = Instant.parse("2025-11-27T00:00:00Z");

  private AllMet() {}

  /** So many days after {@link #AS_OF}; before it, if negative. */
  static Instant day(int days) {
    return AS_OF.plus(Duration.ofDays(days));
  }

  static List<Fact> facts() {
    return List.of(
        ceasefire("truce", List.of("RU", "UA")),
        mandate("force"),
        contribution("force", "FR"),
        contribution("force", "GB"),
        requirement("force", "air-defence"));
  }

  static Ceasefire ceasefire(String id, List<String> parties) {
    return Ceasefire.about(id)
        .parties(parties)
        .status(CeasefireStatus.IN_FORCE)
        .declarations(parties.stream()
            .map(party -> Declaration.acceptedBy(party).on(day(-20)))
            .toList())
        .effectiveFrom(day(-10))
        .kind(CeasefireKind.CEASEFIRE)
        .scope(Scope.GENERAL)
        .form(Form.WRITTEN)
        .monitoring(Monitoring.EXTERNAL)
        .compliance(Compliance.HOLDING)
        .build();
  }

  static Mandate mandate(String mission) {
    Map<MandateElement, ElementState> elements = new EnumMap<>(MandateElement.class);
    for (MandateElement element : MandateElement.values()) {
      elements.put(element, ElementState.ADOPTED);
    }
    return Mandate.about(mission)
        .phase(MandatePhase.ESTABLISHED)
        .elements(elements)
        .adoptedOn(day(-1))
        .build();
  }

  static Contribution contribution(String mission, String country) {
    return Contribution.about(country.toLowerCase(Locale.ROOT))
        .mission(mission)
        .country(country)
        .status(ContributionStatus.NATIONALLY_APPROVED)
        .type(ContributionType.LAND)
        .extent(Extent.of(1000, Unit.PERSONNEL))
        .role(Role.CONTRIBUTOR)
        .caveatsDeclared(true)
        .fundingDeclared(true)
        .build();
  }

  static Requirement requirement(String mission, String id) {
    return Requirement.about(id).mission(mission).critical(true).lead("FR").build();
  }
}

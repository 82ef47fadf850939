package org.statedconditions.oracle;

import static org.statedconditions.oracle.Logic.given;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.statedconditions.fact.Ceasefire;
import org.statedconditions.fact.ElementState;
import org.statedconditions.fact.Mandate;
import org.statedconditions.fact.MandateElement;
import org.statedconditions.fact.MandatePhase;
import org.statedconditions.finding.Status;

/**
 * The criteria of one mission's framework.
 *
 * @param reports what counts of the reports on it
 * @param bestCeasefires the reports on each of the ceasefires with the best status under the reading asked about
 * @param asOf when
 */
record MandateCriteria(List<Mandate> reports, List<List<Ceasefire>> bestCeasefires, Instant asOf) {

  Status status(String criterion) {
    return switch (criterion) {
      case "mandate.framework-set" -> frameworkSet();
      case "mandate.authorising-body" ->
        element(criterion, given(reports, Mandate::authorisedBy).count() > 0);
      case "mandate.legal-basis" ->
        element(criterion, given(reports, Mandate::instrument).count() > 0);
      case "mandate.after-ceasefire" -> afterCeasefire();
      default -> element(criterion, false);
    };
  }

  private Status frameworkSet() {
    boolean met = given(reports, Mandate::phase)
        .anyMatch(p -> p == MandatePhase.ESTABLISHED || p == MandatePhase.LAUNCHED);
    boolean notMet = given(reports, Mandate::phase)
            .anyMatch(p -> p == MandatePhase.CONCEPT || p == MandatePhase.TERMINATED)
        || given(reports, Mandate::adoptedOn).anyMatch(asOf::isBefore)
        || given(reports, Mandate::endsOn).anyMatch(end -> !asOf.isBefore(end));
    return Logic.status(met, notMet);
  }

  private Status element(String criterion, boolean namedOtherwise) {
    String name =
        criterion.substring("mandate.".length()).replace('-', '_').toUpperCase(Locale.ROOT);
    MandateElement element = MandateElement.valueOf(name);
    boolean adopted =
        given(reports, m -> m.element(element)).anyMatch(s -> s == ElementState.ADOPTED);
    boolean open = given(reports, m -> m.element(element)).anyMatch(s -> s != ElementState.ADOPTED);
    return Logic.status(adopted || namedOtherwise, open);
  }

  private Status afterCeasefire() {
    boolean met = Stream.concat(
            given(reports, Mandate::adoptedOn), given(reports, Mandate::confirmedOn))
        .filter(set -> !set.isAfter(asOf))
        .anyMatch(set -> bestCeasefires.stream()
            .flatMap(ceasefire -> given(ceasefire, Ceasefire::effectiveFrom))
            .anyMatch(effect -> !set.isBefore(effect)));
    boolean confirmed = given(reports, Mandate::confirmedOn).findAny().isPresent();
    boolean notMet =
        !confirmed && given(reports, Mandate::adoptedOn).anyMatch(this::isBeforeEveryCeasefire);
    return Logic.status(met, notMet);
  }

  private boolean isBeforeEveryCeasefire(Instant adopted) {
    return !bestCeasefires.isEmpty()
        && bestCeasefires.stream()
            .allMatch(ceasefire ->
                given(ceasefire, Ceasefire::effectiveFrom).anyMatch(adopted::isBefore));
  }
}

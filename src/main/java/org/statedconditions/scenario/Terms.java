package org.statedconditions.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.statedconditions.fact.Attribution;
import org.statedconditions.fact.CeasefireClass;
import org.statedconditions.fact.CeasefireKind;
import org.statedconditions.fact.CeasefireStatus;
import org.statedconditions.fact.Compliance;
import org.statedconditions.fact.ContributionStatus;
import org.statedconditions.fact.ContributionType;
import org.statedconditions.fact.ElementState;
import org.statedconditions.fact.Form;
import org.statedconditions.fact.MandateElement;
import org.statedconditions.fact.MandatePhase;
import org.statedconditions.fact.Monitoring;
import org.statedconditions.fact.Purpose;
import org.statedconditions.fact.Role;
import org.statedconditions.fact.Scope;
import org.statedconditions.fact.Term;
import org.statedconditions.finding.Status;

/**
 * A closed set of values.
 *
 * @param name what the schema calls it
 * @param byName the values by how they are written, in their order
 */
record Terms<T>(String name, Map<String, T> byName) {
  static final Terms<Attribution> ATTRIBUTION = of("attribution", Attribution.values());
  static final Terms<CeasefireStatus> CEASEFIRE_STATUS =
      of("ceasefireStatus", CeasefireStatus.values());
  static final Terms<CeasefireKind> CEASEFIRE_KIND = of("ceasefireKind", CeasefireKind.values());
  static final Terms<CeasefireClass> CEASEFIRE_CLASS =
      of("ceasefireClass", CeasefireClass.values());
  static final Terms<Scope> SCOPE = of("scope", Scope.values());
  static final Terms<Form> FORM = of("form", Form.values());
  static final Terms<Monitoring> MONITORING = of("monitoring", Monitoring.values());
  static final Terms<Compliance> COMPLIANCE = of("compliance", Compliance.values());
  static final Terms<Purpose> PURPOSE = of("purpose", Purpose.values());
  static final Terms<MandatePhase> PHASE = of("mandatePhase", MandatePhase.values());
  static final Terms<MandateElement> ELEMENT = of("mandateElement", MandateElement.values());
  static final Terms<ElementState> STATE = of("elementState", ElementState.values());
  static final Terms<ContributionStatus> CONTRIBUTION_STATUS =
      of("contributionStatus", ContributionStatus.values());
  static final Terms<ContributionType> CONTRIBUTION_TYPE =
      of("contributionType", ContributionType.values());
  static final Terms<Role> ROLE = of("role", Role.values());
  static final Terms<Status> STATUS = new Terms<>("status", statuses());

  /** All that the schema defines. */
  static final List<Terms<?>> ALL = List.of(
      ATTRIBUTION,
      CEASEFIRE_STATUS,
      CEASEFIRE_KIND,
      CEASEFIRE_CLASS,
      SCOPE,
      FORM,
      MONITORING,
      COMPLIANCE,
      PURPOSE,
      PHASE,
      STATE,
      CONTRIBUTION_STATUS,
      CONTRIBUTION_TYPE,
      ROLE,
      STATUS);

  private static <T extends Term> Terms<T> of(String name, T[] values) {
    Map<String, T> byName = new LinkedHashMap<>();
    for (T value : values) {
      byName.put(value.written(), value);
    }
    return new Terms<>(name, Collections.unmodifiableMap(byName));
  }

  private static Map<String, Status> statuses() {
    Map<String, Status> byName = new LinkedHashMap<>();
    for (Status status : Status.values()) {
      byName.put(status.written(), status);
    }
    return Collections.unmodifiableMap(byName);
  }
}

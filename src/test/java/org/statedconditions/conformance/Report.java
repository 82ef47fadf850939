package org.statedconditions.conformance;

/** One fact of a scenario: a report on one subject. */
sealed interface Report
    permits CeasefireReport, MandateReport, ContributionReport, RequirementReport, OtherReport {
  Header header();
}

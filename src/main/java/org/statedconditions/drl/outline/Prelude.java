package org.statedconditions.drl.outline;

import java.util.List;

/**
 * What stands before every rule file of a pack, on the file's own first line so that no line moves: authors write rules and
 * nothing else.
 */
public final class Prelude {
  private static final List<String> FACTS = List.of(
      "Attribution",
      "Ceasefire",
      "CeasefireClass",
      "CeasefireKind",
      "CeasefireStatus",
      "Compliance",
      "Contribution",
      "ContributionStatus",
      "ContributionType",
      "Declaration",
      "ElementState",
      "Extent",
      "Form",
      "Mandate",
      "MandateElement",
      "MandatePhase",
      "Monitoring",
      "Purpose",
      "Requirement",
      "Role",
      "Scope",
      "Source");
  private static final List<String> FINDINGS = List.of("Candidate", "Chosen");
  private Prelude() {}

  /** The package that the rules of the pack {@code id} live in. */
  public static String packageOf(String id) {
    return "org.statedconditions.rules." + id.replace('-', '_');
  }

  /** The simple names that a rule file may use without importing them. */
  public static List<String> names() {
    List<String> names = new java.util.ArrayList<>(FACTS);
    names.addAll(FINDINGS);
    return names;
  }

  /** The prelude of a rule file of the pack {@code id}; no line break in it. */
  public static String of(String id) {
    StringBuilder out = new StringBuilder("package ").append(packageOf(id)).append("; ");
    FACTS.forEach(n -> out.append("import org.statedconditions.fact.").append(n).append("; "));
    FINDINGS.forEach(
        n -> out.append("import org.statedconditions.finding.").append(n).append("; "));
    return out.append("import java.util.List; import java.util.Set; ")
        .append("global org.statedconditions.finding.Findings findings; ")
        .append("global java.time.Instant asOf; ")
        .append("global org.statedconditions.finding.Parameters parameters; ")
        .toString();
  }
}

package org.statedconditions.fact;

import java.util.Locale;

/** A value of one of the closed value sets; in files it is written in kebab-case. */
public sealed interface Term
    permits Acceptance,
        Attribution,
        CeasefireClass,
        CeasefireKind,
        CeasefireStatus,
        Compliance,
        ContributionStatus,
        ContributionType,
        DeclaredTerm,
        ElementState,
        Form,
        MandateElement,
        MandatePhase,
        Monitoring,
        Purpose,
        Role,
        Scope,
        Unit {

  /** The name of the constant in Java and DRL, for example {@code IN_FORCE}. */
  String name();

  /** What it means: its row in the codebook. */
  Meaning meaning();

  /** The value as it is written in files, for example {@code in-force}. */
  default String written() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

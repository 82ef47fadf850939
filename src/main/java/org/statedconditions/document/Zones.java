package org.statedconditions.document;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.statedconditions.problem.DidYouMean;

/** The time zones that files may name. */
public final class Zones {
  /** How messages call one. */
  public static final String EXPECTED = "a time zone such as Europe/Kyiv";

  /** Names such as Europe/Kyiv; abbreviations such as EST mean several zones, and those of System V are no names of IANA's. */
  private static final Set<String> NAMES = ZoneId.getAvailableZoneIds().stream()
      .filter(id -> id.equals("UTC")
          || (id.contains("/")
              && Character.isUpperCase(id.charAt(0))
              && !id.startsWith("SystemV/")))
      .collect(Collectors.toUnmodifiableSet());

  private Zones() {}

  /** The zone of that name; empty if files may not name it. */
  public static Optional<ZoneId> of(String name) {
    return NAMES.contains(name) ? Optional.of(ZoneId.of(name)) : Optional.empty();
  }

  /** What whoever wrote {@code name} may have meant. */
  public static String hint(String name) {
    @Nullable String near = DidYouMean.hint(name, NAMES);
    return near != null ? near : "zones have the names of the IANA time zone database";
  }
}

package org.statedconditions.pack;

import java.util.Map;
import org.statedconditions.document.Spot;
import org.statedconditions.problem.Place;

/**
 * Where everything stands in a {@code pack.yaml}. Things are found by a path of keys and ids, for example {@code title},
 * {@code statements.2025-11-27.clauses.ceasefire}, {@code conditions.ceasefire.criteria.ceasefire.general.readings},
 * {@code readings.strict.extends}, {@code stages.awaiting-ceasefire} or {@code parameters.parties.default}.
 */
public final class ManifestPlaces {
  private final String file;
  private final Map<String, Spot> spots;

  ManifestPlaces(String file, Map<String, Spot> spots) {
    this.file = file;
    this.spots = Map.copyOf(spots);
  }

  /** The place of {@code path}; of what is nearest around it where it is not written; at last the whole file. */
  public Place of(String path) {
    for (String at = path; !at.isEmpty(); at = at.substring(0, Math.max(0, at.lastIndexOf('.')))) {
      Spot spot = spots.get(at);
      if (spot != null) {
        return spot.place();
      }
    }
    return Place.of(file);
  }

  /** Whether {@code path} is written in the file. */
  public boolean has(String path) {
    return spots.containsKey(path);
  }
}

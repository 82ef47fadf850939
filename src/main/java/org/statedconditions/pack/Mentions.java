package org.statedconditions.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.statedconditions.document.Spot;
import org.statedconditions.problem.DidYouMean;
import org.statedconditions.problem.ProblemCode;

/**
 * The ids of one kind of thing that a manifest defines, and where it names them. Where an id is named that is not
 * defined, one that nobody names is nearly it, and the file says the former more often than the latter, the definition is what
 * was misspelt: one problem, not many.
 */
final class Mentions {
  /** Each of the one is held against each of the other: more would take long. */
  private static final int MOST = 100;

  private final ManifestLog log;
  private final String what;
  private int illegible;
  private final Map<String, Spot> defined = new LinkedHashMap<>();
  private final Map<String, List<Spot>> named = new LinkedHashMap<>();

  /** {@code what}: how messages call one of them, with its article. */
  Mentions(ManifestLog log, String what) {
    this.log = log;
    this.what = what;
  }

  /** One was defined whose id could not be read: it may be any that is not known. */
  void defineIllegibly() {
    illegible++;
  }

  void define(String id, Spot spot) {
    defined.putIfAbsent(id, spot);
  }

  void name(String id, Spot spot) {
    named.computeIfAbsent(id, key -> new ArrayList<>()).add(spot);
  }

  /** Reports the ids that are named and not defined; gives those that were reported as misspelt where they are defined. */
  Set<String> report() {
    if (defined.isEmpty()) {
      return Set.of();
    }
    List<String> known = List.copyOf(defined.keySet());
    List<String> unnamed = new ArrayList<>(known);
    unnamed.removeAll(named.keySet());
    Map<String, String> meant = new LinkedHashMap<>();
    named.forEach((id, spots) -> {
      if (defined.containsKey(id)) {
        return;
      }
      String near =
          unnamed.size() > MOST || log.errors() > MOST ? null : DidYouMean.nearest(id, unnamed);
      boolean more = near != null && log.timesWritten(id) > log.timesWritten(near);
      Spot misspelt = near == null ? null : defined.get(near);
      if (near != null && misspelt != null && more && !meant.containsKey(near)) {
        meant.put(near, id);
        log.error(
            ProblemCode.UNKNOWN_NAME,
            misspelt,
            "expected an id that the rest of the file names but was `" + near + "`",
            "it says `" + id + "` in line " + spots.get(0).place().line()
                + (spots.size() > 1 ? " and elsewhere" : ""));
        return;
      }
      if (illegible > 0 && DidYouMean.nearest(id, known) == null) {
        return;
      }
      for (Spot spot : spots) {
        log.error(
            ProblemCode.UNKNOWN_NAME,
            spot,
            "expected one of the " + what + " " + ManifestReader.among(known) + " but was `" + id
                + "`",
            DidYouMean.hint(id, known));
      }
    });
    return meant.keySet();
  }
}

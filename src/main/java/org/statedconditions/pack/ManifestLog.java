package org.statedconditions.pack;

import java.util.LinkedHashMap;
import java.util.Map;
import org.statedconditions.document.Binder;
import org.statedconditions.document.Node;
import org.statedconditions.document.ProblemLog;
import org.statedconditions.document.Spot;

/** What comes to light while a manifest is read: what is wrong with it, and where everything stands. */
final class ManifestLog {
  private final Binder binder;
  private final Map<String, Spot> places = new LinkedHashMap<>();

  ManifestLog(ProblemLog problems) {
    this.binder = new Binder(problems);
  }

  /** Reads values and reports what does not fit. */
  Binder binder() {
    return binder;
  }

  /** The value is of another kind; what was refused while reading is reported already. */
  void expected(String expected, Node but) {
    binder.wrong(but, expected, null);
  }

  void error(Spot spot, String message, String hint) {
    binder.problems().error(spot, message, hint);
  }

  void place(String path, Spot spot) {
    places.putIfAbsent(path, spot);
  }

  Map<String, Spot> places() {
    return places;
  }
}

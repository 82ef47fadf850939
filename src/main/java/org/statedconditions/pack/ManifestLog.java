package org.statedconditions.pack;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.statedconditions.document.Binder;
import org.statedconditions.document.Node;
import org.statedconditions.document.ProblemLog;
import org.statedconditions.document.Spot;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.ProblemCode;

/** What comes to light while a manifest is read: what is wrong with it, and where everything stands. */
final class ManifestLog {
  private final Binder binder;
  private final String text;
  private final Map<String, Spot> places = new LinkedHashMap<>();
  private final Set<ManifestPart> unread = EnumSet.noneOf(ManifestPart.class);

  /** {@code text}: the whole file. */
  ManifestLog(ProblemLog problems, String text) {
    this.binder = new Binder(problems);
    this.text = text;
  }

  /** Reads values and reports what does not fit. */
  Binder binder() {
    return binder;
  }

  /** The value is of another kind; what was refused while reading is reported already. */
  void expected(String expected, Node but) {
    binder.wrong(but, expected, null);
  }

  /** There is no value; where a remark stands in its place, it may have been meant to be one. */
  void nothing(String expected, Node but) {
    Place place = but.spot().place();
    String line = place.text();
    boolean remark = line != null
        && place.column() > 0
        && line.substring(Math.min(place.column() - 1, line.length())).strip().startsWith("#");
    binder.wrong(
        but,
        expected,
        remark ? "`#` begins a remark: put text that starts with it in quotes" : null);
  }

  /** The value is no id, and {@code written} may be one in other letters. */
  void notKebab(String expected, String written, Node but) {
    String meant = Ids.kebab(written);
    binder.wrong(
        ProblemCode.WRONG_ID,
        but,
        expected,
        Ids.isId(meant) ? "did you mean `" + meant + "`?" : null);
  }

  void error(ProblemCode code, Spot spot, String message, @Nullable String hint) {
    binder.problems().error(code, spot, message, hint);
  }

  void place(String path, Spot spot) {
    places.putIfAbsent(path, spot);
  }

  /** How often the file says {@code id}, whatever it means by it. */
  int timesWritten(String id) {
    Matcher matcher = Pattern.compile("(?<![A-Za-z0-9-])" + Pattern.quote(id) + "(?![A-Za-z0-9-])")
        .matcher(text);
    int times = 0;
    while (matcher.find()) {
      times++;
    }
    return times;
  }

  /** How many errors there are so far. */
  int errors() {
    return binder.problems().errors();
  }

  /** Notes that something of {@code part} could not be read. */
  void unread(ManifestPart part) {
    unread.add(part);
  }

  Set<ManifestPart> unread() {
    return unread;
  }

  Map<String, Spot> places() {
    return places;
  }
}

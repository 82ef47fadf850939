package org.statedconditions.problem;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds what a misspelt word was probably meant to be. */
public final class DidYouMean {
  private DidYouMean() {}

  /** A hint such as {@code did you mean `parties`?}, or {@code null} where no known word is near. */
  public static @Nullable String hint(String written, Collection<String> known) {
    @Nullable String best = nearest(written, known);
    return best == null ? null : "did you mean `" + best + "`?";
  }

  /** The nearest of {@code known} by edit distance (an exchange of neighbours counts once), or {@code null}. */
  public static @Nullable String nearest(String written, Collection<String> known) {
    if (written.length() > 100) {
      return null;
    }
    String a = fold(written);
    @Nullable String best = null;
    int bestDistance =
        written.length() < 2 ? 1 : Math.max(1, Math.min(3, written.length() / 3)) + 1;
    for (String candidate : known) {
      int distance = distance(a, fold(candidate), bestDistance);
      boolean tie = distance == bestDistance && best != null && candidate.compareTo(best) < 0;
      if (distance < bestDistance || tie) {
        best = candidate;
        bestDistance = distance;
      }
    }
    return best;
  }

  private static String fold(String s) {
    return s.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
  }

  /** The distance; any number above {@code limit} where the lengths alone put it there. */
  private static int distance(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) > limit) {
      return limit + 1;
    }
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + same);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      int[] free = before;
      before = last;
      last = row;
      row = free;
    }
    return last[b.length()];
  }
}

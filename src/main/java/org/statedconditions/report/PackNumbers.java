package org.statedconditions.report;

import static org.statedconditions.report.JsonData.each;
import static org.statedconditions.report.Kind.list;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.pack.Manifest;
import org.statedconditions.report.JsonData.Each;

/** The packs that the answers of one document are about: each is written once, behind the answers, which name it by its number. */
final class PackNumbers {
  static final Kind KIND = list(PackData.PACK);
  static final String SAYS = "The positions that the answers are about, each once.";

  private record Entry(Manifest pack, String sha256) {
    /** Texts of a pack depend on what a scenario puts in place of its parameters. */
    boolean is(Manifest other, String digest) {
      return pack.equals(other) && sha256.equals(digest);
    }
  }

  private final List<Entry> entries = new ArrayList<>();

  int of(Assessment a) {
    return of(a.pack(), a.sha256());
  }

  /** The number of a pack; the first is 1. */
  int of(Manifest pack, String sha256) {
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).is(pack, sha256)) {
        return i + 1;
      }
    }
    entries.add(new Entry(pack, sha256));
    return entries.size();
  }

  /** Those that were asked for by the time that this is written. */
  Each<Integer> written() {
    return each(
        () -> IntStream.rangeClosed(1, entries.size()).iterator(),
        n -> PackData.of(n, entries.get(n - 1).pack(), entries.get(n - 1).sha256()));
  }
}

package org.statedconditions.question.chance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.statedconditions.Session;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.Manifest;
import org.statedconditions.pack.Reading;
import org.statedconditions.pack.Stage;

/** How much probability falls on which verdict and stage, by reading: in one array, for speed. */
// Ordinals only index arrays in memory; none is stored.
@SuppressWarnings("EnumOrdinal")
final class Outcomes {
  private final List<String> readings;
  private final List<String> stages;
  private final int width;

  Outcomes(Manifest manifest) {
    readings = manifest.readings().stream().map(Reading::id).toList();
    stages = manifest.stages().stream().map(Stage::id).toList();
    width = Cell.STATUSES.length + stages.size();
  }

  int length() {
    return readings.size() * width;
  }

  List<String> readings() {
    return readings;
  }

  /** The two places per reading in which the answer that {@code session} holds counts. */
  int[] places(Session session) {
    int[] places = new int[readings.size() * 2];
    for (int r = 0; r < readings.size(); r++) {
      places[2 * r] = r * width + session.verdict(r).ordinal();
      places[2 * r + 1] = r * width + Cell.STATUSES.length + stages.indexOf(session.stage(r));
    }
    return places;
  }

  double met(double[] mass, int reading) {
    return mass[reading * width + Status.MET.ordinal()];
  }

  /** The whole mass that has fallen on one reading; the same for each of them. */
  double total(double[] mass) {
    double total = 0;
    for (int s = 0; s < Cell.STATUSES.length; s++) {
      total += mass[s];
    }
    return total;
  }

  Map<Status, Double> verdict(double[] mass, int reading) {
    Map<Status, Double> verdict = new LinkedHashMap<>();
    for (Status status : Cell.STATUSES) {
      verdict.put(status, mass[reading * width + status.ordinal()]);
    }
    return verdict;
  }

  Map<String, Double> stage(double[] mass, int reading) {
    Map<String, Double> stage = new LinkedHashMap<>();
    for (int s = 0; s < stages.size(); s++) {
      stage.put(stages.get(s), mass[reading * width + Cell.STATUSES.length + s]);
    }
    return stage;
  }

  /** Half the sum of the differences of the verdicts, or of the stages if that is more. */
  double distance(double[] a, double wholeA, double[] b, double wholeB, int reading) {
    double verdict = 0;
    double stage = 0;
    for (int i = 0; i < width; i++) {
      int at = reading * width + i;
      double difference = Math.abs(a[at] / wholeA - b[at] / wholeB) / 2;
      if (i < Cell.STATUSES.length) {
        verdict += difference;
      } else {
        stage += difference;
      }
    }
    return Math.max(verdict, stage);
  }

  /** The largest standard error of a figure under {@code reading} after {@code samples}. */
  double error(double[] mass, int reading, long samples) {
    List<Double> all = new ArrayList<>(verdict(mass, reading).values());
    all.addAll(stage(mass, reading).values());
    return all.stream().mapToDouble(p -> Math.sqrt(p * (1 - p) / samples)).max().orElse(0);
  }
}

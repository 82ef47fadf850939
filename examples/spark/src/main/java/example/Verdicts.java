package example;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.statedconditions.Evaluator;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.ReadingResult;
import org.statedconditions.pack.RulePack;
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.scenario.Scenario;

/** Reads scenarios, one a line in JSON, and writes the verdict under each reading, as Parquet. */
public final class Verdicts {
  private Verdicts() {}

  /** {@code args}: the file or folder to read, and the folder to write. */
  public static void main(String... args) throws IOException {
    try (SparkSession spark = SparkSession.builder().appName("verdicts").getOrCreate()) {
      of(spark.read().textFile(args[0])).write().mode(SaveMode.ErrorIfExists).parquet(args[1]);
    }
  }

  /** A row for each line and reading; one with a problem for each line that cannot be used. */
  static Dataset<Verdict> of(Dataset<String> lines) {
    return lines
        .filter((org.apache.spark.api.java.function.FilterFunction<String>) line -> !line.isBlank())
        .flatMap((FlatMapFunction<String, Verdict>) Verdicts::assess, Encoders.bean(Verdict.class));
  }

  private static Iterator<Verdict> assess(String line) {
    Evaluator evaluator = OnEachExecutor.EVALUATOR;
    List<Verdict> verdicts = new ArrayList<>();
    try {
      Scenario scenario = evaluator.parse("line", line);
      Assessment assessment = evaluator.assess(scenario);
      for (ReadingResult reading : assessment.readings()) {
        Verdict verdict = new Verdict();
        verdict.setTitle(scenario.title().orElse(""));
        verdict.setAsOf(assessment.asOf().toString());
        verdict.setReading(reading.reading());
        verdict.setVerdict(reading.verdict().written());
        verdict.setStage(reading.stage());
        verdicts.add(verdict);
      }
    } catch (ProblemsException e) {
      Verdict unusable = new Verdict();
      unusable.setProblem(e.problems().get(0).toString());
      verdicts.add(unusable);
    }
    return verdicts.iterator();
  }

  /** Made once in each process of the cluster, when its first line comes; rules are not sent over the network. */
  private static final class OnEachExecutor {
    static final Evaluator EVALUATOR = Evaluator.of(RulePack.bundled("turkiye-reassurance-force"));
  }
}

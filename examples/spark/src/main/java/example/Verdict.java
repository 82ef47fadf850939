package example;

import java.io.Serializable;

/**
 * A row of the result. A bean, as Spark's encoders ask for.
 */
public final class Verdict implements Serializable {
  private static final long serialVersionUID = 1;

  private String title = "";
  private String asOf = "";
  private String reading = "";
  private String verdict = "";
  private String stage = "";
  private String problem = "";

  /** Title of the scenario; empty: it has none. */
  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  /** The instant asked about, as ISO 8601 writes it. */
  public String getAsOf() {
    return asOf;
  }

  public void setAsOf(String asOf) {
    this.asOf = asOf;
  }

  /** A reading of the pack. */
  public String getReading() {
    return reading;
  }

  public void setReading(String reading) {
    this.reading = reading;
  }

  /** {@code met}, {@code not-met}, {@code contested} or {@code undetermined}; empty: the scenario cannot be used. */
  public String getVerdict() {
    return verdict;
  }

  public void setVerdict(String verdict) {
    this.verdict = verdict;
  }

  /** How far the ordered conditions have come. */
  public String getStage() {
    return stage;
  }

  public void setStage(String stage) {
    this.stage = stage;
  }

  /** What is wrong with the scenario; empty: nothing. */
  public String getProblem() {
    return problem;
  }

  public void setProblem(String problem) {
    this.problem = problem;
  }
}

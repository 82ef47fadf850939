package org.statedconditions.report.page;

import java.util.List;

/**
 * How far a chance lies apart by what an unknown turns out to be: a bar for each unknown, the longest first.
 *
 * @param description what it shows, for whoever does not see it
 * @param now the chance as long as none of them is known, 0 to 1
 */
public record Bars(String title, String description, double now, List<Bar> bars)
    implements Picture {
  public static final int WIDTH = 1000;
  public static final int PITCH = 46;
  public static final int TOP = 34;
  private static final double LEFT = 40;
  private static final double RIGHT = 960;

  /**
   * Something that may turn out one way or the other.
   *
   * @param values what it may turn out to be, with the chance then, 0 to 1, the smallest first
   */
  public record Bar(String name, List<Value> values) {
    public Value least() {
      return values.get(0);
    }

    public Value most() {
      return values.get(values.size() - 1);
    }
  }

  /**
   * One way in which it may turn out.
   *
   * @param said what it is, and the chance in percent
   */
  public record Value(double chance, String said) {}

  /** Where a chance stands. */
  public static double at(double chance) {
    return LEFT + (RIGHT - LEFT) * chance;
  }

  public double height() {
    return TOP + bars.size() * (double) PITCH + 8;
  }

  /** Chances that are marked on the axis. */
  public static List<Double> ticks() {
    return List.of(0.0, 0.25, 0.5, 0.75, 1.0);
  }
}

package org.statedconditions.report.page;

import java.util.List;
import org.statedconditions.finding.Status;

/**
 * What holds when: a lane for each thing, all on one axis of time. A status is the kind of a line as well as its colour.
 *
 * @param description what it shows, for whoever does not see it
 * @param height of the whole; the width is {@link #WIDTH}
 */
public record Lanes(
    String title,
    String description,
    double height,
    List<Axis.Tick> ticks,
    List<Name> groups,
    List<Lane> lanes)
    implements Picture {

  public static final int WIDTH = 1000;

  /** Where the lanes begin; their names stand before. */
  public static final int LEFT = 216;

  /** Where the first lane may begin; the dates stand above. */
  public static final int TOP = 34;

  /** From one lane to the next. */
  public static final int PITCH = 22;

  /** A name with the height at which it stands. */
  public record Name(String text, double at) {}

  public record Lane(Name name, List<Stretch> stretches, List<Event> events) {}

  /**
   * A time in which something stays as it is.
   *
   * @param look the status as written in files, or {@code chosen}
   * @param mark the mark of the status; empty where there is no room
   * @param said what it is, from when until when
   */
  public record Stretch(double from, double to, String look, String mark, String said) {

    /** At least as wide as can be seen. */
    static final double NARROWEST = 3;

    public Stretch {
      to = Math.max(to, from + NARROWEST);
    }

    /** As SVG draws it. */
    public String line(double y) {
      return "M" + Point.of(from) + " " + Point.of(y) + "H" + Point.of(to);
    }

    public double middle() {
      return (from + to) / 2;
    }

    public static boolean hasRoom(double from, double to) {
      return to - from > 22;
    }
  }

  /** Something that happens at an instant. */
  public record Event(double at, String said) {}

  /** How statuses look, in the order in which a legend has them. */
  public static List<Status> legend() {
    return List.of(Status.values());
  }
}

package org.statedconditions.report.page;

import java.util.List;

/**
 * Which source speaks for which criterion, and which against it.
 *
 * @param description what it shows, for whoever does not see it
 */
public record SourceMap(
    String title, String description, List<String> sources, List<Judged> criteria, List<Link> links)
    implements Picture {
  public static final int WIDTH = 1000;
  public static final int PITCH = 24;
  public static final double LEFT = 300;
  public static final double RIGHT = 640;

  /** A criterion with its status, and the names of those who speak for it and against it. */
  public record Judged(String id, Mark mark, String supports, String refutes) {}

  /**
   * What a source says of a criterion.
   *
   * @param look {@code met} if the source speaks for the criterion, {@code not-met} if against it
   */
  public record Link(int source, int criterion, String look, String said) {}

  public double height() {
    return Math.max(sources.size(), criteria.size()) * (double) PITCH + 12;
  }

  /** At which height a source stands: they are spread over the whole. */
  public double source(int index) {
    return spread(index, sources.size());
  }

  /** At which height a criterion stands. */
  public double criterion(int index) {
    return spread(index, criteria.size());
  }

  private double spread(int index, int all) {
    return height() * (index + 0.5) / all;
  }

  /** A link as SVG draws it; who speaks for it and who against it do not cover each other. */
  public String line(Link link) {
    double aside = link.look().equals("met") ? -2 : 2;
    String from = Point.of(source(link.source()) + aside);
    String to = Point.of(criterion(link.criterion()) + aside);
    String middle = Point.of((LEFT + RIGHT) / 2);
    return "M" + Point.of(LEFT) + " " + from + "C" + middle + " " + from + " " + middle + " " + to
        + " " + Point.of(RIGHT) + " " + to;
  }
}

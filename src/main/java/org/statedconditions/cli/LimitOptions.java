package org.statedconditions.cli;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.statedconditions.EvaluatorBuilder;
import org.statedconditions.scenario.ScenarioReader;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How far one assessment may go: the options of every command that assesses. */
final class LimitOptions {
  static final String HEADING =
      "%nLimits of one assessment; one that reaches a limit ends with a problem and status 2:%n";

  @Option(
      names = "--max-facts",
      paramLabel = "N",
      converter = Facts.class,
      description = "Facts of a scenario; a file is read no further. Default: 100,000.")
  private int facts = ScenarioReader.MOST_FACTS;

  @Option(
      names = "--max-combinations",
      paramLabel = "N",
      converter = Count.class,
      description =
          "Combinations of facts that rules look at, besides 100 for each fact. Default: 250,000.")
  private @Nullable Long combinations;

  @Option(
      names = "--max-firings",
      paramLabel = "N",
      converter = Count.class,
      description = "Rules that fire, besides 1,000 for each fact. Default: 1,000,000.")
  private @Nullable Long firings;

  @Option(
      names = "--max-findings",
      paramLabel = "N",
      converter = Count.class,
      description = "Findings that hold at once. Default: 5,000,000.")
  private @Nullable Long findings;

  @Option(
      names = "--max-time",
      paramLabel = "SECONDS",
      converter = Count.class,
      description = "Seconds that it takes. Default: 300.")
  private @Nullable Long seconds;

  /** How many facts a scenario may have. */
  int facts() {
    return facts;
  }

  /** Sets the limits that were given. */
  EvaluatorBuilder set(EvaluatorBuilder builder) {
    builder.maximumFacts(facts);
    if (combinations != null) {
      builder.maximumPartialMatches(combinations);
    }
    if (firings != null) {
      builder.maximumFirings(firings.intValue());
    }
    if (findings != null) {
      builder.maximumFindings(findings.intValue());
    }
    if (seconds != null) {
      builder.maximumTime(Duration.ofSeconds(seconds));
    }
    return builder;
  }

  /** A whole number from 1 to a thousand million. */
  static final class Count implements ITypeConverter<Long> {
    static final long MOST = 1_000_000_000;

    @Override
    public Long convert(String written) {
      return whole(written, MOST);
    }
  }

  /** A number of facts: more of them have never been tried. */
  static final class Facts implements ITypeConverter<Integer> {
    static final long MOST = 1_000_000;

    @Override
    public Integer convert(String written) {
      return Math.toIntExact(whole(written, MOST));
    }
  }

  private static long whole(String written, long most) {
    try {
      long number = Long.parseLong(written);
      if (number >= 1 && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told as a number out of the range is.
    }
    throw new TypeConversionException(
        "expected a whole number from 1 to " + most + " but was `" + written + "`");
  }
}

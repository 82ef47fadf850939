package org.statedconditions.serve.api;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.statedconditions.report.OutputForm;

/** In which form an answer is written: {@code ?format=} says it, else {@code Accept}, else it is JSON. */
final class FormChoice {
  /** The forms of a report in which there is a table. */
  static final Set<OutputForm> WITH_TABLE =
      Set.copyOf(EnumSet.complementOf(EnumSet.of(OutputForm.JUNIT)));

  /** The forms of a report in which there is none. */
  static final Set<OutputForm> WITHOUT_TABLE =
      Set.copyOf(EnumSet.complementOf(EnumSet.of(OutputForm.JUNIT, OutputForm.CSV)));

  static final Set<OutputForm> JSON = Set.of(OutputForm.JSON);

  private FormChoice() {}

  /** Throws {@link RequestProblem} if none of {@code forms} is asked for. */
  static OutputForm of(Optional<String> format, Optional<String> accept, Set<OutputForm> forms) {
    Optional<OutputForm> form = format.isPresent()
        ? forms.stream().filter(f -> f.toString().equals(format.get())).findFirst()
        : accept.isEmpty() ? Optional.of(OutputForm.JSON) : accepted(accept.get(), forms);
    return form.orElseThrow(() -> new RequestProblem(
        ProblemKind.NOT_ACCEPTABLE,
        "expected one of the forms " + forms.stream().sorted().toList() + " but was `"
            + format.or(() -> accept).orElseThrow() + "`"));
  }

  static String mediaType(OutputForm form) {
    return switch (form) {
      case JSON -> "application/json";
      case HTML -> "text/html; charset=utf-8";
      case MARKDOWN -> "text/markdown; charset=utf-8";
      case CSV -> "text/csv; charset=utf-8";
      case TEXT -> "text/plain; charset=utf-8";
      case JUNIT -> "application/xml";
    };
  }

  private record Range(String media, double weight) {
    static Range of(String written) {
      double weight = 1;
      String[] parts = written.split(";", -1);
      for (String part : parts) {
        String parameter = part.strip();
        if (parameter.startsWith("q=")) {
          try {
            weight = Double.parseDouble(parameter.substring(2));
          } catch (NumberFormatException e) {
            weight = 0;
          }
        }
      }
      return new Range(parts[0].strip().toLowerCase(Locale.ROOT), weight);
    }

    boolean takes(OutputForm form) {
      String own = mediaType(form).split(";", -1)[0];
      return media.equals("*/*")
          || media.equals(own)
          || (media.endsWith("/*") && own.startsWith(media.substring(0, media.length() - 1)));
    }
  }

  /** The form that is wanted most; of several as much, the one named first, and of one range JSON first. */
  private static Optional<OutputForm> accepted(String accept, Set<OutputForm> forms) {
    List<OutputForm> ordered = Stream.concat(
            Stream.of(OutputForm.JSON), forms.stream().sorted())
        .filter(forms::contains)
        .distinct()
        .toList();
    return Stream.of(accept.split(",", -1))
        .map(Range::of)
        .filter(range -> range.weight() > 0)
        .sorted(Comparator.comparingDouble(range -> -range.weight()))
        .flatMap(range -> ordered.stream().filter(range::takes))
        .findFirst();
  }
}

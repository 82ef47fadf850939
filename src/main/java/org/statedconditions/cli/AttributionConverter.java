package org.statedconditions.cli;

import java.util.Arrays;
import java.util.List;
import org.statedconditions.fact.Attribution;
import org.statedconditions.problem.DidYouMean;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a attribution as it is written in files. */
final class AttributionConverter implements ITypeConverter<Attribution> {

  @Override
  public Attribution convert(String written) {
    for (Attribution attribution : Attribution.values()) {
      if (attribution.written().equals(written)) {
        return attribution;
      }
    }
    List<String> known =
        Arrays.stream(Attribution.values()).map(Attribution::written).toList();
    String hint = DidYouMean.hint(written, known);
    throw new TypeConversionException("expected one of " + String.join(", ", known) + " but was `"
        + written + "`" + (hint == null ? "" : "; " + hint));
  }
}

package org.statedconditions.cli;

import java.util.Arrays;
import java.util.List;
import org.statedconditions.finding.Status;
import org.statedconditions.problem.DidYouMean;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a status as it is written in files. */
final class StatusConverter implements ITypeConverter<Status> {

  @Override
  public Status convert(String written) {
    for (Status status : Status.values()) {
      if (status.written().equals(written)) {
        return status;
      }
    }
    List<String> known = Arrays.stream(Status.values()).map(Status::written).toList();
    String hint = DidYouMean.hint(written, known);
    throw new TypeConversionException("expected one of " + String.join(", ", known) + " but was `"
        + written + "`" + (hint == null ? "" : "; " + hint));
  }
}

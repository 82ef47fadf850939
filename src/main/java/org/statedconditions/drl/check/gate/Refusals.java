package org.statedconditions.drl.check.gate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.statedconditions.drl.syntax.DrlFile;
import org.statedconditions.drl.syntax.Token;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemCode;

/** What is not allowed in one file, each place once. */
public final class Refusals {
  /** Of one file: nobody reads more. */
  private static final int MOST = 50;

  /** A refusal and where it begins and ends. */
  public record Refused(int start, int end, Problem problem) {}

  private final DrlFile file;
  private final List<Refused> refused = new ArrayList<>();
  private final Set<Integer> starts = new HashSet<>();

  /** None yet. */
  public Refusals(DrlFile file) {
    this.file = file;
  }

  void refuse(Token at, String message, @Nullable String why) {
    refuse(at.start(), at.end(), message, why);
  }

  void refuse(int start, int end, String message, @Nullable String why) {
    if (refused.size() < MOST && starts.add(start)) {
      refused.add(new Refused(
          start,
          end,
          Problem.error(ProblemCode.NOT_ALLOWED_IN_RULES, file.place(start, end), message, why)));
    }
  }

  void refuseFile(String message, @Nullable String why) {
    String name = file.name();
    String shown =
        name.length() > Limits.FILE_NAME ? name.substring(0, Limits.FILE_NAME) + "…" : name;
    refused.add(new Refused(
        -1, -1, Problem.error(ProblemCode.NOT_ALLOWED_IN_RULES, Place.of(shown), message, why)));
  }

  /** All of them, in the order in which they were found. */
  public List<Refused> all() {
    return refused;
  }
}

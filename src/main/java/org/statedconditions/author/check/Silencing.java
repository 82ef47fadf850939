package org.statedconditions.author.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.statedconditions.pack.RulePack;
import org.statedconditions.pack.Silence;
import org.statedconditions.problem.DidYouMean;

/** Leaves out what a pack silences, and reports what it silences in vain. */
final class Silencing {
  private final RulePack pack;

  Silencing(RulePack pack) {
    this.pack = pack;
  }

  List<LintFinding> apply(List<LintFinding> found) {
    List<LintFinding> left = new ArrayList<>(found);
    for (Silence silence : pack.silences()) {
      left.removeIf(f -> fits(silence, f));
      boolean known = Lint.of(silence.lint()).isPresent();
      if (!known) {
        left.add(useless(
            silence,
            "expected the id of a lint (" + String.join(", ", Lint.ids()) + ") but was `"
                + silence.lint() + "`",
            DidYouMean.hint(silence.lint(), Lint.ids())));
      } else if (found.stream().noneMatch(f -> fits(silence, f))) {
        List<String> there = found.stream()
            .filter(f -> f.lint().id().equals(silence.lint()))
            .flatMap(f -> f.at().stream())
            .distinct()
            .toList();
        left.add(useless(
            silence,
            "expected something that `" + silence.lint() + "` finds at `" + silence.at()
                + "` but was nothing",
            Optional.ofNullable(DidYouMean.hint(silence.at(), there)).orElse("take it out")));
      }
    }
    return left;
  }

  /** The entries that silence something of {@code found}. */
  List<Silence> used(List<LintFinding> found) {
    return pack.silences().stream()
        .filter(s -> found.stream().anyMatch(f -> fits(s, f)))
        .toList();
  }

  private static boolean fits(Silence silence, LintFinding finding) {
    return finding.lint().id().equals(silence.lint()) && finding.at().contains(silence.at());
  }

  private static LintFinding useless(Silence silence, String message, @Nullable String hint) {
    return LintFinding.of(Lint.USELESS_SILENCE, silence.at(), silence.place(), message, hint);
  }
}

package org.statedconditions.author.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is looked for in a pack that compiles. Each has a page in {@code rules/lints/}. */
public enum Lint {
  /** A criterion that no rule can meet, or that no rule can refute. */
  ONE_SIDED_CRITERION,
  /** A criterion about every one of a kind of which nothing says whether those reported are all, so that it is never met. */
  EVERY_WITHOUT_COMPLETE,
  /** A criterion that no reading asks for. */
  CRITERION_IN_NO_READING,
  /** A clause of a statement that no condition takes up. */
  CLAUSE_WITHOUT_CONDITION,
  /** A statement that no source reports. */
  STATEMENT_WITHOUT_SOURCE,
  /** A reading that asks for no more than the one it extends. */
  READING_NOT_STRICTER,
  /** A reading that repeats all that another one asks for and does not extend it. */
  READING_WITHOUT_EXTENDS,
  /** A kind of subject of which no rule says who is looked at, so that nothing ever is. */
  KIND_WITHOUT_CANDIDATE,
  /** A rule that fires in no case. */
  RULE_WITHOUT_CASE,
  /** A rule that no fact can satisfy. */
  RULE_NEVER_MATCHES,
  /** A rule for met and one for not met that one and the same report satisfies. */
  RULES_OVERLAP,
  /** Patterns of one rule that nothing joins. */
  UNJOINED_PATTERNS,
  /** A count or a sum of reports, of which several may be on one subject. */
  COUNTS_REPORTS,
  /** A rule that decides a criterion of a subject of which nothing is known, because other reports are not there. */
  SILENCE_DECIDES,
  /** A rule that cannot be worked out on a report that files may give, such as a division by zero. */
  FAILS_ON_A_REPORT,
  /** A figure or a list in a rule that belongs among the parameters. */
  CONSTANT_NOT_PARAMETER,
  /** The same sentence in two places. Style: fails nothing. */
  TEXT_TYPED_TWICE,
  /** A word that stands for one that is still to be written. Style: fails nothing. */
  PLACEHOLDER_LEFT,
  /** A silenced lint that says nothing. Cannot be silenced itself. */
  USELESS_SILENCE;

  /** As written in {@code pack.yaml}, for example {@code rules-overlap}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it is about how a pack is written, not about what it decides: such a finding is told and fails nothing. */
  public boolean style() {
    return this == TEXT_TYPED_TWICE || this == PLACEHOLDER_LEFT;
  }

  /** The lint of that id. */
  public static Optional<Lint> of(String id) {
    return Arrays.stream(values()).filter(l -> l.id().equals(id)).findFirst();
  }

  /** All ids. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(Lint::id).toList();
  }

  /** Its page: what it finds, why, an example, how to silence it; Markdown. */
  public String page() {
    String name = "/org/statedconditions/rules/lints/" + id() + ".md";
    try (InputStream in = Lint.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("a page of the library is missing: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

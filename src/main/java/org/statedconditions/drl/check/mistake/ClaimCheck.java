package org.statedconditions.drl.check.mistake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.statedconditions.drl.check.mistake.Claim.Sort;
import org.statedconditions.drl.check.names.PackNames;
import org.statedconditions.drl.syntax.DrlAnnotation;
import org.statedconditions.drl.syntax.DrlRule;
import org.statedconditions.drl.syntax.Problems;
import org.statedconditions.pack.Condition;
import org.statedconditions.pack.Criterion;
import org.statedconditions.pack.Manifest;
import org.statedconditions.pack.ManifestPart;
import org.statedconditions.pack.Quantifier;
import org.statedconditions.problem.DidYouMean;
import org.statedconditions.problem.ProblemCode;

/** Checks a rule's annotations against the manifest. */
final class ClaimCheck {
  private static final Map<String, Sort> KNOWN =
      Stream.of(Sort.values()).collect(Collectors.toMap(Sort::word, sort -> sort));

  /** Stands beside one of these. */
  private static final String SETTLED = "settled";

  private final PackNames names;
  private final Problems problems;
  private final @Nullable String condition;

  /** {@code condition} is the one that the file is for, or {@code null}. */
  ClaimCheck(PackNames names, Problems problems, @Nullable String condition) {
    this.names = names;
    this.problems = problems;
    this.condition = condition;
  }

  /** What the rule decides; {@code null} where that is not clear, which is reported. */
  @Nullable
  Claim check(DrlRule rule) {
    List<DrlAnnotation> ours = new ArrayList<>();
    settledTwice(rule);
    boolean unknown = false;
    for (DrlAnnotation annotation : rule.annotations()) {
      if (KNOWN.containsKey(annotation.name())) {
        ours.add(annotation);
      } else if (!annotation.name().equals(SETTLED)) {
        unknown = true;
        problems.meaning(
            ProblemCode.WRONG_ANNOTATION,
            annotation.start(),
            annotation.nameEnd(),
            "expected `@criterion`, `@candidate` or `@complete` but was `@" + annotation.name()
                + "`",
            Optional.ofNullable(DidYouMean.nearest(
                    annotation.name(), List.of("criterion", "candidate", "complete", SETTLED)))
                .map(n -> "did you mean `@" + n + "`?")
                .orElse(
                    annotation.name().equals("reading") || annotation.name().equals("readings")
                        ? "which readings ask for a criterion stands in pack.yaml, under `readings`"
                        : null));
      }
    }
    if (ours.isEmpty()) {
      if (!unknown) {
        problems.meaning(
            ProblemCode.WRONG_ANNOTATION,
            rule.nameStart(),
            rule.nameEnd(),
            "expected `@criterion(\"…\")`, `@candidate(\"…\")` or `@complete(\"…\")` under the name but"
                + " was none of them",
            null);
      }
      return null;
    }
    if (ours.size() > 1) {
      DrlAnnotation second = ours.get(1);
      problems.meaning(
          ProblemCode.WRONG_ANNOTATION,
          second.start(),
          second.nameEnd(),
          "expected one `@criterion`, `@candidate` or `@complete` but was a second annotation, `@"
              + second.name() + "`",
          "a rule decides one criterion; write another rule for another one");
      for (DrlAnnotation annotation : ours) {
        known(annotation);
      }
      return null;
    }
    Claim claim = known(ours.get(0));
    if (claim.sort() != Sort.CRITERION) {
      rule.annotation(SETTLED)
          .ifPresent(settled -> problems.meaning(
              ProblemCode.WRONG_ANNOTATION,
              settled.start(),
              settled.nameEnd(),
              "expected `@settled` beside `@criterion` but was beside `@"
                  + claim.sort().word() + "`",
              "it says that what a rule finds of a criterion cannot change any more"));
    }
    return claim;
  }

  private void settledTwice(DrlRule rule) {
    rule.annotations().stream()
        .filter(annotation -> annotation.name().equals(SETTLED))
        .skip(1)
        .forEach(second -> problems.meaning(
            ProblemCode.WRONG_ANNOTATION,
            second.start(),
            second.nameEnd(),
            "expected one `@settled` but was a second one",
            "one says why what the rule finds cannot change any more"));
  }

  private Claim known(DrlAnnotation annotation) {
    Sort sort = Objects.requireNonNull(KNOWN.get(annotation.name()), annotation.name());
    if (!annotation.wellFormed()) {
      return new Claim(sort, "", null);
    }
    return switch (sort) {
      case CRITERION -> criterion(annotation);
      case CANDIDATE -> candidate(annotation);
      case COMPLETE -> complete(annotation);
    };
  }

  /** That those of a kind are all is said of what they lie within, or, where that is nothing asked about, of anything. */
  private Claim complete(DrlAnnotation annotation) {
    Set<String> asked = everyKinds();
    String kind = annotation.value();
    if (names.doubtfulKinds().contains(kind)) {
      return new Claim(Sort.COMPLETE, "", null);
    }
    // Where a kind of the manifest is none, that is told there, and may have been meant to be this
    // one.
    boolean read = kindsAreRight() || !names.types().allKinds().contains(kind);
    if (!asked.contains(kind)
        && read
        && names.knows(ManifestPart.KINDS)
        && names.knows(ManifestPart.CONDITIONS)) {
      report(
          annotation,
          "expected a kind of which a criterion of pack.yaml asks something of `every` one but was `"
              + kind + "`",
          asked.isEmpty()
              ? "no criterion of pack.yaml has `quantifier: every`"
              : Optional.ofNullable(DidYouMean.hint(kind, asked))
                  .orElse("known are " + String.join(", ", asked)));
      return new Claim(Sort.COMPLETE, "", null);
    }
    return new Claim(Sort.COMPLETE, kind, container(kind));
  }

  /** The kinds of which something has to hold of every one. */
  private Set<String> everyKinds() {
    Set<String> kinds = new LinkedHashSet<>();
    for (Condition condition : names.manifest().conditions()) {
      condition.criteria().stream()
          .filter(c -> c.quantifier() == Quantifier.EVERY)
          .forEach(c -> kinds.add(c.about()));
    }
    return kinds;
  }

  /** The kind of subject that those of {@code kind} lie within, wherever something is asked of every one; else {@code null}. */
  private @Nullable String container(String kind) {
    Set<String> containers = new LinkedHashSet<>();
    for (Condition condition : names.manifest().conditions()) {
      boolean asks = condition.criteria().stream()
          .anyMatch(c -> c.quantifier() == Quantifier.EVERY && c.about().equals(kind));
      if (asks) {
        containers.add(condition.about());
      }
    }
    String only = containers.size() == 1 ? containers.iterator().next() : kind;
    return !only.equals(kind) && names.types().liesWithin(kind, only) ? only : null;
  }

  /** Whether all that the manifest is about could be read, and is there. */
  private boolean kindsAreRight() {
    return names.knows(ManifestPart.KINDS)
        && names.knows(ManifestPart.CONDITIONS)
        && names.types().allKinds().containsAll(kinds(names.manifest()));
  }

  private Claim candidate(DrlAnnotation annotation) {
    Set<String> kinds = kinds(names.manifest());
    String kind = annotation.value();
    if (names.doubtfulKinds().contains(kind)) {
      return new Claim(Sort.CANDIDATE, "", null);
    }
    boolean settled = kindsAreRight();
    if (!kinds.contains(kind) && !settled && names.types().allKinds().contains(kind)) {
      // It is the manifest that does not say rightly what it is about.
      return new Claim(Sort.CANDIDATE, kind, kind);
    }
    if (!kinds.contains(kind)) {
      String hint = DidYouMean.hint(kind, kinds);
      report(
          annotation,
          "expected the kind of a subject that pack.yaml is about but was `" + kind + "`",
          hint != null ? hint : "known are " + String.join(", ", kinds));
      return new Claim(Sort.CANDIDATE, "", null);
    }
    return new Claim(Sort.CANDIDATE, kind, kind);
  }

  private Claim criterion(DrlAnnotation annotation) {
    Manifest manifest = names.manifest();
    String id = annotation.value();
    Optional<Criterion> criterion =
        manifest.criterion(names.misnamed().criteria().getOrDefault(id, id));
    if (criterion.isEmpty() && !names.knows(ManifestPart.CONDITIONS)) {
      misspelt(annotation);
      return new Claim(Sort.CRITERION, id, null);
    }
    if (criterion.isEmpty()) {
      List<String> known = new ArrayList<>();
      manifest.conditions().forEach(c -> c.criteria().forEach(k -> known.add(k.id())));
      report(
          annotation,
          "expected a criterion of pack.yaml but was `" + id + "`",
          criterionHint(id, known));
      return new Claim(Sort.CRITERION, "", null);
    }
    Condition owner = manifest.conditions().stream()
        .filter(c -> c.criteria().contains(criterion.get()))
        .findFirst()
        .orElseThrow();
    if (condition != null && !owner.id().equals(condition)) {
      report(
          annotation,
          "expected a criterion of the condition `" + condition
              + "`, which this file is for, but was `" + id + "` of the condition `" + owner.id()
              + "`",
          "its rules belong into " + owner.id() + ".drl");
    }
    String about = criterion.get().about();
    return new Claim(Sort.CRITERION, id, names.types().allKinds().contains(about) ? about : null);
  }

  /**
   * Where not all conditions can be read: an id that stands nowhere in the manifest is misspelt if one that is like it does,
   * and other rules decide that.
   */
  private void misspelt(DrlAnnotation annotation) {
    String id = annotation.value();
    List<String> ids =
        names.written().stream().filter(names.decided()::contains).toList();
    String near = names.written().contains(id) ? null : DidYouMean.hint(id, ids);
    if (near != null) {
      report(annotation, "expected a criterion of pack.yaml but was `" + id + "`", near);
    }
  }

  /** Long ids share so much that a nearer one is looked for behind the point first. */
  private static String criterionHint(String id, List<String> known) {
    String hint = DidYouMean.hint(id, known);
    if (hint != null || id.contains(".")) {
      return hint != null ? hint : "known are " + String.join(", ", known);
    }
    List<String> behindPoint =
        known.stream().filter(k -> k.substring(k.indexOf('.') + 1).equals(id)).toList();
    return behindPoint.size() == 1
        ? "did you mean `" + behindPoint.get(0) + "`?"
        : "known are " + String.join(", ", known);
  }

  private void report(DrlAnnotation annotation, String message, @Nullable String hint) {
    problems.meaning(
        ProblemCode.WRONG_ANNOTATION, annotation.valueStart(), annotation.end() - 1, message, hint);
  }

  /** The kinds of subjects that a pack is about. */
  static Set<String> kinds(Manifest manifest) {
    Set<String> kinds = new LinkedHashSet<>();
    for (Condition condition : manifest.conditions()) {
      kinds.add(condition.about());
      condition.criteria().forEach(c -> kinds.add(c.about()));
    }
    return kinds;
  }
}

package org.statedconditions.drl.check.mistake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.statedconditions.drl.check.names.PackNames;
import org.statedconditions.drl.syntax.DrlFile;
import org.statedconditions.drl.syntax.DrlQuery;
import org.statedconditions.drl.syntax.DrlRule;
import org.statedconditions.drl.syntax.Expr;
import org.statedconditions.drl.syntax.Lhs;
import org.statedconditions.drl.syntax.Problems;
import org.statedconditions.pack.Condition;
import org.statedconditions.pack.ManifestPart;
import org.statedconditions.problem.ProblemCode;

/**
 * Finds rules that take away what they rest on. Who is looked at ({@code Candidate}) and who is chosen ({@code Chosen}) follows
 * from what rules find; a rule that finds something because one of them is <em>not</em> there, and that decides the very same,
 * directly or through other rules, would hold and not hold by turns without end.
 */
final class CircleCheck {
  private final PackNames names;
  private final List<Look> looks = new ArrayList<>();
  private final Map<String, Set<String>> restsOn = new HashMap<>();

  /**
   * A pattern on what the engine keeps.
   *
   * @param decides what the rule decides: a kind of candidates, or the conditions that choose together
   * @param lookedAt what the pattern is about, of the same form
   * @param denying whether the rule may cease to hold because something is added
   */
  private record Look(
      DrlFile file,
      DrlRule rule,
      Lhs.Pattern pattern,
      String decides,
      String lookedAt,
      boolean denying) {}

  private CircleCheck(PackNames names) {
    this.names = names;
  }

  /** Adds what is wrong with rules of {@code files} to the problems of their files. */
  static void check(PackNames names, Map<DrlFile, Problems> files) {
    if (!names.knows(ManifestPart.CONDITIONS) || !names.knows(ManifestPart.KINDS)) {
      return;
    }
    CircleCheck check = new CircleCheck(names);
    files.keySet().forEach(file -> file.rules().forEach(rule -> check.rule(file, rule)));
    for (Condition condition : names.manifest().conditions()) {
      // A choice is made among those who are looked at.
      check.rests(chosen(check.first(condition)), candidates(condition.about()));
      condition
          .criteria()
          .forEach(criterion ->
              check.rests(chosen(check.first(condition)), candidates(criterion.about())));
    }
    Set<Lhs.Pattern> told = new HashSet<>();
    for (Look look : check.looks) {
      if (look.denying()
          && check.restsOn(look.lookedAt(), look.decides(), new HashSet<>())
          && told.add(look.pattern())) {
        check.report(look, Objects.requireNonNull(files.get(look.file()), "read before"));
      }
    }
  }

  private static String candidates(String kind) {
    return "candidates " + kind;
  }

  private static String chosen(String condition) {
    return "chosen " + condition;
  }

  /** The condition that chooses for this one: the first of those that follow one another. */
  private String first(Condition condition) {
    Condition first = condition;
    Set<String> seen = new HashSet<>();
    while (seen.add(first.id())) {
      Optional<Condition> followed = first.follows().flatMap(names.manifest()::condition);
      if (followed.isEmpty()) {
        return first.id();
      }
      first = followed.get();
    }
    return first.id();
  }

  private void rests(String what, String on) {
    restsOn.computeIfAbsent(what, key -> new LinkedHashSet<>()).add(on);
  }

  private boolean restsOn(String what, String on, Set<String> seen) {
    return what.equals(on)
        || (seen.add(what)
            && restsOn.getOrDefault(what, Set.of()).stream()
                .anyMatch(next -> restsOn(next, on, seen)));
  }

  private void rule(DrlFile file, DrlRule rule) {
    List<String> decided = decided(rule);
    if (decided.isEmpty()) {
      return;
    }
    boolean takesAway = rule.then() != null && rule.then().method().text().equals("notCandidate");
    rule.when().forEach(part -> part(file, rule, part, null, decided, takesAway));
  }

  /** What a rule decides: a kind of candidates, or the choices of the conditions that its criterion, or its list, is part of. */
  private List<String> decided(DrlRule rule) {
    if (rule.candidate().isPresent()) {
      return List.of(candidates(rule.candidate().get()));
    }
    return names.manifest().conditions().stream()
        .filter(condition -> condition.criteria().stream()
            .anyMatch(c -> rule.criterion().equals(Optional.of(c.id()))
                || rule.complete().equals(Optional.of(c.about()))))
        .map(condition -> chosen(first(condition)))
        .distinct()
        .toList();
  }

  private void part(
      DrlFile file,
      DrlRule rule,
      Lhs part,
      Lhs.@Nullable Pattern call,
      List<String> decided,
      boolean denying) {
    boolean denies = denying
        || part instanceof Lhs.Accumulate
        || (part instanceof Lhs.Group group
            && (group.kind() == Lhs.Group.Kind.NOT || group.kind() == Lhs.Group.Kind.FORALL))
        || (part instanceof Lhs.Pattern from && from.from() != null);
    if (part instanceof Lhs.Pattern pattern) {
      for (String lookedAt : lookedAt(pattern)) {
        for (String decides : decided) {
          rests(decides, lookedAt);
          looks.add(new Look(
              file,
              rule,
              call == null ? pattern : call,
              decides,
              lookedAt,
              denies || pattern.typeName().equals("Chosen")));
        }
      }
      Optional<DrlQuery> query = names.query(pattern.typeName());
      if (query.isPresent() && call == null) {
        query.get().when().forEach(inner -> part(file, rule, inner, pattern, decided, denies));
      }
    }
    part.parts().forEach(inner -> part(file, rule, inner, call, decided, denies));
  }

  /** What a pattern on what the engine keeps is about: everything where it does not say. */
  private List<String> lookedAt(Lhs.Pattern pattern) {
    Set<String> kinds = ClaimCheck.kinds(names.manifest());
    return switch (pattern.typeName()) {
      case "Candidate" ->
        named(pattern, "kind").orElse(List.copyOf(kinds)).stream()
            .map(CircleCheck::candidates)
            .toList();
      case "Chosen" ->
        named(pattern, "condition")
            .map(ids -> ids.stream()
                .flatMap(id -> names.manifest().condition(id).stream())
                .toList())
            .orElse(names.manifest().conditions())
            .stream()
            .map(condition -> chosen(first(condition)))
            .distinct()
            .toList();
      default -> List.of();
    };
  }

  /** The texts that a field is asked to be one of; empty where it is asked for nothing plain. */
  private static Optional<List<String>> named(Lhs.Pattern pattern, String field) {
    for (Expr constraint : pattern.constraints()) {
      List<Expr> values = List.of();
      if (constraint instanceof Expr.Binary binary
          && binary.op().equals("==")
          && isField(binary.left(), field)) {
        values = List.of(binary.right());
      } else if (constraint instanceof Expr.In in && !in.negated() && isField(in.left(), field)) {
        values = in.values();
      }
      List<String> texts = new ArrayList<>();
      for (Expr value : values) {
        if (value instanceof Expr.Literal literal && literal.token().literalText()) {
          texts.add(literal.token().content());
        }
      }
      if (!texts.isEmpty() && texts.size() == values.size()) {
        return Optional.of(texts);
      }
    }
    return Optional.empty();
  }

  private static boolean isField(Expr expr, String field) {
    return expr instanceof Expr.Name name && name.token().is(field);
  }

  private void report(Look look, Problems problems) {
    problems.about(look.rule().called());
    Lhs.Pattern pattern = look.pattern();
    String what = look.lookedAt().substring(look.lookedAt().indexOf(' ') + 1);
    boolean itself = look.lookedAt().equals(look.decides());
    if (look.lookedAt().equals(chosen(what))) {
      problems.meaning(
          ProblemCode.CIRCULAR_RULES,
          pattern.typeStart(),
          pattern.typeEnd(),
          itself
              ? "expected `Chosen` of another condition but was that of `" + what
                  + "`, which is chosen by what this rule finds"
              : "expected `Chosen` of a condition that does not rest on this rule but was that of `"
                  + what + "`, which does",
          "a rule cannot look at what is chosen because of it: look at the reports, or at `Candidate`s");
    } else {
      problems.meaning(
          ProblemCode.CIRCULAR_RULES,
          pattern.typeStart(),
          pattern.typeEnd(),
          "expected a rule that does not rest on there being no `Candidate` of the kind `" + what
              + "` but was one that says itself which there are"
              + (itself ? "" : ", through other rules"),
          "it would hold and not hold by turns, without end: ask for what reports say, and write what speaks against a candidate as a rule that calls `findings.notCandidate`");
    }
    problems.about("");
  }
}

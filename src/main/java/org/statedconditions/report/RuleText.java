package org.statedconditions.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.statedconditions.assessment.FactRef;
import org.statedconditions.assessment.reason.Check;
import org.statedconditions.assessment.reason.FactTrace;
import org.statedconditions.assessment.reason.Outcome;
import org.statedconditions.assessment.reason.RuleTrace;
import org.statedconditions.assessment.reason.StepTrace;
import org.statedconditions.assessment.reason.StepTrace.Kind;
import org.statedconditions.drl.outline.RuleOutline.Says;
import org.statedconditions.finding.Status;
import org.statedconditions.problem.Article;
import org.statedconditions.scenario.FactFields;

/** Tells why a rule holds, or what it lacks. */
final class RuleText {
  private final Sheet sheet;
  private final NeedText needs;

  RuleText(Sheet sheet) {
    this.sheet = sheet;
    needs = new NeedText(sheet.written());
  }

  /** The rule's name and place, and what it rests on or lacks. */
  void tell(int indent, RuleTrace rule) {
    Words head = Words.of(sheet.glyphs.quoted(rule.rule())).aside(" (" + shortPlace(rule) + ")");
    sheet.out.item(indent, Words.of(lead(rule)), indent + 2, head);
    if (rule.holds()) {
      Map<FactTrace, Set<String>> found = new LinkedHashMap<>();
      rule.steps().forEach(s -> found(s, found));
      found.forEach((fact, values) -> fact(indent + 2, List.of(fact), String.join(", ", values)));
    } else {
      boolean told = false;
      for (StepTrace step : rule.steps()) {
        told |= lacks(indent + 2, step);
      }
      if (!told) {
        line(indent + 2, "How far it is from holding cannot be told.");
      }
    }
    if (!rule.complete()) {
      line(indent + 2, "There is too much to try it all; something may be nearer.");
    }
  }

  private static String shortPlace(RuleTrace rule) {
    String file = rule.place().file();
    int slash = Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\'));
    return file.substring(slash + 1) + ":" + rule.place().line();
  }

  private String lead(RuleTrace rule) {
    if (!rule.holds()) {
      return sheet.glyphs.unicode() ? "○" : "o";
    }
    boolean positive =
        rule.says() == Says.MET || rule.says() == Says.CANDIDATE || rule.says() == Says.COMPLETE;
    return sheet.glyphs.mark(positive ? Status.MET : Status.NOT_MET);
  }

  private void line(int indent, String text) {
    sheet.out.say(indent, text);
  }

  // ---- what holds

  /** Adds the facts of the scenario that a step has matched, each once, with the values that matter. */
  private void found(StepTrace step, Map<FactTrace, Set<String>> found) {
    if (step.kind() == Kind.NOT || step.kind() == Kind.FORALL) {
      return;
    }
    if (step.kind() != Kind.ACCUMULATE) {
      for (FactTrace fact : step.tried()) {
        if (fact.ref().isPresent()) {
          found
              .computeIfAbsent(
                  new FactTrace(fact.ref(), fact.label(), List.of()), f -> new LinkedHashSet<>())
              .addAll(kept(fact));
        }
      }
    }
    step.inside().forEach(s -> found(s, found));
  }

  /** What a fact gives as the rule needs it. */
  private Set<String> kept(FactTrace fact) {
    Set<String> values = new LinkedHashSet<>();
    for (Check check : fact.checks()) {
      if (check.outcome() == Outcome.HOLDS && !check.joins()) {
        values.addAll(needs.met(check));
      }
    }
    return values;
  }

  // ---- what is lacking

  /** Says what a step lacks; {@code false} if that is nothing. */
  private boolean lacks(int indent, StepTrace step) {
    if (step.outcome() != Outcome.FAILS) {
      return false;
    }
    switch (step.kind()) {
      case PATTERN, FROM -> pattern(indent, step);
      case NOT -> against(indent, step);
      case EXISTS -> {
        line(indent, "There has to be " + article(step) + ", and there is none:");
        step.inside().forEach(s -> lacks(indent + 2, s));
      }
      case FORALL -> everyOne(indent, step);
      case ACCUMULATE -> gathered(indent, step);
      case OR -> {
        line(indent, "One of these would do:");
        step.inside().forEach(s -> lacks(indent + 2, s));
      }
      case AND, QUERY -> step.inside().forEach(s -> lacks(indent, s));
    }
    return true;
  }

  private void pattern(int indent, StepTrace step) {
    if (step.tried().isEmpty()) {
      boolean elsewhere = step.type().isPresent()
          && sheet.assessment.facts().stream()
              .anyMatch(f -> FactFields.type(f).equalsIgnoreCase(step.type().get()));
      line(
          indent,
          "No " + kind(step) + (elsewhere ? " on this is reported that counts." : " is reported."));
      return;
    }
    Map<String, List<FactTrace>> alike = new LinkedHashMap<>();
    for (FactTrace fact : step.tried()) {
      alike.computeIfAbsent(misses(fact), m -> new ArrayList<>()).add(fact);
    }
    alike.forEach((misses, facts) -> fact(indent, facts, misses));
    sheet.out.rest(indent, step.more(), "report");
  }

  private String misses(FactTrace fact) {
    List<String> misses = new ArrayList<>();
    for (Check check : fact.misses()) {
      misses.add(needs.missed(check));
    }
    String all = String.join("; ", misses);
    Set<String> kept = kept(fact);
    kept.removeIf(all::contains);
    return kept.isEmpty() ? all : all + "; as needed: " + String.join(", ", kept);
  }

  private void against(int indent, StepTrace step) {
    line(indent, "This rule is ruled out by:");
    for (FactTrace fact : step.tried()) {
      fact(indent + 2, List.of(fact), String.join(", ", kept(fact)));
    }
    sheet.out.rest(indent + 2, step.more(), "report");
  }

  private void everyOne(int indent, StepTrace step) {
    if (step.tried().isEmpty()) {
      line(indent, "There has to be " + article(step) + ", and there is none.");
      return;
    }
    line(indent, "It has to be so of every " + kind(step) + ":");
    List<StepTrace> inside = step.inside();
    if (inside.isEmpty()) {
      pattern(indent + 2, step);
    } else {
      inside.forEach(s -> lacks(indent + 2, s));
    }
    sheet.out.rest(indent + 2, step.more(), kind(step));
  }

  private void gathered(int indent, StepTrace step) {
    List<String> misses = new ArrayList<>();
    step.tried().forEach(f -> f.misses().forEach(c -> misses.add(needs.gathered(c))));
    String what = step.type().map(t -> " from each " + words(t)).orElse("");
    line(
        indent,
        misses.isEmpty()
            ? "Nothing can be gathered" + what + "."
            : "Gathered" + what + ": " + String.join(", and ", misses));
    for (StepTrace source : step.inside()) {
      for (FactTrace fact : source.tried()) {
        if (fact.misses().isEmpty()) {
          fact(indent + 2, List.of(fact), "counts");
        } else {
          fact(indent + 2, List.of(fact), "does not count: " + misses(fact));
        }
      }
    }
  }

  // ---- facts

  /** Facts of which the same is to be said. */
  private void fact(int indent, List<FactTrace> facts, String said) {
    FactTrace first = facts.get(0);
    List<FactRef> refs =
        facts.stream().flatMap(f -> f.ref().stream()).distinct().toList();
    if (refs.isEmpty()) {
      String label = first.label().isEmpty() ? "" : first.label() + ": ";
      sheet.out.say(indent, new Words().coded(label + said));
      return;
    }
    Words words = Words.of(facts.size() == 1 ? first.label() : named(facts));
    words.coded(said.isEmpty() ? "" : ": " + said);
    String source = sources(refs);
    sheet.out.reports(indent, refs, words.aside(sheet.glyphs.dash() + source));
  }

  private static String named(List<FactTrace> facts) {
    return FactWords.listed(3, facts.stream().map(FactTrace::label).distinct().toList());
  }

  private String sources(List<FactRef> refs) {
    List<String> sources = refs.stream()
        .map(r -> SourceWords.located(sheet.fact(r), sheet.written()))
        .distinct()
        .toList();
    return sources.size() > 3
        ? String.join("; ", sources.subList(0, 3)) + "; and " + (sources.size() - 3) + " more"
        : String.join("; ", sources);
  }

  private static String article(StepTrace step) {
    return Article.with(kind(step));
  }

  private static String kind(StepTrace step) {
    Optional<String> type = step.type();
    return type.map(RuleText::words).orElse("report");
  }

  /** {@code TerritorialConcession} becomes {@code territorial concession}. */
  private static String words(String type) {
    return switch (type) {
      case "Candidate" -> "candidate";
      case "Chosen" -> "choice of another condition";
      default -> FactWords.spaced(type).toLowerCase(Locale.ROOT);
    };
  }
}

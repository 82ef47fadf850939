package org.statedconditions.author.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.statedconditions.drl.outline.RuleOutline;
import org.statedconditions.drl.outline.RuleOutline.Says;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.Criterion;
import org.statedconditions.pack.Manifest;
import org.statedconditions.pack.Quantifier;
import org.statedconditions.problem.Article;

/** What a case would need for a criterion or a list to come out in some way, by the rules. */
final class WhatItTakes {
  /** So many fields are named. */
  private static final int MOST_FIELDS = 3;

  private final Manifest manifest;
  private final List<RuleOutline> rules;

  WhatItTakes(Manifest manifest, List<RuleOutline> rules) {
    this.manifest = manifest;
    this.rules = rules;
  }

  /**
   * Whether reports can contest the criterion {@code id}: there are rules for and against it that ask only for what reports say, so
   * that none keeps the other from holding.
   */
  boolean canBeContested(String id) {
    return Stream.of(Says.MET, Says.NOT_MET)
        .allMatch(says -> rules(id)
            .filter(r -> r.says().equals(Optional.of(says)))
            .anyMatch(r -> r.patterns().stream().allMatch(RuleOutline.Pattern::required)));
  }

  /** Whether a rule says so of the list of a kind that a criterion is about. */
  boolean rulesOfList(String kind, Says says) {
    return !namesOfList(kind, says).isEmpty();
  }

  String of(Criterion criterion, Status status) {
    String id = criterion.id();
    return switch (status) {
      case MET ->
        aReport(names(id, Says.MET))
            + (criterion.quantifier() == Quantifier.EVERY
                ? " of every " + criterion.about() + ", and that these are all"
                : "");
      case NOT_MET -> aReport(names(id, Says.NOT_MET));
      case CONTESTED ->
        aReport(names(id, Says.MET)) + ", and another one "
            + aReport(names(id, Says.NOT_MET)).substring("a report ".length());
      case UNDETERMINED ->
        "a report on " + Article.with(criterion.about()) + " that is looked at and gives none of "
            + fields(id);
    };
  }

  String ofList(String kind, Says says) {
    return aReport(namesOfList(kind, says));
  }

  private static String aReport(List<String> names) {
    if (names.isEmpty()) {
      return "a rule that says so first";
    }
    int others = names.size() - 1;
    String more = others == 0
        ? ""
        : others == 1 ? " or another rule" : " or one of " + others + " other rules";
    return "a report of which `" + names.get(0) + "`" + more + " holds";
  }

  private List<String> names(String id, Says says) {
    return rules(id)
        .filter(r -> r.says().equals(Optional.of(says)))
        .map(RuleOutline::name)
        .toList();
  }

  private Stream<RuleOutline> rules(String id) {
    return rules.stream().filter(r -> r.criterion().equals(Optional.of(id)));
  }

  private List<String> namesOfList(String kind, Says says) {
    boolean asked = manifest.conditions().stream()
        .flatMap(c -> c.criteria().stream())
        .anyMatch(c -> c.about().equals(kind) && c.assumedComplete().isEmpty());
    return rules.stream()
        .filter(r -> asked && r.completeKind().equals(Optional.of(kind)))
        .filter(r -> r.says().equals(Optional.of(says)))
        .map(RuleOutline::name)
        .toList();
  }

  private String fields(String id) {
    Set<String> fields = new LinkedHashSet<>();
    rules(id).forEach(r -> fields.addAll(r.fields()));
    List<String> some = fields.stream().limit(MOST_FIELDS).toList();
    return String.join(", ", some) + (some.size() < fields.size() ? " and the like" : "");
  }
}

package org.statedconditions.drl.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.statedconditions.drl.syntax.Consequence;
import org.statedconditions.drl.syntax.DrlFile;
import org.statedconditions.drl.syntax.DrlQuery;
import org.statedconditions.drl.syntax.DrlRule;
import org.statedconditions.drl.syntax.Expr;
import org.statedconditions.drl.syntax.Lhs;
import org.statedconditions.drl.syntax.Token;
import org.statedconditions.pack.RuleChange;
import org.statedconditions.pack.RuleChange.Kind;
import org.statedconditions.problem.Place;

/** The small changes that can be made to the rules and queries of a pack, read off their syntax trees. */
public final class RuleChanges {
  private static final Map<String, String> CONCLUSIONS = Map.of(
      "met", "notMet",
      "notMet", "met",
      "candidate", "notCandidate",
      "notCandidate", "candidate",
      "complete", "notComplete",
      "notComplete", "complete");

  private final DrlFile file;
  private final String rule;
  private final List<Token> tokens;
  private final Added added = new Added();
  private final ExpressionChanges expressions;
  /** By what they replace and by what: the same change is made once. */
  private final Map<String, RuleChange> changes = new LinkedHashMap<>();

  private RuleChanges(DrlFile file, String rule, int start, int end, Constants constants) {
    this.file = file;
    this.rule = rule;
    this.tokens =
        file.tokens().stream().filter(t -> start <= t.start() && t.end() <= end).toList();
    this.expressions = new ExpressionChanges(file, tokens, constants, added);
  }

  /**
   * The changes of {@code files}, which are those of one pack and have no mistakes in them, by file and place. Whether the rules
   * can still be used with one of them, a check tells.
   */
  @SuppressWarnings(
      "exports") // What the changes are is for everybody, how they are found for this library.
  public static List<RuleChange> of(List<DrlFile> files) {
    Constants constants = new Constants(files);
    List<RuleChange> all = new ArrayList<>();
    for (DrlFile file : files) {
      List<RuleChange> ofFile = new ArrayList<>();
      for (DrlQuery query : file.queries()) {
        RuleChanges of = new RuleChanges(file, query.name(), query.start(), query.end(), constants);
        of.parts(query.when());
        ofFile.addAll(of.changes.values());
      }
      for (DrlRule of : file.rules()) {
        RuleChanges changes = new RuleChanges(file, of.name(), of.start(), of.end(), constants);
        changes.parts(of.when());
        if (of.then() != null) {
          changes.conclusion(of.then());
        }
        ofFile.addAll(changes.changes.values());
      }
      ofFile.sort(Comparator.comparingInt(RuleChange::start));
      all.addAll(ofFile);
    }
    return all;
  }

  private void conclusion(Consequence then) {
    String other = CONCLUSIONS.get(then.method().text());
    if (other != null) {
      replace(Kind.CONCLUSION, then.method(), other);
    }
  }

  private void replace(Kind kind, Token token, String replacement) {
    added.replace(kind, token.start(), token.end(), replacement, token.text(), replacement);
  }

  /** Adds changes. */
  private final class Added implements ExpressionChanges.Sink {
    @Override
    public void replace(
        Kind kind, int start, int end, String replacement, String original, String changed) {
      add(kind, file.place(start, end), start, end, replacement, original, changed);
    }

    @Override
    public void leaveOut(Kind kind, int start, int end, int partStart, int partEnd) {
      String part = file.text().substring(partStart, partEnd);
      add(kind, file.place(partStart, partEnd), start, end, "", part, "");
    }

    private void add(
        Kind kind,
        Place place,
        int start,
        int end,
        String replacement,
        String original,
        String changed) {
      changes.putIfAbsent(
          start + " " + end + " " + replacement,
          new RuleChange(
              file.name(),
              rule,
              kind,
              place,
              start,
              end,
              replacement,
              oneLine(original),
              oneLine(changed)));
    }
  }

  private static String oneLine(String text) {
    return text.lines().map(String::strip).collect(Collectors.joining(" "));
  }

  /** Parts of which each has to have a match. */
  private void parts(List<Lhs> parts) {
    leaveOut(parts);
    parts.forEach(this::part);
  }

  private void part(Lhs part) {
    if (part instanceof Lhs.Group group) {
      switch (group.kind()) {
        case AND, OR -> {
          leaveOut(group.parts());
          group.parts().forEach(this::part);
        }
        case NOT -> {
          turn(group, "not", "exists");
          group.parts().forEach(this::part);
        }
        case EXISTS -> {
          turn(group, "exists", "not");
          group.parts().forEach(this::part);
        }
        // Without one of its parts it is something else.
        case FORALL -> group.parts().forEach(this::part);
      }
      return;
    } else if (part instanceof Lhs.Pattern pattern) {
      expressions.constraints(pattern.constraints());
      if (pattern.from() instanceof Lhs.From.Value value) {
        expressions.expression(value.value());
      }
    } else if (part instanceof Lhs.Accumulate accumulate) {
      expressions.constraints(accumulate.constraints());
      accumulate.results().forEach(r -> r.arguments().forEach(expressions::expression));
    }
    part.parts().forEach(this::part);
  }

  private void turn(Lhs.Group group, String word, String other) {
    tokens.stream()
        .filter(t -> t.start() == group.start() && t.is(word))
        .forEach(t -> replace(Kind.NOT, t, other));
  }

  private void leaveOut(List<Lhs> parts) {
    if (parts.size() < 2) {
      return;
    }
    for (int i = 0; i < parts.size(); i++) {
      Lhs part = parts.get(i);
      int start = i == 0 ? part.start() : parts.get(i - 1).end();
      int end = i == 0 ? parts.get(1).start() : part.end();
      if (!isNeeded(part)) {
        added.leaveOut(Kind.PATTERN, start, end, part.start(), part.end());
      }
    }
  }

  /** Whether something that the part finds is named outside of it. */
  private boolean isNeeded(Lhs part) {
    boolean[] needed = {false};
    part.each(inner -> {
      if (inner instanceof Lhs.Pattern pattern && pattern.variable() != null) {
        needed[0] |= isNamedOutside(pattern.variable(), part);
      } else if (inner instanceof Lhs.Accumulate accumulate) {
        accumulate.results().stream()
            .filter(r -> r.variable() != null)
            .forEach(r -> needed[0] |= isNamedOutside(r.variable(), part));
      }
      inner
          .expressions()
          .forEach(e -> e.each(x -> {
            if (x instanceof Expr.Bind bind) {
              needed[0] |= isNamedOutside(bind.variable(), part);
            }
          }));
    });
    return needed[0];
  }

  private boolean isNamedOutside(Token variable, Lhs part) {
    return tokens.stream()
        .filter(t -> t.start() < part.start() || t.end() > part.end())
        .anyMatch(t -> t.word() && t.text().equals(variable.text()));
  }
}

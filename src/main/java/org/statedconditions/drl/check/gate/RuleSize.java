package org.statedconditions.drl.check.gate;

import java.util.List;
import org.statedconditions.drl.syntax.DrlFile;
import org.statedconditions.drl.syntax.DrlQuery;
import org.statedconditions.drl.syntax.DrlRule;
import org.statedconditions.drl.syntax.Lhs;
import org.statedconditions.drl.syntax.Token;

/** Refuses rules and queries that are too long, too deep or have too many patterns or ways through their {@code or}s. */
final class RuleSize {
  private static final int MOST_WAYS = 1_000_000;

  private final DrlFile file;
  private final Refusals refusals;
  private int patterns;

  RuleSize(DrlFile file, Refusals refusals) {
    this.file = file;
    this.refusals = refusals;
  }

  void query(DrlQuery query) {
    int nameStart = query.nameToken().start();
    check(query.when(), query.start(), query.end(), nameStart, query.nameToken().end());
  }

  void rule(DrlRule rule) {
    check(rule.when(), rule.start(), rule.end(), rule.nameStart(), rule.nameEnd());
  }

  private void check(List<Lhs> conditions, int start, int end, int nameStart, int nameEnd) {
    patterns = 0;
    long ways = 1;
    for (Lhs condition : conditions) {
      ways = Math.min(ways * ways(condition), MOST_WAYS);
      condition.each(part -> {
        if (part instanceof Lhs.Pattern pattern) {
          pattern(pattern);
        }
      });
    }
    if (ways > Limits.WAYS) {
      refusals.refuse(
          nameStart,
          nameEnd,
          "expected at most " + Limits.WAYS
              + " ways through the `or`s of a rule but there are more",
          "write several rules");
    }
    if (firstTokenAt(end) - firstTokenAt(start) > Limits.TOKENS) {
      refusals.refuse(
          nameStart,
          nameEnd,
          "expected at most " + Limits.TOKENS + " words and signs in a rule but there are more",
          "split the rule");
    }
  }

  private void pattern(Lhs.Pattern pattern) {
    if (++patterns == Limits.PATTERNS + 1) {
      refusals.refuse(
          pattern.type().get(0),
          "expected at most " + Limits.PATTERNS + " patterns in a rule but this is one more",
          "split the rule");
    }
    depth(pattern);
  }

  /** The index of the first token at or behind an offset. */
  private int firstTokenAt(int offset) {
    int low = 0;
    int high = file.tokens().size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (file.tokens().get(middle).start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static long ways(Lhs part) {
    boolean or = part instanceof Lhs.Group group && group.kind() == Lhs.Group.Kind.OR;
    long ways = or ? 0 : 1;
    for (Lhs inner : part.parts()) {
      ways = Math.min(or ? ways + ways(inner) : ways * ways(inner), MOST_WAYS);
    }
    return Math.max(1, ways);
  }

  private void depth(Lhs.Pattern pattern) {
    int depth = -1;
    for (int i = firstTokenAt(pattern.typeEnd()); i < file.tokens().size(); i++) {
      Token token = file.tokens().get(i);
      if (token.start() >= pattern.end() || (depth < 0 && token.is("from"))) {
        return;
      }
      depth += token.is("(") || token.is("[") ? 1 : token.is(")") || token.is("]") ? -1 : 0;
      if (depth > Limits.DEPTH_IN_PATTERN) {
        refusals.refuse(
            token,
            "expected at most " + Limits.DEPTH_IN_PATTERN
                + " open brackets within a pattern but this is one more",
            "split the condition");
        return;
      }
    }
  }
}

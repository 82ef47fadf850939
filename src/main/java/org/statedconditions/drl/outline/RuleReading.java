package org.statedconditions.drl.outline;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.statedconditions.drl.outline.RuleOutline.Gathered;
import org.statedconditions.drl.outline.RuleOutline.Literal;
import org.statedconditions.drl.outline.RuleOutline.Pattern;
import org.statedconditions.drl.outline.RuleOutline.Says;
import org.statedconditions.drl.outline.RuleOutline.Within;
import org.statedconditions.drl.syntax.DrlFile;
import org.statedconditions.drl.syntax.DrlQuery;
import org.statedconditions.drl.syntax.DrlRule;
import org.statedconditions.drl.syntax.Expr;
import org.statedconditions.drl.syntax.Lhs;
import org.statedconditions.drl.syntax.Token;

/** Reads off the tree of one rule what it looks at. */
final class RuleReading {
  private static final Map<String, Says> CALLS = Map.of(
      "met",
      Says.MET,
      "notMet",
      Says.NOT_MET,
      "candidate",
      Says.CANDIDATE,
      "notCandidate",
      Says.NOT_CANDIDATE,
      "complete",
      Says.COMPLETE,
      "notComplete",
      Says.NOT_COMPLETE);

  private final DrlFile file;
  private final Contradictions contradictions;
  private final Joins joins;
  private final List<Gathered> gathered = new ArrayList<>();
  private final List<Found> found = new ArrayList<>();
  private final List<Literal> literals = new ArrayList<>();

  private record Found(
      Lhs.Pattern pattern,
      boolean required,
      boolean negated,
      Within within,
      Set<String> binds,
      Set<String> uses,
      Set<String> joined) {}

  RuleReading(DrlFile file, Contradictions contradictions, SubjectFields subjects) {
    this.file = file;
    this.joins = new Joins(subjects);
    this.contradictions = contradictions;
  }

  RuleOutline outline(DrlRule rule, FieldUses fields, Map<String, DrlQuery> queries) {
    rule.when().forEach(part -> walk(part, true, false, Within.NOTHING));
    int[] islands = islands(Found::uses);
    int[] joined = islands(Found::joined);
    List<Pattern> patterns = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Found f = found.get(i);
      patterns.add(new Pattern(
          f.pattern().typeName(),
          file.place(f.pattern().typeStart(), f.pattern().typeEnd()),
          f.required(),
          f.negated(),
          f.within(),
          fields(f.pattern(), fields, queries),
          islands[i],
          joined[i],
          () -> contradictions.in(f.pattern())));
    }
    return new RuleOutline(
        rule.name(),
        file.place(rule.nameStart(), rule.nameEnd()),
        rule.criterion(),
        rule.candidate(),
        rule.complete(),
        rule.annotation("settled").isPresent(),
        Optional.ofNullable(rule.then()).map(then -> CALLS.get(then.method().text())),
        fields.of(rule),
        matches(rule),
        patterns,
        literals,
        gathered,
        AsOfUses.of(rule, queries));
  }

  /** What a pattern looks at; the call of a query looks at what the query does. */
  private static List<String> fields(
      Lhs.Pattern pattern, FieldUses fields, Map<String, DrlQuery> queries) {
    DrlQuery query = queries.get(pattern.typeName());
    return List.copyOf(fields.in(query == null ? List.of(pattern) : query.when()));
  }

  private static List<String> matches(DrlRule rule) {
    Set<String> types = new LinkedHashSet<>();
    rule.when()
        .forEach(condition -> condition.each(part -> {
          if (part instanceof Lhs.Pattern pattern) {
            types.add(pattern.typeName());
          }
        }));
    return List.copyOf(types);
  }

  private void walk(Lhs part, boolean required, boolean negated, Within within) {
    if (part instanceof Lhs.Pattern pattern) {
      pattern(pattern, required, negated, within);
    } else if (part instanceof Lhs.Group group) {
      boolean needed = switch (group.kind()) {
        case AND, EXISTS -> required;
        default -> false;
      };
      boolean hidden = switch (group.kind()) {
        case NOT, EXISTS, FORALL -> true;
        default -> negated;
      };
      Within inner = switch (group.kind()) {
        case NOT -> Within.NOT;
        case FORALL -> Within.FORALL;
        default -> within;
      };
      group.parts().forEach(p -> walk(p, needed, hidden, inner));
    } else if (part instanceof Lhs.Accumulate accumulate) {
      accumulate(accumulate, new HashSet<>());
    } else if (part instanceof Lhs.Eval eval) {
      Set<String> uses = new HashSet<>();
      expression(eval.condition(), new HashSet<>(), uses, false);
      found.forEach(f -> {
        if (f.binds().stream().anyMatch(uses::contains)) {
          f.uses().addAll(uses);
          f.joined().addAll(uses);
        }
      });
    }
  }

  private void accumulate(Lhs.Accumulate accumulate, Set<String> results) {
    int before = found.size();
    walk(accumulate.source(), false, false, Within.GATHERED);
    List<String> types = found.subList(before, found.size()).stream()
        .map(f -> f.pattern().typeName())
        .toList();
    for (Lhs.Result result : accumulate.results()) {
      Token function = result.function();
      String argument =
          result.arguments().isEmpty() ? "" : file.written(result.arguments().get(0));
      boolean constant = !result.arguments().isEmpty()
          && result.arguments().stream().allMatch(RuleReading::isConstant);
      gathered.add(new Gathered(
          function.text(),
          argument,
          constant,
          types,
          file.place(function.start(), function.end())));
    }
    Set<String> all = new HashSet<>(results);
    for (Lhs.Result result : accumulate.results()) {
      if (result.variable() != null) {
        all.add(result.variable().text());
      }
    }
    // What is accumulated is joined to whatever uses the result.
    found.subList(before, found.size()).forEach(f -> f.binds().addAll(all));
    accumulate.constraints().forEach(c -> expression(c, new HashSet<>(), new HashSet<>(), false));
  }

  private static boolean isConstant(Expr expr) {
    boolean[] named = {false};
    expr.each(inner -> named[0] |= inner instanceof Expr.Name);
    return !named[0];
  }

  private void pattern(Lhs.Pattern pattern, boolean required, boolean negated, Within within) {
    Set<String> binds = new HashSet<>();
    Set<String> uses = new HashSet<>();
    if (pattern.variable() != null) {
      binds.add(pattern.variable().text());
    }
    for (Expr argument : pattern.arguments()) {
      // Whether it goes in or comes out is for the query to say: it joins either way.
      expression(argument, binds, uses, false);
      if (argument instanceof Expr.Name name) {
        binds.add(name.token().text());
      }
    }
    Set<String> others = new HashSet<>();
    pattern.arguments().forEach(a -> expression(a, new HashSet<>(), others, false));
    pattern.constraints().forEach(c -> expression(c, binds, uses, false));
    joins.read(pattern, others);
    if (pattern.from() instanceof Lhs.From.Value value) {
      expression(value.value(), binds, uses, false);
      others.addAll(uses);
    } else if (pattern.from() instanceof Lhs.From.Collect collect) {
      walk(collect.pattern(), false, false, Within.GATHERED);
      found.get(found.size() - 1).binds().addAll(binds);
    } else if (pattern.from() instanceof Lhs.From.Accumulated accumulated) {
      accumulate(accumulated.accumulate(), binds);
      return;
    }
    found.add(new Found(
        pattern, required && pattern.from() == null, negated, within, binds, uses, others));
  }

  private void expression(Expr expr, Set<String> binds, Set<String> uses, boolean inList) {
    if (expr instanceof Expr.Literal literal) {
      literal(literal.token(), inList);
    } else if (expr instanceof Expr.Name name) {
      if (name.token().text().startsWith("$")) {
        uses.add(name.token().text());
      }
    } else if (expr instanceof Expr.Access access) {
      expression(access.target(), binds, uses, inList);
    } else if (expr instanceof Expr.Call call) {
      if (call.target() != null) {
        expression(call.target(), binds, uses, inList);
      }
      // The name of a parameter is no constant.
      boolean parameter =
          call.target() instanceof Expr.Name name && name.token().text().equals("parameters");
      if (!parameter) {
        call.arguments().forEach(a -> expression(a, binds, uses, false));
      }
    } else if (expr instanceof Expr.Index index) {
      expression(index.target(), binds, uses, inList);
      // A position or a key, not a value that is compared.
    } else if (expr instanceof Expr.Cast cast) {
      expression(cast.target(), binds, uses, inList);
    } else if (expr instanceof Expr.Unary unary) {
      expression(unary.operand(), binds, uses, inList);
    } else if (expr instanceof Expr.Binary binary) {
      boolean percentage = binary.op().equals("*") || binary.op().equals("/");
      for (Expr side : List.of(binary.left(), binary.right())) {
        if (!percentage || !isHundred(side)) {
          expression(side, binds, uses, inList);
        }
      }
    } else if (expr instanceof Expr.In in) {
      expression(in.left(), binds, uses, inList);
      in.values().forEach(v -> expression(v, binds, uses, true));
    } else if (expr instanceof Expr.ListOf list) {
      list.values().forEach(v -> expression(v, binds, uses, true));
    } else if (expr instanceof Expr.Bind bind) {
      binds.add(bind.variable().text());
      expression(bind.value(), binds, uses, inList);
    }
  }

  /** The 100 by which a share becomes a percentage is no figure that somebody chose. */
  private static boolean isHundred(Expr expr) {
    return expr instanceof Expr.Literal literal
        && Figure.of(literal.token())
            .filter(n -> n.compareTo(BigDecimal.valueOf(100)) == 0)
            .isPresent();
  }

  private void literal(Token token, boolean inList) {
    if (token.literalText()) {
      literals.add(new Literal(token.content(), file.place(token.start(), token.end()), inList));
    } else {
      Figure.of(token)
          .ifPresent(
              n -> literals.add(new Literal(n, file.place(token.start(), token.end()), inList)));
    }
  }

  /** Numbers the patterns so that those which share a variable have the same number. */
  private int[] islands(Function<Found, Set<String>> joined) {
    int[] island = new int[found.size()];
    Map<String, Integer> first = new HashMap<>();
    for (int i = 0; i < island.length; i++) {
      island[i] = i;
      Set<String> touched = new HashSet<>(found.get(i).binds());
      touched.addAll(joined.apply(found.get(i)));
      for (String variable : touched) {
        Integer other = first.putIfAbsent(variable, i);
        if (other != null) {
          merge(island, island[other], island[i]);
        }
      }
    }
    return island;
  }

  private static void merge(int[] island, int a, int b) {
    for (int i = 0; i < island.length; i++) {
      if (island[i] == b) {
        island[i] = a;
      }
    }
  }
}

package org.statedconditions.engine.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.statedconditions.drl.syntax.DrlFile;
import org.statedconditions.drl.syntax.DrlQuery;
import org.statedconditions.drl.syntax.DrlRule;
import org.statedconditions.drl.syntax.Expr;
import org.statedconditions.drl.syntax.Lhs;
import org.statedconditions.engine.model.ConstraintBuilder.Branch;
import org.statedconditions.engine.model.Scope.Context;

/** Makes plans of the rules of a pack. Queries are written out in place of their calls. */
final class PlanBuilder {
  private final Types types;
  private final Scope globals = new Scope(null);
  private final Map<String, Found> queries = new HashMap<>();
  private final Deque<String> calling = new ArrayDeque<>();

  private record Found(DrlFile file, DrlQuery query) {}

  PlanBuilder(Types types, List<DrlFile> files, List<Variable> globals) {
    this.types = types;
    globals.forEach(global -> this.globals.put(global.name(), new Scope.OfVariable(global)));
    for (DrlFile file : files) {
      file.queries().forEach(query -> queries.put(query.name(), new Found(file, query)));
    }
  }

  RulePlan plan(DrlFile file, DrlRule rule) {
    Scope scope = new Scope(globals);
    Context context = new Context(file, rule.name(), scope, null);
    List<Part> when = parts(rule.when(), context, null);
    Scope.Meaning about =
        rule.then() == null ? null : scope.get(rule.then().argument().text());
    while (about instanceof Scope.OfExpression of && of.expr() instanceof Expr.Name name) {
      about = name.token().is("this")
          ? of.context().self()
          : of.context().scope().get(name.token().text());
    }
    if (!(about instanceof Scope.OfVariable subject)) {
      throw new Refusal(
          "rule \"" + rule.name() + "\" cannot be built: its consequence is about no fact",
          file.place(rule.start(), rule.end()));
    }
    return new RulePlan(rule, file, when, subject.variable());
  }

  private List<Part> parts(List<Lhs> all, Context context, @Nullable Branch branch) {
    List<Part> parts = new ArrayList<>();
    all.forEach(part -> add(part, context, branch, parts));
    return parts;
  }

  private void add(Lhs part, Context context, @Nullable Branch branch, List<Part> parts) {
    if (part instanceof Lhs.Pattern pattern) {
      addPattern(pattern, context, branch, parts);
    } else if (part instanceof Lhs.Group group) {
      if (group.variable() != null) {
        throw refused(part, context, "a variable for several patterns");
      }
      addGroup(group, context, branch, parts);
    } else if (part instanceof Lhs.Accumulate accumulate) {
      parts.add(gather(accumulate, accumulate, null, null, context));
    } else {
      throw refused(part, context, "`eval`");
    }
  }

  private void addGroup(
      Lhs.Group group, Context context, @Nullable Branch branch, List<Part> parts) {
    switch (group.kind()) {
      case AND -> group.parts().forEach(p -> add(p, context, branch, parts));
      case OR -> parts.add(or(group, context, branch));
      case NOT, EXISTS ->
        parts.add(new Part.Exists(
            group.kind() == Lhs.Group.Kind.EXISTS,
            parts(group.parts(), inner(context), null),
            group));
      default -> parts.add(forAll(group, inner(context)));
    }
  }

  private static Context inner(Context context) {
    return context.with(new Scope(context.scope()));
  }

  private Part or(Lhs.Group group, Context context, @Nullable Branch around) {
    Branch branch = around == null ? new Branch() : around;
    List<List<Part>> branches = new ArrayList<>();
    List<Scope> scopes = new ArrayList<>();
    for (Lhs way : group.parts()) {
      Context inside = inner(context);
      branches.add(parts(List.of(way), inside, branch));
      scopes.add(inside.scope());
    }
    scopes.get(0).own().forEach((name, meaning) -> {
      if (scopes.stream().allMatch(s -> meaning.equals(s.own().get(name)))) {
        context.scope().put(name, meaning);
      }
    });
    return new Part.Or(branches, group);
  }

  // ---- patterns

  private void addPattern(
      Lhs.Pattern pattern, Context context, @Nullable Branch branch, List<Part> parts) {
    Found query = queries.get(pattern.typeName());
    if (query != null && types.kind(pattern.typeName()) == null) {
      parts.add(call(pattern, query, context, branch));
      return;
    }
    Kind kind = types.kind(pattern.typeName());
    if (kind == null) {
      throw refused(pattern, context, "there is no type " + pattern.typeName());
    }
    if (pattern.from() instanceof Lhs.From.Accumulated from) {
      parts.add(gather(from.accumulate(), pattern, pattern, kind, context));
    } else if (pattern.from() instanceof Lhs.From.Collect from) {
      parts.add(collect(from, pattern, kind, context));
    } else if (pattern.from() instanceof Lhs.From.Value from) {
      ExpressionBuilder values = new ExpressionBuilder(types, null);
      Typed typed = values.typed(from.value(), context);
      parts.add(match(
          pattern,
          kind,
          new Computed(from.value(), context.file(), null, values.others(), typed),
          context,
          branch));
    } else if (pattern.from() != null) {
      throw refused(pattern, context, "there are no entry points");
    } else {
      parts.add(match(pattern, kind, null, context, branch));
    }
  }

  private Part.Match match(
      Lhs.Pattern pattern,
      Kind kind,
      @Nullable Computed from,
      Context context,
      @Nullable Branch branch) {
    String name = pattern.variable() == null ? "" : pattern.variable().text();
    Variable variable = branch == null || name.isEmpty()
        ? new Variable(name, kind, Variable.Origin.PATTERN)
        : branch.variable(name, kind, Variable.Origin.PATTERN);
    if (!name.isEmpty()) {
      context.scope().put(name, new Scope.OfVariable(variable));
    }
    ConstraintBuilder builder = new ConstraintBuilder(
        types, variable, context.within(new Scope.OfVariable(variable)), branch);
    List<Constraint> constraints = new ArrayList<>();
    if (kind.fact() != null && kind.fact().declared()) {
      constraints.add(ConstraintBuilder.is(types, variable, kind, pattern, context));
    }
    builder.add(pattern.constraints());
    constraints.addAll(builder.constraints());
    return new Part.Match(variable, constraints, builder.bindings(), from, pattern);
  }

  // ---- for all

  private Part forAll(Lhs.Group group, Context context) {
    List<Lhs> patterns = new ArrayList<>();
    group.parts().forEach(p -> flatten(p, patterns));
    if (!(patterns.get(0) instanceof Lhs.Pattern first)
        || first.from() != null
        || queries.containsKey(first.typeName())) {
      throw refused(group, context, "`forall` begins with something else than a pattern on facts");
    }
    Kind kind = types.kind(first.typeName());
    if (kind == null) {
      throw refused(first, context, "there is no type " + first.typeName());
    }
    if (patterns.size() == 1) {
      return forAllSingle(first, kind, group, context);
    }
    Part.Match each = match(first, kind, null, context, null);
    Optional<List<Expr>> inLine =
        patterns.size() == 2 && patterns.get(1) instanceof Lhs.Pattern second
            ? aboutTheSame(first, second)
            : Optional.empty();
    List<Part> rest = parts(patterns.subList(1, patterns.size()), inner(context), null);
    if (inLine.isEmpty()) {
      return new Part.ForAll(each, rest, List.of(), null, group);
    }
    return inLine(each, rest, inLine.get(), (Lhs.Pattern) patterns.get(1), group, context);
  }

  /** Of one pattern: all facts of the type have to meet its constraints. */
  private Part forAllSingle(Lhs.Pattern pattern, Kind kind, Lhs.Group group, Context context) {
    Lhs.Pattern bare = new Lhs.Pattern(
        pattern.variable(),
        pattern.type(),
        List.of(),
        List.of(),
        false,
        null,
        pattern.start(),
        pattern.end());
    Part.Match each = match(bare, kind, null, context, null);
    return inLine(each, List.of(), pattern.constraints(), pattern, group, context);
  }

  private Part inLine(
      Part.Match each,
      List<Part> rest,
      List<Expr> expressions,
      Lhs.Pattern pattern,
      Lhs.Group group,
      Context context) {
    Context own = inner(context).within(new Scope.OfVariable(each.variable()));
    ConstraintBuilder builder = new ConstraintBuilder(types, each.variable(), own, null);
    builder.add(expressions);
    return new Part.ForAll(
        each,
        rest,
        builder.constraints(),
        ConstraintBuilder.notAll(types, each.variable(), expressions, own, pattern),
        group);
  }

  /** What else the second pattern asks of the fact that the first one matched; empty if it is about other facts. */
  private static Optional<List<Expr>> aboutTheSame(Lhs.Pattern first, Lhs.Pattern second) {
    if (first.variable() == null
        || second.from() != null
        || !first.typeName().equals(second.typeName())) {
      return Optional.empty();
    }
    String name = first.variable().text();
    List<Expr> others = new ArrayList<>(second.constraints());
    boolean same = others.removeIf(e -> e instanceof Expr.Binary binary
        && binary.op().equals("==")
        && !binary.negated()
        && ((isNamed(binary.left(), "this") && isNamed(binary.right(), name))
            || (isNamed(binary.left(), name) && isNamed(binary.right(), "this"))));
    return same ? Optional.of(others) : Optional.empty();
  }

  private static boolean isNamed(Expr expr, String name) {
    return expr instanceof Expr.Name of && of.token().text().equals(name);
  }

  private static void flatten(Lhs part, List<Lhs> into) {
    if (part instanceof Lhs.Group group && group.kind() == Lhs.Group.Kind.AND) {
      group.parts().forEach(p -> flatten(p, into));
    } else {
      into.add(part);
    }
  }

  // ---- queries

  private Part call(Lhs.Pattern call, Found found, Context context, @Nullable Branch branch) {
    DrlQuery query = found.query();
    if (calling.contains(query.name())) {
      throw refused(call, context, "the query " + query.name() + " calls itself");
    }
    List<Expr> given = call.arguments().isEmpty() ? call.constraints() : call.arguments();
    if (given.size() != query.parameters().size()) {
      throw refused(
          call,
          context,
          "expected " + query.parameters().size() + " arguments but was " + given.size());
    }
    Scope scope = new Scope(globals);
    for (int i = 0; i < given.size(); i++) {
      scope.put(query.parameters().get(i).name(), argument(given.get(i), context));
    }
    calling.push(query.name());
    List<Part> inside =
        parts(query.when(), new Context(found.file(), query.name(), scope, null), branch);
    calling.pop();
    for (Expr argument : given) {
      if (argument instanceof Expr.Name name
          && context.scope().get(name.token().text()) instanceof Scope.OfOpen) {
        throw refused(call, context, "nothing gives " + name.token().text() + " a value");
      }
    }
    return new Part.Query(query.name(), inside, call);
  }

  private static Scope.Meaning argument(Expr expr, Context context) {
    if (expr instanceof Expr.Name name) {
      Scope.Meaning known = context.scope().get(name.token().text());
      if (known == null) {
        known = new Scope.OfOpen();
        context.scope().put(name.token().text(), known);
      }
      return known;
    }
    return new Scope.OfExpression(expr, context);
  }

  // ---- what is gathered

  private Part collect(Lhs.From.Collect from, Lhs.Pattern pattern, Kind kind, Context context) {
    Context inside = inner(context);
    List<Part> source = parts(List.of(from.pattern()), inside, null);
    Part.Match last = lastMatch(source, pattern, context);
    Tally.Kind tally = Set.class.isAssignableFrom(kind.type()) ? Tally.Kind.SET : Tally.Kind.LIST;
    Kind result = Kind.manyOf(kind.type(), last.variable().kind());
    return gathered(
        source,
        List.of(new Part.Function(tally, null, result, "")),
        pattern,
        kind,
        pattern,
        context);
  }

  private Part gather(
      Lhs.Accumulate accumulate,
      Lhs node,
      Lhs.@Nullable Pattern pattern,
      @Nullable Kind kind,
      Context context) {
    if (accumulate.key() != null || accumulate.opaque()) {
      throw refused(node, context, "`groupby` and code in `accumulate`");
    }
    Context inside = inner(context);
    List<Part> source = parts(List.of(accumulate.source()), inside, null);
    Part.Match last = lastMatch(source, node, context);
    List<Part.Function> functions = new ArrayList<>();
    for (Lhs.Result result : accumulate.results()) {
      functions.add(function(result, last.variable(), inside));
    }
    Part.Gather gathered = gathered(source, functions, pattern, kind, node, context);
    if (pattern != null) {
      return gathered;
    }
    List<Constraint> constraints = new ArrayList<>();
    Context outside = context.within(null);
    ConstraintBuilder builder = new ConstraintBuilder(types, gathered.result(), outside, null);
    builder.add(accumulate.constraints());
    constraints.addAll(builder.constraints());
    return new Part.Gather(source, functions, gathered.result(), constraints, node);
  }

  private Part.Gather gathered(
      List<Part> source,
      List<Part.Function> functions,
      Lhs.@Nullable Pattern pattern,
      @Nullable Kind kind,
      Lhs node,
      Context context) {
    Variable result = new Variable("", Kind.of(Gathered.class), Variable.Origin.GATHERED);
    for (int i = 0; i < functions.size(); i++) {
      Part.Function function = functions.get(i);
      if (!function.name().isEmpty()) {
        context.scope().put(function.name(), new Scope.OfResult(result, i, function.kind()));
      }
    }
    if (pattern == null || kind == null) {
      return new Part.Gather(source, functions, result, List.of(), node);
    }
    Kind known = functions.get(0).kind();
    Kind seen = kind.type().isAssignableFrom(known.type()) ? known : kind;
    Scope.Meaning self = new Scope.OfResult(result, 0, seen);
    if (pattern.variable() != null) {
      context.scope().put(pattern.variable().text(), self);
    }
    Context own = context.within(self);
    List<Constraint> constraints = new ArrayList<>();
    if (kind.type() != Object.class && !kind.type().isAssignableFrom(known.type())) {
      constraints.add(ConstraintBuilder.is(types, result, kind, pattern, own));
    }
    ConstraintBuilder builder = new ConstraintBuilder(types, result, own, null);
    builder.add(pattern.constraints());
    constraints.addAll(builder.constraints());
    return new Part.Gather(source, functions, result, constraints, node);
  }

  private Part.Function function(Lhs.Result result, Variable last, Context inside) {
    String name = result.variable() == null ? "" : result.variable().text();
    Computed argument = null;
    Kind kind = last.kind();
    if (!result.arguments().isEmpty()) {
      Expr expr = result.arguments().get(0);
      ExpressionBuilder values = new ExpressionBuilder(types, last);
      Typed typed = values.typed(expr, inside);
      kind = typed.kind();
      argument = new Computed(expr, inside.file(), last, values.others(), typed);
    }
    boolean whole = kind.type() == Integer.class || kind.type() == Long.class;
    return switch (result.function().text()) {
      case "count" -> new Part.Function(Tally.Kind.COUNT, argument, Kind.WHOLE, name);
      case "subjects" -> new Part.Function(Tally.Kind.SUBJECTS, argument, Kind.WHOLE, name);
      case "sum", "sumLatest" ->
        new Part.Function(
            result.function().is("sum") ? Tally.Kind.SUM : Tally.Kind.SUM_LATEST,
            argument,
            whole
                ? Kind.WHOLE
                : kind.type() == java.math.BigDecimal.class ? Kind.DECIMAL : Kind.of(Number.class),
            name);
      case "average" -> new Part.Function(Tally.Kind.AVERAGE, argument, Kind.DECIMAL, name);
      case "min" -> new Part.Function(Tally.Kind.MIN, argument, kind, name);
      case "max" -> new Part.Function(Tally.Kind.MAX, argument, kind, name);
      case "collectList" ->
        new Part.Function(Tally.Kind.LIST, argument, Kind.manyOf(List.class, kind), name);
      case "collectSet" ->
        new Part.Function(Tally.Kind.SET, argument, Kind.manyOf(Set.class, kind), name);
      default ->
        throw new Refusal(
            "there is no function " + result.function().text(),
            inside.file().place(result.function().start(), result.function().end()));
    };
  }

  /** The last pattern of what is accumulated: what is counted is read off it and those before it. */
  static Part.Match lastMatch(List<Part> source, Lhs node, Context context) {
    Part.Match last = lastMatch(source);
    if (last == null) {
      throw refused(node, context, "nothing is accumulated that has a pattern of its own");
    }
    return last;
  }

  static Part.@Nullable Match lastMatch(List<Part> parts) {
    for (int i = parts.size() - 1; i >= 0; i--) {
      if (parts.get(i) instanceof Part.Match match) {
        return match;
      } else if (parts.get(i) instanceof Part.Query query) {
        Part.Match inside = lastMatch(query.inside());
        if (inside != null) {
          return inside;
        }
      }
    }
    return null;
  }

  private static Refusal refused(Lhs part, Context context, String what) {
    return new Refusal(
        "this part of rule \"" + context.rule() + "\" cannot be built: " + what,
        context.file().place(part.start(), part.end()));
  }
}

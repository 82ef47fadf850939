package org.statedconditions.drl.syntax;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.core.base.accumulators.AverageAccumulateFunction;
import org.drools.core.base.accumulators.BigDecimalAverageAccumulateFunction;
import org.drools.core.base.accumulators.BigDecimalMaxAccumulateFunction;
import org.drools.core.base.accumulators.BigDecimalMinAccumulateFunction;
import org.drools.core.base.accumulators.BigDecimalSumAccumulateFunction;
import org.drools.core.base.accumulators.CollectListAccumulateFunction;
import org.drools.core.base.accumulators.CollectSetAccumulateFunction;
import org.drools.core.base.accumulators.CountAccumulateFunction;
import org.drools.core.base.accumulators.IntegerMaxAccumulateFunction;
import org.drools.core.base.accumulators.IntegerMinAccumulateFunction;
import org.drools.core.base.accumulators.IntegerSumAccumulateFunction;
import org.drools.core.base.accumulators.LongMaxAccumulateFunction;
import org.drools.core.base.accumulators.LongMinAccumulateFunction;
import org.drools.core.base.accumulators.LongSumAccumulateFunction;
import org.drools.core.base.accumulators.MaxAccumulateFunction;
import org.drools.core.base.accumulators.MinAccumulateFunction;
import org.drools.core.base.accumulators.SumAccumulateFunction;
import org.drools.model.Argument;
import org.drools.model.Global;
import org.drools.model.Index;
import org.drools.model.Model;
import org.drools.model.PatternDSL;
import org.drools.model.Query;
import org.drools.model.Query0Def;
import org.drools.model.Query1Def;
import org.drools.model.Query2Def;
import org.drools.model.Query3Def;
import org.drools.model.QueryDef;
import org.drools.model.Rule;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
import org.drools.model.functions.Block2;
import org.drools.model.functions.PredicateInformation;
import org.drools.model.functions.accumulate.AccumulateFunction;
import org.drools.model.impl.ModelImpl;
import org.drools.model.view.ViewItem;
import org.drools.model.view.ViewItemBuilder;
import org.statedconditions.drl.outline.DeclaredFacts;
import org.statedconditions.drl.outline.PackOutline;
import org.statedconditions.drl.outline.Prelude;
import org.statedconditions.engine.session.OwnKind;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.FactType;
import org.statedconditions.fact.FactTypes;
import org.statedconditions.finding.Findings;
import org.statedconditions.finding.Parameters;
import org.statedconditions.pack.RuleFile;

/** SPIKE: the executable model of a restricted pack, built from its syntax trees; no code is generated. */
@SuppressWarnings({"unchecked", "rawtypes"})
public final class ModelBuilder {

  /** Something of the language that is not built (yet). */
  static final class Unsupported extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unsupported(String what) {
      super("not supported: " + what);
    }
  }

  /** What is built once for a pack. */
  public record Built(Supplier<Model> model, PackOutline outline, List<OwnKind> kinds) {}

  private static final Map<String, Class<?>> TYPES = new HashMap<>(Members.TYPES);

  static {
    for (Class<?> type : List.of(
        String.class, Boolean.class, Integer.class, Long.class, Double.class, Number.class, BigDecimal.class,
        Instant.class, List.class, Set.class, Collection.class, Map.class, Object.class, Fact.class,
        java.time.Duration.class)) {
      TYPES.put(type.getSimpleName(), type);
      TYPES.put(type.getName(), type);
    }
  }

  private final String packageName;
  private final List<DrlFile> files;
  private final Map<String, OwnKind> kinds = new LinkedHashMap<>();
  private final Map<String, QueryDef> queries = new HashMap<>();
  private final Map<String, Global> globals = new HashMap<>();
  private DrlFile file;
  private String rule;
  private int generated;

  private ModelBuilder(String id, List<DrlFile> files) {
    packageName = Prelude.packageOf(id);
    this.files = files;
  }

  /** Throws {@link Unsupported}. {@code files} have passed the gate. */
  public static Built build(String id, List<RuleFile> files) {
    List<DrlFile> parsed = DrlFile.all(files);
    ModelBuilder builder = new ModelBuilder(id, parsed);
    builder.declare();
    List<OwnKind> kinds = List.copyOf(builder.kinds.values());
    return new Built(
        () -> {
          ModelBuilder again = new ModelBuilder(id, parsed);
          kinds.forEach(k -> again.kinds.put(k.fact.name(), k));
          return again.model();
        },
        PackOutline.of(parsed),
        kinds);
  }

  private void declare() {
    for (FactType type : DeclaredFacts.in(files)) {
      kinds.put(
          type.name(), new OwnKind(packageName, type, ModelBuilder.class.getClassLoader()));
    }
  }

  private Class<?> type(String name) {
    OwnKind own = kinds.get(name.substring(name.lastIndexOf('.') + 1));
    if (own != null) {
      return own.type;
    }
    Class<?> known = TYPES.get(name);
    known = known != null ? known : TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    if (known == null) {
      throw new Unsupported("the type " + name);
    }
    return known;
  }

  private Model model() {
    ModelImpl model = new ModelImpl(packageName);
    globals.put("findings", PatternDSL.globalOf(Findings.class, packageName, "findings"));
    globals.put("asOf", PatternDSL.globalOf(Instant.class, packageName, "asOf"));
    globals.put("parameters", PatternDSL.globalOf(Parameters.class, packageName, "parameters"));
    globals.values().forEach(model::addGlobal);
    for (DrlFile f : files) {
      for (DrlQuery query : f.queries()) {
        declare(query);
      }
    }
    for (DrlFile f : files) {
      file = f;
      for (DrlQuery query : f.queries()) {
        rule = query.name();
        model.addQuery(build(query));
      }
      for (DrlRule parsed : f.rules()) {
        rule = parsed.name();
        model.addRule(build(parsed));
      }
    }
    org.drools.model.Global<org.statedconditions.engine.rollup.Conclusions> conclude =
        PatternDSL.globalOf(org.statedconditions.engine.rollup.Conclusions.class, packageName, "conclude");
    model.addGlobal(conclude);
    RollUpModel.rules(packageName, conclude).forEach(model::addRule);
    return model;
  }

  // ---- rules and queries

  private Rule build(DrlRule parsed) {
    Names names = new Names(null, 0);
    List<RuleItemBuilder<?>> items = new ArrayList<>();
    for (Lhs part : parsed.when()) {
      items.addAll(items(part, names));
    }
    Consequence then = parsed.then();
    if (then == null) {
      throw new Unsupported("the consequence of " + rule);
    }
    Variable subject = names.get(then.argument().text()).variable();
    items.add(PatternDSL.on(subject, globals.get("findings")).execute(new Finding(then.method().text())));
    var builder = PatternDSL.rule(packageName, rule);
    parsed.annotations().forEach(a -> builder.metadata(a.name(), "\"" + a.value() + "\""));
    return builder.build(items.toArray(new RuleItemBuilder[0]));
  }

  private static final class Finding implements Block2<Object, Findings> {
    private static final long serialVersionUID = 1L;
    private final String says;

    Finding(String says) {
      this.says = says;
    }

    @Override
    public void execute(Object fact, Findings findings) {
      switch (says) {
        case "met" -> findings.met(fact);
        case "notMet" -> findings.notMet(fact);
        case "candidate" -> findings.candidate(fact);
        default -> findings.notCandidate(fact);
      }
    }
  }

  private void declare(DrlQuery parsed) {
    String name = parsed.name();
    List<String> p = parsed.parameters().stream().map(DrlQuery.Parameter::name).toList();
    List<Class> t = new ArrayList<>();
    parsed.parameters().forEach(x -> t.add(x.type() == null ? Object.class : type(x.type().name())));
    queries.put(name, switch (p.size()) {
      case 0 -> PatternDSL.query(packageName, name);
      case 1 -> PatternDSL.query(packageName, name, t.get(0), p.get(0));
      case 2 -> PatternDSL.query(packageName, name, t.get(0), p.get(0), t.get(1), p.get(1));
      case 3 ->
        PatternDSL.query(
            packageName, name, t.get(0), p.get(0), t.get(1), p.get(1), t.get(2), p.get(2));
      default -> throw new Unsupported("a query with more than three parameters");
    });
  }

  private Query build(DrlQuery parsed) {
    QueryDef def = queries.get(parsed.name());
    Names names = new Names(null, 0);
    Variable<?>[] arguments = def.getArguments();
    for (int i = 0; i < arguments.length; i++) {
      names.put(parsed.parameters().get(i).name(), new Known(arguments[i], arguments[i].getType(), null));
    }
    List<ViewItemBuilder<?>> items = new ArrayList<>();
    for (Lhs part : parsed.when()) {
      items.addAll(items(part, names));
    }
    ViewItemBuilder[] all = items.toArray(new ViewItemBuilder[0]);
    return def instanceof Query0Def q0 ? q0.build(all)
        : def instanceof Query1Def q1 ? q1.build(all)
        : def instanceof Query2Def q2 ? q2.build(all)
        : ((Query3Def) def).build(all);
  }

  // ---- what variables there are

  /** A variable; {@code inline} within the pattern that binds it. */
  private record Known(Variable variable, Class<?> type, Inline inline) {}

  private record Inline(Expr expr, String text) {}

  private static final class Names {
    private final Names outer;
    private final int depth;
    private final Map<String, Known> known = new HashMap<>();

    Names(Names outer, int depth) {
      this.outer = outer;
      this.depth = depth;
    }

    Known get(String name) {
      Known found = known.get(name);
      return found != null || outer == null ? found : outer.get(name);
    }

    void put(String name, Known variable) {
      known.put(name, variable);
    }

    Names inner() {
      return new Names(this, depth + 1);
    }

    String unique(String name) {
      return depth == 0 ? name : name + "_" + depth + "_sCoPe";
    }
  }

  // ---- parts of conditions

  private List<ViewItemBuilder<?>> items(Lhs part, Names names) {
    if (part instanceof Lhs.Pattern pattern) {
      return pattern(pattern, names);
    } else if (part instanceof Lhs.Group group) {
      if (group.variable() != null) {
        throw new Unsupported("a variable for several patterns");
      }
      switch (group.kind()) {
        case AND -> {
          List<ViewItemBuilder<?>> all = new ArrayList<>();
          group.parts().forEach(p -> all.addAll(items(p, names)));
          return all;
        }
        case OR -> {
          List<ViewItemBuilder<?>> ways = new ArrayList<>();
          group.parts().forEach(p -> ways.add(and(items(p, names), true)));
          return List.of(PatternDSL.or(
              ways.get(0), ways.subList(1, ways.size()).toArray(new ViewItemBuilder[0])));
        }
        case NOT -> {
          return List.of(PatternDSL.not(and(inside(group, names), false)));
        }
        case EXISTS -> {
          return List.of(PatternDSL.exists(and(inside(group, names), false)));
        }
        default -> {
          List<ViewItemBuilder<?>> all = forall(group, names.inner());
          return List.of(PatternDSL.forall(
              all.get(0), all.subList(1, all.size()).toArray(new ViewItemBuilder[0])));
        }
      }
    } else if (part instanceof Lhs.Accumulate accumulate) {
      List<ViewItemBuilder<?>> all = new ArrayList<>();
      List<Known> results = new ArrayList<>();
      all.add(accumulate(accumulate, names, null, results));
      for (Expr constraint : accumulate.constraints()) {
        // Of one pattern for each result, with all that is asked of it.
        Constraint c = new Constraint(Object.class, names, Map.of(), false);
        Typed typed = c.typed(constraint);
        if (c.variables.isEmpty()) {
          throw new Unsupported("a constraint on no result of accumulate");
        }
        Variable about = c.variables.remove(0);
        Constraint turned = new Constraint(about.getType(), names, Map.of(), false);
        turned.self = about;
        PatternDSL.PatternDef def = PatternDSL.pattern(about);
        add(def, turned, constraint);
        all.add(def);
      }
      return all;
    }
    throw new Unsupported("eval");
  }

  private List<ViewItemBuilder<?>> inside(Lhs.Group group, Names names) {
    Names inner = names.inner();
    List<ViewItemBuilder<?>> all = new ArrayList<>();
    group.parts().forEach(p -> all.addAll(items(p, inner)));
    return all;
  }

  private static ViewItemBuilder<?> and(List<ViewItemBuilder<?>> items, boolean always) {
    return items.size() == 1 && !always
        ? items.get(0)
        : PatternDSL.and(
            items.get(0), items.subList(1, items.size()).toArray(new ViewItemBuilder[0]));
  }

  private List<ViewItemBuilder<?>> forall(Lhs.Group group, Names inner) {
    List<ViewItemBuilder<?>> all = new ArrayList<>();
    List<Lhs> parts = new ArrayList<>();
    group.parts().forEach(p -> flatten(p, parts));
    for (int i = 0; i < parts.size(); i++) {
      if (!(parts.get(i) instanceof Lhs.Pattern pattern)) {
        throw new Unsupported("forall of something else than patterns");
      }
      forallOf = i > 0 && parts.get(0) instanceof Lhs.Pattern first && first.variable() != null
          ? inner.get(first.variable().text()).variable()
          : null;
      all.addAll(pattern(pattern, inner));
      forallOf = null;
    }
    return all;
  }

  private Variable forallOf;

  private static void flatten(Lhs part, List<Lhs> into) {
    if (part instanceof Lhs.Group group && group.kind() == Lhs.Group.Kind.AND) {
      group.parts().forEach(p -> flatten(p, into));
    } else {
      into.add(part);
    }
  }

  private List<ViewItemBuilder<?>> pattern(Lhs.Pattern pattern, Names names) {
    if (queries.containsKey(pattern.typeName())) {
      return List.of(call(pattern, names));
    }
    Class<?> type = type(pattern.typeName());
    if (pattern.from() instanceof Lhs.From.Accumulated from) {
      List<Known> results = new ArrayList<>();
      ViewItem gather = accumulate(from.accumulate(), names, type, results);
      Variable variable = results.get(0).variable();
      if (pattern.variable() != null) {
        names.put(pattern.variable().text(), new Known(variable, variable.getType(), null));
      }
      return List.of(constrained(pattern, variable, type, names, false), gather);
    } else if (pattern.from() instanceof Lhs.From.Collect from) {
      Variable variable = variable(pattern, type, names, null);
      List<ViewItemBuilder<?>> inner = items(from.pattern(), names.inner());
      PatternDSL.PatternDefImpl def = (PatternDSL.PatternDefImpl) inner.get(0);
      Supplier<?> function = Set.class.isAssignableFrom(type)
          ? CollectSetAccumulateFunction::new
          : CollectListAccumulateFunction::new;
      return List.of(
          constrained(pattern, variable, type, names, false),
          PatternDSL.accumulate(
              def, PatternDSL.accFunction(function, def.getFirstVariable()).as(variable)));
    } else if (pattern.from() instanceof Lhs.From.Value from) {
      Constraint c = new Constraint(Object.class, names, Map.of(), false);
      Typed typed = c.typed(from.value());
      if (c.variables.size() != 1) {
        throw new Unsupported("from something else than a field");
      }
      org.drools.model.DeclarationSource source = PatternDSL.from(
          c.variables.get(0), new Val.OfOther(typed.val(), text(from.value())));
      Variable variable = variable(pattern, type, names, source);
      return List.of(constrained(pattern, variable, type, names, true));
    } else if (pattern.from() != null) {
      throw new Unsupported("entry points");
    }
    return List.of(constrained(pattern, variable(pattern, type, names, null), type, names, false));
  }

  private Variable variable(
      Lhs.Pattern pattern, Class<?> type, Names names, org.drools.model.DeclarationSource source) {
    if (pattern.variable() == null) {
      String name = "GENERATED_$pattern_" + type.getSimpleName() + "$" + ++generated + "$";
      return source == null
          ? PatternDSL.declarationOf(type, name)
          : PatternDSL.declarationOf(type, name, source);
    }
    String name = pattern.variable().text();
    Known before = names.known.get(name);
    if (before != null && before.type() == type && source == null) {
      // In another way through an `or`.
      return before.variable();
    }
    Variable variable = source == null
        ? PatternDSL.declarationOf(type, names.unique(name))
        : PatternDSL.declarationOf(type, names.unique(name), source);
    names.put(name, new Known(variable, type, null));
    return variable;
  }

  private ViewItemBuilder<?> constrained(
      Lhs.Pattern pattern, Variable variable, Class<?> type, Names names, boolean passive) {
    PatternDSL.PatternDef def = PatternDSL.pattern(variable);
    Map<String, Inline> inlines = new HashMap<>();
    for (Expr expr : pattern.constraints()) {
      Constraint c = new Constraint(type, names, inlines, true);
      c.self = variable;
      add(def, c, expr);
    }
    return passive ? def.passive() : def;
  }

  /** Adds what one expression between commas asks for, and what it binds. */
  private void add(PatternDSL.PatternDef def, Constraint c, Expr expr) {
    if (expr instanceof Expr.Bind bind) {
      Expr bound = bind.value();
      while (bound instanceof Expr.Binary binary && isComparison(binary)) {
        bound = binary.left();
      }
      if (bound instanceof Expr.In in) {
        bound = in.left();
      }
      if (bound != bind.value()) {
        add(def, c, bind.value());
      }
      Constraint own = new Constraint(c.type, c.names, c.inlines, true);
      own.self = c.self;
      Typed typed = own.typed(bound);
      String name = bind.variable().text();
      Known before = c.names.known.get(name);
      Variable variable = before != null && before.type() == boxed(typed.type())
          ? before.variable()
          : PatternDSL.declarationOf((Class) boxed(typed.type()), c.names.unique(name));
      String id = c.type.getSimpleName() + "|" + text(bound);
      if (own.variables.isEmpty()) {
        def.bind(variable, new Val.OfSelf(typed.val(), id));
      } else if (own.variables.size() == 1) {
        def.bind(variable, own.variables.get(0), new Val.OfBoth(typed.val(), id));
      } else {
        throw new Unsupported("a binding of several other variables");
      }
      c.names.put(name, new Known(variable, boxed(typed.type()), null));
      c.inlines.put(name, new Inline(bound, text(bound)));
      return;
    }
    if (expr instanceof Expr.Binary both && both.op().equals("&&")) {
      // As two: each may then be indexed and shared.
      add(def, c, both.left());
      Constraint second = new Constraint(c.type, c.names, c.inlines, c.fields);
      second.self = c.self;
      add(def, second, both.right());
      return;
    }
    Typed typed = c.typed(expr);
    String text = text(expr);
    StringBuilder id = new StringBuilder(c.type.getName()).append('|').append(text);
    c.inlined.forEach((name, inline) -> id.append('|').append(name).append('=').append(inline.text()));
    c.variables.forEach(v -> id.append('|').append(v.getType().getName()));
    PredicateInformation information = new PredicateInformation(text, rule, file.name());
    Val val = typed.val();
    switch (c.variables.size()) {
      case 0 -> {
        Val.Test1 test = new Val.Test1(val, id.toString(), information);
        var index = alphaIndex(c, expr);
        if (index == null) {
          def.expr(id.toString(), test);
        } else {
          def.expr(id.toString(), test, index);
        }
      }
      case 1 -> {
        Val.Test2 test = new Val.Test2(val, id.toString(), information);
        var index = c.variables.get(0) instanceof Global ? null : betaIndex(c, expr);
        if (index == null) {
          def.expr(id.toString(), c.variables.get(0), test);
        } else {
          def.expr(id.toString(), c.variables.get(0), test, index);
        }
      }
      case 2 ->
        def.expr(
            id.toString(),
            c.variables.get(0),
            c.variables.get(1),
            new Val.Test3(val, id.toString(), information));
      case 3 ->
        def.expr(
            id.toString(),
            c.variables.get(0),
            c.variables.get(1),
            c.variables.get(2),
            new Val.Test4(val, id.toString(), information));
      default -> throw new Unsupported("a constraint on more than three other variables");
    }
  }

  private static boolean isComparison(Expr.Binary binary) {
    return !Set.of("+", "-", "*", "/", "%").contains(binary.op());
  }

  private static final Map<String, Index.ConstraintType> INDEXED = Map.of(
      "==", Index.ConstraintType.EQUAL,
      "!=", Index.ConstraintType.NOT_EQUAL,
      "<", Index.ConstraintType.LESS_THAN,
      "<=", Index.ConstraintType.LESS_OR_EQUAL,
      ">", Index.ConstraintType.GREATER_THAN,
      ">=", Index.ConstraintType.GREATER_OR_EQUAL);
  private static final Map<String, String> MIRRORED =
      Map.of("<", ">", "<=", ">=", ">", "<", ">=", "<=", "==", "==", "!=", "!=");

  private org.drools.model.AlphaIndex alphaIndex(Constraint c, Expr expr) {
    if (!(expr instanceof Expr.Binary binary) || !INDEXED.containsKey(binary.op()) || binary.op().equals("!=")) {
      return null;
    }
    Constraint again = c.again();
    Typed left = again.typed(binary.left());
    Typed right = again.typed(binary.right(), left.type());
    String op = binary.op();
    if (left.constant() != null && right.constant() == null) {
      left = again.typed(binary.right());
      right = again.typed(binary.left(), left.type());
      op = MIRRORED.get(op);
    }
    Object value = right.constant() == null ? null : right.constant().value;
    if (value == null || value instanceof Enum || left.constant() != null || !again.variables.isEmpty()
        || left.place() == NONE || !boxed(left.type()).isInstance(value)) {
      return null;
    }
    return PatternDSL.alphaIndexedBy(
        (Class) left.type(),
        INDEXED.get(op),
        left.place(),
        new Val.OfSelf(left.val(), c.type.getName() + "|" + text(binary.left())),
        value);
  }

  private org.drools.model.BetaIndex betaIndex(Constraint c, Expr expr) {
    if (!(expr instanceof Expr.Binary binary) || !INDEXED.containsKey(binary.op())) {
      return null;
    }
    Expr l = binary.left();
    Expr r = binary.right();
    String op = binary.op();
    Constraint ofLeft = c.again();
    Typed left = ofLeft.typed(l);
    if (!ofLeft.variables.isEmpty()) {
      Expr swap = l;
      l = r;
      r = swap;
      op = MIRRORED.get(op);
      ofLeft = c.again();
      left = ofLeft.typed(l);
    }
    Constraint ofRight = c.again();
    Typed right = ofRight.typed(r);
    if (!ofLeft.variables.isEmpty() || ofRight.ofSelf || ofRight.variables.size() != 1 || left.place() == NONE) {
      return null;
    }
    boolean self = left.val() == Val.SELF;
    boolean numbers = Number.class.isAssignableFrom(boxed(left.type()));
    if (boxed(left.type()) != boxed(right.type()) || (numbers && left.type() == BigDecimal.class && op.equals("=="))) {
      return null;
    }
    if (!self && op.equals("!=")) {
      return null;
    }
    Index.ConstraintType kind = self && forallOf != null && op.equals("==") && ofRight.variables.get(0) == forallOf
        ? Index.ConstraintType.FORALL_SELF_JOIN
        : INDEXED.get(op);
    return PatternDSL.betaIndexedBy(
        (Class) left.type(),
        kind,
        left.place(),
        new Val.OfSelf(left.val(), c.type.getName() + "|" + text(l)),
        new Val.OfOther(right.val(), ofRight.variables.get(0).getType().getName() + "|" + text(r)),
        right.type());
  }

  private ViewItemBuilder<?> call(Lhs.Pattern pattern, Names names) {
    QueryDef def = queries.get(pattern.typeName());
    List<Expr> given = pattern.arguments().isEmpty() ? pattern.constraints() : pattern.arguments();
    Variable<?>[] formal = def.getArguments();
    Argument[] arguments = new Argument[given.size()];
    for (int i = 0; i < arguments.length; i++) {
      if (given.get(i) instanceof Expr.Name name) {
        Known known = names.get(name.token().text());
        if (known == null && globals.containsKey(name.token().text())) {
          known = new Known(globals.get(name.token().text()), formal[i].getType(), null);
        }
        if (known == null) {
          known = new Known(
              PatternDSL.declarationOf(formal[i].getType(), names.unique(name.token().text())),
              formal[i].getType(),
              null);
          names.put(name.token().text(), known);
        }
        arguments[i] = known.variable();
      } else if (given.get(i) instanceof Expr.Literal literal) {
        arguments[i] = PatternDSL.valueOf(literal(literal.token(), formal[i].getType()));
      } else {
        throw new Unsupported("an argument of a query that is neither a variable nor a value");
      }
    }
    return def instanceof Query0Def q0 ? q0.call(true)
        : def instanceof Query1Def q1 ? q1.call(true, arguments[0])
        : def instanceof Query2Def q2 ? q2.call(true, arguments[0], arguments[1])
        : ((Query3Def) def).call(true, arguments[0], arguments[1], arguments[2]);
  }

  // ---- accumulate

  private ViewItem accumulate(
      Lhs.Accumulate accumulate, Names names, Class<?> wanted, List<Known> results) {
    if (accumulate.key() != null || accumulate.opaque()) {
      throw new Unsupported("groupby, and code in accumulate");
    }
    Names inner = names.inner();
    List<ViewItemBuilder<?>> source = items(accumulate.source(), inner);
    List<AccumulateFunction> functions = new ArrayList<>();
    for (Lhs.Result result : accumulate.results()) {
      Argument argument = null;
      Class<?> type = Object.class;
      if (!result.arguments().isEmpty()) {
        Expr expr = result.arguments().get(0);
        if (expr instanceof Expr.Literal literal) {
          Object value = literal(literal.token(), Object.class);
          argument = PatternDSL.valueOf(value);
          type = value.getClass();
        } else if (expr instanceof Expr.Name name && inner.get(name.token().text()) != null) {
          Known known = inner.get(name.token().text());
          argument = known.variable();
          type = boxed(known.type());
        } else {
          Constraint c = new Constraint(Object.class, inner, Map.of(), false);
          Typed typed = c.typed(expr);
          if (c.variables.size() != 1 || source.size() != 1 || !(source.get(0) instanceof PatternDSL.PatternDef def)) {
            throw new Unsupported("accumulating an expression over several variables");
          }
          type = boxed(typed.type());
          Variable computed = PatternDSL.declarationOf((Class) type, "GENERATED_$computed$" + ++generated);
          Val val = typed.val();
          if (c.variables.get(0) == def.getFirstVariable()) {
            def.bind(computed, new Val.OfSelf(swapped(val), text(expr)));
          } else {
            def.bind(computed, c.variables.get(0), new Val.OfOther(val, text(expr)));
          }
          argument = computed;
        }
      }
      Function function = function(result.function().text(), type);
      Variable variable = PatternDSL.declarationOf(
          (Class) (wanted != null && Collection.class.isAssignableFrom(wanted) ? wanted : function.result()),
          result.variable() == null
              ? "GENERATED_$pattern_" + (wanted == null ? "result" : wanted.getSimpleName()) + "$" + ++generated + "$"
              : names.unique(result.variable().text()));
      Known known = new Known(variable, variable.getType(), null);
      if (result.variable() != null) {
        names.put(result.variable().text(), known);
      }
      results.add(known);
      functions.add((argument == null
              ? PatternDSL.accFunction(function.supplier())
              : PatternDSL.accFunction(function.supplier(), argument))
          .as(variable));
    }
    ViewItem from = (ViewItem) and(source, false);
    return PatternDSL.accumulate(
        from, functions.get(0), functions.subList(1, functions.size()).toArray(new AccumulateFunction[0]));
  }

  private static Val swapped(Val val) {
    return new Val() {
      @Override
      Object of(Object s, Object a, Object b, Object c) {
        return val.of(null, s, null, null);
      }
    };
  }

  private record Function(Supplier<?> supplier, Class<?> result) {}

  private static Function function(String name, Class<?> of) {
    boolean decimal = of == BigDecimal.class;
    boolean whole = of == Integer.class;
    boolean large = of == Long.class;
    return switch (name) {
      case "count" -> new Function(CountAccumulateFunction::new, Long.class);
      case "collectSet" -> new Function(CollectSetAccumulateFunction::new, Set.class);
      case "collectList" -> new Function(CollectListAccumulateFunction::new, List.class);
      case "average" -> decimal
          ? new Function(BigDecimalAverageAccumulateFunction::new, BigDecimal.class)
          : new Function(AverageAccumulateFunction::new, Double.class);
      case "sum" -> decimal ? new Function(BigDecimalSumAccumulateFunction::new, BigDecimal.class)
          : whole ? new Function(IntegerSumAccumulateFunction::new, Integer.class)
          : large ? new Function(LongSumAccumulateFunction::new, Long.class)
          : new Function(SumAccumulateFunction::new, Double.class);
      case "min" -> decimal ? new Function(BigDecimalMinAccumulateFunction::new, BigDecimal.class)
          : whole ? new Function(IntegerMinAccumulateFunction::new, Integer.class)
          : large ? new Function(LongMinAccumulateFunction::new, Long.class)
          : new Function(MinAccumulateFunction::new, Comparable.class);
      case "max" -> decimal ? new Function(BigDecimalMaxAccumulateFunction::new, BigDecimal.class)
          : whole ? new Function(IntegerMaxAccumulateFunction::new, Integer.class)
          : large ? new Function(LongMaxAccumulateFunction::new, Long.class)
          : new Function(MaxAccumulateFunction::new, Comparable.class);
      default -> throw new Unsupported("the function " + name);
    };
  }

  // ---- expressions

  private static final int NONE = Integer.MIN_VALUE;

  /** {@code place} is that of a plain field of the fact itself, -1 for something else of it, {@link #NONE} else. */
  private record Typed(Val val, Class<?> type, Val.Const constant, int place) {
    static Typed of(Val val, Class<?> type) {
      return new Typed(val, type, null, NONE);
    }
  }

  private static final Map<Class<?>, Class<?>> BOXES = Map.of(
      boolean.class, Boolean.class, int.class, Integer.class, long.class, Long.class, double.class, Double.class);

  private static Class<?> boxed(Class<?> type) {
    return BOXES.getOrDefault(type, type);
  }

  private final class Constraint {
    private final Class<?> type;
    private final Names names;
    private final Map<String, Inline> inlines;
    private final boolean fields;
    private final Map<String, Inline> inlined = new LinkedHashMap<>();
    private final List<Variable> variables = new ArrayList<>();
    private Variable self;
    private boolean ofSelf;

    Constraint(Class<?> type, Names names, Map<String, Inline> inlines, boolean fields) {
      this.type = type;
      this.names = names;
      this.inlines = inlines;
      this.fields = fields;
    }

    Constraint again() {
      Constraint same = new Constraint(type, names, inlines, fields);
      same.self = self;
      return same;
    }

    Typed typed(Expr expr) {
      return typed(expr, Object.class);
    }

    Typed typed(Expr expr, Class<?> beside) {
      if (expr instanceof Expr.Literal literal) {
        return constant(literal(literal.token(), boxed(beside)));
      } else if (expr instanceof Expr.Name name) {
        return named(name.token().text());
      } else if (expr instanceof Expr.Access access) {
        return accessed(access);
      } else if (expr instanceof Expr.Call call) {
        return called(call);
      } else if (expr instanceof Expr.Unary unary) {
        Typed of = typed(unary.operand(), beside);
        if (unary.operator().is("!")) {
          return Typed.of(new Val.Not(of.val()), boolean.class);
        } else if (of.constant() != null) {
          return unary.operator().is("+") ? of : constant(negated(of.constant().value));
        }
        return Typed.of(new Val.Arith('-', new Val.Const(0), of.val()), of.type());
      } else if (expr instanceof Expr.Binary binary) {
        return binary(binary);
      } else if (expr instanceof Expr.In in) {
        Typed left = typed(in.left());
        Val[] values = in.values().stream().map(v -> typed(v, left.type()).val()).toArray(Val[]::new);
        boolean negated = in.negated();
        return Typed.of(Val.in(left.val(), values, !negated), boolean.class);
      } else if (expr instanceof Expr.Index index) {
        Typed list = typed(index.target());
        return Typed.of(new Val.Element(list.val(), typed(index.index()).val()), Object.class);
      } else if (expr instanceof Expr.ListOf list) {
        List<Object> values = new ArrayList<>();
        for (Expr value : list.values()) {
          Typed typed = typed(value);
          if (typed.constant() == null) {
            throw new Unsupported("a list of something else than values");
          }
          values.add(typed.constant().value);
        }
        return constant(values);
      } else if (expr instanceof Expr.Bind bind) {
        throw new Unsupported("binding " + bind.variable().text() + " within an expression");
      }
      throw new Unsupported(text(expr));
    }

    private static Object negated(Object value) {
      return value instanceof BigDecimal d ? d.negate()
          : value instanceof Integer i ? (Object) (-i)
          : value instanceof Long l ? (Object) (-l) : (Object) (-((Number) value).doubleValue());
    }

    private Typed constant(Object value) {
      Val.Const constant = new Val.Const(value);
      return new Typed(constant, value == null ? Object.class : value.getClass(), constant, NONE);
    }

    private Typed variable(Variable variable, Class<?> of) {
      if (variable == self) {
        ofSelf = true;
        return new Typed(Val.SELF, type, null, -1);
      }
      int slot = variables.indexOf(variable);
      if (slot < 0) {
        slot = variables.size();
        variables.add(variable);
      }
      return Typed.of(Val.slot(slot), of);
    }

    private Typed named(String name) {
      if (name.equals("this")) {
        ofSelf = true;
        return new Typed(Val.SELF, type, null, -1);
      }
      Inline inline = inlines.get(name);
      if (inline != null) {
        inlined.put(name, inline);
        return typed(inline.expr());
      }
      Known known = names.get(name);
      if (known != null) {
        return variable(known.variable(), known.type());
      }
      if (fields) {
        Typed field = member(new Typed(Val.SELF, type, null, -1), name, List.of());
        if (field != null) {
          ofSelf = true;
          return field;
        }
      }
      if (globals.containsKey(name)) {
        return variable(globals.get(name), globals.get(name).getType());
      }
      throw new Unsupported("the name " + name + " in " + rule);
    }

    private Typed accessed(Expr.Access access) {
      String name = access.name().text();
      if (access.target() instanceof Expr.Name owner
          && Character.isUpperCase(owner.token().text().charAt(0))
          && TYPES.containsKey(owner.token().text())) {
        return constant(constantOf(TYPES.get(owner.token().text()), name));
      }
      Typed target = typed(access.target());
      Typed member = member(target, name, List.of());
      if (member == null) {
        throw new Unsupported("the field " + name + " of " + target.type());
      }
      boolean safe = access.nullSafe();
      if (safe) {
        nullSafe.add(target.val());
      }
      return member;
    }

    private final List<Val> nullSafe = new ArrayList<>();

    private Typed called(Expr.Call call) {
      Typed target;
      if (call.target() == null) {
        target = new Typed(Val.SELF, type, null, -1);
        ofSelf = true;
      } else if (call.target() instanceof Expr.Name owner
          && Character.isUpperCase(owner.token().text().charAt(0))
          && TYPES.containsKey(owner.token().text())) {
        throw new Unsupported("the static method " + text(call));
      } else {
        target = typed(call.target());
      }
      List<Typed> arguments = new ArrayList<>();
      call.arguments().forEach(a -> arguments.add(typed(a)));
      Typed member = member(target, call.name().text(), arguments);
      if (member == null) {
        throw new Unsupported("the method " + call.name().text() + " of " + target.type());
      }
      return member;
    }

    /** A field of a built-in fact that the table has; nothing is indexed by it. */
    private Typed fieldOfTable(Typed target, Class<?> owner, String name) {
      return FactTypes.BUILT_IN.stream()
          .filter(type -> type.javaClass() == owner)
          .flatMap(type -> type.field(name).stream())
          .findFirst()
          .map(field ->
              new Typed(new Val.Field(field, target.val()), field.type().javaClass(), null, NONE))
          .orElse(null);
    }

    private Typed member(Typed target, String name, List<Typed> arguments) {
      for (OwnKind kind : kinds.values()) {
        if (kind.type == target.type()) {
          String field = kind.fact.index(name) >= 0 || !name.startsWith("get") || name.length() < 4
              ? name
              : Character.toLowerCase(name.charAt(3)) + name.substring(4);
          int index = kind.fact.index(field);
          return index < 0
              ? null
              : new Typed(
                  new Val.Declared(index, target.val()),
                  kind.fact.fields().get(index).type().javaClass(),
                  null,
                  target.val() == Val.SELF ? index : target.place() == NONE ? NONE : -1);
        }
      }
      Class<?> owner = boxed(target.type());
      Members.Member member = Members.find(owner, name, arguments.size());
      if (member == null && arguments.isEmpty()) {
        String capital = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        member = Members.find(owner, "is" + capital, 0);
        member = member == null ? Members.find(owner, "get" + capital, 0) : member;
      }
      if (member == null) {
        return arguments.isEmpty() ? fieldOfTable(target, owner, name) : null;
      }
      if (target.val() == Val.SELF && arguments.isEmpty()) {
        return new Typed(new Val.Own(member.id()), member.type(), null, member.id());
      }
      return new Typed(
          new Val.Get(
              member.id(),
              target.val(),
              arguments.isEmpty() ? null : arguments.get(0).val(),
              arguments.size() < 2 ? null : arguments.get(1).val()),
          member.type(),
          null,
          target.place() == NONE || !arguments.isEmpty() ? NONE : -1);
    }

    private Typed binary(Expr.Binary binary) {
      String op = binary.op();
      if (op.equals("&&") || op.equals("||")) {
        Typed left = typed(binary.left());
        Typed right = typed(binary.right());
        return Typed.of(new Val.Both(left.val(), right.val(), op.equals("&&")), boolean.class);
      }
      int before = nullSafe.size();
      Typed left = typed(binary.left());
      Typed right = typed(binary.right(), left.type());
      if (left.constant() != null && right.constant() == null) {
        left = typed(binary.left(), right.type());
      }
      boolean positive = !binary.negated();
      Val l = left.val();
      Val r = right.val();
      Val val = switch (op) {
        case "==" -> Val.eq(l, r, true);
        case "!=" -> Val.eq(l, r, false);
        case "<", "<=", ">", ">=" -> new Val.Cmp(op, l, r);
        case "contains" -> new Val.Has(l, r, positive);
        case "excludes" -> new Val.Has(l, r, !positive);
        case "memberOf" -> new Val.Has(r, l, positive);
        case "matches" -> new Val.Matches(l, (String) right.constant().value, positive);
        case "str" -> new Val.Str(
            binary.parameter().text(),
            l,
            r,
            positive);
        case "after", "before" -> new Val.Time(l, r, op.equals("after"), positive);
        case "+", "-", "*", "/", "%" -> new Val.Arith(op.charAt(0), l, r);
        default -> throw new Unsupported("the operator " + op);
      };
      for (Val safe : nullSafe.subList(before, nullSafe.size())) {
        val = new Val.Both(new Val.Eq(safe, new Val.Const(null), false), val, true);
      }
      nullSafe.subList(before, nullSafe.size()).clear();
      boolean number = "+-*/%".contains(op);
      return Typed.of(
          val,
          !number ? boolean.class
              : left.type() == BigDecimal.class || right.type() == BigDecimal.class ? BigDecimal.class
              : left.type() == String.class || right.type() == String.class ? String.class
              : boxed(left.type()) == Double.class || boxed(right.type()) == Double.class ? Double.class
              : Long.class);
    }
  }

  private static Object constantOf(Class<?> type, String name) {
    if (type.isEnum()) {
      for (Object constant : type.getEnumConstants()) {
        if (((Enum<?>) constant).name().equals(name)) {
          return constant;
        }
      }
    }
    try {
      return type.getField(name).get(null);
    } catch (ReflectiveOperationException e) {
      throw new Unsupported(type.getSimpleName() + "." + name);
    }
  }

  private static Object literal(Token token, Class<?> beside) {
    if (token.literalText()) {
      return token.content();
    }
    switch (token.text()) {
      case "true" -> {
        return true;
      }
      case "false" -> {
        return false;
      }
      case "null" -> {
        return null;
      }
      default -> {
        BigDecimal exact = new BigDecimal(token.text().replaceAll("[_]|[LlBbIFfDd]$", ""));
        boolean whole = exact.scale() <= 0;
        if (beside == BigDecimal.class || token.text().endsWith("B")) {
          return exact;
        } else if (beside == Double.class || !whole) {
          return exact.doubleValue();
        } else if (beside == Long.class || token.text().endsWith("L") || token.text().endsWith("l")) {
          return exact.longValueExact();
        }
        return exact.intValueExact();
      }
    }
  }

  private String text(Expr expr) {
    return file.written(expr);
  }
}

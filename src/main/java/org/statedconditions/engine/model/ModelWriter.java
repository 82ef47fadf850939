package org.statedconditions.engine.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.drools.model.AlphaIndex;
import org.drools.model.BetaIndex;
import org.drools.model.DeclarationSource;
import org.drools.model.Global;
import org.drools.model.Index.ConstraintType;
import org.drools.model.PatternDSL;
import org.drools.model.Rule;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
import org.drools.model.functions.Block2;
import org.drools.model.view.ViewItem;
import org.drools.model.view.ViewItemBuilder;
import org.jspecify.annotations.Nullable;

/** Writes the plan of one rule in the language of Drools' executable model. */
@SuppressWarnings({"unchecked", "rawtypes"})
final class ModelWriter {
  private static final Map<String, ConstraintType> INDEXED = Map.of(
      "==", ConstraintType.EQUAL,
      "!=", ConstraintType.NOT_EQUAL,
      "<", ConstraintType.LESS_THAN,
      "<=", ConstraintType.LESS_OR_EQUAL,
      ">", ConstraintType.GREATER_THAN,
      ">=", ConstraintType.GREATER_OR_EQUAL);

  private final String packageName;
  private final RulePlan plan;
  private final String name;
  private final Map<String, Global<?>> globals;
  private final Places places;
  private final Map<org.statedconditions.engine.model.Variable, Variable> variables =
      new HashMap<>();
  private final Map<String, Integer> names = new HashMap<>();

  /** Numbers for the fields that are indexed: the same for the same field of the same type. */
  static final class Places {
    private final Map<String, Integer> numbers = new HashMap<>();

    int of(String id) {
      return numbers.computeIfAbsent(id, i -> numbers.size());
    }
  }

  ModelWriter(String packageName, RulePlan plan, Map<String, Global<?>> globals, Places places) {
    this(packageName, plan, plan.name(), globals, places);
  }

  /** {@code name}: that of the rule for Drools. */
  ModelWriter(
      String packageName,
      RulePlan plan,
      String name,
      Map<String, Global<?>> globals,
      Places places) {
    this.packageName = packageName;
    this.plan = plan;
    this.name = name;
    this.globals = globals;
    this.places = places;
  }

  Rule rule(Receiver receiver) {
    BiConsumer<Object, Object> says = says(receiver);
    return rule(() -> PatternDSL.on(variable(plan.subject()), globals.get(receiver.name()))
        .execute(new Consequence(says)));
  }

  /** A rule that says why one of {@code failing} cannot be worked out, and then what the plan's rule says. */
  Rule rule(Receiver receiver, List<Constraint> failing) {
    BiConsumer<Object, Object> says = says(receiver);
    return rule(() -> new FaultConsequence(
        says,
        failing,
        variable(plan.subject()),
        Objects.requireNonNull(globals.get(receiver.name())),
        this::variable));
  }

  private BiConsumer<Object, Object> says(Receiver receiver) {
    String method = String.valueOf(plan.says());
    if (!receiver.methods().contains(method)) {
      throw new Refusal(
          "rule \"" + plan.name() + "\" cannot be built: there is no " + receiver.name() + "."
              + method,
          plan.file().place(plan.rule().start(), plan.rule().end()));
    }
    return (to, about) -> receiver.caller().call(to, method, about);
  }

  private Rule rule(Supplier<RuleItemBuilder<?>> consequence) {
    // Patterns first: they say where the values of their variables come from.
    List<RuleItemBuilder<?>> items = new ArrayList<>(all(plan.when()));
    items.add(consequence.get());
    var builder = PatternDSL.rule(packageName, name);
    plan.rule().annotations().forEach(a -> builder.metadata(a.name(), "\"" + a.value() + "\""));
    return builder.build(items.toArray(RuleItemBuilder[]::new));
  }

  private static final class Consequence implements Block2<Object, Object> {
    private static final long serialVersionUID = 1L;

    private final transient BiConsumer<Object, Object> says;

    Consequence(BiConsumer<Object, Object> says) {
      this.says = says;
    }

    @Override
    public void execute(Object subject, Object receiver) {
      says.accept(receiver, subject);
    }
  }

  // ---- variables

  private Variable variable(org.statedconditions.engine.model.Variable of) {
    return variable(of, null);
  }

  private Variable variable(
      org.statedconditions.engine.model.Variable of, @Nullable DeclarationSource source) {
    Variable known = variables.get(of);
    if (known == null) {
      known = of.origin() == org.statedconditions.engine.model.Variable.Origin.GLOBAL
          ? Objects.requireNonNull(globals.get(of.name()), "every global is declared")
          : source == null
              ? PatternDSL.declarationOf((Class) of.kind().type(), name(of))
              : PatternDSL.declarationOf((Class) of.kind().type(), name(of), source);
      variables.put(of, known);
    }
    return known;
  }

  /** A name that no other variable of the rule has. */
  private String name(org.statedconditions.engine.model.Variable of) {
    String name =
        of.name().isEmpty() ? "GENERATED_$pattern_" + of.kind().type().getSimpleName() : of.name();
    int many = names.merge(name, 1, Integer::sum);
    return of.name().isEmpty()
        ? name + "$" + many + "$"
        : many == 1 ? name : name + "_" + (many - 1) + "_sCoPe";
  }

  // ---- parts

  private List<ViewItemBuilder<?>> all(List<Part> parts) {
    List<ViewItemBuilder<?>> items = new ArrayList<>();
    parts.forEach(part -> add(part, items));
    return items;
  }

  private void add(Part part, List<ViewItemBuilder<?>> items) {
    if (part instanceof Part.Match match) {
      items.add(pattern(match));
    } else if (part instanceof Part.Query query) {
      items.addAll(all(query.inside()));
    } else if (part instanceof Part.Or or) {
      List<ViewItemBuilder<?>> ways = new ArrayList<>();
      or.branches().forEach(branch -> ways.add(and(all(branch), true)));
      items.add(PatternDSL.or(ways.get(0), rest(ways)));
    } else if (part instanceof Part.Exists exists) {
      ViewItemBuilder<?> inside = and(all(exists.inside()), false);
      items.add(exists.wanted() ? PatternDSL.exists(inside) : PatternDSL.not(inside));
    } else if (part instanceof Part.ForAll forAll) {
      items.add(forAll(forAll));
    } else if (part instanceof Part.Gather gather) {
      gather(gather, items);
    }
  }

  private static ViewItemBuilder<?> and(List<ViewItemBuilder<?>> items, boolean always) {
    return items.size() == 1 && !always ? items.get(0) : PatternDSL.and(items.get(0), rest(items));
  }

  private static ViewItemBuilder[] rest(List<ViewItemBuilder<?>> items) {
    return items.subList(1, items.size()).toArray(ViewItemBuilder[]::new);
  }

  private PatternDSL.PatternDef pattern(Part.Match match) {
    PatternDSL.PatternDef def = PatternDSL.pattern(
        variable(match.variable(), match.from() == null ? null : source(match, match.from())));
    match.constraints().forEach(constraint -> constrain(def, constraint));
    match
        .bindings()
        .forEach(b -> bind(
            def,
            variable(b.variable()),
            b.value().typed().formula(),
            b.value().typed().id(),
            b.value().others(),
            b.value().text(),
            match));
    return match.from() == null ? def : def.passive();
  }

  private DeclarationSource source(Part.Match match, Computed from) {
    List<org.statedconditions.engine.model.Variable> read = from.others();
    var elements =
        new DroolsFunctions.Elements(from.typed().formula(), from.typed().id());
    return switch (read.size()) {
      case 1 -> PatternDSL.from(variable(read.get(0)), elements.ofOne());
      case 2 -> PatternDSL.from(variable(read.get(0)), variable(read.get(1)), elements.ofTwo());
      default -> throw tooMany(match, "`from` reads " + read.size() + " variables");
    };
  }

  /** No match of {@code each} that breaks the rule. */
  private ViewItemBuilder<?> forAll(Part.ForAll forAll) {
    PatternDSL.PatternDef each = pattern(forAll.each());
    if (forAll.outOfLine() != null) {
      constrain(each, forAll.outOfLine());
      return PatternDSL.not(each);
    }
    return PatternDSL.not(PatternDSL.and(each, PatternDSL.not(and(all(forAll.rest()), false))));
  }

  private void gather(Part.Gather gather, List<ViewItemBuilder<?>> items) {
    List<ViewItemBuilder<?>> source = all(gather.source());
    Part.Match last = Objects.requireNonNull(
        PlanBuilder.lastMatch(gather.source()), "what is accumulated has a pattern");
    Variable counted = variable(last.variable());
    boolean guarded = gather.guards() != null && !gather.guards().isEmpty();
    if (gather.functions().size() > 1 || gather.functions().get(0).argument() != null || guarded) {
      List<org.statedconditions.engine.model.Variable> others = new ArrayList<>();
      Packed packed = Packed.of(gather, last.variable(), others);
      Variable match = counted;
      counted = PatternDSL.declarationOf(
          Object[].class, "GENERATED_$counted$" + names.merge("counted", 1, Integer::sum));
      PatternDSL.PatternDef def = source.stream()
          .filter(PatternDSL.PatternDefImpl.class::isInstance)
          .map(PatternDSL.PatternDefImpl.class::cast)
          .filter(d -> d.getFirstVariable() == match)
          .findFirst()
          .orElseThrow();
      bind(def, counted, packed, Packed.id(gather), others, "accumulate", last);
    }
    Variable<Gathered> gathered = PatternDSL.declarationOf(
        Gathered.class, "GENERATED_$gathered$" + names.merge("gathered", 1, Integer::sum));
    String rule = plan.name();
    var place = plan.file().place(gather.node().start(), gather.node().end());
    items.add(PatternDSL.accumulate(
        (ViewItem<?>) and(source, false),
        PatternDSL.accFunction(
                () -> new GatherFunction(gather.functions(), rule, place, gather.guards() != null),
                counted)
            .as(gathered)));
    // What is asked of the result is asked behind the accumulate, which so always has one: where
    // Drools takes a result back and
    // gives it again it is the same tuple, and what stands after it takes that for one still
    // blocked.
    PatternDSL.PatternDef result = PatternDSL.pattern(
        variable(gather.result(), PatternDSL.from(gathered, new DroolsFunctions.Given())));
    gather.constraints().forEach(constraint -> constrain(result, constraint));
    items.add(result.passive());
  }

  private void bind(
      PatternDSL.PatternDef def,
      Variable variable,
      Formula formula,
      String id,
      List<org.statedconditions.engine.model.Variable> others,
      String text,
      Part.Match match) {
    switch (others.size()) {
      case 0 -> def.bind(variable, new DroolsFunctions.OfSelf(formula, id));
      case 1 -> def.bind(variable, variable(others.get(0)), new DroolsFunctions.OfTwo(formula, id));
      case 2 ->
        def.bind(
            variable,
            variable(others.get(0)),
            variable(others.get(1)),
            new DroolsFunctions.OfThree(formula, id));
      case 3 ->
        def.bind(
            variable,
            variable(others.get(0)),
            variable(others.get(1)),
            variable(others.get(2)),
            new DroolsFunctions.OfFour(formula, id));
      default -> throw tooMany(match, "`" + text + "` reads " + (others.size() + 1) + " variables");
    }
  }

  private Refusal tooMany(Part.Match match, String what) {
    return new Refusal(
        "rule \"" + plan.name() + "\" cannot be built: " + what,
        plan.file().place(match.node().start(), match.node().end()));
  }

  // ---- constraints

  private void constrain(PatternDSL.PatternDef def, Constraint constraint) {
    List<org.statedconditions.engine.model.Variable> others = constraint.others();
    Variable[] v = others.stream().map(this::variable).toArray(Variable[]::new);
    org.statedconditions.engine.model.Variable self =
        Objects.requireNonNull(constraint.self(), "it is one of a pattern");
    String id = self.kind().name() + "|" + constraint.id();
    Index index = constraint.index();
    switch (v.length) {
      case 0 -> {
        AlphaIndex<?, ?> alpha = index == null ? null : alpha(index);
        DroolsTests.Of1 test = new DroolsTests.Of1(constraint);
        if (alpha == null) {
          def.expr(id, test);
        } else {
          def.expr(id, test, alpha);
        }
      }
      case 1 -> {
        BetaIndex<?, ?, ?> beta = index == null ? null : beta(index);
        DroolsTests.Of2 test = new DroolsTests.Of2(constraint);
        if (beta == null) {
          def.expr(id, v[0], test);
        } else {
          def.expr(id, v[0], test, beta);
        }
      }
      case 2 -> def.expr(id, v[0], v[1], new DroolsTests.Of3(constraint));
      case 3 -> def.expr(id, v[0], v[1], v[2], new DroolsTests.Of4(constraint));
      case 4 -> def.expr(id, v[0], v[1], v[2], v[3], new DroolsTests.Of5(constraint));
      case 5 -> def.expr(id, v[0], v[1], v[2], v[3], v[4], new DroolsTests.Of6(constraint));
      case 6 -> def.expr(id, v[0], v[1], v[2], v[3], v[4], v[5], new DroolsTests.Of7(constraint));
      case DroolsTests.MOST_OTHERS ->
        def.expr(id, v[0], v[1], v[2], v[3], v[4], v[5], v[6], new DroolsTests.Of8(constraint));
      default ->
        throw ExpressionBuilder.refused(
            constraint.node(),
            constraint.context(),
            "it reads more than " + DroolsTests.MOST_OTHERS + " other variables");
    }
  }

  private @Nullable AlphaIndex<?, ?> alpha(Index index) {
    return PatternDSL.alphaIndexedBy(
        (Class) index.own().kind().type(),
        INDEXED.get(index.op()),
        places.of(index.own().id()),
        new DroolsFunctions.OfSelf(index.own().formula(), index.own().id()),
        Objects.requireNonNull(index.value().constant(), "without another fact it is constant")
            .value);
  }

  private BetaIndex<?, ?, ?> beta(Index index) {
    return PatternDSL.betaIndexedBy(
        (Class) index.own().kind().type(),
        INDEXED.get(index.op()),
        places.of(index.own().id()),
        new DroolsFunctions.OfSelf(index.own().formula(), index.own().id()),
        new DroolsFunctions.OfSelf(index.value().formula(), index.value().id()),
        index.value().kind().type());
  }
}

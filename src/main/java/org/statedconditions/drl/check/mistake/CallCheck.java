package org.statedconditions.drl.check.mistake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.statedconditions.drl.check.names.Basic;
import org.statedconditions.drl.check.names.Misnamed;
import org.statedconditions.drl.check.names.PackNames;
import org.statedconditions.drl.check.names.Signature;
import org.statedconditions.drl.check.names.Type;
import org.statedconditions.drl.check.names.Types;
import org.statedconditions.drl.check.names.Variables;
import org.statedconditions.drl.syntax.Expr;
import org.statedconditions.drl.syntax.Problems;
import org.statedconditions.drl.syntax.Token;
import org.statedconditions.finding.Parameters;
import org.statedconditions.pack.ManifestPart;
import org.statedconditions.problem.DidYouMean;
import org.statedconditions.problem.ProblemCode;

/** Checks calls of methods in an expression, those that read a parameter of the pack among them. */
final class CallCheck {
  private final PackNames names;
  private final Problems problems;
  private final ExpressionCheck expressions;
  private final NameCheck identifiers;
  private final ComparisonCheck comparisons;

  CallCheck(
      PackNames names, Problems problems, ExpressionCheck expressions, NameCheck identifiers) {
    this.names = names;
    this.problems = problems;
    this.expressions = expressions;
    this.identifiers = identifiers;
    this.comparisons = new ComparisonCheck(names, problems);
  }

  Type call(Expr.Call call, @Nullable Type fact, Variables scope) {
    Type target;
    if (call.target() == null) {
      target = fact == null ? Basic.UNKNOWN : fact;
    } else if (call.target() instanceof Expr.Name name) {
      target = identifiers.name(name.token(), fact, scope, true);
    } else {
      target = expressions.type(call.target(), fact, scope);
    }
    List<Type> arguments = new ArrayList<>();
    call.arguments().forEach(a -> arguments.add(expressions.type(a, fact, scope)));
    Type owner = target instanceof Type.Static type ? type.type() : target;
    if (owner instanceof Type.Java java && java.raw() == Parameters.class) {
      parameter(call);
    }
    Optional<List<Signature>> methods = names.types().methods(owner, call.name().text());
    List<Signature> known = new ArrayList<>(methods.orElse(List.of()));
    if (call.target() == null) {
      names.types().function(call.name().text()).ifPresent(known::add);
    }
    if (known.isEmpty() && (methods.isEmpty() || (call.target() == null && names.functions()))) {
      return Basic.UNKNOWN;
    }
    return known.isEmpty() ? missingMethod(call, owner) : signature(call, fact, arguments, known);
  }

  /** Whether a word with a bracket behind it is a field, so that an operator is missing. */
  private boolean isField(Expr.Call call, @Nullable Type fact) {
    return call.target() == null
        && fact != null
        && names
            .types()
            .fields(fact)
            .filter(fields -> fields.containsKey(call.name().text()))
            .isPresent();
  }

  private Type signature(
      Expr.Call call, @Nullable Type fact, List<Type> arguments, List<Signature> known) {
    List<Signature> fitting =
        known.stream().filter(s -> s.parameters().size() == arguments.size()).toList();
    if (fitting.isEmpty() && isField(call, fact)) {
      problems.meaning(
          ProblemCode.RULE_SYNTAX,
          call.name().end(),
          call.name().end() + 1,
          "expected an operator such as `==` or `in` after `" + call.name().text()
              + "` but was `(`",
          null);
      return Basic.UNKNOWN;
    }
    if (fitting.isEmpty()) {
      Set<Integer> counts = new TreeSet<>();
      known.forEach(s -> counts.add(s.parameters().size()));
      problems.meaning(
          ProblemCode.WRONG_ARGUMENTS,
          call.name().start(),
          call.end(),
          "expected " + count(counts) + " for `" + call.name().text() + "` but was "
              + arguments.size(),
          null);
      return Basic.UNKNOWN;
    }
    List<Type> wanted = fitting.get(0).parameters();
    for (int i = 0; i < wanted.size(); i++) {
      comparisons.argument(wanted.get(i), call.arguments().get(i), arguments.get(i), call.name());
    }
    return fitting.get(0).result();
  }

  /** How many arguments are expected, in words. */
  static String count(int arguments) {
    return count(Set.of(arguments));
  }

  private static String count(Set<Integer> counts) {
    String list = String.join(" or ", counts.stream().map(String::valueOf).toList());
    return list.equals("0") ? "no argument" : list.equals("1") ? "1 argument" : list + " arguments";
  }

  /** Why a function is no member of a value. */
  static String isFunction(String name) {
    return "`" + name + "` is a function: write `" + name
        + "(…)`, with the value as the first argument";
  }

  private Type missingMethod(Expr.Call call, Type owner) {
    String text = call.name().text();
    Optional<Map<String, Type>> fields = names.types().fields(owner);
    if (fields.isPresent() && call.arguments().isEmpty()) {
      Optional<String> property = Types.property(text).filter(fields.get()::containsKey);
      if (owner instanceof Type.Declared && property.isPresent()) {
        return fields.get().getOrDefault(property.get(), Basic.UNKNOWN);
      }
      if (property.isPresent()) {
        problems.meaning(
            ProblemCode.UNKNOWN_FIELD,
            call.name().start(),
            call.end(),
            "expected a field of " + owner.shown() + " but was `" + text + "()`",
            "did you mean `" + property.get() + "`?");
        return Basic.UNKNOWN;
      }
    }
    Collection<String> offered = new LinkedHashSet<>(names.types().methodNames(owner));
    if (call.target() == null) {
      offered.addAll(names.types().functionNames());
    }
    String hint = DidYouMean.hint(text, offered);
    if (call.target() == null && names.globals().containsKey(text)) {
      hint = "`" + text + "` stands without brackets";
    }
    if (hint == null && fields.isPresent()) {
      hint = DidYouMean.hint(text, Types.offered(fields.get()));
    }
    if (hint == null && call.target() == null) {
      hint = Idioms.ofName(text) != null
          ? Idioms.ofName(text)
          : "functions are " + String.join(", ", names.types().functionNames());
    }
    boolean list = owner.sort() == Type.Sort.LIST && Idioms.ofMember(text, owner) != null;
    if (call.target() != null && !list && names.types().function(text).isPresent()) {
      hint = isFunction(text);
    } else if (Idioms.ofMember(text, owner) != null
        && (hint == null || !Idioms.readsParameters(owner))) {
      hint = Idioms.ofMember(text, owner);
    } else if (hint == null) {
      hint = Idioms.ofType(owner.shown());
    }
    problems.meaning(
        ProblemCode.UNKNOWN_FUNCTION,
        call.name().start(),
        call.name().end(),
        (call.target() == null ? "expected a function" : "expected a method of " + owner.shown())
            + " but was " + call.name().shown(),
        hint);
    return Basic.UNKNOWN;
  }

  private void parameter(Expr.Call call) {
    if (call.arguments().size() != 1
        || !(call.arguments().get(0) instanceof Expr.Literal literal)
        || !literal.token().literalText()) {
      return;
    }
    String name = literal.token().content();
    Token token = literal.token();
    var parameter = names.parameter(name);
    List<String> known =
        names.manifest().parameters().stream().map(p -> p.name()).toList();
    if (parameter.isEmpty() && !names.knows(ManifestPart.PARAMETERS)) {
      return;
    }
    if (parameter.isEmpty()) {
      String hint = DidYouMean.hint(name, known);
      problems.meaning(
          ProblemCode.UNKNOWN_PARAMETER,
          token.start(),
          token.end(),
          "expected the name of a parameter in pack.yaml but was `" + name + "`",
          hint != null
              ? hint
              : known.isEmpty()
                  ? "pack.yaml has no parameters"
                  : "known are " + String.join(", ", known));
      return;
    }
    String right = reader(names, name);
    boolean reads =
        Set.of("number", "date", "flag", "texts", "text").contains(call.name().text());
    if (reads && !call.name().is(right) && !names.misnamed().mistyped().containsKey(name)) {
      problems.meaning(
          ProblemCode.WRONG_PARAMETER,
          call.name().start(),
          call.name().end(),
          "expected `parameters." + right + "` for the parameter `" + name
              + "` but was `parameters." + call.name().text() + "`",
          null);
    }
  }

  /** The method that reads a parameter. */
  static String reader(PackNames names, String parameter) {
    return Misnamed.reader(names.parameter(parameter).orElseThrow());
  }
}

package org.statedconditions.drl.check;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.statedconditions.drl.syntax.Expr;
import org.statedconditions.drl.vocabulary.Operation;
import org.statedconditions.drl.vocabulary.Vocabulary;
import org.statedconditions.drl.syntax.Problems;
import org.statedconditions.drl.syntax.Token;
import org.statedconditions.finding.Parameters;
import org.statedconditions.pack.ManifestPart;
import org.statedconditions.problem.DidYouMean;

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
    this.comparisons = new ComparisonCheck(problems);
  }

  Type call(Expr.Call call, Type fact, Variables scope) {
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
    boolean statics = target instanceof Type.Static;
    Type owner = target instanceof Type.Static type ? type.type() : target;
    if (owner instanceof Type.Java java && java.raw() == Parameters.class) {
      parameter(call);
    }
    Optional<Operation> function = function(call, arguments.size());
    if (function.isPresent()) {
      List<Class<?>> wanted = function.get().parameters();
      for (int i = 0; i < wanted.size(); i++) {
        comparisons.argument(
            new Type.Java(wanted.get(i), List.of()),
            call.arguments().get(i),
            arguments.get(i),
            call.name());
      }
      return new Type.Java(function.get().result(), List.of());
    }
    Optional<List<Method>> methods = names.types().methods(owner, call.name().text());
    if (methods.isEmpty() || (call.target() == null && names.functions())) {
      return Basic.UNKNOWN;
    }
    if (methods.get().isEmpty()) {
      return missingMethod(call, owner);
    }
    List<Method> fitting = methods.get().stream()
        .filter(m -> m.getParameterCount() == arguments.size() || m.isVarArgs())
        .toList();
    if (fitting.isEmpty()) {
      Set<Integer> counts = new TreeSet<>();
      methods.get().forEach(m -> counts.add(m.getParameterCount()));
      problems.meaning(
          call.name().start(),
          call.end(),
          "expected " + count(counts) + " for `" + call.name().text() + "` but was "
              + arguments.size(),
          null);
      return Basic.UNKNOWN;
    }
    if (fitting.size() == 1 && !fitting.get(0).isVarArgs()) {
      Class<?>[] wanted = fitting.get(0).getParameterTypes();
      for (int i = 0; i < wanted.length; i++) {
        Type parameter =
            wanted[i] == Object.class ? Basic.UNKNOWN : new Type.Java(wanted[i], List.of());
        comparisons.argument(parameter, call.arguments().get(i), arguments.get(i), call.name());
      }
    }
    Set<Type> returned = new LinkedHashSet<>();
    for (Method method : fitting) {
      if (!statics || Modifier.isStatic(method.getModifiers())) {
        returned.add(
            Type.of(method.getGenericReturnType(), owner instanceof Type.Java java ? java : null));
      }
    }
    return returned.size() == 1 ? returned.iterator().next() : Basic.UNKNOWN;
  }

  /** The function that is called: one of that name with so many arguments. */
  private static Optional<Operation> function(Expr.Call call, int arguments) {
    return call.target() != null
        ? Optional.empty()
        : Vocabulary.builtIn()
            .function(call.name().text())
            .filter(f -> f.parameters().size() == arguments);
  }

  /** How many arguments are expected, in words. */
  static String count(int arguments) {
    return count(Set.of(arguments));
  }

  private static String count(Set<Integer> counts) {
    String list = String.join(" or ", counts.stream().map(String::valueOf).toList());
    return list.equals("0") ? "no argument" : list.equals("1") ? "1 argument" : list + " arguments";
  }

  private Type missingMethod(Expr.Call call, Type owner) {
    String text = call.name().text();
    Optional<Map<String, Type>> fields = names.types().fields(owner);
    if (fields.isPresent() && call.arguments().isEmpty()) {
      Optional<String> property = Types.property(text).filter(fields.get()::containsKey);
      if (owner instanceof Type.Declared && property.isPresent()) {
        return fields.get().get(property.get());
      }
      if (property.isPresent()) {
        problems.meaning(
            call.name().start(),
            call.end(),
            "expected a field of " + owner.shown() + " but was `" + text + "()`",
            "did you mean `" + property.get() + "`?");
        return Basic.UNKNOWN;
      }
    }
    if (owner instanceof Type.Declared
        && (text.startsWith("get") || text.startsWith("set") || text.startsWith("is"))) {
      return Basic.UNKNOWN;
    }
    Collection<String> offered = new LinkedHashSet<>(names.types().methodNames(owner));
    String hint = DidYouMean.hint(text, offered);
    if (call.target() == null && names.globals().containsKey(text)) {
      hint = "`" + text + "` stands without brackets";
    }
    problems.meaning(
        call.name().start(),
        call.name().end(),
        "expected a method of " + owner.shown() + " but was " + call.name().shown(),
        hint == null && fields.isPresent()
            ? DidYouMean.hint(text, Types.offered(fields.get()))
            : hint);
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
        Set.of("number", "flag", "texts", "text").contains(call.name().text());
    if (reads && !call.name().is(right) && !names.misnamed().mistyped().containsKey(name)) {
      problems.meaning(
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

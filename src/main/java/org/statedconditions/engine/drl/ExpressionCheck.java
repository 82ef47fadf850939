package org.statedconditions.engine.drl;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.statedconditions.engine.drl.Token.Kind;
import org.statedconditions.engine.drl.Type.Sort;
import org.statedconditions.finding.Parameters;
import org.statedconditions.pack.ManifestPart;
import org.statedconditions.problem.DidYouMean;

/**
 * Checks the names in an expression and whether what it compares can be compared. Says nothing about what it does not know:
 * the compiler has the last word.
 */
final class ExpressionCheck {
  private static final Set<String> ROOTS = Set.of("java", "javax", "org", "com");

  private final PackNames names;
  private final Problems problems;
  private final boolean damaged;
  private final ComparisonCheck comparisons;

  ExpressionCheck(PackNames names, Problems problems, boolean damaged) {
    this.names = names;
    this.problems = problems;
    this.damaged = damaged;
    this.comparisons = new ComparisonCheck(problems);
  }

  /** Checks a constraint; {@code fact} is the type whose fields it may name, or {@code null}. */
  void condition(Expr expr, Type fact, Scope scope) {
    Type type = type(expr, fact, scope);
    if (!(expr instanceof Expr.Bind)) {
      decides(expr, type);
    }
  }

  private void decides(Expr expr, Type type) {
    Sort sort = type.sort();
    if (sort != Sort.FLAG && sort != Sort.ANY) {
      problems.meaning(
          expr.start(),
          expr.end(),
          "expected a comparison but was " + sort.shown(),
          expr instanceof Expr.Name name
              ? "compare it, for example `" + name.token().text() + " != null`"
              : null);
    }
  }

  /** Only looks for the variables that an expression binds, and binds them. */
  void bindings(Expr expr, Scope scope) {
    if (expr instanceof Expr.Name name && scope.find(name.token().text()).isEmpty()) {
      scope.bind(name.token().text(), new Scope.Variable(Basic.UNKNOWN, true, null));
    } else if (expr instanceof Expr.Bind bind) {
      scope.bind(bind.variable().text(), new Scope.Variable(Basic.UNKNOWN, true, null));
    }
  }

  /** Checks an expression and says what its value is. */
  Type type(Expr expr, Type fact, Scope scope) {
    if (expr instanceof Expr.Literal literal) {
      return literal(literal.token());
    }
    if (expr instanceof Expr.Name name) {
      return name(name.token(), fact, scope, false);
    }
    if (expr instanceof Expr.Access access) {
      return access(access, fact, scope);
    }
    if (expr instanceof Expr.Call call) {
      return call(call, fact, scope);
    }
    if (expr instanceof Expr.Bind bind) {
      return bind(bind, fact, scope);
    }
    if (expr instanceof Expr.Unary unary) {
      Type type = type(unary.operand(), fact, scope);
      if (unary.operator().is("!")) {
        decides(unary.operand(), type);
        return Basic.BOOLEAN;
      }
      return type;
    }
    if (expr instanceof Expr.Binary binary) {
      return binary(binary, fact, scope);
    }
    if (expr instanceof Expr.In in) {
      Type left = type(in.left(), fact, scope);
      in.values()
          .forEach(v -> comparisons.same(in.left(), left, v, value(v, left, fact, scope), "=="));
      return Basic.BOOLEAN;
    }
    if (expr instanceof Expr.Index index) {
      return index(index, fact, scope);
    }
    if (expr instanceof Expr.Cast cast) {
      type(cast.target(), fact, scope);
      return names.types().find(cast.type().text()).orElse(Basic.UNKNOWN);
    }
    if (expr instanceof Expr.ListOf list) {
      Type element = Basic.UNKNOWN;
      for (Expr value : list.values()) {
        element = type(value, fact, scope);
      }
      return new Type.Java(List.class, List.of(element));
    }
    return Basic.UNKNOWN;
  }

  private static Type literal(Token token) {
    if (token.kind() == Kind.TEXT) {
      return Basic.TEXT;
    }
    if (token.kind() == Kind.NUMBER) {
      return token.text().matches("[\\d_.]+([eE]\\d+)?[lLfFdDbBiI]?")
          ? Basic.NUMBER
          : Basic.UNKNOWN;
    }
    return token.is("null") ? Basic.NULL : Basic.BOOLEAN;
  }

  private Type index(Expr.Index index, Type fact, Scope scope) {
    Type target = type(index.target(), fact, scope);
    if (target instanceof Type.Java java
        && Map.class.isAssignableFrom(java.raw())
        && java.arguments().size() == 2) {
      Type key = java.arguments().get(0);
      comparisons.same(
          index.target(), key, index.index(), value(index.index(), key, fact, scope), "==");
      return java.arguments().get(1);
    }
    type(index.index(), fact, scope);
    return target.element();
  }

  private Type bind(Expr.Bind bind, Type fact, Scope scope) {
    Type whole = type(bind.value(), fact, scope);
    Expr bound = bind.value();
    boolean comparison = false;
    while (bound instanceof Expr.Binary || bound instanceof Expr.In) {
      if (bound instanceof Expr.Binary binary
          && Set.of("+", "-", "*", "/", "%").contains(binary.op())) {
        break;
      }
      bound = bound instanceof Expr.Binary binary ? binary.left() : ((Expr.In) bound).left();
      comparison = true;
    }
    Problems ignored = new Problems(problems.source());
    Type type =
        comparison ? new ExpressionCheck(names, ignored, true).type(bound, fact, scope) : whole;
    String variable = bind.variable().text();
    boolean field = fact != null
        && names
            .types()
            .fields(fact)
            .map(fields -> fields.containsKey(variable))
            .orElse(false);
    if (field && bind.value() instanceof Expr.Literal) {
      int from = bind.variable().end();
      int to = bind.value().start();
      problems.meaning(
          from,
          to,
          "expected `==` to compare `" + variable + "` but was `:`",
          "`:` binds a variable such as `$" + variable + "`");
    }
    boolean itself = bound instanceof Expr.Name name && name.token().is("this");
    scope.bind(
        bind.variable().text(),
        new Scope.Variable(type instanceof Type.Null ? Basic.UNKNOWN : type, itself, null));
    return whole;
  }

  private Type binary(Expr.Binary binary, Type fact, Scope scope) {
    String op = binary.op();
    Type left = type(binary.left(), fact, scope);
    switch (op) {
      case "&&", "||" -> {
        Type right = type(binary.right(), fact, scope);
        if (!(binary.left() instanceof Expr.Bind)) {
          decides(binary.left(), left);
        }
        if (!(binary.right() instanceof Expr.Bind)) {
          decides(binary.right(), right);
        }
        return Basic.BOOLEAN;
      }
      case "==", "!=", "<", ">", "<=", ">=" -> {
        Type right = value(binary.right(), left, fact, scope);
        comparisons.same(binary.left(), left, binary.right(), right, op);
        return Basic.BOOLEAN;
      }
      case "contains", "excludes" -> {
        Type right = value(binary.right(), left.element(), fact, scope);
        comparisons.contains(binary.left(), left, binary.right(), right, op);
        return Basic.BOOLEAN;
      }
      case "memberOf" -> {
        Type right = type(binary.right(), fact, scope);
        comparisons.contains(binary.right(), right, binary.left(), left, op);
        return Basic.BOOLEAN;
      }
      case "matches", "soundslike" -> {
        comparisons.matches(binary.left(), left, op);
        comparisons.argument(
            Basic.TEXT, binary.right(), type(binary.right(), fact, scope), binary.operator());
        return Basic.BOOLEAN;
      }
      case "+", "-", "*", "/", "%" -> {
        Type right = type(binary.right(), fact, scope);
        boolean numbers = left.sort() == Sort.NUMBER && right.sort() == Sort.NUMBER;
        boolean text = op.equals("+") && (left.sort() == Sort.TEXT || right.sort() == Sort.TEXT);
        return numbers ? Basic.NUMBER : text ? Basic.TEXT : Basic.UNKNOWN;
      }
      default -> {
        if (!op.equals("instanceof") && !op.equals("isA")) {
          type(binary.right(), fact, scope);
        }
        return Basic.BOOLEAN;
      }
    }
  }

  /** The right side of a comparison: a bare name may be meant as a constant of the left side's type. */
  private Type value(Expr expr, Type wanted, Type fact, Scope scope) {
    if (expr instanceof Expr.Name name && wanted.sort() == Sort.TERM) {
      Token token = name.token();
      boolean known = scope.find(token.text()).isPresent()
          || names.globals().containsKey(token.text())
          || (fact != null
              && names
                  .types()
                  .fields(fact)
                  .map(f -> f.containsKey(token.text()))
                  .orElse(true));
      if (!known && !token.text().startsWith("$") && !token.is("this")) {
        List<String> constants = Types.constants(wanted);
        String near = constants.contains(token.text())
            ? token.text()
            : DidYouMean.nearest(token.text(), constants);
        problems.meaning(
            token.start(),
            token.end(),
            "expected a constant such as `" + wanted.shown() + "."
                + (near == null ? constants.get(0) : near) + "` but was " + token.shown(),
            near == null
                ? DidYouMean.hint(token.text(), List.of("null"))
                : "did you mean `" + wanted.shown() + "." + near + "`?");
        return Basic.UNKNOWN;
      }
    }
    return type(expr, fact, scope);
  }

  private Type name(Token token, Type fact, Scope scope, boolean qualifies) {
    String text = token.text();
    Optional<Scope.Variable> variable = scope.find(text);
    if (variable.isPresent()) {
      return variable.get().type();
    }
    if (text.equals("this")) {
      return fact == null ? Basic.UNKNOWN : fact;
    }
    Optional<Map<String, Type>> fields =
        fact == null ? Optional.empty() : names.types().fields(fact);
    if (fields.isPresent() && fields.get().containsKey(text)) {
      return fields.get().get(text);
    }
    if (names.globals().containsKey(text)) {
      return names.globals().get(text);
    }
    boolean upper = Character.isUpperCase(text.charAt(0));
    if (upper) {
      Optional<Type> type = names.types().find(text);
      if (type.isPresent()) {
        return new Type.Static(type.get());
      }
    }
    if (qualifies && ROOTS.contains(text)) {
      return new Type.Qualifier(text);
    }
    if ((damaged && text.startsWith("$"))
        || (names.open() && upper)
        || (fact != null && fields.isEmpty() && !text.startsWith("$"))) {
      return Basic.UNKNOWN;
    }
    unknownName(token, fact, fields.orElse(Map.of()), scope, qualifies && upper);
    return Basic.UNKNOWN;
  }

  private void unknownName(
      Token token, Type fact, Map<String, Type> fields, Scope scope, boolean typeMeant) {
    String text = token.text();
    if (text.startsWith("$")) {
      unknownVariable(problems, token, scope);
      return;
    }
    if (typeMeant) {
      problems.meaning(
          token.start(),
          token.end(),
          "expected a type but was " + token.shown(),
          typeHint(names.types(), text, names.types().names()));
      return;
    }
    List<String> terms = names.types().termsWith(text);
    Collection<String> offered = new LinkedHashSet<>(Types.offered(fields));
    Optional<String> property = Types.property(text).filter(fields::containsKey);
    String hint = property.map(p -> "did you mean `" + p + "`?").orElse(null);
    if (hint == null && terms.size() == 1) {
      hint = "did you mean `" + terms.get(0) + "." + text + "`?";
    }
    if (hint == null && scope.names().contains("$" + text)) {
      hint = "did you mean `$" + text + "`?";
    }
    if (hint == null) {
      offered.addAll(scope.names());
      offered.addAll(names.globals().keySet());
      offered.addAll(List.of("null", "true", "false"));
      hint = DidYouMean.hint(text, offered);
    }
    if (hint == null && names.parameter(text).isPresent()) {
      hint = "a parameter is read with `parameters." + reader(text) + "(\"" + text + "\")`";
    }
    if (hint == null && text.equals(text.toUpperCase(Locale.ROOT))) {
      hint = "a text stands in quotes, `\"" + text + "\"`";
    }
    if (fact == null) {
      problems.meaning(
          token.start(),
          token.end(),
          "expected a bound variable or a global but was " + token.shown(),
          hint);
    } else {
      problems.meaning(
          token.start(),
          token.end(),
          "expected a field of " + fact.shown() + " but was " + token.shown(),
          hint != null || fields.isEmpty() ? hint : "its fields are " + fieldList(fact, fields));
    }
  }

  /** The method that reads a parameter. */
  private String reader(String parameter) {
    return Misnamed.reader(names.parameter(parameter).orElseThrow());
  }

  /** What a type may have been meant to be. */
  static String typeHint(Types types, String written, Collection<String> known) {
    return types
        .wholeName(written)
        .map(whole -> "write it in full, `" + whole + "`")
        .orElseGet(() -> DidYouMean.hint(written, known));
  }

  private static String fieldList(Type fact, Map<String, Type> fields) {
    Collection<String> listed = Types.offered(fields);
    if (fact instanceof Type.Java java && java.raw().isRecord()) {
      listed = new ArrayList<>();
      for (var component : java.raw().getRecordComponents()) {
        listed.add(component.getName());
      }
    }
    return String.join(", ", listed);
  }

  /** Says that a variable is not bound, and why if that is known. */
  static void unknownVariable(Problems problems, Token token, Scope scope) {
    String hint = scope
        .whereHidden(token.text())
        .map(where -> token.shown() + " is bound inside " + where + " and known only there")
        .orElseGet(() -> scope.names().contains("$" + token.text())
            ? "did you mean `$" + token.text() + "`?"
            : DidYouMean.hint(token.text(), scope.names()));
    problems.meaning(
        token.start(), token.end(), "expected a bound variable but was " + token.shown(), hint);
  }

  private Type access(Expr.Access access, Type fact, Scope scope) {
    Type target = access.target() instanceof Expr.Name name
        ? name(name.token(), fact, scope, true)
        : type(access.target(), fact, scope);
    Token name = access.name();
    if (target instanceof Type.Qualifier qualifier) {
      String whole = qualifier.name() + "." + name.text();
      return names
          .types()
          .find(whole)
          .<Type>map(Type.Static::new)
          .orElse(new Type.Qualifier(whole));
    }
    if (target instanceof Type.Static type) {
      return constant(type.type(), name);
    }
    Optional<Map<String, Type>> fields = names.types().fields(target);
    if (fields.isEmpty() || (target instanceof Type.Java java && java.raw().isPrimitive())) {
      return Basic.UNKNOWN;
    }
    if (fields.get().containsKey(name.text())) {
      return fields.get().get(name.text());
    }
    String hint = Types.property(name.text())
        .filter(fields.get()::containsKey)
        .map(p -> "did you mean `" + p + "`?")
        .orElseGet(() -> DidYouMean.hint(name.text(), Types.offered(fields.get())));
    problems.meaning(
        name.start(),
        name.end(),
        "expected a field of " + target.shown() + " but was " + name.shown(),
        hint);
    return Basic.UNKNOWN;
  }

  private Type constant(Type owner, Token name) {
    List<String> constants = Types.constants(owner);
    if (constants.contains(name.text())) {
      return owner;
    }
    if (owner instanceof Type.Java java) {
      if (name.is("class")) {
        return Basic.UNKNOWN;
      }
      for (Field field : java.raw().getFields()) {
        if (field.getName().equals(name.text()) && Modifier.isStatic(field.getModifiers())) {
          return Type.of(field.getGenericType(), null);
        }
      }
      for (Class<?> nested : java.raw().getClasses()) {
        if (nested.getSimpleName().equals(name.text())) {
          return new Type.Static(new Type.Java(nested, List.of()));
        }
      }
      if (constants.isEmpty()) {
        Set<String> statics = new TreeSet<>();
        for (Field field : java.raw().getFields()) {
          statics.add(field.getName());
        }
        problems.meaning(
            name.start(),
            name.end(),
            "expected a constant of " + owner.shown() + " but was " + name.shown(),
            DidYouMean.hint(name.text(), statics));
        return Basic.UNKNOWN;
      }
    }
    if (!constants.isEmpty()) {
      String near = DidYouMean.hint(name.text(), constants);
      problems.meaning(
          name.start(),
          name.end(),
          "expected a constant of " + owner.shown() + " but was " + name.shown(),
          near != null ? near : "its constants are " + String.join(", ", constants));
      return owner;
    }
    return Basic.UNKNOWN;
  }

  private Type call(Expr.Call call, Type fact, Scope scope) {
    Type target;
    if (call.target() == null) {
      target = fact == null ? Basic.UNKNOWN : fact;
    } else if (call.target() instanceof Expr.Name name) {
      target = name(name.token(), fact, scope, true);
    } else {
      target = type(call.target(), fact, scope);
    }
    List<Type> arguments = new ArrayList<>();
    call.arguments().forEach(a -> arguments.add(type(a, fact, scope)));
    boolean statics = target instanceof Type.Static;
    Type owner = target instanceof Type.Static type ? type.type() : target;
    if (owner instanceof Type.Java java && java.raw() == Parameters.class) {
      parameter(call);
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
    String right = reader(name);
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
}

package org.statedconditions.drl.check;

import java.lang.reflect.Field;
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
import org.statedconditions.drl.syntax.Problems;
import org.statedconditions.drl.syntax.Token;
import org.statedconditions.problem.DidYouMean;

/** Checks what a single name in an expression stands for: a variable, a field, a global, a type or a constant of one. */
final class NameCheck {
  private static final Set<String> ROOTS = Set.of("java", "javax", "org", "com");

  private final PackNames names;
  private final Problems problems;
  private final boolean damaged;

  NameCheck(PackNames names, Problems problems, boolean damaged) {
    this.names = names;
    this.problems = problems;
    this.damaged = damaged;
  }

  Type name(Token token, Type fact, Variables scope, boolean qualifies) {
    String text = token.text();
    Optional<Variables.Variable> variable = scope.find(text);
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
      Token token, Type fact, Map<String, Type> fields, Variables scope, boolean typeMeant) {
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
      hint = "a parameter is read with `parameters." + CallCheck.reader(names, text) + "(\"" + text
          + "\")`";
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
  static void unknownVariable(Problems problems, Token token, Variables scope) {
    String hint = scope
        .whereHidden(token.text())
        .map(where -> token.shown() + " is bound inside " + where + " and known only there")
        .orElseGet(() -> scope.names().contains("$" + token.text())
            ? "did you mean `$" + token.text() + "`?"
            : DidYouMean.hint(token.text(), scope.names()));
    problems.meaning(
        token.start(), token.end(), "expected a bound variable but was " + token.shown(), hint);
  }

  Type constant(Type owner, Token name) {
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
}

package org.statedconditions.drl.check.mistake;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.statedconditions.drl.check.names.Basic;
import org.statedconditions.drl.check.names.PackNames;
import org.statedconditions.drl.check.names.Type;
import org.statedconditions.drl.check.names.Types;
import org.statedconditions.drl.check.names.Variables;
import org.statedconditions.drl.syntax.Problems;
import org.statedconditions.drl.syntax.Token;
import org.statedconditions.problem.DidYouMean;
import org.statedconditions.problem.ProblemCode;

/** Checks what a single name in an expression stands for: a variable, a field, a global, a type or a constant of one. */
final class NameCheck {
  private static final Set<String> ROOTS = Set.of("java", "javax", "org", "com");

  private static final Set<String> GIVEN =
      Set.of("$parameters", "$asOf", "$findings", "$actorCode");

  private final PackNames names;
  private final Problems problems;
  private final boolean damaged;

  NameCheck(PackNames names, Problems problems, boolean damaged) {
    this.names = names;
    this.problems = problems;
    this.damaged = damaged;
  }

  Type name(Token token, @Nullable Type fact, Variables scope, boolean qualifies) {
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
      Token token,
      @Nullable Type fact,
      Map<String, Type> fields,
      Variables scope,
      boolean typeMeant) {
    String text = token.text();
    if (text.startsWith("$")) {
      unknownVariable(problems, token, scope);
      return;
    }
    if (typeMeant) {
      problems.meaning(
          ProblemCode.UNKNOWN_TYPE,
          token.start(),
          token.end(),
          "expected a type but was " + token.shown(),
          typeHint(text, names.types().names()));
      return;
    }
    List<String> terms = names.types().termsWith(text);
    Collection<String> offered = new LinkedHashSet<>(Types.offered(fields));
    Optional<String> property = Types.property(text).filter(fields::containsKey);
    String hint = property.map(p -> "did you mean `" + p + "`?").orElse(Idioms.ofName(text));
    String common = DeclarationCheck.COMMON.get(text);
    if (common != null
        && fact instanceof Type.Declared
        && !names.types().isOwnValue(fact.shown())) {
      hint = "every fact has it; for rules to see it, `declare " + fact.shown() + "` needs `" + text
          + " : " + common + "`";
    }
    if (hint == null && fact != null && itsOwnName(text, fact)) {
      hint = "fields of the fact itself stand alone: write `status`, not `" + text + ".status`";
    }
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
      if (hint != null && List.of("null", "true", "false").stream().anyMatch(hint::contains)) {
        hint = hint + " a text stands in quotes, `\"" + text + "\"`";
      }
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
          ProblemCode.UNKNOWN_VARIABLE,
          token.start(),
          token.end(),
          "expected a bound variable or a global but was " + token.shown(),
          hint);
    } else {
      problems.meaning(
          ProblemCode.UNKNOWN_FIELD,
          token.start(),
          token.end(),
          "expected a field of " + fact.shown() + " but was " + token.shown(),
          hint != null || fields.isEmpty()
              ? hint
              : "its fields are " + String.join(", ", names.types().fieldNames(fact)));
    }
  }

  /** Whether a word names the fact that it stands in, as {@code ceasefire.status} does. */
  private static boolean itsOwnName(String word, Type fact) {
    return word.equalsIgnoreCase(fact.shown());
  }

  /** What a type may have been meant to be. */
  static @Nullable String typeHint(String written, Collection<String> known) {
    String here = Idioms.ofType(written);
    return here != null ? here : DidYouMean.hint(written, known);
  }

  /** Says that a variable is not bound, and why if that is known. */
  static void unknownVariable(Problems problems, Token token, Variables scope) {
    String hint = GIVEN.contains(token.text())
        ? "write `" + token.text().substring(1) + "`, without `$`: every rule has it"
        : scope
            .whereHidden(token.text())
            .map(where -> token.shown() + " is bound inside " + where + " and known only there")
            .orElseGet(() -> scope.names().contains("$" + token.text())
                ? "did you mean `$" + token.text() + "`?"
                : variableHint(token.text(), scope.names()));
    problems.meaning(
        ProblemCode.UNKNOWN_VARIABLE,
        token.start(),
        token.end(),
        "expected a bound variable but was " + token.shown(),
        hint);
  }

  private static @Nullable String variableHint(String written, Collection<String> bound) {
    String near = DidYouMean.hint(written, bound);
    return near != null || bound.isEmpty()
        ? near
        : "bound are " + String.join(", ", new TreeSet<>(bound));
  }

  /** What {@code owner.name} is. */
  Type constant(Type owner, Token name) {
    Optional<Type> known = names.types().constant(owner, name.text());
    if (known.isPresent()) {
      return known.get();
    }
    List<String> constants = names.types().constantNames(owner);
    if (constants.isEmpty() && !names.types().isNameable(owner.shown())) {
      // What rules may not name at all is refused as that.
      return Basic.UNKNOWN;
    }
    boolean ownField = constants.isEmpty()
        && names.types().fields(owner).filter(f -> f.containsKey(name.text())).isPresent();
    String near = ownField
        ? "a field of the fact itself stands alone, `" + name.text()
            + "`; one of another fact behind its variable, `$x." + name.text() + "`"
        : DidYouMean.hint(name.text(), constants);
    boolean list = near == null && !constants.isEmpty();
    problems.meaning(
        ProblemCode.UNKNOWN_CONSTANT,
        name.start(),
        name.end(),
        "expected a constant of " + owner.shown() + " but was " + name.shown(),
        list ? "its constants are " + String.join(", ", constants) : near);
    return Types.constants(owner).isEmpty() ? Basic.UNKNOWN : owner;
  }
}

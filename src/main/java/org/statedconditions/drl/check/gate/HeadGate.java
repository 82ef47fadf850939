package org.statedconditions.drl.check.gate;

import java.util.Set;
import org.statedconditions.drl.check.names.Words;
import org.statedconditions.drl.syntax.DrlAnnotation;
import org.statedconditions.drl.syntax.DrlAttribute;
import org.statedconditions.drl.syntax.DrlQuery;
import org.statedconditions.drl.syntax.DrlRule;
import org.statedconditions.drl.syntax.Token;
import org.statedconditions.drl.syntax.TypeName;

/** Refuses names, parameters, attributes, annotations and consequences of rules and queries that are not of their form. */
final class HeadGate {
  private static final Set<String> ANNOTATIONS =
      Set.of("criterion", "candidate", "complete", "settled");
  private final TypeGate types;
  private final Refusals refusals;

  HeadGate(TypeGate types, Refusals refusals) {
    this.types = types;
    this.refusals = refusals;
  }

  void query(DrlQuery query) {
    Token name = query.nameToken();
    if (name.literalText()) {
      refusals.refuse(
          name,
          "expected a plain name but was " + name.shown(),
          "a query's name is one word, without quotes");
    } else if (Words.JAVA.contains(name.text())
        || Words.OF_RULES.contains(name.text())
        || Words.OF_DROOLS.contains(name.text())
        || name.text().startsWith("$")) {
      refusals.refuse(name, "the name " + name.text() + " is taken", "call it something else");
    }
    for (DrlQuery.Parameter parameter : query.parameters()) {
      if (!parameter.name().startsWith("$")) {
        refusals.refuse(
            parameter.variable(),
            "expected a variable such as $id but was " + parameter.variable().shown(),
            null);
      }
      TypeName type = parameter.type();
      if (type != null) {
        types.fieldType(type);
      }
    }
  }

  void rule(DrlRule rule) {
    Token name = rule.nameToken();
    if (name != null && !name.literalText()) {
      refusals.refuse(
          name,
          "expected the rule's name in double quotes but was " + name.shown(),
          "the name is a sentence that says why");
    } else if (name != null) {
      ruleName(name, rule.name());
    }
    for (DrlAttribute attribute : rule.attributes()) {
      refusals.refuse(
          attribute.start(),
          attribute.end(),
          "`" + attribute.name() + "` is not allowed",
          insteadOf(attribute.name()));
    }
    for (DrlAnnotation annotation : rule.annotations()) {
      if (!ANNOTATIONS.contains(annotation.name()) || !annotation.wellFormed()) {
        refusals.refuse(
            annotation.start(),
            annotation.nameEnd(),
            "the annotation @" + annotation.name()
                + (annotation.wellFormed() ? "" : " without one text in quotes")
                + " is not allowed",
            "allowed are @candidate(\"…\"), @complete(\"…\"), @criterion(\"…\"), @settled(\"…\")");
      }
    }
    if (rule.then() == null || rule.when().isEmpty()) {
      refusals.refuse(
          rule.nameStart(),
          rule.nameEnd(),
          "expected a rule with conditions and one call of findings.met, notMet, candidate, notCandidate,"
              + " complete or notComplete",
          null);
    } else if (!rule.then().argument().text().startsWith("$")) {
      Token argument = rule.then().argument();
      refusals.refuse(
          argument, "expected a variable such as $report but was " + argument.shown(), null);
    }
  }

  private static String insteadOf(String attribute) {
    return switch (attribute) {
      case "extends" -> "repeat the conditions, or name those that rules share in a `query`";
      case "date-effective", "date-expires" ->
        "reports say from when and until when they hold, and constraints compare dates with `asOf`";
      case "timer", "duration", "calendars" ->
        "rules run once, for the date asked about: constraints compare dates with `asOf`";
      case "enabled" -> "take the rule out, or put it between `/*` and `*/`";
      default -> "the order of rules never matters, and none has attributes";
    };
  }

  private void ruleName(Token token, String text) {
    if (text.isBlank()) {
      refusals.refuse(token, "expected a rule's name to be a sentence but was blank", null);
    }
    if (text.startsWith("roll-up:")) {
      refusals.refuse(
          token,
          "a rule's name does not begin with `roll-up:`",
          "these names belong to the engine");
    }
    text.codePoints()
        .filter(c -> !Character.isLetterOrDigit(c)
            && !isMark(c)
            && " .,;:!?()'’‘“”„«»–—-/%&+§°…·".indexOf(c) < 0)
        .findFirst()
        .ifPresent(c -> refusals.refuse(
            token,
            "the character " + Character.toString(c) + " is not allowed in the name of a rule",
            "names are sentences: letters, digits, blanks and ordinary punctuation"));
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}

package org.statedconditions.drl.check;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.statedconditions.drl.syntax.DrlAnnotation;
import org.statedconditions.drl.syntax.DrlAttribute;
import org.statedconditions.drl.syntax.DrlFile;
import org.statedconditions.drl.syntax.DrlQuery;
import org.statedconditions.drl.syntax.DrlRule;
import org.statedconditions.drl.syntax.DrlType;
import org.statedconditions.drl.syntax.Foreign;
import org.statedconditions.drl.syntax.Token;
import org.statedconditions.drl.syntax.TypeName;
import org.statedconditions.fact.FactTypes;

/**
 * Refuses in the rule files of a pack what the closed language of rules does not have, although it can be read: what stands
 * around the conditions. The conditions themselves are up to {@link ConditionGate}.
 */
final class Gate {
  private static final Set<String> ANNOTATIONS = Set.of("criterion", "candidate", "complete", "settled");
  private static final Set<String> VALUES = Set.of(
      "String",
      "Boolean",
      "Integer",
      "Long",
      "Double",
      "BigDecimal",
      "Instant",
      "List",
      "Set",
      "Map",
      "java.math.BigDecimal",
      "java.time.Instant",
      "java.util.List",
      "java.util.Set",
      "java.util.Map");
  /** Fields of every fact, whose types are looked at elsewhere. */
  private static final Set<String> COMMON = Set.of("id", "source", "from", "until", "reportedOn");

  private static final Set<String> PRIMITIVES = Set.of("boolean", "int", "long", "double");
  private static final Set<String> TAKEN = Set.of(
      "Findings",
      "Parameters",
      "OwnFact",
      "Fact",
      "Term",
      "List",
      "Set",
      "Map",
      "Collection",
      "BigDecimal",
      "Instant",
      "Duration",
      "Status",
      "Candidate",
      "Chosen");

  /** Why something is not allowed, and what to do instead. */
  private static final Map<String, String> FOREIGN = Map.ofEntries(
      Map.entry("function", "a rule's `then` is one call and needs none"),
      Map.entry("dialect", "there is one way to write conditions"),
      Map.entry("unit", "the rules of a pack belong together by their folder"),
      Map.entry("expander", "rules are written in one language"),
      Map.entry("declare enum", "declare types with plain fields"),
      Map.entry("declare type", "write `declare` and the name"),
      Map.entry("declare trait", "declare types with plain fields"),
      Map.entry("declare entry", "all facts are in one place"),
      Map.entry("declare window", "conditions look at all facts"),
      Map.entry("a package in a type's name", "types are declared in the pack's own package"),
      Map.entry("extends", "repeat the fields"),
      Map.entry("an initial value", "what is not given is unknown"),
      Map.entry("@", "only rules have annotations"),
      Map.entry(":=", "a variable is bound with `:`"),
      Map.entry("$x : (", "write one rule for each of several patterns"),
      Map.entry("eval", "write the condition inside a pattern"),
      Map.entry("acc", "write `accumulate`"),
      Map.entry("groupby", "write `accumulate`"),
      Map.entry("(and", "write `and` between the patterns"),
      Map.entry("(or", "write `or` between the patterns"),
      Map.entry("over", "conditions look at all facts"),
      Map.entry("init", "accumulate with a function such as `count`"),
      Map.entry("entry-point", "all facts are in one place"),
      Map.entry("window", "conditions look at all facts"),
      Map.entry("?", "write one rule for each case"),
      Map.entry("?.", "write `!.`"),
      Map.entry("new", "rules make no objects"));

  private final PackNames names;
  private final DrlFile file;
  private final Refusals refusals;

  Gate(PackNames names, DrlFile file, Refusals refusals) {
    this.names = names;
    this.file = file;
    this.refusals = refusals;
  }

  /** Looks at the whole file. */
  void check() {
    new TextCheck(file, refusals).check();
    for (Foreign foreign : file.foreign()) {
      String what =
          foreign.what().equals("$x : (") ? "a variable for several patterns" : foreign.what();
      boolean word = !what.startsWith("a");
      refusals.refuse(
          foreign.start(),
          foreign.end(),
          (word ? "`" + what + "`" : what) + " is not allowed",
          FOREIGN.get(foreign.what()));
    }
    imports();
    file.types().forEach(this::type);
    ConditionGate conditions = new ConditionGate(names, file, refusals);
    ReadGate reads = new ReadGate(names, refusals);
    for (DrlQuery query : file.queries()) {
      query(query);
      conditions.query(query);
    }
    for (DrlRule rule : file.rules()) {
      rule(rule);
      conditions.rule(rule);
      reads.rule(rule);
    }
  }

  private void imports() {
    for (DrlFile.Import line : file.imports()) {
      int end = line.start() + line.name().length();
      if (!line.form().isEmpty()) {
        refusals.refuse(
            line.start(), end, "`import " + line.form() + "` is not allowed", "import types");
      } else if (line.name().endsWith("*") || !isImportable(line.name())) {
        refusals.refuse(
            line.start(),
            end,
            "the import of " + line.name() + " is not allowed",
            "rules may import the types of org.statedconditions.fact and org.statedconditions.finding, one by one");
      }
    }
    file.globals()
        .forEach(global -> refusals.refuse(
            global.start(),
            global.start() + "global".length(),
            "`global` is not allowed",
            "`findings`, `parameters` and `asOf` are there without being declared"));
  }

  private boolean isImportable(String name) {
    int dot = name.lastIndexOf('.');
    String simple = name.substring(dot + 1);
    String packageName = dot < 0 ? "" : name.substring(0, dot);
    return switch (packageName) {
      case "org.statedconditions.fact", "org.statedconditions.finding" ->
        names.types().isNameable(simple);
      default -> VALUES.contains(name);
    };
  }

  private void type(DrlType type) {
    int end = type.start() + type.name().length();
    if (type.name().isEmpty() || type.name().charAt(0) < 'A' || type.name().charAt(0) > 'Z') {
      refusals.refuse(
          type.start(),
          end,
          "expected a type's name to begin with a capital but was " + type.name(),
          null);
    }
    if (TAKEN.contains(type.name())
        || names.types().isBuiltIn(type.name())
        || names.types().isJavaLang(type.name())) {
      refusals.refuse(
          type.start(),
          end,
          "the name " + type.name() + " is taken",
          "call the type something else");
    }
    int fields = 0;
    Set<String> seen = new HashSet<>();
    for (DrlType.Field field : type.fields()) {
      if (++fields == Limits.FIELDS + 1) {
        refusals.refuse(
            field.start(),
            field.start() + field.name().length(),
            "expected at most " + Limits.FIELDS + " fields but this is one more",
            null);
      }
      if (Words.JAVA.contains(field.name()) || Words.OF_RULES.contains(field.name())) {
        refusals.refuse(
            field.start(),
            field.start() + field.name().length(),
            "the name " + field.name() + " is taken",
            "call it something else");
      }
      if (!seen.add(field.name())) {
        refusals.refuse(
            field.start(),
            field.start() + field.name().length(),
            "the field " + field.name() + " is declared twice",
            "leave one of them out");
      }
      int before = refusals.all().size();
      fieldType(field.type());
      if (refusals.all().size() == before
          && !COMMON.contains(field.name())
          && names
              .types()
              .find(field.type())
              .filter(t -> t.sort() == Type.Sort.TERM)
              .isEmpty()
          && FactTypes.valueType(field.type().simple()).isEmpty()) {
        refusals.refuse(
            field.type().start(),
            field.type().start() + field.type().name().length(),
            "a field of the type " + field.type().name() + " is not allowed",
            "allowed are String, Boolean, Integer, Long, Double, BigDecimal, Instant, List and the value sets of facts; name another fact by its id");
      }
    }
  }

  private void fieldType(TypeName type) {
    boolean own =
        names.types().find(type.name()).filter(Type.Declared.class::isInstance).isPresent();
    if (type.array()) {
      refusals.refuse(type.start(), type.end(), "arrays are not allowed", "write List");
    } else if (!own
        && !VALUES.contains(type.name())
        && !PRIMITIVES.contains(type.name())
        && !names.types().isNameable(type.name())) {
      refusals.refuse(
          type.start(),
          type.start() + type.name().length(),
          "a field of the type " + type.name() + " is not allowed",
          "allowed are String, Boolean, Integer, Long, Double, BigDecimal, Instant, List and the value sets of facts");
    }
    type.arguments().forEach(this::fieldType);
  }

  private void query(DrlQuery query) {
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
        fieldType(type);
      }
    }
  }

  private void rule(DrlRule rule) {
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
          attribute.name().equals("extends")
              ? "repeat the conditions"
              : "the order of rules never matters, and none has attributes");
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

  /** Whether there are more rules, queries or types than a pack may have; the first one too many is refused. */
  static void count(Map<DrlFile, Refusals> files) {
    int rules = 0;
    int types = 0;
    Set<String> queries = new HashSet<>();
    for (Map.Entry<DrlFile, Refusals> entry : files.entrySet()) {
      DrlFile file = entry.getKey();
      for (DrlType type : file.types()) {
        if (++types == Limits.TYPES + 1) {
          entry
              .getValue()
              .refuse(
                  type.start(),
                  type.start() + type.name().length(),
                  "expected at most " + Limits.TYPES + " own types but this is one more",
                  null);
        }
      }
      for (DrlQuery query : file.queries()) {
        if (!queries.add(query.name())) {
          entry
              .getValue()
              .refuse(query.nameToken(), "the name " + query.name() + " is declared twice", null);
        }
      }
      int before = rules;
      rules += file.rules().size() + file.queries().size();
      if (before <= Limits.RULES && rules > Limits.RULES) {
        List<DrlRule> all = file.rules();
        DrlRule last = all.isEmpty()
            ? null
            : all.get(Math.min(all.size() - 1, Math.max(0, Limits.RULES - before)));
        int start = last == null ? 0 : last.nameStart();
        int end = last == null ? 1 : last.nameEnd();
        entry
            .getValue()
            .refuse(
                start,
                end,
                "expected at most " + Limits.RULES
                    + " rules and queries in a pack but this is one more",
                null);
      }
    }
  }
}

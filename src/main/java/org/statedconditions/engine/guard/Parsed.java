package org.statedconditions.engine.guard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.BindingDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.EvalDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.PatternSourceDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.ast.descr.TypeDeclarationDescr;
import org.drools.drl.ast.descr.TypeFieldDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * Looks at a rule file as Drools parses it, on the language level that the compiler will use, and refuses what {@link Grammar} did not see in the same
 * text: so that nothing can hide where the two read it differently.
 */
final class Parsed {
  private final Source source;
  private final Allowed allowed;
  private final Vocabulary vocabulary;
  private final List<Item> items;
  private final Set<String> imports;
  private final Set<String> annotations;
  private final List<String> surprises = new ArrayList<>();

  Parsed(
      Source source,
      Allowed allowed,
      Vocabulary vocabulary,
      List<Item> items,
      List<String> imports,
      Set<String> annotations) {
    this.source = source;
    this.allowed = allowed;
    this.vocabulary = vocabulary;
    this.items = items;
    this.imports = Set.copyOf(imports);
    this.annotations = annotations;
  }

  /** Compares; problems go to the source. A file that Drools cannot parse is left to the compiler to complain about. */
  void check(String packageName, LanguageLevelOption level) {
    PackageDescr descr;
    try {
      descr = new DrlParser(level).parse(null, source.text());
    } catch (DroolsParserException | RuntimeException e) {
      return;
    } catch (StackOverflowError e) {
      source.refuseFile(
          "expected rules that can be parsed but they are nested too deeply", "split them");
      return;
    }
    if (descr != null) {
      look(descr, packageName);
    }
    if (!surprises.isEmpty() && source.sound()) {
      source.refuseFile(
          "Drools reads something in this file that is not allowed in rules: "
              + String.join("; ", new TreeSet<>(surprises)),
          "it reads the text differently from what it seems to say");
    }
  }

  private void look(PackageDescr descr, String packageName) {
    if (descr.getName() != null
        && !descr.getName().isEmpty()
        && !descr.getName().equals(packageName)) {
      surprises.add("the package " + descr.getName());
    }
    none("function", descr.getFunctions());
    none("import function", descr.getFunctionImports());
    none("import accumulate", descr.getAccumulateImports());
    none("global", descr.getGlobals());
    none("attribute", descr.getAttributes());
    none("entry-point", descr.getEntryPointDeclarations());
    none("window", descr.getWindowDeclarations());
    none("declare enum", descr.getEnumDeclarations());
    if (descr.getUnit() != null) {
      surprises.add("unit");
    }
    for (ImportDescr imported : descr.getImports()) {
      if (!imports.contains(imported.getTarget())) {
        surprises.add("the import of " + imported.getTarget());
      }
    }
    same(
        "types",
        names(Item.Kind.TYPE),
        descr.getTypeDeclarations().stream()
            .map(TypeDeclarationDescr::getTypeName)
            .toList());
    same("rules", names(Item.Kind.RULE), rules(descr, false));
    same("queries", names(Item.Kind.QUERY), rules(descr, true));
    descr.getTypeDeclarations().forEach(this::type);
    Map<String, Item> byName =
        items.stream().collect(Collectors.toMap(Item::name, i -> i, (a, b) -> a, HashMap::new));
    for (RuleDescr rule : descr.getRules()) {
      rule(rule, byName.get(rule.getName()));
    }
  }

  private List<String> names(Item.Kind kind) {
    return items.stream().filter(i -> i.kind() == kind).map(Item::name).toList();
  }

  private static List<String> rules(PackageDescr descr, boolean queries) {
    return descr.getRules().stream()
        .filter(r -> r.isQuery() == queries)
        .map(RuleDescr::getName)
        .toList();
  }

  private void none(String what, java.util.Collection<?> list) {
    if (list != null && !list.isEmpty()) {
      surprises.add(what);
    }
  }

  private void same(String what, List<String> ours, List<String> theirs) {
    if (!ours.stream()
        .sorted()
        .toList()
        .equals(theirs.stream().map(Objects::toString).sorted().toList())) {
      surprises.add("other " + what + " than those written");
    }
  }

  private void type(TypeDeclarationDescr type) {
    if (type.isTrait() || type.getSuperTypes().stream().anyMatch(Objects::nonNull)) {
      surprises.add("extends");
    }
    none("an annotation on a type", type.getAnnotationNames());
    for (TypeFieldDescr field : type.getFields().values()) {
      if (field.getInitExpr() != null) {
        surprises.add("an initial value of a field");
      }
      none("an annotation on a field", field.getAnnotationNames());
    }
  }

  private void rule(RuleDescr rule, Item item) {
    none("attribute of a rule", rule.getAttributes().values());
    if (rule.getParentName() != null) {
      surprises.add("extends");
    }
    if (rule.getUnit() != null) {
      surprises.add("unit");
    }
    none("named consequence", rule.getNamedConsequences().keySet());
    for (AnnotationDescr annotation : rule.getAnnotations()) {
      if (!annotations.contains(annotation.getName())) {
        surprises.add("@" + annotation.getName());
      }
    }
    if (!rule.isQuery() && item != null) {
      consequence(String.valueOf(rule.getConsequence()));
    }
    look(rule.getLhs());
  }

  private void consequence(String code) {
    Source text = new Source(new org.statedconditions.pack.RuleFile("consequence.drl", code));
    List<Token> tokens = Lexer.tokens(text);
    boolean oneCall = text.sound()
        && tokens.size() == 8
        && tokens.get(0).is("findings")
        && tokens.get(1).is(".")
        && RuleGrammar.CALLS.contains(tokens.get(2).text())
        && tokens.get(3).is("(")
        && tokens.get(4).isVariable()
        && tokens.get(5).is(")")
        && tokens.get(6).is(";");
    if (!oneCall) {
      surprises.add("a `then` that is not one call");
    }
  }

  private void look(BaseDescr descr) {
    if (descr instanceof EvalDescr) {
      surprises.add("eval");
    } else if (descr instanceof PatternDescr pattern) {
      pattern(pattern);
    } else if (descr instanceof AndDescr
        || descr instanceof OrDescr
        || descr instanceof NotDescr
        || descr instanceof ExistsDescr
        || descr instanceof ForallDescr) {
      for (Object part : ((ConditionalElementDescr) descr).getDescrs()) {
        look((BaseDescr) part);
      }
    } else if (descr != null) {
      surprises.add(
          "a condition of the kind " + descr.getClass().getSimpleName().replace("Descr", ""));
    }
  }

  private void pattern(PatternDescr pattern) {
    none("over", pattern.getBehaviors());
    none("an annotation on a pattern", pattern.getAnnotationNames());
    String type = pattern.getObjectType();
    PatternSourceDescr from = pattern.getSource();
    // Drools itself puts a pattern on Object around an accumulate that stands alone.
    boolean around =
        from instanceof AccumulateDescr && ("Object".equals(type) || "Object[]".equals(type));
    if (!around
        && !allowed.isTypeName(type)
        && !allowed.isImportable(type)
        && !vocabulary.types().contains(type)
        && !vocabulary.queries().contains(type)) {
      surprises.add("a pattern on " + type);
    }
    for (BaseDescr constraint : pattern.getConstraint().getDescrs()) {
      if (!(constraint instanceof ExprConstraintDescr) && !(constraint instanceof BindingDescr)) {
        surprises.add("a condition of the kind "
            + constraint.getClass().getSimpleName().replace("Descr", ""));
      }
    }
    if (from instanceof FromDescr data) {
      if (!String.valueOf(data.getDataSource()).strip().startsWith("$")) {
        surprises.add("`from` without a variable");
      }
    } else if (from instanceof AccumulateDescr accumulate) {
      accumulate(accumulate);
    } else if (from instanceof CollectDescr collect) {
      if (!allowed.isCollection(type)) {
        surprises.add("collecting into " + type);
      }
      look(collect.getInputPattern());
    } else if (from != null) {
      surprises.add("a source of the kind " + from.getClass().getSimpleName().replace("Descr", ""));
    }
  }

  private void accumulate(AccumulateDescr accumulate) {
    if (accumulate.getInitCode() != null
        || accumulate.getActionCode() != null
        || accumulate.getReverseCode() != null
        || accumulate.getResultCode() != null) {
      surprises.add("code in `accumulate`");
    }
    for (AccumulateDescr.AccumulateFunctionCallDescr function : accumulate.getFunctions()) {
      if (!allowed.accumulateFunctions().contains(function.getFunction())) {
        surprises.add("the accumulate function " + function.getFunction());
      }
    }
    look(accumulate.getInput());
  }
}

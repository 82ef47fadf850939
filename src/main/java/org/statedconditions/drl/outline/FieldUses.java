package org.statedconditions.drl.outline;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.statedconditions.drl.syntax.DrlFile;
import org.statedconditions.drl.syntax.DrlRule;
import org.statedconditions.drl.syntax.DrlType;
import org.statedconditions.drl.syntax.Expr;
import org.statedconditions.drl.syntax.Lhs;
import org.statedconditions.fact.FactType;
import org.statedconditions.fact.FactTypes;

/** Which fields of facts rules look at. Fields that name a subject or a source only join facts and are left out. */
final class FieldUses {
  private static final Set<String> JOINS =
      Set.of("id", "source", "from", "until", "reportedOn", "mission");

  private final Map<String, Set<String>> fieldsOf = new HashMap<>();

  /** The uses in {@code files} without the fields that name a subject or a source. */
  static FieldUses of(List<DrlFile> files) {
    FieldUses uses = new FieldUses(files);
    for (DrlFile file : files) {
      for (DrlType type : file.types()) {
        String subject = smallFirst(type.name());
        uses.fieldsOf.values().forEach(fields -> fields.remove(subject));
      }
    }
    return uses;
  }

  /** The same with the fields of declared types by which a fact names another: {@code settlementProposal}. */
  static FieldUses withNamedSubjects(List<DrlFile> files) {
    return new FieldUses(files);
  }

  private FieldUses(List<DrlFile> files) {
    for (FactType fact : FactTypes.BUILT_IN) {
      Set<String> fields = new TreeSet<>();
      fact.fields().forEach(field -> fields.add(field.name()));
      fieldsOf.put(fact.name(), fields);
    }
    for (DrlFile file : files) {
      for (DrlType type : file.types()) {
        Set<String> fields = new TreeSet<>();
        type.fields().forEach(field -> fields.add(field.name()));
        fieldsOf.put(type.name(), fields);
      }
    }
    fieldsOf.values().forEach(fields -> fields.removeAll(JOINS));
  }

  /** The fields, for example {@code ceasefire.scope}, in the order in which the rule looks at them. */
  List<String> of(DrlRule rule) {
    return List.copyOf(in(rule.when()));
  }

  /** The same of the conditions of a rule or query. */
  Set<String> in(List<Lhs> when) {
    Set<String> found = new LinkedHashSet<>();
    when.forEach(condition -> condition.each(part -> {
      if (part instanceof Lhs.Pattern pattern) {
        ofPattern(pattern, found);
      }
    }));
    return found;
  }

  /** The fields of that name, one for each type that has one. */
  Set<String> named(String name) {
    Set<String> found = new LinkedHashSet<>();
    fieldsOf.forEach((type, fields) -> {
      if (fields.contains(name)) {
        found.add(smallFirst(type) + "." + name);
      }
    });
    return found;
  }

  private void ofPattern(Lhs.Pattern pattern, Set<String> found) {
    String type = pattern.typeName();
    if (type.equals("Declaration")) {
      found.add("ceasefire.declarations");
    }
    Set<String> fields = fieldsOf.get(type);
    if (fields != null) {
      String prefix = smallFirst(type) + ".";
      pattern.constraints().forEach(c -> add(c, prefix, fields, found));
    }
  }

  private static void add(Expr expr, String prefix, Set<String> fields, Set<String> found) {
    String field = field(expr, fields);
    if (field != null) {
      found.add(prefix + field);
    }
    if (field == null || !(expr instanceof Expr.Index)) {
      expr.children().forEach(child -> add(child, prefix, fields, found));
    }
  }

  /** The field of the fact itself that an expression asks for; {@code null} if it asks for none. */
  private static @Nullable String field(Expr expr, Set<String> fields) {
    String name = null;
    if (expr instanceof Expr.Name own) {
      name = own.token().text();
    } else if (expr instanceof Expr.Access access
        && access.target() instanceof Expr.Name target
        && target.token().is("this")) {
      name = access.name().text();
    } else if (expr instanceof Expr.Index index
        && index.target() instanceof Expr.Name target
        && target.token().is("elements")) {
      return element(index.index(), fields);
    }
    return name != null && fields.contains(name) ? name : null;
  }

  /** {@code elements.command} for the constant {@code MandateElement.COMMAND}. */
  private static @Nullable String element(Expr asked, Set<String> fields) {
    return asked instanceof Expr.Access constant && fields.contains("elements")
        ? "elements." + constant.name().text().toLowerCase(Locale.ROOT).replace('_', '-')
        : null;
  }

  private static String smallFirst(String name) {
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }
}

package org.statedconditions.engine.compile;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.PatternSourceDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.ast.descr.TypeDeclarationDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.statedconditions.fact.Fact;
import org.statedconditions.pack.RuleFile;

/** Reads from DRL texts what {@link RuleIndex} keeps. */
public final class RuleIndexer {
  /** What identifies a report or joins it to others is not something a source could still give. */
  private static final Set<String> JOINS = Set.of(
      "id", "source", "from", "until", "reportedOn", "mission", "getClass", "hashCode", "toString");

  private static final Pattern ELEMENT =
      Pattern.compile("\\belement\\s*\\(\\s*MandateElement\\.([A-Z_]+)\\s*\\)");
  private static final Pattern PATH = Pattern.compile("(?<![\\w.$!\"])([a-z]\\w*)");

  private final Map<String, Set<String>> fieldsOfType = new HashMap<>();

  private RuleIndexer() {
    for (Class<?> type : Fact.class.getPermittedSubclasses()) {
      Set<String> names = new TreeSet<>();
      for (Method method : type.getDeclaredMethods()) {
        if (Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers())) {
          names.add(method.getName());
        }
      }
      fieldsOfType.put(type.getSimpleName(), names);
    }
  }

  /** Indexes {@code files}; what cannot be parsed is left out, for the compiler will say so. */
  public static RuleIndex index(List<RuleFile> files) {
    RuleIndexer indexer = new RuleIndexer();
    Map<RuleFile, PackageDescr> parsed = new java.util.LinkedHashMap<>();
    for (RuleFile file : files) {
      PackageDescr descr = parse(file);
      if (descr != null) {
        parsed.put(file, descr);
        for (TypeDeclarationDescr type : descr.getTypeDeclarations()) {
          indexer.fieldsOfType.put(
              type.getTypeName(), new TreeSet<>(type.getFields().keySet()));
        }
      }
    }
    indexer.leaveOutJoins(parsed.values());
    List<RuleEntry> rules = new ArrayList<>();
    parsed.forEach((file, descr) -> {
      for (RuleDescr rule : descr.getRules()) {
        if (!rule.isQuery()) {
          rules.add(indexer.entry(file, rule));
        }
      }
    });
    return new RuleIndex(rules);
  }

  /** A field called like a declared type names a subject of that type. */
  private void leaveOutJoins(Collection<PackageDescr> files) {
    for (PackageDescr descr : files) {
      for (TypeDeclarationDescr type : descr.getTypeDeclarations()) {
        String name = type.getTypeName();
        String field = Character.toLowerCase(name.charAt(0)) + name.substring(1);
        fieldsOfType.values().forEach(fields -> fields.remove(field));
      }
    }
  }

  private static PackageDescr parse(RuleFile file) {
    try {
      return new DrlParser(LanguageLevelOption.DRL6).parse(null, file.text());
    } catch (DroolsParserException | RuntimeException e) {
      return null;
    }
  }

  private RuleEntry entry(RuleFile file, RuleDescr rule) {
    Set<String> fields = new LinkedHashSet<>();
    Set<String> matches = new LinkedHashSet<>();
    walk(rule.getLhs(), fields, matches);
    return new RuleEntry(
        rule.getName(),
        file.name(),
        rule.getLine(),
        annotation(rule, "criterion"),
        annotation(rule, "candidate"),
        rule.getAnnotation("settled") != null,
        List.copyOf(fields),
        List.copyOf(matches));
  }

  private static String annotation(RuleDescr rule, String name) {
    AnnotationDescr annotation = rule.getAnnotation(name);
    Object value = annotation == null ? null : annotation.getSingleValue();
    return value == null ? "" : value.toString().replace("\"", "");
  }

  private void walk(BaseDescr descr, Set<String> fields, Set<String> matches) {
    if (descr instanceof PatternDescr pattern) {
      matches.add(pattern.getObjectType());
      if (pattern.getObjectType().equals("Declaration")) {
        fields.add("ceasefire.declarations");
      }
      Set<String> known = fieldsOfType.get(pattern.getObjectType());
      if (known != null) {
        for (BaseDescr constraint : pattern.getConstraint().getDescrs()) {
          fieldsIn(constraint.getText(), pattern.getObjectType(), known, fields);
        }
      }
      PatternSourceDescr source = pattern.getSource();
      if (source instanceof AccumulateDescr accumulate) {
        walk(accumulate.getInput(), fields, matches);
      } else if (source instanceof CollectDescr collect) {
        walk(collect.getInputPattern(), fields, matches);
      }
    } else if (descr instanceof ConditionalElementDescr element) {
      for (Object part : element.getDescrs()) {
        walk((BaseDescr) part, fields, matches);
      }
    }
  }

  private static void fieldsIn(
      String constraint, String type, Set<String> known, Set<String> fields) {
    String prefix = Character.toLowerCase(type.charAt(0)) + type.substring(1) + ".";
    Matcher element = ELEMENT.matcher(constraint);
    while (element.find()) {
      fields.add(
          prefix + "elements." + element.group(1).toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    Matcher path = PATH.matcher(constraint);
    while (path.find()) {
      String name = alias(path.group(1));
      if (known.contains(path.group(1)) && !JOINS.contains(name) && !name.isEmpty()) {
        fields.add(prefix + name);
      }
    }
  }

  /** The field of scenario files behind an accessor that only rules use. */
  private static String alias(String accessor) {
    return switch (accessor) {
      case "hasLead" -> "lead";
      case "between" -> "parties";
      case "expiresWithin" -> "expiresOn";
      case "element", "sameSourceAs" -> "";
      default -> accessor;
    };
  }
}

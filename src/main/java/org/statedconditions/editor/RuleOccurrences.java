package org.statedconditions.editor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.statedconditions.document.Node;
import org.statedconditions.drl.syntax.DrlAnnotation;
import org.statedconditions.drl.syntax.DrlFile;
import org.statedconditions.drl.syntax.DrlQuery;
import org.statedconditions.drl.syntax.DrlRule;
import org.statedconditions.drl.syntax.DrlType;
import org.statedconditions.drl.syntax.Lhs;
import org.statedconditions.drl.syntax.Token;
import org.statedconditions.editor.Occurrence.Form;
import org.statedconditions.editor.Symbol.Kind;
import org.statedconditions.fact.Names;
import org.statedconditions.pack.RuleFile;

/** What rule files define and name. */
final class RuleOccurrences {
  private final List<DrlFile> files;
  private final Map<String, String> keys = new LinkedHashMap<>();
  private final Map<String, String> kinds = new LinkedHashMap<>();
  private final Set<String> names = new TreeSet<>();
  private final Set<String> queries = new TreeSet<>();

  /** The fields of declared types, among them those that name what a report lies within by the type of that. */
  private final Set<String> fields = new TreeSet<>();

  RuleOccurrences(List<RuleFile> rules) {
    files = DrlFile.all(rules);
    for (DrlFile file : files) {
      for (DrlType type : file.types()) {
        names.add(type.name());
        keys.put(Names.smallFirst(type.name()), type.name());
        kinds.put(type.kind(), type.name());
        type.fields().forEach(field -> fields.add(field.name()));
      }
      file.queries().forEach(query -> queries.add(query.name()));
    }
  }

  /** The names of the declared types, by the keys under which files write their facts. */
  Map<String, String> types() {
    return keys;
  }

  void add(List<Occurrence> all) {
    for (DrlFile file : files) {
      for (DrlRule rule : file.rules()) {
        rule(file, rule, all);
      }
      for (DrlQuery query : file.queries()) {
        named(file, query.nameToken(), new Symbol(Kind.QUERY, query.name()), true, all);
        query.when().forEach(part -> part.each(one -> call(file, one, all)));
      }
      tokens(file, all);
    }
  }

  private void rule(DrlFile file, DrlRule rule, List<Occurrence> all) {
    if (rule.nameToken() != null) {
      named(file, rule.nameToken(), new Symbol(Kind.RULE, rule.name()), true, all);
    }
    for (DrlAnnotation annotation : rule.annotations()) {
      if (annotation.wellFormed()) {
        int start = annotation.valueStart() + 1;
        int end = start + annotation.value().length();
        if (annotation.name().equals("criterion")) {
          all.add(new Occurrence(
              new Symbol(Kind.CRITERION, annotation.value()),
              file.name(),
              start,
              end,
              Form.PLAIN,
              false));
        } else {
          kind(file.name(), annotation.value(), start, end, all);
        }
      }
    }
    rule.when().forEach(part -> part.each(one -> call(file, one, all)));
  }

  private void call(DrlFile file, Lhs part, List<Occurrence> all) {
    if (part instanceof Lhs.Pattern pattern && queries.contains(pattern.typeName())) {
      all.add(new Occurrence(
          new Symbol(Kind.QUERY, pattern.typeName()),
          file.name(),
          pattern.typeStart(),
          pattern.typeEnd(),
          Form.PLAIN,
          false));
    }
  }

  private static void named(
      DrlFile file, Token token, Symbol symbol, boolean definition, List<Occurrence> all) {
    int quote = token.literalText() ? 1 : 0;
    all.add(new Occurrence(
        symbol, file.name(), token.start() + quote, token.end() - quote, Form.PLAIN, definition));
  }

  /** Types, their kinds and parameters are told by the words themselves and those before them. */
  private void tokens(DrlFile file, List<Occurrence> all) {
    List<Token> tokens = file.tokens();
    Set<Integer> defined = new TreeSet<>();
    file.types().forEach(type -> defined.add(type.start()));
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      String type = keys.get(token.text());
      if (token.word() && names.contains(token.text())) {
        named(
            file, token, new Symbol(Kind.TYPE, token.text()), defined.contains(token.start()), all);
      } else if (type != null && token.word() && fields.contains(token.text())) {
        all.add(new Occurrence(
            new Symbol(Kind.TYPE, type), file.name(), token.start(), token.end(), Form.KEY, false));
      } else if (token.literalText() && !token.broken()) {
        boolean parameter = i >= 4
            && tokens.get(i - 1).is("(")
            && tokens.get(i - 3).is(".")
            && tokens.get(i - 4).is("parameters");
        boolean compared = i >= 2 && tokens.get(i - 2).is("kind");
        if (parameter) {
          named(file, token, new Symbol(Kind.PARAMETER, token.content()), false, all);
        } else if (compared) {
          kind(file.name(), token.content(), token.start() + 1, token.end() - 1, all);
        }
      }
    }
  }

  private void kind(String file, String kind, int start, int end, List<Occurrence> all) {
    String type = kinds.get(kind);
    if (type != null) {
      all.add(new Occurrence(new Symbol(Kind.TYPE, type), file, start, end, Form.KIND, false));
    }
  }

  /** Where {@code pack.yaml} says that something is about a kind of a declared type. */
  void addKinds(String file, String text, List<Occurrence> all) {
    Optional<Node> root = LooseTree.of(text, text.length());
    for (Node condition : LooseTree.items(root, List.of("conditions"))) {
      about(file, text, condition, all);
      LooseTree.items(Optional.of(condition), List.of("criteria"))
          .forEach(criterion -> about(file, text, criterion, all));
    }
  }

  private void about(String file, String text, Node node, List<Occurrence> all) {
    if (LooseTree.find(Optional.of(node), List.of("about")).orElse(null)
        instanceof Node.Scalar kind) {
      NodeRange range = YamlWords.range(text, kind);
      kind(file, kind.text(), range.start(), range.end(), all);
    }
  }
}

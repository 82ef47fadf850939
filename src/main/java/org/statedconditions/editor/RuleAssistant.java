package org.statedconditions.editor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.statedconditions.drl.syntax.Consequence;
import org.statedconditions.drl.syntax.DrlFile;
import org.statedconditions.drl.syntax.Lhs;
import org.statedconditions.drl.syntax.Token;
import org.statedconditions.drl.vocabulary.Vocabulary;
import org.statedconditions.editor.RulePlace.Bound;
import org.statedconditions.editor.RulePlace.Section;
import org.statedconditions.editor.Suggestion.Kind;
import org.statedconditions.pack.RuleFile;

/**
 * What may be written at a place of a rule file, and what its words mean: types and their fields, values of closed sets, criteria,
 * parameters, queries, functions, annotations, what rules conclude. The file may be unfinished. Immutable and thread-safe.
 */
public final class RuleAssistant {
  private static final Set<String> COMPARING =
      Set.of("==", "!=", "<", ">", "<=", ">=", "contains", "memberOf", "excludes");
  private static final Map<String, String> CONCLUSIONS = Map.of(
      "met", "The criterion is met for the subject of the report.",
      "notMet", "The criterion is not met for the subject of the report.",
      "candidate", "The subject of the report is looked at.",
      "notCandidate", "The subject of the report is not looked at.",
      "complete", "Those reported are all.",
      "notComplete", "Those reported are not all.");

  private final RuleWords words;

  private RuleAssistant(RuleWords words) {
    this.words = words;
  }

  /** For the rule files of {@code pack}, as it was when its files could be read last. */
  public static RuleAssistant of(KnownPack pack) {
    return new RuleAssistant(new RuleWords(pack, Vocabulary.builtIn()));
  }

  /** What may stand at {@code offset} of the rule file {@code text}. */
  public Suggestions complete(String text, int offset) {
    return RulePlace.at(file(text), offset)
        .map(place -> new Suggestions(place.start(), Math.max(place.end(), offset), list(place)))
        .orElse(Suggestions.none(offset));
  }

  /** What the word at {@code offset} of the rule file {@code text} means; empty if it is none that has a definition. */
  public Optional<Definition> hover(String text, int offset) {
    return RulePlace.at(file(text), offset).flatMap(place -> {
      String word = text.substring(place.start(), place.end());
      Bound bound = place.variables().get(word);
      Optional<String> variable = Optional.ofNullable(bound)
          .map(of -> type(of).map(type -> "A " + type + ".").orElse(""));
      return variable
          .or(() -> list(place).stream()
              .filter(one -> one.label().equals(word))
              .map(Suggestion::definition)
              .findFirst())
          .filter(definition -> !definition.isEmpty())
          .map(definition -> new Definition(place.start(), place.end(), word, definition));
    });
  }

  private static DrlFile file(String text) {
    return DrlFile.of(new RuleFile("rules.drl", text));
  }

  private List<Suggestion> list(RulePlace place) {
    if (place.text()) {
      return inText(place);
    }
    return switch (place.section()) {
      case OUTSIDE -> keywords("rule", "query", "declare", "import", "package");
      case HEAD -> head(place);
      case CONDITIONS -> place.open().isEmpty() ? between(place) : within(place);
      case CONSEQUENCE -> consequence(place);
      case DECLARATION -> declaration(place);
    };
  }

  private static List<Suggestion> keywords(String... words) {
    List<Suggestion> all = new ArrayList<>();
    for (String word : words) {
      all.add(new Suggestion(word, Kind.KEYWORD, word, ""));
    }
    return all;
  }

  private List<Suggestion> inText(RulePlace place) {
    String head = place.heads().isEmpty() ? "" : place.heads().get(0);
    if (place.section() == Section.HEAD) {
      return head.equals("criterion") ? words.criteria() : words.kinds();
    }
    boolean reads = place.open().size() > 0
        && place.open().get(place.open().size() - 1) >= 3
        && place.before().get(place.open().get(place.open().size() - 1) - 3).is("parameters");
    if (reads) {
      return words.parameters(head);
    }
    String compared = compared(place).orElse("");
    return switch (pattern(place).orElse("") + "." + compared) {
      case "Candidate.kind" -> words.kinds();
      case "Chosen.condition" -> words.conditions();
      case "Chosen.reading" -> words.readings();
      default -> List.of();
    };
  }

  private List<Suggestion> head(RulePlace place) {
    if (place.follows("@")) {
      return List.of(
          annotation("criterion", "The criterion that the rule decides."),
          annotation("candidate", "The kind of subject of which the rule says who is looked at."),
          annotation(
              "complete",
              "The kind of subject of which the rule says whether those reported are all."));
    }
    return place.before().size() > 1
        ? keywords("when", "@criterion", "@candidate", "@complete")
        : List.of();
  }

  private static Suggestion annotation(String name, String definition) {
    return new Suggestion(name, Kind.KEYWORD, name + "(\"", definition);
  }

  /** Between the patterns of a rule. */
  private List<Suggestion> between(RulePlace place) {
    List<Suggestion> all = new ArrayList<>();
    if (place.follows(".") || place.follows("!.")) {
      return behindPoint(place);
    } else if (place.follows("from")) {
      all.addAll(keywords("accumulate", "collect"));
      all.addAll(variables(place));
      return all;
    }
    all.addAll(words.patterns());
    all.addAll(keywords("not", "exists", "forall", "accumulate", "eval", "and", "or", "from"));
    all.addAll(keywords(place.before().get(0).is("query") ? "end" : "then"));
    return all;
  }

  /** Between the brackets of a pattern, a function or a group of patterns. */
  private List<Suggestion> within(RulePlace place) {
    if (place.follows(".") || place.follows("!.")) {
      return behindPoint(place);
    }
    List<Suggestion> all = new ArrayList<>();
    Optional<String> pattern = pattern(place);
    Optional<String> expected = expected(place, pattern);
    expected.ifPresent(type -> words
        .constants(type)
        .forEach(one -> all.add(new Suggestion(
            type + "." + one.label(), Kind.VALUE, type + "." + one.label(), one.definition()))));
    pattern.ifPresent(type -> all.addAll(words.fields(type)));
    String head = place.heads().get(0);
    boolean ofPatterns = pattern.isEmpty()
        || Set.of("not", "exists", "forall", "accumulate", "collect", "").contains(head);
    if (ofPatterns && expected.isEmpty()) {
      all.addAll(words.patterns());
    }
    if (head.equals("accumulate")) {
      Lhs.Result.FUNCTIONS.forEach(
          name -> all.add(new Suggestion(name, Kind.FUNCTION, name + "(", "")));
    }
    all.addAll(variables(place));
    all.addAll(words.globals());
    all.addAll(words.functions());
    all.addAll(keywords("in", "not", "contains", "matches", "memberOf", "null", "true", "false"));
    return all;
  }

  private List<Suggestion> behindPoint(RulePlace place) {
    String target = place.back(2).map(Token::text).orElse("");
    if (target.equals("parameters")) {
      return words.readers();
    }
    Bound bound = place.variables().get(target);
    if (bound != null) {
      return type(bound).map(words::members).orElse(List.of());
    }
    List<Suggestion> constants = words.constants(target);
    if (!constants.isEmpty()) {
      return constants;
    }
    return pattern(place)
        .flatMap(type -> words.typeOf(type, target))
        .map(words::members)
        .orElse(List.of());
  }

  /** The type of the innermost pattern around the place. */
  private Optional<String> pattern(RulePlace place) {
    return place.heads().stream().filter(words::isPattern).findFirst();
  }

  /** The field that the value at the place is compared with. */
  private static Optional<String> compared(RulePlace place) {
    int at = place.before().size() - 1;
    if (!place.open().isEmpty() && place.heads().get(0).equals("in")) {
      at = place.open().get(place.open().size() - 1) - 1;
      at -= at > 0 && place.before().get(at - 1).is("not") ? 1 : 0;
      return at > 0 ? Optional.of(place.before().get(at - 1).text()) : Optional.empty();
    }
    return at > 0 && COMPARING.contains(place.before().get(at).text())
        ? Optional.of(place.before().get(at - 1).text())
        : Optional.empty();
  }

  private Optional<String> expected(RulePlace place, Optional<String> pattern) {
    return pattern.flatMap(type -> compared(place).flatMap(field -> words.typeOf(type, field)));
  }

  private List<Suggestion> variables(RulePlace place) {
    Map<String, Suggestion> all = new LinkedHashMap<>();
    place
        .variables()
        .forEach((name, bound) -> all.put(
            name,
            new Suggestion(
                name,
                Kind.REFERENCE,
                name,
                type(bound).map(type -> "A " + type + ".").orElse(""))));
    return List.copyOf(all.values());
  }

  private Optional<String> type(Bound bound) {
    return words.isPattern(bound.word())
        ? Optional.of(bound.word())
        : words.typeOf(bound.inside(), bound.word());
  }

  private List<Suggestion> consequence(RulePlace place) {
    if (place.follows(".")) {
      return Consequence.FINDINGS.methods().stream()
          .map(name ->
              new Suggestion(name, Kind.FUNCTION, name + "(", CONCLUSIONS.getOrDefault(name, "")))
          .toList();
    } else if (!place.open().isEmpty()) {
      return variables(place);
    }
    return keywords("findings", "end");
  }

  private List<Suggestion> declaration(RulePlace place) {
    if (place.follows(":") || place.follows("<")) {
      return words.fieldTypes();
    } else if (place.follows("extends")) {
      return words.patterns().stream()
          .filter(one -> one.kind() == Kind.TYPE)
          .map(one -> new Suggestion(one.label(), Kind.TYPE, one.label(), one.definition()))
          .toList();
    }
    return keywords("extends", "enum", "end");
  }
}

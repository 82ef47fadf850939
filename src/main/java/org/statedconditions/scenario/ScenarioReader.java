package org.statedconditions.scenario;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.statedconditions.document.Document;
import org.statedconditions.document.DocumentInput;
import org.statedconditions.document.Fields;
import org.statedconditions.document.Json;
import org.statedconditions.document.Node;
import org.statedconditions.document.ProblemLog;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.FactType;
import org.statedconditions.fact.FactTypes;
import org.statedconditions.problem.DidYouMean;
import org.statedconditions.problem.ProblemCode;

/**
 * Reads scenario files. Immutable and thread-safe.
 *
 * <p>Text fields take unquoted text of any look ({@code id: 2024} is the text {@code 2024}); numbers, {@code true} and
 * {@code false} have to stand without quotes. A key without a value, {@code null} or {@code ~} is refused: what is not
 * known is left out.
 */
public final class ScenarioReader {
  /** How many facts a file may hold where no other number is given. */
  public static final int MOST_FACTS = 100_000;

  /** The key of the time zone of plain dates, and the name under which rules know it as a parameter. */
  static final String TIME_ZONE = "timeZone";

  private static final Set<String> KEYS = Json.keys(
      "title",
      "note",
      "asOf",
      "knownBy",
      TIME_ZONE,
      "sources",
      "parameters",
      "facts",
      "expect",
      "outcome",
      "probabilities",
      "conformance");
  private static final ScenarioReader STANDARD = new ScenarioReader(FactTypes.BUILT_IN);

  private final Map<String, FactType> types = new LinkedHashMap<>();
  private final int limit;
  private final int mostFacts;
  private final IntConsumer told;

  private ScenarioReader(Collection<FactType> types) {
    this(types, Document.DEFAULT_LIMIT, MOST_FACTS, facts -> {});
  }

  private ScenarioReader(Collection<FactType> types, int limit, int mostFacts, IntConsumer told) {
    types.forEach(type -> this.types.put(type.key(), type));
    this.limit = limit;
    this.mostFacts = mostFacts;
    this.told = told;
  }

  /** Reads the built-in facts, from files of at most {@link Document#DEFAULT_LIMIT} bytes. */
  public static ScenarioReader standard() {
    return STANDARD;
  }

  /**
   * Reads the types that packs declare besides the built-in ones, as {@link org.statedconditions.fact.DeclaredFact}s. Throws
   * {@link IllegalArgumentException} for two types of one name.
   */
  public static ScenarioReader withTypes(List<FactType> declared) {
    return new ScenarioReader(types(declared));
  }

  /** Reads the same from texts of at most {@code bytes} bytes of UTF-8. */
  public ScenarioReader upTo(int bytes) {
    return new ScenarioReader(types.values(), bytes, mostFacts, told);
  }

  /** Reads the same from texts of at most {@code facts} facts. */
  public ScenarioReader upToFacts(int facts) {
    return new ScenarioReader(types.values(), limit, facts, told);
  }

  /** Reads the same; while it reads a large file, {@code told} is told after each fact how many it has read of it. */
  public ScenarioReader telling(IntConsumer told) {
    return new ScenarioReader(types.values(), limit, mostFacts, told);
  }

  /**
   * Reads a file. Throws {@link org.statedconditions.problem.ProblemsException} with every problem, also where the file
   * cannot be read at all.
   */
  public Scenario read(Path file) {
    try (ScenarioFile opened = open(file)) {
      return opened.read(this);
    }
  }

  /**
   * Opens a file that may use other fact types, according to the packs that its {@code expect} names: ask it for those, then
   * read it with a reader of their types. Never throws for what the file is or holds.
   */
  public ScenarioFile open(Path file) {
    return new ScenarioFile(file.toString(), DocumentInput.of(file, limit), mostFacts);
  }

  /** The same of a stream, which is not closed; {@code name} is how problems name it. */
  public ScenarioFile open(String name, InputStream in) {
    return new ScenarioFile(name, DocumentInput.of(name, in, limit), mostFacts);
  }

  /** The same of a text in UTF-8 that starts in a line of its file other than the first. */
  public ScenarioFile open(String name, byte[] utf8, int firstLine) {
    return new ScenarioFile(
        name, taker -> Document.parse(name, utf8, limit, firstLine, taker), mostFacts);
  }

  /** The same of a part of another document. */
  @SuppressWarnings("exports") // For packages of this library: users have no Node.
  public ScenarioFile open(String name, Node scenario) {
    return new ScenarioFile(name, taker -> Document.of(scenario), mostFacts);
  }

  /** Reads a text; {@code fileName} is how problems name it. Throws as {@link #read} does. */
  public Scenario parse(String fileName, String text) {
    return parse(fileName, text, 1);
  }

  /** Reads a text that starts in a line of its file other than the first, as those of a batch do. */
  public Scenario parse(String fileName, String text, int firstLine) {
    return bind(fileName, taker -> Document.parse(fileName, text, limit, firstLine, taker));
  }

  /** The built-in types and those. */
  static List<FactType> types(List<FactType> declared) {
    List<FactType> all = new ArrayList<>(FactTypes.BUILT_IN);
    Set<String> names = new HashSet<>();
    for (FactType type : declared) {
      if (!names.add(type.name())) {
        throw new IllegalArgumentException(
            "types: expected each type once but was `" + type.name() + "` again");
      }
      all.add(type);
    }
    return all;
  }

  Scenario bind(String file, Function<Document.@Nullable Taker, Document> open) {
    FactStream stream = new FactStream(this);
    Document document = open.apply(stream);
    if (stream.needsMore(document) && !document.problems().hasErrors()) {
      stream = new FactStream(this, document);
      document = open.apply(stream);
    }
    Context context = stream.context(document.problems());
    ReadFacts streamed = stream.facts();
    Optional<Fields> fields =
        document.root().flatMap(root -> context.binder.fields(root, "a scenario", KEYS));
    Optional<Scenario> scenario = fields.map(f -> bind(f, file, context, streamed));
    document.problems().throwIfErrors();
    // Where there is none, there is an error.
    return scenario.orElseThrow();
  }

  private Scenario bind(Fields fields, String file, Context context, ReadFacts streamed) {
    Optional<String> title = fields.text("title");
    Optional<String> note = fields.text("note");
    Optional<ZoneId> zone = fields.node(TIME_ZONE).flatMap(context::zone);
    Optional<Instant> asOf = fields.node("asOf").map(context::instant);
    Optional<Instant> knownBy = fields.node("knownBy").map(context::instant);
    fields.node("sources").ifPresent(sources -> SourceReader.read(sources, context));
    Map<String, GivenAt> parametersAt = new LinkedHashMap<>();
    Map<String, Object> parameters = parameters(fields, context, parametersAt);
    zone.ifPresent(one -> parameters.put(TIME_ZONE, one.getId()));
    ReadFacts facts = streamed.facts().isEmpty() ? facts(fields, context) : streamed;
    List<Expectation> expected = fields
        .node("expect")
        .map(expect -> ExpectationReader.read(expect, context))
        .orElse(List.of());
    // What the conformance kit asks and expects is for whoever runs the kit.
    fields
        .node("conformance")
        .ifPresent(node -> context.binder.anyFields(node, "a question and the answer to it"));
    return new Scenario(
        Optional.of(file),
        title,
        note,
        asOf,
        knownBy,
        parameters,
        facts.facts(),
        expected,
        fields.node("outcome").flatMap(node -> outcome(node, context)),
        fields
            .node("probabilities")
            .map(node -> ProbabilityReader.read(node, context.binder))
            .orElse(List.of()),
        context.written,
        parametersAt,
        facts.lines());
  }

  private static Optional<Outcome> outcome(Node node, Context context) {
    return context.binder.fields(node, "an outcome", Json.keys("on", "what")).flatMap(fields -> {
      Instant on = fields.required("on").map(context::instant).orElse(null);
      String what = fields.requiredText("what").orElse(null);
      return on == null || what == null ? Optional.empty() : Optional.of(new Outcome(on, what));
    });
  }

  private static Map<String, Object> parameters(
      Fields fields, Context context, Map<String, GivenAt> at) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    fields
        .node("parameters")
        .flatMap(node -> context.binder.anyFields(node, "the parameters by name"))
        .ifPresent(read -> {
          for (Node.Entry entry : read.mapping().entries()) {
            if (entry.key().text().equals(TIME_ZONE)) {
              context.binder.wrong(
                  entry.key(),
                  "a parameter of the pack",
                  "`timeZone` is a key of the scenario itself");
              continue;
            }
            Object value = ParameterReader.read(entry.value(), context);
            if (value != null) {
              parameters.put(entry.key().text(), value);
              at.put(
                  entry.key().text(),
                  new GivenAt(entry.key().place(), entry.value().place()));
            }
          }
        });
    return parameters;
  }

  /**
   * Reads a value of a parameter from a document that holds nothing else; what is wrong with it is added to the problems of
   * the document. Empty if it does not fit.
   */
  @SuppressWarnings("exports") // For packages of this library: users have no Document.
  public static Optional<Object> parameter(Document document) {
    Context context = new Context(document.problems());
    return document.root().map(node -> ParameterReader.read(node, context));
  }

  private ReadFacts facts(Fields fields, Context context) {
    ReadFacts facts = new ReadFacts();
    Optional<List<Node>> items =
        fields.node("facts").flatMap(node -> context.binder.items(node, "a list of facts"));
    if (items.isEmpty()) {
      return facts;
    }
    if (items.get().size() > mostFacts) {
      tooMany(items.get().get(mostFacts), context.problems());
      return facts;
    }
    for (Node item : items.get()) {
      if (context.problems().isFull()) {
        break;
      }
      Fact fact = fact(item, context);
      if (fact != null) {
        facts.add(fact, item);
      }
    }
    return facts;
  }

  /** So many facts of a large file have been read. */
  void read(int facts) {
    told.accept(facts);
  }

  int mostFacts() {
    return mostFacts;
  }

  void tooMany(Node first, ProblemLog problems) {
    problems.error(
        ProblemCode.TOO_LARGE,
        first.spot(),
        "expected at most " + mostFacts + " facts but was one more");
  }

  /** The fact, or {@code null} after a problem was reported. */
  @Nullable
  Fact fact(Node item, Context context) {
    if (!(item instanceof Node.Mapping mapping)) {
      context.binder.wrong(item, "a fact", "write it as `ceasefire: {id: …}`");
      return null;
    }
    if (mapping.entries().size() == 1) {
      Node.Entry only = mapping.entries().get(0);
      FactType type = types.get(only.key().text());
      if (type != null) {
        return FactReader.read(type, only.value(), context);
      }
    }
    List<Node.Entry> entries = mapping.entries();
    if (!entries.isEmpty() && !types.containsKey(entries.get(0).key().text())) {
      Node.Scalar key = entries.get(0).key();
      String near = DidYouMean.hint(key.text(), types.keySet());
      String others = types.size() > FactTypes.BUILT_IN.size()
          ? ""
          : "; for one that a pack declares, say which pack is asked, for example by `--pack`";
      String all = "the types are " + String.join(", ", types.keySet()) + others;
      context.binder.wrong(key, "a type of fact", near != null ? near : all);
    } else {
      context
          .problems()
          .error(
              ProblemCode.TOO_LARGE,
              mapping.spot(),
              "expected one type of fact but was a mapping of " + entries.size() + " keys",
              "indent the fields of a fact deeper than its type, and start each fact with `- `");
    }
    return null;
  }
}

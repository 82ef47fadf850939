package org.statedconditions.pack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.statedconditions.document.Document;
import org.statedconditions.document.Node;
import org.statedconditions.document.Spot;
import org.statedconditions.fact.Codes;
import org.statedconditions.fact.ValueType;
import org.statedconditions.problem.DidYouMean;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemCode;
import org.statedconditions.problem.ProblemsException;

/** Reads {@code pack.yaml}: everything that is wrong with it is found at once. */
final class ManifestReader {
  private static final List<String> KEYS = List.of(
      "id",
      "title",
      "actor",
      "actorCode",
      "version",
      "disclaimer",
      "statements",
      "conditions",
      "readings",
      "defaultReading",
      "stages",
      "gates",
      "parameters",
      "lists",
      "records",
      "notCovered",
      "silence");

  private static final Pattern VERSION = Pattern.compile("v?[0-9]+(\\.[0-9]+)*([-+.][\\w.+-]+)?");

  private final ManifestLog log;
  private final Map<String, Spot> textsOfStages = new LinkedHashMap<>();
  private List<Silence> silences = List.of();

  private ManifestReader(ManifestLog log) {
    this.log = log;
  }

  /**
   * A manifest, or what could be read of it.
   *
   * @param manifest what it says; empty texts and shorter lists where it could not be read
   * @param places where everything in it stands
   * @param silences which lints do not apply
   * @param unread the parts of which something is missing in {@code manifest}
   * @param problems everything that is wrong with it; empty if nothing is
   */
  record Read(
      Manifest manifest,
      ManifestPlaces places,
      List<Silence> silences,
      Set<ManifestPart> unread,
      List<Problem> problems) {

    /** Itself, if nothing is wrong. Throws {@link ProblemsException} with everything that is. */
    Read sound() {
      if (!problems.isEmpty()) {
        throw new ProblemsException(problems);
      }
      return this;
    }
  }

  /**
   * Reads a manifest, as far as it can be read.
   *
   * @param file how problems name the file
   */
  static Read read(String file, String text) {
    Document document = Document.parse(file, text, RulePack.LONGEST_FILE, 1);
    ManifestLog log = new ManifestLog(document.problems(), text);
    ManifestReader reader = new ManifestReader(log);
    Optional<Manifest> manifest = document.root().flatMap(reader::manifest);
    List<Problem> problems =
        document.problems().hasErrors() ? document.problems().problems() : List.of();
    return new Read(
        manifest.orElse(Manifest.NONE),
        new ManifestPlaces(file, log.places()),
        reader.silences,
        manifest.isPresent() ? log.unread() : EnumSet.allOf(ManifestPart.class),
        problems);
  }

  /** What of a pack whose manifest is missing altogether can be read: nothing. */
  static Read nothing(String file) {
    return new Read(
        Manifest.NONE,
        new ManifestPlaces(file, Map.of()),
        List.of(),
        EnumSet.allOf(ManifestPart.class),
        List.of());
  }

  private Optional<Manifest> manifest(Node root) {
    Optional<Entries> found = Entries.of(root, "a pack", KEYS, log);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Entries entries = found.get().at("", null);
    String id = entries.id("id").orElse("");
    if (id.isEmpty()) {
      log.unread(ManifestPart.ID);
    }
    String title = entries.text("title").orElse("");
    String actor = entries.text("actor").orElse("");
    Optional<String> actorCode = actorCode(entries);
    String version = version(entries);
    String disclaimer = entries.text("disclaimer").orElse("");
    Mentions clauses = new Mentions(log, "clauses");
    Mentions readingIds = new Mentions(log, "readings");
    Mentions conditionIds = new Mentions(log, "conditions");
    List<Statement> statements = new StatementsReader(log, clauses).read(entries);
    int first = log.errors();
    List<Reading> readings = readings(entries, readingIds);
    if (log.errors() > first) {
      log.unread(ManifestPart.READINGS);
    }
    List<Condition> conditions = new ConditionsReader(
            log, statements, readings, clauses, readingIds, conditionIds)
        .read(entries);
    String defaultReading = entries.text("defaultReading").orElse("");
    if (!defaultReading.isEmpty()) {
      readingIds.name(defaultReading, entries.spot("defaultReading"));
    }
    int earlier = log.errors();
    List<Stage> stages = stages(entries, conditionIds);
    if (log.errors() > earlier) {
      log.unread(ManifestPart.STAGES);
    }
    List<Gate> gates = new GatesReader(log, statements, clauses, conditionIds).read(entries);
    int before = log.errors();
    List<Parameter> parameters = new ParametersReader(log).read(entries);
    if (log.errors() > before || entries.missesMisspelt("parameters")) {
      log.unread(ManifestPart.PARAMETERS);
    }
    if (!log.unread().contains(ManifestPart.PARAMETERS)) {
      parametersInTexts(parameters);
    }
    int types = log.errors();
    Map<String, ValueType> ownTypes = new OwnTypes(log).read(entries);
    if (log.errors() > types) {
      log.unread(ManifestPart.TYPES);
    }
    List<String> notCovered = entries.lines("notCovered");
    clauses.report();
    int unnamed = log.errors();
    readingIds.report();
    if (log.errors() > unnamed) {
      log.unread(ManifestPart.READINGS);
    }
    if (!conditionIds.report().isEmpty()) {
      log.unread(ManifestPart.CONDITIONS);
    }
    silences = new SilencesReader(log).read(entries);
    return Optional.of(new Manifest(
        id,
        title,
        actor,
        actorCode,
        version,
        disclaimer,
        statements.stream().sorted(Comparator.comparing(Statement::date)).toList(),
        conditions,
        readings,
        defaultReading,
        stages,
        gates,
        parameters,
        notCovered,
        ownTypes));
  }

  private Optional<String> actorCode(Entries entries) {
    Optional<String> code = entries.optionalText("actorCode");
    if (code.isPresent() && !Codes.isParty(code.get())) {
      log.error(
          ProblemCode.WRONG_VALUE,
          entries.spot("actorCode"),
          "expected the code by which facts name the actor, such as TR, for `actorCode` but was `"
              + code.get() + "`",
          Codes.partyHint(code.get()));
    }
    return code.filter(Codes::isParty);
  }

  private String version(Entries entries) {
    Optional<String> version = entries.text("version");
    if (version.isPresent() && !VERSION.matcher(version.get()).matches()) {
      log.expected("a version such as 1.0.0", entries.node("version").orElseThrow());
    }
    return version.orElse("");
  }

  static String among(List<String> ids) {
    return "(" + String.join(", ", ids) + ")";
  }

  private List<Reading> readings(Entries pack, Mentions named) {
    Map<String, Entries> byId = new LinkedHashMap<>();
    List<Reading> readings = new ArrayList<>();
    for (Node item : pack.items("readings")) {
      Optional<Entries> found =
          Entries.of(item, "a reading", List.of("id", "title", "extends"), log);
      if (found.isEmpty()) {
        continue;
      }
      Entries entries = found.get();
      String title = entries.text("title").orElse("");
      Optional<String> weaker = entries.optionalText("extends");
      Optional<String> id = entries.id("id");
      if (id.isEmpty()) {
        named.defineIllegibly();
      }
      boolean isNew = id.isPresent() && isNew(id.get(), byId, entries, "a reading");
      if (id.isPresent() && !isNew) {
        // One of the two was meant to be another, which the rest of the file may name.
        named.defineIllegibly();
      }
      if (isNew) {
        entries.at("readings." + id.get(), entries.spot("id"));
        named.define(id.get(), entries.spot("id"));
        weaker.ifPresent(other -> named.name(other, entries.spot("extends")));
        readings.add(new Reading(id.get(), title, weaker));
      }
    }
    Map<String, List<String>> next = new LinkedHashMap<>();
    for (Reading reading : readings) {
      reading.extendsReading().ifPresent(weaker -> next.put(reading.id(), List.of(weaker)));
    }
    for (Reading reading : readings) {
      Entries entries = Objects.requireNonNull(byId.get(reading.id()), reading.id());
      reading
          .extendsReading()
          .filter(byId::containsKey)
          .flatMap(weaker -> Circles.through(reading.id(), next))
          .ifPresent(
              way -> circle(entries, "extends", "a reading that does not extend itself", way));
    }
    return readings;
  }

  private void circle(Entries entries, String key, String expected, String way) {
    log.error(
        ProblemCode.WRONG_VALUE,
        entries.spot(key),
        "expected " + expected + " but was " + way,
        null);
  }

  private boolean isNew(String id, Map<String, Entries> byId, Entries entries, String what) {
    boolean isNew = byId.putIfAbsent(id, entries) == null;
    if (!isNew) {
      log.error(
          ProblemCode.DUPLICATE_ID,
          entries.spot("id"),
          "expected an id of its own for " + what + " but was `" + id + "` again",
          null);
    }
    return isNew;
  }

  /** Parameters that texts name in braces have to be there. */
  private void parametersInTexts(List<Parameter> parameters) {
    List<String> known = parameters.stream().map(Parameter::name).toList();
    textsOfStages.forEach((text, spot) -> {
      for (String name : ParameterText.names(text)) {
        if (!known.contains(name)) {
          log.error(
              ProblemCode.UNKNOWN_PARAMETER,
              spot,
              "expected the name of a parameter in braces " + among(known) + " but was `" + name
                  + "`",
              DidYouMean.hint(name, known));
        }
      }
    });
  }

  private List<Stage> stages(Entries pack, Mentions conditions) {
    Map<String, Entries> byId = new LinkedHashMap<>();
    List<Stage> stages = new ArrayList<>();
    boolean first = true;
    for (Node item : pack.items("stages")) {
      Optional<Entries> found =
          Entries.of(item, "a stage", List.of("id", "title", "requires", "next"), log);
      if (found.isPresent()) {
        Entries entries = found.get();
        Optional<String> id = entries.id("id");
        String title = entries.text("title").orElse("");
        String next = entries.text("next").orElse("");
        List<String> requires = requires(entries, conditions, first);
        if (id.isPresent() && isNew(id.get(), byId, entries, "a stage")) {
          entries.at("stages." + id.get(), entries.spot("id"));
          stages.add(new Stage(id.get(), title, requires, next));
          textsOfStages.put(title, entries.spot("title"));
          textsOfStages.put(next, entries.spot("next"));
        }
      }
      first = false;
    }
    return stages;
  }

  private List<String> requires(Entries stage, Mentions conditions, boolean first) {
    Map<String, Node> requires = stage.optionalTexts("requires", "the id of a condition");
    requires.forEach((id, node) -> conditions.name(id, node.spot()));
    if (first && !requires.isEmpty()) {
      log.error(
          ProblemCode.CONFLICTING_ENTRIES,
          stage.spot("requires"),
          "expected the first stage to require nothing but was " + requires.size() + " required",
          "it is where a position stands before any condition is met");
    }
    if (!first && stage.node("requires").isEmpty()) {
      stage.required("requires");
    } else if (!first && stage.optionalItems("requires").isEmpty()) {
      log.error(
          ProblemCode.CONFLICTING_ENTRIES,
          stage.spot("requires"),
          "expected the conditions that open this stage but was none",
          "only the first stage requires nothing");
    }
    return List.copyOf(requires.keySet());
  }
}

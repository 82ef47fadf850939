package org.statedconditions.pack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.statedconditions.document.Document;
import org.statedconditions.document.Node;
import org.statedconditions.problem.DidYouMean;
import org.statedconditions.problem.ProblemsException;

/** Reads {@code pack.yaml}: everything that is wrong with it is found at once. */
final class ManifestReader {
  private static final List<String> KEYS = List.of(
      "id",
      "title",
      "actor",
      "version",
      "disclaimer",
      "statements",
      "conditions",
      "readings",
      "defaultReading",
      "stages",
      "parameters",
      "notCovered",
      "silence");

  private final ManifestLog log;
  private List<Silence> silences = List.of();

  private ManifestReader(ManifestLog log) {
    this.log = log;
  }

  /** A manifest, where everything in it stands, and which lints do not apply. */
  record Read(Manifest manifest, ManifestPlaces places, List<Silence> silences) {}

  /**
   * Reads a manifest.
   *
   * @param file how problems name the file
   * @throws ProblemsException with everything that is wrong with it
   */
  static Read read(String file, String text) {
    Document document = Document.parse(file, text, RulePack.LONGEST_FILE, 1);
    ManifestLog log = new ManifestLog(document.problems());
    ManifestReader reader = new ManifestReader(log);
    Optional<Manifest> manifest = document.root().flatMap(reader::manifest);
    document.problems().throwIfErrors();
    return new Read(
        manifest.orElseThrow(), new ManifestPlaces(file, log.places()), reader.silences);
  }

  private Optional<Manifest> manifest(Node root) {
    Optional<Entries> found = Entries.of(root, "a pack", KEYS, log);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Entries entries = found.get().at("", null);
    String id = entries.id("id").orElse("");
    String title = entries.text("title").orElse("");
    String actor = entries.text("actor").orElse("");
    String version = entries.text("version").orElse("");
    String disclaimer = entries.text("disclaimer").orElse("");
    List<Statement> statements = new StatementsReader(log).read(entries);
    List<Reading> readings = readings(entries);
    List<Condition> conditions = new ConditionsReader(log, statements, readings).read(entries);
    String defaultReading = entries.text("defaultReading").orElse("");
    if (!defaultReading.isEmpty() && !readings.isEmpty()) {
      List<String> known = readings.stream().map(Reading::id).toList();
      entries.known(
          defaultReading,
          known,
          entries.spot("defaultReading"),
          "one of the readings " + among(known));
    }
    List<Stage> stages = stages(entries, conditions.stream().map(Condition::id).toList());
    List<Parameter> parameters = new ParametersReader(log).read(entries);
    List<String> notCovered = entries.lines("notCovered");
    silences = new SilencesReader(log).read(entries);
    return Optional.of(new Manifest(
        id,
        title,
        actor,
        version,
        disclaimer,
        statements.stream().sorted(Comparator.comparing(Statement::date)).toList(),
        conditions,
        readings,
        defaultReading,
        stages,
        parameters,
        notCovered));
  }

  static String among(List<String> ids) {
    return "(" + String.join(", ", ids) + ")";
  }

  private List<Reading> readings(Entries pack) {
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
      if (id.isPresent() && isNew(id.get(), byId, entries, "a reading")) {
        entries.at("readings." + id.get(), entries.spot("id"));
        readings.add(new Reading(id.get(), title, weaker));
      }
    }
    List<String> ids = List.copyOf(byId.keySet());
    Map<String, List<String>> next = new LinkedHashMap<>();
    for (Reading reading : readings) {
      reading.extendsReading().ifPresent(weaker -> next.put(reading.id(), List.of(weaker)));
    }
    for (Reading reading : readings) {
      Entries entries = byId.get(reading.id());
      reading
          .extendsReading()
          .filter(weaker -> entries.known(
              weaker, ids, entries.spot("extends"), "one of the readings " + among(ids)))
          .flatMap(weaker -> Circles.through(reading.id(), next))
          .ifPresent(
              way -> circle(entries, "extends", "a reading that does not extend itself", way));
    }
    return readings;
  }

  private void circle(Entries entries, String key, String expected, String way) {
    log.error(entries.spot(key), "expected " + expected + " but was " + way, null);
  }

  private boolean isNew(String id, Map<String, Entries> byId, Entries entries, String what) {
    boolean isNew = byId.putIfAbsent(id, entries) == null;
    if (!isNew) {
      log.error(
          entries.spot("id"),
          "expected an id of its own for " + what + " but was `" + id + "` again",
          null);
    }
    return isNew;
  }

  private List<Stage> stages(Entries pack, List<String> conditions) {
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
        }
      }
      first = false;
    }
    return stages;
  }

  private List<String> requires(Entries stage, List<String> conditions, boolean first) {
    Map<String, Node> requires = stage.optionalTexts("requires", "the id of a condition");
    if (!conditions.isEmpty()) {
      requires.forEach((id, node) -> {
        if (!conditions.contains(id)) {
          log.error(
              node.spot(),
              "expected one of the conditions " + among(conditions) + " but was `" + id + "`",
              DidYouMean.hint(id, conditions));
        }
      });
    }
    if (first && !requires.isEmpty()) {
      log.error(
          stage.spot("requires"),
          "expected the first stage to require nothing but was " + requires.size() + " required",
          "it is where a position stands before any condition is met");
    }
    if (!first && stage.node("requires").isEmpty()) {
      stage.required("requires");
    } else if (!first && stage.optionalItems("requires").isEmpty()) {
      log.error(
          stage.spot("requires"),
          "expected the conditions that open this stage but was none",
          "only the first stage requires nothing");
    }
    return List.copyOf(requires.keySet());
  }
}

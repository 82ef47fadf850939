package org.statedconditions.editor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.statedconditions.document.Node;
import org.statedconditions.drl.syntax.DrlFile;
import org.statedconditions.drl.syntax.DrlRule;
import org.statedconditions.fact.Codes;
import org.statedconditions.pack.Condition;
import org.statedconditions.pack.Criterion;
import org.statedconditions.pack.Manifest;
import org.statedconditions.remark.RemarkCode;

/** The names that a scenario uses: of its own sources, subjects and missions, and of what the packs call theirs. */
final class NamesInScenario implements YamlAssistant.Names {
  private static final String FACTS = "facts";
  private static final String EXPECT = "expect";
  private static final List<String> BY_CONDITION = List.of("candidates", "chosen");
  private static final List<String> BY_CRITERION = List.of("subjects", "because");

  private final List<KnownPack> packs;
  private final SchemaTree schema;

  NamesInScenario(List<KnownPack> packs, SchemaTree schema) {
    this.packs = packs;
    this.schema = schema;
  }

  @Override
  public String meaning(String value) {
    return Codes.isCountry(value) ? Codes.name(value) : "";
  }

  @Override
  public Map<String, String> keys(List<Object> path, Optional<Node> root) {
    if (path.equals(List.of("probabilities"))) {
      Map<String, String> keys = new LinkedHashMap<>();
      packs.forEach(pack -> keys.putAll(criteria(pack.manifest())));
      return keys;
    }
    return path.isEmpty() || !path.get(0).equals(EXPECT) ? Map.of() : expected(path, root);
  }

  private Map<String, String> expected(List<Object> path, Optional<Node> root) {
    Map<String, String> keys = new LinkedHashMap<>();
    if (path.size() == 1) {
      packs.forEach(pack -> keys.put(pack.manifest().id(), pack.manifest().title()));
      return keys;
    }
    Optional<Manifest> pack = pack(path);
    if (pack.isEmpty()) {
      return keys;
    } else if (path.size() == 2) {
      pack.get().readings().forEach(reading -> keys.put(reading.id(), reading.title()));
    } else if (path.size() == 3) {
      pack.get().conditions().forEach(one -> keys.put(one.id(), one.title()));
      keys.putAll(criteria(pack.get()));
    } else if (path.size() == 4) {
      String about = String.valueOf(path.get(3));
      if (BY_CONDITION.contains(about)) {
        pack.get().conditions().forEach(one -> keys.put(one.id(), one.title()));
      } else if (BY_CRITERION.contains(about)) {
        keys.putAll(criteria(pack.get()));
      } else if (about.equals("gates")) {
        pack.get().gates().forEach(gate -> keys.put(gate.id(), gate.title()));
      }
    } else if (path.size() == 5
        && (path.get(3).equals("candidates") || path.get(3).equals("subjects"))) {
      keys.putAll(subjects(root));
    }
    return keys;
  }

  @Override
  public Map<String, String> values(List<Object> path, Optional<Node> root) {
    if (path.isEmpty()) {
      return Map.of();
    } else if (path.get(0).equals(EXPECT)) {
      return expectedValues(path, root);
    }
    Map<String, String> values = new LinkedHashMap<>();
    if (path.get(0).equals(FACTS) && path.size() == 4) {
      switch (String.valueOf(path.get(3))) {
        case "source" -> values.putAll(sources(root));
        case "mission" -> values.putAll(missions(root));
        case "id" -> subjects(root).forEach(values::put);
        case "task" ->
          LooseTree.texts(root, "task").forEach(task -> values.put(task, "A task in this file."));
        default -> {
          // The others are no names.
        }
      }
    }
    if (schema.isA("party", path)) {
      for (String party : LooseTree.texts(root, "parties")) {
        values.put(party, Codes.isCountry(party) ? Codes.name(party) : "A party in this file.");
      }
      Codes.countries().forEach(code -> values.putIfAbsent(code, Codes.name(code)));
    }
    return values;
  }

  private Map<String, String> expectedValues(List<Object> path, Optional<Node> root) {
    Map<String, String> values = new LinkedHashMap<>();
    Optional<Manifest> pack = pack(path);
    if (pack.isEmpty() || path.size() < 4) {
      return values;
    }
    String key = String.valueOf(path.get(3));
    if (path.size() == 4 && key.equals("stage")) {
      pack.get().stages().forEach(stage -> values.put(stage.id(), stage.title()));
    } else if (path.size() == 5 && key.equals("missing")) {
      values.putAll(criteria(pack.get()));
    } else if (path.size() == 5 && (key.equals("fired") || key.equals("notFired"))) {
      values.putAll(rules(pack.get(), Optional.empty()));
    } else if (path.size() == 5 && key.equals("chosen")) {
      values.putAll(subjects(root));
    } else if (path.size() == 5 && key.equals("remarks")) {
      for (RemarkCode code : RemarkCode.values()) {
        values.put(code.written(), "A remark.");
      }
    } else if (path.size() == 7 && key.equals("because")) {
      String criterion = String.valueOf(path.get(4));
      switch (String.valueOf(path.get(5))) {
        case "rules" -> values.putAll(rules(pack.get(), Optional.of(criterion)));
        case "sources" -> values.putAll(sources(root));
        case "facts" -> values.putAll(subjects(root));
        default -> {
          // Fields that are not given stand in the rules only.
        }
      }
    }
    return values;
  }

  private Optional<Manifest> pack(List<Object> path) {
    return packs.stream()
        .map(KnownPack::manifest)
        .filter(pack -> path.size() > 1 && pack.id().equals(path.get(1)))
        .findFirst();
  }

  private static Map<String, String> criteria(Manifest pack) {
    Map<String, String> criteria = new LinkedHashMap<>();
    for (Condition condition : pack.conditions()) {
      for (Criterion criterion : condition.criteria()) {
        criteria.put(criterion.id(), criterion.title());
      }
    }
    return criteria;
  }

  private Map<String, String> rules(Manifest of, Optional<String> criterion) {
    Map<String, String> rules = new LinkedHashMap<>();
    for (KnownPack pack : packs) {
      if (pack.manifest().equals(of)) {
        for (DrlFile file : pack.files()) {
          for (DrlRule rule : file.rules()) {
            if (criterion.isEmpty() || rule.criterion().equals(criterion)) {
              rules.put(
                  rule.name(), rule.criterion().map(id -> "Decides " + id + ".").orElse(""));
            }
          }
        }
      }
    }
    return rules;
  }

  private static Map<String, String> sources(Optional<Node> root) {
    Map<String, String> sources = new LinkedHashMap<>();
    for (Node.Entry entry : LooseTree.entries(root, List.of("sources"))) {
      List<String> said = new ArrayList<>();
      for (String key : List.of("publisher", "title", "date", "attribution")) {
        LooseTree.text(entry.value(), key).ifPresent(said::add);
      }
      sources.put(entry.key().text(), String.join(", ", said));
    }
    return sources;
  }

  /** The ids of facts, each with the type of the first one of that name. */
  private static Map<String, String> subjects(Optional<Node> root) {
    Map<String, String> subjects = new LinkedHashMap<>();
    for (Node fact : LooseTree.items(root, List.of(FACTS))) {
      if (fact instanceof Node.Mapping mapping && !mapping.entries().isEmpty()) {
        Node.Entry entry = mapping.entries().get(0);
        LooseTree.text(entry.value(), "id")
            .ifPresent(
                id -> subjects.putIfAbsent(id, "A " + entry.key().text() + " in this file."));
      }
    }
    return subjects;
  }

  /** What facts call their mission, and the ids of mandates that name none. */
  private static Map<String, String> missions(Optional<Node> root) {
    Map<String, String> missions = new LinkedHashMap<>();
    for (Node fact : LooseTree.items(root, List.of(FACTS))) {
      if (fact instanceof Node.Mapping mapping && !mapping.entries().isEmpty()) {
        Node.Entry entry = mapping.entries().get(0);
        Optional<String> named = LooseTree.text(entry.value(), "mission");
        if (named.isEmpty() && entry.key().text().equals("mandate")) {
          named = LooseTree.text(entry.value(), "id");
        }
        named.ifPresent(id -> missions.put(id, "A mission in this file."));
      }
    }
    return missions;
  }
}

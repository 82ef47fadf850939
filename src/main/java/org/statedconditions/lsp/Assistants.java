package org.statedconditions.lsp;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.statedconditions.editor.Definition;
import org.statedconditions.editor.KnownPack;
import org.statedconditions.editor.PackAssistant;
import org.statedconditions.editor.PackFiles;
import org.statedconditions.editor.PackSymbols;
import org.statedconditions.editor.RuleAssistant;
import org.statedconditions.editor.ScenarioAssistant;
import org.statedconditions.editor.Suggestions;
import org.statedconditions.pack.PackDraft;
import org.statedconditions.pack.RulePack;
import org.statedconditions.scenario.ScenarioReader;

/** What is known of a file by the pack that it belongs to or is asked of. What is made for a pack is kept until its files change. */
final class Assistants {
  private static final String DEFAULT_PACK = "turkiye-reassurance-force";

  private final Texts texts;
  private final Map<Path, Made> made = new ConcurrentHashMap<>();
  private final Map<String, KnownPack> bundled = new ConcurrentHashMap<>();

  private record Made(Map<String, String> of, KnownPack pack, RuleAssistant rules) {}

  Assistants(Texts texts) {
    this.texts = texts;
  }

  private Made made(Path folder) {
    Map<String, String> files = texts.files(folder, false);
    Made known = made.get(folder);
    if (known == null || !known.of().equals(files)) {
      KnownPack pack = KnownPack.of(PackDraft.of(folder.toString(), files));
      known = new Made(files, pack, RuleAssistant.of(pack));
      made.put(folder, known);
    }
    return known;
  }

  private KnownPack bundled(String id) {
    return bundled.computeIfAbsent(id, one -> KnownPack.of(RulePack.bundled(one)));
  }

  /** The packs that a scenario is asked of: that of the case, those that it expects something of, or the default one. */
  List<KnownPack> packs(Path file, String text) {
    List<KnownPack> packs = new ArrayList<>();
    texts.pack(file).ifPresent(folder -> packs.add(made(folder).pack()));
    ScenarioReader.standard()
        .open(file.toString(), text.getBytes(StandardCharsets.UTF_8), 1)
        .packsExpected()
        .stream()
        .filter(RulePack::isBundled)
        .filter(id -> packs.stream().noneMatch(pack -> pack.manifest().id().equals(id)))
        .forEach(id -> packs.add(bundled(id)));
    return packs.isEmpty() ? List.of(bundled(DEFAULT_PACK)) : packs;
  }

  Suggestions complete(Path file, String text, int offset) {
    if (isRules(file)) {
      return made(folder(file)).rules().complete(text, offset);
    }
    return isManifest(file)
        ? manifest(file).complete(text, offset)
        : ScenarioAssistant.of(packs(file, text)).complete(text, offset);
  }

  Optional<Definition> hover(Path file, String text, int offset) {
    if (isRules(file)) {
      return made(folder(file)).rules().hover(text, offset);
    }
    return isManifest(file)
        ? manifest(file).hover(text, offset)
        : ScenarioAssistant.of(packs(file, text)).hover(text, offset);
  }

  private PackAssistant manifest(Path file) {
    return PackAssistant.of(made(folder(file)).pack().declared());
  }

  private Path folder(Path file) {
    return texts.pack(file).orElseThrow();
  }

  static boolean isRules(Path file) {
    return file.toString().endsWith(".drl");
  }

  static boolean isManifest(Path file) {
    return file.endsWith(RulePack.MANIFEST);
  }

  /** The names in the pack that a file belongs to, and in the open scenarios that are asked of it; files by their whole paths. */
  Optional<PackSymbols> symbols(Path file) {
    Optional<Path> folder =
        texts.pack(file).or(() -> texts.of(file).flatMap(text -> askedOf(file, text)));
    return folder.map(pack -> {
      Map<String, String> rules = new TreeMap<>();
      Map<String, String> scenarios = new LinkedHashMap<>();
      String manifest = "";
      for (Map.Entry<String, String> one : texts.files(pack, true).entrySet()) {
        String path = pack.resolve(one.getKey()).toString();
        if (one.getKey().equals(RulePack.MANIFEST)) {
          manifest = one.getValue();
        } else {
          (one.getKey().endsWith(".drl") ? rules : scenarios).put(path, one.getValue());
        }
      }
      for (Path other : texts.open()) {
        if (texts.pack(other).isEmpty()) {
          texts.of(other).ifPresent(text -> scenarios.put(other.toString(), text));
        }
      }
      return PackSymbols.of(new PackFiles(
          Map.entry(pack.resolve(RulePack.MANIFEST).toString(), manifest), rules, scenarios));
    });
  }

  /** The folder of an open pack that a scenario expects something of. */
  private Optional<Path> askedOf(Path file, String text) {
    List<String> expected = ScenarioReader.standard()
        .open(file.toString(), text.getBytes(StandardCharsets.UTF_8), 1)
        .packsExpected();
    return made.entrySet().stream()
        .filter(one -> expected.contains(one.getValue().pack().manifest().id()))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}

package org.statedconditions.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.statedconditions.author.check.CheckOptions;
import org.statedconditions.author.check.CheckReport;
import org.statedconditions.author.check.PackCheck;
import org.statedconditions.editor.Symbol.Kind;

class PackSymbolsTest {
  private static final Path TURKIYE = Path.of("rules/turkiye-reassurance-force");
  private static final Path E3 = Path.of("rules/e3-settlement");

  @TempDir
  Path folder;

  private static PackFiles files(Path pack) throws IOException {
    Map<String, String> rules = new TreeMap<>();
    Map<String, String> cases = new TreeMap<>();
    try (Stream<Path> all = Files.walk(pack)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = pack.relativize(file).toString();
        if (name.endsWith(".drl")) {
          rules.put(name, Files.readString(file));
        } else if (!name.equals("pack.yaml")) {
          cases.put(name, Files.readString(file));
        }
      }
    }
    return new PackFiles(
        Map.entry("pack.yaml", Files.readString(pack.resolve("pack.yaml"))), rules, cases);
  }

  private static PackFiles renamed(PackFiles files, Symbol symbol, String name) {
    Map<String, List<TextChange>> changes = PackSymbols.of(files).rename(symbol, name);
    return new PackFiles(
        Map.entry(
            "pack.yaml",
            changed(files.manifest().getValue(), changes.getOrDefault("pack.yaml", List.of()))),
        changed(files.rules(), changes),
        changed(files.scenarios(), changes));
  }

  private static Map<String, String> changed(
      Map<String, String> texts, Map<String, List<TextChange>> changes) {
    Map<String, String> changed = new LinkedHashMap<>();
    texts.forEach((file, text) ->
        changed.put(file, changed(text, changes.getOrDefault(file, List.of()))));
    return changed;
  }

  private static String changed(String text, List<TextChange> changes) {
    String changed = text;
    for (TextChange change : TextChange.lastFirst(changes)) {
      changed = change.in(changed);
    }
    return changed;
  }

  private CheckReport checked(PackFiles files) throws IOException {
    Files.createDirectories(folder.resolve("cases"));
    Files.writeString(folder.resolve("pack.yaml"), files.manifest().getValue());
    for (Map<String, String> texts : List.of(files.rules(), files.scenarios())) {
      for (Map.Entry<String, String> file : texts.entrySet()) {
        Files.writeString(folder.resolve(file.getKey()), file.getValue());
      }
    }
    return PackCheck.of(folder, CheckOptions.DEFAULT);
  }

  private static String shown(Occurrence one, PackFiles files) {
    return files.text(one.file()).orElseThrow().substring(one.start(), one.end());
  }

  @Test
  void a_criterion_leads_to_the_manifest_and_is_found_everywhere() throws IOException {
    PackFiles files = files(TURKIYE);
    PackSymbols symbols = PackSymbols.of(files);
    String rules = files.rules().get("ceasefire.drl");
    Occurrence here =
        symbols.at("ceasefire.drl", rules.indexOf("ceasefire.general") + 4).orElseThrow();
    assertThat(here.symbol()).isEqualTo(new Symbol(Kind.CRITERION, "ceasefire.general"));
    Occurrence definition = symbols.definition(here.symbol()).orElseThrow();
    assertThat(definition.file()).isEqualTo("pack.yaml");
    assertThat(symbols.references(here.symbol()))
        .allSatisfy(one -> assertThat(shown(one, files)).isEqualTo("ceasefire.general"))
        .extracting(Occurrence::file)
        .contains("pack.yaml", "ceasefire.drl")
        .anyMatch(file -> file.startsWith("cases"));
  }

  @Test
  void every_name_stands_where_it_is_said_to_stand() throws IOException {
    for (Path pack : List.of(TURKIYE, E3)) {
      PackFiles files = files(pack);
      PackSymbols symbols = PackSymbols.of(files);
      for (String file : files.scenarios().keySet()) {
        assertThat(symbols.definitions(file)).isEmpty();
      }
      int found = 0;
      for (Occurrence one : symbols.definitions("pack.yaml")) {
        for (Occurrence named : symbols.references(one.symbol())) {
          assertThat(shown(named, files)).isEqualTo(named.written(one.symbol().name()));
          found++;
        }
      }
      assertThat(found).isGreaterThan(100);
    }
  }

  @Test
  void a_pack_whose_criteria_conditions_readings_and_parameters_are_renamed_passes_its_check()
      throws IOException {
    PackFiles files = files(TURKIYE);
    files = renamed(files, new Symbol(Kind.CRITERION, "ceasefire.general"), "ceasefire.everywhere");
    files = renamed(files, new Symbol(Kind.CONDITION, "burden-sharing"), "shares");
    files = renamed(files, new Symbol(Kind.READING, "customary"), "usual");
    files = renamed(files, new Symbol(Kind.PARAMETER, "minimumTermDays"), "shortestTerm");
    assertThat(files.manifest().getValue())
        .doesNotContain("ceasefire.general", "minimumTermDays")
        .contains("shares.participants");
    CheckReport before = PackCheck.of(TURKIYE, CheckOptions.DEFAULT);
    CheckReport after = checked(files);
    assertThat(after.problems()).isEmpty();
    assertThat(after.failed()).isEmpty();
    assertThat(after.outcome()).isEqualTo(CheckReport.Outcome.PASSED);
    assertThat(after.cases().size()).isEqualTo(before.cases().size());
  }

  @Test
  void a_type_is_renamed_in_rules_cases_and_the_manifest() throws IOException {
    PackFiles files = files(E3);
    Symbol type = new Symbol(Kind.TYPE, "SettlementProposal");
    assertThat(PackSymbols.of(files).definition(type).orElseThrow().file()).endsWith(".drl");
    PackFiles renamed = renamed(files, type, "PeacePlan");
    assertThat(renamed.manifest().getValue())
        .contains("about: peace-plan")
        .doesNotContain("settlement-proposal");
    assertThat(String.join("\n", renamed.scenarios().values()))
        .contains("peacePlan:")
        .doesNotContain("settlementProposal");
    CheckReport after = checked(renamed);
    assertThat(after.problems()).isEmpty();
    assertThat(after.failed()).isEmpty();
    assertThat(after.outcome()).isEqualTo(CheckReport.Outcome.PASSED);
  }

  @Test
  void names_that_cannot_be_are_refused() throws IOException {
    PackSymbols symbols = PackSymbols.of(files(TURKIYE));
    Symbol criterion = new Symbol(Kind.CRITERION, "ceasefire.general");
    assertThatThrownBy(() -> symbols.rename(criterion, "ceasefire.lasting"))
        .hasMessageContaining("already");
    assertThatThrownBy(() -> symbols.rename(criterion, "general"))
        .hasMessageContaining("expected `ceasefire.` and then a name in kebab-case");
    assertThatThrownBy(() -> symbols.rename(new Symbol(Kind.PARAMETER, "parties"), "The parties"))
        .hasMessageContaining("camelCase");
    assertThatThrownBy(() -> symbols.rename(new Symbol(Kind.READING, "strict"), "Strict"))
        .hasMessageContaining("kebab-case");
  }

  @Test
  void a_file_that_is_being_changed_is_read_as_far_as_it_can_be() {
    PackSymbols symbols = PackSymbols.of(new PackFiles(
        Map.entry(
            "pack.yaml", "conditions:\n  - id: a\n    criteria:\n      - {id: a.b}\n    fo\n"),
        Map.of("a.drl", "rule \"R\"\n  @criterion(\"a.b\")\nwhen\n  $x : Ceasefire(\n"),
        Map.of("one.yaml", "expect: {")));
    assertThat(symbols.at("a.drl", 25).orElseThrow().symbol())
        .isEqualTo(new Symbol(Kind.CRITERION, "a.b"));
  }
}

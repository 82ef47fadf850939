package org.statedconditions.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.statedconditions.Evaluator;
import org.statedconditions.cli.GuideListings.Listing;
import org.statedconditions.cli.Shell.Outcome;
import org.statedconditions.drl.vocabulary.Operation;
import org.statedconditions.drl.vocabulary.Vocabulary;
import org.statedconditions.fact.Term;
import org.statedconditions.finding.Candidate;
import org.statedconditions.finding.Chosen;
import org.statedconditions.finding.Parameters;
import org.statedconditions.pack.RulePack;
import org.statedconditions.scenario.Scenario;

/** Every listing on the pages for rule authors is what the program takes, and what it prints. */
class GuideTest {
  private static final Path PAGE = Path.of("rules/README.md");
  private static final Path SECOND_PAGE = Path.of("rules/rules-and-facts.md");
  private static final Path TUTORIAL = Path.of("examples/custom-pack/README.md");
  private static final Path FINISHED = Path.of("examples/custom-pack/esterhaven-corridor");
  private static final Pattern RULE = Pattern.compile("(?m)^rule \"([^\"]+)\"");

  /** A row of the table of functions: the name, the arguments, the example. */
  private static final Pattern FUNCTION =
      Pattern.compile("(?m)^\\| `(\\w+)\\(([^)]*)\\)` \\|[^|]+\\| `([^|]+)` \\|$");

  @TempDir
  private Path directory;

  @Test
  void the_complete_pack_of_the_page_passes_and_prints_what_the_page_shows() throws IOException {
    Shell shell = new Shell(directory);
    List<Listing> listings = GuideListings.of(PAGE);
    listings.forEach(l -> l.file().ifPresent(file -> shell.file(file, l.text())));
    List<Listing> consoles = consoles(listings);
    assertThat(consoles).isNotEmpty();
    consoles.forEach(console -> assertSame(shell, console));
    Outcome full = shell.run("check", "my-position", "--threshold", "100");
    assertThat(full.status()).as(full.out() + full.err()).isZero();
  }

  @Test
  void every_kind_of_rule_on_the_second_page_fires() throws IOException {
    Shell shell = new Shell(directory);
    Set<String> names = new TreeSet<>();
    String scenario = "";
    int snippets = 0;
    List<Listing> listings = new ArrayList<>(GuideListings.of(PAGE));
    listings.addAll(GuideListings.of(SECOND_PAGE));
    for (Listing listing : listings) {
      if (listing.file().isPresent()) {
        shell.file(listing.file().get(), listing.text());
      } else if (listing.language().equals("drl")) {
        shell.file("my-position/snippet-" + snippets++ + ".drl", listing.text());
        Matcher rule = RULE.matcher(listing.text());
        while (rule.find()) {
          names.add(rule.group(1));
        }
      } else if (listing.text().startsWith("title:")) {
        scenario = listing.text();
      } else if (listing.language().equals("yaml")) {
        extendManifest(listing.text());
      }
    }
    assertThat(names).hasSizeGreaterThan(5);
    Evaluator evaluator = Evaluator.of(RulePack.read(directory.resolve("my-position")));
    Scenario read = evaluator.parse("page.yaml", scenario);
    assertThat(evaluator.rulesHolding(read, read.asOf().orElseThrow(), read.knownBy()))
        .containsAll(names);
  }

  /** Puts what a listing shows of a manifest into that of the complete pack. */
  private void extendManifest(String part) throws IOException {
    Path manifest = directory.resolve("my-position/pack.yaml");
    String before = Files.readString(manifest);
    String key = part.substring(0, part.indexOf('\n') + 1);
    Matcher there = Pattern.compile("(?m)^" + key.strip() + ".*\n").matcher(before);
    Files.writeString(
        manifest,
        there.find()
            ? before.substring(0, there.end())
                + part.substring(key.length())
                + before.substring(there.end())
            : before + part);
  }

  @Test
  void the_table_of_functions_has_all_of_them_and_every_example_of_it_holds() throws IOException {
    Shell shell = new Shell(directory);
    GuideListings.of(PAGE).forEach(l -> l.file().ifPresent(file -> shell.file(file, l.text())));
    Path manifest = directory.resolve("my-position/pack.yaml");
    Files.writeString(manifest, Files.readString(manifest).replace("parameters:", """
        parameters:
          parties: {default: [RU, UA], reference: The parties of the example}\
        """));
    List<String> signatures = new ArrayList<>();
    StringBuilder rules = new StringBuilder();
    Matcher row = FUNCTION.matcher(Files.readString(SECOND_PAGE));
    while (row.find()) {
      signatures.add(row.group(1) + row.group(2).split(",", -1).length);
      rules
          .append("rule \"")
          .append(row.group(1))
          .append("\"\n    @criterion(\"truce.in-force\")\nwhen\n")
          .append("    $truce : Ceasefire()\n    exists (")
          .append(row.group(3))
          .append(")\nthen\n    findings.met($truce);\nend\n");
    }
    assertThat(signatures)
        .containsExactlyInAnyOrderElementsOf(Vocabulary.builtIn().functions().stream()
            .map(function -> function.name() + function.parameters().size())
            .toList());
    shell.file("my-position/functions.drl", rules.toString());
    Evaluator evaluator = Evaluator.of(RulePack.read(directory.resolve("my-position")));
    Scenario read = evaluator.parse("functions.yaml", """
        asOf: 2030-06-01
        facts:
          - ceasefire: {id: t, parties: [RU, UA], effectiveFrom: 2030-05-01, expiresOn: 2030-09-01}
          - mandate: {id: m, authorisedBy: UN Security Council, instrument: A resolution}
          - contribution: {id: c, mission: m, extent: {quantity: 1000, unit: personnel}}
          - contribution: {id: d, mission: m, extent: {quantity: 800, unit: personnel}}
        """);
    assertThat(evaluator.rulesHolding(read, read.asOf().orElseThrow(), read.knownBy()))
        .containsAll(
            Vocabulary.builtIn().functions().stream().map(Operation::name).toList());
  }

  @Test
  void the_second_page_names_every_member_of_a_value() throws IOException {
    String page = Files.readString(SECOND_PAGE);
    for (Class<?> type : List.of(
        Parameters.class,
        Candidate.class,
        Chosen.class,
        String.class,
        BigDecimal.class,
        Instant.class,
        Collection.class,
        Map.class,
        Term.class)) {
      List<Operation> members = Vocabulary.builtIn().members(type);
      assertThat(members).as(type.getName()).isNotEmpty();
      assertThat(members)
          .as(type.getName())
          .allSatisfy(member ->
              assertThat(page).containsPattern("(?m)^\\| [^|]+ \\|.*`" + member.name() + "[`(]"));
    }
  }

  @Test
  void the_first_step_of_the_tutorial_passes_by_itself() throws IOException {
    Shell shell = new Shell(directory);
    for (Listing listing : GuideListings.of(TUTORIAL)) {
      if (listing.language().equals("console")) {
        assertSame(shell, listing);
        return;
      }
      shell.file("esterhaven-corridor/" + listing.file().orElseThrow(), listing.text());
    }
  }

  @Test
  void all_later_steps_stand_in_the_finished_pack_which_passes() throws IOException {
    Shell shell = new Shell(directory);
    try (Stream<Path> files = Files.walk(FINISHED)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = FINISHED.getParent().relativize(file).toString().replace('\\', '/');
        shell.file(name, Files.readString(file));
      }
    }
    List<Listing> listings = GuideListings.of(TUTORIAL);
    List<Listing> shown = listings.stream().filter(l -> l.file().isPresent()).toList();
    // The manifest of the first step is the one listing that later steps change.
    for (Listing listing : shown.subList(1, shown.size())) {
      assertThat(Files.readString(FINISHED.resolve(listing.file().get()))).contains(listing.text());
    }
    List<Listing> consoles = consoles(listings);
    assertSame(shell, consoles.get(consoles.size() - 1));
    Outcome full = shell.run("check", "esterhaven-corridor", "--threshold", "100");
    assertThat(full.status()).as(full.out() + full.err()).isZero();
  }

  @Test
  void every_link_of_the_pages_leads_somewhere() throws IOException {
    Pattern link = Pattern.compile("\\]\\(([^)#]+)\\)");
    for (Path page : List.of(PAGE, SECOND_PAGE, TUTORIAL)) {
      Matcher found = link.matcher(Files.readString(page));
      while (found.find()) {
        assertThat(page.resolveSibling(found.group(1))).exists();
      }
    }
  }

  private static List<Listing> consoles(List<Listing> listings) {
    return listings.stream().filter(l -> l.language().equals("console")).toList();
  }

  private static void assertSame(Shell shell, Listing console) {
    String command = console.text().substring(0, console.text().indexOf('\n'));
    String shown = console.text().substring(command.length() + 1);
    assertThat(command).startsWith("$ java -jar target/stated-conditions-cli.jar ");
    String[] words = command.split(" ", -1);
    Outcome outcome = shell.run(Arrays.copyOfRange(words, 4, words.length));
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).isEqualTo(shown);
    assertThat(outcome.status()).isZero();
  }
}

package org.statedconditions.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
import org.statedconditions.pack.RulePack;
import org.statedconditions.scenario.Scenario;

/** Every listing on the pages for rule authors is what the program takes, and what it prints. */
class GuideTest {
  private static final Path PAGE = Path.of("rules/README.md");
  private static final Path SECOND_PAGE = Path.of("rules/rules-and-facts.md");
  private static final Path TUTORIAL = Path.of("examples/custom-pack/README.md");
  private static final Path FINISHED = Path.of("examples/custom-pack/esterhaven-corridor");
  private static final Pattern RULE = Pattern.compile("(?m)^rule \"([^\"]+)\"");

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
  void every_kind_of_rule_on_the_second_page_compiles_restricted_and_fires() throws IOException {
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
      } else if (listing.language().equals("yaml")) {
        scenario = listing.text();
      }
    }
    assertThat(names).hasSizeGreaterThan(5);
    Evaluator evaluator = Evaluator.of(RulePack.read(directory.resolve("my-position")));
    Scenario read = evaluator.parse("page.yaml", scenario);
    assertThat(evaluator.rulesHolding(read, read.asOf().orElseThrow(), read.knownBy()))
        .containsAll(names);
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

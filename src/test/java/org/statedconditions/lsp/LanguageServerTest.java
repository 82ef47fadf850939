package org.statedconditions.lsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A client of the protocol at the other end of two pipes. */
@Timeout(60)
class LanguageServerTest {
  private static final Path TURKIYE = Path.of("rules/turkiye-reassurance-force");
  private static final String SCENARIO = """
      title: A truce
      asOf: 2026-05-10
      facts:
        - ceasefire:
            id: truce
            scope: general
      """;

  @TempDir
  Path folder;

  private final Client client = new Client();
  private final CompletableFuture<Boolean> served = new CompletableFuture<>();
  private LanguageServer server;
  private Future<Void> listening;

  private static final class Client implements LanguageClient {
    final BlockingQueue<PublishDiagnosticsParams> told = new LinkedBlockingQueue<>();

    @Override
    public void telemetryEvent(Object object) {
      throw new IllegalStateException("nothing is measured");
    }

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams params) {
      told.add(params);
    }

    @Override
    public void showMessage(MessageParams params) {
      throw new IllegalStateException(params.getMessage());
    }

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(
        ShowMessageRequestParams params) {
      throw new IllegalStateException(params.getMessage());
    }

    @Override
    public void logMessage(MessageParams params) {
      throw new IllegalStateException(params.getMessage());
    }
  }

  @BeforeEach
  void start() throws Exception {
    PipedInputStream toServer = new PipedInputStream(1 << 16);
    PipedInputStream toClient = new PipedInputStream(1 << 16);
    PipedOutputStream fromClient = new PipedOutputStream(toServer);
    PipedOutputStream fromServer = new PipedOutputStream(toClient);
    new Thread(() -> {
          try {
            served.complete(EditorConnection.serve(toServer, fromServer));
          } catch (Throwable e) {
            served.completeExceptionally(e);
          }
        })
        .start();
    Launcher<LanguageServer> launcher =
        LSPLauncher.createClientLauncher(client, toClient, fromClient);
    listening = launcher.startListening();
    server = launcher.getRemoteProxy();
    InitializeParams params = new InitializeParams();
    params.setCapabilities(new ClientCapabilities());
    assertThat(server
            .initialize(params)
            .get()
            .getCapabilities()
            .getRenameProvider()
            .getLeft())
        .isTrue();
  }

  @AfterEach
  void stop() throws Exception {
    server.shutdown().get();
    server.exit();
    assertThat(served.get(10, TimeUnit.SECONDS)).as("asked to shut down before").isTrue();
    listening.get(10, TimeUnit.SECONDS);
  }

  private Path pack() throws IOException {
    Path copy = folder.resolve("turkiye-reassurance-force");
    try (Stream<Path> files = Files.walk(TURKIYE)) {
      for (Path file : files.toList()) {
        Path to = copy.resolve(TURKIYE.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(to);
        } else {
          Files.copy(file, to);
        }
      }
    }
    return copy;
  }

  private List<Diagnostic> opened(Path file, String text) throws InterruptedException {
    server
        .getTextDocumentService()
        .didOpen(new DidOpenTextDocumentParams(
            new TextDocumentItem(file.toUri().toString(), "yaml", 1, text)));
    return told(file);
  }

  private List<Diagnostic> changed(Path file, String text) throws InterruptedException {
    server
        .getTextDocumentService()
        .didChange(new DidChangeTextDocumentParams(
            new VersionedTextDocumentIdentifier(file.toUri().toString(), 2),
            List.of(new TextDocumentContentChangeEvent(text))));
    return told(file);
  }

  private List<Diagnostic> told(Path file) throws InterruptedException {
    PublishDiagnosticsParams told;
    do {
      told = client.told.poll(30, TimeUnit.SECONDS);
      assertThat(told).as("mistakes are told of").isNotNull();
    } while (!told.getUri().equals(file.toUri().toString()));
    return told.getDiagnostics();
  }

  private static TextDocumentIdentifier id(Path file) {
    return new TextDocumentIdentifier(file.toUri().toString());
  }

  private static Position at(String text, String part, int further) {
    return Positions.position(text, text.indexOf(part) + further);
  }

  private Map<String, CompletionItem> completed(Path file, Position position) throws Exception {
    return server
        .getTextDocumentService()
        .completion(new CompletionParams(id(file), position))
        .get()
        .getRight()
        .getItems()
        .stream()
        .collect(Collectors.toMap(CompletionItem::getLabel, item -> item));
  }

  @Test
  void mistakes_of_a_scenario_are_told_as_it_is_typed() throws Exception {
    Path file = folder.resolve("one.yaml");
    assertThat(opened(file, SCENARIO)).isEmpty();
    List<Diagnostic> found = changed(file, SCENARIO.replace("general", "genral"));
    assertThat(found).hasSize(1);
    assertThat(found.get(0).getMessage().getLeft()).contains("did you mean `general`?");
    assertThat(found.get(0).getRange().getStart()).isEqualTo(new Position(5, 13));
    assertThat(found.get(0).getRange().getEnd()).isEqualTo(new Position(5, 19));
    assertThat(changed(file, SCENARIO)).isEmpty();
  }

  @Test
  void a_scenario_is_completed_and_explained() throws Exception {
    Path file = folder.resolve("one.yaml");
    String text = SCENARIO + "      mon\n";
    opened(file, text);
    CompletionItem item = completed(file, at(text, "      mon", 9)).get("monitoring");
    assertThat(item.getDocumentation().getLeft()).startsWith("Who monitors it.");
    assertThat(item.getTextEdit().getLeft().getNewText()).isEqualTo("monitoring: ");
    assertThat(item.getTextEdit().getLeft().getRange().getStart()).isEqualTo(new Position(6, 6));
    assertThat(server
            .getTextDocumentService()
            .hover(new HoverParams(id(file), at(text, "scope", 2)))
            .get()
            .getContents()
            .getRight()
            .getValue())
        .isNotEmpty();
  }

  @Test
  void mistakes_of_a_pack_are_told_in_the_file_that_has_them_from_what_is_not_saved()
      throws Exception {
    Path pack = pack();
    Path rules = pack.resolve("ceasefire.drl");
    String text = Files.readString(rules);
    assertThat(opened(rules, text)).isEmpty();
    List<Diagnostic> found = changed(
        rules,
        text.replaceFirst("@criterion\\(\"ceasefire.in-force", "@criterion(\"ceasefire.in-farce"));
    assertThat(found).hasSize(1);
    assertThat(found.get(0).getMessage().getLeft()).contains("ceasefire.in-force");
    String line = text.lines().toList().get(found.get(0).getRange().getStart().getLine());
    assertThat(line).contains("ceasefire.in-force");
    assertThat(changed(rules, text)).isEmpty();
  }

  @Test
  void a_rule_is_completed_while_it_is_unfinished() throws Exception {
    Path rules = pack().resolve("ceasefire.drl");
    String text = Files.readString(rules) + "\nrule \"New\"\n    @criterion(\"cea";
    opened(rules, text);
    assertThat(completed(rules, Positions.position(text, text.length())))
        .containsKey("ceasefire.general");
  }

  @Test
  void a_criterion_leads_to_its_definition_and_is_renamed_everywhere() throws Exception {
    Path pack = pack();
    Path rules = pack.resolve("ceasefire.drl");
    String text = Files.readString(rules);
    opened(rules, text);
    Position position = at(text, "ceasefire.general", 3);
    Location definition = server
        .getTextDocumentService()
        .definition(new DefinitionParams(id(rules), position))
        .get()
        .getLeft()
        .get(0);
    assertThat(definition.getUri()).endsWith("/pack.yaml");
    List<? extends Location> references = server
        .getTextDocumentService()
        .references(new ReferenceParams(id(rules), position, new ReferenceContext(true)))
        .get();
    WorkspaceEdit edit = server
        .getTextDocumentService()
        .rename(new RenameParams(id(rules), position, "ceasefire.everywhere"))
        .get();
    assertThat(edit.getChanges().values().stream().mapToInt(List::size).sum())
        .isEqualTo(references.size())
        .isGreaterThan(10);
    assertThatThrownBy(() -> server
            .getTextDocumentService()
            .rename(new RenameParams(id(rules), position, "ceasefire.lasting"))
            .get())
        .hasMessageContaining("already");
  }

  @Test
  void the_rules_of_a_file_are_listed() throws Exception {
    Path rules = pack().resolve("ceasefire.drl");
    opened(rules, Files.readString(rules));
    assertThat(server
            .getTextDocumentService()
            .documentSymbol(new DocumentSymbolParams(id(rules)))
            .get())
        .extracting(symbol -> symbol.getRight().getName())
        .contains("The ceasefire is reported to be in force");
  }

  @Test
  void answers_come_while_somebody_types_and_the_times_are_printed() throws Exception {
    Path rules = pack().resolve("ceasefire.drl");
    String text = Files.readString(rules) + "\nrule \"New\"\n    @criterion(\"cea";
    opened(rules, text);
    long completion = Long.MAX_VALUE;
    long mistakes = Long.MAX_VALUE;
    for (int i = 0; i < 20; i++) {
      long start = System.nanoTime();
      assertThat(completed(rules, Positions.position(text, text.length()))).isNotEmpty();
      completion = Math.min(completion, System.nanoTime() - start);
      start = System.nanoTime();
      assertThat(changed(rules, text + " ".repeat(i))).isNotEmpty();
      mistakes = Math.min(mistakes, System.nanoTime() - start);
    }
    System.out.printf(
        "completion %d ms, mistakes %d ms after a keystroke%n",
        completion / 1_000_000, mistakes / 1_000_000);
  }
}

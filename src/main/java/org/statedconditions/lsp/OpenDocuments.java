package org.statedconditions.lsp;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.jspecify.annotations.Nullable;
import org.statedconditions.editor.Occurrence;
import org.statedconditions.editor.PackSymbols;
import org.statedconditions.editor.Suggestion;
import org.statedconditions.editor.Suggestions;
import org.statedconditions.editor.TextChange;

/** Answers what an editor asks about the files that are open in it. */
final class OpenDocuments implements TextDocumentService {
  /** How long nobody types before mistakes are looked for, in milliseconds. */
  private static final int QUIET = 100;

  private final Texts texts = new Texts();
  private final Assistants assistants = new Assistants(texts);
  private final Mistakes mistakes = new Mistakes(texts, assistants);
  private final Map<Path, ScheduledFuture<?>> waiting = new ConcurrentHashMap<>();
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "language server");
        thread.setDaemon(true);
        return thread;
      });
  private @Nullable LanguageClient client;

  OpenDocuments() {}

  void connect(LanguageClient to) {
    client = to;
  }

  void close() {
    worker.shutdownNow();
  }

  @Override
  public void didOpen(DidOpenTextDocumentParams params) {
    changed(params.getTextDocument().getUri(), params.getTextDocument().getText(), 0);
  }

  @Override
  public void didChange(DidChangeTextDocumentParams params) {
    // The server asks for whole texts.
    params.getContentChanges().stream()
        .reduce((first, last) -> last)
        .ifPresent(last -> changed(params.getTextDocument().getUri(), last.getText(), QUIET));
  }

  @Override
  public void didClose(DidCloseTextDocumentParams params) {
    path(params.getTextDocument().getUri()).ifPresent(file -> {
      texts.close(file);
      publish(file, List.of());
    });
  }

  @Override
  public void didSave(DidSaveTextDocumentParams params) {
    // What is saved was told as it changed.
  }

  private void changed(String uri, String text, int quiet) {
    path(uri).ifPresent(file -> {
      texts.put(file, text);
      ScheduledFuture<?> before =
          waiting.put(file, worker.schedule(() -> look(file), quiet, TimeUnit.MILLISECONDS));
      if (before != null) {
        before.cancel(false);
      }
    });
  }

  private void look(Path file) {
    mistakes.around(file).forEach(this::publish);
  }

  private void publish(Path file, List<Diagnostic> found) {
    LanguageClient to = client;
    if (to != null) {
      to.publishDiagnostics(new PublishDiagnosticsParams(uri(file.toString()), found));
    }
  }

  private static Optional<Path> path(String uri) {
    try {
      return Optional.of(Path.of(URI.create(uri)));
    } catch (IllegalArgumentException | FileSystemNotFoundException e) {
      // A text that lies in no file has no pack around it, either.
      return Optional.empty();
    }
  }

  private static String uri(String file) {
    return Path.of(file).toUri().toString();
  }

  private <T> CompletableFuture<T> answer(Supplier<T> answer) {
    return CompletableFuture.supplyAsync(answer, worker);
  }

  private record At(Path file, String text, int offset) {}

  private Optional<At> at(TextDocumentPositionParams params) {
    return path(params.getTextDocument().getUri())
        .flatMap(file -> texts
            .of(file)
            .map(text -> new At(file, text, Positions.offset(text, params.getPosition()))));
  }

  @Override
  public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(
      CompletionParams params) {
    return answer(() ->
        Either.forRight(new CompletionList(false, at(params).map(this::items).orElse(List.of()))));
  }

  private List<CompletionItem> items(At at) {
    Suggestions found = assistants.complete(at.file(), at.text(), at.offset());
    List<CompletionItem> items = new ArrayList<>();
    for (Suggestion one : found.list()) {
      CompletionItem item = new CompletionItem(one.label());
      item.setKind(kind(one.kind()));
      item.setFilterText(one.label());
      item.setSortText(String.format("%04d", items.size()));
      item.setTextEdit(Either.forLeft(
          new TextEdit(Positions.range(at.text(), found.start(), found.end()), one.insert())));
      if (!one.definition().isEmpty()) {
        item.setDocumentation(one.definition());
      }
      items.add(item);
    }
    return items;
  }

  private static CompletionItemKind kind(Suggestion.Kind kind) {
    return switch (kind) {
      case KEY -> CompletionItemKind.Property;
      case VALUE -> CompletionItemKind.EnumMember;
      case TYPE -> CompletionItemKind.Class;
      case FIELD -> CompletionItemKind.Field;
      case REFERENCE -> CompletionItemKind.Reference;
      case FUNCTION -> CompletionItemKind.Function;
      case KEYWORD -> CompletionItemKind.Keyword;
    };
  }

  @Override
  public CompletableFuture<@Nullable Hover> hover(HoverParams params) {
    return answer(() -> at(params)
        .flatMap(at -> assistants
            .hover(at.file(), at.text(), at.offset())
            .map(found -> new Hover(
                new MarkupContent(MarkupKind.PLAINTEXT, found.text()),
                Positions.range(at.text(), found.start(), found.end()))))
        .orElse(null));
  }

  @Override
  public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>>
      definition(DefinitionParams params) {
    return answer(() -> Either.forLeft(named(
        params,
        (symbols, one) -> symbols.definition(one.symbol()).map(List::of).orElse(List.of()))));
  }

  @Override
  public CompletableFuture<List<? extends Location>> references(ReferenceParams params) {
    boolean definition = params.getContext().isIncludeDeclaration();
    return answer(() -> named(
        params,
        (symbols, one) -> symbols.references(one.symbol()).stream()
            .filter(other -> definition || !other.definition())
            .toList()));
  }

  private interface Asked {
    List<Occurrence> of(PackSymbols symbols, Occurrence one);
  }

  private List<Location> named(TextDocumentPositionParams params, Asked asked) {
    return at(params)
        .flatMap(at -> assistants
            .symbols(at.file())
            .flatMap(symbols -> symbols
                .at(at.file().toString(), at.offset())
                .map(one -> asked.of(symbols, one).stream().map(this::location).toList())))
        .orElse(List.of());
  }

  private Location location(Occurrence one) {
    String text = texts.of(Path.of(one.file())).orElse("");
    return new Location(uri(one.file()), Positions.range(text, one.start(), one.end()));
  }

  @Override
  public CompletableFuture<@Nullable WorkspaceEdit> rename(RenameParams params) {
    return answer(() -> at(params)
        .flatMap(at -> assistants
            .symbols(at.file())
            .flatMap(symbols -> symbols
                .at(at.file().toString(), at.offset())
                .map(one -> edit(symbols, one, params.getNewName()))))
        .orElse(null));
  }

  private WorkspaceEdit edit(PackSymbols symbols, Occurrence one, String name) {
    Map<String, List<TextEdit>> edits = new LinkedHashMap<>();
    try {
      for (Map.Entry<String, List<TextChange>> changes :
          symbols.rename(one.symbol(), name).entrySet()) {
        String text = texts.of(Path.of(changes.getKey())).orElse("");
        edits.put(
            uri(changes.getKey()),
            changes.getValue().stream()
                .map(change -> new TextEdit(
                    Positions.range(text, change.start(), change.end()), change.text()))
                .toList());
      }
    } catch (IllegalArgumentException e) {
      throw new ResponseErrorException(
          new ResponseError(ResponseErrorCode.InvalidParams, e.getMessage(), null));
    }
    return new WorkspaceEdit(edits);
  }

  @Override
  public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(
      DocumentSymbolParams params) {
    Function<Path, List<Either<SymbolInformation, DocumentSymbol>>> symbols = file -> {
      String text = texts.of(file).orElse("");
      return assistants
          .symbols(file)
          .map(found -> found.definitions(file.toString()))
          .orElse(List.of())
          .stream()
          .map(one -> Either.<SymbolInformation, DocumentSymbol>forRight(symbol(text, one)))
          .toList();
    };
    return answer(() -> path(params.getTextDocument().getUri()).map(symbols).orElse(List.of()));
  }

  private static DocumentSymbol symbol(String text, Occurrence one) {
    Range range = Positions.range(text, one.start(), one.end());
    SymbolKind kind = switch (one.symbol().kind()) {
      case CONDITION -> SymbolKind.Namespace;
      case CRITERION -> SymbolKind.Property;
      case READING -> SymbolKind.Interface;
      case PARAMETER -> SymbolKind.Constant;
      case QUERY -> SymbolKind.Function;
      case TYPE -> SymbolKind.Class;
      case RULE -> SymbolKind.Method;
    };
    return new DocumentSymbol(
        one.symbol().name(), kind, range, range, one.symbol().kind().written());
  }
}

package org.statedconditions.lsp;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageClientAware;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.jspecify.annotations.Nullable;

/** The language server. */
final class StatedConditionsServer implements LanguageServer, LanguageClientAware {
  private final OpenDocuments documents = new OpenDocuments();
  private final CompletableFuture<@Nullable Void> over = new CompletableFuture<>();
  private volatile boolean shutDown;

  private StatedConditionsServer() {}

  /**
   * Speaks with one editor until it says that it is over or the stream ends.
   *
   * @return whether the editor asked to shut down before it went
   */
  static boolean serve(InputStream in, OutputStream out) throws InterruptedException {
    StatedConditionsServer server = new StatedConditionsServer();
    // A daemon: whoever reads from the editor waits for it even when all is over.
    ExecutorService reader = Executors.newCachedThreadPool(work -> {
      Thread thread = new Thread(work, "language server reader");
      thread.setDaemon(true);
      return thread;
    });
    Launcher<LanguageClient> launcher =
        LSPLauncher.createServerLauncher(server, in, out, reader, consumer -> consumer);
    server.connect(launcher.getRemoteProxy());
    Future<Void> listening = launcher.startListening();
    reader.execute(() -> {
      server.over.join();
      listening.cancel(true);
    });
    try {
      listening.get();
    } catch (CancellationException e) {
      // The editor said that it is over.
    } catch (ExecutionException e) {
      throw new IllegalStateException("the connection to the editor broke", e.getCause());
    } finally {
      server.documents.close();
      reader.shutdownNow();
    }
    return server.shutDown;
  }

  @Override
  public void connect(LanguageClient client) {
    documents.connect(client);
  }

  @Override
  public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
    ServerCapabilities can = new ServerCapabilities();
    can.setTextDocumentSync(TextDocumentSyncKind.Full);
    can.setCompletionProvider(
        new CompletionOptions(false, List.of(":", " ", ".", "(", "[", "{", ",", "\"", "@", "-")));
    can.setHoverProvider(true);
    can.setDefinitionProvider(true);
    can.setReferencesProvider(true);
    can.setRenameProvider(true);
    can.setDocumentSymbolProvider(true);
    return CompletableFuture.completedFuture(
        new InitializeResult(can, new ServerInfo("stated-conditions")));
  }

  @Override
  public CompletableFuture<Object> shutdown() {
    shutDown = true;
    return CompletableFuture.completedFuture(new Object());
  }

  @Override
  public void exit() {
    over.complete(null);
  }

  @Override
  public OpenDocuments getTextDocumentService() {
    return documents;
  }

  @Override
  public WorkspaceService getWorkspaceService() {
    return new WorkspaceService() {
      @Override
      public void didChangeConfiguration(DidChangeConfigurationParams params) {
        // There is nothing to configure.
      }

      @Override
      public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
        // Files are read anew for every question.
      }
    };
  }
}

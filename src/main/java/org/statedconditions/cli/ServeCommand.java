package org.statedconditions.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.statedconditions.Evaluator;
import org.statedconditions.serve.ServeLimits;
import org.statedconditions.serve.WorkbenchServer;
import org.statedconditions.serve.api.Api;
import org.statedconditions.serve.api.OpenedFile;
import org.statedconditions.serve.api.Packs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Serves the workbench. */
@Command(
    addMethodSubcommands = false,
    name = "serve",
    description = {
      "Serves the workbench, a page to write scenarios and packs on with the answer beside it, and the HTTP API under /api/v1.",
      "",
      "Only programs of this machine reach it, unless --host says otherwise. It runs until it is interrupted (Ctrl-C, or SIGTERM);"
          + " answers that are being worked out are still given, for up to five seconds."
    },
    footer = {
      "",
      "Exit status: 2 the port is taken, or a pack or the host cannot be used; 130 or 143 it was interrupted."
    },
    sortOptions = false)
final class ServeCommand implements Callable<Integer> {
  private static final int PORT = 8421;

  private final Terminal terminal;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description =
          "Scenario files that the page shows and may save; no other file is ever read or written for it.")
  private List<String> files = List.of();

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The port; 0: any that is free. Default: " + PORT + ".")
  private int port = PORT;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      description =
          "Serve this address or name of the machine instead of the loopback addresses 127.0.0.1 and ::1. Whoever reaches it can"
              + " ask, without a password and unencrypted.")
  private @Nullable String host;

  @Option(
      names = "--pack",
      paramLabel = "ID|DIR",
      description =
          "Another pack that can be asked: the folder of one; may be given several times. The bundled ones always can.")
  private List<String> packs = List.of();

  @Option(names = "--open", description = "Open the page in the browser of this machine.")
  private boolean open;

  ServeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    Session session = new Session(terminal);
    List<Evaluator> opened =
        packs.stream().flatMap(pack -> session.evaluator(pack).stream()).toList();
    List<OpenedFile> files = this.files.stream()
        .flatMap(
            file -> session.attempt(() -> OpenedFile.of(file, terminal.resolve(file))).stream())
        .toList();
    session.stopIfUnusable();
    if (host != null && !WorkbenchServer.isLoopback(host)) {
      terminal.complain("stated-conditions: others than this machine can ask, for --host is " + host
          + "; nothing is encrypted and nobody is asked for a password\n");
    }
    ServeLimits limits = ServeLimits.DEFAULT;
    Api api = new Api(new Packs(opened, limits.answerTime(), limits.kept()), files);
    try (WorkbenchServer server =
        WorkbenchServer.start(Optional.ofNullable(host), port, api.routes(), limits)) {
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
      Thread warmUp = new Thread(api::warmUp, "warm-up");
      warmUp.setDaemon(true);
      warmUp.start();
      terminal.print("stated-conditions is up at " + server.address() + "\n");
      if (open && !Browser.open(server.address())) {
        terminal.complain(
            "stated-conditions: no browser could be started; open the address yourself\n");
      }
      server.join();
    }
    return ExitStatus.DONE;
  }
}

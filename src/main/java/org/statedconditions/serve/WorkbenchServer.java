package org.statedconditions.serve;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemCode;
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.serve.api.Route;

/** Serves the page of the workbench and the API, on the loopback addresses unless told otherwise. To be closed. */
public final class WorkbenchServer implements AutoCloseable {
  /** Threads that move bytes; answers are worked out on others. */
  private static final int THREADS = 8;

  /** How long requests under way have to end when the server stops. */
  private static final long STOP_MILLISECONDS = 5_000;

  private final Server server;
  private final Work work;
  private final String name;

  private WorkbenchServer(Server server, Work work, String name) {
    this.server = server;
    this.work = work;
    this.name = name;
  }

  /**
   * Starts one. Throws {@link ProblemsException} if the host is none of this machine or the port is taken.
   *
   * @param host on which of this machine's addresses; empty: on the loopback addresses
   * @param port 0: any that is free
   */
  public static WorkbenchServer start(
      Optional<String> host, int port, List<Route> routes, ServeLimits limits) {
    Server server = new Server(new QueuedThreadPool(THREADS, THREADS));
    Work work = new Work(limits);
    HostGuard guard = new HostGuard(names(host));
    server.setHandler(
        new GracefulHandler(new FrontDoor(guard, new Assets(), routes, work, limits)));
    server.setErrorHandler(new RefusedByParser());
    server.setStopTimeout(STOP_MILLISECONDS);
    server.addBean(new NetworkConnectionLimit(limits.connections(), server));
    try {
      connect(server, host, port, limits);
      server.start();
    } catch (ProblemsException e) {
      work.close();
      stop(server);
      throw e;
    } catch (Exception e) {
      work.close();
      stop(server);
      throw new IllegalStateException("the server could not be started: " + e, e);
    }
    return new WorkbenchServer(
        server, work, host.map(WorkbenchServer::bracketed).orElse("localhost"));
  }

  /** Whether only programs of this machine reach {@code host}. Throws {@link ProblemsException} if it is no host. */
  public static boolean isLoopback(String host) {
    return address(host).isLoopbackAddress();
  }

  private static InetAddress address(String host) {
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      throw problem("--host", "expected an address or name of this machine but was `" + host + "`");
    }
  }

  private static ProblemsException problem(String option, String message) {
    return new ProblemsException(
        List.of(Problem.error(ProblemCode.WRONG_OPTION, Place.of(option), message)));
  }

  // ---- where it listens

  private static void connect(Server server, Optional<String> host, int port, ServeLimits limits) {
    if (host.isPresent()) {
      open(server, address(host.get()), port, limits);
      return;
    }
    int chosen = open(server, loopback(127, 0, 0, 1), port, limits);
    InetAddress six = loopback(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
    if (exists(six)) {
      // Where localhost means that one, nobody else is to answer in this server's place.
      open(server, six, chosen, limits);
    }
  }

  private static InetAddress loopback(int... bytes) {
    byte[] address = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      address[i] = (byte) bytes[i];
    }
    try {
      return InetAddress.getByAddress(address);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("an address of 4 or 16 bytes is one", e);
    }
  }

  private static boolean exists(InetAddress address) {
    try {
      return NetworkInterface.getByInetAddress(address) != null;
    } catch (SocketException e) {
      return false;
    }
  }

  /** Begins to listen, and returns the port. */
  private static int open(Server server, InetAddress address, int port, ServeLimits limits) {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setRequestHeaderSize(limits.headers());
    http.setHttpCompliance(HttpCompliance.RFC9110);
    http.setUriCompliance(UriCompliance.RFC3986);
    ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost(address.getHostAddress());
    connector.setPort(port);
    connector.setIdleTimeout(limits.headerTime().toMillis());
    connector.setAcceptQueueSize(limits.connections());
    connector.setReuseAddress(true);
    connector.addBean(new HeaderClock(connector, limits.headerTime()));
    try {
      connector.open();
    } catch (IOException e) {
      boolean taken = e.getCause() instanceof BindException bind
          && String.valueOf(bind.getMessage()).toLowerCase(Locale.ROOT).contains("in use");
      throw taken
          ? problem("--port", "expected a port that is free but " + port + " is in use")
          : problem(
              port < 1024 ? "--port" : "--host",
              "expected an address of this machine and a port that may be used but "
                  + new InetSocketAddress(address, port) + " cannot be");
    }
    server.addConnector(connector);
    return connector.getLocalPort();
  }

  /** The names by which this server may be called. */
  private static Set<String> names(Optional<String> host) {
    Set<String> names = new HashSet<>(List.of("localhost", "127.0.0.1", "[::1]"));
    host.ifPresent(name -> {
      InetAddress address = address(name);
      names.add(bracketed(name).toLowerCase(Locale.ROOT));
      names.add(bracketed(address.getHostAddress()));
      if (address.isAnyLocalAddress()) {
        names.addAll(ofThisMachine());
      }
    });
    return names;
  }

  private static List<String> ofThisMachine() {
    List<String> names = new ArrayList<>();
    try {
      NetworkInterface.networkInterfaces()
          .flatMap(NetworkInterface::inetAddresses)
          .forEach(address -> names.add(bracketed(address.getHostAddress().split("%", -1)[0])));
      names.add(InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT));
    } catch (SocketException | UnknownHostException e) {
      return names;
    }
    return names;
  }

  private static String bracketed(String host) {
    return host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]" : host;
  }

  // ---- once it runs

  /** The port on which it listens. */
  public int port() {
    return ((ServerConnector) server.getConnectors()[0]).getLocalPort();
  }

  /** The address to be opened in a browser, such as {@code http://localhost:8421/}. */
  public String address() {
    return "http://" + name + ":" + port() + "/";
  }

  /** Waits until it is stopped. */
  public void join() throws InterruptedException {
    server.join();
  }

  /** Takes no more requests, lets those under way end for a few seconds, and stops. */
  @Override
  public void close() {
    stop(server);
    work.close();
  }

  private static void stop(Server server) {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the server could not be stopped: " + e, e);
    }
  }
}

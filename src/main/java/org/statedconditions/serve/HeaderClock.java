package org.statedconditions.serve;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * Closes connections whose next request takes too long to say what it wants. Jetty's own limit starts anew with each byte, so that
 * whoever sends one now and then holds a connection for ever.
 */
final class HeaderClock implements Connection.Listener {
  private final Connector connector;
  private final Duration longest;
  private final Map<Connection, Watch> watches = new ConcurrentHashMap<>();

  HeaderClock(Connector connector, Duration longest) {
    this.connector = connector;
    this.longest = longest;
  }

  @Override
  public void onOpened(Connection connection) {
    Watch watch = new Watch(connection);
    watches.put(connection, watch);
    watch.start();
  }

  @Override
  public void onClosed(Connection connection) {
    Watch watch = watches.remove(connection);
    if (watch != null) {
      watch.stop();
    }
  }

  /** Looks whether there was another request since it looked last, or one is under way. */
  private final class Watch implements Runnable {
    private final Connection connection;
    private volatile Scheduler.@Nullable Task next;
    private long seen;

    Watch(Connection connection) {
      this.connection = connection;
    }

    void start() {
      next = connector.getScheduler().schedule(this, longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop() {
      Scheduler.Task task = next;
      if (task != null) {
        task.cancel();
      }
    }

    @Override
    public void run() {
      long requests = connection.getMessagesIn();
      boolean underWay = requests > connection.getMessagesOut();
      if (!underWay && requests == seen) {
        connection.getEndPoint().close();
        return;
      }
      seen = underWay ? -1 : requests;
      start();
    }
  }
}

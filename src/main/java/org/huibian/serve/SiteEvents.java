package org.huibian.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Sends the state of the site to the open pages as server-sent events: once when a page connects,
 * and again after each change.
 *
 * <p>Each connection has a thread of its own, so that a page that does not read delays no other
 * page, and none of the threads that answer requests. The number of connections is bounded. The
 * class is thread-safe.
 */
final class SiteEvents implements AutoCloseable {
  /** The maximum number of connections. A browser needs one for all its pages. */
  static final int LIMIT = 64;

  /** The time after which a comment is sent, so that a closed connection is noticed. */
  private static final long HEARTBEAT_MILLIS = 15_000;

  private static final String HEARTBEAT = ":\n\n";

  /** The time after which a browser connects again, in milliseconds. */
  private static final String OPENING = "retry: 1000\n";

  private final ThreadPoolExecutor connections =
      new ThreadPoolExecutor(0, LIMIT, 10, TimeUnit.SECONDS, new SynchronousQueue<>());
  private SiteState state;
  private long changes;

  /**
   * Creates the events.
   *
   * @param state the state at the start
   */
  SiteEvents(SiteState state) {
    this.state = state;
  }

  /** Returns the present state. */
  synchronized SiteState state() {
    return state;
  }

  /** Sets the state and sends it to all pages. */
  synchronized void publish(SiteState now) {
    state = now;
    changes++;
    notifyAll();
  }

  /** Returns the number of open connections. */
  int connected() {
    return connections.getActiveCount();
  }

  /**
   * Answers a request for the events. It returns at once; the connection remains open until the
   * page closes it or the events are closed. A request beyond the limit is answered with 503.
   */
  void connect(HttpExchange exchange) throws IOException {
    try {
      connections.execute(() -> send(exchange));
    } catch (RejectedExecutionException e) {
      exchange.sendResponseHeaders(503, -1);
      exchange.close();
    }
  }

  private void send(HttpExchange exchange) {
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
      exchange.sendResponseHeaders(200, 0);
      OutputStream out = exchange.getResponseBody();
      write(out, OPENING);
      long sent = -1;
      while (!connections.isShutdown()) {
        SiteState now;
        boolean changed;
        synchronized (this) {
          if (sent == changes) {
            wait(HEARTBEAT_MILLIS);
          }
          changed = sent != changes;
          sent = changes;
          now = state;
        }
        write(out, changed ? now.message() : HEARTBEAT);
      }
    } catch (IOException e) {
      // The page was closed.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** Ends all connections. */
  @Override
  public void close() {
    connections.shutdownNow();
  }
}

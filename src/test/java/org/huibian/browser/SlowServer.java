package org.huibian.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/**
 * Serves a folder over a slow line: the packets of a page arrive one by one, so that the browser
 * draws what has come before it knows the rest.
 */
final class SlowServer implements AutoCloseable {
  /** The bytes of a file that fit into one packet of most networks. */
  private static final int PACKET = 1_460;

  /** The time between two packets, long enough for the browser to draw. */
  private static final Duration PAUSE = Duration.ofMillis(40);

  /** The number of packets that arrive one by one; the rest of a file follows at once. */
  private static final int SLOW = 12;

  private final Path folder;
  private final ExecutorService threads = Executors.newFixedThreadPool(6);
  private final HttpServer server;

  /** Starts to serve the files of a folder at a free port. */
  SlowServer(Path folder) throws IOException {
    this.folder = folder;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /** Returns the address of a page; its path ends with a slash. */
  String address(String page) {
    return "http://localhost:" + server.getAddress().getPort() + "/" + page;
  }

  private void answer(HttpExchange exchange) throws IOException {
    URI asked = exchange.getRequestURI();
    Path file = folder.resolve(asked.getPath().substring(1));
    if (Files.isDirectory(file)) {
      file = file.resolve("index.html");
    }
    try (exchange) {
      if (!Files.isRegularFile(file)) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      byte[] bytes = Files.readAllBytes(file);
      exchange.getResponseHeaders().set("Content-Type", type(file));
      exchange.sendResponseHeaders(200, 0);
      try (OutputStream out = exchange.getResponseBody()) {
        int sent = 0;
        for (int packet = 0; packet < SLOW && sent < bytes.length; packet++) {
          int length = Math.min(PACKET, bytes.length - sent);
          out.write(bytes, sent, length);
          out.flush();
          sent += length;
          LockSupport.parkNanos(PAUSE.toNanos());
        }
        out.write(bytes, sent, bytes.length - sent);
      }
    }
  }

  private static String type(Path file) {
    String name = file.getFileName().toString();
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "html" -> "text/html; charset=utf-8";
      case "css" -> "text/css";
      case "js" -> "text/javascript";
      case "svg" -> "image/svg+xml";
      default -> "application/octet-stream";
    };
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}

package org.huibian.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.huibian.model.InputException;
import org.huibian.model.Problem;

/**
 * Serves a finished site on 127.0.0.1, and on no other address of the machine.
 *
 * <p>Answers GET and HEAD. A folder's address gives its {@code index.html}, and without its slash
 * leads there; what does not exist gives the site's {@code 404.html}. Only files inside of the
 * folder are served: neither {@code ..} in any writing nor a symbolic link leads out, and names
 * that begin with a dot are hidden. The folder is looked at anew with each request, so that a build
 * may replace it meanwhile. Thread-safe.
 *
 * <pre>{@code
 * try (SiteServer server = SiteServer.start(Path.of("site"), 8080)) {
 *   System.out.println(server.address());
 *   server.await();
 * }
 * }</pre>
 */
public final class SiteServer implements AutoCloseable {
  private static final int THREADS = 8;

  private final Path site;
  private final HttpServer http;
  private final ExecutorService threads;
  private final CountDownLatch closed = new CountDownLatch(1);

  private SiteServer(Path site, HttpServer http, ExecutorService threads) {
    this.site = site;
    this.http = http;
    this.threads = threads;
  }

  /**
   * Starts to serve.
   *
   * @param site the site's folder
   * @param port 0 to 65535; 0 takes any free one
   * @throws InputException if the folder holds no site or the port is taken
   */
  public static SiteServer start(Path site, int port) {
    if (!Files.isRegularFile(site.resolve("index.html"))) {
      throw new InputException(site, Problem.SITE_MISSING);
    }
    try {
      InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
      HttpServer http = HttpServer.create(new InetSocketAddress(loopback, port), 0);
      ExecutorService threads = Executors.newFixedThreadPool(THREADS);
      SiteServer server = new SiteServer(site.toAbsolutePath(), http, threads);
      http.setExecutor(threads);
      http.createContext("/", server::handle);
      http.start();
      return server;
    } catch (BindException e) {
      throw new InputException(Problem.PORT_TAKEN, Integer.toString(port));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the first page is: {@code http://127.0.0.1:8080/}. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/");
  }

  /**
   * Waits until the server is closed.
   *
   * @throws InterruptedException if the waiting thread is interrupted
   */
  public void await() throws InterruptedException {
    closed.await();
  }

  /** Stops to serve; twice does no harm. */
  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
    closed.countDown();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Headers headers = exchange.getResponseHeaders();
      // An editor who builds again must see the new page.
      headers.set("Cache-Control", "no-cache");
      headers.set("X-Content-Type-Options", "nosniff");
      String method = exchange.getRequestMethod();
      if (!method.equals("GET") && !method.equals("HEAD")) {
        headers.set("Allow", "GET, HEAD");
        exchange.sendResponseHeaders(405, -1);
        return;
      }
      Optional<SitePath> path = SitePath.parse(exchange.getRequestURI().getRawPath());
      Optional<Path> file = path.flatMap(this::locate);
      if (file.isEmpty()) {
        sendNotFound(exchange);
      } else if (!Files.isDirectory(file.get())) {
        send(exchange, 200, file.get());
      } else if (path.get().folder()) {
        Optional<Path> index =
            inside(file.get().resolve("index.html")).filter(Files::isRegularFile);
        if (index.isPresent()) {
          send(exchange, 200, index.get());
        } else {
          sendNotFound(exchange);
        }
      } else {
        String query = exchange.getRequestURI().getRawQuery();
        headers.set("Location", path.get().asFolderAddress() + (query == null ? "" : "?" + query));
        exchange.sendResponseHeaders(301, -1);
      }
    }
  }

  /** The file or folder that a path names, if it is inside of the site. */
  private Optional<Path> locate(SitePath path) {
    try {
      Path file = site;
      for (String segment : path.segments()) {
        file = file.resolve(segment);
      }
      // A file's name with a slash behind it is not that file's address.
      return inside(file).filter(f -> !path.folder() || Files.isDirectory(f));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** The real place of a file, if it exists and no symbolic link led out of the site. */
  private Optional<Path> inside(Path file) {
    try {
      Path real = file.toRealPath();
      boolean served =
          real.startsWith(site.toRealPath())
              && Files.isReadable(real)
              && (Files.isRegularFile(real) || Files.isDirectory(real));
      return served ? Optional.of(real) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private void sendNotFound(HttpExchange exchange) throws IOException {
    Optional<Path> page = inside(site.resolve("404.html")).filter(Files::isRegularFile);
    if (page.isPresent()) {
      send(exchange, 404, page.get());
    } else {
      exchange.getResponseHeaders().set("Content-Type", MediaTypes.of("404.txt"));
      send(exchange, 404, "404\n".getBytes(StandardCharsets.US_ASCII));
    }
  }

  private static void send(HttpExchange exchange, int status, Path file) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", MediaTypes.of(file.getFileName().toString()));
    send(exchange, status, Files.readAllBytes(file));
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.getResponseHeaders().set("Content-Length", Integer.toString(body.length));
      exchange.sendResponseHeaders(status, -1);
    } else {
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }
}

package org.huibian.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.serve.PreviewedPages.PreviewedPage;
import org.huibian.site.MediaTypes;

/**
 * Serves a finished site on 127.0.0.1, and on no other address of the machine. A server that
 * {@linkplain #follow follows} folders also builds the site again when their files change, and
 * reloads the open pages.
 *
 * <p>It answers GET, also for a range of the bytes of a file that is no page, and HEAD, and only
 * requests that name this machine as their host: another name that leads here belongs to a foreign
 * page that wants to read the site. The address of a folder returns its {@code index.html}, and
 * without the final slash redirects to it; an address that does not exist returns the site's {@code
 * 404.html}. Only files inside the folder are served: neither {@code ..} in any encoding nor a
 * symbolic link leads out, and names that begin with a dot are hidden. The folder is resolved anew
 * for each request, so a build may replace it in the meantime. The server is thread-safe.
 *
 * <pre>{@code
 * try (SiteServer server = SiteServer.start(Path.of("site"), 8080)) {
 *   System.out.println(server.address());
 *   server.await();
 * }
 * }</pre>
 */
public final class SiteServer implements AutoCloseable {
  private static final String INDEX_PAGE = "index.html";
  private static final String NOT_FOUND_PAGE = "404.html";

  /**
   * The most requests at one time. A client that sends half a request or takes no data keeps a
   * thread, so there are far more than one browser needs.
   */
  private static final int THREADS = 1000;

  private static final int IDLE_SECONDS = 30;

  /** How long a request waits for the new site while a build replaces the old one. */
  private static final int SWAP_MILLIS = 1000;

  private static final int PAUSE_MILLIS = 5;

  /** The values of the header Host, without the port, that name this machine. */
  private static final Set<String> HOSTS = Set.of("127.0.0.1", "localhost");

  private final Path site;
  private final HttpServer http;
  private final ExecutorService threads;
  private final CountDownLatch closed = new CountDownLatch(1);

  /** The events for the open pages; empty if no folders are followed. */
  private final AtomicReference<SiteEvents> events = new AtomicReference<>();

  private final AtomicReference<SiteFollower> follower = new AtomicReference<>();

  /** What answers the requests below some addresses in place of the site. */
  private final Map<String, HttpHandler> mounted = new ConcurrentHashMap<>();

  private SiteServer(Path site, HttpServer http, ExecutorService threads) {
    this.site = site;
    this.http = http;
    this.threads = threads;
  }

  /**
   * Starts a server.
   *
   * @param site the folder of the site
   * @param port the port, 0 to 65535; 0 takes any free one
   * @throws InputException if the folder contains no site or the port is taken
   */
  public static SiteServer start(Path site, int port) {
    if (!Files.isRegularFile(site.resolve(INDEX_PAGE))) {
      throw new InputException(site, Problem.SITE_MISSING);
    }
    return startBeforeBuild(site, port);
  }

  /**
   * Starts a server of a site that need not have been built yet.
   *
   * @param site the folder of the site
   * @param port the port, 0 to 65535; 0 takes any free one
   * @throws InputException if the port is taken
   */
  public static SiteServer startBeforeBuild(Path site, int port) {
    try {
      InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
      HttpServer http = HttpServer.create(new InetSocketAddress(loopback, port), 0);
      ExecutorService threads =
          new ThreadPoolExecutor(
              0,
              THREADS,
              IDLE_SECONDS,
              TimeUnit.SECONDS,
              new SynchronousQueue<>(),
              new ThreadPoolExecutor.DiscardPolicy());
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

  /**
   * Follows the files of folders: after a change, the site is built again, and the pages that are
   * open in browsers reload or show why the build failed. Call it once, before any page is opened.
   *
   * @param folders the folders with the sources of the site, which need not exist
   * @param current whether the site needs no build at the start
   * @param rebuild builds the site
   */
  public void follow(List<Path> folders, boolean current, Rebuild rebuild) {
    events.set(new SiteEvents(SiteState.of(site, "")));
    FolderWatcher watcher = new FolderWatcher(folders);
    follower.set(new SiteFollower(site, watcher, current, rebuild, events.get()));
  }

  /**
   * Has requests below an address answered by something else than the site, whatever their method.
   * Requests that name another host than this machine are refused before.
   *
   * @param folder the beginning of the addresses, which ends in a slash
   */
  public void mount(String folder, HttpHandler handler) {
    mounted.put(folder, handler);
  }

  /**
   * Shows the site also below another folder, where some pages are others. Scripts do not run
   * there, and only pages of this server may show it in a frame.
   *
   * @param folder the beginning of the addresses, which begins and ends with a slash
   * @param pages returns the page at a path of the site, such as {@code 2025-06/03/}, if it is
   *     another one than the site's
   */
  public void showAlso(String folder, Function<String, Optional<byte[]>> pages) {
    mount(folder, exchange -> show(exchange, folder, pages));
  }

  private void show(HttpExchange exchange, String folder, Function<String, Optional<byte[]>> pages)
      throws IOException {
    String method = exchange.getRequestMethod();
    String from = exchange.getRequestHeaders().getFirst("Sec-Fetch-Site");
    Headers headers = exchange.getResponseHeaders();
    if (!method.equals("GET") && !method.equals("HEAD")) {
      headers.set("Allow", "GET, HEAD");
      exchange.sendResponseHeaders(405, -1);
      return;
    }
    if (from != null && !from.equals("same-origin") && !from.equals("none")) {
      exchange.sendResponseHeaders(403, -1);
      return;
    }
    headers.set("Content-Security-Policy", "sandbox allow-same-origin; frame-ancestors 'self'");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    String address = exchange.getRequestURI().getRawPath().substring(folder.length() - 1);
    Optional<SitePath> path = SitePath.parse(address);
    Optional<byte[]> page =
        path.flatMap(p -> pages.apply(String.join("/", p.segments()) + (p.folder() ? "/" : "")));
    if (page.isPresent()) {
      headers.set("Content-Type", MediaTypes.of(INDEX_PAGE));
      send(exchange, 200, page.get());
    } else {
      answer(exchange, path, folder.substring(0, folder.length() - 1));
    }
  }

  /** Returns the address of the first page, such as {@code http://127.0.0.1:8080/}. */
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

  /** Stops the server; calling it again has no effect. */
  @Override
  public void close() {
    Optional.ofNullable(follower.get()).ifPresent(SiteFollower::close);
    Optional.ofNullable(events.get()).ifPresent(SiteEvents::close);
    http.stop(0);
    threads.shutdownNow();
    closed.countDown();
  }

  private void handle(HttpExchange exchange) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    // After another build, the editor must see the new page.
    headers.set("Cache-Control", "no-cache");
    headers.set("X-Content-Type-Options", "nosniff");
    SiteEvents current = events.get();
    if (current != null && isForEvents(exchange)) {
      // The connection remains open, and the thread is free for other requests.
      current.connect(exchange);
      return;
    }
    try (exchange) {
      String method = exchange.getRequestMethod();
      if (!isForThisMachine(exchange)) {
        exchange.sendResponseHeaders(421, -1);
      } else if (mountedAt(exchange).isPresent()) {
        mountedAt(exchange).get().handle(exchange);
      } else if (!method.equals("GET") && !method.equals("HEAD")) {
        headers.set("Allow", "GET, HEAD");
        exchange.sendResponseHeaders(405, -1);
      } else {
        answer(exchange);
      }
    }
  }

  private Optional<HttpHandler> mountedAt(HttpExchange exchange) {
    String path = String.valueOf(exchange.getRequestURI().getRawPath());
    return mounted.entrySet().stream()
        .filter(entry -> path.startsWith(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static boolean isForEvents(HttpExchange exchange) {
    String site = exchange.getRequestHeaders().getFirst("Sec-Fetch-Site");
    return FollowScripts.EVENTS.equals(exchange.getRequestURI().getRawPath())
        && exchange.getRequestMethod().equals("GET")
        && isForThisMachine(exchange)
        && (site == null || site.equals("same-origin"));
  }

  private static boolean isForThisMachine(HttpExchange exchange) {
    String host = exchange.getRequestHeaders().getFirst("Host");
    return host != null
        && HOSTS.contains(host.replaceFirst(":[0-9]*$", "").toLowerCase(Locale.ROOT));
  }

  private void answer(HttpExchange exchange) throws IOException {
    String address = exchange.getRequestURI().getRawPath();
    Optional<byte[]> script =
        events.get() == null || address == null ? Optional.empty() : FollowScripts.file(address);
    if (script.isPresent()) {
      exchange.getResponseHeaders().set("Content-Type", MediaTypes.of(address));
      send(exchange, 200, script.get());
      return;
    }
    answer(exchange, SitePath.parse(address), "");
  }

  /**
   * Answers with what stands at a path of the site.
   *
   * @param above the folder below which the site is shown, without a slash at its end
   */
  private void answer(HttpExchange exchange, Optional<SitePath> path, String above)
      throws IOException {
    try {
      Optional<Path> file = path.flatMap(this::locate);
      if (path.isPresent() && file.isEmpty()) {
        // A build may be between taking the old site away and putting the new one in its place.
        awaitSite();
        file = path.flatMap(this::locate);
      }
      answer(exchange, path, above, file);
    } catch (NoSuchFileException e) {
      // The old site was replaced after the file was found in it, and nothing was sent yet.
      awaitSite();
      answer(exchange, path, above, path.flatMap(this::locate));
    }
  }

  private void awaitSite() {
    try {
      for (int waited = 0; waited < SWAP_MILLIS && Files.notExists(site); waited += PAUSE_MILLIS) {
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException e) {
      // The server is being closed.
      Thread.currentThread().interrupt();
    }
  }

  private void answer(
      HttpExchange exchange, Optional<SitePath> path, String above, Optional<Path> file)
      throws IOException {
    if (file.isEmpty()) {
      sendNotFound(exchange);
    } else if (!Files.isDirectory(file.get())) {
      send(exchange, 200, file.get());
    } else if (path.orElseThrow().folder()) {
      Optional<Path> index = inside(file.get().resolve(INDEX_PAGE)).filter(Files::isRegularFile);
      if (index.isPresent()) {
        send(exchange, 200, index.get());
      } else {
        sendNotFound(exchange);
      }
    } else {
      String query = exchange.getRequestURI().getRawQuery();
      String folder = above + path.get().asFolderAddress();
      exchange.getResponseHeaders().set("Location", folder + (query == null ? "" : "?" + query));
      exchange.sendResponseHeaders(301, -1);
    }
  }

  /** Returns the file or folder of a path, if it is inside the site. */
  private Optional<Path> locate(SitePath path) {
    try {
      Path file = site;
      for (String segment : path.segments()) {
        file = file.resolve(segment);
      }
      // A file name followed by a slash is not the address of the file.
      return inside(file).filter(f -> !path.folder() || Files.isDirectory(f));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** Returns the real path of a file, if it exists and no symbolic link leads out of the site. */
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
    Optional<Path> page = inside(site.resolve(NOT_FOUND_PAGE)).filter(Files::isRegularFile);
    if (page.isPresent()) {
      send(exchange, 404, page.get());
    } else {
      exchange.getResponseHeaders().set("Content-Type", MediaTypes.of("404.txt"));
      send(exchange, 404, "404\n".getBytes(StandardCharsets.US_ASCII));
    }
  }

  private void send(HttpExchange exchange, int status, Path file) throws IOException {
    String type = MediaTypes.of(file.getFileName().toString());
    exchange.getResponseHeaders().set("Content-Type", type);
    SiteEvents current = events.get();
    if (!type.startsWith("text/html")) {
      sendRange(exchange, status, Files.readAllBytes(file));
      return;
    }
    if (current == null) {
      send(exchange, status, Files.readAllBytes(file));
      return;
    }
    // The state is read before the page: a page of a newer build then reloads once too often, and
    // never once too little.
    SiteState state = current.state();
    String path = site.toRealPath().relativize(file).toString().replace(File.separatorChar, '/');
    Optional<PreviewedPage> previewed = state.preview().at(path);
    byte[] page = previewed.isPresent() ? previewed.get().bytes() : Files.readAllBytes(file);
    send(exchange, status, FollowScripts.addedTo(page, state.versionOf(path)));
  }

  /**
   * Sends the range of a file that is asked for, or the whole file. Pages are always sent whole.
   */
  private static void sendRange(HttpExchange exchange, int status, byte[] file) throws IOException {
    Headers asked = exchange.getRequestHeaders();
    // The answers have no validator, so a condition of the header If-Range never holds.
    boolean whole =
        status != 200
            || !exchange.getRequestMethod().equals("GET")
            || asked.containsKey("If-Range");
    Optional<ByteRange> range =
        whole ? Optional.empty() : ByteRange.parse(asked.getFirst("Range"), file.length);
    exchange.getResponseHeaders().set("Accept-Ranges", "bytes");
    if (range.isEmpty()) {
      send(exchange, status, file);
      return;
    }
    exchange.getResponseHeaders().set("Content-Range", range.get().contentRange(file.length));
    if (range.get().isSatisfiable()) {
      int first = (int) range.get().first();
      send(exchange, 206, Arrays.copyOfRange(file, first, (int) range.get().last() + 1));
    } else {
      exchange.sendResponseHeaders(416, -1);
    }
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

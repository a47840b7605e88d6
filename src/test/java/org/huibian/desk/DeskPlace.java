package org.huibian.desk;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.huibian.build.ContentBuild;
import org.huibian.build.PagePreview;
import org.huibian.check.Finding;
import org.huibian.fixture.SmallIssue;
import org.huibian.model.InputException;
import org.huibian.serve.SiteServer;
import org.huibian.site.page.ReviewPage;

/** A desk with a small issue for tests, and what the page of the desk would send to it. */
final class DeskPlace implements AutoCloseable {
  private final HttpClient browser = HttpClient.newHttpClient();
  private final List<Throwable> failures = new ArrayList<>();
  private final AtomicReference<PagePreview> pages = new AtomicReference<>();
  private final SiteServer server;
  private final Path folder;
  private final Path content;
  private final URI address;

  /** Opens a desk with the small issue, which is imported. */
  DeskPlace(Path folder) throws IOException {
    this(folder, SmallIssue.importedInto(folder.resolve("content")));
  }

  /** Opens a desk with other content. */
  DeskPlace(Path folder, Path content) {
    this.content = content;
    this.server = SiteServer.startBeforeBuild(folder.resolve("site"), 0);
    DeskContext context =
        new DeskContext(
            new DeskContext.Folders(
                content,
                folder.resolve("site"),
                folder.resolve("templates"),
                folder.resolve("kept")),
            new DeskContext.Programs("no-such-recogniser", "no-such-converter"),
            new ReviewPage(folder.resolve("templates")),
            new PlainWords(),
            new ContentTurns(content),
            () -> new DeskContext.BuildState(false, Optional.empty()),
            () -> Optional.ofNullable(pages.get()));
    this.folder = folder;
    this.address = Desk.of(context, failures::add).mountOn(server);
  }

  /** Builds the site, of which the desk knows the articles and shows pages then. */
  DeskPlace built() {
    ContentBuild build =
        new ContentBuild(content, folder.resolve("templates"), (done, all) -> {})
            .keepingIn(folder.resolve("kept"))
            .previewingTo(pages::set);
    Optional.ofNullable(pages.get()).ifPresent(build::continuing);
    build.into(folder.resolve("site"));
    return this;
  }

  /** Words that tell the name of a problem and the language. */
  private static final class PlainWords implements ProblemText.Words {
    @Override
    public ProblemText of(InputException problem, boolean chinese) {
      return new ProblemText(
          problem.file().map(f -> String.valueOf(f.getFileName())).orElse(""),
          problem.line().orElse(0),
          problem.problem().name(),
          chinese ? "中文" : "English");
    }

    @Override
    public String of(Finding finding, boolean chinese) {
      return finding.fault().name();
    }

    @Override
    public String unshown(String image, boolean chinese) {
      return image;
    }
  }

  Path content() {
    return content;
  }

  /** Returns the address that the editor opens. */
  URI address() {
    return address;
  }

  /** Returns the token of the address. */
  String token() {
    return address.getFragment();
  }

  /** Returns the errors of the program itself. */
  List<Throwable> failures() {
    return failures;
  }

  private URI call(String call) {
    return server.address().resolve(Desk.FOLDER + "api/" + call);
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try {
      request.header(DeskGate.HEADER, token()).header("Accept-Language", "zh-CN");
      return browser.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Returns the answer of a call that reads. */
  HttpResponse<byte[]> get(String call) {
    return send(HttpRequest.newBuilder(call(call)));
  }

  /** Returns the answer of a call with an object. */
  HttpResponse<byte[]> post(String call, String json) {
    return send(
        HttpRequest.newBuilder(call(call))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  /** Returns the answer of a call with the bytes of a file. */
  HttpResponse<byte[]> put(String call, byte[] bytes, String name) {
    String named = call + "&name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    return send(HttpRequest.newBuilder(call(named)).PUT(BodyPublishers.ofByteArray(bytes)));
  }

  /** Returns a page of the server, without the token. */
  HttpResponse<byte[]> page(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(server.address().resolve(path));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    try {
      return browser.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Puts a file on the desk and returns its key. */
  String put(String name, byte[] bytes) {
    String call = "upload?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    return fields(send(HttpRequest.newBuilder(call(call)).PUT(BodyPublishers.ofByteArray(bytes))))
        .text("key");
  }

  /** Returns the fields of an answer. */
  static DeskFields fields(HttpResponse<byte[]> answer) {
    return DeskFields.parse(answer.body());
  }

  /** Returns the objects of a list in an answer. */
  static List<DeskFields> objects(DeskFields fields, String name) {
    return ((List<?>) fields.values().get(name)).stream().map(DeskFields.class::cast).toList();
  }

  /** Sends bytes as they are, and returns the status of the answer; 0 if there is none. */
  int raw(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.address().getPort())) {
      socket.setSoTimeout(60_000);
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.UTF_8));
      out.flush();
      socket.shutdownOutput();
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
    }
  }

  /** Returns the host as the browser names it. */
  String host() {
    return "127.0.0.1:" + server.address().getPort();
  }

  @Override
  public void close() {
    server.close();
  }
}

package org.huibian.desk;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.serve.SiteServer;

/**
 * The desk of an editor: its page, and the calls with which the page reads and changes the content.
 * It is used by several threads at once.
 */
public final class Desk {
  /** The addresses of the desk. The files of a site never begin with a dot. */
  static final String FOLDER = "/.huibian/desk/";

  private static final String CALLS = FOLDER + "api/";

  /** What the browser may do with the desk's page: nothing but load its own files and calls. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:;"
          + " connect-src 'self'; frame-src 'self'; font-src 'self'; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'none'";

  private final DeskGate gate = new DeskGate();
  private final List<DeskPart> parts;
  private final Previews previews;
  private final ProblemText.Words words;
  private final Consumer<Throwable> unforeseen;

  private Desk(
      List<DeskPart> parts,
      Previews previews,
      ProblemText.Words words,
      Consumer<Throwable> unforeseen) {
    this.parts = List.copyOf(parts);
    this.previews = previews;
    this.words = words;
    this.unforeseen = unforeseen;
  }

  /**
   * Creates a desk.
   *
   * @param context what it works with
   * @param unforeseen receives errors of the program itself
   */
  public static Desk of(DeskContext context, Consumer<Throwable> unforeseen) {
    Reviews reviews = new Reviews(context);
    Previews previews = new Previews();
    ArticleSteps steps = new ArticleSteps(context, reviews, previews);
    return new Desk(
        List.of(
            new IssuesPart(context, reviews),
            new ReviewPart(context, reviews),
            new ImportPart(context, reviews),
            new ArticlesPart(steps, previews),
            new ArticleStepsPart(steps),
            new PublishingPart(context)),
        previews,
        context.words(),
        unforeseen);
  }

  /**
   * Puts the desk on a server.
   *
   * @return the address to open, with the token behind #, which no browser sends anywhere
   */
  public URI mountOn(SiteServer server) {
    server.mount(FOLDER, this::handle);
    server.showAlso(Previews.FOLDER, previews::at);
    return server.address().resolve(FOLDER + "#" + gate.token());
  }

  private void handle(HttpExchange exchange) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Cache-Control", "no-store");
    headers.set("Content-Security-Policy", POLICY);
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("X-Frame-Options", "DENY");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    String path = exchange.getRequestURI().getRawPath();
    if (path.startsWith(CALLS)) {
      int refusal = gate.refusal(exchange);
      send(exchange, refusal > 0 ? empty(refusal) : answer(exchange));
    } else if (exchange.getRequestMethod().equals("GET")) {
      send(exchange, DeskFiles.file(path.substring(FOLDER.length())).orElse(empty(404)));
    } else {
      send(exchange, empty(405));
    }
  }

  private static DeskAnswer empty(int status) {
    return DeskAnswer.json(status, json -> {});
  }

  private DeskAnswer answer(HttpExchange exchange) throws IOException {
    boolean chinese = true;
    try {
      DeskRequest request = DeskRequest.read(exchange, CALLS);
      chinese = request.chinese();
      for (DeskPart part : parts) {
        Optional<DeskAnswer> answer = part.answer(request);
        if (answer.isPresent()) {
          return answer.get();
        }
      }
      return empty(404);
    } catch (InputException e) {
      return problem(e, chinese);
    } catch (UncheckedIOException e) {
      return problem(refused(e.getCause()), chinese);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      unforeseen.accept(e);
      return problem(
          new InputException(Problem.DESK_FAILED, e.getClass().getSimpleName()), chinese);
    }
  }

  private static InputException refused(IOException e) {
    String file = e instanceof FileSystemException refused ? refused.getFile() : null;
    return new InputException(
        Problem.DESK_FAILED, file == null ? String.valueOf(e.getMessage()) : file);
  }

  /** Returns the answer that tells a problem, and what would help if the editor can say it. */
  private DeskAnswer problem(InputException e, boolean chinese) {
    ProblemText text = words.of(e, chinese);
    return DeskAnswer.json(
        e.problem() == Problem.DESK_EDITED_MEANWHILE ? 409 : 422,
        json -> {
          ProblemJson.write(json, "problem", text);
          json.writeStringField("name", e.problem().name());
          json.writeStringField("needs", ProblemJson.needs(e.problem()));
          json.writeBooleanField("conflict", e.problem() == Problem.DESK_EDITED_MEANWHILE);
        });
  }

  private static void send(HttpExchange exchange, DeskAnswer answer) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", answer.type());
    boolean isEmpty = answer.body().length == 0 || exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(answer.status(), isEmpty ? -1 : answer.body().length);
    if (!isEmpty) {
      exchange.getResponseBody().write(answer.body());
    }
  }
}

package org.huibian.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huibian.archive.stats.UsageCounter;
import org.huibian.archive.stats.UsageJson;
import org.huibian.archive.stats.UsageReport;
import org.huibian.archive.stats.Use;
import org.huibian.markdown.ContentFolder;
import org.huibian.model.ArticleId;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code huibian stats}, which counts what readers use from a server's access log. */
@Command(name = "stats")
final class StatsCommand extends SiteCommand {
  /** Stands for the standard input in the place of a file. */
  private static final String STANDARD_INPUT = "-";

  private static final String ROOT = "/";
  private static final int SHOWN_ARTICLES = 10;

  @Parameters(arity = "1..*", paramLabel = "ACCESS_LOG", descriptionKey = "stats.logs")
  private List<String> logs;

  @Option(names = "--days", descriptionKey = "stats.days")
  private boolean byDay;

  @Option(names = "--json", descriptionKey = "stats.json")
  private boolean asJson;

  @Option(names = "--base", paramLabel = "PATH", descriptionKey = "stats.base")
  private String base;

  StatsCommand(Session session) {
    super(session);
  }

  @Override
  int run() {
    UsageCounter counter = new UsageCounter(root());
    List<String> cut = new ArrayList<>();
    for (String log : logs) {
      String name = log.equals(STANDARD_INPUT) ? log : Session.shown(Path.of(log));
      try (InputStream in = open(log)) {
        if (!counter.read(in, name)) {
          cut.add(name);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    UsageReport report = counter.report();
    if (report.lines() > 0 && report.days().isEmpty()) {
      throw new InputException(Path.of(logs.get(0)), Problem.LOG_FOREIGN);
    }
    Map<String, UsageReport.Figures> periods = new LinkedHashMap<>();
    if (byDay) {
      report.days().forEach((day, figures) -> periods.put(day.toString(), figures));
    } else {
      report.months().forEach((month, figures) -> periods.put(month.toString(), figures));
    }
    if (asJson) {
      session.out().println(UsageJson.of(report, periods));
    } else {
      print(report, periods);
    }
    cut.forEach(log -> warn("stats.cut", log));
    if (report.damaged() > 0) {
      warn("stats.damaged", report.damaged(), report.lines(), String.join(", ", report.examples()));
    }
    return Huibian.DONE;
  }

  /** Returns the path of the site's root on its host, with slashes at both ends. */
  private String root() {
    String path = base;
    if (path == null) {
      String address =
          Files.exists(content().resolve("site.yaml"))
              ? new ContentFolder(content()).settings().baseUrl()
              : "";
      path = address.isEmpty() ? ROOT : URI.create(address).getRawPath();
    }
    String closed = path.endsWith(ROOT) ? path : path + ROOT;
    return closed.startsWith(ROOT) ? closed : ROOT + closed;
  }

  private static InputStream open(String log) throws IOException {
    if (log.equals(STANDARD_INPUT)) {
      return new FileInputStream(FileDescriptor.in);
    }
    Path file = Path.of(log);
    if (Files.isDirectory(file)) {
      throw new InputException(file, Problem.FILE_IS_FOLDER);
    }
    return Files.newInputStream(file);
  }

  /** Prints to the stream of messages, so that the results stay what another program can read. */
  private void warn(String key, Object... details) {
    session.err().println(session.messages().text(key, details));
  }

  private void print(UsageReport report, Map<String, UsageReport.Figures> periods) {
    TextTable table = new TextTable();
    List<String> head = new ArrayList<>();
    head.add(session.messages().text("stats.period"));
    head.add(session.messages().text("stats.visits"));
    for (Use use : Use.values()) {
      head.add(session.messages().text("stats." + use.key()));
    }
    head.add(session.messages().text("stats.robots"));
    table.row(head);
    periods.forEach((period, figures) -> table.row(row(period, figures)));
    if (periods.size() > 1) {
      table.row(row(session.messages().text("stats.total"), report.total()));
    }
    table.lines().forEach(session.out()::println);
    if (!report.articles().isEmpty()) {
      session.print("stats.mostRead");
      for (UsageReport.Article article :
          report.articles().subList(0, Math.min(SHOWN_ARTICLES, report.articles().size()))) {
        session.print("stats.article", article.reads(), article.id(), title(article.id()));
      }
    }
    session.print("stats.explained");
    if (report.outside() > 0) {
      session.print("stats.outside", report.outside(), root());
    }
  }

  private static List<String> row(String period, UsageReport.Figures figures) {
    List<String> row = new ArrayList<>();
    row.add(period);
    row.add(Long.toString(figures.visits()));
    for (Use use : Use.values()) {
      row.add(Long.toString(figures.uses().get(use)));
    }
    row.add(Long.toString(figures.robots()));
    return row;
  }

  /** Returns the title of an article; nothing if the content does not have it, or not whole. */
  private String title(String article) {
    try {
      ContentFolder folder = new ContentFolder(content());
      return ArticleId.parse(article)
          .filter(id -> Files.exists(folder.file(id)))
          .map(id -> folder.readArticle(id).head().title())
          .orElse("");
    } catch (InputException e) {
      return "";
    }
  }
}

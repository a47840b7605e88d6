package org.huibian.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.huibian.ingest.NewPublication;
import org.huibian.markdown.SiteColor;
import org.huibian.markdown.SiteSettings;
import org.huibian.model.InputException;
import org.huibian.site.asset.LogoFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The command {@code huibian new}, which makes the folder of a publication: settings with a remark
 * on each field, and an issue that shows how articles are written. What no option gives is asked
 * for on a terminal, and otherwise has its default.
 */
@Command(name = "new")
final class NewCommand implements Callable<Integer> {
  /** The files of the sample in the folder of a publication, by their names in the program. */
  private static final Map<String, String> FILES =
      Map.of(
          "gitignore", ".gitignore",
          "issue.yaml", "content/2000-01/issue.yaml",
          "01.md", "content/2000-01/01.md",
          "02.md", "content/2000-01/02.md",
          "source.txt", "content/2000-01/source.txt");

  /** What a site says that is not asked for; its readers read Chinese. */
  private static final String USUAL_PUBLISHER = "某某协会";

  private static final String DESCRIPTION = "%s编辑的《%s》：政策、通知、解读与清单。";

  private final Session session;

  @Parameters(arity = "1", paramLabel = "FOLDER", descriptionKey = "new.folder")
  private Path folder;

  @Option(names = "--title", paramLabel = "NAME", descriptionKey = "new.title")
  private String title;

  @Option(names = "--publisher", paramLabel = "NAME", descriptionKey = "new.publisher")
  private String publisher;

  @Option(names = "--base-url", paramLabel = "ADDRESS", descriptionKey = "new.baseUrl")
  private String baseUrl;

  @Option(names = "--color", paramLabel = "#RRGGBB", descriptionKey = "new.color")
  private String color;

  @Option(names = "--logo", paramLabel = "FILE", descriptionKey = "new.logo")
  private String logo;

  @Option(names = "--contact", paramLabel = "TEXT", descriptionKey = "new.contact")
  private String contact;

  @Option(names = "--language", paramLabel = "TAG", descriptionKey = "new.language")
  private String language;

  @Option(names = "--trace", descriptionKey = "option.trace")
  private boolean trace;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "option.help")
  private boolean help;

  NewCommand(Session session) {
    this.session = session;
  }

  /** A question: the field that it is about, what the command line says, and the default. */
  private record Question(String field, String given, String usual) {}

  @Override
  public Integer call() {
    NewPublication publication = new NewPublication(folder);
    publication.requireEmpty();
    Map<String, String> values = new LinkedHashMap<>();
    for (Question question : questions()) {
      values.put(question.field(), answer(question, values));
    }
    SiteSettings settings = settings(values);
    publication.create(
        settings.write(name -> session.messages().text("new.remark." + name)), files(values));
    session.print("new.done", Session.shown(folder));
    session.print("new.next", Session.shown(folder));
    return Huibian.DONE;
  }

  private List<Question> questions() {
    return List.of(
        new Question("title", title, SiteSettings.DEFAULT_TITLE),
        new Question("publisher", publisher, USUAL_PUBLISHER),
        new Question("baseUrl", baseUrl, ""),
        new Question("color", color, SiteColor.DEFAULT.light()),
        new Question("logo", logo, ""),
        new Question("contact", contact, ""),
        new Question("language", language, "zh-Hans"));
  }

  /**
   * Returns the value of a field. A wrong answer on the terminal is explained and asked for anew; a
   * wrong option ends the command.
   */
  private String answer(Question question, Map<String, String> before) {
    Map<String, String> values = new LinkedHashMap<>(before);
    if (question.given() != null || !session.terminal()) {
      values.put(question.field(), Optional.ofNullable(question.given()).orElse(question.usual()));
      settings(values);
      return values.get(question.field());
    }
    while (true) {
      String shown = question.usual().isEmpty() ? "" : " [" + question.usual() + "]";
      session.out().print(session.messages().text("new.ask." + question.field()) + shown + ": ");
      session.out().flush();
      Optional<String> typed = session.wiring().answers().next();
      String answer = typed.map(String::strip).filter(text -> !text.isEmpty()).orElse("");
      values.put(question.field(), answer.isEmpty() ? question.usual() : answer);
      try {
        settings(values);
        return values.get(question.field());
      } catch (InputException e) {
        if (typed.isEmpty()) {
          throw e;
        }
        session.reportError(e);
      }
    }
  }

  /**
   * Returns the settings with the values that are known.
   *
   * @throws InputException if one of them is wrong; its file is that of the logo or none
   */
  private SiteSettings settings(Map<String, String> values) {
    String name = values.getOrDefault("title", SiteSettings.DEFAULT_TITLE);
    String by = values.getOrDefault("publisher", "");
    String picture = values.getOrDefault("logo", "");
    String about = by.isEmpty() ? "" : DESCRIPTION.formatted(by, name);
    Map<String, String> fields = new LinkedHashMap<>(values);
    fields.put("title", name);
    fields.putIfAbsent("publisher", name);
    fields.put("description", about);
    fields.put("logo", picture.isEmpty() ? "" : logoName(picture));
    SiteSettings settings;
    try {
      settings = SiteSettings.of(new NewPublication(folder).settings(), fields);
    } catch (InputException e) {
      // The file that it names is not there yet.
      throw new InputException(e.problem(), e.details().toArray(String[]::new));
    }
    if (!picture.isEmpty()) {
      LogoFile.at(Path.of(picture)).bytes();
    }
    return settings;
  }

  private static String logoName(String file) {
    String name = String.valueOf(Path.of(file).getFileName());
    int ending = name.lastIndexOf('.');
    return "logo" + (ending < 0 ? "" : name.substring(ending).toLowerCase(Locale.ROOT));
  }

  private SortedMap<String, byte[]> files(Map<String, String> values) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    FILES.forEach((name, path) -> files.put(path, resource(name)));
    String picture = values.get("logo");
    if (!picture.isEmpty()) {
      files.put("content/" + logoName(picture), LogoFile.at(Path.of(picture)).bytes());
    }
    return files;
  }

  private byte[] resource(String name) {
    String own = "sample/" + (session.messages().areChinese() ? "zh/" : "en/") + name;
    String path = NewCommand.class.getResource(own) == null ? "sample/" + name : own;
    try (InputStream in = NewCommand.class.getResourceAsStream(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace("\r\n", "\n")
          .getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

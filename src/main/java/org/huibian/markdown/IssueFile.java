package org.huibian.markdown;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huibian.model.Article;
import org.huibian.model.InputException;
import org.huibian.model.Issue;
import org.huibian.model.IssueId;

/**
 * The content of an issue's {@code issue.yaml}.
 *
 * @param id year and month, fields {@code year} and {@code month}; required, and the same as the
 *     folder's name
 * @param number the running number, 1 to 99999, if known
 * @param title the compendium's name; empty if it is that of the site
 * @param publisher the publisher; empty if it is that of the site
 * @param sources the names of the originals in the same folder, without a path, in the order in
 *     which the issue prints them; field {@code source}, which is required: a name, or a list if
 *     there are several
 * @param family how the original was made, {@code reflowed} or {@code page-dump}; for information
 *     only
 * @param order the numbers of articles in the order in which the issue shows them, field {@code
 *     articles}; empty if the places in the original give the order, see {@link PrintOrder}
 */
public record IssueFile(
    IssueId id,
    OptionalInt number,
    String title,
    String publisher,
    List<String> sources,
    Optional<String> family,
    List<Integer> order) {
  /** Copies the lists. */
  public IssueFile {
    sources = List.copyOf(sources);
    order = List.copyOf(order);
  }

  /** The file's name in the issue's folder. */
  public static final String NAME = "issue.yaml";

  private static final String YEAR = "year";
  private static final String MONTH = "month";
  private static final String NUMBER = "number";
  private static final String TITLE = "title";
  private static final String PUBLISHER = "publisher";
  private static final String SOURCE = "source";
  private static final String FAMILY = "family";
  private static final String ARTICLES = "articles";

  /** Files that a browser runs, beside the articles of the site; an import adds .txt to these. */
  private static final Pattern RUNS =
      Pattern.compile("(?i)\\.(?:[xs]?html?|xht|svgz?|xml|xslt?|mht(?:ml)?|m?js|wasm)$");

  /** The fields in the order in which they are written. */
  private static final List<String> NAMES =
      List.of(TITLE, PUBLISHER, YEAR, MONTH, NUMBER, SOURCE, FAMILY, ARTICLES);

  /** The names of the fields. */
  static final Set<String> KNOWN = Set.copyOf(NAMES);

  /** Returns the file of an issue. */
  public static IssueFile of(Issue issue, Optional<String> family) {
    return new IssueFile(
        issue.id(),
        issue.number(),
        issue.title(),
        issue.publisher(),
        issue.sourceFiles(),
        family,
        issue.order());
  }

  /** Returns the issue with its articles; what the file leaves open is as the site has it. */
  public Issue issue(List<Article> articles, SiteSettings settings) {
    return new Issue(
        id,
        number,
        title.isEmpty() ? settings.title() : title,
        publisher.isEmpty() ? settings.publisher() : publisher,
        sources,
        order,
        articles);
  }

  /**
   * Parses the file's text.
   *
   * @param file the file, for messages; it is not opened
   * @throws InputException if it is no YAML, or a field is missing, unknown or wrong
   */
  public static IssueFile read(Path file, String text) {
    return read(file, text, Optional.empty());
  }

  /**
   * Parses the file's text.
   *
   * @param file the file, for messages; it is not opened
   * @param folder the issue by the name of the folder, with which year and month must agree
   * @throws InputException if it is no YAML, or a field is missing, unknown or wrong
   */
  public static IssueFile read(Path file, String text, Optional<IssueId> folder) {
    YamlFields fields = YamlFields.read(file, TextFile.unix(text), 0, KNOWN::contains);
    String title = fields.text(TITLE).orElse("");
    String publisher = fields.text(PUBLISHER).orElse("");
    int year = integer(fields, YEAR, fields.required(YEAR), 1900, 9999);
    int month = integer(fields, MONTH, fields.required(MONTH), 1, 12);
    if (folder.isPresent() && year != folder.get().year()) {
      throw fields.wrong(YEAR, Integer.toString(folder.get().year()));
    }
    if (folder.isPresent() && month != folder.get().month()) {
      throw fields.wrong(MONTH, Integer.toString(folder.get().month()));
    }
    OptionalInt number =
        fields
            .text(NUMBER)
            .map(value -> OptionalInt.of(integer(fields, NUMBER, value, 1, 99999)))
            .orElse(OptionalInt.empty());
    return new IssueFile(
        new IssueId(year, month),
        number,
        title,
        publisher,
        sources(fields),
        fields.text(FAMILY),
        order(fields, n -> true, "3, 1, 2"));
  }

  /**
   * Checks that the field {@code articles} names only articles that the issue has.
   *
   * @param file the file, for messages; it is not opened
   * @param text the file's text
   * @param articles the numbers of the issue's articles
   * @throws InputException with the line of a number that no article has
   */
  static void requireArticles(Path file, String text, SortedSet<Integer> articles) {
    String known = articles.stream().map(String::valueOf).collect(Collectors.joining(", "));
    order(
        YamlFields.read(file, TextFile.unix(text), 0, KNOWN::contains), articles::contains, known);
  }

  private static List<Integer> order(YamlFields fields, IntPredicate known, String allowed) {
    List<Integer> numbers = new ArrayList<>();
    for (YamlFields.Value value : fields.list(ARTICLES)) {
      // People write the number as the name of the file has it.
      boolean isNumber = value.text().matches("[0-9]{1,4}");
      int number = isNumber ? Integer.parseInt(value.text()) : 0;
      if (number < 1 || numbers.contains(number) || !known.test(number)) {
        throw fields.wrong(ARTICLES, value, allowed);
      }
      numbers.add(number);
    }
    return numbers;
  }

  private static List<String> sources(YamlFields fields) {
    List<YamlFields.Value> values = fields.list(SOURCE);
    if (values.isEmpty()) {
      fields.required(SOURCE);
    }
    List<String> names = new ArrayList<>();
    for (YamlFields.Value value : values) {
      boolean isUsable = isFileName(value.text()) && !RUNS.matcher(value.text()).find();
      if (!isUsable || names.contains(value.text())) {
        throw fields.wrong(SOURCE, value, "source.txt, source.html.txt");
      }
      names.add(value.text());
    }
    return names;
  }

  /**
   * Returns the text of an issue's file with another order of the articles; all other lines stay as
   * they are.
   *
   * @param file the file, for messages; it is not opened
   * @param text the file's text
   * @param order the numbers of the articles; empty if the original gives the order
   * @throws InputException if the text is no YAML, or has an unknown field
   */
  public static String withOrder(Path file, String text, List<Integer> order) {
    String yaml = TextFile.unix(text);
    YamlFields fields = YamlFields.read(file, yaml, 0, KNOWN::contains);
    String line =
        order.isEmpty() ? "" : new YamlText().plain(ARTICLES, order.toString()).toString();
    IssueFile read = read(file, yaml);
    return new YamlEdit(yaml, fields, 0)
        .with(ARTICLES, line, NAMES)
        .orElseGet(
            () ->
                new IssueFile(
                        read.id(),
                        read.number(),
                        read.title(),
                        read.publisher(),
                        read.sources(),
                        read.family(),
                        order)
                    .write());
  }

  /** Returns the file's text, with line feeds. */
  public String write() {
    YamlText yaml = new YamlText();
    if (!title.isEmpty()) {
      yaml.text(TITLE, CanonicalText.line(title));
    }
    if (!publisher.isEmpty()) {
      yaml.text(PUBLISHER, CanonicalText.line(publisher));
    }
    yaml.plain(YEAR, Integer.toString(id.year()));
    yaml.plain(MONTH, Integer.toString(id.month()));
    number.ifPresent(value -> yaml.plain(NUMBER, Integer.toString(value)));
    if (sources.size() == 1) {
      yaml.text(SOURCE, sources.get(0));
    } else {
      yaml.list(SOURCE, sources);
    }
    family.ifPresent(value -> yaml.text(FAMILY, CanonicalText.line(value)));
    if (!order.isEmpty()) {
      yaml.plain(ARTICLES, order.toString());
    }
    return yaml.toString();
  }

  /** Returns whether a name is that of a file in the same folder. */
  public static boolean isFileName(String name) {
    return !name.isEmpty()
        && !name.startsWith(".")
        && name.chars().noneMatch(c -> c == '/' || c == '\\' || c == ':' || c < ' ');
  }

  private static int integer(YamlFields fields, String name, String value, int least, int most) {
    // People write months with a leading zero.
    if (value.matches("[0-9]{1,9}")) {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw fields.wrong(name, least + "–" + most);
  }
}

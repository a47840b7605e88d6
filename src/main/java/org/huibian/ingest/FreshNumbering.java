package org.huibian.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.huibian.markdown.AddressRegister;
import org.huibian.markdown.IssueFile;
import org.huibian.markdown.IssueFiles;
import org.huibian.markdown.PrintOrder;
import org.huibian.markdown.TextFile;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.InputException;
import org.huibian.model.Issue;
import org.huibian.model.IssueId;

/**
 * Numbers the articles of an issue afresh, in the order of the original, as long as none of them
 * has been published. A boundary that is mended before gives an article in the middle, and not one
 * that has the last number for good; one that is taken back leaves nothing behind.
 *
 * @param snapshot the issue's folder as if its articles had had the fresh numbers all the time
 * @param numbering the fresh numbers of the new import's articles
 */
record FreshNumbering(IssueSnapshot snapshot, Numbering numbering) {
  /** The name of an article's file in a text, which is the address of a link to it. */
  private static final Pattern LINK = Pattern.compile("(?<![0-9])[0-9]{2,4}\\.md");

  /** Begins the field of addresses that an article had before, which no other one may get. */
  private static final String FORMER_ADDRESS = "\nredirect:";

  /**
   * Returns the fresh numbers.
   *
   * @param present the issue's folder as it is
   * @param issue the new import
   * @param lasting the numbers that its articles have if present ones keep theirs
   * @param isSameSource whether the new import is of the same original, byte for byte; then the
   *     text of an article that is gone stands in other ones or in the list of what was left out
   * @param keepsNumbers whether articles only go, and those that stay keep their numbers
   * @return the numbers; empty if the lasting ones are in order and no article is to go, an address
   *     of the issue was published, or a text names an article of the issue by its number where it
   *     is not found for certain
   */
  static Optional<FreshNumbering> of(
      IssueSnapshot present,
      Issue issue,
      Numbering lasting,
      boolean isSameSource,
      boolean keepsNumbers) {
    Path content = present.folder().resolveSibling("");
    SortedSet<Integer> gone = isSameSource ? gone(present, lasting) : new TreeSet<>();
    if ((keepsNumbers || isAscending(lasting.numbers().values())) && gone.isEmpty()
        || !present.texts().containsKey(IssueFile.NAME)
        || isPublished(content, present)
        || isNamed(content, present)) {
      return Optional.empty();
    }
    Map<Integer, Integer> fresh = new LinkedHashMap<>();
    List<Integer> order = order(present, lasting);
    order.removeAll(gone);
    order.forEach(number -> fresh.put(number, keepsNumbers ? number : fresh.size() + 1));
    Map<Integer, Integer> numbers = new LinkedHashMap<>();
    lasting.numbers().forEach((counted, number) -> numbers.put(counted, fresh.get(number)));
    try {
      return Optional.of(new FreshNumbering(present.renumbered(fresh), new Numbering(numbers)));
    } catch (InputException e) {
      // Some text does not take another number; with the lasting ones, nothing has to be changed.
      return Optional.empty();
    }
  }

  /**
   * Returns the articles of the last import that the new one no longer has, that nobody has edited,
   * and that no other article names.
   */
  private static SortedSet<Integer> gone(IssueSnapshot present, Numbering lasting) {
    SortedSet<Integer> gone = new TreeSet<>();
    present
        .imported()
        .files()
        .forEach(
            (name, base) -> {
              boolean isUnedited = base.digest().equals(present.digests().get(name));
              IssueFiles.article(name).stream()
                  .filter(n -> isUnedited && !lasting.numbers().containsValue(n))
                  .filter(n -> !isNamedInside(present, name, n))
                  .forEach(gone::add);
            });
    return gone;
  }

  private static boolean isNamedInside(IssueSnapshot present, String name, int number) {
    String id = new ArticleId(present.id(), number).toString();
    return present.texts().entrySet().stream()
        .anyMatch(text -> !text.getKey().equals(name) && text.getValue().contains(id));
  }

  private static boolean isAscending(Collection<Integer> numbers) {
    int last = 0;
    for (int number : numbers) {
      if (number <= last) {
        return false;
      }
      last = number;
    }
    return true;
  }

  /** Returns all numbers in their order; articles that only the folder has keep their neighbour. */
  private static List<Integer> order(IssueSnapshot present, Numbering lasting) {
    List<Integer> order = new ArrayList<>(lasting.numbers().values());
    Path yaml = present.folder().resolve(IssueFile.NAME);
    IssueFile file = IssueFile.read(yaml, present.texts().get(IssueFile.NAME));
    Issue now =
        new Issue(
            file.id(),
            file.number(),
            "",
            "",
            file.sources(),
            file.order(),
            List.copyOf(present.articles().values()));
    int before = -1;
    for (Article article : PrintOrder.of(now).articles()) {
      int number = article.id().number();
      if (!order.contains(number)) {
        order.add(order.indexOf(before) + 1, number);
      }
      before = number;
    }
    return order;
  }

  private static boolean isPublished(Path content, IssueSnapshot present) {
    return AddressRegister.read(content)
        .filter(
            register ->
                register.pages().keySet().stream()
                    .anyMatch(address -> address.startsWith(present.id() + "/")))
        .isPresent();
  }

  /**
   * Returns whether a text leads on from a number that a fresh numbering could give to an article.
   */
  private static boolean reserves(IssueSnapshot present, String text) {
    return text.contains(FORMER_ADDRESS)
        && Pattern.compile(Pattern.quote(present.id() + "/") + "([0-9]{2,4})/")
            .matcher(text)
            .results()
            .anyMatch(found -> Integer.parseInt(found.group(1)) <= present.highest());
  }

  /**
   * Returns whether another issue, or the text of an article, may name an article by its number.
   */
  private static boolean isNamed(Path content, IssueSnapshot present) {
    if (present.texts().values().stream()
        .anyMatch(text -> LINK.matcher(text).find() || reserves(present, text))) {
      return true;
    }
    for (Path folder : FileTrees.entries(content)) {
      String name = folder.getFileName().toString();
      boolean isOther = IssueId.parse(name).isPresent() && !name.equals(present.id().toString());
      if (isOther && FileTrees.isRealFolder(folder) && names(folder, present.id() + "/")) {
        return true;
      }
    }
    return false;
  }

  private static boolean names(Path folder, String words) {
    for (Path file : FileTrees.entries(folder)) {
      if (IssueFiles.article(file.getFileName().toString()).isPresent()
          && TextFile.read(file).contains(words)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the names of articles' files that stand in the folder and not under the fresh numbers.
   */
  SortedSet<String> former() {
    SortedSet<String> names = new TreeSet<>();
    for (String name : snapshot.entries().keySet()) {
      if (IssueFiles.article(name).isPresent() && !snapshot.texts().containsKey(name)) {
        names.add(name);
      }
    }
    return names;
  }

  /** Returns a name with the number that it has now; other names stay. */
  static String renamed(IssueSnapshot present, String name, Map<Integer, Integer> fresh) {
    return IssueFiles.article(name).stream()
        .mapToObj(n -> IssueFiles.name(new ArticleId(present.id(), fresh.getOrDefault(n, n))))
        .findFirst()
        .orElse(name);
  }
}

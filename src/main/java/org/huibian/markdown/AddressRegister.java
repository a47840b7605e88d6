package org.huibian.markdown;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.model.ArticleId;
import org.huibian.model.InputException;
import org.huibian.model.IssueId;
import org.huibian.model.Problem;

/**
 * The file {@code addresses.tsv} of a content folder: every address that was published. A line is a
 * page, with tabs between its address, its anchors (separated by spaces) and its title:
 *
 * <pre>{@code
 * 2025-06/03/ TAB s1 s1-1 s2 t1 TAB 工业和信息化部绿色低碳标准化工作实施方案印发
 * }</pre>
 *
 * <p>A file that holds a whole issue, such as {@code 2025-06/2025-06.epub}, has neither anchors nor
 * title. Lines are sorted by address, and no publication removes one. Lines that begin with # are
 * remarks.
 *
 * @param pages the pages by address, such as {@code 2025-06/} and {@code 2025-06/03/}, and the
 *     files of whole issues
 * @param remarks the lines of remarks
 */
public record AddressRegister(SortedMap<String, Page> pages, List<String> remarks) {
  /** The name of the file. */
  public static final String NAME = "addresses.tsv";

  private static final String EXAMPLE = "2025-06/03/ ⇥ s1 s1-1 s2 ⇥ …";

  private static final Pattern ANCHOR = Pattern.compile("[A-Za-z0-9_-]+");

  private static final Pattern EXPORT = Pattern.compile("([^/]+)/\\1\\.[a-z0-9]{2,5}");

  private static final int MOST_FIELDS = 3;

  /**
   * A page.
   *
   * @param anchors its anchors
   * @param title its title when it was published last; empty for an issue
   * @param line its line in the file, counted from 1; 0 if it has not been read from one
   */
  public record Page(List<String> anchors, String title, int line) {
    /** Sorts the anchors; each is kept once. */
    public Page {
      anchors = List.copyOf(new TreeSet<>(anchors));
    }

    /** Returns a page that is in no file. */
    public Page(List<String> anchors, String title) {
      this(anchors, title, 0);
    }

    private Page and(Page later) {
      List<String> all = new ArrayList<>(anchors);
      all.addAll(later.anchors);
      return new Page(all, later.title.isEmpty() ? title : later.title, line);
    }
  }

  /** Copies the collections. */
  public AddressRegister {
    pages = Collections.unmodifiableSortedMap(new TreeMap<>(pages));
    remarks = List.copyOf(remarks);
  }

  /**
   * Reads the register of a content folder.
   *
   * @return the register; empty if nothing was published
   * @throws InputException if the file cannot be read, or a line is none of a register
   */
  public static Optional<AddressRegister> read(Path content) {
    Path file = content.resolve(NAME);
    return Files.exists(file) ? Optional.of(parse(file, TextFile.read(file))) : Optional.empty();
  }

  private static AddressRegister parse(Path file, String text) {
    SortedMap<String, Page> pages = new TreeMap<>();
    List<String> remarks = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("#")) {
        remarks.add(line);
      } else if (!line.isBlank()) {
        String[] fields = line.split("\t", MOST_FIELDS);
        String anchors = fields.length > 1 ? fields[1].strip() : "";
        List<String> names = anchors.isEmpty() ? List.of() : List.of(anchors.split(" +"));
        if (!isAddress(fields[0]) || !names.stream().allMatch(ANCHOR.asMatchPredicate())) {
          throw new InputException(
              file, i + 1, Problem.FIELD_WRONG, NAME, line.replace('\t', ' '), EXAMPLE);
        }
        String title = fields.length == MOST_FIELDS ? fields[2].strip() : "";
        // Two versions of the file that were merged line by line can have a page twice.
        pages.merge(fields[0], new Page(names, title, i + 1), Page::and);
      }
    }
    return new AddressRegister(pages, remarks);
  }

  /**
   * Returns the issue that a file of a whole issue holds; empty if an address is not that of one.
   */
  public static Optional<IssueId> issueOfExport(String address) {
    Matcher export = EXPORT.matcher(address);
    return export.matches() ? IssueId.parse(export.group(1)) : Optional.empty();
  }

  private static boolean isAddress(String text) {
    if (issueOfExport(text).isPresent()) {
      return true;
    }
    String bare = text.endsWith("/") ? text.substring(0, text.length() - 1) : "";
    return IssueId.parse(bare).isPresent() || ArticleId.parse(bare).isPresent();
  }

  /** Returns the register with the pages that were published now; none is ever taken out. */
  public AddressRegister with(SortedMap<String, Page> published) {
    SortedMap<String, Page> all = new TreeMap<>(pages);
    published.forEach((address, page) -> all.merge(address, page, Page::and));
    return new AddressRegister(all, remarks);
  }

  /** Returns the text of the file. */
  public String text() {
    StringBuilder out = new StringBuilder();
    remarks.forEach(remark -> out.append(remark).append('\n'));
    pages.forEach(
        (address, page) ->
            out.append(address)
                .append('\t')
                .append(String.join(" ", page.anchors()))
                .append('\t')
                .append(page.title())
                .append('\n'));
    return out.toString();
  }

  /**
   * Returns whether an address of an issue was published.
   *
   * @param content the content folder
   */
  public static boolean isPublished(Path content, IssueId issue) {
    return read(content)
        .filter(
            register ->
                register.pages().keySet().stream()
                    .anyMatch(address -> address.startsWith(issue + "/")))
        .isPresent();
  }
}

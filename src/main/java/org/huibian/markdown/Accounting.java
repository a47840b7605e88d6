package org.huibian.markdown;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.model.SourceSpan;
import org.huibian.text.TextKey;

/**
 * The record of where every character of an issue's source went: {@code accounting.tsv}.
 *
 * @param rows the pieces in the order of the source
 */
public record Accounting(List<Row> rows) {
  /** The file's name in the folder. */
  public static final String NAME = "accounting.tsv";

  /** The length of a row's excerpt, in code points. */
  public static final int EXCERPT = 24;

  private static final List<String> COLUMNS =
      List.of("article", "first", "last", "role", "characters", "digest", "excerpt");

  /** The column that an issue with several originals has besides. */
  private static final String FILE = "file";

  private static final String LEFT_OUT = "-";
  private static final String DIGITS = "0123456789";
  private static final String HEXADECIMAL = "0123456789abcdef";

  /** Copies the list. */
  public Accounting {
    rows = List.copyOf(rows);
  }

  /**
   * A piece of the source.
   *
   * @param article the number of the article that holds it; empty if it was left out
   * @param lines its lines or pages in the source
   * @param role what it became, or why it was left out
   * @param characters how many characters it has without white space; 0 or more
   * @param digest {@link TextKey#digest(String)} of its text
   * @param excerpt its first characters, on one line
   * @param file the name of the original, if the issue has several
   */
  public record Row(
      OptionalInt article,
      SourceSpan lines,
      Role role,
      int characters,
      String digest,
      String excerpt,
      Optional<String> file) {
    /** Puts the excerpt on one line. */
    public Row {
      excerpt = CanonicalText.line(excerpt);
    }

    /** Returns the row of a piece of one of several originals. */
    public Row in(String original) {
      return new Row(article, lines, role, characters, digest, excerpt, Optional.of(original));
    }

    /** Returns the same row with another number for its article. */
    public Row withArticle(OptionalInt number) {
      return new Row(number, lines, role, characters, digest, excerpt, file);
    }

    /** Returns the row of a text. */
    public static Row of(OptionalInt article, SourceSpan lines, Role role, String text) {
      return of(article, lines, role, text, text);
    }

    /**
     * Returns the row of a box, whose digest covers also the blocks in it, which are not counted.
     */
    public static Row of(
        OptionalInt article, SourceSpan lines, Role role, String text, String whole) {
      String line = CanonicalText.line(text);
      int end =
          line.offsetByCodePoints(0, Math.min(EXCERPT, line.codePointCount(0, line.length())));
      return new Row(
          article,
          lines,
          role,
          TextKey.count(text),
          TextKey.digest(whole),
          line.substring(0, end),
          Optional.empty());
    }
  }

  /** What a piece became, or why it was left out. The file holds the name in lower case. */
  public enum Role {
    /** An article's title. */
    TITLE,
    /** A document number. */
    NUMBER,
    /** The addressee. */
    ADDRESSEE,
    /** A heading. */
    HEADING,
    /** A paragraph. */
    PARAGRAPH,
    /** A list. */
    LIST,
    /** A table. */
    TABLE,
    /** A figure's caption. */
    FIGURE,
    /** A box. */
    BOX,
    /** A signature. */
    SIGNATURE,
    /** A note. */
    NOTE,
    /** A link. */
    LINK,
    /** Left out: the cover. */
    COVER,
    /** Left out: the table of contents. */
    CONTENTS,
    /** Left out: a running header. */
    RUNNING_HEADER,
    /** Left out: a page number. */
    PAGE_NUMBER,
    /** Left out: the imprint. */
    COLOPHON,
    /** Left out: a table head that is repeated on a further page. */
    REPEATED_TABLE_HEAD,
    /** Left out: an address that is the same as in the line before. */
    REPEATED_LINK,
    /** Left out: an address that was copied into the text with what it stood in. */
    STRAY_LINK,
    /** Left out: text that a tracked change deleted. */
    DELETED,
    /** Left out: hidden text. */
    HIDDEN,
    /** Left out: a comment beside the text. */
    COMMENT,
    /** Left out: menus, buttons and footers of a web page. */
    NAVIGATION,
    /** Left out: marks without text, such as a bullet. */
    MARKUP,
    /** Left out: the path of a file on the disk of the compiler. */
    LOCAL_PATH,
    /** Left out: a line of ornaments. */
    SEPARATOR,
    /** Left out: a stamp or a watermark across the text. */
    OVERPRINT,
    /** Left out: characters that take no place. */
    INVISIBLE,
    /** Written in another way: unusual blanks. */
    BLANK,
    /** Written in another way: radicals. */
    RADICAL,
    /** Left out: spaces between Chinese characters where printed lines met. */
    LINE_SPACE,
    /** Left out: the name of an attached or linked file, which is not read. */
    OTHER_FILE,
    /** Left out: the number of a page that is a picture, or whose fonts say nothing. */
    UNREAD_PAGE,
    /** Left out: the words of a chart or drawing, which is kept as a picture or is lost. */
    DRAWING,
    /** Left out: the editor has decided so. */
    DECIDED;

    private static final Map<String, Role> BY_NAME =
        Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Role::toString, r -> r));

    private final String text = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** Returns whether the piece is part of an article. */
    public boolean isPlaced() {
      return compareTo(COVER) < 0;
    }

    /** Parses the name in the file; empty if there is no such role. */
    public static Optional<Role> parse(String text) {
      return Optional.ofNullable(BY_NAME.get(text));
    }

    /** Returns the name in the file: {@code running-header}. */
    @Override
    public String toString() {
      return text;
    }
  }

  /**
   * Reads the file of an issue's folder; empty if there is none.
   *
   * @throws InputException if the file cannot be read, naming the line and the column that is
   *     missing or wrong
   */
  public static Optional<Accounting> readFrom(Path folder) {
    Path file = folder.resolve(NAME);
    return Files.exists(file) ? Optional.of(read(file, TextFile.read(file))) : Optional.empty();
  }

  /**
   * Parses the file's text.
   *
   * @param file the file, for messages; it is not opened
   * @throws InputException naming the line and the column that is missing or wrong
   */
  public static Accounting read(Path file, String text) {
    List<String> lines = TextFile.unix(text).lines().toList();
    String header = String.join("\t", COLUMNS);
    String first = lines.isEmpty() ? "" : lines.get(0);
    boolean namesFiles = first.equals(header + "\t" + FILE);
    if (!namesFiles && !first.equals(header)) {
      throw new InputException(file, 1, Problem.FIELD_WRONG, "1", first, header);
    }
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        rows.add(new RowReader(file, i + 1, lines.get(i).split("\t", -1), namesFiles).row());
      }
    }
    return new Accounting(rows);
  }

  /** Returns the file's text, with line feeds. */
  public String write() {
    boolean namesFiles = rows.stream().anyMatch(row -> row.file().isPresent());
    StringBuilder out = new StringBuilder(String.join("\t", COLUMNS));
    out.append(namesFiles ? "\t" + FILE : "").append('\n');
    for (Row row : rows) {
      String article =
          row.article().isPresent()
              ? String.format(Locale.ROOT, "%02d", row.article().getAsInt())
              : LEFT_OUT;
      out.append(article).append('\t');
      out.append(row.lines().first()).append('\t').append(row.lines().last()).append('\t');
      out.append(row.role()).append('\t').append(row.characters()).append('\t');
      out.append(row.digest()).append('\t').append(row.excerpt());
      out.append(namesFiles ? "\t" + row.file().orElse("") : "").append('\n');
    }
    return out.toString();
  }

  /** Parses the columns of a line. */
  private record RowReader(Path file, int line, String[] values, boolean namesFiles) {
    Row row() {
      String article = value(0);
      if (!article.equals(LEFT_OUT) && !consists(article, DIGITS, 2, 4)) {
        throw wrong(0, "01, " + LEFT_OUT);
      }
      Role role =
          Role.parse(value(3))
              .orElseThrow(
                  () ->
                      wrong(
                          3,
                          Arrays.stream(Role.values())
                              .map(Role::toString)
                              .collect(Collectors.joining(", "))));
      if (!consists(value(5), HEXADECIMAL, 12, 12)) {
        throw wrong(5, "0123456789ab");
      }
      OptionalInt number =
          article.equals(LEFT_OUT)
              ? OptionalInt.empty()
              : OptionalInt.of(Integer.parseInt(article));
      int first = integer(1, 1);
      return new Row(
          number,
          new SourceSpan(first, integer(2, first)),
          role,
          integer(4, 0),
          value(5),
          value(6),
          namesFiles ? Optional.of(value(7)).filter(name -> !name.isEmpty()) : Optional.empty());
    }

    private String value(int column) {
      if (column >= values.length) {
        String name = column < COLUMNS.size() ? COLUMNS.get(column) : FILE;
        throw new InputException(file, line, Problem.FIELD_MISSING, name);
      }
      return values[column];
    }

    private int integer(int column, int least) {
      if (consists(value(column), DIGITS, 1, 9)) {
        int number = Integer.parseInt(value(column));
        if (number >= least) {
          return number;
        }
      }
      throw wrong(column, "≥ " + least);
    }

    /** Returns whether a value has as many characters as allowed, and only some of these. */
    private static boolean consists(String value, String characters, int least, int most) {
      boolean consists = value.length() >= least && value.length() <= most;
      for (int i = 0; i < value.length() && consists; i++) {
        consists = characters.indexOf(value.charAt(i)) >= 0;
      }
      return consists;
    }

    private InputException wrong(int column, String allowed) {
      return new InputException(
          file, line, Problem.FIELD_WRONG, COLUMNS.get(column), value(column), allowed);
    }
  }
}

package org.huibian.markdown;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.model.ArticleId;

/** The names of the files in an issue's folder. */
public final class IssueFiles {
  private static final Pattern ARTICLE = Pattern.compile("([0-9]{2}|[1-9][0-9]{2,3})\\.md");
  private static final Pattern NEW_VERSION =
      Pattern.compile("(?:[0-9]{2}|[1-9][0-9]{2,3})\\.new\\.md|issue\\.new\\.yaml");

  private static final Pattern PICTURE = Pattern.compile("figure-[0-9a-f]{12}\\.(?:png|jpg|gif)");

  private static final Pattern SOURCE =
      Pattern.compile("source(?:-[1-9][0-9]{0,4})?(?:\\.[a-z]{1,9}){1,2}");

  private IssueFiles() {}

  /** Returns whether an import keeps an original under a name of this form: source-2.docx. */
  public static boolean isSource(String name) {
    return SOURCE.matcher(name).matches();
  }

  /**
   * Returns whether a file of this name is a picture that an import extracted from the original.
   */
  public static boolean isPicture(String name) {
    return PICTURE.matcher(name).matches();
  }

  /** Returns the name of an article's file: {@code 03.md}. */
  public static String name(ArticleId article) {
    return article.fileNumber() + ".md";
  }

  /** Returns the number of the article in a file of this name; empty if it holds no article. */
  public static OptionalInt article(String name) {
    Matcher m = ARTICLE.matcher(name);
    return m.matches() && !name.startsWith("00")
        ? OptionalInt.of(Integer.parseInt(m.group(1)))
        : OptionalInt.empty();
  }

  /** Returns the name of the new version of a file in conflict: {@code 03.new.md}. */
  public static String newVersion(String name) {
    int ending = name.lastIndexOf('.');
    return name.substring(0, ending) + ".new" + name.substring(ending);
  }

  /** Returns whether a file of this name is the new version of a file in conflict. */
  public static boolean isNewVersion(String name) {
    return NEW_VERSION.matcher(name).matches();
  }
}

package org.huibian.recovery;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.huibian.text.Mark;
import org.huibian.text.Mark.Style;

/**
 * Checks that every listed attachment follows. A URL counts for all of them: the compendium prints
 * one in the place of long attachments. So does a statement that they are to be downloaded.
 */
final class AttachmentCheck {
  /** A heading that is at least so similar to the listed name starts the attachment. */
  private static final double SAME = 0.8;

  /** How probable it is that an attachment stands in the text and was not recognised. */
  private static final double MISSING = 0.25;

  /**
   * The same where nothing follows below the signature: the compiler has left them out, as often.
   */
  private static final double OMITTED = Doubt.LEAST;

  /** A statement where the attachments are: 附件请登录系统下载, or （附件可在网站查阅）. */
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "附\\s*件[^。；]{0,40}(?:下载|(?:登[录陆]|网站)[^。；]{0,20}查|另行|另发|另附)|下载[^。；]{0,30}附\\s*件");

  /** The name of a file, which is to be downloaded: 申报模板.wps. */
  private static final Pattern FILE =
      Pattern.compile(".*\\.(?:docx?|wps|xlsx?|et|pdf|zip|rar|ofd|ppt|pptx)\\s*[）)》]?");

  /** What may stand below the list of the attachments where none of them is printed. */
  private static final Set<Role> CLOSING =
      EnumSet.of(
          Role.SIGNATURE, Role.NOTE, Role.ITEM, Role.LISTED, Role.LOCAL_PATH, Role.SEPARATOR);

  private AttachmentCheck() {}

  /**
   * Returns a doubt for each list of attachments of which some do not follow, at the first of them.
   * There is none where the text says how the attachments are to be had.
   */
  static List<Doubt> check(List<Segment> article) {
    boolean elsewhere =
        article.stream().anyMatch(s -> s.is(Role.LINK) || ELSEWHERE.matcher(s.text()).find());
    if (elsewhere) {
      return List.of();
    }
    List<Doubt> doubts = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    int line = 0;
    double probability = OMITTED;
    boolean listing = false;
    for (int i = 0; i < article.size(); i++) {
      Segment segment = article.get(i);
      Optional<String> name = Optional.empty();
      if (segment.hasMark(Style.ATTACHMENT) && segment.isOpen()) {
        listing = true;
        name = inLine(segment);
      } else if (listing && segment.is(Role.ITEM)) {
        name = Optional.of(segment.text().substring(segment.mark().get().end()));
      } else {
        add(doubts, line, probability, missing);
        missing.clear();
        listing = false;
      }
      if (name.isPresent()
          && !FILE.matcher(name.get()).matches()
          && !follows(article, i, name.get())) {
        line = missing.isEmpty() ? segment.line() : line;
        probability = isPrinted(article, i) ? MISSING : OMITTED;
        missing.add(name.get());
      }
    }
    add(doubts, line, probability, missing);
    return doubts;
  }

  private static void add(List<Doubt> doubts, int line, double probability, List<String> missing) {
    if (!missing.isEmpty()) {
      String names = String.join("；", missing);
      doubts.add(new Doubt(line, probability, Doubt.Kind.ATTACHMENT_MISSING, names));
    }
  }

  /** Returns the name in 附件：实施办法 or 附件：1. 实施办法. */
  private static Optional<String> inLine(Segment segment) {
    String rest =
        segment.text().substring(segment.mark().get().end()).replaceFirst("^[：:.．、\\s]+", "");
    String name = Mark.of(rest).map(m -> rest.substring(m.end())).orElse(rest);
    return name.length() < 4 ? Optional.empty() : Optional.of(name);
  }

  /** Returns whether text follows that may be that of the attachments. */
  private static boolean isPrinted(List<Segment> article, int from) {
    return article.subList(from + 1, article.size()).stream()
        .anyMatch(s -> !CLOSING.contains(s.role()) && !s.hasMark(Style.ATTACHMENT));
  }

  private static boolean follows(List<Segment> article, int from, String name) {
    return article.subList(from + 1, article.size()).stream()
        .filter(s -> s.is(Role.HEADING))
        .anyMatch(s -> Headlines.likeness(s.text(), name) >= SAME);
  }
}

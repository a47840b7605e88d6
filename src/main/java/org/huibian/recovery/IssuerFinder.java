package org.huibian.recovery;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.model.Kind;
import org.huibian.text.Authorities;
import org.huibian.text.OfficialDate;

/**
 * Finds the issuers of an article: the organs that signed it, or else those that stand alone right
 * below its title, or those that its title or the number of an order names.
 */
final class IssuerFinder {
  private static final Pattern ORDER =
      Pattern.compile("(?:中华人民共和国)?(\\p{IsHan}{2,20}?)(?:令|公告)第?.*");
  private static final Pattern ORDER_WORD = Pattern.compile("\\s*(?:令|公告)$");
  private static final Pattern ACTING =
      Pattern.compile(
          "^([\\p{IsHan}（）()、\\s]{2,60}?)(?:等\\S{1,6}部门)?(?:关于|联合|印发|发布|公布|制定|出台|决定|部署|近日|修订)");

  /** 国家发展改革委有关负责同志就…答记者问, also as the second part of a headline. */
  private static final Pattern SPEAKING =
      Pattern.compile(
          "(?:^|——|[丨|｜])\\s*([\\p{IsHan}、\\s]{2,40}?)(?:有关|相关)?(?:负责人|负责同志|发言人|司负责人|就)");

  /** What an organ has done with a document, printed after its name: 示例省生态环境厅编制. */
  private static final Pattern DONE = Pattern.compile("(?<=.{4})\\s*(?:编制|编印|编写|印制|制定|发布|编|宣)$");

  /** The organs stand within this many segments after the title. */
  private static final int HEAD = 3;

  private final Authorities authorities;

  IssuerFinder(Authorities authorities) {
    this.authorities = authorities;
  }

  /**
   * Returns the issuers.
   *
   * @param article the segments of the article with their roles
   * @param kind its kind; commentary of experts has no issuer
   * @param numbers its document numbers
   */
  List<String> find(List<Segment> article, Kind kind, List<String> numbers) {
    Set<String> organs = new LinkedHashSet<>();
    if (kind != Kind.INTERPRETATION && kind != Kind.EXPERT) {
      organs.addAll(signed(article));
      if (organs.isEmpty()) {
        organs.addAll(belowTitle(article));
      }
      if (organs.isEmpty()) {
        organs.addAll(inOrder(article));
      }
      if (organs.isEmpty() && article.stream().anyMatch(s -> s.is(Role.SIGNATURE))) {
        // An office holder signed; the number of the order names the organ.
        numbers.stream().map(IssuerFinder::ofOrder).flatMap(Optional::stream).forEach(organs::add);
      }
    }
    if (organs.isEmpty() && kind != Kind.EXPERT) {
      Pattern subject = kind == Kind.INTERPRETATION ? SPEAKING : ACTING;
      Matcher m = subject.matcher(article.get(0).text());
      if (m.find()) {
        organs.addAll(named(m.group(1)));
      }
    }
    if (organs.isEmpty() && kind == Kind.POLICY) {
      numbers.stream().map(IssuerFinder::ofOrder).flatMap(Optional::stream).forEach(organs::add);
    }
    return List.copyOf(organs);
  }

  /** Returns the organs that stand alone right below the title and the number. */
  private List<String> belowTitle(List<Segment> article) {
    for (Segment segment : article.subList(1, Math.min(1 + HEAD, article.size()))) {
      if (!segment.is(Role.NUMBER)) {
        return segment.isOpen() ? authorities.split(segment.text()) : List.of();
      }
    }
    return List.of();
  }

  /**
   * Returns the organs that the number of an order has on lines of their own; none if it has not.
   */
  private List<String> inOrder(List<Segment> article) {
    List<String> organs = new ArrayList<>();
    List<Segment> number = article.stream().filter(segment -> segment.is(Role.NUMBER)).toList();
    for (Segment segment : number) {
      String line = segment.text().strip();
      organs.addAll(authorities.split(ORDER_WORD.matcher(line).replaceFirst("")));
    }
    return number.size() > 2 ? organs : List.of();
  }

  /** Returns the organs of the first signature. */
  private List<String> signed(List<Segment> article) {
    List<String> organs = new ArrayList<>();
    boolean in = false;
    for (Segment segment : article) {
      if (segment.is(Role.SIGNATURE)) {
        organs.addAll(signers(segment.text()));
        in = true;
      } else if (in && !organs.isEmpty()) {
        break;
      }
    }
    return organs;
  }

  /** Returns the organs that a line of a signature names, in order; none for an office holder. */
  private List<String> signers(String line) {
    OptionalInt date = OfficialDate.startOfFinalDate(line);
    String names = date.isPresent() ? line.substring(0, date.getAsInt()) : line;
    if (names.isBlank() || SignatureRoles.isOfficeHolder(names.strip())) {
      return List.of();
    }
    List<String> organs = authorities.split(names);
    if (organs.isEmpty()) {
      organs = authorities.split(DONE.matcher(names.strip()).replaceFirst(""));
    }
    return organs.isEmpty() ? List.of(names.strip()) : organs;
  }

  /** Returns the organ that the number of an order names; empty for other numbers. */
  private static Optional<String> ofOrder(String number) {
    Matcher m = ORDER.matcher(number);
    return m.matches() && !number.contains("〔") ? Optional.of(m.group(1)) : Optional.empty();
  }

  /** Returns the known organs at the starts of the words of a text. */
  private List<String> named(String text) {
    List<String> organs = new ArrayList<>();
    for (String part : text.split("[\\s、]+")) {
      if (authorities.isOrgan(part)) {
        organs.add(part);
      } else {
        authorities.leading(part).ifPresent(organs::add);
      }
    }
    return organs;
  }
}

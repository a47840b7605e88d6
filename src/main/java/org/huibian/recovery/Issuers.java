package org.huibian.recovery;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.model.Kind;
import org.huibian.text.Authorities;

/**
 * Who issued an article: the organs that signed it, or else those that its number or title names.
 */
final class Issuers {
  private static final Pattern ORDER =
      Pattern.compile("(?:中华人民共和国)?(\\p{IsHan}{2,20}?)(?:令|公告)第?.*");
  private static final Pattern ACTING =
      Pattern.compile(
          "^([\\p{IsHan}（）()、\\s]{2,60}?)(?:等\\S{1,6}部门)?(?:关于|联合|印发|发布|公布|制定|出台|决定|部署|近日|修订)");
  private static final Pattern SPEAKING =
      Pattern.compile("^([\\p{IsHan}、\\s]{2,40}?)(?:有关|相关)?(?:负责人|负责同志|发言人|司负责人|就)");

  private final Authorities authorities;
  private final SignatureRoles signatures;

  Issuers(Authorities authorities) {
    this.authorities = authorities;
    this.signatures = new SignatureRoles(authorities);
  }

  List<String> of(List<Piece> article, Kind kind, List<String> numbers) {
    Set<String> organs = new LinkedHashSet<>();
    if (kind != Kind.INTERPRETATION && kind != Kind.EXPERT) {
      organs.addAll(signed(article));
      if (organs.isEmpty() && article.stream().anyMatch(p -> p.is(Role.SIGNATURE))) {
        // Signed by an office-holder: the order's number names the organ.
        numbers.stream().map(Issuers::ofOrder).filter(o -> !o.isEmpty()).forEach(organs::add);
      }
    }
    String title = article.get(0).text();
    if (organs.isEmpty() && kind == Kind.INTERPRETATION) {
      Matcher m = SPEAKING.matcher(title);
      if (m.find()) {
        organs.addAll(named(m.group(1)));
      }
    } else if (organs.isEmpty() && kind != Kind.EXPERT) {
      Matcher m = ACTING.matcher(title);
      if (m.find()) {
        organs.addAll(named(m.group(1)));
      }
    }
    return List.copyOf(organs);
  }

  /** The organs of the first signature. */
  private List<String> signed(List<Piece> article) {
    List<String> organs = new ArrayList<>();
    boolean in = false;
    for (Piece piece : article) {
      if (piece.is(Role.SIGNATURE)) {
        organs.addAll(signatures.organs(piece.text()));
        in = true;
      } else if (in && !organs.isEmpty()) {
        break;
      }
    }
    return organs;
  }

  private static String ofOrder(String number) {
    Matcher m = ORDER.matcher(number);
    return m.matches() && !number.contains("〔") ? m.group(1) : "";
  }

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

package org.huibian.catalog.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huibian.text.Authorities;
import org.huibian.text.TextKey;

/** The names of organs as they compare: short names as full ones, a general office for itself. */
final class OrganNames {
  private static final int SHORTEST = 2;

  private final Authorities authorities;

  OrganNames(Authorities authorities) {
    this.authorities = authorities;
  }

  /** The name in full: 工信部办公厅 is 工业和信息化部办公厅; a name that is not listed stays as it is. */
  String full(String name) {
    String bare = TextKey.solid(name).replaceFirst("^原", "").replaceFirst("^中华人民共和国(?=.)", "");
    for (int length = bare.length(); length >= SHORTEST; length--) {
      Optional<String> listed = authorities.fullName(bare.substring(0, length));
      if (listed.isPresent()) {
        return listed.get() + bare.substring(length);
      }
    }
    return bare;
  }

  /** The listed organ that the text starts with, its office included, as printed. */
  Optional<String> leading(String text) {
    return authorities.leading(text);
  }

  /** The listed organs that the text names, in full, in order. */
  List<String> in(String text) {
    return scan(TextKey.solid(text), false);
  }

  /** The listed organs that the text names, in full, if it ends with one; otherwise none. */
  List<String> closing(String text) {
    return scan(TextKey.solid(text), true);
  }

  /** The listed organ that the text ends with, as printed; the longest one. */
  Optional<String> last(String text) {
    for (int i = 0; i < text.length(); i++) {
      String rest = text.substring(i);
      if (authorities.leading(rest).filter(rest::equals).isPresent()) {
        return Optional.of(rest);
      }
    }
    return Optional.empty();
  }

  private List<String> scan(String text, boolean mustClose) {
    List<String> out = new ArrayList<>();
    int end = 0;
    for (int i = 0; i < text.length(); ) {
      Optional<String> organ = authorities.leading(text.substring(i));
      i += organ.map(String::length).orElse(1);
      if (organ.isPresent()) {
        out.add(full(organ.get()));
        end = i;
      }
    }
    return mustClose && end < text.length() ? List.of() : out;
  }
}

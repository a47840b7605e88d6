package org.huibian.catalog.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huibian.text.Authorities;
import org.huibian.text.TextKey;

/**
 * The names of organs in comparable form: short names in full. A general office is an organ of its
 * own.
 */
final class OrganNames {
  private static final int MIN_LENGTH = 2;

  private final Authorities authorities;

  OrganNames(Authorities authorities) {
    this.authorities = authorities;
  }

  /**
   * Returns the full name of an organ: 工业和信息化部办公厅 for 工信部办公厅. A name that is not listed is returned
   * without 原 and 中华人民共和国.
   */
  String full(String name) {
    String bare =
        TextKey.withoutSpaces(name).replaceFirst("^原", "").replaceFirst("^中华人民共和国(?=.)", "");
    for (int length = bare.length(); length >= MIN_LENGTH; length--) {
      Optional<String> listed = authorities.fullName(bare.substring(0, length));
      if (listed.isPresent()) {
        return listed.get() + bare.substring(length);
      }
    }
    return bare;
  }

  /** Returns the listed organ with which a text starts, including its office, as printed. */
  Optional<String> leading(String text) {
    return authorities.leading(text);
  }

  /** Returns the full names of all listed organs in a text, in order. */
  List<String> in(String text) {
    return scan(TextKey.withoutSpaces(text), false);
  }

  /**
   * Returns the full names of all listed organs in a text that ends with one of them; otherwise an
   * empty list.
   */
  List<String> closing(String text) {
    return scan(TextKey.withoutSpaces(text), true);
  }

  /** Returns the longest listed organ with which a text ends, as printed. */
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

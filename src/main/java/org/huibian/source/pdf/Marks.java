package org.huibian.source.pdf;

/** What the characters at the ends of a line say of where it stands in its sentence. */
final class Marks {
  private static final String ENDS = "。！？；：!?;:）)";

  private Marks() {}

  /** Whether a sentence, an item or a remark may end with it. */
  static boolean ends(String text) {
    return ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  /** Whether it starts with what only stands behind something: a stop, a closing bracket. */
  static boolean isRest(String text) {
    return "，。、；：！？）》”’〉】〕,;)]".indexOf(text.charAt(0)) >= 0;
  }

  /** Whether a bracket or book mark of the last line of a text is not closed yet. */
  static boolean isOpen(String text) {
    int depth = 0;
    for (int i = text.length() - 1; i >= 0; i--) {
      char c = text.charAt(i);
      if ("》）)〉】〕".indexOf(c) >= 0) {
        depth++;
      } else if ("《（(〈【〔".indexOf(c) >= 0) {
        depth--;
      }
      if (depth < 0) {
        return true;
      }
    }
    return false;
  }
}

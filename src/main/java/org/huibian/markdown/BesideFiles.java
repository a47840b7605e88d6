package org.huibian.markdown;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The files that an editor may put beside the articles of an issue: attachments and pictures. No
 * browser runs any of these types.
 */
public final class BesideFiles {
  private static final Set<String> PICTURES = Set.of("png", "jpg", "jpeg", "gif");

  /** What is not in a name, so that it is the same in Markdown, in addresses and on any system. */
  private static final Pattern SPECIAL = Pattern.compile("[^\\p{L}\\p{M}\\p{N}._（）〔〕《》、，·—-]+");

  /** The most characters of a name; file systems allow 255 bytes. */
  private static final int LONGEST = 80;

  private static final Set<String> DEVICES =
      Set.of("con", "prn", "aux", "nul", "com1", "com2", "com3", "lpt1", "lpt2", "lpt3");

  /** So many bytes show how a file begins. */
  private static final int BEGINNING = 1024;

  private BesideFiles() {}

  /** Returns the endings of all types. */
  public static List<String> endings() {
    return InnerAddress.TYPES.stream().sorted().toList();
  }

  /** Returns whether a file of this name is one of the types. */
  public static boolean isAllowed(String name) {
    return InnerAddress.TYPES.contains(ending(name));
  }

  /** Returns whether a file of this name is a picture. */
  public static boolean isPicture(String name) {
    return PICTURES.contains(ending(name));
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /**
   * Returns a name that is plain: special characters become one hyphen each. An empty text if
   * nothing of the name is left, it is none of a file in the issue's folder, or one that means
   * something else there.
   */
  public static String plain(String name) {
    int dot = name.lastIndexOf('.');
    if (dot < 1 || !IssueFile.isFileName(name)) {
      return "";
    }
    String stem = SPECIAL.matcher(name.substring(0, dot)).replaceAll("-");
    String bare = stem.replaceAll("^[-.]+|[-.]+$", "");
    int end = Math.min(bare.length(), LONGEST);
    boolean isSplit =
        end > 0 && end < bare.length() && Character.isHighSurrogate(bare.charAt(end - 1));
    String shortened = bare.substring(0, isSplit ? end - 1 : end);
    String plain = shortened + "." + ending(name);
    boolean isTaken =
        IssueFiles.isSource(plain)
            || IssueFiles.isPicture(plain)
            || DEVICES.contains(shortened.toLowerCase(Locale.ROOT));
    return shortened.isEmpty() || isTaken ? "" : plain;
  }

  /** Returns the Markdown that shows a picture, or leads to a file. */
  public static String markdown(String name) {
    String stem = name.substring(0, name.lastIndexOf('.'));
    return (isPicture(name) ? "!" : "") + "[" + stem + "](" + name + ")";
  }

  /**
   * Returns whether a file begins as markup does. A page of the web that is named otherwise is no
   * document, and older programs might show it as a page.
   */
  public static boolean runs(byte[] bytes) {
    int end = Math.min(bytes.length, BEGINNING);
    String start = new String(bytes, 0, end, StandardCharsets.UTF_8);
    return start.replaceFirst("^[\\s\uFEFF]+", "").matches("(?s)<[A-Za-z!?].*");
  }
}

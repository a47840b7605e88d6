package org.huibian.source.web;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.source.TextEncoding;

/**
 * Decodes the bytes of a page. Browsers save pages as UTF-8 and leave the old statement in them, so
 * the bytes decide first; what the page states decides among encodings that bytes do not show.
 */
final class PageDecoder {
  /** A page states its encoding within so many bytes; browsers look at 1,024. */
  private static final int STATED_WITHIN = 4096;

  private static final Pattern STATED =
      Pattern.compile("<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]{2,40})");

  /** GB 18030 contains GB 2312 and GBK, under whose names pages are often written in it. */
  private static final Charset GB18030 = Charset.forName("GB18030");

  private PageDecoder() {}

  /** Returns the text of a page; empty if its encoding is unknown. Damaged bytes become U+FFFD. */
  static Optional<String> decode(byte[] bytes) {
    return charset(bytes).map(charset -> text(bytes, charset));
  }

  private static Optional<Charset> charset(byte[] bytes) {
    Optional<Charset> shown = TextEncoding.detect(bytes);
    return shown.isPresent() ? shown : stated(bytes);
  }

  private static Optional<Charset> stated(byte[] bytes) {
    int length = Math.min(bytes.length, STATED_WITHIN);
    String head = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    Matcher m = STATED.matcher(head.toLowerCase(Locale.ROOT));
    if (!m.find()) {
      return Optional.empty();
    }
    String name = m.group(1);
    if (name.startsWith("gb") || name.startsWith("x-gb")) {
      return Optional.of(GB18030);
    }
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static String text(byte[] bytes, Charset charset) {
    try {
      String text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPLACE)
              .onUnmappableCharacter(CodingErrorAction.REPLACE)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (java.nio.charset.CharacterCodingException e) {
      throw new IllegalStateException("errors are replaced", e);
    }
  }
}

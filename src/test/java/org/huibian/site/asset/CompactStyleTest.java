package org.huibian.site.asset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CompactStyleTest {
  @Test
  void commentsLineEndsAndIndentationAreRemoved() {
    assertEquals(
        "a,b>c{color:red;margin:0 auto}\n",
        CompactStyle.of("/* Links */\na,\nb > c {\n  color: red;\n  margin: 0 auto;\n}\n"));
  }

  @Test
  void spacesThatHaveAMeaningAreKept() {
    for (String same :
        new String[] {
          "a :focus{width:calc(1em + 2px)}\n",
          "@media (min-width:40em) and (hover){p + p{margin:0}}\n",
          "p{font:1em/1.5 a b}\n"
        }) {
      assertEquals(same, CompactStyle.of(same));
    }
  }

  @Test
  void theZeroBeforeADecimalPointIsRemoved() {
    assertEquals(
        "a{margin:.5em 10.5em -.25em;width:calc(.5*2em)}\n",
        CompactStyle.of("a { margin: 0.5em 10.5em -0.25em; width: calc(0.5*2em); }"));
  }

  @Test
  void quotedStringsAreKept() {
    String same = "a::before{content:\" ;  /* \\\" */ \"}\n";
    assertEquals(same, CompactStyle.of(same));
  }

  @Test
  void anUnclosedCommentOrStringEndsWithTheFile() {
    assertEquals("a{b:c\n", CompactStyle.of("a { b: c /* never closed"));
    assertEquals("a{content:\"x\n", CompactStyle.of("a { content: \"x"));
    assertEquals("a{content:\"x\\\n", CompactStyle.of("a { content: \"x\\"));
  }
}

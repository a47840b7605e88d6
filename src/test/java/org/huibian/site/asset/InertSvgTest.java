package org.huibian.site.asset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tells pictures from SVG files that do more than show. */
class InertSvgTest {
  private static final String OPEN =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">";

  private static Optional<String> fault(String text) {
    return InertSvg.fault(text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<path d=\"M0 0h9\" fill=\"url(#a)\" stroke='url( \"#b\" )'/>",
        "<style>.a { fill: url(#a) }</style><g class=\"a\"><use xlink:href=\"#x\"/></g>",
        "<defs><linearGradient id=\"a\"><stop offset=\"0\"/></linearGradient></defs>",
        "<metadata><r:RDF xmlns:r=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"/></metadata>",
        "<i:view xmlns:i=\"http://www.inkscape.org/namespaces/inkscape\" i:href=\"a.png\"/>",
        "<title>协会 &amp; 标识</title><text x=\"1\">汇编</text><!-- 注 -->"
      })
  void whatDrawingProgramsWriteIsTaken(String inside) {
    assertEquals(Optional.empty(), fault(OPEN + inside + "</svg>"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<g onclick=\"a()\"/>",
        "<g ONLOAD=\"a()\"/>",
        "<a xlink:href=\"javascript:a()\"><path/></a>",
        "<image href=\"http://example.org/a.png\"/>",
        "<use href=\"other.svg#x\"/>",
        "<use xlink:href=\" data:text/html,x\"/>",
        "<foreignObject><p xmlns=\"http://www.w3.org/1999/xhtml\"/></foreignObject>",
        "<p xmlns=\"http://www.w3.org/1999/xhtml\" onclick=\"a()\"/>",
        "<h:script xmlns:h=\"http://www.w3.org/1999/xhtml\">a()</h:script>",
        "<script xmlns=\"\">a()</script>",
        "<set attributeName=\"href\" to=\"javascript:a()\"/>",
        "<animate attributeName=\"href\" values=\"javascript:a()\"/>",
        "<style>@import 'http://example.org/a.css';</style>",
        "<style>g { fill: url(http://example.org/a) }</style>",
        "<style><![CDATA[g { fill: url( 'a.svg#x') }]]></style>",
        "<style>@im\\70ort 'a.css';</style>",
        "<path style=\"fill:url(//example.org/a)\"/>",
        "<?xml-stylesheet href=\"a.css\"?>",
        "<g>",
        "&unknown;"
      })
  void whatDoesMoreThanShowIsRefused(String inside) {
    assertTrue(fault(OPEN + inside + "</svg>").isPresent());
  }

  @Test
  void onlyAnSvgWithoutDeclarationsOfItsOwnIsTaken() {
    String doctype = "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/x.dtd\"";
    assertEquals(Optional.empty(), fault(doctype + ">" + OPEN + "</svg>"));
    assertTrue(fault(doctype + " [<!ENTITY a \"<script/>\">]>" + OPEN + "&a;</svg>").isPresent());
    assertTrue(fault("<html xmlns=\"http://www.w3.org/1999/xhtml\"/>").isPresent());
    assertTrue(fault("<svg/>").isPresent());
    assertTrue(fault("GIF89a").isPresent());
    assertTrue(fault("").isPresent());
  }
}

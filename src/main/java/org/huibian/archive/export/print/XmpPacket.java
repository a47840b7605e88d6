package org.huibian.archive.export.print;

import java.util.Locale;

/**
 * The metadata of a document as XMP (ISO 16684-1), with the identification of PDF/A-2b and
 * PDF/UA-1. PDF/A wants the description of every schema that it does not know itself, such as that
 * of PDF/UA.
 */
final class XmpPacket {
  private static final String PACKET =
      """
      <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about=""
        xmlns:dc="http://purl.org/dc/elements/1.1/"
        xmlns:xmp="http://ns.adobe.com/xap/1.0/"
        xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
        xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
        xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
        xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
        xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
        xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%1$s</rdf:li></rdf:Alt></dc:title>
      %2$s<dc:language><rdf:Bag><rdf:li>%3$s</rdf:li></rdf:Bag></dc:language>
      <dc:format>application/pdf</dc:format>
      <dc:identifier>sha256:%5$s</dc:identifier>
      <xmp:CreatorTool>%4$s</xmp:CreatorTool>
      <xmp:CreateDate>%6$s</xmp:CreateDate>
      <xmp:ModifyDate>%6$s</xmp:ModifyDate>
      <pdf:Producer>%4$s</pdf:Producer>
      <pdfaid:part>2</pdfaid:part>
      <pdfaid:conformance>B</pdfaid:conformance>
      <pdfuaid:part>1</pdfuaid:part>
      <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
      <pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
      <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
      <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
      <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
      <pdfaProperty:name>part</pdfaProperty:name>
      <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
      <pdfaProperty:category>internal</pdfaProperty:category>
      <pdfaProperty:description>Part of ISO 14289 to which the document conforms</pdfaProperty:description>
      </rdf:li></rdf:Seq></pdfaSchema:property>
      </rdf:li></rdf:Bag></pdfaExtension:schemas>
      </rdf:Description>
      </rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="r"?>\
      """;

  private final ArchivalPdf.Facts facts;

  XmpPacket(ArchivalPdf.Facts facts) {
    this.facts = facts;
  }

  /** Returns the packet. */
  String text() {
    String author = escaped(facts.author());
    return String.format(
        Locale.ROOT,
        PACKET,
        escaped(facts.title()),
        author.isEmpty()
            ? ""
            : "<dc:creator><rdf:Seq><rdf:li>" + author + "</rdf:li></rdf:Seq></dc:creator>\n",
        escaped(facts.language()),
        escaped(facts.program()),
        escaped(facts.digest()),
        String.format(Locale.ROOT, "%04d-%02d-01T00:00:00Z", facts.year(), facts.month()));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}

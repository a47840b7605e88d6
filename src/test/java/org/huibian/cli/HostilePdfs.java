package org.huibian.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** PDF files that are designed to exhaust the time or the memory of a parser. */
final class HostilePdfs {
  private static final String FORM = "/Type/XObject/Subtype/Form/BBox[0 0 1 1]";

  private final Map<String, Supplier<byte[]>> files = new LinkedHashMap<>();

  /** Returns suppliers of all files by name. */
  static Map<String, Supplier<byte[]>> all() {
    HostilePdfs all = new HostilePdfs();
    all.unpacking();
    all.drawing();
    all.nesting();
    all.pages();
    all.fonts();
    return all.files;
  }

  private void add(String name, Supplier<RawPdf> pdf) {
    files.put(name, () -> pdf.get().bytes());
  }

  private void unpacking() {
    add("bomb-of-drawing.pdf", () -> new RawPdf().bomb(4, "", "0 0 m ", 500));
    add("bomb-of-space.pdf", () -> new RawPdf().bomb(4, "", " ", 500));
    add(
        "bomb-in-a-bomb.pdf",
        () -> {
          byte[] inner = RawPdf.packed(" ", 500);
          String twice = RawPdf.packed(new String(inner, ISO_8859_1), 4).length + "";
          return new RawPdf()
              .stream(
                  4,
                  "/Filter[/FlateDecode/FlateDecode]/X " + twice,
                  RawPdf.packed(new String(inner, ISO_8859_1), 4));
        });
    add(
        "bomb-shown-again.pdf",
        () ->
            new RawPdf()
                .page("/Contents[" + "4 0 R ".repeat(100_000) + "]")
                .bomb(4, "", "q Q ", 1));
    add(
        "bomb-of-objects.pdf",
        () ->
            new RawPdf()
                .page("/Contents 7 0 R")
                .bomb(6, "/Type/ObjStm/N 1/First 6", "7 0 <<>> ", 500));
    add(
        "bomb-of-a-picture.pdf",
        () ->
            new RawPdf()
                .page("/Resources<</XObject<</I 6 0 R>>>>").stream(
                        4, "", "q 300 0 0 300 0 0 cm /I Do Q".getBytes(ISO_8859_1))
                    .bomb(
                        6,
                        "/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8"
                            + "/ColorSpace/DeviceGray",
                        "a",
                        2000));
    add(
        "picture-without-end.pdf",
        () ->
            new RawPdf()
                .page("/Resources<</XObject<</I 6 0 R>>>>").stream(
                        4, "", "q 595 0 0 842 0 0 cm /I Do Q".getBytes(ISO_8859_1))
                    .bomb(
                        6,
                        "/Type/XObject/Subtype/Image/Width 2000000000/Height 2000000000"
                            + "/BitsPerComponent 8/ColorSpace/DeviceRGB",
                        "a",
                        1));
  }

  private void drawing() {
    add(
        "forms-that-multiply.pdf",
        () -> {
          RawPdf pdf = new RawPdf().page("/Resources<</XObject<</A 6 0 R>>>>");
          pdf.stream(4, "", "/A Do".getBytes(ISO_8859_1));
          for (int i = 6; i < 30; i++) {
            String next = "/Resources<</XObject<</A " + (i + 1) + " 0 R>>>>";
            pdf.stream(i, FORM + next, "/A Do /A Do /A Do".getBytes(ISO_8859_1));
          }
          return pdf.stream(30, FORM, "0 0 m".getBytes(ISO_8859_1));
        });
    add(
        "form-in-itself.pdf",
        () ->
            new RawPdf()
                .page("/Resources<</XObject<</A 6 0 R>>>>").stream(
                    4, "", "/A Do".getBytes(ISO_8859_1))
                    .stream(
                        6,
                        FORM + "/Resources<</XObject<</A 6 0 R>>>>",
                        "/A Do /A Do".getBytes(ISO_8859_1)));
    add("states-without-end.pdf", () -> new RawPdf().bomb(4, "", "q ", 7));
    add("operators-without-end.pdf", () -> new RawPdf().bomb(4, "", "0 0 m 9 9 l S ", 60));
    add(
        "characters-without-end.pdf",
        () ->
            new RawPdf()
                .bomb(4, "", "BT /F 1 Tf 80 700 Td (" + "characters".repeat(900) + ") Tj ET ", 60));
    add(
        "lines-without-end.pdf",
        () -> {
          StringBuilder lines = new StringBuilder();
          for (int i = 0; i < 19_000; i++) {
            int x = 20 + i % 500;
            int y = 20 + i * 7 % 800;
            lines.append(
                String.format(Locale.ROOT, "%d %d m %d %d l S%n", x, y, x + 20 * (i % 2), y + 20));
          }
          return new RawPdf().stream(4, "", lines.toString().getBytes(ISO_8859_1));
        });
  }

  private void nesting() {
    add("arrays-in-arrays.pdf", () -> new RawPdf().object(3, "[".repeat(5_000_000)));
    add("arrays-in-a-page.pdf", () -> new RawPdf().bomb(4, "", "[", 60));
    add("dictionaries-in-a-page.pdf", () -> new RawPdf().bomb(4, "", "<</A ", 30));
    add("one-array.pdf", () -> new RawPdf().bomb(4, "", "[" + "0 ".repeat(400_000), 60));
    add("dictionaries.pdf", () -> new RawPdf().object(3, "<</A".repeat(1_000_000)));
    add(
        "length-of-itself.pdf",
        () -> new RawPdf().object(4, "<</Length 4 0 R>>stream\nBT ET\nendstream"));
    add("table-before-itself.pdf", () -> new RawPdf().trailer("/Prev 20"));
    add(
        "objects-without-end.pdf",
        () -> {
          RawPdf pdf = new RawPdf();
          for (int i = RawPdf.FREE; i < 600_000; i++) {
            pdf.object(i, "<</A " + (i + 1) + " 0 R>>");
          }
          return pdf;
        });
  }

  private void pages() {
    add(
        "ten-thousand-pages.pdf",
        () ->
            new RawPdf()
                .object(2, "<</Type/Pages/Count 10000/Kids[" + "3 0 R ".repeat(10_000) + "]>>"));
    add(
        "pages-in-themselves.pdf",
        () -> new RawPdf().object(2, "<</Type/Pages/Count 2000/Kids[2 0 R 2 0 R]>>"));
    add(
        "pages-that-multiply.pdf",
        () -> {
          RawPdf pdf = new RawPdf();
          pdf.object(2, "<</Type/Pages/Count 2900/Kids[6 0 R 6 0 R]>>");
          for (int i = 6; i < 40; i++) {
            String kid = (i + 1) + " 0 R ";
            pdf.object(i, "<</Type/Pages/Count 2900/Parent 2 0 R/Kids[" + kid + kid + "]>>");
          }
          return pdf.object(40, "<</Type/Page/Parent 39 0 R/MediaBox[0 0 9 9]>>");
        });
    add(
        "parent-of-itself.pdf",
        () ->
            new RawPdf()
                .object(2, "<</Type/Pages/Count 1/Kids[3 0 R]/Parent 2 0 R>>")
                .object(3, "<</Type/Page/Parent 3 0 R/Contents 4 0 R>>"));
    add("no-pages.pdf", () -> new RawPdf().object(2, "<</Type/Pages/Count 0/Kids[]>>"));
    add("less-than-no-pages.pdf", () -> new RawPdf().object(2, "<</Type/Pages/Count -7/Kids[]>>"));
    add(
        "links-without-end.pdf",
        () -> {
          String link =
              "<</Type/Annot/Subtype/Link/Rect[0 0 595 842]/A<</S/URI/URI(http://a.cn)>>>>";
          return new RawPdf()
              .page("/Annots[" + link.repeat(60_000) + "]").stream(
                  4,
                  "",
                  ("BT /F 6 Tf 80 800 Td 8 TL " + "(some more text) ' ".repeat(90) + "ET")
                      .getBytes(ISO_8859_1));
        });
  }

  private void fonts() {
    String type0 =
        "<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[6 0 R]%s>>";
    String descendant =
        "<</Type/Font/Subtype/CIDFontType2/BaseFont/A/CIDSystemInfo<</Registry(Adobe)"
            + "/Ordering(Identity)/Supplement 0>>%s>>";
    add(
        "bomb-of-meanings.pdf",
        () ->
            new RawPdf()
                .object(5, String.format(Locale.ROOT, type0, "/ToUnicode 7 0 R"))
                .object(6, String.format(Locale.ROOT, descendant, ""))
                .bomb(7, "", " begincmap ", 500));
    add(
        "meanings-without-end.pdf",
        () ->
            new RawPdf()
                .object(5, String.format(Locale.ROOT, type0, "/ToUnicode 7 0 R"))
                .object(6, String.format(Locale.ROOT, descendant, ""))
                .bomb(
                    7,
                    "",
                    "1 begincodespacerange <00000000> <FFFFFFFF> endcodespacerange "
                        + "1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange ",
                    4));
    add(
        "bomb-of-a-font.pdf",
        () ->
            new RawPdf()
                .object(5, String.format(Locale.ROOT, type0, ""))
                .object(
                    6,
                    String.format(
                        Locale.ROOT,
                        descendant,
                        "/FontDescriptor<</Type/FontDescriptor/FontName/A/Flags 4/FontFile2 7 0"
                            + " R>>"))
                .bomb(7, "", "a", 500));
    add(
        "font-in-itself.pdf",
        () ->
            new RawPdf()
                .object(
                    5,
                    "<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H"
                        + "/DescendantFonts[5 0 R]>>"));
    add(
        "meanings-in-themselves.pdf",
        () ->
            new RawPdf()
                    .object(5, String.format(Locale.ROOT, type0, "/ToUnicode 7 0 R"))
                    .object(6, String.format(Locale.ROOT, descendant, ""))
                    .stream(7, "/UseCMap 7 0 R", "/A usecmap begincmap".getBytes(ISO_8859_1)));
  }
}

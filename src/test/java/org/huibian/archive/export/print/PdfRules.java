package org.huibian.archive.export.print;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** Holds a PDF against the rules of PDF/A-2b and PDF/UA-1 with veraPDF. */
final class PdfRules {
  private PdfRules() {}

  /** Returns how often each rule is broken, by standard and clause; empty if none is. */
  static Map<String, Integer> broken(byte[] file) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    Map<String, Integer> broken = new TreeMap<>();
    for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_2_B, PDFAFlavour.PDFUA_1)) {
      try (PDFAParser parser =
              Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), flavour);
          PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
        ValidationResult result = validator.validate(parser);
        result
            .getFailedChecks()
            .forEach((rule, times) -> broken.put(flavour.getId() + " " + rule.getClause(), times));
        if (!result.isCompliant()) {
          broken.putIfAbsent(flavour.getId(), 1);
        }
      }
    }
    return broken;
  }
}

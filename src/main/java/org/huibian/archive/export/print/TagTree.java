package org.huibian.archive.export.print;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/**
 * Completes the tags of a document: the text of a list item belongs into a body of its own beside
 * the label (PDF/UA-1, 7.6), which Chromium leaves out.
 */
final class TagTree {
  private static final COSName ITEM = COSName.getPDFName("LI");
  private static final COSName LABEL = COSName.getPDFName("Lbl");
  private static final COSName BODY = COSName.getPDFName("LBody");
  private static final COSName STRUCT_ELEM = COSName.getPDFName("StructElem");

  private final PDDocument document;

  TagTree(PDDocument document) {
    this.document = document;
  }

  /** Completes the tags. */
  void complete() {
    PDStructureTreeRoot root = document.getDocumentCatalog().getStructureTreeRoot();
    if (root != null) {
      complete(root.getCOSObject());
    }
  }

  private void complete(COSDictionary element) {
    COSBase kids = element.getDictionaryObject(COSName.K);
    if (kids instanceof COSDictionary only && isElement(only)) {
      complete(only);
    } else if (kids instanceof COSArray several) {
      for (int i = 0; i < several.size(); i++) {
        if (several.getObject(i) instanceof COSDictionary kid && isElement(kid)) {
          complete(kid);
        }
      }
    }
    if (ITEM.equals(element.getCOSName(COSName.S))) {
      giveBody(element, kids);
    }
  }

  private static boolean isElement(COSDictionary dictionary) {
    return dictionary.containsKey(COSName.S);
  }

  private static void giveBody(COSDictionary item, COSBase kids) {
    COSArray all = new COSArray();
    if (kids instanceof COSArray several) {
      several.forEach(all::add);
    } else if (kids != null) {
      all.add(item.getItem(COSName.K));
    }
    COSArray outer = new COSArray();
    COSArray inner = new COSArray();
    COSDictionary body = new COSDictionary();
    for (int i = 0; i < all.size(); i++) {
      COSBase kid = all.getObject(i);
      COSName type = kid instanceof COSDictionary d ? d.getCOSName(COSName.S) : null;
      if (LABEL.equals(type) || BODY.equals(type) || kid instanceof COSInteger) {
        outer.add(all.get(i));
      } else {
        inner.add(all.get(i));
        if (type != null) {
          ((COSDictionary) kid).setItem(COSName.P, body);
        }
      }
    }
    if (inner.size() == 0) {
      return;
    }
    body.setItem(COSName.TYPE, STRUCT_ELEM);
    body.setItem(COSName.S, BODY);
    body.setItem(COSName.P, item);
    body.setItem(COSName.K, inner);
    outer.add(body);
    item.setItem(COSName.K, outer);
  }
}

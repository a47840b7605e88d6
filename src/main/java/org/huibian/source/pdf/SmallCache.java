package org.huibian.source.pdf;

import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.DefaultResourceCache;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;

/**
 * Keeps fonts from page to page and forgets pictures: each is unpacked once, and the memory of a
 * thousand pages' would be taken for that of a file made to do harm.
 */
final class SmallCache extends DefaultResourceCache {
  @Override
  public void put(COSObject indirect, PDXObject object) {
    // Forgotten.
  }
}

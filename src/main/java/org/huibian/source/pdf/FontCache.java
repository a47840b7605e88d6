package org.huibian.source.pdf;

import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.DefaultResourceCache;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;

/**
 * Caches fonts from page to page, but no pictures. Each picture is decompressed only once, and the
 * memory for those of a thousand pages would be mistaken for that of a malicious file.
 */
final class FontCache extends DefaultResourceCache {
  @Override
  public void put(COSObject indirect, PDXObject object) {
    // Pictures and forms are not kept.
  }
}

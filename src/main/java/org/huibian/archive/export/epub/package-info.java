/**
 * An issue as an electronic book (EPUB 3.3): {@link org.huibian.archive.export.epub.EpubExport}
 * writes the file, the other types are the values that its templates show.
 */
package org.huibian.archive.export.epub;

/**
 * An issue on paper: a PDF with cover, contents with page numbers, running heads and bookmarks.
 *
 * <p>{@link org.huibian.archive.export.print.PdfExport} fills a template of its own with the blocks
 * of the issue ({@link org.huibian.archive.export.print.PaperPages}), lets the system's Chromium
 * print it ({@link org.huibian.archive.export.print.ChromiumPrinter}), reads back on which pages
 * the articles start, prints it again with these numbers, and makes the result a PDF/A-2b with the
 * tags that PDF/UA asks for ({@link org.huibian.archive.export.print.ArchivalPdf}).
 */
package org.huibian.archive.export.print;

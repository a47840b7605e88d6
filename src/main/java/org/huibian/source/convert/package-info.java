/**
 * Reads formats without a reader of their own through LibreOffice, which is installed separately:
 * {@link org.huibian.source.convert.ConvertingReader} has {@code LibreOffice} turn the file into a
 * Word document in a temporary folder and reads that.
 */
package org.huibian.source.convert;

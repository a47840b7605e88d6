/**
 * An issue as one page that needs nothing else: {@link org.huibian.archive.export.html.HtmlExport}
 * writes it, with the index of its own search from {@link
 * org.huibian.archive.export.html.EmbeddedSearch}.
 */
package org.huibian.archive.export.html;

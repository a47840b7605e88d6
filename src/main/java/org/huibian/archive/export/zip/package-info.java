/** An issue as a ZIP file of plain files that need no program of ours to be read and verified. */
package org.huibian.archive.export.zip;

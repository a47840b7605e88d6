package org.huibian.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.huibian.archive.export.ExportFixture;
import org.huibian.archive.export.ExportSource;
import org.huibian.archive.export.html.HtmlExport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opens an issue in one file from a folder, as from a memory stick. */
class OneFileIssueTest {
  @TempDir Path folder;

  @Test
  void theFileIsReadAndSearchedWithoutARequestOrAnError() throws IOException {
    List<ExportSource> issues = ExportFixture.real();
    ExportSource issue = issues.get(issues.size() - 1);
    Path file = folder.resolve("一期.html");
    Files.write(file, ExportFixture.bytes(new HtmlExport(), issue));
    try (Browser phone = Browser.start()) {
      phone.resize(360, 740);
      phone.open(file.toUri().toString());
      phone.one("#issue-query").sendKeys("氢能试点");
      phone.await("document.querySelectorAll('#issue-results li').length > 0");
      assertTrue(phone.one("#issue-results li").getText().contains("氢能"));
      String target = phone.one("#issue-results a").getAttribute("href");
      phone.one("#issue-results a").click();
      assertEquals(target, phone.address());
      assertTrue(
          phone.holds(
              "return document.querySelector(':target').getBoundingClientRect().top < 740"));
      assertTrue(phone.holds("return document.documentElement.scrollWidth <= 360"));
      assertEquals(List.of(), phone.complaints());
      assertEquals(1, phone.requests().size(), phone.requests()::toString);
    }
  }
}

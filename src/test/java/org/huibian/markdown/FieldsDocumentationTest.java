package org.huibian.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huibian.model.Decisions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares the pages about fields with the fields that the readers know. */
class FieldsDocumentationTest {
  private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\|(.*)\\|");

  /** Returns the fields of the tables, one list for each table, in the order of the page. */
  private static List<List<String>> tables(String page) throws IOException {
    List<List<String>> out = new ArrayList<>();
    boolean inside = false;
    for (String line : Files.readAllLines(Path.of("docs", page))) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        out.get(out.size() - 1).add(row.group(1));
        String[] cells = row.group(2).split("(?<!\\\\)\\|");
        assertEquals(4, cells.length, page + ": form, example, default and effect: " + line);
        assertTrue(Arrays.stream(cells).noneMatch(String::isBlank), line);
      } else if (line.startsWith("|---") && !inside) {
        out.add(new ArrayList<>());
      }
      inside = line.startsWith("|---");
    }
    return out;
  }

  private static void assertSame(Collection<String> known, List<String> documented) {
    assertEquals(new TreeSet<>(known), new TreeSet<>(documented));
    assertEquals(new TreeSet<>(documented).size(), documented.size(), documented::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fields.md", "fields.zh-CN.md"})
  void aPageHasEveryFieldThatAReaderKnowsAndNoOther(String page) throws IOException {
    List<List<String>> tables = tables(page);
    assertEquals(6, tables.size());
    assertSame(SiteSettings.NAMES, tables.get(0));
    assertSame(IssueFile.KNOWN, tables.get(1));
    List<String> head = new ArrayList<>(HeadFields.names());
    head.add(FrontMatter.SOURCE);
    assertSame(head, tables.get(2));
    assertSame(CorrectionFields.NAMES, tables.get(3));
    assertSame(
        Stream.of(Decisions.Verdict.values())
            .map(verdict -> verdict.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .toList(),
        tables.get(4));
    List<String> places = new ArrayList<>(PublishSettings.KINDS);
    places.add(PublishSettings.SIGNING_KEY);
    assertSame(places, tables.get(5));
  }

  @Test
  void bothPagesHaveTheSameFieldsInTheSameOrder() throws IOException {
    assertEquals(tables("fields.md"), tables("fields.zh-CN.md"));
  }

  @Test
  void bothReadmesLeadToTheirPage() throws IOException {
    assertTrue(Files.readString(Path.of("README.md")).contains("(docs/fields.md)"));
    assertTrue(Files.readString(Path.of("README.zh-CN.md")).contains("(docs/fields.zh-CN.md)"));
  }
}

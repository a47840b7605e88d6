package org.huibian.markdown;

import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.List;

/** The Markdown parser with the settings of this program. */
final class BodyParser {
  /** No head of a table has more rows. */
  private static final int MOST_HEAD_ROWS = 6;

  private final Parser parser;

  BodyParser() {
    MutableDataSet options = options();
    options.set(Parser.HEADING_PARSER, false);
    parser = Parser.builder(options).customBlockParserFactory(new QuickHeadings()).build();
  }

  /** Returns the settings, with the parser's own way to begin a heading. */
  static MutableDataSet options() {
    MutableDataSet options = new MutableDataSet();
    options.set(Parser.EXTENSIONS, List.of(TablesExtension.create()));
    // GFM has one head row; a printed head may have several. Rows that are longer than the head
    // keep all their cells.
    options.set(TablesExtension.MIN_HEADER_ROWS, 1);
    options.set(TablesExtension.MAX_HEADER_ROWS, MOST_HEAD_ROWS);
    options.set(TablesExtension.COLUMN_SPANS, false);
    options.set(TablesExtension.DISCARD_EXTRA_COLUMNS, false);
    options.set(TablesExtension.APPEND_MISSING_COLUMNS, true);
    options.set(TablesExtension.WITH_CAPTION, true);
    // HTML is text, and so is an indented line.
    options.set(Parser.HTML_BLOCK_PARSER, false);
    options.set(Parser.INDENTED_CODE_BLOCK_PARSER, false);
    return options;
  }

  /** Parses a body. */
  Document parse(String markdown) {
    return parser.parse(markdown);
  }
}

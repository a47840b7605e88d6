package org.huibian.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.huibian.ingest.ContentEdit.Outcome;
import org.huibian.markdown.Accounting;
import org.huibian.markdown.ContentFolder;
import org.huibian.markdown.IssueFiles;
import org.huibian.markdown.PrintOrder;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.Block;
import org.huibian.model.Head;
import org.huibian.model.Issue;
import org.huibian.model.Kind;
import org.huibian.model.RichText;
import org.huibian.model.SourceSpan;
import org.huibian.text.BlockText;

/** An issue that was imported from an original and is now edited by steps. */
final class EditDesk {
  final Path content;
  final Path folder;
  final ContentEdit edit;
  private final Path source;

  EditDesk(Path root) {
    this.content = root.resolve("content");
    this.folder = content.resolve(Workplace.JUNE.toString());
    this.source = root.resolve("原文.txt");
    this.edit = new ContentEdit(content, FailingActions.none());
  }

  static ArticleId id(int number) {
    return new ArticleId(Workplace.JUNE, number);
  }

  /** An article of the original: its title and its paragraphs. */
  record Draft(String title, List<String> paragraphs) {
    static Draft of(String title, String... paragraphs) {
      return new Draft(title, Arrays.asList(paragraphs));
    }
  }

  /** Imports an original, in which every title and every paragraph is a line. */
  HandEdits imports(Draft... drafts) throws IOException {
    StringBuilder text = new StringBuilder();
    List<Article> articles = new ArrayList<>();
    List<Accounting.Row> rows = new ArrayList<>();
    int line = 0;
    for (Draft draft : drafts) {
      int number = articles.size() + 1;
      OptionalInt of = OptionalInt.of(number);
      int first = ++line;
      rows.add(row(of, first, Accounting.Role.TITLE, draft.title()));
      List<Block> blocks = new ArrayList<>();
      for (String paragraph : draft.paragraphs()) {
        Block block = new Block.Paragraph(RichText.of(paragraph));
        blocks.add(block);
        rows.add(row(of, ++line, Accounting.Role.PARAGRAPH, BlockText.of(block)));
      }
      text.append(draft.title()).append('\n');
      draft.paragraphs().forEach(paragraph -> text.append(paragraph).append('\n'));
      Head head = Head.builder(draft.title()).kind(Kind.NEWS).build();
      articles.add(new Article(id(number), head, Optional.of(new SourceSpan(first, line)), blocks));
    }
    Files.writeString(source, text);
    Issue issue =
        new Issue(Workplace.JUNE, OptionalInt.of(16), "政策汇编", "协会", "source.txt", articles);
    return new PlainImport(content).run(issue, new Accounting(rows), source);
  }

  private static Accounting.Row row(
      OptionalInt article, int line, Accounting.Role role, String text) {
    return Accounting.Row.of(article, new SourceSpan(line, line), role, text);
  }

  String read(int number) throws IOException {
    return Files.readString(folder.resolve(IssueFiles.name(id(number))));
  }

  String digest(int number) {
    return edit.digest(id(number));
  }

  Outcome write(int number, String text) {
    return edit.apply(new EditStep.WriteText(id(number), digest(number), text));
  }

  /** Returns the numbers of the articles as the issue shows them. */
  List<Integer> order() {
    return PrintOrder.of(new ContentFolder(content).read(Workplace.JUNE).issue())
        .articles()
        .stream()
        .map(article -> article.id().number())
        .toList();
  }

  Article article(int number) {
    return new ContentFolder(content).readArticle(id(number));
  }
}

package org.huibian.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.huibian.markdown.Accounting;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.Block;
import org.huibian.model.Head;
import org.huibian.model.Issue;
import org.huibian.model.IssueId;
import org.huibian.model.Kind;
import org.huibian.model.RichText;
import org.huibian.model.SourceSpan;

/**
 * A content folder in which an editor works on the issue of June 2025. It offers drafts of that
 * issue and files that an editor may have beside the articles.
 */
final class Workplace {
  static final IssueId JUNE = new IssueId(2025, 6);

  /** What editors write in these tests; it must never be lost. */
  static final String EDIT = "编者手工写的一段。";

  private static final String PICTURE = "figure-0123456789ab.png";

  final Path root;
  final Path content;
  final Path folder;

  /**
   * Creates a workplace below a folder.
   *
   * @param root the folder; it must exist
   */
  Workplace(Path root) {
    this.root = root;
    this.content = root.resolve("content");
    this.folder = content.resolve(JUNE.toString());
  }

  /** Returns an issue whose articles have these titles, and texts that follow from them. */
  static Issue issue(String... titles) {
    List<Article> articles = new ArrayList<>();
    for (String title : titles) {
      int number = articles.size() + 1;
      List<Block> blocks = new ArrayList<>();
      for (String part : List.of("总体要求", "重点任务", "保障措施")) {
        blocks.add(new Block.Paragraph(RichText.of(title + "提出的" + part + "，各单位要认真落实。")));
      }
      if (title.contains("图")) {
        blocks.add(new Block.Figure("示意图", PICTURE, "一张图"));
      }
      articles.add(article(new ArticleId(JUNE, number), title, blocks));
    }
    return new Issue(JUNE, OptionalInt.of(16), "政策汇编", "协会", "source.txt", articles);
  }

  /** Returns an article of ten lines of the original. */
  static Article article(ArticleId id, String title, List<Block> blocks) {
    int first = 10 * id.number();
    return new Article(
        id,
        Head.builder(title).kind(Kind.NEWS).build(),
        Optional.of(new SourceSpan(first, first + 9)),
        blocks);
  }

  static Accounting accounting(Issue issue) {
    List<Accounting.Row> rows = new ArrayList<>();
    for (Article article : issue.articles()) {
      int first = article.source().orElseThrow().first();
      rows.add(
          Accounting.Row.of(
              OptionalInt.of(article.id().number()),
              new SourceSpan(first, first),
              Accounting.Role.TITLE,
              article.head().title()));
    }
    return new Accounting(rows);
  }

  PlainImport plainImport() {
    return new PlainImport(content).pictures(Map.of(PICTURE, new byte[] {1, 2, 3}));
  }

  /** Imports an issue from an original that is as different as its titles. */
  HandEdits imports(PlainImport plain, String... titles) throws IOException {
    Path source = root.resolve("原文.txt");
    Files.writeString(source, String.join("\n", titles) + "\n");
    Issue issue = issue(titles);
    return plain.run(issue, accounting(issue), source);
  }

  HandEdits imports(String... titles) throws IOException {
    return imports(plainImport(), titles);
  }

  void edit(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, Files.readString(file) + "\n" + EDIT + "\n");
  }

  /** Puts things beside the articles: a file, a picture, folders, links, an empty folder. */
  void addFilesBeside() throws IOException {
    Files.writeString(folder.resolve("notes.txt"), EDIT);
    Files.writeString(folder.resolve("decisions.yaml"), "40: seen\n");
    Files.write(folder.resolve("图（1）.png"), new byte[] {4, 5});
    Files.createDirectories(folder.resolve("tu/empty"));
    Files.writeString(folder.resolve("tu/a.md"), "a");
    Files.writeString(root.resolve("elsewhere.txt"), "elsewhere");
    Files.createSymbolicLink(folder.resolve("link.txt"), root.resolve("elsewhere.txt"));
    Files.createSymbolicLink(folder.resolve("dangling"), Path.of("nowhere"));
  }

  /** Returns the fingerprints of everything in the issue's folder, sub-folders included. */
  SortedMap<String, String> tree() throws IOException {
    return tree(folder);
  }

  static SortedMap<String, String> tree(Path folder) throws IOException {
    SortedMap<String, String> out = new TreeMap<>();
    if (!FileTrees.exists(folder)) {
      return out;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.toList()) {
        out.put(folder.relativize(path).toString(), Fingerprint.of(path));
      }
    }
    return out;
  }

  /** Returns the names in the content folder that start with a dot, other than the history. */
  List<String> leftovers() throws IOException {
    if (!Files.isDirectory(content)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(content)) {
      return all.map(path -> path.getFileName().toString())
          .filter(name -> name.startsWith(".") && !name.equals(History.FOLDER))
          .sorted()
          .toList();
    }
  }

  /** Returns how many files below the content folder hold a text. */
  long filesWith(String text) throws IOException {
    long count = 0;
    try (Stream<Path> all = Files.walk(content)) {
      for (Path path : all.filter(Files::isRegularFile).toList()) {
        if (Files.size(path) > 0 && Files.readString(path).contains(text)) {
          count++;
        }
      }
    }
    return count;
  }

  /** Returns a copy of this workplace for another run. */
  Workplace copyTo(Path other) throws IOException {
    new FileTrees(FailingActions.none()).delete(other);
    new FileTrees(FailingActions.none()).copy(root, other);
    return new Workplace(other);
  }
}

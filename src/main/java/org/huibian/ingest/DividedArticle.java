package org.huibian.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.huibian.ingest.EditPlanner.Concern;
import org.huibian.markdown.Accounting;
import org.huibian.markdown.ArticleReader;
import org.huibian.markdown.ArticleText;
import org.huibian.markdown.ArticleWriter;
import org.huibian.markdown.IssueFiles;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.Block;
import org.huibian.model.Head;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.model.SourceSpan;
import org.huibian.text.BlockText;
import org.huibian.text.TextKey;

/** Plans to make an article of the end of another one. */
final class DividedArticle {
  private static final String FILE = "file";

  /** What begins and ends the text of a heading or of bold words in Markdown. */
  private static final String MARKS = "^(?:#{1,6}\\s+)?\\**|\\**(?:\\s+#+)?\\s*$";

  private final EditDraft draft;

  DividedArticle(EditDraft draft) {
    this.draft = draft;
  }

  /**
   * Plans the step.
   *
   * @throws InputException SPLIT_PLACE with the line of the file, if no paragraph, heading, list or
   *     table begins there, or if nothing would be left before it
   */
  Concern plan(EditStep.Split step) {
    ArticleText former = draft.article(step.article());
    List<String> lines = former.body().lines().toList();
    int at = place(former, lines, step);
    String title = step.title().isBlank() ? plain(lines.get(at)) : step.title().strip();
    boolean isTitle = TextKey.normalized(plain(lines.get(at))).equals(TextKey.normalized(title));
    List<String> rest = lines.subList(isTitle ? at + 1 : at, lines.size());
    ArticleOrder order = ArticleOrder.of(draft);
    ArticleId id = ArticleNumbers.next(draft);
    Path file = draft.folder().resolve(IssueFiles.name(id));
    Article first =
        new ArticleReader()
            .read(step.article(), draft.content().file(step.article()), former.text());
    Head head = Head.builder(title).kind(first.head().kind()).build();
    String text = new ArticleWriter().write(new Article(id, head, Optional.empty(), List.of()));
    ArticleText second =
        ArticleText.of(file, text).with(Map.of(FILE, former.value(FILE))).withBody(body(rest));
    Optional<SourceSpan> span =
        account(first, new ArticleReader().read(id, file, second.text()), lines.get(at));
    ArticleText placed = span.map(s -> second.withSource(s.toString())).orElse(second);
    draft.write(step.article(), former.withBody(body(lines.subList(0, at))));
    draft.write(id, placed);
    Article made = new ArticleReader().read(id, file, placed.text());
    order.with(made, step.article()).write();
    return Concern.of(step.article(), id);
  }

  /** Returns the index of the line with which the new article begins. */
  private int place(ArticleText former, List<String> lines, EditStep.Split step) {
    int at = step.line() - 1;
    while (at >= 0 && at < lines.size() && lines.get(at).isBlank()) {
      at++;
    }
    boolean isInside = at > 0 && at < lines.size();
    boolean begins =
        isInside
            && (lines.get(at - 1).isBlank() || lines.get(at).startsWith("#"))
            && !lines.get(at).startsWith(" ");
    if (!begins || lines.subList(0, at).stream().allMatch(String::isBlank)) {
      int line = former.bodyLine() + Math.max(0, Math.min(step.line(), lines.size()) - 1);
      throw new InputException(draft.content().file(step.article()), line, Problem.SPLIT_PLACE);
    }
    return at;
  }

  private static String plain(String line) {
    return line.strip().replaceAll(MARKS, "").strip();
  }

  private static String body(List<String> lines) {
    return String.join("\n", lines).strip();
  }

  /**
   * Gives the new article its part of the account of the import.
   *
   * @param title the line of the body that the new article begins with
   * @return its lines in the original; empty if they are not known
   */
  private Optional<SourceSpan> account(Article former, Article made, String title) {
    if (!draft.has(Accounting.NAME)) {
      return Optional.empty();
    }
    Path file = draft.folder().resolve(Accounting.NAME);
    List<Accounting.Row> rows =
        new ArrayList<>(Accounting.read(file, draft.read(Accounting.NAME)).rows());
    OptionalInt number = OptionalInt.of(former.id().number());
    int start = start(rows, number, made, title);
    if (start < 0) {
      return Optional.empty();
    }
    int first = rows.get(start).lines().first();
    int last = first;
    for (int i = start; i < rows.size(); i++) {
      Accounting.Row row = rows.get(i);
      if (row.article().equals(number) && row.file().equals(rows.get(start).file())) {
        rows.set(i, row.withArticle(OptionalInt.of(made.id().number())));
        last = Math.max(last, row.lines().last());
      }
    }
    draft.write(Accounting.NAME, new Accounting(rows).write());
    return Optional.of(new SourceSpan(first, last));
  }

  /** Returns the index of the first piece of the new article; -1 if it is not known. */
  private static int start(
      List<Accounting.Row> rows, OptionalInt number, Article made, String title) {
    List<String> digests = new ArrayList<>(List.of(TextKey.digest(plain(title))));
    for (Block block : made.blocks()) {
      digests.add(TextKey.digest(BlockText.of(block)));
    }
    Map<String, Integer> last = new TreeMap<>();
    for (int i = 0; i < rows.size(); i++) {
      Accounting.Row row = rows.get(i);
      if (row.article().equals(number) && row.role() != Accounting.Role.TITLE) {
        last.put(row.digest(), i);
      }
    }
    // The text of a first block may stand before the place, too; its last piece is the one meant.
    return digests.stream().limit(2).filter(last::containsKey).mapToInt(last::get).min().orElse(-1);
  }
}

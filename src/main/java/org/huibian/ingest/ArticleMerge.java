package org.huibian.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.huibian.ingest.EditPlanner.Concern;
import org.huibian.markdown.Accounting;
import org.huibian.markdown.AddressRegister;
import org.huibian.markdown.ArticleReader;
import org.huibian.markdown.ArticleText;
import org.huibian.markdown.ArticleWriter;
import org.huibian.markdown.HeadValue;
import org.huibian.markdown.IssueFiles;
import org.huibian.markdown.TextFile;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.Block;
import org.huibian.model.Head;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.model.Redirect;
import org.huibian.model.RichText;
import org.huibian.model.SourceSpan;

/**
 * Plans to make one article of two. The text of the second follows that of the first, below its
 * title; its address leads to the first. Nothing of what stood above its text is lost.
 */
final class ArticleMerge {
  private static final String REDIRECT = "redirect";

  /** Fields of which the merged article has the values of both. */
  private static final List<String> UNITED =
      List.of("documentNumbers", "issuers", "authors", "interprets", "relations", "topics", "days");

  /** Fields of front matter that name articles. */
  private static final List<String> REFERRING = List.of("interprets", "relations", "force");

  private static final int HEADING = 2;

  private final EditDraft draft;

  ArticleMerge(EditDraft draft) {
    this.draft = draft;
  }

  /**
   * Plans the step.
   *
   * @throws InputException FILE_MISSING if there is no such article, MERGE_OF_ONE if the two are
   *     one or of different issues, ARTICLE_WITHDRAWN if one is withdrawn, ARTICLE_NAMED if the
   *     front matter of another issue names the second
   */
  Concern plan(EditStep.Merge step) {
    ArticleOrder order = ArticleOrder.of(draft);
    order.require(step.first());
    if (step.first().equals(step.second()) || !step.second().issue().equals(draft.issue())) {
      throw new InputException(
          draft.content().file(step.second()), Problem.MERGE_OF_ONE, step.second().toString());
    }
    order.require(step.second());
    Article first = read(step.first());
    Article second = read(step.second());
    refuseWithdrawn(first);
    refuseWithdrawn(second);
    refuseNamed(step.second());
    for (Map.Entry<ArticleId, Path> file : ArticleNumbers.files(draft).entrySet()) {
      if (!file.getKey().equals(step.first()) && !file.getKey().equals(step.second())) {
        rename(file.getKey(), step);
      }
    }
    draft.write(step.first(), merged(first, second, step));
    draft.remove(IssueFiles.name(step.second()));
    account(step);
    order.without(step.second()).write();
    return Concern.of(step.first());
  }

  private Article read(ArticleId id) {
    return new ArticleReader().read(id, draft.content().file(id), draft.article(id).text());
  }

  private void refuseWithdrawn(Article article) {
    if (article.head().withdrawn().isPresent()) {
      throw new InputException(
          draft.content().file(article.id()), Problem.ARTICLE_WITHDRAWN, article.id().toString());
    }
  }

  /** Refuses if another issue names the article, whose files are no part of this step. */
  private void refuseNamed(ArticleId id) {
    for (Path folder : draft.content().issueFolders()) {
      if (folder.equals(draft.folder())) {
        continue;
      }
      for (Path file : FileTrees.entries(folder)) {
        if (IssueFiles.article(file.getFileName().toString()).isPresent()) {
          String text = TextFile.read(file);
          if (text.contains(id.toString()) && names(file, text, id)) {
            throw new InputException(file, Problem.ARTICLE_NAMED, id.toString());
          }
        }
      }
    }
  }

  private static boolean names(Path file, String text, ArticleId id) {
    if (text.contains(id.issue() + "/" + IssueFiles.name(id))) {
      return true;
    }
    ArticleText article = ArticleText.of(file, text);
    return REFERRING.stream()
        .flatMap(field -> article.value(field).texts().stream())
        .anyMatch(value -> word(id).matcher(value).find());
  }

  private static Pattern word(ArticleId id) {
    return Pattern.compile("(?<![0-9])" + Pattern.quote(id.toString()) + "(?![0-9])");
  }

  /** Lets an article of the issue name the first article where it names the second. */
  private void rename(ArticleId id, EditStep.Merge step) {
    ArticleText text = draft.article(id);
    boolean isNamed = text.text().contains(step.second().toString());
    if (isNamed || text.body().contains(IssueFiles.name(step.second()))) {
      Map<String, HeadValue> values = new LinkedHashMap<>();
      for (String field : REFERRING) {
        values.put(field, renamed(text.value(field), step));
      }
      draft.write(id, text.with(values).withBody(relinked(text.body(), step)));
    }
  }

  /**
   * Lets the links of a text to the second article lead to the first, to whose beginning they lead,
   * because the places of the second have other addresses there.
   */
  private static String relinked(String body, EditStep.Merge step) {
    Pattern link =
        Pattern.compile(
            "(?<=\\]\\(|\\]\\(<|\\]: )(?:\\./|\\.\\./"
                + step.second().issue()
                + "/)?"
                + Pattern.quote(IssueFiles.name(step.second()))
                + "(?:#[a-z][a-z0-9-]*)?");
    return link.matcher(body).replaceAll(IssueFiles.name(step.first()));
  }

  private static HeadValue renamed(HeadValue value, EditStep.Merge step) {
    String to = step.first().toString();
    Set<String> texts = new LinkedHashSet<>();
    value.texts().forEach(t -> texts.add(word(step.second()).matcher(t).replaceAll(to)));
    return new HeadValue(value.form(), List.copyOf(texts), value.entries());
  }

  private ArticleText merged(Article first, Article second, EditStep.Merge step) {
    ArticleText mine = draft.article(step.first());
    ArticleText other = draft.article(step.second());
    Map<String, HeadValue> values = new LinkedHashMap<>();
    for (String field : UNITED) {
      Set<String> both = new LinkedHashSet<>(mine.value(field).texts());
      both.addAll(renamed(other.value(field), step).texts());
      // An article neither explains itself nor is related to itself.
      both.removeIf(text -> field.equals("interprets") && text.equals(step.first().toString()));
      values.put(field, HeadValue.list(List.copyOf(both)));
    }
    for (String field : List.of("date", "addressee", "force")) {
      values.put(field, mine.value(field).isEmpty() ? other.value(field) : mine.value(field));
    }
    List<Map<String, String>> corrections = new ArrayList<>(mine.value("corrections").entries());
    corrections.addAll(other.value("corrections").entries());
    values.put("corrections", HeadValue.entries(corrections));
    values.put(REDIRECT, redirects(mine, other, step));
    String above = above(first, second);
    String body =
        List.of(mine.body().strip(), above, other.body().strip()).stream()
            .filter(part -> !part.isEmpty())
            .reduce((a, b) -> a + "\n\n" + b)
            .orElse("");
    return span(first, second)
        .map(span -> mine.with(values).withSource(span.toString()))
        .orElseGet(() -> mine.with(values))
        .withBody(relinked(body, step));
  }

  /** Returns the lines of both articles, if they follow one another in one original. */
  private static Optional<SourceSpan> span(Article first, Article second) {
    boolean follows =
        first.source().isPresent()
            && second.source().isPresent()
            && first.head().file().equals(second.head().file())
            && second.source().get().first() >= first.source().get().first()
            && second.source().get().first() <= first.source().get().last() + 2;
    return follows
        ? Optional.of(new SourceSpan(first.source().get().first(), second.source().get().last()))
        : Optional.empty();
  }

  /** Returns the Markdown of what stood above the text of the second article. */
  private static String above(Article first, Article second) {
    Head head = second.head();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(HEADING, RichText.of(head.title())));
    head.documentNumbers().forEach(n -> blocks.add(new Block.Paragraph(RichText.of(n))));
    boolean isAddressed = first.head().addressee().isPresent();
    head.addressee()
        .filter(to -> isAddressed)
        .ifPresent(to -> blocks.add(new Block.Paragraph(RichText.of(to))));
    Article only = new Article(first.id(), Head.builder("-").build(), Optional.empty(), blocks);
    return IssueTexts.body(new ArticleWriter().write(only)).strip();
  }

  private HeadValue redirects(ArticleText mine, ArticleText other, EditStep.Merge step) {
    String address = step.second() + "/";
    Set<String> redirects = new LinkedHashSet<>(mine.value(REDIRECT).texts());
    redirects.add(address);
    AddressRegister.read(draft.content().path())
        .map(register -> register.pages().get(address))
        .ifPresent(
            page ->
                page.anchors()
                    .forEach(
                        anchor -> redirects.add(address + "#" + anchor + " = " + Redirect.TOP)));
    for (String text : other.value(REDIRECT).texts()) {
      Redirect.parse(text)
          .filter(former -> !former.address().isEmpty() && !former.address().equals(address))
          .map(
              former ->
                  former.anchor().isEmpty()
                      ? former
                      : new Redirect(former.address(), former.anchor(), Redirect.TOP))
          .ifPresent(former -> redirects.add(former.toString()));
    }
    return HeadValue.list(List.copyOf(redirects));
  }

  /**
   * Counts the pieces of the second article's text among those of the first. Its title stays its
   * own, by which a later import finds that the article is gone on purpose.
   */
  private void account(EditStep.Merge step) {
    if (!draft.has(Accounting.NAME)) {
      return;
    }
    Path file = draft.folder().resolve(Accounting.NAME);
    List<Accounting.Row> rows = new ArrayList<>();
    for (Accounting.Row row : Accounting.read(file, draft.read(Accounting.NAME)).rows()) {
      boolean isMoved =
          row.article().equals(OptionalInt.of(step.second().number()))
              && row.role() != Accounting.Role.TITLE;
      rows.add(isMoved ? row.withArticle(OptionalInt.of(step.first().number())) : row);
    }
    draft.write(Accounting.NAME, new Accounting(rows).write());
  }
}

package org.huibian.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.Block;
import org.huibian.model.DayRuling;
import org.huibian.model.ForceRuling;
import org.huibian.model.Head;
import org.huibian.model.Issue;
import org.huibian.model.IssueId;
import org.huibian.model.Kind;
import org.huibian.model.RichText;
import org.huibian.model.Ruling;
import org.huibian.model.SourceSpan;
import org.huibian.model.TopicRuling;

/** A builder of articles and issues for tests. */
public final class Sample {
  private final ArticleId id;
  private final Head.Builder head;
  private Optional<SourceSpan> source = Optional.empty();
  private final List<Block> blocks = new ArrayList<>();

  private Sample(ArticleId id, String title) {
    this.id = id;
    this.head = Head.builder(title).kind(Kind.POLICY);
  }

  public static Sample article(String id, String title) {
    return new Sample(ArticleId.parse(id).orElseThrow(), title);
  }

  public static ArticleId id(String id) {
    return ArticleId.parse(id).orElseThrow();
  }

  public static Issue issue(String id, int number, Article... articles) {
    IssueId issue = IssueId.parse(id).orElseThrow();
    return new Issue(
        issue, OptionalInt.of(number), "政策汇编", "中国重型机械工业协会", "source.txt", List.of(articles));
  }

  public Sample kind(Kind given) {
    head.kind(given);
    return this;
  }

  public Sample numbers(String... given) {
    head.documentNumbers(List.of(given));
    return this;
  }

  public Sample issuers(String... given) {
    head.issuers(List.of(given));
    return this;
  }

  public Sample date(String iso) {
    head.date(LocalDate.parse(iso));
    return this;
  }

  public Sample addressee(String given) {
    head.addressee(given);
    return this;
  }

  public Sample interprets(String... ids) {
    head.interprets(Arrays.stream(ids).map(Sample::id).toList());
    return this;
  }

  public Sample rulings(String... given) {
    head.rulings(Arrays.stream(given).map(text -> Ruling.parse(text).orElseThrow()).toList());
    return this;
  }

  public Sample dayRulings(String... given) {
    head.dayRulings(Arrays.stream(given).map(g -> DayRuling.parse(g).orElseThrow()).toList());
    return this;
  }

  public Sample force(String ruling) {
    head.force(ForceRuling.parse(ruling));
    return this;
  }

  public Sample topicRulings(String... given) {
    head.topicRulings(Arrays.stream(given).map(TopicRuling::parse).toList());
    return this;
  }

  public Sample source(int first, int last) {
    source = Optional.of(new SourceSpan(first, last));
    return this;
  }

  public Sample heading(int level, String text) {
    return block(new Block.Heading(level, RichText.of(text)));
  }

  public Sample paragraph(String text) {
    return block(new Block.Paragraph(RichText.of(text)));
  }

  /** Adds a paragraph that starts with a run-in heading. */
  public Sample runIn(String lead, String rest) {
    return block(new Block.Paragraph(RichText.withLead(lead, rest)));
  }

  public Sample block(Block block) {
    blocks.add(block);
    return this;
  }

  public Article make() {
    return new Article(id, head.build(), source, blocks);
  }
}

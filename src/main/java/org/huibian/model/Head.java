package org.huibian.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The facts about an article that stand above its text: the front matter of its Markdown file.
 *
 * <pre>{@code
 * Head head = Head.builder("关于开展试点的通知").kind(Kind.POLICY).build();
 * Head dated = head.toBuilder().date(LocalDate.of(2025, 6, 13)).build();
 * }</pre>
 *
 * @param title the headline as printed, on one line
 * @param kind the kind of text
 * @param documentNumbers the document's own numbers without spaces, such as 工信厅科〔2025〕33号
 * @param issuers the organs that signed the document, each as printed
 * @param date the date of the signature
 * @param addressee the addressed organs as printed, with the closing colon
 * @param interprets the articles that this article explains
 * @param authors the authors of a signed commentary, each with the position as printed
 * @param rulings the editor's rulings on the article's relations to documents
 * @param topicRulings the editor's rulings on the article's topics
 * @param dayRulings the editor's rulings on the days that the article states
 * @param force the editor's ruling whether the document is in force
 * @param file the name of the original that the article comes from, if the issue has several
 * @param redirects the former addresses that lead to the article
 * @param withdrawn when and why the article was withdrawn, if it was
 * @param corrections the corrections of the text since it was published, in the editor's order
 */
public record Head(
    String title,
    Kind kind,
    List<String> documentNumbers,
    List<String> issuers,
    Optional<LocalDate> date,
    Optional<String> addressee,
    List<ArticleId> interprets,
    List<String> authors,
    List<Ruling> rulings,
    List<TopicRuling> topicRulings,
    List<DayRuling> dayRulings,
    Optional<ForceRuling> force,
    Optional<String> file,
    List<Redirect> redirects,
    Optional<Withdrawal> withdrawn,
    List<Correction> corrections) {

  /** Checks that nothing is null and copies the lists. */
  public Head {
    Objects.requireNonNull(title);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(date);
    Objects.requireNonNull(addressee);
    Objects.requireNonNull(force);
    Objects.requireNonNull(file);
    Objects.requireNonNull(withdrawn);
    documentNumbers = List.copyOf(documentNumbers);
    issuers = List.copyOf(issuers);
    interprets = List.copyOf(interprets);
    authors = List.copyOf(authors);
    rulings = List.copyOf(rulings);
    topicRulings = List.copyOf(topicRulings);
    dayRulings = List.copyOf(dayRulings);
    redirects = List.copyOf(redirects);
    corrections = List.copyOf(corrections);
  }

  /** Returns a builder of a head with this title, with the kind {@link Kind#OTHER}. */
  public static Builder builder(String title) {
    return new Builder().title(title);
  }

  /** Returns a builder that starts with all values of this head. */
  public Builder toBuilder() {
    return new Builder()
        .title(title)
        .kind(kind)
        .documentNumbers(documentNumbers)
        .issuers(issuers)
        .date(date)
        .addressee(addressee)
        .interprets(interprets)
        .authors(authors)
        .rulings(rulings)
        .topicRulings(topicRulings)
        .dayRulings(dayRulings)
        .force(force)
        .file(file)
        .redirects(redirects)
        .withdrawn(withdrawn)
        .corrections(corrections);
  }

  /** Builds a {@link Head}. A value that is not set is empty. */
  public static final class Builder {
    private String title = "";
    private Kind kind = Kind.OTHER;
    private List<String> documentNumbers = List.of();
    private List<String> issuers = List.of();
    private Optional<LocalDate> date = Optional.empty();
    private Optional<String> addressee = Optional.empty();
    private List<ArticleId> interprets = List.of();
    private List<String> authors = List.of();
    private List<Ruling> rulings = List.of();
    private List<TopicRuling> topicRulings = List.of();
    private List<DayRuling> dayRulings = List.of();
    private Optional<ForceRuling> force = Optional.empty();
    private Optional<String> file = Optional.empty();
    private List<Redirect> redirects = List.of();
    private Optional<Withdrawal> withdrawn = Optional.empty();
    private List<Correction> corrections = List.of();

    private Builder() {}

    /** Sets the headline. */
    public Builder title(String value) {
      title = value;
      return this;
    }

    /** Sets the kind of text. */
    public Builder kind(Kind value) {
      kind = value;
      return this;
    }

    /** Sets the document's own numbers. */
    public Builder documentNumbers(List<String> value) {
      documentNumbers = value;
      return this;
    }

    /** Sets the organs that signed. */
    public Builder issuers(List<String> value) {
      issuers = value;
      return this;
    }

    /** Sets or clears the date of the signature. */
    public Builder date(Optional<LocalDate> value) {
      date = value;
      return this;
    }

    /** Sets the date of the signature. */
    public Builder date(LocalDate value) {
      return date(Optional.of(value));
    }

    /** Sets or clears the addressed organs. */
    public Builder addressee(Optional<String> value) {
      addressee = value;
      return this;
    }

    /** Sets the addressed organs. */
    public Builder addressee(String value) {
      return addressee(Optional.of(value));
    }

    /** Sets the articles that the article explains. */
    public Builder interprets(List<ArticleId> value) {
      interprets = value;
      return this;
    }

    /** Sets the authors. */
    public Builder authors(List<String> value) {
      authors = value;
      return this;
    }

    /** Sets the editor's rulings on relations. */
    public Builder rulings(List<Ruling> value) {
      rulings = value;
      return this;
    }

    /** Sets the editor's rulings on topics. */
    public Builder topicRulings(List<TopicRuling> value) {
      topicRulings = value;
      return this;
    }

    /** Sets or clears the editor's ruling whether the document is in force. */
    public Builder force(Optional<ForceRuling> value) {
      force = value;
      return this;
    }

    /** Sets or clears the name of the original. */
    public Builder file(Optional<String> value) {
      file = value;
      return this;
    }

    /** Sets the editor's rulings on days. */
    public Builder dayRulings(List<DayRuling> value) {
      dayRulings = value;
      return this;
    }

    /** Sets the former addresses that lead to the article. */
    public Builder redirects(List<Redirect> value) {
      redirects = value;
      return this;
    }

    /** Sets or clears the withdrawal of the article. */
    public Builder withdrawn(Optional<Withdrawal> value) {
      withdrawn = value;
      return this;
    }

    /** Sets the corrections of the published text. */
    public Builder corrections(List<Correction> value) {
      corrections = value;
      return this;
    }

    /** Returns the head. */
    public Head build() {
      return new Head(
          title,
          kind,
          documentNumbers,
          issuers,
          date,
          addressee,
          interprets,
          authors,
          rulings,
          topicRulings,
          dayRulings,
          force,
          file,
          redirects,
          withdrawn,
          corrections);
    }
  }
}

package org.huibian.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huibian.markdown.ArticleText;
import org.huibian.markdown.ArticleWriter;
import org.huibian.markdown.BesideFiles;
import org.huibian.markdown.HeadValue;
import org.huibian.markdown.IssueFile;
import org.huibian.markdown.IssueFiles;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.Correction;
import org.huibian.model.Head;
import org.huibian.model.InputException;
import org.huibian.model.Problem;

/** Plans what a step of an editor changes. Nothing is written. */
final class EditPlanner {
  private static final String WITHDRAWN = "withdrawn";
  private static final String CORRECTIONS = "corrections";
  private static final long MEGABYTE = 1L << 20;

  /** The most bytes of a file that is put beside the articles. */
  private static final long LARGEST_FILE = 64 * MEGABYTE;

  /** The most bytes of a picture, which readers load with the article. */
  private static final long LARGEST_PICTURE = 16 * MEGABYTE;

  private final EditDraft draft;

  /**
   * Creates a planner.
   *
   * @param draft the issue's folder, to which the planner adds what is to be written
   */
  EditPlanner(EditDraft draft) {
    this.draft = draft;
  }

  /**
   * What a step concerns.
   *
   * @param articles the articles that it makes or changes, the first one first
   * @param file the name of the file that it puts beside them; empty if it puts none
   */
  record Concern(List<ArticleId> articles, String file) {
    /** Copies the list. */
    Concern {
      articles = List.copyOf(articles);
    }

    static Concern of(ArticleId... articles) {
      return new Concern(List.of(articles), "");
    }
  }

  /**
   * Plans a step.
   *
   * @throws InputException if the step is not possible, with what is wrong
   */
  Concern plan(EditStep step) {
    if (step instanceof EditStep.OfArticle of) {
      draft.requireRead(of);
    }
    if (step instanceof EditStep.WriteText write) {
      return write(write);
    } else if (step instanceof EditStep.Split split) {
      return new DividedArticle(draft).plan(split);
    } else if (step instanceof EditStep.Withdraw withdraw) {
      return head(withdraw, WITHDRAWN, HeadValue.text(withdraw.withdrawal().toString()));
    } else if (step instanceof EditStep.Restore restore) {
      return head(restore, WITHDRAWN, HeadValue.text(""));
    } else if (step instanceof EditStep.Correct correct) {
      return correct(correct);
    } else if (step instanceof EditStep.Add add) {
      return add(add);
    } else if (step instanceof EditStep.Order order) {
      return order(order);
    } else if (step instanceof EditStep.Merge merge) {
      return new ArticleMerge(draft).plan(merge);
    }
    return put((EditStep.PutFile) step);
  }

  private Concern write(EditStep.WriteText step) {
    String name = IssueFiles.name(step.article());
    draft.write(step.article(), ArticleText.of(draft.folder().resolve(name), step.text()));
    return Concern.of(step.article());
  }

  private Concern head(EditStep.OfArticle step, String field, HeadValue value) {
    draft.write(step.article(), draft.article(step.article()).with(field, value));
    return Concern.of(step.article());
  }

  private Concern correct(EditStep.Correct step) {
    List<Map<String, String>> entries =
        new ArrayList<>(draft.article(step.article()).value(CORRECTIONS).entries());
    entries.add(fields(step.correction()));
    return head(step, CORRECTIONS, HeadValue.entries(entries));
  }

  private static Map<String, String> fields(Correction correction) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("date", correction.date().toString());
    fields.put("place", correction.place());
    fields.put("was", correction.was());
    fields.put("is", correction.is());
    fields.put("note", correction.note());
    fields.put("former", correction.former());
    return HeadValue.entry(fields);
  }

  private Concern add(EditStep.Add step) {
    if (step.title().isBlank()) {
      throw new InputException(
          draft.folder().resolve(IssueFile.NAME), Problem.FIELD_MISSING, "title");
    }
    ArticleOrder order = ArticleOrder.of(draft);
    step.after().ifPresent(order::require);
    ArticleId id = ArticleNumbers.next(draft);
    Head head = Head.builder(step.title()).kind(step.kind()).build();
    Article article = new Article(id, head, Optional.empty(), List.of());
    String name = IssueFiles.name(id);
    String text = new ArticleWriter().write(article);
    draft.write(id, ArticleText.of(draft.folder().resolve(name), text));
    order.with(article, step.after().orElseGet(order::last)).write();
    return Concern.of(id);
  }

  private Concern order(EditStep.Order step) {
    ArticleOrder order = ArticleOrder.of(draft);
    step.order().forEach(order::require);
    if (step.order().stream().distinct().count() < step.order().size()) {
      String given =
          step.order().stream().map(ArticleId::toString).collect(Collectors.joining(", "));
      throw new InputException(
          draft.folder().resolve(IssueFile.NAME),
          Problem.FIELD_WRONG,
          "articles",
          given,
          order.numbers());
    }
    order.as(step.order()).write();
    return new Concern(step.order(), "");
  }

  private Concern put(EditStep.PutFile step) {
    String plain = BesideFiles.plain(step.name());
    if (!BesideFiles.isAllowed(step.name()) || BesideFiles.runs(step.bytes())) {
      throw new InputException(
          draft.folder(),
          Problem.BESIDE_TYPE,
          step.name(),
          String.join(", ", BesideFiles.endings()));
    }
    if (plain.isEmpty()) {
      throw new InputException(draft.folder(), Problem.BESIDE_NAME, step.name());
    }
    long most = BesideFiles.isPicture(plain) ? LARGEST_PICTURE : LARGEST_FILE;
    if (step.bytes().length > most) {
      throw new InputException(
          draft.folder(), Problem.BESIDE_TOO_LARGE, step.name(), Long.toString(most / MEGABYTE));
    }
    String name = free(plain, LineDigest.ofFile(step.bytes()));
    draft.write(name, new FileContent.Bytes(step.bytes()));
    return new Concern(List.of(), name);
  }

  /** Returns the name, or one with a number behind it if another file has the name. */
  private String free(String plain, String digest) {
    String stem = plain.substring(0, plain.lastIndexOf('.'));
    String ending = plain.substring(plain.lastIndexOf('.'));
    String name = plain;
    for (int i = 2; draft.has(name) && !draft.expect(name).equals(digest); i++) {
      name = stem + "-" + i + ending;
    }
    return name;
  }
}

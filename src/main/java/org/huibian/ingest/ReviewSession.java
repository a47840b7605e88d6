package org.huibian.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.huibian.ingest.ChangeApplier.Applied;
import org.huibian.ingest.OriginalReader.Original;
import org.huibian.markdown.Accounting;
import org.huibian.markdown.ContentFolder;
import org.huibian.markdown.DecisionsFile;
import org.huibian.markdown.DecisionsText;
import org.huibian.markdown.IssueFile;
import org.huibian.markdown.IssueFiles;
import org.huibian.markdown.TextFile;
import org.huibian.model.Article;
import org.huibian.model.InputException;
import org.huibian.model.IssueId;
import org.huibian.model.Problem;
import org.huibian.source.pdf.PdfPagePicture;

/**
 * The review of an issue that was imported: its originals are read once, and each decision of the
 * editor recovers the issue anew from them. A decision and what follows from it are one change of
 * the issue's folder, which can be undone like an import. The class is thread-safe.
 */
public final class ReviewSession {
  /** The reason for which pages are left out that only a recogniser can read. */
  private static final String UNREAD = "unread-page";

  private final ContentFolder content;
  private final IssueId id;
  private final List<Original> originals;
  private final JoinedOriginals joined;
  private final SortedMap<String, String> digests;
  private final ReviewRenderer renderer;
  private State state;

  private ReviewSession(
      ContentFolder content, IssueId id, List<Original> originals, ReviewRenderer renderer) {
    this.content = content;
    this.id = id;
    this.originals = List.copyOf(originals);
    this.joined = new JoinedOriginals(originals);
    this.digests = digests(originals);
    this.renderer = renderer;
    this.state = recover(DecisionsFile.text(folder()));
  }

  /**
   * The issue as it is recovered with some decisions.
   *
   * @param decisions the text of the file of decisions
   * @param incoming the issue as it was recovered
   * @param review what a page of review shows, with the lasting numbers of the articles
   */
  private record State(String decisions, IncomingIssue incoming, Review review) {}

  /**
   * What a decision is about.
   *
   * @param original the name of the original in the issue's folder
   * @param first its line, from 1
   * @param last the last line of a range; empty for a single line
   * @param verdict the verdict as decisions.yaml has it; empty to take a decision back
   */
  public record Judgement(String original, int first, OptionalInt last, String verdict) {}

  /**
   * What a decision did.
   *
   * @param before the issue before it
   * @param after the issue after it
   * @param step the number of the change in the history; 0 if nothing was changed
   */
  public record Outcome(Review before, Review after, int step) {}

  /**
   * Opens the review of an issue.
   *
   * @param content the content folder
   * @param id the issue
   * @param recogniser the program that recognises pages without text; it is used if the issue was
   *     imported with it
   * @param converter the program that converts documents without a reader
   * @param renderer renders the review page of the issue's folder
   * @throws InputException if the issue or one of its originals cannot be read
   */
  public static ReviewSession open(
      Path content,
      IssueId id,
      Optional<String> recogniser,
      Optional<String> converter,
      ReviewRenderer renderer) {
    ContentFolder folder = new ContentFolder(content);
    List<Path> sources = sources(folder, id);
    List<Original> plain =
        new OriginalReader(Optional.empty(), converter).read(sources, ImportProgress.SILENT);
    ReviewSession session = new ReviewSession(folder, id, plain, renderer);
    if (recogniser.isEmpty() || !session.lacksPages()) {
      return session;
    }
    List<Original> recognised =
        new OriginalReader(recogniser, converter).read(sources, ImportProgress.SILENT);
    return new ReviewSession(folder, id, recognised, renderer);
  }

  private static List<Path> sources(ContentFolder content, IssueId id) {
    Path folder = content.folder(id);
    Path yaml = folder.resolve(IssueFile.NAME);
    List<Path> sources = new ArrayList<>();
    for (String name : IssueFile.read(yaml, TextFile.read(yaml), Optional.of(id)).sources()) {
      sources.add(folder.resolve(name));
    }
    return sources;
  }

  /** Returns whether pages are left out here that the last import had read. */
  private boolean lacksPages() {
    boolean isUnread =
        state.review().recovered().ledger().rows().stream()
            .anyMatch(row -> row.role().equals(UNREAD));
    return isUnread
        && Accounting.readFrom(folder())
            .filter(
                rows -> rows.rows().stream().noneMatch(row -> row.role().toString().equals(UNREAD)))
            .isPresent();
  }

  private static SortedMap<String, String> digests(List<Original> originals) {
    SortedMap<String, String> digests = new TreeMap<>();
    originals.forEach(o -> digests.put(o.name(), IncomingIssue.digest(o.file())));
    return digests;
  }

  private Path folder() {
    return content.folder(id);
  }

  /** Returns whether the originals are still those that were read. */
  public boolean isCurrent() {
    try {
      return digests(originals).equals(digests)
          && sources(content, id).equals(originals.stream().map(Original::file).toList());
    } catch (InputException e) {
      return false;
    }
  }

  /** Returns the originals by the name that each has in the folder, in order. */
  public List<Original> originals() {
    return originals;
  }

  /** Returns the original in which a line of all originals stands. */
  public Original original(int line) {
    return joined.original(line);
  }

  /**
   * Draws a page of an original.
   *
   * @param page the page, from 1
   * @param line the text of the line that gets a frame; empty for none
   * @return the picture as PNG; empty if the original is no PDF or has no such page
   */
  public Optional<byte[]> picture(Original original, int page, String line) {
    return original.name().endsWith(".pdf")
        ? new PdfPagePicture(original.file()).png(page, line)
        : Optional.empty();
  }

  /** Returns the number of lines that stand before those of an original. */
  public int before(String original) {
    int before = 0;
    List<Integer> sizes = joined.sizes();
    for (int i = 0; i < originals.size(); i++) {
      if (originals.get(i).name().equals(original)) {
        return before;
      }
      before += sizes.get(i);
    }
    throw new InputException(folder().resolve(original), Problem.FILE_MISSING);
  }

  /** Returns the text of the decisions as they are saved. */
  public String decisions() {
    return DecisionsFile.text(folder());
  }

  /**
   * Returns the issue as it is recovered with the decisions that are saved.
   *
   * @throws InputException if a decision is wrong
   */
  public synchronized Review review() {
    String saved = decisions();
    if (!saved.equals(state.decisions())) {
      state = recover(saved);
    }
    return state.review();
  }

  private State recover(String decisions) {
    IncomingIssue incoming = IncomingIssue.of(originals, folder(), id, decisions);
    try {
      ImportPlan plan = planner(false).plan(incoming, IssueSnapshot.read(id, folder()));
      return new State(decisions, incoming, numbered(incoming, plan));
    } catch (IOException e) {
      throw new InputException(folder(), Problem.FILE_UNREADABLE, TextFile.reason(e));
    }
  }

  private static Review numbered(IncomingIssue incoming, ImportPlan plan) {
    return incoming.review().orElseThrow().withNumbers(plan.numbers());
  }

  private ImportPlanner planner(boolean keepEdits) {
    // A number that changes while an article is open elsewhere would lead to another article.
    return new ImportPlanner(keepEdits, true, renderer).keepingNumbers();
  }

  /**
   * Writes a decision and recovers the issue with it, in one change.
   *
   * @param keepEdits whether the editor's lines stay where the new text differs at the same place
   * @throws InputException if the decision is wrong, or EDIT_CONFLICT if an article was edited
   *     where the decision changes it; nothing is changed then
   */
  public synchronized Outcome judge(Judgement judgement, boolean keepEdits) {
    before(judgement.original());
    Review former = review();
    Planned[] made = new Planned[1];
    ChangeApplier.Planner<ImportPlan> planner =
        new ChangeApplier.Planner<>() {
          @Override
          public ImportPlan plan() throws IOException {
            made[0] = planned(judgement, keepEdits);
            return made[0].plan();
          }

          @Override
          public FolderChange change(ImportPlan plan) {
            return plan.change();
          }
        };
    Applied<ImportPlan> applied =
        new ChangeApplier(content.path(), new DiskActions()).apply(planner);
    state =
        new State(
            made[0].decisions(), made[0].incoming(), numbered(made[0].incoming(), applied.plan()));
    int step =
        applied
            .done()
            .filter(done -> done.state().isPresent())
            .map(done -> done.journal().number())
            .orElse(0);
    return new Outcome(former, state.review(), step);
  }

  /**
   * Refuses a decision about a line of an article that an editor has split off: the line would get
   * into another article, too.
   */
  private void refuseSplitOff(Judgement judgement, IssueSnapshot present) {
    Original original =
        originals.stream().filter(o -> o.name().equals(judgement.original())).findFirst().get();
    if (original.text().marks().isPaged()) {
      return;
    }
    int last = judgement.last().orElse(judgement.first());
    for (Article article : present.articles().values()) {
      boolean isByHand = !present.imported().files().containsKey(IssueFiles.name(article.id()));
      boolean isOfOriginal =
          article.head().file().map(original.name()::equals).orElse(originals.size() == 1);
      boolean isTouched =
          article
              .source()
              .filter(span -> span.first() <= last && judgement.first() <= span.last())
              .isPresent();
      if (isByHand && isOfOriginal && isTouched) {
        throw new InputException(
            folder().resolve(DecisionsFile.NAME),
            Problem.DESK_LINE_SPLIT_OFF,
            Integer.toString(judgement.first()),
            article.id().toString());
      }
    }
  }

  /** A decision with what follows from it. */
  private record Planned(String decisions, IncomingIssue incoming, ImportPlan plan) {}

  private Planned planned(Judgement judgement, boolean keepEdits) throws IOException {
    String name = originals.size() == 1 ? "" : judgement.original();
    String text =
        new DecisionsText(name)
            .with(decisions(), judgement.first(), judgement.last(), judgement.verdict());
    IssueSnapshot present = IssueSnapshot.read(id, folder());
    refuseSplitOff(judgement, present);
    IncomingIssue incoming = IncomingIssue.of(originals, folder(), id, text);
    ImportPlan plan = planner(keepEdits).plan(incoming, present);
    plan.refuseConflicts();
    SortedMap<String, FileContent> written = new TreeMap<>(plan.written());
    SortedSet<String> removed = new TreeSet<>(plan.removed());
    for (Original original : originals) {
      // The originals stand in the folder already, and reading a large one again takes its time.
      written.remove(original.name());
    }
    if (text.isEmpty()) {
      removed.add(DecisionsFile.NAME);
    } else {
      written.put(DecisionsFile.NAME, FileContent.text(text));
    }
    return new Planned(text, incoming, plan.changing(written, removed));
  }
}

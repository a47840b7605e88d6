package org.huibian.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.huibian.build.PagePreview;
import org.huibian.desk.ContentTurns;
import org.huibian.desk.DeskContext;
import org.huibian.ingest.ContentUse;
import org.huibian.parallel.ProcessLock;
import org.huibian.serve.Rebuild;

/**
 * Builds the site again for {@code serve}. The classes of the process are warm and do all builds,
 * until a word list of the program's sources is saved: then they are loaded anew.
 */
final class SiteRebuild implements Rebuild {
  private final Session session;
  private final BuildFolders folders;
  private final Optional<Path> wordLists;
  private final boolean trace;
  private Optional<ReloadedProgram> reloaded = Optional.empty();
  private Optional<ContentTurns> turns = Optional.empty();
  private final AtomicReference<DeskContext.BuildState> state =
      new AtomicReference<>(new DeskContext.BuildState(false, Optional.empty()));

  /** The previews of the last site, which another thread asks for; null if there are none. */
  private final AtomicReference<Builder.Preview> preview = new AtomicReference<>();

  /**
   * Creates a rebuild.
   *
   * @param wordLists the folder of the word lists in the program's sources, if it is there
   * @param trace whether stack traces of errors are printed
   */
  SiteRebuild(Session session, BuildFolders folders, Optional<Path> wordLists, boolean trace) {
    this.session = session;
    this.folders = folders;
    this.wordLists = wordLists;
    this.trace = trace;
  }

  /** Has builds take turns with the steps of an editor in this process. */
  SiteRebuild taking(ContentTurns own) {
    turns = Optional.of(own);
    return this;
  }

  /** Returns how the site is being built. */
  DeskContext.BuildState state() {
    return state.get();
  }

  /** Returns the pages of the last build; empty before the first one. */
  Optional<PagePreview> pages() {
    return Optional.ofNullable(preview.get()).flatMap(Builder.Preview::pages);
  }

  /** Returns the folders with the files that the site is built from. */
  List<Path> folders() {
    List<Path> all = new ArrayList<>(List.of(folders.content(), folders.templates()));
    wordLists.ifPresent(all::add);
    return all;
  }

  @Override
  public Map<String, byte[]> preview(Set<Path> changed) {
    Builder.Preview last = preview.get();
    // Several files at once are no edit of an article, and only a build shows what they change.
    if (last == null || changed.size() != 1) {
      return Map.of();
    }
    try {
      return last.of(changed.iterator().next());
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      // The build that follows meets the same cause and reports it.
      return Map.of();
    }
  }

  @Override
  public String run(Set<Path> changed) {
    state.set(new DeskContext.BuildState(true, state.get().problem()));
    String failure = rebuild(changed);
    state.set(
        new DeskContext.BuildState(false, Optional.of(failure).filter(text -> !text.isEmpty())));
    return failure;
  }

  private String rebuild(Set<Path> changed) {
    long start = System.nanoTime();
    boolean silent = false;
    String failure = "";
    try (TerminalProgress progress = session.progress()) {
      if (wordLists.isPresent() && changed.stream().anyMatch(p -> p.startsWith(wordLists.get()))) {
        reloaded.ifPresent(ReloadedProgram::close);
        reloaded = Optional.of(new ReloadedProgram(wordLists.get()));
        // The previews have the former word lists.
        preview.set(null);
      }
      if (reloaded.isPresent()) {
        failure = reloaded.get().run(command(), environment());
      } else {
        Builder.Report report = build(progress);
        silent = changed.isEmpty() && report.added() + report.changed() + report.removed() == 0;
      }
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      StringWriter text = new StringWriter();
      Huibian.reportFailure(session.reportingTo(new PrintWriter(text)), e, trace);
      failure = text.toString();
    }
    if (Thread.currentThread().isInterrupted()) {
      // The command ends, so that there is no page left to show the failure of the build.
      return "";
    }
    if (!failure.isEmpty()) {
      session.err().print(failure);
      session.err().flush();
      return session.messages().text("serve.mistake") + "\n" + failure;
    }
    if (!silent) {
      String seconds = String.format(Locale.ROOT, "%.1f", (System.nanoTime() - start) / 1e9);
      session.print("serve.rebuilt", seconds);
    }
    return "";
  }

  private Builder.Report build(TerminalProgress progress) {
    if (turns.isPresent()) {
      ContentTurns.Build turn = turns.get().awaitBuild();
      try {
        return session.wiring().builder().build(folders, progress, preview::set);
      } finally {
        turn.end();
      }
    }
    ProcessLock reading = ContentUse.awaitRead(folders.content(), "serve");
    try {
      return session.wiring().builder().build(folders, progress, preview::set);
    } finally {
      reading.close();
    }
  }

  private List<String> command() {
    List<String> command =
        new ArrayList<>(
            List.of(
                "build",
                "--content",
                folders.content().toString(),
                "--output",
                folders.output().toString()));
    // The default folder may be missing, and a folder that is named may not.
    if (Files.isDirectory(folders.templates())) {
      command.addAll(List.of("--templates", folders.templates().toString()));
    }
    return command;
  }

  private Map<String, String> environment() {
    String language = session.messages().bundle().getLocale().getLanguage();
    return Map.of(
        "LC_ALL", language.isEmpty() ? "C" : language,
        "HUIBIAN_HOME", session.home().toString(),
        "HUIBIAN_TRACE", trace ? "1" : "");
  }
}

package org.huibian.archive.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huibian.model.InputException;
import org.huibian.model.Problem;

/**
 * A branch of a git repository, as pages services take it. All changes are one commit, which
 * readers see at once. Nothing is checked out: the files of the branch are changed in the index of
 * a clone without files.
 */
final class GitPlace implements Place {
  /** The mode of a file in a tree of git. */
  private static final String FILE_MODE = "100644";

  /** The mode and the object with which an entry of the index is removed. */
  private static final String REMOVED = "0 0000000000000000000000000000000000000000";

  /** What git says of a commit that does not follow the last one of a branch. */
  private static final Pattern OVERTAKEN =
      Pattern.compile(
          "\\((fetch first|non-fast-forward|incorrect old value provided)\\)|cannot lock ref");

  private final SystemProgram git =
      new SystemProgram(
          "git",
          Map.of(
              "LC_ALL", "C", // The messages that are looked for below are English.
              "GIT_TERMINAL_PROMPT", "0",
              "GIT_SSH_COMMAND", "ssh -o BatchMode=yes -o ConnectTimeout=20"));
  private final String repository;
  private final String branch;
  private final ExchangeFolder temporary = new ExchangeFolder();
  private final Path clone;

  /** The objects by path that the next commit will have, or null for a removed file. */
  private final Map<String, Optional<String>> changed = new LinkedHashMap<>();

  private boolean isNew;

  GitPlace(String repository, String branch) throws IOException {
    this.repository = repository;
    this.branch = branch;
    this.clone = temporary.file("clone");
    fetch();
  }

  private void fetch() throws IOException {
    SystemProgram.Result refs =
        git.attempt(
            List.of("ls-remote", "--heads", "--", repository, branch),
            Optional.empty(),
            new byte[0]);
    if (refs.code() != 0) {
      close();
      throw git.failed(refs);
    }
    isNew = refs.text().lines().noneMatch(line -> line.endsWith("\trefs/heads/" + branch));
    if (isNew) {
      git.run(List.of("init", "--quiet", clone.toString()), Optional.empty(), new byte[0]);
      run("remote", "add", "origin", repository);
      return;
    }
    List<String> arguments =
        List.of(
            "clone",
            "--quiet",
            "--no-checkout",
            "--depth=1",
            "--filter=blob:none",
            "--single-branch",
            "--branch",
            branch,
            "--",
            repository,
            clone.toString());
    git.run(arguments, Optional.empty(), new byte[0]);
    run("read-tree", "HEAD");
  }

  private SystemProgram.Result run(String... arguments) throws IOException {
    return git.run(List.of(arguments), Optional.of(clone), new byte[0]);
  }

  @Override
  public void hold() {
    // The repository takes no commit that does not follow the last one.
  }

  @Override
  public boolean isAtomic() {
    return true;
  }

  @Override
  public Optional<byte[]> read(String path) throws IOException {
    if (isNew || run("ls-files", "-z", "--", ":(literal)" + path).output().length == 0) {
      return Optional.empty();
    }
    return Optional.of(run("cat-file", "blob", "HEAD:" + path).output());
  }

  @Override
  public boolean isEmpty() throws IOException {
    return isNew
        || run("ls-files", "-z").text().lines().count() == 0
        || List.of(run("ls-files", "-z").text().split("\0")).stream()
            .allMatch(path -> path.isEmpty() || path.startsWith("."));
  }

  @Override
  public void write(String path, byte[] bytes) throws IOException {
    List<String> arguments = List.of("hash-object", "-w", "--no-filters", "--stdin");
    changed.put(path, Optional.of(git.run(arguments, Optional.of(clone), bytes).text().strip()));
  }

  @Override
  public void send(Path site, List<String> paths) throws IOException {
    ByteArrayOutputStream files = new ByteArrayOutputStream();
    for (String path : paths) {
      files.writeBytes(
          (site.resolve(path).toAbsolutePath() + "\n").getBytes(StandardCharsets.UTF_8));
    }
    List<String> arguments = List.of("hash-object", "-w", "--no-filters", "--stdin-paths");
    List<String> objects =
        git.run(arguments, Optional.of(clone), files.toByteArray()).text().lines().toList();
    for (int i = 0; i < paths.size(); i++) {
      changed.put(paths.get(i), Optional.of(objects.get(i)));
    }
  }

  @Override
  public void remove(List<String> paths) {
    paths.forEach(path -> changed.put(path, Optional.empty()));
  }

  @Override
  public void finish() throws IOException {
    List<String> entries = new ArrayList<>();
    changed.forEach(
        (path, object) ->
            entries.add(object.map(o -> FILE_MODE + " " + o).orElse(REMOVED) + "\t" + path));
    git.run(
        List.of("update-index", "-z", "--index-info"),
        Optional.of(clone),
        (String.join("\0", entries) + "\0").getBytes(StandardCharsets.UTF_8));
    String tree = run("write-tree").text().strip();
    List<String> commit = new ArrayList<>(author());
    commit.addAll(List.of("commit-tree", "-m", "发布网站", tree));
    if (!isNew) {
      commit.addAll(List.of("-p", "HEAD"));
    }
    String made = git.run(commit, Optional.of(clone), new byte[0]).text().strip();
    push(made);
  }

  /** Hands a commit over, which the repository refuses if another one has come meanwhile. */
  private void push(String commit) throws IOException {
    List<String> arguments = List.of("push", "--quiet", "origin", commit + ":refs/heads/" + branch);
    SystemProgram.Result result = git.attempt(arguments, Optional.of(clone), new byte[0]);
    if (result.code() != 0 && OVERTAKEN.matcher(result.errors()).find()) {
      throw new InputException(Problem.PUBLISH_OVERTAKEN);
    }
    if (result.code() != 0) {
      throw git.failed(result);
    }
  }

  /** Returns options that name an author if the user has told git no name. */
  private List<String> author() throws IOException {
    List<String> question = List.of("config", "user.email");
    return git.attempt(question, Optional.of(clone), new byte[0]).code() == 0
        ? List.of()
        : List.of("-c", "user.name=huibian", "-c", "user.email=huibian@localhost");
  }

  @Override
  public void close() throws IOException {
    temporary.close();
  }
}

package org.huibian.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huibian.model.IssueId;

/**
 * Writes content folders of any number of issues, made from the issues of a real one. The structure
 * of each article stays, and the sentences of its plain paragraphs are drawn at random from all
 * articles, so that texts differ and words are as frequent as in the original. Titles and document
 * numbers of copies differ from those of the original, so that citations resolve as they do there.
 * The same arguments give the same bytes.
 *
 * <pre>{@code
 * new ArchiveGenerator(Path.of("content"), 1).write(folder, 60);
 * }</pre>
 */
public final class ArchiveGenerator {
  private static final IssueId NEWEST = new IssueId(2025, 12);
  private static final Pattern PLAIN = Pattern.compile("\\p{IsHan}[^\\[\\]*_`<>|\\\\!#:]{20,}");
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[。；])");
  private static final Pattern NUMBER = Pattern.compile("(〔[0-9]{4}〕)([0-9]+)号");

  private final Path content;
  private final long seed;
  private final List<Path> models;
  private final List<String> sentences = new ArrayList<>();

  /**
   * Creates a generator.
   *
   * @param content a content folder with at least one issue
   * @param seed determines the order of the sentences
   */
  public ArchiveGenerator(Path content, long seed) throws IOException {
    this.content = content;
    this.seed = seed;
    try (Stream<Path> folders = Files.list(content)) {
      this.models =
          folders
              .filter(folder -> IssueId.parse(folder.getFileName().toString()).isPresent())
              .sorted()
              .toList();
    }
    for (Path model : models) {
      for (Path file : articles(model)) {
        body(Files.readAllLines(file))
            .filter(ArchiveGenerator::isPlain)
            .forEach(this::addSentences);
      }
    }
  }

  private void addSentences(String paragraph) {
    for (String sentence : SENTENCE_END.split(paragraph)) {
      if (isPlain(sentence)) {
        sentences.add(sentence);
      }
    }
  }

  private static Stream<String> body(List<String> lines) {
    int end = lines.subList(1, lines.size()).indexOf("---") + 2;
    return lines.stream().skip(end);
  }

  /** Returns whether a line is a paragraph of Chinese text without any markup. */
  private static boolean isPlain(String line) {
    return PLAIN.matcher(line).matches();
  }

  private static List<Path> articles(Path issue) throws IOException {
    try (Stream<Path> files = Files.list(issue)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  /**
   * Writes a content folder.
   *
   * @param folder an empty folder, or one that does not exist
   * @param issues the number of issues, the newest of them of December 2025, one each month
   */
  public void write(Path folder, int issues) throws IOException {
    Files.createDirectories(folder);
    Files.copy(content.resolve("site.yaml"), folder.resolve("site.yaml"));
    for (int i = 0; i < issues; i++) {
      int month = NEWEST.year() * 12 + NEWEST.month() - 1 - i;
      IssueId id = new IssueId(month / 12, month % 12 + 1);
      Path model = models.get(i % models.size());
      write(model, Files.createDirectory(folder.resolve(id.toString())), id, issues - i, i);
    }
  }

  private void write(Path model, Path folder, IssueId id, int number, int index)
      throws IOException {
    Random random = new Random(seed * 1_000_003 + index);
    String yaml = Files.readString(model.resolve("issue.yaml"));
    Files.writeString(
        folder.resolve("issue.yaml"),
        yaml.replaceAll("(?m)^year: .*$", "year: " + id.year())
            .replaceAll("(?m)^month: .*$", "month: " + id.month())
            .replaceAll("(?m)^number: .*$", "number: " + number));
    int generation = index / models.size();
    for (Path file : articles(model)) {
      List<String> lines =
          Files.readAllLines(file).stream()
              .map(line -> isPlain(line) ? shuffled(line.length(), random) : line)
              .map(line -> line.replace(model.getFileName() + "/", id + "/"))
              .map(line -> generation == 0 ? line : renamed(line, generation))
              .toList();
      Files.write(folder.resolve(file.getFileName()), lines);
    }
    for (String name : List.of("accounting.tsv", "source.txt")) {
      if (Files.exists(model.resolve(name))) {
        Files.copy(model.resolve(name), folder.resolve(name));
      }
    }
  }

  private String shuffled(int length, Random random) {
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      text.append(sentences.get(random.nextInt(sentences.size())));
    }
    return text.toString();
  }

  /** Changes the title and the numbers of an article, in its front matter. */
  private static String renamed(String line, int generation) {
    if (line.startsWith("title: ")) {
      int end = Optional.of(line.lastIndexOf('》')).filter(at -> at >= 0).orElse(line.length());
      boolean quoted = end == line.length() && line.endsWith("\"");
      int at = quoted ? end - 1 : end;
      return line.substring(0, at) + "（" + generation + "）" + line.substring(at);
    }
    if (line.startsWith("  - ")) {
      Matcher matcher = NUMBER.matcher(line);
      return matcher.replaceAll(
          found -> found.group(1) + (Integer.parseInt(found.group(2)) + 1000 * generation) + "号");
    }
    return line;
  }

  /**
   * Writes a content folder.
   *
   * @param arguments the content folder to take the sentences from, the new folder, and the number
   *     of issues
   */
  public static void main(String[] arguments) throws IOException {
    new ArchiveGenerator(Path.of(arguments[0]), 1)
        .write(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
  }
}

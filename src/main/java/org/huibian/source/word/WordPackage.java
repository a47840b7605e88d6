package org.huibian.source.word;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.source.BoundedInputStream;
import org.huibian.source.SourceReader;
import org.huibian.source.TooLargeException;
import org.huibian.source.ZipOpener;
import org.huibian.source.word.WordParts.Part;
import org.huibian.source.word.XmlPartReader.MalformedPartException;

/**
 * Reads the parts of a document and the relations between them (Open Packaging Conventions,
 * ECMA-376 part 2). Refuses parts that are larger than a document can sensibly need.
 */
final class WordPackage implements AutoCloseable {
  /** The maximum size of an unpacked part in bytes; 1,300 pages of text need about 30 MB. */
  private static final long LARGEST_PART = 64L << 20;

  private final Path file;
  private final WordParts parts;
  private final XmlPartReader reader = new XmlPartReader();

  private WordPackage(Path file, WordParts parts) {
    this.file = file;
    this.parts = parts;
  }

  /**
   * Opens a document that is a part of this one.
   *
   * @throws IOException if it is no intact zip, or too large
   */
  WordPackage embedded(byte[] document) throws IOException {
    return new WordPackage(file, WordParts.of(document));
  }

  Path file() {
    return file;
  }

  /**
   * Opens a document.
   *
   * @throws InputException if the file is not an intact zip
   */
  static WordPackage open(Path file) {
    try {
      return new WordPackage(file, WordParts.of(ZipOpener.open(file)));
    } catch (ZipException e) {
      throw new InputException(file, Problem.FILE_DAMAGED);
    } catch (IOException e) {
      throw new InputException(file, Problem.FILE_UNREADABLE, String.valueOf(e.getMessage()));
    }
  }

  /**
   * A relation from one part to another part or to a URL.
   *
   * @param type the last segment of the relation type, such as {@code styles} or {@code image}
   * @param target the name of the part, or the URL
   * @param external whether the target is a URL outside of the document
   */
  record Relation(String type, String target, boolean external) {}

  /**
   * Returns the relations of a part by identifier, in the order of the file.
   *
   * @param part the name of the part without a leading slash; empty for the package itself
   */
  Map<String, Relation> relations(String part) {
    int slash = part.lastIndexOf('/') + 1;
    String name = part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    Map<String, Relation> relations = new LinkedHashMap<>();
    read(name)
        .ifPresent(
            root ->
                root.children().stream()
                    .filter(e -> e.name().equals("Relationship"))
                    .forEach(e -> relations.put(e.get("Id"), relation(part, e))));
    return relations;
  }

  private static Relation relation(String part, XmlElement e) {
    String type = e.get("Type").substring(e.get("Type").lastIndexOf('/') + 1);
    boolean external = e.get("TargetMode").equals("External");
    return new Relation(
        type, external ? e.get("Target") : resolve(part, e.get("Target")), external);
  }

  /** Resolves the name of a part that is absolute, or relative to the folder of another part. */
  private static String resolve(String part, String target) {
    if (target.startsWith("/")) {
      return target.substring(1);
    }
    String folder = part.substring(0, part.lastIndexOf('/') + 1);
    String rest = target;
    while (rest.startsWith("../") && !folder.isEmpty()) {
      folder = folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
      rest = rest.substring(3);
    }
    return folder + rest;
  }

  /** Returns the name of the first part to which a part has a relation of some type. */
  Optional<String> related(String part, String type) {
    return relations(part).values().stream()
        .filter(r -> r.type().equals(type) && !r.external())
        .map(Relation::target)
        .findFirst();
  }

  /** Parses the whole XML of a part; empty if there is no such part. */
  Optional<XmlElement> read(String part) {
    Optional<Part> entry = parts.find(part);
    if (entry.isEmpty()) {
      return Optional.empty();
    }
    Map<String, XmlElement> root = new HashMap<>();
    stream(entry.get(), in -> root.put("", reader.read(in)));
    return Optional.of(root.get(""));
  }

  /**
   * Passes the elements at a depth of a part to a consumer, one after the other.
   *
   * @param progress is notified how many KB of the part are read
   * @throws InputException if there is no such part, or if it is malformed or too large
   */
  void each(String part, int depth, Consumer<XmlElement> consumer, SourceReader.Progress progress) {
    Part entry = parts.find(part).orElseThrow(() -> new InputException(file, Problem.FILE_DAMAGED));
    AtomicInteger blocks = new AtomicInteger();
    int all = (int) Math.max(1, Math.min(entry.size(), LARGEST_PART) >> 10);
    stream(
        entry,
        in ->
            reader.each(
                in,
                depth,
                element -> {
                  SourceReader.checkLines(file, blocks.incrementAndGet());
                  consumer.accept(element);
                  progress.at((int) Math.min(all, in.count() >> 10), all);
                }));
  }

  /** Refuses the document if it has more than {@link SourceReader#MOST_LINES} lines. */
  void checkLines(int lines) {
    SourceReader.checkLines(file, lines);
  }

  /** Returns the bytes of a part, such as a picture; empty if there is no such part. */
  Optional<byte[]> bytes(String part) {
    Optional<Part> entry = parts.find(part);
    if (entry.isEmpty()) {
      return Optional.empty();
    }
    Map<String, byte[]> bytes = new HashMap<>();
    stream(entry.get(), in -> bytes.put("", in.readAllBytes()));
    return Optional.of(bytes.get(""));
  }

  private interface PartAction {
    void run(BoundedInputStream in) throws IOException, MalformedPartException;
  }

  private void stream(Part entry, PartAction action) {
    try (BoundedInputStream in =
        new BoundedInputStream(parts.open(entry), entry.packed(), LARGEST_PART)) {
      action.run(in);
    } catch (MalformedPartException e) {
      throw new InputException(file, Problem.FILE_XML_BROKEN, entry.name(), e.getMessage());
    } catch (TooLargeException e) {
      throw new InputException(file, Problem.FILE_UNPACKS_TOO_LARGE, entry.name());
    } catch (ZipException | EOFException e) {
      throw new InputException(file, Problem.FILE_DAMAGED);
    } catch (IOException e) {
      throw new InputException(file, Problem.FILE_UNREADABLE, String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void close() {
    try {
      parts.close();
    } catch (IOException e) {
      throw new InputException(file, Problem.FILE_UNREADABLE, String.valueOf(e.getMessage()));
    }
  }
}

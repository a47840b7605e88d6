package org.huibian.source.word;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.source.SourceReader;
import org.huibian.source.word.PartReader.BadPart;
import org.huibian.source.word.PartReader.TooLarge;

/**
 * The parts of a document and how they refer to one another (Open Packaging Conventions, ECMA-376
 * part 2). Reads no more than a document can sensibly hold.
 */
final class WordPackage implements AutoCloseable {
  /** The largest part, unpacked, in bytes; 1,300 pages of text take some 30 MB. */
  private static final long LARGEST_PART = 64L << 20;

  /** From this size on a part must not be more than {@link #RATIO} times its packed size. */
  private static final long SMALL = 4L << 20;

  /** The text of documents packs ten to sixty times smaller, a bomb a thousand times. */
  private static final long RATIO = 200;

  private final Path file;
  private final ZipFile zip;
  private final PartReader reader = new PartReader();

  private WordPackage(Path file, ZipFile zip) {
    this.file = file;
    this.zip = zip;
  }

  /**
   * Opens a document.
   *
   * @throws InputException if the file is no whole zip
   */
  static WordPackage open(Path file) {
    try {
      return new WordPackage(file, new ZipFile(file.toFile()));
    } catch (ZipException e) {
      throw new InputException(file, Problem.FILE_DAMAGED);
    } catch (IOException e) {
      throw new InputException(file, Problem.FILE_UNREADABLE, String.valueOf(e.getMessage()));
    }
  }

  /**
   * What a part refers to.
   *
   * @param type the last word of the kind of reference, such as {@code styles} or {@code image}
   * @param target the part, or an address
   * @param external whether the target is an address outside of the document
   */
  record Relation(String type, String target, boolean external) {}

  /**
   * What a part refers to, by identifier, in the order of the file; empty if it refers to nothing.
   *
   * @param part the part's name without a slash before it; empty for the package itself
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

  private static Relation relation(String part, Element e) {
    String type = e.get("Type").substring(e.get("Type").lastIndexOf('/') + 1);
    boolean external = e.get("TargetMode").equals("External");
    return new Relation(
        type, external ? e.get("Target") : resolve(part, e.get("Target")), external);
  }

  /** A part's name as another part writes it: from the root, or from where that part stands. */
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

  /** The first part of that kind that a part refers to. */
  Optional<String> related(String part, String type) {
    return relations(part).values().stream()
        .filter(r -> r.type().equals(type) && !r.external())
        .map(Relation::target)
        .findFirst();
  }

  /** The whole XML of a part; empty if there is no such part. */
  Optional<Element> read(String part) {
    ZipEntry entry = zip.getEntry(part);
    if (entry == null) {
      return Optional.empty();
    }
    Map<String, Element> root = new HashMap<>();
    stream(entry, in -> root.put("", reader.read(in)));
    return Optional.of(root.get(""));
  }

  /**
   * Gives the elements of a part that stand at a depth, one after the other.
   *
   * @param progress is told how much of the part is read
   */
  void each(String part, int depth, Consumer<Element> consumer, SourceReader.Progress progress) {
    ZipEntry entry = zip.getEntry(part);
    if (entry == null) {
      throw new InputException(file, Problem.FILE_DAMAGED);
    }
    AtomicInteger blocks = new AtomicInteger();
    int all = (int) Math.max(1, Math.min(entry.getSize(), LARGEST_PART) >> 10);
    stream(
        entry,
        in ->
            reader.each(
                in,
                depth,
                element -> {
                  SourceReader.checkLines(file, blocks.incrementAndGet());
                  consumer.accept(element);
                  progress.at((int) Math.min(all, in.count >> 10), all);
                }));
  }

  /** Refuses the document if so many lines are too many. */
  void checkLines(int lines) {
    SourceReader.checkLines(file, lines);
  }

  /** The bytes of a part, such as a picture; empty if there is no such part. */
  Optional<byte[]> bytes(String part) {
    ZipEntry entry = zip.getEntry(part);
    if (entry == null) {
      return Optional.empty();
    }
    Map<String, byte[]> bytes = new HashMap<>();
    stream(entry, in -> bytes.put("", in.readAllBytes()));
    return Optional.of(bytes.get(""));
  }

  private interface Reading {
    void of(Bounded in) throws IOException, BadPart;
  }

  private void stream(ZipEntry entry, Reading reading) {
    try (Bounded in = new Bounded(zip.getInputStream(entry), entry.getCompressedSize())) {
      reading.of(in);
    } catch (BadPart e) {
      throw new InputException(file, Problem.FILE_XML_BROKEN, entry.getName(), e.getMessage());
    } catch (TooLarge e) {
      throw new InputException(file, Problem.FILE_UNPACKS_TOO_LARGE, entry.getName());
    } catch (ZipException | java.io.EOFException e) {
      throw new InputException(file, Problem.FILE_DAMAGED);
    } catch (IOException e) {
      throw new InputException(file, Problem.FILE_UNREADABLE, String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      throw new InputException(file, Problem.FILE_UNREADABLE, String.valueOf(e.getMessage()));
    }
  }

  /** Stops when more comes out of a part than can be honest. */
  private static final class Bounded extends FilterInputStream {
    private final long most;
    private long count;

    Bounded(InputStream in, long packed) {
      super(in);
      this.most = Math.min(LARGEST_PART, Math.max(SMALL, packed * RATIO));
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int n = super.read(buffer, offset, length);
      count(Math.max(n, 0));
      return n;
    }

    private void count(int n) throws IOException {
      count += n;
      if (count > most) {
        throw new TooLarge();
      }
    }
  }
}

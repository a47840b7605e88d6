package org.huibian.source.ofd;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.source.BoundedInputStream;
import org.huibian.source.TooLargeException;
import org.huibian.source.ZipOpener;

/**
 * The parts of a file. Refuses parts that are larger than a document can sensibly need, and XML
 * that nests deeply or declares entities; no other resource is ever read.
 */
final class OfdPackage implements AutoCloseable {
  /** The maximum size of an unpacked part in bytes; the content of a page has some hundred KB. */
  private static final long LARGEST_PART = 48L << 20;

  /** The maximum size of all parts that are read, in bytes; pictures included. */
  private static final long LARGEST = 400L << 20;

  /** The maximum depth of elements. */
  private static final int DEEPEST = 100;

  /** The maximum number of elements of a part; a full page has some thousand. */
  private static final int MOST_ELEMENTS = 400_000;

  /** The maximum length of the text of an element in characters. */
  private static final int LONGEST_TEXT = 1_000_000;

  /** A declaration of an encoding stands within so many bytes. */
  private static final int DECLARED_WITHIN = 128;

  private static final Pattern DECLARED_CHINESE =
      Pattern.compile("^<\\?xml[^>]*encoding\\s*=\\s*[\"'](?i:gb)");

  private final Path file;
  private final ZipFile zip;

  /** The names of the parts by the form in which they are compared. */
  private final Map<String, String> names = new HashMap<>();

  private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
  private long read;

  private OfdPackage(Path file, ZipFile zip) {
    this.file = file;
    this.zip = zip;
    zip.stream().forEach(entry -> names.putIfAbsent(key(entry.getName()), entry.getName()));
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
  }

  /**
   * Opens a file.
   *
   * @throws InputException if it is not an intact zip
   */
  static OfdPackage open(Path file) throws IOException {
    try {
      return new OfdPackage(file, ZipOpener.open(file));
    } catch (ZipException e) {
      throw new InputException(file, Problem.FILE_DAMAGED);
    }
  }

  Path file() {
    return file;
  }

  /** Returns whether there is a part of a name. */
  boolean has(String part) {
    return names.containsKey(key(part));
  }

  /** Producers differ in the separators and in the case of the names that they state. */
  private static String key(String name) {
    return name.replace('\\', '/').replaceFirst("^/+", "").toLowerCase(Locale.ROOT);
  }

  /**
   * Returns the name of a part that another part names: absolute, or relative to its folder.
   *
   * @param from the part that names it
   */
  static String resolve(String from, String location) {
    String to = location.replace('\\', '/');
    if (to.startsWith("/")) {
      return to.substring(1);
    }
    Deque<String> path = new ArrayDeque<>();
    String folder = from.substring(0, from.lastIndexOf('/') + 1);
    for (String step : (folder + to).split("/+")) {
      if (step.equals("..")) {
        path.pollLast();
      } else if (!step.equals(".") && !step.isEmpty()) {
        path.addLast(step);
      }
    }
    return String.join("/", path);
  }

  /** Parses the XML of a part; empty if there is no such part. */
  Optional<OfdElement> xml(String part) {
    return entry(part).map(entry -> run(entry, in -> parse(in, entry.getName())));
  }

  /** Returns the bytes of a part; empty if there is no such part. */
  Optional<byte[]> bytes(String part) {
    return entry(part).map(entry -> run(entry, InputStream::readAllBytes));
  }

  private Optional<ZipEntry> entry(String part) {
    return Optional.ofNullable(names.get(key(part))).map(zip::getEntry);
  }

  private interface PartAction<T> {
    T run(InputStream in) throws IOException;
  }

  private <T> T run(ZipEntry entry, PartAction<T> action) {
    long most = Math.min(LARGEST_PART, LARGEST - read);
    try (BoundedInputStream in =
        new BoundedInputStream(zip.getInputStream(entry), entry.getCompressedSize(), most)) {
      T result = action.run(in);
      read += in.count();
      return result;
    } catch (TooLargeException e) {
      throw new InputException(file, Problem.FILE_UNPACKS_TOO_LARGE, entry.getName());
    } catch (ZipException | EOFException e) {
      throw new InputException(file, Problem.FILE_DAMAGED);
    } catch (IOException e) {
      throw new InputException(file, Problem.FILE_UNREADABLE, String.valueOf(e.getMessage()));
    }
  }

  private OfdElement parse(InputStream in, String part) throws IOException {
    try {
      return parse(factory.createXMLStreamReader(characters(in)));
    } catch (XMLStreamException e) {
      if (e.getNestedException() instanceof IOException broken) {
        throw broken;
      }
      String where = e.getLocation() == null ? "XML" : "XML:" + e.getLocation().getLineNumber();
      throw new InputException(file, Problem.FILE_XML_BROKEN, part, where);
    } catch (RuntimeException e) {
      if (e instanceof InputException known) {
        throw known;
      }
      // The parser of Java throws unchecked exceptions at some malformed files.
      throw new InputException(file, Problem.FILE_XML_BROKEN, part, "XML");
    }
  }

  /**
   * Decodes a part: UTF-8, unless its declaration says otherwise. Damaged bytes become U+FFFD; the
   * parser itself would print them to the terminal.
   */
  private static Reader characters(InputStream in) throws IOException {
    BufferedInputStream bytes = new BufferedInputStream(in, DECLARED_WITHIN);
    bytes.mark(DECLARED_WITHIN);
    String head = new String(bytes.readNBytes(DECLARED_WITHIN), StandardCharsets.ISO_8859_1);
    bytes.reset();
    boolean isChinese = DECLARED_CHINESE.matcher(head).find();
    Charset charset =
        head.startsWith("\u00FE\u00FF") || head.startsWith("\u00FF\u00FE")
            ? StandardCharsets.UTF_16
            : isChinese ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
    BufferedReader reader = new BufferedReader(new InputStreamReader(bytes, charset));
    reader.mark(1);
    if (reader.read() != '\uFEFF') {
      reader.reset();
    }
    return reader;
  }

  private static OfdElement parse(XMLStreamReader xml) throws XMLStreamException, IOException {
    Deque<Open> open = new ArrayDeque<>();
    OfdElement root = null;
    int elements = 0;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new XMLStreamException("DOCTYPE", xml.getLocation());
        case XMLStreamConstants.START_ELEMENT -> {
          elements++;
          if (elements > MOST_ELEMENTS || open.size() >= DEEPEST) {
            throw new TooLargeException();
          }
          open.push(new Open(xml.getLocalName().intern(), attributes(xml)));
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> open.peek().add(xml);
        case XMLStreamConstants.END_ELEMENT -> {
          OfdElement closed = open.pop().close();
          if (open.isEmpty()) {
            root = closed;
          } else {
            open.peek().children.add(closed);
          }
        }
        default -> {}
      }
    }
    if (root == null) {
      throw new XMLStreamException("XML");
    }
    return root;
  }

  private static Map<String, String> attributes(XMLStreamReader xml) {
    Map<String, String> attributes = new HashMap<>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      attributes.put(xml.getAttributeLocalName(i).intern(), xml.getAttributeValue(i));
    }
    return attributes;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** An element whose end tag has not been read yet. */
  private static final class Open {
    private final String name;
    private final Map<String, String> attributes;
    private final List<OfdElement> children = new ArrayList<>(2);
    private final StringBuilder text = new StringBuilder(0);

    Open(String name, Map<String, String> attributes) {
      this.name = name;
      this.attributes = attributes;
    }

    void add(XMLStreamReader xml) throws TooLargeException {
      if (text.length() + xml.getTextLength() > LONGEST_TEXT) {
        throw new TooLargeException();
      }
      text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }

    OfdElement close() {
      boolean isIndentation = !children.isEmpty() || text.isEmpty();
      return new OfdElement(
          name, attributes, List.copyOf(children), isIndentation ? "" : text.toString());
    }
  }
}

package org.huibian.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;

/**
 * A published site, read by its address. Only the host of the address is asked: a redirect counts
 * as an unreadable file. A host does not tell which files it has, so files that are not listed
 * cannot be found.
 */
public final class PublishedCopy implements SiteCopy {
  /** The largest file that is read, in bytes; a larger one counts as unreadable. */
  private static final long MOST_BYTES = 400L << 20;

  /** How long a host may take to accept a connection, in milliseconds. */
  private static final int LONGEST_CONNECT = 10_000;

  /** How long a host may send nothing, in milliseconds. */
  private static final int LONGEST_SILENCE = 60_000;

  private final URI root;

  /**
   * Names the root of the site.
   *
   * @param root an http or https address that ends with a slash
   */
  public PublishedCopy(URI root) {
    this.root = root;
  }

  @Override
  public Optional<SortedSet<String>> files() {
    return Optional.empty();
  }

  @Override
  public Optional<InputStream> open(String path) throws IOException {
    URI address = root.resolve(encoded(path));
    HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
    connection.setInstanceFollowRedirects(false);
    connection.setConnectTimeout(LONGEST_CONNECT);
    connection.setReadTimeout(LONGEST_SILENCE);
    connection.setUseCaches(false);
    return switch (connection.getResponseCode()) {
      case HttpURLConnection.HTTP_OK -> Optional.of(new Bounded(connection.getInputStream()));
      case HttpURLConnection.HTTP_NOT_FOUND, HttpURLConnection.HTTP_GONE -> Optional.empty();
      default -> throw new IOException("status " + connection.getResponseCode());
    };
  }

  /** Returns a path as an address has it. A page is asked for by its folder, as readers do. */
  private static String encoded(String path) {
    String asked = path.replaceFirst("(^|/)index\\.html$", "$1");
    return "./"
        + Arrays.stream(asked.split("/", -1))
            .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
            .collect(Collectors.joining("/"));
  }

  @Override
  public void close() {
    // Connections end with the process.
  }

  /** Fails at a file that is larger than any file of a site. */
  private static final class Bounded extends FilterInputStream {
    private long left = MOST_BYTES;

    Bounded(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int octet = super.read();
      count(octet < 0 ? 0 : 1);
      return octet;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      int read = super.read(buffer, from, length);
      count(read);
      return read;
    }

    private void count(int read) throws IOException {
      left -= Math.max(0, read);
      if (left < 0) {
        throw new IOException("too large");
      }
    }
  }
}

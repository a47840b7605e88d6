package org.huibian.archive;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.markdown.AddressRegister;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.site.asset.ExportedFolder;

/**
 * Reads the addresses of a finished site out of its open data: of each article the anchors of its
 * outline and its blocks. They are those of the site that is published, even if the content has
 * changed since it was built.
 */
public final class SiteAddresses {
  private static final Pattern DATA = Pattern.compile("data/([0-9]{4}-[0-9]{2})/([0-9]+)\\.json");

  private final JsonFactory factory = new JsonFactory();
  private final Path site;

  private SiteAddresses(Path site) {
    this.site = site;
  }

  /**
   * Reads the addresses.
   *
   * @param site the folder of the site
   * @param files the paths of its files
   * @return the pages of its issues and articles, and the files of whole issues, by address
   * @throws InputException if a file of the data is damaged
   */
  public static SortedMap<String, AddressRegister.Page> read(Path site, Iterable<String> files)
      throws IOException {
    SiteAddresses reader = new SiteAddresses(site);
    SortedMap<String, AddressRegister.Page> pages = new TreeMap<>();
    for (String path : files) {
      Matcher data = DATA.matcher(path);
      if (data.matches()) {
        String issue = data.group(1) + "/";
        pages.put(issue, new AddressRegister.Page(List.of(), ""));
        pages.put(issue + data.group(2) + "/", reader.page(path));
      } else if (isExport(path)) {
        pages.put(path, new AddressRegister.Page(List.of(), ""));
      }
    }
    return pages;
  }

  private static boolean isExport(String path) {
    return AddressRegister.issueOfExport(path).isPresent()
        && ExportedFolder.FORMATS.contains(path.substring(path.lastIndexOf('.') + 1));
  }

  private AddressRegister.Page page(String path) throws IOException {
    String title = "";
    List<String> anchors = new ArrayList<>();
    try (JsonParser json = factory.createParser(Files.readAllBytes(site.resolve(path)))) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        json.nextToken();
        if (field.equals("title")) {
          title = json.getText();
        } else if (field.equals("outline") || field.equals("blocks")) {
          anchors(json, anchors);
        } else {
          json.skipChildren();
        }
      }
    } catch (JsonParseException e) {
      throw new InputException(site.resolve(path), Problem.SITE_CHANGED);
    }
    return new AddressRegister.Page(anchors, title.replaceAll("\\s+", " ").strip());
  }

  /** Collects the anchors of an array of entries, of which some contain others. */
  private static void anchors(JsonParser json, List<String> out) throws IOException {
    for (int depth = json.currentToken().isStructStart() ? 1 : 0; depth > 0; ) {
      JsonToken token = json.nextToken();
      if (token.isStructStart()) {
        depth++;
      } else if (token.isStructEnd()) {
        depth--;
      } else if (token == JsonToken.FIELD_NAME && json.currentName().equals("anchor")) {
        String anchor = json.nextTextValue();
        if (anchor != null && !anchor.isEmpty()) {
          out.add(anchor);
        }
      }
    }
  }
}

package org.huibian.site.data;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.huibian.catalog.CatalogArticle;
import org.huibian.markdown.Accounting;
import org.huibian.markdown.ContentFolder;
import org.huibian.markdown.InnerAddress;
import org.huibian.markdown.IssueFile;
import org.huibian.markdown.SiteSettings;
import org.huibian.model.Issue;
import org.huibian.site.Checksums;
import org.huibian.site.Folders;
import org.huibian.site.InnerLinks;
import org.huibian.site.PathPattern;
import org.huibian.site.PictureNames;
import org.huibian.site.ProgramVersion;
import org.huibian.site.Revision;
import org.huibian.site.SiteModel;
import org.huibian.site.SiteOutput;
import org.huibian.site.SiteSource;
import org.huibian.site.TextPart;
import org.huibian.site.UpdatedOutput;
import org.huibian.site.WholeSiteNeeded;
import org.huibian.site.WrittenFile;
import org.huibian.site.template.TemplateFolder;

/**
 * Writes {@code data/provenance.json}: of what the site was made. It names the version of the
 * program, one digest of the templates, and each file of the content folder that the site depends
 * on, with its SHA-256, a file a line. As the list of sums of the site names this file, whoever
 * trusts the one list can tell whether content and originals are those of the site.
 */
public final class Provenance implements TextPart {
  private static final String PATH = "data/provenance.json";

  /** The number of hexadecimal digits of a SHA-256. */
  private static final int SUM_LENGTH = 64;

  /** What a file of the content folder is to the site. */
  private enum Kind {
    SETTINGS,
    ISSUE,
    ARTICLE,
    ACCOUNTING,
    ORIGINAL,
    PICTURE,
    ATTACHMENT;

    /** Returns the kind of a text by its path. */
    static Kind ofText(String path) {
      return switch (path.substring(path.lastIndexOf('/') + 1)) {
        case SiteSettings.NAME -> SETTINGS;
        case IssueFile.NAME -> ISSUE;
        case Accounting.NAME -> ACCOUNTING;
        // Beside the settings, a site is made from the logo only.
        default -> path.indexOf('/') < 0 ? PICTURE : ARTICLE;
      };
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A file of the content folder. */
  private record Source(Kind kind, String sha256) {}

  private final TemplateFolder templates;

  /**
   * Creates the part.
   *
   * @param templates the templates that the site is made with
   */
  public Provenance(TemplateFolder templates) {
    this.templates = templates;
  }

  @Override
  public String name() {
    return "provenance";
  }

  @Override
  public Set<SiteSource> reads() {
    return Set.of(
        SiteSource.ARTICLES,
        SiteSource.ISSUES,
        SiteSource.SETTINGS,
        SiteSource.TEMPLATES,
        SiteSource.STYLES,
        SiteSource.SCRIPTS,
        SiteSource.ORIGINALS,
        SiteSource.PICTURES,
        // The sums of originals and pictures are known since these were copied.
        SiteSource.FILES_OF_OTHER_PARTS);
  }

  @Override
  public List<PathPattern> writes() {
    return PathPattern.of(PATH);
  }

  @Override
  public void write(SiteModel site, SiteOutput output) throws IOException {
    SortedMap<String, Source> sources = sources(site, output.files());
    String digest = digest();
    output.write(PATH, Json.inLines(json -> write(json, digest, sources)));
  }

  /** Only texts of articles differ in an update; all other files are those of the site before. */
  @Override
  public void update(SiteModel site, List<Revision> revisions, UpdatedOutput output)
      throws IOException {
    StringBuilder text =
        new StringBuilder(new String(output.earlier(PATH), StandardCharsets.UTF_8));
    ContentFolder content = new ContentFolder(site.content());
    for (Revision revision : revisions) {
      String path = Folders.relative(site.content(), content.file(revision.now().id()));
      String before = "{\"path\":\"" + path + "\",\"kind\":\"article\",\"sha256\":\"";
      int at = text.indexOf(before);
      String now = site.contentSums().get(path);
      if (at < 0 || now == null) {
        throw new WholeSiteNeeded(PATH);
      }
      int sum = at + before.length();
      text.replace(sum, sum + SUM_LENGTH, now);
    }
    output.write(PATH, text.toString());
  }

  private static SortedMap<String, Source> sources(
      SiteModel site, SortedMap<String, WrittenFile> files) {
    TreeMap<String, Source> sources = new TreeMap<>();
    site.contentSums()
        .forEach((path, sum) -> sources.put(path, new Source(Kind.ofText(path), sum)));
    for (Issue issue : site.catalog().issues()) {
      for (String name : issue.sourceFiles()) {
        String path = issue.id() + "/" + name;
        sources.put(path, new Source(Kind.ORIGINAL, files.get(path).sha256()));
      }
    }
    for (CatalogArticle article : site.catalog().articles()) {
      for (PictureNames.Picture picture : PictureNames.of(article)) {
        String sum = files.get(article.id() + "/" + picture.name()).sha256();
        String path = article.id().issue() + "/" + picture.path();
        sources.putIfAbsent(path, new Source(Kind.PICTURE, sum));
      }
      for (InnerAddress.Attachment file : InnerLinks.attachments(article)) {
        Optional<WrittenFile> written = InnerLinks.path(article, file).map(files::get);
        written.ifPresent(
            copy ->
                sources.putIfAbsent(
                    article.id().issue() + "/" + file.name(),
                    new Source(Kind.ATTACHMENT, copy.sha256())));
      }
    }
    return sources;
  }

  /**
   * Returns the SHA-256 of the list of the templates in the form of {@code sha256sum}, so that it
   * can be computed without this program.
   */
  private String digest() throws IOException {
    StringBuilder list = new StringBuilder();
    for (Map.Entry<String, String> file : templates.sums().entrySet()) {
      list.append(file.getValue()).append("  ").append(file.getKey()).append('\n');
    }
    return Checksums.sha256(list.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void write(JsonGenerator json, String templates, SortedMap<String, Source> sources)
      throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("program");
    json.writeStringField("name", "huibian");
    json.writeStringField("version", ProgramVersion.number());
    json.writeEndObject();
    json.writeObjectFieldStart("templates");
    json.writeStringField("sha256", templates);
    json.writeEndObject();
    Json.objects(
        json,
        "files",
        sources.entrySet(),
        file -> {
          json.writeStringField("path", file.getKey());
          json.writeStringField("kind", file.getValue().kind().word());
          json.writeStringField("sha256", file.getValue().sha256());
        });
    json.writeEndObject();
  }
}

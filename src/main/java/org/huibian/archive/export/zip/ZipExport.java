package org.huibian.archive.export.zip;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.huibian.archive.FixedZip;
import org.huibian.archive.SumsFile;
import org.huibian.archive.export.ExportSource;
import org.huibian.archive.export.IssueExport;
import org.huibian.catalog.CatalogArticle;
import org.huibian.markdown.Accounting;
import org.huibian.markdown.ArticleWriter;
import org.huibian.markdown.ContentFolder;
import org.huibian.markdown.ContentLink;
import org.huibian.markdown.IssueFile;
import org.huibian.markdown.IssueFiles;
import org.huibian.markdown.RegularFile;
import org.huibian.site.PictureNames;
import org.huibian.site.asset.PictureFolder;
import org.huibian.site.data.OpenData;
import org.huibian.site.data.Schemas;
import org.huibian.site.template.Templates;

/**
 * Writes an issue as a ZIP file with one folder of its name: the Markdown of its articles, the
 * originals and the pictures in {@code content/}, the open data of each article in {@code data/}, a
 * text that says what is what, and the sums of all files. It has nothing that the site does not
 * publish: of a withdrawn article only its head and the notice, and no files that merely stand in
 * the issue's folder.
 */
public final class ZipExport implements IssueExport {
  private static final String ARTICLE_SCHEMA = "article.schema.json";

  @Override
  public String format() {
    return "zip";
  }

  @Override
  public void write(ExportSource source, OutputStream out) throws IOException {
    SortedMap<String, FixedZip.Content> files = files(source);
    String root = source.issue().id() + "/";
    StringBuilder sums = new StringBuilder();
    try (FixedZip zip = FixedZip.sealed(out)) {
      for (Map.Entry<String, FixedZip.Content> file : files.entrySet()) {
        String sum = zip.write(root + file.getKey(), file.getValue());
        sums.append(sum).append("  ").append(file.getKey()).append('\n');
      }
      zip.write(root + SumsFile.NAME, sums.toString());
    }
  }

  private static SortedMap<String, FixedZip.Content> files(ExportSource source) {
    SortedMap<String, FixedZip.Content> files = new TreeMap<>();
    ContentFolder content = new ContentFolder(source.site().content());
    String folder = "content/" + source.issue().id() + "/";
    Path from = content.folder(source.issue().id());
    PictureFolder pictures = new PictureFolder(content.path());
    files.put(folder + IssueFile.NAME, copy(from, from.resolve(IssueFile.NAME)));
    for (String original : source.issue().sourceFiles()) {
      files.put(folder + original, copy(from, from.resolve(original)));
    }
    accounting(source, from).ifPresent(text -> files.put(folder + Accounting.NAME, text));
    for (CatalogArticle article : source.articles()) {
      boolean withdrawn = article.article().head().withdrawn().isPresent();
      files.put(
          folder + IssueFiles.name(article.id()),
          withdrawn
              ? text(new ArticleWriter().write(article.article()))
              : copy(from, content.file(article.id())));
      for (PictureNames.Picture picture : PictureNames.of(article)) {
        files.put(folder + picture.path(), copy(from, pictures.file(article, picture)));
      }
      files.put(
          "data/" + article.id() + ".json",
          out -> out.write(OpenData.article(article, source.site())));
    }
    files.put("data/schema/" + ARTICLE_SCHEMA, out -> Schemas.copy(ARTICLE_SCHEMA, out));
    files.put(
        "README.txt",
        text(new Templates(source.templates()).render("zip/readme.ftl", ReadMe.of(source))));
    return files;
  }

  /** Returns the account of the original without the pieces of withdrawn articles. */
  private static Optional<FixedZip.Content> accounting(ExportSource source, Path folder) {
    List<Integer> withdrawn =
        source.articles().stream()
            .filter(article -> article.article().head().withdrawn().isPresent())
            .map(article -> article.id().number())
            .toList();
    if (withdrawn.isEmpty()) {
      Path file = folder.resolve(Accounting.NAME);
      return Optional.of(file).filter(Files::exists).map(found -> copy(folder, found));
    }
    return Accounting.readFrom(folder)
        .map(
            all ->
                new Accounting(
                    all.rows().stream()
                        .filter(row -> !isOf(row.article(), withdrawn))
                        .collect(Collectors.toList())))
        .map(
            rest ->
                out -> {
                  ContentLink.requireWithin(folder, folder.resolve(Accounting.NAME));
                  text(rest.write()).writeTo(out);
                });
  }

  private static boolean isOf(OptionalInt article, List<Integer> numbers) {
    return article.isPresent() && numbers.contains(article.getAsInt());
  }

  private static FixedZip.Content text(String text) {
    return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Copies a file of the issue's folder; as in the site, no link may lead out of the content. */
  private static FixedZip.Content copy(Path folder, Path file) {
    return out -> {
      RegularFile.require(file);
      ContentLink.requireWithin(folder, file);
      Files.copy(file, out);
    };
  }
}

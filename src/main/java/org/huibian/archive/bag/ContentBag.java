package org.huibian.archive.bag;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.huibian.archive.FixedZip;
import org.huibian.archive.SumsFile;
import org.huibian.markdown.AddressRegister;
import org.huibian.markdown.PublishSettings;
import org.huibian.markdown.RegularFile;
import org.huibian.markdown.SiteSettings;
import org.huibian.model.InputException;
import org.huibian.model.IssueId;
import org.huibian.model.Problem;
import org.huibian.site.Folders;
import org.huibian.site.template.TemplateFile;
import org.huibian.site.template.TemplateFolder;

/**
 * What goes into a bag: all that a build reads, so that the content that is restored from the bag
 * alone gives the same site.
 *
 * <ul>
 *   <li>{@code data/content/}: the content folder without what is hidden in it
 *   <li>{@code data/templates/}: the templates of the user that differ from the program's
 *   <li>{@code data/exports/}: the exports that the site offers
 *   <li>{@code data/site/SHA256SUMS}: the sums of the site that was built of it, in the bag of the
 *       whole archive
 *   <li>{@code data/README.txt}: what is where, in Chinese
 * </ul>
 */
public final class ContentBag {
  /** The folder of the content in the payload. */
  static final String CONTENT = "content/";

  /** The folder of the templates in the payload. */
  static final String TEMPLATES = "templates/";

  /** The folder of the exports in the payload. */
  static final String EXPORTS = "exports/";

  private static final String SUMS = "site/" + SumsFile.NAME;
  private static final String README = "README.txt";

  private final Path content;
  private final Path templates;
  private final Path exports;
  private final String program;

  /**
   * Names the folders.
   *
   * @param content the content folder
   * @param templates the templates of the user; may be missing
   * @param exports the folder of the exports; may be missing
   * @param program the program with its version, such as {@code huibian 1.0}
   */
  public ContentBag(Path content, Path templates, Path exports, String program) {
    this.content = content;
    this.templates = templates;
    this.exports = exports;
    this.program = program;
  }

  /**
   * Returns the bag of the whole archive.
   *
   * @param site the site that was built of the content
   * @throws InputException LINK_LEADS_OUT if a file of the content is a link to one elsewhere;
   *     BAG_NAME if a restoration would refuse the name of a file
   */
  public BagWriter archive(Path site) throws IOException {
    SortedMap<String, FixedZip.Source> payload = new TreeMap<>();
    for (Path entry : entries(content)) {
      add(payload, CONTENT, content, entry);
    }
    if (Files.isDirectory(exports)) {
      for (Path entry : entries(exports)) {
        if (IssueId.parse(entry.getFileName().toString()).isPresent()) {
          add(payload, EXPORTS, exports, entry);
        }
      }
    }
    addTemplates(payload);
    Path sums = site.resolve(SumsFile.NAME);
    payload.put(SUMS, () -> Files.newInputStream(sums));
    return writer(payload, Optional.empty());
  }

  /**
   * Returns the bag of an issue. It has no register of addresses, since a build of this issue alone
   * could not keep those of the others.
   *
   * @throws InputException FILE_MISSING if there is no such issue; LINK_LEADS_OUT and BAG_NAME as
   *     above
   */
  public BagWriter issue(IssueId issue) throws IOException {
    SortedMap<String, FixedZip.Source> payload = new TreeMap<>();
    Path folder = content.resolve(issue.toString());
    if (!Files.isDirectory(folder)) {
      throw new InputException(folder, Problem.FILE_MISSING);
    }
    List<String> apart = List.of(AddressRegister.NAME, PublishSettings.NAME);
    for (Path entry : entries(content)) {
      String name = entry.getFileName().toString();
      boolean isOther = Files.isDirectory(entry) ? !entry.equals(folder) : apart.contains(name);
      if (!isOther) {
        add(payload, CONTENT, content, entry);
      }
    }
    if (Files.isDirectory(exports.resolve(issue.toString()))) {
      add(payload, EXPORTS, exports, exports.resolve(issue.toString()));
    }
    addTemplates(payload);
    return writer(payload, Optional.of(issue));
  }

  private BagWriter writer(SortedMap<String, FixedZip.Source> payload, Optional<IssueId> issue) {
    SiteSettings settings = SiteSettings.read(content.resolve(SiteSettings.NAME));
    String what = issue.map(id -> id.year() + "年" + id.month() + "月号").orElse("全部各期");
    byte[] readme = readme(settings, what).getBytes(StandardCharsets.UTF_8);
    payload.put(README, () -> new ByteArrayInputStream(readme));
    Optional<String> unsafe = PortablePaths.unsafe(payload.keySet());
    if (unsafe.isPresent()) {
      throw new InputException(original(unsafe.get()), Problem.BAG_NAME);
    }
    String address = settings.baseUrl() + issue.map(id -> id + "/").orElse("");
    BagInfo info =
        new BagInfo(
            settings.publisher(),
            address,
            settings.title(),
            settings.title() + "：" + what + "的文稿、原件和文件",
            program);
    return new BagWriter(info, payload);
  }

  /** Returns the file that a path of the payload was made of. */
  private Path original(String path) {
    String below = path.substring(path.indexOf('/') + 1);
    if (path.startsWith(TEMPLATES)) {
      return templates.resolve(below);
    }
    return path.startsWith(EXPORTS) ? exports.resolve(below) : content.resolve(below);
  }

  private String readme(SiteSettings settings, String what) {
    return settings.title()
        + "（"
        + settings.publisher()
        + "）："
        + what
        + "\n\n本文件包按 BagIt 1.0（RFC 8493）制作，用通用工具即可核对和阅读，不依赖制作它的程序。\n\n"
        + "content/    各期文稿（Markdown，UTF-8 纯文本）、原件、图片和设置\n"
        + "templates/  与程序自带的不同的网页模板（没有改动则无此文件夹）\n"
        + "exports/    随网站发布的整期文件（没有则无此文件夹）\n"
        + "site/       用这些内容生成的网站的校验清单（单期的包没有）\n\n"
        + "核对：在本文件包的根目录运行 sha512sum -c manifest-sha512.txt\n"
        + "恢复：huibian restore 文件包 --content 新文件夹，再运行 huibian build\n"
        + "制作："
        + program
        + "\n";
  }

  /** Returns the entries of a folder that are not hidden. */
  private static List<Path> entries(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(path -> !isHidden(path.getFileName())).sorted().toList();
    }
  }

  /** Returns whether a file or a folder of a path is hidden. */
  private static boolean isHidden(Path relative) {
    for (Path part : relative) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the path of a file below a folder, with slashes. A backslash within a name would part
   * it into a folder and a file.
   */
  private static String relative(Path root, Path file) {
    for (Path part : root.relativize(file)) {
      if (part.toString().contains("\\")) {
        throw new InputException(file, Problem.BAG_NAME);
      }
    }
    return Folders.relative(root, file);
  }

  /** Adds a file, or the files below a folder. */
  private void add(SortedMap<String, FixedZip.Source> payload, String prefix, Path root, Path entry)
      throws IOException {
    Path real = root.toRealPath();
    try (Stream<Path> walk = Files.walk(entry, FileVisitOption.FOLLOW_LINKS)) {
      for (Path file : (Iterable<Path>) walk::iterator) {
        if (!Files.isDirectory(file) && !isHidden(root.relativize(file))) {
          if (!file.toRealPath().startsWith(real)) {
            throw new InputException(file, Problem.LINK_LEADS_OUT, file.toRealPath().toString());
          }
          RegularFile.require(file);
          payload.put(prefix + relative(root, file), () -> Files.newInputStream(file));
        }
      }
    }
  }

  /** Adds the templates of the user, unless they are those of the program. */
  private void addTemplates(SortedMap<String, FixedZip.Source> payload) throws IOException {
    if (!Files.isDirectory(templates)) {
      return;
    }
    TemplateFolder builtIn = TemplateFolder.of(templates.resolve("nothing-is-here"));
    for (Path file : Folders.files(templates)) {
      if (isHidden(templates.relativize(file))) {
        continue;
      }
      String name = relative(templates, file);
      RegularFile.require(file);
      Optional<TemplateFile> own = builtIn.file(name);
      if (own.isEmpty() || !Arrays.equals(own.get().bytes(), Files.readAllBytes(file))) {
        payload.put(TEMPLATES + name, () -> Files.newInputStream(file));
      }
    }
  }
}

package org.huibian;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Tests the direction of dependencies between packages, and where libraries and file writes are
 * used.
 */
class ArchitectureTest {
  /** The packages in the order of dependency: each may import only those before it. */
  static final List<String> DIRECTION =
      List.of(
          "model",
          "parallel",
          "text",
          "source",
          "layout",
          "recovery",
          "markdown",
          "ingest",
          "catalog",
          "search",
          "site",
          "build",
          "archive",
          "check",
          "serve",
          "desk",
          "cli");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.huibian");

  /** The packages of the originals: what all formats share, what paged ones share, the formats. */
  private static final List<String> SOURCE =
      List.of(
          "source",
          "source.page..",
          "source.ofd..",
          "source.pdf..",
          "source.web..",
          "source.word..",
          "source.convert..");

  /** The catalogue's own packages; the catalogue itself comes after them. */
  private static final List<String> CATALOG =
      List.of(
          "catalog.text..",
          "catalog.citation..",
          "catalog.date..",
          "catalog.relation..",
          "catalog");

  /** The site's own packages: what the contracts use, the contracts, then the parts. */
  private static final List<String> SITE =
      List.of(
          "site.index..",
          "site.calendar..",
          "site.dossier..",
          "site.view..",
          "site",
          "site.block..",
          "site.template..",
          "site.asset..",
          "site.akn..",
          "site.data..",
          "site.page..",
          "site.feed..",
          "site.offline..");

  @Test
  void everyPackageImportsOnlyPackagesBeforeIt() {
    inOneDirection(DIRECTION.stream().map(name -> name + "..").toList());
  }

  @Test
  void theSourcePackagesImportOnlyPackagesBeforeThem() {
    inOneDirection(SOURCE);
  }

  @Test
  void theCatalogPackagesImportOnlyPackagesBeforeThem() {
    inOneDirection(CATALOG);
  }

  @Test
  void theSitePackagesImportOnlyPackagesBeforeThem() {
    inOneDirection(SITE);
  }

  private static void inOneDirection(List<String> packages) {
    for (int i = 0; i < packages.size(); i++) {
      String[] later =
          packages.subList(i + 1, packages.size()).stream()
              .map(name -> "org.huibian." + name)
              .toArray(String[]::new);
      if (later.length > 0) {
        noClasses()
            .that()
            .resideInAPackage("org.huibian." + packages.get(i))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(later)
            .allowEmptyShould(true)
            .check(CLASSES);
      }
    }
  }

  @Test
  void everyPackageIsListed() {
    Set<String> unknown = new TreeSet<>();
    CLASSES.forEach(
        c -> {
          String rest = c.getPackageName().replaceFirst("^org\\.huibian\\.?", "");
          String name = rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
          if (!name.isEmpty() && !DIRECTION.contains(name)) {
            unknown.add(name);
          }
        });
    assertEquals(Set.of(), unknown);
  }

  @Test
  void eachLibraryIsUsedWhereItBelongs() {
    only("com.github.difflib..", "ingest");
    only("com.google.javascript..", "site.asset");
    only("com.vladsch.flexmark..", "markdown");
    only("freemarker..", "site.template");
    only("io.nayuki..", "site.asset");
    only("org.apache.fontbox..", "source.pdf");
    only("org.apache.pdfbox..", "source.pdf", "archive.export.print");
    only("org.graalvm..", "check");
    only("org.jsoup..", "check", "source.web");
    only("picocli..", "cli");
    only("org.netpreserve..", "archive.wacz");
    only("org.snakeyaml..", "markdown");
  }

  private static void only(String library, String... homes) {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            Arrays.stream(homes).map(home -> "org.huibian." + home + "..").toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(CLASSES);
  }

  /** Methods of {@link java.nio.file.Files} that change the file system. */
  private static final Pattern CHANGING_METHOD =
      Pattern.compile(
          "write.*|copy|move|delete.*|create.*|set.*|new(OutputStream|ByteChannel|BufferedWriter)");

  private static final Set<String> WRITING_STREAMS =
      Set.of(
          "java.io.FileOutputStream",
          "java.io.FileWriter",
          "java.io.RandomAccessFile",
          "java.nio.channels.FileChannel");

  /** Classes in other packages that may use such a method or stream, each with its reason. */
  private static final Map<String, String> MAY_WRITE =
      Map.ofEntries(
          Map.entry("org.huibian.archive.export.ExportFolder", "the exports of issues"),
          Map.entry("org.huibian.archive.ZipHeaders", "reads a ZIP file"),
          Map.entry("org.huibian.archive.bag.BagWriter", "a bag beside its place"),
          Map.entry("org.huibian.archive.bag.Restoration", "folders that are not there yet"),
          Map.entry("org.huibian.archive.bag.NewFile", "the files of bags and of restored folders"),
          Map.entry(
              "org.huibian.archive.export.print.ChromiumPrinter",
              "a page and its PDF in a temporary folder"),
          Map.entry(
              "org.huibian.archive.publish.FolderPlace", "the folder where the site is published"),
          Map.entry("org.huibian.archive.publish.GitPlace", "a clone in a temporary folder"),
          Map.entry(
              "org.huibian.archive.publish.RclonePlace", "what rclone gets, in a temporary folder"),
          Map.entry(
              "org.huibian.archive.publish.RsyncPlace", "what rsync gets, in a temporary folder"),
          Map.entry(
              "org.huibian.archive.publish.ExchangeFolder", "a folder in the temporary folder"),
          Map.entry(
              "org.huibian.archive.sign.Signature", "what ssh-keygen gets, in a temporary folder"),
          Map.entry(
              "org.huibian.archive.sign.SiteSignature", "the signature beside the site's list"),
          Map.entry("org.huibian.archive.wacz.SiteWarc", "a part of a web archive"),
          Map.entry("org.huibian.archive.wacz.WaczWriter", "a web archive beside its place"),
          Map.entry("org.huibian.cli.OpenedBrowser", "a page that leads to the desk"),
          Map.entry("org.huibian.cli.Huibian", "standard output and error of the process"),
          Map.entry("org.huibian.parallel.ProcessLock", "the files of locks"),
          Map.entry("org.huibian.parallel.TemporaryFolder", "the temporary folders"),
          Map.entry(
              "org.huibian.source.convert.LibreOffice",
              "a copy and its conversion in a temporary folder"),
          Map.entry("org.huibian.source.pdf.PdfReader", "opens the original for reading only"),
          Map.entry(
              "org.huibian.source.pdf.Tesseract",
              "pages in a temporary folder for the OCR program"));

  @Test
  void onlyBuildAndIngestWriteFiles() {
    Set<String> found = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      String name = type.getName().replaceFirst("\\$.*", "");
      boolean writer = name.matches("org\\.huibian\\.(build|ingest)\\..*");
      if (!writer && !MAY_WRITE.containsKey(name)) {
        type.getAccessesFromSelf().stream()
            .filter(ArchitectureTest::changesFiles)
            .forEach(access -> found.add(access.getDescription()));
      }
    }
    assertEquals(Set.of(), found);
  }

  private static boolean changesFiles(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    String method = access.getTarget().getName();
    if (owner.equals("java.nio.file.Files")) {
      // A copy from a file to a stream only reads the file.
      boolean reads = access.getTarget().getFullName().endsWith("java.io.OutputStream)");
      return CHANGING_METHOD.matcher(method).matches() && !reads;
    }
    return WRITING_STREAMS.contains(owner);
  }
}

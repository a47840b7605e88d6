package org.huibian.build;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huibian.markdown.ContentFolder;
import org.huibian.site.SiteInput;
import org.huibian.site.SiteModel;
import org.huibian.site.SitePart;
import org.huibian.site.WrittenFile;
import org.huibian.site.asset.ScriptStore;
import org.huibian.site.asset.SiteAssets;
import org.huibian.site.template.PageRenderer;
import org.huibian.site.template.TemplateFolder;

/**
 * Measures the stages of a build one after the other: reading, the catalogue with its indexes, and
 * each part of the site. The first stages also pay for the start of the virtual machine.
 */
final class BuildStages {
  private final PrintStream out;
  private long wall = System.nanoTime();
  private long processor = processorTime();
  private int files;
  private long bytes;

  private BuildStages(PrintStream out) {
    this.out = out;
  }

  /**
   * Builds a site without the record of the build, and prints seconds, seconds of processor time,
   * files and kilobytes of each stage.
   *
   * @param site a folder that does not exist
   */
  static void measure(Path content, Path site, PrintStream out) throws IOException {
    BuildStages stages = new BuildStages(out);
    out.println("        stage            s  processor s   files        kB");
    SiteInput input = SiteInput.read(new ContentFolder(content));
    stages.print("reading", List.of());
    TemplateFolder templates = TemplateFolder.of(Path.of("templates"));
    ScriptStore scripts =
        ScriptFolder.ofProgram().map(ScriptStore.class::cast).orElse(ScriptStore.NONE);
    SiteAssets assets = SiteAssets.read(templates, scripts, input.settings(), input.content());
    stages.print("scripts", List.of());
    SiteModel model = SiteModel.of(input, assets.folder());
    stages.print("catalogue", List.of());
    StagedOutput output =
        new StagedOutput(Files.createDirectory(site), site.resolveSibling("none"), Map.of());
    PageRenderer renderer = new PageRenderer(templates, assets.folder(), () -> {});
    for (SitePart part : SiteParts.of(renderer, assets, List.of())) {
      part.write(model, output.forPart(part));
      stages.print(part.name(), output.files().values());
    }
  }

  /** Prints what a stage took since the one before. */
  private void print(String stage, Collection<WrittenFile> written) {
    long wallNow = System.nanoTime();
    long processorNow = processorTime();
    int filesNow = written.size();
    long bytesNow = written.stream().mapToLong(WrittenFile::size).sum();
    out.printf(
        Locale.ROOT,
        "        %-12s %5.2f  %11.2f  %6d  %8d%n",
        stage,
        (wallNow - wall) / 1e9,
        (processorNow - processor) / 1e9,
        filesNow - files,
        (bytesNow - bytes) / 1000);
    wall = System.nanoTime();
    processor = processorTime();
    files = filesNow;
    bytes = bytesNow;
  }

  /** Returns the processor time of all threads so far, those of the virtual machine too. */
  private static long processorTime() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}

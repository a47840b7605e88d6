package org.huibian.archive.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huibian.archive.SumsFile;
import org.huibian.archive.publish.Publication.Stage;
import org.huibian.markdown.PublishSettings.Target;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.site.Checksums;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests what is sent where a site is published, in which order, and that an interrupted publication
 * is finished by the next one.
 */
class PublicationTest {
  private static final Map<String, String> FIRST =
      Map.of(
          "index.html", "首页",
          "sw.js", "// 1",
          "feed.xml", "<feed/>",
          "2025-06/index.html", "目录",
          "2025-06/01/index.html", "第一篇",
          "2025-06/01/图 [1] *.png", "图",
          "assets/1/page.css", "a{}",
          "data/catalog.json", "{}");

  private static final Map<String, String> SECOND =
      Map.of(
          "index.html", "首页",
          "sw.js", "// 2",
          "feed.xml", "<feed/>",
          "2025-06/index.html", "目录，第二版",
          "2025-06/02/index.html", "第二篇",
          "assets/2/page.css", "b{}",
          "data/catalog.json", "{ }");

  @TempDir Path folder;

  private Path site(Map<String, String> files) throws IOException {
    Path site = Files.createTempDirectory(folder, "site");
    TreeMap<String, String> sums = new TreeMap<>();
    for (Map.Entry<String, String> file : files.entrySet()) {
      byte[] bytes = file.getValue().getBytes(StandardCharsets.UTF_8);
      sums.put(file.getKey(), Checksums.sha256(bytes));
      Path path = site.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, bytes);
    }
    Files.writeString(site.resolve(SumsFile.NAME), new Checksums(sums).text());
    return site;
  }

  private static SortedMap<String, String> sums(Path site) throws IOException {
    try (var in = Files.newInputStream(site.resolve(SumsFile.NAME))) {
      return SumsFile.read(in, site);
    }
  }

  private static Publication publish(Path site, Target target) throws IOException {
    try (Place place = Places.open(target)) {
      Publication publication = Publication.of(site, sums(site), place);
      publication.run(place, (stage, done, all) -> {});
      return publication;
    }
  }

  /** Returns the files of a folder with their texts, without those of git. */
  private static Map<String, String> files(Path root) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        String name = root.relativize(path).toString();
        if (!name.startsWith(".git/")) {
          files.put(name, Files.readString(path));
        }
      }
    }
    return files;
  }

  private static boolean isInstalled(String program) {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
  }

  /** Returns the place of a kind in the folder "place". */
  private Target target(String kind) throws IOException, InterruptedException {
    Path place = folder.resolve("place");
    return switch (kind) {
      case "folder" -> new Target.Folder(place);
      case "rsync" -> new Target.Rsync(place + "/");
      case "rclone" -> new Target.Rclone(":local:" + place);
      default -> {
        git("init", "--quiet", "--bare", place.toString());
        yield new Target.Git(place.toUri().toString(), "pages");
      }
    };
  }

  private static void git(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    assertEquals(0, new ProcessBuilder(command).start().waitFor());
  }

  /** Returns what readers would get. */
  private Map<String, String> published(String kind) throws IOException, InterruptedException {
    if (!kind.equals("git")) {
      return files(folder.resolve("place"));
    }
    Path clone = Files.createTempDirectory(folder, "clone");
    git("clone", "-q", "-b", "pages", folder.resolve("place").toString(), clone.toString());
    return files(clone);
  }

  @ParameterizedTest
  @ValueSource(strings = {"folder", "rsync", "git", "rclone"})
  void aPlaceHasExactlyTheFilesOfTheSiteAndWhatOthersPutThere(String kind) throws Exception {
    assumeTrue(kind.equals("folder") || isInstalled(kind), kind + " is not installed");
    Target target = target(kind);
    Path first = site(FIRST);
    assertEquals(FIRST.size() - 2, count(publish(first, target), Stage.FILES, Stage.PAGES));
    assertEquals(files(first), published(kind));

    if (!kind.equals("git")) {
      Files.writeString(folder.resolve("place/CNAME"), "policy.example.org");
      Files.createDirectories(folder.resolve("place/2025-06/01"));
      Files.writeString(folder.resolve("place/2025-06/01/note.txt"), "by hand");
    }
    Path second = site(SECOND);
    Publication publication = publish(second, target);
    assertEquals(List.of("assets/2/page.css", "data/catalog.json"), publication.files(Stage.FILES));
    assertEquals(
        List.of("2025-06/02/index.html", "2025-06/index.html"), publication.files(Stage.PAGES));
    assertEquals(List.of("sw.js", "SHA256SUMS"), publication.files(Stage.NOTICES));
    assertEquals(
        List.of("2025-06/01/index.html", "2025-06/01/图 [1] *.png", "assets/1/page.css"),
        publication.files(Stage.REMOVALS));
    Map<String, String> expected = new TreeMap<>(files(second));
    if (!kind.equals("git")) {
      expected.put("CNAME", "policy.example.org");
      expected.put("2025-06/01/note.txt", "by hand");
    }
    assertEquals(expected, published(kind));
    assertTrue(publish(second, target).isEmpty(), "nothing is sent twice");
  }

  private static int count(Publication publication, Stage... stages) {
    return Stream.of(stages).mapToInt(stage -> publication.files(stage).size()).sum();
  }

  /** A place in memory that fails at a given operation, as if the process were killed there. */
  private static final class FailingPlace implements Place {
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private int operationsLeft = Integer.MAX_VALUE;

    private void operation() throws IOException {
      if (operationsLeft-- <= 0) {
        throw new IOException("killed");
      }
    }

    @Override
    public void hold() {
      // The place is in the memory of one process.
    }

    @Override
    public Optional<byte[]> read(String path) {
      return Optional.ofNullable(files.get(path));
    }

    @Override
    public boolean isEmpty() {
      return files.isEmpty();
    }

    @Override
    public void write(String path, byte[] bytes) throws IOException {
      if (operationsLeft == 0 && !path.equals(SumsFile.NAME)) {
        // Not every place replaces a file in one step.
        files.put(path, Arrays.copyOf(bytes, bytes.length / 2));
      }
      operation();
      files.put(path, bytes);
    }

    @Override
    public void send(Path site, List<String> paths) throws IOException {
      for (String path : paths) {
        write(path, Files.readAllBytes(site.resolve(path)));
        assertNoPageLacksItsStyle();
      }
    }

    private void assertNoPageLacksItsStyle() {
      files.forEach(
          (path, bytes) -> {
            String text = new String(bytes, StandardCharsets.UTF_8);
            // A page that was cut in half has no end and names no style.
            if (path.endsWith(".html") && text.endsWith(";")) {
              String style = "assets/" + text.replace(";", "") + "/page.css";
              assertTrue(files.containsKey(style), path + " needs " + style);
            }
          });
    }

    @Override
    public void remove(List<String> paths) throws IOException {
      // Programs remove the files of a list in an order of their own.
      List<String> shuffled = new ArrayList<>(paths);
      Collections.shuffle(shuffled, new Random(paths.size()));
      for (String path : shuffled) {
        operation();
        files.remove(path);
        assertNoPageLacksItsStyle();
      }
    }

    @Override
    public void finish() {
      // All is seen at once.
    }

    @Override
    public void close() {
      // Nothing is open.
    }

    private Map<String, String> texts() {
      return files.entrySet().stream()
          .collect(
              Collectors.toMap(
                  Map.Entry::getKey,
                  file -> new String(file.getValue(), StandardCharsets.UTF_8),
                  (a, b) -> a,
                  TreeMap::new));
    }
  }

  /** A place in memory in which another publication happens before an operation. */
  private static final class SharedPlace implements Place {
    private final FailingPlace files;
    private final Publisher other;
    private int operationsBefore;

    /** What another machine does. */
    private interface Publisher {
      void publish(Place place) throws IOException;
    }

    SharedPlace(FailingPlace files, int operationsBefore, Publisher other) {
      this.files = files;
      this.operationsBefore = operationsBefore;
      this.other = other;
    }

    private void operation() throws IOException {
      if (operationsBefore-- == 0) {
        other.publish(files);
      }
    }

    @Override
    public void hold() {
      // The other publication is one of another machine.
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
      operation();
      return files.read(path);
    }

    @Override
    public Map<String, byte[]> readAll(List<String> paths) throws IOException {
      operation();
      return files.readAll(paths);
    }

    @Override
    public boolean isEmpty() throws IOException {
      operation();
      return files.isEmpty();
    }

    @Override
    public void write(String path, byte[] bytes) throws IOException {
      operation();
      files.write(path, bytes);
    }

    @Override
    public void send(Path site, List<String> paths) throws IOException {
      for (String path : paths) {
        operation();
        files.write(path, Files.readAllBytes(site.resolve(path)));
      }
    }

    @Override
    public void remove(List<String> paths) throws IOException {
      for (String path : paths) {
        operation();
        files.remove(List.of(path));
      }
    }

    @Override
    public void finish() {
      // All is seen at once.
    }

    @Override
    public void close() {
      // Nothing is open.
    }

    boolean hasMet() {
      return operationsBefore < 0;
    }
  }

  private static boolean isDone(Publication publication, Place place) throws IOException {
    try {
      publication.run(place, (stage, done, all) -> {});
      return true;
    } catch (InputException e) {
      assertEquals(Problem.PUBLISH_OVERTAKEN, e.problem());
      return false;
    }
  }

  /**
   * The other publication begins and ends between two operations of the first one.
   *
   * @param isPlannedBefore whether it has read the place before the first one begins
   */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void ofTwoMachinesThatPublishAtOnceAtLeastOneIsToldAndTheNextPublicationMendsThePlace(
      boolean isPlannedBefore) throws IOException {
    Path old = site(FIRST);
    Path first = site(SECOND);
    Map<String, String> third = new TreeMap<>(FIRST);
    third.put("data/catalog.json", "[]");
    third.put("assets/3/page.css", "c{}");
    third.put("2025-06/02/index.html", "另一篇");
    Path other = site(third);
    Set<String> onlyOfOther = new TreeSet<>(files(other).keySet());
    onlyOfOther.removeAll(files(first).keySet());
    int mixed = 0;
    int unlisted = 0;
    boolean hasMet = true;
    for (int at = 0; hasMet; at++) {
      FailingPlace files = new FailingPlace();
      Publication.of(old, sums(old), files).run(files, (stage, done, all) -> {});
      Optional<Publication> planned =
          isPlannedBefore
              ? Optional.of(Publication.of(other, sums(other), files))
              : Optional.empty();
      List<Boolean> otherDone = new ArrayList<>();
      SharedPlace place =
          new SharedPlace(
              files,
              at,
              shared ->
                  otherDone.add(
                      isDone(
                          planned.isPresent()
                              ? planned.get()
                              : Publication.of(other, sums(other), shared),
                          shared)));
      boolean firstDone = isDone(Publication.of(first, sums(first), place), place);
      hasMet = place.hasMet();
      boolean isWhole = files.texts().equals(files(first)) || files.texts().equals(files(other));
      if (firstDone && !otherDone.contains(false)) {
        assertTrue(isWhole, "both are done, and the place is neither, at operation " + at);
      }
      mixed += isWhole ? 0 : 1;
      Publication.of(first, sums(first), files).run(files, (stage, done, all) -> {});
      Map<String, String> mended = files.texts();
      if (mended.keySet().removeAll(onlyOfOther)) {
        unlisted++;
      }
      assertEquals(files(first), mended, "at operation " + at);
    }
    // Where the list of sums itself is replaced in the only moment that no check covers, no list
    // names the files any more that only the other site has; no page leads to them.
    assertTrue(unlisted <= 1, "files of the other site stay at one moment at most: " + unlisted);
    assertTrue(mixed > 0, "the sites do meet");
  }

  @ParameterizedTest
  @ValueSource(strings = {"folder", "rsync", "rclone"})
  void onOneMachineASecondPublicationToAPlaceIsRefusedWhileTheFirstGoesOn(String kind)
      throws Exception {
    assumeTrue(kind.equals("folder") || isInstalled(kind), kind + " is not installed");
    Target target = target(kind);
    try (Place second = Places.open(target)) {
      try (Place first = Places.open(target)) {
        first.hold();
        InputException held = assertThrows(InputException.class, second::hold);
        assertEquals(Problem.PUBLISH_HELD, held.problem());
        assertEquals(List.of("publish " + ProcessHandle.current().pid()), held.details());
      }
      second.hold();
    }
    assertEquals(0, count(publish(site(FIRST), target), Stage.REMOVALS));
    assertEquals(Set.of(), hidden(folder.resolve("place")));
  }

  /** Returns the names of the files at the root of a folder that begin with a dot. */
  private static Set<String> hidden(Path root) throws IOException {
    return files(root).keySet().stream()
        .filter(name -> name.startsWith("."))
        .collect(Collectors.toSet());
  }

  @Test
  void halfAFileThatAKilledPublicationHasLeftInAFolderGoesWithTheNextOne() throws IOException {
    Path place = folder.resolve("place");
    Path first = site(FIRST);
    publish(first, new Target.Folder(place));
    Path second = site(SECOND);
    // It was killed while it sent a file that the next site does not have.
    Files.writeString(place.resolve(DoubtfulPaths.FILES.get(0)), "2024-01/09/index.html\n.\n");
    Files.createDirectories(place.resolve("2024-01/09"));
    Files.writeString(place.resolve("2024-01/09/.huibian-new"), "half");
    publish(second, new Target.Folder(place));
    assertEquals(files(second), files(place));
    assertFalse(Files.exists(place.resolve("2024-01")));
  }

  @Test
  void aRepositoryThatGotAnotherCommitMeanwhileRefusesASecondPublication() throws Exception {
    assumeTrue(isInstalled("git"));
    Target target = target("git");
    publish(site(FIRST), target);
    Path second = site(SECOND);
    try (Place late = Places.open(target)) {
      Path other = site(Map.of("index.html", "别的"));
      Publication publication = Publication.of(other, sums(other), late);
      publish(second, target);
      InputException refused =
          assertThrows(InputException.class, () -> publication.run(late, (stage, done, all) -> {}));
      assertEquals(Problem.PUBLISH_OVERTAKEN, refused.problem());
    }
    assertEquals(files(second), published("git"));
  }

  /** Returns a site whose pages name the style that they need. */
  private Path randomSite(Random random, int version) throws IOException {
    Map<String, String> files = new TreeMap<>();
    files.put("assets/" + version + "/page.css", "a{}");
    files.put("sw.js", "// " + version);
    for (int i = 0; i < 6; i++) {
      if (random.nextInt(3) > 0) {
        files.put("2025-0" + i + "/index.html", version + ";");
      }
      if (random.nextInt(3) > 0) {
        files.put("topics/" + i + "/index.html", version + ";");
      }
      if (random.nextBoolean()) {
        files.put("2025-0" + i + "/data.json", "" + random.nextInt(2));
      }
    }
    return site(files);
  }

  @Test
  void whereverAPublicationIsInterruptedTheNextOneFinishesItAndNoPageEverLacksItsStyle()
      throws IOException {
    Random random = new Random(18);
    FailingPlace place = new FailingPlace();
    for (int version = 0; version < 200; version++) {
      Path site = randomSite(random, version);
      place.operationsLeft = random.nextInt(25);
      try {
        Publication.of(site, sums(site), place).run(place, (stage, done, all) -> {});
      } catch (IOException e) {
        assertEquals("killed", e.getMessage());
      }
      if (random.nextInt(3) == 0) {
        continue; // The next site is published over what is half done.
      }
      place.operationsLeft = Integer.MAX_VALUE;
      Publication.of(site, sums(site), place).run(place, (stage, done, all) -> {});
      assertEquals(files(site), place.texts());
      assertTrue(Publication.of(site, sums(site), place).isEmpty());
    }
  }

  @Test
  void aSiteThatIsSignedWhenItIsSentNeitherRemovesNorRepeatsTheSignatureOfThePlace()
      throws IOException {
    FailingPlace place = new FailingPlace();
    Path first = site(FIRST);
    Publication.of(first, sums(first), place).run(place, (stage, done, all) -> {});
    Publication unsigned = Publication.ofUnsigned(first, sums(first), place);
    assertEquals(List.of("SHA256SUMS.sig", "SHA256SUMS"), unsigned.files(Stage.NOTICES));
    place.write("SHA256SUMS.sig", new byte[] {1});
    assertTrue(Publication.ofUnsigned(first, sums(first), place).isEmpty());
    Path second = site(SECOND);
    Publication changed = Publication.ofUnsigned(second, sums(second), place);
    assertFalse(changed.files(Stage.REMOVALS).contains("SHA256SUMS.sig"));
    assertTrue(changed.files(Stage.NOTICES).contains("SHA256SUMS.sig"));
    // Without a key, the signature goes.
    Publication plain = Publication.of(first, sums(first), place);
    assertEquals(List.of("SHA256SUMS.sig"), plain.files(Stage.REMOVALS));
  }

  @Test
  void filesOfOthersAreNeverReplacedAndNoLinkLeadsOut() throws IOException {
    Path place = Files.createDirectories(folder.resolve("place"));
    Files.writeString(place.resolve("index.html"), "another site");
    Path site = site(FIRST);
    Target target = new Target.Folder(place);
    InputException foreign = assertThrows(InputException.class, () -> publish(site, target));
    assertEquals(Problem.PUBLISH_FOREIGN, foreign.problem());
    assertEquals(Map.of("index.html", "another site"), files(place));

    Files.delete(place.resolve("index.html"));
    publish(site, target);
    Path issue = place.resolve("2025-06");
    Files.move(issue, folder.resolve("issue"));
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Files.createSymbolicLink(issue, elsewhere);
    Path second = site(SECOND);
    InputException link = assertThrows(InputException.class, () -> publish(second, target));
    assertEquals(Problem.PUBLISH_LINK, link.problem());
    assertEquals(Map.of(), files(elsewhere));
  }

  /** What a killed program has not written into a pipe never arrives. */
  @Test
  void rsyncRemovesNothingElseWhenTheProgramIsKilledThatHasStartedIt() throws Exception {
    assumeTrue(isInstalled("rsync"));
    Path place = folder.resolve("place");
    for (String name :
        List.of("SHA256SUMS", "SHA256SUMS.sig", "2025-06/01/index.html", "of-others")) {
      Files.createDirectories(place.resolve(name).getParent());
      Files.writeString(place.resolve(name), name);
    }
    try (RsyncPlace rsync = new RsyncPlace(place + "/")) {
      List<String> command = new ArrayList<>(List.of("rsync"));
      command.addAll(rsync.removal(List.of("2025-06/01/index.html", "SHA256SUMS.sig")));
      Process process = new ProcessBuilder(command).start();
      process.getOutputStream().close();
      process.waitFor();
    }
    assertEquals(Set.of("SHA256SUMS", "of-others"), files(place).keySet());
  }

  @Test
  void aDoubtfulPathThatLeadsOutOfThePlaceIsIgnored() throws IOException {
    Path victim = Files.writeString(folder.resolve("victim.txt"), "kept");
    Path place = Files.createDirectories(folder.resolve("place"));
    Files.writeString(
        place.resolve(DoubtfulPaths.FILES.get(0)), "../victim.txt\n/etc/passwd\na/../b\n");
    assertFalse(publish(site(FIRST), new Target.Folder(place)).isEmpty());
    assertTrue(Files.exists(victim));
  }

  @Test
  void aMissingRepositoryAndAMissingRemoteAreSaidWithTheProgram() {
    assumeTrue(isInstalled("git"));
    Path site = folder.resolve("nowhere");
    InputException missing =
        assertThrows(
            InputException.class, () -> publish(site, new Target.Git(site.toString(), "pages")));
    assertEquals(Problem.PUBLISH_FAILED, missing.problem());
    assertEquals("git", missing.details().get(0));
  }
}

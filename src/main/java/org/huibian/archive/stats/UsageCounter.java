package org.huibian.archive.stats;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipException;
import org.huibian.site.Checksums;

/**
 * Counts what readers use of a site, from access logs of any size in a bounded amount of memory.
 *
 * <p>Whether a visit is that of a robot is known from its agent, or once it asks for {@code
 * robots.txt}; therefore the counts of a visit are kept until the log is at its end, or until there
 * are too many visits. Only pages that were sent count ({@code 200} and {@code 304}): answers with
 * a range of bytes are parts of what was counted before.
 */
public final class UsageCounter {
  /** How many visits are kept open at once. */
  private static final int MOST_VISITS = 100_000;

  /** How many days a log may have; no log of a server has so many. */
  private static final int MOST_DAYS = 20_000;

  /** How many articles are counted one by one. */
  private static final int MOST_ARTICLES = 100_000;

  /** How many articles a visit keeps before they count. */
  private static final int ARTICLES_OF_VISIT = 200;

  /** How many damaged lines are named. */
  private static final int EXAMPLES = 5;

  private static final int OK = 200;
  private static final int UNCHANGED = 304;
  private static final Set<Integer> NOT_THERE = Set.of(404, 410);
  private static final int SALT = 32;

  /** What was counted of a day. */
  private static final class Day {
    private final long[] uses = new long[Use.values().length];
    private long visits;
    private long robots;

    UsageReport.Figures figures() {
      Map<Use, Long> all = new EnumMap<>(Use.class);
      for (Use use : Use.values()) {
        all.put(use, uses[use.ordinal()]);
      }
      return new UsageReport.Figures(visits, all, robots);
    }
  }

  private final String base;
  private final int mostVisits;
  private final RobotNames robots = RobotNames.load();
  private final byte[] salt = new byte[SALT];
  private final MessageDigest digest = Checksums.sha256();

  private final Map<Long, Visit> visits = new HashMap<>();
  private final Map<LocalDate, Day> days = new HashMap<>();
  private final Map<String, Long> articles = new HashMap<>();
  private final List<String> examples = new ArrayList<>();
  private long lines;
  private long outside;
  private long damaged;

  /**
   * Creates a counter.
   *
   * @param base the path of the site's root on its host, with slashes at both ends
   */
  public UsageCounter(String base) {
    this(base, MOST_VISITS);
  }

  /** Creates a counter that keeps a number of visits open at once. */
  UsageCounter(String base, int mostVisits) {
    this.base = base;
    this.mostVisits = mostVisits;
    new SecureRandom().nextBytes(salt);
  }

  /**
   * Counts the lines of a log.
   *
   * @param log the log, compressed by gzip or not
   * @param name its name, for the places of damaged lines
   * @return whether the log was read to its end; if not, its compressed form is damaged
   * @throws IOException if it cannot be read
   */
  public boolean read(InputStream log, String name) throws IOException {
    long number = 0;
    try (LogReader reader = new LogReader(log)) {
      for (Optional<String> line = reader.next(); line.isPresent(); line = reader.next()) {
        number++;
        if (line.get().isBlank()) {
          continue;
        }
        lines++;
        Optional<LogEntry> entry = LogLine.parse(line.get());
        if (entry.isEmpty() || !hasRoom(entry.get().time().toLocalDate())) {
          damage(name, number);
        } else {
          count(entry.get());
        }
      }
      return true;
    } catch (EOFException | ZipException e) {
      damage(name, number + 1);
      return false;
    }
  }

  private void damage(String name, long line) {
    damaged++;
    if (examples.size() < EXAMPLES) {
      examples.add(name + ":" + line);
    }
  }

  private boolean hasRoom(LocalDate day) {
    return days.containsKey(day) || days.size() < MOST_DAYS;
  }

  private void count(LogEntry entry) {
    LocalDate day = entry.time().toLocalDate();
    days.computeIfAbsent(day, key -> new Day());
    if (visits.size() >= mostVisits) {
      settleFarthest(day);
    }
    Visit visit = visits.computeIfAbsent(key(day, entry), key -> new Visit(day));
    visit.count();
    if (entry.agent().filter(robots::isRobot).isPresent()
        || entry.path().equals("/robots.txt")
        || entry.path().equals(base + "robots.txt")) {
      visit.isRobot();
    }
    if (!entry.path().startsWith(base)) {
      outside++;
      return;
    }
    if (!entry.method().equals("GET") || visit.robot()) {
      return;
    }
    if (entry.status() == OK || entry.status() == UNCHANGED) {
      String address = entry.path().substring(base.length());
      visit.use(UsedPath.of(address), address, entry.time());
      if (visit.articles().size() >= ARTICLES_OF_VISIT) {
        takeArticles(visit);
      }
    } else if (NOT_THERE.contains(entry.status())) {
      visit.miss();
    }
  }

  /** Returns what tells visits apart; nobody can tell from it who they are without the salt. */
  private long key(LocalDate day, LogEntry entry) {
    digest.update(salt);
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(day.toEpochDay()).flip());
    digest.update(entry.client().getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    digest.update(entry.agent().orElse("").getBytes(StandardCharsets.UTF_8));
    return ByteBuffer.wrap(digest.digest()).getLong();
  }

  /**
   * Counts the open visits of the day that is farthest from the one being read, so that there is
   * room for others. Logs may come newest first; then the oldest day is the one being read, and its
   * visits would be counted twice.
   */
  private void settleFarthest(LocalDate read) {
    LocalDate farthest =
        visits.values().stream()
            .map(Visit::day)
            .max(
                Comparator.<LocalDate>comparingLong(
                        day -> Math.abs(day.toEpochDay() - read.toEpochDay()))
                    .thenComparing(Comparator.reverseOrder()))
            .orElseThrow();
    for (Iterator<Visit> each = visits.values().iterator(); each.hasNext(); ) {
      Visit visit = each.next();
      if (visit.day().equals(farthest)) {
        settle(visit);
        each.remove();
      }
    }
  }

  private void settle(Visit visit) {
    Day day = days.get(visit.day());
    if (visit.robot()) {
      day.robots += visit.requests();
      return;
    }
    boolean used = false;
    for (Use use : Use.values()) {
      day.uses[use.ordinal()] += visit.uses(use);
      used |= use != Use.MISSING && visit.uses(use) > 0;
    }
    day.visits += used ? 1 : 0;
    takeArticles(visit);
  }

  private void takeArticles(Visit visit) {
    for (String article : visit.articles()) {
      if (articles.containsKey(article) || articles.size() < MOST_ARTICLES) {
        articles.merge(article, 1L, Long::sum);
      }
    }
    visit.articles().clear();
  }

  /** Returns what was counted. The counter is at its end then. */
  public UsageReport report() {
    visits.values().forEach(this::settle);
    visits.clear();
    List<UsageReport.Article> read =
        articles.entrySet().stream()
            .map(entry -> new UsageReport.Article(entry.getKey(), entry.getValue()))
            .sorted(
                Comparator.comparingLong(UsageReport.Article::reads)
                    .reversed()
                    .thenComparing(UsageReport.Article::id))
            .toList();
    TreeMap<LocalDate, UsageReport.Figures> figures = new TreeMap<>();
    days.forEach((day, counted) -> figures.put(day, counted.figures()));
    return new UsageReport(figures, read, lines, outside, damaged, examples);
  }
}

package org.huibian.archive.stats;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Knows by their names the programs that fetch pages which nobody reads. */
final class RobotNames {
  private static final String LIST = "robots.txt";

  /** How many agents are remembered; there are far fewer than requests. */
  private static final int MOST_KNOWN = 10_000;

  /** The longest agent that is remembered, in characters; those of browsers have some 300. */
  private static final int LONGEST_KNOWN = 1000;

  private final Pattern words;
  private final Map<String, Boolean> known = new HashMap<>();

  private RobotNames(List<String> words) {
    this.words = Pattern.compile(String.join("|", words));
  }

  /** Reads the list of the program. */
  static RobotNames load() {
    try (InputStream in = RobotNames.class.getResourceAsStream(LIST);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return new RobotNames(
          lines
              .lines()
              .map(String::strip)
              .filter(line -> !line.isEmpty() && !line.startsWith("#"))
              .collect(Collectors.toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns whether an agent is a robot; one that says nothing of itself is. */
  boolean isRobot(String agent) {
    Boolean before = known.get(agent);
    if (before != null) {
      return before;
    }
    boolean found =
        agent.isBlank()
            || agent.equals("-")
            || words.matcher(agent.toLowerCase(Locale.ROOT)).find();
    if (agent.length() <= LONGEST_KNOWN && known.size() < MOST_KNOWN) {
      known.put(agent, found);
    }
    return found;
  }

  /** Returns how many agents are remembered. */
  int remembered() {
    return known.size();
  }
}

package org.huibian.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A command line that means the same to every parser: options that are each followed by their
 * value, and names. The parser's classes take longer to load than some commands take, and such a
 * line needs none of them.
 *
 * @param options the values by the names of the options
 * @param names what stands between them, in order
 */
record PlainCommandLine(Map<String, String> options, List<String> names) {
  /** The names that mean the same to every system and to every parser. */
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}._/][\\p{L}\\p{N}._/-]*");

  /** Copies the list. */
  PlainCommandLine {
    names = List.copyOf(names);
  }

  /**
   * Reads the arguments after the name of a command.
   *
   * @param known the options that the line may have, each at most once
   * @return the line; empty if a parser has to read it
   */
  static Optional<PlainCommandLine> read(List<String> arguments, Set<String> known) {
    Map<String, String> options = new TreeMap<>();
    List<String> names = new ArrayList<>();
    for (int at = 0; at < arguments.size(); at++) {
      String argument = arguments.get(at);
      boolean option = known.contains(argument) && at + 1 < arguments.size();
      String name = option ? arguments.get(++at) : argument;
      if (!PLAIN.matcher(name).matches() || option && options.put(argument, name) != null) {
        return Optional.empty();
      }
      if (!option) {
        names.add(name);
      }
    }
    return Optional.of(new PlainCommandLine(options, names));
  }
}

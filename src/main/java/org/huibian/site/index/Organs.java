package org.huibian.site.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.text.Authorities;
import org.huibian.text.TextKey;
import org.huibian.text.WordList;

/**
 * Finds the organ that a printed name stands for. Short and full names are one organ; an office
 * (办公厅) is an organ of its own, distinct from its ministry. Safe to share between threads.
 */
public final class Organs {
  /** A name with a second name of the same organ: 市场监管总局（国家反垄断局）. */
  private static final Pattern SECOND_NAME = Pattern.compile("(.{2,}?)[（(][^（()）]+[)）]");

  private final Authorities authorities;
  private final Map<String, String> addresses;
  private final Map<String, String> offices;
  private final Map<String, Integer> ranks = new HashMap<>();
  private final Map<String, Organ> known = new ConcurrentHashMap<>();

  /** Loads the lists of organs that are part of the program. */
  public Organs() {
    authorities = Authorities.load();
    addresses = table("authority-addresses.tsv");
    offices = table("office-addresses.tsv");
    authorities.names().keySet().forEach(name -> ranks.put(name, 10 * ranks.size()));
  }

  /** Returns the second column of a list by the first, in the list's order. */
  private static Map<String, String> table(String name) {
    Map<String, String> out = new LinkedHashMap<>();
    for (String line : WordList.read(Organs.class, name)) {
      String[] cells = line.split("\t");
      out.put(cells[0], cells[1]);
    }
    return out;
  }

  /** Returns the organ that the printed name stands for. */
  public Organ of(String printed) {
    return known.computeIfAbsent(TextKey.withoutSpaces(printed), this::find);
  }

  /** Returns the address that a name has as long as the organ is not listed. */
  public static String digest(String name) {
    return "o" + TextKey.digest(TextKey.normalized(name)).substring(0, 8);
  }

  private Organ find(String printed) {
    Matcher second = SECOND_NAME.matcher(printed);
    String name = second.matches() ? second.group(1) : printed;
    Optional<String> full = authorities.fullName(name);
    if (full.isPresent()) {
      return listed(full.get());
    }
    int office = 0;
    for (Map.Entry<String, String> ending : offices.entrySet()) {
      office++;
      if (name.endsWith(ending.getKey())) {
        String head = name.substring(0, name.length() - ending.getKey().length());
        Optional<String> ministry = authorities.fullName(head);
        if (ministry.isPresent()) {
          return office(listed(ministry.get()), ending, office);
        }
      }
    }
    return new Organ(digest(printed), printed, List.of(), Integer.MAX_VALUE);
  }

  private Organ listed(String name) {
    return new Organ(
        addresses.getOrDefault(name, digest(name)),
        name,
        authorities.names().getOrDefault(name, List.of()),
        ranks.getOrDefault(name, Integer.MAX_VALUE));
  }

  private static Organ office(Organ ministry, Map.Entry<String, String> ending, int office) {
    List<String> shortNames = new ArrayList<>();
    ministry.shortNames().forEach(name -> shortNames.add(name + ending.getKey()));
    return new Organ(
        ministry.id() + "-" + ending.getValue(),
        ministry.name() + ending.getKey(),
        shortNames,
        ministry.rank() + office);
  }
}

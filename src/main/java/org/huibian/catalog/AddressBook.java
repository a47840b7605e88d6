package org.huibian.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.Head;
import org.huibian.model.Redirect;

/**
 * The addresses of the issues and articles of a site, among them the former ones that front matter
 * leads on. Addresses count from the root of the site and end with a slash: {@code 2025-06/03/}.
 */
public final class AddressBook {
  private final SortedMap<String, Entry> articles = new TreeMap<>();
  private final Set<String> issues = new HashSet<>();
  private final List<Mistake> mistakes = new ArrayList<>();

  /** The articles that claim former addresses, by these. */
  private final SortedMap<String, Entry> claimed = new TreeMap<>();

  /**
   * An article.
   *
   * @param id the identifier
   * @param head the facts above its text
   * @param ownAnchors its anchors, without former ones; computed when they are asked for
   */
  public record Entry(ArticleId id, Head head, Supplier<Set<String>> ownAnchors) {
    /** Returns the address of its page. */
    public String address() {
      return id + "/";
    }

    /**
     * Returns which anchors of its page, present or former, are kept. Those of a withdrawn article
     * all are: its page tells what became of the text.
     */
    public Predicate<String> kept() {
      if (head.withdrawn().isPresent()) {
        return anchor -> true;
      }
      Set<String> own = ownAnchors.get();
      Set<String> former =
          head.redirects().stream().map(Redirect::anchor).collect(Collectors.toSet());
      return anchor -> own.contains(anchor) || former.contains(anchor);
    }
  }

  /** What can be wrong with a redirect. */
  public enum Fault {
    /** The former address is that of an article or issue, or another article claims it. */
    TAKEN,
    /** The former anchor is one that the article has. */
    ANCHOR_PRESENT,
    /** The article has no anchor of the name to which the former one leads. */
    ANCHOR_MISSING
  }

  /**
   * A redirect that is wrong.
   *
   * @param article the article with the redirect
   * @param redirect the redirect
   * @param fault what is wrong with it
   * @param detail who has the address, or the anchors that the article has
   */
  public record Mistake(ArticleId article, Redirect redirect, Fault fault, String detail) {}

  /**
   * A page that only leads on.
   *
   * @param from its address
   * @param to the address of the page to which it leads
   * @param anchors the anchors that have another name there, by their former names
   * @param keepsFragments whether the page to which it leads has the former anchors too, each at
   *     the right place, so that a server may send readers there by itself
   */
  public record Moved(
      String from, String to, SortedMap<String, String> anchors, boolean keepsFragments) {
    /** Returns whether it is that of an issue. */
    public boolean isOfIssue() {
      return from.indexOf('/') == from.length() - 1;
    }

    /** Returns the page for an address below both pages, such as {@code print/}. */
    public Moved below(String place) {
      return new Moved(from + place, to + place, anchors, keepsFragments);
    }
  }

  private AddressBook(List<Entry> entries) {
    for (Entry entry : entries) {
      articles.put(entry.address(), entry);
      issues.add(entry.id().issue() + "/");
    }
    for (Entry entry : entries) {
      List<Redirect> redirects = entry.head().redirects();
      Map<String, Set<String>> places = new HashMap<>();
      redirects.forEach(r -> places.computeIfAbsent(former(r), key -> new HashSet<>()).add(r.to()));
      redirects.forEach(r -> claim(entry, r, places.get(former(r)).size() > 1));
    }
  }

  /** Returns the addresses of a catalogue. */
  public static AddressBook of(Catalog catalog) {
    return new AddressBook(
        catalog.articles().stream()
            .map(a -> new Entry(a.id(), a.article().head(), a.permalinks()::anchors))
            .toList());
  }

  /** Returns the addresses of the catalogue that a snapshot was taken of. */
  public static AddressBook of(CatalogSnapshot snapshot) {
    List<Entry> entries = new ArrayList<>();
    for (CatalogSnapshot.IssueFacts issue : snapshot.issues()) {
      for (CatalogSnapshot.ArticleFacts article : issue.articles()) {
        entries.add(
            new Entry(
                new ArticleId(issue.id(), article.number()),
                article.head(),
                () -> Set.copyOf(article.anchors())));
      }
    }
    return new AddressBook(entries);
  }

  private static String former(Redirect redirect) {
    return redirect.address() + "#" + redirect.anchor();
  }

  private void claim(Entry entry, Redirect redirect, boolean isTwice) {
    String address = redirect.address();
    if (!address.isEmpty() && !address.equals(entry.address())) {
      Entry other = claimed.putIfAbsent(address, entry);
      if (articles.containsKey(address) || issues.contains(address)) {
        mistakes.add(new Mistake(entry.id(), redirect, Fault.TAKEN, address));
      } else if (other != null && other != entry) {
        mistakes.add(new Mistake(entry.id(), redirect, Fault.TAKEN, other.id().toString()));
      }
    } else if (!address.isEmpty() && redirect.anchor().isEmpty()) {
      mistakes.add(new Mistake(entry.id(), redirect, Fault.TAKEN, address));
    }
    // The text of a withdrawn article has no anchors any more, and its redirects may stay.
    if (!redirect.anchor().isEmpty() && entry.head().withdrawn().isEmpty()) {
      checkAnchors(entry, redirect, isTwice);
    }
  }

  private void checkAnchors(Entry entry, Redirect redirect, boolean isTwice) {
    Set<String> anchors = entry.ownAnchors().get();
    boolean isOfPage = redirect.address().isEmpty() || redirect.address().equals(entry.address());
    if (isTwice || isOfPage && anchors.contains(redirect.anchor())) {
      mistakes.add(new Mistake(entry.id(), redirect, Fault.ANCHOR_PRESENT, redirect.anchor()));
    } else if (!redirect.to().equals(Redirect.TOP) && !anchors.contains(redirect.to())) {
      String present = String.join(" ", anchors.stream().sorted().limit(20).toList());
      mistakes.add(
          new Mistake(
              entry.id(), redirect, Fault.ANCHOR_MISSING, (present + " " + Redirect.TOP).strip()));
    }
  }

  /** Returns the wrong redirects, in order of the articles. */
  public List<Mistake> mistakes() {
    return Collections.unmodifiableList(mistakes);
  }

  /** Returns whether readers who follow an address of an issue or an article get to a page. */
  public boolean has(String address) {
    return issues.contains(address)
        || articles.containsKey(address)
        || claimed.containsKey(address);
  }

  /** Returns the article at an address; empty if it has none of its own. */
  public Optional<Entry> article(String address) {
    return Optional.ofNullable(articles.get(address));
  }

  /** Returns the article to which an address leads, be it its own or a former one. */
  public Optional<Entry> target(String address) {
    return article(address).or(() -> Optional.ofNullable(claimed.get(address)));
  }

  /** Returns the pages that only lead on, by address. */
  public List<Moved> moved() {
    List<Moved> out = new ArrayList<>();
    claimed.forEach(
        (from, entry) -> {
          boolean isOfIssue = from.indexOf('/') == from.length() - 1;
          String to = isOfIssue ? entry.id().issue() + "/" : entry.address();
          SortedMap<String, String> renamed = renamed(from, entry);
          out.add(new Moved(from, to, renamed, keepsFragments(renamed, entry)));
        });
    return out;
  }

  private static boolean keepsFragments(SortedMap<String, String> renamed, Entry entry) {
    SortedMap<String, String> placed = placed(entry.head(), entry.ownAnchors().get());
    return renamed.entrySet().stream().allMatch(e -> e.getValue().equals(placed.get(e.getKey())));
  }

  /** Returns the former anchors that a page can have, each with the present one. */
  private static SortedMap<String, String> placed(Head head, Set<String> own) {
    SortedMap<String, String> out = new TreeMap<>();
    for (Redirect redirect : head.redirects()) {
      if (!redirect.anchor().isEmpty() && !own.contains(redirect.anchor())) {
        out.putIfAbsent(redirect.anchor(), redirect.to());
      }
    }
    return out;
  }

  /** Returns the anchors that have another name at the present address, by their former names. */
  private static SortedMap<String, String> renamed(String from, Entry entry) {
    SortedMap<String, String> out = new TreeMap<>();
    for (Redirect redirect : entry.head().redirects()) {
      if (redirect.address().equals(from) && !redirect.anchor().isEmpty()) {
        out.put(redirect.anchor(), redirect.to());
      }
    }
    return out;
  }

  /**
   * Returns the former anchors of an article's page by the present anchors to which they lead. An
   * anchor that the page has itself is none of them, so that no two elements have one name.
   */
  public static SortedMap<String, List<String>> aliases(CatalogArticle article) {
    SortedMap<String, List<String>> out = new TreeMap<>();
    Article text = article.article();
    if (text.head().redirects().isEmpty() || text.head().withdrawn().isPresent()) {
      return out;
    }
    placed(text.head(), article.permalinks().anchors())
        .forEach((anchor, to) -> out.computeIfAbsent(to, key -> new ArrayList<>()).add(anchor));
    return out;
  }
}

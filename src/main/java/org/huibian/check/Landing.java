package org.huibian.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huibian.check.Reference.Use;

/**
 * Follows addresses to where they lead.
 *
 * @param files every file of the site, relative to its folder
 * @param ids the anchors of each page and drawing
 * @param base where the site is published, ending in a slash, if it is known
 */
record Landing(Set<String> files, Map<String, Set<String>> ids, Optional<String> base) {

  /** What is wrong with the addresses of a file. */
  List<Finding> follow(FileFacts facts) {
    List<Finding> findings = new ArrayList<>();
    // The data's addresses count from the site's folder, whatever folder the file stands in.
    String from = facts.page().endsWith(".json") ? "" : facts.page();
    for (Reference reference : facts.references()) {
      fault(facts.page(), from, reference)
          .ifPresent(
              fault ->
                  findings.add(
                      new Finding(facts.page(), reference.line(), fault, reference.address())));
    }
    return findings;
  }

  private Optional<Fault> fault(String page, String from, Reference reference) {
    Address address = Address.of(from, reference.address(), base);
    if (address instanceof Address.Inside inside) {
      return land(inside);
    }
    if (address instanceof Address.Outside) {
      if (reference.use() == Use.LOADS) {
        return Optional.of(Fault.REQUEST_OUTSIDE);
      }
      // A site map lists this site's own pages; without a base they cannot be told.
      boolean stray = base.isPresent() && page.startsWith("sitemap");
      return stray ? Optional.of(Fault.LINK_DEAD) : Optional.empty();
    }
    if (address instanceof Address.Escapes) {
      return Optional.of(Fault.LINK_ESCAPES);
    }
    if (address instanceof Address.FromRoot) {
      return Optional.of(Fault.LINK_FROM_ROOT);
    }
    return address instanceof Address.Forbidden
        ? Optional.of(Fault.ADDRESS_FORBIDDEN)
        : Optional.empty();
  }

  private Optional<Fault> land(Address.Inside inside) {
    String path = inside.path();
    String file = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
    if (!files.contains(file)) {
      file = path + "/index.html";
    }
    if (!files.contains(file)) {
      return Optional.of(Fault.LINK_DEAD);
    }
    String fragment = inside.fragment();
    boolean lands =
        fragment.isEmpty()
            || fragment.equalsIgnoreCase("top")
            || !ids.containsKey(file)
            || ids.get(file).contains(fragment);
    return lands ? Optional.empty() : Optional.of(Fault.ANCHOR_DEAD);
  }
}

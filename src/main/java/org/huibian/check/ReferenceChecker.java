package org.huibian.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huibian.check.PageReference.Use;

/**
 * Checks that the addresses in the files of a site lead somewhere.
 *
 * @param files all files of the site, relative to its folder
 * @param ids the anchors of each page and drawing
 * @param base the address at which the site is published, ending in a slash, if it is known
 */
record ReferenceChecker(Set<String> files, Map<String, Set<String>> ids, Optional<String> base) {
  /** Returns the faults of the addresses in a file. */
  List<Finding> check(FileFacts facts) {
    List<Finding> findings = new ArrayList<>();
    // The addresses in data are relative to the site's folder, not to the file.
    String from = facts.page().endsWith(".json") ? "" : facts.page();
    for (PageReference reference : facts.references()) {
      fault(facts.page(), from, reference)
          .ifPresent(
              fault ->
                  findings.add(
                      new Finding(facts.page(), reference.line(), fault, reference.address())));
    }
    return findings;
  }

  private Optional<Fault> fault(String page, String from, PageReference reference) {
    Address address = Address.resolve(from, reference.address(), base);
    if (address instanceof Address.Inside inside) {
      return fault(inside);
    }
    if (address instanceof Address.Outside) {
      if (reference.use() == Use.LOAD) {
        return Optional.of(Fault.REQUEST_OUTSIDE);
      }
      // A site map lists only pages of its own site, which are not recognised without a base.
      boolean foreign = base.isPresent() && page.startsWith("sitemap");
      return foreign ? Optional.of(Fault.LINK_DEAD) : Optional.empty();
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

  private Optional<Fault> fault(Address.Inside inside) {
    String path = inside.path();
    String file = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
    if (!files.contains(file)) {
      file = path + "/index.html";
    }
    if (!files.contains(file)) {
      return Optional.of(Fault.LINK_DEAD);
    }
    String fragment = inside.fragment();
    boolean exists =
        fragment.isEmpty()
            || fragment.equalsIgnoreCase("top")
            || !ids.containsKey(file)
            || ids.get(file).contains(fragment);
    return exists ? Optional.empty() : Optional.of(Fault.ANCHOR_DEAD);
  }
}

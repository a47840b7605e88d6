package org.huibian.source.ofd;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One document of a file: its pages in order, its templates and what its pages share. */
final class OfdDocument {
  /** More seals than a file can sensibly have. */
  private static final int MOST_SEALS = 200;

  /** More attached files than a document can sensibly have. */
  private static final int MOST_ATTACHMENTS = 200;

  private final OfdPackage parts;
  private final String root;
  private final OfdElement document;
  private final OfdResources shared;
  private final Map<String, Integer> seals;
  private final Map<String, List<OfdElement>> annotations = new HashMap<>();
  private final Map<String, Template> templates = new HashMap<>();
  private final Map<String, Optional<OfdElement>> read = new HashMap<>();

  /**
   * A page with its parts.
   *
   * @param name the name of its part
   * @param content its content
   */
  record Page(String id, String name, OfdElement content) {}

  /**
   * A template that several pages show.
   *
   * @param name the name of its part
   * @param zOrder whether it stands behind or before the page
   */
  private record Template(String name, String zOrder) {}

  private OfdDocument(
      OfdPackage parts, String root, OfdElement document, Map<String, Integer> seals) {
    this.parts = parts;
    this.seals = seals;
    this.root = root;
    this.document = document;
    this.shared = new OfdResources(parts);
    OfdElement common = common();
    for (String kind : List.of("PublicRes", "DocumentRes")) {
      for (OfdElement resource : common.children(kind)) {
        shared.add(OfdPackage.resolve(root, resource.text().strip()));
      }
    }
    for (OfdElement template : common.children("TemplatePage")) {
      String name = OfdPackage.resolve(root, template.get("BaseLoc"));
      templates.put(template.get("ID"), new Template(name, template.get("ZOrder")));
    }
    readAnnotations();
  }

  /** Opens the documents of a file. */
  static List<OfdDocument> all(OfdPackage parts) {
    List<OfdDocument> documents = new ArrayList<>();
    Optional<OfdElement> main = parts.xml("OFD.xml");
    for (OfdElement body : main.map(m -> m.children("DocBody")).orElse(List.of())) {
      body.textOf("DocRoot")
          .map(location -> OfdPackage.resolve("OFD.xml", location))
          .ifPresent(
              root ->
                  parts
                      .xml(root)
                      .ifPresent(
                          xml ->
                              documents.add(
                                  new OfdDocument(parts, root, xml, seals(parts, body)))));
    }
    return documents;
  }

  /** Counts the seals of a file by the page on which each is shown. */
  private static Map<String, Integer> seals(OfdPackage parts, OfdElement body) {
    Map<String, Integer> seals = new HashMap<>();
    Optional<String> list =
        body.textOf("Signatures").map(location -> OfdPackage.resolve("OFD.xml", location));
    List<OfdElement> signatures =
        list.flatMap(parts::xml).map(xml -> xml.children("Signature")).orElse(List.of());
    for (OfdElement signature : signatures.subList(0, Math.min(MOST_SEALS, signatures.size()))) {
      parts
          .xml(OfdPackage.resolve(list.get(), signature.get("BaseLoc")))
          .flatMap(xml -> xml.child("SignedInfo"))
          .map(info -> info.children("StampAnnot"))
          .orElse(List.of())
          .forEach(stamp -> seals.merge(stamp.get("PageRef"), 1, Integer::sum));
    }
    return seals;
  }

  /** Returns how many seals a page shows. */
  int seals(Page page) {
    return Math.min(MOST_SEALS, seals.getOrDefault(page.id(), 0));
  }

  private OfdElement common() {
    return document
        .child("CommonData")
        .orElseGet(() -> new OfdElement("CommonData", Map.of(), List.of(), ""));
  }

  /** Returns the resources that all pages share. */
  OfdResources shared() {
    return shared;
  }

  /** Returns the names of the pages' parts in order, by their identifiers. */
  List<OfdElement> pages() {
    return document.child("Pages").map(pages -> pages.children("Page")).orElse(List.of());
  }

  /** Reads a page; empty if its part is missing. */
  Optional<Page> page(OfdElement entry) {
    String name = OfdPackage.resolve(root, entry.get("BaseLoc"));
    return parts.xml(name).map(content -> new Page(entry.get("ID"), name, content));
  }

  /** Returns the area of a page that states none of its own. */
  Optional<OfdElement> pageArea() {
    return common().child("PageArea");
  }

  /**
   * Returns the templates of a page that stand behind it, or before it.
   *
   * @param behind whether those behind it are wanted
   */
  List<Page> templates(Page page, boolean behind) {
    List<Page> found = new ArrayList<>();
    for (OfdElement use : page.content().children("Template")) {
      Template template = templates.get(use.get("TemplateID"));
      if (template != null) {
        String order = use.get("ZOrder").isEmpty() ? template.zOrder() : use.get("ZOrder");
        if (behind != order.equals("Foreground")) {
          read.computeIfAbsent(template.name(), parts::xml)
              .ifPresent(xml -> found.add(new Page("", template.name(), xml)));
        }
      }
    }
    return found;
  }

  /** Returns the annotations of a page. */
  List<OfdElement> annotations(Page page) {
    return annotations.getOrDefault(page.id(), List.of());
  }

  /** Returns the names of the files that are attached to the document, in order. */
  List<String> attachments() {
    Optional<String> list =
        document.textOf("Attachments").map(location -> OfdPackage.resolve(root, location));
    return list
        .flatMap(parts::xml)
        .map(xml -> xml.children("Attachment"))
        .orElse(List.of())
        .stream()
        .map(OfdDocument::name)
        .filter(name -> !name.isEmpty())
        .limit(MOST_ATTACHMENTS)
        .toList();
  }

  private static String name(OfdElement attachment) {
    String location = attachment.textOf("FileLoc").orElse("").replace('\\', '/');
    String file = location.substring(location.lastIndexOf('/') + 1);
    String name = attachment.get("Name").isEmpty() ? file : attachment.get("Name");
    String ending = "." + attachment.get("Format").replaceFirst("^[.]", "");
    boolean complete =
        ending.equals(".")
            || name.toLowerCase(Locale.ROOT).endsWith(ending.toLowerCase(Locale.ROOT));
    return (complete ? name : name + ending).replaceAll("\\s+", " ");
  }

  private void readAnnotations() {
    Optional<String> list =
        document.textOf("Annotations").map(location -> OfdPackage.resolve(root, location));
    List<OfdElement> pages =
        list.flatMap(parts::xml).map(xml -> xml.children("Page")).orElse(List.of());
    for (OfdElement page : pages) {
      page.textOf("FileLoc")
          .map(location -> OfdPackage.resolve(list.get(), location))
          .flatMap(parts::xml)
          .ifPresent(
              xml ->
                  annotations
                      .computeIfAbsent(page.get("PageID"), id -> new ArrayList<>())
                      .addAll(xml.children("Annot")));
    }
  }
}

package org.huibian.site.akn;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huibian.catalog.CatalogArticle;
import org.huibian.catalog.citation.Citation;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.Kind;
import org.huibian.site.index.Chronology;
import org.huibian.site.index.Organ;
import org.huibian.site.index.Organs;
import org.huibian.site.view.BlockView;
import org.huibian.text.TextKey;

/**
 * Writes an article as an Akoma Ntoso 3.0 document. The IRI of a work is such as {@code
 * /akn/cn/doc/policy/2025-06-13/2025-06-03}: country, kind, date, and the id of the article. The id
 * is unique and never changes; a document number would be neither.
 */
final class AknDocument {
  private static final String NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

  /** The agent who has marked the document up. */
  private static final String EDITOR = "#publisher";

  private static final String LANGUAGE = "zho";

  private final CatalogArticle entry;
  private final Article article;
  private final Map<String, Organ> issuers = new LinkedHashMap<>();
  private final XmlWriter xml = new XmlWriter();

  private AknDocument(CatalogArticle entry, Organs organs) {
    this.entry = entry;
    this.article = entry.article();
    article
        .head()
        .issuers()
        .forEach(name -> issuers.put(TextKey.withoutSpaces(name), organs.of(name)));
  }

  /**
   * Returns the XML of an article.
   *
   * @param entry the article
   * @param blocks the blocks of its body
   * @param organs resolves the names of the issuers
   */
  static String of(CatalogArticle entry, List<BlockView> blocks, Organs organs) {
    return new AknDocument(entry, organs).write(blocks);
  }

  /** Returns the IRI of an article as a work. */
  private static String work(CatalogArticle entry) {
    return "/akn/cn/doc/"
        + entry.article().head().kind()
        + "/"
        + Chronology.dateOf(entry)
        + "/"
        + name(entry.id());
  }

  private static String name(ArticleId id) {
    return id.toString().replace('/', '-');
  }

  private String write(List<BlockView> blocks) {
    xml.open("akomaNtoso").attribute("xmlns", NAMESPACE);
    xml.open("doc").attribute("name", article.head().kind().toString());
    xml.open("meta");
    identification();
    xml.open("lifecycle").attribute("source", EDITOR);
    xml.open("eventRef")
        .attribute("date", Chronology.dateOf(entry).toString())
        .attribute("source", "#work")
        .attribute("type", "generation")
        .close("eventRef");
    xml.close("lifecycle");
    references();
    xml.close("meta");
    preface();
    xml.open("mainBody");
    article
        .head()
        .addressee()
        .ifPresent(to -> xml.openText("p").attribute("class", "addressee").text(to).closeText("p"));
    AknBody body = new AknBody(blocks, entry.permalinks().outline());
    body.write(xml, new AknBlockWriter(this::reference, "../../" + entry.id() + "/"));
    xml.close("mainBody").close("doc").close("akomaNtoso");
    return xml.toString();
  }

  private void identification() {
    String work = work(entry);
    String expression = work + "/" + LANGUAGE + "@";
    xml.open("identification").attribute("source", EDITOR);
    xml.open("FRBRWork");
    core(work, Chronology.dateOf(entry), article.head().date().isPresent() ? "signed" : "printed");
    value("FRBRcountry", "cn");
    value("FRBRsubtype", article.head().kind().toString());
    article.head().documentNumbers().forEach(number -> value("FRBRnumber", number));
    value("FRBRname", article.head().title());
    if (article.head().kind() != Kind.POLICY) {
      value("FRBRprescriptive", "false");
    }
    xml.close("FRBRWork");
    xml.open("FRBRExpression");
    core(expression, Chronology.dateOf(entry), "text");
    xml.open("FRBRlanguage").attribute("language", LANGUAGE).close("FRBRlanguage");
    xml.close("FRBRExpression");
    xml.open("FRBRManifestation");
    core(expression + ".akn", Chronology.lastDay(entry.id().issue()), "issue");
    value("FRBRformat", "application/akn+xml");
    xml.close("FRBRManifestation");
    xml.close("identification");
  }

  /** Writes the elements with which each level of identification starts. */
  private void core(String iri, LocalDate date, String event) {
    value("FRBRthis", iri + "/!main");
    value("FRBRuri", iri);
    xml.open("FRBRdate").attribute("date", date.toString()).attribute("name", event);
    xml.close("FRBRdate");
    boolean markup = event.equals("issue");
    if (issuers.isEmpty() || markup) {
      xml.open("FRBRauthor").attribute("href", EDITOR).close("FRBRauthor");
    } else {
      issuers.values().stream()
          .map(AknDocument::reference)
          .distinct()
          .forEach(to -> xml.open("FRBRauthor").attribute("href", to).close("FRBRauthor"));
    }
  }

  private void value(String element, String value) {
    xml.open(element).attribute("value", value).close(element);
  }

  private void references() {
    xml.open("references").attribute("source", EDITOR);
    link("original", "work", work(entry), article.head().title());
    int number = 0;
    for (Citation citation : entry.cites()) {
      if (citation.state() == Citation.State.LINKED && citation.article().isPresent()) {
        number++;
        link(
            "activeRef",
            "cites-" + number,
            "../" + citation.article().get() + ".xml",
            citation.title());
      }
    }
    for (ArticleId from : entry.citedBy()) {
      link("passiveRef", "cited-by-" + name(from), "../" + from + ".xml", from.toString());
    }
    String publisher = entry.issue().publisher();
    link("TLCOrganization", "publisher", "/akn/ontology/organization/cn/publisher", publisher);
    issuers.values().stream()
        .distinct()
        .forEach(
            organ ->
                link(
                    "TLCOrganization",
                    reference(organ).substring(1),
                    "/akn/ontology/organization/cn/" + organ.id(),
                    organ.name()));
    xml.close("references");
  }

  private void link(String element, String id, String address, String label) {
    xml.open(element)
        .attribute("eId", id)
        .attribute("href", address)
        .attribute("showAs", label.isEmpty() ? id : label)
        .close(element);
  }

  private void preface() {
    xml.open("preface");
    paragraph("docTitle", article.head().title(), "");
    article.head().documentNumbers().forEach(number -> paragraph("docNumber", number, ""));
    article.head().issuers().forEach(organ -> paragraph("docProponent", organ, ""));
    article.head().date().ifPresent(date -> paragraph("docDate", date.toString(), date.toString()));
    xml.close("preface");
  }

  private void paragraph(String element, String text, String date) {
    xml.openText("p").openText(element).attribute("date", date).text(text);
    xml.closeText(element).closeText("p");
  }

  private static String reference(Organ organ) {
    return "#org-" + organ.id();
  }

  private Optional<String> reference(String line) {
    return Optional.ofNullable(issuers.get(TextKey.withoutSpaces(line)))
        .map(AknDocument::reference);
  }
}

package org.huibian.catalog.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.catalog.citation.Citation;
import org.huibian.catalog.citation.Reference;
import org.huibian.catalog.relation.Relation.FoundBy;
import org.huibian.catalog.text.TextUnit;
import org.huibian.model.RelationKind;

/**
 * The line below the title of a regulation names the order that published it and the order that
 * revised it: 某令第728号公布 某令第802号修订. The text then is the revision of the edition that the first
 * order published. A decision that amends many regulations (《关于修改部分行政法规的决定》修订) is not such an
 * order.
 */
final class OrderAmendmentRule implements RelationRule {
  private static final Pattern REVISED =
      Pattern.compile(
          "^\\s*(?:公布|发布)[^《》。；]{0,80}令\\s*第\\s*[0-9一二三四五六七八九十百〇零]{1,6}\\s*号\\s*(?:公布)?\\s*(?:修订|修正|修改)");

  /**
   * The line is the note below the title and not a sentence that tells the history of another text.
   */
  private static final Pattern NOTE =
      Pattern.compile("^\\s*[（(]?\\s*(?:根据|经)?\\s*(?:[12][0-9]{3}|[〇○零一二三四五六七八九]{4})\\s*年[^》]*$");

  private static final Pattern OWN_TITLE = Pattern.compile("《([^《》]+)》");

  @Override
  public List<Relation> find(RelationInput input) {
    List<Relation> out = new ArrayList<>();
    int next = 0;
    List<Reference> references = input.citations().references();
    for (TextUnit unit : input.units()) {
      for (; next < references.size() && references.get(next).isIn(unit); next++) {
        Reference reference = references.get(next);
        if (reference.citation().isPresent()
            && reference.text().endsWith("号")
            && NOTE.matcher(unit.text().substring(0, reference.start())).find()
            && REVISED.matcher(unit.text()).region(reference.end(), unit.text().length()).find()) {
          Citation order = input.citations().cites().get(reference.citation().getAsInt());
          out.add(
              Relation.toEdition(
                  RelationKind.AMENDS,
                  ownTitle(input.article().head().title()),
                  order,
                  unit.evidence(reference.start(), reference.end()),
                  FoundBy.SENTENCE));
        }
      }
    }
    return out;
  }

  /** Returns the title of the document that a headline says was issued, or the headline. */
  private static String ownTitle(String headline) {
    Matcher m = OWN_TITLE.matcher(headline);
    return m.find() ? m.group(1) : headline.replaceFirst("[（(]全文[）)]$", "");
  }
}

package org.huibian.recovery;

import org.huibian.recovery.Headlines.Form;

/** Decides from the evidence whether an article starts at a possible headline. */
final class StartRules {
  private StartRules() {}

  /** A decision. */
  enum Decision {
    /** An article starts here. */
    START,
    /** An article starts here, but the evidence is weak. */
    WEAK_START,
    /** No article starts here. */
    NO_START
  }

  /** Decides whether an article starts. */
  static Decision decide(StartEvidence evidence) {
    Form form = evidence.form();
    boolean numbered = evidence.numberNext() && (form != Form.NONE || evidence.newPage());
    if (evidence.expected() || numbered) {
      return Decision.START;
    }
    boolean headline =
        form == Form.NOTICE
            || form == Form.NEWS
            || form == Form.INTERPRETATION
            || form == Form.NONE && evidence.setLarge();
    if (!headline || !evidence.afterCompleteText() || evidence.named()) {
      return Decision.NO_START;
    }
    if (evidence.afterSignature()) {
      return evidence.addresseeNext() ? Decision.START : Decision.NO_START;
    }
    if (form == Form.INTERPRETATION) {
      return Decision.START;
    }
    return byPlace(evidence);
  }

  private static Decision byPlace(StartEvidence evidence) {
    boolean place = (evidence.newPage() || !evidence.pagesKnown()) && !evidence.hasContents();
    boolean addressed = evidence.addresseeNext();
    if (!place && !(evidence.form() == Form.NOTICE && addressed)) {
      return Decision.NO_START;
    }
    return addressed || evidence.first() ? Decision.START : Decision.WEAK_START;
  }
}

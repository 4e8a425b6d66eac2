package org.juzhen.upward;

/** What is offered (报送内容的来处). */
public enum OfferKind {
  /** An article of the unit's own portal: public already. */
  ARTICLE,
  /** A post of the unit that was cleared: its clearance binds the words. */
  POST
}

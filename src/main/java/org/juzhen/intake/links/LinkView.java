package org.juzhen.intake.links;

import java.util.List;
import java.util.UUID;

/**
 * A link as one of its articles shows it.
 *
 * @param policy whether the other one is the policy; else it explains this one
 * @param articleId the other article
 * @param because what both have in common; empty where a person linked them
 * @param mayDecide whether the reader may say that it is so
 */
public record LinkView(
    UUID id,
    boolean policy,
    UUID articleId,
    String title,
    List<Because> because,
    LinkState state,
    String decidedByName,
    boolean mayDecide) {

  /** A document number or a name that both hold. */
  public record Because(String kind, String what) {
    static Because of(String kept) {
      int colon = kept.indexOf(':');
      return new Because(kept.substring(0, colon), kept.substring(colon + 1));
    }

    public boolean number() {
      return kind.equals("NUMBER");
    }
  }

  public boolean suggested() {
    return state == LinkState.SUGGESTED;
  }
}

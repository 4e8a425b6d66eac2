package org.juzhen.demo;

import org.juzhen.demo.Script.ArticlePart;

/** How far a unit gets with an article (办理进度), so that every page has something to show. */
enum Fate {
  POSTED,
  WITH_LEADER,
  WITH_REVIEWER,
  RETURNED,
  DRAFT,
  CLEARED,
  LATER,
  NOTHING;

  private static final double HURRY_HOURS = 12;

  private static final Fate[] OWED = {
    POSTED, POSTED, WITH_LEADER, POSTED, WITH_REVIEWER, POSTED, NOTHING, POSTED, POSTED, DRAFT
  };
  private static final Fate[] OVERDUE = {
    POSTED, POSTED, POSTED, NOTHING, POSTED, WITH_LEADER, POSTED, POSTED
  };
  private static final Fate[] FREE = {LATER, POSTED, LATER, WITH_REVIEWER, LATER, CLEARED, NOTHING};

  /** Always the same for the same article and unit; the showcased editors find a bit of all. */
  static Fate of(ArticlePart article, String unitKey, int turn) {
    if (unitKey.equals("yx-gov")) {
      return showcased(article.key());
    }
    Fate[] cycle =
        !article.obliges() ? FREE : article.publishedHoursAgo() > HURRY_HOURS ? OVERDUE : OWED;
    return cycle[Math.floorMod(turn, cycle.length)];
  }

  private static Fate showcased(String article) {
    return switch (article) {
      case "typhoon" -> WITH_LEADER;
      case "water-rumour", "medical-fee" -> NOTHING;
      case "fire-prov" -> WITH_REVIEWER;
      case "env-explain" -> RETURNED;
      case "heating" -> DRAFT;
      case "livelihood", "open-data" -> LATER;
      default -> POSTED;
    };
  }
}

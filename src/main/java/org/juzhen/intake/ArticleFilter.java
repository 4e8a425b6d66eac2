package org.juzhen.intake;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.juzhen.kernel.KernelProblem;

/**
 * Which articles of a list are wanted; each part may be null.
 *
 * @param importance the class, or {@code NONE} for those without
 * @param state CURRENT or WITHDRAWN
 * @param title words of the title
 */
record ArticleFilter(String importance, String state, UUID portalId, String title) {
  private static final String UNCLASSED = "NONE";

  /** Adds its conditions and their parameters to a query. */
  void narrow(StringBuilder where, Map<String, Object> with) {
    if (UNCLASSED.equals(importance)) {
      where.append(" and importance is null");
    } else if (isGiven(importance)) {
      where.append(" and importance = :importance");
      with.put("importance", value(Importance.class, "importance", importance));
    }
    if (isGiven(state)) {
      where.append(" and state = :state");
      with.put("state", value(Article.State.class, "state", state));
    }
    if (portalId != null) {
      where.append(" and portalId = :portal");
      with.put("portal", portalId);
    }
    if (isGiven(title)) {
      where.append(" and lower(title) like :title escape '!'");
      with.put("title", pattern(title));
    }
  }

  private static String pattern(String words) {
    if (words.length() > 100 || words.indexOf('\u0000') >= 0) {
      throw KernelProblem.field("q", "TOO_LONG");
    }
    String plain = words.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
    return "%" + plain + "%";
  }

  private static <E extends Enum<E>> E value(Class<E> type, String field, String word) {
    try {
      return Enum.valueOf(type, word);
    } catch (IllegalArgumentException e) {
      throw KernelProblem.field(field, "WRONG_VALUE");
    }
  }

  private static boolean isGiven(String word) {
    return word != null && !word.isBlank();
  }
}

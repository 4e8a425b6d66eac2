package org.juzhen.intake.joining;

import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The rule by which articles of two portals are one (重复稿件判定). It would rather miss one: a person
 * joins what it missed, but nobody sees a duty that was never made. Always the titles have to
 * agree, so that this year's notice is never taken for last year's, nor one county's for another's.
 * Then the same address, or the same document number, within thirty days; or nearly the same text
 * with the same numbers in it, within three days.
 */
public final class SameArticle {
  private static final Duration NAMED_WITHIN = Duration.ofDays(30);
  private static final Duration ALIKE_WITHIN = Duration.ofDays(3);
  private static final double ALIKE = 0.9;

  /** Where a portal gave no date nothing tells this year's from last year's but the words. */
  private static final double THE_SAME = 0.98;

  /** A portal adds its own time, or how often it was read. */
  private static final int NUMBERS_ADDED = 3;

  private static final int SHORTEST_CUT = 10;
  private static final int SHORTEST_TITLE = 6;

  /** What portals put around a title that is not theirs. */
  private static final Pattern AROUND =
      Pattern.compile(
          "(转发|转载|关注|权威发布|重磅|最新|通知公告|政策文件|要闻"
              + "|[\\p{IsHan}]{2,20}(?:人民政府|政府|政府网|门户网站|网站|委员会|办公室|办公厅|厅|局|部))*");

  /** Words that make another article of it. */
  private static final Pattern ANOTHER =
      Pattern.compile("废止|修改|修订|修正|更正|勘误|解读|答记者问|问答|补充|延期|暂停|取消|征求意见|草案|试行|失效");

  private SameArticle() {}

  /** By what two articles are the same. */
  public enum Reason {
    ADDRESS,
    DOCUMENT,
    TEXT,
    /** A person said so. */
    HAND
  }

  /** Why they are the same, or null when they are two. */
  public static Reason of(Likeness a, Likeness b) {
    boolean onePortal =
        a.portalId() == null ? b.portalId() == null : a.portalId().equals(b.portalId());
    if (onePortal || !titlesAgree(a, b)) {
      return null;
    }
    Duration apart = Duration.between(a.publishedAt(), b.publishedAt()).abs();
    if (apart.compareTo(NAMED_WITHIN) > 0) {
      return null;
    }
    if (a.address() != null && a.address().equals(b.address())) {
      return Reason.ADDRESS;
    }
    if (a.document() != null && a.document().equals(b.document())) {
      return Reason.DOCUMENT;
    }
    boolean near = apart.compareTo(ALIKE_WITHIN) <= 0;
    return near && contradictNot(a, b) && textsAgree(a, b) ? Reason.TEXT : null;
  }

  /** Two document numbers are two documents, however alike they read. */
  private static boolean contradictNot(Likeness a, Likeness b) {
    return a.document() == null || b.document() == null;
  }

  private static boolean textsAgree(Likeness a, Likeness b) {
    boolean dated = a.publishedKnown() && b.publishedKnown();
    return a.text().isLong()
        && b.text().isLong()
        && numbersAgree(a.numbers(), b.numbers(), dated ? NUMBERS_ADDED : 0)
        && a.text().likeness(b.text()) >= (dated ? ALIKE : THE_SAME);
  }

  private static boolean numbersAgree(Set<String> one, Set<String> other, int added) {
    Set<String> fewer = one.size() <= other.size() ? one : other;
    Set<String> more = fewer == one ? other : one;
    return more.size() - fewer.size() <= added && more.containsAll(fewer);
  }

  private static boolean titlesAgree(Likeness a, Likeness b) {
    String shorter = a.title().length() <= b.title().length() ? a.title() : b.title();
    String longer = shorter.equals(a.title()) ? b.title() : a.title();
    if (shorter.length() < SHORTEST_TITLE) {
      return false;
    }
    if (shorter.equals(longer)) {
      return true;
    }
    boolean cut = a.title().equals(shorter) ? a.titleIsCut() : b.titleIsCut();
    if (cut && shorter.length() >= SHORTEST_CUT && longer.startsWith(shorter)) {
      return !ANOTHER.matcher(longer.substring(shorter.length())).find();
    }
    int at = longer.indexOf(shorter);
    return at >= 0
        && isAround(longer.substring(0, at))
        && isAround(longer.substring(at + shorter.length()));
  }

  private static boolean isAround(String rest) {
    return AROUND.matcher(rest).matches()
        && !ANOTHER.matcher(rest).find()
        && !Likeness.NUMBER.matcher(rest).find();
  }
}

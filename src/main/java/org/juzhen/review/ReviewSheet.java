package org.juzhen.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Station;
import org.juzhen.registry.Platform;
import org.juzhen.review.screening.CardChanges;

/**
 * All that the page of one submission shows (审核台).
 *
 * @param step the step that is open, or the one that ended the review
 * @param road the stations from writing to release
 * @param drafts what the accounts would show, the same words once
 * @param before the text it is compared with, ready to be shown, or null
 * @param asked what it answers, or null
 * @param typed who typed the original by hand, or null
 * @param maySign the person may decide the step now
 * @param mayAccept the person may let blocking findings pass
 * @param checklist each kind that is never posted has to be confirmed
 * @param beside the other readings of what is out
 * @param standsFor for whom the person would sign, or null for oneself
 */
record ReviewSheet(
    ReviewView step,
    List<ReviewView> reached,
    List<Station> road,
    List<Draft> drafts,
    String before,
    boolean beforeIsArticle,
    Asked asked,
    String sourceName,
    String sourceUrl,
    HandTyped typed,
    List<FindingView> findings,
    boolean maySign,
    boolean mayAccept,
    String standsFor,
    boolean checklist,
    OutsideBeside beside,
    String author,
    String submitter,
    Instant closedAt,
    String dictionaryVersion) {

  /**
   * Words that one or more accounts would show.
   *
   * @param parts what a signature binds of them, as far as there is any
   * @param body safe markup with findings marked
   * @param shortText the words of the short post that it goes out with, or null
   * @param link where readers find the original, or null
   * @param cover which of the pictures is the cover, or null
   * @param drawn which of the pictures the hub drew from the words
   * @param rendering by which rules it was laid out
   * @param changes against the text before, empty when there is none
   */
  record Draft(
      List<BoundPart> parts,
      List<Where> accounts,
      String title,
      String body,
      String cards,
      String summary,
      String shortText,
      String link,
      List<String> media,
      String cover,
      List<String> drawn,
      String rendering,
      List<TextDiff.Part> changes,
      List<CardChanges.OnCard> cardChanges,
      String digest) {

    /** Something is not as the original has it. */
    public boolean changed() {
      return !cardChanges.isEmpty()
          || changes.stream().anyMatch(p -> p.kind() != TextDiff.Kind.SAME);
    }

    /** What tells a picture from others, short enough to be read. */
    public String mark(String picture) {
      return WrittenMarkup.shortened(picture);
    }
  }

  /** An account, or the library, which is on no platform. */
  record Where(UUID id, Platform platform, String name) {
    boolean is(UUID account) {
      return id.equals(account);
    }
  }

  /** The last step leads to release. */
  public boolean last() {
    return step.last();
  }

  public int accounts() {
    return drafts.stream().mapToInt(d -> d.accounts().size()).sum();
  }

  /** Findings that still stop an approval. */
  public long open() {
    return findings.stream().filter(FindingView::open).count();
  }

  /** Its source is not on the list: a written reason and a leader's last word are asked for. */
  public boolean offList() {
    return findings.stream().anyMatch(FindingView::reasonNeeded);
  }

  /** Out already, and read afterwards. */
  public boolean observed() {
    return step.postId() == null && step.replyId() == null && step.entryId() == null;
  }
}

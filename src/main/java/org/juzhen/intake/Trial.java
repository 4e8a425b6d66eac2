package org.juzhen.intake;

import java.time.Instant;
import java.util.List;
import org.juzhen.files.CleanHtml;
import org.juzhen.intake.reading.Found;
import org.juzhen.intake.reading.Incoming;
import org.juzhen.intake.reading.PollFailure;
import org.juzhen.intake.reading.PollFault;

/**
 * What the hub would find at an address (试采结果); nothing of it is kept.
 *
 * @param fault why nothing was found, or null
 * @param faultDetail the server that it was about, or the status that it answered
 * @param found how many articles the list or the feed names
 * @param links the first of them
 * @param article the first of them, or null
 */
public record Trial(
    PollFault fault, String faultDetail, int found, List<String> links, Sample article) {
  private static final int SHOWN = 20;
  private static final int SHOWN_TEXT = 2_000;

  /**
   * One article as it would come in.
   *
   * @param parts where each part was found; empty for a feed
   */
  public record Sample(
      String url,
      String title,
      Instant publishedAt,
      boolean dayOnly,
      String source,
      String text,
      List<String> pictures,
      List<Part> parts) {}

  /**
   * @param place null when it was found nowhere
   * @param miss why the own selector gave nothing, or null
   */
  public record Part(Found.Field field, Found.Place place, Found.Miss miss) {}

  static Trial failed(PollFailure why) {
    return new Trial(why.fault(), why.getMessage(), 0, List.of(), null);
  }

  static Trial of(List<String> links, Sample article) {
    return new Trial(
        null, null, links.size(), links.subList(0, Math.min(SHOWN, links.size())), article);
  }

  /** The list was read, its first article was not. */
  Trial but(PollFailure why) {
    return new Trial(why.fault(), why.getMessage(), found, links, null);
  }

  static Sample sample(Incoming found, List<Found> parts) {
    CleanHtml clean = CleanHtml.of(found.bodyHtml(), found.url());
    String text = clean.text();
    return new Sample(
        found.url(),
        found.title(),
        found.published() == null ? null : found.published().at(),
        found.published() != null && found.published().dayOnly(),
        found.source(),
        text.length() > SHOWN_TEXT ? text.substring(0, SHOWN_TEXT) : text,
        clean.pictures().stream().limit(SHOWN).toList(),
        parts.stream().map(p -> new Part(p.field(), p.place(), p.miss())).toList());
  }
}

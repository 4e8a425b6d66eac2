package org.juzhen.intake;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.juzhen.files.CleanHtml;
import org.juzhen.intake.Arrival.Content;
import org.juzhen.intake.Arrival.Key;
import org.juzhen.intake.Arrival.Labels;
import org.juzhen.intake.Arrival.Origin;
import org.juzhen.intake.reading.Incoming;
import org.juzhen.intake.reading.TolerantDates.Moment;
import org.juzhen.kernel.Actor;

/** Makes an arrival of what was read from a portal. */
final class ReadArrival {
  private static final int LONGEST_SOURCE = 200;

  private ReadArrival() {}

  static Arrival of(Portal portal, Incoming found, Instant now) {
    return of(portal, found, now, null);
  }

  /** Of a page that a list links to, also where the page itself says another address. */
  static Arrival behind(URI link, Portal portal, Incoming found, Instant now) {
    return of(portal, found, now, Fingerprint.address(portal.unitId, link.toString()));
  }

  private static Arrival of(Portal portal, Incoming found, Instant now, Key also) {
    CleanHtml clean = CleanHtml.of(found.bodyHtml(), found.url());
    Moment published = credible(found.published(), now);
    Content content =
        new Content(
            found.url(),
            shortened(found.title(), HookEvent.LONGEST_TITLE),
            without0(clean.html()),
            without0(clean.text()),
            shortened(found.source() == null ? portal.name : found.source(), LONGEST_SOURCE),
            null,
            published == null ? null : published.at(),
            OfferedFiles.json(found.files()),
            !clean.pictures().isEmpty(),
            published != null && published.dayOnly());
    Actor by = new Actor(null, portal.name, portal.unitId, null, List.of());
    return new Arrival(
        new Origin(portal.id, portal.unitId, portal.intake, by, null, null),
        Stream.concat(
                Fingerprint.keys(portal.unitId, portal.id, found.externalId(), content).stream(),
                Stream.ofNullable(also))
            .distinct()
            .toList(),
        content,
        new Labels(null, found.documentNo(), List.of(), List.of(), List.of()),
        null,
        found.bodyHtml().getBytes(StandardCharsets.UTF_8),
        null);
  }

  /** A date that cannot be right is as good as none. */
  private static Moment credible(Moment read, Instant now) {
    return read != null && Fields.isPossible(read.at()) && !Fields.isYetToCome(read.at(), now)
        ? read
        : null;
  }

  private static String shortened(String text, int longest) {
    String kept = without0(text).strip();
    return kept.length() <= longest ? kept : kept.substring(0, longest);
  }

  private static String without0(String text) {
    return text.replace("\u0000", "");
  }
}

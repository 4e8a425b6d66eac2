package org.juzhen.upward;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.ClockView;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Role;
import org.juzhen.web.TodayItem;
import org.juzhen.web.TodayItem.Column;
import org.juzhen.web.TodaySource;

/** Offers that wait for somebody: to be answered above, or signed and agreed to below. */
@ApplicationScoped
class UpwardToday implements TodaySource {
  private static final int MOST = 20;

  private final OfferDesk desk;

  UpwardToday(OfferDesk desk) {
    this.desk = desk;
  }

  @Override
  public Uni<List<TodayItem>> items(Actor actor, Locale language) {
    if (OfferRows.own(actor).length == 0) {
      return Uni.createFrom().item(List.of());
    }
    UpwardMessages words =
        MessageBundles.get(UpwardMessages.class, Localized.Literal.of(language.getLanguage()));
    return lines(actor, OfferBox.DESK, null, answers(actor))
        .chain(
            desk ->
                lines(actor, OfferBox.SENT, OfferState.PROPOSED, signs(actor))
                    .chain(
                        proposed ->
                            lines(actor, OfferBox.SENT, OfferState.NEGOTIATING, agrees(actor))
                                .map(
                                    asked ->
                                        Stream.of(desk, proposed, asked)
                                            .flatMap(List::stream)
                                            .map(line -> item(line, words))
                                            .toList())));
  }

  private Uni<List<OfferLine>> lines(Actor by, OfferBox box, OfferState state, boolean wanted) {
    return wanted
        ? desk.list(by, box, state, new Paging(MOST, null))
            .map(
                slice ->
                    slice.items().stream()
                        .filter(l -> box != OfferBox.DESK || l.state() != OfferState.NEGOTIATING)
                        .toList())
        : Uni.createFrom().item(List.of());
  }

  private static boolean answers(Actor by) {
    return by.has(Role.EDITOR) || by.has(Role.PORTAL_EDITOR);
  }

  private static boolean signs(Actor by) {
    return Stream.of(OfferSide.SIGNER.roles()).anyMatch(by::has);
  }

  private static boolean agrees(Actor by) {
    return Stream.of(OfferSide.BELOW.roles()).anyMatch(by::has);
  }

  private static TodayItem item(OfferLine line, UpwardMessages words) {
    ClockView clock = line.clock();
    boolean pressing = clock != null && (clock.late() || clock.soon());
    return new TodayItem(
        pressing ? Column.NOW : Column.TODAY,
        words.todo(line.state()) + " · " + line.title(),
        line.unitName(),
        clock,
        "/upward-offers/" + line.id(),
        words.look());
  }
}

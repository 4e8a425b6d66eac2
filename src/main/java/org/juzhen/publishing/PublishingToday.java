package org.juzhen.publishing;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Role;
import org.juzhen.web.TodayItem;
import org.juzhen.web.TodaySource;

/** What of posts and deliveries waits for an editor, on the home page. */
@ApplicationScoped
class PublishingToday implements TodaySource {
  private static final int MOST = 20;
  private static final List<DeliveryState> STUCK =
      List.of(DeliveryState.WAITING_FOR_PERSON, DeliveryState.FAILED);

  private final Posts posts;
  private final Deliveries deliveries;
  private final DeliveryDesk desk;

  PublishingToday(Posts posts, Deliveries deliveries, DeliveryDesk desk) {
    this.posts = posts;
    this.deliveries = deliveries;
    this.desk = desk;
  }

  @Override
  @WithSession
  public Uni<List<TodayItem>> items(Actor actor, Locale language) {
    List<UUID> units = actor.unitsWith(Role.EDITOR);
    if (units.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    String tag = language.getLanguage().equals("en") ? "en" : "zh";
    PublishingMessages words =
        MessageBundles.get(PublishingMessages.class, Localized.Literal.of(tag));
    return stuck(actor, units)
        .map(found -> found.stream().map(d -> item(d, words)))
        .chain(
            stuck ->
                inState(units, PostState.RETURNED)
                    .map(some -> lines(stuck, some, words.open(), words::todayReturned)))
        .chain(
            lines ->
                inState(units, PostState.CLEARED)
                    .map(some -> lines(lines, some, words.plan(), words::todayCleared)))
        .map(lines -> lines.limit(MOST).toList());
  }

  private Uni<List<DeliveryView>> stuck(Actor actor, List<UUID> units) {
    return deliveries
        .find(
            "unitId in ?1 and state in ?2 and kind = ?3 order by id desc",
            units,
            STUCK,
            Delivery.Kind.POST)
        .range(0, MOST - 1)
        .list()
        .chain(found -> desk.views(actor, found));
  }

  private Uni<List<Post>> inState(List<UUID> units, PostState state) {
    return posts
        .find(
            "from Post p where p.unitId in ?1 and " + state.condition() + " order by p.id desc",
            units)
        .range(0, MOST - 1)
        .list();
  }

  private static Stream<TodayItem> lines(
      Stream<TodayItem> before, List<Post> some, String button, UnaryOperator<String> text) {
    Stream<TodayItem> more =
        some.stream()
            .map(
                p ->
                    new TodayItem(
                        TodayItem.Column.TODAY,
                        text.apply(p.line()),
                        "",
                        null,
                        "/posts/" + p.id,
                        button));
    return Stream.concat(before, more);
  }

  private static TodayItem item(DeliveryView d, PublishingMessages words) {
    boolean failed = d.state() == DeliveryState.FAILED;
    return new TodayItem(
            failed ? TodayItem.Column.NOW : TodayItem.Column.TODAY,
            failed ? words.todayFailed(d.title()) : words.todayWaiting(d.title()),
            d.accountName(),
            null,
            failed ? "/posts/" + d.postId() + "#d-" + d.id() : "/deliveries/" + d.id(),
            failed ? words.open() : words.byHandDo())
        .about("/posts/" + d.postId())
        .on(List.of(d.platform()));
  }
}

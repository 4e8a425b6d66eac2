package org.juzhen.publishing;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
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
        .chain(stuck -> returned(units).map(back -> items(stuck, back, words)));
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

  private Uni<List<Post>> returned(List<UUID> units) {
    return posts
        .find("unitId in ?1 and stage = ?2 order by id desc", units, PostStage.RETURNED)
        .range(0, MOST - 1)
        .list();
  }

  private static List<TodayItem> items(
      List<DeliveryView> stuck, List<Post> returned, PublishingMessages words) {
    return Stream.concat(
            stuck.stream().map(d -> item(d, words)), returned.stream().map(p -> item(p, words)))
        .limit(MOST)
        .toList();
  }

  private static TodayItem item(DeliveryView d, PublishingMessages words) {
    boolean failed = d.state() == DeliveryState.FAILED;
    return new TodayItem(
        failed ? TodayItem.Column.NOW : TodayItem.Column.TODAY,
        failed ? words.todayFailed(d.title()) : words.todayWaiting(d.title()),
        d.accountName(),
        null,
        "/posts/" + d.postId() + "#d-" + d.id(),
        words.open());
  }

  private static TodayItem item(Post p, PublishingMessages words) {
    return new TodayItem(
        TodayItem.Column.TODAY,
        words.todayReturned(p.title),
        "",
        null,
        "/posts/" + p.id,
        words.open());
  }
}

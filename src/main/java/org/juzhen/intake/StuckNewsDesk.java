package org.juzhen.intake;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.juzhen.identity.People;
import org.juzhen.identity.Person;
import org.juzhen.intake.ArticleNotes.Stuck;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Role;
import org.juzhen.notify.NoticeDesk;
import org.juzhen.notify.NoticeOrder;

/** Tells people of news of an article that cannot be told again and again (后续处理受阻), once each. */
@ApplicationScoped
class StuckNewsDesk {
  private static final String KIND = "ARTICLE_NEWS_STUCK";

  private final ArticleNotes notes;
  private final Articles articles;
  private final People people;
  private final NoticeDesk notices;
  private final HubClock clock;

  StuckNewsDesk(
      ArticleNotes notes, Articles articles, People people, NoticeDesk notices, HubClock clock) {
    this.notes = notes;
    this.articles = articles;
    this.people = people;
    this.notices = notices;
    this.clock = clock;
  }

  /**
   * This note has just failed once more: those who keep its portal learn it after some tries, and
   * those who run the hub, whose matter the cause is.
   */
  @WithTransaction
  Uni<Void> failed(Long seq) {
    return notes
        .found(seq, clock.now())
        .chain(stuck -> stuck == null ? Uni.createFrom().voidItem() : tell(stuck, "news:" + seq));
  }

  private Uni<Void> tell(Stuck stuck, String once) {
    List<String> words = List.of(stuck.title(), String.valueOf(stuck.failures()));
    return articles
        .required(stuck.article())
        .chain(a -> notices.tell(toKeepers(a, words, once)))
        .chain(x -> people.running(clock.today()))
        .chain(
            running ->
                notices.tellThese(
                    NoticeOrder.toPerson(KIND, null, words, "/admin", once),
                    running.stream().map(Person::id).toList()));
  }

  private static NoticeOrder toKeepers(Article a, List<String> words, String once) {
    UUID portal = a.portalId;
    return NoticeOrder.toRole(
        KIND,
        a.unitId,
        Role.PORTAL_EDITOR,
        words,
        portal == null ? "/articles/" + a.id : "/portals/" + portal,
        once);
  }
}

package org.juzhen.publishing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.identity.People;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Role;
import org.juzhen.review.PostedTrace.Found;
import org.juzhen.review.SubjectKind;

/** Compares what stands on a platform with what was cleared (读网核对). */
@ApplicationScoped
public class ReadBackDesk {
  private static final Role[] READERS = {
    Role.EDITOR, Role.REVIEWER, Role.CHIEF_REVIEWER, Role.LEADER, Role.COORDINATOR, Role.HANDLER
  };

  private final Deliveries deliveries;
  private final ReadBacks readBacks;
  private final PostDoor door;
  private final DeliveryNotices notices;
  private final AuditDesk audit;
  private final People people;
  private final HubClock clock;

  ReadBackDesk(
      Deliveries deliveries,
      ReadBacks readBacks,
      PostDoor door,
      DeliveryNotices notices,
      AuditDesk audit,
      People people,
      HubClock clock) {
    this.people = people;
    this.deliveries = deliveries;
    this.readBacks = readBacks;
    this.door = door;
    this.notices = notices;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * One look.
   *
   * @param cardWords what was read off its cards, or null
   * @param cardsSeen what a look at each card showed, or null
   * @param surrounded the cleared words stand there, with others around them
   * @param confirmedBy who said that those are a page's furniture, or null
   * @param mayConfirm the asker may say so
   */
  public record View(
      UUID id,
      Found found,
      String words,
      Instant readAt,
      String reader,
      String cardWords,
      CardsSeen cardsSeen,
      boolean surrounded,
      String confirmedBy,
      boolean mayConfirm) {
    static View of(ReadBack r, UUID asker) {
      return new View(
          r.id,
          r.counts(),
          r.words,
          r.readAt,
          r.readByName,
          r.cardWords,
          r.cardsSeen,
          r.surrounded,
          r.confirmedByName,
          asker != null && waits(r) && !asker.equals(r.readBy));
    }
  }

  private static boolean waits(ReadBack r) {
    return r.surrounded && r.confirmedByName == null;
  }

  /**
   * The words that were cleared, where they were posted, and all looks, the newest first.
   *
   * @param cards what was drawn, card by card
   * @param reads whether the asker may read it back: not who posted or planned it
   * @param markup whether the content is sanitised markup or plain text
   */
  public record Looks(
      UUID deliveryId,
      String url,
      String title,
      String content,
      boolean markup,
      List<String> cards,
      boolean reads,
      List<View> looks) {
    static Looks of(Delivery d, ReadBacks.Cleared cleared, List<ReadBack> all, UUID asker) {
      return new Looks(
          d.id,
          d.url,
          cleared.title(),
          cleared.content(),
          cleared.kind() == SubjectKind.POST,
          cleared.cards(),
          asker != null,
          all.stream().map(r -> View.of(r, asker)).toList());
    }

    /** The content for a page, with its kept pictures. */
    @JsonIgnore
    public String shown() {
      return PostPage.shown(content);
    }
  }

  @WithTransaction
  public Uni<Looks> looks(Actor by, UUID id) {
    return deliveries
        .required(id)
        .call(d -> door.mustSee(by, d.unitId, id))
        .chain(d -> looks(by, d));
  }

  private Uni<Looks> looks(Actor by, Delivery d) {
    return readBacks
        .cleared(d.id)
        .chain(
            c ->
                mayLook(by, d)
                    .chain(
                        may ->
                            readBacks
                                .of(List.of(d.id))
                                .map(all -> Looks.of(d, c, all, may ? by.id() : null))));
  }

  private Uni<Boolean> mayLook(Actor by, Delivery d) {
    return d.postedAt == null || !isReader(by, d)
        ? Uni.createFrom().item(false)
        : readBacks.hadAHand(d.id, by.id()).map(hand -> !hand);
  }

  /** Says of what stands around the cleared words that it is a page's furniture. */
  @WithTransaction
  public Uni<Looks> confirm(Actor by, UUID id, UUID look) {
    // Held, so that of two at once the second finds the look confirmed.
    return deliveries
        .locked(id)
        .call(d -> door.mustSee(by, d.unitId, id))
        .invoke(d -> mayRead(by, d))
        .call(d -> mustBeAnother(by, d))
        .call(
            d ->
                readBacks
                    .of(List.of(id))
                    .map(all -> one(all, look))
                    .call(r -> readBacks.cleared(id).invoke(c -> mustSpeakOfCards(r, c)))
                    .chain(r -> confirm(by, r)))
        .call(
            d -> audit.record(by, "CONFIRM_READ_BACK", RecordDesk.subject(d), Map.of("look", look)))
        .chain(d -> looks(by, d));
  }

  /** One of before cards were asked for says nothing of them. */
  private static void mustSpeakOfCards(ReadBack look, ReadBacks.Cleared cleared) {
    if (!cleared.cards().isEmpty() && look.cardWords == null && look.cardsSeen == null) {
      throw PublishingProblem.LOOK_LACKS_CARDS.with("count", cleared.cards().size());
    }
  }

  private static ReadBack one(List<ReadBack> all, UUID look) {
    return all.stream()
        .filter(r -> r.id.equals(look))
        .findFirst()
        .orElseThrow(() -> KernelProblem.NOT_FOUND.with("look", look));
  }

  private Uni<Void> confirm(Actor by, ReadBack look) {
    if (!waits(look)) {
      throw PublishingProblem.LOOK_NEEDS_NOTHING.problem();
    }
    return people
        .humans(List.of(by.id()))
        .invoke(
            humans -> {
              if (humans.same(by.id(), look.readBy)) {
                throw PublishingProblem.LOOK_NEEDS_OTHERS.problem();
              }
            })
        .chain(x -> readBacks.confirm(look.id, by, clock.now()))
        .chain(x -> readBacks.getSession())
        .chain(s -> s.refresh(look));
  }

  /** Who posted or planned it says nothing of what stands there. */
  private Uni<Void> mustBeAnother(Actor by, Delivery d) {
    return readBacks
        .hadAHand(d.id, by.id())
        .invoke(
            hand -> {
              if (hand) {
                throw PublishingProblem.LOOK_NEEDS_OTHERS.problem();
              }
            })
        .replaceWithVoid();
  }

  /** Writes down what was read, and tells whether it is what was cleared. */
  @WithTransaction
  public Uni<Looks> note(Actor by, UUID id, WordsRead read) {
    return deliveries
        .required(id)
        .call(d -> door.mustSee(by, d.unitId, id))
        .invoke(d -> mayRead(by, d))
        .call(d -> mustBeAnother(by, d))
        .call(d -> readBacks.cleared(id).chain(cleared -> enter(by, d, read, cleared)))
        .chain(d -> looks(by, d));
  }

  private static boolean isReader(Actor by, Delivery d) {
    return by.has(Role.SUPERVISOR) || by.hasAny(d.unitId, READERS);
  }

  private static void mayRead(Actor by, Delivery d) {
    if (!by.has(Role.SUPERVISOR)) {
      by.must(d.unitId, READERS);
    }
    if (d.postedAt == null) {
      throw PublishingProblem.WRONG_DELIVERY_STATE
          .with("state", d.state)
          .with("action", "READ_BACK");
    }
  }

  private Uni<Void> enter(Actor by, Delivery d, WordsRead read, ReadBacks.Cleared cleared) {
    mustSpeakOfCards(read, cleared.cards());
    ReadBack look = new ReadBack(d.id, cleared.likeness(read), read, by, clock.now());
    Found found = look.found;
    return readBacks
        .persistAndFlush(look)
        .call(x -> audit.record(by, "READ_BACK", RecordDesk.subject(d), Map.of("found", found)))
        .call(x -> expected(d, found) ? Uni.createFrom().voidItem() : notices.readOtherwise(d))
        .replaceWithVoid();
  }

  /** The words beside the cards say nothing of what stands on them. */
  private static void mustSpeakOfCards(WordsRead read, List<String> cards) {
    boolean gone = read.words().isEmpty();
    if ((cards.isEmpty() || gone) && !read.withoutCards()) {
      throw KernelProblem.field("cards", "WRONG_VALUE");
    }
    if (!cards.isEmpty() && !gone && read.withoutCards()) {
      throw PublishingProblem.LOOK_LACKS_CARDS
          .with("count", cards.size())
          .field("cards", "REQUIRED");
    }
  }

  /** What was taken back is expected to be gone. */
  private static boolean expected(Delivery d, Found found) {
    return found == (d.recalledAt == null ? Found.SAME : Found.GONE);
  }
}

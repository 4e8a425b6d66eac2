package org.juzhen.publishing;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Role;
import org.juzhen.review.ClearedWords;
import org.juzhen.review.PostedTrace.Found;
import org.juzhen.review.SubjectKind;

/** Compares what stands on a platform with what was cleared (读网核对). */
@ApplicationScoped
public class ReadBackDesk {
  private final Deliveries deliveries;
  private final ReadBacks readBacks;
  private final PostDoor door;
  private final DeliveryNotices notices;
  private final AuditDesk audit;
  private final HubClock clock;

  ReadBackDesk(
      Deliveries deliveries,
      ReadBacks readBacks,
      PostDoor door,
      DeliveryNotices notices,
      AuditDesk audit,
      HubClock clock) {
    this.deliveries = deliveries;
    this.readBacks = readBacks;
    this.door = door;
    this.notices = notices;
    this.audit = audit;
    this.clock = clock;
  }

  /** One look. */
  public record View(UUID id, Found found, String words, Instant readAt, String reader) {
    static View of(ReadBack r) {
      return new View(r.id, r.found, r.words, r.readAt, r.readByName);
    }
  }

  /**
   * The words that were cleared, where they were posted, and all looks, the newest first.
   *
   * @param markup whether the content is sanitised markup or plain text
   */
  public record Looks(
      UUID deliveryId, String url, String title, String content, boolean markup, List<View> looks) {
    static Looks of(Delivery d, ReadBacks.Cleared cleared, List<ReadBack> all) {
      return new Looks(
          d.id,
          d.url,
          cleared.title(),
          cleared.content(),
          cleared.kind() == SubjectKind.POST,
          all.stream().map(View::of).toList());
    }
  }

  @WithTransaction
  public Uni<Looks> looks(Actor by, UUID id) {
    return deliveries.required(id).call(d -> door.mustSee(by, d.unitId, id)).chain(this::looks);
  }

  private Uni<Looks> looks(Delivery d) {
    return readBacks
        .cleared(d.id)
        .chain(c -> readBacks.of(List.of(d.id)).map(all -> Looks.of(d, c, all)));
  }

  /** Writes down what was read, and tells whether it is what was cleared. */
  @WithTransaction
  public Uni<Looks> note(Actor by, UUID id, WordsRead read) {
    return deliveries
        .required(id)
        .call(d -> door.mustSee(by, d.unitId, id))
        .invoke(d -> mayRead(by, d))
        .call(d -> readBacks.cleared(id).chain(cleared -> enter(by, d, read, cleared)))
        .chain(this::looks);
  }

  private static void mayRead(Actor by, Delivery d) {
    if (!by.has(Role.SUPERVISOR)) {
      by.must(
          d.unitId,
          Role.EDITOR,
          Role.REVIEWER,
          Role.CHIEF_REVIEWER,
          Role.LEADER,
          Role.COORDINATOR,
          Role.HANDLER);
    }
    if (d.postedAt == null) {
      throw PublishingProblem.WRONG_DELIVERY_STATE
          .with("state", d.state)
          .with("action", "READ_BACK");
    }
  }

  private Uni<Void> enter(Actor by, Delivery d, WordsRead read, ReadBacks.Cleared cleared) {
    Found found = found(read, cleared);
    return readBacks
        .persistAndFlush(new ReadBack(d.id, found, read.words(), by, clock.now()))
        .call(x -> audit.record(by, "READ_BACK", RecordDesk.subject(d), Map.of("found", found)))
        .call(x -> expected(d, found) ? Uni.createFrom().voidItem() : notices.readOtherwise(d))
        .replaceWithVoid();
  }

  private static Found found(WordsRead read, ReadBacks.Cleared cleared) {
    if (read.words().isEmpty()) {
      return Found.GONE;
    }
    boolean same =
        ClearedWords.standIn(read.words(), cleared.kind(), cleared.title(), cleared.content());
    return same ? Found.SAME : Found.DIFFERENT;
  }

  /** What was taken back is expected to be gone. */
  private static boolean expected(Delivery d, Found found) {
    return found == (d.recalledAt == null ? Found.SAME : Found.GONE);
  }
}

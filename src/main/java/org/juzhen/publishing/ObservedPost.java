package org.juzhen.publishing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Ids;

/** Something that really is on an account (实际发布), whether it came through the hub or not. */
@Entity
class ObservedPost {
  @Id UUID id;
  UUID accountId;
  String url;
  String title;
  String platformPostId;
  Instant postedAt;
  Instant seenAt;
  UUID seenBy;
  UUID deliveryId;

  /** Known to be a push past the hub; then it takes from the quota. */
  Boolean pushed;

  /** What the account's last post was before this one was noted; null where there was none. */
  Instant markBefore;

  protected ObservedPost() {}

  ObservedPost(UUID accountId, Seen seen, UUID deliveryId, Actor by, Instant at) {
    id = Ids.next();
    this.accountId = accountId;
    url = seen.url();
    title = seen.title() == null ? "" : seen.title();
    platformPostId = seen.platformPostId();
    postedAt = seen.postedAt();
    seenAt = at;
    seenBy = by.id();
    this.deliveryId = deliveryId;
    pushed = seen.pushed();
  }
}

package org.juzhen.contributions;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Role;
import org.juzhen.notify.NoticeDesk;
import org.juzhen.notify.NoticeOrder;
import org.juzhen.review.screening.PersonalData;

/**
 * Tells the desk of new material, and the contributor of its fate. Joins its caller's transaction.
 */
@ApplicationScoped
class ContributionTelling {
  private final NoticeDesk notices;

  ContributionTelling(NoticeDesk notices) {
    this.notices = notices;
  }

  static String link(UUID id) {
    return "/contributions/" + id;
  }

  private static String title(Contribution c) {
    return PersonalData.masked(c.title);
  }

  Uni<Void> handedIn(Contribution c, Actor by) {
    return desk(c, by, "CONTRIBUTION_HANDED_IN", "contribution:" + c.id);
  }

  Uni<Void> amended(Contribution c, Actor by) {
    return desk(c, by, "CONTRIBUTION_AMENDED", "contribution:" + c.id + ":" + c.rowVersion);
  }

  private Uni<Void> desk(Contribution c, Actor by, String kind, String once) {
    return notices.tell(
        NoticeOrder.toRole(
            kind, c.unitId, Role.EDITOR, List.of(by.name(), title(c)), link(c.id), once));
  }

  Uni<Void> asked(Contribution c) {
    return notices.tell(contributor(c, "CONTRIBUTION_ASKED", c.rowVersion, c.said));
  }

  Uni<Void> declined(Contribution c) {
    return notices.tell(contributor(c, "CONTRIBUTION_DECLINED", c.rowVersion, c.said));
  }

  Uni<Void> resumed(Contribution c, Actor by) {
    return notices.tell(contributor(c, "CONTRIBUTION_RESUMED", c.rowVersion, by.name()));
  }

  Uni<Void> used(List<Contribution> all, Actor by) {
    return notices.tellEach(
        all.stream().map(c -> contributor(c, "CONTRIBUTION_USED", "", by.name())).toList());
  }

  /**
   * It can be read on an account.
   *
   * @param url where, or null
   */
  Uni<Void> posted(Contribution c, UUID delivery, String account, String url) {
    return notices.tell(
        url == null
            ? contributor(c, "CONTRIBUTION_POSTED_UNLINKED", delivery, account)
            : contributor(c, "CONTRIBUTION_POSTED", delivery, account, url));
  }

  Uni<Void> recalled(Contribution c, UUID delivery, String account) {
    return notices.tell(contributor(c, "CONTRIBUTION_RECALLED", delivery, account));
  }

  /** Told once for each occasion. */
  private static NoticeOrder contributor(
      Contribution c, String kind, Object occasion, String... words) {
    return NoticeOrder.toPerson(
        kind,
        c.contributorId,
        Stream.concat(Stream.of(title(c)), Stream.of(words)).toList(),
        link(c.id),
        kind + ":" + c.id + ":" + occasion);
  }
}

package org.juzhen.contributions;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
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
    return notices.tell(
        NoticeOrder.toRole(
            "CONTRIBUTION_HANDED_IN",
            c.unitId,
            Role.EDITOR,
            List.of(by.name(), title(c)),
            link(c.id),
            "contribution:" + c.id));
  }

  Uni<Void> amended(Contribution c, Actor by) {
    return notices.tell(
        NoticeOrder.toRole(
            "CONTRIBUTION_AMENDED",
            c.unitId,
            Role.EDITOR,
            List.of(by.name(), title(c)),
            link(c.id),
            "contribution:" + c.id + ":" + c.rowVersion));
  }

  Uni<Void> asked(Contribution c) {
    return notices.tell(
        NoticeOrder.toPerson(
            "CONTRIBUTION_ASKED",
            c.contributorId,
            List.of(title(c), c.said),
            link(c.id),
            "contribution-asked:" + c.id + ":" + c.rowVersion));
  }

  Uni<Void> declined(Contribution c) {
    return notices.tell(
        NoticeOrder.toPerson(
            "CONTRIBUTION_DECLINED",
            c.contributorId,
            List.of(title(c), c.said),
            link(c.id),
            "contribution-declined:" + c.id + ":" + c.rowVersion));
  }

  Uni<Void> resumed(Contribution c, Actor by) {
    return notices.tell(
        NoticeOrder.toPerson(
            "CONTRIBUTION_RESUMED",
            c.contributorId,
            List.of(title(c), by.name()),
            link(c.id),
            "contribution-resumed:" + c.id + ":" + c.rowVersion));
  }

  Uni<Void> used(List<Contribution> all, Actor by) {
    return notices.tellEach(all.stream().map(c -> used(c, by)).toList());
  }

  private static NoticeOrder used(Contribution c, Actor by) {
    return NoticeOrder.toPerson(
        "CONTRIBUTION_USED",
        c.contributorId,
        List.of(title(c), by.name()),
        link(c.id),
        "contribution-used:" + c.id);
  }

  /**
   * It can be read on an account.
   *
   * @param url where, or null
   */
  Uni<Void> posted(Contribution c, UUID delivery, String account, String url) {
    NoticeOrder order =
        url == null
            ? NoticeOrder.toPerson(
                "CONTRIBUTION_POSTED_UNLINKED",
                c.contributorId,
                List.of(title(c), account),
                link(c.id),
                "contribution-posted:" + c.id + ":" + delivery)
            : NoticeOrder.toPerson(
                "CONTRIBUTION_POSTED",
                c.contributorId,
                List.of(title(c), account, url),
                link(c.id),
                "contribution-posted:" + c.id + ":" + delivery);
    return notices.tell(order);
  }

  Uni<Void> recalled(Contribution c, UUID delivery, String account) {
    return notices.tell(
        NoticeOrder.toPerson(
            "CONTRIBUTION_RECALLED",
            c.contributorId,
            List.of(title(c), account),
            link(c.id),
            "contribution-recalled:" + c.id + ":" + delivery));
  }
}

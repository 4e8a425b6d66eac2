package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Role;
import org.juzhen.notify.NoticeDesk;
import org.juzhen.notify.NoticeOrder;

/** Writes down that a post was stopped by what happened around it, and tells its people (停发). */
@ApplicationScoped
class StoppedPosts {
  private final NoticeDesk notices;
  private final AuditDesk audit;

  StoppedPosts(NoticeDesk notices, AuditDesk audit) {
    this.notices = notices;
    this.audit = audit;
  }

  /**
   * Author and editors learn why.
   *
   * @param about tells two stops of one version apart
   */
  Uni<Void> note(Post post, String why, Object about, List<Delivery> plans, Actor by) {
    List<String> words = List.of(post.line(), GateWords.of(why));
    String link = "/posts/" + post.id;
    String once = "POST_STOPPED " + post.id + " " + about + " " + post.version;
    return audit
        .record(
            by,
            "STOP_POST",
            new Subject("post", post.id, post.unitId),
            Map.of("why", why, "deliveries", plans.stream().map(d -> d.id).toList()))
        .chain(
            x ->
                notices.tell(
                    NoticeOrder.toPerson("POST_STOPPED", post.authorId, words, link, once)))
        .chain(
            x ->
                notices.tell(
                    NoticeOrder.toRole(
                        "POST_STOPPED", post.unitId, Role.EDITOR, words, link, once)));
  }
}

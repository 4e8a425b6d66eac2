package org.juzhen.campaigns;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.juzhen.kernel.Role;
import org.juzhen.notify.NoticeDesk;
import org.juzhen.notify.NoticeOrder;

/** Tells whoever takes part, in one statement each. Joins its caller's transaction. */
@ApplicationScoped
class CampaignTelling {
  private final NoticeDesk notices;
  private final Takings takings;

  CampaignTelling(NoticeDesk notices, Takings takings) {
    this.notices = notices;
    this.takings = takings;
  }

  /** The editors of all units that take part, once. */
  Uni<Void> opened(Campaign c) {
    NoticeOrder order =
        NoticeOrder.toRole(
            "CAMPAIGN_OPENED",
            null,
            Role.EDITOR,
            List.of(c.name, c.tag, c.toOn.toString()),
            link(c),
            "campaign-opened:" + c.id);
    return takings.units(c.id).chain(units -> notices.tellAt(order, units));
  }

  /** The editors of units with an account that has posted nothing, once. */
  Uni<Void> near(Campaign c) {
    NoticeOrder order =
        NoticeOrder.toRole(
            "CAMPAIGN_NEAR_ITS_END",
            null,
            Role.EDITOR,
            List.of(c.name, c.toOn.toString()),
            link(c),
            "campaign-near:" + c.id);
    return takings.without(c.id).chain(units -> notices.tellAt(order, units));
  }

  static String link(Campaign c) {
    return "/campaigns/" + c.id;
  }
}

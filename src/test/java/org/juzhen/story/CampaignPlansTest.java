package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.house.World.as;

import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.juzhen.campaigns.CampaignRoundDesk;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.Plans;
import org.juzhen.house.SentStatements;

/**
 * What campaigns and contributions ask of the database where a province lies in its tables: none of
 * it reads a whole table, however many accounts take part.
 */
@HubTest
class CampaignPlansTest {
  private static final Set<String> LARGE =
      Set.of("post", "delivery", "contribution", "campaign_account", "campaign_item", "article");

  private static final List<String> ROWS =
      List.of(
          "insert into post (id, unit_id, author_id, title, body_html, grade, article_id, stage,"
              + " created_at, created_by, changed_at) select gen_random_uuid(), ids[1 + n % 200],"
              + " ids[1], '量尺', '', '', gen_random_uuid(), 'CLEARED', now(), ids[1], now() - n *"
              + " interval '1 hour' from generate_series(1, 40000) n, places",
          "insert into delivery (id, kind, source_id, unit_id, account_id, digest, clearance_id,"
              + " state, due_at, posted_at, claimed_at, once_key, created_at) select"
              + " gen_random_uuid(), 'POST', id, unit_id, unit_id, '', id, 'POSTED', now() -"
              + " random() * interval '900 days', now(), now(), replace(id::text, '-', ''), now()"
              + " from post where unit_id in (select id from place)",
          "insert into article (id, unit_id, portal_id, title, state, text_version, importance,"
              + " published_at, received_at) select gen_random_uuid(), ids[1 + n % 200],"
              + " ids[1 + n % 200], '第' || n || '号', 'CURRENT', 1, 'ORDINARY', now() - n * interval '1"
              + " hour', now() - n * interval '1 hour' from generate_series(1, 40000) n, places",
          "insert into campaign (id, unit_id, name, tag, purpose, from_on, to_on, target, posts_each,"
              + " state, opened_at, opened_by, remind_at, looked_at) select id, id, '量尺', '量尺月', '量',"
              + " current_date, current_date, 'EACH_POSTS', 1, 'RUNNING', now(), id, now(), now() from"
              + " place",
          "insert into campaign_account (campaign_id, account_id, unit_id) select p.id,"
              + " gen_random_uuid(), p.id from place p, generate_series(1, 400)",
          "insert into campaign_item (id, campaign_id, kind, item_id, unit_id, title, state, how,"
              + " made_at, settled_at, settled_by) select gen_random_uuid(), unit_id, 'POST', id,"
              + " unit_id, '量尺', 'JOINED', 'HAND', now(), now(), unit_id from post where unit_id in"
              + " (select id from place)",
          "insert into contribution (id, from_unit_id, contributor_id, unit_id, account_id, title,"
              + " body, words, state, handed_in_at, waiting_since) select gen_random_uuid(), ids[1 + n"
              + " % 200], ids[1 + n % 200], ids[1 + n % 200], ids[1 + n % 200], '量尺', '量', 1, case"
              + " when n % 20 = 0 then 'NEW' else 'WITHDRAWN' end, now() - n * interval '1 hour', now()"
              + " from generate_series(1, 40000) n, places",
          "analyze unit, account, post, delivery, article, campaign, campaign_account,"
              + " campaign_item, contribution");

  @Inject DueWorks due;
  @Inject CampaignRoundDesk rounds;

  @Test
  void nothing_of_campaigns_and_contributions_reads_a_whole_table()
      throws SQLException, IOException {
    Set<String> sent = statements();
    assertThat(sent).filteredOn(s -> s.contains("campaign_account")).hasSizeGreaterThan(8);
    assertThat(sent).filteredOn(s -> s.contains("contribution")).hasSizeGreaterThan(5);

    try (Plans plans = Plans.amongPlaces(ROWS)) {
      assertThat(plans.of("select * from contribution where title = $1"))
          .as("a question without an index is noticed")
          .contains("Seq Scan on contribution ");
      assertThat(plans.readingWhole(LARGE, sent)).isEmpty();
    }
  }

  private Set<String> statements() {
    GivenCampaign given = new GivenCampaign(due);
    GivenMaterial material = new GivenMaterial(due);
    try (SentStatements listening = new SentStatements()) {
      String leader = given.units.city.leader;
      String campaign = given.opened();
      String post = given.written("安全提示");
      given.post(given.units.editor, campaign, "items", Map.of("kind", "POST", "itemId", post));
      given.planned(post, null);
      DueWorks.await(rounds::round);
      for (String list :
          List.of("accounts?limit=50", "accounts?limit=50&nothing=true", "items?limit=50")) {
        given.list(leader, campaign, list);
        given.list(given.units.editor, campaign, list);
      }
      given.shown(leader, campaign);
      ask(leader, "campaigns", "campaigns?over=true");
      given.post(leader, campaign, "closing", Map.of("words", "完")).then().statusCode(200);
      given.list(leader, campaign, "accounts?limit=50");
      material.use(material.handedIn(material.giver, material.wanted("通车")));
      ask(material.city.editor, "contributions", "contributions?state=USED");
      ask(material.giver, "contributions?mine=true", "contributions/figures");
      ask(material.head, "contributions/figures");
      Set<String> sent = listening.sent();
      sent.removeIf(s -> !s.contains("campaign") && !s.contains("contribution"));
      return sent;
    }
  }

  private static void ask(String who, String... lists) {
    for (String list : lists) {
      assertThat(as(who).get("/api/v1/" + list).statusCode()).as(list).isEqualTo(200);
    }
  }
}

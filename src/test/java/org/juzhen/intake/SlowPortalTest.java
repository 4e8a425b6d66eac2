package org.juzhen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;

@HubTest
class SlowPortalTest {
  private static final String EMPTY =
      "<?xml version='1.0' encoding='UTF-8'?><rss version='2.0'><channel><title>要闻</title>"
          + "<link>https://www.example.com/</link></channel></rss>";

  private final LoopbackPortal site = new LoopbackPortal();

  @Inject DueWorks due;

  @AfterEach
  void closed() {
    site.close();
  }

  @Test
  void a_portal_that_does_not_answer_holds_up_no_other() {
    due.drive("portal-poll");
    site.put("/slow.xml", "application/rss+xml", EMPTY);
    site.put("/quick.xml", "application/rss+xml", EMPTY);
    site.holdUntilAsked("/slow.xml", "/quick.xml");
    new GivenPortal(Map.of("intake", "FEED", "feedUrl", site.address("/slow.xml")));
    new GivenPortal(Map.of("intake", "FEED", "feedUrl", site.address("/quick.xml")));

    due.drive("portal-poll");

    assertThat(site.asked()).containsExactlyInAnyOrder("/slow.xml 200", "/quick.xml 200");
  }
}

package org.juzhen.connectors.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.juzhen.connectors.simulator.Fault;
import org.juzhen.connectors.spi.Content;
import org.juzhen.connectors.spi.Key;
import org.juzhen.connectors.spi.Outcome;
import org.juzhen.connectors.spi.Sighting;

class WeChatMassSendingTest extends WeChatStage {
  private static final String SEND_ALL = "/cgi-bin/message/mass/sendall";

  @Test
  void names_every_mass_sending_by_its_key() {
    Key once = key();
    Outcome.Accepted accepted = (Outcome.Accepted) publish(pushed("群发"), once);
    assertThat(look(accepted.ticket()).kind()).isEqualTo(Outcome.Kind.ACCEPTED);
    simulator.turnClock(Duration.ofSeconds(5));
    Outcome.Done done = (Outcome.Done) look(accepted.ticket());
    assertThat(simulator.posts().find("wechat", done.id())).isPresent();
    assertThat(simulator.journal().entries("wechat", SEND_ALL, 0).get(0).body())
        .contains("\"clientmsgid\":\"" + once.value() + "\"");
    assertThat(connector.recall(access("wx1", "s1"), done.ticket()).await().indefinitely().kind())
        .isEqualTo(Outcome.Kind.DONE);
    assertThat(simulator.posts().find("wechat", done.id()).orElseThrow().deleted()).isTrue();
  }

  @Test
  void waits_for_tomorrow_when_the_mass_sending_of_the_day_is_used() {
    publish(pushed("一"));
    Outcome.NotNow notNow = (Outcome.NotNow) publish(pushed("二"));
    assertThat(notNow.code()).isEqualTo("45028");
    assertThat(notNow.retryAfter()).isBetween(Duration.ofMinutes(5), Duration.ofHours(25));
  }

  @Test
  void finds_a_mass_sending_whose_answer_was_lost_and_never_sends_it_twice() {
    simulator.faults().add(Fault.once("wechat", SEND_ALL, Fault.Kind.DROP_AFTER_ACCEPT));
    Key once = key();
    Outcome.Unclear unclear = (Outcome.Unclear) publish(pushed("群发"), once);
    assertThat(find(pushed("群发"), once, unclear.ticket())).isInstanceOf(Sighting.Working.class);
    simulator.turnClock(Duration.ofSeconds(80));
    assertThat(find(pushed("群发"), once, unclear.ticket())).isInstanceOf(Sighting.Found.class);
    assertThat(simulator.posts().all("wechat", "", "群发")).hasSize(1);
  }

  @Test
  void proves_that_a_mass_sending_never_arrived() {
    simulator.faults().add(Fault.once("wechat", SEND_ALL, Fault.Kind.DROP_BEFORE));
    Key once = key();
    Outcome.Unclear unclear = (Outcome.Unclear) publish(pushed("群发"), once);
    assertThat(find(pushed("群发"), once, unclear.ticket())).isInstanceOf(Sighting.Absent.class);
    simulator.turnClock(Duration.ofMinutes(2));
    assertThat(simulator.posts().all("wechat", "", "群发")).isEmpty();
  }

  private static Content pushed(String title) {
    return new Content(
        title, "<p>正文</p>", "正文", "", "", null, WeChatStage.cover(), List.of(), true);
  }
}

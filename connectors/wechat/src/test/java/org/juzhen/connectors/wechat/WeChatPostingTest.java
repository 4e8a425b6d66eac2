package org.juzhen.connectors.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.juzhen.connectors.simulator.Fault;
import org.juzhen.connectors.spi.Access;
import org.juzhen.connectors.spi.Key;
import org.juzhen.connectors.spi.Outcome;
import org.juzhen.connectors.spi.Sighting;
import org.juzhen.connectors.spi.Ticket;

class WeChatPostingTest extends WeChatStage {
  @Test
  void asks_only_once_when_the_platform_says_it_is_busy() {
    simulator.faults().add(Fault.errcode("wechat", SUBMIT, "-1"));
    assertThat(publish(plain("一")).kind()).isEqualTo(Outcome.Kind.UNCLEAR);
    assertThat(simulator.journal().count("wechat", SUBMIT)).isEqualTo(1);
    simulator.faults().add(Fault.errcode("wechat", "/cgi-bin/draft/add", "-1"));
    assertThat(publish(plain("二")).kind()).isEqualTo(Outcome.Kind.NOT_NOW);
    assertThat(simulator.journal().count("wechat", "/cgi-bin/draft/add")).isEqualTo(2);
  }

  @Test
  void finds_a_post_that_was_taken_although_the_platform_said_it_was_busy() {
    simulator
        .faults()
        .add(
            new Fault(
                "wechat", SUBMIT, Fault.Kind.ERRCODE_AFTER_ACCEPT, 1, 0, "-1", "scripted", 0));
    Key once = key();
    Outcome.Unclear unclear = (Outcome.Unclear) publish(plain("一"), once);
    assertThat(find(plain("一"), once, unclear.ticket())).isInstanceOf(Sighting.CannotTell.class);
    simulator.turnClock(Duration.ofSeconds(5));
    assertThat(find(plain("一"), once, unclear.ticket())).isInstanceOf(Sighting.Found.class);
  }

  @Test
  void says_unclear_when_the_answer_comes_too_late() {
    WeChatConnector hasty = new WeChatConnector(simulator.world().clock(), Duration.ofMillis(400));
    simulator.faults().add(Fault.once("wechat", SUBMIT, Fault.Kind.LATE_ANSWER).waiting(900));
    Outcome outcome = hasty.publish(access("wx1", "s1"), plain("一"), key()).await().indefinitely();
    assertThat(outcome.kind()).isEqualTo(Outcome.Kind.UNCLEAR);
    assertThat(simulator.journal().count("wechat", "/cgi-bin/draft/delete")).isZero();
    untilCalled(SUBMIT);
  }

  @Test
  void takes_away_the_draft_that_proves_absence() {
    simulator.faults().add(Fault.once("wechat", SUBMIT, Fault.Kind.DROP_BEFORE));
    Key once = key();
    publish(plain("一"), once);
    assertThat(find(plain("一"), once, new Ticket(Map.of()))).isInstanceOf(Sighting.Absent.class);
    assertThat(simulator.journal().count("wechat", "/cgi-bin/draft/delete")).isEqualTo(1);
  }

  @Test
  void cannot_tell_when_nothing_is_to_be_found() {
    Key once = key();
    assertThat(find(plain("一"), once, new Ticket(Map.of())))
        .isInstanceOf(Sighting.CannotTell.class);
  }

  @Test
  void sends_the_audit_back_to_the_author() {
    register("wx1", Map.of("refusedWords", List.of("一号公告")));
    Outcome.Accepted accepted = (Outcome.Accepted) publish(plain("一号公告"));
    simulator.turnClock(Duration.ofSeconds(5));
    Outcome.Refused refused = (Outcome.Refused) look(accepted.ticket());
    assertThat(refused.fixBy()).isEqualTo(Outcome.FixBy.AUTHOR);
    assertThat(refused.code()).isEqualTo("publish_status 4");
  }

  @Test
  void keeps_the_draft_that_a_person_has_to_finish() {
    simulator.faults().add(Fault.errcode("wechat", SUBMIT, "53505"));
    Outcome.Refused refused = (Outcome.Refused) publish(plain("一"));
    assertThat(refused.fixBy()).isEqualTo(Outcome.FixBy.ADMINISTRATOR);
    simulator.faults().add(Fault.errcode("wechat", SUBMIT, "53503"));
    publish(plain("二"));
    assertThat(simulator.journal().count("wechat", "/cgi-bin/draft/delete")).isEqualTo(1);
  }

  @Test
  void keeps_accounts_apart_under_load() {
    register("wx2", Map.of("appSecret", "s2"));
    List<io.smallrye.mutiny.Uni<Outcome>> all = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      String account = "wx" + (i % 2 + 1);
      Access access = access(account, "s" + (i % 2 + 1));
      all.add(connector.publish(access, plain("为 " + account + " 第 " + i), key()));
    }
    io.smallrye.mutiny.Uni.join().all(all).andFailFast().await().atMost(Duration.ofSeconds(20));
    simulator.turnClock(Duration.ofSeconds(5));
    assertThat(simulator.posts().all("wechat", "", "")).hasSize(20);
    assertThat(simulator.posts().all("wechat", "wx2", ""))
        .hasSize(10)
        .allMatch(post -> post.title().contains("为 wx2"));
  }
}

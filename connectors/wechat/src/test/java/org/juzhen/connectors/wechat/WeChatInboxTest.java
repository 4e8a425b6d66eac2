package org.juzhen.connectors.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.juzhen.connectors.simulator.CitizenAct;
import org.juzhen.connectors.spi.InboxPage;
import org.juzhen.connectors.spi.Outcome;
import org.juzhen.connectors.spi.Ticket;

class WeChatInboxTest extends WeChatStage {
  @Test
  void reads_numbers_that_come_as_text() {
    register("wx1", Map.of("numbersAsText", true));
    Outcome.Done done = posted(plain("一"));
    assertThat(done.ticket().value("task")).containsOnlyDigits();
    comment(done.id(), "几点开门？");
    assertThat(read(done).messages()).hasSize(1);
  }

  @Test
  void publishes_without_comments_where_the_account_has_no_right_to_them() {
    register("wx1", Map.of("rights", List.of("FREEPUBLISH")));
    Outcome.Done done = posted(plain("一"));
    InboxPage page = read(done);
    assertThat(page.trouble().kind()).isEqualTo(Outcome.Kind.NO_ACCESS);
  }

  @Test
  void reads_more_comments_than_one_page_and_goes_on_within_a_second() {
    Outcome.Done done = posted(plain("一"));
    for (int i = 0; i < 120; i++) {
      comment(done.id(), "第" + i + "条");
    }
    InboxPage first = read(done);
    assertThat(first.messages()).hasSize(120);
    assertThat(first.messages().get(0).text()).isEqualTo("第0条");
    comment(done.id(), "又一条");
    InboxPage second =
        connector.read(access("wx1", "s1"), done.ticket(), first.mark()).await().indefinitely();
    assertThat(second.messages()).extracting("text").containsExactly("又一条");
  }

  @Test
  void takes_its_own_earlier_reply_for_done_and_another_one_for_refused() {
    Outcome.Done done = posted(plain("一"));
    comment(done.id(), "几点开门？");
    Ticket question = read(done).messages().get(0).ticket();
    assertThat(reply(question, "九点").kind()).isEqualTo(Outcome.Kind.DONE);
    assertThat(reply(question, "九点").kind()).isEqualTo(Outcome.Kind.DONE);
    assertThat(reply(question, "十点").kind()).isEqualTo(Outcome.Kind.REFUSED);
  }

  @Test
  void answers_a_message_only_within_its_window() {
    Ticket message = new Ticket(Map.of("openId", "oNobody"));
    Outcome.Refused refused = (Outcome.Refused) reply(message, "在");
    assertThat(refused.fixBy()).isEqualTo(Outcome.FixBy.NOBODY);
    assertThat(refused.reason()).contains("48 小时");
  }

  private Outcome reply(Ticket message, String text) {
    return connector.reply(access("wx1", "s1"), message, text, key()).await().indefinitely();
  }

  private InboxPage read(Outcome.Done done) {
    return connector.read(access("wx1", "s1"), done.ticket(), null).await().indefinitely();
  }

  private void comment(String post, String text) {
    simulator.platform("wechat").citizenWrites(new CitizenAct("wechat", "", post, "c", text));
  }
}

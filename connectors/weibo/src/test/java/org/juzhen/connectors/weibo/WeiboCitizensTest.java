package org.juzhen.connectors.weibo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.juzhen.connectors.spi.CitizenMessage;
import org.juzhen.connectors.spi.InboxPage;
import org.juzhen.connectors.spi.Key;
import org.juzhen.connectors.spi.Outcome;
import org.juzhen.connectors.spi.Sighting;
import org.juzhen.connectors.spi.Ticket;

/** What citizens write below a post, and answers to it: long lists, signs, repetitions. */
class WeiboCitizensTest extends WeiboInTheSimulator {
  @Test
  void reads_a_long_list_of_comments_completely_and_once() {
    Outcome.Done post = (Outcome.Done) told(weibo.publish(access, article("一"), key()));
    List<String> written =
        IntStream.range(0, 130).mapToObj(i -> comment(post.id(), "问 " + i)).toList();
    List<String> read = new ArrayList<>();
    String mark = null;
    InboxPage page;
    do {
      page = told(weibo.read(access, post.ticket(), mark));
      page.messages().stream().map(CitizenMessage::id).forEach(read::add);
      mark = page.mark();
    } while (page.more());
    assertThat(read).containsExactlyInAnyOrderElementsOf(written);
    String next = comment(post.id(), "又问");
    assertThat(told(weibo.read(access, post.ticket(), mark)).messages())
        .extracting(CitizenMessage::id)
        .containsExactly(next);
  }

  @Test
  void hands_on_what_a_citizen_wrote_sign_by_sign() {
    Outcome.Done post = (Outcome.Done) told(weibo.publish(access, article("<一> & 二"), key()));
    comment(post.id(), "孩子 < 6 岁 & 老人 > 60 岁，\"都\"要办吗？");
    CitizenMessage message = told(weibo.read(access, post.ticket(), null)).messages().get(0);
    assertThat(message.text()).isEqualTo("孩子 < 6 岁 & 老人 > 60 岁，\"都\"要办吗？");
    assertThat(message.name()).isEqualTo("王女士");
  }

  @Test
  void finds_words_again_that_weibo_escapes() {
    Key once = key();
    Outcome done = told(weibo.publish(access, article("<一> & &amp; 二"), once));
    assertThat(told(weibo.find(access, article("<一> & &amp; 二"), once, NOTHING)))
        .isEqualTo(new Sighting.Found((Outcome.Done) done));
  }

  @Test
  void does_not_take_its_own_reply_for_a_question() {
    Outcome.Done post = (Outcome.Done) told(weibo.publish(access, article("一"), key()));
    comment(post.id(), "几点开门？");
    InboxPage page = told(weibo.read(access, post.ticket(), null));
    told(weibo.reply(access, page.messages().get(0).ticket(), "九点。", key()));
    assertThat(told(weibo.read(access, post.ticket(), page.mark())).messages()).isEmpty();
  }

  @Test
  void takes_a_repeated_reply_for_done_when_it_is_its_own() {
    Outcome.Done post = (Outcome.Done) told(weibo.publish(access, article("一"), key()));
    comment(post.id(), "几点开门？");
    Ticket question = told(weibo.read(access, post.ticket(), null)).messages().get(0).ticket();
    Key once = key();
    Outcome first = told(weibo.reply(access, question, "九点。", once));
    Outcome second = told(weibo.reply(access, question, "九点。", once));
    assertThat(((Outcome.Done) second).id()).isEqualTo(((Outcome.Done) first).id());
  }

  @Test
  void refuses_a_reply_that_would_have_to_be_cut() {
    Outcome outcome = told(weibo.reply(access, NOTHING, "字".repeat(141), key()));
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    assertThat(simulator.journal().count("weibo", "reply")).isZero();
  }

  @Test
  void begins_again_where_a_mark_cannot_be_read() {
    assertThat(WeiboComments.Mark.of("rubbish").text()).isEqualTo("0");
    assertThat(WeiboComments.Mark.of("5/4/9").text()).isEqualTo("5/4/9");
  }
}

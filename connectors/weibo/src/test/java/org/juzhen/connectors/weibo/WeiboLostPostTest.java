package org.juzhen.connectors.weibo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.smallrye.mutiny.Uni;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.connectors.simulator.CitizenAct;
import org.juzhen.connectors.simulator.Fault;
import org.juzhen.connectors.simulator.Journal;
import org.juzhen.connectors.simulator.Settings;
import org.juzhen.connectors.simulator.Simulator;
import org.juzhen.connectors.spi.Access;
import org.juzhen.connectors.spi.AccountKind;
import org.juzhen.connectors.spi.CitizenMessage;
import org.juzhen.connectors.spi.Content;
import org.juzhen.connectors.spi.Image;
import org.juzhen.connectors.spi.InboxPage;
import org.juzhen.connectors.spi.Key;
import org.juzhen.connectors.spi.Outcome;
import org.juzhen.connectors.spi.Sighting;
import org.juzhen.connectors.spi.Ticket;

/** What Weibo in particular makes difficult: lost answers, repeated words, long lists. */
class WeiboLostPostTest {
  private static final String SHARE = "/2/statuses/share.json";
  private static final Ticket NOTHING = new Ticket(Map.of());

  private final Simulator simulator = Simulator.start(Settings.quiet());
  private final WeiboConnector weibo =
      new WeiboConnector(simulator.world().clock(), Duration.ofSeconds(10));
  private final Access access =
      new Access(
          "青禾发布",
          AccountKind.ENTERPRISE,
          simulator.url("weibo"),
          "2803301701",
          Map.of("accessToken", "2.00t"));
  private int keys;

  @BeforeEach
  void register() {
    simulator
        .platform("weibo")
        .register(
            JsonNodeFactory.instance
                .objectNode()
                .put("uid", 2803301701L)
                .put("accessToken", "2.00t")
                .put("callsPerDay", 1000));
  }

  @AfterEach
  void close() {
    simulator.close();
  }

  @Test
  void takes_a_repetition_of_its_own_lost_post_for_done() {
    Key once = key();
    fault(Fault.Kind.DROP_AFTER_ACCEPT, SHARE);
    assertThat(told(weibo.publish(access, article("一"), once))).isInstanceOf(Outcome.Unclear.class);
    Outcome again = told(weibo.publish(access, article("一"), once));
    assertThat(again).isInstanceOf(Outcome.Done.class);
    assertThat(simulator.posts().all("weibo", "", "一")).hasSize(1);
  }

  @Test
  void posts_nothing_of_what_it_would_have_to_shorten() {
    Key once = key();
    Content signed = WeiboConnectorTest.article("一", "字".repeat(200));
    Outcome.Refused refused = (Outcome.Refused) told(weibo.publish(access, signed, once));
    assertThat(refused.code()).isEqualTo("LENGTH");
    assertThat(refused.fixBy()).isEqualTo(Outcome.FixBy.AUTHOR);
    assertThat(simulator.posts().all("weibo", "", "一")).isEmpty();
    assertThat(told(weibo.find(access, signed, once, NOTHING)))
        .as("a former release may have posted it shortened")
        .isInstanceOf(Sighting.CannotTell.class);
  }

  @Test
  void believes_that_an_older_post_with_the_same_words_is_not_its_own() {
    told(weibo.publish(access, article("一"), key()));
    simulator.turnClock(Duration.ofHours(3));
    Outcome again = told(weibo.publish(access, article("一"), key()));
    assertThat(again).isInstanceOf(Outcome.Refused.class);
    assertThat(((Outcome.Refused) again).fixBy()).isEqualTo(Outcome.FixBy.AUTHOR);
  }

  @Test
  void stays_unclear_about_a_repetition_that_it_cannot_look_up() {
    told(weibo.publish(access, article("一"), key()));
    simulator
        .faults()
        .add(
            new Fault(
                "weibo",
                "/2/statuses/user_timeline.json",
                Fault.Kind.STATUS,
                0,
                0,
                "502",
                "<html>",
                0));
    assertThat(told(weibo.publish(access, article("一"), key())))
        .isInstanceOf(Outcome.Unclear.class);
  }

  @Test
  void waits_two_minutes_before_it_calls_a_post_absent() {
    Key once = key();
    fault(Fault.Kind.DROP_BEFORE, SHARE);
    Outcome.Unclear lost = (Outcome.Unclear) told(weibo.publish(access, article("一"), once));
    Sighting early = told(weibo.find(access, article("一"), once, lost.ticket()));
    assertThat(early).isInstanceOf(Sighting.Working.class);
    assertThat(((Sighting.Working) early).accepted().askAgainIn())
        .isBetween(Duration.ofSeconds(1), Duration.ofMinutes(2));
    simulator.turnClock(Duration.ofSeconds(121));
    assertThat(told(weibo.find(access, article("一"), once, lost.ticket())))
        .isInstanceOf(Sighting.Absent.class);
  }

  @Test
  void knows_nothing_certain_when_many_posts_came_after() {
    Key once = key();
    for (int i = 0; i < 100; i++) {
      simulator.turnClock(Duration.ofMinutes(3));
      assertThat(told(weibo.publish(access, article("另一条" + i), key())))
          .isInstanceOf(Outcome.Done.class);
    }
    simulator.turnClock(Duration.ofMinutes(3));
    assertThat(told(weibo.find(access, article("一"), once, NOTHING)))
        .isInstanceOf(Sighting.Absent.class);
    told(weibo.publish(access, article("又一条"), key()));
    simulator.turnClock(Duration.ofMinutes(3));
    assertThat(told(weibo.find(access, article("一"), once, NOTHING)))
        .isInstanceOf(Sighting.CannotTell.class);
  }

  @Test
  void follows_a_delayed_post_until_it_shows() {
    simulator
        .faults()
        .add(
            new Fault(
                "weibo", SHARE, Fault.Kind.ERRCODE_AFTER_ACCEPT, 1, 0, "20032", "scripted", 0));
    Outcome outcome = told(weibo.publish(access, article("一"), key()));
    assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
    Outcome later = told(weibo.look(access, ((Outcome.Accepted) outcome).ticket()));
    assertThat(((Outcome.Done) later).url()).startsWith("https://weibo.com/2803301701/");
  }

  @Test
  void never_repeats_what_weibo_promised_and_did_not_show() {
    Key once = key();
    simulator.faults().add(Fault.errcode("weibo", SHARE, "20032"));
    Outcome outcome = told(weibo.publish(access, article("一"), once));
    Ticket ticket = ((Outcome.Accepted) outcome).ticket();
    assertThat(told(weibo.look(access, ticket))).isInstanceOf(Outcome.Accepted.class);
    simulator.turnClock(Duration.ofMinutes(11));
    assertThat(told(weibo.look(access, ticket))).isInstanceOf(Outcome.Unclear.class);
    assertThat(told(weibo.find(access, article("一"), once, ticket)))
        .isInstanceOf(Sighting.CannotTell.class);
  }

  @Test
  void sends_one_picture_with_the_words() {
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 1, 2};
    Outcome outcome =
        told(weibo.publish(access, pictured(new Image("ab12", "image/png", png)), key()));
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    Journal.Entry sent = simulator.journal().entries("weibo", SHARE, 0).get(0);
    assertThat(sent.body()).contains("pic=<picture.png image/png 11 bytes>", "status=【配图】");
  }

  @Test
  void refuses_a_picture_that_weibo_would_not_take_before_sending_it() {
    Image large = new Image("ab12", "image/png", new byte[5 * 1024 * 1024]);
    Image odd = new Image("ab12", "image/webp", new byte[5]);
    assertThat(told(weibo.publish(access, pictured(large), key())))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(told(weibo.publish(access, pictured(odd), key())))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(simulator.journal().count("weibo", SHARE)).isZero();
  }

  @Test
  void says_where_the_operator_is() throws UnknownHostException {
    told(weibo.publish(access, article("一"), key()));
    String body = simulator.journal().entries("weibo", SHARE, 0).get(0).body();
    String rip = body.replaceFirst(".*&rip=([^&]*).*", "$1");
    assertThat(InetAddress.getByName(rip).getHostAddress()).isEqualTo(rip);
  }

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

  private String comment(String post, String text) {
    return simulator
        .platform("weibo")
        .citizenWrites(new CitizenAct("weibo", "", post, "王女士", text));
  }

  private void fault(Fault.Kind kind, String path) {
    simulator.faults().add(Fault.once("weibo", path, kind));
  }

  private Key key() {
    Instant now = simulator.world().clock().instant();
    return new Key("%032x".formatted(++keys), now);
  }

  private static Content article(String title) {
    return WeiboConnectorTest.article(title, "便民服务中心公布新的办事时间。");
  }

  private static Content pictured(Image image) {
    Content plain = article("配图");
    return new Content(
        plain.title(),
        plain.bodyHtml(),
        plain.text(),
        plain.summary(),
        "",
        plain.sourceUrl(),
        image,
        List.of(),
        false);
  }

  private static <T> T told(Uni<T> answer) {
    return answer.await().atMost(Duration.ofSeconds(20));
  }
}

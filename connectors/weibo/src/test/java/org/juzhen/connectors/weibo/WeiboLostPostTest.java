package org.juzhen.connectors.weibo;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.juzhen.connectors.simulator.Fault;
import org.juzhen.connectors.simulator.Journal;
import org.juzhen.connectors.spi.Content;
import org.juzhen.connectors.spi.Image;
import org.juzhen.connectors.spi.Key;
import org.juzhen.connectors.spi.Outcome;
import org.juzhen.connectors.spi.Sighting;
import org.juzhen.connectors.spi.Ticket;

/** What Weibo in particular makes difficult: lost answers, repeated words, pictures. */
class WeiboLostPostTest extends WeiboInTheSimulator {
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
  void makes_a_picture_smaller_that_is_larger_than_weibo_takes() throws IOException {
    BufferedImage noise = new BufferedImage(1400, 1400, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(7);
    for (int i = 0; i < 1400 * 1400; i++) {
      noise.setRGB(i % 1400, i / 1400, random.nextInt());
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(noise, "png", png);
    assertThat(png.size()).isGreaterThan(5 * 1024 * 1024);

    Outcome outcome =
        told(
            weibo.publish(
                access, pictured(new Image("ab12", "image/png", png.toByteArray())), key()));

    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    Journal.Entry sent = simulator.journal().entries("weibo", SHARE, 0).get(0);
    assertThat(sent.body()).contains("pic=<picture.jpeg image/jpeg ");
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
}

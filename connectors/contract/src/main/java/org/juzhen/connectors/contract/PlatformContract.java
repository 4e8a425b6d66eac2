package org.juzhen.connectors.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.juzhen.connectors.simulator.Fault;
import org.juzhen.connectors.spi.Access;
import org.juzhen.connectors.spi.CallbackAnswer;
import org.juzhen.connectors.spi.CallbackRequest;
import org.juzhen.connectors.spi.CitizenMessage;
import org.juzhen.connectors.spi.Content;
import org.juzhen.connectors.spi.InboxPage;
import org.juzhen.connectors.spi.Key;
import org.juzhen.connectors.spi.Outcome;
import org.juzhen.connectors.spi.Publishes;
import org.juzhen.connectors.spi.ReadsInbox;
import org.juzhen.connectors.spi.Recalls;
import org.juzhen.connectors.spi.ReceivesCallbacks;
import org.juzhen.connectors.spi.Replies;
import org.juzhen.connectors.spi.Sighting;
import org.juzhen.connectors.spi.Ticket;

/** What a connector that calls its platform promises: about citizens, secrets and a bad network. */
public abstract class PlatformContract extends PostingContract {

  @Test
  void reads_the_inbox_from_where_it_stopped() {
    ReadsInbox inbox = as(ReadsInbox.class);
    Outcome.Done done = posted(content(newMarker()), newKey());
    citizenWrites(done.id(), "几点开门？");
    simulator.turnClock(Duration.ofSeconds(2));
    citizenWrites(done.id(), "需要带户口本吗？");
    List<CitizenMessage> before = new ArrayList<>();
    String mark = readAll(inbox, done.ticket(), null, before);
    assertThat(before).extracting(CitizenMessage::text).containsExactly("几点开门？", "需要带户口本吗？");
    assertThat(before).extracting(CitizenMessage::id).doesNotHaveDuplicates();
    simulator.turnClock(Duration.ofSeconds(2));
    citizenWrites(done.id(), "周末办理吗？");
    List<CitizenMessage> after = new ArrayList<>();
    readAll(inbox, done.ticket(), mark, after);
    assertThat(after).extracting(CitizenMessage::text).contains("周末办理吗？");
    assertThat(after).as("goes on instead of beginning again").hasSizeLessThan(3);
  }

  @Test
  void keeps_its_place_when_the_inbox_cannot_be_read() {
    ReadsInbox inbox = as(ReadsInbox.class);
    Outcome.Done done = posted(content(newMarker()), newKey());
    citizenWrites(done.id(), "几点开门？");
    String mark = readAll(inbox, done.ticket(), null, new ArrayList<>());
    spoilEverything(Fault.Kind.STATUS);
    InboxPage page = told(inbox.read(access(), done.ticket(), mark));
    assertThat(page.trouble()).isNotNull();
    assertThat(page.messages()).isEmpty();
    assertThat(page.mark()).isEqualTo(mark);
  }

  @Test
  void replies_once_and_finds_the_reply() {
    Replies replies = as(Replies.class);
    CitizenMessage question = question();
    Key once = newKey();
    Outcome outcome = told(replies.reply(access(), question.ticket(), "工作日九点开门。", once));
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    assertThat(requests(replyPath())).isEqualTo(1);
    assertThat(told(replies.findReply(access(), question.ticket(), "工作日九点开门。", once)))
        .isInstanceOf(Sighting.Found.class);
  }

  @Test
  void finds_a_reply_whose_answer_was_lost() {
    Replies replies = as(Replies.class);
    CitizenMessage question = question();
    Key once = newKey();
    spoil(replyPath(), Fault.Kind.DROP_AFTER_ACCEPT);
    Outcome lost = told(replies.reply(access(), question.ticket(), "工作日九点开门。", once));
    assertThat(lost).isInstanceOf(Outcome.Unclear.class);
    assertThat(requests(replyPath())).as("no hidden second try").isEqualTo(1);
    assertThat(told(replies.findReply(access(), question.ticket(), "工作日九点开门。", once)))
        .isInstanceOf(Sighting.Found.class);
  }

  @Test
  void believes_no_callback_without_a_signature() {
    ReceivesCallbacks callbacks = as(ReceivesCallbacks.class);
    for (String body : List.of("", "<xml><Content>hi</Content></xml>", "{\"type\":\"x\"}", "\0")) {
      CallbackRequest forged = new CallbackRequest("POST", Map.of(), Map.of(), body.getBytes());
      CallbackAnswer answer =
          callbacks.receive(access(), forged, simulator.world().clock().instant());
      assertThat(answer.status()).isBetween(400, 499);
      assertThat(answer.messages()).isEmpty();
      assertThat(answer.hints()).isEmpty();
    }
  }

  @Test
  void never_logs_a_secret() {
    Publishes publishes = as(Publishes.class);
    Overheard overheard = new Overheard();
    List<Object> said = new ArrayList<>();
    try (overheard) {
      said.add(posted(content(newMarker()), newKey()));
      said.add(told(publishes.publish(accessWithBadKey(), content(newMarker()), newKey())));
      for (Fault.Kind kind : List.of(Fault.Kind.STATUS, Fault.Kind.DROP_AFTER_ACCEPT)) {
        spoil(postingPath(), kind);
        said.add(told(publishes.publish(access(), content(newMarker()), newKey())));
      }
    }
    assertTellsNoSecret(said);
    assertTellsNoSecret(overheard.everything());
  }

  @Test
  void answers_with_a_value_whatever_the_platform_does() {
    Publishes publishes = as(Publishes.class);
    Ticket ticket = posted(content("早先"), newKey()).ticket();
    for (Fault.Kind kind :
        List.of(Fault.Kind.STATUS, Fault.Kind.CUT_ANSWER, Fault.Kind.DROP_BEFORE)) {
      simulator.faults().clear();
      spoilEverything(kind);
      Content content = content(newMarker());
      assertNotDone(told(publishes.publish(access(), content, newKey())));
      assertNotDone(told(publishes.look(access(), ticket)));
      assertThat(told(publishes.find(access(), content, newKey(), nothingKnown())))
          .isInstanceOf(Sighting.CannotTell.class);
      if (connector() instanceof Recalls recalls && kind != Fault.Kind.CUT_ANSWER) {
        assertNotDone(told(recalls.recall(access(), ticket)));
      }
    }
  }

  @Test
  void answers_with_a_value_when_nobody_listens() {
    Publishes publishes = as(Publishes.class);
    Access nowhere =
        new Access(
            access().account(),
            access().kind(),
            URI.create("http://127.0.0.1:9"),
            access().platformId(),
            access().credentials());
    assertNotDone(told(publishes.publish(nowhere, content(newMarker()), newKey())));
    assertThat(told(publishes.find(nowhere, content(newMarker()), newKey(), nothingKnown())))
        .isInstanceOf(Sighting.CannotTell.class);
  }

  private CitizenMessage question() {
    Outcome.Done done = posted(content(newMarker()), newKey());
    citizenWrites(done.id(), "几点开门？");
    List<CitizenMessage> read = new ArrayList<>();
    readAll(as(ReadsInbox.class), done.ticket(), null, read);
    return read.get(0);
  }

  private String readAll(ReadsInbox inbox, Ticket post, String from, List<CitizenMessage> into) {
    InboxPage page = told(inbox.read(access(), post, from));
    into.addAll(page.messages());
    for (int pages = 0; pages < 20 && page.more(); pages++) {
      page = told(inbox.read(access(), post, page.mark()));
      into.addAll(page.messages());
    }
    assertThat(page.trouble()).isNull();
    return page.mark();
  }

  private static void assertNotDone(Outcome outcome) {
    assertThat(outcome.kind()).isNotIn(Outcome.Kind.DONE, Outcome.Kind.ACCEPTED);
  }
}

package org.juzhen.connectors.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.juzhen.connectors.simulator.CitizenAct;
import org.juzhen.connectors.simulator.Fault;
import org.juzhen.connectors.simulator.Post;
import org.juzhen.connectors.spi.Content;
import org.juzhen.connectors.spi.InboxPage;
import org.juzhen.connectors.spi.Key;
import org.juzhen.connectors.spi.Outcome;
import org.juzhen.connectors.spi.Sighting;
import org.juzhen.connectors.spi.Ticket;

/** Several articles in one push: one draft, one call, each known by its place. */
class WeChatTogetherTest extends WeChatStage {
  private static final String SEND_ALL = "/cgi-bin/message/mass/sendall";

  @Test
  void several_articles_are_one_draft_and_one_mass_sending() {
    Outcome.Done done = pushed("头条", "次条", "三条");

    assertThat(simulator.journal().count("wechat", "/cgi-bin/draft/add")).isEqualTo(1);
    assertThat(simulator.journal().count("wechat", SEND_ALL)).isEqualTo(1);
    assertThat(titles()).containsExactly("头条", "次条", "三条");
    assertThat(done.others()).hasSize(2);
    assertThat(all(done).map(d -> simulator.posts().find("wechat", d.id()).orElseThrow().title()))
        .containsExactly("头条", "次条", "三条");
  }

  @Test
  void published_together_each_has_its_own_address() {
    Outcome.Accepted accepted = accepted(together(contents(false, "甲", "乙"), key()));
    simulator.turnClock(Duration.ofSeconds(5));

    Outcome.Done done = (Outcome.Done) look(accepted.ticket());

    assertThat(all(done).map(Outcome.Done::url)).doesNotContainNull().doesNotHaveDuplicates();
    assertThat(all(done).map(d -> simulator.posts().find("wechat", d.id()).orElseThrow().url()))
        .containsExactlyElementsOf(all(done).map(Outcome.Done::url).toList());
  }

  @Test
  void one_of_them_is_taken_back_and_the_others_stay() {
    Outcome.Done done = pushed("头条", "次条", "三条");

    Outcome back = connector.recall(access("wx1", "s1"), ticket(done, 2)).await().indefinitely();

    assertThat(back.kind()).isEqualTo(Outcome.Kind.DONE);
    assertThat(titles()).containsExactly("头条", "三条");
  }

  @Test
  void one_that_was_published_is_taken_back_by_its_place_too() {
    Outcome.Accepted accepted = accepted(together(contents(false, "甲", "乙"), key()));
    simulator.turnClock(Duration.ofSeconds(5));
    Outcome.Done done = (Outcome.Done) look(accepted.ticket());

    connector.recall(access("wx1", "s1"), ticket(done, 1)).await().indefinitely();

    assertThat(titles()).containsExactly("乙");
  }

  @Test
  void a_lost_answer_is_found_with_every_article_in_its_place() {
    simulator.faults().add(Fault.once("wechat", SEND_ALL, Fault.Kind.DROP_AFTER_ACCEPT));
    Key once = key();
    List<Content> contents = contents(true, "头条", "次条");
    Outcome.Unclear lost = (Outcome.Unclear) together(contents, once);
    simulator.turnClock(Duration.ofSeconds(80));

    Sighting.Found found = (Sighting.Found) find(contents, once, lost.ticket());

    assertThat(all(found.done()).map(d -> d.ticket().value("index"))).containsExactly("1", "2");
    assertThat(titles()).containsExactly("头条", "次条");
  }

  @Test
  void a_published_group_is_found_by_all_its_titles_and_not_by_the_first_alone() {
    together(contents(false, "甲", "丙"), key());
    simulator.turnClock(Duration.ofSeconds(5));
    simulator.faults().add(Fault.once("wechat", SUBMIT, Fault.Kind.DROP_AFTER_ACCEPT));
    Key once = key();
    List<Content> contents = contents(false, "甲", "乙");
    together(contents, once);
    simulator.turnClock(Duration.ofSeconds(5));

    Sighting.Found found = (Sighting.Found) find(contents, once, new Ticket(java.util.Map.of()));

    assertThat(simulator.posts().find("wechat", found.done().others().get(0).id()))
        .hasValueSatisfying(p -> assertThat(p.title()).isEqualTo("乙"));
  }

  @Test
  void what_never_arrived_is_proven_absent_for_all() {
    simulator.faults().add(Fault.once("wechat", SEND_ALL, Fault.Kind.DROP_BEFORE));
    Key once = key();
    List<Content> contents = contents(true, "头条", "次条");
    Outcome.Unclear lost = (Outcome.Unclear) together(contents, once);

    assertThat(find(contents, once, lost.ticket())).isInstanceOf(Sighting.Absent.class);
    assertThat(titles()).isEmpty();
  }

  @Test
  void comments_are_read_below_each_article_by_its_place() {
    Outcome.Done done = pushed("头条", "次条");
    String second = done.others().get(0).id();
    simulator
        .platform("wechat")
        .citizenWrites(new CitizenAct("wechat", "wx1", second, "路人", "次条的留言"));

    InboxPage below =
        connector.read(access("wx1", "s1"), ticket(done, 2), null).await().indefinitely();
    InboxPage above =
        connector.read(access("wx1", "s1"), ticket(done, 1), null).await().indefinitely();

    assertThat(below.messages()).extracting(m -> m.text()).containsExactly("次条的留言");
    assertThat(above.messages()).isEmpty();
    Ticket message = below.messages().get(0).ticket();
    assertThat(connector.reply(access("wx1", "s1"), message, "谢谢", key()).await().indefinitely())
        .isInstanceOf(Outcome.Done.class);
  }

  private Outcome.Done pushed(String... titles) {
    Outcome.Accepted accepted = accepted(together(contents(true, titles), key()));
    simulator.turnClock(Duration.ofSeconds(5));
    return (Outcome.Done) look(accepted.ticket());
  }

  private Outcome together(List<Content> contents, Key once) {
    return connector.publishTogether(access("wx1", "s1"), contents, once).await().indefinitely();
  }

  private Sighting find(List<Content> contents, Key once, Ticket ticket) {
    return connector
        .findTogether(access("wx1", "s1"), contents, once, ticket)
        .await()
        .indefinitely();
  }

  private List<String> titles() {
    return simulator.posts().all("wechat", "", "").stream()
        .filter(p -> !p.deleted())
        .map(Post::title)
        .toList();
  }

  private static Outcome.Accepted accepted(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
    return (Outcome.Accepted) outcome;
  }

  private static Stream<Outcome.Done> all(Outcome.Done done) {
    return Stream.concat(Stream.of(done), done.others().stream());
  }

  private static Ticket ticket(Outcome.Done done, int place) {
    return all(done).toList().get(place - 1).ticket();
  }

  private static List<Content> contents(boolean push, String... titles) {
    return Stream.of(titles)
        .map(
            t ->
                new Content(
                    t, "<p>正文</p>", "正文", "", "", null, WeChatStage.cover(), List.of(), push))
        .toList();
  }
}

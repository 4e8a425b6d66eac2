package org.juzhen.connectors.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.juzhen.connectors.simulator.CitizenAct;
import org.juzhen.connectors.simulator.Fault;
import org.juzhen.connectors.simulator.Json;
import org.juzhen.connectors.simulator.Post;
import org.juzhen.connectors.simulator.Settings;
import org.juzhen.connectors.simulator.Simulator;
import org.juzhen.connectors.spi.Access;
import org.juzhen.connectors.spi.AccountKind;
import org.juzhen.connectors.spi.Capability;
import org.juzhen.connectors.spi.Content;
import org.juzhen.connectors.spi.Image;
import org.juzhen.connectors.spi.InboxPage;
import org.juzhen.connectors.spi.Key;
import org.juzhen.connectors.spi.Outcome;
import org.juzhen.connectors.spi.Sighting;
import org.juzhen.connectors.spi.Ticket;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WeChatPlatformTest {
  private static final String SUBMIT = "/cgi-bin/freepublish/submit";
  private static final String SEND_ALL = "/cgi-bin/message/mass/sendall";
  private final Simulator simulator = Simulator.start(Settings.quiet());
  private final WeChatConnector connector =
      new WeChatConnector(simulator.world().clock(), Duration.ofSeconds(5));

  @BeforeEach
  void startAfresh() {
    simulator.forget();
    register("wx1", Map.of("appSecret", "s1"));
  }

  @AfterAll
  void close() {
    connector.close();
    simulator.close();
  }

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
    assertThat(find(plain("一"), once, unclear.ticket())).isInstanceOf(Sighting.Working.class);
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
  void asks_a_person_when_nothing_is_to_be_found_for_minutes() {
    Key once = key();
    assertThat(find(plain("一"), once, new Ticket(Map.of()))).isInstanceOf(Sighting.Working.class);
    simulator.turnClock(Duration.ofMinutes(4));
    assertThat(find(plain("一"), once, new Ticket(Map.of())))
        .isInstanceOf(Sighting.CannotTell.class);
  }

  @Test
  void reads_numbers_that_come_as_text() {
    register("wx1", Map.of("numbersAsText", true));
    Outcome.Done done = posted(plain("一"));
    assertThat(done.ticket().value("task")).containsOnlyDigits();
    comment(done.id(), "几点开门？");
    assertThat(read(done).messages()).hasSize(1);
  }

  @Test
  void survives_the_loss_of_its_token() {
    posted(plain("一"));
    register("wx1", Map.of("rotateTokens", true));
    posted(plain("二"));
    assertThat(simulator.posts().all("wechat", "", "")).hasSize(2);
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
  void names_the_missing_address_in_the_white_list() {
    register("wx1", Map.of("ipAllowed", false));
    Outcome.NoAccess refused = (Outcome.NoAccess) publish(plain("一"));
    assertThat(refused.barrier()).isEqualTo(Outcome.Barrier.CREDENTIALS);
    assertThat(refused.reason()).contains("白名单").contains("122.224.238.125");
  }

  @Test
  void offers_a_person_without_rights_no_posting() {
    assertThat(connector.profile(AccountKind.PERSONAL).needsPerson()).isTrue();
    assertThat(connector.profile(AccountKind.PERSONAL).capabilities())
        .doesNotContain(Capability.PUBLISH);
  }

  @Test
  void asks_for_credentials_that_were_never_given() {
    Outcome outcome = connector.publish(access("", ""), plain("一"), key()).await().indefinitely();
    assertThat(outcome.kind()).isEqualTo(Outcome.Kind.NO_ACCESS);
    assertThat(simulator.journal().count("wechat", "")).isZero();
  }

  @Test
  void publishes_without_comments_where_the_account_has_no_right_to_them() {
    register("wx1", Map.of("rights", List.of("FREEPUBLISH")));
    Outcome.Done done = posted(plain("一"));
    InboxPage page = read(done);
    assertThat(page.trouble().kind()).isEqualTo(Outcome.Kind.NO_ACCESS);
  }

  @Test
  void sends_pictures_of_the_body_and_makes_big_ones_smaller() throws Exception {
    Image small = picture("a", 40, "png");
    Image big = picture("b", 900, "png");
    assertThat(big.bytes().length).isGreaterThan(WeChatLimits.BODY_PICTURE_BYTES);
    String body = "<p>图</p><img src=\"file:a\"><img src=\"file:b\">";
    posted(new Content("图", body, "图", "", "", null, small, List.of(small, big), false));
    Post post = simulator.posts().all("wechat", "", "").get(0);
    assertThat(post.text()).doesNotContain("file:").contains("/wechat/media/");
    assertThat(post.text().split("<img ")).hasSize(3);
  }

  @Test
  void refuses_a_picture_that_is_none() {
    Image broken = new Image("a", "image/webp", "no picture".getBytes());
    Content content =
        new Content("图", "<img src=\"file:a\">", "", "", "", null, null, List.of(broken), false);
    assertThat(publish(content).kind()).isEqualTo(Outcome.Kind.REFUSED);
    assertThat(simulator.journal().count("wechat", SUBMIT)).isZero();
  }

  @Test
  void draws_a_cover_for_every_title() throws Exception {
    for (String title : List.of("关于做好2026年度城乡居民基本医疗保险参保缴费工作的通知公告", "", "\uDBFF\uDFFD")) {
      byte[] cover = Pictures.coverFor(title).bytes();
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(cover));
      assertThat(image.getWidth()).isEqualTo(900);
      assertThat(cover.length).isLessThan(WeChatLimits.BODY_PICTURE_BYTES);
    }
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
  void leaves_no_files_behind() {
    int before = temporaryFiles();
    posted(plain("一"));
    assertThat(temporaryFiles()).isEqualTo(before);
  }

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

  private Outcome publish(Content content) {
    return publish(content, key());
  }

  private Outcome publish(Content content, Key once) {
    return connector.publish(access("wx1", "s1"), content, once).await().indefinitely();
  }

  private Outcome look(Ticket ticket) {
    return connector.look(access("wx1", "s1"), ticket).await().indefinitely();
  }

  private Sighting find(Content content, Key once, Ticket ticket) {
    return connector.find(access("wx1", "s1"), content, once, ticket).await().indefinitely();
  }

  private Outcome reply(Ticket message, String text) {
    return connector.reply(access("wx1", "s1"), message, text, key()).await().indefinitely();
  }

  private InboxPage read(Outcome.Done done) {
    return connector.read(access("wx1", "s1"), done.ticket(), null).await().indefinitely();
  }

  private Outcome.Done posted(Content content) {
    Outcome.Accepted accepted = (Outcome.Accepted) publish(content);
    simulator.turnClock(Duration.ofSeconds(5));
    return (Outcome.Done) look(accepted.ticket());
  }

  private void comment(String post, String text) {
    simulator.platform("wechat").citizenWrites(new CitizenAct("wechat", "", post, "c", text));
  }

  private void register(String appId, Map<String, ?> fields) {
    simulator.platform("wechat").register(Json.object(fields).put("appId", appId));
  }

  private Access access(String appId, String secret) {
    Map<String, String> credentials = Map.of("appId", appId, "appSecret", secret);
    return new Access(
        "acc-" + appId, AccountKind.SUBSCRIPTION, simulator.url("wechat"), null, credentials);
  }

  private Key key() {
    return new Key(
        UUID.randomUUID().toString().replace("-", ""), simulator.world().clock().instant());
  }

  private static Content plain(String title) {
    return new Content(title, "<p>正文</p>", "正文", "", "", null, null, List.of(), false);
  }

  private static Content pushed(String title) {
    return new Content(title, "<p>正文</p>", "正文", "", "", null, null, List.of(), true);
  }

  private static Image picture(String digest, int size, String type) throws Exception {
    BufferedImage noise = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(7);
    for (int i = 0; i < size * size; i++) {
      noise.setRGB(i % size, i / size, random.nextInt());
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(noise, type, bytes);
    return new Image(digest, "image/" + type, bytes.toByteArray());
  }

  private static int temporaryFiles() {
    String[] names =
        new File(System.getProperty("java.io.tmpdir"))
            .list((dir, name) -> name.startsWith("wechat-"));
    return names == null ? 0 : names.length;
  }
}

package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.house.Browser.Screen.DESK;
import static org.juzhen.house.Browser.Screen.PHONE;

import com.microsoft.playwright.Page;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Browser;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.Platforms;
import org.juzhen.house.Portal;
import org.juzhen.house.TurnedClock;
import org.juzhen.knowledge.GivenKnowledge;
import org.juzhen.knowledge.search.IndexTail;

/** The whole job as its people click it, from the portal's push to the supervisor's figures. */
@HubTest
class MainJobInTheBrowserTest extends Browser {
  private static final String BODY =
      "<p>自十二月一日起，云岫市公交首末班时间调整：首班车六时，末班车二十二时三十分。</p><p>高铁站接驳线随末班列车延长。</p>";
  private static final String QUESTION = "12路末班车到高铁站是几点？";
  private static final String ANSWER = "12路末班车二十二时三十分从高铁站发出，逢高铁晚点顺延。";

  @Inject TurnedClock clock;
  @Inject DueWorks due;
  @Inject IndexTail tail;

  private final String title = "公交首末班时间调整" + UUID.randomUUID().toString().substring(0, 6);
  private final Map<String, Operator> people = new HashMap<>();
  private City city;
  private Screen screen;
  private int steps;

  @BeforeEach
  void a_city_whose_portal_has_published() {
    city = new City();
    city.wechat();
    city.weibo();
    city.app();
    city.account("DOUYIN", "ENTERPRISE", true);
    GivenKnowledge.published(tail, city.handler, city.leader, "12路末班车几点？", ANSWER);
    Portal portal = Portal.of(city.government, city.supervisor);
    portal.publish(title, BODY, "IMPORTANT", clock.now());
    due.drive("article-news");
  }

  @AfterEach
  void back_to_now() {
    clock.reset();
    Platforms.heal();
  }

  @Test
  void an_important_article_is_reposted_and_a_citizen_answered_at_a_desk() {
    theMainJob(DESK);
  }

  @Test
  void an_important_article_is_reposted_and_a_citizen_answered_on_a_phone() {
    theMainJob(PHONE);
  }

  private void theMainJob(Screen wanted) {
    screen = wanted;
    Operator editor = person(city.editor, screen);
    String post = writes(editor);
    reviews(person(city.reviewer, screen));
    signs(person(city.leader, PHONE));
    sends(editor, post);
    handsInTheLink(editor);
    looksWhoHasReposted(editor);
    seesWhatGoesOutWhen(editor);
    assigns(editor);
    seesTheFigures();
  }

  private String writes(Operator editor) {
    editor.reads(title).keep("today").follows(title).reads("已转载 0 / 4").keep("article");
    editor.follows("为 4 个账号编稿").keep("form");
    assertThat(editor.page().locator("[name=accountIds]:checked").count()).isEqualTo(4);
    editor
        .types("#f-title", title)
        .presses("form.card button[type=submit]")
        .reads("已保存")
        .keep("draft");
    String post = Path.of(URI.create(editor.page().url()).getPath()).getFileName().toString();
    editor.presses("form[action$='/submission'] button").reads("已送审").keep("submitted");
    return post;
  }

  private void reviews(Operator reviewer) {
    reviewer.reads(title).keep("reviewer-today").follows("审核：" + title).keep("review");
    if (screen == DESK) {
      reviewer.strikes("1", "2", "3", "4", "r").writes("时间与市府通知一致").strikes("Escape");
      reviewer.agreesByKeys();
    } else {
      reviewer.ticksGates(1, 4);
      reviewer.types("#note", "时间与市府通知一致").agrees("[value=APPROVE]");
    }
    reviewer.reads("五关没有全部确认").keep("review-refused");
    assertThat(reviewer.page().inputValue("#note")).isEqualTo("时间与市府通知一致");
    assertThat(reviewer.page().locator("[data-gate]:checked").count()).isEqualTo(4);
    if (screen == DESK) {
      reviewer.strikes("5").agreesByKeys();
    } else {
      reviewer.ticksGates(5, 5).agrees("[value=APPROVE]");
    }
    reviewer.reads("已通过").keep("reviewed");
  }

  private void signs(Operator leader) {
    leader.reads(title).keep("leader-today").follows("签发：" + title);
    leader.ticksGates(1, 5);
    leader.keep("signing").agrees("[value=APPROVE]").reads("已签发").keep("signed");
  }

  private void sends(Operator editor, String post) {
    editor.opens("/posts/" + post).keep("cleared");
    editor.agrees("form[action$='/schedule'][data-confirm] button").reads("已排期").keep("scheduled");
    send();
    editor.opens("/posts/" + post).reads("待人工").keep("sent");
    assertThat(editor.page().getByText("查看", exactly()).count()).as("links").isEqualTo(3);
  }

  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }

  private void send() {
    due.drive("delivery");
    Platforms.letTimePass(60);
    clock.turn(Duration.ofMinutes(1));
    due.drive("delivery");
  }

  private void handsInTheLink(Operator editor) {
    String wrong = "https://www.example.com/video/1";
    editor.opens("/").reads("部分发布").keep("today-by-hand").follows("人工发布").keep("package");
    editor.ticks("[data-copy='#c-text']").reads("已复制");
    editor.attachesPicture("#f-screenshot");
    editor.types("#f-url", wrong).presses("form[action$='/evidence'] button[type=submit]");
    editor.reads("抖音的链接形如").reads("截图已收到").keep("link-refused");
    assertThat(editor.page().inputValue("#f-url")).isEqualTo(wrong);
    editor.types("#f-url", "https://www.douyin.com/video/73" + clock.now().toEpochMilli());
    editor.presses("form[action$='/evidence'] button[type=submit]").reads("已记录").keep("proved");
  }

  private void looksWhoHasReposted(Operator editor) {
    editor.follows("查看原文").reads("已转载 4 / 4").keep("article-reposted");
  }

  private void assigns(Operator editor) {
    Map<String, Object> post = Platforms.visible("app", title).get(0);
    String comment = Platforms.comment(post, QUESTION + "电话17000000123");
    clock.turn(Duration.ofMinutes(3));
    due.drive("comments");
    editor.opens("/inquiries").reads(QUESTION).keep("inbox").follows(QUESTION).keep("inquiry");
    editor.chooses("#f-unit", city.department);
    editor.presses("form[action$='/assignment'] button").keep("assigned");
    Answering answering = new Answering(QUESTION, ANSWER);
    String inquiry = answering.writes(person(city.handler, screen));
    answering.approves(person(city.reviewer, screen), "reply-review");
    answering.approves(person(city.leader, PHONE), "reply-sign");
    send();
    person(city.handler, screen).opens(inquiry).reads("已发出").keep("replied");
    assertThat(Platforms.calls("app", comment + "/replies")).isEqualTo(1);
  }

  private void seesWhatGoesOutWhen(Operator editor) {
    editor.opens("/posts").reads(title).keep("posts").opens("/calendar").reads(title);
    editor.keep("calendar").darkens().opens("/calendar").reads(title).keep("calendar-dark");
    editor.opens("/posts").keep("posts-dark").lightens();
  }

  /** Figures are of the day a duty was due on: looked at when the twelve hours are over. */
  private void seesTheFigures() {
    clock.turn(Duration.ofHours(13));
    Operator supervisor = person(city.supervisor, screen);
    supervisor.opens("/").reads("100 %").keep("supervisor-today");
    supervisor.opens("/supervision").reads("100 %").keep("supervision");
  }

  /** Whoever comes again finds the window still open. */
  private Operator person(String username, Screen at) {
    Operator known = people.get(username + at);
    if (known != null) {
      return known.opens("/");
    }
    Operator person = new Operator(as(username, at), this::keep);
    people.put(username + at, person);
    return person;
  }

  /** Numbered as they came, whoever's they are. */
  private void keep(Page page, String step) {
    picture(
        page, "job-%s-%02d-%s".formatted(screen.name().toLowerCase(Locale.ROOT), ++steps, step));
    fits(page);
  }
}

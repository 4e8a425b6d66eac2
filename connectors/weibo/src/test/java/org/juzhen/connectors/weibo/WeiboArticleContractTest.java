package org.juzhen.connectors.weibo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.juzhen.connectors.contract.PlatformContract;
import org.juzhen.connectors.simulator.Fault;
import org.juzhen.connectors.simulator.Journal;
import org.juzhen.connectors.spi.Access;
import org.juzhen.connectors.spi.AccountKind;
import org.juzhen.connectors.spi.Capability;
import org.juzhen.connectors.spi.Connector;
import org.juzhen.connectors.spi.Content;
import org.juzhen.connectors.spi.Image;
import org.juzhen.connectors.spi.Key;
import org.juzhen.connectors.spi.Outcome;
import org.juzhen.connectors.spi.Sighting;

/** Weibo's 头条文章 under the contract of all connectors, and what may break half-way there. */
class WeiboArticleContractTest extends PlatformContract {
  private static final String UID = "2803301702";
  private static final String TOKEN = "2.00fQwZ8C_article-token";
  private static final String PATH = "/proxy/article/publish.json";
  static final String DIGEST = "ab".repeat(32);
  static final String OTHER = "cd".repeat(32);

  private final WeiboConnector connector =
      new WeiboConnector(simulator.world().clock(), Duration.ofSeconds(10));

  @Override
  protected Connector connector() {
    return connector;
  }

  @Override
  protected String simulated() {
    return "weibo";
  }

  @Override
  protected void prepare() {
    change(Map.of("accessToken", TOKEN, "name", "青禾发布"));
  }

  private long change(Map<String, ?> wishes) {
    ObjectNode account = JsonNodeFactory.instance.objectNode().put("uid", UID);
    wishes.forEach((name, wish) -> account.put(name, String.valueOf(wish)));
    return simulator.platform("weibo").register(account).path("articles").asLong();
  }

  private long articles() {
    return change(Map.of());
  }

  @Override
  protected Access access() {
    return access(TOKEN);
  }

  private Access access(String token) {
    return new Access(
        "青禾发布",
        AccountKind.ENTERPRISE,
        simulator.url("weibo"),
        UID,
        Map.of("appKey", "1352222456", "appSecret", "weibo-app-secret", "accessToken", token));
  }

  @Override
  protected Access accessWithBadKey() {
    return access("2.00wrong-token");
  }

  @Override
  protected Content content(String marker) {
    return article("关于缴费的提醒" + marker, "<p>参保人员可在手机上办理缴费 A+B。</p>", picture(DIGEST));
  }

  @Override
  protected Content contentTheyRefuse() {
    return article("违禁内容", "<p>违禁的内容。</p>", picture(DIGEST));
  }

  static Image picture(String digest) {
    URI address = URI.create("https://hub.yunxiu.example/public/pictures/" + digest);
    return new Image(digest, "image/png", new byte[] {1}, address);
  }

  static Content article(String title, String body, Image cover) {
    return new Content(
        title,
        body + "<p><img src=\"file:" + OTHER + "\" alt=\"大厅\"></p>",
        "参保人员可在手机上办理缴费。",
        "可在手机上办理。",
        "",
        "https://www.qinghe.gov.cn/art/1.html",
        cover,
        List.of(picture(OTHER)),
        false,
        "【" + title + "】可在手机上办理。 https://www.qinghe.gov.cn/art/1.html");
  }

  @Override
  protected String postingPath() {
    return PATH;
  }

  @Override
  protected String replyPath() {
    return "/2/comments/reply.json";
  }

  @Override
  protected void useUpTheQuota() {
    change(Map.of("articlesPerHour", 0));
  }

  @Override
  protected void takeTheRightAway() {
    ObjectNode account = JsonNodeFactory.instance.objectNode().put("uid", UID);
    account.putArray("withoutRight").add("proxy/article/publish");
    simulator.platform("weibo").register(account);
  }

  /** No call lists articles, so that nothing proves that there is none. */
  @Override
  protected boolean provesAbsence() {
    return false;
  }

  @Test
  void only_institutions_may() {
    assertThat(connector.profile(AccountKind.ENTERPRISE).capabilities())
        .contains(Capability.ARTICLE);
    for (AccountKind kind : List.of(AccountKind.PERSONAL, AccountKind.OTHER)) {
      assertThat(connector.profile(kind).capabilities()).doesNotContain(Capability.ARTICLE);
    }
  }

  @Test
  void what_is_sent_is_what_was_signed_with_pictures_named_by_their_bytes() {
    Outcome.Done done = posted(content("甲"), newKey());

    Journal.Entry sent = simulator.journal().entries("weibo", PATH, 0).get(0);
    assertThat(sent.body()).doesNotContain("file%3A", "+").contains("A%2BB", OTHER, DIGEST);
    assertThat(visible("甲").get(0).text())
        .contains("<img src=\"https://hub.yunxiu.example/public/pictures/" + OTHER + "\"");
    assertThat(done.url()).startsWith("https://weibo.com/" + UID + "/");
    assertThat(done.ticket().value("article")).contains("/ttarticle/p/show?id=");
  }

  @Test
  void a_call_that_broke_between_article_and_post_is_never_sent_twice() {
    change(Map.of("articleTrouble", 11002));
    Key once = newKey();
    Outcome outcome = told(connector.publish(access(), content("乙"), once));

    assertThat(outcome).isInstanceOf(Outcome.Unclear.class);
    assertThat(articles()).isEqualTo(1);
    Sighting sighting = found(content("乙"), once, ((Outcome.Unclear) outcome).ticket());
    assertThat(sighting).isInstanceOf(Sighting.CannotTell.class);
    assertThat(((Sighting.CannotTell) sighting).reason()).contains("核对");
    assertThat(requests(PATH)).isEqualTo(1);
  }

  @Test
  void a_post_that_does_not_lead_to_its_article_is_not_taken_for_done() {
    change(Map.of("articleTrouble", 11003));
    Key once = newKey();
    Outcome outcome = told(connector.publish(access(), content("丙"), once));

    assertThat(outcome).isInstanceOf(Outcome.Unclear.class);
    Sighting sighting = found(content("丙"), once, ((Outcome.Unclear) outcome).ticket());
    assertThat(sighting).isInstanceOf(Sighting.CannotTell.class);
    assertThat(((Sighting.CannotTell) sighting).reason()).contains("没有绑上");
  }

  @Test
  void a_system_error_may_have_happened_behind_it() {
    simulator
        .faults()
        .add(
            new Fault(
                "weibo", PATH, Fault.Kind.ERRCODE_AFTER_ACCEPT, 1, 0, "11002", "scripted", 0));
    Key once = newKey();
    Outcome outcome = told(connector.publish(access(), content("丁"), once));

    assertThat(outcome).isInstanceOf(Outcome.Unclear.class);
    Sighting sighting = found(content("丁"), once, ((Outcome.Unclear) outcome).ticket());
    assertThat(sighting).isInstanceOf(Sighting.Found.class);
    assertThat(connector.remains(((Sighting.Found) sighting).done().ticket())).contains("删除");
  }

  @Test
  void a_repetition_that_weibo_reports_may_be_our_own() {
    simulator
        .faults()
        .add(
            new Fault(
                "weibo", PATH, Fault.Kind.ERRCODE_AFTER_ACCEPT, 1, 0, "20019", "scripted", 0));
    Key once = newKey();
    Outcome outcome = told(connector.publish(access(), content("己"), once));

    assertThat(outcome).isInstanceOf(Outcome.Unclear.class);
    Sighting sighting = found(content("己"), once, ((Outcome.Unclear) outcome).ticket());
    assertThat(sighting).isInstanceOf(Sighting.Found.class);
  }

  @Test
  void taking_it_back_takes_the_post_and_says_that_the_article_stays() {
    Outcome.Done done = posted(content("戊"), newKey());

    assertThat(told(connector.recall(access(), done.ticket()))).isInstanceOf(Outcome.Done.class);
    assertThat(visible("戊")).isEmpty();
    assertThat(articles()).isEqualTo(1);
    assertThat(connector.remains(done.ticket()))
        .contains(done.ticket().value("article"), "没有开放的删除接口");
    assertThat(connector.remains(nothingKnown())).isNull();
  }
}

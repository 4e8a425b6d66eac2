package org.juzhen.connectors.weibo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.juzhen.connectors.contract.PlatformContract;
import org.juzhen.connectors.spi.Access;
import org.juzhen.connectors.spi.AccountKind;
import org.juzhen.connectors.spi.Connector;
import org.juzhen.connectors.spi.Content;

/**
 * Weibo under the contract of all connectors: {@link PlatformContract} asks and asserts, here is
 * only whom it asks.
 */
class WeiboConnectorTest extends PlatformContract {
  static final String UID = "2803301701";
  static final String TOKEN = "2.00fQwZ8C_test-token";

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
    ObjectNode account = JsonNodeFactory.instance.objectNode();
    account.put("uid", UID).put("accessToken", TOKEN).put("name", "青禾发布");
    account.putArray("domains").add("qinghe.gov.cn");
    simulator.platform("weibo").register(account);
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
    return article(marker, "县医保局提醒：参保人员可在手机上办理缴费，也可到乡镇便民服务中心办理。");
  }

  @Override
  protected Content contentTheyRefuse() {
    return article("违禁内容", "平台不会接受的内容。");
  }

  static Content article(String title, String summary) {
    return new Content(
        title,
        "<p>" + summary + "</p>",
        summary,
        summary,
        "",
        "https://www.qinghe.gov.cn/art/2026/11/22/art_1001_5.html",
        null,
        List.of(),
        false);
  }

  @Override
  protected String postingPath() {
    return "/2/statuses/share.json";
  }

  @Override
  protected String replyPath() {
    return "/2/comments/reply.json";
  }

  @Override
  protected void useUpTheQuota() {
    simulator
        .platform("weibo")
        .register(JsonNodeFactory.instance.objectNode().put("uid", UID).put("callsPerDay", 0));
  }

  @Override
  protected void takeTheRightAway() {
    ObjectNode account = JsonNodeFactory.instance.objectNode().put("uid", UID);
    account.putArray("withoutRight").add("statuses/share");
    simulator.platform("weibo").register(account);
  }
}

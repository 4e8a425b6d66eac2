package org.juzhen.connectors.wechat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.juzhen.connectors.contract.PlatformContract;
import org.juzhen.connectors.simulator.Fault;
import org.juzhen.connectors.simulator.Json;
import org.juzhen.connectors.simulator.wechat.WeChat;
import org.juzhen.connectors.spi.Access;
import org.juzhen.connectors.spi.AccountKind;
import org.juzhen.connectors.spi.Connector;
import org.juzhen.connectors.spi.Content;

/**
 * WeChat under the contract of all connectors: {@link PlatformContract} asks and asserts, here is
 * only whom it asks.
 */
class WeChatConnectorTest extends PlatformContract {
  static final String AES_KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
  private final WeChatConnector connector =
      new WeChatConnector(simulator.world().clock(), Duration.ofSeconds(5));

  @Override
  protected Connector connector() {
    return connector;
  }

  @Override
  protected String simulated() {
    return "wechat";
  }

  @Override
  protected void prepare() {
    change(Map.of("appSecret", "verysecret1234567890"));
  }

  @Override
  protected Access access() {
    return accessWith("verysecret1234567890");
  }

  @Override
  protected Access accessWithBadKey() {
    return accessWith("notthissecret0987654321");
  }

  @Override
  protected Content content(String marker) {
    String body = "<p>" + marker + "：全市公积金业务网上办理须知。</p>";
    return new Content(
        marker, body, marker, "须知", "市政府办", null, WeChatStage.cover(), List.of(), false);
  }

  @Override
  protected Content contentTheyRefuse() {
    return content("长".repeat(33));
  }

  @Override
  protected String postingPath() {
    return "/cgi-bin/freepublish/submit";
  }

  @Override
  protected String replyPath() {
    return "/cgi-bin/comment/reply/add";
  }

  @Override
  protected void useUpTheQuota() {
    simulator.faults().add(Fault.errcode("wechat", "/cgi-bin/freepublish/submit", "45009"));
  }

  @Override
  protected void takeTheRightAway() {
    change(Map.of("rights", List.of("COMMENT")));
  }

  @Override
  protected Collection<String> secrets() {
    List<String> secrets = new ArrayList<>(((WeChat) simulator.platform("wechat")).tokens());
    secrets.addAll(access().credentials().values());
    secrets.remove("wx1");
    return secrets;
  }

  private Access accessWith(String secret) {
    Map<String, String> credentials =
        Map.of("appId", "wx1", "appSecret", secret, "encodingAesKey", AES_KEY);
    return new Access(
        "市政府公众号", AccountKind.SUBSCRIPTION, simulator.url("wechat"), "wx1", credentials);
  }

  private void change(Map<String, ?> fields) {
    simulator.platform("wechat").register(Json.object(fields).put("appId", "wx1"));
  }
}

package org.juzhen.connectors.app;

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
import org.juzhen.connectors.spi.Access;
import org.juzhen.connectors.spi.AccountKind;
import org.juzhen.connectors.spi.Connector;
import org.juzhen.connectors.spi.Content;
import org.juzhen.connectors.spi.Image;
import org.juzhen.connectors.spi.Key;
import org.juzhen.connectors.spi.Outcome;
import org.juzhen.connectors.spi.Sighting;

class AppConnectorTest extends PlatformContract {
  private static final String SECRET = "whsec_cWluZ2hlLWFwcC1zZWNyZXQtZm9yLXRlc3Rz";

  private final AppConnector connector =
      new AppConnector(simulator.world().clock(), Duration.ofSeconds(10));

  @Override
  protected Connector connector() {
    return connector;
  }

  @Override
  protected String simulated() {
    return "app";
  }

  @Override
  protected void prepare() {
    register(account().put("secret", SECRET));
  }

  private static ObjectNode account() {
    return JsonNodeFactory.instance.objectNode().put("account", "qinghe");
  }

  private void register(ObjectNode account) {
    simulator.platform("app").register(account);
  }

  @Override
  protected Access access() {
    return access(SECRET);
  }

  private Access access(String secret) {
    return at(simulator.url("app") + "/qinghe", secret);
  }

  private static Access at(String url, String secret) {
    return new Access("青禾通", AccountKind.APP, URI.create(url), "qinghe", Map.of("secret", secret));
  }

  @Override
  protected Access accessWithBadKey() {
    return access("whsec_c29tZWJvZHktZWxzZS1zLXNlY3JldA==");
  }

  @Override
  protected Content content(String marker) {
    return article("青禾县发布 " + marker);
  }

  @Override
  protected Content contentTheyRefuse() {
    return article("违禁内容");
  }

  private static Content article(String title) {
    Image picture = new Image("d1", "image/png", new byte[] {1, 2, 3});
    return new Content(
        title, "<p>正文</p><img src=\"file:d1\">", "正文", "", "", null, null, List.of(picture), false);
  }

  @Override
  protected String postingPath() {
    return "/qinghe/open/v1/contents";
  }

  @Override
  protected String replyPath() {
    return "*/replies";
  }

  @Override
  protected void useUpTheQuota() {
    register(account().put("postsLeft", 0));
  }

  @Override
  protected void takeTheRightAway() {
    register(account().put("mayPost", false));
  }

  @Test
  void is_safe_to_repeat_with_the_same_key() {
    Key once = newKey();
    Outcome first = told(connector.publish(access(), content("一"), once));
    Outcome second = told(connector.publish(access(), content("一"), once));
    assertThat(((Outcome.Done) second).id()).isEqualTo(((Outcome.Done) first).id());
    assertThat(visible("一")).hasSize(1);
  }

  @Test
  void takes_what_is_already_there_when_the_key_was_used_with_other_bytes() {
    Key once = newKey();
    Outcome first = told(connector.publish(access(), content("一"), once));
    Outcome second = told(connector.publish(access(), content("二"), once));
    assertThat(((Outcome.Done) second).id()).isEqualTo(((Outcome.Done) first).id());
    assertThat(visible("二")).isEmpty();
  }

  @Test
  void waits_for_the_review_of_the_application() {
    register(account().put("reviews", true));
    Key once = newKey();
    Outcome outcome = told(connector.publish(access(), content("待审"), once));
    assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
    assertThat(told(connector.find(access(), content("待审"), once, nothingKnown())))
        .isInstanceOf(Sighting.Working.class);
    letTimePass();
    Outcome later = told(connector.look(access(), ((Outcome.Accepted) outcome).ticket()));
    assertThat(later).isInstanceOf(Outcome.Done.class);
    assertThat(((Outcome.Done) later).url()).startsWith("http");
  }

  @Test
  void does_not_know_after_an_error_of_the_server_whether_it_was_stored() {
    simulator.faults().add(Fault.errcode("app", postingPath(), "500"));
    Outcome outcome = told(connector.publish(access(), content("一"), newKey()));
    assertThat(outcome).isInstanceOf(Outcome.Unclear.class);
  }

  @Test
  void waits_as_long_as_the_application_asks() {
    simulator.faults().add(Fault.errcode("app", postingPath(), "503"));
    Outcome outcome = told(connector.publish(access(), content("一"), newKey()));
    assertThat(((Outcome.NotNow) outcome).retryAfter()).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void stops_reading_an_answer_without_end() {
    String endless = "x".repeat(5 * 1024 * 1024);
    simulator
        .faults()
        .add(new Fault("app", postingPath(), Fault.Kind.STATUS, 1, 0, "201", endless, 0));
    assertThat(told(connector.publish(access(), content("一"), newKey())))
        .isInstanceOf(Outcome.Unclear.class);
  }

  @Test
  void shows_the_pictures_to_readers() {
    posted(content("有图"), newKey());
    assertThat(visible("有图").get(0).text()).contains("data:image/png;base64,AQID");
  }

  @Test
  void says_that_the_address_is_no_address() {
    for (String typed : List.of("app.qinghe.gov.cn", "ftp://app.qinghe.gov.cn", "https:///x")) {
      Access mistyped = at(typed, SECRET);
      Outcome outcome = told(connector.publish(mistyped, content("一"), newKey()));
      assertThat(outcome).isInstanceOf(Outcome.Refused.class);
      assertThat(((Outcome.Refused) outcome).fixBy()).isEqualTo(Outcome.FixBy.ADMINISTRATOR);
      assertThat(told(connector.find(mistyped, content("一"), newKey(), nothingKnown())))
          .isInstanceOf(Sighting.CannotTell.class);
    }
  }

  @Test
  void says_that_the_secret_is_missing() {
    Access without = access("not a secret");
    assertThat(told(connector.publish(without, content("一"), newKey())))
        .isInstanceOf(Outcome.NoAccess.class);
    assertThat(requests(postingPath())).isZero();
  }
}

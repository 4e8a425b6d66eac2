package org.juzhen.connectors.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.standardwebhooks.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.juzhen.connectors.simulator.CitizenAct;
import org.juzhen.connectors.simulator.Settings;
import org.juzhen.connectors.simulator.Simulator;
import org.juzhen.connectors.spi.Access;
import org.juzhen.connectors.spi.AccountKind;
import org.juzhen.connectors.spi.CallbackAnswer;
import org.juzhen.connectors.spi.CallbackRequest;
import org.juzhen.connectors.spi.CitizenMessage;
import org.juzhen.connectors.spi.Content;
import org.juzhen.connectors.spi.Key;
import org.juzhen.connectors.spi.Outcome;
import org.juzhen.connectors.spi.PublishHint;

class AppCallbacksTest {
  private static final String SECRET = "whsec_cWluZ2hlLWFwcC1zZWNyZXQtZm9yLXRlc3Rz";
  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
  private static final String COMMENT =
      "{\"type\":\"comment.created\",\"timestamp\":\"2026-11-22T03:00:00Z\",\"data\":{"
          + "\"contentId\":\"c1\",\"commentId\":\"k 7\",\"userId\":\"u1\",\"userName\":\"王女士\","
          + "\"text\":\"几点开门？\",\"createdAt\":\"2026-11-22T10:59:00+08:00\"}}";

  private final AppConnector connector =
      new AppConnector(Clock.fixed(NOW, java.time.ZoneOffset.UTC), Duration.ofSeconds(10));

  @Test
  void reads_a_comment_that_is_signed() throws Exception {
    CallbackAnswer answer = receive(signed(COMMENT, NOW, SECRET));
    assertThat(answer.status()).isEqualTo(200);
    CitizenMessage message = answer.messages().get(0);
    assertThat(message.kind()).isEqualTo(CitizenMessage.Kind.COMMENT);
    assertThat(message.id()).isEqualTo("k 7");
    assertThat(message.text()).isEqualTo("几点开门？");
    assertThat(message.at()).isEqualTo("2026-11-22T02:59:00Z");
    assertThat(message.ticket().value("thread")).isEqualTo("contents/c1/comments/k%207");
  }

  @Test
  void reads_messages_and_news_about_content() throws Exception {
    String message =
        "{\"type\":\"message.created\",\"data\":{\"messageId\":\"m1\",\"text\":\"你好\"}}";
    assertThat(receive(signed(message, NOW, SECRET)).messages())
        .extracting(CitizenMessage::kind)
        .containsExactly(CitizenMessage.Kind.DIRECT);
    String published = "{\"type\":\"content.published\",\"data\":{\"contentId\":\"c1\"}}";
    assertThat(receive(signed(published, NOW, SECRET)).hints())
        .containsExactly(new PublishHint("c1"));
  }

  @Test
  void takes_a_new_kind_of_event_without_a_word() throws Exception {
    CallbackAnswer answer = receive(signed("{\"type\":\"content.liked\"}", NOW, SECRET));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.messages()).isEmpty();
  }

  @Test
  void refuses_what_was_changed_on_the_way() throws Exception {
    CallbackRequest good = signed(COMMENT, NOW, SECRET);
    byte[] changed = COMMENT.replace("几点", "九点").getBytes(UTF_8);
    CallbackRequest forged = new CallbackRequest("POST", Map.of(), good.headers(), changed);
    assertThat(receive(forged).status()).isEqualTo(401);
    assertThat(receive(forged).messages()).isEmpty();
  }

  @Test
  void refuses_another_secret_and_another_time() throws Exception {
    String other = "whsec_c29tZWJvZHktZWxzZS1zLXNlY3JldA==";
    assertThat(receive(signed(COMMENT, NOW, other)).status()).isEqualTo(401);
    assertThat(receive(signed(COMMENT, NOW.minusSeconds(301), SECRET)).status()).isEqualTo(401);
    assertThat(receive(signed(COMMENT, NOW.plusSeconds(301), SECRET)).status()).isEqualTo(401);
    assertThat(receive(signed(COMMENT, NOW.minusSeconds(299), SECRET)).status()).isEqualTo(200);
  }

  @Test
  void takes_one_good_signature_among_several_while_a_secret_is_changed() throws Exception {
    CallbackRequest good = signed(COMMENT, NOW, SECRET);
    Map<String, String> headers = new HashMap<>(good.headers());
    headers.put("webhook-signature", "v1,AAAA v2,zzz " + headers.get("webhook-signature"));
    assertThat(receive(new CallbackRequest("POST", Map.of(), headers, good.body())).status())
        .isEqualTo(200);
  }

  @Test
  void refuses_signed_nonsense() throws Exception {
    for (String body : List.of("", "[]", "{}", "{\"type\":7", "{\"type\":\"comment.created\"}")) {
      assertThat(receive(signed(body, NOW, SECRET)).status()).as(body).isEqualTo(400);
    }
    CallbackRequest bytes =
        new CallbackRequest("POST", Map.of(), Map.of(), new byte[] {(byte) 0xC3, 0x28});
    assertThat(receive(bytes).status()).isEqualTo(400);
    assertThat(receive(new CallbackRequest("GET", Map.of(), Map.of(), new byte[0])).status())
        .isEqualTo(405);
  }

  @Test
  void hears_of_a_comment_from_the_application_itself() throws Exception {
    BlockingQueue<CallbackRequest> heard = new LinkedBlockingQueue<>();
    HttpServer hub =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    hub.createContext("/", exchange -> heard.add(request(exchange)));
    hub.start();
    try (Simulator simulator = Simulator.start(Settings.quiet())) {
      JsonNode account =
          JsonNodeFactory.instance
              .objectNode()
              .put("account", "qinghe")
              .put("secret", SECRET)
              .put("webhookUrl", "http://127.0.0.1:" + hub.getAddress().getPort() + "/cb");
      simulator.platform("app").register(account);
      Access access = access(simulator.url("app") + "/qinghe");
      Outcome.Done done = (Outcome.Done) publish(access);
      String id =
          simulator
              .platform("app")
              .citizenWrites(new CitizenAct("app", "", done.id(), "王女士", "几点开门？"));
      CallbackRequest call = heard.poll(10, TimeUnit.SECONDS);
      assertThat(call).isNotNull();
      CallbackAnswer answer = connector.receive(access, call, Instant.now());
      assertThat(answer.messages()).extracting(CitizenMessage::id).containsExactly(id);
      assertThat(answer.messages().get(0).name()).isEqualTo("王女士");
    } finally {
      hub.stop(0);
    }
  }

  private Outcome publish(Access access) {
    Content content = new Content("通知", "<p>正文</p>", "正文", "", "", null, null, List.of(), false);
    return connector
        .publish(access, content, new Key("0123456789abcdef0123456789abcdef", Instant.now()))
        .await()
        .atMost(Duration.ofSeconds(10));
  }

  private CallbackAnswer receive(CallbackRequest request) {
    return connector.receive(access("http://127.0.0.1:9"), request, NOW);
  }

  private static Access access(String url) {
    return new Access("青禾通", AccountKind.APP, URI.create(url), "qinghe", Map.of("secret", SECRET));
  }

  private static CallbackRequest signed(String body, Instant at, String secret) throws Exception {
    String signature = new Webhook(secret).sign("msg_1", at.getEpochSecond(), body);
    return new CallbackRequest(
        "POST",
        Map.of(),
        Map.of(
            "webhook-id",
            "msg_1",
            "webhook-timestamp",
            "" + at.getEpochSecond(),
            "webhook-signature",
            signature),
        body.getBytes(UTF_8));
  }

  private static CallbackRequest request(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new HashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
    byte[] body = exchange.getRequestBody().readAllBytes();
    exchange.sendResponseHeaders(200, -1);
    exchange.close();
    return new CallbackRequest(exchange.getRequestMethod(), Map.of(), headers, body);
  }
}

package org.juzhen.connectors.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.connectors.simulator.CitizenAct;
import org.juzhen.connectors.simulator.Json;
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

class WeChatCallbacksTest {
  private static final String AES_KEY = WeChatConnectorTest.AES_KEY;
  private final Simulator simulator = Simulator.start(0);
  private final BlockingQueue<CallbackRequest> arrived = new LinkedBlockingQueue<>();
  private final WeChatConnector connector =
      new WeChatConnector(simulator.world().clock(), Duration.ofSeconds(5));
  private HttpServer hub;

  @BeforeEach
  void listen() throws IOException {
    hub = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    hub.createContext(
        "/",
        exchange -> {
          Map<String, String> query = new HashMap<>();
          for (String pair : exchange.getRequestURI().getQuery().split("&")) {
            query.put(pair.split("=", 2)[0], pair.split("=", 2)[1]);
          }
          byte[] body = exchange.getRequestBody().readAllBytes();
          arrived.add(new CallbackRequest("POST", query, Map.of(), body));
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    hub.start();
    change(Map.of("appSecret", "s", "callbackToken", "tok", "callbackUrl", hubUrl()));
  }

  @AfterEach
  void close() {
    hub.stop(0);
    connector.close();
    simulator.close();
  }

  @Test
  void reads_a_message_and_answers_it() throws Exception {
    citizenWrites("医保怎么转？<b>&]]>");
    CallbackAnswer answer = receive(plainAccess(), arrived.poll(5, TimeUnit.SECONDS));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("success");
    CitizenMessage message = answer.messages().get(0);
    assertThat(message.text()).isEqualTo("医保怎么转？<b>&]]>");
    assertThat(message.kind()).isEqualTo(CitizenMessage.Kind.DIRECT);
    Outcome reply =
        connector.reply(plainAccess(), message.ticket(), "可网上办理。", key()).await().indefinitely();
    assertThat(reply.kind()).isEqualTo(Outcome.Kind.DONE);
  }

  @Test
  void opens_an_encrypted_message() throws Exception {
    change(Map.of("encodingAesKey", AES_KEY));
    citizenWrites("医保怎么转？");
    CallbackAnswer answer = receive(safeAccess("wx1"), arrived.poll(5, TimeUnit.SECONDS));
    assertThat(answer.messages()).extracting(CitizenMessage::text).containsExactly("医保怎么转？");
  }

  @Test
  void refuses_what_was_encrypted_for_another_account() throws Exception {
    change(Map.of("encodingAesKey", AES_KEY));
    citizenWrites("医保怎么转？");
    CallbackAnswer answer = receive(safeAccess("wx2"), arrived.poll(5, TimeUnit.SECONDS));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.messages()).isEmpty();
  }

  @Test
  void refuses_plain_text_where_encryption_was_agreed() throws Exception {
    citizenWrites("医保怎么转？");
    assertThat(receive(safeAccess("wx1"), arrived.poll(5, TimeUnit.SECONDS)).status())
        .isEqualTo(401);
  }

  @Test
  void refuses_a_changed_body_a_wrong_signature_and_an_old_one() throws Exception {
    change(Map.of("encodingAesKey", AES_KEY));
    citizenWrites("医保怎么转？");
    CallbackRequest good = arrived.poll(5, TimeUnit.SECONDS);
    String body =
        new String(good.body(), StandardCharsets.UTF_8)
            .replace("<Encrypt><![CDATA[", "<Encrypt><![CDATA[AAAA");
    CallbackRequest changed =
        new CallbackRequest("POST", good.query(), Map.of(), body.getBytes(StandardCharsets.UTF_8));
    assertThat(receive(safeAccess("wx1"), changed).status()).isEqualTo(401);
    Instant later = simulator.world().clock().instant().plusSeconds(301);
    assertThat(connector.receive(safeAccess("wx1"), good, later).status()).isEqualTo(401);
    change(Map.of("callbackFault", "BAD_SIGNATURE"));
    citizenWrites("医保怎么转？");
    assertThat(receive(safeAccess("wx1"), arrived.poll(5, TimeUnit.SECONDS)).status())
        .isEqualTo(401);
  }

  @Test
  void takes_the_end_of_a_task_as_a_hint() throws Exception {
    Content content =
        new Content("题", "<p>文</p>", "文", "", "", null, WeChatStage.cover(), List.of(), false);
    Outcome.Accepted accepted =
        (Outcome.Accepted) connector.publish(plainAccess(), content, key()).await().indefinitely();
    simulator.turnClock(Duration.ofSeconds(5));
    CallbackAnswer answer = receive(plainAccess(), arrived.poll(5, TimeUnit.SECONDS));
    assertThat(answer.messages()).isEmpty();
    assertThat(answer.hints())
        .extracting(PublishHint::task)
        .containsExactly(accepted.ticket().value("task"));
  }

  @Test
  void passes_the_check_of_its_address() {
    Map<String, String> query =
        Map.of(
            "signature", "899cf89e464efb63f54ddac96b0a0a235f53aa78",
            "timestamp", "1714037059",
            "nonce", "486452656",
            "echostr", "echo 1");
    CallbackRequest check = new CallbackRequest("GET", query, Map.of(), new byte[0]);
    Access access = accessWith(Map.of("appId", "wx1", "callbackToken", "AAAAA"));
    CallbackAnswer answer = connector.receive(access, check, Instant.ofEpochSecond(1714037060));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("echo 1");
    Access without = accessWith(Map.of("appId", "wx1"));
    assertThat(connector.receive(without, check, Instant.ofEpochSecond(1714037060)).status())
        .isEqualTo(401);
  }

  @Test
  void reads_no_document_types() {
    String bomb =
        "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><xml><MsgType>&a;</MsgType></xml>";
    String time = String.valueOf(simulator.world().clock().instant().getEpochSecond());
    Map<String, String> query =
        Map.of("signature", CallbackXml.sha1("tok", time, "n"), "timestamp", time, "nonce", "n");
    CallbackRequest request = new CallbackRequest("POST", query, Map.of(), bomb.getBytes());
    assertThat(receive(plainAccess(), request).status()).isEqualTo(400);
  }

  private CallbackAnswer receive(Access access, CallbackRequest request) {
    return connector.receive(access, request, simulator.world().clock().instant());
  }

  private void citizenWrites(String text) {
    simulator.platform("wechat").citizenWrites(new CitizenAct("wechat", "wx1", "", "c1", text));
  }

  private void change(Map<String, ?> fields) {
    simulator.platform("wechat").register(Json.object(fields).put("appId", "wx1"));
  }

  private String hubUrl() {
    return "http://127.0.0.1:" + hub.getAddress().getPort() + "/api/v1/callbacks/wechat/1";
  }

  private Access plainAccess() {
    return accessWith(Map.of("appId", "wx1", "appSecret", "s", "callbackToken", "tok"));
  }

  private Access safeAccess(String appId) {
    return accessWith(
        Map.of(
            "appId", appId, "appSecret", "s", "callbackToken", "tok", "encodingAesKey", AES_KEY));
  }

  private Access accessWith(Map<String, String> credentials) {
    return new Access("a", AccountKind.SUBSCRIPTION, simulator.url("wechat"), null, credentials);
  }

  private Key key() {
    return new Key(
        UUID.randomUUID().toString().replace("-", ""), simulator.world().clock().instant());
  }
}

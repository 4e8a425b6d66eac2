package org.juzhen.connectors.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SimulatorTest {
  private final Simulator simulator =
      Simulator.start(Settings.quiet(), world -> List.of(new Wall(world)));
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    simulator.close();
  }

  @Test
  void shows_what_was_posted() throws Exception {
    send("POST", "/wall/posts", "全县停水通知");
    String list = send("GET", "/_posts?text=%E5%81%9C%E6%B0%B4", "").body();
    assertThat(Json.read(list.getBytes("UTF-8")).path("items")).hasSize(1);
    assertThat(send("GET", "/", "").body()).contains("全县停水通知");
    assertThat(send("GET", "/posts/wall/1", "").body()).contains("全县停水通知");
  }

  @Test
  void loses_the_answer_but_not_the_post() throws Exception {
    script("DROP_AFTER_ACCEPT");
    assertThatThrownBy(() -> send("POST", "/wall/posts", "一")).isInstanceOf(IOException.class);
    assertThat(simulator.posts().all("wall", "", "")).hasSize(1);
    assertThat(simulator.journal().count("wall", "/posts")).isEqualTo(1);
  }

  @Test
  void drops_a_request_before_anything_is_done() throws Exception {
    script("DROP_BEFORE");
    assertThatThrownBy(() -> send("POST", "/wall/posts", "一")).isInstanceOf(IOException.class);
    assertThat(simulator.posts().all("wall", "", "")).isEmpty();
  }

  @Test
  void answers_with_a_scripted_error_as_often_as_asked() throws Exception {
    String line = "{\"platform\":\"wall\",\"path\":\"/p*\",\"kind\":\"ERRCODE\",\"code\":\"7\"";
    send("POST", "/_faults", "[" + line + ",\"times\":2}]");
    assertThat(send("POST", "/wall/posts", "一").body()).isEqualTo("error 7");
    assertThat(send("POST", "/wall/posts", "一").body()).isEqualTo("error 7");
    assertThat(send("POST", "/wall/posts", "一").body()).isEqualTo("1");
  }

  @Test
  void turns_its_clock_and_does_what_is_due() throws Exception {
    boolean[] done = {false};
    simulator.world().agenda().in(Duration.ofHours(1), () -> done[0] = true);
    HttpResponse<String> answer = send("POST", "/_clock", "{\"advanceSeconds\":3600}");
    JsonNode now = Json.read(answer.body().getBytes("UTF-8")).path("now");
    assertThat(Instant.parse(now.asText())).isAfter(Instant.now().plusSeconds(3500));
    assertThat(done[0]).isTrue();
  }

  @Test
  void refuses_a_script_that_it_cannot_read() throws Exception {
    assertThat(send("POST", "/_faults", "[{\"kind\":\"FIRE\"}]").statusCode()).isEqualTo(400);
    assertThat(send("POST", "/_faults", "no json").statusCode()).isEqualTo(400);
    assertThat(send("GET", "/_nothing", "").statusCode()).isEqualTo(404);
  }

  @Test
  void takes_any_account_with_the_secret_it_shows_first_when_started_open() throws Exception {
    try (Simulator open = Simulator.start(Settings.quiet().opened())) {
      assertThat(token(open, "one")).contains("access_token");
      assertThat(token(open, "other")).contains("40125");
    }
  }

  @Test
  void calls_the_hub_three_times_and_then_gives_up() throws Exception {
    try (Simulator all = Simulator.start(Settings.quiet())) {
      String account =
          "{\"platform\":\"wechat\",\"appId\":\"wx1\",\"callbackUrl\":\"http://127.0.0.1:9/\"}";
      send(all, "POST", "/_accounts", account);
      String act = "{\"platform\":\"wechat\",\"account\":\"wx1\",\"text\":\"在吗\"}";
      assertThat(send(all, "POST", "/_citizens", act).statusCode()).isEqualTo(201);
      await(() -> all.world().callbacks().sent().size() == 3);
      assertThat(send(all, "GET", "/_callbacks", "").body()).contains("\"attempt\":3");
    }
  }

  @Test
  void forgets_everything_when_told() throws Exception {
    send("POST", "/wall/posts", "一");
    script("DROP_BEFORE");
    assertThat(send("DELETE", "/_state", "").statusCode()).isEqualTo(204);
    assertThat(simulator.posts().all("", "", "")).isEmpty();
    assertThat(simulator.faults().open()).isEmpty();
    assertThat(simulator.journal().entries("", "", 0)).isEmpty();
  }

  @Test
  void reads_multipart_bodies_byte_for_byte() {
    byte[] body =
        "--b\r\nContent-Disposition: form-data; name=\"media\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\n\r\n--x\r\n--b--"
            .getBytes();
    Call call =
        new Call(
            "POST", "/", Map.of(), Map.of("content-type", "multipart/form-data; boundary=b"), body);
    assertThat(call.part("media").orElseThrow().text()).isEqualTo("\r\n--x");
    assertThat(call.summary()).isEqualTo("media=<a.png image/png 5 bytes>");
  }

  private void script(String kind) throws Exception {
    send(
        "POST",
        "/_faults",
        "{\"platform\":\"wall\",\"path\":\"/posts\",\"kind\":\"" + kind + "\"}");
  }

  private String token(Simulator at, String secret) throws Exception {
    String body =
        "{\"grant_type\":\"client_credential\",\"appid\":\"wx1\",\"secret\":\"" + secret + "\"}";
    return send(at, "POST", "/wechat/cgi-bin/stable_token", body).body();
  }

  private static void await(BooleanSupplier done) {
    long end = System.nanoTime() + 5_000_000_000L;
    while (!done.getAsBoolean() && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    assertThat(done.getAsBoolean()).isTrue();
  }

  private HttpResponse<String> send(String method, String path, String body) throws Exception {
    return send(simulator, method, path, body);
  }

  private HttpResponse<String> send(Simulator at, String method, String path, String body)
      throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(at.url() + path))
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** The smallest platform: a wall. */
  private record Wall(World world) implements PlatformSimulator {
    @Override
    public String prefix() {
      return "wall";
    }

    @Override
    public Answer answer(Call call) {
      String id = String.valueOf(world.posts().all("wall", "", "").size() + 1);
      Instant now = world.clock().instant();
      world
          .posts()
          .add(new Post("wall", "a", id, "", call.text(), world.pageOf("wall", id), now, false));
      return Answer.text(200, id);
    }

    @Override
    public Answer error(String code, String message) {
      return Answer.text(200, "error " + code);
    }

    @Override
    public void forget() {}
  }
}

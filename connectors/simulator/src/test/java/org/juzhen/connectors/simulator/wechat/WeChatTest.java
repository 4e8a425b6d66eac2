package org.juzhen.connectors.simulator.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.connectors.simulator.Call;
import org.juzhen.connectors.simulator.CitizenAct;
import org.juzhen.connectors.simulator.Json;
import org.juzhen.connectors.simulator.Settings;
import org.juzhen.connectors.simulator.Simulator;

class WeChatTest {
  private final Simulator simulator = Simulator.start(Settings.quiet());
  private final WeChat weChat = (WeChat) simulator.platform("wechat");
  private String token;

  @BeforeEach
  void register() {
    change("appSecret", "s");
    token = stableToken(false).path("access_token").asText();
  }

  @AfterEach
  void close() {
    simulator.close();
  }

  @Test
  void gives_the_same_stable_token_until_five_minutes_before_its_end() {
    assertThat(stableToken(false).path("access_token").asText()).isEqualTo(token);
    simulator.turnClock(Duration.ofSeconds(6950));
    String next = stableToken(false).path("access_token").asText();
    assertThat(next).isNotEqualTo(token);
    assertThat(code(post("/cgi-bin/draft/batchget", "{\"offset\":0,\"count\":1}"))).isZero();
    simulator.turnClock(Duration.ofSeconds(300));
    assertThat(code(post("/cgi-bin/draft/batchget", "{\"offset\":0,\"count\":1}")))
        .isEqualTo(42001);
  }

  @Test
  void a_forced_token_kills_the_one_before_and_cannot_be_forced_again_at_once() {
    assertThat(stableToken(true).path("access_token").asText()).isNotEqualTo(token);
    assertThat(code(post("/cgi-bin/draft/add", "{}"))).isEqualTo(40001);
    assertThat(code(stableToken(true))).isEqualTo(45011);
    for (int i = 0; i < 19; i++) {
      simulator.turnClock(Duration.ofSeconds(31));
      assertThat(code(stableToken(true))).isZero();
    }
    simulator.turnClock(Duration.ofSeconds(31));
    assertThat(code(stableToken(true))).isEqualTo(45009);
  }

  @Test
  void a_classic_token_lives_five_minutes_beside_the_next() {
    token = classicToken().path("access_token").asText();
    classicToken();
    assertThat(code(post("/cgi-bin/draft/add", "{}"))).isEqualTo(44003);
    simulator.turnClock(Duration.ofMinutes(6));
    assertThat(code(post("/cgi-bin/draft/add", "{}"))).isEqualTo(42001);
  }

  @Test
  void refuses_strangers_and_addresses_that_are_not_listed() {
    assertThat(code(token("nobody", "s", false))).isEqualTo(40013);
    assertThat(code(token("wx1", "other", false))).isEqualTo(40125);
    change("ipAllowed", "false");
    JsonNode refused = stableToken(false);
    assertThat(code(refused)).isEqualTo(40164);
    assertThat(refused.path("errmsg").asText()).contains("not in whitelist").contains(" rid: ");
  }

  @Test
  void measures_a_draft() {
    String thumb = thumb();
    assertThat(code(draft("长".repeat(33), "<p>文</p>", thumb, ""))).isEqualTo(45003);
    assertThat(code(draft("题", "文".repeat(20_000), thumb, ""))).isEqualTo(45002);
    assertThat(code(draft("题", "<p>文</p>", thumb, ",\"author\":\"" + "名".repeat(17) + "\"")))
        .isEqualTo(45110);
    assertThat(code(draft("题", "<p>文</p>", thumb, ",\"digest\":\"" + "要".repeat(129) + "\"")))
        .isEqualTo(45004);
    assertThat(code(draft("题", "<p>文</p>", "no such picture", ""))).isEqualTo(40007);
    assertThat(code(post("/cgi-bin/draft/add", "{\"articles\":[]}"))).isEqualTo(44003);
    assertThat(code(post("/cgi-bin/draft/add", "{\"articles\":"))).isEqualTo(47001);
    assertThat(code(draft("\\u9898", "<p>文</p>", thumb, ""))).isEqualTo(40033);
  }

  @Test
  void strips_pictures_from_elsewhere() {
    String own = uploadImage("a.png").path("url").asText();
    String html = "<img src='https://x.cn/1.png'><img src='" + own + "'><script>1</script>";
    String mediaId = draft("题", html, thumb(), "").path("media_id").asText();
    JsonNode kept = post("/cgi-bin/draft/get", "{\"media_id\":\"" + mediaId + "\"}");
    assertThat(kept.path("news_item").path(0).path("content").asText())
        .isEqualTo("<img src='" + own + "'>");
  }

  @Test
  void takes_only_small_png_and_jpeg_for_bodies() {
    assertThat(code(upload("/cgi-bin/media/uploadimg", "a.gif", "GIF89a  ".getBytes())))
        .isEqualTo(40005);
    assertThat(code(upload("/cgi-bin/media/uploadimg", "a.png", new byte[0]))).isEqualTo(44001);
    byte[] big = new byte[1024 * 1024];
    big[0] = (byte) 0x89;
    big[1] = 0x50;
    assertThat(code(upload("/cgi-bin/media/uploadimg", "a.png", big))).isEqualTo(40009);
    assertThat(code(post("/cgi-bin/media/uploadimg", "{}"))).isEqualTo(41005);
  }

  @Test
  void publishes_after_a_while_and_uses_the_draft_up() {
    String mediaId = draft("题", "<p>文</p>", thumb(), "").path("media_id").asText();
    JsonNode task = submit(mediaId);
    assertThat(code(submit(mediaId))).isEqualTo(40007);
    assertThat(status(task)).isEqualTo(1);
    simulator.turnClock(Duration.ofSeconds(3));
    assertThat(status(task)).isZero();
    assertThat(simulator.posts().all("wechat", "wx1", "文")).hasSize(1);
  }

  @Test
  void ends_a_task_as_scripted() {
    change("publishStatus", "4");
    JsonNode task = submit(draft("题", "<p>文</p>", thumb(), "").path("media_id").asText());
    simulator.turnClock(Duration.ofSeconds(3));
    assertThat(status(task)).isEqualTo(4);
    assertThat(simulator.posts().all("wechat", "", "")).isEmpty();
  }

  @Test
  void shows_numbers_as_text_when_set_so() {
    change("numbersAsText", "true");
    JsonNode task = submit(draft("题", "<p>文</p>", thumb(), "").path("media_id").asText());
    assertThat(task.path("publish_id").isTextual()).isTrue();
  }

  @Test
  void lists_only_what_was_published_freely_and_deletes_it_by_index() {
    submit(draft("题", "<p>文</p>", thumb(), "").path("media_id").asText());
    mass(draft("群", "<p>群</p>", thumb(), "").path("media_id").asText(), "a1");
    simulator.turnClock(Duration.ofSeconds(3));
    JsonNode list = post("/cgi-bin/freepublish/batchget", "{\"offset\":0,\"count\":20}");
    assertThat(list.path("total_count").asInt()).isEqualTo(1);
    String article = list.path("item").path(0).path("article_id").asText();
    String delete = "{\"article_id\":\"" + article + "\",\"index\":1}";
    assertThat(code(post("/cgi-bin/freepublish/delete", delete))).isZero();
    assertThat(simulator.posts().find("wechat", article).orElseThrow().deleted()).isTrue();
  }

  @Test
  void remembers_a_client_number_for_a_day() {
    String mediaId = draft("群", "<p>群</p>", thumb(), "").path("media_id").asText();
    long msgId = mass(mediaId, "a1").path("msg_id").asLong();
    assertThat(code(mass(mediaId, "a1"))).isEqualTo(45066);
    simulator.turnClock(Duration.ofSeconds(61));
    JsonNode again = mass(mediaId, "a1");
    assertThat(code(again)).isEqualTo(45065);
    assertThat(again.path("msg_id").asLong()).isEqualTo(msgId);
    assertThat(code(mass(mediaId, "x".repeat(33)))).isEqualTo(45067);
  }

  @Test
  void lets_a_subscription_account_send_once_a_day() {
    mass(draft("一", "<p>一</p>", thumb(), "").path("media_id").asText(), "a1");
    String second = draft("二", "<p>二</p>", thumb(), "").path("media_id").asText();
    assertThat(code(mass(second, "a2"))).isEqualTo(45028);
    simulator.turnClock(Duration.ofDays(1));
    token = stableToken(false).path("access_token").asText();
    assertThat(code(mass(second, "a2"))).isZero();
  }

  @Test
  void keeps_one_reply_for_a_comment() {
    JsonNode task =
        submit(
            draft("题", "<p>文</p>", thumb(), ",\"need_open_comment\":1").path("media_id").asText());
    simulator.turnClock(Duration.ofSeconds(3));
    String post = simulator.posts().all("wechat", "", "").get(0).id();
    String id = weChat.citizenWrites(new CitizenAct("wechat", "wx1", post, "c", "几点开门？"));
    String of = "{\"msg_data_id\":\"" + task.path("msg_data_id").asLong() + "\",\"index\":0,";
    assertThat(code(post("/cgi-bin/comment/list", of + "\"begin\":0,\"count\":50}")))
        .isEqualTo(88010);
    String reply = of + "\"user_comment_id\":" + id + ",\"content\":\"九点\"}";
    assertThat(code(post("/cgi-bin/comment/reply/add", reply))).isZero();
    assertThat(code(post("/cgi-bin/comment/reply/add", reply))).isEqualTo(88005);
    JsonNode list = post("/cgi-bin/comment/list", of + "\"begin\":0,\"count\":49}");
    assertThat(list.at("/comment/0/reply/content").asText()).isEqualTo("九点");
  }

  @Test
  void takes_five_answers_in_48_hours() {
    weChat.citizenWrites(new CitizenAct("wechat", "wx1", "", "c", "在吗"));
    String openId = Conversations.openId(new Account("wx1", ""), "c");
    String answer =
        "{\"touser\":\"" + openId + "\",\"msgtype\":\"text\",\"text\":{\"content\":\"在\"}}";
    for (int i = 0; i < 5; i++) {
      assertThat(code(post("/cgi-bin/message/custom/send", answer))).isZero();
    }
    assertThat(code(post("/cgi-bin/message/custom/send", answer))).isEqualTo(45047);
    simulator.turnClock(Duration.ofHours(49));
    token = stableToken(false).path("access_token").asText();
    assertThat(code(post("/cgi-bin/message/custom/send", answer))).isEqualTo(45015);
  }

  @Test
  void signs_as_the_platform_documents_it() {
    assertThat(Sealing.sha1("AAAAA", "1714037059", "486452656"))
        .isEqualTo("899cf89e464efb63f54ddac96b0a0a235f53aa78");
  }

  @Test
  void lets_nobody_comment_where_comments_are_closed() {
    submit(draft("题", "<p>文</p>", thumb(), "").path("media_id").asText());
    simulator.turnClock(Duration.ofSeconds(3));
    String post = simulator.posts().all("wechat", "", "").get(0).id();
    assertThatThrownBy(
            () -> weChat.citizenWrites(new CitizenAct("wechat", "wx1", post, "c", "几点？")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void change(String field, String value) {
    weChat.register(Json.object(Map.of("appId", "wx1", field, value)));
  }

  private JsonNode stableToken(boolean force) {
    return token("wx1", "s", force);
  }

  private JsonNode token(String appId, String secret, boolean force) {
    String body =
        "{\"grant_type\":\"client_credential\",\"appid\":\"%s\",\"secret\":\"%s\",\"force_refresh\":%s}";
    return call("POST", "/cgi-bin/stable_token", Map.of(), body.formatted(appId, secret, force));
  }

  private JsonNode classicToken() {
    Map<String, String> query =
        Map.of("grant_type", "client_credential", "appid", "wx1", "secret", "s");
    return call("GET", "/cgi-bin/token", query, "");
  }

  private JsonNode draft(String title, String content, String thumb, String more) {
    String body =
        "{\"articles\":[{\"title\":\"%s\",\"content\":\"%s\",\"thumb_media_id\":\"%s\"%s}]}";
    return post("/cgi-bin/draft/add", body.formatted(title, content, thumb, more));
  }

  private JsonNode submit(String mediaId) {
    return post("/cgi-bin/freepublish/submit", "{\"media_id\":\"" + mediaId + "\"}");
  }

  private int status(JsonNode task) {
    String body = "{\"publish_id\":\"" + task.path("publish_id").asText() + "\"}";
    return post("/cgi-bin/freepublish/get", body).path("publish_status").asInt();
  }

  private JsonNode mass(String mediaId, String clientMsgId) {
    String body =
        "{\"filter\":{\"is_to_all\":true},\"mpnews\":{\"media_id\":\"%s\"},\"msgtype\":\"mpnews\",\"clientmsgid\":\"%s\"}";
    return post("/cgi-bin/message/mass/sendall", body.formatted(mediaId, clientMsgId));
  }

  private String thumb() {
    return upload("/cgi-bin/material/add_material", "a.png", png()).path("media_id").asText();
  }

  private JsonNode uploadImage(String name) {
    return upload("/cgi-bin/media/uploadimg", name, png());
  }

  private static byte[] png() {
    return new byte[] {(byte) 0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10};
  }

  private JsonNode upload(String path, String name, byte[] bytes) {
    String head =
        "--b\r\nContent-Disposition: form-data; name=\"media\"; filename=\"" + name + "\"\r\n\r\n";
    String body = head + new String(bytes, StandardCharsets.ISO_8859_1) + "\r\n--b--";
    Map<String, String> query = Map.of("access_token", token, "type", "image");
    Map<String, String> headers = Map.of("content-type", "multipart/form-data; boundary=b");
    byte[] raw = body.getBytes(StandardCharsets.ISO_8859_1);
    return Json.read(weChat.answer(new Call("POST", path, query, headers, raw)).body());
  }

  private JsonNode post(String path, String body) {
    return call("POST", path, Map.of("access_token", token), body);
  }

  private JsonNode call(String method, String path, Map<String, String> query, String body) {
    byte[] raw = body.getBytes(StandardCharsets.UTF_8);
    return Json.read(weChat.answer(new Call(method, path, query, Map.of(), raw)).body());
  }

  private static int code(JsonNode answer) {
    return answer.path("errcode").asInt();
  }
}

package org.juzhen.connectors.simulator.weibo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.juzhen.connectors.simulator.Answer;
import org.juzhen.connectors.simulator.Call;
import org.juzhen.connectors.simulator.CitizenAct;
import org.juzhen.connectors.simulator.Json;
import org.juzhen.connectors.simulator.PlatformSimulator;
import org.juzhen.connectors.simulator.Settings;
import org.juzhen.connectors.simulator.Simulator;

class WeiboPlatformTest {
  private static final String LINK = " https://www.qinghe.gov.cn/a";

  private final Simulator simulator = Simulator.start(Settings.quiet());
  private final PlatformSimulator weibo = simulator.platform("weibo");

  @BeforeEach
  void register() {
    ObjectNode account = Json.object(Map.of("uid", 1001, "accessToken", "t", "expiresIn", 86400));
    account.putArray("domains").add("qinghe.gov.cn");
    weibo.register(account);
  }

  @AfterEach
  void close() {
    simulator.close();
  }

  @Test
  void tells_what_is_left_of_a_token() {
    JsonNode info = ok(post("/oauth2/get_token_info", Map.of()));
    assertThat(info.path("uid").asLong()).isEqualTo(1001);
    assertThat(info.path("expire_in").asLong()).isBetween(86_000L, 86_400L);
    assertThat(info.has("expires_in")).isFalse();
  }

  @Test
  void shows_what_was_shared_with_a_short_link() {
    JsonNode status = ok(share("停水通知" + LINK));
    assertThat(status.path("idstr").asText()).isEqualTo("" + status.path("id").asLong());
    assertThat(status.path("text").asText()).startsWith("停水通知 http://t.cn/");
    JsonNode timeline = ok(get("/2/statuses/user_timeline.json", Map.of()));
    assertThat(timeline.path("statuses").get(0).path("id")).isEqualTo(status.path("id"));
    assertThat(timeline.path("total_number").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "没有链接,10017",
    "别人的链接 https://evil.cn/a,10017",
    "像自己的链接 https://qinghe.gov.cn.evil.cn/a,10017",
    "#话题# https://www.qinghe.gov.cn/a,10017",
    "违禁 https://www.qinghe.gov.cn/a,20021",
    "'',20008"
  })
  void refuses_what_the_platform_does_not_take(String text, int code) {
    assertThat(code(share(text))).isEqualTo(code);
    assertThat(simulator.posts().all("weibo", "", "")).isEmpty();
  }

  @Test
  void counts_two_half_width_characters_as_one_and_a_link_as_ten() {
    assertThat(code(share("字".repeat(130) + LINK.strip()))).isZero();
    assertThat(code(share("a".repeat(260) + LINK.strip()))).isZero();
    assertThat(code(share("b".repeat(261) + LINK.strip()))).isEqualTo(20012);
    assertThat(code(share("字".repeat(129) + LINK))).isZero();
    assertThat(code(share("另".repeat(130) + LINK))).isEqualTo(20012);
  }

  @Test
  void demands_the_address_of_the_operator() {
    Map<String, String> form = Map.of("status", "停水通知" + LINK);
    assertThat(code(post("/2/statuses/share.json", form))).isEqualTo(10016);
  }

  @Test
  void refuses_the_same_twice_in_a_row_only() {
    assertThat(code(share("一" + LINK))).isZero();
    assertThat(code(share("一" + LINK))).isEqualTo(20019);
    assertThat(code(share("一！" + LINK))).isEqualTo(20017);
    assertThat(code(share("二" + LINK))).isZero();
    assertThat(code(share("一" + LINK))).isZero();
  }

  @Test
  void allows_thirty_posts_an_hour_and_a_hundred_calls_a_day() {
    inTheMorning();
    for (int i = 0; i < 30; i++) {
      assertThat(code(share("第" + i + "条" + LINK))).isZero();
    }
    assertThat(code(share("第三十一条" + LINK))).isEqualTo(10024);
    simulator.turnClock(Duration.ofMinutes(61));
    for (int i = 31; i < 100; i++) {
      assertThat(code(get("/2/statuses/user_timeline.json", Map.of()))).isZero();
    }
    assertThat(code(get("/2/statuses/user_timeline.json", Map.of()))).isEqualTo(10023);
    simulator.turnClock(Duration.ofHours(22));
    weibo.register(Json.object(Map.of("uid", 1001, "expiresIn", 864000)));
    simulator.turnClock(Duration.ofHours(24));
    assertThat(code(share("新的一天" + LINK))).isZero();
  }

  /** An hour later is still the same day, whenever the test runs. */
  private void inTheMorning() {
    ZonedDateTime now = ZonedDateTime.now(ZoneId.of("Asia/Shanghai"));
    ZonedDateTime morning = now.toLocalDate().plusDays(1).atTime(8, 0).atZone(now.getZone());
    simulator.turnClock(Duration.between(now, morning));
    weibo.register(Json.object(Map.of("uid", 1001, "expiresIn", 864000)));
  }

  @Test
  void knows_old_and_wrong_tokens() {
    simulator.turnClock(Duration.ofDays(2));
    assertThat(code(share("一" + LINK))).isEqualTo(21327);
    Answer wrong = weibo.answer(call("GET", "/2/comments/show.json", Map.of("access_token", "x")));
    assertThat(code(wrong)).isEqualTo(21332);
    assertThat(wrong.status()).isEqualTo(403);
  }

  @Test
  void writes_the_code_as_text_and_as_a_number_in_turn() {
    JsonNode one = Json.read(share("").body()).path("error_code");
    JsonNode two = Json.read(share("").body()).path("error_code");
    assertThat(one.isTextual()).isNotEqualTo(two.isTextual());
    assertThat(one.asInt()).isEqualTo(two.asInt());
  }

  @Test
  void shows_comments_newest_first_between_two_numbers() {
    String post = ok(share("一" + LINK)).path("idstr").asText();
    String first = citizen(post, "一");
    String second = citizen(post, "二");
    String third = citizen(post, "三");
    assertThat(ids(Map.of("id", post))).containsExactly(third, second, first);
    assertThat(ids(Map.of("id", post, "since_id", first))).containsExactly(third, second);
    assertThat(ids(Map.of("id", post, "max_id", second))).containsExactly(second, first);
    JsonNode page = ok(get("/2/comments/show.json", Map.of("id", post, "count", "2")));
    assertThat(page.path("next_cursor").asText()).isEqualTo(first);
  }

  @Test
  void puts_the_name_before_a_reply_and_tells_what_it_answers() {
    String post = ok(share("一" + LINK)).path("idstr").asText();
    String cid = citizen(post, "几点开门？");
    Map<String, String> form = Map.of("id", post, "cid", cid, "comment", "九点", "rip", "10.0.0.1");
    JsonNode reply = ok(post("/2/comments/reply.json", form));
    assertThat(reply.path("text").asText()).isEqualTo("回复@王女士:九点");
    assertThat(reply.path("reply_comment").path("idstr").asText()).isEqualTo(cid);
    assertThat(code(post("/2/comments/reply.json", form))).isEqualTo(20019);
    String id = reply.path("idstr").asText();
    assertThat(code(post("/2/comments/destroy.json", Map.of("cid", id)))).isZero();
    assertThat(code(post("/2/comments/destroy.json", Map.of("cid", id)))).isEqualTo(20201);
  }

  @Test
  void destroys_own_posts_only_and_once() {
    String post = ok(share("一" + LINK)).path("idstr").asText();
    weibo.register(Json.object(Map.of("uid", 1002, "accessToken", "other")));
    Call foreign =
        call("POST", "/2/statuses/destroy.json", Map.of("access_token", "other", "id", post));
    assertThat(code(weibo.answer(foreign))).isEqualTo(20102);
    assertThat(code(post("/2/statuses/destroy.json", Map.of("id", post)))).isZero();
    assertThat(code(post("/2/statuses/destroy.json", Map.of("id", post)))).isEqualTo(20101);
    assertThat(simulator.posts().all("weibo", "", "一").get(0).deleted()).isTrue();
  }

  private Answer share(String text) {
    return post("/2/statuses/share.json", Map.of("status", text, "rip", "10.0.0.1"));
  }

  private Answer post(String path, Map<String, String> form) {
    Map<String, String> all = new TreeMap<>(form);
    all.put("access_token", "t");
    return weibo.answer(call("POST", path, all));
  }

  private Answer get(String path, Map<String, String> query) {
    Map<String, String> all = new TreeMap<>(query);
    all.put("access_token", "t");
    return weibo.answer(call("GET", path, all));
  }

  private static Call call(String method, String path, Map<String, String> fields) {
    String form =
        fields.entrySet().stream()
            .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    boolean get = "GET".equals(method);
    return new Call(
        method,
        path,
        get ? fields : Map.of(),
        Map.of("content-type", "application/x-www-form-urlencoded"),
        (get ? "" : form).getBytes(UTF_8));
  }

  private String citizen(String post, String text) {
    return weibo.citizenWrites(new CitizenAct("weibo", "", post, "王女士", text));
  }

  private List<String> ids(Map<String, String> query) {
    JsonNode comments = ok(get("/2/comments/show.json", query)).path("comments");
    return StreamSupport.stream(comments.spliterator(), false)
        .map(c -> c.path("idstr").asText())
        .toList();
  }

  private static JsonNode ok(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return Json.read(answer.body());
  }

  /** Zero for a good answer. */
  private static int code(Answer answer) {
    int code = Json.read(answer.body()).path("error_code").asInt();
    assertThat(answer.status() == 200).isEqualTo(code == 0);
    return code;
  }
}

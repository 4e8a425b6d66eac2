package org.juzhen.connectors.simulator.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PublishingTest extends WeChatCaller {
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

  private JsonNode mass(String mediaId, String clientMsgId) {
    String body =
        "{\"filter\":{\"is_to_all\":true},\"mpnews\":{\"media_id\":\"%s\"},\"msgtype\":\"mpnews\",\"clientmsgid\":\"%s\"}";
    return post("/cgi-bin/message/mass/sendall", body.formatted(mediaId, clientMsgId));
  }

  private int status(JsonNode task) {
    String body = "{\"publish_id\":\"" + task.path("publish_id").asText() + "\"}";
    return post("/cgi-bin/freepublish/get", body).path("publish_status").asInt();
  }
}

package org.juzhen.connectors.simulator.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.juzhen.connectors.simulator.CitizenAct;

class ConversationsTest extends WeChatCaller {
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
}

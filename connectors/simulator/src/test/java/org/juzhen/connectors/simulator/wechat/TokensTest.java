package org.juzhen.connectors.simulator.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TokensTest extends WeChatCaller {
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

  private JsonNode classicToken() {
    Map<String, String> query =
        Map.of("grant_type", "client_credential", "appid", "wx1", "secret", "s");
    return call("GET", "/cgi-bin/token", query, "");
  }
}

package org.juzhen.connectors.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.juzhen.connectors.spi.AccountKind;
import org.juzhen.connectors.spi.Capability;
import org.juzhen.connectors.spi.Outcome;

class WeChatAccessTest extends WeChatStage {
  @Test
  void survives_the_loss_of_its_token() {
    posted(plain("一"));
    register("wx1", Map.of("rotateTokens", true));
    posted(plain("二"));
    assertThat(simulator.posts().all("wechat", "", "")).hasSize(2);
  }

  @Test
  void names_the_missing_address_in_the_white_list() {
    register("wx1", Map.of("ipAllowed", false));
    Outcome.NoAccess refused = (Outcome.NoAccess) publish(plain("一"));
    assertThat(refused.barrier()).isEqualTo(Outcome.Barrier.CREDENTIALS);
    assertThat(refused.reason()).contains("白名单").contains("122.224.238.125");
  }

  @Test
  void offers_a_person_without_rights_no_posting() {
    assertThat(connector.profile(AccountKind.PERSONAL).needsPerson()).isTrue();
    assertThat(connector.profile(AccountKind.PERSONAL).capabilities())
        .doesNotContain(Capability.PUBLISH);
  }

  @Test
  void asks_for_credentials_that_were_never_given() {
    Outcome outcome = connector.publish(access("", ""), plain("一"), key()).await().indefinitely();
    assertThat(outcome.kind()).isEqualTo(Outcome.Kind.NO_ACCESS);
    assertThat(simulator.journal().count("wechat", "")).isZero();
  }
}

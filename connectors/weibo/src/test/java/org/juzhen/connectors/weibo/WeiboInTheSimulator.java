package org.juzhen.connectors.weibo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.juzhen.connectors.simulator.CitizenAct;
import org.juzhen.connectors.simulator.Fault;
import org.juzhen.connectors.simulator.Settings;
import org.juzhen.connectors.simulator.Simulator;
import org.juzhen.connectors.spi.Access;
import org.juzhen.connectors.spi.AccountKind;
import org.juzhen.connectors.spi.Content;
import org.juzhen.connectors.spi.Image;
import org.juzhen.connectors.spi.Key;
import org.juzhen.connectors.spi.Ticket;

/** An account of Weibo in the simulator, and what is asked of it again and again. */
abstract class WeiboInTheSimulator {
  static final String SHARE = "/2/statuses/share.json";
  static final Ticket NOTHING = new Ticket(Map.of());

  final Simulator simulator = Simulator.start(Settings.quiet());
  final WeiboConnector weibo =
      new WeiboConnector(simulator.world().clock(), Duration.ofSeconds(10));
  final Access access =
      new Access(
          "青禾发布",
          AccountKind.ENTERPRISE,
          simulator.url("weibo"),
          "2803301701",
          Map.of("accessToken", "2.00t"));
  private int keys;

  @BeforeEach
  void register() {
    simulator
        .platform("weibo")
        .register(
            JsonNodeFactory.instance
                .objectNode()
                .put("uid", 2803301701L)
                .put("accessToken", "2.00t")
                .put("callsPerDay", 1000));
  }

  @AfterEach
  void close() {
    simulator.close();
  }

  String comment(String post, String text) {
    return simulator
        .platform("weibo")
        .citizenWrites(new CitizenAct("weibo", "", post, "王女士", text));
  }

  void fault(Fault.Kind kind, String path) {
    simulator.faults().add(Fault.once("weibo", path, kind));
  }

  Key key() {
    Instant now = simulator.world().clock().instant();
    return new Key("%032x".formatted(++keys), now);
  }

  static Content article(String title) {
    return WeiboConnectorTest.article(title, "便民服务中心公布新的办事时间。");
  }

  static Content pictured(Image image) {
    Content plain = article("配图");
    return new Content(
        plain.title(),
        plain.bodyHtml(),
        plain.text(),
        plain.summary(),
        "",
        plain.sourceUrl(),
        image,
        List.of(),
        false);
  }

  static <T> T told(Uni<T> answer) {
    return answer.await().atMost(Duration.ofSeconds(20));
  }
}

package org.juzhen.connectors.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.juzhen.connectors.simulator.Json;
import org.juzhen.connectors.simulator.Settings;
import org.juzhen.connectors.simulator.Simulator;
import org.juzhen.connectors.spi.Access;
import org.juzhen.connectors.spi.AccountKind;
import org.juzhen.connectors.spi.Content;
import org.juzhen.connectors.spi.Image;
import org.juzhen.connectors.spi.Key;
import org.juzhen.connectors.spi.Outcome;
import org.juzhen.connectors.spi.Sighting;
import org.juzhen.connectors.spi.Ticket;

/** One account on the simulated WeChat, and what its people do (公众号测试台). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WeChatStage {
  static final String SUBMIT = "/cgi-bin/freepublish/submit";

  final Simulator simulator = Simulator.start(Settings.quiet());
  final WeChatConnector connector =
      new WeChatConnector(simulator.world().clock(), Duration.ofSeconds(5));

  @BeforeEach
  void startAfresh() {
    simulator.forget();
    register("wx1", Map.of("appSecret", "s1"));
  }

  @AfterAll
  void close() {
    connector.close();
    simulator.close();
  }

  /** A call that is answered late is written down late, and must not count in the next test. */
  void untilCalled(String path) {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (simulator.journal().count("wechat", path) == 0) {
      assertThat(System.nanoTime()).as(path + " was called").isLessThan(end);
      Thread.onSpinWait();
    }
  }

  Outcome publish(Content content) {
    return publish(content, key());
  }

  Outcome publish(Content content, Key once) {
    return connector.publish(access("wx1", "s1"), content, once).await().indefinitely();
  }

  Outcome look(Ticket ticket) {
    return connector.look(access("wx1", "s1"), ticket).await().indefinitely();
  }

  Sighting find(Content content, Key once, Ticket ticket) {
    return connector.find(access("wx1", "s1"), content, once, ticket).await().indefinitely();
  }

  Outcome.Done posted(Content content) {
    Outcome.Accepted accepted = (Outcome.Accepted) publish(content);
    simulator.turnClock(Duration.ofSeconds(5));
    return (Outcome.Done) look(accepted.ticket());
  }

  void register(String appId, Map<String, ?> fields) {
    simulator.platform("wechat").register(Json.object(fields).put("appId", appId));
  }

  Access access(String appId, String secret) {
    Map<String, String> credentials = Map.of("appId", appId, "appSecret", secret);
    return new Access(
        "acc-" + appId, AccountKind.SUBSCRIPTION, simulator.url("wechat"), null, credentials);
  }

  Key key() {
    return new Key(
        UUID.randomUUID().toString().replace("-", ""), simulator.world().clock().instant());
  }

  static Content plain(String title) {
    return new Content(title, "<p>正文</p>", "正文", "", "", null, cover(), List.of(), false);
  }

  /** A picture that the platform takes. */
  static Image cover() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(9, 4, BufferedImage.TYPE_INT_RGB), "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Image("c", "image/png", bytes.toByteArray());
  }
}

package org.juzhen.connectors.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.juzhen.connectors.contract.Overheard;
import org.juzhen.connectors.simulator.Json;
import org.juzhen.connectors.simulator.Simulator;
import org.juzhen.connectors.simulator.wechat.WeChat;
import org.juzhen.connectors.spi.Access;
import org.juzhen.connectors.spi.AccountKind;
import org.juzhen.connectors.spi.Content;
import org.juzhen.connectors.spi.Key;
import org.juzhen.connectors.spi.Outcome;

class WeChatGuardsTest {
  private static final Content CONTENT =
      new Content("题", "<p>文</p>", "文", "", "", null, WeChatStage.cover(), List.of(), false);
  private final WeChatConnector connector =
      new WeChatConnector(Clock.systemUTC(), Duration.ofSeconds(5));

  @Test
  void tells_its_secret_to_no_server_without_a_good_certificate(@TempDir Path dir)
      throws Exception {
    AtomicInteger requests = new AtomicInteger();
    HttpsServer impostor = impostor(dir, requests);
    try {
      URI base = URI.create("https://127.0.0.1:" + impostor.getAddress().getPort());
      Outcome outcome = publish(access(base));
      assertThat(outcome.kind()).isEqualTo(Outcome.Kind.NOT_NOW);
      assertThat(((Outcome.NotNow) outcome).reason()).contains("CertPath");
      assertThat(requests).hasValue(0);
    } finally {
      impostor.stop(0);
    }
  }

  @Test
  void silences_a_library_that_would_log_tokens() {
    try (Simulator simulator = Simulator.start(0)) {
      simulator
          .platform("wechat")
          .register(Json.object(Map.of("appId", "wx1", "appSecret", "verysecret")));
      Access access = access(simulator.url("wechat"));
      publish(access);
      Logger.getLogger("me.chanjar.weixin").setLevel(Level.ALL);
      String loud = heardWhilePublishing(access);
      GuardedService.silence();
      String silent = heardWhilePublishing(access);
      List<String> tokens = List.copyOf(((WeChat) simulator.platform("wechat")).tokens());
      assertThat(loud).as("the ear hears the library").contains(tokens);
      assertThat(silent).doesNotContain(tokens).doesNotContain("verysecret");
    }
  }

  private String heardWhilePublishing(Access access) {
    Overheard ear = new Overheard();
    try (ear) {
      publish(access);
    }
    return ear.everything();
  }

  private Outcome publish(Access access) {
    return connector
        .publish(access, CONTENT, new Key("0".repeat(32), Instant.now()))
        .await()
        .atMost(Duration.ofSeconds(20));
  }

  private static Access access(URI base) {
    Map<String, String> credentials = Map.of("appId", "wx1", "appSecret", "verysecret");
    return new Access("a", AccountKind.SUBSCRIPTION, base, null, credentials);
  }

  private static HttpsServer impostor(Path dir, AtomicInteger requests) throws Exception {
    Path store = dir.resolve("impostor.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "RSA",
                "-alias",
                "a",
                "-dname",
                "CN=api.weixin.qq.com",
                "-storetype",
                "PKCS12",
                "-storepass",
                "changeit",
                "-keystore",
                store.toString())
            .redirectErrorStream(true)
            .redirectOutput(dir.resolve("keytool.log").toFile())
            .start();
    assertThat(keytool.waitFor()).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, "changeit".toCharArray());
    }
    KeyManagerFactory managers = KeyManagerFactory.getInstance("SunX509");
    managers.init(keys, "changeit".toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    HttpsServer server = HttpsServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    server.createContext(
        "/",
        exchange -> {
          requests.incrementAndGet();
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    return server;
  }
}

package org.juzhen.house;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.juzhen.EmbeddedDatabase;
import org.juzhen.connectors.simulator.Simulator;

/**
 * A real PostgreSQL, an empty data directory and simulated platforms for the one application that
 * all tests share.
 */
public class HubResource implements QuarkusTestResourceLifecycleManager {
  private Path home;
  private EmbeddedDatabase database;
  private Simulator simulator;

  @Override
  public Map<String, String> start() {
    try {
      home = Files.createTempDirectory("juzhen-test");
      database = EmbeddedDatabase.start(home.resolve("db"), EmbeddedDatabase.Care.FAST);
      Map<String, String> settings = new LinkedHashMap<>(database.settings());
      settings.put("juzhen.data-dir", home.toString());
      settings.put("juzhen.admin.password", World.PASSWORD);
      settings.put("juzhen.second-factor", "optional");
      settings.put("juzhen.pace.person", "0");
      settings.put("juzhen.pace.portal", "0");
      settings.put("juzhen.pace.sign-in", "0");
      settings.put("juzhen.pace.open", "0");
      settings.put("juzhen.pace.report", "0");
      settings.putAll(platforms());
      keys();
      return settings;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The platforms answer on the loopback address, which no test may reach by any other setting. */
  private Map<String, String> platforms() {
    simulator = Simulator.start(0);
    return Map.of(
        Platforms.URL,
        simulator.url().toString(),
        "juzhen.platform.wechat",
        simulator.url("wechat").toString(),
        "juzhen.platform.weibo",
        simulator.url("weibo").toString(),
        "juzhen.channel.patience",
        "10s",
        "juzhen.outbound-allow",
        "127.0.0.1");
  }

  private void keys() throws IOException {
    Files.createDirectories(home.resolve("keys"));
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      KeyPair pair = generator.generateKeyPair();
      pem("token-private.pem", "PRIVATE KEY", pair.getPrivate().getEncoded());
      pem("token-public.pem", "PUBLIC KEY", pair.getPublic().getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
    Files.writeString(
        home.resolve("keys/master.key"), Base64.getEncoder().encodeToString(new byte[32]));
  }

  private void pem(String name, String kind, byte[] encoded) throws IOException {
    Files.writeString(
        home.resolve("keys").resolve(name),
        "-----BEGIN "
            + kind
            + "-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded)
            + "\n-----END "
            + kind
            + "-----\n");
  }

  @Override
  public void stop() {
    if (simulator != null) {
      simulator.close();
    }
    if (database != null) {
      database.close();
    }
    if (home != null) {
      remove(home);
    }
  }

  /** A run leaves a gigabyte; a hundred of them fill a disk. */
  private static void remove(Path root) {
    try (Stream<Path> all = Files.walk(root)) {
      all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException | UncheckedIOException e) {
      System.err.println("left behind: " + root + ": " + e.getMessage());
    }
  }
}

package org.juzhen.connectors.simulator;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How a simulator is started.
 *
 * @param port 0 for any free one
 * @param host address to listen on
 * @param callbackBase the hub's address, for callback addresses that were registered as paths
 * @param open true to accept every account with the secret that it shows first
 */
public record Settings(int port, String host, URI callbackBase, boolean open) {

  /** For tests: loopback, any port, only registered accounts. */
  public static Settings quiet() {
    return new Settings(0, "127.0.0.1", URI.create("http://127.0.0.1:8080"), false);
  }

  /** The same with another port. */
  public Settings at(int newPort) {
    return new Settings(newPort, host, callbackBase, open);
  }

  /** The same, accepting every account. */
  public Settings opened() {
    return new Settings(port, host, callbackBase, true);
  }

  /**
   * From the command line: {@code --port 8090 --callback-base http://localhost:8080 --open}; see
   * {@link Parent} for {@code --parent-pid}.
   */
  static Settings from(String... args) {
    Map<String, String> given = new HashMap<>();
    List<String> words = List.of(args);
    for (int i = 0; i < words.size(); i++) {
      boolean hasValue = i + 1 < words.size() && !words.get(i + 1).startsWith("--");
      given.put(words.get(i), hasValue ? words.get(++i) : "");
    }
    return new Settings(
        Integer.parseInt(given.getOrDefault("--port", "8090")),
        given.getOrDefault("--host", "127.0.0.1"),
        URI.create(given.getOrDefault("--callback-base", "http://localhost:8080")),
        given.containsKey("--open"));
  }
}

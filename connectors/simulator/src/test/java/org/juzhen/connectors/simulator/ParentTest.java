package org.juzhen.connectors.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ParentTest {

  @Test
  void without_the_option_nobody_is_followed() {
    assertThat(Parent.pid(List.of("--open"))).isEmpty();
    assertThat(Parent.pid(List.of("--parent-pid"))).isEmpty();
  }

  @Test
  void a_simulator_goes_when_the_process_it_follows_is_killed() throws Exception {
    Process hub = java("org.juzhen.connectors.simulator.Simulator", "--port", "0");
    hub.inputReader(StandardCharsets.UTF_8).readLine();
    String pid = Long.toString(hub.pid());
    Process simulator =
        java("org.juzhen.connectors.simulator.Simulator", "--port", "0", "--parent-pid", pid);
    try (BufferedReader says = simulator.inputReader(StandardCharsets.UTF_8)) {
      assertThat(says.readLine()).startsWith("Simulator http://127.0.0.1:");

      hub.destroyForcibly();

      assertThat(simulator.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(simulator.exitValue()).isZero();
    } finally {
      hub.destroyForcibly();
      simulator.destroyForcibly();
    }
  }

  private static Process java(String... words) throws IOException {
    List<String> line = new java.util.ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-cp", System.getProperty("java.class.path")));
    line.addAll(List.of(words));
    return new ProcessBuilder(line).redirectErrorStream(true).start();
  }
}

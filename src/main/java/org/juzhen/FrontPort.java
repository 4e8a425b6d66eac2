package org.juzhen;

import io.quarkus.runtime.LaunchMode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/**
 * The port the hub will be found at (服务端口). Asked before anything is started, so that a port that
 * is taken costs a second and leaves nothing behind.
 */
final class FrontPort {
  private FrontPort() {}

  static String number() {
    return Settings.get("quarkus.http.port", "8080");
  }

  /** Ends the program with a sentence where another one listens. */
  static void mustBeFree() {
    if (LaunchMode.current() == LaunchMode.NORMAL && !isFree()) {
      System.err.printf(
          "端口 %1$s 已被别的程序占用，矩阵没有启动。请先停掉那个程序，或换一个端口再来：QUARKUS_HTTP_PORT=8081%n"
              + "Port %1$s is taken by another program, so nothing was started. Stop that program,"
              + " or set another port: QUARKUS_HTTP_PORT=8081%n",
          number());
      System.exit(1);
    }
  }

  private static boolean isFree() {
    String host = Settings.get("quarkus.http.host", "0.0.0.0");
    try (ServerSocket probe =
        new ServerSocket(Integer.parseInt(number()), 1, InetAddress.getByName(host))) {
      return probe.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}

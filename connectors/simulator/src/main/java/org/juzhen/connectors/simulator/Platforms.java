package org.juzhen.connectors.simulator;

import java.util.List;
import org.juzhen.connectors.simulator.app.AppPlatform;
import org.juzhen.connectors.simulator.wechat.WeChat;
import org.juzhen.connectors.simulator.weibo.WeiboPlatform;

/** The platforms that every simulator serves; a new one is one more line. */
final class Platforms {
  private Platforms() {}

  static List<PlatformSimulator> of(World world) {
    return List.of(new WeChat(world), new WeiboPlatform(world), new AppPlatform(world));
  }
}

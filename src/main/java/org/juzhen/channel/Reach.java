package org.juzhen.channel;

import org.juzhen.connectors.spi.Access;
import org.juzhen.connectors.spi.Connector;
import org.juzhen.registry.Platform;

/**
 * All that a call for one account needs.
 *
 * @param access null where credentials are missing or the platform has no interface
 */
record Reach(Platform platform, Connector connector, boolean byHand, Access access) {

  /** Why there is no access. */
  Answer noAccess() {
    return byHand
        ? Answer.noAccess("MANUAL", "这个平台没有可用的发布接口，由人工发布。")
        : Answer.noAccess("NO_CREDENTIALS", "账号还没有填写接口凭据，本次改为人工发布；请在账号页补填凭据。");
  }

  /** The platform cannot be asked for this. */
  static Answer unable(String what) {
    return Answer.noAccess("UNABLE_" + what, "平台没有向这个账号开放这项接口，请在平台后台手工处理。");
  }
}

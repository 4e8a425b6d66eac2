package org.juzhen.connectors.wechat;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.util.http.RequestExecutor;
import me.chanjar.weixin.mp.api.impl.WxMpServiceHttpClientImpl;
import me.chanjar.weixin.mp.config.WxMpHostConfig;
import me.chanjar.weixin.mp.config.impl.WxMpDefaultConfigImpl;
import org.apache.http.HttpHost;
import org.apache.http.impl.client.CloseableHttpClient;

/**
 * WxJava for one account, without its habits: no hidden repetition, an HTTP client that checks
 * certificates, and silence in the log, where it writes tokens.
 */
final class GuardedService extends WxMpServiceHttpClientImpl {
  /** Held here, because the log manager forgets loggers that nobody holds, and their level. */
  private static final List<Logger> SILENT =
      List.of(
          Logger.getLogger("me.chanjar.weixin"),
          Logger.getLogger("org.apache.http"),
          Logger.getLogger("org.apache.http.wire"),
          Logger.getLogger("org.apache.http.headers"));

  private final CloseableHttpClient client;

  GuardedService(String base, String appId, String secret, CloseableHttpClient client) {
    silence();
    this.client = client;
    WxMpDefaultConfigImpl config = new WxMpDefaultConfigImpl();
    config.setAppId(appId);
    config.setSecret(secret);
    config.useStableAccessToken(true);
    config.setHostConfig(
        WxMpHostConfig.builder().apiHost(base).mpHost(base).openHost(base).build());
    setMaxRetryTimes(0);
    setWxMpConfigStorage(config);
  }

  static void silence() {
    SILENT.forEach(logger -> logger.setLevel(Level.OFF));
  }

  @Override
  public void initHttp() {}

  @Override
  public CloseableHttpClient getRequestHttpClient() {
    return client;
  }

  @Override
  public HttpHost getRequestHttpProxy() {
    return null;
  }

  /** Without the loop around it, which repeats a call when the platform is busy. */
  @Override
  public <T, E> T execute(RequestExecutor<T, E> executor, String uri, E data)
      throws WxErrorException {
    return executeInternal(executor, uri, data, false);
  }
}

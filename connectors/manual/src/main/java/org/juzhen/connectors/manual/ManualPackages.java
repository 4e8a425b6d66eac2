package org.juzhen.connectors.manual;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * The packages for posting by hand, of every platform: as connectors for those that have nothing
 * else, and by name where posting through the interface is not possible today.
 */
@ApplicationScoped
public class ManualPackages {

  /**
   * The package maker of any platform, those with a connector of their own included.
   *
   * @param code as the registry writes it, for example {@code WECHAT}; an unknown one is treated as
   *     {@code OTHER}
   */
  public static ManualConnector forPlatform(String code) {
    return new ManualConnector(ManualPlatform.of(code));
  }

  @Produces
  @Singleton
  ManualConnector douyin() {
    return forPlatform("DOUYIN");
  }

  @Produces
  @Singleton
  ManualConnector toutiao() {
    return forPlatform("TOUTIAO");
  }

  @Produces
  @Singleton
  ManualConnector kuaishou() {
    return forPlatform("KUAISHOU");
  }

  @Produces
  @Singleton
  ManualConnector channels() {
    return forPlatform("CHANNELS");
  }

  @Produces
  @Singleton
  ManualConnector bilibili() {
    return forPlatform("BILIBILI");
  }

  @Produces
  @Singleton
  ManualConnector xiaohongshu() {
    return forPlatform("XIAOHONGSHU");
  }

  @Produces
  @Singleton
  ManualConnector miniProgram() {
    return forPlatform("MINI_PROGRAM");
  }

  @Produces
  @Singleton
  ManualConnector baijiahao() {
    return forPlatform("BAIJIAHAO");
  }

  @Produces
  @Singleton
  ManualConnector govCnClient() {
    return forPlatform("GOV_CN_CLIENT");
  }

  @Produces
  @Singleton
  ManualConnector other() {
    return forPlatform("OTHER");
  }
}

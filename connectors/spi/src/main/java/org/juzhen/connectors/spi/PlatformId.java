package org.juzhen.connectors.spi;

/**
 * The name of a platform as the hub's registry writes it, for example {@code WECHAT} or {@code
 * WEIBO}.
 *
 * @param code upper-case word, unique among the connectors of one hub
 */
public record PlatformId(String code) {
  public PlatformId {
    if (code == null || !code.matches("[A-Z][A-Z_]{1,31}")) {
      throw new IllegalArgumentException("not a platform code: " + code);
    }
  }

  @Override
  public String toString() {
    return code;
  }
}

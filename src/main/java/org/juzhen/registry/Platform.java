package org.juzhen.registry;

/** The platforms on which government accounts live (平台). */
public enum Platform {
  WECHAT("微"),
  WEIBO("博"),
  DOUYIN("抖"),
  TOUTIAO("条"),
  KUAISHOU("快"),
  CHANNELS("视"),
  BILIBILI("B"),
  XIAOHONGSHU("红"),
  MINI_PROGRAM("程"),
  BAIJIAHAO("百"),
  GOV_CN_CLIENT("国"),
  APP("端"),
  OTHER("他");

  private final String mark;

  Platform(String mark) {
    this.mark = mark;
  }

  /** One letter that stands for the platform on pages; not a logo. */
  public String mark() {
    return mark;
  }
}

package org.juzhen.registry;

/** What an account is for (账号功能). */
public enum AccountFunction {
  /** Publishes government information (信息发布). */
  PUBLISH,
  /** Explains policies (政策解读). */
  INTERPRET,
  /** Talks with citizens (互动交流). */
  INTERACT,
  /** Offers services (办事服务). */
  SERVE
}

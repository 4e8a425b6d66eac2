package org.juzhen.connectors.spi;

/** The kinds of account that differ in rights or limits on some platform (账号类型). */
public enum AccountKind {
  /** WeChat subscription account (订阅号): one mass send a day. */
  SUBSCRIPTION,
  /** WeChat service account (服务号): four mass sends a month. */
  SERVICE,
  /** An account of a person. */
  PERSONAL,
  /** A certified institution or enterprise (蓝V and the like). */
  ENTERPRISE,
  /** The unit's own application. */
  APP,
  /** Anything else. */
  OTHER
}

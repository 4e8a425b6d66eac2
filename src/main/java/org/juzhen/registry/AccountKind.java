package org.juzhen.registry;

/** The kinds of account that differ in rights (账号类型). */
public enum AccountKind {
  SUBSCRIPTION,
  SERVICE,
  PERSONAL,
  ENTERPRISE,
  APP,
  OTHER
}

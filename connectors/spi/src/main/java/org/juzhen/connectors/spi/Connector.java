package org.juzhen.connectors.spi;

/** The base of every connector: which platform it speaks to and what it can do there. */
public interface Connector {

  /** The platform, the same for the whole life of the connector. */
  PlatformId platform();

  /**
   * What an account of this kind may do. Names only abilities that are implemented, and each of
   * those for at least one kind of account.
   */
  Profile profile(AccountKind kind);
}

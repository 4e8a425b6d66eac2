package org.juzhen.connectors.spi;

/** The base of every connector: which platform it speaks to and what it can do there. */
public interface Connector {

  /** The platform, the same for the whole life of the connector. */
  PlatformId platform();

  /** What an account of this kind may do; must name exactly the abilities that are implemented. */
  Profile profile(AccountKind kind);
}

/**
 * What a connector to one platform offers the hub: a small base, one interface for each ability, an
 * honest profile, and answers that are values.
 *
 * <p>Read in this order: {@link org.juzhen.connectors.spi.Connector} → {@link
 * org.juzhen.connectors.spi.Publishes} → {@link org.juzhen.connectors.spi.Outcome} → {@link
 * org.juzhen.connectors.spi.Access}. Everything that can be expected of a platform (refusals,
 * limits, a lost answer) is an {@link org.juzhen.connectors.spi.Outcome}, never an exception. A
 * connector keeps no state of its own besides short-lived tokens, never retries a call that changes
 * something, and never writes a secret to the log.
 */
package org.juzhen.connectors.spi;

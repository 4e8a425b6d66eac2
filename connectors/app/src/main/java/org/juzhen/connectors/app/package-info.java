/**
 * Speaks to the unit's own application (政务客户端), and to anything else that honours the same small
 * contract: JSON over HTTP, signed as Standard Webhooks, safe to repeat by key.
 *
 * <p>Reading order: {@link org.juzhen.connectors.app.AppConnector} → {@code AppContents} → {@code
 * AppThreads} → {@code AppCallbacks} → {@code AppErrors}. The contract is written down in the
 * module's README.
 */
package org.juzhen.connectors.app;

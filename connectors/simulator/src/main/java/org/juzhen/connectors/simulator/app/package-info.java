/**
 * The unit's own application: stores content once per key, takes nothing unsigned, and calls back
 * signed.
 *
 * <p>Read {@link org.juzhen.connectors.simulator.app.AppPlatform} first.
 */
package org.juzhen.connectors.simulator.app;

/**
 * What every connector must prove against the simulator of its platform.
 *
 * <p>A connector's test class extends {@link org.juzhen.connectors.contract.ConnectorContract} and
 * says what {@link org.juzhen.connectors.contract.Stage} asks for; tests of abilities that the
 * connector does not have are reported as skipped.
 */
package org.juzhen.connectors.contract;

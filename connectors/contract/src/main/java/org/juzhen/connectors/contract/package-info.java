/**
 * What every connector must prove against the simulator of its platform.
 *
 * <p>The test class of a connector that calls its platform extends {@link
 * org.juzhen.connectors.contract.PlatformContract} and says what {@link
 * org.juzhen.connectors.contract.PostingStage} asks for; where people post by hand, {@link
 * org.juzhen.connectors.contract.ConnectorContract} is the whole of it. Tests of abilities that the
 * connector does not have are reported as skipped.
 */
package org.juzhen.connectors.contract;

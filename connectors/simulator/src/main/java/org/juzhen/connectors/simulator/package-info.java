/**
 * The platforms over HTTP, with their own wire formats, faults on demand and a journal of every
 * request.
 *
 * <p>Read in this order: {@link org.juzhen.connectors.simulator.Simulator} → {@link
 * org.juzhen.connectors.simulator.PlatformSimulator} → {@link
 * org.juzhen.connectors.simulator.World}. Nothing here is part of the hub; the hub meets it only
 * over HTTP.
 */
package org.juzhen.connectors.simulator;

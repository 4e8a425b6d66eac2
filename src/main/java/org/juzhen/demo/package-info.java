/**
 * The demo world (演示世界): an invented prefecture that fills itself in through the hub's own front
 * door, and citizens and portals that keep it alive. Nobody depends on it.
 *
 * <p>Read {@link org.juzhen.demo.DemoWorld} → {@link org.juzhen.demo.FrontDoor} → {@link
 * org.juzhen.demo.LiveDemo}.
 */
package org.juzhen.demo;

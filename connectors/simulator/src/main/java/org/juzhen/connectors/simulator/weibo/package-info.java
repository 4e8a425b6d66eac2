/**
 * Weibo as a client sees it: one hundred calls a day, thirty posts an hour, a link on an own domain
 * in every post, and errors whose code is sometimes a number and sometimes text.
 *
 * <p>Read {@link org.juzhen.connectors.simulator.weibo.WeiboPlatform} first.
 */
package org.juzhen.connectors.simulator.weibo;

/**
 * A WeChat official account platform (微信公众平台): the wire format, the asynchronous publishing and the
 * refusals that a client has to live with.
 *
 * <p>Start at {@link org.juzhen.connectors.simulator.wechat.WeChat}; every other class is one group
 * of addresses.
 */
package org.juzhen.connectors.simulator.wechat;

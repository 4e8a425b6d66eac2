/**
 * WeChat official accounts (微信公众号): draft, publish, look; push only when asked; comments read and
 * answered; messages by callback.
 *
 * <p>Read in this order: {@link org.juzhen.connectors.wechat.WeChatConnector} → {@code
 * WeChatPublishing} → {@code WeChatApi}. What the platform's codes mean stands in {@code
 * WeChatErrors} and nowhere else.
 */
package org.juzhen.connectors.wechat;

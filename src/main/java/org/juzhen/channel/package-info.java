/**
 * How an account reaches its platform (渠道): which connector speaks for it, with which credentials,
 * what it may do there today. The only package that knows the connectors; nobody above sees their
 * types.
 *
 * <p>Read {@link org.juzhen.channel.Channels} → {@link org.juzhen.channel.Answer} → {@link
 * org.juzhen.channel.ChannelView}.
 */
package org.juzhen.channel;

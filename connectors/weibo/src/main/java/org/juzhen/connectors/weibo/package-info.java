/**
 * Posts to Weibo (微博), reads the comments below a post, answers them, and takes posts back.
 *
 * <p>Reading order: {@link org.juzhen.connectors.weibo.WeiboConnector} → {@code WeiboText} (how an
 * article becomes 140 characters) → {@code WeiboArticles} (头条文章) → {@code WeiboTimeline} (how a
 * lost post is found again) → {@code WeiboErrors} (what each error means).
 */
package org.juzhen.connectors.weibo;

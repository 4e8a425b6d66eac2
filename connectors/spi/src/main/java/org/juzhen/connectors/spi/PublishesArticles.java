package org.juzhen.connectors.spi;

/**
 * Also posts articles that go out with a short post of their own (头条文章): {@link Publishes#publish}
 * of a {@link Content} with a {@link Content#shortText()}. Where an account may do that, its {@link
 * Profile} names {@link Capability#ARTICLE}.
 */
public interface PublishesArticles extends Publishes {

  /** The platform's limits on such an article. */
  Limits articleLimits();

  /** The platform's limits on the short post that goes out with it; only its body is counted. */
  Limits shortLimits();
}

package org.juzhen.connectors.spi;

/**
 * What a connector can do; each constant stands for one interface, so that a claim can be checked.
 */
public enum Capability {
  PUBLISH(Publishes.class),
  /** Articles beside the short posts that are its ordinary way (头条文章). */
  ARTICLE(PublishesArticles.class),
  RECALL(Recalls.class),
  READ_INBOX(ReadsInbox.class),
  REPLY(Replies.class),
  CALLBACK(ReceivesCallbacks.class),
  /** Frozen package, posted by a person who hands in the link (人工发布). */
  PACKAGE(Packages.class);

  private final Class<? extends Connector> ability;

  Capability(Class<? extends Connector> ability) {
    this.ability = ability;
  }

  /** The interface that a connector implements to have this capability. */
  public Class<? extends Connector> ability() {
    return ability;
  }
}

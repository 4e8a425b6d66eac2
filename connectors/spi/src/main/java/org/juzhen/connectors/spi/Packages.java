package org.juzhen.connectors.spi;

/**
 * Prepares what a person needs to post by hand (人工发布), and checks the link that the person brings
 * back. Pure: no network.
 */
public interface Packages extends Connector {

  /** The frozen package as a ZIP: text, pictures, and a list of steps in Chinese. */
  byte[] pack(Content content);

  /**
   * Does the link look like a post on this platform?
   *
   * @return null when it does, else one sentence in Chinese that says what such a link looks like
   */
  String faultOfLink(String url);
}

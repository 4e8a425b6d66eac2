package org.juzhen.sources;

import java.util.List;

/**
 * What an edition would have meant for the articles of the last days (对既往稿件的影响).
 *
 * @param days how far back was looked
 * @param articles how many were looked at
 * @param gained sites that would be listed and are not
 * @param lost sites that are listed and would no longer be
 * @param off how many articles would be off the list afterwards
 */
public record EditionEffect(int days, int articles, List<Site> gained, List<Site> lost, int off) {
  /** A site and how many articles came from it. */
  public record Site(String host, int articles) {}
}

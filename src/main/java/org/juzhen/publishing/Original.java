package org.juzhen.publishing;

/**
 * The article that a post reposts, as it stands in the hub (原文).
 *
 * @param sourceName who is named as the source, or null
 * @param sourceUrl where the original can be read
 */
public record Original(
    String title, String bodyHtml, String summary, String sourceName, String sourceUrl) {}

package org.juzhen.publishing;

import org.juzhen.review.HandTyped;

/**
 * The article that a post reposts, as it stands in the hub (原文).
 *
 * @param version counts its texts
 * @param withdrawn the portal took it back
 * @param sourceName who is named as the source, or null
 * @param sourceUrl where the original can be read
 * @param typed who typed it by hand, or null where it came from its portal
 */
public record Original(
    int version,
    boolean withdrawn,
    String title,
    String bodyHtml,
    String summary,
    String sourceName,
    String sourceUrl,
    HandTyped typed) {}

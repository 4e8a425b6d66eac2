package org.juzhen.profile;

import java.util.UUID;

/**
 * The unit whose rules are looked at or set; units themselves lie above this package.
 *
 * @param path the ids from the root, as the tree of units writes them
 */
public record RulePlace(UUID unit, String path, String name) {}

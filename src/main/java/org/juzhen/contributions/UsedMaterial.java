package org.juzhen.contributions;

import java.util.List;
import java.util.UUID;

/**
 * A post that was made of material.
 *
 * @param id the post, a draft that its editors go on with
 * @param contributions what it was made of
 */
public record UsedMaterial(UUID id, List<ContributionView> contributions) {}

package org.juzhen.repost;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.juzhen.intake.Importance;
import org.juzhen.registry.Platform;

/**
 * A rule to be set. From the first rule of a unit on, the shipped rule no longer holds for its
 * portals, but for what is urgent: that it gives up only to a rule for just that class, confirmed
 * by a second person. Lists that are empty or absent restrict nothing.
 *
 * @param unitId whose portals it is about
 * @param portalId only this portal, or null for all of the unit
 * @param importances the classes it holds for
 * @param topics only articles with one of these topics
 * @param platforms only accounts on these platforms
 * @param tiers only accounts to which the portal stands like this
 * @param industries only articles of one of these industries
 * @param regions only articles about one of these regions
 * @param belowUnitId only accounts of this unit and below, or null
 * @param lineUnitId only accounts of units in the line of this one (条), or null
 */
record NewRepostRule(
    @NotNull UUID unitId,
    UUID portalId,
    @NotEmpty @Size(max = 4) List<@NotNull Importance> importances,
    @Size(max = 50) List<@NotBlank @Size(max = 50) @Pattern(regexp = "[^\\u0000]*") String> topics,
    @Size(max = 20) List<@NotNull Platform> platforms,
    @Size(max = 3) List<@NotNull Tier> tiers,
    @Size(max = 50)
        List<@NotBlank @Size(max = 50) @Pattern(regexp = "[^\\u0000]*") String> industries,
    @Size(max = 50) List<@NotBlank @Size(max = 50) @Pattern(regexp = "[^\\u0000]*") String> regions,
    UUID belowUnitId,
    UUID lineUnitId,
    @NotNull RepostRule.Binds binds) {}

package org.juzhen.registry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.juzhen.profile.Jurisdiction;

/**
 * What has to be said of a new unit.
 *
 * @param name full official name
 * @param shortName common short name, or null
 * @param parentId the unit above by territory, or null for the root
 * @param competentUnitId the supervising unit where it is not the parent
 * @param regionCode digits of the administrative division
 * @param creditCode unified social credit code, or null
 * @param profile name of the jurisdiction profile, or null to inherit
 * @param lineUnitId the superior by line (条), seen beside the one by territory, or null
 */
public record NewUnit(
    @NotBlank @Size(max = 200) @Pattern(regexp = Words.LINE) String name,
    @Size(max = 60) @Pattern(regexp = Words.LINE) String shortName,
    @NotNull UnitLevel level,
    @NotNull UnitKind kind,
    UUID parentId,
    UUID competentUnitId,
    @NotBlank @Pattern(regexp = "[0-9]{2,12}") String regionCode,
    @Pattern(regexp = "[0-9A-Z]{18}") String creditCode,
    @Pattern(regexp = Jurisdiction.NAMES) String profile,
    UUID lineUnitId) {}

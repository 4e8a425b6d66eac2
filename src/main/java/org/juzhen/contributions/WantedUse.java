package org.juzhen.contributions;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * A post that is to be made of material.
 *
 * @param ids the material, in the order in which it shall stand in the post
 * @param accountIds where it shall appear; null for the accounts it was handed to
 * @param title null for the first one's
 * @param grade how the post is classed (分级分类)
 */
public record WantedUse(
    @NotEmpty @Size(max = WantedUse.MOST) List<@NotNull UUID> ids,
    @Size(max = 200) List<@NotNull UUID> accountIds,
    @Size(min = 1, max = 200) @Pattern(regexp = Wanted.LINE) String title,
    @NotNull @Pattern(regexp = "[A-Z_]{2,40}") String grade) {
  /** Of how many pieces a post is made at most. */
  static final int MOST = 20;
}

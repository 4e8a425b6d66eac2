package org.juzhen.filing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.juzhen.registry.AccountKind;
import org.juzhen.registry.AccountWords;
import org.juzhen.registry.Platform;
import org.juzhen.registry.Words;

/**
 * An account that patrol found and that is not in the register (巡查发现).
 *
 * @param unitId the unit that seems to stand behind it
 * @param evidence what was seen, where and when
 * @param evidenceFileId a screenshot, or null
 */
record NewDiscovery(
    @NotNull UUID unitId,
    @NotNull Platform platform,
    @NotNull AccountKind kind,
    @NotBlank @Size(max = 100) @Pattern(regexp = Words.LINE) String name,
    @Size(max = 200) @Pattern(regexp = Words.LINE) String platformId,
    @Size(max = 500) @Pattern(regexp = Words.WEB) String url,
    @NotBlank @Size(max = 4000) @Pattern(regexp = Words.PLAIN) String evidence,
    UUID evidenceFileId) {

  /** What it says of the account. */
  AccountWords words() {
    return new AccountWords(
            unitId,
            platform,
            kind,
            name,
            platformId,
            url,
            false,
            null,
            null,
            null,
            null,
            null,
            null,
            null)
        .withIdFromUrl();
  }
}

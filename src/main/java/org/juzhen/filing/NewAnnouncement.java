package org.juzhen.filing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.juzhen.registry.Words;

/**
 * Where the public was told (公告).
 *
 * @param channel portal, account or paper on which the notice hangs
 * @param startsOn its first day
 */
record NewAnnouncement(
    @NotBlank @Size(max = 100) @Pattern(regexp = Words.LINE) String channel,
    @NotBlank @Size(max = 500) @Pattern(regexp = Words.WEB) String url,
    @NotNull LocalDate startsOn) {}

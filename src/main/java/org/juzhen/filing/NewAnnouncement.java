package org.juzhen.filing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.juzhen.registry.Words;

/**
 * Where the public was told (公告).
 *
 * @param channel portal, account or paper on which the notice hangs, as it is called
 * @param startsOn its first day
 * @param kind what is told; null for what the filing is about
 * @param place where it hangs; null for somewhere else
 * @param fileId a picture of it as evidence, or null
 */
record NewAnnouncement(
    @NotBlank @Size(max = 100) @Pattern(regexp = Words.LINE) String channel,
    @NotBlank @Size(max = 500) @Pattern(regexp = Words.WEB) String url,
    @NotNull LocalDate startsOn,
    AnnouncementKind kind,
    NoticePlace place,
    UUID fileId) {
  NoticePlace told() {
    return place == null ? NoticePlace.OTHER : place;
  }
}

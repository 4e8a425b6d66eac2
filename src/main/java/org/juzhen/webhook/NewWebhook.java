package org.juzhen.webhook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * What has to be said of a new address.
 *
 * @param url where events are posted to
 * @param events codes of the types that are wanted
 * @param unitId whose events; where the role is held unless told
 * @param subtree also those of all units below; a supervisor's privilege, and a supervisor's
 *     default
 */
public record NewWebhook(
    @NotBlank @Size(max = 2_000) @Pattern(regexp = URL) String url,
    @NotEmpty @Size(max = 20) List<@NotNull @Size(max = 40) String> events,
    UUID unitId,
    Boolean subtree) {
  static final String URL = "https?://[^\\s\\u0000]+";
}

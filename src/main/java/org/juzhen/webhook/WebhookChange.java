package org.juzhen.webhook;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What shall be different about an address; what is absent stays. */
public record WebhookChange(
    @Size(max = 2_000) @Pattern(regexp = NewWebhook.URL) String url,
    @Size(min = 1, max = 20) List<@NotNull @Size(max = 40) String> events,
    Boolean enabled) {}

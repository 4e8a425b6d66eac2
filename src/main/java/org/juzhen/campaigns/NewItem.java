package org.juzhen.campaigns;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** A post, an article, or a post seen outside that is joined by hand (入题). */
public record NewItem(@NotNull ItemKind kind, @NotNull UUID itemId) {}

package org.juzhen.review;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.juzhen.kernel.Role;

/** Who is to stand in for whom in which role. */
public record DeputyWords(@NotNull Role role, @NotNull UUID personId, @NotNull UUID deputyId) {}

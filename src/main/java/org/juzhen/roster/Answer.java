package org.juzhen.roster;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.juzhen.registry.Words;

/** What a collaborating office answers. */
public record Answer(@NotBlank @Size(max = 2000) @Pattern(regexp = Words.PLAIN) String answer) {}

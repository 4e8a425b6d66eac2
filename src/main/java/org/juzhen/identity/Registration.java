package org.juzhen.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.juzhen.registry.Words;

/**
 * That a person was made known to the supervising office (报备) before touching content.
 *
 * @param with the office
 * @param employment null where it is not said
 */
public record Registration(
    @NotNull LocalDate on,
    @NotBlank @Size(max = 200) @Pattern(regexp = Words.LINE) String with,
    Employment employment) {}

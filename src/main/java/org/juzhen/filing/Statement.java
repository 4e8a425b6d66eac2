package org.juzhen.filing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.juzhen.registry.Words;

/**
 * What is said in writing after a filing (书面声明、书面报备、清理说明).
 *
 * @param fileId the signed scan, or null
 */
record Statement(
    @NotBlank @Size(max = 4000) @Pattern(regexp = Words.PLAIN) String text, UUID fileId) {}

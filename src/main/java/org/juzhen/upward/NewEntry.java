package org.juzhen.upward;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.juzhen.registry.Words;

/**
 * How accepted words are entered as an article of the portal.
 *
 * @param url where the portal shows them, or null while that is not known
 * @param publishedAt when the portal published them; null for unknown
 */
record NewEntry(
    @Size(max = 2000) @Pattern(regexp = Words.WEB) String url, OffsetDateTime publishedAt) {}

package org.juzhen.knowledge;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * What changes in an entry; null leaves a part as it is, an empty text takes topic or basis away.
 *
 * @param forGood true takes the last day away
 */
public record EntryChange(
    @Size(min = 1, max = 500) @Pattern(regexp = NewEntry.NO_NUL) String question,
    @Size(min = 1, max = 5000) @Pattern(regexp = NewEntry.NO_NUL) String answer,
    @Size(max = 60) @Pattern(regexp = NewEntry.NO_NUL) String topic,
    @Size(max = 500) @Pattern(regexp = NewEntry.NO_NUL) String basis,
    LocalDate validUntil,
    boolean forGood,
    @Size(max = 200) List<@NotNull @Pattern(regexp = "[0-9]{2,12}") String> regions) {}

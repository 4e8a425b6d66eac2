package org.juzhen.emergency;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What a rumour turned out to be, and by whose word (官方依据). */
record NewVerdict(
    @NotNull Verdict verdict,
    @NotBlank @Size(max = 1000) @Pattern(regexp = Wanted.NO_NUL) String basis,
    @Size(max = 500) @Pattern(regexp = Wanted.LINK) String basisUrl) {}

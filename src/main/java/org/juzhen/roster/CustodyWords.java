package org.juzhen.roster;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.juzhen.registry.Words;

/**
 * Who keeps a login and to what it is bound. There is no field for a password, and none is kept.
 *
 * @param holderId who keeps it; the one who keeps it already changes nothing
 * @param boundPhone the number it is bound to; only a part of it is kept
 * @param devices where it is signed in, in words
 */
record CustodyWords(
    @NotNull UUID holderId,
    @Pattern(regexp = Words.PHONE) String boundPhone,
    @Email @Size(max = 200) @Pattern(regexp = Words.LINE) String boundMail,
    @Size(max = 20)
        List<@NotNull @Size(min = 1, max = 100) @Pattern(regexp = Words.LINE) String> devices) {}

package org.juzhen.emergency;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.juzhen.kernel.KernelProblem;

/**
 * A rumour as it was seen; its address or a picture of it has to be there.
 *
 * @param words what it says
 */
record NewRumour(
    @NotBlank @Size(max = 1000) @Pattern(regexp = Wanted.NO_NUL) String words,
    @Size(max = 500) @Pattern(regexp = Wanted.LINK) String url,
    UUID fileId) {

  void mustBeFound() {
    if (url == null && fileId == null) {
      throw KernelProblem.INVALID_FIELDS
          .problem()
          .field("url", "REQUIRED")
          .field("fileId", "REQUIRED");
    }
  }
}

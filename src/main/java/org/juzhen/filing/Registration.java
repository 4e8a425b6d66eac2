package org.juzhen.filing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.juzhen.registry.AccountDetails;
import org.juzhen.registry.AccountWords;
import org.juzhen.registry.Words;

/**
 * That an agreed account exists on its platform now (注册认证).
 *
 * @param platformId its identity on the platform
 * @param certifiedBody in whose name the platform certifies it (认证主体)
 * @param certifiedOn when it was certified, or null
 * @param securityTestFileId the report of an app's security test, or null
 * @param securityTest the report's number or what it says, or null
 */
record Registration(
    @NotBlank @Size(max = 200) @Pattern(regexp = Words.LINE) String platformId,
    @NotBlank @Size(max = 200) @Pattern(regexp = Words.LINE) String certifiedBody,
    @Size(max = 500) @Pattern(regexp = Words.WEB) String url,
    LocalDate certifiedOn,
    UUID securityTestFileId,
    @Size(max = 200) @Pattern(regexp = Words.LINE) String securityTest) {

  /** What it says of the account. */
  AccountWords words() {
    return AccountWords.registered(
        platformId.strip(), url, AccountDetails.certified(certifiedBody.strip(), certifiedOn));
  }

  boolean provesTest() {
    return securityTestFileId != null || (securityTest != null && !securityTest.isBlank());
  }
}

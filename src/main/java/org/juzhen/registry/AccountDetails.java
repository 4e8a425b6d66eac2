package org.juzhen.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The further fields of the filing form (备案登记表); what nobody said is null.
 *
 * @param otherPlatform the platform's name where it is none of the known ones
 * @param certifiedBody who the platform says stands behind the account (认证主体)
 * @param certification how the platform marks it, for example a blue V
 * @param updateCycle how often something new is promised
 * @param language the language it speaks, for example {@code zh} or {@code mn}
 * @param qrFileId the picture of its code
 * @param contractorId who runs it from outside (承办单位); null when the unit does
 * @param undertakingUnitId the unit's own body that runs it, or null
 * @param contact who is called when something is wrong
 * @param icpNo the record of an application's domain (ICP 备案号)
 * @param protectionLevel of the multi-level protection scheme (等保级别)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccountDetails(
    @Size(min = 1, max = 60) @Pattern(regexp = Words.LINE) String otherPlatform,
    @Size(min = 1, max = 200) @Pattern(regexp = Words.LINE) String certifiedBody,
    @Size(max = 60) @Pattern(regexp = Words.LINE) String certification,
    LocalDate certifiedOn,
    LocalDate certifiedUntil,
    LocalDate openedOn,
    UpdateCycle updateCycle,
    @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z]{4})?") String language,
    @Min(0) @Max(10_000_000_000L) Long fans,
    UUID qrFileId,
    UUID avatarFileId,
    @Size(max = 1000) @Pattern(regexp = Words.PLAIN) String introduction,
    UUID contractorId,
    UUID undertakingUnitId,
    @Size(max = 60) @Pattern(regexp = Words.LINE) String leaderInCharge,
    @Size(max = 60) @Pattern(regexp = Words.LINE) String contact,
    @Pattern(regexp = Words.PHONE) String contactPhone,
    @Size(max = 60) @Pattern(regexp = Words.LINE) String icpNo,
    @Size(max = 60) @Pattern(regexp = Words.LINE) String publicSecurityNo,
    @Min(1) @Max(5) Integer protectionLevel,
    Boolean ipv6,
    @Size(max = 40) @Pattern(regexp = Words.LINE) String appVersion,
    @Size(max = 500) @Pattern(regexp = Words.WEB) String downloadUrl,
    @Size(max = 60) @Pattern(regexp = Words.LINE) String newsLicence,
    @Size(max = 60) @Pattern(regexp = Words.LINE) String audiovisualLicence) {

  /** How often something new is promised (更新周期). */
  public enum UpdateCycle {
    DAILY,
    WORKING_DAYS,
    WEEKLY,
    FORTNIGHTLY,
    MONTHLY
  }

  /** Nothing said at all. */
  public static final AccountDetails NONE =
      new AccountDetails(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
          null, null, null, null, null, null, null, null, null, null);

  /** What the platform certified alone. */
  public static AccountDetails certified(String body, LocalDate on) {
    return new AccountDetails(
        null, body, null, on, null, null, null, null, null, null, null, null, null, null, null,
        null, null, null, null, null, null, null, null, null, null);
  }
}

package org.juzhen.filing;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.registry.AccountDetails;
import org.juzhen.registry.AccountDetails.UpdateCycle;
import org.juzhen.registry.AccountWords;
import org.juzhen.registry.Asked;

/** What was typed into the further fields of the form of a filing, as it was typed (备案表其余各栏). */
public class FurtherForm {
  private static final String BETWEEN = "[,，、;；\\s]+";

  @RestForm String otherPlatform;
  @RestForm String certifiedBody;
  @RestForm String certification;
  @RestForm String certifiedOn;
  @RestForm String certifiedUntil;
  @RestForm String openedOn;
  @RestForm String updateCycle;
  @RestForm String language;
  @RestForm String fans;
  @RestForm String qrFileId;
  @RestForm String avatarFileId;
  @RestForm String introduction;
  @RestForm String contractorId;
  @RestForm String undertakingUnitId;
  @RestForm String leaderInCharge;
  @RestForm String contact;
  @RestForm String contactPhone;
  @RestForm String icpNo;
  @RestForm String publicSecurityNo;
  @RestForm String protectionLevel;
  @RestForm String ipv6;
  @RestForm String appVersion;
  @RestForm String downloadUrl;
  @RestForm String newsLicence;
  @RestForm String audiovisualLicence;
  @RestForm String industries;
  @RestForm String regions;
  @RestForm FileUpload qr;
  @RestForm FileUpload avatar;

  /** Filled with what a filing says. */
  static FurtherForm of(AccountWords words) {
    FurtherForm form = new FurtherForm();
    AccountFacts said = AccountFacts.said(words);
    for (FormField field : FormField.values()) {
      TypedFields.put(form, field.typedName(), said.of(field.field()));
    }
    return form;
  }

  /** What it says; null where nothing was typed. */
  AccountDetails said() {
    AccountDetails said =
        new AccountDetails(
            text(otherPlatform),
            text(certifiedBody),
            text(certification),
            TypedDay.of(certifiedOn, "account.details.certifiedOn"),
            TypedDay.of(certifiedUntil, "account.details.certifiedUntil"),
            TypedDay.of(openedOn, "account.details.openedOn"),
            Asked.constant(UpdateCycle.class, updateCycle, "account.details.updateCycle"),
            text(language),
            number(fans, Long::valueOf, "account.details.fans"),
            Asked.id(qrFileId, "account.details.qrFileId"),
            Asked.id(avatarFileId, "account.details.avatarFileId"),
            text(introduction),
            Asked.id(contractorId, "account.details.contractorId"),
            Asked.id(undertakingUnitId, "account.details.undertakingUnitId"),
            text(leaderInCharge),
            text(contact),
            text(contactPhone),
            text(icpNo),
            text(publicSecurityNo),
            number(protectionLevel, Integer::valueOf, "account.details.protectionLevel"),
            text(ipv6) == null ? null : Boolean.valueOf(text(ipv6)),
            text(appVersion),
            text(downloadUrl),
            text(newsLicence),
            text(audiovisualLicence));
    return said.equals(AccountDetails.NONE) ? null : said;
  }

  /** The words of a list that somebody typed in one line; null for none. */
  static List<String> list(String typed) {
    return text(typed) == null
        ? null
        : Stream.of(typed.strip().split(BETWEEN)).filter(s -> !s.isBlank()).distinct().toList();
  }

  private static <N> N number(String typed, Function<String, N> read, String field) {
    try {
      return text(typed) == null ? null : read.apply(text(typed));
    } catch (NumberFormatException e) {
      throw KernelProblem.field(field, "WRONG_FORMAT");
    }
  }

  private static String text(String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }
}

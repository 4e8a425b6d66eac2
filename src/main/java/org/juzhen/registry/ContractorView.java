package org.juzhen.registry;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * A contractor as others see it.
 *
 * @param phone shown in part
 * @param mayWork looked into, not dismissed, and both agreements in force today
 * @param lacks what it takes besides: {@code QUALIFICATION}, or the kind of an agreement
 */
public record ContractorView(
    UUID id,
    UUID unitId,
    String name,
    Contractor.Nature nature,
    String creditCode,
    String contact,
    String phone,
    String qualification,
    LocalDate qualifiedOn,
    String qualifiedBy,
    LocalDate endedOn,
    boolean mayWork,
    List<String> lacks,
    List<AgreementView> agreements,
    int version) {

  /**
   * An agreement.
   *
   * @param inForce today
   * @param daysLeft until it is over; negative when it is
   */
  public record AgreementView(
      UUID id,
      Agreement.Kind kind,
      String number,
      LocalDate signedOn,
      LocalDate expiresOn,
      boolean inForce,
      long daysLeft,
      UUID fileId) {
    /** How it is coloured. */
    public String tone() {
      return !inForce ? "late" : daysLeft <= ContractorDesk.WARN_DAYS ? "soon" : "good";
    }
  }

  static ContractorView of(Contractor c, List<Agreement> agreements, LocalDate today) {
    List<Agreement> own = agreements.stream().filter(a -> a.contractorId.equals(c.id)).toList();
    List<String> lacks = lacks(c, own, today);
    boolean dismissed = c.endedOn != null && !today.isBefore(c.endedOn);
    return new ContractorView(
        c.id,
        c.unitId,
        c.name,
        c.nature,
        c.creditCode,
        c.contact,
        Masked.phone(c.phone),
        c.qualification,
        c.qualifiedOn,
        c.qualifiedBy,
        c.endedOn,
        lacks.isEmpty() && !dismissed,
        lacks,
        own.stream().map(a -> view(a, today)).toList(),
        c.version);
  }

  private static AgreementView view(Agreement a, LocalDate today) {
    long left = java.time.temporal.ChronoUnit.DAYS.between(today, a.expiresOn);
    return new AgreementView(
        a.id, a.kind, a.number, a.signedOn, a.expiresOn, a.inForce(today), left, a.fileId);
  }

  private static List<String> lacks(Contractor c, List<Agreement> own, LocalDate today) {
    List<String> lacks = new java.util.ArrayList<>();
    if (c.qualifiedOn == null || c.qualifiedOn.isAfter(today)) {
      lacks.add("QUALIFICATION");
    }
    Arrays.stream(Agreement.Kind.values())
        .filter(kind -> own.stream().noneMatch(a -> a.kind == kind && a.inForce(today)))
        .forEach(kind -> lacks.add(kind.name()));
    return List.copyOf(lacks);
  }
}

package org.juzhen.roster;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.juzhen.identity.Employment;
import org.juzhen.identity.Registration;
import org.juzhen.identity.TrainingWords;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.registry.Agreement;
import org.juzhen.registry.AgreementWords;
import org.juzhen.registry.Asked;
import org.juzhen.registry.Contractor;
import org.juzhen.registry.ContractorReviewWords;
import org.juzhen.registry.ContractorWords;
import org.juzhen.registry.Duty;
import org.juzhen.registry.ExceptionWords;
import org.juzhen.registry.Platform;
import org.juzhen.registry.ResponsibleWords;
import org.juzhen.registry.UnitEndWords;

/** What was typed into one of the forms of a unit's page; kept as typed. */
public class UnitForm {
  @RestForm public String duty;
  @RestForm public String part;
  @RestForm public String body;
  @RestForm public String name;
  @RestForm public String title;
  @RestForm public String phone;
  @RestForm public String authority;
  @RestForm public String officeId;
  @RestForm public String matterId;
  @RestForm public String dueOn;
  @RestForm public String answer;
  @RestForm public String platform;
  @RestForm public String reason;
  @RestForm public String people;
  @RestForm public String service;
  @RestForm public String safety;
  @RestForm public String findings;
  @RestForm public String nature;
  @RestForm public String qualification;
  @RestForm public String qualifiedOn;
  @RestForm public String contractorId;
  @RestForm public String kind;
  @RestForm public String number;
  @RestForm public String signedOn;
  @RestForm public String expiresOn;
  @RestForm public String personId;
  @RestForm public String day;
  @RestForm public String words;
  @RestForm public String employment;
  @RestForm public String successorId;
  @RestForm public String document;
  @RestForm public String documentOn;
  @RestForm public String endsOn;

  ResponsibleWords responsible() {
    return new ResponsibleWords(
        Asked.constant(Duty.class, duty, "duty"),
        null,
        text(part),
        text(body),
        text(name),
        text(title),
        text(phone));
  }

  ContractorWords contractor() {
    return new ContractorWords(
        text(name),
        Asked.constant(Contractor.Nature.class, nature, "nature"),
        null,
        null,
        text(phone),
        text(qualification),
        day(qualifiedOn, "qualifiedOn"));
  }

  AgreementWords agreement() {
    return new AgreementWords(
        Asked.constant(Agreement.Kind.class, kind, "kind"),
        text(number),
        day(signedOn, "signedOn"),
        day(expiresOn, "expiresOn"));
  }

  Registration registration() {
    return new Registration(
        day(day, "day"), text(words), Asked.constant(Employment.class, employment, "employment"));
  }

  TrainingWords training() {
    return new TrainingWords(day(day, "day"), text(words), null, null);
  }

  ContractorReviewWords review() {
    return new ContractorReviewWords(
        day(day, "heldOn"), people != null, service != null, safety != null, text(findings));
  }

  ExceptionWords exception() {
    return new ExceptionWords(
        Asked.constant(Platform.class, platform, "platform"),
        text(document),
        day(documentOn, "decidedOn"),
        text(reason),
        day(expiresOn, "validUntil"));
  }

  JointMatterWords matter() {
    return new JointMatterWords(
        Asked.constant(Authority.class, authority, "authority"),
        null,
        text(title),
        text(words),
        day(dueOn, "dueOn"));
  }

  Answer answer() {
    return new Answer(text(answer));
  }

  UUID contractorNeeded() {
    return needed(contractorId, "contractorId");
  }

  UUID personNeeded() {
    return needed(personId, "personId");
  }

  Authority authorityNeeded() {
    Authority named = Asked.constant(Authority.class, authority, "authority");
    if (named == null) {
      throw KernelProblem.field("authority", "REQUIRED");
    }
    return named;
  }

  UnitEndWords end() {
    return new UnitEndWords(
        Asked.id(successorId, "successorId"),
        text(document),
        day(documentOn, "documentOn"),
        day(endsOn, "endsOn"));
  }

  /** An id that the form needs. */
  static UUID needed(String typed, String field) {
    UUID id = Asked.id(typed, field);
    if (id == null) {
      throw KernelProblem.field(field, "REQUIRED");
    }
    return id;
  }

  static LocalDate day(String typed, String field) {
    try {
      return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
    } catch (DateTimeParseException e) {
      throw KernelProblem.field(field, "WRONG_FORMAT");
    }
  }

  static String text(String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }
}

package org.juzhen.roster;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.juzhen.identity.Employment;
import org.juzhen.registry.Agreement;
import org.juzhen.registry.Contractor;
import org.juzhen.registry.Duty;
import org.juzhen.registry.NameReport;

/** The words of the roster's pages. */
@MessageBundle("roster")
interface RosterMessages {
  @Message
  String units();

  @Message
  String unit();

  @Message
  String above();

  @Message
  String line();

  @Message
  String competent();

  @Message
  String below();

  @Message
  String noBelow();

  @Message
  String ended();

  @Message
  String mergedInto();

  @Message
  String responsibles();

  @Message
  String noResponsibles();

  @Message
  String name();

  @Message
  String title();

  @Message
  String phone();

  @Message
  String duty();

  @Message
  String part();

  @Message
  String partHint();

  @Message
  String body();

  @Message
  String bodyHint();

  @Message
  String vacancies();

  @Message
  String vacancyOf(Vacancy.Post post);

  @Message
  String employment();

  @Message
  String employmentOf(Employment employment);

  @Message
  String week();

  @Message
  String account();

  @Message
  String naming();

  @Message
  String contractors();

  @Message
  String noContractors();

  @Message
  String contractor();

  @Message
  String nature();

  @Message
  String qualification();

  @Message
  String qualifiedOn();

  @Message
  String mayWork();

  @Message
  String mayNotWork();

  @Message
  String lacks();

  @Message
  String number();

  @Message
  String signedOn();

  @Message
  String expiresOn();

  @Message
  String enterContractor();

  @Message
  String enterAgreement();

  @Message
  String kindHead();

  @Message
  String staff();

  @Message
  String noStaff();

  @Message
  String registered();

  @Message
  String trained();

  @Message
  String notRegistered();

  @Message
  String notTrained();

  @Message
  String fromOutside();

  @Message
  String left();

  @Message
  String register();

  @Message
  String train();

  @Message
  String person();

  @Message
  String day();

  @Message
  String office();

  @Message
  String topic();

  @Message
  String exceptions();

  @Message
  String document();

  @Message
  String reason();

  @Message
  String grantedBy();

  @Message
  String names();

  @Message
  String namesFine();

  @Message
  String certifiedBody();

  @Message
  String endUnit();

  @Message
  String endHint();

  @Message
  String successor();

  @Message
  String documentOn();

  @Message
  String endsOn();

  @Message
  String save();

  @Message
  String since();

  @Message
  String accounts();

  @Message
  String duplicatesOf();

  @Message
  String level();

  @Message
  String noUnits();

  @Message
  String report();

  @Message
  String saved();

  @Message
  String dutyOf(Duty duty);

  @Message
  String natureOf(Contractor.Nature nature);

  @Message
  String agreementOf(Agreement.Kind kind);

  @Message
  String lackOf(Lack lack);

  @Message
  String issue(NameReport.Issue issue);

  @Message
  String daysLeft(long days);

  @Message
  String over();

  @Message
  String endsOnDay(String day);
}

package org.juzhen.filing;

import java.util.ArrayList;
import java.util.List;
import org.juzhen.kernel.Basis;
import org.juzhen.profile.RuleKey;
import org.juzhen.registry.AccountWords;
import org.juzhen.registry.Platform;

/** What a filing needs before it can be handed in (备案材料要求). */
final class FilingRequirements {
  private FilingRequirements() {}

  /** The rules that say what a filing of this kind needs; the first lists its papers. */
  static RuleKey[] rules(FilingKind kind) {
    return switch (kind) {
      case OPEN -> new RuleKey[] {RuleKey.OPEN_MATERIALS};
      case CHANGE -> new RuleKey[] {RuleKey.CHANGE_MATERIALS};
      case CLOSE -> new RuleKey[] {RuleKey.CLOSE_MATERIALS, RuleKey.CLOSE_MODE};
      case SUSPEND ->
          new RuleKey[] {
            RuleKey.SUSPEND_MATERIALS, RuleKey.TEMP_OFFLINE_ENABLED, RuleKey.EMERGENCY_MATERIALS
          };
      case RESUME -> new RuleKey[] {RuleKey.APP_SECURITY_TEST};
      case DEREGISTER -> new RuleKey[] {RuleKey.DEREGISTER_MATERIALS};
      case EXIT -> new RuleKey[] {RuleKey.EXIT_MATERIALS};
    };
  }

  /** What is still missing; a filing of the past is quoted as it is. */
  static List<Missing> missing(Filing filing, PlaceRules place) {
    List<Missing> missing = new ArrayList<>();
    if (filing.historic || !filing.state.open()) {
      return missing;
    }
    switch (filing.kind) {
      case OPEN -> facts(filing, missing);
      case CHANGE -> changes(filing, missing);
      case SUSPEND -> dates(filing, place, missing);
      case CLOSE -> cause(filing, place, missing);
      case RESUME -> tested(filing, place, missing);
      case DEREGISTER -> proofs(filing, missing);
      case EXIT -> {}
    }
    need(missing, Needed.REASON, blank(filing.reason));
    if (filing.isSudden()) {
      reported(filing, place, missing);
    } else if (filing.kind != FilingKind.RESUME) {
      papers(filing, place, rules(filing.kind)[0], missing);
    }
    return List.copyOf(missing);
  }

  /** Papers do not hold up what has to stop at once: they are asked for before anybody agrees. */
  private static void reported(Filing filing, PlaceRules place, List<Missing> missing) {
    boolean asked =
        filing.state == FilingState.IN_APPROVAL
            && place.says(RuleKey.EMERGENCY_MATERIALS)
            && !place.basis(RuleKey.EMERGENCY_MATERIALS).remindsOnly();
    if (asked) {
      papers(filing, place, RuleKey.EMERGENCY_MATERIALS, missing);
    }
  }

  /** A sponsor to come has to want it. */
  private static void changes(Filing filing, List<Missing> missing) {
    need(missing, Needed.CHANGES, filing.words.equals(AccountWords.NOTHING));
    if (filing.words.unitId() != null) {
      paper(filing, Needed.NEW_SPONSOR_CONSENT, missing);
    }
  }

  private static void facts(Filing filing, List<Missing> missing) {
    need(missing, Needed.KIND, filing.words.kind() == null);
    need(missing, Needed.PURPOSE, blank(filing.words.purpose()));
    need(
        missing,
        Needed.FUNCTIONS,
        filing.words.functions() == null || filing.words.functions().isEmpty());
    need(missing, Needed.CONTENT_OWNER, blank(filing.words.contentOwner()));
    need(missing, Needed.SECURITY_OWNER, blank(filing.words.securityOwner()));
  }

  /** Where the place counts the days offline it has to know them. */
  private static void dates(Filing filing, PlaceRules place, List<Missing> missing) {
    if (place.isTrue(RuleKey.TEMP_OFFLINE_ENABLED)) {
      Basis basis = place.basis(RuleKey.TEMP_OFFLINE_ENABLED);
      Particulars said = filing.particulars;
      need(missing, Needed.CAUSE, basis, said.cause() == null);
      need(missing, Needed.STARTS_ON, basis, !filing.isSudden() && said.startsOn() == null);
      need(missing, Needed.ENDS_ON, basis, !filing.isSudden() && said.endsOn() == null);
    }
  }

  /** Where a closing is approved it needs one of the reasons that the place allows. */
  private static void cause(Filing filing, PlaceRules place, List<Missing> missing) {
    if (ApprovalRoute.approves(place, RuleKey.CLOSE_MODE)) {
      Basis basis = place.basis(RuleKey.CLOSE_MODE);
      need(missing, Needed.CAUSE, basis, filing.particulars.cause() == null);
    }
  }

  /** Gone everywhere: on the platform and in the national system; an app in its records too. */
  private static void proofs(Filing filing, List<Missing> missing) {
    paper(filing, Needed.CANCELLATION_PROOF, missing);
    paper(filing, Needed.NATIONAL_SYSTEM_PROOF, missing);
    if (filing.platform == Platform.APP) {
      paper(filing, Needed.ICP_PROOF, missing);
      paper(filing, Needed.POLICE_PROOF, missing);
    }
  }

  private static void paper(Filing filing, Needed needed, List<Missing> missing) {
    need(missing, needed, !needed.answeredBy(filing));
  }

  private static void tested(Filing filing, PlaceRules place, List<Missing> missing) {
    if (filing.platform == Platform.APP && place.demands(RuleKey.APP_SECURITY_TEST)) {
      Basis basis = place.basis(RuleKey.APP_SECURITY_TEST);
      need(missing, Needed.SECURITY_TEST, basis, !Needed.SECURITY_TEST.answeredBy(filing));
    }
  }

  private static void papers(Filing filing, PlaceRules place, RuleKey rule, List<Missing> missing) {
    place.list(rule).stream()
        .map(Needed::valueOf)
        .filter(needed -> !needed.answeredBy(filing))
        .forEach(needed -> missing.add(new Missing(needed.path(), needed, place.basis(rule))));
  }

  private static void need(List<Missing> missing, Needed needed, boolean lacks) {
    need(missing, needed, needed.basis(), lacks);
  }

  private static void need(List<Missing> missing, Needed needed, Basis basis, boolean lacks) {
    if (lacks) {
      missing.add(new Missing(needed.path(), needed, basis));
    }
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }
}

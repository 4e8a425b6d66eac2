package org.juzhen.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.juzhen.kernel.Basis;
import org.juzhen.kernel.Station;
import org.juzhen.registry.Platform;

/** The words of the frame around every page and of the shared tags. */
@MessageBundle("web")
interface WebMessages {
  @Message
  String product();

  @Message
  String productWords();

  @Message
  String skip();

  @Message
  String navigation();

  @Message
  String fold();

  @Message
  String more();

  @Message
  String unit();

  @Message
  String notices();

  @Message
  String person();

  @Message
  String language();

  @Message
  String theme();

  @Message
  String themeLight();

  @Message
  String themeDark();

  @Message
  String themeAuto();

  @Message
  String changePassword();

  @Message
  String signOut();

  @Message
  String askTitle();

  @Message
  String askYes();

  @Message
  String askNo();

  @Message
  String nextPage();

  @Message
  String entry(Navigation entry);

  @Message
  String platform(Platform platform);

  @Message
  String clockLeft(String span);

  @Message
  String clockUncertain();

  @Message
  String clockLate(String span);

  @Message
  String clockDue();

  @Message
  String clockValue();

  @Message
  String clockBasis();

  @Message
  String binds(Basis.Binds binds);

  @Message
  String extendedBy(String decision);

  @Message
  String notExtended();

  @Message
  String force(Basis.Force force);

  @Message
  String place(Station.Place place);

  @Message
  String refused();

  @Message
  String staleForm();

  @Message
  String staleFormWhy();

  @Message
  String staleFormTyped();

  @Message
  String toToday();

  @Message
  String signIn();

  @Message
  String username();

  @Message
  String password();

  @Message
  String signInHelp();

  @Message
  String demoPeople();

  @Message
  String promiseFiling();

  @Message
  String promiseRepost();

  @Message
  String promiseReview();

  @Message
  String promiseAnswer();

  @Message
  String entryToday();

  @Message
  String comma();

  @Message
  String allDone();

  @Message
  String allDoneHint();

  @Message
  String columnNow();

  @Message
  String columnToday();

  @Message
  String columnWatch();

  @Message
  String columnNowEmpty();

  @Message
  String columnTodayEmpty();

  @Message
  String columnWatchEmpty();

  @Message
  String oldPassword();

  @Message
  String newPassword();

  @Message
  String againPassword();

  @Message
  String passwordHint();

  @Message
  String passwordChanged();

  @Message
  String save();

  @Message
  String greeting(TodayView.Greeting greeting);

  @Message
  String tabArticles();

  @Message
  String tabSources();

  @Message
  String tabDuties();

  @Message
  String tabPosts();

  @Message
  String tabEmergencies();

  @Message
  String tabContributions();

  @Message
  String tabCampaigns();

  @Message
  String tabUpward();
}

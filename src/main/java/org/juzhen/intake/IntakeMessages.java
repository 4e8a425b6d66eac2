package org.juzhen.intake;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.juzhen.intake.reading.PollFault;

/** The words of the pages on articles and portals. */
@MessageBundle("intake")
interface IntakeMessages {
  @Message
  String articles();

  @Message
  String queue();

  @Message
  String portals();

  @Message
  String enter();

  @Message
  String registerPortal();

  @Message
  String noArticles();

  @Message
  String noArticlesHint();

  @Message
  String nothingFound();

  @Message
  String queueEmpty();

  @Message
  String queueWhy();

  @Message
  String title();

  @Message
  String unit();

  @Message
  String source();

  @Message
  String published();

  @Message
  String received();

  @Message
  String publishedUnknown();

  @Message
  String state();

  @Message
  String grade();

  @Message
  String all();

  @Message
  String filter();

  @Message
  String unclassed();

  @Message
  String importance(Importance importance);

  @Message
  String articleState(Article.State state);

  @Message
  String way(Way way);

  @Message
  String fault(PollFault fault);

  @Message
  String classify();

  @Message
  String reason();

  @Message
  String reasonHint();

  @Message
  String classedAs(String title, String importance);

  @Message
  String classWaits(String title, int accounts);

  @Message
  String alone();

  @Message
  String waits(String importance, int accounts, int units, String byName);

  @Message
  String confirmClass();

  @Message
  String waitsHint();

  @Message
  String original();

  @Message
  String textEmpty();

  @Message
  String versions();

  @Message
  String versionNo(int number);

  @Message
  String picturesMissing(int count);

  @Message
  String picturesOver(int count);

  @Message
  String picturesAgain();

  @Message
  String about();

  @Message
  String documentNo();

  @Message
  String topics();

  @Message
  String industries();

  @Message
  String regions();

  @Message
  String importanceReason();

  @Message
  String duties();

  @Message
  String withdrawnNote();

  @Message
  String url();

  @Message
  String urlHint();

  @Message
  String body();

  @Message
  String bodyHint();

  @Message
  String sourceHint();

  @Message
  String publishedHint();

  @Message
  String later();

  @Message
  String save();

  @Message
  String entered(String title);

  @Message
  String portalName();

  @Message
  String intake();

  @Message
  String health();

  @Message
  String feedUrl();

  @Message
  String feedUrlHint();

  @Message
  String linkSelector();

  @Message
  String linkSelectorHint();

  @Message
  String lastArrival();

  @Message
  String lastSuccess();

  @Message
  String nextRead();

  @Message
  String never();

  @Message
  String healthy();

  @Message
  String waiting();

  @Message
  String failing(int count);

  @Message
  String changeSecret();

  @Message
  String changeSecretAsk();

  @Message
  String noPortals();

  @Message
  String noPortalsHint();

  @Message
  String portalMade(String name);

  @Message
  String secretOnce();

  @Message
  String webhookUrl();

  @Message
  String secret();

  @Message
  String signedHow();

  @Message
  String backToPortals();

  @Message
  String needsClass(String title);

  @Message
  String invited();

  @Message
  String invitedHint();

  @Message
  String writeFor();
}

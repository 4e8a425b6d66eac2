package org.juzhen.filing;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import org.juzhen.filing.Decision.Verdict;
import org.juzhen.web.Flash;
import org.juzhen.web.Shell;

/** What is said after a form of filings, and where it leads. */
@RequestScoped
class FilingDoorbell {
  private final Flash flash;
  private final Shell shell;

  FilingDoorbell(Flash flash, Shell shell) {
    this.flash = flash;
    this.shell = shell;
  }

  /** On to the next one that waits, or back to the empty queue. */
  Response next(List<FilingView> waiting, Function<FilingPageMessages, String> sentence) {
    return waiting.isEmpty()
        ? flash.to("/filings?waiting=true", texts().queueDone(sentence.apply(texts())))
        : flash.to(
            "/filings/" + waiting.get(0).id() + "?queue=true",
            texts().queueNext(sentence.apply(texts())));
  }

  /** Back to the queue after a batch. */
  Response confirmed(int n) {
    return flash.to("/filings?waiting=true&historic=true", texts().confirmed(n));
  }

  static Function<FilingPageMessages, String> words(Verdict verdict) {
    return switch (verdict) {
      case AGREE -> FilingPageMessages::agreed;
      case RETURN -> FilingPageMessages::gaveBack;
      case REJECT -> FilingPageMessages::rejected;
    };
  }

  private FilingPageMessages texts() {
    return MessageBundles.get(FilingPageMessages.class, Localized.Literal.of(shell.getLanguage()));
  }
}

package org.juzhen.web;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;

/** A bundle's texts in the language of the request, for the sentences that Java has to say. */
@ApplicationScoped
public class Sentences {
  private final Shell shell;

  Sentences(Shell shell) {
    this.shell = shell;
  }

  /** The bundle's messages in the reader's language. */
  public <T> T of(Class<T> bundle) {
    return MessageBundles.get(bundle, Localized.Literal.of(shell.getLanguage()));
  }
}

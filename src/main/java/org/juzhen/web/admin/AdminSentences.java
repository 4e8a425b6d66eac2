package org.juzhen.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import org.juzhen.web.Sentences;

/** What is said after something was done in administration. */
@ApplicationScoped
class AdminSentences {
  private final Sentences sentences;

  AdminSentences(Sentences sentences) {
    this.sentences = sentences;
  }

  String welcomed(String name) {
    return sentences.of(AdminMessages.class).welcomed(name);
  }

  String rolesGiven(String name) {
    return sentences.of(AdminMessages.class).rolesGiven(name);
  }

  String entered(String name) {
    return sentences.of(AdminMessages.class).entered(name);
  }
}

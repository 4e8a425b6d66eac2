package org.juzhen.web;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Locale;

/** The invented people that a visitor of the demo may be; implemented by the demo, nowhere else. */
public interface DemoPersons {

  /** The cards under the sign-in form; empty when this hub is no demo. */
  Uni<List<Card>> cards(Locale language);

  /**
   * One person to be.
   *
   * @param name the person
   * @param who unit and work, in the reader's language
   * @param username signs in with it
   * @param password shown on purpose: the demo's world is invented
   */
  record Card(String name, String who, String username, String password) {}
}

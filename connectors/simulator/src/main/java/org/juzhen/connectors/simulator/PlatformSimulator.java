package org.juzhen.connectors.simulator;

import com.fasterxml.jackson.databind.JsonNode;

/** One platform of the simulator; serves everything below {@code /<prefix>/}. */
public interface PlatformSimulator {

  /** First segment of the path, for example {@code wechat}; also the platform's name in scripts. */
  String prefix();

  /** Answers one request; {@link Call#path()} starts after the prefix. */
  Answer answer(Call call);

  /** The platform's own envelope for an error that a fault script asks for. */
  Answer error(String code, String message);

  /** Registers or changes an account; the fields are the platform's own. */
  default JsonNode register(JsonNode account) {
    throw new IllegalArgumentException(prefix() + " has no accounts to register");
  }

  /**
   * A citizen writes below a post or, without a post, to the account.
   *
   * @return the platform's id of the comment or message
   */
  default String citizenWrites(CitizenAct act) {
    throw new IllegalArgumentException(prefix() + " has no citizens");
  }

  /** Forgets everything, as if just started. */
  void forget();
}

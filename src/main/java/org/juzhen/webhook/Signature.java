package org.juzhen.webhook;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.stream.Collectors;
import org.juzhen.kernel.Sealed;

/** Signs what is sent, with every secret that is good at the moment (Standard Webhooks 1.0). */
@ApplicationScoped
class Signature {
  private final Sealed sealed;

  Signature(Sealed sealed) {
    this.sealed = sealed;
  }

  /** The value of the header: one signature for each secret, the newest first. */
  String of(Errand errand, Instant at) {
    return errand.secrets().stream()
        .map(s -> sealed.openText(s, WebhookEndpoint.sealPurpose(errand.endpointId())))
        .map(secret -> signed(secret, errand, at))
        .collect(Collectors.joining(" "));
  }

  private static String signed(String secret, Errand errand, Instant at) {
    try {
      return new Webhook(secret).sign(errand.messageId(), at.getEpochSecond(), errand.body());
    } catch (EmptyWebhookSecretException | WebhookSigningException e) {
      throw new IllegalStateException("cannot sign for webhook " + errand.endpointId(), e);
    }
  }
}

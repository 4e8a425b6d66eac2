package org.juzhen.once;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.UUID;
import org.juzhen.kernel.Ids;

/**
 * The key of the request that is being carried out. It belongs to the way a request travels and not
 * to any act, so it lies with the request's context instead of in the parameters of every desk.
 *
 * @param personId whose key it is; another person's same key is another key
 * @param claimId of this request alone
 * @param digest of method, address and body
 */
record OnceKey(UUID personId, String key, UUID claimId, String digest) {
  private static final String PLACE = OnceKey.class.getName();

  static OnceKey of(UUID person, String key, String digest) {
    return new OnceKey(person, key, Ids.next(), digest);
  }

  /** From now on whatever happens on this request's context happens under this key. */
  void attach() {
    Vertx.currentContext().putLocal(PLACE, this);
  }

  /** The key of the present request, or null: none was sent, or the hub acts by itself. */
  static OnceKey current() {
    Context context = Vertx.currentContext();
    return context == null ? null : context.getLocal(PLACE);
  }

  /** What the kept answer is sealed for. */
  String sealPurpose() {
    return "once " + personId + " " + key;
  }
}

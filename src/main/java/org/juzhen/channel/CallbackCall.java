package org.juzhen.channel;

import java.util.Map;

/**
 * A call from a platform to the hub.
 *
 * @param method {@code GET} or {@code POST}
 * @param query decoded, first value of each
 * @param headers lower-case names, first value of each
 * @param body exactly the bytes that arrived
 */
public record CallbackCall(
    String method, Map<String, String> query, Map<String, String> headers, byte[] body) {
  public CallbackCall {
    query = Map.copyOf(query);
    headers = Map.copyOf(headers);
  }
}

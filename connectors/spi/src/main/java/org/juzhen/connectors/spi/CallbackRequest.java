package org.juzhen.connectors.spi;

import java.util.Map;

/**
 * A call from a platform.
 *
 * @param method {@code GET} or {@code POST}
 * @param query decoded query parameters, first value of each
 * @param headers lower-case names, first value of each
 * @param body exactly the bytes that arrived
 */
public record CallbackRequest(
    String method, Map<String, String> query, Map<String, String> headers, byte[] body) {
  public CallbackRequest {
    query = Map.copyOf(query);
    headers = Map.copyOf(headers);
  }
}

package org.juzhen.webhook;

import java.util.List;
import java.util.UUID;

/**
 * One call to make, with all it needs, read in the claiming transaction.
 *
 * @param attempt which claim this is, so that an answer that comes too late is recognised
 * @param messageId stays the same however often the event is sent
 * @param body what is signed, byte by byte
 * @param secrets sealed, the newest first
 */
record Errand(
    UUID deliveryId,
    int attempt,
    UUID endpointId,
    String url,
    String messageId,
    String body,
    List<byte[]> secrets) {}

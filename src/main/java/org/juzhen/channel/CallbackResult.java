package org.juzhen.channel;

import java.util.List;

/**
 * What a platform's call said, and what it must be answered once that is stored.
 *
 * @param status HTTP status; 401 for a wrong signature
 * @param mediaType of the body
 * @param body of the answer
 * @param messages what citizens wrote
 * @param tasks platform tasks that are said to have ended: a reason to look, never a fact
 */
public record CallbackResult(
    int status, String mediaType, String body, List<IncomingMessage> messages, List<String> tasks) {
  public CallbackResult {
    messages = List.copyOf(messages);
    tasks = List.copyOf(tasks);
  }
}

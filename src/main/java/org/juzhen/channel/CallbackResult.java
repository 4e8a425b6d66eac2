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
    int status, String mediaType, String body, List<IncomingMessage> messages, List<Task> tasks) {
  public CallbackResult {
    messages = List.copyOf(messages);
    tasks = List.copyOf(tasks);
  }

  /**
   * A task that is said to have ended.
   *
   * @param urls where what it carried can be read, in its order; empty where that is not told
   */
  public record Task(String number, List<String> urls) {
    public Task {
      urls = List.copyOf(urls);
    }
  }
}

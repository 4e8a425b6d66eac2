package org.juzhen.connectors.weibo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;

/**
 * What Weibo answered to one call.
 *
 * @param status HTTP status, 400 or 403 for errors
 * @param json the body; a missing node where it was not JSON
 * @param retryAfter the header, or empty
 * @param reason Weibo's own words for an error, without secrets
 */
record WeiboAnswer(int status, JsonNode json, Optional<Duration> retryAfter, String reason) {

  /** True for the object that was asked for. */
  boolean good() {
    return status / 100 == 2 && json.isObject() && errorCode() == 0;
  }

  /** Zero where there is none. */
  int errorCode() {
    return WeiboErrors.code(json);
  }
}

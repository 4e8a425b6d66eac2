package org.juzhen.connectors.simulator;

/**
 * What a citizen does on a platform.
 *
 * @param platform prefix of the platform
 * @param account the platform's id of the account; may be empty where the post tells it
 * @param postId the post commented on, or empty for a message to the account
 * @param citizen who writes
 * @param text what is written
 */
public record CitizenAct(
    String platform, String account, String postId, String citizen, String text) {

  /** True for a message to the account, false for a comment below a post. */
  public boolean direct() {
    return postId.isEmpty();
  }
}

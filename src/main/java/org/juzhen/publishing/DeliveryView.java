package org.juzhen.publishing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.juzhen.registry.Platform;

/**
 * A delivery as people see it.
 *
 * @param postId the post, or null for a reply
 * @param replyId the reply, or null for a post
 * @param title as lists show it, without numbers of persons
 * @param error why it stands where it stands, in words, or null
 * @param fixBy AUTHOR, ADMINISTRATOR, NOBODY or null
 * @param nextAt when the hub goes on by itself, or null
 * @param saidAt when a person said that it was posted at {@code postedAt}; null where nobody did
 * @param recall WANTED, BY_HAND, IMPOSSIBLE or null
 * @param push it also goes to followers, as who planned it chose
 * @param plannedBy who planned it, or null where that was the hub or is not known any more
 * @param together with what it goes out as one push, or null where it goes alone
 * @param held it is not sent by itself, because nobody owes it any more
 * @param actions what this person may do now
 */
public record DeliveryView(
    UUID id,
    UUID postId,
    UUID replyId,
    UUID accountId,
    String accountName,
    Platform platform,
    String title,
    DeliveryState state,
    Instant dueAt,
    Instant nextAt,
    Instant postedAt,
    Instant saidAt,
    String url,
    boolean byHand,
    String errorCode,
    String error,
    String fixBy,
    int attempts,
    String recall,
    boolean push,
    String plannedBy,
    Together together,
    boolean held,
    List<String> actions) {}

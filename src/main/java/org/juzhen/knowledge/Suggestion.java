package org.juzhen.knowledge;

import java.util.UUID;
import org.juzhen.knowledge.search.Confidence;

/**
 * An entry that may answer a message (推荐答案).
 *
 * @param score 0 to 1, comparable between messages
 * @param confidence the same in words
 */
public record Suggestion(
    UUID id, String question, String answer, double score, Confidence confidence) {}

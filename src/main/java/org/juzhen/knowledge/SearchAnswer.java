package org.juzhen.knowledge;

import java.util.List;

/**
 * What a search of the library answers.
 *
 * @param answerAlone whether the first may answer without a person
 * @param why one sentence that says why, or why not
 */
record SearchAnswer(List<Suggestion> items, boolean answerAlone, String why) {}

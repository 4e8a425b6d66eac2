/**
 * Finding the entry that answers a citizen's words (检索). One index per process, rebuilt from the
 * database at start, following it afterwards; questions and wordings are indexed, answers are not,
 * because that lowers the share of right first hits.
 *
 * <p>Read {@link org.juzhen.knowledge.search.Phrases} → {@link
 * org.juzhen.knowledge.search.PhraseIndex} → {@link org.juzhen.knowledge.search.AnswerAlone}.
 */
package org.juzhen.knowledge.search;

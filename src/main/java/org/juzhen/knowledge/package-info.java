/**
 * The common question-and-answer library (政务问答库): entries owned by the unit that answers for them,
 * found by their questions and by the ways in which citizens really ask.
 *
 * <p>Read {@link org.juzhen.knowledge.KnowledgeAction} → {@link
 * org.juzhen.knowledge.KnowledgeEntry} → {@link org.juzhen.knowledge.KnowledgeDesk} (writing),
 * {@link org.juzhen.knowledge.PublicationDesk}, {@link org.juzhen.knowledge.LibraryDesk} (reading)
 * → {@link org.juzhen.knowledge.SuggestionDesk} → {@code search}.
 */
package org.juzhen.knowledge;

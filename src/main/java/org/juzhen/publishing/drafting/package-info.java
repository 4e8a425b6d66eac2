/**
 * How each platform shows a post (分平台排版): plain functions from words, what the platform takes and
 * what has been drawn to exactly what an account would show, and an account of what was left out,
 * and why. Nothing here knows of a database or a clock; the same words give the same layout, and
 * the version of these rules ({@link org.juzhen.publishing.drafting.Layouts#VERSION}) is signed
 * with it.
 *
 * <p>Read {@link org.juzhen.publishing.drafting.Layouts} → {@link
 * org.juzhen.publishing.drafting.ArticleLayout} → {@link org.juzhen.publishing.drafting.Rendered}.
 */
package org.juzhen.publishing.drafting;

/**
 * Dictionaries that people keep, in versions: edited, imported, tested on past texts, activated.
 */
package org.juzhen.review.dictionary;

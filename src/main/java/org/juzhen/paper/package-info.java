/**
 * Official forms on paper (表单): one sheet of words for the screen, for Word and for the
 * verification code printed on it.
 */
package org.juzhen.paper;

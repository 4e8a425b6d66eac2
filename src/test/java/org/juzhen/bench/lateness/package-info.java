/**
 * How late what is due is done (到点延迟): ten thousand items within ten minutes while a hundred
 * thousand sleep, for the hub's duties and, beside them, for two schedulers that others use.
 */
package org.juzhen.bench.lateness;

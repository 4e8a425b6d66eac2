/**
 * What everybody outside may ask without a login (公开名录): which accounts are real, whose they are,
 * and a mark that a portal may carry. Shows nothing personal.
 */
package org.juzhen.directory;

/** Policies and the articles that explain them (政策与解读). */
package org.juzhen.intake.links;

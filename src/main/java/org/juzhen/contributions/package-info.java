/**
 * Material that contributors (信息员) hand in to a unit's main account, and what became of it (供稿).
 */
package org.juzhen.contributions;

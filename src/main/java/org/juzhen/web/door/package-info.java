/** What stands between the password and the first page: the second factor (双因素验证). */
package org.juzhen.web.door;

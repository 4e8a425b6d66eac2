/** What became of the library's articles: by whom and for which account each was used (先入库后使用). */
package org.juzhen.repost.uses;

/** Where reposts may come from (信息来源白名单): three parts, with editions, validity and basis. */
package org.juzhen.sources;

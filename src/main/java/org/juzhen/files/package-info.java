/**
 * Files that people and portals hand in (附件与图片): the content lies in the data directory under its
 * SHA-256 digest, once; a row says who handed it in under which name. Knows no feature; whoever
 * keeps a file keeps its id or its digest.
 *
 * <p>Read {@link org.juzhen.files.FileDesk} → {@link org.juzhen.files.MediaSniffer} → {@link
 * org.juzhen.files.FileStore}.
 */
package org.juzhen.files;

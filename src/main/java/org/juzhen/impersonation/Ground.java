package org.juzhen.impersonation;

/** By what people are misled (假冒情形: 名称、徽标、内容功能、主体). */
public enum Ground {
  NAME,
  LOGO,
  FUNCTION,
  FALSE_BODY
}

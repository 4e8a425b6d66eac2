package org.juzhen.web;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/** Keeps what was read of a body, so that a refusal can say which field of it was meant. */
@Provider
public class RememberedBody implements ReaderInterceptor {
  static final String PROPERTY = "juzhen.body";

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    Object body = context.proceed();
    context.setProperty(PROPERTY, body);
    return body;
  }
}

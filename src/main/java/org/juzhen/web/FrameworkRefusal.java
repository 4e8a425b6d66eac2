package org.juzhen.web;

import org.juzhen.kernel.KernelProblem;

/** The framework's own refusals in the hub's words. */
final class FrameworkRefusal {
  private FrameworkRefusal() {}

  static KernelProblem of(int status) {
    return switch (status) {
      case 401 -> KernelProblem.UNAUTHENTICATED;
      case 403 -> KernelProblem.FORBIDDEN;
      case 404 -> KernelProblem.NOT_FOUND;
      case 405 -> KernelProblem.METHOD_NOT_ALLOWED;
      case 406 -> KernelProblem.NOT_ACCEPTABLE;
      case 413 -> KernelProblem.TOO_LARGE;
      case 415 -> KernelProblem.UNSUPPORTED_MEDIA_TYPE;
      default -> status < 500 ? KernelProblem.MALFORMED : KernelProblem.INTERNAL;
    };
  }
}

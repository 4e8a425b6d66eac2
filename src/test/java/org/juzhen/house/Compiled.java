package org.juzhen.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The compiled classes of the house, read once for all tests that look into them. */
public final class Compiled {
  private Compiled() {}

  private static final class Hub {
    private static final JavaClasses ALL = read(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS);
  }

  private static final class Tests {
    private static final JavaClasses ALL = read(ImportOption.Predefined.ONLY_INCLUDE_TESTS);
  }

  private static JavaClasses read(ImportOption which) {
    return new ClassFileImporter().withImportOption(which).importPackages("org.juzhen");
  }

  /** What runs: the hub and its connectors. */
  public static JavaClasses hub() {
    return Hub.ALL;
  }

  /** What tests it. */
  public static JavaClasses tests() {
    return Tests.ALL;
  }
}

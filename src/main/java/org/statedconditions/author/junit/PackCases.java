package org.statedconditions.author.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs every case of a pack as a test of its own, named after the case's title. The method may be empty:
 *
 * <pre>
 * &#64;PackCases("rules/my-pack")
 * void every_case_comes_out_as_expected() {}
 * </pre>
 *
 * <p>A case fails with one line for each difference: where it was expected, what was expected and what came out.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@TestTemplate
@ExtendWith(PackCasesExtension.class)
// Only tests use it, and they have JUnit: nobody else is to need it for compiling.
@SuppressWarnings("exports")
public @interface PackCases {

  /** The pack's folder, relative to where the tests run (with Maven the project's folder), or the id of a bundled pack. */
  String value();

  /**
   * A folder of scenario files to run instead of the pack's own cases; those that expect nothing of the pack are left out.
   * Empty: the pack's own cases.
   */
  String scenarios() default "";
}

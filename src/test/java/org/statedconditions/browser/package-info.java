/** A real browser for tests: what the pages look like is asked of it, not of their text. */
@org.jspecify.annotations.NullMarked
package org.statedconditions.browser;

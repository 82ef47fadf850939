package org.statedconditions.author.junit;

/** The project's own use of {@link PackCases}. */
class BundledPackCasesTest {

  @PackCases("turkiye-reassurance-force")
  void every_case_of_the_position_of_turkiye_comes_out_as_expected() {}

  @PackCases(value = "turkiye-reassurance-force", scenarios = "examples/scenarios")
  void every_example_comes_out_as_expected() {}

  @PackCases("e3-settlement")
  void every_case_of_the_position_of_the_e3_comes_out_as_expected() {}

  @PackCases(value = "e3-settlement", scenarios = "examples/scenarios")
  void every_example_of_the_e3_comes_out_as_expected() {}
}

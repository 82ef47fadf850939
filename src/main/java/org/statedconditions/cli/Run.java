package org.statedconditions.cli;

import org.statedconditions.Evaluator;
import org.statedconditions.scenario.Scenario;

/** One scenario to be assessed by one pack. */
record Run(Scenario scenario, Evaluator evaluator) {}

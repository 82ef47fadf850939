/**
 * What an answer lacks and what would become of it: {@link org.statedconditions.question.change.MissingCriteria},
 * {@link org.statedconditions.question.change.WhatIf}, and {@link org.statedconditions.question.change.SmallestChanges} for the
 * fewest criteria that turn a verdict.
 */
package org.statedconditions.question.change;

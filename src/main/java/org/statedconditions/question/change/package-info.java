/**
 * What an answer lacks and what would become of it: {@link org.statedconditions.question.change.MissingCriteria} and
 * {@link org.statedconditions.question.change.WhatIf}.
 */
package org.statedconditions.question.change;

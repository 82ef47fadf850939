/**
 * What an answer lacks and what would become of it: {@link org.statedconditions.whatif.MissingCriteria} and
 * {@link org.statedconditions.whatif.WhatIf}.
 */
package org.statedconditions.whatif;

/**
 * Remarks: reports that look mistaken or play no part, with stable codes. They change no status; {@link
 * org.statedconditions.remark.Remarks} works them out from an assessment.
 */
package org.statedconditions.remark;
